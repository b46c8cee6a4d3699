"""Many pages: streaming, in order, each a page or the error that it met."""

from __future__ import annotations

import datetime
from collections import deque
from collections.abc import Iterable, Iterator
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from policytext.dates import parse_reference_date
from policytext.files import read_text
from policytext.model import Page
from policytext.page import read_page

if TYPE_CHECKING:
    from concurrent.futures import Future

Source = str | PathLike[str]
_AHEAD = 4  # pages in flight for each worker, so that memory stays bounded however many sources come


def read_pages(
    sources: Iterable[Source],
    *,
    workers: int = 1,
    reference_date: datetime.date | str | None = None,
) -> Iterator[Page | Exception]:
    """Read many pages, lazily and in order; a page that fails is its exception, and the rest goes on.

    A ``str`` is a page's text, a ``pathlib.Path`` a file that holds one.  ``workers`` is the number of processes.

    >>> [len(page.articles) for page in read_pages(["全县新增就业5780人。", ""])]
    [1, 0]
    """
    if isinstance(sources, str | bytes | PathLike):
        raise TypeError("sources is an iterable of texts and paths, not one: write read_pages([source])")
    if not isinstance(workers, int) or workers < 1:
        raise ValueError(f"workers is a whole number from 1 up, not {workers!r}")
    parse_reference_date(reference_date)
    read = partial(_read_one, reference_date=reference_date)
    return map(read, sources) if workers == 1 else _in_processes(read, sources, workers)


def _read_one(source: Source, reference_date: datetime.date | str | None) -> Page | Exception:
    try:
        text = source if isinstance(source, str) else read_text(Path(source))
        return read_page(text, reference_date=reference_date)
    except Exception as error:
        return error


def _in_processes(
    read: partial[Page | Exception], sources: Iterable[Source], workers: int
) -> Iterator[Page | Exception]:
    from concurrent.futures import ProcessPoolExecutor  # loaded only by those who ask for processes

    with ProcessPoolExecutor(workers) as pool:
        waiting: deque[Future[Page | Exception]] = deque()
        for source in sources:
            waiting.append(pool.submit(read, source))
            if len(waiting) >= workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
