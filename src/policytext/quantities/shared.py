"""What a figure has from the figure beside it: its unit, the 每… of its price, the bound of its list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import attrs

from policytext.model import Bound, Quantity
from policytext.text import Pattern, is_han
from policytext.text.lexicon import counterparts

_CHANGES: Final = (
    "提高|增加|上调|提升|调整|上涨|上升|下降|下调|降低|回落|下跌|降|涨|跌|增|升|调|提|扩|减|缩短|缩|压缩|压减|压|砍"
)
_WHEN: Final = r"(?:(?:[0-9]{4}年|[去今上前]年|目前|现在|如今)[^,。;、]{0,4}的)?"
# 每亩由2.62元提高到3.5元, 每人每年提高30元、达到670元: the words from a figure to what it became.
_BECAME: Final = Pattern(rf"(?:一路|一度|逐步|逐渐|最终)?(?:{_CHANGES})[到至为]{_WHEN}|、?达到|[到至]")
_MOVED_TO: Final = Pattern(rf"(?:一路|逐步|逐渐|最终)?(?:{_CHANGES})[到至为]")  # but no 用3个月到200个村
# 每吨5600元，比去年开渔时贵了900元: by how much a price changed
_CHANGED: Final = Pattern(
    rf",?(?:同比|环比|[比较][^,。;、0-9]{{1,10}}?)(?:分别|又|再|各)?(?:{_CHANGES}|贵|便宜|高|低)[了出]?"
)
_LATER: Final = (
    r"[,;](?:眼下|如今|现在|目前|平日|平时|节前|节后|往年|以前|过去|后来|最高|最低|(?:[0-9]{4}|[去今上前当])年|上?[0-9]{1,2}月份?)?"
    r"(?:又|再|只|才|就|也|还|已|能|要|可|最高|最低){0,2}"
)
# 每匹卖到0.62元，眼下回落到0.38元; 每晚120元，平日只卖80元: what a price was or is at another time
_SOLD: Final = Pattern(rf"{_LATER}(?:{_CHANGES}|卖|要)[到至了出]?")
# 每头要亏82元，眼下能赚164元; but 每头牛卖1.2万元，去年赚了5万元 is a sum
_EARNED: Final = Pattern(rf"{_LATER}[赚亏赔挣][到了出]?")
# 出塘价每公斤46元，而去年同期是41.5元
_WAS: Final = Pattern(
    r",[而但]?(?:[去上前今]年|往年|年初|年底|上个?月|[0-9]{4}年|[0-9]{1,2}月份?)(?:同期)?[还才只仅则约近]?[是为]"
    r"|[,、](?:目前|现在|如今|眼下|今年|同期)的"  # 分别为去年同期每匹0.52元、目前的0.38元
)
# 均价为每平方米11248元，……，其中甲区均价突破1.3万元，乙县则在7500元以下
_ELSEWHERE: Final = Pattern(
    r"[,;](?:其中|而)?\p{Han}{2,6}?(?:(?P<noun>均价|单价|房价|租金)[为是在达到]{0,2}|则[在为是])"
)
# 小学生每人每年少交288元: who, and the verb before the sum
_EACH_DOES: Final = Pattern(
    r"(?P<who>\p{Han})(?:每(?:[人户亩吨斤头只生年月天度件台辆箱次]|公斤|学期)){1,2}(?P<verb>\p{Han}{1,3})$"
)
_EACH_WINDOW: Final = 12
_LED: Final = Pattern(r"\p{Han}{1,2}[到至]")
_LONGEST_WHO: Final = 6
# 城镇低保标准由每人每月210元提高到240元，农村由110元提高到130元
_COUNTERPART: Final = Pattern(r",(?P<name>\p{Han}{2,4}?)则?(?:[由从为是]|提高到|达到?)?")
_EARNING: Final = ("赚", "亏", "赔", "挣")
_PARALLEL: Final = 48  # characters from a price to one told with its verb: 每户补助1.6万元；……，补助1.9万元
_ALIKE: Final = 5  # how many times as high a price may be as the one whose 每… it shares
_COUNTED: Final = frozenset({"个月", "个工作日", "个百分点"})  # whose 个 a second figure may have alone
_FIGURES_BACK: Final = 3  # figures among which that one is looked for
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
    """由3万提至5万元, 低0.4个和4.4个百分点: the unit that a figure leaves to the next one, and takes from the last.

    So does the end of a move whose beginning has the unit: 由15个工作日压到10个.
    """
    done = list(quantities)
    for place in range(len(done) - 1, 0, -1):
        first, second = done[place - 1], done[place]
        if _leaves_unit(first, second, folded[first.end : second.start]):
            rules = (*first.rules, f"unit.shared: {second.unit}")
            done[place - 1] = attrs.evolve(first, unit=second.unit, rules=rules)
    for place in range(1, len(done)):
        first, second = done[place - 1], done[place]
        counted = second.unit == "个" and first.unit in _COUNTED and not is_han(folded[second.end : second.end + 1])
        if counted and _MOVED_TO.fullmatch(folded[first.end : second.start]):
            done[place] = attrs.evolve(second, unit=first.unit, rules=(*second.rules, f"unit.shared: {first.unit}"))
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
        for price in _prices_before(quantity, done):
            if _keeps_price(price, quantity, folded, last=done[-1]):
                rules = (*quantity.rules, "unit.each: from the price before")
                quantity = attrs.evolve(quantity, unit=price.unit, rules=rules)
                break
        done.append(quantity)
    return done


def _prices_before(quantity: Quantity, done: Sequence[Quantity]) -> Iterator[Quantity]:
    """The figures before that are per something and have this one's unit; money may stand a few figures off."""
    for found in done[: -_FIGURES_BACK - 1 : -1]:
        base, _, per = found.unit.partition("/")
        if per and base == quantity.unit:
            yield found
        elif base == quantity.unit or quantity.unit not in _MONEY:
            break


