"""Headlines, author lines, credits, headings and captions: each to its article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import Final

import attrs

from policytext.segmentation.heads import REACH, TELLING, Head, Headed
from policytext.segmentation.seams import is_open
from policytext.segmentation.shapes import is_column_label, is_credit, is_diary_date, is_heading_of_time, is_occasion
from policytext.segmentation.state import Draft, Role, Row, State

PARTS: Final = {
    "title": "titles",
    "kicker": "kickers",
    "subtitle": "subtitles",
    "heading": "headings",
    "byline": "bylines",
    "caption": "captions",
}


@attrs.frozen
class Place:
    """Where a row goes: its article, what it is there, and why."""

    row: int
    chain: int
    role: Role
    reason: str = ""


def attach(state: State) -> State:
    """Build the articles: chains of chunks with everything that belongs to them."""
    page = Headed.of(state)
    if not page.chains:
        return _without_body(state)
    places = [place for number, head in enumerate(page.heads) for place in _places(head, page.owners.get(number), page)]
    loose = Loose(page, {place.row for place in places}, {place.chain for place in places if place.role == "byline"})
    stories = [row for row in state.rows if row.role == "caption" and row.brief]
    loose.placed.update(row.index for row in stories)
    places += [
        loose.place(row) for row in state.rows if row.role in ("byline", "caption") and row.index not in loose.placed
    ]
    rows = list(state.rows)
    for story in stories:
        rows[story.index] = story.read_as("body", "is a picture story of its own")
    for place in places:
        reasons = [reason for reason in (rows[place.row].reason, place.reason) if reason]
        rows[place.row] = rows[place.row].read_as(place.role, "; ".join(reasons))
    return attrs.evolve(
        state,
        rows=tuple(rows),
        drafts=_in_print_order([*_drafts(page, places), *(Draft(body=(story.index,)) for story in stories)]),
    )


def _without_body(state: State) -> State:
    """A page of large lines only: one article, headed by them."""
    rows = tuple(row.read_as("title", row.reason) if row.role == "display" else row for row in state.rows)
    parts = {name: tuple(row.index for row in rows if row.role == role) for role, name in PARTS.items()}
    return attrs.evolve(state, rows=rows, drafts=(Draft(**parts),) if any(parts.values()) else ())


def _in_print_order(drafts: list[Draft]) -> tuple[Draft, ...]:
    """The articles in the order in which the page shows something of them."""
    return tuple(sorted(drafts, key=lambda draft: min((*draft.titles, draft.body[0]))))


def _drafts(page: Headed, places: list[Place]) -> list[Draft]:
    """The articles that are linked, each with all that belongs to it."""
    parts: list[dict[str, list[int]]] = [{} for _ in page.chains]
    for place in places:
        parts[place.chain].setdefault(PARTS[place.role], []).append(place.row)
    found = []
    for chain, chunks in enumerate(page.chains):
        body = tuple(row for chunk in chunks for row in page.printed.chunks[chunk])
        found.append(Draft(body=body, **{name: tuple(sorted(rows)) for name, rows in parts[chain].items()}))
    return found


def _places(head: Head, owner: int | None, page: Headed) -> Iterator[Place]:
    """Where a head's lines go: to the article that its headline is for, or to the one it stands in."""
    last = len(page.printed.chunks) - 1
    below = page.chain_of[min(head.below, last)]
    home = below if owner is None else owner
    for index in head.titles:
        yield _title_place(index, head, owner, page)
    for index in head.subtitles:
        yield Place(index, home, "subtitle")
    for index in head.labels:
        if owner is None and head.titles and not _names_column(page.printed.rows[index]):
            yield _title_place(index, head, owner, page)
        else:
            yield Place(index, _label_owner(index, head, home, page), "kicker", "names a series or column")
    for index in head.bylines:
        yield Place(index, below if head.direct and head.below <= last else home, "byline", "stands with the headline")


def _names_column(row: Row) -> bool:
    return row.role == "kicker" or is_column_label(row.folded)


