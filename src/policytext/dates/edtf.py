"""Points of the calendar and their notation: EDTF, the Extended Date/Time Format of ISO 8601-2.

What is not known stays open, digit by digit: ``XXXX-11-17`` is a 17 November of a year that nobody said, ``198X`` some
year of the eighties.  Intervals are ``2023-01/2023-08``; their start may be open (``../2022-10-31``), or their end
(``2021/..``).  A list is ``{2022-07,2022-09}``.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import attrs

MONTH_END: Final = 99  # the last day of a month whose length depends on the year: 2月底
_LEAP_YEAR: Final = 2000  # an unknown year may be one: XXXX-02-29 exists


@attrs.frozen
class Point:
    """A day, a month or a year; null is what nobody said.  ``open_digits`` counts a year's unknown last digits.

    >>> str(Point(2022, 11, 17)), str(Point(None, 11)), str(Point(1980, open_digits=1)), str(Point(2022, None, 17))
    ('2022-11-17', 'XXXX-11', '198X', '2022-XX-17')
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    open_digits: int = 0

    def __str__(self) -> str:
        parts = [_year_text(self.year, self.open_digits)]
        if self.month is not None or self.day is not None:
            parts.append("XX" if self.month is None else f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @property
    def known(self) -> bool:
        """Whether anything is known of it at all."""
        return (self.year, self.month, self.day) != (None, None, None)

    def exists(self) -> bool:
        """Whether the calendar has it: there is no 30 February.

        >>> Point(2022, 2, 30).exists(), Point(None, 2, 29).exists(), Point(2023, 2, 29).exists()
        (False, True, False)
        """
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        return self.day is None or 1 <= self.day <= (31 if self.month is None else month_length(self.year, self.month))


def _year_text(year: int | None, open_digits: int) -> str:
    if year is None:
        return "XXXX"
    digits = f"{abs(year):04d}"
    return ("-" if year < 0 else "") + digits[: 4 - open_digits] + "X" * open_digits


def month_length(year: int | None, month: int) -> int:
    """The days of a month; February of an unknown year has 29.

    >>> month_length(2023, 2), month_length(None, 2), month_length(2022, 11)
    (28, 29, 30)
    """
    return calendar.monthrange(_LEAP_YEAR if year is None else year, month)[1]


def day_after(point: Point, by: int) -> Point | None:
    """The day that lies ``by`` days after a day; null where the year is unknown and decides it.

    >>> str(day_after(Point(2009, 8, 8), -1)), str(day_after(Point(None, 1, 1), -1)), day_after(Point(None, 3, 1), -1)
    ('2009-08-07', 'XXXX-12-31', None)
    """
    if point.month is None or point.day is None or not point.exists():
        return None
    if point.year is not None:
        return _moved(point.year, point.month, point.day, by)
    years = [year for year in (_LEAP_YEAR, _LEAP_YEAR + 1) if Point(year, point.month, point.day).exists()]
    moved = {attrs.evolve(day, year=None) for year in years if (day := _moved(year, point.month, point.day, by))}
    return moved.pop() if len(moved) == 1 else None


def _moved(year: int, month: int, day: int, by: int) -> Point | None:
    if not datetime.MINYEAR < year < datetime.MAXYEAR:
        return None
    moved = datetime.date(year, month, day) + datetime.timedelta(days=by)
    return Point(moved.year, moved.month, moved.day)


def month_after(point: Point, by: int) -> Point | None:
    """The month that lies ``by`` months after a point's month; null where it names none.

    >>> str(month_after(Point(2023, 1, 15), -1)), str(month_after(Point(None, 1), -1)), month_after(Point(2023), 1)
    ('2022-12', 'XXXX-12', None)
    """
    if point.month is None:
        return None
    years, month = divmod(point.month - 1 + by, 12)
    return Point(None if point.year is None else point.year + years, month + 1)


def follows(first: Point, second: Point) -> bool:
    """Whether the second point is the next year, month or day after the first, in the same precision."""
    if first.day is not None and second.day is not None:
        return day_after(first, 1) == second
    if first.month is not None and second.month is not None:
        return month_after(first, 1) == second
    return first.year is not None and (first.year + 10**first.open_digits) == second.year


def comes_before(first: Point, second: Point) -> bool:
    """Whether the first point may begin an interval that the second ends: not 2022-05 and 2021.

    >>> comes_before(Point(2022, 5), Point(2022)), comes_before(Point(2022, 5), Point(2021))
    (True, False)
    """
    if first.year is None or second.year is None:
        return True
    return _key(first, 0) <= _key(second, MONTH_END)


def _key(point: Point, missing: int) -> tuple[int, int, int]:
    return (
        point.year or 0,
        missing if point.month is None else point.month,
        missing if point.day is None else point.day,
    )


def notation(points: Sequence[Point], *, since: bool = False, until: bool = False, listed: bool = False) -> str | None:
    """The EDTF of one point, of an interval from the first to the last, or of a list; null where it is no date.

    >>> notation([Point(2023, 1), Point(2023, 8)]), notation([Point(2022, 10, 31)], until=True)
    ('2023-01/2023-08', '../2022-10-31')
    >>> notation([Point(2021)], since=True), notation([Point(2022, 7), Point(2022, 9)], listed=True)
    ('2021/..', '{2022-07,2022-09}')
    >>> notation([Point(2022, 2, 30)]) is None
    True
    """
    if not points or not all(point.known and point.exists() for point in points):
        return None
    first, last = points[0], points[-1]
    if until:
        return f"../{last}"
    if since:
        return f"{first}/.."
    if len(points) == 1 or first == last:
        return str(first)
    if not all(comes_before(a, b) for a, b in pairwise(points)):
        return None
    if listed and not all(follows(a, b) for a, b in pairwise(points)):
        return "{" + ",".join(map(str, points)) + "}"
    return f"{first}/{last}"
