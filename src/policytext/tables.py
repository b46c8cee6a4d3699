"""A page as a table that a person reads in a terminal, where a Chinese character is two columns wide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from unicodedata import east_asian_width

from policytext.model import Article, Metric, Page, exact_string

_HEADS: Final = ("figure", "value", "unit", "bound", "indicator", "role", "status", "period", "subject")
_WIDEST: Final = 30


def page_table(page: Page, name: str) -> str:
    """The page's articles, each with its bylines and a table of its figures."""
    lines = [f"{name}: {len(page.articles)} articles"]
    for number, article in enumerate(page.articles, 1):
        lines += ["", *_article_lines(number, article)]
    if page.metrics:
        lines += ["", "outside any article", *_rows(page.metrics)]
    return "\n".join(lines) + "\n"


def _article_lines(number: int, article: Article) -> Iterator[str]:
    title = article.title.text if article.title else "(no headline)"
    missing = [part for part, gone in (("head", article.head_missing), ("tail", article.tail_missing)) if gone]
    yield f"[{number}] {title}" + (f"  ({' and '.join(missing)} missing)" if missing else "")
    for byline in article.bylines:
        people = ", ".join(f"{person.name} ({person.role})" for person in byline.people)
        where = " ".join(part for part in (byline.outlet, byline.place, byline.date) if part)
        yield "    " + " · ".join(part for part in (byline.kind, where, people) if part)
    yield from _rows(article.metrics)


def _rows(metrics: tuple[Metric, ...]) -> Iterator[str]:
    if not metrics:
        return
    table = [_HEADS, *(_cells(metric) for metric in metrics)]
    widths = [min(_WIDEST, max(_width(row[column]) for row in table)) for column in range(len(_HEADS))]
    for row in table:
        yield "    " + "  ".join(_pad(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cells(metric: Metric) -> tuple[str, ...]:
    value = exact_string(metric.value) or f"{exact_string(metric.low)}–{exact_string(metric.high)}"
    role = f"{metric.role} {metric.direction}" if metric.direction else metric.role
    period = metric.period.text if metric.period else ""
    subject = metric.subject.text if metric.subject else ""
    told = (metric.text, value, metric.unit, metric.bound, metric.indicator or "", role, metric.status, period, subject)
    return tuple(" ".join(cell.split()) for cell in told)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _pad(text: str, width: int) -> str:
    while _width(text) > width:
        text = text[:-2] + "…"
    return text + " " * (width - _width(text))
