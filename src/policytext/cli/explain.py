"""``policytext explain``: what was read at one character of a page, and why."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import IO

import policytext
from policytext.cli.usage import UsageError
from policytext.files import PageError, decode, read_text
from policytext.model import Byline, Date, Metric, Page
from policytext.tables import shown

_Found = Byline | Date | Metric
_AROUND = 20  # characters of the page shown on each side


def run_explain(options: argparse.Namespace, out: IO[str]) -> int:
    """Explain what stands at a character; the exit status is 1 where nothing does, or the page cannot be read."""
    try:
        text = _text(options)
    except PageError as error:
        sys.stderr.write(f"policytext: {shown(str(error))}\n")
        return 1
    if not 0 <= options.at < len(text):
        raise UsageError(f"--at {options.at}: the page has {len(text)} characters, the first is 0")
    page = policytext.read_page(text, reference_date=options.reference_date)
    hits = [found for found in _all_found(page) if found.start <= options.at < found.end]
    if not hits:
        sys.stderr.write(f"policytext: {_nothing(page, options.at)}\n")
        return 1
    out.write("\n\n".join(f"{_where(page, found)}\n{_explained(found)}" for found in hits) + "\n")
    return 0


def _text(options: argparse.Namespace) -> str:
    if options.page == "-":
        return decode(sys.stdin.buffer.read(), "standard input", options.encoding)
    return read_text(options.page, options.encoding)


def _all_found(page: Page) -> Iterator[_Found]:
    for article in page.articles:
        yield from article.bylines
        yield from article.metrics
        yield from article.dates
    yield from page.metrics
    yield from page.dates


def _where(page: Page, found: _Found) -> str:
    """The place in the page, with what was found in corner brackets: 全县新增就业【5780人】，同比…"""
    before = page.text[max(0, found.start - _AROUND) : found.start]
    after = page.text[found.end : found.end + _AROUND]
    kind = {Byline: "byline", Date: "date", Metric: "figure"}[type(found)]
    return f"{kind} at {found.start}:{found.end}  {shown(before)}【{shown(found.text)}】{shown(after)}"


def _explained(found: _Found) -> str:
    if isinstance(found, Metric):
        return found.explain()
    return "\n  ".join(_date_lines(found) if isinstance(found, Date) else _byline_lines(found))


def _date_lines(date: Date) -> Iterator[str]:
    yield f"{shown(date.text)}: {date.edtf or 'no calendar value'} ({date.kind})"
    yield from date.rules


def _byline_lines(byline: Byline) -> Iterator[str]:
    yield f"{shown(byline.text)}: {byline.kind}"
    parts = (("outlet", byline.outlet), ("place", byline.place), ("date", byline.date), ("in doubt", byline.uncertain))
    yield from (f"{name}: {value}" for name, value in parts if value)
    for person in byline.people:
        known = " · ".join(part for part in (person.title, person.org) if part)
        yield f"{person.role}: {person.name}" + (f" ({known})" if known else "")


def _nothing(page: Page, at: int) -> str:
    char = shown(page.text[at]) or "white space"
    before = max((found for found in _all_found(page) if found.end <= at), key=lambda found: found.end, default=None)
    after = min((found for found in _all_found(page) if found.start > at), key=lambda found: found.start, default=None)
    near = [
        f"the nearest {side} is {shown(found.text)} at {found.start}:{found.end}"
        for side, found in (("before", before), ("after", after))
        if found is not None
    ]
    return "; ".join([f"no figure, date or byline was read at {at} ({char})", *near])
