"""A page as rows of a table: one flat dict a figure, ready for ``pandas.DataFrame`` or a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import IO, Any, Final

from policytext.model import Article, Metric, Page, exact_string
from policytext.text.sentences import sentence_at

#: The columns of a record, in order.
FIELDS: Final = (
    "article",
    "title",
    "authors",
    "indicator",
    "value",
    "low",
    "high",
    "unit",
    "bound",
    "role",
    "direction",
    "basis",
    "status",
    "period",
    "period_edtf",
    "subject",
    "text",
    "start",
    "end",
    "sentence",
)


def page_records(page: Page) -> Iterator[dict[str, Any]]:
    """A dict of ``FIELDS`` for each figure of the page, in the order of the articles.

    ``article`` counts from 1 and is null for a figure outside any article.  ``value``, ``low`` and ``high`` are exact
    (``Decimal`` or ``Fraction``).
    """
    for number, article in enumerate(page.articles, 1):
        yield from (_record(page, metric, number, article) for metric in article.metrics)
    yield from (_record(page, metric, None, None) for metric in page.metrics)


def _record(page: Page, metric: Metric, number: int | None, article: Article | None) -> dict[str, Any]:
    title = article.title.text if article and article.title else None
    people = [person.name for byline in article.bylines for person in byline.people] if article else []
    return {
        "article": number,
        "title": title,
        "authors": " ".join(dict.fromkeys(people)) or None,
        "indicator": metric.indicator,
        "value": metric.value,
        "low": metric.low,
        "high": metric.high,
        "unit": metric.unit,
        "bound": metric.bound,
        "role": metric.role,
        "direction": metric.direction,
        "basis": metric.basis,
        "status": metric.status,
        "period": metric.period and metric.period.text,
        "period_edtf": metric.period and metric.period.edtf,
        "subject": metric.subject and metric.subject.text,
        "text": metric.text,
        "start": metric.start,
        "end": metric.end,
        "sentence": sentence_at(page.text, metric.start, metric.end),
    }


def write_csv(rows: Iterable[dict[str, Any]], stream: IO[str], columns: Iterable[str]) -> None:
    """Write records as CSV (RFC 4180); a text cell that a spreadsheet would run as a formula gets a ``'`` before it."""
    writer = csv.DictWriter(stream, list(columns), lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in row.items()})


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
    return value if value is None or isinstance(value, int) else exact_string(value)
