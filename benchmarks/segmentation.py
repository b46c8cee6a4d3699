"""How well `segment` reads damaged pages, by kind of damage, and how its time grows with the page.

    python benchmarks/segmentation.py [--seeds 100 120] [--sizes 125000 250000 500000]

The pages are made from the articles in ``tests/segment`` by the generator that the tests use.  The tests hold floors on
the seeds below 12; the documentation quotes the seeds from 100 to 119.  Times are of the processor, not of the clock.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "segment"))

from conftest import DAMAGE, Tally, read_articles, scrambled  # type: ignore[import-not-found]  # noqa: E402
from policytext.segmentation import segment  # noqa: E402

Article = list[tuple[str, str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, nargs=2, default=(100, 120), metavar=("FIRST", "END"))
    parser.add_argument("--sizes", type=int, nargs="*", default=(125_000, 250_000, 500_000), metavar="CHARACTERS")
    asked = parser.parse_args()
    articles = read_articles()
    by_damage(articles, range(*asked.seeds))
    by_size(articles, asked.sizes)


def by_damage(articles: list[Article], seeds: range) -> None:
    """A row of figures for each kind of damage."""
    print(f"{'damage':18}{'lines':>8}{'next':>8}{'title':>8}{'whole':>8}")
    for kind in DAMAGE:
        tally = Tally()
        for seed in seeds:
            wanted = scrambled(articles, kind, seed)
            tally.add(segment(wanted.text), wanted)
        figures = tally.figures()
        print(f"{kind:18}" + "".join(f"{figures[name]:8.2f}" for name in ("b_cubed", "order", "title", "whole")))


def by_size(articles: list[Article], sizes: tuple[int, ...]) -> None:
    """The time for long pages of whole articles, and of articles that take turns."""
    print(f"\n{'characters':>12}{'in order':>12}{'in turns':>12}")
    for size in sizes:
        seconds = [seconds_for(long_page(articles, size, turns=turns)) for turns in (False, True)]
        print(f"{size:>12}" + "".join(f"{second:>10.1f} s" for second in seconds))


def seconds_for(text: str) -> float:
    start = time.process_time()
    segment(text)
    return time.process_time() - start


def long_page(articles: list[Article], size: int, *, turns: bool) -> str:
    """A page of that many characters: articles with other characters each time, so that none is a repeat."""
    rng = random.Random(size)
    lines: list[str] = []
    held: list[str] = []
    length = 0
    while length < size:
        article = in_other_words([line for _, line in rng.choice(articles)], rng)
        length += sum(map(len, article))
        half = len(article) // 2 if turns else len(article)
        lines += article[:half] + held
        held = article[half:]
    return "\n\n".join(lines + held)


def in_other_words(lines: list[str], rng: random.Random) -> list[str]:
    """The same lines with a fifth of their characters exchanged, each for the same one throughout."""
    han = sorted({character for line in lines for character in line if "一" <= character <= "龥"})
    exchanged = rng.sample(han, len(han) // 5)
    table = str.maketrans(dict(zip(exchanged, rng.choices(han, k=len(exchanged)), strict=True)))
    return [line.translate(table) for line in lines]


if __name__ == "__main__":
    main()
