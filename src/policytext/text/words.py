"""Chinese words: jieba's dictionary, and the most probable path through it.

The path is found here, with the words of ``jieba.Tokenizer().cut(text, HMM=False)`` in half its time.  jieba's model
for unknown words stays off: results must not depend on guesses.  Only its file ``dict.txt`` is read.  jieba itself is
not imported, which takes longer than that, and its cache file never read or written: that lies in a folder that others
can write to, and is unmarshalled unchecked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from math import log
from sys import intern
from threading import Lock
from typing import Final, Self, TypeVar

import attrs
from attrs import Factory

from policytext.text.bundled import read_bundled
from policytext.text.patterns import Glance

_Found = TypeVar("_Found")

_LOADING = Lock()
# A run of what is looked up in the dictionary, as jieba has it; what stands between is cut into characters.
_RUN: Final = Glance(r"[\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+|\r\n|(?s:.)")
_HAN_RUN: Final = Glance("[\u4e00-\u9fd5]+")  # most texts are one
_LATIN: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_NO_WORD: Final = float("-inf")
_NO_PATH: Final = -1e300  # more than any path over what is no word
_LATELY: Final = 65_536  # strings that are kept near at hand
# Lines of the dictionary are "就业 3420 v"; those of words with the same first character stand together, mostly.
_SAME_INITIAL: Final = Glance(r"(?m)^(\S).*(?:\n\1.*)*")
_COUNT: Final = Glance(r" (\d+) ")


@attrs.frozen(eq=False)
class _Entries:
    """The words that begin with one character.

    ``frequencies`` has every beginning of a word as a key, too; one that is no word itself with frequency 0.
    """

    frequencies: Mapping[str, int]
    tags: Mapping[str, str]

    @classmethod
    def of(cls, lines: str) -> Self:
        """The entries of the dictionary's lines: word, frequency, part of speech."""
        fields = lines.split()
        known, counts, tags = fields[0::3], fields[1::3], fields[2::3]
        frequencies = dict(zip(known, map(int, counts), strict=True))
        for word in known:
            beginning = word[:-1]
            while beginning and beginning not in frequencies:  # what is in has its own beginnings in
                frequencies[beginning] = 0
                beginning = beginning[:-1]
        return cls(frequencies, dict(zip(known, map(intern, tags), strict=True)))


_NONE: Final = _Entries({}, {})


class _ByInitial(dict[str, _Entries]):
    """The entries by the first character of their words, each read when it is first asked for.

    A page has a thousand different characters, and the dictionary words of twelve thousand.  Two threads that read the
    same entries at once read the same.
    """

    def __init__(self, dictionary: str) -> None:
        super().__init__()
        self._lines: dict[str, str] = {}
        for found in _SAME_INITIAL.finditer(dictionary):
            self._lines[found[1]] = f"{self._lines.get(found[1], '')}{found[0]}\n"

    def __missing__(self, initial: str) -> _Entries:
        if initial not in self._lines:
            return _NONE
        entries = self[initial] = _Entries.of(self._lines[initial])
        return entries

    @cached_property
    def log_total(self) -> float:
        """The logarithm of all frequencies together."""
        return log(sum(map(int, _COUNT.findall("".join(self._lines.values())))))


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
        count = own._entries[text[:1]].frequencies.get(text)
        return None if count is None else log(count) - own._entries.log_total if count else _NO_WORD

    return _Near(look_up)


def _near_tags(own: Words) -> _Near[str]:
    return _Near(lambda word: own._entries[word[:1]].tags.get(word, ""))


@attrs.frozen(eq=False)
class Words:
    """A dictionary of Chinese words with their frequencies and parts of speech (the ICTPOS tags, as jieba has them)."""

    _entries: _ByInitial
    _scores: _Near[float | None] = attrs.field(init=False, default=Factory(_near_scores, takes_self=True))
    _tags: _Near[str] = attrs.field(init=False, default=Factory(_near_tags, takes_self=True))

    @classmethod
    def of(cls, dictionary: str) -> Self:
        """The dictionary of a text whose lines are word, frequency and part of speech."""
        return cls(_ByInitial(dictionary))

    def cut(self, text: str) -> list[str]:
        """The words of a text on the most probable path through the dictionary; nothing is dropped.

        >>> words().cut("统一零售价")
        ['统一', '零售价']
        """
        if _HAN_RUN.fullmatch(text):
            return _words(text, self._ends(text))
        found: list[str] = []
        for run in _RUN.findall(text):
            if len(run) == 1 or run == "\r\n":
                found.append(run)
            else:
                found += (_words if _LATIN.isdisjoint(run) else _latin_joined)(run, self._ends(run))
        return found

    def look_up(self, word: str) -> tuple[int, str]:
        """Frequency and part of speech at once; 0 and ``""`` for an unknown word."""
        return self.frequency(word), self._tags[word]

    def frequency(self, word: str) -> int:
        """How often the word was seen in the dictionary's corpus; 0 where it is not a word of it."""
        return self._entries[word[:1]].frequencies.get(word, 0)

    def tag(self, word: str) -> str:
        """The word's part of speech (``n``, ``v``, ``nr`` person, ``ns`` place …); ``""`` for an unknown word."""
        return self._tags[word]

    def begins(self, text: str) -> bool:
        """Whether a word of the dictionary begins with this text, or is it.

        >>> words().begins("约法三"), words().begins("县三")
        (True, False)
        """
        return self._scores[text] is not None

    def beginning_before(self, text: str, at: int, reach: int) -> list[int]:
        """Where words of the dictionary begin, at most so many characters before one, that go on over it.

        >>> words().beginning_before("约法三章", 2, 8)
        [0]
        """
        scores = self._scores
        return [left for left in range(max(0, at - reach), at) if scores[text[left : at + 1]] is not None]

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
        return self._tags[word] != ""

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
            best[at] = top if top > _NO_PATH else best[stop] - self._entries.log_total
            ends[at] = stop
        return ends


def _words(run: str, ends: Sequence[int]) -> list[str]:
    """The words of a run by where the one that begins at each character ends."""
    found, at = [], 0
    while at < len(run):
        found.append(run[at : ends[at]])
        at = ends[at]
    return found


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
    """The one dictionary of this process, opened at the first call (in a tenth of a second) and never changed."""
    with _LOADING:
        return Words.of(read_bundled("jieba", "dict.txt"))
