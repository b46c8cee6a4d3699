"""The table of docs/accuracy.md says what the floors say."""

from __future__ import annotations

import json
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
FLOORS = json.loads((ROOT / "tests" / "accuracy" / "floors.json").read_text("utf-8"))
LAG = 0.02  # a rise that small need not be written into the page at once


def rows():
    page = (ROOT / "docs" / "accuracy.md").read_text("utf-8")
    for name, *cells in re.findall(r"^\| (.+?) \| (\d\.\d+) \| (\d\.\d+) \| (\d\.\d+) \|$", page, re.M):
        yield name, dict(zip(FLOORS, map(float, cells), strict=True))


def test_every_floor_has_its_row():
    for floors in FLOORS.values():
        assert [name for name, _ in rows()] == list(floors)


def test_no_cell_says_more_than_its_floor_or_lags_behind_it():
    for name, cells in rows():
        for folder, said in cells.items():
            assert 0 <= FLOORS[folder][name] - said <= LAG, (name, folder)
