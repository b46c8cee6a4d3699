"""What a date without a year is measured from: the day, month or year of publication."""

from __future__ import annotations

import datetime
from typing import Final

import attrs

from policytext.dates.edtf import Point, month_after, month_length
from policytext.text import Pattern

_REFERENCE: Final = Pattern(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_HALF_A_YEAR: Final = 6 * 31  # days, as _days_ahead counts them
_PLANNED: Final = 8 * 31
_SOON: Final = 3 * 31


@attrs.frozen
class Anchor:
    """A reference date as precise as it was given: a year, a month or a day."""

    year: int
    month: int | None
    day: int | None


def parse_reference_date(value: datetime.date | str | None) -> Anchor | None:
    """A reference date: a ``datetime.date``, or ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` as a string; null stays null.

    >>> parse_reference_date("2022-11"), parse_reference_date(datetime.date(2022, 11, 17))
    (Anchor(year=2022, month=11, day=None), Anchor(year=2022, month=11, day=17))

    Raises ``TypeError`` for another type and ``ValueError`` for another form or a day that does not exist.

    >>> parse_reference_date("2022-2-30")
    Traceback (most recent call last):
    ...
    ValueError: the reference date '2022-2-30' is not of the form YYYY, YYYY-MM or YYYY-MM-DD, such as '2022-11-17'
    """
    if value is None:
        return None
    if isinstance(value, datetime.date):
        return Anchor(value.year, value.month, value.day)
    if not isinstance(value, str):
        raise TypeError(f"a reference date is a datetime.date, a str or None, not {type(value).__name__}")
    match = _REFERENCE.fullmatch(value)
    if match is None:
        raise ValueError(
            f"the reference date {value!r} is not of the form YYYY, YYYY-MM or YYYY-MM-DD, such as '2022-11-17'"
        )
    year, month, day = (None if part is None else int(part) for part in match.group("year", "month", "day"))
    if not year or not Point(year, month, day).exists():
        raise ValueError(f"the reference date {value!r} is no day of the calendar")
    return Anchor(year, month, day)


def year_before(month: int, day: int | None, anchor: Point) -> int | None:
    """The year that puts a month or day nearest before the anchor, whose own month or day counts as before.

    >>> year_before(11, 17, Point(2022, 11)), year_before(12, 1, Point(2022, 11))
    (2022, 2021)
    """
    if anchor.year is None or anchor.month is None:
        return anchor.year
    return anchor.year - _is_later(month, day, anchor)


def is_soon(month: int, day: int | None, anchor: Point) -> bool:
    """Whether a day lies within three months after the anchor's day, in the same year.

    >>> is_soon(9, 20, Point(2023, 9, 11)), is_soon(9, 1, Point(2023, 9, 11)), is_soon(1, 5, Point(2023, 12, 20))
    (True, False, False)
    """
    return day is not None and anchor.day is not None and 0 < _days_ahead(month, day, anchor) <= _SOON


def year_ahead(month: int, day: int | None, anchor: Point) -> int | None:
    """The year that puts a month or day nearest after the anchor: a plan.

    >>> year_ahead(12, None, Point(2022, 11)), year_ahead(5, 1, Point(2022, 11))
    (2022, 2023)
    """
    if anchor.year is None or anchor.month is None:
        return anchor.year
    return anchor.year + _is_earlier(month, day, anchor)


def year_nearest(month: int, day: int | None, anchor: Point) -> int | None:
    """The year that puts a month or day nearest to the anchor, before or after it.

    >>> year_nearest(5, 1, Point(2022, 4)), year_nearest(1, 1, Point(2022, 12)), year_nearest(10, None, Point(2023, 1))
    (2022, 2023, 2022)
    """
    if anchor.year is None or anchor.month is None:
        return anchor.year
    distance = _days_ahead(month, day or 1, anchor)
    return anchor.year + (distance < -_HALF_A_YEAR) - (distance >= _HALF_A_YEAR)


def year_of_deadline(month: int, day: int | None, anchor: Point) -> int | None:
    """The year of a deadline: the nearest, but one up to eight months ahead in the anchor's year is of that year.

    >>> (
    ...     year_of_deadline(12, 31, Point(2023, 5, 18)),
    ...     year_of_deadline(12, 20, Point(2023, 1)),
    ...     year_of_deadline(3, 31, Point(2022, 12)),
    ... )
    (2023, 2022, 2023)
    """
    if anchor.month is not None and 0 <= _days_ahead(month, day or 1, anchor) <= _PLANNED:
        return anchor.year
    return year_nearest(month, day, anchor)


def year_of_part(month: int, anchor: Point) -> int | None:
    """The year of a quarter or a half that begins in a month: the anchor's own, unless that lies half a year ahead.

    >>> year_of_part(7, Point(2022, 3)), year_of_part(1, Point(2022, 12)), year_of_part(10, Point(2023, 1))
    (2022, 2022, 2022)
    """
    if anchor.year is None or anchor.month is None:
        return anchor.year
    return anchor.year - (month - anchor.month >= 6)


def _days_ahead(month: int, day: int, anchor: Point) -> int:
    """How many days a day of the anchor's year lies ahead of it, where every month has 31."""
    return (month - (anchor.month or 1)) * 31 + min(day, 31) - (anchor.day or 1)


def _is_later(month: int, day: int | None, anchor: Point) -> bool:
    if day is None or anchor.day is None:
        return month > (anchor.month or 12)
    return (month, day) > (anchor.month, anchor.day)


def _is_earlier(month: int, day: int | None, anchor: Point) -> bool:
    if day is None or anchor.day is None:
        return month < (anchor.month or 1)
    return (month, day) < (anchor.month, anchor.day)


def month_before(day: int, anchor: Point) -> Point | None:
    """The day of that number nearest before the anchor; its month stays open where the anchor names none.

    >>> str(month_before(10, Point(2023, 9, 11))), str(month_before(30, Point(2023, 10, 2)))
    ('2023-09-10', '2023-09-30')
    >>> str(month_before(17, Point(2022)))
    '2022-XX-17'
    """
    if anchor.month is None:
        return Point(anchor.year, None, day)
    if anchor.day is None or day <= anchor.day:
        return Point(anchor.year, anchor.month, day)
    earlier = month_after(anchor, -1)
    if earlier is None or earlier.month is None or day > month_length(earlier.year, earlier.month):
        return None
    return attrs.evolve(earlier, day=day)
