"""The tables of sentences in ``tables/``: what each figure says, and what is none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from policytext import find_quantities
from policytext.model import exact_string

HERE = Path(__file__).parent
KNOWN = {line for line in (HERE / "known_failures.txt").read_text("utf-8").splitlines() if line and line[0] != "#"}


def rows():
    for path in sorted((HERE / "tables").glob("*.txt")):
        if path.stem == "optional":
            continue
        for line in path.read_text("utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                sentence, expected = (part.strip() for part in line.rsplit("|", 1))
                marks = [pytest.mark.xfail(reason="known failure")] if f"{path.stem}: {sentence}" in KNOWN else []
                yield pytest.param(sentence, expected, id=f"{path.stem}: {sentence}", marks=marks)


def number(written):
    return exact_string(Fraction(written)) if "/" in written else exact_string(Decimal(written))


def wanted(sentence, expected):
    """The expected figures as (start, surface, value, unit, bound)."""
    if expected == "-":
        return []
    found, at = [], {}
    for part in expected.split(";"):
        surface, said = part.rsplit(" = ", 1)
        surface = surface.strip()
        value, unit, bound = said.split()
        start = sentence.index(surface, at.get(surface, 0))
        at[surface] = start + len(surface)
        value = "~".join(number(end) for end in value.split("~"))
        found.append((start, surface, value, "" if unit == "-" else unit, bound))
    return sorted(found)


def read(sentence):
    return [
        (
            quantity.start,
            quantity.text,
            exact_string(quantity.value) or f"{exact_string(quantity.low)}~{exact_string(quantity.high)}",
            quantity.unit,
            quantity.bound,
        )
        for quantity in find_quantities(sentence)
    ]


@pytest.mark.parametrize(("sentence", "expected"), list(rows()))
def test_row(sentence, expected):
    assert read(sentence) == wanted(sentence, expected)


def test_every_known_failure_is_a_row():
    ids = {param.id for param in rows()}
    assert ids >= KNOWN
