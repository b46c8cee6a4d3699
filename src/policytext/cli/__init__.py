"""The command line: ``policytext read PAGE…`` and its sisters."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib.resources import files
from typing import IO, Final

import policytext
from policytext.cli.explain import run_explain
from policytext.cli.forms import FORMS
from policytext.cli.read import run_read
from policytext.cli.usage import UsageError, reference_date_or_error, whole_number
from policytext.files import MAX_CHARS

_EXIT_CODES: Final = (
    "exit status: 0 all pages were read; 1 at least one could not be, standard error names it, the rest was read; "
    "2 a wrong call; 3 the run could not go on, for example with the disk full; 130 interrupted"
)
_INTERRUPTED: Final = 130  # as shells count: 128 + SIGINT


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status; ``policytext --help`` lists them."""
    options = _parser().parse_args(arguments)
    stdout = _utf8(sys.stdout)
    _utf8(sys.stderr)
    try:
        status: int = options.run(options, stdout)
        stdout.flush()
    except BrokenPipeError:  # `policytext read … | head` ends early, and that is no error
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    except UsageError as error:
        return _fail(error, 2)
    except (OSError, RuntimeError) as error:
        return _fail(error, 3)
    return status


def _fail(error: Exception, status: int) -> int:
    sys.stderr.write(f"policytext: {error}\n")
    return status


def _parser() -> argparse.ArgumentParser:
    about = policytext.__doc__.split("\n")[0]
    parser = argparse.ArgumentParser(prog="policytext", description=about, epilog=_EXIT_CODES)
    parser.add_argument("--version", action="version", version=f"policytext {policytext.__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_read(commands.add_parser("read", help="articles, bylines, dates and figures of page files"))
    _add_explain(commands.add_parser("explain", help="why a figure, date or byline was read as it was"))
    schema = commands.add_parser("schema", help="print the JSON Schema of --json")
    schema.set_defaults(run=_run_schema)
    return parser


def _add_read(read: argparse.ArgumentParser) -> None:
    read.set_defaults(run=run_read, form="table")
    read.epilog = _EXIT_CODES
    read.add_argument("pages", nargs="+", metavar="PAGE", help="a text file, or - for standard input")
    form = read.add_mutually_exclusive_group()
    form.add_argument("--format", dest="form", choices=FORMS, help="what comes out; table if not said")
    for name, told in (
        ("json", "one JSON object a page, each on a line of its own"),
        ("csv", "one row a figure"),
        ("csv-bom", "the same with the byte-order mark that Excel needs for Chinese"),
    ):
        form.add_argument(f"--{name}", dest="form", action="store_const", const=name, help=told)
    form.add_argument("--html", metavar="FILE", help="write one page to this file, to look at in a browser")
    read.add_argument("--output", metavar="FOLDER", help="write one file a page into this folder, made where missing")
    read.add_argument("--workers", type=whole_number, default=1, metavar="N", help="read with so many processes")
    limit = f"leave out a page of more characters than this ({MAX_CHARS:,} if not said)"
    read.add_argument("--max-chars", type=whole_number, default=MAX_CHARS, metavar="N", help=limit)
    _add_how_to_read(read)


def _add_explain(explain: argparse.ArgumentParser) -> None:
    explain.set_defaults(run=run_explain)
    explain.add_argument("page", metavar="PAGE", help="a text file, or - for standard input")
    explain.add_argument("--at", required=True, type=int, metavar="OFFSET", help="a character of it, the first is 0")
    _add_how_to_read(explain)


def _add_how_to_read(command: argparse.ArgumentParser) -> None:
    date = "YYYY, YYYY-MM or YYYY-MM-DD, to measure 今年 from"
    command.add_argument("--reference-date", type=reference_date_or_error, metavar="DATE", help=date)
    command.add_argument("--encoding", help="the files' encoding, where it is neither UTF-8 nor GB18030")


def _run_schema(_: argparse.Namespace, out: IO[str]) -> int:
    out.write(files("policytext.data").joinpath("policytext-1.schema.json").read_text("utf-8"))
    return 0


def _utf8(stream: IO[str]) -> IO[str]:
    """Chinese goes out as UTF-8 wherever it goes; a file under test that is no real stream is left alone.

    Half a surrogate pair, which UTF-8 lacks, goes out as ``\\ud800``, as JSON writes it.
    """
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    return stream
