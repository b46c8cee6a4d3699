"""Pages in, figures out, as Arrow: the columns, what a failure is, and the engines that call it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

import policytext

pa = pytest.importorskip("pyarrow", reason="the extra [arrow] is not installed")
parquet = pytest.importorskip("pyarrow.parquet")
arrow = pytest.importorskip("policytext.arrow")

ROOT = Path(__file__).parent.parent.parent
TEXTS = [path.read_text("utf-8")[:900] for path in sorted((ROOT / "examples" / "pages").glob("*.txt"))]
DATES = ["2022-11", "2023-09-11", "2022-12", "2024-12", "2022-03-31"]


def pages(count):
    return pa.table(
        {
            "id": [f"page {number}" for number in range(count)],
            "text": [f"{TEXTS[number % 5]}\n第{number}页" for number in range(count)],
            "reference_date": [DATES[number % 5] for number in range(count)],
        }
    )


def test_the_rows_are_those_of_to_records():
    row_of = arrow.read_table(pages(5), reference_dates="reference_date").to_pylist()
    expected = []
    for page in pages(5).to_pylist():
        read = policytext.read_page(page["text"], reference_date=page["reference_date"])
        expected += [(page["id"], record) for record in read.to_records()]
    assert len(row_of) == len(expected) > 30
    for row, (key, record) in zip(row_of, expected, strict=True):
        assert (row.pop("id"), row.pop("error")) == (key, None)
        number = row.pop("number")
        assert number == (None if record["value"] is None else float(record["value"]))
        for name in ("value", "low", "high"):
            row[name] = row[name] and Fraction(row[name])
        assert row == record


def test_batches_come_out_as_they_are_asked_for():
    taken = []
    batches = (taken.append(number) or pages(2).to_batches()[0] for number in range(100))
    next(arrow.read_batches(batches))
    assert taken == [0]


def test_many_figures_come_in_batches_of_bounded_size():
    text = "新增就业5780人。" * 400
    table = pa.table({"id": range(16), "text": [text] * 16})
    sizes = [batch.num_rows for batch in arrow.read_batches(table.to_batches())]
    assert sum(sizes) == 16 * 400
    assert max(sizes) < 5_000 + 400


@pytest.mark.parametrize("id_type", [pa.string(), pa.large_string(), pa.int64(), pa.date32(), pa.binary()])
def test_the_id_keeps_its_name_and_type(id_type):
    ids = pa.array([None], id_type)
    out = arrow.read_table(pa.table({"url": ids, "body": ["新增就业5780人"]}), text="body", id="url")
    assert out.schema == arrow.metrics_schema(pa.field("url", id_type))
    assert out.num_rows == 1


@pytest.mark.parametrize(
    "text_type", [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string())]
)
def test_any_kind_of_text_column(text_type):
    text = pa.array(["新增就业5780人"]).cast(text_type)
    assert arrow.read_table(pa.table({"id": ["a"], "text": text})).column("value").to_pylist() == ["5780"]


def test_a_page_that_fails_is_one_row_with_its_error():
    table = pa.table(
        {
            "id": ["no text", "a wrong date", "too long", "good", "no figures"],
            "text": [None, "新增就业1人", "长" * 50, "新增就业2人", "无"],
            "date": ["2022", "yesterday", "2022", None, None],
        }
    )
    rows = arrow.read_table(table, reference_dates="date", max_chars=40).to_pylist()
    assert [(row["id"], row["value"]) for row in rows] == [
        ("no text", None),
        ("a wrong date", None),
        ("too long", None),
        ("good", "2"),
    ]
    assert rows[0]["error"] == "ValueError: the text is null"
    assert "reference" in rows[1]["error"]
    assert "more than 40 characters" in rows[2]["error"]
    assert rows[3]["error"] is None


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (None, None),
        (Decimal("0.1"), 0.1),
        (Fraction(1, 3), 1 / 3),
        (Decimal("1e999"), None),
        (Fraction(10**999), None),
    ],
)
def test_the_nearest_double(value, number):
    assert arrow.nearest(value) == number


def test_half_a_surrogate_pair_becomes_the_replacement_character():
    page = policytext.read_page("新增\ud800就业5780人。")
    (row,) = arrow.page_rows("source", "a\udcffb", page)
    assert row["source"] == "a�b"
    assert "�" in row["sentence"]
    assert pa.RecordBatch.from_pylist([row]).num_rows == 1


def test_an_id_by_the_name_of_a_figure_s_column_is_refused():
    with pytest.raises(ValueError, match="rename it"):
        arrow.metrics_schema(pa.field("title", pa.string()))


@pytest.mark.parametrize("arguments", [{"text": "body"}, {"id": "url"}, {"reference_dates": "printed"}])
def test_a_column_that_is_not_there_is_named(arguments):
    with pytest.raises(KeyError):
        arrow.read_table(pages(1), **arguments)


def test_no_pages_no_rows():
    assert arrow.read_table(pages(1).slice(1)).schema == arrow.metrics_schema()


def test_polars():
    polars = pytest.importorskip("polars", reason="Polars is not installed")
    frame = polars.from_arrow(pages(5))
    eager = polars.from_arrow(arrow.read_table(frame.to_arrow()))
    schema = polars.from_arrow(arrow.metrics_schema().empty_table()).schema
    lazy = frame.lazy().map_batches(lambda part: polars.from_arrow(arrow.read_table(part.to_arrow())), schema=schema)
    assert lazy.collect().equals(eager)
    assert eager.to_dicts() == arrow.read_table(pages(5)).to_pylist()


# Engines start processes and threads of their own: each runs in an interpreter of its own.
RAY = """
import sys
import pyarrow.parquet as pq, ray
from policytext.arrow import read_table
ray.init(num_cpus=1, include_dashboard=False, logging_level="ERROR")
pages = ray.data.from_arrow([pq.read_table(sys.argv[1]).slice(start, 5) for start in (0, 5)])
figures = pages.map_batches(read_table, batch_format="pyarrow", batch_size=4)
rows = sorted(figures.take_all(), key=lambda row: (row["id"], row["start"]))
alone = sorted(read_table(pq.read_table(sys.argv[1])).to_pylist(), key=lambda row: (row["id"], row["start"]))
assert rows == alone and len(rows) > 50, (len(rows), len(alone))
"""


def test_ray_data(tmp_path):
    pytest.importorskip("ray", reason="Ray is not installed")
    parquet.write_table(pages(10), tmp_path / "pages.parquet")
    run_python(["-c", RAY, str(tmp_path / "pages.parquet")])


def run_python(arguments, **variables):
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, env=os.environ | variables
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def spark_or_skip():
    pytest.importorskip("pyspark", reason="the extra [spark] is not installed")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")


def same_rows(figures, table):
    """Spark gives its parts in any order; within a page the order is ours."""
    columns = table.column_names
    rows = [tuple(row[name] for name in columns) for row in parquet.read_table(figures).to_pylist()]
    alone = [tuple(row.values()) for row in table.to_pylist()]
    return sorted(map(repr, rows)) == sorted(map(repr, alone)) and len(rows) > 100


def test_the_spark_example(tmp_path):
    spark_or_skip()
    parquet.write_table(pages(20), tmp_path / "pages.parquet", row_group_size=5)
    example = ROOT / "examples" / "spark_archive.py"
    local = {"PYSPARK_SUBMIT_ARGS": "--master local[2] pyspark-shell", "PYSPARK_PYTHON": sys.executable}
    run_python([str(example), str(tmp_path / "pages.parquet"), str(tmp_path / "figures.parquet")], **local)
    assert same_rows(tmp_path / "figures.parquet", arrow.read_table(pages(20), reference_dates="reference_date"))


# One worker process is killed, once, in the middle of its pages: the master may try each task four times.
SPARK_KILLED = """
import os, pathlib, signal, sys
sys.path.insert(0, sys.argv[3])
from pyspark.sql import SparkSession
from spark_archive import figures
import spark_archive
from policytext.arrow import read_batches

marker = pathlib.Path(sys.argv[4])

def read_and_die_once(batches, **options):
    for number, out in enumerate(read_batches(batches, **options)):
        yield out
        try:
            marker.touch(exist_ok=False)
        except FileExistsError:
            continue
        os.kill(os.getpid(), signal.SIGKILL)

spark_archive.read_batches = read_and_die_once
builder = SparkSession.builder.master("local[2,4]").config("spark.sql.execution.arrow.maxRecordsPerBatch", 2)
spark = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
figures(spark.read.parquet(sys.argv[1]).repartition(4)).write.parquet(sys.argv[2])
spark.stop()
"""


def test_a_task_that_is_killed_is_done_again(tmp_path):
    spark_or_skip()
    parquet.write_table(pages(20), tmp_path / "pages.parquet")
    paths = [tmp_path / "pages.parquet", tmp_path / "figures.parquet", ROOT / "examples", tmp_path / "killed"]
    run_python(["-c", SPARK_KILLED, *map(str, paths)], PYSPARK_PYTHON=sys.executable)
    assert (tmp_path / "killed").exists()
    assert same_rows(tmp_path / "figures.parquet", arrow.read_table(pages(20), reference_dates="reference_date"))
