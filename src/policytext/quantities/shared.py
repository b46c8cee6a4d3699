"""What a figure has from the figure beside it: its unit, the 每… of its price, the bound of its list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import attrs

from policytext.model import Bound, Quantity
from policytext.text import Pattern

_CHANGES: Final = "提高|增加|上调|提升|调整|上涨|上升|下降|下调|降低|回落|下跌|降|涨|跌|增|升|调|提|扩|减|缩"
_WHEN: Final = r"(?:(?:[0-9]{4}年|[去今上前]年|目前|现在|如今)[^,。;、]{0,4}的)?"
# 每亩由2.62元提高到3.5元, 每人每年提高30元、达到670元: the words from a figure to what it became.
_BECAME: Final = Pattern(rf"(?:{_CHANGES})[到至为]{_WHEN}|、?达到|[到至]")
# 每吨5600元，比去年开渔时贵了900元: by how much a price changed
_CHANGED: Final = Pattern(
    rf",?(?:同比|环比|[比较][^,。;、0-9]{{1,10}}?)(?:分别|又|再|各)?(?:{_CHANGES}|贵|便宜|高|低)[了出]?"
)
_MONEY: Final = frozenset({"元", "美元", "欧元", "港元"})
_BY_TIME: Final = frozenset("年月日天季")
_AND: Final = frozenset({"和", "、", "及", "与", "以及"})
# 至少1次政策宣介、1次职业指导、3次岗位推介: the word holds for the members of a list that follow.
_SPREADING: Final = ("至少", "至多", "最多", "最少")
_NEXT_MEMBER: Final = Pattern(r"[\p{Han}“”]{1,14}、")

Sharing = Callable[[Sequence[Quantity], str], list[Quantity]]


def shared(quantities: Sequence[Quantity], folded: str) -> tuple[Quantity, ...]:
    """The quantities of a width-folded text, each with what the others give it."""
    for sharing in _SHARINGS:
        quantities = sharing(quantities, folded)
    return tuple(quantities)


def _units(quantities: Sequence[Quantity], folded: str) -> list[Quantity]:
    """由3万提至5万元, 低0.4个和4.4个百分点: the unit that a figure leaves to the next one."""
    done = list(quantities)
    for place in range(len(done) - 1, 0, -1):
        first, second = done[place - 1], done[place]
        if _leaves_unit(first, second, folded[first.end : second.start]):
            rules = (*first.rules, f"unit.shared: {second.unit}")
            done[place - 1] = attrs.evolve(first, unit=second.unit, rules=rules)
    return done


def _leaves_unit(first: Quantity, second: Quantity, between: str) -> bool:
    if first.unit == "个" and second.unit == "个百分点":
        return between in _AND
    scaled = first.value is not None and not first.unit and first.text.endswith(("万", "亿"))
    return scaled and bool(second.unit) and bool(_BECAME.fullmatch(between))


def _prices(quantities: Sequence[Quantity], folded: str) -> list[Quantity]:
    """每亩由2.62元提高到3.5元, 每人每月575元和430元: a price's 每… holds for its other end and for a list."""
    done: list[Quantity] = []
    for quantity in quantities:
        base, _, per = done[-1].unit.partition("/") if done else ("", "", "")
        between = folded[done[-1].end : quantity.start] if per and quantity.unit == base else None
        if between is not None and _keeps_price(between, base, per):
            rules = (*quantity.rules, "unit.each: from the price before")
            quantity = attrs.evolve(quantity, unit=done[-1].unit, rules=rules)
        done.append(quantity)
    return done


def _keeps_price(between: str, base: str, per: str) -> bool:
    """Whether the words between two figures say that the second is per what the first is.

    So is the change of a price, but not of a wage per month, nor of a yield.
    """
    if between in _AND or _BECAME.fullmatch(between):
        return True
    return base in _MONEY and per not in _BY_TIME and _CHANGED.fullmatch(between) is not None


def _bounds(quantities: Sequence[Quantity], folded: str) -> list[Quantity]:
    """至少1次政策宣介、3次岗位推介: 至少 and 最多 hold for the whole list that they open."""
    done: list[Quantity] = []
    bound: Bound | None = None
    for quantity in quantities:
        next_ = bound and quantity.bound == "eq" and _NEXT_MEMBER.fullmatch(folded, done[-1].end, quantity.start)
        if bound and next_:
            quantity = attrs.evolve(quantity, bound=bound, rules=(*quantity.rules, "bound.shared by a list"))
        else:
            bound = quantity.bound if folded.startswith(_SPREADING, quantity.start) else None
        done.append(quantity)
    return done


_SHARINGS: Final[tuple[Sharing, ...]] = (_units, _prices, _bounds)
