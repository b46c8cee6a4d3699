"""Parts of articles that read better elsewhere, once every article is known: a tail in its own, a stranger out of it.

Linking looks at two stretches at a time and never takes a link back.  Here the page is whole, and what counts is what
it gains: the links of all its articles, and how well each part fits what the rest of its article talks about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush
from typing import Final

import attrs

from policytext.segmentation.links import FITS_BEST, Links, Stretch

ENOUGH: Final = 1.0  # what a move must bring
PASSES: Final = 2  # how often each article is looked at
MOST: Final = 24  # chunks of an article that is still taken apart or added to
CHOICES: Final = 2  # other articles that a part may go to, by what they talk about; its neighbours come on top


def rearranged(articles: Iterable[Stretch], links: Links, settled: Iterable[Stretch] = ()) -> list[Stretch]:
    """The articles after every move that pays, the best first; chunks are in printed order.

    Those that are ``settled`` may be added to, but nothing is taken from them.
    """
    page = Arrangement(links, {number: tuple(sorted(article)) for number, article in enumerate(articles)})
    known = {tuple(sorted(article)) for article in settled}
    weighed = {number for number, article in page.articles.items() if article not in known}
    for _ in range(PASSES):
        weighed = page.improve(weighed)
    return sorted(article for article in page.articles.values() if article)


@attrs.frozen(order=True)
class Move:
    """A part that goes from one article to another (or to a new one, of no chunks yet), and what that costs.

    ``before`` are the two articles as they were when it was weighed.
    """

    cost: float
    part: Stretch
    source: int
    target: int
    before: tuple[Stretch, Stretch]


@attrs.define(eq=False)
class Arrangement:
    """The articles of a page while parts are moved between them."""

    links: Links
    articles: dict[int, Stretch]
    _owner: dict[int, int] = attrs.field(init=False)
    _layouts: dict[Stretch, float] = attrs.field(init=False, factory=dict)
    _moved: set[int] = attrs.field(init=False, factory=set)  # a chunk goes once in a pass, or some would go in circles

    def __attrs_post_init__(self) -> None:
        self._owner = {chunk: number for number, article in self.articles.items() for chunk in article}

    def improve(self, numbers: Iterable[int]) -> set[int]:
        """Make the moves out of some articles that pay, the best of each at a time; the articles that changed."""
        self._moved.clear()
        changed: set[int] = set()
        waiting = [found for number in numbers for found in self._best(number)]
        heapify(waiting)
        while (move := self._next(waiting)) is not None:
            self._make(move)
            changed |= {move.source, move.target}
            for number in (move.source, move.target):
                for found in self._best(number):
                    heappush(waiting, found)
        return changed

    def _next(self, waiting: list[Move]) -> Move | None:
        """The best of the moves whose articles are what they were."""
        while waiting:
            move = heappop(waiting)
            if move.before == (self.articles[move.source], self.articles.get(move.target, ())):
                return move
        return None

    def _make(self, move: Move) -> None:
        self.articles[move.source] = tuple(chunk for chunk in self.articles[move.source] if chunk not in move.part)
        self.articles[move.target] = tuple(sorted((*self.articles.get(move.target, ()), *move.part)))
        self._owner.update(dict.fromkeys(move.part, move.target))
        self._moved.update(move.part)

    def _best(self, number: int) -> list[Move]:
        """The move out of an article that pays most, if one does."""
        best = min(self._moves(number), default=None)
        if best is None or best[0] >= -ENOUGH:
            return []
        cost, (start, end), target = best
        article, other = self.articles[number], self.articles.get(target, ())
        return [Move(cost, article[start:end], number, target, (article, other))]

    def _moves(self, number: int) -> Iterator[tuple[float, tuple[int, int], int]]:
        """What it costs to move each part of an article to each other that it may belong to, or to a new one."""
        article = self.articles[number]
        for start, end in parts(article) if len(article) <= MOST else ():
            part, rest = article[start:end], article[:start] + article[end:]
            if not self._moved.isdisjoint(part):
                continue
            cost = self._layout(article) - self._layout(rest)
            if rest:
                cost += self.links.fit_inside(part, rest, article)
                yield cost - self._layout(part), (start, end), len(self.articles)
            for target in self._targets(part, number):
                other = self.articles[target]
                joined = cost + self._layout(other) - self._layout(tuple(sorted(other + part)))
                if joined - FITS_BEST < -ENOUGH:
                    yield joined - self.links.fit(part, other), (start, end), target

    def _targets(self, part: Stretch, source: int) -> set[int]:
        """The articles that a part may belong to: those it stands next to, and those that talk alike."""
        alike = self.links.printed.akin(part, self._owner)[:CHOICES]
        near = (self._owner.get(chunk, source) for chunk in (part[0] - 1, part[-1] + 1))
        return {number for number in {*alike, *near} - {source} if len(self.articles[number]) <= MOST}

    def _layout(self, article: Stretch) -> float:
        if article not in self._layouts:
            self._layouts[article] = self.links.layout(article) if article else 0.0
        return self._layouts[article]


def parts(article: Stretch) -> Iterator[tuple[int, int]]:
    """From where to where in an article what stands together in print goes, begins or ends.

    >>> list(parts((0, 1, 5)))
    [(0, 2), (1, 2), (0, 1), (2, 3)]
    """
    start = 0
    for end in range(1, len(article) + 1):
        if end == len(article) or article[end] != article[end - 1] + 1:
            yield from ((at, end) for at in range(start, end))
            yield from ((start, at) for at in range(start + 1, end))
            start = end
