"""The whole way from a page's text to its figures, on one screen."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, TypeVar

import attrs

from policytext.dates import find_dates, parse_reference_date, with_periods
from policytext.metrics import read_metrics
from policytext.model import Article, Date, Metric, Page
from policytext.segmentation import segment
from policytext.text import Block, OffsetMap, Segment, TextSpan, require_text

_Found = TypeVar("_Found", bound=TextSpan)


def read_page(text: str, *, reference_date: datetime.date | str | None = None) -> Page:
    """Everything that the page says: its articles, and in each the bylines, dates and figures.

    ``reference_date`` is what 今年 and a date without a year are measured from: a ``datetime.date`` or a string
    ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.  Offsets are code points, half-open, into ``text``.  Any text will do;
    raises ``TypeError`` where ``text`` is no ``str``, and ``TypeError`` or ``ValueError`` for a reference date of
    another type or form.

    >>> page = read_page("我县新增就业5780人\\n\\n今年以来，全县新增就业5780人。", reference_date="2022-11")
    >>> [(metric.indicator, str(metric.value), metric.unit) for metric in page.articles[0].metrics]
    [('新增就业', '5780', '人'), ('新增就业', '5780', '人')]
    """
    require_text(text)
    parse_reference_date(reference_date)
    page = segment(text)
    articles = tuple(_read_article(article, text, reference_date) for article in page.articles)
    metrics, dates = _read_blocks(page.furniture, text, reference_date)
    return attrs.evolve(
        page,
        articles=articles,
        metrics=metrics,
        dates=dates,
        reference_date=None if reference_date is None else str(reference_date),
    )


def _read_article(article: Article, source: str, reference_date: datetime.date | str | None) -> Article:
    metrics, dates = _read_blocks(_reading_order(article, source), source, reference_date)
    return attrs.evolve(article, metrics=metrics, dates=dates)


def _reading_order(article: Article, source: str) -> list[Block]:
    """The article's blocks with the lines of its free-standing bylines, whose dates are dates of the article too."""
    blocks = list(article.blocks())
    covered = [span for block in blocks for span in block.spans]
    free = [byline for byline in article.bylines if not any(a <= byline.start < b for a, b in covered)]
    lines = dict.fromkeys(_line_around(byline, source) for byline in free)  # 记者 王海　2022-11-03 08:17
    head = sum(block is not None for block in (article.kicker, article.title, article.subtitle))
    return blocks[:head] + [Block.of(source, line) for line in lines] + blocks[head:]


def _line_around(span: TextSpan, source: str) -> tuple[int, int]:
    end = source.find("\n", span.end)
    return source.rfind("\n", 0, span.start) + 1, len(source) if end < 0 else end


def _read_blocks(
    blocks: Sequence[Block], source: str, reference_date: datetime.date | str | None
) -> tuple[tuple[Metric, ...], tuple[Date, ...]]:
    """The figures and dates of some blocks, read as one text, in reading order and with their offsets in the page."""
    reading = "\n".join(block.text for block in blocks)
    mapping = _map_of(blocks, source)
    dates = find_dates(reading, reference_date=reference_date)
    metrics = read_metrics(reading, with_periods(reading, dates), parse_reference_date(reference_date))
    return (
        tuple(_metric_home(metric, mapping, source) for metric in metrics),
        tuple(_home(date, mapping, source) for date in dates),
    )


def _map_of(blocks: Sequence[Block], source: str) -> OffsetMap:
    segments, offset = [], 0
    for block in blocks:
        at = 0
        for start, end in block.spans:
            at = block.text.index(source[start:end], at)
            segments.append(Segment(offset + at, offset + at + end - start, start, end))
            at += end - start
        offset += len(block.text) + 1
    return OffsetMap(tuple(segments))


def _home(found: _Found, mapping: OffsetMap, source: str) -> _Found:
    """The same object with its offsets in the page."""
    return attrs.evolve(found, **_place(found, mapping, source))


def _metric_home(metric: Metric, mapping: OffsetMap, source: str) -> Metric:
    return attrs.evolve(
        metric,
        **_place(metric, mapping, source),
        period=metric.period and _home(metric.period, mapping, source),
        subject=metric.subject and _home(metric.subject, mapping, source),
    )


def _place(found: TextSpan, mapping: OffsetMap, source: str) -> dict[str, Any]:
    """Where something stands in the page; what a column break cut keeps the part before the break."""
    pieces = mapping.pieces(found.start, found.end)
    start, end = pieces[0]
    if len(pieces) > 1 and pieces[-1][1] > end and not source[end : pieces[-1][0]].strip():
        end = pieces[-1][1]  # 1200 ⏎ 余万元: nothing but white space between
    return {"start": start, "end": end, "text": source[start:end]}
