"""Which stretch goes on in which: the best pairing of all open ends and starts of a page at once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

Pair: TypeAlias = tuple[int, int]
Gains: TypeAlias = dict[Pair, float]
Node: TypeAlias = tuple[int, int]  # a side (0: ends, 1: starts) and a number on it
EXACT: Final = 60  # ends (or starts) that are still paired exactly; more are paired greedily and then improved by swaps


def pair_up(gains: Mapping[Pair, float]) -> dict[int, int]:
    """The one-to-one pairing ``{left: right}`` with the greatest total gain; pairs without gain are not made.

    >>> pair_up({(0, 0): 5.0, (0, 1): 4.0, (1, 0): 4.5, (1, 1): 1.0})
    {0: 1, 1: 0}
    """
    return _merged(map(_solved, _components(gains)))


def chain_up(gains: Mapping[Pair, float]) -> dict[int, int]:
    """The best pairing in which no stretch comes to follow itself: a ring is opened at its weakest link.

    >>> chain_up({(0, 1): 5.0, (1, 0): 4.0})
    {0: 1}
    """
    parts = _components(gains)
    part_of = {left: number for number, part in enumerate(parts) for left, _ in part}
    solved = [_solved(part) for part in parts]
    while rings := list(_rings(follows := _merged(solved))):
        weakest = [min(((left, follows[left]) for left in ring), key=gains.__getitem__) for ring in rings]
        for left, right in weakest:
            del parts[part_of[left]][left, right]
        for number in {part_of[left] for left, _ in weakest}:
            solved[number] = _solved(parts[number])
    return follows


def _merged(parts: Iterable[dict[int, int]]) -> dict[int, int]:
    return {left: right for part in parts for left, right in part.items()}


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


def _components(gains: Mapping[Pair, float]) -> list[Gains]:
    """The pairs with a gain, in groups that share no end and no start, so that each can be solved by itself."""
    above: dict[Node, Node] = {}

    def top(node: Node) -> Node:
        while (parent := above.setdefault(node, node)) != node:
            above[node] = above[parent]
            node = above[node]
        return node

    wanted = sorted(pair for pair, gain in gains.items() if gain > 0)
    for left, right in wanted:
        above[top((0, left))] = top((1, right))
    parts: dict[Node, Gains] = defaultdict(dict)
    for left, right in wanted:
        parts[top((0, left))][left, right] = gains[left, right]
    return list(parts.values())


def _solved(gains: Gains) -> dict[int, int]:
    """The best pairing of pairs that hang together."""
    lefts, rights = {left for left, _ in gains}, {right for _, right in gains}
    return (_exactly if max(len(lefts), len(rights), 1) <= EXACT else _greedily)(gains)


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
