"""Short lines without marks: names, large lines or pieces of a paragraph, by what they say and what stands around."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from policytext.bylines import parse_byline
from policytext.bylines.runs import name_odds
from policytext.model import Byline
from policytext.segmentation.seams import (
    Evidence,
    Seams,
    begins_article,
    closes,
    dangles,
    is_balanced,
    is_done,
    is_open,
    leans,
    points,
    starts_oddly,
    word_across,
)
from policytext.segmentation.shapes import (
    LONGEST_LABEL,
    has_two_parts,
    is_author_line,
    is_heading_of_time,
    is_numbered,
    words_of,
)
from policytext.segmentation.state import Row
from policytext.text import Pattern

LONGEST_SECTION: Final = 30  # characters of a numbered section heading
LONGEST_BETWEEN: Final = 20  # characters of what stands between paragraphs, and may be a heading by that alone
LONGEST_NAME: Final = 4
SURE_NAME: Final = 6.0  # odds of a name that stands where headings do
SHORTEST_SIGNATURE: Final = 3  # characters of a name that is no section's: not 金秋, 白露
_CUT_LATIN = Pattern(r"(?:[A-Za-z]\|[A-Za-z]|\d[.,]?\|\d)")  # 全长162.|3公里
_FIGURE = Pattern(r"\d[\d.,]*(?:余|多)?[%‰万亿元]")  # 增长|4.2%。
_LAST_WORDS = Pattern(r"[\p{Han}、]{1,3}。(?=.)")  # 得从源头|把关。该合并的合并
_EVEN = Pattern("|".join(rf"\p{{Han}}{{{size}}},\p{{Han}}{{{size}}}" for size in range(3, 9)))  # 风来之前，人已安全
_DONE = Pattern(r"(?<![不除为])了(?![解结望然得])(?=[\p{Han}“《])")  # 作出了全面部署, not 来了！
_WHEN = r"[^,:]{2,12}(?:中|后|前|时|上|下|里|内|来|间|之际|方面|时刻|一刻)(?<!得[上下来])"  # 求职过程中，, not 住得上，
_SAID = r"[^,]{2,24}(?:表示|认为|介绍|强调|指出|提出|要求|坦言|透露|回忆|说)"  # 《规划》提出，
_DATED = r"\d+月\d+日[^,]{0,4}|\d{4}年[^,]{0,8}"  # 7月18日，
_ADVERBIAL = Pattern(rf"(?:在[^,]{{2,16}}|{_WHEN}|随着[^,]{{2,24}}|{_DATED}|{_SAID}),")


@attrs.frozen
class Around:
    """What stands around a short line."""

    before: Row | None
    after: Row | None
    seams: Seams
    marked: bool  # whether the page marks its headlines


def among(row: Row, around: Around) -> Row:
    """A short line without marks: a name, set large, or a piece of a paragraph?"""
    if byline := _lone_name(row, around):
        return attrs.evolve(row, bylines=(byline,)).read_as("byline", "is a name between a headline and its text")
    if byline := _free_name(row, around):
        return attrs.evolve(row, bylines=(byline,)).read_as("byline", "can only be the name of who wrote what is below")
    if byline := _tail_name(row, around):
        signed = attrs.evolve(row, bylines=(byline,), signs=True)
        return signed.read_as("byline", "is a name below the end of a text")
    evidence = [Evidence(3, "short"), *_stops(row, around.after), *_wording(row.folded), *_surroundings(row, around)]
    reasons = ", ".join(f"{found.reason} {found.points:+.0f}" for found in evidence)
    return row.read_as("display" if points(evidence) > 0 else "body", reasons)


def _lone_name(row: Row, around: Around) -> Byline | None:
    """One name alone is an author line only where author lines stand: 让山里娃爱上编程课 / 钟瑞雪 / “老师，……"""
    before, after = around.before, around.after
    if before is None or before.role != "display" or after is None:
        return None
    if after.role != "body" or leans(after.folded) or _name(before):
        return None
    return _name(row)


def _free_name(row: Row, around: Around) -> Byline | None:
    """A sure name between two paragraphs, whose headline is printed elsewhere: ……更不能乱。 / 方亦舟 / 洪水退去，……"""
    before, after = around.before, around.after
    if before is None or after is None or not before.role == after.role == "body":
        return None
    apart = not (is_open(before) or leans(after.folded)) and len(row.words) >= SHORTEST_SIGNATURE
    return _name(row) if apart and name_odds(row.words) > SURE_NAME else None


def _tail_name(row: Row, around: Around) -> Byline | None:
    """One name alone signs an article below its last sentence: ……油桶摆满了院子。 / 钟瑞雪"""
    before, after = around.before, around.after
    ended = before is not None and before.role == "body" and not is_open(before)
    if not ended or (after is not None and after.role not in ("unread", "display", "kicker")):
        return None
    return _name(row) if len(row.words) >= SHORTEST_SIGNATURE or after is None else None


def _name(row: Row) -> Byline | None:
    try:
        return parse_byline(row.words).shifted(row.start) if len(row.words) <= LONGEST_NAME else None
    except ValueError:
        return None


def _stops(row: Row, after: Row | None) -> Iterator[Evidence]:
    """What the punctuation says; points speak for a large line."""
    words = row.folded
    if closes(words):
        yield Evidence(-6 if words[-1] in '…"”' else -1, "ends like a sentence")
        if len(words) > 20:
            yield Evidence(-2, "rather long")
    if words.endswith(":"):
        yield Evidence(-6, "announces what follows")
    if _is_signed_sentence(row):
        yield Evidence(-8, "is a sentence with a credit")
    if not is_balanced(words):
        yield Evidence(-6, "leaves a quote or bracket open")
    if words.endswith(",") and _is_half(row, after):
        yield Evidence(2, "the first of two short lines")
    elif dangles(words) and not is_done(words):
        yield Evidence(-4, "ends with a word that wants another")
    yield from _clauses(words)


def _is_signed_sentence(row: Row) -> bool:
    """……到底算不算数？（读者 丁淑芬）; but 山里飞出金凤凰 本报记者 李明 is a headline with its author."""
    credits = [byline.start for byline in row.bylines if byline.kind == "credit" and byline.end == row.end]
    return any(closes(row.folded[: start - row.start].rstrip()) for start in credits)


def _clauses(words: str) -> Iterator[Evidence]:
    if words.count(",") + words.count("、") > 2:
        yield Evidence(-3, "strings several clauses together")
    elif words.count(",") > 1 or ("," in words and len(words) > 25):
        yield Evidence(-2, "runs over several clauses")
    if len(words) > 30:
        yield Evidence(-1, "longer than most headlines")
    if has_two_parts(words):
        yield Evidence(2, "in two parts")
    if _EVEN.fullmatch(words):
        yield Evidence(2, "in two clauses of one length")


def _is_half(row: Row, after: Row | None) -> bool:
    """Whether a headline goes on in the next line: 打造劳务品牌， / 端稳就业饭碗."""
    if after is None or after.line.number != row.line.number + 1 or closes(after.folded):
        return False
    return len(after.words) <= LONGEST_LABEL and abs(len(after.words) - len(row.words)) <= 4


def _wording(words: str) -> Iterator[Evidence]:
    """What the words say."""
    if is_numbered(words) and len(words) <= LONGEST_SECTION:
        yield Evidence(3, "numbered as a section")
    elif is_heading_of_time(words):
        yield Evidence(4, "says of which time a section tells")
    if leans(words):
        yield Evidence(-4, "starts with a word that leans on another")
    if words.startswith(words_of("body", "openers")):
        yield Evidence(-3 if "," in words[:12] else -1, "opens like a paragraph")
    elif _opens_with_adverbial(words):
        yield Evidence(-3, "opens with an adverbial")
    elif words.startswith(words_of("body", "connectives")):
        yield Evidence(-2, "points back")
    if _DONE.search(words):
        yield Evidence(-1, "tells what was done")
    if any(word in words for word in words_of("body", "anaphora")):
        yield Evidence(-3, "points back to a name")


def _opens_with_adverbial(words: str) -> bool:
    """寒冬时节，……"""
    return bool(_ADVERBIAL.match(words)) or ("," in words[:12] and words.startswith(words_of("body", "times")))


def _surroundings(row: Row, around: Around) -> Iterator[Evidence]:
    """What the lines before and after say."""
    before, after = around.before, around.after
    if around.marked:
        yield Evidence(-2, "others are marked")
    parted = before is not None and before.role == "body" and is_open(before)
    if _is_between(row, around):
        yield Evidence(2, "stands between a finished line and the beginning of another")
    if after is not None and after.role == "body":
        yield from _against_next(row, after, around.seams, parted=parted)
    if after is not None and is_author_line(after):
        yield Evidence(2, "an author line stands below")
    if before is not None and before.role == "display" and after is not None and begins_article(after):
        yield Evidence(2, "stands between a headline and a dateline")
    if before is not None and before.role == "body" and is_open(before) and word_across(before.folded, row.folded) > 5:
        yield Evidence(-2, "finishes the word before it")


def _is_between(row: Row, around: Around) -> bool:
    """Whether the line before is finished, and the next one leans on nothing: of 156 such lines 155 are headings."""
    before, after = around.before, around.after
    if before is None or after is None or not before.role == after.role == "body" or len(row.words) > LONGEST_BETWEEN:
        return False
    whole = not (leans(after.folded) or dangles(row.folded) or _opens_with_adverbial(row.folded))
    return whole and closes(before.folded)


def _against_next(row: Row, after: Row, seams: Seams, *, parted: bool) -> Iterator[Evidence]:
    """What the next line says; a headline printed in mid-sentence has ``parted`` it from the one before."""
    if leans(after.folded):
        yield Evidence(-2 if parted else -5, "the next line leans on it")
        return
    if _CUT_LATIN.search(row.folded[-2:] + "|" + after.folded[:2]):
        yield Evidence(-5, "a number or a Latin word runs on into the next line")
    elif _FIGURE.match(after.folded):
        yield Evidence(-4, "the next line starts with a figure")
    if _LAST_WORDS.match(after.folded):
        yield Evidence(-4, "the next line ends a sentence with its first words")
    if is_numbered(row.folded) and is_numbered(after.folded):
        yield Evidence(-6, "is one of several points")
    if (gain := word_across(row.folded, after.folded)) > 3:
        yield Evidence(-gain, "a word runs on into the next line")
    elif starts_oddly(after.folded):
        yield Evidence(-1, "the next line starts with what looks like the end of a word")
    if said := seams.said_elsewhere(row.folded, after.folded):
        yield Evidence(-5 if said > 1 else -1.5, "the page has both ends together elsewhere")
