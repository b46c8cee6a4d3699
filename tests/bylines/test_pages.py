"""The bylines of the example pages, against their gold rows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from policytext.bylines import find_bylines

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "examples" / "pages").glob("*.txt"))


def gold_rows(page: Path) -> list[dict]:
    gold = ROOT / "tests" / "gold" / f"{page.stem.split('_')[0]}.bylines.jsonl"
    return [json.loads(line) for line in gold.read_text("utf-8").splitlines()]


@pytest.mark.skipif(not PAGES, reason="the example pages are not in this copy")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem.split("_")[0])
def test_every_byline_of_the_page_and_no_other(page):
    text = page.read_text("utf-8")
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    found = [
        (
            byline.start,
            byline.text,
            byline.kind,
            byline.outlet,
            byline.date,
            [(person.name, person.role, person.org) for person in byline.people],
        )
        for byline in find_bylines(text)
    ]
    assert found == [
        (
            starts[row["line"] - 1] + row["start"],
            row["text"],
            row["kind"],
            row["outlet"],
            row["date"],
            [(person["name"], person["role"], person["org"]) for person in row["people"]],
        )
        for row in gold_rows(page)
    ]
