"""Units made of units: 元/亩, 元/人·月, 升/百公里, 毫克/100毫升."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from policytext.text import Pattern
from policytext.units.unit import Unit

_SCALES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
# Only powers of ten stand in a denominator: 次/10万人, but 5元/25个 is a list.
_POWER: Final = Pattern(r"(?P<digits>10{0,4}(?!\d))?(?P<words>[十百千万亿]{0,3})")


def divided(above: Unit, below: Unit) -> Unit:
    """The unit ``above/below``; 元/人/月 has the dimension of 元/人·月.

    >>> divided(Unit(symbol="公里", dimension="length", factor=1000), Unit(symbol="人", kind="classifier")).dimension
    'length/人'
    """
    (over, first), (under, second) = _measured(above), _measured(below)
    return Unit(
        symbol=f"{above.symbol}/{below.symbol}",
        dimension=f"{over}·{under}" if "/" in over else f"{over}/{under}",
        factor=None if first is None or second is None else first / second,
    )


def multiplied(left: Unit, right: Unit) -> Unit:
    """The unit ``left·right``, as the denominator of 元/人·月 has it."""
    (one, first), (other, second) = _measured(left), _measured(right)
    return Unit(
        symbol=f"{left.symbol}·{right.symbol}",
        dimension=f"{one}·{other}",
        factor=None if first is None or second is None else first * second,
    )


def _measured(unit: Unit) -> tuple[str, Fraction | None]:
    """Dimension and factor inside a compound: a classifier is its own dimension, so 元/人·月 converts to 元/人·年."""
    if unit.factor is None and unit.kind != "measure":
        return unit.symbol, Fraction(1)
    return unit.dimension, unit.factor


def scaled(unit: Unit, written: str, scale: int) -> Unit:
    """The unit ``scale`` times as large, named as it is written: 百公里."""
    dimension, factor = _measured(unit)
    return Unit(symbol=written + unit.symbol, dimension=dimension, factor=factor and factor * scale)


def read_scale(folded: str, position: int) -> tuple[int, int]:
    """The power of ten written at ``position`` (100, 百, 10万) and the offset where it ends; 0 where there is none.

    >>> read_scale("10万人", 0), read_scale("25人", 0)
    ((100000, 3), (0, 0))
    """
    found = _POWER.match(folded, position)
    if found is None or not found[0]:
        return 0, position
    scale = int(found["digits"] or 1)
    for character in found["words"]:
        scale *= _SCALES[character]
    return scale, found.end()
