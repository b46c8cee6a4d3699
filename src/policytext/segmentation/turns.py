"""Two articles that change places with every paragraph, below the headlines of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Final, TypeAlias

import attrs

from policytext.segmentation.damage import large_again
from policytext.segmentation.seams import begins_article, is_signed
from policytext.segmentation.shapes import is_author_line, is_credit, is_heading_shaped
from policytext.segmentation.state import Row
from policytext.segmentation.topics import Topics, put_in, take_out, terms

Counts: TypeAlias = Mapping[str, int]  # how often each term stands in a text

ROUNDS: Final = 3  # how often each paragraph may change sides
MOST: Final = 40  # paragraphs of a stretch; two articles that long are not set in turns
FEWEST: Final = 2  # paragraphs of each of the two articles
CHANGES: Final = 3  # changes of sides that make turns; fewer are seen by other means
APART: Final = 2.0  # how much better on the average, in nats by weight, a paragraph must fit its own side


@attrs.frozen
class Sides:
    """For each row in such a stretch the article that it is of, as the index of that article's first row."""

    _of: Mapping[int, int] = attrs.field(factory=dict)

    def cuts(self, run: Sequence[Row]) -> list[bool]:
        """For each row of a run whether it is parted from the one before."""
        cuts = [self.side(one.index) != self.side(other.index) for one, other in pairwise(run)]
        return [True, *cuts][: len(run)]

    def side(self, row: int) -> int | None:
        """The side of a row; none outside such stretches."""
        return self._of.get(row)


def sides_of(rows: Sequence[Row], topics: Topics) -> Sides:
    """The sides that the rows of body take; ``topics`` has a text for each."""
    numbers = {row.index: number for number, row in enumerate(row for row in rows if row.role == "body")}
    found: dict[int, int] = {}
    for titles, stretch in _stretches(rows):
        bags = [topics.bags[numbers[row.index]] for row in stretch]
        sides = _parted([Counter(terms(title.words)) for title in titles], bags, topics)
        found |= {row.index: stretch[sides.index(side)].index for row, side in zip(stretch, sides, strict=False)}
    return Sides(found)


def _stretches(rows: Sequence[Row]) -> Iterator[tuple[tuple[Row, Row], list[Row]]]:
    """Two headlines in one place, and the body up to where an article surely ends or begins."""
    gap: list[Row] = []
    for at, row in enumerate(rows):
        if row.role == "body":
            if (second := large_again(gap)) is not None:
                first = next((other for other in gap if other.role == "display"), second)
                stretch = list(islice(_body(islice(rows, at, None)), MOST + 1))
                if len(stretch) <= MOST and first is not second and not is_heading_shaped(second):
                    yield (first, second), stretch
            gap = []
        elif row.role not in ("furniture", "caption"):
            gap.append(row)


def _body(rows: Iterable[Row]) -> Iterator[Row]:
    started = False
    for row in rows:
        if row.role == "subtitle" or is_author_line(row) or (row.role == "byline" and is_credit(row)):
            return
        if row.role == "body":
            if started and begins_article(row):
                return
            started = True
            yield row
            if is_signed(row):
                return


def _parted(heads: Sequence[Counts], bags: Sequence[Counts], topics: Topics) -> list[int]:
    """The side of each text, 0 or 1, or nothing where the two sides are not clearly apart."""
    groups = [dict(head) for head in heads]
    sides = dict.fromkeys(range(len(bags)), -1)
    while left := [at for at, side in sides.items() if side < 0]:
        sizes = [sum(group.values()) for group in groups]
        poorer = int(sizes[1] < sizes[0])  # what has more words fits everything better
        surest = max(left, key=lambda at: _lead(bags[at], groups, topics) * (1 - 2 * poorer))
        sides[surest] = poorer
        put_in(groups[poorer], bags[surest])
    for _ in range(ROUNDS):
        for at, bag in enumerate(bags):
            take_out(groups[sides[at]], bag)
            sides[at] = int(_lead(bag, groups, topics) < 0)
            put_in(groups[sides[at]], bag)
    found = [sides[at] for at in range(len(bags))]
    return found if _is_clear(found, bags, groups, topics) else []


def _lead(bag: Counts, groups: Sequence[Counts], topics: Topics) -> float:
    """How much better a text fits the first side."""
    text = topics.bag(bag)
    one, other = (topics.fit_of(text, topics.bag(group)) for group in groups)
    return one - other


def _is_clear(sides: Sequence[int], bags: Sequence[Counts], groups: Sequence[dict[str, int]], topics: Topics) -> bool:
    changes = sum(one != other for one, other in pairwise(sides))
    if min(sides.count(0), sides.count(1)) < FEWEST or changes < CHANGES:
        return False
    leads = []
    for side, bag in zip(sides, bags, strict=True):
        take_out(groups[side], bag)
        leads.append(_lead(bag, groups, topics) * (1 - 2 * side))
        put_in(groups[side], bag)
    return sum(leads) / len(leads) > APART
