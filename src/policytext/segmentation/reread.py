"""What lines turn out to be beside others: lists, names of columns, picture stories, briefs, writers of letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise
from typing import Final

import attrs

from policytext.segmentation.furniture import is_bare_date
from policytext.segmentation.reposts import with_reposts
from policytext.segmentation.seams import is_open
from policytext.segmentation.shapes import (
    has_two_parts,
    is_aspect,
    is_column_label,
    is_diary_date,
    is_document_title,
    is_dotted_label,
    is_heading_of_time,
    is_label_of_briefs,
    is_name_of_column,
    is_office,
    looks_at,
    places_in,
    words_of,
)
from policytext.segmentation.state import Row
from policytext.segmentation.talks import is_by_writer, is_letter
from policytext.text import Glance, is_han

LONGEST_KICKER: Final = 12  # characters of one that only its size tells
LONGEST_HALF: Final = 3  # characters of half a slogan: 调结构 看实招
TOLD: Final = 0.25  # share of the pairs of characters of a caption that belongs to an article, at the least
_DATED: Final = Glance(r"[0-9]{1,2}月[0-9]{1,2}日,")  # 12月20日，援助汉源县的5000床棉被启运。
_REACHED: Final = Glance(r"(?:电话|热线|专线)[^,。;]{0,12}[0-9]{5,}。?$")  # how a notice ends: 咨询电话:95598。
STORY: Final = 2  # sentences of a picture story; a caption has one
LIST: Final = 5  # short lines without marks in a row that are a list, not headlines


def neighbour(rows: Sequence[Row], index: int, step: int) -> Row | None:
    """The nearest row above (-1) or below (1) a place that is no repeat and not the page's own."""
    index += step
    while 0 <= index < len(rows) and rows[index].role in ("repeat", "furniture"):
        index += step
    return rows[index] if 0 <= index < len(rows) else None


def _with_lists(rows: Sequence[Row]) -> list[Row]:
    """Many short lines in a row are a list or a table, and part of the text."""
    found: list[Row] = []
    for plain, group in groupby(rows, lambda row: row.role == "display" and not row.level and not row.bullet):
        lines = list(group)
        titles = [row for row in lines if not is_column_label(row.folded)]
        is_list = plain and len(titles) >= LIST
        found += [row.read_as("body", "is one of many short lines") if is_list else row for row in lines]
    return found


def _with_columns(rows: Sequence[Row]) -> list[Row]:
    """What could be a column's name is one above a longer large line: 荆楚纵横 / 千亩荷塘换新颜.

    So is a short line that is not set large above one that is: 走进工厂 / # 压缩机“瘦身”记; below it, it is a subtitle.
    Above a letter it is one, too, wherever the headline stands: 读者来信 / 编辑同志：……
    """
    found = list(rows)
    for index, row in enumerate(rows):
        plain = row.role == "display" and not row.level
        before, after = (neighbour(rows, index, step) if plain else None for step in (-1, 1))
        small = before is not None and before.level and not is_heading_of_time(row.folded)
        if small and after is not None and after.role in ("body", "byline"):
            found[index] = row.read_as("subtitle", "is not set large, right below a line that is")
        if after is not None and after.role == "body" and is_name_of_column(row.folded) and is_letter(after):
            found[index] = row.read_as("kicker", "names a column of letters")
        if after is None or after.role != "display":
            continue
        named = is_name_of_column(row.folded) and (len(after.words) > len(row.words) or looks_at(row.folded))
        named = named or row.folded in words_of("kicker", "campaigns")
        unset = after.level == 1 and len(row.words) <= LONGEST_KICKER and not has_two_parts(row.folded)
        if named or unset or is_dotted_label(row.folded) or _is_slogan_above(row, after):
            found[index] = row.read_as("kicker", "names a column above a headline")
    return found


def _is_slogan_above(row: Row, headline: Row) -> bool:
    """调结构 看实招 above a longer large line: two short halves of one length are its series."""
    halves = row.folded.split()
    even = len(halves) == 2 and len(halves[0]) == len(halves[1]) <= LONGEST_HALF
    return even and len(headline.words) > len(row.words) and not row.level


def _with_parallels(rows: Sequence[Row]) -> list[Row]:
    """Section headings that name one side each, in one form: 库容：先腾后收 … 价格：优质优价."""
    forms = Counter(_form(row) for row in rows if _is_side(row))
    return [attrs.evolve(row, parallel=True) if _is_side(row) and forms[_form(row)] > 1 else row for row in rows]


def _is_side(row: Row) -> bool:
    return row.role == "display" and not row.level and is_aspect(row.folded)


def _form(row: Row) -> tuple[int, int]:
    """How long the two parts are."""
    label, _, rest = row.folded.partition(":")
    return len(label), len(rest)


def _with_briefs(rows: Sequence[Row]) -> list[Row]:
    """Where a column of briefs is on the page, each paragraph with a bullet is one: 一句话新闻 / ▲某县种树5万亩。"""
    found = list(rows)
    labels = [row for row in rows if row.role in ("furniture", "kicker", "display") and is_label_of_briefs(row.folded)]
    briefs = [row for row in rows if row.bullet and row.role == "body"] if labels else []
    for row in briefs:
        found[row.index] = attrs.evolve(row, brief=True)
    for row in labels if briefs else []:
        found[row.index] = row.read_as("furniture", "names a column of briefs")
    return found


