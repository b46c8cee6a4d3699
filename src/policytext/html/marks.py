"""Marks on a text: what is a figure, a date, a byline or a name in it, however they overlap."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import attrs

from policytext.html.elements import Html, element, fragment
from policytext.text import Block, TextSpan


@attrs.frozen
class Mark:
    """Something found at ``start:end`` of the page: ``kind`` is its CSS class, ``number`` its figure's or article's."""

    start: int
    end: int
    kind: str
    title: str | None = None
    number: int | None = None


@attrs.frozen
class Run:
    """A stretch of the page under the same marks."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def runs_of(marks: Iterable[Mark]) -> tuple[Run, ...]:
    """Marks cut where one begins or ends, in order and apart, each with the marks over it in the order given.

    >>> [(run.start, run.end, len(run.marks)) for run in runs_of([Mark(0, 9, "date"), Mark(3, 5, "figure")])]
    [(0, 3, 1), (3, 5, 2), (5, 9, 1)]
    """
    waiting = sorted((mark for mark in marks if mark.start < mark.end), key=lambda mark: mark.start, reverse=True)
    edges = sorted({edge for mark in waiting for edge in (mark.start, mark.end)})
    active: list[Mark] = []
    runs = []
    for start, end in pairwise(edges):
        active = [mark for mark in active if mark.end > start]
        while waiting and waiting[-1].start == start:
            active.append(waiting.pop())
        if active:
            runs.append(Run(start, end, tuple(active)))
    return tuple(runs)


def cut(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    """The runs within ``start:end``, and between them, without marks, the rest of it."""
    at = start
    for index in range(bisect_right(runs, start, key=lambda run: run.end), len(runs)):
        run = runs[index]
        if run.start >= end:
            break
        if at < run.start:
            yield Run(at, run.start, ())
        at = min(run.end, end)
        yield Run(max(run.start, start), at, run.marks)
    if at < end:
        yield Run(at, end, ())


def marked(span: TextSpan, runs: Sequence[Run]) -> Html:
    """The text of a span with its marks."""
    return fragment(
        *(
            _shown(run, span.text[run.start - span.start : run.end - span.start])
            for run in cut(runs, span.start, span.end)
        )
    )


def pieces_of(block: Block) -> tuple[tuple[TextSpan, ...], str]:
    """The pieces of a block with their places, and what joins them, from the block alone.

    A block built by hand whose text is not its pieces joined has none, and is shown without marks.

    >>> pieces, joint = pieces_of(Block.of("用心\\n用情", (0, 2), (3, 5), separator=" "))
    >>> [piece.text for piece in pieces], joint
    (['用心', '用情'], ' ')
    """
    lengths = [end - start for start, end in block.spans]
    between = len(block.text) - sum(lengths)
    width, rest = divmod(between, max(1, len(lengths) - 1))
    if between < 0 or rest or (between and len(lengths) == 1):
        return (), ""
    pieces, at = [], 0
    for (start, end), length in zip(block.spans, lengths, strict=True):
        pieces.append(TextSpan(start=start, end=end, text=block.text[at : at + length]))
        at += length + width
    return tuple(pieces), block.text[lengths[0] : lengths[0] + width]


def _shown(run: Run, text: str) -> Html:
    if not run.marks:
        return fragment(text)
    kinds = " ".join(dict.fromkeys(mark.kind for mark in run.marks))
    figure = next((mark for mark in run.marks if mark.number is not None), None)
    title = "; ".join(mark.title for mark in run.marks if mark.title) or None
    if figure is None:
        return element("span", text, class_=kinds, title=title)
    number = figure.number
    own = f"t{number}" if run.start == figure.start else None  # a figure cut in two is one place to go to
    return element("a", text, class_=kinds, title=title, id=own, href=f"#f{number}", data_details=f"d{number}")
