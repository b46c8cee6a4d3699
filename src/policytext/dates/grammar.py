"""How dates are written: the patterns of their forms, and of what may stand around one.

A *form* is one way to write a date in one piece (2022年11月17日, 今年前10个月, 一、二季度).  A clock time, a range's
other end, 截至 and 以来 have patterns of their own.  All of them read width-folded text.
"""

from __future__ import annotations

from typing import Any, Final

from policytext.dates import parts as p
from policytext.dates.lexicon import LEXICON, any_guarded, any_of
from policytext.text import Glance, Pattern


def _pattern(*alternatives: str) -> Any:
    return Pattern("|".join(alternatives))


def _glance(*alternatives: str) -> Any:
    return Glance("|".join(alternatives))


# --- forms with a year ----------------------------------------------------------------------------------------------
ISO: Final = _pattern(  # 2024-12-24, 2024.12.24, 2009-8-8
    r"(?<![0-9A-Za-z./\-])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-./])(?P<month>1[0-2]|0?[1-9])"
    r"(?P=mark)(?P<day>[0-3]?[0-9])(?![0-9]|(?P=mark)[0-9])"
)
_DOTTED_MONTH: Final = r"(?P<year>(?:19|20)[0-9]{2})[./](?P<month>1[0-2]|0[1-9])(?![0-9.%])"
YEAR_AND_MONTH: Final = _pattern(  # 2021.03—2023.03; 自2023.05起, but 2023.05 alone may be any figure
    rf"(?<![0-9.]){_DOTTED_MONTH}(?= ?{p.TO} ?(?:今|(?:19|20)[0-9]{{2}}[./](?:1[0-2]|0[1-9])(?![0-9.%])))",
    rf"(?<=(?:19|20)[0-9]{{2}}[./][0-9]{{2}} ?{p.TO} ?){_DOTTED_MONTH}",
    rf"(?<=^|[\n,。;:!?、“”\"(\])]|截至|自|从){_DOTTED_MONTH}(?= ?(?:[,。;、)\n]|起|以来|开始|止|前|底|$))",
)
OVER_NEW_YEAR: Final = _pattern(p.OVER_NEW_YEAR)  # 2021/2022学年
YEARS_AGO: Final = _pattern(f"(?<![0-9{p.NUMERAL}百千万])(?:{p.AGO})(?={p.MONTH}{p.S}月)")  # 3年前的
MONTH_AND_DAY: Final = _pattern(p.MONTH_AND_DAY)  # after that: 5月
YEAR: Final = _pattern(p.YEARS, p.ERA, p.SHORT_YEAR)  # 2022年
RELATIVE_YEAR: Final = _pattern(f"(?P<word>{any_guarded(LEXICON['years'])})")  # 去年
IN_YEAR: Final = _pattern(p.IN_YEAR)  # after either: 11月17日
TWO_YEARS: Final = _pattern("(?P<first>[前去今明])(?P<second>[去今明后])两年")  # 今明两年
BRACKETED: Final = _pattern(f'(?<=[("“《])(?P<years>{p.YEAR}{p.S}{p.TO}{p.S}{p.YEAR})(?=[)"”》])')  # （2021—2035）
NO_UNIT: Final = (  # 2026人大会
    "(?![个人名位家户件起项次批届期万亿千百元多余几来米吨斤亩公平台辆张只头套座栋间所支份场种类款级号度倍岁天小分秒点字页])"
)
EVENT_YEAR: Final = _pattern(  # 2026学术年会
    rf"(?<![0-9A-Za-z.\-/—~〔\[])(?P<years>(?:19|20)[0-9]{{2}}){NO_UNIT}"
    rf"(?=[\p{{Han}}·“”\"]{{0,16}}?{any_of(LEXICON['names']['events'])})"
)
DECADES: Final = _pattern(  # 上世纪80年代初, 七八十年代; 20世纪末, 本世纪以来
    f"{p.CENTURY}?(?P<decades>{p.TENS}(?:{p.JOIN}{p.TENS})?)年代(?![表理码谢价替言办]){p.PART_OF_AGE}?",
    f"{p.CENTURY}(?:{p.PART_OF_AGE}|(?=以来))",
    f"(?P<decade>(?<![0-9])(?:1[0-9]|20)[0-9]0)年代{p.PART_OF_AGE}?",  # 1990年代
)
YEAR_WORD: Final = _glance(f"(?<![{p.ANY_DIGIT}两几数半多个百])(?P<word>{any_guarded(LEXICON['spans'])})")  # 年底

