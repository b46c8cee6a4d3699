"""No pattern that ``re`` compiles takes more than linear work either: as ``test_patterns`` asks of those of ``regex``."""

from __future__ import annotations

import gc
import re
import signal
from collections.abc import Callable
from functools import cache

import pytest
from tests.hostile.test_patterns import GUARD, hostile_texts, living, ways_of

from policytext.text import Glance, Pairs, Swap

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="nothing could end what does not end")


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


@pytest.mark.parametrize("name", living(Glance))
def test_no_text_keeps_a_pattern_at_work(name: str) -> None:
    pattern = living(Glance)[name]
    ways = ways_of(name.split(" ", 1)[1])
    for text in hostile_texts(pattern):
        for way in ways & {"match", "fullmatch"}:
            assert ends(lambda: getattr(pattern, way)(text)), (way, pattern.pattern, text[:12], text[-6:])  # noqa: B023
        if ways - {"match", "fullmatch"} or pattern in scanned():
            assert ends(lambda: sum(1 for _ in pattern.finditer(text))), (pattern.pattern, text[:12], text[-6:])  # noqa: B023


@cache
def scanned() -> frozenset[Glance]:
    """The patterns with which sets of pairs and of characters look through a text; looked for once, among everything."""
    living(Glance)  # by then all of them are made
    pairs = {each._hint for each in gc.get_objects() if isinstance(each, Pairs)}
    return frozenset(pairs | {each._old for each in gc.get_objects() if isinstance(each, Swap)})


def test_work_that_does_not_end_is_told():
    assert not ends(lambda: re.match("(?:1+)+2", "1" * 40))
