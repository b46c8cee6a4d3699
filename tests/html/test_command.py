"""``policytext read --html``."""

from __future__ import annotations

from policytext.cli import main


def test_a_page_is_written_as_html(tmp_path, capsys):
    page, html = tmp_path / "页.txt", tmp_path / "页.html"
    page.write_text("全县新增就业5780人。", "utf-8")
    assert main(["read", "--reference-date", "2022-11", "--html", str(html), str(page)]) == 0
    written = html.read_text("utf-8")
    assert written.startswith("<!doctype html>") and "5780人" in written and "<h1>页.txt</h1>" in written
    assert capsys.readouterr() == ("", "")


def test_one_file_is_one_page(tmp_path, capsys):
    html = tmp_path / "page.html"
    assert main(["read", "--html", str(html), "a.txt", "b.txt"]) == 2
    assert "--html writes one page" in capsys.readouterr().err
    assert not html.exists()


def test_a_file_that_cannot_be_written_is_named(tmp_path, capsys):
    page, html = tmp_path / "page.txt", tmp_path / "absent" / "page.html"
    page.write_text("全县新增就业5780人。", "utf-8")
    assert main(["read", "--html", str(html), str(page)]) == 2
    assert f"policytext: {html} cannot be written" in capsys.readouterr().err


def test_a_page_that_cannot_be_read_writes_nothing(tmp_path, capsys):
    html = tmp_path / "page.html"
    assert main(["read", "--html", str(html), str(tmp_path / "absent.txt")]) == 1
    assert "absent.txt" in capsys.readouterr().err
    assert not html.exists()


def test_many_pages_make_a_file_each(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"{name}县新增就业5780人。", "utf-8")
    pages = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert main(["read", "--format", "html", "--output", str(tmp_path / "out"), *pages]) == 0
    assert [path.name for path in sorted((tmp_path / "out").iterdir())] == ["a.txt.html", "b.txt.html"]
    assert main(["read", "--format", "html", *pages]) == 2
