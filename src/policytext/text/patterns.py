"""Regular expressions that are compiled when they are first used.

The grammar of Chinese figures and dates has some hundreds of patterns.  Compiling them all would make
``import policytext`` several times as long, and most programs use a part of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

import regex

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split", "pattern")


class Pattern:
    """A pattern of the ``regex`` package, with its methods; ``named`` are its named lists (``\\L<words>``).

    >>> Pattern("[0-9]+").search("新增5780人")[0]
    '5780'
    >>> Pattern(r"\\L<units>", units=["人", "人次"]).match("人次")[0]
    '人次'
    """

    def __init__(self, source: str | bytes, **named: Iterable[str]) -> None:
        self._source = source
        self._named = {name: set(words) for name, words in named.items()}

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(f"a pattern has no {name!r}")
        compiled = self._compile()
        for method in _METHODS:  # from here on they are found without this detour
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def _compile(self) -> Any:
        return regex.compile(self._source, **self._named)


# Where \p{Han} has its characters: radicals, 々, 〇, numerals of Suzhou, the ideographs and their extensions.
_HAN = "[\u2e80-\u2fd5々〇〡-〩〸-〻\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9\U00020000-\U0003ffff]"


class Glance(Pattern):
    r"""A pattern of ``re``: it can less, but a short search that mostly finds nothing takes it a third of the time.

    Of what only ``regex`` knows, it may have ``\p{Han}``, outside of sets.

    >>> Glance(r"(?:本报|\p{Han}{2}日报)记者").search("全县新增就业5780人") is None
    True
    """

    def __init__(self, source: str) -> None:
        super().__init__(source.replace(r"\p{Han}", _HAN))

    def _compile(self) -> Any:
        return re.compile(self._source)


_ONE_HAN: Final = Glance(r"\p{Han}")


@lru_cache(maxsize=16_384)
def is_han(character: str) -> bool:
    """Whether a character is Chinese, as ``\\p{Han}`` has it; of no character, no.

    >>> is_han("业"), is_han("a"), is_han("")
    (True, False, False)
    """
    return _ONE_HAN.fullmatch(character) is not None
