"""Where pairs of characters stand: the first look for words of which there are hundreds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from policytext.text.patterns import Glance


class Pairs:
    """A set of pairs of characters; ``starts`` finds them in one scan, however many there are.

    >>> list(Pairs(["今年", "去年", "今天"]).starts("今年去天"))
    [0]
    """

    def __init__(self, pairs: Iterable[str]) -> None:
        self._pairs = frozenset(pairs)
        firsts, seconds = (_any({pair[side] for pair in self._pairs}) for side in (0, 1))
        self._hint = Glance(f"{firsts}(?={seconds})")  # re scans for sets five times as fast as regex

    def starts(self, text: str) -> Iterator[int]:
        """The offsets at which a pair stands, from left to right."""
        for match in self._hint.finditer(text):
            start = match.start()
            if text[start : start + 2] in self._pairs:
                yield start


def _any(characters: set[str]) -> str:
    """One of some characters, as a pattern; of none, one that nothing matches."""
    return f"[{re.escape(''.join(sorted(characters)))}]" if characters else "(?!)"
