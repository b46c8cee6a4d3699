"""What the dates of a text mean: each is measured from the day of publication or from the dates before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from policytext.dates.edtf import Point, day_after, notation
from policytext.dates.expressions import Expression
from policytext.dates.measure import Context, Rules, points_of, range_of
from policytext.dates.terms import Ref
from policytext.model import DateKind


@attrs.frozen
class Value:
    """A date with its meaning."""

    expression: Expression
    edtf: str | None
    kind: DateKind
    rules: Rules


def resolve(expressions: Iterable[Expression], context: Context) -> Iterator[Value]:
    """The values of a text's dates; each may change what the next is measured from."""
    for expression in expressions:
        if expression.after_paragraph:
            context = Context(anchor=context.anchor, source=context.source, named=context.named)
        elif expression.after_sentence and context.stated is not None:
            context = attrs.evolve(context, stated=None)
        points, rules = _points(expression, context)
        if expression.same_time:
            moved = _in_same_part(points, context.part)
            yield _value(expression, moved, rules if moved == points else (*rules, "anchor.context"))
            continue  # what is but compared with moves nothing
        yield _value(expression, points, rules)
        if points:
            context = _moved(context, expression, points[-1])
            context = attrs.evolve(context, part=_part_of_year(expression, points))


def _points(expression: Expression, context: Context) -> tuple[list[Point], Rules]:
    term = expression.term
    if not term.parts:
        return [], ()
    points, rules = points_of(term, expression, context)
    if points and expression.second is not None:
        points = range_of(points[0], expression.second, expression, context)
    elif points and term.eve:
        eve = day_after(points[-1], -1)
        points = [] if eve is None else [eve]
    return points, rules


def _part_of_year(expression: Expression, points: Sequence[Point]) -> tuple[Point, ...]:
    """The part of a year that a date names, by its ends: 1至8月, 5月; none for a day, a year or what is open."""
    open_ = expression.since or expression.until or expression.dateline
    day = len(points) == 1 and points[0].day is not None
    return () if open_ or day or points[-1].month is None else tuple(points)


def _in_same_part(points: Sequence[Point], part: Sequence[Point]) -> Sequence[Point]:
    """The part of a year in another year: the 1至8月 of 2007 for 2007年同期; the year, where that has no such days."""
    if not points or not part or part[0].year is None or part[-1].year is None or points[0].year is None:
        return points
    moved = [attrs.evolve(point, year=points[0].year + point.year - part[-1].year) for point in part if point.year]
    return moved if all(point.exists() for point in moved) else points


def _value(expression: Expression, points: Sequence[Point], rules: Rules) -> Value:
    term = expression.term
    until = expression.until or term.eve
    bounds = [
        *(["bound.range"] if expression.second is not None else []),
        *(["bound.until"] if until else []),
        *(["bound.since"] if expression.since else []),
    ]
    edtf = notation(points, since=expression.since, until=until, listed=term.listed and expression.second is None)
    kind = term.kind or _kind(expression, points)
    return Value(expression, edtf, kind, (term.rule, *bounds, *rules))


def _kind(expression: Expression, points: Sequence[Point]) -> DateKind:
    term = expression.term
    bounded = expression.since or expression.until or term.eve or len(set(points)) > 1
    return "period" if bounded or term.rule.startswith("period.") else "date"


def _moved(context: Context, expression: Expression, last: Point) -> Context:
    """The context after a date.

    A dateline is the anchor of what follows.  A plan and the end of 截至… name no day to go on from, but a plan's
    year holds for the rest of its sentence: 将于7月寄出，9月2日报到.
    """
    if expression.dateline and last.day is not None and not expression.since:
        return Context(last, "anchor.dateline", near=last)
    if expression.outlook == "ahead" and not last.open_digits:
        return attrs.evolve(context, stated=last)
    if expression.until or expression.outlook == "ahead" or last.open_digits:
        return context
    named = Point(last.year) if expression.term.rule == "date.year_part" else last  # 2021年底，…15日 is no December
    stated = named if expression.sets_year else context.stated
    looks_back = context.looks_back or _names_earlier_year(expression, context.anchor)
    return attrs.evolve(context, named=named, near=named, stated=stated, looks_back=looks_back)


def _names_earlier_year(expression: Expression, anchor: Point | None) -> bool:
    said = expression.term.parts[0].year
    if isinstance(said, Ref):
        return said.by < 0
    return isinstance(said, int) and anchor is not None and anchor.year is not None and said < anchor.year
