"""Words before a figure that finish its unit: 每亩500元, and lists whose last member alone has the unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from policytext.model import Quantity
from policytext.quantities.amounts import AMOUNT, Amount, amount_of
from policytext.quantities.omitted import names_a_price
from policytext.text import Pattern
from policytext.units import UnitLexicon

# 每亩500元, 每吨回收价2000元, 每招用1人不超过1500元, 每千人3.5张: 每, a unit, a few characters, the figure.
_EACH: Final = Pattern(r"每(?:\p{Han}{0,2}1)?(?P<phrase>[十百千万]{0,2}\p{Han}{1,8}),?\p{Han}{0,4}$")
_WINDOW: Final = 16
_ONE: Final = Pattern(r"一(?P<phrase>\p{Han}{1,2}|亩(?=地))(?:地\p{Han}{0,5})?$")  # 门票一张15元, 一亩地毛收入6000元
_MONEY: Final = frozenset({"元", "美元", "欧元", "港元"})
# 每亩由2.62元提高到3.5元: the second price is per 亩 too.
_RAISED: Final = Pattern(
    r"(?:提高|增加|上调|提升|调整|上涨|上升|下降|下调|降低|降|涨|增|升|调|提|扩|减|缩)[到至为]|、?达到|[到至]"
)
# 零下5℃, 增速为-2.1%: below zero; the hyphen of 3-5人 and of HH-200 is none.
_MINUS: Final = Pattern(r"(?:零下|负|(?<![0-9A-Za-z.%％)第月日年])-)$")
_AND: Final = frozenset({"和", "、", "及", "与", "以及"})
_MINUS_SIGNS: Final = frozenset("下负-")
_LISTED: Final = Pattern(r"(?<![0-9.、:第A-Za-z-])(?:[0-9]+(?:\.[0-9]+)?、)+$")  # the 3、5、 of 3、5、7亿元
_LIST_WINDOW: Final = 40


def unit_price(folded: str, start: int, unit: str, units: UnitLexicon) -> str:
    """The unit of a figure that starts at ``start``, with the 每… before it: 每亩500元 gives 元/亩.

    >>> from policytext.units import default_units
    >>> unit_price("每亩500元", 2, "元", default_units()), unit_price("每年500元", 2, "元", default_units())
    ('元/亩', '元')
    """
    before = folded[max(0, start - _WINDOW) : start]
    match = _EACH.search(before) if "每" in before else None
    if match is None and unit in _MONEY and "一" in before[-9:]:
        match = _ONE.search(before)
    if not match or "/" in unit:
        return unit
    phrase = match["phrase"]
    size = len(phrase) - len(phrase.lstrip("十百千万"))
    hit = units.at(phrase, 0) or units.at(phrase, size)
    if hit is None or not names_a_price(hit[0].symbol):
        return unit
    if hit[0].kind != "measure" and not size and not _is_measured(unit, units):
        return unit  # 每组3人 and 每村派驻2名干部 count people, 每千人3.5张 is a rate
    scale = phrase[:size] if not units.at(phrase, 0) else ""
    return f"{unit}/{scale}{hit[0].symbol}"


def _is_measured(unit: str, units: UnitLexicon) -> bool:
    return unit != "" and units.get(unit).kind == "measure"


def listed_before(folded: str, amount: Amount) -> list[Amount]:
    """The bare numbers of a list that ends in ``amount``, in its scale: the 3 and the 5 of 3、5、7亿元."""
    if amount.words or amount.value is None or folded[amount.start - 1 : amount.start] != "、":
        return []
    low = max(0, amount.start - _LIST_WINDOW)
    match = _LISTED.search(folded, low, amount.start)
    if (
        not match or match.start() == 0 or folded[match.start() - 1] == "\n"
    ):  # 1、 at a line's start numbers a paragraph
        return []
    found = (amount_of(part) for part in AMOUNT.finditer(folded, match.start(), match.end()))
    return [part.at_scale(amount.scale) for part in found if part]


def minus_before(folded: str, start: int) -> int:
    """Where the minus sign stands that ends at ``start``; ``start`` itself where there is none.

    >>> minus_before("气温零下5℃", 4), minus_before("气温5℃", 2)
    (2, 2)
    """
    match = _MINUS.search(folded, max(0, start - 3), start) if folded[start - 1 : start] in _MINUS_SIGNS else None
    return match.start() if match else start


def units_shared(quantities: Sequence[Quantity], folded: str) -> list[Quantity]:
    """The quantities of a text, where a figure in 万 or 亿 has the unit of what it was raised or cut to: 由3万提至5万元."""
    done = list(quantities)
    for place in range(len(done) - 1, 0, -1):
        first, second = done[place - 1], done[place]
        if not first.unit and second.unit and first.value is not None and first.text.endswith(("万", "亿")):
            if _RAISED.fullmatch(folded, first.end, second.start):
                done[place - 1] = attrs.evolve(first, unit=second.unit, rules=(*first.rules, "unit.shared: raised to"))
    return done


def points_shared(quantities: Sequence[Quantity], folded: str) -> list[Quantity]:
    """The quantities of a text, where 个 is short for the 个百分点 of the next: 0.4个和4.4个百分点."""
    done = list(quantities)
    for place in range(len(done) - 1, 0, -1):
        first, second = done[place - 1], done[place]
        if first.unit == "个" and second.unit == "个百分点" and folded[first.end : second.start] in _AND:
            rules = (*first.rules, "unit.shared: 个百分点")
            done[place - 1] = attrs.evolve(first, unit=second.unit, rules=rules)
    return done


def prices_shared(quantities: Sequence[Quantity], folded: str) -> list[Quantity]:
    """The quantities of a text, where a price's 每… holds for what it was raised or cut to."""
    done: list[Quantity] = []
    for quantity in quantities:
        base, _, per = done[-1].unit.partition("/") if done else ("", "", "")
        if per and quantity.unit == base and _RAISED.fullmatch(folded, done[-1].end, quantity.start):
            quantity = attrs.evolve(
                quantity, unit=done[-1].unit, rules=(*quantity.rules, "unit.each: from the price before")
            )
        done.append(quantity)
    return done
