"""The command line: ``policytext read PAGE…``."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files
from typing import IO, Any

import policytext
from policytext.files import PageError, decode, read_text
from policytext.model import RECORD_FIELDS, Page
from policytext.records import write_csv
from policytext.tables import page_table

_Read = tuple[str, Page]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status is 0, 1 where a page could not be read, or 2 for a wrong call."""
    options = _parser().parse_args(arguments)
    stdout = _utf8(sys.stdout)
    try:
        status: int = options.run(options, stdout)
        stdout.flush()
    except BrokenPipeError:  # `policytext read … | head` ends early, and that is no error
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="policytext", description=policytext.__doc__.split("\n")[0])
    parser.add_argument("--version", action="version", version=f"policytext {policytext.__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    read = commands.add_parser("read", help="articles, bylines, dates and figures of page files")
    read.set_defaults(run=_run_read)
    read.add_argument("pages", nargs="+", metavar="PAGE", help="a text file, or - for standard input")
    form = read.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON object a page, each on a line of its own")
    form.add_argument("--csv", action="store_true", help="one row a figure")
    read.add_argument("--reference-date", metavar="DATE", help="YYYY, YYYY-MM or YYYY-MM-DD, to measure 今年 from")
    read.add_argument("--encoding", help="the files' encoding, where it is neither UTF-8 nor GB18030")
    schema = commands.add_parser("schema", help="print the JSON Schema of --json")
    schema.set_defaults(run=_run_schema)
    return parser


def _run_schema(_: argparse.Namespace, out: IO[str]) -> int:
    out.write(files("policytext.data").joinpath("policytext-1.schema.json").read_text("utf-8"))
    return 0


def _run_read(options: argparse.Namespace, out: IO[str]) -> int:
    failed: list[str] = []
    pages = _pages(options, failed.append)
    try:
        _form(options)(pages, out)
    except (TypeError, ValueError) as error:
        sys.stderr.write(f"policytext: {error}\n")
        return 2
    return 1 if failed else 0


def _pages(options: argparse.Namespace, fail: Callable[[str], object]) -> Iterator[_Read]:
    for path in options.pages:
        try:
            text = _text_of(path, options.encoding)
        except PageError as error:
            sys.stderr.write(f"policytext: {error}\n")
            fail(path)
            continue
        name = "-" if path == "-" else os.path.basename(path)
        yield name, policytext.read_page(text, reference_date=options.reference_date)


def _text_of(path: str, encoding: str | None) -> str:
    if path == "-":
        return decode(sys.stdin.buffer.read(), "standard input", encoding)
    return read_text(path, encoding)


def _form(options: argparse.Namespace) -> Callable[[Iterable[_Read], IO[str]], None]:
    if options.json:
        return _write_json
    return _write_csv if options.csv else _write_tables


def _write_json(pages: Iterable[_Read], out: IO[str]) -> None:
    for name, page in pages:
        out.write(json.dumps(page.to_dict(name), ensure_ascii=False) + "\n")


def _write_csv(pages: Iterable[_Read], out: IO[str]) -> None:
    write_csv(_rows(pages), out, ("source", *RECORD_FIELDS))


def _rows(pages: Iterable[_Read]) -> Iterator[dict[str, Any]]:
    for name, page in pages:
        yield from ({"source": name} | record for record in page.to_records())


def _write_tables(pages: Iterable[_Read], out: IO[str]) -> None:
    for number, (name, page) in enumerate(pages):
        out.write(("\n" if number else "") + page_table(page, name))


def _utf8(stream: IO[str]) -> IO[str]:
    """Chinese goes out as UTF-8 wherever it goes; a file under test that is no real stream is left alone."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", newline="")
    return stream
