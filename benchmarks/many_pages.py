"""How `read_pages` grows with workers, and that its memory does not grow with pages.

python benchmarks/many_pages.py                      # 2,000 small pages, one worker and two
python benchmarks/many_pages.py --whole --pages 200  # the example pages as they are, of some 8,000 characters each
python benchmarks/many_pages.py --pages 20000 --memory

Each time is that of a program of its own, from its start to its end: every worker has to load what it reads with,
which takes a second or so, and so has a program without workers.  Beside it stands the time of so many programs
side by side that share the pages and know nothing of each other: no workers can do better on the same machine.
"""

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import policytext

PAGES = Path(__file__).parent.parent / "examples" / "pages"
ROUNDS = 3


def sample(options: argparse.Namespace) -> Iterator[str]:
    """The example pages over and over, whole or in pieces of some hundred characters, each with its own number."""
    texts = [path.read_text("utf-8") for path in sorted(PAGES.glob("*.txt"))]
    if not options.whole:
        size = options.chars
        texts = [text[start : start + size] for text in texts for start in range(0, len(text), size)]
    for number, text in enumerate(islice(cycle(texts), options.pages)):
        yield f"{text}\n\n第{number}件"


def read(options: argparse.Namespace) -> None:
    assert sum(1 for _ in policytext.read_pages(sample(options), workers=options.workers)) == options.pages


def memory(options: argparse.Namespace) -> None:
    """Peak memory of this process after each tenth of the pages."""
    for number, _ in enumerate(policytext.read_pages(sample(options), workers=options.workers), 1):
        if number == 1000 or number % (options.pages // 10) == 0:
            peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
            print(f"{number:>7,} pages: peak {peaks[0] / 1024:.0f} MB", flush=True)
    print(f"largest worker: peak {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


def seconds(options: argparse.Namespace, *, workers: int = 1, programs: int = 1) -> float:
    """The time of some programs side by side that share the pages."""
    share = ["--pages", str(options.pages // programs), "--chars", str(options.chars), "--workers", str(workers)]
    command = [sys.executable, __file__, "--read", *share, *(["--whole"] if options.whole else [])]
    start = time.perf_counter()
    for program in [subprocess.Popen(command) for _ in range(programs)]:
        assert program.wait() == 0
    return time.perf_counter() - start


def compare(options: argparse.Namespace) -> None:
    count = options.workers
    rounds = [
        (seconds(options), seconds(options, workers=count), seconds(options, programs=count)) for _ in range(ROUNDS)
    ]
    one, many, apart = map(min, zip(*rounds, strict=True))
    kind = "whole pages" if options.whole else f"pages of {options.chars} characters"
    print(f"{options.pages:,} {kind}, best of {ROUNDS}: {one:.1f} s with one worker,", end=" ")
    print(f"{many:.1f} s with {count}: {one / many:.2f} times as fast;", end=" ")
    print(f"{count} programs side by side: {apart:.1f} s, {one / apart:.2f} times as fast")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--chars", type=int, default=300)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--whole", action="store_true", help="whole pages, not pieces of --chars characters")
    parser.add_argument("--memory", action="store_true", help="how much memory is used, in place of the time")
    parser.add_argument("--read", action="store_true", help=argparse.SUPPRESS)  # what each program does
    options = parser.parse_args()
    if options.read:
        read(options)
    elif options.memory:
        memory(options)
    else:
        compare(options)


if __name__ == "__main__":
    main()
