"""What the benchmarks share: the example pages, a long text of them, and processor time, best of a few runs."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

ROUNDS = 5
PAGES = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[1] / "examples" / "pages").glob("*.txt"))]


def repeated(text: str, size: int) -> str:
    """The text again and again, up to ``size`` characters."""
    return (text * (size // len(text) + 1))[:size]


def rate(run: Callable[[str], object], text: str) -> float:
    """Characters a second of processor time, after a first run over the text's beginning that loads what is needed."""
    run(text[:10_000])
    return len(text) / min(seconds(run, text) for _ in range(ROUNDS))


def seconds(run: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    run(text)
    return time.process_time() - start
