"""A page and its articles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, Final

import attrs

from policytext.model.bylines import Byline
from policytext.model.dates import Date
from policytext.model.figures import Metric
from policytext.model.records import record
from policytext.text.spans import Block, TextSpan, check_slice

SCHEMA: Final = "policytext/1"


def _block_dict(block: Block | None) -> dict[str, Any] | None:
    return None if block is None else {"text": block.text, "spans": [list(span) for span in block.spans]}


@attrs.frozen(kw_only=True)
class Article:
    r"""One article of a page, its parts in reading order.

    ``kicker`` is a series name or column label (引题, 栏目名), ``headings`` are those inside the article.
    ``head_missing`` and ``tail_missing`` say that the page does not hold its beginning or its end.  ``metrics`` and
    ``dates`` stand in the order in which the article is read; their offsets are the page's.

    >>> from policytext import segment
    >>> article = segment(
    ...     "稻田里的课堂\n\n近日，农技员走进田间，为农户讲解再生稻\n\n管理技术，三百余人到场。"
    ... ).articles[0]
    >>> article.title.text, article.paragraphs[0].spans, article.head_missing
    ('稻田里的课堂', ((8, 27), (29, 41)), False)
    """

    title: Block | None = None
    kicker: Block | None = None
    subtitle: Block | None = None
    bylines: tuple[Byline, ...] = ()
    headings: tuple[Block, ...] = ()
    paragraphs: tuple[Block, ...] = ()
    captions: tuple[Block, ...] = ()
    head_missing: bool = False
    tail_missing: bool = False
    metrics: tuple[Metric, ...] = ()
    dates: tuple[Date, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Every block of text, the headline first; headings and paragraphs in the order in which they are read."""
        yield from (block for block in (self.kicker, self.title, self.subtitle) if block is not None)
        yield from self.body()
        yield from self.captions

    def body(self) -> Iterator[Block]:
        """Headings and paragraphs as they are read: a heading stands before the paragraph printed next after it."""
        starts = sorted(paragraph.start for paragraph in self.paragraphs)
        owners: dict[int | None, list[Block]] = {}
        for heading in self.headings:
            at = bisect_right(starts, heading.start)
            owners.setdefault(starts[at] if at < len(starts) else None, []).append(heading)
        for paragraph in self.paragraphs:
            yield from owners.pop(paragraph.start, ())
            yield paragraph
        yield from owners.pop(None, ())

    def to_dict(self) -> dict[str, Any]:
        """The article as the JSON has it."""
        return {
            "title": _block_dict(self.title),
            "kicker": _block_dict(self.kicker),
            "subtitle": _block_dict(self.subtitle),
            "bylines": [byline.to_dict() for byline in self.bylines],
            "headings": [_block_dict(block) for block in self.headings],
            "paragraphs": [_block_dict(block) for block in self.paragraphs],
            "captions": [_block_dict(block) for block in self.captions],
            "head_missing": self.head_missing,
            "tail_missing": self.tail_missing,
            "metrics": [metric.to_dict() for metric in self.metrics],
            "dates": [date.to_dict() for date in self.dates],
        }

    def to_html(self) -> str:
        """The article with what was found in it, as one HTML file that needs no network."""
        from policytext.html import article_document

        return str(article_document(self))

    def _repr_html_(self) -> str:
        from policytext.html import article_frame

        return str(article_frame(self))


@attrs.frozen(kw_only=True)
class Page:
    r"""A page: its text, its articles, and what belongs to none of them.

    ``furniture`` is the page's own (mastheads, section names, imprints), ``repeats`` what a scanner read twice.
    ``metrics`` and ``dates`` are those outside any article.  ``reference_date`` is the one that was passed.  Building
    one checks every span against ``text``: a page whose spans lie cannot exist, and ``ValueError`` says which does.

    >>> from policytext import read_page
    >>> page = read_page(
    ...     "要闻\n\n我县新增就业5780人\n\n今年以来，全县新增就业5780人。（张敏）", reference_date="2022-11"
    ... )
    >>> [(metric.start, metric.text, metric.period and metric.period.edtf) for metric in page.articles[0].metrics]
    [(10, '5780人', None), (28, '5780人', '2022/..')]
    """

    text: str = attrs.field(repr=False)
    reference_date: str | None = None
    articles: tuple[Article, ...] = ()
    furniture: tuple[Block, ...] = ()
    repeats: tuple[Block, ...] = ()
    metrics: tuple[Metric, ...] = ()
    dates: tuple[Date, ...] = ()

    def __attrs_post_init__(self) -> None:
        for span in self._spans():
            check_slice(span, self.text)
        for block in self._blocks():
            for _, end in block.spans:
                if end > len(self.text):
                    raise ValueError(f"the block {block.text[:20]!r} ends at {end}, after the page's {len(self.text)}")

    def _blocks(self) -> Iterator[Block]:
        for article in self.articles:
            yield from article.blocks()
        yield from self.furniture
        yield from self.repeats

    def _spans(self) -> Iterator[TextSpan]:
        for article in self.articles:
            for byline in article.bylines:
                yield byline
                yield from byline.people
            yield from _metric_spans(article.metrics)
            yield from article.dates
        yield from _metric_spans(self.metrics)
        yield from self.dates

    def to_records(self) -> list[dict[str, Any]]:
        """A flat dict of ``RECORD_FIELDS`` for each figure, in the order of the articles.

        ``article`` counts from 1 and is null for a figure outside any article.  ``value``, ``low`` and ``high`` are
        exact (``Decimal`` or ``Fraction``); ``sentence`` is the sentence of the page that holds the figure.
        """
        rows = [
            record(self, metric, number, article)
            for number, article in enumerate(self.articles, 1)
            for metric in article.metrics
        ]
        return rows + [record(self, metric, None, None) for metric in self.metrics]

    def to_dict(self, source: str | None = None) -> dict[str, Any]:
        """The page as one JSON object of the published schema; ``source`` is the file's name or any other label."""
        return {
            "schema": SCHEMA,
            "source": source,
            "reference_date": self.reference_date,
            "articles": [article.to_dict() for article in self.articles],
            "furniture": [_block_dict(block) for block in self.furniture],
            "repeats": [_block_dict(block) for block in self.repeats],
            "metrics": [metric.to_dict() for metric in self.metrics],
            "dates": [date.to_dict() for date in self.dates],
        }

    def to_html(self, source: str | None = None) -> str:
        """The page as one HTML file that needs no network; ``source`` is its headline, the file's name or any other.

        It shows the articles with figures, dates and bylines marked, and the page's lines in the articles' colours.
        """
        from policytext.html import page_document

        return str(page_document(self, source))

    def _repr_html_(self) -> str:
        from policytext.html import page_frame

        return str(page_frame(self))


def _metric_spans(metrics: tuple[Metric, ...]) -> Iterator[TextSpan]:
    for metric in metrics:
        yield metric
        yield from (part for part in (metric.period, metric.subject) if part is not None)
