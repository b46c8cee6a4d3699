"""Amounts: numbers as policy Chinese writes them, the inexact ones too, with the bound that lies in the writing."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, Final

import attrs

from policytext.model import Bound, Exact
from policytext.numerals.grammar import (
    CHINESE,
    CHINESE_DECIMAL,
    DIGITS,
    FIGURES,
    FRACTION,
    NUMERIC,
    ONE_DIGIT,
    ONE_SCALE,
    SCALE,
)
from policytext.numerals.values import add, multiply, scale_of, value_of
from policytext.text import Glance, load_lexicon
from policytext.text.lexicon import alternatives
from policytext.units import default_units


@attrs.frozen(kw_only=True)
class Reading:
    """What is read at ``start:end`` of width-folded text: one value, or the two ends of a range, and its bound."""

    start: int
    end: int
    value: Exact | None = None
    low: Exact | None = None
    high: Exact | None = None
    bound: Bound = "eq"

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


@attrs.frozen(kw_only=True)
class Amount(Reading):
    """A number without its unit, in width-folded text.

    ``scale`` is the 万 or 亿 that it ends in, which a range or a list may share; ``words`` says that it is written in
    Chinese characters; ``unit`` is the unit that its form brings along (百分之… is %).
    """

    scale: str = ""
    words: bool = False
    unit: str | None = None
    rule: str

    def at_scale(self, scale: str) -> Amount:
        """The same amount in the scale of another: the 1 of 1至2万元 is 10,000."""
        if self.value is None or not scale:
            return self
        return attrs.evolve(self, value=multiply(self.value, scale_of(scale)), scale=scale)


_SCALES: Final = f"{ONE_SCALE}{{1,4}}"  # 千, 十万, 千万亿
_NO_DIGIT: Final = f"(?![{''.join(DIGITS)}])"
_UP: Final = rf"(?<![迈跃登站踏攀升再以])上(?P<up_scale>{_SCALES})(?![余多几])"  # 上百个, 上万起
_VAGUE: Final = rf"[数几](?P<vague_scale>{_SCALES})"  # 数千万元, 几十人次
_NEIGHBOURS: Final = (  # 三五个 means a few, from three to five
    f"一二|(?<![初高大周])一两(?={ONE_SCALE})|[一二两]三|三四|三五|四五|五六|六七|七八|八九"
)
_RANKS: Final = frozenset("初高大周期拜老第十零百千万一二三四五六七八九、两双小")  # 高三|两个班, 周一|两场
_WITH_TWO: Final = {"一": (Decimal(1), Decimal(2)), "三": (Decimal(2), Decimal(3))}  # 一两天, 三两个
_PAIR: Final = (  # 七八十万, 一百二三十, 一千五六
    rf"(?P<base>[一二两三四五六七八九]?[十百千万])?(?P<digits>{_NEIGHBOURS})(?P<pair_scale>(?:{_SCALES})?){_NO_DIGIT}"
)
_FEW: Final = rf"(?P<ten>[二三四五六七八九]?十)几(?P<few_scale>(?:{_SCALES})?){_NO_DIGIT}"  # 十几万, 二十几
_NUMBER: Final = rf"(?P<written>{FIGURES}|{CHINESE_DECIMAL}|{CHINESE})"  # 50.6亿, 三十五
_MORE: Final = rf"(?P<more>有余|[余多来])(?P<more_scale>{SCALE})?"  # the 余万 of 2800余万
_PLAIN: Final = r"[0-9]++(?:\.[0-9]++)?+(?![ ,分有余多来十百千万亿萬億])"  # 5780, 50.6: most are no more than that
_DIGIT: Final = f"{ONE_DIGIT}(?![{NUMERIC}点點分几有余多来])"  # 一, 三: so are most in words
_FORMS: Final = {
    "plain": _PLAIN,
    "digit": _DIGIT,
    "fraction": FRACTION,
    "up": _UP,
    "vague": _VAGUE,
    "pair": _PAIR,
    "few": _FEW,
    "number": f"{_NUMBER}(?:{_MORE})?",
}

#: Every way to write an amount; the first form that fits is the reading.
AMOUNT: Final = Glance(f"(?=[上数几{NUMERIC}])(?:{'|'.join(f'(?P<{name}>{form})' for name, form in _FORMS.items())})")


def amount_of(match: Any) -> Amount | None:
    """The amount that a match of ``AMOUNT`` writes, or null where the writing makes no number.

    >>> amount_of(AMOUNT.search("发放2800余万元")).value
    Decimal('28000000')
    >>> amount = amount_of(AMOUNT.search("投入七八十万元"))
    >>> amount.low, amount.high
    (Decimal('700000'), Decimal('800000'))
    """
    return _READERS[match.lastgroup](match)


def _amount(match: Any, rule: str, **fields: Any) -> Amount:
    return Amount(start=match.start(), end=match.end(), words=not match[0][0].isascii(), rule=rule, **fields)


def _plain(match: Any) -> Amount:
    start, end = match.span()
    return Amount(start=start, end=end, value=Decimal(match[0]), rule="numeral.arabic")


def _digit(match: Any) -> Amount:
    start, end = match.span()
    return Amount(start=start, end=end, value=Decimal(DIGITS[match[0]]), words=True, rule="numeral.chinese")


def _fraction(match: Any) -> Amount | None:
    below, above = match[0].split("分之", 1)
    unit = {"百": "%", "千": "‰"}.get(below)
    value = value_of(above) if unit else value_of(match[0])
    return None if value is None else _amount(match, "numeral.fraction: X分之Y", value=value, unit=unit or "")


def _up(match: Any) -> Amount | None:
    scale = match["up_scale"]
    value = value_of(scale)
    return None if value is None else _amount(match, "numeral.up: 上千", value=value, bound="ge", scale=_scale(scale))


def _vague(match: Any) -> Amount | None:
    low = value_of(match["vague_scale"])
    if low is None:
        return None
    return _range(match, low, multiply(low, Decimal(10)), match["vague_scale"], "numeral.vague: 数十 is 10 to 100")


def _pair(match: Any) -> Amount | None:
    """七八十万, 一百二三十: two digits in a row are the ends of a range, in the scale that follows."""
    base, scale = match["base"] or "", match["pair_scale"]
    size, start = scale_of(base[-1:]), value_of(base) if base else Decimal(0)
    if start is None:
        return None
    inner = scale[:1] if scale and scale_of(scale[0]) < size else ""  # the 十 of 一百二三十万
    step = scale_of(inner) if inner else max(size / 10, Decimal(1))  # the 五 of 一千五六 counts hundreds
    outer = scale_of(scale.removeprefix(inner))
    low, high = (multiply(add(start, DIGITS[char] * step), outer) for char in match["digits"])
    rule = "numeral.pair: 七八十 is 70 to 80"
    return _amount(match, rule, low=low, high=high, bound="range", scale=_scale(scale) or base[-1:])


def _few(match: Any) -> Amount | None:
    base, size = value_of(match["ten"]), scale_of(match["few_scale"])
    if base is None:
        return None
    ends = multiply(base, size), multiply(base + 10, size)
    return _range(match, *ends, match["few_scale"], "numeral.few: 十几 is 10 to 20")


def _number(match: Any) -> Amount | None:
    written, more = match["written"], match["more"]
    if written.endswith("两") and (weighed := _before_tael(match)):
        return weighed
    value = value_of(written)
    if value is None:
        return None
    if more:
        scale = match["more_scale"] or ""
        value = multiply(value, scale_of(scale))
        return _amount(match, f"bound.inside: {more}", value=value, bound="gt", scale=scale or _scale(written))
    rule = "numeral.arabic" if written[0].isascii() else "numeral.chinese"
    return _amount(match, rule, value=value, scale=_scale(written))


def _before_tael(match: Any) -> Amount | None:
    """二两白酒: 两 behind a number is a weight; before another unit it is two: 一两天, 三两个."""
    folded, start, last = match.string, match.start(), match.end("written") - 1
    if weighs(folded, last + 1):
        weighed = AMOUNT.match(folded, start, last)
        return amount_of(weighed) if weighed and weighed.end() == last else None
    ends = _WITH_TWO.get(folded[start:last]) if folded[start - 1 : start] not in _RANKS else None
    if ends is None or default_units().at(folded, last + 1) is None:
        return None
    return _range(match, *ends, "", "numeral.pair: 一两个 is 1 to 2")


@cache
def _weighed() -> Glance:
    return Glance(rf"[,。;:、!?)”\n多重半的]|以上|以下|左右|上下|$|{alternatives(load_lexicon('numbered')['weighed'])}")


def weighs(folded: str, at: int) -> bool:
    """Whether a 两 that ends at an offset is a weight, by what it weighs: 二两白酒; but 8两个月, 三两好友."""
    return _weighed().match(folded, at) is not None


def _range(match: Any, low: Exact, high: Exact, scale: str, rule: str) -> Amount:
    return _amount(match, rule, low=low, high=high, bound="range", scale=_scale(scale))


def _scale(spelling: str) -> str:
    """The 万 or 亿 that a number ends in."""
    if spelling.isascii():  # most numbers have no scale, and need no search for one
        return ""
    counted = spelling[:-1] if spelling[-1] in "123456789" else spelling  # 6万8
    return counted[len(counted.rstrip("万亿萬億")) :]


_READERS: Final[dict[str, Callable[[Any], Amount | None]]] = {
    "plain": _plain,
    "digit": _digit,
    "fraction": _fraction,
    "up": _up,
    "vague": _vague,
    "pair": _pair,
    "few": _few,
    "number": _number,
}
