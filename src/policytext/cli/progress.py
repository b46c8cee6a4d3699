"""How far a run over many files is, on a terminal's standard error, and what failed."""

from __future__ import annotations

import time
from typing import IO, Final

from policytext.tables import columns, shown

_EVERY: Final = 0.1  # seconds between two drawings
_BAR: Final = 24
_NAMED: Final = 5  # failed pages that the summary names


class Report:
    """Progress and failures, written to ``stream``; the bar only where ``bar`` says so.

    It is a progress hook of ``read_pages``: call it with how many pages are done and how many failed.
    """

    def __init__(self, total: int, stream: IO[str], *, bar: bool) -> None:
        self._total = total
        self._stream = stream
        self._bar = bar
        self._start = time.monotonic()
        self._drawn_at = 0.0
        self._drawn = ""
        self.failed: list[str] = []

    def __call__(self, done: int, failed: int) -> None:
        """Draw the bar, unless that was done a moment ago."""
        now = time.monotonic()
        if self._bar and now - self._drawn_at >= _EVERY:
            self._drawn_at = now
            self._clear()
            self._drawn = bar_line(done, self._total, failed, now - self._start)
            self._write(self._drawn)

    def failure(self, name: str, told: str) -> None:
        """Say at once which page failed and why."""
        self._clear()
        self._write(f"policytext: {shown(told)}\n")
        self.failed.append(shown(name))

    def close(self) -> None:
        """Take the bar away; of many pages, say how many failed."""
        self._clear()
        if self.failed and self._total > 1:
            named = ", ".join(self.failed[:_NAMED]) + (", …" if len(self.failed) > _NAMED else "")
            self._write(f"policytext: {len(self.failed)} of {self._total} pages could not be read: {named}\n")

    def _clear(self) -> None:
        if self._drawn:
            self._write("\r" + " " * columns(self._drawn) + "\r")
            self._drawn = ""

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


def bar_line(done: int, total: int, failed: int, seconds: float) -> str:
    """The bar, on one line.

    >>> bar_line(500, 2000, 3, 50)
    '[######                  ] 500 of 2,000 pages, 10.0 a second, 2:30 left, 3 failed'
    """
    full = _BAR * done // total
    left = round(seconds / done * (total - done))
    line = f"[{'#' * full}{' ' * (_BAR - full)}] {done:,} of {total:,} pages, {done / max(seconds, 0.001):.1f} a second"
    return f"{line}, {left // 60}:{left % 60:02} left" + (f", {failed:,} failed" if failed else "")
