"""How probable it is that characters are a person's name, or that they are ordinary words.

A name is drawn as surname, length, given-name characters; ordinary words are drawn from the dictionary.  Both are
natural logarithms of probabilities, so their difference says how much better the one reading explains the characters:
郭畅 is a name, 高峰 may be one, 高质量 is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from math import log
from typing import Any, Final

import attrs

from policytext.text import Pattern, load_lexicon
from policytext.text.words import Words, words

# Shares of given names by length, after a surname of one character (李媛, 李秉文) and of two (欧阳静, 上官明慧).
_LENGTHS: Final = {(1, 1): log(0.22), (1, 2): log(0.77), (2, 1): log(0.5), (2, 2): log(0.5)}
_DOUBLE_SURNAME: Final = log(0.004)  # 陈李佳怡: both parents' surnames
_COMMON_SURNAME: Final = log(1e-3)  # such surnames double, not 盘林
_UNKNOWN_SURNAME: Final = log(2e-6)  # 禤: a surname that the lexicon lacks
_KNOWN_GIVEN: Final = 0.93  # of all given-name characters, those that the lexicon lists
_UNKNOWN_GIVEN: Final = log(3e-5)  # 蓥: one of the others
_UNLIKELY_GIVEN: Final = log(3e-6)  # 制
_COMMON: Final = 9000  # occurrences in the dictionary's corpus
_PERSON_AS_WORD: Final = 0.02  # 高峰 has the tag of a person, 黑名单 too: a word as well, but a rarer one
_LONGEST_WORD: Final = 5
_PLACE: Final = r"\p{Han}{1,3}[省市县区州盟旗乡镇村庄屯寨沟湾坪]|\p{Han}家\p{Han}"  # 吴中区, 郭家沟
_ADDRESS: Final = (  # 刘女士, 李某某, 张局长
    r"\p{Han}(?:先生|女士|某某?|师傅|老师|大[妈爷叔姐哥]|阿姨|奶奶|爷爷|[主书][任记]|\p{Han}长|总|医生|教授|经理|老板|委员|代表)"
)
_COINED_WORD: Final = Pattern(f"{_PLACE}|{_ADDRESS}")
_COINED: Final = log(2e-6)  # a place or a form of address that the dictionary lacks
_TRANSLITERATED: Final = log(4e-3)
_RARE: Final = 0.03  # per cent of the population
IMPOSSIBLE: Final = -1e3
_SPELLED: Final = log(2e-3)  # of all persons in bylines, those whose names are spelled by sound: 苏日嘎拉图, 阿妮尔
_LONGEST_SPELLED: Final = 7
_TWO_PARTS: Final = 4  # characters of most names of two parts
_UNKNOWN_PART: Final = log(1e-5)  # a second part that the lexicon lacks
_SINGLE_PART: Final = log(0.2)  # of transliterated names, those of one part
_LOG_TOTAL: Final = log(6e7)  # words that the dictionary's frequencies count together


@attrs.frozen(eq=False)
class NameModel:
    """Log-probabilities of surnames, given-name characters and words."""

    _surnames: Mapping[str, float]
    _first: Mapping[str, float]
    _last: Mapping[str, float]
    _parts: frozenset[str]
    _sounds: frozenset[str]
    _dictionary: Words
    _part_starts: frozenset[str] = attrs.field(
        init=False, default=attrs.Factory(lambda self: frozenset(part[:2] for part in self._parts), takes_self=True)
    )

    def explains(self, name: str) -> bool:
        """Whether the name has a known surname and a usual length, or is made of known parts; the dot explains itself.

        >>> [name_model().explains(name) for name in ("欧阳静", "吴秀鱼青", "犇文")]
        [True, False, False]
        """
        if "·" in name or (len(name) < 4 and name[:1] in self._surnames):
            return True
        return max(self._compound(name), self._double(name), self._foreign(name)) > IMPOSSIBLE

    def name(self, name: str) -> float:
        """Log-probability that a person is called so; ``IMPOSSIBLE`` where no form of a name has this length.

        >>> name_model().name("李建华") > name_model().name("李华建")
        True
        """
        if len(name) < 4:
            best = self._plain(name) if len(name) == 2 else max(self._plain(name), self._compound(name))
        else:
            best = max(self._compound(name), self._double(name))
        return max(best, self._foreign(name)) if self._may_be_foreign(name) else best

    def words(self, text: str) -> float:
        """Log-probability of the text as ordinary words, on its best path through the dictionary.

        >>> name_model().words("高质量") > name_model().words("高志良")
        True
        """
        best = [0.0]
        for end in range(1, len(text) + 1):
            starts = range(max(0, end - _LONGEST_WORD), end)
            best.append(max(best[start] + self._word(text[start:end]) for start in starts))
        return best[-1]

    def _word(self, word: str) -> float:
        count, tag = self._dictionary.look_up(word)
        if not count:
            return -_LOG_TOTAL if len(word) == 1 else _coined(word)
        if len(word) > 1 and tag.startswith("nr"):
            return log(count * _PERSON_AS_WORD) - _LOG_TOTAL
        return max(log(count) - _LOG_TOTAL, _COINED if tag == "ns" else IMPOSSIBLE)

    def _plain(self, name: str) -> float:
        """A surname of one character: 李媛, 李秉文."""
        return self._surnames.get(name[0], _UNKNOWN_SURNAME) + _LENGTHS[1, len(name) - 1] + self._given(name[1:])

    def _compound(self, name: str) -> float:
        """A surname of two characters: 欧阳静, 上官明慧."""
        surname = self._surnames.get(name[:2]) if len(name) in (3, 4) else None
        return IMPOSSIBLE if surname is None else surname + _LENGTHS[2, len(name) - 2] + self._given(name[2:])

    def _double(self, name: str) -> float:
        """Both parents' surnames, if they are common ones: 陈李佳怡, but not 盘林容肖."""
        if len(name) != 4:
            return IMPOSSIBLE
        father, mother = (self._surnames.get(surname, IMPOSSIBLE) for surname in name[:2])
        if min(father, mother) < _COMMON_SURNAME:
            return IMPOSSIBLE
        return father + mother + _DOUBLE_SURNAME + self._given(name[2:])

    def _may_be_foreign(self, name: str) -> bool:
        """Whether a name can be of another language, by its first two characters: most are not."""
        return name[:2] in self._part_starts or self._sounds.issuperset(name[:2])

    def _foreign(self, name: str) -> float:
        """A name of another language: of known parts, or spelled by sound."""
        return max(self._from_parts(name), self._spelled(name))

    def _spelled(self, name: str) -> float:
        """苏日嘎拉图, 阿妮尔: every character is one of those that write the sounds of other languages."""
        if not 2 < len(name) <= _LONGEST_SPELLED or not self._sounds.issuperset(name):
            return IMPOSSIBLE
        return _SPELLED - len(name) * log(len(self._sounds))

    def _from_parts(self, name: str) -> float:
        """扎西次仁, 萨仁其木格: two known parts; or one of them alone: 巴特尔, 多杰."""
        if name in self._parts:
            return _TRANSLITERATED + _SINGLE_PART - log(len(self._parts))
        for cut in range(2, len(name) - 1):
            if name[:cut] in self._parts and name[cut:] in self._parts:
                return _TRANSLITERATED - 2 * log(len(self._parts))
        if len(name) == _TWO_PARTS and name[:2] in self._parts and name[2:] not in self._dictionary:  # 索南俄尼
            return _TRANSLITERATED - log(len(self._parts)) + _UNKNOWN_PART
        return IMPOSSIBLE

    def _given(self, given: str) -> float:
        last = self._character(given[-1], self._last)
        return last if len(given) == 1 else last + self._character(given[0], self._first)

    def _character(self, character: str, known: Mapping[str, float]) -> float:
        """蓥 may well be in names that the lexicon has not seen; 制, which everybody writes, would have been seen."""
        if (listed := known.get(character)) is not None:
            return listed
        return _UNKNOWN_GIVEN if self._dictionary.frequency(character) < _COMMON else _UNLIKELY_GIVEN


