"""Figures with their meaning: the pipeline."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from policytext import dates as calendar
from policytext.metrics.clauses import Place, layout_of, places_of
from policytext.metrics.distribution import distribute
from policytext.metrics.indicator import Surroundings, is_joined, read_indicators, surroundings_of
from policytext.metrics.names import Names
from policytext.metrics.role import Around, Beside, read_roles, refined, unit_of
from policytext.metrics.period import Calendar, read_period
from policytext.metrics.status import Outlook, read_status
from policytext.metrics.subject import Subjects
from policytext.model import Metric
from policytext.quantities.find import read_quantities
from policytext.units import Unit, default_units

_WINDOW = 24


def find_metrics(text: str, *, reference_date: datetime.date | str | None = None) -> tuple[Metric, ...]:
    """Quantities with their meaning."""
    if not isinstance(text, str):
        raise TypeError(f"text is a str, not {type(text).__name__}")
    anchor = calendar.parse_reference_date(reference_date)
    periods = calendar.find_periods(text, reference_date=reference_date)
    quantities = read_quantities(text, periods, default_units())
    if not quantities:
        return ()
    layout = layout_of(text, quantities)
    places = places_of(layout, quantities)
    units = [unit_of(quantity) for quantity in quantities]
    around = [_around(text, places, place) for place in places]
    roles = read_roles(quantities, units, around, [is_joined(text, place) for place in places])
    times = [(period.start, period.end) for period in periods]
    names = Names(text)
    beside = surroundings_of(layout, places, units, roles, times, names)
    roles = [
        refined(role, quantity, unit, _beside(text, places, units, place, near))
        for role, quantity, unit, place, near in zip(roles, quantities, units, places, beside, strict=True)
    ]
    indicators = read_indicators(layout, places, units, roles, beside)
    subjects = Subjects.of(layout, times, names)
    shares = distribute(layout, places, roles, indicators, names, times)
    indicators = [
        (shares[place.index].indicator or indicator) if place.index in shares else indicator
        for place, indicator in zip(places, indicators, strict=True)
    ]
    timeline, outlook = Calendar.of(text, periods), Outlook.of(text, anchor.year if anchor else None)
    found = []
    for place, quantity, role, indicator in zip(places, quantities, roles, indicators, strict=True):
        when = read_period(timeline, place, 0 if role.role in ("from", "to") else role.cue)
        standing = read_status(outlook, place, when.period)
        whose = subjects.read(place, shares[place.index].subject if place.index in shares else None)
        said = (indicator.rule, role.rule, standing.rule, when.rule, whose.rule)
        rules = (*quantity.rules, *(rule for rule in said if rule))
        found.append(
            Metric(
                start=quantity.start,
                end=quantity.end,
                text=quantity.text,
                value=quantity.value,
                low=quantity.low,
                high=quantity.high,
                bound=quantity.bound,
                unit=quantity.unit,
                rules=rules,
                indicator=indicator.text,
                role=role.role,
                direction=role.direction,
                basis=role.basis,
                status=standing.status,
                period=when.period,
                subject=whose.subject,
            )
        )
    return tuple(found)


def _beside(
    text: str, places: Sequence[Place], units: Sequence[Unit | None], place: Place, near: Surroundings
) -> Beside:
    """What the refinement of a role looks at."""
    quantity = place.quantity
    following = places[place.index + 1] if place.index + 1 < len(places) else None
    return Beside(
        verb=near.left.words[0].text if near.left else "",
        ends_in_verb=near.left.verb,
        measures=near.left.measures(),
        right=bool(near.right),
        of=near.right.of,
        counted=following is not None and following.follows and _counts(units[following.index]),
        counts=place.follows and _counts(units[place.index - 1]),
        before=text[max(place.left[0], quantity.start - 4) : quantity.start],
        after=text[quantity.end : min(place.right[1], quantity.end + 4)],
    )


def _counts(unit: Unit | None) -> bool:
    return unit is not None and unit.kind == "classifier"


def _around(text: str, places: Sequence[Place], place: Place) -> Around:
    start = max(place.clause[0], place.quantity.start - _WINDOW)
    end = min(place.clause[1], place.quantity.end + _WINDOW)
    leads = place.index + 1 < len(places) and places[place.index + 1].follows
    gap = text[place.right[0] : place.right[1]] if leads else None
    before = text[max(start, place.left[0]) : place.quantity.start]
    return Around(before, text[place.quantity.end : min(end, place.right[1])], gap, place.follows)
