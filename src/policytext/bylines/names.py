"""Personal names: a string of them, with or without separators, read as a whole or not at all."""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import Final

import attrs
import regex

from policytext.bylines.likelihood import likely_surnames, long_openers, name_model, openers
from policytext.bylines.runs import LONGEST, LONGEST_DOTTED, Run, Split, best_splits, name_odds, odds_of
from policytext.text import Pattern, TextSpan, fold, require_text
from policytext.text.words import words

_CLOSE_CALL: Final = 1.6  # two splits whose probabilities differ by less than a factor of five
_PLAUSIBLE: Final = -5.0  # 武力: a word first, but a name among names
_PLAUSIBLE_WHERE_DUE: Final = -6.0  # 记者 高峰
_STRANGE: Final = -7.5  # 可杨, but not 了解
_LATIN_ODDS: Final = 8.0
_LONGEST_LIST: Final = 2000  # characters; more are no list of names
_REMEMBERED: Final = 1024  # strings: a byline is tried in several forms, and reporters sign again and again

_PIECE: Final = Pattern(r"[^、,;/&|]+")  # 屈明辉、李怀民: what stands between separators
_LATIN: Final = Pattern(r"[A-Z][\p{Latin}.'’-]*(?: [A-Z][\p{Latin}.'’-]*){0,3}")  # John Smith
_TOKEN: Final = Pattern(r"[^、,;/&|\s]+")
_STRANGER: Final = Pattern(r"\p{Han}{2,3}")
_RUN: Final = Pattern(r"[\p{Han}·\s]+")


@attrs.frozen(kw_only=True)
class PrintedName(TextSpan):
    """A name as printed (张 三), and the name itself without the padding (张三)."""

    name: str


@attrs.frozen(kw_only=True)
class NameSplit:
    """A string read as names.

    ``score`` says how much better names explain the string than ordinary words do: the mean natural logarithm of the
    odds per name, 0 where both do equally.  ``uncertain`` says, in words, why another split may be right, ``patchy``
    whether blanks part some of the names and others run together, as where a scanner lost a blank.
    """

    names: tuple[PrintedName, ...]
    score: float
    uncertain: str | None = None
    patchy: bool = False


def split_names(text: str) -> NameSplit | None:
    """The names that a string is made of, or null where it cannot be names.

    Separators may be blanks, 、 ， / & or none.  Spans are code points into ``text``.  Raises ``TypeError`` where
    ``text`` is no ``str``.

    >>> [name.text for name in split_names("晏海波吕思敏").names]
    ['晏海波', '吕思敏']
    >>> [name.name for name in split_names("张 三、欧阳静").names]
    ['张三', '欧阳静']
    >>> split_names("用心 用情 用力") is None
    True
    """
    require_text(text)
    split = read_names(text)
    return split if split is not None and split.score > 0 else None


@lru_cache(maxsize=_REMEMBERED)
def read_names(text: str, *, due: bool = False) -> NameSplit | None:
    """Like ``split_names``, whatever the score; where names are ``due`` (after 记者), stranger ones are names too."""
    if len(text) > _LONGEST_LIST:
        return None
    folded = fold(text)
    pieces = [_stripped(piece) for piece in _PIECE.finditer(folded) if not piece[0].isspace()]
    if not all(may_open(folded[start:end], due=due) for start, end in pieces):
        return None
    read = [reading for piece in pieces if (reading := _read_piece(folded, *piece)) is not None]
    if not read or len(read) < len(pieces) or not all(reading.holds(due=due) for reading in read):
        return None
    names = tuple(_printed(text, *span) for reading in read for span in reading.spans)
    return NameSplit(
        names=names,
        score=sum(sum(reading.odds) - reading.lost for reading in read) / len(names),
        uncertain="; ".join(doubt for reading in read for doubt in reading.doubts) or None,
        patchy=any(reading.patchy for reading in read),
    )


