"""Which stretch goes on in which: the best pairing of all open ends and starts of a page at once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

Pair = tuple[int, int]
EXACT: Final = 60  # ends (or starts) that are still paired exactly; more are paired greedily and then improved by swaps


def pair_up(gains: Mapping[Pair, float]) -> dict[int, int]:
    """The one-to-one pairing ``{left: right}`` with the greatest total gain; pairs without gain are not made.

    >>> pair_up({(0, 0): 5.0, (0, 1): 4.0, (1, 0): 4.5, (1, 1): 1.0})
    {0: 1, 1: 0}
    """
    wanted = {pair: gain for pair, gain in gains.items() if gain > 0}
    paired: dict[int, int] = {}
    for component in _components(wanted):
        part = {pair: wanted[pair] for pair in component}
        lefts, rights = {left for left, _ in part}, {right for _, right in part}
        solve = _exactly if max(len(lefts), len(rights)) <= EXACT else _greedily
        paired |= solve(part)
    return paired


def chain_up(gains: Mapping[Pair, float]) -> dict[int, int]:
    """The best pairing in which no stretch comes to follow itself: a ring is opened at its weakest link."""
    open_gains = dict(gains)
    while True:
        follows = pair_up(open_gains)
        rings = list(_rings(follows))
        if not rings:
            return follows
        for ring in rings:
            weakest = min(ring, key=lambda left: open_gains[left, follows[left]])
            del open_gains[weakest, follows[weakest]]


def _rings(follows: Mapping[int, int]) -> Iterable[list[int]]:
    done: set[int] = set()
    for start in follows:
        path, at = [], start
        while at in follows and at not in done:
            done.add(at)
            path.append(at)
            at = follows[at]
        if path and at == start:
            yield path


def _components(pairs: Iterable[Pair]) -> Iterable[list[Pair]]:
    """Pairs in groups that share no end and no start, so that each can be solved by itself."""
    by_left: dict[int, list[Pair]] = defaultdict(list)
    by_right: dict[int, list[Pair]] = defaultdict(list)
    for pair in sorted(pairs):
        by_left[pair[0]].append(pair)
        by_right[pair[1]].append(pair)
    seen: set[Pair] = set()
    for lefts in list(by_left.values()):
        group, todo = [], [pair for pair in lefts[:1] if pair not in seen]
        seen.update(todo)
        while todo:
            pair = todo.pop()
            group.append(pair)
            for near in (*by_left[pair[0]], *by_right[pair[1]]):
                if near not in seen:
                    seen.add(near)
                    todo.append(near)
        if group:
            yield sorted(group)


def _exactly(gains: Mapping[Pair, float]) -> dict[int, int]:
    """The best pairing by shortest augmenting paths (Jonker and Volgenant 1987)."""
    lefts, rights = sorted({left for left, _ in gains}), sorted({right for _, right in gains})
    size = max(len(lefts), len(rights))
    cost = [[0.0] * size for _ in range(size)]
    for row, left in enumerate(lefts):
        for column, right in enumerate(rights):
            cost[row][column] = -gains.get((left, right), 0.0)
    square = _Square(cost)
    for row in range(size):
        square.give(row)
    owners = ((row, column) for column, row in square.owner.items() if row < len(lefts) and column < len(rights))
    pairs = ((lefts[row], rights[column]) for row, column in owners)
    return dict(sorted(pair for pair in pairs if pair in gains))


class _Square:
    """A square of costs, a column for each row so far, and the prices that make those columns the cheapest."""

    def __init__(self, cost: list[list[float]]) -> None:
        self.cost = cost
        self.row_price, self.column_price = [0.0] * len(cost), [0.0] * len(cost)
        self.owner: dict[int, int] = {}

    def give(self, row: int) -> None:
        """Give one more row a column, by the cheapest way of moving others."""
        distance = dict.fromkeys(range(len(self.cost)), math.inf)
        reached: dict[int, float] = {}
        came_from: dict[int, int | None] = {}
        current, column, base = row, None, 0.0
        while True:
            for other, known in distance.items():
                price = base + self.cost[current][other] - self.row_price[current] - self.column_price[other]
                if price < known:
                    distance[other], came_from[other] = price, column
            column = min(distance, key=distance.__getitem__)
            base = reached[column] = distance.pop(column)
            if column not in self.owner:
                break
            current = self.owner[column]
        self._reprice(row, reached, base)
        self._move(row, column, came_from)

    def _reprice(self, row: int, reached: Mapping[int, float], base: float) -> None:
        self.row_price[row] += base
        for column, distance in reached.items():
            if column in self.owner:
                self.column_price[column] += distance - base
                self.row_price[self.owner[column]] += base - distance

    def _move(self, row: int, column: int, came_from: Mapping[int, int | None]) -> None:
        while (before := came_from[column]) is not None:
            self.owner[column] = self.owner[before]
            column = before
        self.owner[column] = row


def _greedily(gains: Mapping[Pair, float]) -> dict[int, int]:
    """Greatest gain first, then swaps of two pairs where they pay; each pair is tried twice, no more."""
    paired: dict[int, int] = {}
    taken: dict[int, int] = {}
    for (left, right), _ in sorted(gains.items(), key=lambda item: (-item[1], item[0])):
        if left not in paired and right not in taken:
            paired[left], taken[right] = right, left
    for pair in sorted(gains) * 2:
        _try_swap(pair, gains, paired, taken)
    return dict(sorted(paired.items()))


def _try_swap(pair: Pair, gains: Mapping[Pair, float], paired: dict[int, int], taken: dict[int, int]) -> None:
    """Make a pair where the two that lose their partners, paired with each other, lose less."""
    left, right = pair
    old_right, old_left = paired.get(left, -1), taken.get(right, -1)
    rest = max(0.0, gains.get((old_left, old_right), 0.0))
    now = gains.get((left, old_right), 0.0) + gains.get((old_left, right), 0.0)
    if old_right == right or gains[pair] + rest <= now + 1e-9:
        return
    paired.pop(old_left, None)
    taken.pop(old_right, None)
    paired[left], taken[right] = right, left
    if rest > 0:
        paired[old_left], taken[old_right] = old_right, old_left
