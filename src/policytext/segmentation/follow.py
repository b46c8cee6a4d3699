"""Which stretch of a page goes on in which: the reading of the whole page that makes the most sense."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Final

import attrs

from policytext.segmentation.assign import chain_up
from policytext.segmentation.links import Links, Pair, Stretch
from policytext.segmentation.moves import rearranged
from policytext.segmentation.seams import is_open
from policytext.segmentation.state import State, chained

NEAR: Final = 8  # chunks before and after a broken-off line among which its rest is looked for
ALIKE: Final = 6  # stretches elsewhere that may go on a stretch, by what they talk about
SKIPPED: Final = 0.5  # share of what the next stretch promises that a link past it must make up for
LEADS: Final = (9.0, 3.0, 0.0)  # how far ahead of its rivals a link must be, from round to round


def follow(state: State) -> State:
    """Pair the ends and starts of the chunks so that the page as a whole makes the most sense.

    What is surest is linked first; what then hangs together says more of what it talks about.
    """
    return relink(state, ((chunk,) for chunk in range(len(state.chunks))))


def relink(state: State, stretches: Iterable[Stretch], settled: Iterable[Stretch] = ()) -> State:
    """The same where some chunks are linked already; two stretches that are ``settled`` were weighed before."""
    links, settled = Links.of(state), frozenset(settled)
    page = Stretches(links, tuple(stretches), settled)
    for lead in LEADS if len(page.stretches) > 1 else ():
        gains = {pair: page.gain(*pair) for pair in page.candidates()}
        page = page.linked(_surest(chain_up(gains), gains, lead))
    articles = rearranged(page.stretches, links, settled) if links.printed.damaged else page.stretches
    return attrs.evolve(state, follows=tuple(pair for each in articles for pair in pairwise(links.in_order(each))))


def _surest(follows: Mapping[int, int], gains: Mapping[Pair, float], lead: float) -> dict[int, int]:
    """The links that no rival for their end or their start comes near."""
    rivals: dict[tuple[str, int], list[float]] = defaultdict(list)
    for (one, other), gain in gains.items():
        rivals["end", one].append(gain)
        rivals["start", other].append(gain)
    second = {key: max([0.0, *sorted(values)[-2:-1]]) for key, values in rivals.items()}
    leads = {one: gains[one, other] - max(second["end", one], second["start", other]) for one, other in follows.items()}
    return {one: other for one, other in follows.items() if not lead or leads[one] > lead}


@attrs.define(eq=False, slots=False)
class Stretches:
    """A page as far as its chunks are linked; stretches are spoken of by their numbers.

    Two that are ``settled`` are known not to belong together.
    """

    links: Links
    stretches: tuple[Stretch, ...]
    settled: frozenset[Stretch] = frozenset()

    def linked(self, follows: Mapping[int, int]) -> Stretches:
        """The same page with more of its stretches linked."""
        chains = chained(len(self.stretches), follows)
        joined = (tuple(chunk for number in chain for chunk in self.stretches[number]) for chain in chains)
        return Stretches(self.links, tuple(joined), self.settled)

    @cached_property
    def _starts(self) -> dict[int, int]:
        return {stretch[0]: number for number, stretch in enumerate(self.stretches)}

    @cached_property
    def _start_of(self) -> dict[int, int]:
        """The chunk that starts the stretch of each chunk."""
        return {chunk: stretch[0] for stretch in self.stretches for chunk in stretch}

    def candidates(self) -> Iterator[Pair]:
        """The pairs worth a thought: neighbours, and on a damaged page those alike or open and near."""
        for one, stretch in enumerate(self.stretches):
            chunks = [stretch[-1] + 1]
            if self.links.printed.damaged:
                chunks = list(dict.fromkeys((*chunks, *self._elsewhere(stretch))))
            for chunk in chunks:
                other = self._starts.get(chunk, one)
                if other != one and self._may_link(stretch, self.stretches[other]):
                    yield one, other

    def _may_link(self, one: Stretch, other: Stretch) -> bool:
        return not (one in self.settled and other in self.settled) and (one[-1], other[0]) not in self.links.apart

    def _elsewhere(self, stretch: Stretch) -> Iterator[int]:
        """Chunks that start a stretch which may go on this one, though it does not stand next to it."""
        printed, end = self.links.printed, stretch[-1]
        if is_open(printed.last(end)):
            yield from range(end - NEAR, end + NEAR + 1)
            yield 0
        if (chunk := printed.turns.get(end)) is not None:
            yield chunk
        if printed.spoken[end]:
            after = bisect_right(printed.opened_by_turns, end)
            yield from printed.opened_by_turns[after : after + ALIKE]
        yield from printed.akin(stretch, self._start_of)[: ALIKE + 1]

    def gain(self, one: int, other: int) -> float:
        """What a link brings, less what it takes from the stretch next to the first; exact where it is above 0."""
        found = self.links.promise(self.stretches[one], self.stretches[other])
        return found if found <= 0 or self._next(one) == other else found - SKIPPED * self._promise(one)

    def _next(self, one: int) -> int | None:
        """The stretch that starts right after another's end, as the page is printed."""
        return self._starts.get(self.stretches[one][-1] + 1)

    def _promise(self, one: int) -> float:
        """What linking a stretch to the next would bring."""
        if one not in self._promises:
            below = self._next(one)
            self._promises[one] = 0.0 if below in (None, one) else max(0.0, self.gain(one, below))
        return self._promises[one]

    @cached_property
    def _promises(self) -> dict[int, float]:
        return {}
