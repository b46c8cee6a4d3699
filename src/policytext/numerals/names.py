"""Numerals that count nothing: names, slogans, idioms and words that only share a character with a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Final

from policytext.text import Mask, Pairs, Pattern, load_lexicon
from policytext.text.words import words

_DIGIT: Final = "[一二两三四五六七八九十]"
_NUMERIC: Final = "零〇一二两三四五六七八九十百千万亿"
_NOUN: Final = (
    rf"[\p{{Han}}--[{_NUMERIC}余多来几点分半名位个年月天日周次成毛块到至]]"  # not the 成 of 八成五, the 到 of 五到六元
)
_TAIL: Final = rf"[\p{{Han}}--[{_NUMERIC}余多来几点分半名位个年月天日周次岁元角毛米亩斤公条家人户件起项所]]"
# Each starts at a numeral, and has an example.
_PATTERNS: Final = (
    rf"{_DIGIT}(?!(?<!一)元一){_NOUN}{_DIGIT}(?!块{_DIGIT}){_TAIL}",  # 一村一品, 三河六岸; but 一斤一块八, 八元一餐
    rf"{_DIGIT}{_NOUN}[、,]?{_DIGIT}{_NOUN}[、,]?{_DIGIT}{_NOUN}",  # 九纵五横四环
    rf"(?<=[不未][落漏少])一{_NOUN}|一{_NOUN}不[落漏少]",  # 不漏一户, 一个不少
    rf"{_DIGIT}个(?:一|全覆盖|不)(?![{_NUMERIC}])",  # 三个一, 四个全覆盖
    rf"零(?![点时])[\p{{Han}}--[{_NUMERIC}]]",  # 零门槛
    r"(?<=党的)[一二三四五六七八九十]+[大届]",  # 党的二十大
    r"[十二][一二三四五六七八九十]?大(?=精神|报告|以来|召开|胜利|代表|闭幕|开幕|会议)",  # 十九大精神
    r"[一二三四五六七八九十]五(?=规划|时期|期间|末|以来|开局|普法|收官|计划)",  # 十四五规划, 八五普法
    r"一(\p{Han})\p{Han}{1,4}[,、]\1\1",  # 一处失信，处处受限
    r"(?<=央视|卫视|电视台|中央)[一二三四五六七八九十]+套",  # 央视一套
    r"(?<=\p{Han})一体",  # 四位一体, 产学研一体
    rf"一[日天周旬月季年]一(?![{_NUMERIC}次趟回个期班场份张件篇顿餐户村])\p{{Han}}",  # 一日一调度, but 一天一趟
)
_PATTERN: Final = Pattern(f"(?V1)(?=[{_NUMERIC}])(?:{'|'.join(_PATTERNS)})")
_NUMERIC_CHARACTER: Final = Pattern(f"[{_NUMERIC}半]")


_HALF_MORE: Final = Pattern("半(?!径)")  # 最后一公里|半山路; but 最后一公里|半径
_APPROXIMATORS: Final = (
    "近上约逾超数几每共仅达满"  # 近百 and 上千 are words of the dictionary, and numbers all the same
)
_COUNTING: Final = frozenset({"m", "q", "t", ""})  # words that count or tell the time, and what is no word
_SHORTEST_PHRASE: Final = 4
_LONGEST_PHRASE: Final = 8
_LONGEST_WORD: Final = 17  # the dictionary has none of more characters
_PASSAGE: Final = 6  # characters on each side that decide where a word ends
_COMMON: Final = 50  # rarer words of the dictionary (动上, 得上) are mostly accidents of its corpus


@cache
def _phrases() -> Mapping[str, tuple[tuple[int, str], ...]]:
    """Fixed phrases by the two characters around their first numeral, with the offset of those in the phrase."""
    found: dict[str, list[tuple[int, str]]] = {}
    for phrase in {name for section in load_lexicon("names").values() for name in section["names"]}:
        at = _NUMERIC_CHARACTER.search(phrase).start()
        at -= at == len(phrase) - 1  # 统一, 归零: the numeral ends the phrase
        found.setdefault(phrase[at : at + 2], []).append((at, phrase))
    return {pair: tuple(phrases) for pair, phrases in found.items()}


@cache
def _phrase_pairs() -> Pairs:
    return Pairs(_phrases())


def _phrases_in(folded: str) -> Iterator[tuple[int, int]]:
    """Where fixed phrases stand."""
    known = _phrases()
    for at in _phrase_pairs().starts(folded):
        for offset, phrase in known[folded[at : at + 2]]:
            start, end = at - offset, at - offset + len(phrase)
            if start >= 0 and folded.startswith(phrase, start) and not _HALF_MORE.match(folded, end):
                yield start, end


# “五好”, 「四个一」, 《十条措施》, “一次审批，一次办好”: short, and no sentence inside.
_QUOTED: Final = Pattern(
    r"(?=[“‘「《\"])(?:“[^“”,。;!?\n]{1,24}”|“(\p{Han})[^“”,。;!?\n]{1,7},\1[^“”,。;!?\n]{1,7}”|‘[^‘’,。;!?\n]{1,24}’|「[^「」,。;!?\n]{1,24}」|《[^《》\n]{1,60}》|\"[^\",。;!?\n]{1,24}\")"
)


def phrase_mask(folded: str) -> Mask:
    """Where fixed phrases with a numeral inside stand: 一村一品, 千方百计, 党的二十大.

    >>> phrase_mask("千方百计促就业，新增三个岗位").spans
    ((0, 4),)
    """
    if not _NUMERIC_CHARACTER.search(folded):  # figures alone need no pattern, whose compiling takes 5 ms
        return Mask.of(len(folded), ())
    patterned = (match.span() for match in _PATTERN.finditer(folded, overlapped=True))
    return Mask.of(len(folded), chain(patterned, _phrases_in(folded)))


def quoted_mask(folded: str) -> Mask:
    """Where short quotations and titles stand: a numeral in words inside one belongs to a name.

    >>> quoted_mask("创建“五好”园区").spans
    ((2, 6),)
    """
    return Mask.of(len(folded), (match.span() for match in _QUOTED.finditer(folded)))


def words_over(folded: str, start: int) -> list[int]:
    """Where words of the dictionary begin that go on over a numeral, as far as its first character tells.

    >>> words_over("实行统一零售价", 3), words_over("引入五家企业", 2)
    ([2], [])
    """
    return words().beginning_before(folded, start, _LONGEST_PHRASE)


def is_part_of_word(folded: str, start: int, end: int, lefts: Iterable[int]) -> bool:
    """Whether a numeral in words is only a part of a longer word of the dictionary that begins at one of ``lefts``.

    >>> is_part_of_word("实行统一零售价", 3, 4, [2]), is_part_of_word("新建三所学校", 2, 3, [1])
    (True, False)
    """
    known = words()
    for left in lefts:
        if left < start - 3 or folded[left] in _APPROXIMATORS:
            continue
        for right in range(start + 1, min(end + 2, left + _LONGEST_WORD)):
            word = folded[left:right]
            if known.frequency(word) >= _COMMON and known.tag(word)[0] not in _COUNTING:
                return _is_cut_through(folded, start)
    return False


def _is_cut_through(folded: str, at: int) -> bool:
    """Whether the most probable words of the passage run over ``at``: 统一|零售价, but 提高|一个 (and not 高一)."""
    place = max(0, at - _PASSAGE)
    for word in words().cut(folded[place : at + _PASSAGE]):
        if place >= at:
            break
        place += len(word)
    return place > at


def is_inside_phrase(folded: str, start: int, beyond: int, lefts: Iterable[int]) -> bool:
    """Whether a numeral and its unit stand at the end of a phrase of the dictionary that begins at one of ``lefts``.

    They may stand inside it, too.

    >>> is_inside_phrase("约法三章", 2, 4, [0]), is_inside_phrase("新建三所学校", 2, 4, [1])
    (True, False)
    """
    known = words()
    for left in lefts:
        if left == start - 1 and folded[left] in _APPROXIMATORS:
            continue
        for right in range(max(beyond, left + _SHORTEST_PHRASE), len(folded) + 1):
            if not known.begins(folded[left:right]):
                break
            if known.tag(folded[left:right])[:1] not in _COUNTING:
                return True
    return False


def word_from(folded: str, start: int, beyond: int) -> int:
    """The end of the longest word of the dictionary that starts at a numeral and goes on after ``beyond``; else 0.

    >>> word_from("百姓餐桌", 0, 1), word_from("三所学校", 0, 2)
    (2, 0)
    """
    known = words()
    longest = 0
    for end in range(start + 1, min(len(folded), start + _LONGEST_PHRASE) + 1):
        if not known.begins(folded[start:end]):
            break
        if end > beyond and known.tag(folded[start:end])[:1] not in _COUNTING:
            longest = end
    return longest
