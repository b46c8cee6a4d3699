"""The page out of its drafts, with every line in exactly one place."""

from __future__ import annotations

from collections.abc import Iterable

from policytext.model import Article, Byline, Page
from policytext.segmentation.seams import is_open, leans
from policytext.segmentation.shapes import words_of
from policytext.segmentation.state import Draft, Row, State
from policytext.text import Block, Pattern

_LATIN = Pattern(r"[A-Za-z0-9]")


def build(state: State) -> Page:
    """The page that the state describes."""
    placed = {index for draft in state.drafts for index in draft.rows()}
    rest = [row for row in state.rows if row.index not in placed and row.role not in ("furniture", "repeat")]
    return Page(
        text=state.text,
        articles=tuple(_article(state, draft) for draft in state.drafts) + tuple(_stray(state, row) for row in rest),
        furniture=tuple(_block(state, [row]) for row in state.rows if row.role == "furniture"),
        repeats=tuple(_block(state, [row]) for row in state.rows if row.role == "repeat"),
    )


def _stray(state: State, row: Row) -> Article:
    return Article(paragraphs=(_block(state, [row]),))


def _article(state: State, draft: Draft) -> Article:
    rows = state.rows
    first, last = rows[draft.body[0]] if draft.body else None, rows[draft.body[-1]] if draft.body else None
    return Article(
        title=_optional(state, draft.titles),
        kicker=_optional(state, draft.kickers),
        subtitle=_optional(state, draft.subtitles),
        bylines=tuple(_bylines(state, draft)),
        headings=tuple(_block(state, [rows[index]]) for index in draft.headings),
        paragraphs=tuple(_paragraphs(state, draft.body)),
        captions=tuple(_block(state, [rows[index]]) for index in draft.captions),
        head_missing=first is not None and leans(first.folded),
        tail_missing=last is not None and is_open(last),
    )


def _optional(state: State, indices: Iterable[int]) -> Block | None:
    rows = [state.rows[index] for index in indices]
    return _block(state, rows, separator=" ") if rows else None


def _block(state: State, rows: Iterable[Row], separator: str = "") -> Block:
    return Block.of(state.text, *((row.start, row.end) for row in rows), separator=separator)


def _paragraphs(state: State, body: Iterable[int]) -> Iterable[Block]:
    pieces: list[Row] = []
    for row in (state.rows[index] for index in body):
        if pieces and not is_open(pieces[-1]):
            yield _joined(state, pieces)
            pieces = []
        pieces.append(row)
    if pieces:
        yield _joined(state, pieces)


def _joined(state: State, pieces: list[Row]) -> Block:
    text = pieces[0].words
    for row in pieces[1:]:
        latin = _LATIN.match(text[-1:]) and _LATIN.match(row.words[:1])
        text += (" " if latin else "") + row.words
    return Block(text=text, spans=tuple((row.start, row.end) for row in pieces))


def _bylines(state: State, draft: Draft) -> Iterable[Byline]:
    found: list[Byline] = []
    for index in (*draft.bylines, *draft.body, *draft.captions):
        row = state.rows[index]
        found += row.bylines
        if index in draft.bylines and not row.bylines:
            found.append(
                Byline(
                    start=row.start,
                    end=row.end,
                    text=row.words,
                    kind="photo" if row.words.endswith(words_of("caption", "credits")) else "author_line",
                )
            )
    return sorted(found, key=lambda byline: byline.start)
