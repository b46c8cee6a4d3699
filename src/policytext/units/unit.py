"""One unit of measurement, classifier or counted event."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

import attrs

UnitKind = Literal["measure", "classifier", "event"]


def _exact_factor(factor: Fraction | Decimal | int | str | None) -> Fraction | None:
    if isinstance(factor, float):  # 0.1 is not a tenth: Fraction(0.1) would take the error over silently
        raise TypeError(f"a factor is exact: write Fraction or a string such as '1/10', not the float {factor!r}")
    return None if factor is None else Fraction(factor)


def _as_tuple(aliases: Iterable[str]) -> tuple[str, ...]:
    return tuple(aliases)  # attrs would find out the signature of tuple itself, which takes 5 ms


def _not_blank(_: object, attribute: attrs.Attribute[Any], value: str) -> None:
    if not value.strip() or value != value.strip():
        raise ValueError(f"a unit's {attribute.name} is a word without white space around it, not {value!r}")


def _positive(_: object, attribute: attrs.Attribute[Any], value: Fraction | None) -> None:
    if value is not None and value <= 0:
        raise ValueError(f"a unit's {attribute.name} is greater than zero, not {value}")


@attrs.frozen(kw_only=True)
class Unit:
    """What stands after a number: a measure (公里), a classifier (辆) or a counted event (车次).

    ``symbol`` is the normal form, ``aliases`` its other spellings.  ``factor`` takes a value to the base unit of the
    ``dimension``, exactly; it is ``None`` where none exists: for classifiers, and for units such as 工作日.
    A currency is a dimension of its own (``money:CNY``); so are calendar months and years (``duration:calendar``),
    which are no fixed number of days.  ``nouns`` says in words what a classifier counts.

    >>> Unit(symbol="亩", dimension="area", factor="2000/3", example="流转土地1800亩").factor
    Fraction(2000, 3)

    Raises ``ValueError`` for a blank name or a factor that is not positive, ``TypeError`` for a float.
    """

    symbol: str = attrs.field(validator=_not_blank)
    aliases: tuple[str, ...] = attrs.field(
        default=(), converter=_as_tuple, validator=attrs.validators.deep_iterable(_not_blank)
    )
    dimension: str = "count"
    factor: Fraction | None = attrs.field(default=None, converter=_exact_factor, validator=_positive)
    kind: UnitKind = attrs.field(default="measure", validator=attrs.validators.in_(("measure", "classifier", "event")))
    nouns: str = ""
    example: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The symbol and every alias."""
        return (self.symbol, *self.aliases)
