"""No pattern of the package takes more than linear work, whatever it is asked to read."""

from __future__ import annotations

import contextlib
import gc
import importlib
import inspect
import pkgutil
import time
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
import regex

import policytext
from policytext.text import Pattern

LENGTH = 30_000
# Seconds of processor time.  For so many characters linear work takes milliseconds and quadratic work many seconds:
# this only ends what would not end, and is a thousand times what is needed.
GUARD = 1.5
# One of each class that patterns name: digits, numerals, ideographs, letters, blanks, marks.
OF_EACH_CLASS = ("1", "一", "张", "a", " ", "\n", "。", "、", "（", "“", "1,", "1.", "张 ", "张·")
EXTRAS = {"policytext.arrow": "pyarrow", "policytext.cli.colour": "rich"}  # what these modules cannot do without
MOST = 3  # of the words of one pattern


@cache
def living(kind: type[Pattern]) -> dict[str, Pattern]:
    """Every pattern of a kind that lives once all modules are loaded and what they build at the first call is built."""
    named = {}
    for module in map(importlib.import_module, module_names()):
        for name, value in vars(module).items():
            pattern = value() if is_built_once(value) else value
            if type(pattern) is kind:
                named[pattern] = name
    found = sorted({pattern for pattern in gc.get_objects() if type(pattern) is kind}, key=source_of)
    return {f"{number} {named.get(pattern, source_of(pattern)[:30])}": pattern for number, pattern in enumerate(found)}


@cache
def all_source() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(Path(policytext.__file__).parent.rglob("*.py")))


def ways_of(name: str) -> frozenset[str]:
    """The methods by which the package uses a pattern; one that stands in a table is matched at a place."""
    used = set(regex.findall(rf"\b{regex.escape(name)}(?:\(\))?\.(\w+)\(", all_source()))
    return frozenset(used or {"match", "fullmatch"})


def module_names() -> Iterator[str]:
    for module in pkgutil.walk_packages(policytext.__path__, "policytext."):
        extra = EXTRAS.get(module.name)
        if not module.name.endswith("__main__") and (extra is None or find_spec(extra)):
            yield module.name


def is_built_once(value: object) -> bool:
    """A function of no arguments that keeps its answer: lexicons and the patterns made of them."""
    return hasattr(value, "cache_info") and not inspect.signature(value).parameters  # type: ignore[arg-type]


def source_of(pattern: Pattern) -> str:
    source = pattern._source
    return source if isinstance(source, str) else source.decode("ascii")


def words_of(pattern: Pattern) -> list[str]:
    """Some of the words that a pattern looks for: those in its source, and those of its lists, short and long."""
    own = regex.findall(r"[\p{Han}〇]+|[^\p{Han}\\\s\w]", source_of(pattern))
    listed = [word for words in pattern._named.values() for word in sorted(words, key=lambda word: (len(word), word))]
    return [*spread(sorted(set(own))), *spread(listed)]


def spread(words: list[str]) -> list[str]:
    return words[:: len(words) // MOST + 1]


def hostile_texts(pattern: Pattern) -> Iterator[str]:
    """Runs of each class and each word, words that begin again before they end, and near misses at a long run's end."""
    words = words_of(pattern)
    units = dict.fromkeys([*OF_EACH_CLASS, *words, *(f"{word}{filler}" for word in words[:3] for filler in "1张")])
    for unit in units:
        yield unit * (LENGTH // len(unit)) + "\x00"
    for word in words:
        yield word[:1] * (LENGTH // 2) + word + "\x00"
    if words:
        yield "".join(words) * (LENGTH // len("".join(words)))


def work_ends(pattern: Pattern, ways: frozenset[str], text: str) -> bool:
    """Whether what the package does with a pattern ends before the guard does.

    A pattern that only matches at a place need not be quick to search with.
    """
    subject = text.encode("utf-8", "replace") if isinstance(pattern._source, bytes) else text
    began = time.process_time()
    try:
        for way in ways & {"match", "fullmatch"}:
            getattr(pattern, way)(subject, timeout=GUARD)
        for _ in pattern.finditer(subject, timeout=GUARD) if ways - {"match", "fullmatch"} else ():
            if time.process_time() - began > GUARD:
                return False
    except TimeoutError:
        return False
    return True


@pytest.mark.parametrize("name", living(Pattern))
def test_no_text_keeps_a_pattern_at_work(name: str) -> None:
    pattern = living(Pattern)[name]
    ways = ways_of(name.split(" ", 1)[1])
    for text in hostile_texts(pattern):
        assert work_ends(pattern, ways, text), f"{ways} of {source_of(pattern)!r} by {text[:12]!r} … {text[-6:]!r}"


@pytest.mark.parametrize(
    ("unit", "end"), [(" ", "张"), ("#", "\x00"), ("。", "张"), ("# 标题\n", ""), ("（一）\n", ""), ("1万", "")]
)
def test_what_was_slow_is_answered(unit: str, end: str) -> None:
    text = f"张伟{unit * 2_000}{end}"
    assert policytext.read_page(text).text == text
    with contextlib.suppress(ValueError):
        policytext.parse_byline(text)
