"""Knowledge that a domain expert can edit: the tables in ``policytext/data``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

from policytext.text.bundled import read_bundled


@cache
def load_lexicon(name: str) -> Mapping[str, Any]:
    """The table ``data/NAME.toml``, read once and never changed.

    >>> load_lexicon("numerals")["digits"]["三"]
    3
    """
    return MappingProxyType(tomllib.loads(read_bundled("policytext.data", f"{name}.toml")))


@cache
def counterparts() -> Mapping[str, Sequence[str]]:
    """The groups of names that stand for one another, by each of their names.

    >>> counterparts()["农村"]
    ['城镇', '城市', '农村', '乡村']
    """
    groups = [group.split() for group in load_lexicon("counterparts")["groups"]]
    return {name: group for group in groups for name in group}


def alternatives(words: Iterable[str], *, search: bool = False) -> str:
    """The words as alternatives of a pattern, of those with one first character the longest first.

    They are tried only where one of their first characters stands: that takes a third of the time.  A pattern that
    begins with them and ``search``es is quicker without that look, for ``re`` then skips to those characters by itself.

    >>> alternatives(["份额", "占", "占比"]), alternatives(["份额", "占", "占比"], search=True)
    ('(?=[份占])(?:份额|占(?:比|))', '(?:份额|占(?:比|))')
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        rests.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]))
    firsts = sorted(rests)
    found = "|".join(first + _one_of(rests[first]) for first in firsts)
    return f"(?:{found})" if search else f"(?=[{''.join(firsts)}])(?:{found})"


def _one_of(rests: Sequence[str]) -> str:
    return rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})"
