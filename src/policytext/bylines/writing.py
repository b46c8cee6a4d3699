"""Traditional characters: bylines are read in simplified ones, and given back as printed."""

from __future__ import annotations

from functools import cache
from typing import Final

import attrs

from policytext.model import Byline, Person
from policytext.text import Glance, Swap, load_lexicon

_TABLE: Final = "traditional_names"


@cache
def _cue() -> Glance:
    return Glance(f"[{load_lexicon(_TABLE)['cues']}]")


@cache
def _simplified() -> Swap:
    lexicon = load_lexicon(_TABLE)
    pairs = " ".join(lexicon[group]["pairs"] for group in ("press", "names", "places")).split()
    return Swap(pairs)


def read_as(text: str) -> str:
    """The text with the simplified characters of names and of the words of the press, if it has a traditional byline.

    >>> read_as("大公報訊（記者 葉浩源）")
    '大公报讯（记者 叶浩源）'
    """
    return _simplified().of(text) if _cue().search(text) else text


def as_printed(byline: Byline, text: str, reading: str) -> Byline:
    """The byline that was found in a reading, in the characters of the text itself; offsets are the same."""
    if text is reading:
        return byline
    printed, read = text[byline.start : byline.end], reading[byline.start : byline.end]

    def back(words: str | None) -> str | None:
        at = read.find(words) if words else -1
        return words if words is None or at < 0 else printed[at : at + len(words)]

    return attrs.evolve(
        byline,
        text=printed,
        outlet=back(byline.outlet),
        place=back(byline.place),
        people=tuple(
            attrs.evolve(_renamed(person, text), org=back(person.org), title=back(person.title))
            for person in byline.people
        ),
    )


def _renamed(person: Person, text: str) -> Person:
    printed = text[person.start : person.end]
    name = printed if person.name == person.text else "".join(printed.split())
    return attrs.evolve(person, text=printed, name=name)
