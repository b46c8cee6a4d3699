"""From what a date says to a point of the calendar: each gap is filled from the context, or stays open."""

from __future__ import annotations

import datetime
from typing import Final, TypeAlias

import attrs

from policytext.dates.anchor import (
    is_soon,
    month_before,
    year_ahead,
    year_before,
    year_nearest,
    year_of_deadline,
    year_of_part,
)
from policytext.dates.edtf import MONTH_END, Point, comes_before, day_after, month_after, month_length
from policytext.dates.expressions import Expression
from policytext.dates.terms import Decade, Part, Ref, Short, Term, Weekday

Rules: TypeAlias = tuple[str, ...]
_YEAR_BY_OUTLOOK: Final = {
    "back": year_before,
    "ahead": year_ahead,
    "either": year_nearest,
    "deadline": year_of_deadline,
}


@attrs.frozen
class Context:
    """What the text has said so far.

    ``anchor`` is the day of publication and ``source`` the rule that knows it.  ``named`` is the date last named,
    ``near`` the last one of this paragraph, ``stated`` the last one of this sentence whose year was said;
    ``looks_back`` says whether the paragraph has named an earlier year than the anchor's.  ``part`` are the ends of
    the part of a year last named in this paragraph.
    """

    anchor: Point | None = None
    source: str = "anchor.none"
    named: Point | None = None
    near: Point | None = None
    stated: Point | None = None
    looks_back: bool = False
    part: tuple[Point, ...] = ()

    def base(self, ref: Ref) -> tuple[Point | None, str]:
        """The point that a reference counts from, and the rule that knows it."""
        if ref.base == "stated" and self.stated is not None:
            return self.stated, "anchor.sentence"
        if ref.base == "near" or (ref.base == "named" and self.named is not None):
            return (self.near if ref.base == "near" else self.named), "anchor.context"
        return self.anchor, self.source


def points_of(term: Term, expression: Expression, context: Context) -> tuple[list[Point], Rules]:
    """The points that a term names, with the rules that filled its gaps; none where a gap cannot be filled."""
    first, rules = _first(term, expression, context)
    if first is None:
        return [], rules
    points = [_trimmed(first)]
    for part in term.parts[1:]:
        following = _next(part, points[-1], context)
        if following is None:
            return [], rules
        points.append(_trimmed(following))
    return points, rules


def range_of(first: Point, second: Term, expression: Expression, context: Context) -> list[Point]:
    """The ends of a range: what its second term leaves out is that of the first (9月6日至7日, 去年9月至今年6月)."""
    if not second.parts:
        return [first]
    part = second.parts[-1]
    if part.year is None and not isinstance(part.month, Ref) and isinstance(part.day, int | None):
        last: Point | None = _next(part, first, context)
    else:
        points, _ = points_of(second, expression, attrs.evolve(context, named=first))
        last = points[-1] if points else None
    return [] if last is None else [first, _trimmed(last)]


def _trimmed(point: Point) -> Point:
    if point.day == MONTH_END and point.month is not None:
        return attrs.evolve(point, day=month_length(point.year, point.month))
    return point


def _first(term: Term, expression: Expression, context: Context) -> tuple[Point | None, Rules]:
    part = term.parts[0]
    if isinstance(part.day, Ref):
        return _relative_day(part.day, context)
    if isinstance(part.day, Weekday):
        return _weekday(part.day, context.anchor), (context.source,)
    if isinstance(part.month, Ref):
        return _relative_month(part.month, part.day, context)
    if isinstance(part.year, Decade):
        return _decade(part.year, context.anchor), (context.source,)
    if part.month is None and part.day is not None:
        return _day(part.day, expression, context)
    year, rules = _year(term, expression, context)
    return Point(year, part.month, part.day), rules


def _next(part: Part, before: Point, context: Context) -> Point | None:
    """The next point of a run: in the same year and month, and over the new year where the months fall."""
    day = part.day if isinstance(part.day, int) else None
    if isinstance(part.year, Decade):
        return _decade(part.year, context.anchor)
    if isinstance(part.month, int):
        over = before.month is not None and part.month < before.month
        return Point(None if before.year is None else before.year + over, part.month, day)
    if isinstance(part.year, int):
        return Point(part.year)
    if isinstance(part.year, Ref):
        base, _ = context.base(part.year)
        return None if base is None or base.year is None else Point(base.year + part.year.by)
    return Point(before.year, before.month, day)


