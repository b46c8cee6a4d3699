"""The lines of a page."""

from __future__ import annotations

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
    found, offset = [], 0
    for number, raw in enumerate(text.split("\n"), 1):
        if body := raw.strip():
            start = offset + raw.index(body[0])
            found.append(Line(start=start, end=start + len(body), text=body, number=number))
        offset += len(raw) + 1
    return tuple(found)
