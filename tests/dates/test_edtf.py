"""Points of the calendar, their order and their notation."""

from __future__ import annotations

import pytest

from policytext.dates.edtf import (
    MONTH_END,
    Point,
    comes_before,
    day_after,
    follows,
    month_after,
    month_length,
    notation,
)
from policytext.dates.terms import number, numbers


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (Point(2022), "2022"),
        (Point(618), "0618"),
        (Point(-220), "-0220"),
        (Point(2022, 1), "2022-01"),
        (Point(2022, 1, 5), "2022-01-05"),
        (Point(None, 1, 5), "XXXX-01-05"),
        (Point(None, None, 5), "XXXX-XX-05"),
        (Point(2022, None, 5), "2022-XX-05"),
        (Point(1980, open_digits=1), "198X"),
        (Point(2000, open_digits=2), "20XX"),
    ],
)
def test_points(point: Point, text: str) -> None:
    assert str(point) == text


@pytest.mark.parametrize(
    ("point", "exists"),
    [
        (Point(2024, 2, 29), True),
        (Point(2023, 2, 29), False),
        (Point(None, 2, 29), True),
        (Point(None, 2, 30), False),
        (Point(2022, 13), False),
        (Point(2022, 0), False),
        (Point(2022, 4, 31), False),
        (Point(None, None, 31), True),
        (Point(None, None, 32), False),
        (Point(2022, 1, MONTH_END), False),
        (Point(-220, 2, 29), True),
    ],
)
def test_existence(point: Point, exists: bool) -> None:
    assert point.exists() == exists


@pytest.mark.parametrize(
    ("point", "by", "expected"),
    [
        (Point(2023, 1, 1), -1, Point(2022, 12, 31)),
        (Point(2024, 2, 28), 1, Point(2024, 2, 29)),
        (Point(None, 12, 31), 1, Point(None, 1, 1)),
        (Point(None, 2, 28), 1, None),
        (Point(None, 9, 11), -1, Point(None, 9, 10)),
        (Point(2022, 9), -1, None),
        (Point(2022, 2, 30), -1, None),
        (Point(9999, 12, 31), 1, None),
        (Point(1, 1, 1), -1, None),
    ],
)
def test_days_after(point: Point, by: int, expected: Point | None) -> None:
    assert day_after(point, by) == expected


def test_months_after() -> None:
    assert month_after(Point(2022, 12), 1) == Point(2023, 1)
    assert month_after(Point(2022, 1, 31), -1) == Point(2021, 12)
    assert month_after(Point(None, 12), 1) == Point(None, 1)
    assert month_after(Point(2022), 1) is None
    assert [month_length(year, 2) for year in (2022, 2024, 1900, 2000, None)] == [28, 29, 28, 29, 29]


def test_order() -> None:
    assert follows(Point(2022, 12), Point(2023, 1))
    assert follows(Point(2022, 12, 31), Point(2023, 1, 1))
    assert follows(Point(1970, open_digits=1), Point(1980, open_digits=1))
    assert not follows(Point(2022, 7), Point(2022, 9))
    assert comes_before(Point(2022, 3), Point(2022))
    assert not comes_before(Point(2022, 3), Point(2021))


@pytest.mark.parametrize(
    ("points", "options", "text"),
    [
        ([], {}, None),
        ([Point(2022, 2, 30)], {}, None),
        ([Point(None)], {}, None),
        ([Point(2022, 5), Point(2022, 5)], {}, "2022-05"),
        ([Point(2022, 5), Point(2022, 3)], {}, None),
        ([Point(2022, 5), Point(2022, 8)], {}, "2022-05/2022-08"),
        ([Point(2022, 5), Point(2022, 8)], {"listed": True}, "{2022-05,2022-08}"),
        ([Point(2022, 5), Point(2022, 6)], {"listed": True}, "2022-05/2022-06"),
        ([Point(2022, 5), Point(2022, 8)], {"until": True}, "../2022-08"),
        ([Point(2022, 5), Point(2022, 8)], {"since": True}, "2022-05/.."),
    ],
)
def test_notation(points: list[Point], options: dict[str, bool], text: str | None) -> None:
    assert notation(points, **options) == text


@pytest.mark.parametrize(
    ("spellings", "values"),
    [
        ("8 08 十 十二", [8, 8, 10, 12]),
        ("二十 二十七 三十一", [20, 27, 31]),
        ("廿 廿三 廿十", [20, 23, 20]),
        ("零 两 元 首", [0, 2, 1, 1]),
        ("二〇二六 二○○八 二OO八 一九九八", [2026, 2008, 2008, 1998]),
    ],
)
def test_numbers(spellings: str, values: list[int]) -> None:
    assert [number(spelling) for spelling in spellings.split()] == values


def test_runs() -> None:
    assert numbers("1、3至5") == (1, 3, 4, 5)
    assert numbers("三四") == (3, 4)
    assert numbers("第一、第二") == (1, 2)
    assert numbers("11—2", cycle=12) == (11, 12, 1, 2)
    assert numbers("28-2") == (28, 2)
