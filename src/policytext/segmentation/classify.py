"""What a line is: decided from the line itself first, then, for the rest, from what stands around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise
from typing import Final, TypeAlias

import attrs
import regex

from policytext.bylines import parse_byline
from policytext.bylines.runs import name_odds
from policytext.model import Byline
from policytext.segmentation.furniture import is_bare_date, is_furniture, is_imprint
from policytext.segmentation.reposts import with_reposts
from policytext.segmentation.seams import (
    Evidence,
    Seams,
    begins_article,
    closes,
    dangles,
    is_balanced,
    is_done,
    is_entry,
    is_open,
    leans,
    points,
    starts_oddly,
    word_across,
)
from policytext.segmentation.shapes import (
    LONGEST_LABEL,
    has_two_parts,
    is_aspect,
    is_author_line,
    is_box,
    is_column_label,
    is_dotted_label,
    is_heading_of_time,
    is_label_of_briefs,
    is_name_of_column,
    is_numbered,
    is_turn,
    looks_at,
    opens_box,
    places_in,
    words_of,
)
from policytext.segmentation.state import Role, Row, State
from policytext.text import Pattern, fold

LONGEST_HEADLINE: Final = 45  # characters; two headline lines set as one are hardly longer
LONGEST_KICKER: Final = 12  # characters of one that only its size tells
LONGEST_HALF: Final = 3  # characters of half a slogan: 调结构 看实招
LONGEST_ANSWER: Final = 8  # characters of one to the question of a headline
LONGEST_SECTION: Final = 30  # characters of a numbered section heading
LONGEST_CAPTION: Final = 160
LONGEST_NAME: Final = 4
SURE_NAME: Final = 6.0  # odds of a name that stands where headings do
SHORTEST_SIGNATURE: Final = 3  # characters of a name that is no section's: not 金秋, 白露
LONGEST_CREDIT: Final = 24
STORY: Final = 2  # sentences of a picture story; a caption has one
LIST: Final = 5  # short lines without marks in a row that are a list, not headlines
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
_CUT_LATIN = Pattern(r"(?:[A-Za-z]\|[A-Za-z]|\d[.,]?\|\d)")  # 全长162.|3公里
_FIGURE = Pattern(r"\d[\d.,]*(?:余|多)?[%‰万亿元]")  # 增长|4.2%。
_LAST_WORDS = Pattern(r"[\p{Han}、]{1,3}。(?=.)")  # 得从源头|把关。该合并的合并
_MID_STOP = Pattern(r"(?P<stop>[?!？！;])[\"”’』」)]*(?=\p{Han}[^\p{Zs}]{3})")  # 如何帮扶？有关部门将
_EVEN = Pattern("|".join(rf"\p{{Han}}{{{size}}},\p{{Han}}{{{size}}}" for size in range(3, 9)))  # 风来之前，人已安全
_DONE = Pattern(r"(?<![不除为])了(?![解结望然得])(?=[\p{Han}“《])")  # 作出了全面部署, not 来了！
_WHEN = r"[^,:]{2,12}(?:中|后|前|时|上|下|里|内|来|间|之际|方面|时刻|一刻)(?<!得[上下来])"  # 求职过程中，, not 住得上，
_SAID = r"[^,]{2,24}(?:表示|认为|介绍|强调|指出|提出|要求|坦言|透露|回忆|说)"  # 《规划》提出，
_DATED = r"\d+月\d+日[^,]{0,4}|\d{4}年[^,]{0,8}"  # 7月18日，
_ADVERBIAL = Pattern(rf"(?:在[^,]{{2,16}}|{_WHEN}|随着[^,]{{2,24}}|{_DATED}|{_SAID}),")


def classify(state: State) -> State:
    """Give every line its role; headlines and section headings stay ``display`` until they have their article."""
    rows = [_alone(row) if row.role == "unread" else row for row in state.rows]
    seams = Seams.of(rows)
    marked = sum(row.role == "display" and row.level > 0 for row in rows) > 1
    for index, row in enumerate(rows):
        if row.role == "unread":
            rows[index] = _among(row, Around(_neighbour(rows, index, -1), _neighbour(rows, index, 1), seams, marked))
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
    return not (answered or stop["stop"] in "!！") or dangles(words) or closes(words)


# What a line shows by itself; the first that holds decides.
SIGNS: Final[tuple[tuple[Test, Role, str], ...]] = (
    (is_imprint, "furniture", "names those who made the page"),
    (_is_byline, "byline", "holds nothing but who wrote it"),
    (begins_article, "body", "starts with a dateline"),
    (_is_furniture, "furniture", "is the page's own"),
    (_is_origin, "kicker", "says where or when it was published"),
    (_is_caption, "caption", "describes or credits a photo"),
    (_is_subtitle, "subtitle", "starts with a dash"),
    (is_turn, "body", "is a turn of a conversation"),
    (_is_entry, "body", "is an entry of a list"),
    (_is_marked, "display", "is marked as a headline"),
    (_opens_box, "display", "is the label of a box"),
    (_is_paragraph, "body", "is as long as a paragraph, or has its stops"),
)


def _alone(row: Row) -> Row:
    """The role that a line shows by itself; without one it stays unread."""
    return next((row.read_as(role, reason) for test, role, reason in SIGNS if test(row)), row)


@attrs.frozen
class Around:
    """What stands around a short line."""

    before: Row | None
    after: Row | None
    seams: Seams
    marked: bool  # whether the page marks its headlines


def _neighbour(rows: Sequence[Row], index: int, step: int) -> Row | None:
    index += step
    while 0 <= index < len(rows) and rows[index].role in ("repeat", "furniture"):
        index += step
    return rows[index] if 0 <= index < len(rows) else None


def _among(row: Row, around: Around) -> Row:
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
    if not is_balanced(words):
        yield Evidence(-6, "leaves a quote or bracket open")
    if words.endswith(",") and _is_half(row, after):
        yield Evidence(2, "the first of two short lines")
    elif dangles(words) and not is_done(words):
        yield Evidence(-4, "ends with a word that wants another")
    yield from _clauses(words)


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
    elif _ADVERBIAL.match(words) or ("," in words[:12] and words.startswith(words_of("body", "times"))):
        yield Evidence(-3, "opens with an adverbial")
    elif words.startswith(words_of("body", "connectives")):
        yield Evidence(-2, "points back")
    if _DONE.search(words):
        yield Evidence(-2, "tells what was done")
    if any(word in words for word in words_of("body", "anaphora")):
        yield Evidence(-3, "points back to a name")


def _surroundings(row: Row, around: Around) -> Iterator[Evidence]:
    """What the lines before and after say."""
    before, after = around.before, around.after
    if around.marked:
        yield Evidence(-2, "others are marked")
    parted = before is not None and before.role == "body" and is_open(before)
    if after is not None and after.role == "body":
        yield from _against_next(row, after, around.seams, parted=parted)
    if after is not None and is_author_line(after):
        yield Evidence(2, "an author line stands below")
    if before is not None and before.role == "body" and is_open(before) and word_across(before.folded, row.folded) > 5:
        yield Evidence(-2, "finishes the word before it")


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
    """
    found = list(rows)
    for index, row in enumerate(rows):
        plain = row.role == "display" and not row.level
        before, after = (_neighbour(rows, index, step) if plain else None for step in (-1, 1))
        small = before is not None and before.level and not is_heading_of_time(row.folded)
        if small and after is not None and after.role in ("body", "byline"):
            found[index] = row.read_as("subtitle", "is not set large, right below a line that is")
        if after is None or after.role != "display":
            continue
        named = is_name_of_column(row.folded) and (len(after.words) > len(row.words) or looks_at(row.folded))
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


