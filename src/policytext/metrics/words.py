"""How the words around a figure behave: which can stand in the noun phrase that it measures, and which end it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import accumulate
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from policytext.text import Glance, load_lexicon
from policytext.text.lexicon import alternatives
from policytext.text.words import words

#: What a word does in a phrase.
Kind: TypeAlias = Literal[
    "noun",  # 企业, 低息贷款
    "quality",  # 崭新, 省级: adjectives
    "action",  # a verb that policy language uses as a noun: 就业, 培训
    "verb",  # 发放
    "light",  # 完成: says no more than that the figure came about
    "being",  # 达, 为, 共
    "stop",  # 均, 已, 对
    "of",  # 的
    "and",  # 和, 、
    "such",  # 等
    "place",  # 泸溪县, 全县
    "time",  # 截至目前
]


class Word(NamedTuple):
    """A word of the text with its offsets."""

    start: int
    end: int
    text: str
    kind: Kind


# A tuple of its fields made a word, without the call that Word itself takes: there is one for every second character.
_NEW_WORD: Final[Any] = partial(tuple.__new__, Word)

#: A stretch that is read as one word: its offsets, and what it does.
Fixed = tuple[int, int, Kind]


def _by_word(words_of: Mapping[Kind, str]) -> dict[str, Kind]:
    return {word: kind for kind, words in words_of.items() for word in words.split()}


#: What tells how far a verb's action has come: 拿|着, 静|了.
ASPECTS: Final = frozenset("着了过")

_JOINTS: Final = _by_word({"of": "的 之", "such": "等 等等", "and": "和 与 及 以及 或 或者 暨 、 / + · ~ ～"})
_BY_TAG: Final = _by_word({"stop": "p d u c y e", "quality": "a b z ad", "verb": "v", "action": "vn"})
_PLACE_ENDS: Final = frozenset("省市县区州盟旗镇乡村")
# The sections of the lexicon, the one that decides first: 共有 only says "is", although 有 is a verb.
_SECTIONS: Final[tuple[tuple[str, Kind], ...]] = (
    ("stops", "stop"),
    ("nouns", "noun"),
    ("qualities", "quality"),
    ("light", "light"),
    ("being", "being"),
    ("nominal", "action"),
    ("predicates", "verb"),
)


@cache
def _listed() -> Mapping[str, Kind]:
    lexicon = load_lexicon("metrics_words")
    found: dict[str, Kind] = dict(_JOINTS)
    for section, kind in _SECTIONS:
        for word in lexicon[section]["words"].split():
            found.setdefault(word, kind)
    found.update(dict.fromkeys(_averages(), "stop"))
    scopes = lexicon["scopes"]
    for prefix in scopes["prefixes"].split():
        found.update((prefix + head, "place") for head in scopes["heads"].split())
    return found


@cache
def _averages() -> frozenset[str]:
    return frozenset(f"{word}均" for word in word_set("averages"))


def opens_phrase(word: str) -> bool:
    """Whether a word belongs to a phrase that it opens, though it stands in none: 人均, 新增, 次均.

    >>> opens_phrase("次均"), opens_phrase("均")
    (True, False)
    """
    return word in word_set("openers") or word in _averages()


@cache
def word_set(section: str, key: str = "words") -> frozenset[str]:
    """The words of an entry of the lexicon.

    >>> "人均" in word_set("openers"), "率" in word_set("measures", "suffixes")
    (True, True)
    """
    return frozenset(load_lexicon("metrics_words")[section][key].split())


@cache
def endings(section: str, key: str = "suffixes") -> tuple[str, ...]:
    """The words of an entry of the lexicon, for ``str.endswith``.

    >>> "缺水时候".endswith(endings("when"))
    True
    """
    return tuple(sorted(word_set(section, key)))


def is_nominal(kind: Kind) -> bool:
    """Whether a word of this kind can stand inside a noun phrase."""
    return kind in ("noun", "action", "quality")


def listed_kind(word: str) -> Kind | None:
    """What our own lists say that a word does; null where they don't have it."""
    return _listed().get(word)


