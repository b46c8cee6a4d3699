"""policytext's dates beside JioNLP's and Recognizers-Text's, in one run on the same pages: speed and coverage.

    python benchmarks/dates.py

Uses the environment that ``benchmarks/peers.py`` makes (``benchmarks/.venv``), and makes it if it is not there.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from peers import GOLD, ROOT, VENV, install

ROUNDS = 3
SETS = (
    ("pages that the rules were written with", ROOT / "examples" / "pages", GOLD),
    ("pages of other papers, invented", ROOT / "tests" / "pages", ROOT / "tests" / "pages" / "gold"),
)
NUMERALS = set("0123456789一二三四五六七八九十〇零元")  # the gold has the dates that hold one; 近日 is not counted
Span = tuple[int, int]
Reader = Callable[[str], list[Span]]


class Page(NamedTuple):
    """A page with its reference date, and the spans of its dates with their EDTF value."""

    text: str
    reference: str | None
    gold: dict[Span, str | None]


def main() -> None:
    if Path(sys.prefix) != VENV:
        install()
        sys.exit(subprocess.call([VENV / "bin" / "python", __file__]))
    contestants = list(readers())
    for title, texts, gold in SETS:
        compare(title, list(gold_pages(texts, gold)), contestants)
    print("\nratio: how many times faster find_dates is; covered: shares a character with a date of the gold;")
    print("exact: has its very characters; precision: of what holds a numeral, the share that covers one")


def compare(title: str, pages: list[Page], contestants: list[tuple[str, Reader]]) -> None:
    size = sum(len(page.text) for page in pages)
    wanted = sum(len(page.gold) for page in pages)
    print(f"\n{title}: {size} characters, {wanted} dates in the gold; processor time, best of {ROUNDS}")
    print(f"{'':40}{'chars/s':>12}{'ratio':>8}{'covered':>9}{'exact':>8}{'precision':>11}")
    base = None
    for name, read in contestants:
        rate = size / min(seconds(read, pages) for _ in range(ROUNDS))
        base = base or rate
        covered, exact, precision = agreement(read, pages)
        print(f"{name:40}{rate:12,.0f}{base / rate:8.1f}{covered:9.3f}{exact:8.3f}{precision:11.3f}")
    print(f"values (EDTF) that policytext reads rightly: {values(pages):.3f}")


def gold_pages(texts: Path, golds: Path) -> Iterator[Page]:
    """The pages of a folder; what a scanner's loop repeats is blanked, as the gold has it once."""
    for path in sorted(texts.glob("*.txt")):
        name, text = path.name.split("_")[0], path.read_text("utf-8")
        starts = [0]
        for line in text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        rows = [json.loads(row) for row in (golds / f"{name}.mentions.jsonl").open(encoding="utf-8")]
        page = json.loads((golds / f"{name}.articles.json").read_text("utf-8"))
        for line in page["repeat_lines"]:
            low, high = starts[line - 1], starts[line] - 1
            text = text[:low] + " " * (high - low) + text[high:]
        gold = {span(starts[row["line"] - 1], row): row.get("edtf") for row in rows if row["class"] == "date"}
        yield Page(text, page["reference_date"], gold)


def span(line_start: int, row: dict[str, int]) -> Span:
    return line_start + row["start"], line_start + row["end"]


def readers() -> Iterator[tuple[str, Reader]]:
    """Each contestant's name, and its dates as spans."""
    from policytext import find_dates

    yield "policytext.find_dates", lambda text: [(date.start, date.end) for date in find_dates(text)]
    yield "JioNLP extract_time, no values", line_by_line(jionlp())
    yield "Recognizers-Text, date-time model", line_by_line(recognizers())


def line_by_line(read: Reader) -> Reader:
    """The peers are given a line at a time, which is how they are fastest."""

    def read_lines(text: str) -> list[Span]:
        spans, at = [], 0
        for line in text.split("\n"):
            spans += [(at + start, at + end) for start, end in read(line)] if line.strip() else []
            at += len(line) + 1
        return spans

    return read_lines


def jionlp() -> Reader:
    import jionlp as jio

    logging.disable(logging.CRITICAL)  # it logs a traceback for each line that it cannot read

    def read(line: str) -> list[Span]:
        hits = jio.ner.extract_time(line, with_parsing=False)
        return [tuple(hit["offset"]) for hit in hits if hit["type"] != "time_delta"]  # durations are no dates

    return read


def recognizers() -> Reader:
    from recognizers_date_time import DateTimeRecognizer
    from recognizers_text import Culture

    model = DateTimeRecognizer(Culture.Chinese).get_datetime_model()

    def read(line: str) -> list[Span]:
        hits = model.parse(line)
        return [(hit.start, hit.end + 1) for hit in hits if not hit.type_name.endswith("duration")]

    return read


def seconds(read: Reader, pages: list[Page]) -> float:
    start = time.process_time()
    for page in pages:
        read(page.text)
    return time.process_time() - start


def agreement(read: Reader, pages: list[Page]) -> tuple[float, float, float]:
    """The shares of the gold's dates that are covered and that are found exactly, and the precision."""
    covered = exact = right = predicted = 0
    for page in pages:
        found = [each for each in read(page.text) if NUMERALS & set(page.text[slice(*each)])]
        covered += sum(any(overlap(each, date) for each in found) for date in page.gold)
        exact += len(page.gold.keys() & set(found))
        right += sum(any(overlap(each, date) for date in page.gold) for each in found)
        predicted += len(found)
    wanted = sum(len(page.gold) for page in pages)
    return covered / wanted, exact / wanted, right / predicted if predicted else 0.0


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def values(pages: list[Page]) -> float:
    """The share of the gold's values that policytext reads, given the page's reference date."""
    from policytext import find_dates

    right = wanted = 0
    for page in pages:
        dates = find_dates(page.text, reference_date=page.reference)
        for gold, edtf in page.gold.items():
            wanted += edtf is not None
            right += edtf is not None and any(
                date.edtf == edtf and overlap((date.start, date.end), gold) for date in dates
            )
    return right / wanted


if __name__ == "__main__":
    main()
