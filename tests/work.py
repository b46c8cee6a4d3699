"""How much work a call is: counted, not timed, for machines are busy."""

from __future__ import annotations

import sys
from collections.abc import Callable


def work_of(function: Callable[[str], object], text: str) -> int:
    """How many calls a text takes, of Python's functions and of C's."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        function(text)
    finally:
        sys.setprofile(before)
    return calls
