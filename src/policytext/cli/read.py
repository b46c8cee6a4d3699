"""``policytext read``: pages in, tables or data out, failures named while the rest goes on."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

import policytext
from policytext.cli.forms import FORMS, Result, check_form
from policytext.cli.progress import Report
from policytext.cli.targets import targets, write_target
from policytext.cli.usage import UsageError
from policytext.files import PageError, check_encoding, enough_bytes
from policytext.records import failure_text


def run_read(options: argparse.Namespace, out: IO[str]) -> int:
    """Read the pages; the exit status is 1 where at least one could not be read."""
    check_form(options.form, None if options.output else out)
    if len(options.pages) > 1 and (options.html or (options.form == "html" and not options.output)):
        raise UsageError("--html writes one page to its file: name one, or use --format html --output FOLDER")
    _check_encoding(options.encoding)
    form = FORMS[options.form]
    report = Report(len(options.pages), sys.stderr, bar=_shows_bar(options, out))
    try:
        if options.html:
            _write_html(options.html, _results(options, report))
        elif options.output:
            files = targets(Path(options.output), options.pages, form.suffix)
            for target, result in zip(files, _results(options, report), strict=True):
                if not isinstance(result[1], Exception):
                    write_target(target, form, result)
        else:
            form.write(_results(options, report), out)
    finally:
        report.close()
    return 1 if report.failed else 0


def _write_html(file: str, results: Iterator[Result]) -> None:
    for name, result in results:
        if isinstance(result, policytext.Page):
            try:
                Path(file).write_text(result.to_html(name), "utf-8")
            except OSError as error:
                raise UsageError(f"{file} cannot be written: {error.strerror}") from None


def _shows_bar(options: argparse.Namespace, out: IO[str]) -> bool:
    """Over many pages, on a terminal, unless the results go to that terminal themselves."""
    return len(options.pages) > 1 and sys.stderr.isatty() and bool(options.output or not out.isatty())


def _results(options: argparse.Namespace, report: Report) -> Iterator[Result]:
    results = policytext.read_pages(
        _sources(options.pages, options.max_chars),
        workers=options.workers,
        reference_date=options.reference_date,
        encoding=options.encoding,
        max_chars=options.max_chars,
        progress=report,
    )
    for path, result in zip(options.pages, results, strict=True):
        if isinstance(result, Exception):
            report.failure(path, _why(path, result))
        yield ("-" if path == "-" else os.path.basename(path)), result


def _sources(pages: Sequence[str], max_chars: int) -> Iterator[Path | bytes]:
    for page in pages:
        yield standard_input(max_chars) if page == "-" else Path(page)


def standard_input(max_chars: int) -> bytes:
    """What comes in, as much of it as shows that it is too long."""
    return sys.stdin.buffer.read(enough_bytes(max_chars))


def _why(path: str, error: Exception) -> str:
    """A message that names the page; that of a ``PageError`` about a file does so itself."""
    told = failure_text(error)
    if path == "-":
        return f"standard input: {told}"
    return told if isinstance(error, PageError) else f"{path}: {told}"


def _check_encoding(encoding: str | None) -> None:
    try:
        check_encoding(encoding)
    except ValueError as error:
        raise UsageError(str(error)) from None
