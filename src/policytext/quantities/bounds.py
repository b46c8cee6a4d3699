"""Words around a number that say on which side of it the truth lies: 约, 超过, 不足, 以上, 左右."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

import attrs

from policytext.model import Bound
from policytext.text import Glance, Pattern, is_han, load_lexicon
from policytext.text.words import words

# 低于4.5%的控制目标, 高于全国平均水平: compared with a yardstick, and so exact.
_YARDSTICK: Final = Pattern(r"的?\p{Han}{0,6}?(?:目标|标准|水平|平均|红线|警戒线|控制线|要求|指标|限值|阈值)")
_COMPARING: Final = frozenset({"低于", "高于", "超过", "大于", "小于", "多于", "少于"})
# 约占20%, 近有30人: the bound stands before a verb that only says "is".
_SAYING: Final = ("达到", "占", "为", "达", "有")
# Bound words that stand off: 约占种植总面积的三成, 大约只有旧款的五分之一, 至少下村两次.
_FAR: Final = Pattern(
    r"(?P<word>约|大约|大概)(?:占|只有|仅有|相当于|仅为|只是|是|为)\p{Han}{1,12}的$|(?P<word>至少|至多)(?!有的)\p{Han}{1,4}$"
    r"|(?P<word>最多)(?:可以?|能|只能)?"  # 最多可贷5万元
    r"(?:贷|补|领|借|报|给|买|得|拿|奖|享受|申请|发放|奖励|补助|补贴|报销)$"
)
# 不到主产区的一半, 不及往年一半: only before a fraction, which says a part of what stands between.
_FAR_OF_PART: Final = Pattern(r"(?P<word>不到|不足|超过|接近)\p{Han}{1,12}的$|(?<![来等赶])(?P<word>不及)\p{Han}{1,8}$")
_FAR_CUE: Final = Glance(r"至|不及|最多|的\Z")
_FAR_WINDOW: Final = 20
_TIMES: Final = ("次", "遍", "回", "趟")
# 半个小时不到就办好了证, but 一天不到10元 and 三天不到岗
_UNDER: Final = Pattern(r"(?![位场岗账期会点案校家达\d一二三四五六七八九十两百千万几])")
_STOP: Final = Pattern(r"[,。;:!?、)”]|$")  # after a count: 全村20户不到, but 5人不到岗


@attrs.frozen
class BoundWord:
    """A bound word of the text: its meaning, its offsets and itself."""

    bound: Bound
    start: int
    end: int
    word: str


@cache
def _meanings(place: str) -> Mapping[str, Bound]:
    return {word: bound for bound, row in load_lexicon("bounds")[place].items() for word in row["words"]}


@cache
def _words(place: str) -> Mapping[str, tuple[str, ...]]:
    """The bound words, the longest first, by the character that touches the figure."""
    touching: dict[str, list[str]] = {}
    for word in sorted(_meanings(place), key=len, reverse=True):
        touching.setdefault(word[-1 if place == "before" else 0], []).append(word)
    return {char: tuple(words) for char, words in touching.items()}


def bound_before(folded: str, start: int, end: int) -> BoundWord | None:
    """The bound word that ends where a figure ``start:end`` begins, or before a verb that only says "is".

    >>> bound_before("年收入近20万元", 4, 8).bound
    'about'
    >>> bound_before("最近20天", 2, 5) is None  # 最近 is another word
    True
    >>> bound_before("低于4.5%的控制目标", 2, 6) is None  # a comparison, and no bound
    True
    """
    found = _ending_at(folded, start)
    if found is None and folded.endswith(_SAYING, 0, start):
        verb = next(verb for verb in _SAYING if folded.endswith(verb, 0, start))
        found = _ending_at(folded, start - len(verb))
    if found is None:
        return _standing_off(folded, start, end)
    if found.word in _COMPARING and _YARDSTICK.match(folded, end):
        return None
    return None if found.word == "过" and _tells_how_often(folded[start:end]) else found


def _standing_off(folded: str, start: int, end: int) -> BoundWord | None:
    window = max(0, start - _FAR_WINDOW)
    if _FAR_CUE.search(folded, window, start) is None:
        return None
    far = _FAR.search(folded, window, start)
    if far is None and ("分之" in folded[start:end] or folded[start:end] == "一半"):
        far = _FAR_OF_PART.search(folded, window, start)
    if far is None:
        return None
    return BoundWord(_meanings("before")[far["word"]], far.start("word"), far.end("word"), far["word"])


def _ending_at(folded: str, end: int) -> BoundWord | None:
    for word in _words("before").get(folded[end - 1 : end], ()):
        start = end - len(word)
        if folded.endswith(word, 0, end) and not _another_word(folded, start, word):
            return BoundWord(_meanings("before")[word], start, end, word)
    return None


def _another_word(folded: str, start: int, word: str) -> bool:
    """Whether the character before makes another word of it: 最近, 通过, 节约."""
    return start > 0 and folded[start - 1] in load_lexicon("bounds")["not_before"].get(word, "")


def _tells_how_often(text: str) -> bool:
    """反映过|三次: 过 before how often something was done only says that it was; but 访问量过百次."""
    return text.endswith(_TIMES) and text[0] not in "百千万亿"


def bound_after(folded: str, end: int, *, counted: bool = False) -> BoundWord | None:
    """The bound word that starts at ``end``, the longest there is; ``counted`` says that the unit is a classifier.

    >>> bound_after("70%以上", 3).end
    5
    >>> bound_after("13个内资项目", 3, counted=True) is None
    True
    """
    for word in _words("after").get(folded[end : end + 1], ()):
        if folded.startswith(word, end):
            if word == "不到" and (_STOP if counted else _UNDER).match(folded, end + len(word)) is None:
                return None
            after = folded[end + len(word) : end + len(word) + 1]
            if word.endswith("还多") and is_han(after) and after != "是":  # 一公斤还多卖2元
                return None
            if len(word) == 1 and (counted or len(words().cut(folded[end : end + 4])[0]) > 1):  # 3年内部 is 内部
                return None
            return BoundWord(_meanings("after")[word], end, end + len(word), word)
    return None
