"""When was it published?  What the first date of a text is measured from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from policytext.dates.anchor import Anchor
from policytext.dates.edtf import Point
from policytext.dates.expressions import Expression
from policytext.dates.measure import Context

_LABEL: Final = 40  # characters of a line beside its date


def first_context(anchor: Anchor | None, expressions: Sequence[Expression], folded: str) -> Context:
    """What the first date is measured from: the reference date, else the text's own.

    A day on a line of its own is when the text was published.  Else it is the latest day that the text names, unless
    the text names a later year: then it was not written on that day.
    """
    if anchor is not None:
        return Context(Point(anchor.year, anchor.month, anchor.day), "anchor.reference")
    days = [(expression, day) for expression in expressions if (day := _full_date(expression)) is not None]
    for expression, day in days:
        if _stands_alone(folded, expression.start, expression.end):
            return Context(day, "anchor.stamp")
    latest = max((day for _, day in days), key=str, default=None)
    years = [year for expression in expressions if (year := _year_named(expression)) is not None]
    if latest is None or max(years) > (latest.year or 0):
        return Context()
    return Context(latest, "anchor.text")


def _year_named(expression: Expression) -> int | None:
    """The year that an expression names, where it is no plan."""
    if not expression.term.parts or expression.outlook != "back":
        return None
    year = expression.term.parts[-1].year
    return year if isinstance(year, int) else None


def _full_date(expression: Expression) -> Point | None:
    """The day of an expression that names year, month and day, and is no plan."""
    year = _year_named(expression)
    if year is None:
        return None
    part = expression.term.parts[-1]
    if isinstance(part.month, int) and isinstance(part.day, int) and Point(year, part.month, part.day).exists():
        return Point(year, part.month, part.day)
    return None


def _stands_alone(folded: str, start: int, end: int) -> bool:
    """Whether the date fills its line but for a label: 发布时间：2026-02-05."""
    line_start = folded.rfind("\n", max(0, start - _LABEL), start) + 1 or max(0, start - _LABEL)
    line_end = folded.find("\n", end, end + _LABEL)
    before, after = folded[line_start:start].strip(), folded[end : line_end if line_end >= 0 else end + _LABEL].strip()
    return not after and (not before or before.endswith(":"))
