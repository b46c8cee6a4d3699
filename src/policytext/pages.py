"""Many pages: streaming, in order, each a page or the error that it met."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TypeVar

from policytext.dates import parse_reference_date
from policytext.files import MAX_CHARS, check_encoding, check_length, decode, read_text
from policytext.model import Page
from policytext.workers import in_order

Source = str | bytes | PathLike[str]
Progress = Callable[[int, int], object]
_Result = TypeVar("_Result")


def read_pages(
    sources: Iterable[Source],
    *,
    workers: int = 1,
    reference_date: datetime.date | str | None = None,
    encoding: str | None = None,
    max_chars: int = MAX_CHARS,
    progress: Progress | None = None,
) -> Iterator[Page | Exception]:
    """Read many pages, lazily and in order; a page that fails is its exception, and the rest goes on.

    A ``str`` is a page's text, ``bytes`` a page file's content, a ``pathlib.Path`` a file.  Files are in ``encoding``,
    or as ``policytext.files.read_text`` finds out.  A page of more than ``max_chars`` characters is not read, and
    its result is a ``PageError``.  ``progress`` is called before each result is given, with how many pages are done
    and how many of those failed.

    ``workers`` is the number of processes.  With 2 or more each page is read in a process that is not the caller's:
    one that is killed or crashes costs the page that it was reading, which gives a ``WorkerError``.  ``sources`` is
    taken in steps of eight, at most ``8 * (2 * workers + 1)`` pages ahead.

    >>> [len(page.articles) for page in read_pages(["全县新增就业5780人。", ""])]
    [1, 0]

    Raises ``TypeError`` or ``ValueError`` for a wrong argument, ``RuntimeError`` where no worker can be started, and
    what ``sources`` raises itself.
    """
    if isinstance(sources, str | bytes | PathLike):
        raise TypeError("sources is an iterable of texts and paths, not one: write read_pages([source])")
    _check_whole_number("workers", workers)
    _check_whole_number("max_chars", max_chars)
    parse_reference_date(reference_date)
    check_encoding(encoding)
    read = partial(read_source, reference_date=reference_date, encoding=encoding, max_chars=max_chars)
    plain = map(_plain, sources)
    results = map(read, plain) if workers == 1 else in_order(read, plain, workers)
    return results if progress is None else _told(results, progress)


def read_source(
    source: Source | Exception,
    *,
    reference_date: datetime.date | str | None = None,
    encoding: str | None = None,
    max_chars: int = MAX_CHARS,
) -> Page | Exception:
    """One source of ``read_pages`` as a page, or the exception that it met; an exception is given back as it is."""
    if isinstance(source, Exception):
        return source
    from policytext.page import read_page  # who has workers read for it needs none of the layers below

    try:
        text = _text(source, encoding, max_chars)
        return read_page(text, reference_date=reference_date)
    except Exception as error:
        return error


def _text(source: Source, encoding: str | None, max_chars: int) -> str:
    if isinstance(source, str):
        check_length(source, "the page", max_chars)
        return source
    if isinstance(source, bytes):
        return decode(source, "the page", encoding, max_chars)
    return read_text(Path(source), encoding, max_chars)


def _plain(source: object) -> str | bytes | Path | Exception:
    """A source of a type that every process knows; of a subclass of ``str`` (NumPy has one) the text alone."""
    if isinstance(source, str):
        return str.__str__(source)
    if isinstance(source, bytes):
        return source
    if isinstance(source, PathLike):
        return Path(source)
    return TypeError(f"a source is a str, bytes or a path, not {type(source).__name__}")


def _told(results: Iterator[_Result], progress: Progress) -> Iterator[_Result]:
    failed = 0
    for done, result in enumerate(results, 1):
        failed += isinstance(result, Exception)
        progress(done, failed)
        yield result


def _check_whole_number(name: str, value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"{name} is a whole number from 1 up, not {value!r}")
