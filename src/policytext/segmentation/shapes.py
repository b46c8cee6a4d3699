"""What a line's own form says: a label, a slogan, a numbered heading, a credit, the title of an official paper."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import regex

from policytext.segmentation.state import Row
from policytext.text import Glance, Pattern, is_han, load_lexicon
from policytext.text.lexicon import alternatives
from policytext.text.words import words as dictionary_words

LONGEST_COLUMN: Final = 6  # characters; 委员连线 has 4
LONGEST_ASPECT: Final = 3  # characters: 人手：…, 收购价：…
SHORTEST_NOTICE: Final = 4  # characters: 停水公告
LOOKING: Final = 4  # characters of what a series looks at somewhere: 乡村振兴|看通辽
SHORTEST_OFFICE: Final = 5  # characters: 楚雄供电局
LONGEST_LABEL: Final = 22  # characters; 奋进新征程·高质量发展看冷水江(四) has 18
_COMMON: Final = frozenset({"n", "v", "vn", "an"})  # the dictionary's tags of common words: 价格, 服务
_UNITS: Final = ("省", "市", "县", "区", "州", "旗", "盟")
_FIGURES: Final = "一二三四五六七八九十"

_FORM = Pattern(r"\((?:摘要|节选|全文|草案|试行|暂行|修订|征求意见稿)\)$")  # 政府工作报告(摘要)
_FRAME = Pattern(r"[·•・【】\[\]()<>《》■:\s]")  # what labels are framed by: 【小贴士】
# A series and its number: 高质量发展看冷水江(四), 走笔之三, 系列报道③
_SERIES = Pattern(rf"(?:\(\s*[{_FIGURES}\d]+\s*\)|[①-⑳]|之[{_FIGURES}]+)$")
# 一、总体要求  (二)重点任务  第三章
_NUMBERED = Pattern(rf"[{_FIGURES}]{{1,3}}、|\([{_FIGURES}]{{1,3}}\)|第[{_FIGURES}]{{1,3}}[章节部分]")
_DOTTED = Pattern(r"\p{Han}{2,12}[·•]\p{Han}{2,8}(?:[·•]\p{Han}{2,8})?")
_WORDS = Pattern(r"[\p{Han}“”\"]{2,12}")
_TWO_PARTS = Pattern(r"(?<=[\p{Han}”\"』」])[ \u3000]+(?=[\p{Han}“\"『「])")  # 优化营商环境开新篇 竭诚服务显担当


@cache
def words_of(section: str, entry: str) -> tuple[str, ...]:
    """One list of the lexicon."""
    return tuple(load_lexicon("segment")[section][entry])


def has_two_parts(words: str) -> bool:
    """Whether a space parts a line, as in headlines of two clauses."""
    return bool(_TWO_PARTS.search(words))


def is_numbered(words: str) -> bool:
    """Whether a line is numbered as a section: 一、总体要求."""
    return bool(_NUMBERED.match(words))


def is_column_label(words: str) -> bool:
    """Whether a short line names a series, a column or a box.

    >>> [is_column_label(words) for words in ("基层治理一线见闻", "走进试验区(三)", "盐碱滩上稻花香")]
    [True, True, False]
    """
    if len(words) > LONGEST_LABEL or has_two_parts(words):
        return False
    return bool(_SERIES.search(words)) or words.endswith(words_of("kicker", "endings")) or opens_box(words)


def is_name_of_column(words: str) -> bool:
    """Whether a line of a few characters could be a column's name above a headline; as a headline it is a poor one.

    >>> [
    ...     is_name_of_column(words)
    ...     for words in ("荆楚纵横", "代表心声", "县域经济看亮点", "一碗面的故事", "讲好黄河故事")
    ... ]
    [True, True, True, False, False]
    """
    bare = _FRAME.sub("", words)
    if looks_at(words):
        return True
    if len(bare) > LONGEST_COLUMN or "的" in bare or not bare.endswith(words_of("kicker", "columns")):
        return False
    return bare in words_of("kicker", "columns") or not dictionary_words().tag(
        dictionary_words().cut(bare)[0]
    ).startswith("v")


def looks_at(words: str) -> bool:
    """Whether a line says what a series looks at, or where: 县域经济看亮点, 精准扶贫在辽宁, 乡村振兴看通辽."""
    bare = _FRAME.sub("", words)
    subject, looked, place = bare.partition("看")
    seen = bool(looked) and len(subject) >= LOOKING and not subject.endswith(words_of("kicker", "lookers"))
    return bool(_looks_at().fullmatch(bare)) or (seen and _is_town(place))


@cache
def _looks_at() -> regex.Pattern[str]:
    provinces = load_lexicon("metrics_names")["provinces"]["short"].split()
    looked = alternatives([*words_of("kicker", "looked_at"), *provinces])
    return Pattern(rf"\p{{Han}}{{2,8}}(?:看{looked}|在{alternatives(provinces)})")


@cache
def _box() -> regex.Pattern[str]:
    """名词解释 厂网分离:……  【相关链接】……"""
    labels = "|".join(map(regex.escape, words_of("box", "labels")))
    return Pattern(rf"[·•【\[(<《■]*(?:{labels})(?:[·•】\])>》]+\s*|\s+|:\s*)(?=\S{{6}})")


def is_box(words: str) -> bool:
    """Whether a line is a box of its own, label and text: ·名词解释· 厂网分离：……

    >>> is_box("小贴士:雷雨天不要在树下躲雨。"), is_box("链接两岸的是一座新桥。")
    (True, False)
    """
    return bool(_box().match(words))


def opens_box(words: str) -> bool:
    """Whether a line is the label above a box: 相关链接, 【小贴士】."""
    return _FRAME.sub("", words) in words_of("box", "labels")


def is_dotted_label(words: str) -> bool:
    """Whether a line has the form of a column's name with its part: 春耕·一线直播, 去产能·调结构·促转型.

    >>> [is_dotted_label(words) for words in ("春耕·一线直播", "书香·丰顺：一城人一起读书")]
    [True, False]
    """
    return bool(_DOTTED.fullmatch(words))


def names_thing(words: str) -> bool:
    """Whether a line tells nothing and only names something, as series are named.

    >>> [names_thing(words) for words in ("山里的好产业", "在希望的田野上", "全县粮食喜获丰收", "从“输血”到“造血”")]
    [True, True, False, False]
    """
    if words.startswith("在") and words.endswith(("上", "中", "里", "间", "下")):
        return True
    tags = [dictionary_words().tag(word) for word in dictionary_words().cut(words)]
    return bool(tags) and tags[-1][:1] == "n" and not any(tag[:1] in ("v", "p", "") for tag in tags)


def is_diary_date(words: str) -> bool:
    """Whether a line dates an entry of a diary: 5月12日 小雨.

    >>> is_diary_date("5月12日 小雨"), is_diary_date("5月12日 小雨伴我行")
    (True, False)
    """
    return _diary().fullmatch(words) is not None


@cache
def _diary() -> regex.Pattern[str]:
    return Pattern(rf"\d{{1,2}}月\d{{1,2}}日\s+{alternatives(words_of('heading', 'weather'))}")


def is_occasion(words: str) -> bool:
    """Whether a line says on what occasion the headline below it tells something.

    >>> [
    ...     is_occasion(words)
    ...     for words in ("国家统计局发布7月份国民经济运行数据", "公立医院改革一周年追问", "村民的追问")
    ... ]
    [True, True, False]
    """
    return _occasion().fullmatch(words) is not None


@cache
def _occasion() -> regex.Pattern[str]:
    keys = ("announced", "papers", "begun", "looks_back")
    announced, papers, begun, looks_back = (alternatives(words_of("kicker", key)) for key in keys)
    return Pattern(
        rf"\p{{Han}}{{2,14}}{announced}[\p{{Han}}\d]{{2,16}}{papers}"
        rf"|\p{{Han}}{{3,14}}{begun}[{_FIGURES}\d]{{1,3}}(?:个月|周年|年|天)(?:{looks_back})?"
    )


def is_label_of_briefs(words: str) -> bool:
    """Whether a line names a column of short pieces: 一句话新闻, 基层短讯.

    >>> [is_label_of_briefs(words) for words in ("一句话新闻", "【县区快讯】", "这条简讯救了一船人")]
    [True, True, False]
    """
    bare = _FRAME.sub("", words)
    return len(bare) <= LONGEST_COLUMN and bare.endswith(words_of("kicker", "briefs"))


def is_aspect(words: str) -> bool:
    """Whether a line names one side of a matter, then what is said of it, as section headings do: 价格:优质优价.

    >>> [is_aspect(words) for words in ("价格:优质优价", "第二年:种什么", "泸溪:优质优价", "彭泽县委:优质优价")]
    [True, True, False, False]
    """
    label, mark, rest = words.partition(":")
    if _step().fullmatch(label):
        return _WORDS.fullmatch(rest) is not None
    parts = dictionary_words().cut(label)
    two = [len(part) for part in parts] == [2, 2]  # 边民互助：…
    one = len(parts) == 1 and len(label) <= LONGEST_ASPECT
    if not mark or not (one or two) or not _WORDS.fullmatch(rest):
        return False
    office = label.endswith(words_of("furniture", "signatories"))
    return not office and all(dictionary_words().tag(part) in _COMMON and not is_place(part) for part in parts)


@cache
def _step() -> regex.Pattern[str]:
    """Of which year or scene a section tells: 第二年, 头一站, 镜头三."""
    turns, scenes = (alternatives(words_of("heading", key)) for key in ("turns", "scenes"))
    return Pattern(rf"(?:第[{_FIGURES}]|头一){turns}|{scenes}[{_FIGURES}\d]")


def is_slogan(words: str) -> bool:
    """Whether a short line calls for something instead of telling it: 打好“发展六仗”, 推动高质量发展."""
    return len(words) <= LONGEST_LABEL and words.startswith(words_of("kicker", "slogans"))


def is_document_title(words: str) -> bool:
    """Whether a line is the title of an official paper or notice: 关于做好防汛工作的通知, 工作报告(摘要), 停水公告."""
    if len(words) == SHORTEST_NOTICE:
        return words.endswith(words_of("document", "notices")) and not words.startswith("一")  # 一纸通知
    return len(words) > 7 and _FORM.sub("", words).endswith(words_of("document", "endings"))


@cache
def _issued() -> regex.Pattern[str]:
    day = (
        rf"(?:(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日|[〇○零{_FIGURES}]{{4}}年[{_FIGURES}]{{1,2}}月[{_FIGURES}]{{1,3}}日)"
    )
    return Pattern(rf"\p{{Han}}{{2,24}}{alternatives(words_of('document', 'issuers'))}\s+{day}")


def is_issued(words: str) -> bool:
    """Whether a line says who issued a notice, and when, as stands below its text.

    >>> is_issued("某某公共交通总公司 2015年11月16日"), is_issued("要闻 2015年11月16日")
    (True, False)
    """
    return _issued().fullmatch(words) is not None


def is_office(words: str) -> bool:
    """Whether a line is the name of an office by its place and nothing more, as stands below what it issued.

    >>> [is_office(words) for words in ("西安市公路管理局户县管理段", "楚雄供电局", "最牢的房子是学校", "健康会客厅")]
    [True, True, False, False]
    """
    if not SHORTEST_OFFICE <= len(words) <= LONGEST_LABEL or not words.endswith(words_of("document", "issuers")):
        return False
    return all(map(is_han, words)) and _is_town(dictionary_words().cut(words)[0])


def _is_town(word: str) -> bool:
    """Whether a word is a place, where nothing else can stand: 楚雄, by 楚雄市, though alone it is known as a name."""
    known = dictionary_words()
    return any(known.tag(name) == "ns" for name in (word, *(word + unit for unit in _UNITS)))


def is_place(word: str) -> bool:
    """Whether the dictionary knows a word as a place with an administration: 泸溪, 张家界市, but not 山村."""
    dictionary = dictionary_words()
    if dictionary.tag(word) != "ns":
        return False
    return word.endswith(_UNITS) or any(word + unit in dictionary for unit in _UNITS)


def places_in(text: str) -> list[str]:
    """The places among the words."""
    return [word for word in dictionary_words().cut(text) if is_place(word)]


def names_place(text: str) -> bool:
    """Whether a place is among the words."""
    return bool(places_in(text))


def starts_with_place(text: str) -> bool:
    """Whether a line starts with a place: 桃源县残联关爱残疾儿童."""
    return any(map(is_place, dictionary_words().cut(text)[:1]))


def tells_when(words: str) -> bool:
    """Whether a large line says on what day, or from when on, something happens, as the headline of news does.

    >>> [tells_when(words) for words in ("前进区锅炉昨日点火", "33路公交本周六起改线", "昨日的辉煌")]
    [True, True, False]
    """
    return _day().search(words) is not None


@cache
def _day() -> Any:
    return Glance(rf"(?<=\p{{Han}}){alternatives(words_of('heading', 'days'))}(?!的|$)")


def is_turn(row: Row) -> bool:
    """Whether a line is somebody's turn in a conversation: 问：下一步有何打算？  记者：……"""
    return row.folded.startswith(words_of("body", "turns")) and not row.level


