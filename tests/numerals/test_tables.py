"""The tables in ``tables/``: one value and its many spellings, strings that are no numeral, numerals in running text."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from policytext import find_numerals, parse_numeral

HERE = Path(__file__).parent
KNOWN = {line for line in (HERE / "known_failures.txt").read_text("utf-8").splitlines() if line and line[0] != "#"}


def table(name):
    for line in (HERE / "tables" / f"{name}.txt").read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            left, right = (part.strip() for part in line.rsplit("|", 1))
            ident = f"{name}: {left}"
            marks = [pytest.mark.xfail(reason="known failure")] if ident in KNOWN else []
            yield pytest.param(left, right, id=ident, marks=marks)


@pytest.mark.parametrize(("spelling", "value"), list(table("values")))
def test_value(spelling, value):
    assert Fraction(parse_numeral(spelling).value) == Fraction(value)


@pytest.mark.parametrize(("string", "why"), list(table("not_numerals")))
def test_refused(string, why):
    with pytest.raises(ValueError, match="is not a numeral"):
        parse_numeral(string)


@pytest.mark.parametrize(("sentence", "expected"), list(table("running_text")))
def test_running_text(sentence, expected):
    wanted = [] if expected == "-" else [part.strip().split("=") for part in expected.split(";")]
    found = [(numeral.text, Fraction(numeral.value)) for numeral in find_numerals(sentence)]
    assert found == [(text, Fraction(value)) for text, value in wanted]


def test_every_known_failure_is_a_row():
    assert {param.id for name in ("values", "not_numerals", "running_text") for param in table(name)} >= KNOWN
