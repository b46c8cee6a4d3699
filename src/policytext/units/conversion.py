"""From one unit to another of the same dimension, exactly."""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction
from itertools import product
from typing import Final

from policytext.units.lexicon import UnitLexicon, default_units
from policytext.units.unit import Unit

_UNROUNDED: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


def convert(
    value: Decimal | Fraction | int, source: str, target: str, *, units: UnitLexicon | None = None
) -> Decimal | Fraction:
    """``value`` of the unit ``source`` in the unit ``target``; a ``Fraction`` where no finite decimal is exact.

    >>> convert(Decimal(1800), "亩", "公顷")
    Decimal('120')
    >>> convert(Decimal(1), "亩", "平方米")
    Fraction(2000, 3)
    >>> convert(Decimal(3), "吨", "公里")
    Traceback (most recent call last):
    ...
    ValueError: 吨 measures mass and 公里 measures length: neither converts into the other

    Raises ``ValueError`` for an unknown unit, for units of two dimensions, for a unit without a fixed factor
    (classifiers, 工作日) and for a value that is not finite; ``TypeError`` for a float.
    """
    lexicon = default_units() if units is None else units
    old, new = _pair(lexicon, source, target)
    return _exact(_fraction(value) * _ratio(old, new))


def _fraction(value: Decimal | Fraction | int) -> Fraction:
    if not isinstance(value, Decimal | Fraction | int):
        raise TypeError(f"a value to convert is a Decimal, a Fraction or an int, not a {type(value).__name__}")
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"{value} is no number to convert")
    return Fraction(value)


def _pair(lexicon: UnitLexicon, source: str, target: str) -> tuple[Unit, Unit]:
    """The readings of the two names that fit each other (分 to 角 is money, 分 to 小时 time), else the usual."""
    usual = lexicon.get(source), lexicon.get(target)
    pairs = product(lexicon.readings(source), lexicon.readings(target))
    return next((pair for pair in pairs if _fits(*pair)), usual)


def _fits(old: Unit, new: Unit) -> bool:
    return old == new or (old.dimension == new.dimension and old.factor is not None and new.factor is not None)


def _ratio(old: Unit, new: Unit) -> Fraction:
    if old == new:
        return Fraction(1)
    if old.dimension != new.dimension:
        raise ValueError(
            f"{old.symbol} measures {old.dimension} and {new.symbol} measures {new.dimension}: "
            "neither converts into the other"
        )
    if old.factor is None or new.factor is None:
        raise ValueError(f"{old.symbol} and {new.symbol} ({old.dimension}) stand in no fixed proportion")
    return old.factor / new.factor


def _exact(value: Fraction) -> Decimal | Fraction:
    """A ``Decimal`` of all its digits where the fraction has finitely many, whatever the caller's decimal context."""
    if value.denominator == 1:
        return Decimal(value.numerator)
    places = value.denominator.bit_length()  # enough for any divisor of a power of ten: 1/8 has 3, of 4
    if pow(10, places, value.denominator):
        return value
    digits = Decimal(value.numerator * 10**places // value.denominator)
    return _UNROUNDED.scaleb(digits, -places).normalize(_UNROUNDED)
