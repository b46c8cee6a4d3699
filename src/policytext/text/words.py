"""Chinese words: jieba's dictionary and its best path, in a tokenizer of our own.

jieba is loaded when a word is first asked for.  Its shared tokenizer is never touched, its statistical model for
unknown words stays off (results must not depend on guesses), and no cache file is read or written: jieba's lies in a
folder that others can write to, and is unmarshalled unchecked.
"""

from __future__ import annotations

import warnings
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import Any

import attrs

_LOADING = Lock()


@attrs.frozen(eq=False)
class Words:
    """A dictionary of Chinese words with their frequencies and parts of speech (the ICTPOS tags, as jieba has them)."""

    _tokenizer: Any
    _tags: dict[str, str]

    def cut(self, text: str) -> list[str]:
        """The words of a text on the most probable path through the dictionary; nothing is dropped.

        >>> words().cut("统一零售价")
        ['统一', '零售价']
        """
        return list(self._tokenizer.cut(text, HMM=False))

    def frequency(self, word: str) -> int:
        """How often the word was seen in the dictionary's corpus; 0 where it is not a word of it."""
        return int(self._tokenizer.FREQ.get(word, 0))

    def tag(self, word: str) -> str:
        """The word's part of speech (``n``, ``v``, ``nr`` person, ``ns`` place …); ``""`` for an unknown word."""
        return self._tags.get(word, "")

    def __contains__(self, word: str) -> bool:
        return word in self._tags


@cache
def words() -> Words:
    """The one dictionary of this process, loaded at the first call (under a second) and never changed."""
    with _LOADING:
        return _load()


def _load() -> Words:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba 0.42 warns of its own escapes and of pkg_resources
        import jieba
    frequencies: dict[str, int] = {}
    tags: dict[str, str] = {}
    total = 0
    with files("jieba").joinpath("dict.txt").open("r", encoding="utf-8") as rows:
        for row in rows:
            word, count, tag = row.split()
            frequencies[word] = int(count)
            tags[word] = tag
            total += int(count)
            for length in range(len(word) - 1, 0, -1):  # jieba wants every prefix of a word as a key
                if word[:length] in frequencies:
                    break
                frequencies[word[:length]] = 0
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = frequencies, total, True
    return Words(tokenizer, tags)
