"""The lines of a page."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from policytext.text.spans import TextSpan


@attrs.frozen(kw_only=True)
class Line(TextSpan):
    """One line without the white space around it; ``number`` counts from 1 over all lines, blank ones too."""

    number: int


def lines_of(text: str) -> tuple[Line, ...]:
    r"""The non-blank lines of a text, stripped, with their offsets.  Only ``\n`` ends a line.

    >>> [(line.number, line.start, line.text) for line in lines_of("\n 标题 \r\n\n正文")]
    [(2, 2, '标题'), (4, 8, '正文')]
    """
    return tuple(
        Line(start=start, end=start + len(line), text=line, number=number) for number, start, line in bare_lines(text)
    )


def bare_lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Number, offset and text of each such line, in a quarter of the time that a ``Line`` takes to make."""
    offset = 0
    for number, raw in enumerate(text.split("\n"), 1):
        if line := raw.strip():
            yield number, offset + raw.index(line[0]), line
        offset += len(raw) + 1
