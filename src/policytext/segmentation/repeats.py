"""A scanner's loop: lines, and parts of lines, that say again what the page has said already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Final

import attrs

from policytext.segmentation.state import Row, State

SHINGLE: Final = 6  # letters that are looked up together
SHORTEST: Final = 30  # letters; shorter lines are said twice for good reasons (an author line, a heading)
SAME: Final = 0.85  # share of a line's shingles that an earlier line holds as well
ECHO: Final = 24  # letters in a row that no paragraph takes over from another by chance


def find_repeats(state: State) -> State:
    """Mark each long line that earlier lines hold word for word or nearly, and in other lines the parts they hold."""
    seen: dict[str, int] = {}
    rows = []
    for row in state.rows:
        places, shingles = _shingles(row)
        earlier = _earlier(shingles, seen)
        if earlier is None:
            echoes = tuple(_echoes(row, places, shingles, seen))
            rows.append(attrs.evolve(row, echoes=echoes) if echoes else row)
            known = {shingle: seen[shingle] for shingle in filter(seen.__contains__, shingles)}
            seen |= dict.fromkeys(shingles, row.index) | known
        else:
            number = state.rows[earlier].line.number
            rows.append(row.read_as("repeat", f"says again what line {number} says"))
    return attrs.evolve(state, rows=tuple(rows))


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