# --- forms without a year -------------------------------------------------------------------------------------------
WITHOUT_YEAR: Final = _pattern(  # 11月17日, 一季度
    f"{p.NOT_A_SAYING}{p.NOT_INSIDE}{p.NOT_A_HEADING}(?:{p.NOT_COUNTED}{p.QUARTERS}|{p.MONTH_AND_DAY}|{p.DAYS})"
)
PART_OF_YEAR: Final = _pattern(p.HALF, p.FIRST)  # 上半年, 前10个月
RELATIVE_MONTH: Final = _pattern(  # 上月17日
    f"(?P<word>{any_guarded(LEXICON['months'])})(?:{p.S}{p.DAYS}|{p.MONTH_PART})?"
)
NUMBERED_DAY: Final = _pattern(  # 今（19）日, 昨天（8月18日）
    rf"[今昨明][日天]?\((?:(?P<month>{p.MONTH})月)?(?P<day>{p.DAY})日?\)日?"
)
RELATIVE_DAY: Final = _glance(f"(?P<word>{any_guarded(LEXICON['days'])})")  # 昨日
THAT_WEEKDAY: Final = _pattern(f"(?P<week>[上下本这])个?(?P<weekday>{p.WEEKDAY})")  # 上周五

# --- forms without a calendar value ---------------------------------------------------------------------------------
LUNAR_DAY: Final = f"(?:初[一二三四五六七八九十]|[十廿]{p.ONE}|二十{p.ONE}?|三?十)"  # 初八, 廿三
LUNAR_BY_DAY: Final = (  # 三月初三, 八月十五
    f"{p.MONTH}月(?:初[一二三四五六七八九十]|廿{p.ONE}?)|(?:十[一二]?|{p.ONE})月十五(?![日号、至到—-])"
)
LUNAR_BY_NAME: Final = "|".join(
    (  # 农历八月; 正月初一, 腊月廿三; 大年三十
        rf"(?:农历|阴历|旧历)(?:\p{{Han}}{{2}}年|{p.YEAR}年)?(?:闰?{p.MONTH}|[正腊冬])月(?:{LUNAR_DAY}|{p.ONE})?日?",
        f"[正腊]月{LUNAR_DAY}?",
        f"大年(?:初{p.ONE}|三十)",
    )
)
LUNAR: Final = _pattern(LUNAR_BY_NAME)
LUNAR_NUMBERED: Final = _pattern(LUNAR_BY_DAY)
MARKET_DAYS: Final = f"(?:逢(?:{p.ONE}|十)、?){{2,4}}"  # 逢五逢十
RECURRING: Final = _pattern(  # 每周一, 每逢周三; 周一至周五; 每年3月和9月, 每月5日、15日; 每年正月十五; 逢五逢十
    f"每逢?{p.WEEKDAYS}",
    f"(?={p.WEEK}[一二三四五六]{p.S}{p.TO}){p.WEEKDAYS}",
    f"{p.EVERY}(?:的?(?:{p.MONTH_AND_DAY}(?:{p.JOIN}{p.MONTH_AND_DAY})*|{p.DAYS}(?:{p.AND}{p.DAYS})*|(?:{LUNAR_BY_NAME}|{LUNAR_BY_DAY})|{MARKET_DAYS}))?",
    f"每逢(?:农历)?(?:每月)?(?:初?{p.ONE}{p.AND}?){{1,4}}(?=日|赶|的|为|是|,)日?",
    MARKET_DAYS,
)
CLOCK: Final = _pattern(rf"{p.NOT_A_SAYING}(?<![0-9A-Za-z]|[0-9][.:]){p.TIME}")  # 上午10时
BARE_WEEKDAY: Final = _pattern(f"(?<![一二三四五六七八九十两几0-9每满近百数]){p.WEEKDAY}{p.ON}")  # 周五上午
PERIOD_WORD: Final = _glance(any_guarded(LEXICON["vague"]["period"]))  # 全年
VAGUE_WORD: Final = _glance(any_guarded(LEXICON["vague"]["vague"]))  # 近日
NOW: Final = _glance(r"(?<![^\n,。;:!?“\"(])现(?=[已有共])")  # 现已获得认证

