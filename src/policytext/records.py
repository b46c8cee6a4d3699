"""Records as CSV that is safe to open in a spreadsheet, and as JSON Lines."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from typing import IO, Any, Final

from policytext.files import PageError
from policytext.model import exact_string

# What a spreadsheet would run; one set to Chinese or Japanese takes the full-width signs too.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: Before CSV that Excel is to open: without it Excel takes UTF-8 for the machine's old encoding.
BYTE_ORDER_MARK: Final = "\ufeff"


def write_csv(rows: Iterable[dict[str, Any]], stream: IO[str], columns: Iterable[str]) -> None:
    """Write records as CSV (RFC 4180); a text cell that a spreadsheet would run as a formula gets a ``'`` before it."""
    writer = csv.DictWriter(stream, list(columns), lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in row.items()})


def write_json_lines(rows: Iterable[dict[str, Any]], stream: IO[str]) -> None:
    """Write records as JSON Lines, an object a record, exact numbers as strings."""
    for row in rows:
        stream.write(json.dumps(plain(row), ensure_ascii=False) + "\n")


def plain(record: dict[str, Any]) -> dict[str, Any]:
    """A record with its exact numbers as the JSON writes them.

    >>> from decimal import Decimal
    >>> plain({"value": Decimal("50.60"), "start": 3, "basis": None})
    {'value': '50.6', 'start': 3, 'basis': None}
    """
    return {name: _plain_cell(value) for name, value in record.items()}


def failure_text(error: Exception) -> str:
    """Why a page could not be read, in one line."""
    told = str(error) if isinstance(error, PageError) else f"{type(error).__name__}: {error}"
    return " ".join(told.split())


def _plain_cell(value: Any) -> Any:
    return value if value is None or isinstance(value, int | str) else exact_string(value)


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return _plain_cell(value)
