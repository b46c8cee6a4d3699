"""What the documentation says to fail does fail so, and is a strict expected failure of the tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from policytext import find_metrics

ROOT = Path(__file__).parents[2]
TABLES = Path(__file__).parent / "tables"
KNOWN_FAILURES = (Path(__file__).parent / "known_failures.txt").read_text("utf-8").split()


def documented():
    """The rows of the table of known failures: what fails, an example, what comes out."""
    section = (ROOT / "docs" / "metrics.md").read_text("utf-8").partition("## Known failures")[2]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return [(what, example.replace(" ⏎ ", "\n"), said) for what, example, said in rows[2:]]


def passage_of(key):
    """The passage that a row of the tables belongs to."""
    name, _, number = key.partition(":")
    lines = (TABLES / f"{name}.txt").read_text("utf-8").splitlines()[: int(number)]
    return next(line for line in reversed(lines) if line.startswith("> "))[2:].replace("\\n", "\n")


FAILING = {passage_of(key) for key in KNOWN_FAILURES}


@pytest.mark.parametrize(("what", "example", "said"), documented())
def test_a_documented_failure_is_a_known_one(what, example, said):
    assert any(example.rstrip("。") in passage for passage in FAILING), what


@pytest.mark.parametrize(("what", "example", "said"), documented())
def test_a_documented_failure_comes_out_as_documented(what, example, said):
    described = [
        f"{metric.text}: indicator {metric.indicator or 'null'}, role {metric.role}, "
        f"period {metric.period.text if metric.period else 'null'}, "
        f"subject {metric.subject.text if metric.subject else 'null'}"
        for metric in find_metrics(example)
    ]
    assert said in described or (said == "no figure" and not described)


def test_there_are_documented_failures():
    assert len(documented()) >= 10
