"""What a line is: decided from the line itself first, then, for the rest, from what stands around it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final, TypeAlias

import attrs
import regex

from policytext.segmentation.furniture import is_bare_date, is_furniture, is_imprint
from policytext.segmentation.reread import REREAD, neighbour
from policytext.segmentation.seams import Seams, begins_article, closes, dangles, is_balanced, is_done, is_entry
from policytext.segmentation.shapes import LONGEST_LABEL, is_box, is_issued, is_numbered, is_turn, opens_box, words_of
from policytext.segmentation.short_lines import Around, among
from policytext.segmentation.state import Role, Row, State
from policytext.text import Pattern, fold

LONGEST_HEADLINE: Final = 45  # characters; two headline lines set as one are hardly longer
LONGEST_ANSWER: Final = 8  # characters of one to the question of a headline
LONGEST_SECTION: Final = 30  # characters of a numbered section heading
LONGEST_CAPTION: Final = 160
LONGEST_CREDIT: Final = 24
LONGEST_FIELDS: Final = 60  # characters of 发布时间：…　来源：…　浏览：…
_LETTER = Pattern(r"[\p{L}\p{N}]")
_ISO_DAY = Pattern(r"\d{4}-\d{1,2}-\d{1,2}")
_POSTED = Pattern(r"(?<=\s)发表于\p{Han}{2,4}$|^原创(?=\s)")  # 原创 某某发布 2024-03-01 发表于广东
_JOINTS = Pattern(r"文|图|撰文|摄影|供稿|整理|综合|编辑|来源")  # what may stand between names
_SUBTITLE = Pattern(r"[—\-－]{1,3}\s*(?=[\p{Han}\p{N}\"“‘《])")  # ——某县优化营商环境纪实
_SHOT = ("摄", "摄影", "供图")
_SHOT_NAMES = rf"\p{{Han}}{{2,4}}(?:\s\p{{Han}}{{2,4}}){{0,3}}\s*+/?\s*+(?:{'|'.join(_SHOT)})"  # 张三 李四 摄
_PHOTO_CREDIT = Pattern(rf"(?:\p{{Han}}{{2,10}}\s)?{_SHOT_NAMES}")  # 本报记者 张三 摄
_SHOT_END = Pattern(rf"(?<!\s)\s*+[(]?{_SHOT_NAMES}[)]?$")
_MID_STOP = Pattern(r"(?P<stop>[?!？！;])[\"”’』」)]*(?=\p{Han}[^\p{Zs}]{3})")  # 如何帮扶？有关部门将


def classify(state: State) -> State:
    """Give every line its role; headlines and section headings stay ``display`` until they have their article."""
    rows = [_alone(row) if row.role == "unread" else row for row in state.rows]
    seams = Seams.of(rows)
    marked = sum(row.role == "display" and row.level > 0 for row in rows) > 1
    for index, row in enumerate(rows):
        if row.role == "unread":
            rows[index] = among(row, Around(neighbour(rows, index, -1), neighbour(rows, index, 1), seams, marked))
    for reread in REREAD:
        rows = reread(rows)
    return attrs.evolve(state, rows=tuple(rows))


Test: TypeAlias = Callable[[Row], bool]


def _is_byline(row: Row) -> bool:
    """Whether nothing is left of the line when its bylines are taken out."""
    if len(row.words) <= LONGEST_CREDIT and _PHOTO_CREDIT.fullmatch(row.folded.strip()):
        return True
    if not row.bylines or not is_balanced(row.folded):
        return False
    rest, at = "", row.line.start
    for byline in row.bylines:
        rest += row.line.text[at - row.line.start : max(0, byline.start - row.line.start)]
        at = max(at, byline.end)
    rest += row.line.text[at - row.line.start :] if at < row.line.end else ""
    rest = _JOINTS.sub("", _source().sub("", fold(rest)))
    dated = row.bylines[0].start == row.start and is_bare_date(rest)  # 记者 王海　2022-11-03 08:17
    return dated or not _LETTER.search(rest)


def _is_furniture(row: Row) -> bool:
    return is_furniture(row.folded) or is_box(row.folded)


@cache
def _source() -> regex.Pattern[str]:
    """来源：某某日报."""
    return Pattern(rf"(?:{'|'.join(words_of('kicker', 'openers'))})\s*:\s*[^\s:]*")


def _is_origin(row: Row) -> bool:
    if is_bare_date(row.folded):
        return True
    if len(row.folded) > LONGEST_FIELDS or closes(row.folded):
        return False
    if _POSTED.search(row.folded):
        return bool(_ISO_DAY.search(row.folded))
    fields = _source().findall(row.folded)
    return bool(_source().match(row.folded)) and (len(row.folded) <= LONGEST_LABEL or len(fields) > 1)


def _is_caption(row: Row) -> bool:
    words = row.folded
    if len(words) > LONGEST_CAPTION:
        return False
    if words.startswith(words_of("caption", "openers")):
        return True
    shot = _SHOT_END.search(words) if words.rstrip(")").endswith(_SHOT) else None
    return shot is not None and (closes(words[: shot.start()]) or any(byline.kind == "photo" for byline in row.bylines))


def _is_subtitle(row: Row) -> bool:
    ends = closes(row.folded) or "。" in row.folded  # ——经济实力实现跃升。顶住世纪 is half a paragraph
    return bool(_SUBTITLE.match(row.folded)) and len(row.folded) <= LONGEST_HEADLINE and not ends


def _is_issued(row: Row) -> bool:
    return is_issued(row.folded)


def _opens_box(row: Row) -> bool:
    return opens_box(row.folded)


def _is_marked(row: Row) -> bool:
    return row.level > 0 and len(row.folded) <= 2 * LONGEST_HEADLINE and not row.folded.endswith("。")


def _is_entry(row: Row) -> bool:
    return is_entry(row.folded)


def _is_paragraph(row: Row) -> bool:
    words = row.folded
    if len(words) > LONGEST_HEADLINE:
        return True
    if is_numbered(words) and len(words) <= LONGEST_SECTION and words.find("。") == len(words) - 1:
        return False  # (一)畅通工业品下乡渠道。
    return "。" in words or words.endswith(("、", ";")) or _runs_on(words)


def _runs_on(words: str) -> bool:
    """Whether a sentence ends inside the line and another is cut: 如何帮扶？有关部门将, not 明年怎么干？清单列出来."""
    stop = _MID_STOP.search(words)
    if stop is None:
        return False
    answered = stop["stop"] in "?？" and len(words) - stop.end() <= LONGEST_ANSWER
    return not (answered or stop["stop"] in "!！") or (dangles(words) and not is_done(words)) or closes(words)


# What a line shows by itself; the first that holds decides.
SIGNS: Final[tuple[tuple[Test, Role, str], ...]] = (
    (is_imprint, "furniture", "names those who made the page"),
    (_is_byline, "byline", "holds nothing but who wrote it"),
    (begins_article, "body", "starts with a dateline"),
    (_is_furniture, "furniture", "is the page's own"),
    (_is_origin, "kicker", "says where or when it was published"),
    (_is_caption, "caption", "describes or credits a photo"),
    (_is_subtitle, "subtitle", "starts with a dash"),
    (_is_issued, "body", "says who issued it, and when"),
    (is_turn, "body", "is a turn of a conversation"),
    (_is_entry, "body", "is an entry of a list"),
    (_is_marked, "display", "is marked as a headline"),
    (_opens_box, "display", "is the label of a box"),
    (_is_paragraph, "body", "is as long as a paragraph, or has its stops"),
)


def _alone(row: Row) -> Row:
    """The role that a line shows by itself; without one it stays unread."""
    return next((row.read_as(role, reason) for test, role, reason in SIGNS if test(row)), row)
