"""Numbers that count nothing although a unit seems to follow: identifiers, ordinals, place names, words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from string import ascii_letters
from typing import Final

import attrs

from policytext.numerals import Ground
from policytext.numerals.grammar import ARABIC, CHINESE, SCALES
from policytext.quantities.amounts import Amount, weighs
from policytext.text import Glance, Pattern, is_han, load_lexicon
from policytext.units import Unit, default_units

_IDENTIFIERS: Final = (
    r"[0-9]{3,4}-[0-9]{7,8}",  # 0731-85698043
    r"(?<![0-9.])[0-9]++(?:\.[0-9]++){2,}",  # 192.168.1.1, 2.0.1
    r"(?<![A-Za-z0-9_.])[A-Za-z0-9_.]++@[A-Za-z0-9_.]+",  # a@163.com
    r"[〔\[(][0-9]{4}[〕\])][0-9]+",  # 〔2016〕6号
    r"(?<![0-9.])1[3-9][0-9]{9}(?![0-9])",  # a mobile number
)
#: Numbers that are a part of a name.  The alternatives are tried only where one can start.
IDENTIFIER: Final = Glance(rf"(?=[0-9〔\[(A-Za-z_.])(?:{'|'.join(_IDENTIFIERS)})")
_PLACE_TAILS: Final = frozenset("镇乡村庄街桥河沟山店铺屯里路巷湾岭坪坝塘坡峡岗垭冲埠集营")  # 八里庄, 三台镇
_NO_PLACE: Final = Glance("山路|冲[压击刷洗孔床锋]")  # 十几里山路, 两台冲压机
_PLACE_UNITS: Final = frozenset("里道台门盘棵口眼头墩间坝")
# 二期工程, 三级医院, 四楼, 十三届: in words these rank, in figures they count.
_RANKED_IN_WORDS: Final = frozenset("期楼级号线届环")
# 万元GDP能耗, 百万吨死亡率, 千人床位数: a scale alone with its unit, in the name of a rate.
_RATE_NAME: Final = Pattern(
    r"口?(?:GDP|国内生产|地区生产|生产总值|工业增加|产值能|死亡|床位|病床|拥有|保有量|执业|医师|护士)"
)
_NOUN_BEGINS: Final = Pattern(r"(?V1)[“‘「《\p{Han}--[的之以上后前时召会]]")
_DIVIDED: Final = Pattern(
    r"(?:(?:分(?![到在配布给])|[共办出了])|开展)[\p{Han}、]{0,6}$"
)  # 项目分三期进行, 分红、黄、蓝三级
_COUNTED_BY_SCALE: Final = frozenset(
    "人名位户家个件次条份头只株棵册张辆台起座所"
)  # 百名, 千家, 万人: a scale alone counts these
_ALL_SCALES: Final = frozenset(SCALES)
_DIGITS: Final = Pattern(ARABIC)
_ASCII_DIGITS: Final = frozenset("0123456789")
_MORE: Final = frozenset("余多来")
_GOES_ON: Final = frozenset((*SCALES, "年", "月", "日"))
_GLUE_BEFORE: Final = frozenset("_+./#@*")  # 8+X, No.5
_GLUE_AFTER: Final = frozenset("+@_")
# 第32条, 排名前10名, 第十三个五年规划.
_RANKING: Final = Pattern(rf"(?:第|全国前|全省前|全市前|排名前|位列前|位居前|前|第{CHINESE}个)$")
# 第十四届全国人大一次会议, 98届毕业生: which session, which year.
_SESSION: Final = Pattern(r"届\p{Han}{2,14}$")
_MEETING: Final = Pattern("(?:全体)?(?:会议|全会)")
_GRADUATES: Final = Pattern(r"(?:高校|大学)?(?:毕业|校友|学生|学员|本科|硕士|博士)")
_NUMBERED: Final = ("号", "路公", "路车", "国道", "省道", "县道", "热线", "次列车", "年级", "单元", "弄", "室")
_NUMBERED_REACH: Final = 8  # characters before a number that may say what it numbers
_POWER_LINE: Final = Pattern(r"千伏\p{Han}{0,3}$")  # 10千伏檀|14线, 10千伏|524线
_ONE_OF_NONE: Final = Glance("(?:都|也)[不没]|了之|事(?!故|件|业|项|务|实)")
_CAMPAIGN: Final = Glance("(?:专项|提升|攻坚)?行动|大?决战|攻坚战|大会战|大变样")
_WHEELED: Final = Glance("拖拉机|摩托|电动车|农用车|驱动|车")
_RIDING: Final = frozenset("搭骑蹬开坐")
_APART: Final = frozenset(["", " ", "\n", "|", "·"])
_FEW_TRAINS: Final = 3  # digits of a count of trains at most
_TRAIN: Final = Glance(r"\p{Han}{0,2}(?:列车|动车|高铁|班列)")
_SETTLED: Final = frozenset({"村", "屯", "寨", "队"})
_NEXT: Final = frozenset({"一天", "一年", "一晚", "一夜", "一日", "一周", "一轮"})  # 端午前一天
_HEADED: Final = frozenset({"名", "位", "强", "甲", "季度"})  # 前10名, 前3位, 前三季度


Test = Callable[[Ground, Amount, "Unit | None", int], bool]


@attrs.frozen(kw_only=True)
class Refusal:
    """A test, and its cues: it can only hold where one of them stands.

    ``before`` and ``after`` are the characters that touch the number, ``first`` is its own first one, ``beyond`` the
    one after its unit; ``units`` are symbols of the unit.  Few figures have any cue, and the others need no test.
    """

    test: Test
    before: AbstractSet[str] = frozenset()
    first: AbstractSet[str] = frozenset()
    after: AbstractSet[str] = frozenset()
    units: AbstractSet[str] = frozenset()
    beyond: AbstractSet[str] = frozenset()


def is_refused(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """Whether an amount with its unit, up to ``end``, counts nothing."""
    folded, start, after = ground.folded, amount.start, amount.end
    tests = (
        _BEFORE.get(folded[start - 1 : start], ())
        + _FIRST.get(folded[start], ())
        + _AFTER.get(folded[after : after + 1], ())
        + (_UNITS.get(unit.symbol, ()) if unit else ())
        + _BEYOND.get(folded[end : end + 1], ())
    )
    return bool(tests) and any(test(ground, amount, unit, end) for test in tests)


def _latin_word(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """SA60L, PM2.5, HH-200, T1200级, 8+X, 5G: letters or signs glued to the number."""
    folded, start = ground.folded, amount.start
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return (
        (before.isascii() and (before.isalpha() or before in _GLUE_BEFORE))
        or (before == "-" and folded[start - 2 : start - 1].isascii() and folded[start - 2 : start - 1].isalpha())
        or (after.isascii() and (after.isalpha() or after in _GLUE_AFTER))
    )


def _clock_or_ratio(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """20:01, 1:3."""
    folded = ground.folded
    left = folded[amount.start - 1 : amount.start] == ":" and folded[max(0, amount.start - 2)].isdigit()
    return left or (folded[amount.end : amount.end + 1] == ":" and folded[amount.end + 1 : amount.end + 2].isdigit())


def _village_group(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """黄桥村8组: which group of a village; 全村分8组 counts."""
    return ground.folded[end - 1 : end] == "组" and ground.folded[amount.start - 1 : amount.start] in _SETTLED


def _ordinal(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """第三批, 排名前10名, 二期工程, 四楼, 2026届."""
    before = ground.folded[max(0, amount.start - 6) : amount.start]
    match = _RANKING.search(before) if before.endswith(("第", "前", "个")) else None
    if before.endswith("头") and amount.words and not amount.scale:  # 头一回, 头两年
        return amount.value == 1 or not before.endswith(tuple(load_lexicon("numbered")["heads"]))
    if before.endswith("前") and ground.folded[amount.start : end] in _NEXT:
        return True
    if match and (match[0].startswith("第") or (unit and unit.symbol in _HEADED)):
        return True
    if unit is None:
        return False
    if unit.symbol in _RANKED_IN_WORDS and amount.words:
        return not _DIVIDED.search(ground.folded, max(0, amount.start - 12), amount.start)
    if unit.symbol == "次" and _MEETING.match(ground.folded, end):
        return bool(_SESSION.search(ground.folded, max(0, amount.start - 16), amount.start))
    if unit.symbol == "届" and _GRADUATES.match(ground.folded, end):
        return True
    return unit.symbol in {"届", "级", "年级"} and amount.value is not None and amount.value >= 1900


def _numbered(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """4路公交, 207国道, 一号工程, 3号楼, 十二中."""
    return ground.folded.startswith(_NUMBERED, amount.end)


def _glued(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """“4个3”, 三分建七分养, 4路, 千群: forms in which a unit never counts."""
    if unit is None:
        return False
    written = ground.folded[amount.start : amount.end]
    return (
        _bare_number(ground.folded, end)
        or (unit.symbol in {"分", "角"} and amount.words)
        or (unit.symbol == "路" and not amount.words)
        or (written in SCALES and default_units().at(ground.folded, amount.start) is not None)
        or (_ALL_SCALES.issuperset(written) and unit.kind != "measure" and unit.symbol not in _COUNTED_BY_SCALE)
    )


def _denominator(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """每万人口, 每千常住人口, 万元GDP能耗: a scale alone says per how many."""
    if not _ALL_SCALES.issuperset(ground.folded[amount.start : amount.end]):
        return False
    return ground.folded[amount.start - 1 : amount.start] == "每" or bool(_RATE_NAME.match(ground.folded, end))


def _one_side(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """三方会谈, 造福一方: 方 is a volume after a figure or a scale (3500方, 两万方), else a party or a place."""
    return amount.words and not amount.scale and ground.folded[amount.end : end] == "方"


def _sum_without_noun(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """党的八大, 四大: 大 sums up a noun that follows (三大行动), and names a congress or a group where none does."""
    if ground.folded[amount.end : end] != "大":
        return False
    return not _NOUN_BEGINS.match(ground.folded, end)


def _century(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """二十一世纪, 19世纪: which one; how many is 两个世纪."""
    return ground.folded.startswith("世纪", amount.end)


def _second(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """二期, 二重, 二手: a count of two is 两; 二 before a classifier ranks or names (二人 and 二位 count)."""
    written = ground.folded[amount.start : amount.end]
    return written == "二" and unit is not None and unit.kind != "measure" and unit.symbol not in {"人", "位", "者"}


def _regiment(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """七十四团, 143团种棉3万亩: farms of the 兵团; 团 counts tour groups where nothing follows (接待40团)."""
    if ground.folded[amount.end : end] != "团":
        return False
    return amount.words or is_han(ground.folded[end : end + 1])


def _bare_number(folded: str, at: int) -> bool:
    """Whether a number without a unit stands at an offset: the 3 of “4个3”.

    The 277人 of 193户277人 and 277余人 have one, and that of 8座4月底前拆完 is a date.
    """
    if folded[at : at + 1] not in _ASCII_DIGITS:
        return False
    end = _DIGITS.match(folded, at).end()
    end += folded[end : end + 1] in _MORE
    return default_units().at(folded, end) is None and folded[end : end + 1] not in _GOES_ON


def _place(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """八里庄, 三台镇: a numeral in words, a unit and a word for a place."""
    if amount.words and unit and ground.folded[end : end + 1] == "子":  # 六家子村, 三台子镇
        return ground.folded[end + 1 : end + 2] in _PLACE_TAILS
    if not (amount.words and unit and unit.symbol in _PLACE_UNITS):
        return False
    if unit.symbol == "间" and ground.folded.startswith(tuple(load_lexicon("numbered")["shops"]), end):  # 两间铺面
        return False
    if _NO_PLACE.match(ground.folded, end) or amount.high is not None:  # 六七里|路
        return False
    return ground.folded[end : end + 1] in _PLACE_TAILS


def _repeated(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """一步步, 一遍遍, 一户一户, 一茬又一茬: one after another, and no count; nor is 一个都不能漏, 一罚了之, 一回事."""
    folded, start = ground.folded, amount.start
    if folded[start : amount.end] != "一":
        return False
    one = folded[start:end]
    again = folded.startswith((f"又{one}", one), end) or folded.endswith((f"{one}又", one), 0, start)
    return again or folded[end : end + 1] == folded[end - 1] or _ONE_OF_NONE.match(folded, end) is not None


def _campaign(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """改造三年行动, 公路三年大决战: years in the name of a campaign."""
    return unit is not None and unit.symbol == "年" and _CAMPAIGN.match(ground.folded, end) is not None


def _wheels(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """四轮拖拉机, 三轮摩托: wheels and no rounds."""
    rolls = unit is not None and unit.symbol == "轮" and amount.words
    ridden = ground.folded[amount.start - 1 : amount.start] in _RIDING  # 搭三轮、骑摩托
    return rolls and (ridden or _WHEELED.match(ground.folded, end) is not None)


def _shifts(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """两班倒: how many take turns is the name of how they work."""
    return ground.folded.startswith("倒", end) and unit is not None and unit.symbol == "班"


def _numbered_by_zero(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """02版: a number that begins with 0 is a name."""
    return ground.folded[amount.start] == "0" and ground.folded[amount.start + 1 : amount.start + 2].isdigit()


def _page(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """要闻　3版　责任编辑: a page by its number, set apart on both sides."""
    before, after = ground.folded[amount.start - 1 : amount.start], ground.folded[end : end + 1]
    return unit is not None and unit.symbol == "版" and before in _APART and after in _APART


def _numbers(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """省道205线, 中铁二十五局, 劣五类: which one it is, by the word before; but 国道12公里.

    住在7楼 is a floor unless something says that floors are counted, 10千伏檀14线 a power line.
    """
    if unit is None:
        return False
    before = ground.folded[max(0, amount.start - _NUMBERED_REACH) : amount.start]
    unless = load_lexicon("numbered")["unless"].get(unit.symbol)
    if unless is not None and not any(word in before for word in unless):
        return True
    if unit.symbol == "线" and _POWER_LINE.search(before):
        return True
    return ground.folded.endswith(_numbered_kinds().get(unit.symbol, ()), 0, amount.start)


@cache
def _numbered_kinds() -> Mapping[str, tuple[str, ...]]:
    """Units that number what the words before them name."""
    return {unit: tuple(words) for unit, words in load_lexicon("numbered")["before"].items()}


def _no_weight(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """2023两会, 7、8两个月: two of something, and no weight."""
    return unit is not None and unit.symbol == "两" and not weighs(ground.folded, amount.end + 1)


def _train(ground: Ground, amount: Amount, unit: Unit | None, end: int) -> bool:
    """55101次动检列车: a train by its number, which has more digits than any count of trains."""
    long = amount.end - amount.start > _FEW_TRAINS and ground.folded[amount.start : amount.end].isdigit()
    return long and unit is not None and unit.symbol == "次" and _TRAIN.match(ground.folded, end) is not None


_LETTERS: Final = frozenset(ascii_letters)
_REFUSALS: Final = (
    Refusal(test=_latin_word, before=_LETTERS | _GLUE_BEFORE | {"-"}, beyond=_LETTERS | _GLUE_AFTER),
    Refusal(test=_clock_or_ratio, before={":"}, after={":"}),
    Refusal(test=_ordinal, before=set("第前个头"), units=_RANKED_IN_WORDS | {"次", "届", "级", "年级"}),
    Refusal(test=_numbered, after={word[0] for word in _NUMBERED}),
    Refusal(test=_glued, first=_ALL_SCALES, units={"分", "角", "路"}, beyond=_ASCII_DIGITS),
    Refusal(test=_denominator, first=_ALL_SCALES),
    Refusal(test=_second, first={"二"}),
    Refusal(test=_one_side, after={"方"}),
    Refusal(test=_sum_without_noun, after={"大"}),
    Refusal(test=_century, after={"世"}),
    Refusal(test=_regiment, after={"团"}),
    Refusal(test=_place, beyond=_PLACE_TAILS | {"子"}),
    Refusal(test=_repeated, first={"一"}),
    Refusal(test=_village_group, units={"组"}),
    Refusal(test=_campaign, units={"年"}),
    Refusal(test=_wheels, units={"轮"}),
    Refusal(test=_shifts, beyond={"倒"}),
    Refusal(test=_numbered_by_zero, first={"0"}),
    Refusal(test=_page, units={"版"}),
    Refusal(test=_train, units={"次"}),
    Refusal(test=_no_weight, units={"两"}),
    Refusal(test=_numbers, units={"线", "局", "类", "楼"}),
)


def _by_cue(side: str) -> dict[str, tuple[Test, ...]]:
    cues = {cue for refusal in _REFUSALS for cue in getattr(refusal, side)}
    return {cue: tuple(refusal.test for refusal in _REFUSALS if cue in getattr(refusal, side)) for cue in cues}


_BEFORE, _FIRST, _AFTER, _UNITS, _BEYOND = map(_by_cue, ("before", "first", "after", "units", "beyond"))
