"""The forms in which results go out: a table for people, JSON, CSV and Parquet for programs."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from typing import IO, Any, Final

import attrs

from policytext.cli.usage import UsageError
from policytext.model import RECORD_FIELDS, Page
from policytext.records import BYTE_ORDER_MARK, write_csv, write_json_lines
from policytext.tables import page_table

Result = tuple[str, Page | Exception]
_COLUMNS: Final = ("source", *RECORD_FIELDS)
_ROW_GROUP: Final = 20_000


@attrs.frozen
class Form:
    """How results are written, and the ending of a file of them."""

    suffix: str
    write: Callable[[Iterable[Result], IO[Any]], None]
    binary: bool = False


def check_form(name: str, out: IO[str] | None) -> None:
    """Raise ``UsageError`` where a form cannot be written here; ``out`` is standard output where it goes there."""
    if name == "parquet" and find_spec("pyarrow") is None:
        raise UsageError("--format parquet needs pyarrow: pip install 'policytext[arrow]'")
    if FORMS[name].binary and out is not None and out.isatty():
        raise UsageError(f"--format {name} is not for a terminal: add > FILE or --output FOLDER")


def _read(results: Iterable[Result]) -> Iterator[tuple[str, Page]]:
    """The pages that could be read; the others have been named on standard error."""
    return ((name, result) for name, result in results if isinstance(result, Page))


def _write_tables(results: Iterable[Result], out: IO[str]) -> None:
    table = _terminal_table if out.isatty() else page_table
    for number, (name, page) in enumerate(_read(results)):
        out.write(("\n" if number else "") + table(page, name))
        out.flush() if out.isatty() else None


def _terminal_table(page: Page, name: str) -> str:
    """With colours where ``rich`` is installed; else plain, as wide as the terminal is."""
    if find_spec("rich") is None:
        return page_table(page, name, os.get_terminal_size().columns)
    from policytext.cli.colour import coloured_table

    return coloured_table(page, name)


def _write_json(results: Iterable[Result], out: IO[str]) -> None:
    for name, page in _read(results):
        out.write(json.dumps(page.to_dict(name), ensure_ascii=False) + "\n")


def _write_json_lines(results: Iterable[Result], out: IO[str]) -> None:
    write_json_lines(_rows(results), out)


def _write_csv(results: Iterable[Result], out: IO[str]) -> None:
    write_csv(_rows(results), out, _COLUMNS)


def _write_csv_bom(results: Iterable[Result], out: IO[str]) -> None:
    out.write(BYTE_ORDER_MARK)
    _write_csv(results, out)


def _rows(results: Iterable[Result]) -> Iterator[dict[str, Any]]:
    for name, page in _read(results):
        yield from ({"source": name} | record for record in page.to_records())


def _write_parquet(results: Iterable[Result], out: IO[Any]) -> None:
    """A row a figure, and a row with its error for a page that could not be read."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    from policytext.arrow import metrics_schema, page_rows

    schema = metrics_schema(pa.field("source", pa.string()))
    with ParquetWriter(getattr(out, "buffer", out), schema, compression="zstd") as writer:
        rows: list[dict[str, Any]] = []
        for name, result in results:
            rows += page_rows("source", name, result)
            if len(rows) >= _ROW_GROUP:
                writer.write_batch(pa.RecordBatch.from_pylist(rows, schema))
                rows = []
        writer.write_batch(pa.RecordBatch.from_pylist(rows, schema))


def _write_html(results: Iterable[Result], out: IO[str]) -> None:
    for name, page in _read(results):
        out.write(page.to_html(name))


FORMS: Final = {
    "table": Form(".txt", _write_tables),
    "json": Form(".json", _write_json),
    "jsonl": Form(".jsonl", _write_json_lines),
    "csv": Form(".csv", _write_csv),
    "csv-bom": Form(".csv", _write_csv_bom),
    "html": Form(".html", _write_html),
    "parquet": Form(".parquet", _write_parquet, binary=True),
}
