"""Figures with their meaning: the pipeline on one screen."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from policytext.dates import Anchor, find_periods, parse_reference_date
from policytext.metrics.beside import read_beside
from policytext.metrics.clauses import Place
from policytext.metrics.distribution import Share, distribute
from policytext.metrics.indicator import Indicator, read_indicators
from policytext.metrics.period import Calendar, Timing, read_timing
from policytext.metrics.pointing import point_back
from policytext.metrics.role import Role, read_roles, refine_roles
from policytext.metrics.scene import Scene
from policytext.metrics.status import BEGUN, Outlook, Standing, read_standing
from policytext.metrics.subject import Owner, Owners
from policytext.model import Date, Metric
from policytext.numerals import Ground
from policytext.quantities import read_quantities
from policytext.text import require_text
from policytext.units import default_units


def find_metrics(text: str, *, reference_date: datetime.date | str | None = None) -> tuple[Metric, ...]:
    """Every quantity of a text with what it measures, in which role, whether it happened, when, and whose figure it is.

    ``indicator`` is null where nothing is measured, ``period`` and ``subject`` where the text names none.  A text is
    read as one article: lines are paragraphs, the first ones the headline.  ``reference_date`` is what 今年 and a date
    without a year are measured from, and after which a year is a plan: a ``datetime.date`` or a string ``YYYY``,
    ``YYYY-MM`` or ``YYYY-MM-DD``.

    >>> text = "截至10月底，安仁县查处吸毒人员111人，完成全年目标任务的105%。"
    >>> for metric in find_metrics(text, reference_date="2022-11"):
    ...     print(metric.text, metric.indicator, metric.role, metric.status, metric.period.edtf, metric.subject.text)
    111人 查处吸毒人员 level actual ../2022-10-31 安仁县
    105% 查处吸毒人员 share actual ../2022-10-31 安仁县

    ``Metric.explain()`` says which rule gave what.  Raises ``TypeError`` where ``text`` is no ``str``, and
    ``TypeError`` or ``ValueError`` for a reference date of another type or form.
    """
    require_text(text)
    return read_metrics(text, find_periods(text, reference_date=reference_date), parse_reference_date(reference_date))


def read_metrics(text: str, periods: tuple[Date, ...], anchor: Anchor | None) -> tuple[Metric, ...]:
    """The metrics of a text whose dates and periods are known; ``anchor`` is the reference date."""
    dated = [(period.start, period.end) for period in periods if period.kind != "vague"]
    quantities = read_quantities(text, Ground.of(text), dated, default_units())
    if not quantities:
        return ()
    scene = Scene.of(text, quantities, periods)
    roles = read_roles(scene)
    beside = read_beside(scene, roles)
    roles = refine_roles(scene, roles, beside)
    indicators = read_indicators(scene, roles, beside)
    shares = distribute(scene, roles, indicators)
    said = [shares.get(place.index, Share()).indicator or indicators[place.index] for place in scene.places]
    calendar, outlook = Calendar.of(text, periods), Outlook.of(text, anchor.year if anchor else None)
    owners = Owners.of(scene)
    found = []
    for place, role, indicator in zip(scene.places, roles, point_back(scene, said), strict=True):
        share = shares.get(place.index, Share())
        reach, begins = _reach(scene, calendar, roles, place), role.role == "from"
        timing = read_timing(calendar, place, reach, begins=begins)
        standing = BEGUN if begins else read_standing(outlook, place, timing.period)
        owner = owners.read(place, share.subject)
        found.append(_metric(place, indicator, role, standing, timing, owner))
    return tuple(found)


def _reach(scene: Scene, calendar: Calendar, roles: Sequence[Role], place: Place) -> int:
    """How far before a figure the words that say when it holds must stand.

    They stand before its cue (是去年的1.7倍), but beside the ends of a move (由2012年的3800家发展到2022年的1.3万家);
    an end without its own has that of the move.
    """
    role, start = roles[place.index], place.quantity.start
    if role.role == "from":
        return 1
    if role.role != "to" or not place.follows:
        return role.cue
    before = scene.places[place.index - 1]
    if roles[before.index].role != "from" or calendar.last_between(before.quantity.end, start):
        return 1
    return start - before.quantity.start + roles[before.index].cue


def _metric(place: Place, indicator: Indicator, role: Role, standing: Standing, timing: Timing, owner: Owner) -> Metric:
    quantity = place.quantity
    said = (indicator.rule, role.rule, standing.rule, timing.rule, owner.rule)
    return Metric(
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        unit=quantity.unit,
        rules=(*quantity.rules, *filter(None, said)),
        indicator=indicator.text,
        role=role.role,
        direction=role.direction,
        basis=role.basis,
        status=standing.status,
        period=timing.period,
        subject=owner.subject,
    )
