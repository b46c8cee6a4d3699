"""A stretch of text with its folded copy: patterns run on the one, what is returned is taken from the other."""

from __future__ import annotations

from typing import Final, Self

import attrs

from policytext.text import Pattern, fold

_MARKS: Final = Pattern(r"[^\p{L}\p{N}《“\"(【\[]*")  # □本报记者, ■ 记者, ??? 本报讯


@attrs.frozen
class Passage:
    """A line, or lines that a bracket joins; ``folded`` has the same length, so offsets hold for both.

    >>> Passage.of("（记者　张敏）").folded
    '(记者 张敏)'
    """

    text: str
    folded: str

    @classmethod
    def of(cls, text: str) -> Self:
        """The passage of a text."""
        return cls(text, fold(text).replace("丨", "|"))  # 记者丨徐涛: the stroke is a bar here

    def __len__(self) -> int:
        return len(self.text)

    def content(self, start: int = 0, end: int | None = None) -> tuple[int, int]:
        """``start:end``, the whole by default, without blanks at both ends and marks such as □ and ■ before it."""
        start, end = self.trimmed(start, len(self) if end is None else end)
        marks = _MARKS.match(self.folded, start, end)
        return marks.end() if marks else start, end

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """``start:end`` without the blanks at both ends."""
        inside = self.folded[start:end]
        left = len(inside) - len(inside.lstrip())
        return start + left, max(start + left, start + len(inside.rstrip()))
