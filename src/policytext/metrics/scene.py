"""What every reading of a text's figures shares: where they stand, their units, the words of time, the names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from policytext.metrics.clauses import Layout, Place, layout_of, places_of
from policytext.metrics.names import Names
from policytext.metrics.words import Fixed, Word, compounds_in, words_in
from policytext.model import Date, Quantity
from policytext.text import Glance
from policytext.units import Unit, default_units

_JOINTS: Final = frozenset({"", "、", "和", "及", "与", "以及", "，", ",", "~", "～"})
_COUNT: Final = Glance("/[0-9十百千万]+")
_WINDOW: Final = 24  # characters beside a figure that a cue may take up


@attrs.frozen
class Scene:
    """A text with its figures.

    ``fixed`` are the stretches that are one word each: quoted names, short asides, the words that say when and the
    compounds of the lexicon.
    """

    layout: Layout
    places: tuple[Place, ...]
    units: tuple[Unit | None, ...]
    fixed: tuple[Fixed, ...]
    names: Names

    @classmethod
    def of(cls, text: str, quantities: Sequence[Quantity], periods: Sequence[Date]) -> Scene:
        """The scene of a text whose figures and words of time are known."""
        times = tuple((period.start, _with_since(text, period)) for period in periods)
        layout = layout_of(text, quantities, times)
        fixed: list[Fixed] = [(*atom, "noun") for atom in layout.atoms] + [(*time, "time") for time in times]
        fixed += compounds_in(text)
        # “十四五”末 goes before “十四五”, and of 上年 the time before the word
        fixed.sort(key=lambda piece: (piece[0], -piece[1]))
        units = tuple(_unit_of(quantity) for quantity in quantities)
        return cls(layout, places_of(layout, quantities), units, tuple(fixed), Names(text, times))

    @property
    def text(self) -> str:
        """The text."""
        return self.layout.text

    def unit(self, place: Place) -> Unit | None:
        """The unit of a figure in the lexicon; null for none and for one that the lexicon lacks."""
        return self.units[place.index]

    def is_measured(self, place: Place) -> bool:
        """Whether a figure has a unit of measure (12亿元) and no classifier (12家)."""
        unit = self.units[place.index]
        return unit is not None and unit.kind == "measure"

    def is_money(self, place: Place) -> bool:
        """Whether a figure is a sum of money (20万元)."""
        unit = self.units[place.index]
        return unit is not None and unit.dimension.startswith("money")

    def is_counted(self, place: Place) -> bool:
        """Whether a figure has a classifier (12家)."""
        unit = self.units[place.index]
        return unit is not None and unit.kind == "classifier"

    def is_joined(self, place: Place) -> bool:
        """Whether nothing but a joint stands between a figure and the one before: 206户451人, 270多支、38000余人."""
        return place.follows and self.text[place.left[0] : place.left[1]].strip() in _JOINTS

    def following(self, place: Place) -> Place | None:
        """The figure after this one in its clause."""
        after = self.places[place.index + 1] if place.index + 1 < len(self.places) else None
        return after if after is not None and after.follows else None

    def before(self, place: Place) -> str:
        """The characters right before a figure, in its clause and after the figure before."""
        return self.text[max(place.left[0], place.quantity.start - _WINDOW) : place.quantity.start]

    def after(self, place: Place) -> str:
        """The characters right after a figure, in its clause and before the figure after."""
        return self.text[place.quantity.end : min(place.right[1], place.quantity.end + _WINDOW)]

    def words(self, start: int, end: int) -> list[Word]:
        """The words of a stretch."""
        return words_in(self.text, start, end, self.fixed)


def _with_since(text: str, period: Date) -> int:
    """Where the words of a time end, with the 起 of 从今年起|用5年时间, so that no 起用 is read there."""
    since = text.startswith("起", period.end) and text[period.start - 1 : period.start] in ("从", "自")
    return period.end + since


def _unit_of(quantity: Quantity) -> Unit | None:
    symbol = _COUNT.sub("/", quantity.unit)  # 元/50公斤 is read as 元/公斤
    readings = default_units().readings(symbol) if symbol else ()
    return readings[0] if readings else None