# --- around a form --------------------------------------------------------------------------------------------------
AT_TIME: Final = _pattern(rf"(?:{p.S}\(?{p.WEEKDAY}\)?)?(?P<clock>{p.S}{p.TIME})?")  # 10时, （星期二）
EVERY_TIME: Final = _pattern(f"(?P<clock>的?{p.S}{p.TIME}(?:{p.S}{p.TO}{p.S}(?:次日)?{p.TIME})?)?")  # 8时到10时
RANGE: Final = _glance(  # 9月6日至7日, 9月1日起至30日, 13日夜间到14日; 2018年至今
    f"(?:(?P<from>起|开始)|{p.DAYPART})?{p.S}{p.TO}{p.S}(?P<now>今(?![年天日])|目前|现在)?"
)
UNTIL: Final = ("截至到", "截止到", "截止至", "截至", "截止")  # 截至10月底
FROM: Final = ("自从", "从", "自")  # 从2021年10月25日起
NOT_ORIGIN: Final = "(?![自到访华看说临源往客过信电京年])"  # 今年来自
NOT_RISE: Final = "(?![诉草步飞点源伏到重火义降用色因初获底码床身居跳航早立名家动哄落拍爆征])"  # 5月1日起诉
AFTER: Final = _glance(
    f"(?P<since>以来|至今(?![年天日])|(?<=年)来{NOT_ORIGIN}|起{NOT_RISE}|开始(?=[,。;、]))",
    "(?P<until>为止|止(?![步损血境]))",
)
DATELINE: Final = _glance(  # 9月11日讯
    " ?专?电(?![视力话影商子器网站机价气动信池能量车厂缆])", " ?讯(?![息问飞速号道期])"
)
JOINT: Final = _glance(r"[、,]? ?(?:和|及|与|以及|或)? ?")  # 7月、9月
COMPARED: Final = _glance("的?同期", "的?水平", "相比", "相较")  # 与去年8月相比
SENTENCE_END: Final = _glance(r"[。;!?\n]")
AHEAD: Final = _glance(any_guarded(LEXICON["cues"]["ahead"]))  # 预计12月通车
DEADLINE: Final = _glance(any_guarded(LEXICON["cues"]["deadline"]))  # 6月底前

# --- where to look --------------------------------------------------------------------------------------------------
# A numeral's first character, and a unit of time a few characters on: cheap, and nothing but a hint.
NUMBER_RUN: Final = Glance(
    f"[{p.ANY_DIGIT}](?<!(?:[0-9][0-9]|[{p.NUMERAL}][{p.NUMERAL}]))"
    f'(?=[{p.ANY_DIGIT} 、至到和及与或–—~-]{{0,24}}+[年月日号季旬时点:世学财赛两)”"》])'
)
YEAR_LIKE: Final = _pattern(  # 2026学术年会, 2026-02-05
    r"(?:19|20)[0-9]{2}(?<![0-9A-Za-z][0-9]{4})(?=[\p{Han}“]|[-./][0-9])"
)
