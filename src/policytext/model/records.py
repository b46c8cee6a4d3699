"""Figures as flat rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from policytext.text.sentences import sentence_at

if TYPE_CHECKING:
    from policytext.model.figures import Metric
    from policytext.model.page import Article, Page

#: The columns of ``Page.to_records``, in order.
RECORD_FIELDS: Final = (
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


def record(page: Page, metric: Metric, number: int | None, article: Article | None) -> dict[str, Any]:
    """One figure as a flat dict of ``RECORD_FIELDS``; ``number`` is its article's, counted from 1."""
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