def read_strangers(text: str) -> NameSplit | None:
    """Names that only their place makes names, each set apart by blanks: 可杨 after 记者; null where one is a word."""
    splits = []
    for token in _TOKEN.finditer(fold(text)):
        known = read_names(token[0], due=True)
        if known is None and not _may_be_stranger(token[0]):
            return None
        span = PrintedName(start=0, end=len(token[0]), text=text[slice(*token.span())], name=token[0])
        split = known or NameSplit(names=(span,), score=0.0, uncertain=f"no known surname in {token[0]}")
        splits.append(attrs.evolve(split, names=tuple(name.shifted(token.start()) for name in split.names)))
    if not splits:
        return None
    return NameSplit(
        names=tuple(name for split in splits for name in split.names),
        score=sum(split.score for split in splits) / len(splits),
        uncertain="; ".join(split.uncertain for split in splits if split.uncertain) or None,
    )


def _may_be_stranger(token: str) -> bool:
    return _STRANGER.fullmatch(token) is not None and token not in words() and name_odds(token) > _STRANGE


def may_open(piece: str, *, due: bool = False) -> bool:
    """Whether names may begin so, at a glance: with a surname or before a dot; where due, with anything.

    >>> may_open("郭畅"), may_open("聚焦聚力"), may_open("禤文"), may_open("禤文", due=True)
    (True, False, True, True)
    """
    if piece[0] in openers():
        return True
    return "·" in piece[:LONGEST_DOTTED] or (due and (piece[0].isascii() or len(piece) <= LONGEST))


def may_be_names(token: str) -> bool:
    """Whether what stands between blanks may be a name, or names run together, at a glance.

    >>> may_be_names("郭"), may_be_names("郭畅"), may_be_names("郭畅李敏"), may_be_names("强化治理")
    (True, True, True, False)
    """
    if len(token) == 1 or "·" in token:
        return True
    if len(token) < 4 or token[:2] in long_openers():
        return token[0] in openers()
    return token[0] in openers() and not likely_surnames().isdisjoint(token[1:4])


@attrs.frozen
class _Reading:
    """The names of one piece between separators: their spans, the odds of each, and what is doubtful.

    ``strangest`` is the lowest odds of a name that no model of names explains (您好, 吴秀鱼青), ``lost`` what is lost
    against words that reach over several names.
    """

    spans: tuple[tuple[int, int], ...]
    odds: tuple[float, ...]
    lost: float = 0.0
    doubts: tuple[str, ...] = ()
    strangest: float = inf
    patchy: bool = False

    def holds(self, *, due: bool) -> bool:
        """Whether the names are good enough for where they stand."""
        lowest = min(self.odds) - self.lost / len(self.odds)
        if due:
            return lowest >= _PLAUSIBLE_WHERE_DUE and self.strangest >= 0
        return lowest >= _PLAUSIBLE and self.strangest == inf


def _stripped(piece: regex.Match[str]) -> tuple[int, int]:
    text = piece[0]
    return piece.start() + len(text) - len(text.lstrip()), piece.end() - len(text) + len(text.rstrip())


def _printed(text: str, start: int, end: int) -> PrintedName:
    printed = text[start:end]
    bare = printed if _LATIN.fullmatch(printed) else "".join(printed.split())
    return PrintedName(start=start, end=end, text=printed, name=bare)


def _read_piece(folded: str, start: int, end: int) -> _Reading | None:
    piece = folded[start:end]
    if _LATIN.fullmatch(piece):
        return _Reading(((start, end),), (_LATIN_ODDS,))
    if not _RUN.fullmatch(piece):
        return None
    run = Run.of(piece, start)
    splits = best_splits(run)
    return _reading(run, splits) if splits else None


def _reading(run: Run, splits: list[Split]) -> _Reading:
    best, *others = splits
    cuts, model = best.cuts(), name_model()
    names = [run.characters[start:end] for start, end in cuts]
    odds, lost = odds_of(run, names)
    strange = [(name, odd) for name, odd in zip(names, odds, strict=True) if not model.explains(name)]
    doubts = [f"no known surname in {name}" for name, _ in strange]
    if others and best.score - others[0].score < _CLOSE_CALL:
        doubts.insert(0, f"may as well be {'、'.join(run.characters[start:end] for start, end in others[0].cuts())}")
    return _Reading(
        spans=tuple(run.span(start, end) for start, end in cuts),
        odds=odds,
        lost=lost,
        doubts=tuple(doubts),
        strangest=min((odd for _, odd in strange), default=inf),
        patchy=any(run.after_blank) and not all(run.opens(start) for start, _ in cuts),
    )
