"""``find_periods``: dates, and the periods that are no dates by themselves.  Read on 18 May 2023."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.dates import find_dates, find_periods, periods
from policytext.dates.writing import read_as

DURATIONS = [
    ("8年来，推广到14个市州", "8年来=-"),
    ("近3年来，化解纠纷279起", "近3年来=-"),
    ("一年来，公布案件1起", "一年来=-"),
    ("三年多来，累计投入", "三年多来=-"),
    ("近五年，共建成", "近五年=-"),
    ("近五年来，", "近五年来=-"),
    ("过去一年，", "过去一年=-"),
    ("过去的五年，", "过去的五年=-"),
    ("这三年，", "这三年=-"),
    ("未来五年，", "未来五年=-"),
    ("今后三年内，", "今后三年内=-"),
    ("十年间，森林覆盖率提高", "十年间=-"),
    ("半年来，", "半年来=-"),
    ("近两个月，", "近两个月=-"),
    ("最近三个月，", "最近三个月=-"),
    ("近一段时间以来，", "近一段时间以来=-"),
    ("近20年的经验", ""),
    ("有着10年工龄", ""),
    ("5年，", ""),
    ("连续5年增长", ""),
    ("三年来自全国的游客", ""),
    ("间隔10年间伐一次", ""),
    ("五年里程碑", ""),
    ("第8年来临", ""),
]

NAMED = [
    ("“十四五”时期，", "“十四五”时期=2021/2025"),
    ("“十四五”期间，", "“十四五”期间=2021/2025"),
    ("十三五期间，", "十三五期间=2016/2020"),
    ('"十二五"期间', '"十二五"期间=2011/2015'),
    ("“十四五”以来，", "“十四五”以来=2021/.."),
    ("“十三五”末", "“十三五”末=2020-12-31"),
    ("“十五五”时期", "“十五五”时期=2026/2030"),
    ("“九五”期间", "“九五”期间=1996/2000"),
    ("胜利完成“十四五”目标", "“十四五”=2021/2025"),
    ("“十四五”规划纲要", ""),
    ("“八五”普法", ""),
    ("二十五时期", ""),
    ("党的十八大以来，", "党的十八大以来=2012-11/.."),
    ("党的二十大召开以来，", "党的二十大召开以来=2022-10/.."),
    ("学习党的二十大精神", ""),
    ("今年以来，近3年来", "今年以来=2023/..; 近3年来=-"),
    ("最近5年来，", "最近5年来=-"),
    ("截至目前，8年来", "截至目前=-; 8年来=-"),
]


@pytest.mark.parametrize(("text", "expected"), [*DURATIONS, *NAMED])
def test_periods(shown_periods: Callable[..., str], text: str, expected: str) -> None:
    assert shown_periods(text) == expected


@pytest.mark.parametrize("text", ["8年来，推广", "近3年来，", "一年来，", "“十四五”时期", "党的十八大以来", "近五年，"])
def test_a_duration_or_a_name_is_no_date(text: str) -> None:
    """Durations are quantities, and names are names: only ``find_periods`` has them."""
    assert find_dates(text) == ()
    assert len(find_periods(text)) == 1


def test_every_date_is_a_period() -> None:
    text = "截至10月底，新增就业5780人；今年以来，全县新增3家。每周一晚上8时到10时开放。"
    assert find_periods(text, reference_date="2022-11") == find_dates(text, reference_date="2022-11")


# What periods are made of, and what may break them: two of these in three begin one.
PIECES = st.sampled_from(
    [
        *'“”"近最过这未今昨明党的十二三四五八半百两几年月周天日来间里内大0312,',
        "以来",
        "个月",
        "小时",
        "时期",
        "期间",
        "一段时间",
        "余",
    ]
)


@given(text=st.lists(PIECES, max_size=24).map("".join))
def test_a_period_is_sought_wherever_one_can_begin(text: str) -> None:
    """``_OPENING`` only spares the look where there is none."""
    folded = read_as(text)
    assert sought(folded) == everywhere(folded)


def test_a_period_is_sought_wherever_one_begins_in_print() -> None:
    root = Path(__file__).parents[2]
    pages = [*root.glob("examples/pages/*.txt"), *root.glob("tests/*pages/**/*.txt")]
    texts = [read_as(page.read_text("utf-8")) for page in pages]
    assert [sought(text) for text in texts] == [everywhere(text) for text in texts]
    assert sum(map(len, map(everywhere, texts))) > 20


def sought(folded: str) -> list[tuple[int, int]]:
    starts = (opening.start() for opening in periods._OPENING.finditer(folded))
    return [match.span() for match in periods._matches(periods._PERIOD, folded, starts)]


def everywhere(folded: str) -> list[tuple[int, int]]:
    return [match.span() for match in periods._PERIOD.finditer(folded)]
