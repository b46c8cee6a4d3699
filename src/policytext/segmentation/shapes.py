"""What a line's own form says: a label, a slogan, a numbered heading, a credit, the title of an official paper."""

from __future__ import annotations

from functools import cache
from typing import Final

from policytext.segmentation.state import Row
from policytext.text import Pattern, load_lexicon
from policytext.text.words import words as dictionary_words

LONGEST_LABEL: Final = 22  # characters; 奋进新征程·高质量发展看冷水江(四) has 18
_UNITS: Final = ("省", "市", "县", "区", "州", "旗", "盟")
_FIGURES: Final = "一二三四五六七八九十"

# A series and its number: 高质量发展看冷水江(四), 走笔之三, 系列报道③
_SERIES = Pattern(rf"(?:\(\s*[{_FIGURES}\d]+\s*\)|[①-⑳]|之[{_FIGURES}]+)$")
# 一、总体要求  (二)重点任务  第三章
_NUMBERED = Pattern(rf"[{_FIGURES}]{{1,3}}、|\([{_FIGURES}]{{1,3}}\)|第[{_FIGURES}]{{1,3}}[章节部分]")
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
    """Whether a short line names a series or a column.

    >>> [is_column_label(words) for words in ("基层治理一线见闻", "走进试验区(三)", "盐碱滩上稻花香")]
    [True, True, False]
    """
    if len(words) > LONGEST_LABEL or has_two_parts(words):
        return False
    return bool(_SERIES.search(words)) or words.endswith(words_of("kicker", "endings"))


def is_slogan(words: str) -> bool:
    """Whether a short line calls for something instead of telling it: 打好“发展六仗”, 推动高质量发展."""
    return len(words) <= LONGEST_LABEL and words.startswith(words_of("kicker", "slogans"))


def is_document_title(words: str) -> bool:
    """Whether a line is the title of an official paper: 关于做好防汛工作的通知, 2023年某县政府工作报告."""
    return len(words) > 7 and words.endswith(words_of("document", "endings"))


def is_place(word: str) -> bool:
    """Whether the dictionary knows a word as a place with an administration: 泸溪, 张家界市, but not 山村."""
    dictionary = dictionary_words()
    if dictionary.tag(word) != "ns":
        return False
    return word.endswith(_UNITS) or any(word + unit in dictionary for unit in _UNITS)


def names_place(text: str) -> bool:
    """Whether a place is among the words."""
    return any(map(is_place, dictionary_words().cut(text)))


def starts_with_place(text: str) -> bool:
    """Whether a line starts with a place: 桃源县残联关爱残疾儿童."""
    return any(map(is_place, dictionary_words().cut(text)[:1]))


def is_credit(row: Row) -> bool:
    """Whether a line of names is set in brackets, as at the end of an article, or credits a photo."""
    if row.folded.startswith("(") or row.words.endswith(words_of("caption", "credits")):
        return True
    return any(byline.kind in ("credit", "photo") for byline in row.bylines)


def is_author_line(row: Row) -> bool:
    """Whether a line names authors as above an article."""
    return row.role == "byline" and not is_credit(row)


def is_heading_shaped(row: Row) -> bool:
    """Whether a large line can only be a section heading: 一、……, ……——"""
    return is_numbered(row.folded) or row.bullet or row.words.endswith(words_of("heading", "endings"))
