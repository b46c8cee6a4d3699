"""Numbers, quantities, and quantities with their meaning."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from policytext.model.exact import Exact, exact_string, is_exact, one_of, optional, shown
from policytext.text.spans import TextSpan

Bound = Literal["eq", "about", "gt", "ge", "lt", "le", "range"]
MetricRole = Literal[
    "level", "from", "to", "change_amount", "change_rate", "multiple", "share", "reference", "duration", "age", "price"
]
Direction = Literal["up", "down"]
Status = Literal["actual", "target", "forecast"]


@attrs.frozen(kw_only=True)
class Numeral(TextSpan):
    """A number as it is written, with its exact value.

    ``value`` is a ``Decimal``, or a ``Fraction`` where no finite decimal is exact.

    >>> from policytext import parse_numeral
    >>> parse_numeral("三分之一")
    Numeral(start=0, end=4, text='三分之一', value=Fraction(1, 3))
    """

    value: Exact = attrs.field(validator=is_exact, repr=shown)


@attrs.frozen(kw_only=True)
class Quantity(TextSpan):
    """A number that measures or counts: value, unit and bound.

    ``value`` is null for a range, which has ``low`` and ``high`` instead.  ``unit`` is the unit or classifier in its
    normal form, ``""`` where there is none.  ``bound`` says on which side of the number the truth lies: ``eq``,
    ``about`` (约), ``gt`` (余), ``ge`` (以上), ``lt`` (不足), ``le`` (以内) or ``range``.  ``rules`` names the rules
    that read it, in the order in which they ran.
    """

    value: Exact | None = attrs.field(default=None, validator=is_exact, repr=shown)
    low: Exact | None = attrs.field(default=None, validator=is_exact, repr=shown)
    high: Exact | None = attrs.field(default=None, validator=is_exact, repr=shown)
    bound: Bound = attrs.field(default="eq", validator=one_of(Bound))
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

        >>> from decimal import Decimal
        >>> Quantity(start=0, end=5, text="1800亩", value=Decimal(1800), unit="亩").to("公顷")
        Decimal('120')

        Raises ``ValueError`` for a range, for an unknown unit and for a unit of another dimension.
        """
        if self.value is None:
            raise ValueError(f"{self.text!r} is a range: convert its low and high one by one")
        from policytext.units import convert  # loaded by those who convert

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
    """A quantity and what it measures, for whom, when, and whether it happened.

    ``indicator`` is what is measured, in the text's own words; null where nothing is.  ``role`` is the part that the
    figure plays: a ``level``, the ends of a move (``from``, ``to``), a change (``change_amount``, ``change_rate``), a
    ``multiple``, a ``share``, what another figure is compared with (``reference``), a ``duration``, an ``age`` or a
    ``price``.  ``direction`` is that of a change, and ``basis`` what it is measured from (同比, 较上年).  ``status``
    says whether it happened (``actual``), is wanted (``target``) or expected (``forecast``).

    >>> from policytext import find_metrics
    >>> metric = find_metrics("全县新增就业5780人，同比增长3.5%。")[1]
    >>> metric.indicator, metric.role, metric.direction, metric.basis, metric.status
    ('新增就业', 'change_rate', 'up', '同比', 'actual')
    """

    indicator: str | None = None
    role: MetricRole = attrs.field(default="level", validator=one_of(MetricRole))
    direction: Direction | None = attrs.field(default=None, validator=optional(Direction))
    basis: str | None = None
    status: Status = attrs.field(default="actual", validator=one_of(Status))
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
