"""Sentences and clauses, by punctuation (GB/T 15834)."""

from __future__ import annotations

from typing import Final

_ENDERS: Final = "。！？!?\n"
_CLOSERS: Final = "”’」』）)》"


def sentence_at(text: str, start: int, end: int) -> str:
    """The sentence that holds ``text[start:end]``, its closing quotation marks with it.

    >>> sentence_at("就业稳定。全县新增就业5780人。失业率3.5%。", 10, 15)
    '全县新增就业5780人。'
    """
    left = max(text.rfind(ender, 0, start) for ender in _ENDERS) + 1
    rights = [at for ender in _ENDERS if (at := text.find(ender, end)) >= 0]
    right = min(rights, default=len(text))
    right += right < len(text) and text[right] != "\n"
    while right < len(text) and text[right] in _CLOSERS:
        right += 1
    while left < start and text[left] in _CLOSERS:
        left += 1
    return text[left:right].strip()
