"""A block of an article: its pieces with their marks, and a sign where they were joined."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from policytext.html.elements import Html, element, fragment
from policytext.html.labels import CHINESE
from policytext.html.marks import Run, marked, pieces_of
from policytext.html.pagelines import PageLines
from policytext.text import Block, TextSpan


def block_html(block: Block, runs: Sequence[Run], lines: PageLines, *, joints: bool = True) -> Html:
    """A block with its marks, and a sign where it goes on in another place of the page."""
    pieces, between = pieces_of(block)
    if not pieces:
        return fragment(block.text)
    shown = [marked(pieces[0], runs)]
    for before, after in pairwise(pieces):
        shown += [fragment(between), _joint(before, after, lines) if joints else fragment(), marked(after, runs)]
    return fragment(*shown)


def _joint(before: TextSpan, after: TextSpan, lines: PageLines) -> Html:
    left, right = lines.at(before.end - 1), lines.at(after.start)
    if right is None:
        return element("span", "⤶", class_="joint", title=f"column break {CHINESE['column break']}")
    title = f"column break {CHINESE['column break']}: line {left} goes on at line {right}"
    return element("a", f"⤶{right}", class_="joint", title=title, href=f"#L{right}")
