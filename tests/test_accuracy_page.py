"""The table of docs/accuracy.md says what the floors say.

``python tests/test_accuracy_page.py`` writes today's floors into the page.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
FLOORS = json.loads((ROOT / "tests" / "accuracy" / "floors.json").read_text("utf-8"))
LAG = 0.02  # a rise that small need not be written into the page at once
FLOOR = r"(\d\.\d{3})"  # first readings have two decimals
ROW = re.compile(r"^\| ([^|]+?) \| " + r" \| ".join([FLOOR] * len(FLOORS)) + r" \|$", re.M)


def rows():
    for name, *cells in ROW.findall(PAGE.read_text("utf-8")):
        yield name, dict(zip(FLOORS, map(float, cells), strict=True))


def test_every_floor_has_its_row():
    for floors in FLOORS.values():
        assert [name for name, _ in rows()] == list(floors)


def test_no_cell_says_more_than_its_floor_or_lags_behind_it():
    for name, cells in rows():
        for folder, said in cells.items():
            assert 0 <= FLOORS[folder][name] - said <= LAG, (name, folder)


def write_page():
    def row(match):
        return f"| {match[1]} | {' | '.join(f'{floors[match[1]]:.3f}' for floors in FLOORS.values())} |"

    PAGE.write_text(ROW.sub(row, PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    write_page()
