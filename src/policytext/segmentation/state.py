"""The one thing that the stages pass on: what is known of a page so far."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from policytext.bylines import find_bylines
from policytext.model import Byline
from policytext.text import Line, Pattern, fold, lines_of

if TYPE_CHECKING:
    from policytext.segmentation.printed import Printed

Role: TypeAlias = Literal[
    "unread", "repeat", "furniture", "kicker", "display", "title", "subtitle", "heading", "byline", "caption", "body"
]

# Marks before a headline: "## ", "□", "■ "; a scanner's markdown says how large the type was.
_MARKS = Pattern(r"(?P<hashes>\#{1,6})?[ \t\u3000]*(?P<bullets>[□■◆◇●★☆▲▼◎○▪◼]*)[ \t\u3000]*(?:\*\*)?")
# Each run is taken from its first character and as a whole, or a long one is tried from each.
_TRAILING = Pattern(r"(?:\G|(?<![ \t\u3000]))[ \t\u3000]*+(?:\*\*|(?:\G|(?<!\#))\#++)?$")


@attrs.frozen(kw_only=True)
class Row:
    """A non-blank line: what it is, and why that is thought.

    ``start`` and ``end`` leave out the marks around the line's words, ``folded`` is what stands there in half-width
    forms, ``level`` counts a headline's ``#`` (0: none).
    ``signs`` says of a bare name, or of an office, that it stands below what it signs or issued.
    ``parallel`` says of a large line that another of its form names another side of the matter: 价格：优质优价.
    ``brief`` says that it is a whole piece of news: ▲某县种树5万亩。 in a column of such, or a picture story.
    ``echoes`` are stretches of it that an earlier line has word for word.
    """

    index: int
    line: Line
    start: int
    end: int
    folded: str = attrs.field(repr=False)
    level: int = 0
    bullet: bool = False
    bylines: tuple[Byline, ...] = ()
    signs: bool = False
    parallel: bool = False
    brief: bool = False
    echoes: tuple[tuple[int, int], ...] = ()
    role: Role = "unread"
    reason: str = ""

    @property
    def words(self) -> str:
        """The line without the marks around it, as it is printed."""
        return self.line.text[self.start - self.line.start : self.end - self.line.start]

    @property
    def fresh(self) -> str:
        """What the line says that no line before it has said."""
        text, at = "", self.start
        for start, end in (*self.echoes, (self.end, self.end)):
            text += self.line.text[at - self.line.start : start - self.line.start]
            at = end
        return text

    def read_as(self, role: Role, reason: str) -> Row:
        """The same line, understood."""
        return attrs.evolve(self, role=role, reason=reason)


@attrs.frozen(kw_only=True)
class Draft:
    """An article in the making, as indices of rows; ``body`` is in reading order."""

    body: tuple[int, ...] = ()
    titles: tuple[int, ...] = ()
    kickers: tuple[int, ...] = ()
    subtitles: tuple[int, ...] = ()
    bylines: tuple[int, ...] = ()
    headings: tuple[int, ...] = ()
    captions: tuple[int, ...] = ()

    def rows(self) -> tuple[int, ...]:
        """Every row of the article."""
        return (
            *self.kickers,
            *self.titles,
            *self.subtitles,
            *self.bylines,
            *self.body,
            *self.headings,
            *self.captions,
        )


@attrs.frozen(kw_only=True)
class State:
    """A page while it is read.

    ``chunks`` are stretches of body rows that surely belong together, in the order of the page; ``follows`` says which
    chunk is continued by which, ``apart`` which must not be, and ``untitled`` which
    belong to articles for which no headline was found.  ``printed`` holds what follows from the rows and chunks alone.
    """

    text: str = attrs.field(repr=False)
    rows: tuple[Row, ...] = ()
    chunks: tuple[tuple[int, ...], ...] = ()
    follows: tuple[tuple[int, int], ...] = ()
    apart: frozenset[tuple[int, int]] = frozenset()
    untitled: frozenset[int] = frozenset()
    drafts: tuple[Draft, ...] = ()
    printed: Printed | None = attrs.field(default=None, repr=False, eq=False)

    @property
    def chains(self) -> tuple[tuple[int, ...], ...]:
        """The articles as far as they are linked: their chunks in reading order."""
        return chained(len(self.chunks), dict(self.follows))


def chained(count: int, follows: Mapping[int, int]) -> tuple[tuple[int, ...], ...]:
    """The numbers below ``count`` in chains, each beginning where nothing leads to.

    >>> chained(4, {0: 2})
    ((0, 2), (1,), (3,))
    """
    chains = []
    for first in sorted(set(range(count)) - set(follows.values())):
        chain = [first]
        while chain[-1] in follows:
            chain.append(follows[chain[-1]])
        chains.append(tuple(chain))
    return tuple(chains)


def read_lines(text: str) -> State:
    """The page before any stage: its lines with their bylines and the marks taken off."""
    bylines = find_bylines(text)
    rows, at = [], 0
    for index, line in enumerate(lines_of(text)):
        while at < len(bylines) and bylines[at].end <= line.start:
            at += 1
        here, ahead = [], at
        while ahead < len(bylines) and bylines[ahead].start < line.end:
            here.append(bylines[ahead])
            ahead += 1
        rows.append(_row(index, line, tuple(here)))
    return State(text=text, rows=tuple(rows))


def _row(index: int, line: Line, bylines: tuple[Byline, ...]) -> Row:
    marks = _MARKS.match(line.text)
    lead = marks.end() if marks else 0
    trail = len(line.text)
    if lead and (found := _TRAILING.search(line.text, lead)):
        trail = found.start()
    if lead >= trail:  # nothing but marks: they are the line
        lead, trail = 0, len(line.text)
    return Row(
        index=index,
        line=line,
        start=line.start + lead,
        end=line.start + trail,
        folded=fold(line.text[lead:trail]),
        level=len(marks["hashes"] or "") if marks and lead else 0,
        bullet=bool(marks and lead and marks["bullets"]),
        bylines=bylines,
    )
