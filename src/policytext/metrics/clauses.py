"""Where a figure stands: its line, sentence and clause, and the stretches of text on its left and right.

A clause ends at punctuation (GB/T 15834).  A figure's left stretch runs from the clause's start or from the figure
before to the figure; its right stretch from the figure to the clause's end or to the figure after.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from policytext.model import Quantity
from policytext.text import Glance, Mask

_INSIDE: Final = "，,。；;：:！!？?\\n"
# Names and asides that punctuation inside a clause encloses: “敲门”服务队, 乡镇（街道）平台.  Each is read as one word.
_ATOM: Final = Glance(
    rf"“[^“”{_INSIDE}]{{1,20}}”|‘[^‘’{_INSIDE}]{{1,20}}’|\"[^\"{_INSIDE}]{{1,20}}\"|「[^「」\n]{{1,20}}」"
    rf"|《[^《》\n]{{1,40}}》|(?<![讯电])[（(][^()（）{_INSIDE}]{{1,12}}[）)]"  # 讯（…） is the end of a dateline
)
_OPENERS: Final = frozenset('“‘"「《（(')
_BREAK: Final = Glance(r"[，,。；;：:！!？?\n()（）“”‘’\"「」《》…—-](?:(?<!-)|-)")  # … and two hyphens
# 前三季度出口45.6亿美元 民营企业唱主角: spaces part the clauses of a headline, which has no marks
_HEADLINE: Final = Glance(r"(?:(?<=\n)|\A)[^，,。；;：:\n]{4,45}(?=\n|\Z)")
_SPACE: Final = Glance(r"(?<=\S)[ \u3000]+(?=\p{Han}|[“‘]|(?P<figure>[0-9]))")
_SENTENCE_ENDS: Final = frozenset("。！!？?\n")


@attrs.frozen
class Place:
    """Where a figure stands.  ``left`` and ``right`` are its stretches; ``clause``, ``sentence``, ``line`` spans.

    ``follows`` says that the figure before stands in the same clause.
    """

    quantity: Quantity
    index: int
    left: tuple[int, int]
    right: tuple[int, int]
    clause: tuple[int, int]
    sentence: tuple[int, int]
    line: tuple[int, int]
    follows: bool


@attrs.frozen
class Layout:
    """The clause structure of a text with figures: its atoms, the ends of its clauses, sentences and lines."""

    text: str
    atoms: tuple[tuple[int, int], ...]
    breaks: tuple[int, ...]
    sentences: tuple[int, ...]
    lines: tuple[int, ...]


def layout_of(text: str, quantities: Sequence[Quantity], times: Sequence[tuple[int, int]] = ()) -> Layout:
    """The clause structure of a text; punctuation inside a figure (1,200元) or words of time (1—8月) is none.

    >>> layout = layout_of("“敲门”服务队，共2支。", ())
    >>> layout.atoms, layout.breaks
    (((0, 4),), (7, 11))
    """
    figures = Mask.of(len(text), ((quantity.start, quantity.end) for quantity in quantities))
    whole = Mask.of(len(text), (*((quantity.start, quantity.end) for quantity in quantities), *times))
    atoms: list[tuple[int, int]] = []
    breaks: list[int] = []
    done = 0
    for match in _BREAK.finditer(text):
        at = match.start()
        if at < done:
            continue
        atom = _ATOM.match(text, at) if text[at] in _OPENERS else None
        if atom and not figures.covers(at, atom.end()):
            atoms.append((at, atom.end()))
            done = atom.end()
        elif not whole.covers(at, at + 1):  # brackets part a figure from the clause outside: （省级权限40项）
            breaks.append(at)
    spaces = [at for at in _spaces(text, quantities) if not whole.covers(at, at + 1)]
    breaks = sorted([*breaks, *spaces]) if spaces else breaks
    ends = [at for at in breaks if text[at] in _SENTENCE_ENDS]
    lines = [at for at in ends if text[at] == "\n"]
    return Layout(text, tuple(atoms), tuple(breaks), tuple(ends), tuple(lines))


def _spaces(text: str, quantities: Sequence[Quantity]) -> Iterator[int]:
    """Where the clauses of a headline with figures are parted; before a figure only behind another: 67万 14人落网."""
    starts, ends = [quantity.start for quantity in quantities], {quantity.end for quantity in quantities}
    for line in _HEADLINE.finditer(text) if quantities else ():
        if bisect_left(starts, line.start()) == bisect_left(starts, line.end()):
            continue
        for space in _SPACE.finditer(text, *line.span()):
            if not space["figure"] or space.start() in ends:
                yield space.start()


def places_of(layout: Layout, quantities: Sequence[Quantity]) -> tuple[Place, ...]:
    """Every figure with its stretches.

    >>> from policytext.quantities import find_quantities
    >>> text = "新增企业5家、项目7个，均已投产。"
    >>> found = find_quantities(text)
    >>> [(text[slice(*place.left)], text[slice(*place.right)]) for place in places_of(layout_of(text, found), found)]
    [('新增企业', '、项目'), ('、项目', '')]
    """
    clauses = [_around(layout.breaks, quantity, len(layout.text)) for quantity in quantities]
    found: list[Place] = []
    for index, quantity in enumerate(quantities):
        clause = clauses[index]
        follows = index > 0 and clauses[index - 1] == clause
        leads = index + 1 < len(quantities) and clauses[index + 1] == clause
        start = quantities[index - 1].end if follows else clause[0]
        end = quantities[index + 1].start if leads else clause[1]
        found.append(
            Place(
                quantity=quantity,
                index=index,
                left=(min(start, quantity.start), quantity.start),
                right=(quantity.end, max(end, quantity.end)),
                clause=clause,
                sentence=_around(layout.sentences, quantity, len(layout.text)),
                line=_around(layout.lines, quantity, len(layout.text)),
                follows=follows,
            )
        )
    return tuple(found)


def _around(breaks: Sequence[int], quantity: Quantity, length: int) -> tuple[int, int]:
    """The stretch between the break before a figure and the one after it."""
    at = bisect_right(breaks, quantity.start)
    start = breaks[at - 1] + 1 if at else 0
    at = bisect_right(breaks, quantity.end - 1, lo=at)
    return start, breaks[at] if at < len(breaks) else length