def _with_stories(rows: Sequence[Row]) -> list[Row]:
    """A caption that stands alone below a headline is the text of a picture story."""
    found = list(rows)
    tales = {row.index for row in rows if row.role == "caption" and _is_tale(row)}
    said = _said(rows) if tales else Counter()
    for index, row in enumerate(rows):
        if row.role != "caption":
            continue
        before, after = _neighbour(rows, index, -1), _neighbour(rows, index, 1)
        alone = after is None or after.role in ("display", "byline") or _is_displaced(before, rows)
        if before is not None and before.role == "display" and alone:
            found[index] = row.read_as("body", "is the text of a picture story")
        elif index in tales and (places := places_in(row.words)):
            apart = all(said[place[:2]] == 1 for place in places)  # nothing else on the page names them
            found[index] = attrs.evolve(row, brief=apart)
    return found


def _with_writers(rows: Sequence[Row]) -> list[Row]:
    """Whoever writes a letter signs below it: ……全村都盼着。 / 读者 郭有顺."""
    found = list(rows)
    for before, row in pairwise(rows):
        if row.role == "byline" and before.role == "body" and not is_open(before) and _is_writer(row):
            found[row.index] = attrs.evolve(row, signs=True)
    return found


def _is_writer(row: Row) -> bool:
    people = [person for byline in row.bylines for person in byline.people]
    return bool(people) and all((person.title or "").endswith(words_of("letters", "writers")) for person in people)


def _is_displaced(headline: Row | None, rows: Sequence[Row]) -> bool:
    """Whether what stands below a headline stands in the middle of another article's sentence."""
    above = None if headline is None else _neighbour(rows, headline.index, -1)
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
    _with_writers,
    with_reposts,
)
