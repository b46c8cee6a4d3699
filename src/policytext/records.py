"""Records as CSV, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import IO, Any

from policytext.model import exact_string

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run


def write_csv(rows: Iterable[dict[str, Any]], stream: IO[str], columns: Iterable[str]) -> None:
    """Write records as CSV (RFC 4180); a text cell that a spreadsheet would run as a formula gets a ``'`` before it."""
    writer = csv.DictWriter(stream, list(columns), lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in row.items()})


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return value if value is None or isinstance(value, int) else exact_string(value)
