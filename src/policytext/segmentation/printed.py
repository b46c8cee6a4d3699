"""The page as it is printed: what its chunks are, what stands between them, and how its articles are set."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise

import attrs

from policytext.segmentation.damage import is_damaged
from policytext.segmentation.seams import (
    Evidence,
    Seams,
    across,
    begins_article,
    is_open,
    is_signed,
    leans,
    points,
    starts_oddly,
    word_across,
)
from policytext.segmentation.shapes import is_author_line, is_credit, is_heading_shaped, names_place, words_of
from policytext.segmentation.state import Row, State
from policytext.segmentation.talks import Talks, ends_letter, is_letter
from policytext.segmentation.topics import Topics
from policytext.segmentation.turns import Sides

LONGEST_HEADING = 18  # characters; of section headings in features one in 75 is longer
GAP_ROLES = ("display", "subtitle", "kicker", "byline")
LONGEST_GREETING = 12  # characters: 尊敬的广大用电客户：
LIKELY = 1.0  # nats for a word across a seam that are no accident
ELSEWHERE = 8.0  # how much more a headline must say of another text than of the one below


@attrs.define(eq=False, slots=False)
class Printed:
    """What follows from the rows and chunks of a page alone; chunks are spoken of by their numbers, in print order."""

    rows: Sequence[Row]
    chunks: Sequence[tuple[int, ...]]
    seams: Seams
    talks: Talks
    _row_topics: Topics | None = None
    _sides: Sides = attrs.field(factory=Sides)

    @classmethod
    def of(cls, state: State) -> Printed:
        """The facts of a state, worked out once."""
        return state.printed or cls(state.rows, state.chunks, Seams.of(state.rows), Talks.of(state.rows))

    @cached_property
    def numbers(self) -> range:
        return range(len(self.chunks))

    def with_chunks(self, chunks: Sequence[tuple[int, ...]]) -> Printed:
        """The same rows in other chunks."""
        return Printed(self.rows, chunks, self.seams, self.talks, self.row_topics, self._sides)

    @cached_property
    def row_topics(self) -> Topics:
        """What each row of body talks about, in the order of the page."""
        return self._row_topics or Topics.of(self.rows[index].fresh for chunk in self.chunks for index in chunk)

    @cached_property
    def _firsts(self) -> list[int]:
        """The number among the rows of body of each chunk's first, and one more for the end."""
        return list(accumulate(map(len, self.chunks), initial=0))

    @cached_property
    def topics(self) -> Topics:
        """What each chunk talks about."""
        return self.row_topics.merged(range(start, end) for start, end in pairwise(self._firsts))

    def bags(self, chunk: int) -> Sequence[Mapping[str, int]]:
        """The words of each row of a chunk."""
        return self.row_topics.bags[self._firsts[chunk] : self._firsts[chunk + 1]]

    @cached_property
    def alike(self) -> list[dict[int, float]]:
        """For each chunk those that share rare words with it."""
        return self.topics.alike()

    def akin(self, chunks: Iterable[int], owner: Mapping[int, int]) -> list[int]:
        """Whose the chunks are that share rare words with these, those that share most first."""
        shared: dict[int, float] = defaultdict(float)
        for chunk in chunks:
            for other, weight in self.alike[chunk].items():
                shared[owner[other]] += weight
        return [number for _, number in sorted((-weight, number) for number, weight in shared.items())]

    @cached_property
    def turns(self) -> dict[int, int | None]:
        """The next chunk of the same article for each chunk where two articles take turns; none for their last."""
        found: dict[int, int | None] = {}
        last: dict[int, int] = {}
        for chunk in self.numbers:
            side = self._sides.side(self.chunks[chunk][0])
            if side is None:
                continue
            found |= {last[side]: chunk} if side in last else {}
            found[chunk], last[side] = None, chunk
        return found

    @cached_property
    def damaged(self) -> bool:
        """Whether the printed order can't be trusted."""
        return is_damaged(self.rows)

    def first(self, chunk: int) -> Row:
        """The row that a chunk starts with."""
        return self.rows[self.chunks[chunk][0]]

    def last(self, chunk: int) -> Row:
        """The row that a chunk ends with."""
        return self.rows[self.chunks[chunk][-1]]

    @cached_property
    def briefs(self) -> list[bool]:
        """Whether each chunk is a piece of news of its own in a column of briefs."""
        return [self.first(chunk).brief for chunk in self.numbers]

    @cached_property
    def spoken(self) -> list[bool]:
        """Whether each chunk has turns of a conversation: 记者：那钱该从哪里挣？"""
        return [any(self.talks.speaker(self.rows[row]) is not None for row in chunk) for chunk in self.chunks]

    @cached_property
    def interviewed(self) -> list[frozenset[str]]:
        """Those who are asked in the page's interviews, as far as each chunk names them."""
        return [self.talks.named(self.rows[row] for row in chunk) for chunk in self.chunks]

    @cached_property
    def letters(self) -> list[bool]:
        """Whether each chunk begins with a letter that asks for an answer in public: 编辑同志：……"""
        return [is_letter(self.first(chunk)) for chunk in self.numbers]

    @cached_property
    def asking(self) -> list[bool]:
        """Whether each chunk ends a letter, which an answer may follow."""
        whole = [self.letters[chunk] or ends_letter(self.last(chunk)) for chunk in self.numbers]
        return [asks and not is_open(self.last(chunk)) for chunk, asks in enumerate(whole)]

    @cached_property
    def in_series(self) -> list[bool]:
        """Whether a line stands alone above each chunk, as it does above others of its article as printed.

        News with a dateline has no sections.
        """
        alone = [self._is_headed_alone(chunk) and not self.signed[chunk] for chunk in self.numbers]
        several = Counter(run for run, single in zip(self._runs, alone, strict=True) if single)
        news = {self._runs[chunk] for chunk in self.numbers if begins_article(self.first(chunk))}
        numbered = zip(self._runs, alone, strict=True)
        return [single and several[run] > 1 and run not in news for run, single in numbered]

    @cached_property
    def _runs(self) -> list[int]:
        """A number for each chunk, the same up to where an article is headed or signed."""
        run, found = 0, []
        for chunk in self.numbers:
            signed = chunk > 0 and self.signed[chunk - 1]
            between = bool(self.gaps[chunk]) and not self._is_headed_alone(chunk)
            run += signed or between or self.headed[chunk]
            found.append(run)
        return found

    def _is_headed_alone(self, chunk: int) -> bool:
        gap = self.gaps[chunk]
        single = len(gap) == 1 and gap[0].role == "display" and not (self.headed[chunk] or self.sections[chunk])
        return single and len(gap[0].words) < LONGEST_HEADING

    @cached_property
    def opened_by_turns(self) -> list[int]:
        """The chunks that begin with a turn of a conversation."""
        return [chunk for chunk in self.numbers if self.is_turn(chunk)]

    def is_turn(self, chunk: int) -> bool:
        """Whether a chunk begins with a turn of a conversation."""
        return self.talks.speaker(self.first(chunk)) is not None

    @cached_property
    def between(self) -> list[list[Row]]:
        """What stands above each chunk, up to the chunk before it; one more entry for what stands below the last."""
        ends = [0, *(chunk[-1] + 1 for chunk in self.chunks)]
        starts = [*(chunk[0] for chunk in self.chunks), len(self.rows)]
        return [list(self.rows[end:start]) for end, start in zip(ends, starts, strict=True)]

    @cached_property
    def gaps(self) -> list[list[Row]]:
        """The large lines and bylines above each chunk, and below the last."""
        return [[row for row in rows if row.role in GAP_ROLES] for rows in self.between]

    def has_between(self, chunk: int, role: str) -> bool:
        """Whether lines of a kind stand between a chunk and the one before it."""
        return chunk > 0 and any(row.role == role for row in self.between[chunk])

    @cached_property
    def large(self) -> list[bool]:
        """Whether a large line stands above each chunk, and speaks of no other."""
        return [large and not away for large, away in zip(self._large, [*self.displaced, False], strict=True)]

    @cached_property
    def _large(self) -> list[bool]:
        return [any(row.role == "display" for row in gap) for gap in self.gaps]

    @cached_property
    def displaced(self) -> list[bool]:
        """Whether the headline above each chunk speaks of a text elsewhere that has none: 毁林者当上护林人."""
        return [self.damaged and self._large[chunk] and self._speaks_elsewhere(chunk) for chunk in self.numbers]

    @cached_property
    def displaced_words(self) -> list[str]:
        """What those headlines say."""
        return [self._last_headline(chunk) for chunk in self.numbers if self.displaced[chunk]]

    def _last_headline(self, chunk: int) -> str:
        return " ".join(row.words for row in self._last_head(chunk) if row.role in ("display", "subtitle"))

    def _speaks_elsewhere(self, chunk: int) -> bool:
        """Whether a headline stands in mid-sentence, and says more of a text that has none."""
        if not (chunk and self._is_rest(chunk) and any(map(self._is_sure, self._last_head(chunk)))):
            return False
        words, says = self._last_headline(chunk), self.topics.gain
        here = max(says(words, chunk), says(words, chunk - 1))
        others = (says(words, other) for other in self.numbers if not self._large[other])
        return here <= 0 and max(others, default=0.0) - here > ELSEWHERE

    def _is_rest(self, chunk: int) -> bool:
        """Whether a chunk is no beginning, or looks like none where a sentence breaks off above that it may go on.

        Below a headline with its subtitle and its author 洺河岸边 is a river, and no end of a word.
        """
        above, below = self.last(chunk - 1), self.first(chunk).folded
        gap = self.gaps[chunk]
        full = any(row.role == "subtitle" for row in gap) and any(map(is_author_line, gap))
        odd = starts_oddly(below) and not full
        return leans(below) or (is_open(above) and (odd or word_across(above.folded, below) > LIKELY))

    def _is_sure(self, row: Row) -> bool:
        """Whether a line above a chunk shows that a headline is there, and no section heading."""
        return row.level in self.headline_levels or row.role == "subtitle" or is_author_line(row)

    def _last_head(self, chunk: int) -> list[Row]:
        """The lines above a chunk from the last headline on."""
        rows: list[Row] = []
        for row in reversed(self.gaps[chunk]):
            if any(other.role == "display" for other in rows) and row.role in ("byline", "kicker"):
                break
            rows.append(row)
        return rows[::-1]

    @cached_property
    def sections(self) -> list[bool]:
        """Whether nothing but section headings stands above each chunk."""
        return [bool(gap) and all(row.role == "display" and self.is_section(row) for row in gap) for gap in self.gaps]

    @cached_property
    def authored(self) -> list[bool]:
        """Whether an author line stands above each chunk."""
        found = [any(is_author_line(row) for row in gap) for gap in self.gaps]
        return [authored and not away for authored, away in zip(found, [*self.displaced, False], strict=True)]

    @cached_property
    def headed(self) -> list[bool]:
        """Whether a subtitle or an author line stands above each chunk, or a dateline opens it."""
        return [
            headed and (not self.displaced[chunk] or begins_article(self.first(chunk)))
            for chunk, headed in enumerate(self._headed)
        ]

    @cached_property
    def _headed(self) -> list[bool]:
        return [
            begins_article(self.first(chunk))
            or any(row.role == "subtitle" or is_author_line(row) for row in self.gaps[chunk][-3:])
            for chunk in self.numbers
        ]

    @cached_property
    def signed(self) -> list[bool]:
        """Whether a credit ends each chunk, in its last line or below it."""
        return [self._is_signed(chunk) for chunk in self.numbers]

    def _is_signed(self, chunk: int) -> bool:
        if is_signed(self.last(chunk)):
            return not self._signed_again(chunk)
        below = [row for row in self.between[chunk + 1] if row.role not in ("repeat", "furniture", "caption")]
        return bool(below) and below[0].role == "byline" and is_credit(below[0])

    def _signed_again(self, chunk: int) -> bool:
        """Whether the text goes on without a headline and is signed by the same names again."""
        if chunk + 1 >= len(self.chunks) or self.gaps[chunk + 1]:
            return False
        names = {byline.text for byline in self.last(chunk).bylines}
        below = (self.last(chunk + 1), *self.gaps[chunk + 2][:1])
        return any(byline.text in names for row in below for byline in row.bylines)

    @cached_property
    def features(self) -> list[bool]:
        """Whether each chunk is printed in an article with an author line, a subtitle or a dateline."""
        return self._until_signed(self.headed)

    @cached_property
    def titled(self) -> list[bool]:
        """Whether a large line stands above each chunk's article, as the page is printed."""
        return self._until_signed(self.large)

    def _until_signed(self, begins: Sequence[bool]) -> list[bool]:
        """Whether something began at each chunk, or above it with no credit in between."""
        found: list[bool] = []
        for chunk, here in zip(self.numbers, begins, strict=False):
            found.append(here or (bool(found) and found[-1] and not self.signed[chunk - 1]))
        return found

    @cached_property
    def ends_signed(self) -> list[bool]:
        """Whether a credit ends what is printed from each chunk on, without anything large before it."""
        found: list[bool] = []
        for chunk in reversed(self.numbers):
            found.append(self.signed[chunk] or (bool(found) and found[-1] and not self.gaps[chunk + 1]))
        return found[::-1]

    @cached_property
    def bylined(self) -> bool:
        """Whether articles on this page say who wrote them, above or at the end."""
        return sum(self.headed[chunk] or self.signed[chunk] for chunk in self.numbers) > 1

    @cached_property
    def usually_signed(self) -> bool:
        """Whether most articles without an author line end with a credit."""
        bare = sum(self.large[chunk] and not self.features[chunk] for chunk in self.numbers)
        return sum(self.signed) > max(2, bare / 2)

    @cached_property
    def headline_levels(self) -> frozenset[int]:
        """How headlines are marked: as the largest lines are, and as most lines that surely head an article.

        Of three sizes or more, only the smallest is for section headings.
        """
        sure: Counter[int] = Counter()
        every: Counter[int] = Counter()
        smallest = max(self._levels, default=0)
        for chunk in self.numbers:
            rows = [row for row in self.gaps[chunk] if row.role == "display" and row.level][:2]
            if rows and rows[-1].index in self.brief_heads and rows[-1].level == smallest > min(self._levels):
                continue
            every.update(row.level for row in rows[:1])
            if _are_two_headlines(rows):
                sure.update(row.level for row in rows)
            elif self._headed[chunk] or not chunk or self.signed[chunk - 1]:
                sure.update(row.level for row in rows[:1])
        large = {level for level in self._levels if len(self._levels) > 2 and level < smallest}
        return frozenset(
            level for level in every if level == min(every) or level in large or sure[level] > max(1, every[level] / 2)
        )

    def is_headline(self, row: Row) -> bool:
        """Whether a large line is set like the headlines of this page, and section headings are not."""
        return row.level in self.headline_levels and any(level > row.level for level in self._levels)

    @cached_property
    def _levels(self) -> frozenset[int]:
        return frozenset(row.level for gap in self.gaps for row in gap if row.role == "display" and row.level)

    @cached_property
    def numbered(self) -> list[bool]:
        """Whether each chunk stands below section headings that only such can be: 一、农业和农村."""
        found: list[bool] = []
        for chunk in self.numbers:
            section = any(row.role == "display" and is_heading_shaped(row) for row in self.gaps[chunk])
            found.append(
                section or (bool(found) and found[-1] and not self.signed[chunk - 1] and not self.headed[chunk])
            )
        return found

    def is_section(self, row: Row) -> bool:
        """Whether a large line can only be a section heading, by its form or by being set smaller than headlines."""
        return self.is_small(row) or is_heading_shaped(row)

    def is_small(self, row: Row) -> bool:
        """Whether a large line is set smaller than headlines, and heads no piece of news of its own."""
        small = row.level and self.headline_levels and row.level > max(self.headline_levels)
        return bool(small) and row.index not in self.brief_heads

    @cached_property
    def brief_heads(self) -> frozenset[int]:
        """The lines above single paragraphs with a credit: they head news of their own, however small they are."""
        return frozenset(self.gaps[chunk][-1].index for chunk in self.numbers if self.told_alone[chunk])

    @cached_property
    def told_alone(self) -> list[bool]:
        """Whether each chunk is a single paragraph with a credit below a headline of its own: ……（韩立冬）

        It may end an article in sections, too.  But no article goes on behind its credit or a column's name; else the
        headline must name a place, or more of the page look so.
        """
        single = [chunk for chunk in self.numbers if self._is_single(chunk)]
        sure = {chunk for chunk in single if len(single) > 1 or self._starts_anew(chunk) or self._names_place(chunk)}
        return [chunk in sure for chunk in self.numbers]

    def _is_single(self, chunk: int) -> bool:
        between, first = self.between[chunk], self.first(chunk)
        alone = chunk > 0 and len(self.chunks[chunk]) == 1 and is_signed(first) and bool(between)
        return alone and between[-1].role == "display" and not is_heading_shaped(between[-1])

    def _names_place(self, chunk: int) -> bool:
        return names_place(self.gaps[chunk][-1].words)

    def _starts_anew(self, chunk: int) -> bool:
        """Whether a credit ends what stands before a chunk, or a column's name or a page's own line parts them."""
        own = any(row.role in ("kicker", "furniture") for row in self.between[chunk])
        return self.signed[chunk - 1] or own

    def seam(self, one: int, other: int) -> tuple[Evidence, ...]:
        """What the end of one chunk and the start of another say for their being one text."""
        if (one, other) not in self._seams:
            self._seams[one, other] = tuple(across(self.last(one), self.first(other), self.seams))
        return self._seams[one, other]

    @cached_property
    def _seams(self) -> dict[tuple[int, int], tuple[Evidence, ...]]:
        return {}

    def seam_points(self, one: int, other: int) -> float:
        """What that comes to."""
        if (one, other) not in self._seam_points:
            self._seam_points[one, other] = points(self.seam(one, other))
        return self._seam_points[one, other]

    @cached_property
    def _seam_points(self) -> dict[tuple[int, int], float]:
        return {}

    @cached_property
    def joints(self) -> dict[tuple[int, int, bool, bool], float]:
        """What linking two chunks brings, save what they talk about, as far as that was asked before."""
        return {}

    @cached_property
    def begins(self) -> list[float]:
        """What speaks for an article starting with each chunk, in points."""
        return [points(self.begin(chunk)) for chunk in self.numbers]

    @cached_property
    def ends(self) -> list[float]:
        """What speaks for an article ending with each chunk, in points."""
        return [points(self.end(chunk)) for chunk in self.numbers]

    @cached_property
    def openings(self) -> list[float]:
        """The same without headlines, which may stand anywhere in their article."""
        return [points(self._opens(chunk)) for chunk in self.numbers]

    def _opens(self, chunk: int) -> Iterator[Evidence]:
        if begins_article(self.first(chunk)):
            yield Evidence(6, "starts with a dateline")
        if self.authored[chunk]:
            yield Evidence(7, "has an author line above")
        if self.letters[chunk]:
            yield Evidence(6, "opens like a letter to the paper")
        yield from _opening(self.first(chunk).folded)

    def begin(self, chunk: int) -> Iterator[Evidence]:
        """What speaks for an article starting with a chunk."""
        yield from self._opens(chunk)
        if self.authored[chunk] or self.displaced[chunk]:
            return
        if any(row.role == "subtitle" for row in self.gaps[chunk]):
            yield Evidence(4, "has a subtitle above")
        elif self.sections[chunk]:
            yield Evidence(-3, "has a section heading above")
        elif self.large[chunk]:
            yield Evidence(2, "has a headline above")
        elif chunk or self.damaged:
            yield Evidence(-3, "has no headline above")

    def end(self, chunk: int) -> Iterator[Evidence]:
        """What speaks for an article ending with a chunk."""
        if self.signed[chunk]:
            yield Evidence(2, "is signed")
        elif is_open(self.last(chunk)):
            yield Evidence(-4, "breaks off")
        if self.usually_signed and not (self.signed[chunk] or self.features[chunk]):
            yield Evidence(-2, "articles here are signed, and this one is not")


def _opening(words: str) -> Iterator[Evidence]:
    """What a line's first words say for an article starting with it."""
    if _addresses(words):
        yield Evidence(3, "addresses its readers")
    if words.startswith(words_of("body", "news")):
        yield Evidence(2, "starts as news do")
    if leans(words):
        yield Evidence(-5, "starts in mid-sentence")
    elif starts_oddly(words):
        yield Evidence(-1.5, "starts with what looks like the end of a word")
    elif words.startswith((*words_of("body", "connectives"), *words_of("body", "anaphora"))):
        yield Evidence(-2, "points back to something said before")


def _addresses(words: str) -> bool:
    """Whether a line opens with whom it is for: 各市人民政府：  尊敬的客户：因设备检修……"""
    if words.startswith(words_of("document", "openers")):
        return words.endswith(":")
    return words.startswith(words_of("document", "greetings")) and ":" in words[:LONGEST_GREETING]


def _are_two_headlines(rows: Sequence[Row]) -> bool:
    """Whether two lines of one size in a row are no section headings: those seldom name a place, nor stand so."""
    alike = len(rows) == 2 and rows[0].level == rows[1].level
    return alike and not any(map(is_heading_shaped, rows)) and any(names_place(row.words) for row in rows)
