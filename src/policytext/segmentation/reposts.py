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
    above_text = _above_text(rows)
    below_text = False
    for index, row in enumerate(found):
        if row.role == "furniture" and _is_staff(row) and (below_text or _is_passed(row)):
            found[index] = row = row.read_as("byline", "names those who edited the article above")
        labelled = row.role == "byline" and any(mark in row.folded for mark in _LABELLED)
        ends = index > 0 and _is_finished(found[index - 1]) and not above_text[index]
        if labelled and (below_text or ends):
            found[index] = attrs.evolve(row, signs=True)
        below_text = labelled and found[index].signs
    return found


def _is_staff(row: Row) -> bool:
    """Whether bylines were read on the line, and none of its jobs is one that only a printed page has."""
    return bool(row.bylines) and not any(job in row.folded for job in words_of("furniture", "page_jobs"))


def _is_passed(row: Row) -> bool:
    """Whether the line says who passed the text for publication, as under an article that was posted."""
    return any(job in row.folded for job in words_of("furniture", "reviewers"))


def _is_finished(row: Row) -> bool:
    """Whether a row is of text, and its last sentence ends."""
    return row.role in ("body", "caption") and not is_open(row)


def _above_text(rows: Sequence[Row]) -> list[bool]:
    """Whether text stands below each row, with nothing but bylines and the page's own between."""
    found, text = [], False
    for row in reversed(rows):
        found.append(text)
        text = text if row.role in ("byline", "furniture", "repeat") else row.role == "body"
    return found[::-1]


def _is_teaser(row: Row) -> bool:
    return len(row.words) <= LONGEST_TEASER and not row.words.endswith("。")


def _with_teasers(rows: Sequence[Row]) -> list[Row]:
    """The short lines below 往期推荐 are headlines of other articles: those with a bullet, or all at the page's end."""
    found = list(rows)
    end_only = len(rows) - sum(1 for _ in takewhile(_is_teaser, reversed(rows)))  # from here on all lines are short
    below_label = False
    for index, row in enumerate(rows):
        is_label = "".join(row.folded.split()) in words_of("furniture", "teasers")
        below_label = is_label or (below_label and _is_teaser(row) and (row.bullet or index >= end_only))
        if below_label:
            found[index] = row.read_as("furniture", "names other articles of the site")
    return found