@lru_cache(maxsize=16384)
def kind_of(word: str) -> Kind:
    """What a word does in a phrase.

    >>> [kind_of(word) for word in ("就业", "发放", "均", "企业", "全县")]
    ['action', 'verb', 'stop', 'noun', 'place']
    """
    kind = _listed().get(word)
    if kind is not None:
        return kind
    tag = words().tag(word)
    if tag == "ns":
        return "place" if is_place(word) else "noun"
    if len(word) == 1 and tag in {"v", "vn"}:  # 捕 of 退捕渔民: the dictionary cut a word in two
        return "noun"
    return _BY_TAG.get(tag, "noun")


def is_place(word: str) -> bool:
    """Whether a word that the dictionary calls a place is one: 烟台, for it has 烟台市; not 宜居.

    >>> [is_place(word) for word in ("泸溪县", "烟台", "宜居")]
    [True, True, False]
    """
    if len(word) > 2 and word[-1] in _PLACE_ENDS:
        return True
    return any(words().tag(word + end) == "ns" for end in "市县省区州")


def words_in(text: str, start: int, end: int, fixed: Sequence[Fixed] = ()) -> list[Word]:
    """The words of a stretch; each of ``fixed``, in order, is one word.

    >>> text = "组建“敲门”服务队"
    >>> [word.text for word in words_in(text, 0, len(text), [(2, 6, "noun")])]
    ['组建', '“敲门”', '服务队']
    """
    if start >= end:
        return []
    low = bisect_left(fixed, (start,))
    found: list[Word] = []
    at = start
    for piece_start, piece_end, kind in fixed[low : bisect_left(fixed, (end,), lo=low)]:
        if at <= piece_start and piece_end <= end:
            found += _cut(text, at, piece_start)
            found.append(Word(piece_start, piece_end, text[piece_start:piece_end], kind))
            at = piece_end
    found += _cut(text, at, end)
    return found


def compounds_in(text: str) -> list[Fixed]:
    """The compounds of the lexicon in a text, and per how many a rate is, each of which is one word.

    >>> compounds_in("帮教未成年人52名"), compounds_in("每千人口床位数")
    ([(2, 6, 'noun')], [(0, 4, 'stop')])
    """
    found: list[Fixed] = [(*match.span(), listed_kind(match[0]) or "noun") for match in _compounds().finditer(text)]
    return found + [(*match.span(), "stop") for match in _PER_MANY.finditer(text)]


# 每千人口|医师数, 每万人|发明专利拥有量, 每百户居民|汽车拥有量: no 口医师数, no 人发明
_PER_MANY: Final = Glance(r"每[十百千万]{1,2}(?:常住|户籍)?(?:人口|人|户(?:居民|家庭|农户)?)")


@cache
def _compounds() -> Any:
    return Glance(alternatives(word_set("compounds"), search=True))


@cache
def _two_words() -> Mapping[str, Sequence[str]]:
    return {entry.replace(" ", ""): entry.split() for entry in load_lexicon("metrics_words")["two_words"]["words"]}


def _with_averages(cut: Sequence[str]) -> list[str]:
    """门诊|次均|费用, 亩均|税收: what the dictionary has as two words; but 各|村|均|通车, 3|件|均|办结.

    >>> _with_averages(["门诊", "次", "均", "费用"]), _with_averages(["各", "村", "均", "建成"])
    (['门诊', '次均', '费用'], ['各', '村', '均', '建成'])
    """
    found: list[str] = []
    for at, word in enumerate(cut):
        if word == "均" and found and found[-1] == "户户":  # 脱贫户|户均|增收
            found[-1:] = ["户", "户均"]
        elif word == "均" and found and found[-1] in word_set("averages") and _is_average(found[:-1], cut[at + 1 :]):
            found[-1] += word
        else:
            found.append(word)
    return found


def _is_average(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether no count or 各 stands before, and what is averaged stands behind."""
    counted = before and (before[-1] in word_set("averages", "not_after") or before[-1][-1:].isdigit())
    return not counted and bool(after) and is_nominal(kind_of(after[0]))


def _cut(text: str, start: int, end: int) -> list[Word]:
    cut = words().cut(text[start:end]) if start < end else []
    if not _two_words().keys().isdisjoint(cut):
        cut = [part for word in cut for part in _two_words().get(word, (word,))]
    if "均" in cut:
        cut = _with_averages(cut)
    bounds = list(accumulate(map(len, cut), initial=start))
    return list(map(_NEW_WORD, zip(bounds, bounds[1:], cut, map(kind_of, cut), strict=False)))
