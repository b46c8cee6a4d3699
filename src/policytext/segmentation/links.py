"""Which stretch of a page goes on in which: evidence for any two, and the reading that makes the most sense."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final, TypeAlias

import attrs

from policytext.segmentation.assign import chain_up
from policytext.segmentation.printed import Printed
from policytext.segmentation.seams import Evidence, is_open, points
from policytext.segmentation.shapes import has_two_parts, is_document_title, opens_box, starts_with_place
from policytext.segmentation.state import Row, State

Pair: TypeAlias = tuple[int, int]

NEAR: Final = 8  # chunks before and after a broken-off line among which its rest is looked for
ALIKE: Final = 6  # groups elsewhere that may go on a group, by what they talk about
LOCAL: Final = 6.0  # what a link to the next stretch must bring to be made before links to others
NEUTRAL: Final = -0.45  # the fit of two stretches that may or may not be of one article
STEEP: Final = 11.0  # points for a nat of fit
NEXT: Final = 2.0  # points for standing next to each other, though the talk seems to change
NEXT_IF_OPEN: Final = 4.0  # the same where the first breaks off
FAR: Final = -4.0  # points for not standing next to each other
SKIPPED: Final = 0.5  # share of what the next stretch promises that a link past it must make up for
CLEARLY: Final = 2.0  # how much better a line must speak of one chunk than of another
TURNS: Final = 18.0  # points for or against where two articles take turns: more than any headline is worth
TURNED: Final = 2.0  # what must speak for a tail before its head


@attrs.frozen
class Step:
    """A round of linking: how far ahead of its rivals a link must be, and whether only neighbours are looked at."""

    margin: float
    plain: bool = False


STEPS: Final = (Step(9), Step(6), Step(0, plain=True), Step(3), Step(0))


def follow(state: State) -> State:
    """Pair the ends and starts of the stretches so that the page as a whole makes the most sense.

    What is surest is linked first; what then hangs together says more of what it talks about.
    """
    return relink(state, Stretches.of(state))


def relink(state: State, page: Stretches) -> State:
    """The same where some stretches are linked already."""
    notes = []
    for step in STEPS if len(page.groups) > 1 else ():
        gains = {pair: page.gain(*pair) for pair in page.candidates()}
        wanted = {
            pair: gain for pair, gain in gains.items() if not step.plain or (gain > LOCAL and page.is_plain(*pair))
        }
        follows = _surest(chain_up(wanted), gains, step.margin)
        notes += [page.note(*pair) for pair in follows.items()]
        page = page.linked(follows)
    links = tuple(pair for group in page.groups for pair in pairwise(page.in_order(group)))
    return attrs.evolve(state, follows=links, notes=state.notes + tuple(notes))


def _surest(follows: Mapping[int, int], gains: Mapping[Pair, float], margin: float) -> dict[int, int]:
    """The links that no rival for their end or their start comes near."""
    rivals: dict[tuple[str, int], list[float]] = defaultdict(list)
    for (one, other), gain in gains.items():
        rivals["end", one].append(gain)
        rivals["start", other].append(gain)
    second = {key: max([0.0, *sorted(values)[-2:-1]]) for key, values in rivals.items()}
    leads = {one: gains[one, other] - max(second["end", one], second["start", other]) for one, other in follows.items()}
    return {one: other for one, other in follows.items() if not margin or leads[one] > margin}


@attrs.define(eq=False, slots=False)
class Stretches:
    """The stretches of a page as far as they are linked, and the evidence between any two of them.

    A group is a run of chunks in reading order; groups are spoken of by their numbers.  Chunks in ``apart`` must not
    follow each other; ``untitled`` ones belong to articles for which no headline was found.
    """

    printed: Printed
    groups: tuple[tuple[int, ...], ...]
    apart: frozenset[Pair] = frozenset()
    untitled: frozenset[int] = frozenset()

    @classmethod
    def of(cls, state: State) -> Stretches:
        """The page with each chunk a group of its own."""
        printed = Printed.of(state)
        return cls(printed, tuple((chunk,) for chunk in printed.numbers), state.apart, state.untitled)

    def linked(self, follows: Mapping[int, int]) -> Stretches:
        """The same page with more of its stretches linked."""
        groups = []
        for first in sorted(set(range(len(self.groups))) - set(follows.values())):
            group, at = list(self.groups[first]), first
            while at in follows:
                at = follows[at]
                group += self.groups[at]
            groups.append(tuple(group))
        return attrs.evolve(self, groups=tuple(groups))

    def first(self, group: int) -> Row:
        """The row that a group starts with."""
        return self.printed.first(self.groups[group][0])

    def last(self, group: int) -> Row:
        """The row that a group ends with."""
        return self.printed.last(self.groups[group][-1])

    def is_next(self, one: int, other: int) -> bool:
        """Whether one group starts right after the other's end, as the page is printed."""
        return self.groups[other][0] == self.groups[one][-1] + 1

    def is_plain(self, one: int, other: int) -> bool:
        """Whether one group ends with a sentence and the other starts right below it."""
        return self.is_next(one, other) and not is_open(self.last(one))

    @cached_property
    def _starts(self) -> dict[int, int]:
        return {group[0]: number for number, group in enumerate(self.groups)}

    def candidates(self) -> Iterator[Pair]:
        """The pairs of groups worth a thought: neighbours, and on a damaged page those alike or open and near."""
        for one in range(len(self.groups)):
            others = [self.groups[one][-1] + 1]
            if self.printed.damaged:
                others = list(dict.fromkeys((*others, *self._elsewhere(one))))
            for chunk in others:
                other = self._starts.get(chunk, one)
                if other != one and (self.groups[one][-1], chunk) not in self.apart:
                    yield one, other

    def _elsewhere(self, one: int) -> Iterator[int]:
        """Chunks that start a group which may go on a group, though it does not stand next to it."""
        end = self.groups[one][-1]
        if is_open(self.last(one)):
            yield from range(end - NEAR, end + NEAR + 1)
            yield 0
        if (chunk := self.printed.turns.get(end)) is not None:
            yield chunk
        shared: dict[int, float] = defaultdict(float)
        for chunk in self.groups[one]:
            for other, weight in self.printed.alike[chunk].items():
                shared[self._head_of[other]] += weight
        yield from sorted(shared, key=lambda chunk: (-shared[chunk], chunk))[: ALIKE + 1]

    @cached_property
    def _head_of(self) -> dict[int, int]:
        """The chunk that starts the group of each chunk."""
        return {chunk: group[0] for group in self.groups for chunk in group}

    def gain(self, one: int, other: int) -> float:
        """What linking two groups brings over leaving the one ended and the other begun."""
        key = (self.groups[one], self.groups[other], self._is_untitled(one))
        if key not in self.printed.gains:
            above, below = self.groups[one][-1], self.groups[other][0]
            self.printed.gains[key] = (
                points(self.link(one, other)) - self.printed.begins[below] - self.printed.ends[above]
            )
        gain = self.printed.gains[key]
        return gain if self.is_next(one, other) else gain - SKIPPED * self._promise(one)

    def _promise(self, one: int) -> float:
        """What linking a group to what stands next to it would bring."""
        if one not in self._promises:
            below = self._starts.get(self.groups[one][-1] + 1, one)
            self._promises[one] = max(0.0, self.gain(one, below)) if below != one else 0.0
        return self._promises[one]

    @cached_property
    def _promises(self) -> dict[int, float]:
        return {}

    def note(self, one: int, other: int) -> str:
        """A link and what speaks for and against it, for a person to read."""
        reasons = "; ".join(f"{found.reason} {found.points:+.1f}" for found in self.link(one, other) if found.points)
        return f"line {self.last(one).line.number} goes on in line {self.first(other).line.number}: {reasons}"

    def link(self, one: int, other: int) -> Iterator[Evidence]:
        """What speaks for one group going on in the other."""
        above, below = self.groups[one][-1], self.groups[other][0]
        yield from self.printed.seam(above, below)
        yield self._fit(one, other)
        if above in self.printed.turns and below in self.printed.turns:
            own = self.printed.turns[above] == below
            yield Evidence(TURNS if own else -TURNS, "two articles take turns here")
        if self.printed.signed[above]:
            yield Evidence(-5, "the stretch before is signed")
        if self.printed.features[above] and self.printed.ends_signed[below]:
            yield Evidence(-3, "one has an author line, the other a credit")
        yield from self._between(one, other) if below == above + 1 else self._far(above, below)

    def _fit(self, one: int, other: int) -> Evidence:
        topics, before, after = self.printed.topics, self.groups[one], self.groups[other]
        shared, few = topics.fit(before, after), min(topics.size(before), topics.size(after))
        found = max(-5.0, min(12.0, STEEP * (shared - NEUTRAL))) * min(1.0, few / 30)
        return Evidence(found, "talks about the same" if found > 0 else "talks about something else")

    def _far(self, above: int, below: int) -> Iterator[Evidence]:
        if self.printed.has_between(below, "repeat"):
            yield Evidence(FAR / 2, "stands after a scanner's loop, which may go on anywhere")
        else:
            yield Evidence(FAR, "does not stand next to it")
        if below < above:
            yield Evidence(-1, "stands above it")
        if self.printed.large[below]:
            yield Evidence(-3, "a large line stands right above the other")

    def _between(self, one: int, other: int) -> Iterator[Evidence]:
        """What stands between two neighbours."""
        chunk = self.groups[other][0]
        gap = self.printed.gaps[chunk]
        if not gap:
            yield self._nothing_between(one, chunk)
        elif self.printed.authored[chunk]:
            yield Evidence(-8, "an author line stands between")
        elif any(opens_box(row.folded) for row in gap):
            yield Evidence(-8, "a box opens between")
        elif self.printed.headed[chunk]:
            yield Evidence(1.5 if self._is_untitled(one) else -1, "the head of an article stands between")
        elif all(row.role == "byline" for row in gap):
            yield Evidence(0, "a credit stands between")
        elif gap[0].role != "display" or any(row.role in ("subtitle", "kicker") for row in gap):
            yield Evidence(-3, "a headline stands between")
        else:
            yield from self._heading_or_headline(one, other)

    def _nothing_between(self, one: int, chunk: int) -> Evidence:
        if self.printed.has_between(chunk, "repeat"):
            return Evidence(0, "a scanner's loop stands between")
        if self.printed.has_between(chunk, "furniture"):
            return Evidence(1, "a line of the page's own stands between")
        return Evidence(NEXT_IF_OPEN if is_open(self.last(one)) else NEXT, "stands next to it")

    def _heading_or_headline(self, one: int, other: int) -> Iterator[Evidence]:
        """A large line that is either a section heading (and the article goes on) or a headline (and it does not)."""
        above, below = self.groups[one][-1], self.groups[other][0]
        row = next(
            (row for row in self.printed.gaps[below] if not self.printed.is_section(row)), self.printed.gaps[below][0]
        )
        if self.printed.sections[below]:
            yield Evidence(5, "a section heading stands between")
        elif row.level and row.level in self.printed.headline_levels:
            yield Evidence(0 if self._is_untitled(one) else -5, "a line set like a headline stands between")
        else:
            yield Evidence(2.5 if self._is_untitled(one) else 1, "a heading or headline stands between")
            yield from self._names_missing(one, below)
            if self._speaks_of_both(above, below):
                yield Evidence(-6, "one line speaks of what is above, the other of what is below")
            if self.printed.numbered[above]:
                yield Evidence(-3, "it has no number, and the headings before have")
            if has_two_parts(row.folded):
                yield Evidence(-4, "it is in two parts, as headlines are")
            if is_document_title(row.folded):
                yield Evidence(-3, "it is the title of an official paper")
            if starts_with_place(row.words):
                yield Evidence(-2, "it starts with a place, as headlines do")
            for place in self.printed.topics.new_places(row.words, self.groups[one], self.groups[other])[:1]:
                yield Evidence(-4, f"it names {place}, of which nothing was said before and something is after")

    def _speaks_of_both(self, above: int, below: int) -> bool:
        """Whether the first of two large lines speaks of the chunk above, and the last of the one below."""
        large = [row.words for row in self.printed.gaps[below] if row.role == "display"]
        if len(large) < 2:
            return False
        says = self.printed.topics.gain
        first = says(large[0], above) - says(large[0], below)
        return min(first, says(large[-1], below) - says(large[-1], above)) > CLEARLY

    def _is_untitled(self, one: int) -> bool:
        """Whether no headline stands above a group, or the one that does is another article's."""
        above = self.groups[one][-1]
        return above in self.untitled or not self.printed.titled[above]

    def _names_missing(self, one: int, below: int) -> Iterator[Evidence]:
        """Where a page says who wrote its articles, one that names nobody has not ended, and one has not begun."""
        ends = (self.groups[one][0], self.groups[one][-1])
        authored, signed = any(self.printed.features[chunk] for chunk in ends), self.printed.signed[below]
        if authored:
            yield Evidence(1.5, "the article has an author line, as articles with sections have")
        elif self.printed.bylined:
            yield Evidence(1.5, "articles here name who wrote them, and this one has not yet")
        if authored and signed:
            yield Evidence(-2.5, "it has an author line above, and a credit stands below")
        if self.printed.bylined and not signed:
            yield Evidence(1.5, "articles here name who wrote them, and what is below does not")

    def in_order(self, group: Sequence[int]) -> list[int]:
        """The chunks of an article as they are read: as printed, save that the tail may be printed before the head."""
        order = sorted(group)
        if len(order) < 2 or order[0] in self.printed.turns:
            return order
        joints = [self._joint(one, other) for one, other in zip([order[-1], *order], order, strict=False)]
        best = max(range(len(order)), key=lambda at: (self._sense(order, joints, at), -at))
        return order[best:] + order[:best]

    def _joint(self, one: int, other: int) -> float:
        """How well two chunks of an article read one after the other."""
        return points(self.printed.seam(one, other)) - (5.0 if self.printed.signed[one] else 0.0)

    def _sense(self, order: Sequence[int], joints: Sequence[float], at: int) -> float:
        """How well an article reads that starts with its chunk number ``at``, save what all such readings share."""
        inside = at > 0 and order[at - 1] == order[at] - 1  # a headline right above may then stand inside its article
        begin = (self.printed.openings if inside else self.printed.begins)[order[at]]
        return begin + self.printed.ends[order[at - 1]] - joints[at] - (TURNED if at else 0.0)
