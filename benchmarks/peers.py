"""policytext beside its peers, in one run on the same pages: speed, and agreement with the gold.

    python benchmarks/peers.py

Installs policytext and the peers (Recognizers-Text, JioNLP, cn2an) into ``benchmarks/.venv`` at the first run, so that
nothing of theirs touches the environment that you work in.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

from timing import seconds

HERE = Path(__file__).parent
ROOT = HERE.parent
GOLD = ROOT / "tests" / "gold"
VENV = HERE / ".venv"
# Recognizers-Text imports a name that emoji 1.7 took away.
PEERS = ["recognizers-text-suite", "emoji<1.7", "jionlp", "cn2an"]
ROUNDS = 3
# The peers' words for units, as the gold writes them; what is not here counts as wrong.
RECOGNIZERS_UNITS = {
    "Chinese yuan": "元",
    "United States dollar": "美元",
    "Mu": "亩",
    "Square meter": "平方米",
    "Meter": "米",
    "Kilometer": "公里",
    "Ton": "吨",
    "Year": "岁",
    "Kilogram": "公斤",
}

Found = tuple[int, int, "Fraction | None", str]
Reader = Callable[[str], list[Found]]


def main() -> None:
    if Path(sys.prefix) != VENV:
        install()
        sys.exit(subprocess.call([VENV / "bin" / "python", __file__]))
    pages = list(gold_pages())
    text = "\n".join(page for page, _ in pages)
    rows = [(name, speed(run, text), *agreement(read, pages)) for name, run, read in readers()]
    base = rows[0][1]
    print(f"{len(text)} characters, best of {ROUNDS}\n")
    print(f"{'':44}{'chars/s':>12}{'ratio':>8}{'P found':>9}{'R found':>9}{'value+unit':>12}")
    for name, rate, precision, recall, exact in rows:
        figures = (
            f"{precision:9.3f}{recall:9.3f}{exact:12.3f}" if precision is not None else f"{'—':>9}{'—':>9}{'—':>12}"
        )
        print(f"{name:44}{rate:12,.0f}{base / rate:8.1f}{figures}")
    print("\nratio: how many times faster policytext's find_quantities is; value+unit: share of the gold read rightly")


def install() -> None:
    if not VENV.exists():
        venv.create(VENV, with_pip=True)
        pip = [VENV / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.check_call([*pip, *PEERS])
        subprocess.check_call([*pip, "-e", str(ROOT)])


def gold_pages() -> Iterator[tuple[str, list[dict]]]:
    for path in sorted((ROOT / "examples" / "pages").glob("*.txt")):
        name = path.name[:3]
        text = path.read_text("utf-8")
        starts, total = [], 0
        for line in text.split("\n"):
            starts.append(total)
            total += len(line) + 1
        gold = [json.loads(row) for row in (GOLD / f"{name}.mentions.jsonl").open(encoding="utf-8")]
        for row in gold:
            row["span"] = (starts[row["line"] - 1] + row["start"], starts[row["line"] - 1] + row["end"])
        repeats = json.loads((GOLD / f"{name}.articles.json").read_text("utf-8"))["repeat_lines"]
        if repeats:  # the gold has no figures in a scanner's repeats; they stand in one stretch
            low, high = starts[repeats[0] - 1], starts[repeats[-1]]
            text = text[:low] + " " * (high - low) + text[high:]
        yield text, [row for row in gold if row["class"] == "quantity"]


def readers() -> Iterator[tuple[str, Callable[[str], object], Reader | None]]:
    """Each contestant: its name, what is timed, and its quantities as spans with value and unit."""
    from policytext import find_numerals, find_quantities

    def ours(text: str) -> list[Found]:
        return [(q.start, q.end, None if q.value is None else Fraction(q.value), q.unit) for q in find_quantities(text)]

    yield "policytext.find_quantities", find_quantities, ours
    yield "policytext.find_numerals", find_numerals, None
    yield from recognizers()
    yield from jionlp()
    import cn2an

    yield "cn2an.transform", cn2an.transform, None


def recognizers() -> Iterator[tuple[str, Callable[[str], object], Reader]]:
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    from recognizers_text import Culture

    units = NumberWithUnitRecognizer(Culture.Chinese)
    models = [
        NumberRecognizer(Culture.Chinese).get_number_model(),
        units.get_currency_model(),
        units.get_dimension_model(),
        units.get_age_model(),
        units.get_temperature_model(),
    ]

    def read(text: str) -> list[Found]:
        found: dict[tuple[int, int], Found] = {}
        for model in models:  # a unit model's reading replaces the bare number inside it
            for hit in model.parse(text):
                span = hit.start, hit.end + 1
                for inner in [known for known in found if span[0] <= known[0] and known[1] <= span[1]]:
                    del found[inner]
                found[span] = (*span, number(hit.resolution.get("value")), unit(hit.resolution.get("unit") or ""))
        return list(found.values())

    def unit(name: str) -> str:
        return RECOGNIZERS_UNITS.get(name, name)

    yield "Recognizers-Text, number + unit models", read, read


def jionlp() -> Iterator[tuple[str, Callable[[str], object], Reader]]:
    import jionlp as jio

    def read(text: str) -> list[Found]:
        return [
            (*hit["offset"], number(hit["detail"]["num"]), hit["detail"]["case"])
            for hit in jio.ner.extract_money(text, with_parsing=True)
        ]

    yield "JioNLP extract_money", read, read


def number(written: object) -> Fraction | None:
    try:
        return Fraction(str(written))
    except ValueError:
        return None


def speed(run: Callable[[str], object], text: str) -> float:
    run(text[:2000])
    return len(text) / min(seconds(run, text) for _ in range(ROUNDS))


def agreement(
    read: Reader | None, pages: list[tuple[str, list[dict]]]
) -> tuple[float | None, float | None, float | None]:
    """Precision and recall of what is found (any overlap); the share of firm gold rows with value and unit right."""
    if read is None:
        return None, None, None
    hits = right = predicted = wanted = 0
    for text, gold in pages:
        found = read(text)
        free = 0
        for row in gold:
            over = [hit for hit in found if hit[0] < row["span"][1] and row["span"][0] < hit[1]]
            if row["optional"]:
                free += bool(over)
                continue
            wanted += 1
            hits += bool(over)
            value = Fraction(row["value"]) if row["value"] else None
            right += any(hit[2] == value and hit[3] == row["unit"] for hit in over)
        predicted += len(found) - free
    return hits / predicted if predicted else 0.0, hits / wanted, right / wanted


if __name__ == "__main__":
    main()
