"""The tables of words: each list says a word once, so that whoever edits one finds it in one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from policytext.text import load_lexicon

NAMES = sorted(
    entry.name.removesuffix(".toml") for entry in files("policytext.data").iterdir() if entry.name.endswith(".toml")
)


def lists(table: Any, path: str) -> Iterator[tuple[str, list[str]]]:
    """The lists of a table, and its strings of words between blanks, with where they stand."""
    if isinstance(table, str) and len(table.split()) > 1 and not path.endswith(("example", "nouns")):
        yield path, table.split()
    elif isinstance(table, list) and all(isinstance(word, str) for word in table):
        yield path, table
    elif isinstance(table, list):
        for number, part in enumerate(table):
            yield from lists(part, f"{path}.{number}")
    elif hasattr(table, "items"):
        for key, part in table.items():
            yield from lists(part, f"{path}.{key}")


@pytest.mark.parametrize("name", NAMES)
def test_no_list_says_a_word_twice(name: str) -> None:
    twice = {
        path: [word for word, count in Counter(words).items() if count > 1]
        for path, words in lists(load_lexicon(name), name)
    }
    assert {path: words for path, words in twice.items() if words} == {}
