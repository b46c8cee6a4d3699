"""Numerals in running text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import attrs

from policytext.model import Numeral
from policytext.numerals.grammar import NUMERAL
from policytext.numerals.names import (
    is_inside_phrase,
    is_part_of_word,
    phrase_mask,
    quoted_mask,
    word_from,
    words_over,
)
from policytext.numerals.values import value_of
from policytext.text import WIDTHS, Glance, Mask, Swap, fold, load_lexicon, require_text
from policytext.text.words import words
from policytext.units import default_units


@cache
def _plain() -> Swap:
    return Swap([*WIDTHS, *load_lexicon("traditional")["pairs"].split()])


@attrs.frozen
class Ground:
    """What decisions about a number look at: simplified, half-width text, and its names and quotations."""

    folded: str
    names: Mask
    quoted: Mask

    @classmethod
    def of(cls, text: str) -> Ground:
        """The ground of a text; the same length, so that offsets are the text's own."""
        folded = _plain().of(text)
        return cls(folded, phrase_mask(folded), quoted_mask(folded))

    def counts(self, start: int, end: int) -> bool:
        """Whether characters that look like a number are one: 三所学校 is, 统一, 百姓 and “五好” are not."""
        written = self.folded[start:end]
        named = self.names.holds(start, end)
        if written[0].isascii() and not named:
            return True
        if "分之" in written:  # the 十分 of 十分之一 is no word
            return True
        if named and self._goes_back(start):  # 国六排放
            return False
        unit = default_units().at(self.folded, end)
        beyond = unit[1] if unit else end
        if named and self.names.holds(end, beyond):  # 十分重要, but the unit of 十分钟 goes beyond
            return False
        return written[0].isascii() or self._counts_in_words(start, end, beyond)

    def _counts_in_words(self, start: int, end: int, beyond: int) -> bool:
        """The same for a number in words, whose unit if it has one ends at ``beyond``."""
        written = self.folded[start:end]
        if written in _FINANCIAL or self.quoted.covers(start, end):
            return False
        if _COIN.match(self.folded, end):
            return True
        if (written == "一" and _is_adverb(self.folded, start)) or word_from(self.folded, start, beyond):
            return False
        lefts = words_over(self.folded, start)
        if (len(written) == 1 or beyond == end) and is_part_of_word(self.folded, start, end, lefts):
            return False
        return not is_inside_phrase(self.folded, start, beyond, lefts)

    def _goes_back(self, start: int) -> bool:
        return start > 0 and self.names.covers(start - 1, start)


@cache
def _adverbs(key: str) -> frozenset[str]:
    return frozenset(load_lexicon("numerals")["adverbs"][key])


def _is_adverb(folded: str, start: int) -> bool:
    """与群众一起扛沙袋: 一 with these syllables counts only before a noun (一起事故)."""
    if folded[start : start + 2] not in _adverbs("words"):
        return False
    following = words().cut(folded[start + 2 : start + 8])[:1]
    if following and following[0] not in _adverbs("cases") and _WITH.search(folded, max(0, start - 10), start):
        return True  # 和金融部门|一起商量
    return not following or not words().tag(following[0]).startswith(("n", "vn", "j", "l"))


_WITH: Final = Glance(r"[和与跟同][^,。;:、]{1,8}$")
_LONGEST_UNIT: Final = 24  # no unit with its denominators is longer: 吨标准煤/万元
_COIN: Final = Glance(  # 三毛八, though 三毛 is a writer; 一块八, though 一块 is an adverb
    "毛[二三四五六七八九1-9](?![十百千万亿个家])|毛钱"
    "|[毛角](?=[,。;:!?、)”收]|$|左右|上下|以上)|毛一公?斤|块[一二三四五六七八九1-9](?=[,。;:!?、)”一每]|$|左右|上下)"
)
_FINANCIAL: Final = frozenset("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟")  # alone they are syllables: 陆路, 队伍, 收拾


def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Every numeral of running text with its exact value; idioms, names and function words are left alone.

    Spans are offsets in ``text``.  A numeral holds its scale (50.6亿), but no unit and no 余, 多 or 几.
    Raises ``TypeError`` where ``text`` is no ``str``.

    >>> [(numeral.text, str(numeral.value)) for numeral in find_numerals("统一零售价3.5万元，三分之一的村")]
    [('3.5万', '35000'), ('三分之一', '1/3')]
    """
    require_text(text)
    return tuple(_numerals(text, Ground.of(text)))


def _numerals(text: str, ground: Ground) -> Iterator[Numeral]:
    last = 0
    for match in NUMERAL.finditer(ground.folded):
        start, end = match.span()
        if start < last + _LONGEST_UNIT and start < _unit_end(ground.folded, last):
            continue  # the 百 of 2.3个百分点 is a part of the unit
        value = value_of(match[0])
        if value is not None and ground.counts(start, end):
            last = end
            yield Numeral(start=start, end=end, text=text[start:end], value=value)


def _unit_end(folded: str, at: int) -> int:
    unit = default_units().at(folded, at) if at else None
    return unit[1] if unit else at


def parse_numeral(text: str) -> Numeral:
    """One numeral, the whole string: ``Numeral`` with offsets from 0 to its length.

    Raises ``ValueError`` that shows where reading stopped, ``TypeError`` for anything but a ``str``.

    >>> parse_numeral("３，５００万").value
    Decimal('35000000')
    >>> parse_numeral("三百个")
    Traceback (most recent call last):
    ...
    ValueError: '三百个' is not a numeral: reading stopped at '个' (offset 2)
    """
    require_text(text)
    folded = fold(text)
    value = value_of(folded) if folded else None
    if value is None:
        match: Any = NUMERAL.match(folded)
        stop = match.end() if match else 0
        where = f"reading stopped at {text[stop]!r} (offset {stop})" if stop < len(text) else "it names no number"
        raise ValueError(f"{text!r} is not a numeral: {where}")
    return Numeral(start=0, end=len(text), text=text, value=value)
