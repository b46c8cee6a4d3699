"""What holds for any text: true spans, order, valid EDTF, the same answer twice, and time that grows with the text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.dates import find_dates, find_periods
from policytext.model import Date, DateKind

# Characters and words that the rules look at, so that arbitrary text meets them often, and any others.
PIECES = st.sampled_from(
    "0 1 2 3 9 12 17 31 32 99 2022 1998 ２０２２ 一 二 三 十 廿 〇 零 两 元 正 年 月 日 号 时 点 分 秒 半 许 左右 季度 第 前 首 上 下 中 旬 初 底 末 度 "
    "上半年 下半年 今年 去年 明年 同年 当年 本月 上月 今日 昨日 次日 当天 今（ ） ( ) 周 星期 每 每周 每年 逢 世纪 年代 上世纪 公元 公元前 ’ 农历 腊月 "
    "至 到 - — ~ 、 和 及 ， 。 ； ： “ ” 《 》 . / : 截至 截止 到目前为止 从 自 起 以来 来 至今 止 为止 开始 以前 前后 讯 电 元旦 五一 国庆 期间 "
    "预计 将于 力争 近 来 间 里 过去 十四五 时期 党的十八大以来 近日 目前 项目前 现已 全年 年底 年内 论坛 大会 2026学术年会 \n \r\t 　 a V Q \x00 \ud800 😀".split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=30).map("".join))
REFERENCES = st.one_of(
    st.none(),
    st.dates().map(lambda day: f"{day.year:04d}"),
    st.dates().map(lambda day: f"{day:%Y-%m}".zfill(7)),
    st.dates(),
)

YEAR = r"-?(?:\d{4}|\d{3}X|\d{2}XX|XXXX)"
POINT = rf"{YEAR}(?:-(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
EDTF = re.compile(rf"{POINT}(?:/(?:{POINT}|\.\.))?|\.\./{POINT}|\{{{POINT}(?:,{POINT})+\}}")
LENGTHS = {"02": 29, "04": 30, "06": 30, "09": 30, "11": 30}


def is_edtf(value: str) -> bool:
    """Whether a value is of the part of EDTF that dates use: points, intervals, lists; with days that exist."""
    if not EDTF.fullmatch(value):
        return False
    days = re.findall(rf"{YEAR}-(\d\d)-(\d\d)", value)
    return all(int(day) <= LENGTHS.get(month, 31) for month, day in days)


def found_in(text: str, reference_date: object = None) -> list[tuple[Date, ...]]:
    return [function(text, reference_date=reference_date) for function in (find_dates, find_periods)]  # type: ignore[operator]


@pytest.mark.parametrize(
    "value",
    ["2022", "2022-11", "2022-11-17", "198X", "20XX", "XXXX-11-17", "2022-XX-17", "../2022-10-31", "2021/..", "-0220"],
)
def test_the_validator_knows_edtf(value: str) -> None:
    assert is_edtf(value)


@pytest.mark.parametrize(
    "value", ["", "22", "2022-13", "2022-02-30", "2022-11-31", "2022/", "../..", "{2022}", "2022-1", "X"]
)
def test_the_validator_knows_what_is_none(value: str) -> None:
    assert not is_edtf(value)


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, reference_date=REFERENCES)
def test_spans_are_true_ordered_and_apart(text: str, reference_date: object) -> None:
    for found in found_in(text, reference_date):
        assert all(text[date.start : date.end] == date.text and date.text for date in found)
        assert all(a.end <= b.start for a, b in pairwise(found))


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, reference_date=REFERENCES)
def test_values_are_edtf(text: str, reference_date: object) -> None:
    for found in found_in(text, reference_date):
        assert all(date.edtf is None or is_edtf(date.edtf) for date in found)
        assert all(date.kind in get_args(DateKind) and date.rules for date in found)


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, reference_date=REFERENCES)
def test_the_same_text_has_the_same_dates(text: str, reference_date: object) -> None:
    assert found_in(text, reference_date) == found_in(text, reference_date)


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, before=st.sampled_from(["", "甲乙。\n", "　\n", "x" * 50 + "。\n"]))
def test_text_before_moves_spans_and_nothing_else(text: str, before: str) -> None:
    moved = [date.shifted(len(before)) for date in find_dates(f"\n{text}", reference_date="2022-11-17")]
    assert list(find_dates(f"{before}\n{text}", reference_date="2022-11-17")) == moved


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_wide_digits_are_digits(text: str) -> None:
    wide = text.translate({ord(digit): 0xFF10 + int(digit) for digit in "0123456789"})
    assert [(d.start, d.end, d.edtf) for d in find_dates(wide)] == [(d.start, d.end, d.edtf) for d in find_dates(text)]


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "年",
        "一",
        "1、",
        "2022年",
        "1月",
        "每周一",
        "1:",
        "2022-",
        "截至",
        " ",
        "今",
        "7、",
        "目前\n",
        "1日",
        "至",
        "8时",
        "十五",
        "（",
        "近三年来",
    ],
)
def test_a_long_run_of_one_piece_is_read(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    found = find_periods(text, reference_date="2022-11-17")
    assert all(text[date.start : date.end] == date.text for date in found)
