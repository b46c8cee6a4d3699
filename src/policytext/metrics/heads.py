"""The head of a clause: what its figures may belong to."""

from __future__ import annotations

from typing import Literal

import attrs

HeadKind = Literal["name", "list", "source", "scope", "person"]


@attrs.frozen
class Head:
    """The head of a clause with its offsets.

    ``home`` is the place before a person (龙潭村的詹桂珍), and whoever founds an organisation (村民成立云岭合作社).
    """

    start: int
    end: int
    text: str
    kind: HeadKind
    home: Head | None = None

    def part(self, size: int) -> Head:
        """The name that the first characters are: 永兴县 of 永兴县财政局."""
        return Head(self.start, self.start + size, self.text[:size], "name")
