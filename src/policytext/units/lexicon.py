"""The lexicon of units: which unit stands at an offset, and which one a name means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

import attrs

from policytext.text import fold, load_lexicon
from policytext.units.compound import divided, multiplied, read_scale, scaled
from policytext.units.prefixes import PrefixTable
from policytext.units.unit import Unit

# 元/人·月, 元/人/月: more slashes than this are a list, not a unit.
_MOST_SLASHES: Final = 3
# 米每秒 is 米/秒 and 520元每吨 is 元/吨 for these dimensions only: in 50亩每亩增收 the 每 starts a new clause.
_EACH: Final[Mapping[str, frozenset[str]]] = {
    "length": frozenset({"duration"}),
    "volume": frozenset({"duration"}),
    "mass": frozenset({"duration", "volume"}),
    "money": frozenset({"mass", "volume", "area", "length", "energy", "duration:calendar"}),
}


def _goes_with_each(above: Unit, below: Unit) -> bool:
    return below.dimension in _EACH.get(above.dimension.partition(":")[0], ())


@attrs.frozen
class _Hit:
    """What a word of the lexicon means: the readings, the usual one first, and how much of the word is the unit."""

    readings: tuple[Unit, ...]
    length: int


def _readings_by_name(units: Iterable[Unit], order: Mapping[str, Iterable[str]]) -> dict[str, tuple[Unit, ...]]:
    found: dict[str, list[Unit]] = {}
    for unit in units:
        for name in dict.fromkeys(map(fold, unit.names)):
            found.setdefault(name, []).append(unit)
    return {name: _ordered(readings, tuple(order.get(name, ()))) for name, readings in found.items()}


def _ordered(readings: list[Unit], dimensions: tuple[str, ...]) -> tuple[Unit, ...]:
    """Readings in the declared order of their dimensions; those of undeclared dimensions first, as they came."""
    rank = {dimension: place for place, dimension in enumerate(dimensions)}
    return tuple(sorted(readings, key=lambda unit: rank.get(unit.dimension, -1)))


def _hits(names: Mapping[str, tuple[Unit, ...]], words: Mapping[str, str]) -> dict[str, _Hit]:
    hits = {name: _Hit(readings, len(name)) for name, readings in names.items()}
    for word, head in words.items():
        hits[word] = _Hit(names[head] if head else (), len(head))
    return hits


@attrs.frozen
class UnitLexicon:
    """Units by name.  Immutable: ``extended`` gives a new lexicon and leaves this one as it is.

    ``denominators`` stand only after a slash (元/月).  ``words`` are words that begin like a unit, with the unit at
    their head or ``""`` (两部门; 3个月饼, which is 3个).  ``order`` gives, for a name with several readings, their
    dimensions, the usual one first.  ``signs`` are currency signs that stand before the number.
    """

    units: tuple[Unit, ...] = attrs.field(repr=lambda units: f"<{len(units)} units>")
    denominators: tuple[Unit, ...] = attrs.field(default=(), repr=False)
    words: Mapping[str, str] = attrs.field(factory=dict, repr=False, hash=False)
    order: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict, repr=False, hash=False)
    signs: Mapping[str, str] = attrs.field(factory=dict, repr=False, hash=False)
    _names: Mapping[str, tuple[Unit, ...]] = attrs.field(init=False, repr=False, eq=False)
    _table: PrefixTable[_Hit] = attrs.field(init=False, repr=False, eq=False)
    _below: PrefixTable[Unit] = attrs.field(init=False, repr=False, eq=False)

    @_names.default
    def _index_names(self) -> Mapping[str, tuple[Unit, ...]]:
        return _readings_by_name(self.units, self.order)

    @_table.default
    def _index_hits(self) -> PrefixTable[_Hit]:
        return PrefixTable(_hits(self._names, self.words))

    @_below.default
    def _index_denominators(self) -> PrefixTable[Unit]:
        above = {name: readings[0] for name, readings in self._names.items()}
        below = {name: readings[0] for name, readings in _readings_by_name(self.denominators, {}).items()}
        return PrefixTable(above | below)

    def at(self, folded: str, position: int) -> tuple[Unit, int] | None:
        """The longest unit that starts at ``position`` of width-folded text, and the offset where it ends.

        >>> unit, end = default_units().at("水价2.89元/立方米", 6)
        >>> unit.symbol, end
        ('元/立方米', 11)
        >>> default_units().at("两部门联合印发", 1) is None
        True
        """
        found = self._table.longest(folded, position)
        if found is None or not found[0].readings:
            return None
        hit = found[0]
        unit, end = hit.readings[0], position + hit.length
        return self._compound(folded, unit, end) if folded[end : end + 1] in ("/", "每") else (unit, end)

    def readings(self, name: str) -> tuple[Unit, ...]:
        """Every unit that a name can mean, the usual one first; none for an unknown name.

        >>> [unit.dimension for unit in default_units().readings("度")]
        ['energy', 'temperature', 'angle']
        """
        if name in self._names:
            return self._names[name]
        folded = fold(name)
        if folded in self._names:
            return self._names[folded]
        found = self.at(folded, 0)
        if found is not None and found[1] == len(folded):
            return (found[0],)
        below = self._below.words.get(folded)
        return () if below is None else (below,)

    def get(self, name: str) -> Unit:
        """The unit of that symbol or alias, compounds too; of several readings the usual one.

        >>> default_units().get("㎡").symbol, default_units().get("元/人·月").symbol
        ('平方米', '元/人·月')

        Raises ``ValueError`` for a name that is not in the lexicon.
        """
        found = self.readings(name)
        if not found:
            raise ValueError(f"{name!r} is no unit of this lexicon; add it with UnitLexicon.extended([Unit(...)])")
        return found[0]

    def extended(self, units: Iterable[Unit]) -> UnitLexicon:
        """A lexicon with these units too; where a name is taken already, the new unit is its usual reading.

        >>> own = default_units().extended([Unit(symbol="大亩", dimension="area", factor=1000)])
        >>> own.at("承包30大亩", 4)[0].symbol
        '大亩'
        """
        return attrs.evolve(self, units=(*units, *self.units))

    def currency_sign(self, folded: str, position: int) -> Unit | None:
        """The currency whose sign stands at ``position``; for a sign of several characters (HK$) its last one.

        >>> default_units().currency_sign("票价HK$80", 4).symbol
        '港元'
        """
        for length in range(min(3, position + 1), 0, -1):
            symbol = self.signs.get(folded[position + 1 - length : position + 1])
            if symbol is not None:
                return self.get(symbol)
        return None

    def _compound(self, folded: str, unit: Unit, end: int) -> tuple[Unit, int]:
        """``unit`` over the denominators that follow at ``end``: 元/亩, 元/人/年, 米每秒."""
        for _ in range(_MOST_SLASHES):
            below = self._denominator(folded, end + 1, unit)
            if below is None:
                break
            if folded[end] == "每" and not _goes_with_each(unit, below[0]):
                break
            unit, end = divided(unit, below[0]), below[1]
            if folded[end : end + 1] != "/":
                break
        return unit, end

    def _denominator(self, folded: str, position: int, above: Unit) -> tuple[Unit, int] | None:
        """One denominator: 亩, 人·月, (人·月), 百公里, 100毫升."""
        bracket = folded[position : position + 1] == "("
        found = self._factor(folded, position + bracket, above)
        while found is not None and folded[found[1] : found[1] + 1] == "·":
            more = self._below.longest(folded, found[1] + 1)
            if more is None:
                break
            found = multiplied(found[0], more[0]), more[1]
        if found is None or not bracket:
            return found
        return (found[0], found[1] + 1) if folded[found[1] : found[1] + 1] == ")" else None

    def _factor(self, folded: str, position: int, above: Unit) -> tuple[Unit, int] | None:
        scale, end = 1, position
        found = self._below.longest(folded, position)
        if found is None:
            scale, end = read_scale(folded, position)
            found = self._below.longest(folded, end) if scale else None
        if found is None or found[0].symbol == above.symbol:  # 5元/10元 is a list
            return None
        return found if scale == 1 else (scaled(found[0], folded[position:end], scale), found[1])


def _units_of(entries: Iterable[Mapping[str, Any]], **common: Any) -> tuple[Unit, ...]:
    return tuple(Unit(**common, **entry) for entry in entries)


@cache
def default_units() -> UnitLexicon:
    """The lexicon of policy Chinese, read once from ``data/units.toml`` and ``data/classifiers.toml``.

    >>> default_units().get("公顷").factor
    Fraction(10000, 1)
    """
    measures, counts = load_lexicon("units"), load_lexicon("classifiers")
    return UnitLexicon(
        units=(
            *_units_of(measures["unit"]),
            *_units_of(counts["classifier"], kind="classifier"),
            *_units_of(counts["event"], kind="event"),
        ),
        denominators=_units_of(measures["denominator"]),
        words={entry["word"]: entry["unit"] for entry in counts["word"]},
        order={entry["name"]: tuple(entry["dimensions"]) for entry in measures["ambiguous"]},
        signs={entry["sign"]: entry["unit"] for entry in measures["sign"]},
    )


def currency_sign(folded: str, position: int) -> Unit | None:
    """The currency of the default lexicon whose sign (￥ $ €) stands at ``position`` of width-folded text.

    >>> currency_sign("售价￥59", 2).symbol
    '元'
    """
    return default_units().currency_sign(folded, position)
