"""Periods that are no dates of the calendar by themselves: 近3年来, “十四五”时期, 党的二十大以来.

``find_periods`` gives them together with all that ``find_dates`` finds: everything that can say when a figure holds.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from policytext.dates.find import find_dates
from policytext.dates.lexicon import LEXICON, any_of
from policytext.dates.terms import number
from policytext.model import Date, DateKind
from policytext.text import Pattern, fold

# --- durations that reach from or to the present --------------------------------------------------------------------
COUNT: Final = "(?:[0-9]{1,3}|[一二三四五六七八九十两几数半百]{1,4})"  # 8, 十五, 两, 几
UNIT: Final = "(?:个(?:半|多)?月|个季度|个星期|年|月|天(?![然气线])|周|日(?!本))"
MORE: Final = "[多余]?"
LEAD: Final = "(?:最近|近|过去|这|未来|今后)的?"
NOT_ORIGIN: Final = "(?![自到访华看说临源往客过信电京])"  # 三年来自
SINCE: Final = f"(?:以来|来{NOT_ORIGIN}|下来|间(?![隔距接歇伐断])|里(?!程))"
WITHIN: Final = "(?:时间)?[内里中](?![部国药央心小学医华共高])"
NO_NOUN: Final = "(?![的历前后多余以之龄期级])"  # 近20年的经验
NOT_INSIDE: Final = r"(?<![0-9]|[0-9][.]|[第每十百千万两几一二三四五六七八九])"
DURATION: Final = (  # 8年来, 一年多来, 十年间; 近五年, 过去一年, 未来三年内
    f"{NOT_INSIDE}(?:{LEAD}{COUNT}{MORE}{UNIT}{MORE}(?:{SINCE}|{WITHIN}|{NO_NOUN})|{COUNT}{MORE}{UNIT}{MORE}{SINCE})"
)
STRETCH: Final = "近?一个?(?:段时间|时期)(?:以来|来)"  # 近一段时间以来

# --- named periods --------------------------------------------------------------------------------------------------
ORDINAL: Final = "(?:十[一二三四五六七八九]?|[三四五六七八九])"
LATE_ORDINAL: Final = "十[一二三四五六七八九]?"  # “八五” alone may be a law campaign
STAGE: Final = "(?P<stage>时期|期间|规划期间?|以来|末期?)"
PLAN: Final = "|".join(
    (
        f"[“\"'‘](?P<plan>{ORDINAL})五[”\"'’]{STAGE}",  # “十四五”时期
        f"(?<![0-9一二三四五六七八九十])(?P<plan>{ORDINAL})五{STAGE}",  # 十三五期间
        f"[“\"'‘](?P<plan>{LATE_ORDINAL})五[”\"'’](?!规划|计划|纲要|[\"'”’])",  # “十四五”, not “十四五”规划
    )
)
CONGRESS: Final = f"(?:党的)?(?P<congress>{any_of(LEXICON['congresses'])})大(?:召开)?以来"  # 党的十八大以来

_OPENS: Final = (
    "(?=[“\"'‘党近一最过这未今0-9二三四五六七八九十两几数半百])"  # a set is scanned for much faster than the rest
)
_PERIOD: Final = Pattern(f"{_OPENS}(?:{PLAN}|{CONGRESS}|{STRETCH}|{DURATION})")


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
    for match in _PERIOD.finditer(fold(text)):
        groups = match.groupdict()
        rule, edtf = "period.duration", None
        if groups["plan"]:
            rule, edtf = "period.plan", _plan(groups["plan"], groups["stage"])
        elif groups["congress"]:
            rule, edtf = "period.congress", LEXICON["congresses"][groups["congress"]] + "/.."
        start, end = match.span()
        kind: DateKind = "vague" if edtf is None else "period"
        yield Date(start=start, end=end, text=text[start:end], edtf=edtf, kind=kind, rules=(rule,))


def _plan(ordinal: str, stage: str | None) -> str:
    """The years of a five-year plan: the third began in 1966, each later one five years after the one before.

    >>> _plan("十四", "时期"), _plan("十三", "末"), _plan("十四", "以来")
    ('2021/2025', '2020-12-31', '2021/..')
    """
    first = 1966 + 5 * (number(ordinal) - 3)
    if stage is not None and stage.startswith("末"):
        return f"{first + 4}-12-31"
    return f"{first}/.." if stage == "以来" else f"{first}/{first + 4}"
