"""How fast every public function is, in ratios that hold on other machines.

    python benchmarks/speed.py [--rounds N] [--only NAME ...]

Reads the pages of ``examples/pages`` one by one, as often as makes a million characters.  Beside each rate stands its
ratio to a bare ``regex`` scan for digits and Chinese numerals over the same pages, which is about the limit of what
Python code can do, and to ``jieba.lcut``.  One more row reads the same pages as a single text, most of which is then a
scanner's loop.  Import and first call are timed in fresh processes; the last table doubles long runs of text, real and
hostile, and shows how much longer they take (2 is linear).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import jieba
import regex

import policytext

PAGES = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[1] / "examples" / "pages").glob("*.txt"))]
SIZE = 1_000_000
ARCHIVE = PAGES * (SIZE // sum(map(len, PAGES)))
LOOP = ["\n".join(ARCHIVE)]
SCAN = regex.compile("[0-9.,]+|[零〇一二两三四五六七八九十百千万亿]+")
FUNCTIONS = (
    "find_numerals",
    "normalize_numerals",
    "find_quantities",
    "find_dates",
    "find_bylines",
    "find_metrics",
    "segment",
    "read_page",
)
# Doubled, each must take about twice the time.
LONG = {
    "real pages": "\n".join(PAGES),
    "一一一…": "一" * 50_000,
    "999…": "9" * 50_000,
    "1万1万…": "1万" * 25_000,
    "万万万…": "万" * 50_000,
    "((((…": "（" * 25_000 + "3元" + "）" * 25_000,
    "3、3、…": "3、" * 25_000 + "元",
    "一行一行": "新增就业5780人\n" * 4_000,
}


def main() -> None:
    asked = arguments()
    print(f"{'':22}{'characters/s':>14}{'of a bare scan':>16}{'jieba.lcut = 1':>16}{'peak MB':>9}{'first call s':>14}")
    scan = rate(lambda text: [match.span() for match in SCAN.finditer(text)], asked.rounds)
    cut = rate(jieba.lcut, asked.rounds)
    row("bare scan for numerals", scan, scan, cut)
    row("jieba.lcut", cut, scan, cut)
    for name in asked.only or FUNCTIONS:
        function = getattr(policytext, name)
        row(name, rate(function, asked.rounds), scan, cut, f"{peak(function):9.1f}{first_call(name):14.2f}")
    if "read_page" in (asked.only or FUNCTIONS):
        looped = rate(policytext.read_page, asked.rounds, LOOP)
        row("read_page, one text", looped, scan, rate(jieba.lcut, asked.rounds, LOOP))
    print(f"\nimport policytext: {fresh('import policytext'):.3f} s more than an empty program\n")
    print(f"{'twice the text takes':22}" + "".join(f"{name:>12}" for name in LONG))
    for name in asked.only or FUNCTIONS:
        print(f"{name:22}" + "".join(f"{doubling(getattr(policytext, name), text):12.2f}" for text in LONG.values()))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="the best of so many rounds counts (5)")
    parser.add_argument("--only", nargs="+", choices=FUNCTIONS, help="time these functions alone")
    return parser.parse_args()


def row(name: str, own: float, scan: float, cut: float, more: str = "") -> None:
    print(f"{name:22}{own:14,.0f}{own / scan:16.3f}{own / cut:16.2f}{more}", flush=True)


def rate(function: Callable[[str], object], rounds: int, texts: list[str] = ARCHIVE) -> float:
    """Characters a second over the texts, in processor time, best of some rounds."""
    for page in PAGES:
        function(page)
    return sum(map(len, texts)) / min(seconds(function, texts) for _ in range(rounds))


def seconds(function: Callable[[str], object], texts: list[str]) -> float:
    began = time.process_time()
    for text in texts:
        function(text)
    return time.process_time() - began


def doubling(function: Callable[[str], object], text: str) -> float:
    """How many times longer the text takes when it is written twice, best of five each."""
    one, two = (min(seconds(function, [long]) for _ in range(5)) for long in (text, text + "\n" + text))
    return two / max(one, 1e-4)


def peak(function: Callable[[str], object]) -> float:
    """Megabytes of Python objects at the peak of reading the longest page, the lexicons loaded."""
    tracemalloc.start()
    function(max(PAGES, key=len))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def first_call(name: str) -> float:
    """Seconds that the first call takes in a process that has imported the library."""
    call = f"policytext.{name}('截至10月底，全县新增就业5780人，统一零售价3.5万元')"
    return fresh(f"import policytext; {call}", than="import policytext")


def fresh(program: str, than: str = "pass") -> float:
    """Seconds more that a program takes in a process of its own than another."""

    def run(source: str) -> float:
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", source], check=True)
        return time.perf_counter() - began

    return min(run(program) for _ in range(5)) - min(run(than) for _ in range(5))


if __name__ == "__main__":
    main()
