"""The command line, run as users run it."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace

import jsonschema
import pytest

from policytext.cli import main

PAGES = sorted((Path(__file__).parent.parent / "examples" / "pages").glob("*.txt"))
SCHEMA = json.loads(files("policytext.data").joinpath("policytext-1.schema.json").read_text("utf-8"))


def run(*arguments, stdin=None):
    command = [sys.executable, "-m", "policytext", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


def call(*arguments, stdin=b""):
    """As ``run``, in this process, which has the dictionary loaded."""
    out, err, given = (io.TextIOWrapper(io.BytesIO(content), "utf-8") for content in (b"", b"", stdin))
    with redirect_stdout(out), redirect_stderr(err), pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", given)
        try:
            status = main(list(map(str, arguments)))
        except SystemExit as error:
            status = error.code
    out.flush(), err.flush()
    return SimpleNamespace(returncode=status, stdout=out.buffer.getvalue(), stderr=err.buffer.getvalue())


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


def some_pages(folder, *names, text="全县新增就业5780人。"):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return [folder / name for name in names]


class TestForms:
    def test_csv_for_excel_starts_with_a_byte_order_mark(self):
        plain, marked = call("read", "--csv", PAGES[0]).stdout, call("read", "--csv-bom", PAGES[0]).stdout
        assert marked == b"\xef\xbb\xbf" + plain

    def test_json_lines_have_the_columns_of_the_csv(self, tmp_path):
        (page,) = some_pages(tmp_path, "a.txt")
        (line,) = call("read", "--format", "jsonl", page).stdout.decode().splitlines()
        (row,) = csv.DictReader(io.StringIO(call("read", "--csv", page).stdout.decode(), newline=""))
        assert list(json.loads(line)) == list(row)
        assert (json.loads(line)["value"], json.loads(line)["start"]) == ("5780", 6)

    @pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
    def test_a_headline_is_never_a_formula(self, tmp_path, start):
        (page,) = some_pages(tmp_path, "a.txt", text=f"{start}HYPERLINK新增就业\n\n全县新增就业5780人，增长3.5%。\n")
        rows = list(csv.DictReader(io.StringIO(call("read", "--csv", page).stdout.decode("utf-8"), newline="")))
        assert rows
        assert not any((cell or "").startswith(start) for row in rows for cell in row.values())

    def test_parquet_holds_figures_and_failures(self, tmp_path):
        pytest.importorskip("pyarrow", reason="the extra [arrow] is not installed")
        from pyarrow.parquet import read_table

        (page,) = some_pages(tmp_path, "a.txt")
        done = call("read", "--format", "parquet", page, tmp_path / "absent.txt")
        assert done.returncode == 1
        rows = read_table(io.BytesIO(done.stdout)).to_pylist()
        assert [(row["source"], row["value"], row["number"]) for row in rows] == [
            ("a.txt", "5780", 5780.0),
            ("absent.txt", None, None),
        ]
        assert "there is no such file" in rows[1]["error"]

    def test_forms_exclude_each_other(self):
        assert call("read", "--json", "--csv", PAGES[0]).returncode == 2


class TestOutput:
    def test_a_file_for_each_page_in_its_place(self, tmp_path):
        pages = some_pages(tmp_path / "in", "2022/01.txt", "2023/01.txt", "2023/02.md")
        done = call("read", "--json", "--output", tmp_path / "out", *pages)
        assert (done.returncode, done.stdout) == (0, b"")
        written = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.*"))
        assert written == ["2022/01.txt.json", "2023/01.txt.json", "2023/02.md.json"]
        jsonschema.validate(json.loads((tmp_path / "out" / written[0]).read_text("utf-8")), SCHEMA)

    @pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "csv-bom"])
    def test_a_file_holds_what_standard_output_would(self, tmp_path, form):
        (page,) = some_pages(tmp_path, "a.txt")
        assert call("read", "--format", form, "--output", tmp_path / "out", page).returncode == 0
        (written,) = (tmp_path / "out").iterdir()
        assert written.read_bytes() == call("read", "--format", form, page).stdout

    def test_the_same_name_twice_gets_a_number(self, tmp_path):
        (page,) = some_pages(tmp_path, "a.txt")
        assert call("read", "--json", "--output", tmp_path / "out", page, page).returncode == 0
        assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.txt-2.json", "a.txt.json"]

    def test_nothing_is_written_outside_the_folder(self, tmp_path, monkeypatch):
        some_pages(tmp_path, "up.txt", "here/down.txt")
        monkeypatch.chdir(tmp_path / "here")
        assert call("read", "--json", "--output", "out", "../up.txt", "down.txt", "../here/../up.txt").returncode == 0
        written = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.json"))
        assert written == ["here/out/here/down.txt.json", "here/out/up.txt-2.json", "here/out/up.txt.json"]

    def test_a_link_out_of_the_folder_is_refused(self, tmp_path):
        pages = some_pages(tmp_path / "in", "a/1.txt", "b/1.txt")
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "a").symlink_to(tmp_path, target_is_directory=True)
        done = call("read", "--json", "--output", tmp_path / "out", *pages)
        assert done.returncode == 2
        assert "a link leads" in done.stderr.decode()
        assert not list(tmp_path.glob("*.json"))

    def test_a_page_is_never_overwritten(self, tmp_path):
        pages = some_pages(tmp_path, "a.txt", "a.txt.json")
        done = call("read", "--json", "--output", tmp_path, *pages)
        assert done.returncode == 2
        assert "would overwrite the page" in done.stderr.decode()
        assert pages[1].read_text("utf-8") == "全县新增就业5780人。"

    def test_a_hard_link_to_a_page_is_replaced_not_written_through(self, tmp_path):
        (page,) = some_pages(tmp_path, "a.txt")
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "a.txt.json").hardlink_to(page)
        assert call("read", "--json", "--output", tmp_path / "out", page).returncode == 0
        assert page.read_text("utf-8") == "全县新增就业5780人。"

    def test_a_page_that_fails_leaves_no_file(self, tmp_path):
        (page,) = some_pages(tmp_path, "a.txt")
        assert call("read", "--json", "--output", tmp_path / "out", tmp_path / "absent.txt", page).returncode == 1
        assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.txt.json"]

    def test_a_folder_that_is_a_file_is_a_message(self, tmp_path):
        (page,) = some_pages(tmp_path, "a.txt")
        done = call("read", "--json", "--output", page, page)
        assert done.returncode in (2, 3)
        assert "Traceback" not in done.stderr.decode()


class TestManyPages:
    def test_workers_change_nothing_but_the_time(self, tmp_path):
        pages = some_pages(tmp_path, *(f"{number}.txt" for number in range(20)))
        assert call("read", "--json", "--workers", 2, *pages).stdout == call("read", "--json", *pages).stdout

    @pytest.mark.parametrize("workers", ["1", "2"])
    def test_failures_are_named_and_counted(self, tmp_path, workers):
        pages = some_pages(tmp_path, "a.txt", "b.txt")
        (tmp_path / "c.txt").write_bytes(b"\xff\xff\xff")
        done = call("read", "--json", "--workers", workers, pages[0], "absent.txt", tmp_path / "c.txt", pages[1])
        told = done.stderr.decode().splitlines()
        assert done.returncode == 1
        assert len(done.stdout.splitlines()) == 2
        assert told[0] == "policytext: absent.txt: there is no such file"
        assert told[1].startswith(f"policytext: {tmp_path / 'c.txt'} is neither UTF-8 nor GB18030")
        assert told[2].startswith("policytext: 2 of 4 pages could not be read: absent.txt, ")

    def test_a_long_page_is_left_out_and_named(self, tmp_path):
        pages = some_pages(tmp_path, "a.txt") + some_pages(tmp_path, "b.txt", text="长" * 200)
        done = call("read", "--json", "--max-chars", 100, *pages, "-", stdin="长".encode() * 200)
        assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)
        assert done.stderr.decode().count("more than 100 characters") == 2

    @pytest.mark.parametrize("arguments", [["--workers", "0"], ["--workers", "two"], ["--max-chars", "-1"]])
    def test_a_wrong_number_is_a_message(self, arguments):
        done = call("read", *arguments, PAGES[0])
        assert done.returncode == 2
        assert "a whole number from 1 up" in done.stderr.decode()

    def test_an_unknown_encoding_is_a_wrong_call(self):
        assert call("read", "--encoding", "klingon", PAGES[0]).returncode == 2

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="wants a full disk")
    def test_a_full_disk_is_a_message(self, tmp_path):
        (page,) = some_pages(tmp_path, "a.txt")
        command = [sys.executable, "-m", "policytext", "read", "--json", str(page)]
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
        assert done.returncode == 3
        assert "Traceback" not in done.stderr.decode()


class TestExplain:
    TEXT = "就业稳定有进展\n\n今年以来，全县完成城镇新增就业5780人。（李媛）\n"

    def explain(self, tmp_path, at):
        (page,) = some_pages(tmp_path, "a.txt", text=self.TEXT)
        return call("explain", page, "--at", at, "--reference-date", "2022-11")

    @pytest.mark.parametrize(
        ("word", "said"),
        [
            ("今年", ["date at 9:13", "今年以来: 2022/.. (period)"]),
            ("5780", ["figure at 24:29", "【5780人】", "5780人: 5780 人 (eq)", "indicator"]),
            ("李媛", ["byline at 30:34", "（李媛）: credit", "author: 李媛"]),
        ],
    )
    def test_what_stands_there_and_why(self, tmp_path, word, said):
        done = self.explain(tmp_path, self.TEXT.index(word))
        assert done.returncode == 0
        for part in said:
            assert part in done.stdout.decode("utf-8")

    def test_where_nothing_stands_what_is_near(self, tmp_path):
        done = self.explain(tmp_path, self.TEXT.index("城镇"))
        assert done.returncode == 1
        said = done.stderr.decode("utf-8")
        assert "no figure, date or byline was read at 18 (城)" in said
        assert "before is 今年以来 at 9:13; the nearest after is 5780人 at 24:29" in said

    @pytest.mark.parametrize("at", ["-1", "1000", "here"])
    def test_an_offset_outside_the_page_is_a_wrong_call(self, tmp_path, at):
        assert self.explain(tmp_path, at).returncode == 2

    def test_a_page_that_cannot_be_read(self, tmp_path):
        done = call("explain", tmp_path / "absent.txt", "--at", 3)
        assert (done.returncode, b"there is no such file" in done.stderr) == (1, True)


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")
class TestOnATerminal:
    """What a person sees, in a pseudo-terminal of 80 columns."""

    def seen(
        self, *arguments, program="from policytext.cli import main; main(__import__('sys').argv[1:])", **variables
    ):
        import fcntl
        import os
        import pty
        import struct
        import termios

        leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")}
        environment |= {"TERM": "xterm-256color"} | variables
        command = [sys.executable, "-c", program, *map(str, arguments)]
        child = subprocess.Popen(command, stdout=follower, stderr=follower, env=environment)
        os.close(follower)
        shown = b""
        try:
            while part := os.read(leader, 65536):
                shown += part
        except OSError:  # the other end is closed
            pass
        os.close(leader)
        child.wait()
        return shown.decode("utf-8")

    PLAIN = "import sys; sys.modules['rich'] = None; import importlib.util as u; f = u.find_spec; " + (
        "u.find_spec = lambda n, *a: None if n == 'rich' else f(n, *a); "
        "from policytext.cli import main; main(sys.argv[1:])"
    )

    def test_plain_lines_keep_to_the_width(self):
        from policytext.tables import columns

        shown = self.seen("read", PAGES[0], program=self.PLAIN).replace("\r", "")
        tables = [line for line in shown.splitlines() if line.startswith("    ") and " · " not in line]
        assert len(tables) > 50
        assert max(map(columns, tables)) <= 80
        assert "\x1b" not in shown

    def test_colour_where_rich_is_installed(self):
        pytest.importorskip("rich", reason="the extra [cli] is not installed")
        from rich.cells import cell_len

        shown = self.seen("read", PAGES[0])
        assert "\x1b[" in shown
        plain = re.sub(r"\x1b\[[0-9;]*m", "", shown).replace("\r", "")
        assert "桃源县残联关爱残疾儿童" in plain
        assert max(cell_len(line) for line in plain.splitlines()) <= 80

    def test_no_colour_where_it_is_not_wanted(self):
        pytest.importorskip("rich", reason="the extra [cli] is not installed")
        assert not re.search(r"\x1b\[[0-9;]*3[0-9]", self.seen("read", PAGES[0], NO_COLOR="1"))

    def test_a_page_cannot_steer_the_terminal(self, tmp_path):
        (page,) = some_pages(tmp_path, "a.txt", text="\x1b]0;owned\x07新增就业\u202e\n\n\x1b[2J全县新增就业5780人。\n")
        for program in (self.PLAIN, "from policytext.cli import main; main(__import__('sys').argv[1:])"):
            shown = self.seen("read", page, program=program)
            assert not [part for part in ("\x1b]", "\x1b[2J", "\x07", "\u202e") if part in shown]

    def test_a_bar_over_many_pages(self, tmp_path):
        pages = some_pages(tmp_path / "in", *(f"{number}.txt" for number in range(30)))
        shown = self.seen("read", "--json", "--output", tmp_path / "out", *pages)
        assert "of 30 pages" in shown
        assert shown.endswith("\r")

    def test_no_bar_over_results_on_the_same_terminal(self, tmp_path):
        pages = some_pages(tmp_path, "a.txt", "b.txt")
        assert "of 2 pages" not in self.seen("read", *pages)
