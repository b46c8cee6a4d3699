"""Which characters of a text are taken."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Self

import attrs

from policytext.text.patterns import Pattern

_STRETCH: Final = Pattern(rb"\x01+")


@attrs.frozen
class Mask:
    """Marked stretches of a text, one byte a character: each question is one search in C, however many there are."""

    _flags: bytes = attrs.field(repr=False)

    @classmethod
    def of(cls, length: int, spans: Iterable[tuple[int, int]]) -> Self:
        """The mask of a text of some length, with the characters of ``spans`` marked.

        >>> Mask.of(9, [(5, 7), (1, 3), (2, 4)]).spans
        ((1, 4), (5, 7))
        """
        flags = bytearray(length)
        for start, end in spans:
            flags[start:end] = b"\x01" * (end - start)
        return cls(bytes(flags))

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The marked stretches from left to right; those that touch are one."""
        return tuple(match.span() for match in _STRETCH.finditer(self._flags))

    def covers(self, start: int, end: int) -> bool:
        """Whether any character of ``start:end`` is marked."""
        return self._flags.find(1, start, end) >= 0

    def holds(self, start: int, end: int) -> bool:
        """Whether every character of ``start:end`` is marked."""
        return self._flags.find(0, start, end) < 0
