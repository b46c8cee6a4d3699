"""The annotated pages: dates found and their values, held by floors; and what is known to be missed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from policytext.dates import find_dates

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"
PAGES = sorted(path.name.split(".")[0] for path in GOLD.glob("*.mentions.jsonl"))
NUMERALS = set("0123456789一二三四五六七八九十〇零元")  # the gold has only the dates that hold a numeral
FOUND_FLOOR, VALUE_FLOOR = 0.97, 0.96


def _gold(name: str, text: str) -> dict[tuple[int, int], str | None]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    rows = map(json.loads, (GOLD / f"{name}.mentions.jsonl").read_text("utf-8").splitlines())
    return {
        (starts[row["line"] - 1] + row["start"], starts[row["line"] - 1] + row["end"]): row.get("edtf")
        for row in rows
        if row["class"] == "date"
    }


def _counts(name: str) -> tuple[int, int, int, int, int]:
    """Found, right in value, in the gold, in the gold with a value, returned."""
    text = next((ROOT / "examples" / "pages").glob(f"{name}*.txt")).read_text("utf-8")
    reference = json.loads((GOLD / f"{name}.articles.json").read_text("utf-8"))["reference_date"]
    dates = [date for date in find_dates(text, reference_date=reference) if NUMERALS & set(date.text)]
    gold = _gold(name, text)
    met = {span: date for span in gold for date in dates if date.start < span[1] and span[0] < date.end}
    valued = {span: edtf for span, edtf in gold.items() if edtf}
    right = sum(span in met and met[span].edtf == edtf for span, edtf in valued.items())
    return len(met), right, len(gold), len(valued), len(dates)


@pytest.mark.skipif(not PAGES, reason="the annotated pages are not here")
def test_the_annotated_pages() -> None:
    found, right, gold, valued, returned = (sum(column) for column in zip(*map(_counts, PAGES), strict=True))
    print(f"dates found {found}/{gold}, returned {returned}; values {right}/{valued}")
    assert found / gold >= FOUND_FLOOR
    assert found / returned >= FOUND_FLOOR
    assert right / valued >= VALUE_FLOOR


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        pytest.param(
            "公司2018年5月成立。9月8日投产。",
            "2018-09-08",
            marks=pytest.mark.xfail(reason="a year ends with its sentence"),
        ),
        pytest.param("2023年春节前", "../2023-01-21", marks=pytest.mark.xfail(reason="no table of the lunar calendar")),
        pytest.param("光绪二十六年", "1900", marks=pytest.mark.xfail(reason="no table of reigns")),
        pytest.param("从1921到2021，", "1921/2021", marks=pytest.mark.xfail(reason="years without 年 may count")),
        pytest.param("2022冬至2023春", "2022-24/2023-21", marks=pytest.mark.xfail(reason="seasons have no value")),
        pytest.param("出生年月2005.08", "2005-08", marks=pytest.mark.xfail(reason="2005.08 may be a decimal")),
        pytest.param("今明两天，", "2023-10-18/2023-10-19", marks=pytest.mark.xfail(reason="two days in one word")),
    ],
)
def test_known_misses(text: str, edtf: str) -> None:
    assert find_dates(text, reference_date="2023-10-18")[-1].edtf == edtf
