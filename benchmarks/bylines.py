"""How fast find_bylines is over text with and without bylines, beside a bare scan for the words that bylines have.

    python benchmarks/bylines.py

The scan is ``regex`` looking for 记者, 通讯员, 摄, 电 and 讯: about the limit of what Python code can do.
"""

from __future__ import annotations

import regex
from timing import PAGES, ROUNDS, rate, repeated

from policytext import find_bylines

SCAN = regex.compile("记者|通讯员|摄|电|讯")
SIZE = 1_000_000


def main() -> None:
    lines = [line for page in PAGES for line in page.split("\n")]
    print(f"{SIZE:,} characters of the example pages; processor time, best of {ROUNDS}\n")
    print(f"{'':34}{'chars/s':>14}{'bare scan':>14}{'ratio':>8}{'bylines':>9}")
    row("whole pages", lines)
    row("their lines without a byline", [line for line in lines if not find_bylines(line)])
    print("\nratio: how many times faster the bare scan is")


def row(title: str, lines: list[str]) -> None:
    text = repeated("\n".join(lines) + "\n", SIZE)
    ours = rate(find_bylines, text)
    scan = rate(lambda text: [match.span() for match in SCAN.finditer(text)], text)
    print(f"{title:34}{ours:14,.0f}{scan:14,.0f}{scan / ours:8.1f}{len(find_bylines(text)):9}")


if __name__ == "__main__":
    main()
