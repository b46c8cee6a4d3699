"""How fast figures are read with their meaning, beside jieba cutting the same text in the same run.

    python benchmarks/metrics.py

The text is that of the example pages, repeated to a million characters.  Processor time of one core, best of five.
"""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from policytext import find_dates, find_metrics, find_quantities

PAGES = Path(__file__).parent.parent / "examples" / "pages"
SIZE = 1_000_000
ROUNDS = 5


def main() -> None:
    text = repeated("\n".join(path.read_text("utf-8") for path in sorted(PAGES.glob("*.txt"))))
    readers: list[tuple[str, Callable[[str], object]]] = [
        ("find_dates", find_dates),
        ("find_quantities", find_quantities),
        ("find_metrics", find_metrics),
        ("jieba.lcut", jieba_cut()),
    ]
    best = {name: fastest(read, text) for name, read in readers}
    print(f"{len(text):,} characters, {len(find_metrics(text)):,} figures, best of {ROUNDS}\n")
    for name, seconds in best.items():
        print(f"{name:16}{len(text) / seconds:>12,.0f} characters a second")
    print(f"\nfind_metrics takes {best['find_metrics'] / best['jieba.lcut']:.2f} times as long as jieba.lcut")


def repeated(text: str) -> str:
    return (text * (SIZE // len(text) + 1))[:SIZE]


def jieba_cut() -> Callable[[str], list[str]]:
    """jieba with its own defaults."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.ERROR)
    cut: Callable[[str], list[str]] = jieba.lcut
    return cut


def fastest(read: Callable[[str], object], text: str) -> float:
    read(text[:2_000])
    return min(timed(read, text) for _ in range(ROUNDS))


def timed(read: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start


if __name__ == "__main__":
    main()
