"""Evidence that one stretch of a page goes on in another, and what an article of several stretches is worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

import attrs

from policytext.segmentation.printed import ELSEWHERE, Printed
from policytext.segmentation.seams import Evidence, is_open, is_rest, points, starts_oddly, word_across
from policytext.segmentation.shapes import (
    has_two_parts,
    is_column_label,
    is_document_title,
    opens_box,
    starts_with_place,
    tells_when,
)
from policytext.segmentation.state import Row, State
from policytext.segmentation.talks import answers

Pair: TypeAlias = tuple[int, int]
Stretch: TypeAlias = tuple[int, ...]  # chunks in reading order

NEUTRAL: Final = -0.45  # the fit of two stretches that may or may not be of one article
STEEP: Final = 11.0  # points for a nat of fit
FITS_BEST: Final = 12.0  # the most that a fit may bring
ENOUGH: Final = 40  # terms of a stretch from which on its fit counts in full
NEXT: Final = 2.0  # points for standing next to each other, though the talk seems to change
NEXT_IF_OPEN: Final = 4.0  # the same where the first breaks off
TORN: Final = 2.0  # … and how much less it is by how often the page is torn
FAR: Final = -4.0  # points for not standing next to each other
CLEARLY: Final = 2.0  # how much better a line must speak of one chunk than of another
TURNS: Final = 18.0  # points for or against where two articles take turns: more than any headline is worth
ANSWERED: Final = 15.0  # points for a letter and its reply
TALKS: Final = 5.0  # points for two parts of an interview
TURNED: Final = 4.0  # what must speak for a tail before its head
SINGLE: Final = -20.0  # points for a link to a signed paragraph below a headline of its own
LONG: Final = 80  # terms of two stretches from which on it counts for more that they have nothing in common
LONGER: Final = 120  # terms from which on that counts in full
STEEPER: Final = 60.0  # points for a nat of fit that two such stretches lack
STRANGE: Final = -6.0  # the least that these come to
SERIES: Final = 1.5  # points for a line as one of several section headings
PARTED: Final = -100.0  # points for a link that a headline forbids


@attrs.define(eq=False, slots=False)
class Links:
    """What speaks for and against links between the stretches of a page.

    Chunks in ``apart`` must not follow each other; ``untitled`` ones are of articles for which no headline was found.
    """

    printed: Printed
    apart: frozenset[Pair] = frozenset()
    untitled: frozenset[int] = frozenset()

    @classmethod
    def of(cls, state: State) -> Links:
        """The evidence as far as the page was read."""
        return cls(Printed.of(state), state.apart, state.untitled)

    def gain(self, one: Stretch, other: Stretch) -> float:
        """What linking two stretches brings over leaving the one ended and the other begun."""
        return self.joint(one[0], one[-1], other[0]) + self.fit(one, other)

    def promise(self, one: Stretch, other: Stretch) -> float:
        """The same where that is above 0, else anything up to 0: most stretches cannot go on so whatever they say."""
        most = self.joint(one[0], one[-1], other[0]) + FITS_BEST
        return most if most <= 0 else self.gain(one, other)

    def joint(self, first: int, above: int, below: int) -> float:
        """The same without what they talk about: a stretch from ``first`` to ``above`` goes on in ``below``."""
        authored = self.printed.features[first] or self.printed.features[above]
        key = (above, below, authored, self._is_untitled(above))
        if key not in self.printed.joints:
            found = self.printed.seam_points(above, below) + points(self._place(above, below, authored=authored))
            self.printed.joints[key] = found - self.printed.begins[below] - self.printed.ends[above]
        return self.printed.joints[key]

    def fit(self, one: Stretch, other: Stretch) -> float:
        """Points for two stretches talking about the same, or against it."""
        topics = self.printed.topics
        few = min(topics.stretch(one).total, topics.stretch(other).total)
        return _fitting(topics.fit(one, other), few)

    def fit_inside(self, part: Stretch, rest: Stretch, article: Stretch) -> float:
        """The same for a part of an article and what is left of it, without counting the rest's terms where it can."""
        topics = self.printed.topics
        small, whole = topics.stretch(part), topics.stretch(article)
        if 2 * small.total > whole.total:
            return self.fit(rest, part)
        return _fitting(topics.gain_of(small, whole, inside=True) / max(1.0, small.weight), small.total)

    def layout(self, article: Stretch) -> float:
        """What the links of an article bring, save what it talks about; its chunks are given as printed."""
        order = self.in_order(article)
        parted = sum(PARTED for pair in pairwise(order) if pair in self.apart)
        return parted + sum(self.joint(order[0], one, other) for one, other in pairwise(order))

    def why(self, one: Stretch, other: Stretch) -> str:
        """What speaks for and against a link, for a person to read."""
        fit = self.fit(one, other)
        talk = Evidence(fit, "talks about the same" if fit > 0 else "talks about something else")
        authored = self.printed.features[one[0]] or self.printed.features[one[-1]]
        found = [*self.printed.seam(one[-1], other[0]), talk, *self._place(one[-1], other[0], authored=authored)]
        return "; ".join(f"{each.reason} {each.points:+.1f}" for each in found if each.points)

    def _place(self, above: int, below: int, *, authored: bool) -> Iterator[Evidence]:
        """What the places of two chunks say, and the names and headlines around them.

        ``authored`` says that the article so far has an author line.
        """
        if self.printed.briefs[above] or self.printed.briefs[below]:
            yield Evidence(PARTED, "a brief is an article of its own")
        answered = self._is_answered(above, below)
        if answered:
            yield Evidence(ANSWERED, "a letter, and what it is answered")
        elif self.printed.told_alone[above] or self.printed.told_alone[below]:
            yield Evidence(SINGLE, "a headline, a paragraph and its credit are an article")
        if above in self.printed.turns and below in self.printed.turns:
            own = self.printed.turns[above] == below
            yield Evidence(TURNS if own else -TURNS, "two articles take turns here")
        yield from self._talking(above, below)
        if any(self._speaks_below(words, above, below) for words in self.printed.displaced_words):
            yield Evidence(-6, "a headline printed elsewhere speaks of what is below, and not of what is above")
        if self.printed.signed[above] and not answered:
            yield Evidence(-5, "the stretch before is signed")
        if self.printed.features[above] and self.printed.ends_signed[below]:
            yield Evidence(-3, "one has an author line, the other a credit")
        yield from self._between(above, below, authored) if below == above + 1 else self._far(above, below)
        if not (authored and below == above + 1 and self.printed.gaps[below]):  # as unlike as a feature's sections
            yield from self._strange(above, below)

    def _strange(self, above: int, below: int) -> Iterator[Evidence]:
        """What it says against a link that two long chunks have nothing in common; half where a sentence breaks off."""
        topics = self.printed.topics
        few = min(topics.stretch((above,)).total, topics.stretch((below,)).total)
        if few > LONG and (lack := topics.fit((above,), (below,)) - NEUTRAL) < 0:
            trust = min(1.0, (few - LONG) / (LONGER - LONG)) * (0.5 if is_open(self.printed.last(above)) else 1.0)
            yield Evidence(trust * max(STRANGE, STEEPER * lack), "both are long and have nothing in common")

    def _talking(self, above: int, below: int) -> Iterator[Evidence]:
        """What an interview says for a link: whoever is asked in it is named before."""
        printed = self.printed
        if printed.spoken[above] and printed.is_turn(below):
            yield Evidence(TALKS, "both are turns of a conversation")
        one, other = printed.interviewed[above], printed.interviewed[below]
        if one & other and (printed.spoken[above] or printed.spoken[below]):
            yield Evidence(TALKS, "both name whoever is asked")

    def _far(self, above: int, below: int) -> Iterator[Evidence]:
        if self.printed.has_between(below, "repeat"):
            yield Evidence(FAR / 2, "stands after a scanner's loop, which may go on anywhere")
        else:
            yield Evidence(FAR, "does not stand next to it")
        if below < above:
            yield Evidence(-1, "stands above it")
        if self.printed.last(above).bullet != self.printed.first(below).bullet:
            yield Evidence(-5, "one has a bullet, the other none")
        if self.printed.large[below]:
            yield Evidence(-3, "a large line stands right above the other")

    def _between(self, above: int, below: int, authored: bool) -> Iterator[Evidence]:
        """What stands between two neighbours."""
        gap = self.printed.gaps[below]
        if not gap:
            yield self._nothing_between(above, below)
        elif self.printed.authored[below]:
            yield Evidence(-8, "an author line stands between")
        elif any(opens_box(row.folded) for row in gap):
            yield Evidence(-8, "a box opens between")
        elif self.printed.headed[below]:
            yield Evidence(1.5 if self._is_untitled(above) else -1, "the head of an article stands between")
        elif all(row.role == "byline" for row in gap):
            yield Evidence(0, "a credit stands between")
        elif any(_names_column(one) and other.role == "display" for one, other in pairwise(gap)):
            yield Evidence(-8, "a column's name and a headline stand between")
        elif gap[0].role != "display" or any(row.role in ("subtitle", "kicker") for row in gap):
            yield Evidence(-3, "a headline stands between")
        else:
            yield from self._heading_or_headline(above, below, authored)

    def _nothing_between(self, above: int, below: int) -> Evidence:
        if self.printed.has_between(below, "repeat"):
            return Evidence(0, "a scanner's loop stands between")
        if self.printed.has_between(below, "furniture"):
            return Evidence(1, "a line of the page's own stands between")
        if not is_open(self.printed.last(above)):
            return Evidence(NEXT, "stands next to it")
        return Evidence(max(0.0, NEXT_IF_OPEN - TORN * self.printed.seams.torn), "stands next to it")

    def _heading_or_headline(self, above: int, below: int, authored: bool) -> Iterator[Evidence]:
        """A large line that is either a section heading (and the article goes on) or a headline (and it does not)."""
        row = next(
            (row for row in self.printed.gaps[below] if not self.printed.is_section(row)), self.printed.gaps[below][0]
        )
        if self.printed.sections[below]:
            yield Evidence(5, "a section heading stands between")
        elif row.level and row.level in self.printed.headline_levels:
            yield Evidence(0 if self._is_untitled(above) else -5, "a line set like a headline stands between")
        else:
            yield Evidence(2.5 if self._is_untitled(above) else 1, "a heading or headline stands between")
            if self._is_cut_off(above, below):
                yield Evidence(-5, "no heading stands in mid-sentence, and what is below starts afresh")
            yield from self._names_missing(authored, below)
            if authored and self.printed.bylined and self.printed.in_series[below]:
                trust = max(0.0, 1.0 - self.printed.seams.torn)  # a torn page parts headlines from their texts, too
                yield Evidence(trust * SERIES, "it is one of several such lines, as section headings are")
            if self._speaks_of_both(above, below):
                yield Evidence(-6, "one line speaks of what is above, the other of what is below")
            elif self._heads_above(above, below):
                yield Evidence(-6, "it speaks of what is above, which has no headline")
            if self.printed.numbered[above]:
                yield Evidence(-3, "it has no number, and the headings before have")
            yield from self._worded_as_headlines(row, above, below)

    def _worded_as_headlines(self, row: Row, above: int, below: int) -> Iterator[Evidence]:
        """What a large line says that headlines say and section headings do not."""
        if has_two_parts(row.folded):
            yield Evidence(-4, "it is in two parts, as headlines are")
        if is_document_title(row.folded):
            yield Evidence(-8 if row.folded.startswith("关于") else -3, "it is the title of an official paper")
        if starts_with_place(row.words):
            yield Evidence(-2, "it starts with a place, as headlines do")
        if tells_when(row.folded):
            yield Evidence(-4, "it says on what day, as news does")
        for place in self.printed.topics.new_places(row.words, (above,), (below,))[:1]:
            yield Evidence(-4, f"it names {place}, of which nothing was said before and something is after")

    def _is_cut_off(self, above: int, below: int) -> bool:
        """Whether the sentence above breaks off and the paragraph below is not its rest."""
        end, start = self.printed.last(above), self.printed.first(below).folded
        rest = is_rest(start) or starts_oddly(start) or word_across(end.folded, start) > 0
        credited = any(byline.end >= end.end - 1 for byline in end.bylines)  # a picture's: ……一角。 王海 摄
        return is_open(end) and not (rest or credited)

    def _speaks_of_both(self, above: int, below: int) -> bool:
        """Whether the first of two large lines speaks of the chunk above, and the last of the one below."""
        large = [row.words for row in self.printed.gaps[below] if row.role == "display"]
        if len(large) < 2:
            return False
        says = self.printed.topics.gain
        first = says(large[0], above) - says(large[0], below)
        return min(first, says(large[-1], below) - says(large[-1], above)) > CLEARLY

    def _heads_above(self, above: int, below: int) -> bool:
        """Whether the only large line is the headline of a piece of news that ends above it."""
        large = [row.words for row in self.printed.gaps[below] if row.role == "display"]
        if len(large) > 1 or not self._is_untitled(above) or is_open(self.printed.last(above)):
            return False
        says = self.printed.topics.gain
        return says(large[0], above) - says(large[0], below) > CLEARLY

    def _speaks_below(self, words: str, above: int, below: int) -> bool:
        says = self.printed.topics.gain
        return says(words, below) - says(words, above) > ELSEWHERE

    def _is_untitled(self, above: int) -> bool:
        """Whether no headline stands above the article of a chunk, or the one that does is another article's."""
        return above in self.untitled or not self.printed.titled[above]

    def _names_missing(self, authored: bool, below: int) -> Iterator[Evidence]:
        """Where a page says who wrote its articles, one that names nobody has not ended, and one has not begun."""
        signed = self.printed.signed[below]
        if authored:
            yield Evidence(1.5, "the article has an author line, as articles with sections have")
        elif self.printed.bylined:
            yield Evidence(1.5, "articles here name who wrote them, and this one has not yet")
        if authored and signed:
            yield Evidence(-2.5, "it has an author line above, and a credit stands below")
        if self.printed.bylined and not signed:
            yield Evidence(1.5, "articles here name who wrote them, and what is below does not")

    def in_order(self, article: Sequence[int]) -> list[int]:
        """The chunks of an article as they are read: as printed, save that the tail may be printed before the head."""
        order = sorted(article)
        if len(order) < 2 or order[0] in self.printed.turns:
            return order
        joints = [self._reads(one, other) for one, other in zip([order[-1], *order], order, strict=False)]
        best = max(range(len(order)), key=lambda at: (self._sense(order, joints, at), -at))
        return order[best:] + order[:best]

    def _reads(self, one: int, other: int) -> float:
        """How well two chunks of an article read one after the other."""
        if self._is_answered(one, other):
            return ANSWERED
        return self.printed.seam_points(one, other) - (5.0 if self.printed.signed[one] else 0.0)

    def _is_answered(self, above: int, below: int) -> bool:
        """Whether the one chunk is a letter and the other its reply."""
        return self.printed.asking[above] and answers(self.printed.first(above), self.printed.first(below))

    def _sense(self, order: Sequence[int], joints: Sequence[float], at: int) -> float:
        """How well an article reads that starts with its chunk number ``at``, save what all such readings share."""
        inside = at > 0 and order[at - 1] == order[at] - 1  # a headline right above may then stand inside its article
        begin = (self.printed.openings if inside else self.printed.begins)[order[at]]
        return begin + self.printed.ends[order[at - 1]] - joints[at] - (TURNED if at else 0.0)


def _names_column(row: Row) -> bool:
    return row.role == "kicker" or (row.role == "display" and is_column_label(row.folded))


def _fitting(fit: float, few: int) -> float:
    """Points for a fit; how ``few`` terms the shorter side has says how far to trust it."""
    return max(-5.0, min(FITS_BEST, STEEP * (fit - NEUTRAL))) * min(1.0, few / ENOUGH)
