"""How fast figures are read with their meaning, beside jieba cutting the same text in the same run.

    python benchmarks/metrics.py

The text is that of the example pages, repeated to a million characters.  Processor time of one core, best of five.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable

from timing import PAGES, ROUNDS, rate, repeated

from policytext import find_dates, find_metrics, find_quantities

SIZE = 1_000_000


def main() -> None:
    text = repeated("\n".join(PAGES), SIZE)
    readers: list[tuple[str, Callable[[str], object]]] = [
        ("find_dates", find_dates),
        ("find_quantities", find_quantities),
        ("find_metrics", find_metrics),
        ("jieba.lcut", jieba_cut()),
    ]
    rates = {name: rate(read, text) for name, read in readers}
    print(f"{len(text):,} characters, {len(find_metrics(text)):,} figures, best of {ROUNDS}\n")
    for name, reached in rates.items():
        print(f"{name:16}{reached:>12,.0f} characters a second")
    print(f"\nfind_metrics takes {rates['jieba.lcut'] / rates['find_metrics']:.2f} times as long as jieba.lcut")


def jieba_cut() -> Callable[[str], list[str]]:
    """jieba with its own defaults."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.ERROR)
    cut: Callable[[str], list[str]] = jieba.lcut
    return cut


if __name__ == "__main__":
    main()
