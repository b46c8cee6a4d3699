"""What a stretch of a page talks about, and how well one stretch fits another.

A word that two stretches share speaks for one article the more, the rarer it is elsewhere: in Chinese at large (the
dictionary's counts) and on this page.  Names that no dictionary knows come in as pairs of single characters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from heapq import nlargest
from math import log
from operator import itemgetter
from typing import Final, NamedTuple, TypeAlias

import attrs

from policytext.text import Glance, is_han
from policytext.text.words import words

MIX: Final = 0.5  # how much of a paragraph's wording its article explains, the rest being common Chinese
GENRE: Final = 3.0  # how much likelier than in Chinese at large a term is in news at large
SMOOTH: Final = 500  # terms of ordinary text that are thought added to the rest of the page
MOST_COMMON: Final = 12  # a word in more stretches than this tells none of them apart
MOST_ALIKE: Final = 24  # stretches that are kept as alike
_NAMES: Final = ("ns", "nr", "nt", "nz")  # tags of places, people, organisations and other names
_TOTAL: Final = 60_101_967  # what the dictionary's counts add up to
_MISS: Final = log(1 - MIX)
_QUOTED = Glance(r"《[^《》]{2,20}》|“[^“”。,，]{2,8}”")  # 《规划》  “村办物业”

Stretch: TypeAlias = tuple[int, ...]  # numbers of texts that are taken together


def terms(text: str) -> list[str]:
    """The words of a text that can say what it is about, single characters in pairs; of places in a list it is none.

    >>> terms("彭清林跃入钱塘江"), terms("漳县、岷县进度较慢")
    (['彭清', '清林', '跃入', '钱塘江'], ['进度', '较慢'])
    """
    found = [quoted[0] for quoted in _QUOTED.finditer(text)]
    before = ""  # the single character that the word before is
    for word in _unlisted(words().cut(text)):
        if len(word) > 1:
            before = ""
            if word[:2].isalpha():
                found.append(word)
        elif is_han(word):
            if before:
                found.append(before + word)
            before = word
        else:
            before = ""
    return found


def _unlisted(cut: list[str]) -> list[str]:
    """The words without the places of a list: 漳县、岷县."""
    if "、" not in cut:
        return cut
    tag = words().tag
    marks = (at for at, word in enumerate(cut) if word == "、" and 0 < at < len(cut) - 1)
    listed = {at + step for at in marks if tag(cut[at - 1]) == tag(cut[at + 1]) == "ns" for step in (-1, 1)}
    return [word for at, word in enumerate(cut) if at not in listed] if listed else cut


@lru_cache(maxsize=65536)
def weight(term: str) -> float:
    """How much a term says of a text: names most, then rare nouns; verbs and particles hardly anything.

    >>> weight("泸溪县") > weight("营商") > weight("推进")
    True
    """
    tag = words().tag(term)
    kind = 3.0 if tag in _NAMES else 1.0 if tag[:1] in ("", "n") else 0.4
    return kind * min(14.0, log(_TOTAL / max(words().frequency(term), 0.5))) / 10


@attrs.frozen(eq=False, slots=False)
class Bag:
    """The terms of a text with their counts, and how many they are altogether."""

    counts: Mapping[str, int]
    total: int
    _weights: Weights

    @cached_property
    def weight(self) -> float:
        """How much the terms say."""
        return sum(map(self._weights.__getitem__, self.counts))


class Weights(dict[str, float]):
    """How much each term speaks against a text that has it not; a quoted name only speaks for one that has it."""

    def __missing__(self, term: str) -> float:
        found = self[term] = 0.0 if term[0] in "《“" else weight(term)
        return found


class Term(NamedTuple):
    """A term of a page: how much it says, how likely it is in news at large, and its count on the page."""

    weight: float
    likely: float
    everywhere: int


@lru_cache(maxsize=65536)
def _at_large(term: str) -> tuple[float, float]:
    """How much a term says, and how likely it is in news at large."""
    return weight(term), GENRE * max(words().frequency(term), 1) / _TOTAL


@attrs.frozen(eq=False)
class Topics:
    """The wording of a page's texts, spoken of by their numbers."""

    bags: tuple[Mapping[str, int], ...]
    _terms: Mapping[str, Term]
    _size: int
    _weights: Weights = attrs.field(factory=Weights)
    _stretches: dict[Stretch, Bag] = attrs.field(factory=dict)
    _fits: dict[tuple[Stretch, Stretch], float] = attrs.field(factory=dict)
    _texts: dict[str, Bag] = attrs.field(factory=dict)
    _gains: dict[tuple[str, int], float] = attrs.field(factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Topics:
        """Count the terms of each text."""
        bags = tuple(Counter(terms(text)) for text in texts)
        page = added_up(bags)
        known = {term: Term(*_at_large(term), count) for term, count in page.items()}
        return cls(bags, known, max(1, sum(page.values())))

    def merged(self, groups: Iterable[Iterable[int]]) -> Topics:
        """The same page with texts taken together."""
        bags = tuple(added_up(self.bags[number] for number in group) for group in groups)
        return Topics(bags, self._terms, self._size, self._weights)

    def bag(self, counts: Mapping[str, int]) -> Bag:
        """The terms of a text that has them so often."""
        return Bag(counts, sum(counts.values()), self._weights)

    def stretch(self, numbers: Stretch) -> Bag:
        """The terms of several texts together."""
        if numbers not in self._stretches:
            self._stretches[numbers] = self.bag(added_up(self.bags[number] for number in numbers))
        return self._stretches[numbers]

    def fit(self, one: Stretch, other: Stretch) -> float:
        """How much better one stretch is explained by the other than by anything: nats by weight of its terms."""
        if (one, other) not in self._fits:
            self._fits[one, other] = self.fit_of(self.stretch(one), self.stretch(other))
        return self._fits[one, other]

    def fit_of(self, one: Bag, other: Bag) -> float:
        """The same for two bags of terms."""
        small, large = (one, other) if one.total <= other.total else (other, one)
        return self.gain_of(small, large) / max(1.0, small.weight)

    def gain(self, text: str, number: int) -> float:
        """How much better one text is explained by another, such as a headline by a paragraph, in nats altogether."""
        if (text, number) not in self._gains:
            if text not in self._texts:
                self._texts[text] = self.bag(dict.fromkeys(terms(text), 0))
            self._gains[text, number] = self.gain_of(self._texts[text], self.stretch((number,)))
        return self._gains[text, number]

    def gain_of(self, bag: Bag, there: Bag, *, inside: bool = False) -> float:
        """The same for two bags; the rest of the page, which neither holds, tells how common a term is here.

        ``inside`` says that the one bag is a part of the other, which is then taken without it.
        """
        total = there.total - bag.total if inside else there.total
        rest = max(0, self._size - total - bag.total) + SMOOTH
        share, other, counts, known = 2 * MIX / max(1, total), 1 - MIX, there.counts, self._terms
        gain = bag.weight * _MISS
        for term in filter(counts.__contains__, bag.counts):
            mine = bag.counts[term]
            count = counts[term] - mine if inside else counts[term]
            if count > 0:
                says, likely, everywhere = known[term]
                elsewhere = everywhere - mine - count
                if elsewhere > 0:
                    likely += elsewhere / rest
                gain += says * (log(share * count / likely + other) - _MISS)
        return gain

    def new_places(self, text: str, one: Stretch, other: Stretch) -> list[str]:
        """The places that a text names of which one stretch says nothing and the other something."""
        found = [word for word in words().cut(text) if words().tag(word) == "ns"]
        return [word for word in found if word not in self.stretch(one).counts and word in self.stretch(other).counts]

    def alike(self) -> list[dict[int, float]]:
        """For each text those that share rare terms with it, with how much they share; linear in the text."""
        holders: dict[str, list[int]] = {}
        for number, bag in enumerate(self.bags):
            for term in bag:
                holders.setdefault(term, []).append(number)
        shared: list[dict[int, float]] = [{} for _ in self.bags]
        for term, numbers in holders.items():
            known = self._terms[term]
            if 1 < len(numbers) <= MOST_COMMON:
                _share(numbers, known.weight * -log(known.likely / GENRE), shared)
        return [dict(nlargest(MOST_ALIKE, found.items(), key=itemgetter(1))) for found in shared]


def added_up(bags: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """The counts of several bags together."""
    rest = iter(bags)
    found = dict(next(rest, {}))
    for bag in rest:
        put_in(found, bag)
    return found


def put_in(bag: dict[str, int], more: Mapping[str, int]) -> None:
    """Add counts to a bag."""
    get = bag.get
    for term, count in more.items():
        bag[term] = get(term, 0) + count


def take_out(bag: dict[str, int], part: Mapping[str, int]) -> None:
    """Take counts away that a bag holds."""
    for term, count in part.items():
        if bag[term] == count:
            del bag[term]
        else:
            bag[term] -= count


def _share(numbers: Sequence[int], points: float, shared: list[dict[int, float]]) -> None:
    for number in numbers:
        for other in numbers:
            if other != number:
                shared[number][other] = shared[number].get(other, 0.0) + points