# --- years ----------------------------------------------------------------------------------------------------------
def _year(term: Term, expression: Expression, context: Context) -> tuple[int | None, Rules]:
    said, month = term.parts[0].year, term.parts[0].month
    if isinstance(said, int):
        return said, ()
    if isinstance(said, Ref):
        base, rule = context.base(said)
        return (None if base is None or base.year is None else base.year + said.by), (rule,)
    if isinstance(said, Short):
        return _short_year(said.digits, context.anchor), (context.source,)
    return _missing_year(term, month, expression, context) if isinstance(month, int) else (None, ())


def _missing_year(term: Term, month: int, expression: Expression, context: Context) -> tuple[int | None, Rules]:
    said = term.parts[0].day
    day = said if isinstance(said, int) else None
    stated, anchor, outlook = context.stated, context.anchor, expression.outlook
    if stated is not None and (expression.joined or comes_before(stated, Point(stated.year, month, day))):
        return stated.year, ("anchor.sentence",)
    if anchor is None:
        return None, (context.source,)
    if term.part_of_year and outlook == "back" and not expression.since:
        return year_of_part(month, anchor), (context.source, "year.of_part")
    if expression.dateline and context.source == "anchor.text":
        outlook = "ahead"  # a dateline is later than all the days that its text names
    last = term.parts[-1].month
    if len(term.parts) > 1 and month == 1 and isinstance(last, int):
        month = last  # 1至11月, read in January, is last year's
    if outlook == "back" and is_soon(month, day, anchor) and not context.looks_back:
        return anchor.year, (context.source, "year.soon")  # nobody leaves out the year of a day ten months ago
    return _YEAR_BY_OUTLOOK[outlook](month, day, anchor), (context.source, f"year.{outlook}")


def _short_year(digits: int, anchor: Point | None) -> int | None:
    """’98年 is the year of those digits last before the anchor, or at most ten years ahead of it."""
    if anchor is None or anchor.year is None:
        return None
    latest = anchor.year + 10
    return latest - (latest - digits) % 100


def _decade(said: Decade, anchor: Point | None) -> Point | None:
    """80年代 without a century is the one last begun before the anchor."""
    century = said.century
    if said.relative or century is None:
        if anchor is None or anchor.year is None:
            return None
        own, decade = divmod(anchor.year // 10, 10)
        century = own + (century or 0) - (not said.relative and (said.tens or 0) > decade)
    if said.tens is None:
        return Point(century * 100, open_digits=2)
    return Point(century * 100 + said.tens * 10, open_digits=1)


# --- months and days ------------------------------------------------------------------------------------------------
def _relative_day(said: Ref, context: Context) -> tuple[Point | None, Rules]:
    base, rule = context.base(said)
    return (None if base is None else day_after(base, said.by)), (rule,)


def _relative_month(said: Ref, day: object, context: Context) -> tuple[Point | None, Rules]:
    base, rule = context.base(said)
    month = None if base is None else month_after(base, said.by)
    return (None if month is None else attrs.evolve(month, day=day if isinstance(day, int) else None)), (rule,)


def _day(day: int, expression: Expression, context: Context) -> tuple[Point | None, Rules]:
    """17日 after 11月15日 takes its month; else it is the 17th nearest before the anchor."""
    if context.named is not None and context.named.month is not None:
        return Point(context.named.year, context.named.month, day), ("anchor.context",)
    if context.anchor is None:
        return Point(None, None, day), (context.source,)
    if expression.outlook == "ahead" and context.anchor.day is not None and day >= context.anchor.day:
        return attrs.evolve(context.anchor, day=day), (context.source, "year.ahead")
    return month_before(day, context.anchor), (context.source, "year.back")


def _weekday(said: Weekday, anchor: Point | None) -> Point | None:
    if anchor is None or anchor.year is None or anchor.month is None or anchor.day is None:
        return None
    today = datetime.date(anchor.year, anchor.month, anchor.day).weekday()
    return day_after(anchor, said.by * 7 + said.number - today)
