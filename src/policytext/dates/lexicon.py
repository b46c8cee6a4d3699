"""The words of ``data/dates.toml`` as pieces of patterns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import regex

from policytext.text import load_lexicon

LEXICON: Final = load_lexicon("dates")
Entry: TypeAlias = Mapping[str, Any]


def any_of(words: Iterable[str]) -> str:
    """One of the words, the longest that fits.

    >>> any_of(["周", "星期"])
    '(?:星期|周)'
    """
    return "(?:" + "|".join(sorted(map(regex.escape, words), key=lambda word: (-len(word), word))) + ")"


def guarded(word: str, entry: Entry) -> str:
    """The word where its neighbours do not make it part of another word: 目前, but not in 项目前期.

    >>> guarded("今年", {"unless_before": ["级"]})
    '今年(?!(?:级))'
    """
    before = "".join(f"(?<!{regex.escape(other)})" for other in entry.get("unless_after", ()))
    after = f"(?!{any_of(entry['unless_before'])})" if "unless_before" in entry else ""
    return before + word + after


def any_guarded(entries: Mapping[str, Entry] | Sequence[Entry]) -> str:
    """One of a table's words, the longest first, each with its guards."""
    pairs = list(entries.items()) if isinstance(entries, Mapping) else [(entry["word"], entry) for entry in entries]
    longest_first = sorted(pairs, key=lambda pair: -len(pair[0]))
    return "(?:" + "|".join(guarded(word, entry) for word, entry in longest_first) + ")"
