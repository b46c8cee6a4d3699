"""Which line of the page an offset stands on; an article alone does not know its page."""

from __future__ import annotations

from bisect import bisect_right

import attrs

from policytext.text import Line, lines_of


@attrs.frozen
class PageLines:
    """The lines of a page, none where only an article is known."""

    lines: tuple[Line, ...] = ()

    @classmethod
    def of(cls, text: str) -> PageLines:
        """The lines of this page."""
        return cls(lines_of(text))

    def at(self, offset: int) -> int | None:
        r"""The number of the line that holds an offset.

        >>> PageLines.of("标题\n\n正文").at(4), PageLines().at(4)
        (3, None)
        """
        index = bisect_right(self.lines, offset, key=lambda line: line.start) - 1
        return self.lines[index].number if index >= 0 else None
