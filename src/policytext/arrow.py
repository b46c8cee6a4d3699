"""Pages in, figures out, as Apache Arrow: for Spark, Ray, Polars, DuckDB and Parquet files (extra ``[arrow]``).

A row a figure: the page's id, the columns of ``Page.to_records`` and, last, ``error``.  A page that cannot be read is
one row with its id and ``error``; a page without figures has no row.  Exact numbers are text (``"5060000000"``,
``"1/3"``), since Arrow's decimals hold neither every size nor fractions; ``number`` is the value's nearest double,
for sums and plots.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import Any, Final

import pyarrow as pa

from policytext.dates import parse_reference_date
from policytext.files import MAX_CHARS
from policytext.model import RECORD_FIELDS, Exact, Page
from policytext.pages import read_source
from policytext.records import failure_text, plain

_TYPES: Final = {"article": pa.int32(), "start": pa.int64(), "end": pa.int64()}  # all others are strings
_ROWS: Final = 5_000  # rows of a batch that is given out, whatever came in
_DDL: Final = {"int32": "int", "int64": "bigint", "double": "double"}  # every kind of text is a string


def metrics_schema(id_field: pa.Field | None = None) -> pa.Schema:
    """The columns that come out; the first is ``id_field``, a string ``id`` where none is given.

    >>> metrics_schema().names[:7]
    ['id', 'article', 'title', 'authors', 'indicator', 'value', 'number']

    Raises ``ValueError`` where ``id_field`` has the name of another column.
    """
    first = pa.field("id", pa.string()) if id_field is None else id_field.with_metadata(None)
    columns = [pa.field(name, _TYPES.get(name, pa.string())) for name in RECORD_FIELDS]
    columns.insert(RECORD_FIELDS.index("value") + 1, pa.field("number", pa.float64()))
    columns.append(pa.field("error", pa.string()))
    if any(column.name == first.name for column in columns):
        raise ValueError(f"the pages' id is in a column {first.name!r}, which is a column of the figures: rename it")
    return pa.schema([first, *columns])


def read_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    text: str = "text",
    id: str = "id",
    reference_date: datetime.date | str | None = None,
    reference_dates: str | None = None,
    max_chars: int = MAX_CHARS,
) -> Iterator[pa.RecordBatch]:
    """Batches of pages to batches of their figures, lazily and in order: what Spark's ``mapInArrow`` wants.

    ``text`` and ``id`` name the columns that hold a page's text and what it is known by; ``reference_dates`` a column
    that holds each page's reference date, for pages of many days.  Batches of the columns of ``metrics_schema`` come
    out, with the id's own name and type, of about 5,000 rows at most whatever came in.

    >>> pages = pa.record_batch({"id": ["p1"], "text": ["全县新增就业5780人。"]})
    >>> [(row["id"], row["indicator"], row["value"]) for out in read_batches([pages]) for row in out.to_pylist()]
    [('p1', '新增就业', '5780')]

    Raises ``KeyError`` for a column that is not there, ``ValueError`` for a wrong ``reference_date``.
    """
    parse_reference_date(reference_date)
    for batch in batches:
        schema = metrics_schema(batch.schema.field(id))
        dates = repeat(reference_date) if reference_dates is None else batch.column(reference_dates).to_pylist()
        pages = zip(batch.column(id).to_pylist(), batch.column(text).to_pylist(), dates, strict=False)
        rows: list[dict[str, Any]] = []
        for key, page_text, date in pages:
            source = ValueError("the text is null") if page_text is None else page_text
            result = read_source(source, reference_date=date, max_chars=max_chars)
            rows += page_rows(id, key, result)
            if len(rows) >= _ROWS:
                yield pa.RecordBatch.from_pylist(rows, schema)
                rows = []
        if rows:
            yield pa.RecordBatch.from_pylist(rows, schema)


def read_table(
    table: pa.Table,
    *,
    text: str = "text",
    id: str = "id",
    reference_date: datetime.date | str | None = None,
    reference_dates: str | None = None,
    max_chars: int = MAX_CHARS,
) -> pa.Table:
    """A table of pages to the table of their figures, as ``read_batches``: what Ray Data and Polars want.

    >>> pages = pa.table({"id": ["p1", "p2"], "text": ["全县新增就业5780人。", None]})
    >>> read_table(pages).select(["id", "value", "error"]).to_pylist()
    [{'id': 'p1', 'value': '5780', 'error': None}, {'id': 'p2', 'value': None, 'error': 'ValueError: the text is null'}]
    """
    read = read_batches(
        table.to_batches(),
        text=text,
        id=id,
        reference_date=reference_date,
        reference_dates=reference_dates,
        max_chars=max_chars,
    )
    return pa.Table.from_batches(read, metrics_schema(table.schema.field(id)))


def page_rows(id: str, key: object, result: Page | Exception) -> list[dict[str, Any]]:
    """The rows of one page: its figures, or its error."""
    first = {id: _storable(key)}
    if isinstance(result, Exception):
        return [first | {"error": _storable(failure_text(result))}]
    return [
        first | {name: _storable(cell) for name, cell in plain(record).items()} | {"number": nearest(record["value"])}
        for record in result.to_records()
    ]


def nearest(value: Exact | None) -> float | None:
    """The double nearest to an exact value; null where there is no value, or it is beyond any double."""
    try:
        number = None if value is None else float(value)
    except OverflowError:
        return None
    return number if number is not None and math.isfinite(number) else None


def ddl(schema: pa.Schema) -> str:
    """A schema in the words of SQL, as Spark's ``mapInArrow`` takes it.

    >>> ddl(metrics_schema())[:43]
    '`id` string, `article` int, `title` string,'
    """
    return ", ".join(f"`{field.name}` {_DDL.get(str(field.type), 'string')}" for field in schema)


def _storable(cell: Any) -> Any:
    """Text that is UTF-8, as Arrow wants it: half a surrogate pair, which a ``str`` can hold, becomes U+FFFD."""
    if not isinstance(cell, str):
        return cell
    try:
        cell.encode()
    except UnicodeEncodeError:
        return cell.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return cell
