"""Exact numbers: how they are written and shown; and the checks that the fields of results share."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias, get_args

import attrs

Exact: TypeAlias = Decimal | Fraction


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


def shown(value: Exact | None) -> str:
    """``repr``, for any number of digits."""
    if isinstance(value, Fraction):
        return f"Fraction({_digits(value.numerator)}, {_digits(value.denominator)})"
    return repr(value)


def is_exact(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Raise ``TypeError`` for a float, whose digits would not be those of the text."""
    if value is not None and not isinstance(value, (Decimal, Fraction)):  # of a tuple it is faster than of a union
        raise TypeError(f"{attribute.name} is a Decimal, a Fraction or None, not {type(value).__name__}")


def one_of(vocabulary: Any) -> Any:
    """The check that a field has a word of a closed vocabulary."""
    return attrs.validators.in_(get_args(vocabulary))


def optional(vocabulary: Any) -> Any:
    """The same for a field that may be null."""
    return attrs.validators.optional(one_of(vocabulary))