def _coined(word: str) -> float:
    """A place or a form of address that the dictionary lacks: 郭家沟, 刘女士."""
    return _COINED if _COINED_WORD.fullmatch(word) else IMPOSSIBLE


@cache
def openers() -> frozenset[str]:
    """The characters that names begin with: those of surnames, and of the parts of transliterated names."""
    lexicon = load_lexicon("surnames")
    bands = [*lexicon["single"], *lexicon["compound"]]
    surnames = {name[0] for band in bands for name in _entries(band["surnames"])}
    return frozenset(surnames | {part[0] for parts in lexicon["transliterated"].values() for part in parts})


@cache
def likely_surnames() -> frozenset[str]:
    """The surnames of one character that are not rare."""
    bands = load_lexicon("surnames")["single"]
    return frozenset(name for band in bands if band["share"] > _RARE for name in _entries(band["surnames"]))


@cache
def long_openers() -> frozenset[str]:
    """The two characters that a name of four or more may begin with: a compound surname, or a transliterated part."""
    lexicon = load_lexicon("surnames")
    compound = {name for band in lexicon["compound"] for name in band["surnames"]}
    return frozenset(compound | {part[:2] for parts in lexicon["transliterated"].values() for part in parts})


@cache
def name_model() -> NameModel:
    """The one model of this process, built from the lexicon and the dictionary when first needed."""
    lexicon = load_lexicon("surnames")
    bands = [*lexicon["single"], *lexicon["compound"]]
    return NameModel(
        surnames={name: log(band["share"] / 100) for band in bands for name in _entries(band["surnames"])},
        first=_characters(lexicon["given"]["first"]),
        last=_characters(lexicon["given"]["last"]),
        sounds=frozenset(_entries(lexicon["sounds"]["characters"])),
        parts=frozenset(part for family in lexicon["transliterated"].values() for part in family),
        dictionary=words(),
    )


def _entries(listed: str | list[str]) -> Iterable[str]:
    """The characters of a string without its line breaks, or the items of a list."""
    return (entry for entry in listed if not entry.isspace())


def _characters(bands: list[dict[str, Any]]) -> dict[str, float]:
    weights = {character: band["weight"] for band in bands for character in _entries(band["characters"])}
    total = log(sum(weights.values()) / _KNOWN_GIVEN)
    return {character: log(weight) - total for character, weight in weights.items()}
