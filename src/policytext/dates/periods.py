"""Periods that are no dates of the calendar by themselves: 近3年来, “十四五”时期, 党的二十大以来.

``find_periods`` gives them together with all that ``find_dates`` finds: everything that can say when a figure holds.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final

from policytext.dates.find import find_dates
from policytext.dates.lexicon import LEXICON, any_of
from policytext.dates.terms import number
from policytext.dates.writing import read_as
from policytext.model import Date, DateKind
from policytext.text import Glance, Pairs, Pattern

# --- durations that reach from or to the present --------------------------------------------------------------------
ONES: Final = "一二三四五六七八九十两几数"
COUNT: Final = f"(?:[0-9]{{1,3}}|[{ONES}半百]{{1,4}})"  # 8, 十五, 两, 几
UNIT: Final = "(?:个(?:半|多)?月|个季度|个星期|年|月|天(?![然气线])|周|日(?!本))"
MORE: Final = "[多余]?"
DAYS_AROUND: Final = "[今昨明][明后今][两三][天日]"  # 今明两天
LEAD: Final = "(?:最近|近|过去|这|未来|今后)的?"
NOT_ORIGIN: Final = "(?![自到访华看说临源往客过信电京])"  # 三年来自
SINCE: Final = f"(?:以来|来{NOT_ORIGIN}|下来|间(?![隔距接歇伐断])|里(?!程))"
WITHIN: Final = "(?:时间)?[内里中](?![部国药央心小学医华共高])"
NO_NOUN: Final = "(?![的历前后多余以之龄期级])"  # 近20年的经验
NOT_INSIDE: Final = r"(?<![0-9]|[0-9][.]|[第每十百千万两几一二三四五六七八九])"
DURATION: Final = (  # 8年来, 一年多来, 十年间; 近五年, 过去一年, 未来三年内
    f"{NOT_INSIDE}(?:{LEAD}{COUNT}{MORE}{UNIT}{MORE}(?:{SINCE}|{WITHIN}|{NO_NOUN})|{COUNT}{MORE}{UNIT}{MORE}{SINCE})"
)
HOURS: Final = f"(?:未来|今后|过去|最近){COUNT}个?小时(?:[内里])?"  # 未来24小时, but 近4小时 is a duration
STRETCH: Final = "近?一个?(?:段时间|时期)(?:以来|来)|今后一个?(?:段时间|时期)"  # 近一段时间以来, 今后一个时期

# --- named periods --------------------------------------------------------------------------------------------------
ORDINAL: Final = "(?:十[一二三四五六七八九]?|[三四五六七八九])"
LATE_ORDINAL: Final = "十[一二三四五六七八九]?"  # “八五” alone may be a law campaign
STAGE: Final = "(?P<stage>时期|期间|规划期间?|以来|末期?|[头前][一两二三四]年)"
PLAN: Final = "|".join(
    (
        f"[“\"'‘](?P<plan>{ORDINAL})五[”\"'’]{STAGE}",  # “十四五”时期
        f"(?<![0-9一二三四五六七八九十])(?P<plan>{ORDINAL})五{STAGE}",  # 十三五期间
        f"[“\"'‘](?P<plan>{LATE_ORDINAL})五[”\"'’](?!规划|计划|纲要|[\"'”’])",  # “十四五”, not “十四五”规划
    )
)
CONGRESS: Final = f"(?:党的)?(?P<congress>{any_of(LEXICON['congresses'])})大(?:召开)?以来"  # 党的十八大以来


def _quotable(words: Iterable[str]) -> str:
    """One of the words, in quotation marks or without."""
    return f'(?:[“"]{any_of(words)}[”"]|{any_of(words)})'


# --- occasions ------------------------------------------------------------------------------------------------------
_OCCASIONS: Final = {name: words for name, words in LEXICON["occasions"].items() if name != "example"}
_OCCASION_WORDS: Final = [word for words in _OCCASIONS.values() for word in words]
HOLIDAYS: Final = f"(?:假期|小?长假|黄金周)(?:期间|前后|前夕|以来)?{NO_NOUN}"
AROUND: Final = (  # 春节前 in 春节前交货 is a deadline, and says of no figure when it holds
    "(?:期间|前后|前夕|过后|以来|时节|当[天日晚]|[前后](?=,))"
)
OCCASION: Final = "|".join(
    (
        f"{_quotable(_OCCASIONS['days'])}(?:{HOLIDAYS}|{AROUND})",  # “五一”期间, 国庆长假, 立夏以来
        f"{_quotable(_OCCASIONS['seasons'])}{AROUND}",  # “三夏”期间, 开学以来
        f"{any_of(_OCCASIONS['terms'])}(?:期间|以来|开学以来|[末里])?{NO_NOUN}",  # 暑假里, 上学期末
    )
)

_PERIOD: Final = Pattern(f"{PLAN}|{CONGRESS}|{STRETCH}|{DAYS_AROUND}|{HOURS}|{DURATION}")
# Where one may begin, by the characters that follow: “十, 党的, 近3, 今明, 3年, 一段, 十三五
_OPENING: Final = Glance(
    rf"[“\"'‘党近最过这未今昨明0-9{ONES}半百](?=(?<=[“\"'‘])[三四五六七八九十]|(?<=党)的|(?<=[今昨明])[明后今]"
    rf"|(?<=[近最过这未今]).{{0,3}}?[0-9{ONES}半百]"
    rf"|(?<=[0-9{ONES}半百])[0-9{ONES}半百]{{0,3}}[多余]?[年月天周日个段时五大])"
)
_OCCASION: Final = Pattern(OCCASION)
_OCCASION_OPENINGS: Final = Pairs(
    opening for word in _OCCASION_WORDS for opening in (word[:2], f"“{word[0]}", f'"{word[0]}')
)


def find_periods(text: str, *, reference_date: datetime.date | str | None = None) -> tuple[Date, ...]:
    """Everything that says when: the dates of ``find_dates`` and periods such as 近3年来, in order, without overlap.

    A duration that reaches from or to the present is ``vague``; a five-year plan or the time since a congress has a
    value.

    >>> [(period.text, period.edtf) for period in find_periods("“十四五”时期新增就业5万人，近3年来投入2亿元。")]
    [('“十四五”时期', '2021/2025'), ('近3年来', None)]

    ``reference_date`` and the errors raised are those of ``find_dates``.
    """
    return with_periods(text, find_dates(text, reference_date=reference_date))


def with_periods(text: str, dates: tuple[Date, ...]) -> tuple[Date, ...]:
    """The dates of a text, as ``find_dates`` gave them, together with its periods: what ``find_periods`` gives."""
    periods = tuple(_periods(text))
    if not periods:
        return dates
    return tuple(_merged(sorted((*dates, *periods), key=lambda found: (found.start, -found.end))))


def _merged(found: list[Date]) -> Iterator[Date]:
    """Of two that overlap the one that begins first, or the longer."""
    end = 0
    for date in found:
        if date.start >= end:
            yield date
            end = date.end


def _periods(text: str) -> Iterator[Date]:
    folded = read_as(text)
    stretches = _matches(_PERIOD, folded, (opening.start() for opening in _OPENING.finditer(folded)))
    for match in chain(stretches, _matches(_OCCASION, folded, _OCCASION_OPENINGS.starts(folded))):
        rule, edtf = _reading(match.groupdict())
        start, end = match.span()
        kind: DateKind = "vague" if edtf is None else "period"
        yield Date(start=start, end=end, text=text[start:end], edtf=edtf, kind=kind, rules=(rule,))


def _matches(pattern: Pattern, folded: str, starts: Iterable[int]) -> Iterator[Any]:
    """The matches that begin at some of the offsets, in order, without overlap."""
    end = 0
    for start in starts:
        match = pattern.match(folded, start) if start >= end else None
        if match:
            yield match
            end = match.end()


def _reading(groups: dict[str, str | None]) -> tuple[str, str | None]:
    """The rule that reads a period, and its value."""
    if plan := groups.get("plan"):
        return "period.plan", _plan(plan, groups["stage"])
    if congress := groups.get("congress"):
        return "period.congress", f"{LEXICON['congresses'][congress]}/.."
    return ("period.duration" if "plan" in groups else "period.occasion"), None


def _plan(ordinal: str, stage: str | None) -> str:
    """The years of a five-year plan: the third began in 1966, each later one five years after the one before.

    >>> _plan("十四", "时期"), _plan("十三", "末"), _plan("十四", "以来"), _plan("十四", "头两年")
    ('2021/2025', '2020-12-31', '2021/..', '2021/2022')
    """
    first = 1966 + 5 * (number(ordinal) - 3)
    if stage is not None and stage.startswith("末"):
        return f"{first + 4}-12-31"
    if stage == "以来":
        return f"{first}/.."
    years = number(stage[1]) if stage is not None and stage[0] in "头前" else 5
    return f"{first}/{first + years - 1}"
