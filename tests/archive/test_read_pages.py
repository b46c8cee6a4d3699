"""Many pages: what counts as a source, what is too long, and who is told how far it is."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

import policytext
from policytext.files import PageError, check_encoding, decode, read_text

TEXT = "全县新增就业5780人。"


def values(pages):
    return [str(metric.value) for page in pages for article in page.articles for metric in article.metrics]


class Word(str):
    """A string of another class, as NumPy has one."""


@pytest.mark.parametrize("workers", [1, 2])
def test_texts_bytes_and_paths_are_sources(tmp_path, workers):
    path = tmp_path / "page.txt"
    path.write_text(TEXT, "utf-8")
    sources = [TEXT, Word(TEXT), TEXT.encode(), TEXT.encode("gbk"), path, PurePosixPath(path)]
    assert values(policytext.read_pages(sources, workers=workers)) == ["5780"] * 6


@pytest.mark.parametrize("workers", [1, 2])
def test_a_failing_page_is_its_error_and_the_rest_goes_on(workers):
    results = list(policytext.read_pages([TEXT, Path("absent.txt"), 5780, TEXT], workers=workers))
    assert [type(result).__name__ for result in results] == ["Page", "PageError", "TypeError", "Page"]


@pytest.mark.parametrize("workers", [1, 2])
def test_progress_counts_pages_and_failures(workers):
    told = []
    list(policytext.read_pages([TEXT, 1, TEXT], workers=workers, progress=lambda *counts: told.append(counts)))
    assert told == [(1, 0), (2, 1), (3, 1)]


def test_one_process_takes_a_source_at_a_time():
    taken = []
    pages = policytext.read_pages(taken.append(number) or TEXT for number in range(100))
    next(pages)
    assert taken == [0]


@pytest.mark.parametrize(
    ("arguments", "kind", "said"),
    [
        ({"sources": TEXT}, TypeError, "iterable"),
        ({"sources": Path("page.txt")}, TypeError, "iterable"),
        ({"sources": [], "workers": 0}, ValueError, "workers"),
        ({"sources": [], "workers": True}, ValueError, "workers"),
        ({"sources": [], "max_chars": -1}, ValueError, "max_chars"),
        ({"sources": [], "encoding": "klingon"}, ValueError, "klingon"),
        ({"sources": [], "reference_date": "2022-13"}, ValueError, "reference"),
    ],
)
def test_a_wrong_argument_is_named_at_once(arguments, kind, said):
    with pytest.raises(kind, match=said):
        policytext.read_pages(**arguments)


def test_the_encoding_is_for_files_and_bytes(tmp_path):
    path = tmp_path / "page.txt"
    path.write_bytes("新增就業5780人".encode("big5"))
    sources = [path, path.read_bytes(), TEXT]
    assert values(policytext.read_pages(sources, encoding="big5")) == ["5780"] * 3


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-32", "big5", "ascii", "idna"])
def test_encodings_that_are_known(encoding):
    check_encoding(encoding)


@pytest.mark.parametrize("encoding", ["klingon", "", "rot13", "base64", "utf\0"])
def test_encodings_that_are_none(encoding):
    with pytest.raises(ValueError, match="is no encoding"):
        check_encoding(encoding)


@pytest.mark.parametrize("raw", [b"\xff\xff", b"\x80", b"\xff" * 1000])
def test_bytes_in_no_encoding_are_no_empty_page(raw):
    with pytest.raises(PageError, match="neither UTF-8 nor GB18030"):
        decode(raw, "page.txt")


class TestLongPages:
    @pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-32"])
    def test_the_limit_counts_characters_in_any_encoding(self, tmp_path, encoding):
        path = tmp_path / "page.txt"
        path.write_bytes(("增" * 100).encode(encoding))
        assert len(read_text(path, max_chars=100)) == 100
        with pytest.raises(PageError, match="more than 99 characters"):
            read_text(path, max_chars=99)

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="wants a file without an end")
    def test_no_more_is_read_of_a_file_than_shows_that_it_is_too_long(self):
        with pytest.raises(PageError, match="more than 1,000 characters"):
            read_text("/dev/zero", max_chars=1000)

    @pytest.mark.parametrize("source", ["人" * 101, ("人" * 101).encode(), ("人" * 5000).encode()])
    def test_a_long_page_is_an_error_and_the_rest_is_read(self, source):
        error, page = policytext.read_pages([source, TEXT], max_chars=100)
        assert isinstance(error, PageError)
        assert "more than 100 characters" in str(error)
        assert values([page]) == ["5780"]
