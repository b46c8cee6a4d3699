"""Full-width forms read as half-width ones, one character for one, so that offsets stay true.

The mapping is Unicode's "Halfwidth and Fullwidth Forms" block (U+FF01 to U+FF5E) and the ideographic space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from policytext.text.patterns import Glance

_FULL_TO_HALF: Final = {0x3000: 0x20} | {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
# Signs that scanners and older systems print for the same thing: ３・１ and 3·1, 1～8 and 1~8, 10―20 and 10—20.
_LOOK_ALIKES: Final = {
    0x30FB: 0xB7,
    0x2022: 0xB7,
    0x2027: 0xB7,
    0x301C: 0x7E,
    0x223C: 0x7E,
    0x2015: 0x2014,
    0x2212: 0x2D,
}


class Swap:
    """Characters that are read as others, one for one, in pairs of old and new: none may be both.

    One scan says which of them a text has, and most texts have few: five times as fast as ``str.translate``.

    >>> Swap(["萬万", "億亿"]).of("三萬")
    '三万'
    """

    def __init__(self, pairs: Iterable[str]) -> None:
        self._new: dict[str, str] = {}
        for pair in pairs:
            self._new.setdefault(pair[0], pair[1])
        self._old = Glance(f"[{re.escape(''.join(self._new))}]+")  # a set of many is ten times as fast as in regex

    def of(self, text: str) -> str:
        """The text with each first character of a pair as its second."""
        for old in set("".join(self._old.findall(text))):
            text = text.replace(old, self._new[old])
        return text


#: The full-width forms and the look-alikes, each before its half-width form.
WIDTHS: Final = tuple(chr(old) + chr(new) for old, new in (_FULL_TO_HALF | _LOOK_ALIKES).items())
_HALF_WIDTH: Final = Swap(WIDTHS)


def fold(text: str) -> str:
    """The text with full-width letters, digits and signs as half-width ones; always of the same length.

    >>> fold("８月１４日，１２０亿（约）")
    '8月14日,120亿(约)'
    """
    return _HALF_WIDTH.of(text)
