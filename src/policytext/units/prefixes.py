"""Longest match from a table of words, in a few dictionary look-ups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

import attrs

T = TypeVar("T")


def _lengths_by_beginning(words: Mapping[str, object]) -> dict[str, tuple[int, ...]]:
    """How long the words are, the longest first, by their first two characters; those of one character by that."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[:2], {1} if word[0] in words else set()).add(len(word))
    return {beginning: tuple(sorted(found, reverse=True)) for beginning, found in lengths.items()}


def _cuts_a_latin_word(text: str, end: int) -> bool:
    """Whether the half-width character before ``end`` and the one at ``end`` are of one Latin word: the G of 5Gbps."""
    before, after = text[end - 1], text[end : end + 1]
    return before.isalpha() and after.isascii() and after.isalnum()


@attrs.frozen
class PrefixTable(Generic[T]):
    """Words and what they stand for.

    >>> PrefixTable({"人": 1, "人次": 2, "km": 3}).longest("450人次", 3)
    (2, 5)
    >>> PrefixTable({"km": 3}).longest("5kmh", 1) is None
    True
    """

    words: Mapping[str, T]
    _lengths: dict[str, tuple[int, ...]] = attrs.field(
        init=False, default=attrs.Factory(lambda self: _lengths_by_beginning(self.words), takes_self=True)
    )

    def longest(self, text: str, position: int) -> tuple[T, int] | None:
        """What the longest word at ``position`` stands for and the offset where it ends, or ``None``."""
        words, beginning = self.words, text[position : position + 2]
        for length in self._lengths.get(beginning) or self._lengths.get(beginning[:1], ()):
            word = text[position : position + length]
            if word in words and not (word[-1].isascii() and _cuts_a_latin_word(text, position + len(word))):
                return words[word], position + len(word)
        return None
