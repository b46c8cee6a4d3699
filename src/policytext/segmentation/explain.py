"""Why a page was read as it was, for a person to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from policytext.segmentation.damage import signs_of_damage
from policytext.segmentation.links import Links
from policytext.segmentation.state import Row, State

SHOWN: Final = 24  # characters of a line that are shown


def explained(state: State) -> str:
    """What each line is, to which article it was given and why, and which stretches were linked."""
    return "\n".join([*_damage(state), *_lines(state), *_links(state)])


def _damage(state: State) -> Iterator[str]:
    signs = list(signs_of_damage(state.rows))
    yield f"The page is {'not ' if signs else ''}in reading order as printed."
    for row, sign in signs:
        yield f"  line {row.line.number} {sign}: {_shown(row)}"


def _lines(state: State) -> Iterator[str]:
    article_of = {index: number for number, draft in enumerate(state.drafts, 1) for index in draft.rows()}
    yield "Lines:"
    for row in state.rows:
        where = f"article {article_of[row.index]}" if row.index in article_of else "no article"
        yield f"  line {row.line.number}: {row.role}, {where}: {_shown(row)}  ({row.reason or 'no reason kept'})"


def _links(state: State) -> Iterator[str]:
    links = Links.of(state)
    notes = [_link(links, chain, at) for chain in state.chains for at in range(1, len(chain))]
    yield from ["Stretches linked:", *notes] if notes else []


def _link(links: Links, chain: tuple[int, ...], at: int) -> str:
    ends = (links.printed.last(chain[at - 1]).line.number, links.printed.first(chain[at]).line.number)
    return f"  line {ends[0]} goes on in line {ends[1]}: {links.why(chain[:at], chain[at:])}"


def _shown(row: Row) -> str:
    return row.words if len(row.words) <= SHOWN else f"{row.words[: SHOWN // 2]}…{row.words[-SHOWN // 2 :]}"