def _keeps_price(price: Quantity, quantity: Quantity, folded: str, *, last: Quantity) -> bool:
    """Whether a figure is per what a price before it is, by the words between them, or since the last figure.

    So is the change of a price, but not of a wage per month, nor of a yield.
    """
    between, beside = folded[price.end : quantity.start], price is last
    if beside and (between in _AND or _BECAME.fullmatch(between) or _is_end(price, quantity, between, folded)):
        return True
    base, _, per = price.unit.partition("/")
    if base not in _MONEY or per in _BY_TIME:
        return False
    if beside and _CHANGED.fullmatch(between):
        return True
    again = (beside and _is_told_again(price, between, folded)) or _is_parallel(price, between, folded)
    return (again or _is_elsewhere(price, folded[last.end : quantity.start], folded)) and _is_alike(price, quantity)


def _is_end(price: Quantity, quantity: Quantity, between: str, folded: str) -> bool:
    """从每亩110株间伐到55株: whatever it is that led there."""
    begins = folded[max(0, price.start - _EACH_WINDOW) : price.start]
    led = ("从" in begins or "由" in begins) and _LED.fullmatch(between) is not None
    return led and _is_alike(price, quantity)


def _is_told_again(price: Quantity, between: str, folded: str) -> bool:
    """What a price was at another time, or what one earned by it then."""
    earned = folded.endswith(_EARNING, 0, price.start) and _EARNED.fullmatch(between)
    return bool(earned or _SOLD.fullmatch(between) or _WAS.fullmatch(between))


def _is_elsewhere(price: Quantity, between: str, folded: str) -> bool:
    """Whether a figure is the same price of another place: its noun is said again, or only the place."""
    match = _ELSEWHERE.fullmatch(between)
    return match is not None and (match["noun"] or "价") in folded[max(0, price.start - _PARALLEL) : price.start]


def _is_parallel(price: Quantity, between: str, folded: str) -> bool:
    """每户补助1.6万元；中等人家，补助1.9万元: the verb alone, of another case; in 对先进集体奖励5000元 it is a sum.

    So is another of a kind, 小学生每人少交288元，初中生少交408元, and the country where the town was told before.
    """
    if _is_of_a_kind(price, between, folded):
        return True
    verb = folded[max(0, price.start - 2) : price.start]
    told = len(verb) == 2 and all(map(is_han, verb)) and between.endswith(f",{verb}")
    return told and ";" in between and "。" not in between and len(between) < _PARALLEL


def _is_of_a_kind(price: Quantity, between: str, folded: str) -> bool:
    match = _COUNTERPART.fullmatch(between)
    group = counterparts().get(match["name"], ()) if match else ()
    told = folded[max(0, price.start - _PARALLEL) : price.start]
    if match and any(name in told for name in group if name != match["name"]):
        return True
    does = _EACH_DOES.search(folded, max(0, price.start - _EACH_WINDOW), price.start)
    if not does or not between.startswith((",", ";")) or not between.endswith(does["who"] + does["verb"]):
        return False
    return len(between) <= 1 + _LONGEST_WHO + len(does["verb"])


def _is_alike(price: Quantity, quantity: Quantity) -> bool:
    """Whether two figures are of one size, as prices are, and no price and a sum."""
    one, other = (found.value or found.low for found in (price, quantity))
    return one is not None and other is not None and 0 < other <= _ALIKE * one <= _ALIKE**2 * other


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
