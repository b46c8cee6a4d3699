"""Sentences and clauses, by punctuation (GB/T 15834)."""

from __future__ import annotations

from typing import Final

_ENDERS: Final = "。！？!?\n"
_CLOSERS: Final = "”’」』）)》"
_REACH: Final = 500  # characters: a line of 5人5人… without an end is told in part, or each figure would repeat it all


def sentence_at(text: str, start: int, end: int) -> str:
    """The sentence that holds ``text[start:end]``, its closing quotation marks with it.

    One that begins or ends more than 500 characters away is cut there.

    >>> sentence_at("就业稳定。全县新增就业5780人。失业率3.5%。", 10, 15)
    '全县新增就业5780人。'
    """
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    left = max(first, *(text.rfind(ender, first, start) + 1 for ender in _ENDERS))
    right = min((at for ender in _ENDERS if (at := text.find(ender, end, last)) >= 0), default=last)
    right += right < last and text[right] != "\n"
    while right < last and text[right] in _CLOSERS:
        right += 1
    while left < start and text[left] in _CLOSERS:
        left += 1
    return text[left:right].strip()
