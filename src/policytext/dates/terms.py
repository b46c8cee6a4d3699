"""What a date says, before anything is measured from anywhere: parts of the calendar, with their gaps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

import attrs

from policytext.dates.parts import NUMERAL, TO
from policytext.model import DateKind
from policytext.text import Pattern


@attrs.frozen
class Ref:
    """A count of years, months or days.

    It starts from the day of publication ("anchor"), from the date last named ("named"), from the one last named in
    the same paragraph ("near"), or from a year said earlier in the sentence, else from publication ("stated").
    """

    base: Literal["anchor", "named", "near", "stated"]
    by: int


@attrs.frozen
class Short:
    """The last two digits of a year: ’98年."""

    digits: int


@attrs.frozen
class Decade:
    """A decade: 80年代.  ``tens`` is null for a whole century.

    ``century`` is 19 for the 1900s, a count from the anchor's own where it is ``relative`` (上世纪: -1), or null.
    """

    century: int | None
    tens: int | None
    relative: bool = False


@attrs.frozen
class Weekday:
    """A day of the week (Monday is 0) in the week that lies ``by`` weeks after the anchor's."""

    by: int
    number: int


Year: TypeAlias = int | Ref | Short | Decade | None


@attrs.frozen
class Part:
    """One point of the calendar as it is said; null is what is left out."""

    year: Year = None
    month: int | Ref | None = None
    day: int | Ref | Weekday | None = None


@attrs.frozen
class Term:
    """The points that one date names, in order; none for a clock time or a word such as 近日.

    ``listed``: a run of points, which need not be one interval (7、9月).  ``part_of_year``: a quarter or a half, which
    is this year's unless that lies far ahead.  ``eve``: the day before which it was (2022年元旦前).  ``clock``: a clock
    time belongs to it.
    """

    rule: str
    parts: tuple[Part, ...] = ()
    kind: DateKind | None = None
    listed: bool = False
    part_of_year: bool = False
    eve: bool = False
    clock: bool = False


# --- small numbers --------------------------------------------------------------------------------------------------
_VALUES: Final = {char: value for value, char in enumerate("零一二三四五六七八九")}
_DIGITS: Final = _VALUES | dict.fromkeys("〇○OoΟ", 0) | {"两": 2, "元": 1, "首": 1}  # 元月, 首季
_NUMBER: Final = Pattern(f"[0-9]+|[{NUMERAL}零两元首]+")
_RANGE: Final = Pattern(f" ?{TO} ?第?")


def number(spelling: str) -> int:
    """A small number as dates write it.

    >>> number("08"), number("二十七"), number("十"), number("廿三"), number("二〇二六")
    (8, 27, 10, 23, 2026)
    """
    if spelling.isdecimal():
        return int(spelling)
    spelling = spelling.replace("廿十", "二十").replace("廿", "二十")
    if "十" not in spelling:
        return int("".join(str(_DIGITS[char]) for char in spelling))
    tens, ones = spelling.split("十", 1)
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def numbers(run: str, cycle: int = 0) -> tuple[int, ...]:
    """The numbers of a run, ranges filled in; one that falls goes over the end of a cycle (11-2月), if there is one.

    >>> numbers("1至4"), numbers("7、9"), numbers("七八"), numbers("11-2", cycle=12)
    ((1, 2, 3, 4), (7, 9), (7, 8), (11, 12, 1, 2))
    """
    if run.isdecimal():
        return (int(run),)
    found: list[int] = []
    end = 0
    for match in _NUMBER.finditer(run):
        values = _values(match.group())
        if found and _RANGE.fullmatch(run, end, match.start()):
            found.extend(_between(found[-1], values[0], cycle))
        found.extend(values)
        end = match.end()
    return tuple(found)


def _between(low: int, high: int, cycle: int) -> Iterator[int]:
    if high < low and cycle:
        yield from range(low + 1, cycle + 1)
        low = 0
    yield from range(low + 1, high)


def _values(spelling: str) -> list[int]:
    """七八 is seven or eight, 十八 is eighteen."""
    if len(spelling) == 2 and all(char in _VALUES for char in spelling):
        return [_VALUES[char] for char in spelling]
    return [number(spelling)]
