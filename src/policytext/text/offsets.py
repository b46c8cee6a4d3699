"""Two texts that say the same in different characters, and the way between their offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Self

import attrs


@attrs.frozen
class Segment:
    """``derived_start:derived_end`` of the derived text comes from ``source_start:source_end`` of the source.

    ``verbatim`` says that both sides are the same characters; a replaced segment can only be mapped as a whole.
    """

    derived_start: int
    derived_end: int
    source_start: int
    source_end: int
    verbatim: bool = True


@attrs.frozen
class OffsetMap:
    """From offsets in a derived text back to the source, and forth.

    >>> mapping = OffsetMap.joining([(0, 5), (7, 12)])
    >>> mapping.to_source(4, 7)  # a span that crosses the break covers what stands between
    (4, 9)
    >>> mapping.to_derived(7, 9)
    (5, 7)
    """

    segments: tuple[Segment, ...]

    @classmethod
    def joining(cls, spans: Iterable[tuple[int, int]], separator: int = 0) -> Self:
        """The map of a text joined from ``spans`` of the source with ``separator`` characters between them."""
        segments, at = [], 0
        for start, end in spans:
            segments.append(Segment(at, at + end - start, start, end))
            at += end - start + separator
        return cls(tuple(segments))

    def pieces(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The source spans, in derived order, that a derived span is made of; what joins them is left out."""
        found = []
        first = max(0, bisect_right(self.segments, start, key=lambda segment: segment.derived_start) - 1)
        for segment in self.segments[first:]:
            if segment.derived_start >= end:
                break
            low, high = max(start, segment.derived_start), min(end, segment.derived_end)
            if low < high:
                found.append(_across(segment, low, high))
        return tuple(found)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The source span from the first to the last character of a derived span.

        Raises ``ValueError`` where the span holds no character of the source, or its end comes before its start there.
        """
        pieces = self.pieces(start, end)
        if not pieces or pieces[-1][1] < pieces[0][0]:
            raise ValueError(f"{start}:{end} of the derived text is no stretch of the source")
        return pieces[0][0], pieces[-1][1]

    def to_derived(self, start: int, end: int) -> tuple[int, int]:
        """The derived span that holds a source span; a replaced segment comes whole.

        Raises ``ValueError`` where the derived text holds nothing of it.
        """
        hits = []
        for segment in self.segments:
            low, high = max(start, segment.source_start), min(end, segment.source_end)
            if low < high:
                hits.append(_across(_turned(segment), low, high))
        if not hits:
            raise ValueError(f"nothing of {start}:{end} of the source is in the derived text")
        return min(low for low, _ in hits), max(high for _, high in hits)


def _across(segment: Segment, low: int, high: int) -> tuple[int, int]:
    if not segment.verbatim:
        return segment.source_start, segment.source_end
    by = segment.source_start - segment.derived_start
    return low + by, high + by


def _turned(segment: Segment) -> Segment:
    return Segment(
        segment.source_start, segment.source_end, segment.derived_start, segment.derived_end, segment.verbatim
    )
