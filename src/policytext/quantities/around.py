"""Words before a figure that finish its unit: 每亩500元, and lists whose last member alone has the unit."""

from __future__ import annotations

from typing import Final

from policytext.quantities.amounts import AMOUNT, Amount, amount_of
from policytext.quantities.omitted import names_a_price
from policytext.text import Pattern
from policytext.units import UnitLexicon

# 每亩500元, 每吨回收价2000元, 每招用1人不超过1500元, 每千人3.5张: 每, a unit, a few characters, the figure.
_EACH: Final = Pattern(
    r"每(?:\p{Han}{0,2}1|(?P<count>[1-9]\d{1,3}))?(?P<phrase>[十百千万]{0,2}\p{Han}{1,8}),?\p{Han}{0,4}$"
)
_WINDOW: Final = 20
# 一亩省下130元, 一公斤多卖2元, 一头反倒亏200元
_GAINS: Final = "(?:反倒|反而|倒|[能可要还就多少净]){0,3}(?:省|卖|赚|挣|亏|赔|补|增收|[多少]收|补贴)[下了到出]?"
# 一亩成本90元
_COSTS: Final = (
    "(?:成本|均价|价格|收购价|批发价|零售价|售价|租金|运费|工钱|毛收入|纯收入|纯利|毛利)"
    "(?:就|要|只|才|是|为|约|得){0,2}"
)
_ONE: Final = Pattern(  # 门票一张15元, 一亩地毛收入6000元, but not 一笔120万元的订单
    rf"一(?:(?P<phrase>(?![笔批项宗单])\p{{Han}}{{1,2}}|亩(?=地)|[度吨方](?=[电水]))(?:[地电水]\p{{Han}}{{0,5}})?|(?P<phrase>(?![家户人趟次季天年月])\p{{Han}}{{1,2}}?)(?:{_GAINS}|{_COSTS}))$"
)
# 一头400公斤左右的育肥牛能卖1.6万元
_ONE_SOLD: Final = Pattern(
    r"(?<![第统唯同])一(?P<phrase>[头只匹棵株枚尾])(?:[^,。;:!?]{0,10}的)?\p{Han}{1,4}?(?:就|[能可也才只要]){0,2}卖[到了出得]?$"
)
_FOR_ONE: Final = Pattern(r"一(?P<phrase>\p{Han}{1,2})(?=[,。;:、!?”)\n的]|都[没无]人|$)")  # 420元一公斤
_RATIOS: Final = frozenset({"%", "‰"})  # 每家民宿从收入里提5%
_OF_TIME: Final = ("duration", "age")  # 每辆车用时5分钟, 每千人…3岁以下托位
_MONEY: Final = frozenset({"元", "美元", "欧元", "港元"})
# 零下5℃, 增速为-2.1%: below zero; the hyphen of 3-5人 and of HH-200 is none, nor is the 负 of 减负100亿元.
_MINUS: Final = Pattern(r"(?:零下|(?<![减抱担肩欠背胜辜自])负|(?<![0-9A-Za-z.%％)第月日年])-)$")
_MINUS_SIGNS: Final = frozenset("下负-")
_LISTED: Final = Pattern(r"(?<![0-9.、:第A-Za-z-])(?:[0-9]+(?:\.[0-9]+)?、)+$")  # the 3、5、 of 3、5、7亿元
_JOINED: Final = Pattern(r"(?<![0-9.、:第A-Za-z-])[0-9]+\.[0-9]+和$")  # the 2.1和 of 收窄2.1和3个百分点
_LIST_WINDOW: Final = 40


def unit_price(folded: str, start: int, unit: str, units: UnitLexicon, *, end: int | None = None) -> str:
    """The unit of a figure that starts at ``start``, with the 每… before it: 每亩500元 gives 元/亩.

    With the ``end`` of a sum of money, the 一… after it is read, too: 420元一公斤.

    >>> from policytext.units import default_units
    >>> unit_price("每亩500元", 2, "元", default_units()), unit_price("每年500元", 2, "元", default_units())
    ('元/亩', '元')
    """
    before = folded[max(0, start - _WINDOW) : start]
    match = _EACH.search(before) if "每" in before else None
    if match is None and unit in _MONEY and "一" in before[-9:]:
        match = _ONE.search(before)
    if match is None and unit in _MONEY and "卖" in before[-2:]:
        match = _ONE_SOLD.search(before)
    if match is None and unit in _MONEY and end is not None:
        match = _FOR_ONE.match(folded, end)
    if not match or "/" in unit or unit in _RATIOS or _is_time(unit, units):
        return unit
    count = match.groupdict().get("count") or ""
    if count and unit not in _MONEY:
        return unit  # 每10户1名网格员 is no price
    phrase = match["phrase"]
    size = len(phrase) - len(phrase.lstrip("十百千万"))
    hit = units.at(phrase, 0) or units.at(phrase, size)
    if hit is None or not names_a_price(hit[0].symbol) or (count and hit[0].symbol in _MONEY):
        return unit
    if hit[0].kind != "measure" and not size and not _is_measured(unit, units):
        return unit  # 每组3人 and 每村派驻2名干部 count people, 每千人3.5张 is a rate
    scale = phrase[:size] if not units.at(phrase, 0) else ""
    return f"{unit}/{count}{scale}{hit[0].symbol}"


def _is_time(unit: str, units: UnitLexicon) -> bool:
    return unit != "" and (units.get(unit).dimension or "").startswith(_OF_TIME)


def _is_measured(unit: str, units: UnitLexicon) -> bool:
    return unit != "" and units.get(unit).kind == "measure"


def listed_before(folded: str, amount: Amount) -> list[Amount]:
    """The bare numbers of a list that ends in ``amount``, in its scale: the 3 and the 5 of 3、5、7亿元."""
    link = folded[amount.start - 1 : amount.start]
    if amount.words or amount.value is None or link not in ("、", "和"):
        return []
    low = max(0, amount.start - _LIST_WINDOW)
    match = (_LISTED if link == "、" else _JOINED).search(folded, low, amount.start)
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
