"""The tables of ``tables/``: what a native reader sees in a figure, against what the library says.

A row is right when every column is.  Rows that are not yet are listed in ``known_failures.txt``; one that passes must be
taken off the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import attrs
import pytest

from policytext import find_metrics
from policytext.model import Metric

HERE = Path(__file__).parent
KNOWN_FAILURES = frozenset((HERE / "known_failures.txt").read_text("utf-8").split())
#: The share of the rows that must be right in every column.
FLOOR = 0.94
OWN_MEASURE = ("duration", "age")


@attrs.frozen
class Row:
    """One expected metric and the passage that it stands in."""

    key: str
    passage: str
    start: int
    text: str
    core: str
    full: str
    role: str
    status: str
    period: str
    subjects: tuple[str, ...]
    basis: str


def passages() -> Iterator[tuple[str, str, list[tuple[int, list[str]]]]]:
    """Each passage with its key and its rows."""
    for path in sorted((HERE / "tables").glob("*.txt")):
        rows: list[tuple[int, list[str]]] = []
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if line.startswith("> "):
                rows = []
                yield f"{path.stem}:{number}", line[2:].replace("\\n", "\n"), rows
            elif line.strip() and not line.startswith("#"):
                rows.append((number, [cell.strip() for cell in line.split("|")]))


def read_rows() -> Iterator[Row]:
    for key, passage, rows in list(passages()):
        name, at = key.partition(":")[0], 0
        for number, cells in rows:
            text, indicator, role, status, period, subject, basis = (*cells, "-")[:7]
            start = passage.index(text, at)
            at = start + len(text)
            core, _, full = (part.strip() for part in indicator.partition("//"))
            subjects = tuple(part.strip() for part in subject.split("//"))
            yield Row(
                f"{name}:{number}", passage, start, text, core, full or core, role, status, period, subjects, basis
            )


ROWS = list(read_rows())


@cache
def metrics_of(passage: str) -> dict[tuple[int, str], Metric]:
    return {(metric.start, metric.text): metric for metric in find_metrics(passage)}


def squeezed(text: str | None) -> str:
    return "".join(char for char in text or "" if char.isalnum() or char in "%+/")


def indicator_right(row: Row, got: str | None) -> bool:
    core, full, said = squeezed(row.core), squeezed(row.full), squeezed(got)
    if not core or not said:
        return core == said
    return (core in said or (said in full and len(said) * 2 >= len(core))) and len(said) <= 2 * len(full) + 4


def subject_right(row: Row, got: str | None) -> bool:
    said = squeezed(got)
    names = [squeezed(name) for name in row.subjects if name != "-"]
    if not names or not said:
        return not names and not said
    return any(name in said or (said in name and len(said) * 2 >= len(name)) for name in names)


def period_right(row: Row, got: str | None) -> bool:
    want, said = squeezed(row.period), squeezed(got)
    return want in said or said in want if want and said else want == said


def complaints(row: Row) -> list[str]:
    """What is wrong about a row, column by column."""
    metric = metrics_of(row.passage).get((row.start, row.text))
    if metric is None:
        return ["no such figure"]
    role = "/".join(filter(None, (metric.role, metric.direction)))
    wrong = [
        f"{name}: {got}"
        for name, want, got in (("role", row.role, role), ("status", row.status, metric.status))
        if got != want
    ]
    if (metric.basis or "-") != row.basis:
        wrong.append(f"basis: {metric.basis}")
    if row.core == "-" and row.role in OWN_MEASURE:
        return wrong
    period, subject = metric.period and metric.period.text, metric.subject and metric.subject.text
    if not indicator_right(row, metric.indicator):
        wrong.append(f"indicator: {metric.indicator}")
    if not period_right(row, period):
        wrong.append(f"period: {period}")
    if not subject_right(row, subject):
        wrong.append(f"subject: {subject}")
    return wrong


def marked(case: Row | str, key: str) -> object:
    known = pytest.mark.xfail(strict=True, reason="listed in known_failures.txt")
    return pytest.param(case, id=key, marks=[known] if key in KNOWN_FAILURES else [])


@pytest.mark.parametrize("row", [marked(row, row.key) for row in ROWS])
def test_row(row: Row) -> None:
    assert complaints(row) == []


NO_FIGURES = {key: passage for key, passage, rows in list(passages()) if not rows}


@pytest.mark.parametrize("passage", [marked(passage, key) for key, passage in NO_FIGURES.items()])
def test_passages_without_figures_have_none(passage: str) -> None:
    assert [metric.text for metric in find_metrics(passage)] == []


def test_the_share_of_right_rows_does_not_fall() -> None:
    right = sum(not complaints(row) for row in ROWS)
    assert right / len(ROWS) >= FLOOR


def test_known_failures_are_rows() -> None:
    assert {row.key for row in ROWS} | set(NO_FIGURES) >= KNOWN_FAILURES
