"""Outlets, the places they report from, and the bodies that correspondents work for.

Every function takes folded text.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import attrs
import regex

from policytext.bylines.runs import name_odds
from policytext.text import Glance, Pattern, load_lexicon
from policytext.text.words import words

_LONGEST_OUTLET: Final = 18  # 中央广播电视总台国际在线
_SHORTEST_EMPLOYER: Final = 4  # characters of one that needs no place in it
_LONGEST_SOURCE: Final = 30  # 大众网·海报新闻呼和浩特
_NAME: Final = Pattern(
    r"(?!据|.*(?:记者|通讯员)|本报综合|综合)[\p{Han}A-Za-z0-9·+—-]{2,}(?:/[\p{Han}A-Za-z0-9·+—-]{2,})*"
)
_HAN: Final = Glance(r"\p{Han}+")
_MARKS: Final = Pattern(r"[“”\"《》\s]")
_ADMINISTRATIVE: Final = Pattern(r"\p{Han}{1,6}(?:省|市|县|区|州|盟|旗|乡|镇|村)")
_PLACES: Final = Pattern(  # 阿布贾, 华盛顿/北京, “雪龙”号
    r"(?!.*(?:记者|通讯员|新闻|消息))[\p{Han}“”]{2,8}(?:[/、]\p{Han}{2,8}){0,2}"
)


def _any_of(group: str) -> str:
    return "|".join(sorted(map(regex.escape, load_lexicon("outlets")[group]["words"]), key=len, reverse=True))


@cache
def _ends_as_outlet() -> regex.Pattern[str]:
    known = rf"{_any_of('names')}|{_any_of('own')}|(?:{_any_of('applications')})\p{{Han}}{{2,3}}"
    return Pattern(rf"(?:{known})|(?!(?:{_any_of('short')})$).+(?:{_any_of('endings')}|{known})")


@cache
def _endings() -> tuple[str, ...]:
    lexicon = load_lexicon("outlets")
    words_ = [word for group in ("endings", "names", "own", "short") for word in lexicon[group]["words"]]
    return (*words_, "”", '"', "》")


def may_end_as_outlet(text: str) -> bool:
    """Whether an outlet, or a column in quotation marks, may stand at the end, at a glance."""
    applications = load_lexicon("outlets")["applications"]["words"]
    return text.endswith(_endings()) or text[-4:-2] in applications or text[-5:-3] in applications


@cache
def _bodies() -> tuple[str, ...]:
    return tuple(load_lexicon("outlets")["bodies"]["words"])


def is_outlet(text: str) -> bool:
    """Whether the whole text reads as the name of an outlet.

    >>> [is_outlet(text) for text in ("长沙晚报", "本报", "李建国", "晚报", "长江网·云")]
    [True, True, False, False, True]
    """
    parts = dict.fromkeys((text, *text.split("·")))  # 内蒙古日报·草原云: an outlet and its application
    possible = list(filter(may_end_as_outlet, parts)) if 1 < len(text) <= _LONGEST_OUTLET else []
    return bool(possible) and _NAME.fullmatch(text) is not None and any(map(_ends_as_outlet().fullmatch, possible))


def is_employer(token: str) -> bool:
    """Whether what stands between blanks before a name is an outlet or a body, and cannot be a name itself.

    >>> [is_employer(token) for token in ("县融媒体中心", "江苏台", "县公安局", "高晓台", "日报")]
    [True, True, True, False, False]
    """
    if len(token) < _SHORTEST_EMPLOYER:
        return is_outlet(token) and (is_place(token[:-1]) or name_odds(token) < 0)
    return is_outlet(token) or is_body(token)


def is_own(outlet: str) -> bool:
    """Whether an outlet speaks of itself, and so says no name: 本报, 本网."""
    return outlet in load_lexicon("outlets")["own"]["words"]


def bare_outlet(text: str) -> str:
    """The outlet's name without quotation marks and blanks: 《瞭望》新闻周刊, 湖南日报 · 新湖南."""
    return str(_MARKS.sub("", text))


def is_body(text: str) -> bool:
    """Whether the whole text may be an office, a firm or a school: 县公安局."""
    return text[1:].endswith(_bodies()) and _HAN.fullmatch(text) is not None


def is_place(text: str, *, due: bool = False) -> bool:
    """Whether the whole text is a place; where a place is ``due``, any plausible Han characters will do.

    >>> is_place("广州"), is_place("瓦加杜古"), is_place("瓦加杜古", due=True)
    (True, False, True)
    """
    if due and _PLACES.fullmatch(text):
        return True
    return words().tag(text).startswith("ns") or _ADMINISTRATIVE.fullmatch(text) is not None


@attrs.frozen
class Source:
    """What stands before the date of a dateline: 新华网 and 太原."""

    outlet: str | None
    place: str | None


def read_source(head: str, *, dated: bool) -> Source | None:
    """Outlet and place of the words before a date, 讯 or 电; null where they are neither.

    >>> read_source("新华网太原", dated=True)
    Source(outlet='新华网', place='太原')
    >>> read_source("昨天中午", dated=False) is None
    True
    """
    head = head.strip()
    if not head:
        return Source(None, None) if dated else None
    if len(head) > _LONGEST_SOURCE:
        return None
    for end in range(len(head), 1, -1):
        if not may_end_as_outlet(head[:end]):
            continue
        outlet, place = bare_outlet(head[:end]), head[end:].strip()
        if _speaks(outlet) and (not place or is_place(place, due=dated or _names_place(outlet, place))):
            return Source(outlet, place or None)
    return Source(None, head) if dated and is_place(head) else None


def _speaks(outlet: str) -> bool:
    return is_outlet(outlet) or outlet in load_lexicon("outlets")["short"]["words"]


def _names_place(outlet: str, place: str) -> bool:
    """本报遵义讯: what follows an outlet that speaks of itself is a place, if it is no time: 本报今日讯."""
    return is_own(outlet) and words().tag(place)[:1] not in ("t", "d")
