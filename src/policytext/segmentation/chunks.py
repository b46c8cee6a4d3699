"""Stretches of lines that surely belong together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

import attrs

from policytext.segmentation.damage import is_damaged
from policytext.segmentation.printed import Printed
from policytext.segmentation.seams import Seams, across, is_open, is_signed, points, starts_oddly, unclosed, word_across
from policytext.segmentation.shapes import is_author_line, is_credit
from policytext.segmentation.state import Row, State
from policytext.segmentation.talks import Talks
from policytext.segmentation.topics import Topics, added_up, put_in, take_out
from policytext.segmentation.turns import Sides, sides_of

BREAK: Final = -2.0  # a seam worse than this parts two lines that stand next to each other
LOOSE: Final = 2.0  # what a word must gain by running across a seam to hold it
TALK: Final = 8  # lines before and after a place that are held against each other
FEWEST: Final = 12  # terms that a stretch must have to be judged by them
STRANGE: Final = -0.45  # a fit that few neighbours of one article are under
STRANGE_IF_TWICE: Final = -0.2  # the same where two articles must have met
SEAM_SHARE: Final = 0.08  # how much a point of the seam weighs against the fit


def chunk(state: State) -> State:
    """Cut the body where anything stands between two lines, where they don't fit, or where the talk changes."""
    body = [row for row in state.rows if row.role == "body"]
    seams, talks = Seams.of(state.rows), Talks.of(body)
    runs, topics, sides = _runs(body, _cuts(state.rows, body, seams)), None, Sides()
    if is_damaged(state.rows):
        topics = Topics.of(row.fresh for row in body)
        runs = list(_by_talk(runs, Talk(topics, seams), _signed_twice(state.rows)))
        sides = sides_of(state.rows, topics)
        runs = [part for run in runs for part in _runs(run, sides.cuts(run))]
    chunks = tuple(tuple(row.index for row in run) for run in runs)
    return attrs.evolve(state, chunks=chunks, printed=Printed(state.rows, chunks, seams, talks, topics, sides))


def _by_talk(runs: Sequence[Sequence[Row]], talk: Talk, twice: set[int]) -> Iterator[list[Row]]:
    """The runs, cut where the talk changes; ``twice`` are the last rows of runs that two articles must have met in."""
    first = 0
    for run in runs:
        yield from talk.cut(run, first, STRANGE_IF_TWICE if run[-1].index in twice else STRANGE)
        first += len(run)


def _cuts(rows: Sequence[Row], body: Sequence[Row], seams: Seams) -> list[bool]:
    """For each line of body whether it is parted from the one before."""
    pairs = list(pairwise(body))
    torn = [one for one, other in pairs if is_open(one) and not word_across(one.folded, other.folded)]
    torn += [row for row in body[-1:] if is_open(row)]
    cuts = [
        _apart(rows[one.index + 1 : other.index]) or _is_break(one, other, seams) or _is_rest(one, other, torn)
        for one, other in pairs
    ]
    joints = list(zip(cuts, pairs, strict=True))
    if any(cut and is_open(one) for cut, (one, _) in joints):
        cuts = [cut or _is_loose(one, other, seams) for cut, (one, other) in joints]
    return [True, *cuts][: len(body)]


def _runs(body: Sequence[Row], cuts: Sequence[bool]) -> list[list[Row]]:
    runs: list[list[Row]] = []
    for row, cut in zip(body, cuts, strict=True):
        if cut:
            runs.append([])
        runs[-1].append(row)
    return runs


def _apart(between: Sequence[Row]) -> bool:
    return any(row.role != "caption" for row in between)


def _is_break(one: Row, other: Row, seams: Seams) -> bool:
    return one.brief or other.brief or is_signed(one) or points(across(one, other, seams)) < BREAK


def _is_rest(one: Row, other: Row, torn: Sequence[Row]) -> bool:
    """Whether a line below a complete one finishes the word that another breaks off in: 这个比 … 例只有一成。"""
    if is_open(one) or not starts_oddly(other.folded):
        return False
    return any(word_across(row.folded, other.folded) > LOOSE for row in torn)


def _is_loose(one: Row, other: Row, seams: Seams) -> bool:
    """Whether a broken-off line and the next have nothing but their places to say that they belong together.

    Where another broken-off line looks for its rest, the two are held against it.
    """
    if not is_open(one) or (unclosed(one.folded)[0] and unclosed(other.folded)[1]):
        return False
    return word_across(one.folded, other.folded) < LOOSE and not seams.said_elsewhere(one.folded, other.folded)


def _signed_twice(rows: Sequence[Row]) -> set[int]:
    """Body rows that a credit follows though an author line stands above: one article ends before, another began."""
    found, last, authored = set(), -1, False
    for row in rows:
        if row.role == "body":
            last = row.index
        authored = (authored and row.role != "kicker") or is_author_line(row)
        if (row.role == "byline" and is_credit(row)) or (row.role == "body" and is_signed(row)):
            found.update([last] if authored else [])
            authored = False
    return found


@attrs.frozen
class Talk:
    """What the body lines of a page talk about."""

    topics: Topics
    seams: Seams

    def cut(self, run: Sequence[Row], first: int, strange: float) -> Iterator[list[Row]]:
        """Cut a run where what is said before and after share least, if that is too little."""
        fits = list(self._fits(run, first))
        part: list[Row] = []
        for at, row in enumerate(run):
            if part and fits[at] < strange and fits[at] == min(fits[max(1, at - 2) : at + 3]):
                yield part
                part = []
            part.append(row)
        yield part

    def _fits(self, run: Sequence[Row], first: int) -> Iterator[float]:
        """How well what stands before each line of a run fits what stands from there on; nought for the first."""
        bags = self.topics.bags[first : first + len(run)]
        before: dict[str, int] = {}
        after = added_up(bags[:TALK])
        for at in range(len(run)):
            yield self._fit(before, after, run[at - 1], run[at]) if at else 0.0
            put_in(before, bags[at])
            take_out(after, bags[at])
            if at >= TALK:
                take_out(before, bags[at - TALK])
            if at + TALK < len(bags):
                put_in(after, bags[at + TALK])

    def _fit(self, before: Mapping[str, int], after: Mapping[str, int], one: Row, other: Row) -> float:
        if min(len(before), len(after)) < FEWEST:
            return 0.0
        seam = points(across(one, other, self.seams)) - (2.0 if is_open(one) else 0.0)
        return self.topics.fit_of(self.topics.bag(before), self.topics.bag(after)) + SEAM_SHARE * seam
