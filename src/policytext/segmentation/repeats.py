"""A scanner's loop: lines, and parts of lines, that say again what the page has said already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from typing import Final

import attrs

from policytext.segmentation.state import Row, State

SHINGLE: Final = 6  # letters that are looked up together
SHORTEST: Final = 30  # letters; shorter lines are said twice for good reasons (an author line, a heading)
SAME: Final = 0.85  # share of a line's shingles that an earlier line holds as well
ECHO: Final = 24  # letters in a row that no paragraph takes over from another by chance


def find_repeats(state: State) -> State:
    """Mark each long line that earlier lines hold word for word or nearly, and in other lines the parts they hold.

    A short line is marked where it stands beside a repeat as the same words do beside what that says again.
    """
    seen: dict[str, int] = {}
    again: dict[int, int] = {}  # rows, and the earlier ones that they say again
    rows = []
    for row in state.rows:
        places, shingles = _shingles(row)
        earlier = _earlier(shingles, seen)
        if earlier is not None:
            again[row.index] = earlier
        elif echoes := tuple(_echoes(row, places, shingles, seen)):
            row = attrs.evolve(row, echoes=echoes)
        if earlier is None:
            known = {shingle: seen[shingle] for shingle in filter(seen.__contains__, shingles)}
            seen |= dict.fromkeys(shingles, row.index) | known
        rows.append(row)
    again = _with_short_lines(again, rows)
    return attrs.evolve(state, rows=tuple(_marked(row, rows, again) for row in rows))


def _with_short_lines(again: Mapping[int, int], rows: Sequence[Row]) -> dict[int, int]:
    """The same with what is too short to be known by itself: a headline that a loop shows again with its text."""
    found = dict(again)
    for step, order in ((1, rows), (-1, rows[::-1])):
        for row in order:
            beside = found.get(row.index - step)
            if beside is None or row.index in found or not 0 <= (first := beside + step) < row.index:
                continue
            if rows[first].folded == row.folded:
                found[row.index] = first
    return found


def _marked(row: Row, rows: Sequence[Row], again: Mapping[int, int]) -> Row:
    if row.index not in again:
        return row
    return row.read_as("repeat", f"says again what line {rows[again[row.index]].line.number} says")


def _shingles(row: Row) -> tuple[list[int], list[str]]:
    """The places of a long line's letters, and what is looked up at each of them."""
    text = row.folded
    letters = "".join(filter(str.isalnum, text))
    if len(letters) < SHORTEST:
        return [], []
    places = list(compress(range(len(text)), map(str.isalnum, text)))
    return places, [letters[at : at + SHINGLE] for at in range(len(letters) - SHINGLE + 1)]


def _earlier(shingles: Sequence[str], seen: dict[str, int]) -> int | None:
    """The earlier row that holds most of these shingles, where earlier rows hold nearly all."""
    votes = Counter(map(seen.__getitem__, filter(seen.__contains__, shingles)))
    if not votes:
        return None
    row, most = votes.most_common(1)[0]
    return row if votes.total() >= SAME * len(shingles) and most >= len(shingles) / 3 else None


def _echoes(
    row: Row, places: Sequence[int], shingles: Sequence[str], seen: dict[str, int]
) -> Iterator[tuple[int, int]]:
    """The stretches of a line, as offsets in the page, that an earlier line holds word for word."""
    if seen.keys().isdisjoint(shingles):
        return
    start = 0
    for at in range(len(shingles) + 1):
        if at < len(shingles) and shingles[at] in seen:
            continue
        if at - start + SHINGLE - 1 >= ECHO and at > start:
            yield row.start + places[start], row.start + places[at + SHINGLE - 2] + 1
        start = at + 1
