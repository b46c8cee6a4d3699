"""What was read of a page as lines that a person can compare: ``python tests/archive/golden.py`` refreshes them.

Run it after a change that is meant to change what is read, then read ``git diff tests/archive/golden`` to the end:
each line that changed is one title, paragraph, byline, date or figure.
"""

from __future__ import annotations

import sys
from pathlib import Path

from policytext import Block, Page, read_page
from policytext.model import exact_string

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "examples" / "pages").glob("*.txt"))
FOLDER = Path(__file__).parent / "golden"
# When each page was printed.
PRINTED = {"000": "2022-11", "001": "2023-09-11", "002": "2022-12", "003": "2024-12", "004": "2022-03-31"}


def golden_path(path):
    return FOLDER / f"{path.stem[:3]}.txt"


def golden_of(path):
    """A line for each thing that was read of a page, with its offsets."""
    page = read_page(path.read_text("utf-8"), reference_date=PRINTED[path.stem[:3]])
    return "".join(f"{line}\n" for line in _page_lines(page))


def _page_lines(page: Page):
    for number, article in enumerate(page.articles, 1):
        missing = " head missing" * article.head_missing + " tail missing" * article.tail_missing
        yield f"article {number}{missing}"
        for name in ("kicker", "title", "subtitle"):
            if block := getattr(article, name):
                yield _block_line(name, block)
        yield from (_block_line("heading", block) for block in article.headings)
        yield from (_block_line("paragraph", block) for block in article.paragraphs)
        yield from (_block_line("caption", block) for block in article.captions)
        yield from map(_byline_line, article.bylines)
        yield from _figure_lines(article)
        yield ""
    yield "outside any article"
    yield from (_block_line("furniture", block) for block in page.furniture)
    yield from (_block_line("repeat", block) for block in page.repeats)
    yield from _figure_lines(page)


def _block_line(name, block: Block):
    text = block.text.replace("\n", "⏎")
    short = text if len(text) <= 40 else f"{text[:20]}…{text[-20:]}"
    return f"  {name} {' + '.join(f'{start}:{end}' for start, end in block.spans)} {short}"


def _byline_line(byline):
    people = ", ".join(
        " ".join(part for part in (person.role, person.name, person.org) if part) for person in byline.people
    )
    told = [byline.kind, byline.outlet, byline.place, byline.date, people]
    return f"  byline {_place(byline)} = {' | '.join(part for part in told if part)}"


def _figure_lines(holder):
    yield from (f"  date {_place(date)} = {date.edtf} {date.kind}" for date in holder.dates)
    yield from map(_metric_line, holder.metrics)


def _metric_line(metric):
    value = exact_string(metric.value) or f"{exact_string(metric.low)} to {exact_string(metric.high)}"
    period = f"{metric.period.text} {metric.period.edtf}" if metric.period else None
    subject = metric.subject.text if metric.subject else None
    told = [f"{value} {metric.unit} {metric.bound}", metric.indicator, metric.role, metric.direction, metric.basis]
    told += [metric.status, period, subject]
    return f"  figure {_place(metric)} = {' | '.join('-' if part is None else part for part in told)}"


def _place(span):
    return f"{span.start}:{span.end} {span.text}".replace("\n", "⏎")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for page_path in PAGES:
        golden_path(page_path).write_text(golden_of(page_path), "utf-8")
    sys.stdout.write("now read: git diff tests/archive/golden\n")
