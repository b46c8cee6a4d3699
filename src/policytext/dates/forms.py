"""The forms of a date in the order in which they are tried: pattern, openings and what the words say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Final, TypeAlias

import attrs

from policytext.dates import grammar
from policytext.dates.edtf import MONTH_END
from policytext.dates.lexicon import LEXICON
from policytext.dates.parts import ANY_DIGIT
from policytext.dates.terms import Decade, Part, Ref, Short, Term, Weekday, Year, number, numbers
from policytext.model import DateKind
from policytext.text import Pairs

_Groups: TypeAlias = dict[str, Any]
_FIRST_OF_THE_REPUBLIC: Final = 1912  # 民国元年


# --- with a year or without -----------------------------------------------------------------------------------------
def _iso(groups: _Groups) -> Term:
    return Term("date.iso", (Part(*(int(groups[name]) for name in ("year", "month", "day"))),))


def _year_and_month(groups: _Groups) -> Term:
    return Term("date.iso", (Part(int(groups["year"]), int(groups["month"])),))


def _over_new_year(groups: _Groups) -> Term:
    first, last = number(groups["from"]), number(groups["to"])
    if last < 100:  # 2022/23, 1999/00
        last = first + (last - first) % 100
    return Term("period.years", (Part(first), Part(last)))


def _two_years(groups: _Groups) -> Term:
    return Term("period.years", tuple(Part(_ref("years", f"{groups[name]}年")) for name in ("first", "second")))


def _years_ago(groups: _Groups) -> Term:
    return _months(Ref("anchor", -number(groups["ago"])), groups)


def _with_year(groups: _Groups) -> Term:
    years = _years(groups)
    if len(years) > 1:
        return Term("period.years", tuple(Part(year) for year in years), listed=True)
    return _in_year(years[0], groups) or Term("date.year", (Part(years[0]),))


def _years(groups: _Groups) -> tuple[int | Short, ...]:
    if groups["years"]:
        return numbers(groups["years"])
    if groups["short"]:
        return (Short(int(groups["short"])),)
    if groups["republic"]:
        return (_FIRST_OF_THE_REPUBLIC + number(groups["republic"]) - 1,)
    year = int(groups["era_year"])
    return (1 - year if groups["era"] else year,)  # ISO 8601 has a year 0: 公元前1年 is 0000


def _only_years(groups: _Groups) -> Term:
    years = numbers(groups["years"])
    rule = "date.event_year" if len(years) == 1 else "period.years"
    return Term(rule, tuple(Part(year) for year in years), listed=True)


def _relative_year(groups: _Groups) -> Term:
    year = _ref("years", groups["word"])
    term = _in_year(year, groups)
    if term is None and not LEXICON["years"][groups["word"]].get("alone", True):
        return Term("word.vague", kind="vague")  # 当年采收当年卖 names no year, 当年9月 does
    return term or Term("date.relative_year", (Part(year),))


def _without_year(groups: _Groups) -> Term:
    return _in_year(None, groups) or _day(groups)


def _ref(table: str, word: str) -> Ref:
    entry = LEXICON[table][word]
    return Ref(entry["base"], entry["by"])


# --- in a year ------------------------------------------------------------------------------------------------------
def _in_year(year: Year, groups: _Groups) -> Term | None:
    """What stands after a year, or without one; null where nothing does."""
    for name, read in _IN_YEAR:
        if groups.get(name) is not None:
            return read(year, groups)
    return None


def _quarters(year: Year, groups: _Groups) -> Term:
    starts = [3 * quarter - 2 for quarter in numbers(groups["quarters"], cycle=4)]
    return _part_of_year(
        "period.quarter", year, [month for start in starts for month in range(start, start + 3)], groups
    )


def _half(year: Year, groups: _Groups) -> Term:
    first = 1 if groups["half"] == "上" else 7
    return _part_of_year("period.half", year, range(first, first + 6), groups)


def _part_of_year(rule: str, year: Year, months: Sequence[int], groups: _Groups) -> Term:
    if groups["last"]:
        return Term("date.month_part", (Part(year, months[-1], MONTH_END),), part_of_year=True)  # 一季度末
    return Term(rule, tuple(Part(year, month) for month in months), listed=True, part_of_year=True)


def _first(year: Year, groups: _Groups) -> Term:
    count = numbers(groups["first"])[-1] * (3 if "季" in groups["first_unit"] else 1)
    return Term("period.first_months", tuple(Part(year, month) for month in range(1, min(count, 12) + 1)))


def _months(year: Year, groups: _Groups) -> Term:
    months = numbers(groups["months"], cycle=12)
    if groups["days"]:
        days = tuple(Part(year, months[-1], day) for day in numbers(groups["days"]))
        return Term("date.month_day", days, listed=True)
    if groups["month_part"]:
        return Term("date.month_part", _month_part(year, months[-1], groups["month_part"]))
    rule = "date.month" if len(months) == 1 else "period.months"
    return Term(rule, tuple(Part(year, month) for month in months), listed=True)


def _month_part(year: Year, month: int | Ref, part: str) -> tuple[Part, ...]:
    """The end of a month is its last day, its beginning (7月初) some day: the month stands for it.

    旬 is ten days, the last one as long as the month goes.
    """
    if part in "底末":
        return (Part(year, month, MONTH_END),)
    if part == "初":
        return (Part(year, month),)
    first = {"上": 1, "中": 11, "下": 21}[part[0]]
    last = {"上": 10, "中": 20, "下": MONTH_END}[part[-2]]
    return (Part(year, month, first), Part(year, month, last))


def _holiday(year: Year, groups: _Groups) -> Term:
    month, day = LEXICON["holidays"][groups["holiday"]]
    return Term("date.holiday", (Part(year, month, day),), eve=bool(groups["eve"]))


def _year_part(year: Year, groups: _Groups) -> Term:
    """2023年底 is the last day of the year, 2020年初 a day of it that nobody said: the year stands for it."""
    at_end = groups["year_part"][-1] in "底末"
    return Term("date.year_part", (Part(year, 12, 31) if at_end else Part(year),))


_IN_YEAR: Final = (
    ("quarters", _quarters),
    ("half", _half),
    ("first", _first),
    ("months", _months),
    ("holiday", _holiday),
    ("year_part", _year_part),
)


# --- months, days, weeks --------------------------------------------------------------------------------------------
def _day(groups: _Groups) -> Term:
    return Term("date.day", tuple(Part(day=day) for day in numbers(groups["days"])), listed=True)


def _numbered_day(groups: _Groups) -> Term:
    month = groups["month"] and number(groups["month"])
    return Term("date.numbered_day", (Part(None, month, number(groups["day"])),))


def _relative_day(groups: _Groups) -> Term:
    return Term("date.relative_day", (Part(day=_ref("days", groups["word"])),))


def _relative_month(groups: _Groups) -> Term:
    month = _ref("months", groups["word"])
    if groups["days"]:
        days = tuple(Part(month=month, day=day) for day in numbers(groups["days"]))
        return Term("date.relative_month", days, listed=True)
    if groups["month_part"]:
        return Term("date.relative_month", _month_part(None, month, groups["month_part"]))
    return Term("date.relative_month", (Part(month=month),))


def _weekday(groups: _Groups) -> Term:
    by = {"上": -1, "下": 1}.get(groups["week"], 0)
    day = "一二三四五六日".index(groups["weekday"][-1].replace("天", "日"))
    return Term("date.weekday", (Part(day=Weekday(by, day)),))


def _year_word(groups: _Groups) -> Term:
    entry = LEXICON["spans"][groups["word"]]
    year = Ref("stated", entry["by"])  # 2022年，…，年末常住人口5780万人
    return Term("date.year_part", (Part(year, 12, 31) if entry.get("end") else Part(year),))


def _decades(groups: _Groups) -> Term:
    if groups["decade"]:
        return Term("period.decade", (Part(Decade(*divmod(int(groups["decade"]) // 10, 10))),))  # 1990年代
    relative, century = _century(groups["century"])
    if groups["decades"] is None:
        return Term("period.century", (Part(Decade(century, None, relative)),))
    tens = numbers(groups["decades"].replace("0", "").replace("十", ""))  # 80、90年代, 七八十年代
    return Term("period.decade", tuple(Part(Decade(century, ten, relative)) for ten in tens), listed=True)


def _century(words: str | None) -> tuple[bool, int | None]:
    if words is None:
        return False, None
    if words[0] in "上本":
        return True, -1 if words[0] == "上" else 0
    return False, number(words.removesuffix("世纪")) - 1


# --- the table ------------------------------------------------------------------------------------------------------
@attrs.frozen
class Form:
    """One way to write a date.

    ``opens`` holds what it may begin with: two characters, or one where that is a numeral.  ``read`` makes its term of
    the pattern's groups, and of those of ``rest``, which goes on where the pattern ends.  ``time`` is the pattern of
    the clock time or weekday that may follow.
    """

    pattern: Any
    read: Callable[[_Groups], Term]
    opens: frozenset[str]
    time: Any = None
    rest: Any = None

    def match(self, folded: str, start: int) -> tuple[_Groups, int] | None:
        """What the words at an offset say, and where they end: 2022年|11月17日."""
        found = self.pattern.match(folded, start)
        if found is None:
            return None
        if self.rest is None:
            return found.groupdict(), found.end()
        rest = self.rest.match(folded, found.end())
        return rest and (found.groupdict() | rest.groupdict(), rest.end())


def _opening(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:2] for word in words)


def _fixed(pattern: Any, rule: str, kind: DateKind, opens: frozenset[str], time: Any = None) -> Form:
    """A form without a calendar value."""
    term = Term(rule, kind=kind)
    return Form(pattern, lambda _: term, opens, time)


def _then_digit(words: Iterable[str]) -> Iterator[str]:
    return (word + digit for word in words for digit in ANY_DIGIT + " ")


_DIGITS: Final = frozenset(ANY_DIGIT)
_YEARS: Final = frozenset(["19", "20"])
_WEEKS: Final = frozenset(start + second for start in "上下本这" for second in "周星礼个")
_DAYPARTS: Final = LEXICON["clock"]["dayparts"]
_SHORT_DAYPARTS: Final = frozenset(part for part in _DAYPARTS if len(part) == 1)
_ON_CLOCK: Final = _opening(set(_DAYPARTS) - _SHORT_DAYPARTS) | frozenset(_then_digit(_SHORT_DAYPARTS))  # 上午, 晚8
_BEFORE_TIME: Final = _DIGITS | frozenset(" (的零两周星礼") | {part[0] for part in _DAYPARTS}  # 17日（周四）10时
_WEEKDAYS: Final = frozenset(["星期", "礼拜", *("周" + day for day in "一二三四五六日天")])
_EVERY: Final = _opening(
    [
        *("每" + unit for unit in (*LEXICON["recurring"]["units"], "逢", "礼", "星")),
        *("逢" + day for day in "一二三四五六七八九十"),
    ]
)
_VAGUE: Final = {kind: _opening(entry["word"] for entry in entries) for kind, entries in LEXICON["vague"].items()}

# 三月初一 is no 三月, 2024-12-24 no clock time: the first that fits is taken.
FORMS: Final = (
    Form(grammar.ISO, _iso, _YEARS, grammar.AT_TIME),
    Form(grammar.YEAR_AND_MONTH, _year_and_month, _YEARS),
    Form(grammar.OVER_NEW_YEAR, _over_new_year, _DIGITS),
    Form(grammar.YEARS_AGO, _years_ago, _DIGITS | {"两年"}, rest=grammar.MONTH_AND_DAY),
    _fixed(grammar.RECURRING, "date.recurring", "recurring", _EVERY | _WEEKDAYS, grammar.EVERY_TIME),
    _fixed(grammar.LUNAR, "date.lunar", "date", frozenset(["农历", "阴历", "旧历", "正月", "腊月", "大年"])),
    _fixed(grammar.LUNAR_NUMBERED, "date.lunar", "date", _DIGITS),
    Form(grammar.DECADES, _decades, _DIGITS | {"上世", "上个", "本世"}),
    Form(
        grammar.YEAR,
        _with_year,
        _DIGITS | {"公元", "民国"} | frozenset(_then_digit("'‘’")),
        grammar.AT_TIME,
        grammar.IN_YEAR,
    ),
    Form(grammar.TWO_YEARS, _two_years, frozenset(["前去", "去今", "今明", "明后"])),
    Form(grammar.RELATIVE_YEAR, _relative_year, _opening(LEXICON["years"]), grammar.AT_TIME, grammar.IN_YEAR),
    Form(
        grammar.WITHOUT_YEAR,
        _without_year,
        _DIGITS | {"元月", "首季"} | frozenset(_then_digit("第")),
        grammar.AT_TIME,
    ),
    Form(
        grammar.PART_OF_YEAR,
        _without_year,
        frozenset(["上半", "下半", "前两", *_then_digit("前")]),  # 头三个月 only after its year: 投产头三个月
        grammar.AT_TIME,
    ),
    Form(grammar.BRACKETED, _only_years, _DIGITS),
    Form(grammar.EVENT_YEAR, _only_years, _YEARS),
    Form(grammar.RELATIVE_MONTH, _relative_month, _opening(LEXICON["months"]), grammar.AT_TIME),
    Form(grammar.NUMBERED_DAY, _numbered_day, frozenset(f"{a}{b}" for a in "今昨明" for b in "日天("), grammar.AT_TIME),
    Form(grammar.RELATIVE_DAY, _relative_day, _opening(LEXICON["days"]), grammar.AT_TIME),
    Form(grammar.THAT_WEEKDAY, _weekday, _WEEKS, grammar.AT_TIME),
    _fixed(grammar.CLOCK, "time.clock", "time", _DIGITS | _ON_CLOCK | {"两点"}),
    Form(grammar.YEAR_WORD, _year_word, _opening(LEXICON["spans"])),
    _fixed(grammar.PERIOD_WORD, "word.period", "period", _VAGUE["period"]),
    _fixed(grammar.VAGUE_WORD, "word.vague", "vague", _VAGUE["vague"]),
    _fixed(grammar.NOW, "word.vague", "vague", frozenset(["现已", "现有", "现共"])),
    _fixed(grammar.BARE_WEEKDAY, "date.weekday", "vague", _WEEKDAYS),
)


def _by_opening() -> dict[str, tuple[Form, ...]]:
    """The forms that may begin so, in their order; those of 两年 are those of 两, too."""
    openings = {opening for form in FORMS for opening in form.opens}
    found: dict[str, list[Form]] = {opening: [] for opening in sorted(openings)}
    longer = {first: [opening for opening in openings if opening[0] == first] for first in _DIGITS}
    for form in FORMS:
        for opening in form.opens.union(*(longer[first] for first in form.opens & _DIGITS)):
            found[opening].append(form)
    return {opening: tuple(forms) for opening, forms in found.items()}


_BY_OPENING: Final = _by_opening()
_PAIRS: Final = Pairs(opening for opening in _BY_OPENING if opening[0] not in _DIGITS)


def openings(folded: str) -> list[int]:
    """Where a date may begin, from left to right: at the two characters of an opening, or at a numeral.

    >>> openings("2022年,全市新增就业5780人,去年同期为3人")
    [0, 18, 20]
    """
    numerals = chain(grammar.NUMBER_RUN.finditer(folded), grammar.YEAR_LIKE.finditer(folded))
    return sorted({*_PAIRS.starts(folded), *(match.start() for match in numerals)})


def read_term(folded: str, start: int) -> tuple[Term, int] | None:
    """The term that begins at an offset, and where it ends; null where none does.

    >>> term, end = read_term("8月30日上午10时,蒋家嘴镇", 0)
    >>> term.rule, term.clock, end
    ('date.month_day', True, 10)
    """
    for form in _BY_OPENING.get(folded[start : start + 2]) or _BY_OPENING.get(folded[start : start + 1], ()):
        found = form.match(folded, start)
        if found is None:
            continue
        term, end = form.read(found[0]), found[1]
        if form.time is None or folded[end : end + 1] not in _BEFORE_TIME:
            return term, end
        time = form.time.match(folded, end)
        return (attrs.evolve(term, clock=True) if time["clock"] else term), time.end()
    return None
