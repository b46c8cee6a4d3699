"""Stretches in which two articles met unseen: once the articles are known, their words tell whose each line is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby, pairwise
from typing import Final, TypeAlias

import attrs

from policytext.segmentation.follow import relink
from policytext.segmentation.links import Stretch
from policytext.segmentation.printed import Printed
from policytext.segmentation.seams import across, is_open, points
from policytext.segmentation.state import State
from policytext.segmentation.topics import Bag

Leads: TypeAlias = Sequence[float]  # for each line of a chunk, how much better it fits one other article

BORDER: Final = 8.0  # what lines of another article must bring, in nats by weight, for each border that they make
OPEN: Final = 4.0  # what more they must where a line breaks off at the border
CHOICES: Final = 8  # articles whose lines may stand in a stretch, by what they talk about; the neighbours come on top


def recut(state: State) -> State:
    """Cut the stretches that hold lines of another article than theirs, and link what was cut anew."""
    printed = Printed.of(state)
    if not printed.damaged or len(state.chains) < 2:
        return state
    mixed = Mixed.of(state, printed)
    parted = [list(mixed.parted(number)) for number in printed.numbers]
    chunks = tuple(part for parts in parted for part in parts)
    if len(chunks) == len(state.chunks):
        return state
    new = attrs.evolve(state, chunks=chunks, follows=(), printed=printed.with_chunks(chunks))
    return relink(new, sorted(_kept(state.chains, [len(parts) for parts in parted])))


def _kept(chains: Iterable[Stretch], counts: Sequence[int]) -> Iterator[Stretch]:
    """The articles by their new chunks, taken apart around each chunk that was cut into several.

    >>> list(_kept([(0, 1, 3), (2,)], [1, 1, 1, 2]))
    [(0, 1), (3,), (4,), (2,)]
    """
    ends = list(accumulate(counts, initial=0))
    for chain in chains:
        for whole, chunks in groupby(chain, lambda chunk: counts[chunk] == 1):
            numbers = [number for chunk in chunks for number in range(ends[chunk], ends[chunk + 1])]
            yield from [tuple(numbers)] if whole else ((number,) for number in numbers)


@attrs.frozen
class Mixed:
    """The articles of a page, by what they talk about, and the stretches that they are made of."""

    printed: Printed
    owner: Mapping[int, int]
    bags: Sequence[Bag]

    @classmethod
    def of(cls, state: State, printed: Printed) -> Mixed:
        """Add up what each article talks about."""
        owner = {chunk: number for number, chain in enumerate(state.chains) for chunk in chain}
        bags = [printed.topics.stretch(chain) for chain in state.chains]
        return cls(printed, owner, bags)

    def parted(self, number: int) -> Iterator[tuple[int, ...]]:
        """A chunk, cut around the lines that fit another article best; whole where none do."""
        rows = self.printed.chunks[number]
        others = self._others(number) if len(rows) > 1 else ()
        leads = list(self._leads(number, others)) if others else []
        yield from (rows[start:end] for start, end in _slices(leads, self._borders(number), 0, len(rows)))

    def _others(self, number: int) -> set[int]:
        """The articles that lines of a chunk may be of."""
        own = self.owner[number]
        alike = [article for article in self.printed.akin((number,), self.owner) if article != own]
        near = (self.owner.get(chunk, own) for chunk in (number - 1, number + 1))
        return {*alike[:CHOICES], *near} - {own}

    def _leads(self, number: int, others: Iterable[int]) -> Iterator[Leads]:
        """How much better each line of a chunk fits other articles than its own without it."""
        topics, article = self.printed.topics, self.bags[self.owner[number]]
        bags = list(map(topics.bag, self.printed.bags(number)))
        own = [topics.gain_of(bag, article, inside=True) for bag in bags]
        for other in others:
            yield [topics.gain_of(bag, self.bags[other]) - fit for bag, fit in zip(bags, own, strict=True)]

    def _borders(self, number: int) -> list[float]:
        """What a cut before each line of a chunk costs, and after the last; nothing at the chunk's own ends."""
        rows = [self.printed.rows[row] for row in self.printed.chunks[number]]
        inner = [
            BORDER + points(across(one, other, self.printed.seams)) + (OPEN if is_open(one) else 0.0)
            for one, other in pairwise(rows)
        ]
        return [0.0, *inner, 0.0]


def _slices(leads: Sequence[Leads], borders: Sequence[float], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines from ``start`` to ``end``, cut around the strangers among them: first those, then what is left."""
    edges = [0.0, *borders[start + 1 : end], 0.0]
    gain, first, last = max((_strangers(lead[start:end], edges) for lead in leads), default=(0.0, 0, 0))
    if gain <= 0:
        yield start, end
        return
    if first:
        yield from _slices(leads, borders, start, start + first)
    yield start + first, start + last
    if start + last < end:
        yield from _slices(leads, borders, start + last, end)


def _strangers(leads: Leads, borders: Sequence[float]) -> tuple[float, int, int]:
    """The run whose leads, less its two borders, add up to most: how much, first, end.

    >>> _strangers([-3.0, 4.0, 5.0, -4.0], [0.0, 2.0, 2.0, 2.0, 0.0])
    (5.0, 1, 3)
    """
    best, run, first = (0.0, 0, len(leads)), 0.0, 0
    for at, lead in enumerate(leads):
        if at == 0 or run < -borders[at]:
            run, first = -borders[at], at
        run += lead
        best = max(best, (run - borders[at + 1], first, at + 1))
    return best
