"""What a site or an application sets below an article: who wrote and passed it, and the headlines of others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

import attrs

from policytext.segmentation.seams import is_open
from policytext.segmentation.shapes import words_of
from policytext.segmentation.state import Row

LONGEST_TEASER: Final = 45
_LABELLED: Final = (":", "/", "|")  # 编辑：王海, 文/王海; a newspaper's own line has 本报记者 王海


def with_reposts(rows: Sequence[Row]) -> list[Row]:
    """The rows, those that end an article of a site read as its credits, and what it recommends as the page's."""
    return _with_teasers(_with_staff(rows))


def _with_staff(rows: Sequence[Row]) -> list[Row]:
    """记者：王海 / 编辑：李芳 below a text sign it; 责任编辑：李芳 版式：张强 made the page."""
    found = list(rows)
    below_text = False
    for index, row in enumerate(found):
        if row.role == "furniture" and _is_staff(row) and (below_text or _is_passed(row)):
            found[index] = row = row.read_as("byline", "names those who edited the article above")
        labelled = row.role == "byline" and any(mark in row.folded for mark in _LABELLED)
        if labelled and (below_text or _ends_text(found, index)):
            found[index] = attrs.evolve(row, signs=True)
        below_text = labelled and found[index].signs
    return found


def _is_staff(row: Row) -> bool:
    """Whether bylines were read on the line, and none of its jobs is one that only a printed page has."""
    return bool(row.bylines) and not any(job in row.folded for job in words_of("furniture", "page_jobs"))


def _is_passed(row: Row) -> bool:
    """Whether the line says who passed the text for publication, as under an article that was posted."""
    return any(job in row.folded for job in words_of("furniture", "reviewers"))


def _ends_text(rows: Sequence[Row], index: int) -> bool:
    """Whether a row stands below a finished text and above none."""
    before = rows[index - 1] if index else None
    after = next((row for row in rows[index + 1 :] if row.role not in ("byline", "furniture", "repeat")), None)
    ended = before is not None and before.role in ("body", "caption") and not is_open(before)
    return ended and (after is None or after.role != "body")


def _is_teaser(row: Row) -> bool:
    return len(row.words) <= LONGEST_TEASER and not row.words.endswith("。")


def _with_teasers(rows: Sequence[Row]) -> list[Row]:
    """The short lines below 往期推荐 are headlines of other articles: those with a bullet, or all at the page's end."""
    found = list(rows)
    for index, row in enumerate(rows):
        if "".join(row.folded.split()) not in words_of("furniture", "teasers"):
            continue
        short = list(takewhile(_is_teaser, rows[index + 1 :]))
        if index + 1 + len(short) < len(rows):
            short = list(takewhile(lambda other: other.bullet, short))
        for teaser in (row, *short):
            found[teaser.index] = teaser.read_as("furniture", "names other articles of the site")
    return found
