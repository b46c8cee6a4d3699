"""What the library returns: frozen objects that check their own invariants and point back into the caller's text.

The closed vocabularies (``bound``, ``role``, ``status``, ``kind``) are those of the annotation guidelines in
``tests/gold/GUIDELINES.md``.  Numbers are ``Decimal`` or ``Fraction``, never ``float``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, Literal, TypeAlias, get_args

import attrs

from policytext.text.sentences import sentence_at
from policytext.text.spans import Block, TextSpan, check_slice
from policytext.units import convert

Exact: TypeAlias = Decimal | Fraction
Bound = Literal["eq", "about", "gt", "ge", "lt", "le", "range"]
MetricRole = Literal[
    "level", "from", "to", "change_amount", "change_rate", "multiple", "share", "reference", "duration", "age", "price"
]
Direction = Literal["up", "down"]
Status = Literal["actual", "target", "forecast"]
BylineKind = Literal["author_line", "credit", "dateline", "role_line", "photo"]
PersonRole = Literal["author", "reporter", "correspondent", "photographer", "intern", "editor", "other"]
DateKind = Literal["date", "period", "time", "recurring", "vague"]

SCHEMA: Final = "policytext/1"


def exact_string(value: Exact | None) -> str | None:
    """A number as the JSON writes it: a plain decimal without exponent, or ``"1/3"``.

    >>> exact_string(Decimal("5.06E+9")), exact_string(Fraction(1, 3)), exact_string(Decimal("0.50"))
    ('5060000000', '1/3', '0.5')
    """
    if value is None:
        return None
    if isinstance(value, Fraction):
        return f"{_digits(value.numerator)}/{_digits(value.denominator)}"
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _digits(number: int) -> str:
    """All the digits of a number: ``str`` refuses an ``int`` of more than 4,300 of them."""
    return format(Decimal(number), "f")


def _shown(value: Exact | None) -> str:
    """``repr``, for any number of digits."""
    if isinstance(value, Fraction):
        return f"Fraction({_digits(value.numerator)}, {_digits(value.denominator)})"
    return repr(value)


def _exact(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and not isinstance(value, Decimal | Fraction):
        raise TypeError(f"{attribute.name} is a Decimal, a Fraction or None, not {type(value).__name__}")


def _one_of(vocabulary: Any) -> Any:
    return attrs.validators.in_(get_args(vocabulary))


def _optional(vocabulary: Any) -> Any:
    return attrs.validators.optional(_one_of(vocabulary))


@attrs.frozen(kw_only=True)
class Numeral(TextSpan):
    """A number as it is written, with its exact value."""

    value: Exact = attrs.field(validator=_exact, repr=_shown)


@attrs.frozen(kw_only=True)
class Quantity(TextSpan):
    """A number that measures or counts: value, unit and bound.

    ``value`` is null for a range, which has ``low`` and ``high`` instead.  ``unit`` is the unit or classifier in its
    normal form, ``""`` where there is none.  ``rules`` names the rules that read it, in the order in which they ran.
    """

    value: Exact | None = attrs.field(default=None, validator=_exact, repr=_shown)
    low: Exact | None = attrs.field(default=None, validator=_exact, repr=_shown)
    high: Exact | None = attrs.field(default=None, validator=_exact, repr=_shown)
    bound: Bound = attrs.field(default="eq", validator=_one_of(Bound))
    unit: str = ""
    rules: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if (self.bound == "range") != (self.value is None):
            raise ValueError(f"{self.text!r}: a range has low and high, anything else a value")
        if self.value is None and (self.low is None or self.high is None or self.low > self.high):
            raise ValueError(f"{self.text!r}: low={self.low} and high={self.high} are no range")

    def to(self, unit: str) -> Exact:
        """The value in another unit of the same dimension, exactly.

        >>> Quantity(start=0, end=5, text="1800亩", value=Decimal(1800), unit="亩").to("公顷")
        Decimal('120')

        Raises ``ValueError`` for a range, for an unknown unit and for a unit of another dimension.
        """
        if self.value is None:
            raise ValueError(f"{self.text!r} is a range: convert its low and high one by one")
        return convert(self.value, self.unit, unit)

    def explain(self) -> str:
        """The rules that read this figure, a line each."""
        head = f"{self.text}: {exact_string(self.value) or f'{exact_string(self.low)} to {exact_string(self.high)}'}"
        return "\n  ".join([f"{head} {self.unit} ({self.bound})", *self.rules])

    def to_dict(self) -> dict[str, Any]:
        """The figure as the JSON has it, without its meaning."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "value": exact_string(self.value),
            "low": exact_string(self.low),
            "high": exact_string(self.high),
            "bound": self.bound,
            "unit": self.unit,
        }


