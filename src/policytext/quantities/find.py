"""Quantities in running text: numeral + unit + bound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from policytext.dates import dated_spans
from policytext.model import Quantity
from policytext.numerals import Ground
from policytext.numerals.grammar import SCALES
from policytext.numerals.values import multiply, scale_of
from policytext.quantities.amounts import AMOUNT, Amount, Reading, amount_of
from policytext.quantities.around import (
    listed_before,
    minus_before,
    unit_price,
)
from policytext.quantities.bounds import bound_after, bound_before
from policytext.quantities.omitted import index_number, omitted_unit
from policytext.quantities.refusals import IDENTIFIER, is_refused
from policytext.quantities.shared import shared
from policytext.quantities.special import special_quantities
from policytext.quantities.tails import Tail, spoken_sum, tail_of
from policytext.text import Mask, Pattern, require_text
from policytext.units import UnitLexicon, currency_sign, default_units

_TO: Final = Pattern(r"至|到|[-—–~]{1,2}|以上")  # 10至20人, 0—6岁, 50%-60%, 五倍以上十倍以下
_SMALL_SCALES: Final = frozenset("十百千")  # 一千五六 without a unit is a sum only where the words say so
_POPULATION: Final = Pattern("人口(?![罩头试述粮服号舌碑腔])")  # 1200人口, but no 12人口头警告
_TO_SIGNS: Final = frozenset("至到-—–~以")
_LIMITS: Final = ("以上", "以下")  # 五倍以上十倍以下
_FROM: Final = ("从", "由", "自")  # 从5家到9家: two figures, and no range


def find_quantities(text: str, *, units: UnitLexicon | None = None) -> tuple[Quantity, ...]:
    """Every quantity of a text: exact value, unit in its normal form, and bound.

    Spans are offsets in ``text`` and hold the number, its unit and the words that bound it (近20万元, 70%以上).  Dates,
    identifiers, ordinals, names and idioms are no quantities.  ``units`` is a lexicon to read with instead of the
    default one; nothing global changes.  Raises ``TypeError`` where ``text`` is no ``str``.

    >>> for quantity in find_quantities("全县年收入近20万元，70%以上的村有0—6岁儿童"):
    ...     print(quantity.text, quantity.value, quantity.unit, quantity.bound)
    近20万元 200000 元 about
    70%以上 70 % ge
    0—6岁 None 岁 range
    """
    require_text(text)
    ground = Ground.of(text)  # with little left to fold for the dates
    return read_quantities(text, ground, dated_spans(ground.folded), units or default_units())


def read_quantities(
    text: str, ground: Ground, dated: Iterable[tuple[int, int]], units: UnitLexicon
) -> tuple[Quantity, ...]:
    """The quantities of a text, where the spans of its dates are known."""
    taken = [*dated, *(match.span() for match in IDENTIFIER.finditer(ground.folded))]
    figures = sorted(_figures(ground, taken, units), key=lambda figure: figure.start)
    quantities = [_quantity(text, ground.folded, figure, units) for figure in figures]
    return shared(quantities, ground.folded)


@attrs.frozen(kw_only=True)
class _Figure(Reading):
    """A number with its unit, before the words around it are read."""

    unit: str
    measured: bool = True
    rules: tuple[str, ...]


def _figures(ground: Ground, dates: list[tuple[int, int]], units: UnitLexicon) -> Iterator[_Figure]:
    """The figures from left to right; no character is read into two."""
    taken = Mask.of(len(ground.folded), dates)
    special = [_special_figure(found) for found in special_quantities(ground.folded, units)]
    special = [found for found in special if not (taken.covers(*found.span) or ground.quoted.covers(*found.span))]
    yield from special
    if special:
        taken = Mask.of(len(ground.folded), [*dates, *(found.span for found in special)])
    done = 0
    for match in AMOUNT.finditer(ground.folded):
        start, end = match.span()
        if start < done or taken.covers(start, end) or not ground.counts(start, end):
            continue
        if amount := amount_of(match):
            for figure in _read(ground, amount, units):
                yield figure
                done = max(done, figure.end)


def _special_figure(found: Any) -> _Figure:
    return _Figure(
        start=found.start, end=found.end, value=found.value, bound=found.bound, unit=found.unit, rules=(found.rule,)
    )


def _read(ground: Ground, amount: Amount, units: UnitLexicon) -> Iterator[_Figure]:
    """The figure that starts at an amount: a range, a list that ends here, or one value."""
    tail = tail_of(ground.folded, amount, units)
    if is_refused(ground, amount, tail.unit if tail else None, tail.end if tail else amount.end):
        return
    if range_ := _range(ground, amount, tail, units):
        yield range_
        return
    tail = tail or _signed(ground.folded, amount, units) or _left_out(ground.folded, amount)
    tail = tail or spoken_sum(ground.folded, amount)
    if tail is not None:
        for member in listed_before(ground.folded, amount):
            yield _one(member, attrs.evolve(tail, end=member.end, rule=f"{tail.rule}, shared by a list"))
        yield _below_zero(ground.folded, _one(amount, tail))


def _below_zero(folded: str, figure: _Figure) -> _Figure:
    """零下5℃, 增速为-2.1%: the sign belongs to a measured value."""
    start = minus_before(folded, figure.start) if figure.measured and figure.value is not None else figure.start
    if start == figure.start or figure.value is None:
        return figure
    return attrs.evolve(figure, start=start, value=-figure.value, rules=(*figure.rules, "numeral.minus"))


def _signed(folded: str, amount: Amount, units: UnitLexicon) -> Tail | None:
    """￥300, $5亿."""
    unit = currency_sign(folded, amount.start - 1) if amount.start else None
    if unit is None:
        return None
    return Tail(symbol=unit.symbol, unit=unit, start=amount.start - 1, end=amount.end, rule="unit.sign")


def _left_out(folded: str, amount: Amount) -> Tail | None:
    """发放金额5241.5万: 万 and 亿 take the unit that the words give, or none; 1200人口 are 人."""
    whole = amount.scale or _POPULATION.match(folded, amount.end)
    told = (omitted_unit if whole else index_number)(folded, amount.start, amount.end)
    bare = amount.scale in _SMALL_SCALES or folded[amount.start : amount.end] in SCALES  # the 万 of a name, 李万强
    if told is None and (not amount.scale or bare):
        return None
    symbol, rule = told or ("", "unit.none")
    return Tail(symbol=symbol, end=amount.end, rule=rule)


def _one(amount: Amount, tail: Tail) -> _Figure:
    return _Figure(
        start=amount.start if tail.start is None else tail.start,
        end=tail.end,
        value=tail.applied(amount.value),
        low=tail.applied(amount.low),
        high=tail.applied(amount.high),
        bound=amount.bound if amount.bound != "eq" else tail.bound or "eq",
        unit=tail.symbol,
        measured=tail.measures,
        rules=(amount.rule, tail.rule),
    )


def _range(ground: Ground, amount: Amount, tail: Tail | None, units: UnitLexicon) -> _Figure | None:
    """10至20人, 1.5万至2万元, 50%-60%: two amounts, the unit on both or on the second."""
    folded = ground.folded
    at = tail.end if tail else amount.end
    link = _TO.match(folded, at) if folded[at : at + 1] in _TO_SIGNS else None
    match = AMOUNT.match(folded, link.end()) if link else None
    high = amount_of(match) if match and ground.counts(*match.span()) else None
    if high is None or amount.value is None or high.value is None or folded.endswith(_FROM, 0, amount.start):
        return None
    last = tail_of(folded, high, units) or _left_out(folded, high)
    if last and tail and (tail.symbol, last.symbol) == ("元", "块"):  # 三块五到四块
        last = attrs.evolve(last, symbol="元")
    if last is None or (tail and tail.symbol != last.symbol) or is_refused(ground, high, last.unit, last.end):
        return None
    if link is not None and link[0] == _LIMITS[0]:
        if tail is None or not folded.startswith(_LIMITS[1], last.end):
            return None
        last = attrs.evolve(last, end=last.end + len(_LIMITS[1]))
    low = amount if tail else _shared_scale(amount, high)
    if low.value is None or low.value >= high.value:
        return None
    ends = _one(low, tail or last), _one(high, last)
    rules = (f"range: {folded[amount.start : last.end]}", last.rule)
    return _Figure(
        start=amount.start,
        end=last.end,
        low=ends[0].value,
        high=ends[1].value,
        bound="range",
        unit=last.symbol,
        measured=last.measures,
        rules=rules,
    )


def _shared_scale(low: Amount, high: Amount) -> Amount:
    """The 1 of 1至2万元 is 10,000; the 5000 of 5000至1万元 is not 50,000,000."""
    if low.value is None or high.value is None or low.scale or not high.scale:
        return low
    return low.at_scale(high.scale) if multiply(low.value, scale_of(high.scale)) < high.value else low


def _quantity(text: str, folded: str, figure: _Figure, units: UnitLexicon) -> Quantity:
    """The figure with the bound words around it, and with the 每… before it in its unit."""
    before = bound_before(folded, figure.start, figure.end)
    after = bound_after(folded, figure.end, counted=not figure.measured)
    start = before.start if before and before.end == figure.start else figure.start
    end = after.end if after else figure.end
    bound, rules = figure.bound, figure.rules
    if before or after:
        words = [word for word in (before, after) if word]
        bound = bound if bound != "eq" else words[0].bound
        rules += tuple(f"bound.word: {word.word}" for word in words)
    unit = unit_price(folded, start, figure.unit, units, end=end)
    if unit != figure.unit:
        rules += (f"unit.each: {unit}",)
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        value=figure.value,
        low=figure.low,
        high=figure.high,
        bound=bound,
        unit=unit,
        rules=rules,
    )
