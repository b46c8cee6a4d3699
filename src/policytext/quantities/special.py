"""Quantities that are written without a number and a unit side by side: 翻一番, 一半, 半年, 过半."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs

from policytext.model import Bound
from policytext.numerals.grammar import ARABIC, CHINESE, DIGITS
from policytext.numerals.values import value_of
from policytext.quantities.amounts import Reading
from policytext.text import Pattern
from policytext.units import UnitLexicon


@attrs.frozen(kw_only=True)
class Special(Reading):
    """A quantity read from a fixed form, its bound in the form or still to be read around it."""

    unit: str
    rule: str


_DOUBLED: Final = (
    r"翻了?(?P<near>近|约|将近|超|超过)?(?P<times>[一二两三四五六1-6])?番(?P<more>多)?"  # 翻了一番 is 2 倍, 翻两番 4 倍
)
_HALF_OF: Final = r"(?P<half>一半|半数)"  # 一半, 半数以上
# 占比过半, 一多半; but 年过半百 is an age
_OVER_HALF: Final = r"(?P<over>(?:(?<![年时])过|超过|超)半数?(?![百辈夜晌年天个月小时])|一[多大]半)"
# 半年, 半个小时, 提前半小时; but not the 半 of 上半年, 前半年, 一半, 两天半
_HALF_UNIT: Final = (
    r"(?<!(?<!提)前)(?<!(?<![延推])后)(?<![上下大多对一个深夜月参过天两三四五六七八九十\d])"
    "(?P<unit>半(?=[个年天小公里斤亩吨米升]))"
)
_DISCOUNT: Final = r"(?P<discount>[一二三四五六七八九]{2})折(?![叠扣])"  # 打八五折: 85 %
# 我今年刚满50，: years of age by how they are told
_AGE: Final = rf"满(?<=(?<![今去明一全半])年(?:已)?满|今年[刚已才]满)(?P<age>{ARABIC}|{CHINESE})(?=[,。;!?、”]|$)"
_SPECIAL: Final = Pattern(f"{_DOUBLED}|{_AGE}|{_OVER_HALF}|{_HALF_OF}|{_DISCOUNT}|{_HALF_UNIT}")
_MORE: Final = Pattern("多(?![个种项])")


def special_quantities(folded: str, units: UnitLexicon) -> Iterator[Special]:
    """The quantities of fixed form in width-folded text, from left to right.

    >>> from policytext.units import default_units
    >>> [
    ...     (found.rule, str(found.value), found.unit)
    ...     for found in special_quantities("收入翻了一番，用时半年", default_units())
    ... ]
    [('numeral.doubled: 翻番', '2', '倍'), ('numeral.half: 半', '0.5', '年')]
    """
    for match in _SPECIAL.finditer(folded):
        if match["unit"]:
            yield from _half_unit(folded, match, units)
        elif match["half"]:
            yield Special(
                start=match.start(), end=match.end(), value=Fraction(1, 2), unit="", rule="numeral.half: 一半"
            )
        elif match["over"]:
            yield Special(
                start=match.start(),
                end=match.end(),
                value=Fraction(1, 2),
                unit="",
                bound="gt",
                rule="numeral.half: 过半",
            )
        elif match["discount"]:
            value = Decimal("".join(str(DIGITS[char]) for char in match["discount"]))
            yield Special(start=match.start(), end=match.end(), value=value, unit="%", rule="unit.折: hundredths")
        elif match["age"]:
            yield from _age(match)
        else:
            yield _doubled(match)


def _age(match: Any) -> Iterator[Special]:
    value = value_of(match["age"])
    if value is not None:
        yield Special(start=match.start("age"), end=match.end("age"), value=value, unit="岁", rule="unit.age: 年满")


def _doubled(match: Any) -> Special:
    written = match["times"]
    times = (int(written) if written.isdigit() and written.isascii() else DIGITS[written]) if written else 1
    value = Decimal(2**times)
    bound: Bound = "about" if match["near"] else "eq"
    if match["more"] or (match["near"] or "").startswith("超"):
        bound = "gt"
    rule = "numeral.doubled: 翻番"
    return Special(start=match.start(), end=match.end(), value=value, unit="倍", bound=bound, rule=rule)


def _half_unit(folded: str, match: Any, units: UnitLexicon) -> Iterator[Special]:
    """半年, 半个小时, 半个多月: 0.5 of a unit of measure."""
    more = folded.startswith("个多", match.end())
    hit = units.at("半个" + folded[match.end() + 2 :][:4], 1) if more else units.at(folded, match.end())
    if hit is None or not (hit[0].kind == "measure" or hit[0].symbol in {"年", "天"}):
        return
    end = match.end() + hit[1] if more else hit[1]
    after = None if more else _MORE.match(folded, end)
    bound: Bound = "gt" if more or after else "eq"
    yield Special(
        start=match.start(),
        end=after.end() if after else end,
        value=Decimal("0.5"),
        unit=hit[0].symbol,
        bound=bound,
        rule="numeral.half: 半",
    )