@attrs.frozen(kw_only=True)
class Date(TextSpan):
    """A calendar date or period.  ``edtf`` is its value (ISO 8601-2), null where the words name no calendar value.

    ``kind`` is ``date`` (11月17日), ``period`` (1至8月, 今年以来), ``time`` (a clock time alone), ``recurring``
    (每周一) or ``vague`` (近日, 连日来, 目前).  ``rules`` names the rules that read it.
    """

    edtf: str | None = None
    kind: DateKind = attrs.field(default="date", validator=_one_of(DateKind))
    rules: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The date as the JSON has it."""
        return {"start": self.start, "end": self.end, "text": self.text, "edtf": self.edtf}


@attrs.frozen(kw_only=True)
class Person(TextSpan):
    """A person on a byline.  ``text`` is the name as printed (张 三), ``name`` the name itself (张三).

    ``title`` holds the printed words for the role (全媒体记者), ``org`` the outlet or organisation of this person.
    """

    name: str
    role: PersonRole = attrs.field(default="author", validator=_one_of(PersonRole))
    org: str | None = None
    title: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The person as the JSON has it."""
        return {"name": self.name, "role": self.role, "org": self.org}


@attrs.frozen(kw_only=True)
class Byline(TextSpan):
    """Who wrote it, for whom, where and when: an author line, a credit, a dateline, a role line or a photo credit.

    ``date`` is an EDTF string; without a printed year it reads ``XXXX-09-11``.  ``uncertain`` says, in words, where a
    name could as well be split in another way.
    """

    kind: BylineKind = attrs.field(validator=_one_of(BylineKind))
    outlet: str | None = None
    date: str | None = None
    place: str | None = None
    people: tuple[Person, ...] = ()
    uncertain: str | None = None

    def shifted(self, by: int) -> Byline:
        """The same byline, its people too, in a text that starts ``by`` characters earlier."""
        moved = tuple(person.shifted(by) for person in self.people)
        return attrs.evolve(self, start=self.start + by, end=self.end + by, people=moved)

    def to_dict(self) -> dict[str, Any]:
        """The byline as the JSON has it."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "kind": self.kind,
            "outlet": self.outlet,
            "date": self.date,
            "place": self.place,
            "people": [person.to_dict() for person in self.people],
        }


@attrs.frozen(kw_only=True)
class Period(TextSpan):
    """The words that say when, with their calendar value.

    ``carried`` is true where they stand in an earlier clause or sentence and hold on.
    """

    edtf: str | None = None
    carried: bool = False

    def to_dict(self) -> dict[str, Any]:
        """The period as the JSON has it."""
        return {"text": self.text, "edtf": self.edtf}


@attrs.frozen(kw_only=True)
class Subject(TextSpan):
    """The place, organisation or person whose figure it is, by the fullest name that the article gives it."""

    def to_dict(self) -> dict[str, Any]:
        """The subject as the JSON has it."""
        return {"text": self.text, "start": self.start, "end": self.end}


@attrs.frozen(kw_only=True)
class Metric(Quantity):
    """A quantity and what it measures, for whom, when, and whether it happened."""

    indicator: str | None = None
    role: MetricRole = attrs.field(default="level", validator=_one_of(MetricRole))
    direction: Direction | None = attrs.field(default=None, validator=_optional(Direction))
    basis: str | None = None
    status: Status = attrs.field(default="actual", validator=_one_of(Status))
    period: Period | None = None
    subject: Subject | None = None

    def to_dict(self) -> dict[str, Any]:
        """The metric as the JSON has it."""
        return super().to_dict() | {
            "indicator": self.indicator,
            "role": self.role,
            "direction": self.direction,
            "basis": self.basis,
            "status": self.status,
            "period": self.period and self.period.to_dict(),
            "subject": self.subject and self.subject.to_dict(),
        }

    def to_html(self) -> str:
        """The figure with all that is known of it, as one HTML file that needs no network."""
        from policytext.html import metric_document

        return str(metric_document(self))

    def _repr_html_(self) -> str:
        from policytext.html import metric_fragment

        return str(metric_fragment(self))


def _block_dict(block: Block | None) -> dict[str, Any] | None:
    return None if block is None else {"text": block.text, "spans": [list(span) for span in block.spans]}


@attrs.frozen(kw_only=True)
class Article:
    """One article of a page, its parts in reading order."""

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
    """A page: its text, its articles, and what belongs to none of them.

    Building one checks every span against ``text``: a page whose spans lie cannot exist.
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
            _record(self, metric, number, article)
            for number, article in enumerate(self.articles, 1)
            for metric in article.metrics
        ]
        return rows + [_record(self, metric, None, None) for metric in self.metrics]

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


def _metric_spans(metrics: tuple[Metric, ...]) -> Iterator[TextSpan]:
    for metric in metrics:
        yield metric
        yield from (part for part in (metric.period, metric.subject) if part is not None)