def _title_place(index: int, head: Head, owner: int | None, page: Headed) -> Place:
    below = page.chain_of[min(head.below, len(page.printed.chunks) - 1)]
    if owner is not None:
        return _owned_place(index, head, owner, page)
    inside = page.inside(head)
    if inside is None and _heads_untitled(head, below, page):
        return Place(index, below, "title", "is small, but its article has no other")
    if inside is not None or page.printed.is_section(page.printed.rows[index]):
        return Place(index, below if inside is None else inside, "heading", "stands inside its article")
    if head.below in page.chains[below][1:]:
        return Place(index, below, "heading", "stands above a part of its article")
    if page.printed.rows[index].parallel:
        return Place(index, below, "heading", "names one of several sides")
    return Place(index, below, "kicker", "heads no article of its own")


def _owned_place(index: int, head: Head, owner: int, page: Headed) -> Place:
    """A large line of a head that has its article: its headline, or what stands above or below that."""
    words = page.printed.rows[index].folded
    if index != head.titles[-1] and is_occasion(words):
        return Place(index, owner, "kicker", "says on what occasion, above a headline")
    if index != head.titles[0] and (is_heading_of_time(words) or is_diary_date(words)):
        return Place(index, owner, "heading", "says of which time it tells")
    return Place(index, owner, "title", "heads its article")


def _heads_untitled(head: Head, below: int, page: Headed) -> bool:
    """Whether a line set smaller than headlines stands right above a short article without one: ### 公交临时改线."""
    alone = head.direct and page.chains[below] == (head.below,) and below not in page.owners.values()
    return alone and all(page.printed.is_small(page.printed.rows[index]) for index in head.titles)


def _label_owner(index: int, head: Head, home: int, page: Headed) -> int:
    """A label names what its article talks about: it may stand below it."""
    above = page.chain_of.get(head.below - 1)
    if above is None or head.below not in page.chain_of:
        return home
    words = page.printed.rows[index].words
    fits = [
        max(page.printed.topics.gain(words, chunk) for chunk in page.chains[chain][-REACH:]) for chain in (above, home)
    ]
    return above if fits[0] >= fits[1] + TELLING else home


@attrs.define(eq=False, slots=False)
class Loose:
    """The bylines and captions that stand in no head; ``placed`` are the rows that have their place, ``signed`` the
    articles that have their names."""

    page: Headed
    placed: set[int]
    signed: set[int]

    @cached_property
    def _starts(self) -> list[int]:
        return [chunk[0] for chunk in self.page.printed.chunks]

    def place(self, row: Row) -> Place:
        """The article that a row belongs to: the one above for a credit, else the one below."""
        below = bisect_left(self._starts, row.index)
        heads = below < len(self._starts) and (not is_credit(row) or self._is_under_headline(row))
        if below == 0 or heads:
            chain = self.page.chain_of[below]
        else:
            chain = self.page.chain_of[below - 1]
            if row.role == "byline" and chain in self.signed:
                chain = self._unsigned(below - 1, chain)
        if row.role == "byline":
            self.signed.add(chain)
        return Place(row.index, chain, row.role)

    def _is_under_headline(self, row: Row) -> bool:
        """Whether names in brackets stand between a headline and its text."""
        return row.role == "byline" and self.page.printed.rows[row.index - 1].role in ("display", "subtitle")

    def _unsigned(self, above: int, otherwise: int) -> int:
        """An article is signed once: the nearest one above that breaks off and has no name yet."""
        for chunk in range(above, max(-1, above - REACH), -1):
            chain = self.page.chain_of[chunk]
            if chain not in self.signed and self._is_nameless(chain):
                return chain
        return otherwise

    def _is_nameless(self, chain: int) -> bool:
        chunks = self.page.chains[chain]
        ends = [self.page.printed.first(chunks[0]), self.page.printed.last(chunks[-1])]
        return is_open(ends[1]) and not any(row.bylines for row in ends)
