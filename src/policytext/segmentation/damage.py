"""Does anything on a page show that it is not printed in the order in which it is read?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policytext.segmentation.seams import begins_article, is_open, is_signed, leans, opens_afresh, strays
from policytext.segmentation.shapes import is_author_line, is_credit
from policytext.segmentation.state import Row

LARGE = ("display", "title", "heading")  # what a large line is called while it is read, and after


def is_damaged(rows: Sequence[Row]) -> bool:
    """Whether a sentence breaks off, a stretch has no head, or a headline has nothing below it."""
    return next(signs_of_damage(rows), None) is not None


def signs_of_damage(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """The rows at which something is wrong, and what."""
    has_headlines = any(row.role in LARGE for row in rows)
    last: Row | None = None
    gap: list[Row] = []
    for row in rows:
        if row.role == "body":
            if sign := _first_sign(gap, row, has_headlines) if last is None else _sign(last, gap, row):
                yield row, sign
            last, gap = row, []
        elif row.role not in ("furniture", "caption"):
            gap.append(row)
    if last is not None and is_open(last):
        yield last, "breaks off, and nothing follows"
    for row in gap:
        if row.role in LARGE:
            yield row, "is large, and nothing follows"


def _first_sign(gap: Sequence[Row], row: Row, has_headlines: bool) -> str:
    if leans(row.folded):
        return "starts in mid-sentence at the top of the page"
    if _has_two_heads(gap):
        return "has two heads above it"
    if has_headlines and not gap and not begins_article(row):
        return "has no headline, though the page has some"
    return ""


def _sign(last: Row, gap: Sequence[Row], row: Row) -> str:
    """What is wrong between two lines of body."""
    if gap and is_open(last):
        return "stands below a line that breaks off, with something between"
    if is_open(last) and opens_afresh(row.folded):
        return "opens like a paragraph below a line that breaks off"
    if leans(row.folded) and not is_open(last):
        return "starts in mid-sentence below a complete line"
    if any(between.role == "repeat" for between in gap):
        return "stands below a scanner's loop"
    headed = any(between.role in (*LARGE, "subtitle") or is_author_line(between) for between in gap)
    signed = is_signed(last) or any(between.role == "byline" and is_credit(between) for between in gap)
    if signed and not headed:
        return "has no headline, though an article has ended"
    if _has_two_heads(gap):
        return "has two heads above it"
    if not is_open(last) and strays(row.folded):
        return "closes a quote that the complete line above did not open"
    return ""


def _has_two_heads(gap: Sequence[Row]) -> bool:
    return large_again(gap, (*LARGE, "kicker")) is not None


def large_again(gap: Sequence[Row], roles: Sequence[str] = LARGE) -> Row | None:
    """The large line, if any, that stands below an author line or a subtitle: another headline."""
    tails = [at for at, row in enumerate(gap) if is_author_line(row) or row.role == "subtitle"]
    return next((row for row in gap[tails[0] :] if row.role in roles), None) if tails else None