def is_credit(row: Row) -> bool:
    """Whether a line of names is set in brackets or otherwise at the end of an article, or credits a photo."""
    if row.signs or row.folded.startswith("(") or row.words.endswith(words_of("caption", "credits")):
        return True
    return any(byline.kind in ("credit", "photo") for byline in row.bylines)


def is_author_line(row: Row) -> bool:
    """Whether a line names authors as above an article."""
    return row.role == "byline" and not is_credit(row)


def is_heading_shaped(row: Row) -> bool:
    """Whether a large line can only be a section heading: 一、……, 今后五年, ……——"""
    formal = is_numbered(row.folded) or is_heading_of_time(row.folded)
    return formal or row.bullet or row.words.endswith(words_of("heading", "endings"))


def is_heading_of_time(words: str) -> bool:
    """Whether a line says of which time a section of a report tells.

    >>> [is_heading_of_time(words) for words in ("过去五年", "2023年重点工作", "今年西瓜卖得俏")]
    [True, True, False]
    """
    return bool(_of_time().fullmatch(words))


@cache
def _of_time() -> Any:
    times, works = (alternatives(words_of("heading", key)) for key in ("times", "works"))
    return Glance(rf"(?:{times}|20[0-9]{{2}}年)的?(?:[0-9一二三四五六七八九十]{{1,2}}年)?的?(?:{works})?")
