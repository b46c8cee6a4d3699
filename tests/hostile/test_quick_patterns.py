"""No pattern that ``re`` compiles takes more than linear work either: as ``test_patterns`` asks of those of ``regex``."""

from __future__ import annotations

import importlib
import re
import signal
from collections.abc import Callable, Iterator, Mapping
from functools import cache

import pytest
from tests.hostile.test_patterns import GUARD, hostile_texts, is_built_once, module_names, ways_of

from policytext.text import Pairs, Pattern, Swap

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="nothing could end what does not end")
SCANS = frozenset({"finditer"})


def patterns_in(value: object, name: str) -> Iterator[tuple[re.Pattern[str], frozenset[str]]]:
    """The patterns that a value of a module holds, and the methods by which they are used."""
    if isinstance(value, re.Pattern):
        yield value, ways_of(name)
    elif isinstance(value, Pairs):
        yield value._hint, SCANS
    elif isinstance(value, Swap):
        yield value._old, SCANS
    elif isinstance(value, Mapping):
        yield from patterns_in(tuple(value.values()), name)
    elif isinstance(value, tuple):
        for part in value:
            yield from patterns_in(part, name)


@cache
def quick_patterns() -> dict[str, tuple[re.Pattern[str], frozenset[str]]]:
    """Every such pattern that stands in a module, in its tables, or is built by its cached functions."""
    found = {}
    for module in map(importlib.import_module, module_names()):
        for name, value in vars(module).items():
            for pattern, ways in patterns_in(value() if is_built_once(value) else value, name):
                found[pattern] = (f"{len(found)} {name}", ways)
    return {name: (pattern, ways) for pattern, (name, ways) in found.items()}


def ends(work: Callable[[], object]) -> bool:
    """Whether work ends before the guard does; ``re`` asks for signals while it matches."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, GUARD)
    try:
        work()
    except TimeoutError:
        return False
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return True


@pytest.mark.parametrize("name", quick_patterns())
def test_no_text_keeps_a_pattern_at_work(name: str) -> None:
    pattern, ways = quick_patterns()[name]
    for text in hostile_texts(Pattern(pattern.pattern)):
        for way in ways & {"match", "fullmatch"}:
            assert ends(lambda: getattr(pattern, way)(text)), (way, pattern.pattern, text[:12], text[-6:])  # noqa: B023
        if ways - {"match", "fullmatch"}:
            assert ends(lambda: sum(1 for _ in pattern.finditer(text))), (pattern.pattern, text[:12], text[-6:])  # noqa: B023


def test_work_that_does_not_end_is_told():
    assert not ends(lambda: re.match("(?:1+)+2", "1" * 40))
