"""The words that say what a person did: where they stand in a byline, and the role they give."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, Literal

import attrs
import regex

from policytext.model import PersonRole
from policytext.text import Glance, Pattern, load_lexicon

Position = Literal["before", "either", "after"]
# 文, 图 and 绘 are characters of names and of other words too: they count only where something sets them off.
_SET_OFF: Final = (
    r"(?<=^|[\s/:|(、,;]){one}(?=\s*[/:|])",  # 文/段丽萍, 图：李刚
    r"(?<=/\s?){one}(?=$|[\s、,;)])",  # 段丽萍/文
    r"(?<=\s){one}(?=$|[\s)])",  # 段丽萍 文 李刚 图
)
_POSTED: Final = Pattern(r"驻\p{Han}{1,8}$")  # 人民日报驻巴西记者
_NOT_INSIDE: Final = r"(?!记者|集|稿)"  # 21世纪经济报道记者: the word ends the outlet's name
_APART_AFTER: Final = r"(?=[\s:/|])"  # 策划：秦晖, but not 海报 in 大众网·海报新闻


@attrs.frozen
class RoleWord:
    """A role word at ``start:end`` of a fragment; ``title`` is the word with its modifiers, ``word`` the word alone."""

    start: int
    end: int
    title: str
    word: str
    role: PersonRole
    position: Position

    @property
    def reports(self) -> bool:
        """Whether the word ends in 报道, before which a place may stand: 古宁 广州报道."""
        return self.word.endswith(("报道", "报导"))


@cache
def writers() -> tuple[str, ...]:
    """Who writes to a paper: 读者, 网友."""
    return tuple(load_lexicon("roles")["writers"]["words"])


@cache
def _table() -> dict[str, tuple[PersonRole, Position]]:
    lexicon = load_lexicon("roles")
    positions: tuple[Position, ...] = ("before", "either", "after")
    table: dict[str, tuple[PersonRole, Position]] = dict.fromkeys(writers(), ("other", "before"))
    return table | {
        word: (role, position) for position in positions for role, words in lexicon[position].items() for word in words
    }


@cache
def _pattern() -> regex.Pattern[str]:
    table = sorted(_table().items(), key=lambda entry: -len(entry[0]))
    short = [word for word, _ in table if len(word) == 1 and word != "摄"]
    tasks = [word for word, told in table if told == ("other", "before") and word not in writers()]
    rest = [word for word, _ in table if word not in short and word not in tasks]
    any_short = f"[{''.join(short)}]"
    return Pattern(
        rf"(?P<word>{'|'.join(map(_spaced, rest))}){_NOT_INSIDE}"
        rf"|(?P<task>{'|'.join(map(_spaced, tasks))}){_APART_AFTER}"
        rf"|{'|'.join(form.format(one=any_short) for form in _SET_OFF)}"
    )


@cache
def news_cue() -> Glance:
    """A glance: whether any text names those who make news, 记者 and 摄 and their like."""
    lexicon = load_lexicon("roles")["before"]
    words = [word for role in ("reporter", "correspondent", "intern", "photographer") for word in lexicon[role]]
    shortest = [word for word in words if not any(other in word and other != word for other in words)]
    return Glance("|".join(["摄", *shortest]))


@cache
def letter_end() -> Glance:
    """Whoever signs a letter, at the end of its last line: ……的急。西安市|读者 郭小军."""
    return Glance(rf"(?:{'|'.join(writers())})\s+\p{{Han}}{{2,4}}$")


@cache
def credit_cue() -> Glance:
    """A glance: whether a short line may hold a role word of any kind, or an office; the text need not be folded."""
    words = [word for word in _table() if (len(word) > 1 and "/" not in word) or word == "摄"]
    offices = load_lexicon("roles")["offices"]["words"]
    long = {*words, *offices}
    firsts = "".join(sorted({word[0] for word in long}))  # most characters begin no word
    return Glance(
        rf"(?=[{firsts}])(?:{'|'.join(sorted(map(_spaced, long)))})"
        r"|[文图绘]\s*[/／:：|｜丨]|[/／\s][文图绘](?=\s|$)"
    )


def _spaced(word: str) -> str:
    """The pattern of a word; one of two characters may be padded: 审 核."""
    return rf"{word[0]}\s{{0,2}}{word[1]}" if len(word) == 2 else regex.escape(word)


def role_words(fragment: str) -> Iterator[RoleWord]:
    """The role words of a folded fragment, in order.

    >>> [(found.title, found.role) for found in role_words("本报首席记者 张三 文/图")]
    [('本报首席记者', 'reporter'), ('文/图', 'author')]
    """
    for match in _pattern().finditer(fragment):
        start = _with_modifiers(fragment, match.start())
        word = "".join(match[0].split())
        role, position = _table()[word]
        if match["task"] and fragment[:start][-1:].isalpha():
            continue
        yield RoleWord(start, match.end(), "".join(fragment[start : match.end()].split()), word, role, position)


def _with_modifiers(fragment: str, start: int) -> int:
    """Where the modifiers of the word at ``start`` begin: 全媒体首席 before 记者."""
    before = fragment[:start]
    while before.endswith(_modifiers()):
        before = before.removesuffix(next(word for word in _modifiers() if before.endswith(word)))
    posted = _POSTED.search(before[-9:])
    return len(before) - len(posted[0]) if posted else len(before)


@cache
def _modifiers() -> tuple[str, ...]:
    return tuple(sorted(load_lexicon("roles")["modifiers"], key=len, reverse=True))


def makes_photographers(mark: RoleWord) -> bool:
    """Whether a closing word outweighs the profession said before: 本报记者 李刚 摄, but not 本报记者 李刚 文/图."""
    return mark.word in load_lexicon("roles")["pictures"]["words"]
