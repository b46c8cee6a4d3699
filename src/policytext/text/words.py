"""Chinese words: jieba's dictionary, and the most probable path through it.

The path is found here, with the words of ``jieba.Tokenizer().cut(text, HMM=False)`` in half its time.  jieba's model
for unknown words stays off: results must not depend on guesses.  Its shared tokenizer is never touched, and its cache
file never read or written: that lies in a folder that others can write to, and is unmarshalled unchecked.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from math import log
from sys import intern
from threading import Lock
from typing import Final, TypeVar

import attrs
from attrs import Factory

from policytext.text.patterns import Pattern

_Found = TypeVar("_Found")

_LOADING = Lock()
# A run of what is looked up in the dictionary, as jieba has it; what stands between is cut into characters.
_RUN: Final = Pattern(r"[\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+|\r\n|(?s:.)")
_LATIN: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_NO_WORD: Final = float("-inf")
_NO_PATH: Final = -1e300  # more than any path over what is no word
_LATELY: Final = 65_536  # strings that are kept near at hand


class _Near(dict[str, _Found]):
    """What was looked up lately, near at hand.

    The whole dictionary is far larger than a processor's cache: a look into it takes five times as long.
    """

    def __init__(self, look_up: Callable[[str], _Found]) -> None:
        self._look_up = look_up

    def __missing__(self, text: str) -> _Found:
        if len(self) >= _LATELY:
            self.clear()
        found = self[text] = self._look_up(text)
        return found


def _near_scores(own: Words) -> _Near[float | None]:
    """The logarithms of probabilities; null for what begins no word."""

    def look_up(text: str) -> float | None:
        count = own._frequencies.get(text)
        return None if count is None else log(count) - own._log_total if count else _NO_WORD

    return _Near(look_up)


def _near_tags(own: Words) -> _Near[str]:
    return _Near(lambda word: own._tags.get(word, ""))


@attrs.frozen(eq=False)
class Words:
    """A dictionary of Chinese words with their frequencies and parts of speech (the ICTPOS tags, as jieba has them).

    ``_frequencies`` has every beginning of a word as a key, too; one that is no word itself with frequency 0.
    """

    _frequencies: Mapping[str, int]
    _tags: Mapping[str, str]
    _log_total: float
    _scores: _Near[float | None] = attrs.field(init=False, default=Factory(_near_scores, takes_self=True))
    _near_tags: _Near[str] = attrs.field(init=False, default=Factory(_near_tags, takes_self=True))

    def cut(self, text: str) -> list[str]:
        """The words of a text on the most probable path through the dictionary; nothing is dropped.

        >>> words().cut("统一零售价")
        ['统一', '零售价']
        """
        found: list[str] = []
        for run in _RUN.findall(text):
            if len(run) == 1 or run == "\r\n":
                found.append(run)
            else:
                found += _latin_joined(run, self._ends(run))
        return found

    def frequency(self, word: str) -> int:
        """How often the word was seen in the dictionary's corpus; 0 where it is not a word of it."""
        return self._frequencies.get(word, 0)

    def tag(self, word: str) -> str:
        """The word's part of speech (``n``, ``v``, ``nr`` person, ``ns`` place …); ``""`` for an unknown word."""
        return self._near_tags[word]

    def begins(self, text: str) -> bool:
        """Whether a word of the dictionary begins with this text, or is it.

        >>> words().begins("约法三"), words().begins("县三")
        (True, False)
        """
        return self._scores[text] is not None

    def beginning(self, text: str, start: int, limit: int) -> list[str]:
        """The words of the dictionary that begin at an offset and end by ``limit``, the shortest first.

        >>> words().beginning("约法三章是什么", 0, 7)
        ['约', '约法', '约法三章']
        """
        found = []
        for end in range(start + 1, limit + 1):
            score = self._scores[text[start:end]]
            if score is None:
                break
            if score > _NO_WORD:
                found.append(text[start:end])
        return found

    def __contains__(self, word: str) -> bool:
        return word in self._tags

    def _ends(self, run: str) -> list[int]:
        """Where the word ends that begins at each character, on the best path from there (Viterbi, from the end).

        ``best[at]`` is the logarithm of the probability of ``run[at:]``.  Of two equal paths the longer word wins, and
        an unknown character counts as a word that was seen once.
        """
        scores, size = self._scores, len(run)
        best, ends = [0.0] * (size + 1), [0] * size
        for at in range(size - 1, -1, -1):
            top, stop, end = _NO_PATH, at + 1, at + 1
            score = scores[run[at]]
            while score is not None:
                if score + best[end] >= top:
                    top, stop = score + best[end], end
                if end == size:
                    break
                end += 1
                score = scores[run[at:end]]
            best[at] = top if top > _NO_PATH else best[stop] - self._log_total
            ends[at] = stop
        return ends


def _latin_joined(run: str, ends: Sequence[int]) -> Iterator[str]:
    """The words of a run; letters and digits that stand alone make one word, as in jieba: A4, 5780."""
    at = start = 0
    while at < len(run):
        end = ends[at]
        if end > at + 1 or run[at] not in _LATIN:
            if start < at:
                yield run[start:at]
            yield run[at:end]
            start = end
        at = end
    if start < at:
        yield run[start:at]


@cache
def words() -> Words:
    """The one dictionary of this process, loaded at the first call (under a second) and never changed."""
    with _LOADING:
        return _load()


def _load() -> Words:
    fields = _dictionary().read_text("utf-8").split()
    known, counts, tags = fields[0::3], fields[1::3], fields[2::3]
    frequencies = dict(zip(known, map(int, counts), strict=True))
    total = sum(frequencies.values())
    beginnings = {word[:length] for word in known for length in range(1, len(word))}
    frequencies.update(dict.fromkeys(beginnings.difference(known), 0))
    return Words(frequencies, dict(zip(known, map(intern, tags), strict=True)), log(total))


def _dictionary() -> Traversable:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba 0.42 warns of its own escapes and of pkg_resources
        import jieba
    return files(jieba).joinpath("dict.txt")
