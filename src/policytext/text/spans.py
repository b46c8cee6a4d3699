"""What every result is made of: characters of the caller's text, with their offsets.

Offsets are Python code points, half-open, into the text that the caller passed, as in the W3C Web Annotation
``TextPositionSelector``.  No normalisation ever moves one.
"""

from __future__ import annotations

from typing import Self

import attrs


@attrs.frozen(kw_only=True)
class TextSpan:
    """A piece of text and where it stands: ``source[start:end] == text``.

    >>> span = TextSpan(start=2, end=5, text="泸溪县")
    >>> span.shifted(10).start
    12
    >>> TextSpan(start=3, end=2, text="")
    Traceback (most recent call last):
    ...
    ValueError: a span runs from start to end, but start=3 and end=2
    """

    start: int
    end: int
    text: str

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs from start to end, but start={self.start} and end={self.end}")
        if self.end - self.start != len(self.text):
            raise ValueError(f"{self.text!r} has {len(self.text)} characters, but its span {self.end - self.start}")

    def shifted(self, by: int) -> Self:
        """The same span in a text that starts ``by`` characters earlier."""
        return attrs.evolve(self, start=self.start + by, end=self.end + by)

    def overlaps(self, other: TextSpan) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


def check_slice(span: TextSpan, source: str) -> None:
    """Raise ``ValueError`` unless ``source[span.start:span.end] == span.text``."""
    if source[span.start : span.end] != span.text:
        found = source[span.start : span.end]
        raise ValueError(f"the span {span.start}:{span.end} of the source reads {found!r}, not {span.text!r}")


@attrs.frozen(kw_only=True)
class Block:
    """Text that may stand in several places of the page: a paragraph that a column break cut in two has two spans.

    ``text`` is the joined text; ``spans`` are the ``(start, end)`` pairs of its pieces, in reading order.

    >>> Block.of("改革创新优\\n\\n化营商环境", (0, 5), (7, 12)).text
    '改革创新优化营商环境'
    """

    text: str
    spans: tuple[tuple[int, int], ...]

    def __attrs_post_init__(self) -> None:
        if not self.spans:
            raise ValueError("a block has at least one span")
        for start, end in self.spans:
            if not 0 <= start < end:
                raise ValueError(f"a block's spans run from start to end, but one is {start}:{end}")

    @classmethod
    def of(cls, source: str, *spans: tuple[int, int], separator: str = "") -> Self:
        """The block that the given spans of ``source`` make, joined by ``separator``."""
        return cls(text=separator.join(source[start:end] for start, end in spans), spans=spans)

    @property
    def start(self) -> int:
        """Offset of the first character in reading order."""
        return self.spans[0][0]