def _with_diaries(rows: Sequence[Row]) -> list[Row]:
    """A day and its weather between a headline and a text open the text: 给老杨算三笔账 / 5月12日 小雨 / ……"""
    found = list(rows)
    for index in [row.index for row in rows if row.role == "display" and is_diary_date(row.folded)]:
        above, below = neighbour(rows, index, -1), neighbour(rows, index, 1)
        titled = above is not None and above.role == "display" and not is_column_label(above.folded)
        if titled and below is not None and below.role == "body":
            found[index] = rows[index].read_as("body", "dates an entry of a diary")
    return found


def _with_issuers(rows: Sequence[Row]) -> list[Row]:
    """An office alone below the text of a notice is who issued it, and a day below that is when.

    停水公告 …… 西安市公路管理局户县管理段; …… 咨询电话：95598。 楚雄供电局 / 2007年9月13日
    """
    found, notice = list(rows), False
    for index, row in enumerate(rows):
        if row.role not in ("display", "kicker", "byline"):
            continue
        above = neighbour(found, index, -1)
        told = row.role != "byline" and above is not None and above.role == "body"
        if told and above and (notice or _ends_notice(above, neighbour(rows, index, 1))) and is_office(row.folded):
            found[index] = attrs.evolve(row.read_as("body", "says who issued the notice above"), signs=True)
        elif told and above and above.signs and is_bare_date(row.folded):
            found[above.index] = attrs.evolve(above, signs=False)
            found[index] = attrs.evolve(row.read_as("body", "dates the notice above"), signs=True)
        else:
            notice = is_document_title(row.folded)
    return found


def _ends_notice(row: Row, below: Row | None) -> bool:
    """Whether a text with a telephone at its end is a notice, for who issued it heads nothing below."""
    heads = below is not None and below.role in ("display", "body") and not is_document_title(below.folded)
    return not heads and _REACHED.search(row.folded) is not None


def _with_stories(rows: Sequence[Row]) -> list[Row]:
    """A caption that stands alone below a headline is the text of a picture story."""
    found = list(rows)
    tales = {row.index for row in rows if row.role == "caption" and _is_tale(row)}
    news = {row.index for row in rows if row.role == "caption" and _DATED.match(row.folded)}
    said = _said(rows) if tales or news else Counter()
    for index, row in enumerate(rows):
        if row.role != "caption":
            continue
        before, after = neighbour(rows, index, -1), neighbour(rows, index, 1)
        alone = after is None or after.role in ("display", "kicker", "byline") or _is_displaced(before, rows)
        if before is not None and before.role == "display" and alone:
            found[index] = row.read_as("body", "is the text of a picture story")
        elif index in tales and (places := places_in(row.words)):
            apart = all(said[place[:2]] == 1 for place in places)  # nothing else on the page names them
            found[index] = attrs.evolve(row, brief=apart)
        elif index in news:
            found[index] = attrs.evolve(row, brief=_is_new(row, said))
    return found


def _is_new(row: Row, said: Counter[str]) -> bool:
    """Whether a dated caption speaks of what nothing else on the page does: 12月20日，5000床棉被启运。 安富斌 摄"""
    pairs = {one + other for one, other in pairwise(row.words) if is_han(one) and is_han(other)}
    return sum(said[pair] > 1 for pair in pairs) < TOLD * len(pairs)


def _with_writers(rows: Sequence[Row]) -> list[Row]:
    """Whoever writes a letter signs below it: ……全村都盼着。 / 读者 郭有顺."""
    found = list(rows)
    for before, row in pairwise(rows):
        if row.role == "byline" and before.role == "body" and not is_open(before) and _is_writer(row):
            found[row.index] = attrs.evolve(row, signs=True)
    return found


def _is_writer(row: Row) -> bool:
    return bool(row.bylines) and all(map(is_by_writer, row.bylines))


def _is_displaced(headline: Row | None, rows: Sequence[Row]) -> bool:
    """Whether what stands below a headline stands in the middle of another article's sentence."""
    above = None if headline is None else neighbour(rows, headline.index, -1)
    return above is not None and above.role == "body" and is_open(above)


def _is_tale(row: Row) -> bool:
    """Whether a caption tells more than its picture shows."""
    return row.folded.count("。") >= STORY and not row.folded.startswith(words_of("caption", "openers"))


def _said(rows: Sequence[Row]) -> Counter[str]:
    """How many lines have each character and each pair of characters, repeats left out."""
    lines = [row.words for row in rows if row.role != "repeat"]
    return Counter(part for line in lines for part in {*line, *map("".join, pairwise(line))})


# Each looks at what the lines were taken for, one after the other.
REREAD: Final[tuple[Callable[[Sequence[Row]], list[Row]], ...]] = (
    _with_lists,
    _with_columns,
    _with_parallels,
    _with_stories,
    _with_briefs,
    _with_diaries,
    _with_issuers,
    _with_writers,
    with_reposts,
)
