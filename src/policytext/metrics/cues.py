"""The lexicon of cues, as alternatives of a pattern."""

from __future__ import annotations

from functools import cache

from policytext.text import load_lexicon
from policytext.text.lexicon import alternatives


@cache
def cue_set(section: str, key: str = "words") -> frozenset[str]:
    """The words of an entry of ``data/metrics_cues.toml``."""
    return frozenset(load_lexicon("metrics_cues")[section][key].split())


def any_of(section: str, *keys: str) -> str:
    """The words of some entries as alternatives, the longest first.

    >>> any_of("share", "named")
    '(?:(?=[份占比])(?:份额|占比|比重))'
    """
    return f"(?:{alternatives(word for key in keys or ('words',) for word in cue_set(section, key))})"


def chars(section: str, key: str) -> str:
    """An entry that lists single characters, as a class."""
    return f"[{''.join(str(load_lexicon('metrics_cues')[section][key]).split())}]"
