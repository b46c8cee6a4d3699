"""Where ``--output`` writes: a file a page, in the folder and nowhere else."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from policytext.cli.forms import Form, Result
from policytext.cli.usage import UsageError


def targets(folder: Path, pages: Sequence[str], suffix: str) -> list[Path]:
    """A file of ``folder`` for each page, named after it, in its place below the pages' common folder.

    ``archive/2022/01.txt`` and ``archive/2023/01.txt`` give ``2022/01.txt.json`` and ``2023/01.txt.json``.  Where two
    would still be one file, the later gets a number (``01.txt-2.json``); standard input is ``stdin``.

    Raises ``UsageError`` where a page would be overwritten, or a link leads out of the folder.
    """
    names = _relative_names(pages)
    inputs = {Path(page).resolve() for page in pages if page != "-"}
    taken: set[str] = set()
    found = []
    for name in names:
        target = folder / _free(name, suffix, taken)
        if not target.resolve().is_relative_to(folder.resolve()):
            raise UsageError(f"--output: a link leads {target} out of {folder}")
        if target.resolve() in inputs:
            raise UsageError(f"--output would overwrite the page {target}: name another folder")
        found.append(target)
    return found


def write_target(target: Path, form: Form, result: Result) -> None:
    """Write one result, wholly or not at all: what is there before stays until the new file is complete."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".policytext-")
    temporary = Path(name)
    try:
        if form.binary:
            with os.fdopen(handle, "wb") as stream:
                form.write([result], stream)
        else:
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="") as text:
                form.write([result], text)
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _relative_names(pages: Sequence[str]) -> list[str]:
    """Each page's path below the folder that holds them all; it never begins with ``..``."""
    paths = [os.path.abspath(page) for page in pages if page != "-"]
    try:
        common = os.path.commonpath([os.path.dirname(path) for path in paths]) if paths else ""
    except ValueError:  # on several drives there is none
        return ["stdin" if page == "-" else os.path.basename(page) for page in pages]
    return ["stdin" if page == "-" else os.path.relpath(os.path.abspath(page), common) for page in pages]


def _free(name: str, suffix: str, taken: set[str]) -> str:
    """A name that no earlier page has, also where capitals do not count."""
    number, candidate = 1, f"{name}{suffix}"
    while candidate.casefold() in taken:
        number += 1
        candidate = f"{name}-{number}{suffix}"
    taken.add(candidate.casefold())
    return candidate


def _umask() -> int:
    """What new files are not allowed here; asking means setting it for a moment."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
