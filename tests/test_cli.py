"""The command line, run as users run it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

PAGES = sorted((Path(__file__).parent.parent / "examples" / "pages").glob("*.txt"))
SCHEMA = json.loads(files("policytext.data").joinpath("policytext-1.schema.json").read_text("utf-8"))


def run(*arguments, stdin=None):
    command = [sys.executable, "-m", "policytext", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


def read_json(*arguments, stdin=None):
    done = run("read", "--json", *arguments, stdin=stdin)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def test_one_line_of_json_for_each_page_in_order():
    pages = read_json("--reference-date", "2022-11", *PAGES)
    assert [page["source"] for page in pages] == [path.name for path in PAGES]
    for page, path in zip(pages, PAGES, strict=True):
        jsonschema.validate(page, SCHEMA)
        text = path.read_text("utf-8")
        for article in page["articles"]:
            for found in article["metrics"] + article["dates"] + article["bylines"]:
                assert text[found["start"] : found["end"]] == found["text"]


def test_the_schema_command_prints_the_schema():
    assert json.loads(run("schema").stdout) == SCHEMA


def test_the_schema_refuses_what_is_no_page():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema": "policytext/1"}, SCHEMA)


def test_standard_input():
    (page,) = read_json("-", stdin="全县新增就业5780人。".encode())
    assert page["source"] == "-"
    assert page["articles"][0]["metrics"][0]["value"] == "5780"


def test_csv_has_a_row_for_each_figure():
    done = run("read", "--csv", PAGES[0])
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline="")))
    figures = sum(len(article["metrics"]) for article in read_json(PAGES[0])[0]["articles"])
    assert len(rows) == figures > 50
    assert {row["source"] for row in rows} == {PAGES[0].name}


def test_the_table_shows_headlines_people_and_figures():
    done = run("read", PAGES[0])
    shown = done.stdout.decode("utf-8")
    assert "桃源县残联关爱残疾儿童" in shown
    assert "吴胜男 (author)" in shown
    assert "969.5" in shown


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-32"])
def test_encodings_are_read_rightly(tmp_path, encoding):
    text = "桃源县今年城镇新增就业\n\n今年以来，全县完成城镇新增就业5780人，城镇登记失业率3.5%。\n"
    path = tmp_path / "page.txt"
    path.write_bytes(text.encode(encoding))
    (page,) = read_json(path)
    metric = page["articles"][0]["metrics"][0]
    assert (metric["text"], text[metric["start"] : metric["end"]]) == ("5780人", "5780人")


def test_another_encoding_is_refused_and_read_when_named(tmp_path):
    path = tmp_path / "page.txt"
    path.write_bytes("臺北市政府表示，今年新增就業5780人，經費3億元。".encode("big5"))
    done = run("read", "--json", path)
    assert done.returncode == 1
    assert f"policytext: {path} is neither UTF-8 nor GB18030: name its encoding" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    (page,) = read_json("--encoding", "big5", path)
    assert page["articles"][0]["metrics"][0]["value"] == "5780"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: folder / "absent.txt", "there is no such file"),
        (lambda folder: folder, "is a folder"),
    ],
)
def test_a_page_that_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path, make, said):
    done = run("read", "--json", make(tmp_path), PAGES[0])
    assert done.returncode == 1
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert len(done.stdout.decode("utf-8").splitlines()) == 1


@pytest.mark.parametrize("content", [b"", b"\n\n \n", b"\x00\x00", "　".encode()])
def test_a_page_of_nothing_is_a_page(tmp_path, content):
    path = tmp_path / "page.txt"
    path.write_bytes(content)
    (page,) = read_json(path)
    jsonschema.validate(page, SCHEMA)


def test_one_long_line_is_a_page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("全县新增就业5780人" * 3_000, "utf-8")
    (page,) = read_json(path)
    assert sum(len(article["metrics"]) for article in page["articles"]) == 3_000


@pytest.mark.parametrize("date", ["2022-13", "yesterday"])
def test_a_wrong_reference_date_is_a_message(date):
    done = run("read", "--reference-date", date, PAGES[0])
    assert done.returncode == 2
    assert "reference date" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_an_unknown_encoding_is_a_message():
    done = run("read", "--encoding", "klingon", PAGES[0])
    assert "'klingon' is no encoding known here" in done.stderr.decode()


def test_no_arguments_is_a_usage_message():
    assert run().returncode == 2


def test_a_cell_is_never_a_formula(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("=HYPERLINK(1)新增就业5780人\n\n=cmd新增就业5780人。", "utf-8")
    rows = csv.DictReader(io.StringIO(run("read", "--csv", path).stdout.decode("utf-8"), newline=""))
    assert not any((cell or "").startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
