"""How `read_pages` grows with workers, and that its memory does not grow with pages.

python benchmarks/many_pages.py                      # 2,000 small pages, one worker and two
python benchmarks/many_pages.py --pages 20000 --memory
"""

import argparse
import resource
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import policytext

PAGES = Path(__file__).parent.parent / "examples" / "pages"


def small_pages(count: int, chars: int) -> Iterator[str]:
    """Pieces of the example pages, of some hundred characters each, over and over, each with a number of its own."""
    pieces = []
    for path in sorted(PAGES.glob("*.txt")):
        text = path.read_text("utf-8")
        pieces += [text[start : start + chars] for start in range(0, len(text), chars)]
    for number, piece in enumerate(islice(cycle(pieces), count)):
        yield f"{piece}\n\n第{number}件"


def seconds(count: int, chars: int, workers: int) -> float:
    start = time.perf_counter()
    done = sum(1 for _ in policytext.read_pages(small_pages(count, chars), workers=workers))
    assert done == count
    return time.perf_counter() - start


def memory(count: int, chars: int, workers: int) -> None:
    """Peak memory of this process after each tenth of the pages."""
    for number, _ in enumerate(policytext.read_pages(small_pages(count, chars), workers=workers), 1):
        if number == 1000 or number % (count // 10) == 0:
            peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
            print(f"{number:>7,} pages: peak {peaks[0] / 1024:.0f} MB", flush=True)
    print(f"largest worker: peak {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--chars", type=int, default=300)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--memory", action="store_true")
    options = parser.parse_args()
    if options.memory:
        memory(options.pages, options.chars, options.workers)
        return
    policytext.read_page("全县新增就业5780人。")  # the dictionary is loaded once a process, whatever the pages
    one = min(seconds(options.pages, options.chars, 1) for _ in range(2))
    many = min(seconds(options.pages, options.chars, options.workers) for _ in range(2))
    print(f"{options.pages:,} pages of {options.chars} characters: {one:.1f} s with one worker,", end=" ")
    print(f"{many:.1f} s with {options.workers}: {one / many:.2f} times as fast")


if __name__ == "__main__":
    main()
