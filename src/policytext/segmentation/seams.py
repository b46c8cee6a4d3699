"""Where one line ends and another goes on: evidence that two lines are halves of one paragraph."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

import attrs

from policytext.segmentation.shapes import is_issued, words_of
from policytext.segmentation.state import Row
from policytext.text import Glance, Pairs, is_han, load_lexicon
from policytext.text.lexicon import alternatives
from policytext.text.words import words

WINDOW: Final = 6  # characters on each side in which a word across the seam is looked for
SHORT: Final = 32  # characters of a line that next to no paragraph has
MIDDLING: Final = 64  # characters of a line that few have
SHORT_REST: Final = 3.0  # points for a short line as the rest of one that breaks off, where others are far from theirs
MIDDLING_REST: Final = 2.0  # the same for a middling line
RUNS: Final = 2.0  # what a word must gain by running across a seam to show that it is whole
_BESIDE: Final = ("furniture", "caption", "repeat")  # what may stand anywhere
LONGEST_DONE: Final = 18  # characters of a heading that tells what has come about: 路通了，心就定了
LONGEST_CLAUSE: Final = 9  # characters of its last clause
_CLOSED = Glance(r"[。！？!?…][\"”’'』」〉》)\]]*\s*$")
_EDITED = Glance(
    r"[。！？!?][”’』」)]*\s*(?:[①-⑳]\s?\d{0,2}|[■□◆])$"
)  # ……马东升说。③6: the editor's mark ends an article
_OPENERS: Final = {"“": "”", "‘": "’", "(": ")", "《": "》", "『": "』", "「": "」", "〈": "〉", "[": "]", "【": "】"}
_CLOSERS: Final = {close: open_ for open_, close in _OPENERS.items()}
_PAIRED = Glance(r"[“”‘’()《》『』「」〈〉\[\]【】]")
_NO_START = Glance(r"[,。、;:!?！？”’)》』」〉\]】%·]")
_FIRST_SENTENCE = Glance(r"[^。！？!?]*[。！？!?]*[”’」』)》]*")
_NOTED = Glance(r"[。！？!?][”’]?\([^()。,:]{2,14}\)$")  # 该有人认真听一回了。(椰下客), 多口粮了。(卫合办供稿)
_PEN_NAME = Glance(r"\p{Han}{2,4}")
_NOTED_WINDOW: Final = 20
_NOTICE_WINDOW: Final = 36
# 下，藤桥村投入……  村的观景台上……, but not 但，…… or 党的二十大…… or 一、……
_LAST_OF_CLAUSE = Glance(r"(?![但可而一二三四五六七八九十])\p{Han}[,、]|(?![党我你他她它新老旧真大小有别好])\p{Han}的")
# 每公斤卖 / 110元，分给贫困户; 下降 / 1.8%转为增长4.7%: no paragraph begins with an amount alone
_FIGURES = "[0-9一二三四五六七八九十百千万两][0-9.,一二三四五六七八九十百千万亿]{0,9}"
_MEASURES = "(?:元|%|‰|倍|吨|公斤|斤|亩|公里|个百分点|人次|户)(?:以[上下内])?"
_BECOMES = r"(?:转为|\p{Han}{1,2}[到至])"
_LAST_AMOUNT = Glance(rf"{_FIGURES}{_MEASURES}(?:[,。;、]|{_BECOMES})")
_AMOUNT = Glance(_FIGURES + _MEASURES)
_AMOUNT_WINDOW: Final = 14
# 由上半年的下降 / 1.8%转为增长4.7%: a move whose beginning is cut
_MOVES_FROM = Glance("[由从][^,。;:!?由从]{0,16}$")
_MOVE_WINDOW: Final = 18
_MOVED = Glance(rf"{_FIGURES}\p{{Han}}{{0,3}}%?{_BECOMES}")
_LAST_WORD = Glance(r"\p{Han}{1,4}。(?=.)")  # 全球。关员介绍……: no paragraph begins with a sentence of a word
# 1.慈溪市 6237元, (2)城镇登记失业率3.1%: what a numbered line of a ranking or a table ends with
_ENTRY = Glance(r"[(（]?[0-9]{1,2}[)）.、](?![0-9])[^,。;:!?]{1,28}(?:[0-9%‰分名位]|[0-9万亿]\p{Han}{1,3})")
_TOTAL: Final = 60_101_967  # what the dictionary's counts add up to


@attrs.frozen
class Evidence:
    """Points for (or, below nought, against) something, and why; points are natural logarithms of odds, roughly."""

    points: float
    reason: str


def points(evidence: Iterable[Evidence]) -> float:
    """What evidence comes to."""
    return sum(found.points for found in evidence)


def closes(text: str) -> bool:
    """Whether a line ends as sentences do.

    >>> closes("取得积极成效。"), closes("“感谢你们！”"), closes("工作专班全面梳"), closes("成为“新名片”")
    (True, True, False, False)
    """
    return bool(_CLOSED.search(text[-WINDOW:])) or is_edited(text) or is_noted(text)


def is_edited(text: str) -> bool:
    """Whether a line ends with the mark of who edited the article, or one that ends it.

    >>> is_edited("让鞋子走得更远。”他说。③6"), is_edited("日子越过越好。■"), is_edited("重点有三：①6家企业")
    (True, True, False)
    """
    return bool(_EDITED.search(text[-WINDOW:]))


def is_noted(text: str) -> bool:
    """Whether a line ends with a bracket behind its full stop, as a pen name or an office stands below an article.

    >>> is_noted("够买半年口粮了。(卫合办供稿)"), is_noted("统一回收(试行)")
    (True, False)
    """
    return bool(_NOTED.search(text[-_NOTED_WINDOW:]))


def _has_pen_name(text: str) -> bool:
    """Whether a pen name or an office signs: ……听一回了。(椰下客), ……口粮了。(卫合办供稿); but no (详见第三条)."""
    note = _NOTED.search(text[-_NOTED_WINDOW:])
    inside = note[0].rpartition("(")[2].removesuffix(")") if note else ""
    if inside.endswith(_lexicon("supplied")):
        return True
    return _PEN_NAME.fullmatch(inside) is not None and words().tag(inside) == "" and not _aside().search(inside)


@cache
def _aside() -> Glance:
    return Glance(alternatives(_lexicon("asides")))


@cache
def _lexicon(entry: str) -> tuple[str, ...]:
    return tuple(load_lexicon("segment")["body"][entry])


def dangles(text: str) -> bool:
    """Whether the last word wants another after it: 针对工作中存在的."""
    if text.endswith((",", "、", ";", "“", "‘", "(", "《")):
        return True
    if len(text) > 3 and text[-1] == text[-3]:
        return False  # 人在堤在
    return text.endswith(_lexicon("dangling")) and words().cut(text[-WINDOW:])[-1] in _lexicon("dangling")


def is_done(text: str) -> bool:
    """Whether a short line ends with 了 and wants no object: it tells what has come about, not what was done.

    >>> [is_done(words) for words in ("桥修好了，心也近了", "茶叶卖得更远了", "路灯该修了", "今年出台了")]
    [True, True, True, False]
    """
    if not 1 < len(text) <= LONGEST_DONE or not text.endswith("了"):
        return False
    if text[-2] in "”’":
        return True  # 被盗变压器“回家”了
    *clause, before = words().cut(text[:-1][-LONGEST_CLAUSE:])
    if (
        before in _lexicon("results")
        or any(word in _lexicon("modals") for word in clause)
        or any(word in text[-LONGEST_CLAUSE:] for word in _lexicon("changes"))
    ):
        return True
    is_state = words().tag(before)[:1] == "a" and before not in _lexicon("causes")
    return is_state or "了," in text


def leans(text: str) -> bool:
    """Whether no paragraph can start like this: 的工作格局。"""
    if any(shape.match(text) for shape in (_NO_START, _LAST_OF_CLAUSE, _LAST_WORD)):
        return True
    if not text.startswith(_lexicon("leaning")):
        return False
    return any(text.startswith(word) and not _is_word_start(text, word) for word in _lexicon("leaning"))


def is_rest(text: str) -> bool:
    """Whether a line starts in mid-sentence: as no paragraph can, or with an amount alone.

    >>> is_rest("110元,分给贫困户。"), is_rest("110元的补贴到账了。")
    (True, False)
    """
    return leans(text) or _LAST_AMOUNT.match(text) is not None


@cache
def _tells_amount() -> Glance:
    """3亿元，|用于|修路。 98.5%，|这是|群众的满意率。: in a feature that tells of one figure after the other"""
    return Glance(f",{alternatives(_lexicon('of_amounts'))}")


def _is_word_start(text: str, lean: str) -> bool:
    """Whether the dictionary reads a longer word there: 和谐, 等待, 化工, 过去."""
    return len(_first_word(text[:WINDOW])) > len(lean)


@lru_cache(maxsize=4096)
def _first_word(window: str) -> str:
    return next(iter(words().cut(window)), "")


@cache
def _reported() -> Glance:
    """据县统计局统计，……"""
    return Glance(rf"据\p{{Han}}{{2,16}}{alternatives(_lexicon('reported'))}[,:]")


def opens_afresh(text: str) -> bool:
    """Whether a line opens as paragraphs do: 近日，……  “我们……"""
    return text.startswith(("“", *_lexicon("openers"))) or _reported().match(text) is not None


def starts_oddly(text: str) -> bool:
    """Whether a line starts with a single character that looks like the end of a word cut in two: 理园区企业."""
    first = _first_word(text[:WINDOW])
    return len(first) == 1 and is_han(first) and first not in _lexicon("starters")


@lru_cache(maxsize=4096)
def unclosed(text: str) -> tuple[str, str]:
    """The quotes and brackets that a text leaves open, and those that it closes without having opened them.

    >>> unclosed("打造高质量“书"), unclosed("香苏仙”阅读之城。")
    (('“', ''), ('', '”'))
    """
    opened: list[str] = []
    waiting: Counter[str] = Counter()
    stray = []
    for character in _PAIRED.findall(text):
        if character in _OPENERS:
            opened.append(character)
            waiting[character] += 1
        elif not waiting[_CLOSERS[character]]:
            stray.append(character)
        else:
            while (last := opened.pop()) != _CLOSERS[character]:  # “……（……”: the bracket was forgotten, not the quote
                waiting[last] -= 1
            waiting[last] -= 1
    return "".join(opened), "".join(stray)


def strays(text: str) -> bool:
    """Whether the first sentence closes a quote or bracket that it did not open: 也是没法子。”老支书说。"""
    return bool(unclosed(_FIRST_SENTENCE.match(text)[0])[1])


def is_balanced(text: str) -> bool:
    """Whether every quote and bracket of a text has its partner."""
    return unclosed(text) == ("", "")


@attrs.frozen
class Seams:
    """What the page says of its seams: the three-character strings that could span one, and how often one is torn.

    ``torn`` is how much likelier, in nats, a line that breaks off goes on elsewhere than right below it, if at all.
    """

    _trigrams: frozenset[str]
    torn: float = 0.0

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Seams:
        """Look through the rows once; only strings that start or end as a row ends or starts are kept."""
        rows = tuple(rows)
        texts = [row.folded for row in rows if row.role in ("unread", "body") and len(row.folded) > 1]
        tails, heads = Pairs(text[-2:] for text in texts), Pairs(text[:2] for text in texts)
        after_tails = (text[at : at + 3] for text in texts for at in tails.starts(text))
        before_heads = (text[at - 1 : at + 2] for text in texts for at in heads.starts(text) if at)
        return cls(frozenset(gram for gram in (*after_tails, *before_heads) if len(gram) == 3), _torn(rows))

    def said_elsewhere(self, left: str, right: str) -> int:
        """How many of the two strings across the seam stand elsewhere: 海棠区纪 | 委监委 has 区纪委 and 纪委监."""
        if not left or not right or not (is_han(left[-1]) and is_han(right[0])):
            return 0
        return (left[-2:] + right[:1] in self._trigrams) + (left[-1:] + right[:2] in self._trigrams)


def _torn(rows: Sequence[Row]) -> float:
    """By the seams that tell: a headline or a new paragraph stands below the one, the rest of a word below another."""
    torn = whole = 2  # as many of each are thought added, or one seam would tell of a whole page
    for one, other in pairwise(row for row in rows if row.role == "body"):
        if not is_open(one):
            continue
        between = any(row.role not in _BESIDE for row in rows[one.index + 1 : other.index])
        if between or opens_afresh(other.folded) or begins_article(other):
            torn += 1
        elif leans(other.folded) or word_across(one.folded, other.folded) > RUNS:
            whole += 1
    return max(0.0, math.log(torn / whole))


def word_across(left: str, right: str) -> float:
    """How much likelier the two lines are read as one, in nats: 0 where no word runs across the seam.

    >>> word_across("全面改革创新优", "化营商环境") > 5, word_across("全面改革创新", "营商环境")
    (True, 0.0)
    """
    left, right = left[-WINDOW:], right[:WINDOW]
    if not left or not right or not is_han(left[-1]) or not is_han(right[0]):
        return 0.0
    return max(0.0, _likelihood(left + right) - _likelihood(left) - _likelihood(right))


@lru_cache(maxsize=16384)
def _likelihood(window: str) -> float:
    dictionary = words()
    return sum(math.log(max(dictionary.frequency(word), 1) / _TOTAL) for word in dictionary.cut(window))


def across(left: Row, right: Row, seams: Seams) -> Iterator[Evidence]:
    """What the end of one row and the start of another say for (or against) their being one sentence."""
    end, start = left.folded, right.folded
    opened, stray = unclosed(end)[0], unclosed(_FIRST_SENTENCE.match(start)[0])[1]
    if begins_article(right):
        yield Evidence(-8, "starts with a dateline")
    if is_open(left):
        yield Evidence(2, "the line before breaks off")
        yield from _in_mid_sentence(end, start, seams)
        if seams.torn and len(start) < MIDDLING and not (opens_afresh(start) or start.startswith(_lexicon("turns"))):
            weight = SHORT_REST if len(start) < SHORT else MIDDLING_REST
            yield Evidence(min(1.0, seams.torn) * weight, "is short, as rests are and few paragraphs")
        if opened and stray:
            yield Evidence(4, "a quote is opened before and closed after")
        elif stray:
            yield Evidence(-3, "a quote is closed that was not opened")
        elif opened:
            yield Evidence(-1, "a quote stays open")
    else:
        yield from _after_a_stop(start)
        if stray and not opened:
            yield Evidence(-3, "closes a quote that the complete line before did not open")


def _after_a_stop(start: str) -> Iterator[Evidence]:
    if _NO_START.match(start):
        yield Evidence(-12, "starts with a mark that no line starts with, but the line before is complete")
    elif leans(start):
        yield Evidence(-5, "starts in mid-sentence, but the line before is complete")
    elif is_rest(start) and not _tells_amount().search(start[:_AMOUNT_WINDOW]):
        yield Evidence(-5, "starts with an amount alone, but the line before is complete")
    elif starts_oddly(start):
        yield Evidence(-1.5, "starts with what looks like the end of a word, but the line before is complete")


def _in_mid_sentence(end: str, start: str, seams: Seams) -> Iterator[Evidence]:
    if gain := word_across(end, start):
        yield Evidence(min(8.0, 0.7 * gain), "a word runs across the seam")
    if said := seams.said_elsewhere(end, start):
        yield Evidence(2.0 * said, "the page has both ends together elsewhere")
    if end.endswith(_lexicon("measuring")) and _AMOUNT.match(start):
        yield Evidence(3, "wants an amount, and has it")
    if _MOVED.match(start) and _MOVES_FROM.search(end[-_MOVE_WINDOW:]):
        yield Evidence(8, "tells from what to what something went")
    if _NO_START.match(start):
        yield Evidence(6, "starts with a mark that no line starts with")
    elif is_rest(start):
        yield Evidence(3, "starts with a word that leans on another, or an amount alone")
    elif starts_oddly(start):
        yield Evidence(1.5, "starts with what looks like the end of a word")
    elif opens_afresh(start):
        yield Evidence(-2, "opens like a paragraph")


def is_open(row: Row) -> bool:
    """Whether the row ends in the middle of a sentence; a colon announces what follows and ends the line well."""
    return not (closes(row.folded) or is_signed(row) or row.folded.endswith(":") or is_entry(row.folded))


def is_entry(text: str) -> bool:
    """Whether a line is an entry of a list, which needs no full stop.

    >>> is_entry("3.义乌市 6015元"), is_entry("3.义乌市的养老机构收费标准由"), is_entry("3.5公里长的堤")
    (True, False, False)
    """
    return _ENTRY.fullmatch(text) is not None and not dangles(text)


def is_signed(row: Row) -> bool:
    """Whether the row ends with a credit, as articles do, an editor's mark or who issued it: ……得到解决。（李媛）"""
    if row.signs or any(ends(row.folded) for ends in (is_edited, _has_pen_name, is_issued, gives_notice)):
        return True
    return any(byline.kind in ("credit", "photo") and byline.end >= row.end - 1 for byline in row.bylines)


@cache
def _notice() -> Glance:
    return Glance(rf"(?:请|望|特此)[^,。]{{0,8}}{alternatives(words_of('document', 'forms'))}[。!]\p{{Han}}{{2,20}}$")


def gives_notice(text: str) -> bool:
    """Whether a line ends as notices do, with who gives it.

    >>> gives_notice("绕行不便，敬请谅解。安庆市公交公司"), gives_notice("得到群众支持。安庆市公交")
    (True, False)
    """
    notice = _notice().search(text[-_NOTICE_WINDOW:]) if is_han(text[-1:] or " ") else None
    return notice is not None and text.endswith(words_of("document", "issuers"))


def begins_article(row: Row) -> bool:
    """Whether the row starts with a dateline."""
    return any(byline.kind == "dateline" and byline.start <= row.start + 1 for byline in row.bylines)
