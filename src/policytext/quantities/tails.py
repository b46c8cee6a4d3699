"""What follows an amount: its unit, and the 半, 多 or second amount that belong to it (1天半, 两年多, 3元5角)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs

from policytext.model import Bound, Exact
from policytext.numerals.grammar import ARABIC, CHINESE, CONTRACTIONS, DIGITS, SCALES
from policytext.numerals.values import add, multiply, tidy, value_of
from policytext.quantities.amounts import Amount
from policytext.text import Pattern
from policytext.text.words import words
from policytext.units import Unit, UnitLexicon

_ONE: Final = Decimal(1)
_NIL: Final = Decimal(0)


@attrs.frozen(kw_only=True)
class Tail:
    """A unit after an amount: its normal form, where it ends, and how it changes value and bound."""

    symbol: str
    end: int
    rule: str
    start: int | None = None  # where a sign stands before the number: ￥5000
    unit: Unit | None = None
    plus: Decimal | Fraction | None = None
    times: Decimal | None = None
    bound: Bound | None = None

    def applied(self, value: Exact | None) -> Exact | None:
        """A value with what the tail says of it: 四成 is 40, 1天半 is 1.5."""
        if value is None or (self.times is None and self.plus is None):
            return value
        return add(multiply(value, self.times or _ONE), self.plus or _NIL)

    @property
    def measures(self) -> bool:
        """Whether it measures (米, 年, %) rather than counts (个, 家)."""
        return self.unit is None or self.unit.kind == "measure" or self.symbol in {"年", "天", "倍"}


_COUNTED_SPANS: Final = "(?=月|小时|钟头|星期|世纪|学期|工作日|百分点)"
_INSIDE: Final = Pattern(
    rf"个(?P<more>多){_COUNTED_SPANS}|个(?P<half>半){_COUNTED_SPANS}"
)  # 一个多月, 一个半月, 一个多百分点
_INSIDE_CUES: Final = ("个多", "个半")
_HALF: Final = Pattern("半(?![径数价年天])")  # 1天半, 一倍半
_HALVED: Final = frozenset({"层"})  # 两层半的新房
_DOES: Final = "[得挣赚卖收拿花掏交省打产][了到出]?[0-9一二两三四五六七八九十几]"
# 两年多, 10年有余; but 一年|多得一千元
_MORE: Final = Pattern(rf"有余|余(?![额款0-9])|多(?![个种项家次名位人为数元方]|{_DOES})")
_BRACKETED: Final = Pattern(r"\((\p{Han}{1,2})\)")  # 1200余（次）
_FOR_ONE: Final = "一(?:公?斤|[个只枚度碗张本串棵块])"
# 5毛6分, 5毛6, 三毛五一斤; but 三毛|一斤
_FEN: Final = (
    rf"(?:(?P<fen>{ARABIC}|{CHINESE})分|(?!{_FOR_ONE})(?P<fen>[1-9一二三四五六七八九])(?![0-9.十百千万亿个家名]))"
)
_SMALLER_MONEY: Final = Pattern(rf"(?P<jiao>{ARABIC}|{CHINESE})[角毛](?:{_FEN})?")
# 八分钱, 三毛钱, 两毛六分, 1毛7: coins, told in 元
_COINS: Final = Pattern(
    rf"(?:(?P<jiao>[角毛])(?:(?P<fen>{ARABIC}|{CHINESE})分)?|分)钱|[角毛](?P<fen>{ARABIC}|{CHINESE})分|毛{_FEN}"
)
# 6毛, 涨了一毛, 每平方米五角: in words only behind what it is the price of or how that moved, for 三毛 is a writer
_JIAO: Final = Pattern(r"[角毛](?=[,。;:!?、)”\n收]|$|左右|上下|以上)")
_JIAO_FOR_ONE: Final = Pattern(rf"毛(?={_FOR_ONE})|(?<=[0-9])角(?={_FOR_ONE})")  # 三毛一斤; 八角 is a spice
_PRICED: Final = Pattern(
    r"(?:每\p{Han}{1,3}|一[斤度吨亩张瓶盒碗个只包袋份本]|[涨跌降贵加多少低高省赚卖][了到出下]?|便宜了?|[单定]价|[就只才]要?)$"
)
# 每斤1.42元，比去年高4分; 每千瓦时省下4.3分: what a price moves by, and no score
_FEN_ALONE: Final = Pattern(r"分(?=[,。;:!?、)”\n]|$|左右|上下|以上)")
_PRICE_MOVED: Final = Pattern(
    r"(?:\d元|价|[电水气运]费|每(?:千瓦时|度|公?斤|吨))(?!.*[得评考积]分)[^。;!?]{0,24}"
    r"(?:[高低涨跌降贵少多]|便宜|省下?|[下上]调|上浮|下浮)(?:[了出近约])?$"
)
_PRICE_REACH: Final = 40  # characters before a figure in which its price is named
_SMALLER_AREA: Final = Pattern(rf"(?P<fen>[1-9]|{CHINESE})分(?![之钟钱为]|[0-9])")  # 七亩六分
_SMALLER_WEIGHT: Final = Pattern("(?P<liang>[1-9一二三四五六七八九])两(?![一二三四五六七八九十])")  # 一斤二两
_SPOKEN_LENGTH: Final = Pattern("米(?P<digits>[一二三四五六七八九]{1,2})(?![十百千万亿个家名年月天点])")  # 一米六
_COUNTED_MORE: Final = Pattern(r"多(?=[,。;:!?、)\n]|$)")  # 平均每人三条多
_SPOKEN_MONEY: Final = Pattern("[1-9一二三四五六七八九](?![0-9.十百千万亿个块元件家名])")
# 挣了3000块, 补给他2070块: money by the verb or the noun of money right before; 展板50块 are pieces.
_PAID: Final = Pattern(
    r"(?:每(?:公斤|斤|吨|亩|度|方|升|平方米)|[挣赚卖花掏付交缴赔罚]|省(?=[下了])|多拿|领(?=[到了])|[差投借攒欠亏贴]|补给|少给|多给|收入|工资|单价|售价|流水|本钱|押金|利息|(?<![免消浪])费|补贴|补助|便宜|落下|净落|到手|进账|成本要?|(?<=[就得只还])要)(?:进去?|[了到出下给]){0,2}有?[我你他她咱]?(?:近|约|整整|足足|至少|不到|超过)?$"
)
_NO_PIECES: Final = Pattern(
    r"[哩呢啦]?(?:[,。;:!?、)”\n]|$)|[涨跌降升提]?[到至]|一|左右|上下|以上|出头|[还就也都便才](?!有)|的(?=[工活价班岗差房租])|[请雇租聘买](?=[我你他她个人了来去])"
)
# 赔了两万零八百, 每月挣三千五, 工钱一天涨到两百六: a sum without its 块, by what was done with it or what it is
_PER_ONE: Final = "[一每](?:公斤|斤|吨|亩|头|只|张|件|盒|瓶|箱|袋)"  # 卖到一斤八百六
_SUM: Final = Pattern(
    rf"(?:[赚挣赔亏花掏罚][了到]|每[月天](?:[能可才只也都就]){{0,2}}[挣赚拿领付交][了到]?|[能可得要就][卖挣赚花掏]|卖[到了](?:{_PER_ONE})?|[涨跌降炒][到至]{_PER_ONE}"
    r"|(?:工钱|价钱|工资|月薪|日薪|单价|售价|纯利|毛利)[是要就才只]?"
    r"|(?:工钱|价钱|工资|月薪|租金|收购价|单价|售价|[药饭学房电水运]费)[^,。;:!?]{0,6}[涨降跌提][到至]了?)"
    r"(?:近|约|整整|足足|不到|超过)?$"
)
_SMALLEST_SUM: Final = 100
_SMALLER_TIME: Final[dict[str, tuple[str, int, Any]]] = {
    "年": ("个月", 12, Pattern(rf"(?:零)?(?P<rest>{ARABIC}|{CHINESE})个月")),
    "小时": ("分钟", 60, Pattern(rf"(?:零)?(?P<rest>{ARABIC}|{CHINESE})分钟?(?!之)")),
    "分": ("秒", 60, Pattern(rf"(?P<rest>{ARABIC}|{CHINESE})秒")),
    "分钟": ("秒", 60, Pattern(rf"(?P<rest>{ARABIC}|{CHINESE})秒")),
}
_HALF_A_YEAR: Final = 6  # months, which a year and a half has, too
_TENTHS: Final = Pattern("成(?![为立功本果就绩长都年了熟品分套片批交型人色像效]|群结|员(?!工))")  # 四成
# 五成三: 53 %, 两成半: 25 %
_SPOKEN_TENTHS: Final = Pattern("成(?P<digit>[一二三四五六七八九半])(?![十百千万亿个家名人年月天级])")
_DISCOUNT: Final = Pattern("折(?!叠|扣|算|合|腾|射|中|旧|返|回|不)")  # 八折


_CONTINUING: Final = frozenset("0123456789半多有余") | set(DIGITS) | set(SCALES) | set(CONTRACTIONS)


def tail_of(folded: str, amount: Amount, lexicon: UnitLexicon) -> Tail | None:
    """The unit after an amount; null where none follows.

    >>> from policytext.quantities.amounts import AMOUNT, amount_of
    >>> from policytext.units import default_units
    >>> tail = tail_of("用时1天半。", amount_of(AMOUNT.search("用时1天半。")), default_units())
    >>> tail.symbol, str(tail.plus), tail.end
    ('天', '0.5', 5)
    """
    if amount.unit is not None:
        return Tail(symbol=amount.unit, end=amount.end, rule=f"unit.fraction: {amount.unit or 'none'}")
    reading = _FIRST.get(folded[amount.end : amount.end + 1])
    tail = reading(folded, amount, lexicon) if reading else None
    return tail or _plain(folded, amount, lexicon)


def _tenths(folded: str, amount: Amount, lexicon: UnitLexicon) -> Tail | None:
    """四成 is 40 %, 八折 80 %."""
    if (spoken := _SPOKEN_TENTHS.match(folded, amount.end)) and amount.words:
        plus = Decimal(5 if spoken["digit"] == "半" else DIGITS[spoken["digit"]])
        tail = Tail(symbol="%", end=spoken.end(), times=Decimal(10), plus=plus, rule="unit.成: tenths and hundredths")
        return tail if not amount.scale else None
    small = (amount.value is not None and amount.value <= 10) or (amount.high is not None and amount.high <= 10)
    if not small or amount.scale:
        return None
    for pattern, word in ((_TENTHS, "成"), (_DISCOUNT, "折")):
        if pattern.match(folded, amount.end):
            return _with_more(
                folded, Tail(symbol="%", end=amount.end + 1, times=Decimal(10), rule=f"unit.{word}: tenths")
            )
    return None


def _coins(folded: str, amount: Amount, lexicon: UnitLexicon) -> Tail | None:
    """八分钱 is 0.08 元, 两毛六分 0.26 元."""
    priced = not amount.words or _PRICED.search(folded, max(0, amount.start - 6), amount.start)
    match = _COINS.match(folded, amount.end) or _JIAO_FOR_ONE.match(folded, amount.end)
    match = match or (_JIAO.match(folded, amount.end) if priced else None) or _fen_moved(folded, amount)
    if not match or amount.scale:
        return None
    fen = value_of(match["fen"]) if match.groupdict().get("fen") else None
    jiao = folded[amount.end] != "分"
    return Tail(
        symbol="元",
        unit=lexicon.get("元"),
        end=match.end(),
        times=Decimal("0.1") if jiao else Decimal("0.01"),
        plus=None if fen is None else multiply(fen, Decimal("0.01")),
        rule=f"unit.coins: {match[0]}",
    )


def _fen_moved(folded: str, amount: Amount) -> Any:
    """The 分 of 开秤价每斤1.42元，比去年高4分."""
    match = _FEN_ALONE.match(folded, amount.end)
    return match if match and _PRICE_MOVED.search(folded, max(0, amount.start - _PRICE_REACH), amount.start) else None


def _spoken_length(folded: str, amount: Amount, lexicon: UnitLexicon) -> Tail | None:
    """一米六 is 1.6 米, 一米七二 1.72 米."""
    match = _SPOKEN_LENGTH.match(folded, amount.end)
    if not match or not amount.words:
        return None
    plus = Decimal("0." + "".join(str(DIGITS[char]) for char in match["digits"]))
    return Tail(symbol="米", unit=lexicon.get("米"), end=match.end(), plus=plus, rule=f"unit.spoken: {match[0]}")


def _inside(folded: str, amount: Amount, lexicon: UnitLexicon) -> Tail | None:
    """一个多月, 两个半小时: 多 and 半 stand inside the unit."""
    match = _INSIDE.match(folded, amount.end) if folded.startswith(_INSIDE_CUES, amount.end) else None
    hit = lexicon.at("个" + folded[match.end() : match.end() + 4], 0) if match else None
    if not match or not hit:
        return None
    end = amount.end + hit[1] + 1
    if match["half"]:
        return Tail(symbol=hit[0].symbol, unit=hit[0], end=end, plus=Decimal("0.5"), rule="numeral.half: 个半")
    return Tail(symbol=hit[0].symbol, unit=hit[0], end=end, bound="gt", rule="bound.inside: 个多")


def _plain(folded: str, amount: Amount, lexicon: UnitLexicon) -> Tail | None:
    at = amount.end + folded.startswith(" ", amount.end)
    hit = lexicon.at(folded, at)
    if hit and not (at > amount.end and _is_spaced_off(folded, amount)) and not _other_word(folded, at, *hit):
        unit, end = hit
        tail = Tail(symbol=unit.symbol, unit=unit, end=end, rule=f"unit.{unit.kind}: {folded[at:end]}")
        if folded[end : end + 1] not in _CONTINUING:
            return _pieces_of_money(folded, amount, tail) or tail
        return (
            _smaller_money(folded, tail)
            or _smaller_area(folded, tail)
            or _smaller_weight(folded, tail)
            or _spoken_money(folded, tail)
            or _pieces_of_money(folded, amount, tail)
            or _smaller_time(folded, tail)
            or _with_half(folded, tail)
            or _with_more(folded, tail)
        )
    return _bracketed(folded, amount, lexicon)


def _is_spaced_off(folded: str, amount: Amount) -> bool:
    """表1 项目; but 新增 3200 人 is spaced on both sides, and 12 km is no Chinese."""
    return not folded[amount.end + 1 : amount.end + 2].isascii() and folded[amount.start - 1 : amount.start] != " "


def _other_word(folded: str, at: int, unit: Unit, end: int) -> bool:
    """3000家庭, 30多万群众: the unit is the first syllable of a noun that is more usual than what it would leave."""
    if unit.kind == "measure" or end - at != 1 or end == len(folded):
        return False
    word, known = folded[at : end + 1], words()
    return (
        known.tag(word).startswith("n")
        and known.frequency(word) > known.frequency(folded[end])
        and (len(known.cut(folded[end : end + 4])[0]) == 1)
    )


def _bracketed(folded: str, amount: Amount, lexicon: UnitLexicon) -> Tail | None:
    match = _BRACKETED.match(folded, amount.end)
    hit = lexicon.at(folded, amount.end + 1) if match else None
    if not hit or not match or hit[1] != match.end() - 1:
        return None
    return Tail(symbol=hit[0].symbol, unit=hit[0], end=match.end(), rule=f"unit.bracketed: {match[0]}")


def _with_half(folded: str, tail: Tail) -> Tail | None:
    if (tail.measures or tail.symbol in _HALVED) and _HALF.match(folded, tail.end):
        return attrs.evolve(tail, end=tail.end + 1, plus=Decimal("0.5"), rule=f"{tail.rule}, and a half")
    return None


def _with_more(folded: str, tail: Tail) -> Tail:
    match = (_MORE if tail.measures else _COUNTED_MORE).match(folded, tail.end)
    return attrs.evolve(tail, end=match.end(), bound="gt", rule=f"{tail.rule}, and more") if match else tail


def _smaller_money(folded: str, tail: Tail) -> Tail | None:
    """3元5角 is 3.5 元."""
    match = _SMALLER_MONEY.match(folded, tail.end) if tail.symbol in ("元", "块") else None
    if not match:
        return None
    jiao, fen = value_of(match["jiao"]), value_of(match["fen"]) if match["fen"] else Decimal(0)
    if jiao is None or fen is None:
        return None
    plus = tidy(Fraction(jiao) / 10 + Fraction(fen) / 100)
    return attrs.evolve(tail, symbol="元", end=match.end(), plus=plus, rule=f"{tail.rule} {match[0]}")


def _smaller_area(folded: str, tail: Tail) -> Tail | None:
    """七亩六分 is 7.6 亩."""
    match = _SMALLER_AREA.match(folded, tail.end) if tail.symbol == "亩" else None
    fen = value_of(match["fen"]) if match else None
    if not match or fen is None or not 0 < fen < 10:
        return None
    return attrs.evolve(tail, end=match.end(), plus=tidy(Fraction(fen) / 10), rule=f"{tail.rule} {match[0]}")


def _smaller_weight(folded: str, tail: Tail) -> Tail | None:
    """一斤二两 is 1.2 斤: ten 两 are a 斤."""
    match = _SMALLER_WEIGHT.match(folded, tail.end) if tail.symbol == "斤" else None
    liang = value_of(match["liang"]) if match else None
    if not match or liang is None:
        return None
    return attrs.evolve(tail, end=match.end(), plus=tidy(Fraction(liang) / 10), rule=f"{tail.rule} {match[0]}")


def spoken_sum(folded: str, amount: Amount) -> Tail | None:
    """赔了两万零八百 is 20800 元: a sum in words after a verb or a noun of money, with nothing to count after it."""
    size = amount.value if amount.value is not None else amount.high
    if not amount.words or size is None or size < _SMALLEST_SUM or not _NO_PIECES.match(folded, amount.end):
        return None
    told = _SUM.search(folded, max(0, amount.start - 16), amount.start)
    return Tail(symbol="元", end=amount.end, rule=f"unit.spoken: {told[0]}") if told else None


def _spoken_money(folded: str, tail: Tail) -> Tail | None:
    """4块2 is 4.2 元: 块 with a digit after it is money, without one it counts pieces."""
    match = _SPOKEN_MONEY.match(folded, tail.end) if tail.symbol == "块" else None
    if not match:
        return None
    plus = tidy(Fraction(value_of(match[0]) or 0) / 10)
    return Tail(symbol="元", end=match.end(), plus=plus, rule=f"unit.spoken: 块{match[0]}")


def _pieces_of_money(folded: str, amount: Amount, tail: Tail) -> Tail | None:
    """挣了3000块 is 3000 元."""
    if tail.symbol != "块" or not _NO_PIECES.match(folded, tail.end):
        return None
    paid = _PAID.search(folded, max(0, amount.start - 10), amount.start)
    return Tail(symbol="元", end=tail.end, rule=f"unit.spoken: {paid[0]}…块") if paid else None


def _smaller_time(folded: str, tail: Tail) -> Tail | None:
    """2分30秒 is 150 秒, 一年八个月 20 个月: the value is told in the smaller unit; but 三年六个月 is 3.5 年."""
    smaller, times, pattern = _SMALLER_TIME.get(tail.symbol, (None, 0, None))
    match = pattern.match(folded, tail.end) if pattern else None
    rest = value_of(match["rest"]) if match else None
    if not match or rest is None or not smaller:
        return None
    rule = f"{tail.rule} {match[0]}"
    if smaller == "个月" and rest == _HALF_A_YEAR:
        return attrs.evolve(tail, end=match.end(), plus=tidy(Fraction(rest) / times), rule=rule)
    return Tail(symbol=smaller, unit=tail.unit, end=match.end(), times=Decimal(times), plus=rest, rule=rule)


_FIRST: Final = {
    "成": _tenths,
    "折": _tenths,
    "个": _inside,
    "角": _coins,
    "毛": _coins,
    "分": _coins,
    "米": _spoken_length,
}  # the characters after an amount that are no plain unit
