"""Exact conversion.  The expected values are worked out by hand, not taken from a run."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.units import Unit, convert, default_units


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        # area: 15 亩 = 1 公顷, 100 亩 = 1 顷
        ("15", "亩", "公顷", "1"),
        ("1800", "亩", "公顷", "120"),
        ("2.5", "公顷", "亩", "37.5"),
        ("1", "平方公里", "亩", "1500"),
        ("3", "顷", "亩", "300"),
        ("0.12", "平方公里", "公顷", "12"),
        ("250", "公亩", "公顷", "2.5"),
        ("9", "平尺", "平方米", "1"),
        ("7", "平方公里", "平方千米", "7"),
        # length: 2 里 = 1 公里, 3 尺 = 1 米
        ("25000", "里", "公里", "12500"),
        ("3", "尺", "米", "1"),
        ("2", "丈", "尺", "20"),
        ("86", "毫米", "厘米", "8.6"),
        ("10", "英寸", "厘米", "25.4"),
        ("100", "海里", "公里", "185.2"),
        # mass: 2 斤 = 1 公斤, 1 担 = 100 斤
        ("550", "斤", "公斤", "275"),
        ("3", "担", "斤", "300"),
        ("1.2", "吨", "斤", "2400"),
        ("75", "微克", "毫克", "0.075"),
        ("68", "千克", "公斤", "68"),
        # volume
        ("16", "方", "升", "16000"),
        ("400", "毫升", "升", "0.4"),
        # energy and power
        ("500", "度", "千瓦时", "500"),
        ("1", "千瓦时", "千焦", "3600"),
        ("2", "GWh", "兆瓦时", "2000"),
        ("1", "千卡", "焦", "4184"),
        ("16", "兆瓦", "MW", "16"),
        ("30", "万千瓦", "吉瓦", None),  # 万 belongs to the number
        ("600", "MW", "千瓦", "600000"),
        ("5", "吨标准煤", "千克标准煤", "5000"),
        # data, by decimal prefixes
        ("2", "TB", "GB", "2000"),
        ("500", "MB", "GB", "0.5"),
        ("1", "字节", "比特", "8"),
        ("1000", "Mbps", "Gbps", "1"),
        # time
        ("90", "分钟", "小时", "1.5"),
        ("3", "分", "秒", "180"),
        ("2", "周", "天", "14"),
        ("18", "个月", "年", "1.5"),
        ("3", "年", "季度", "12"),
        ("2", "年", "周年", "2"),
        # money of one currency
        ("35", "角", "元", "3.5"),
        ("8", "分", "角", "0.8"),
        ("3", "块", "元", "3"),
        # ratio
        ("6.77", "‰", "%", "0.677"),
        ("1.5", "倍", "%", "150"),
        ("25", "个基点", "个百分点", "0.25"),
        # compounds
        ("36", "公里/小时", "米/秒", "10"),
        ("300", "元/亩", "元/公顷", "4500"),
        ("2.5", "元/斤", "元/公斤", "5"),
        ("800", "元/人·月", "元/人·年", "9600"),
        ("800", "元/人/月", "元/人·年", "9600"),
        ("6.5", "升/百公里", "升/公里", "0.065"),
        ("80", "毫克/100毫升", "克/升", "0.8"),
        ("1", "立方米/秒", "立方米/天", "86400"),
        # the same unit, factor or none
        ("12", "辆", "辆", "12"),
        ("12", "工作日", "个工作日", "12"),
    ],
)
def test_decimal_results(value: str, source: str, target: str, expected: str | None) -> None:
    if expected is None:
        with pytest.raises(ValueError, match=source):
            convert(Decimal(value), source, target)
        return
    found = convert(Decimal(value), source, target)
    assert isinstance(found, Decimal)
    assert found == Decimal(expected)


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        (Decimal(1), "亩", "平方米", Fraction(2000, 3)),
        (Decimal(1), "尺", "米", Fraction(1, 3)),
        (Decimal(1), "公里/小时", "米/秒", Fraction(5, 18)),
        (Fraction(1, 3), "吨", "公斤", Fraction(1000, 3)),
        (Decimal(10), "个月", "年", Fraction(5, 6)),
    ],
)
def test_a_fraction_where_no_finite_decimal_is_exact(
    value: Decimal | Fraction, source: str, target: str, expected: Fraction
) -> None:
    found = convert(value, source, target)
    assert isinstance(found, Fraction)
    assert found == expected


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("吨", "公里", ("吨", "mass", "公里", "length")),
        ("元", "美元", ("元", "money:CNY", "美元", "money:USD")),
        ("个月", "天", ("个月", "duration:calendar", "天", "duration")),
        ("%", "个百分点", ("%", "ratio", "个百分点", "percentage points")),
        ("元/亩", "元/吨", ("元/亩", "area", "元/吨", "mass")),
        ("元/人", "元/户", ("元/人", "人", "元/户", "户")),
        ("辆", "公里", ("辆", "count", "公里", "length")),
        ("辆", "台", ("辆", "台", "no fixed proportion")),
        ("工作日", "天", ("工作日", "天", "no fixed proportion")),
        ("华氏度", "℃", ("华氏度", "℃", "temperature")),
        ("亩", "弓", ("弓", "no unit of this lexicon")),
        ("弓", "亩", ("弓", "no unit of this lexicon")),
        ("", "亩", ("''", "no unit of this lexicon")),
    ],
)
def test_errors_name_both_units_and_what_they_measure(source: str, target: str, words: tuple[str, ...]) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011  the words are checked one by one
        convert(Decimal(1), source, target)
    assert all(word in str(caught.value) for word in words)


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), Decimal("-Infinity"), Decimal("sNaN")])
def test_a_value_that_is_no_number(value: Decimal) -> None:
    with pytest.raises(ValueError, match="no number to convert"):
        convert(value, "亩", "公顷")


@pytest.mark.parametrize("value", [1.5, "3", None])
def test_a_value_of_a_wrong_type(value: object) -> None:
    with pytest.raises(TypeError, match="Decimal, a Fraction or an int"):
        convert(value, "亩", "公顷")  # type: ignore[arg-type]


def test_the_context_of_the_caller_does_not_round() -> None:
    with localcontext(prec=3):
        assert convert(Decimal("123456789.123"), "吨", "公斤") == Decimal("123456789123")
    huge = Decimal(10) ** 60 + Decimal("0.5")
    assert Fraction(convert(huge, "公里", "米")) == Fraction(huge) * 1000


def test_a_long_number_takes_no_long_time() -> None:
    long = Decimal("0." + "1" * 20_000)
    assert Fraction(convert(long, "吨", "公斤")) == Fraction(long) * 1000


def test_own_units_convert() -> None:
    own = default_units().extended([Unit(symbol="大亩", dimension="area", factor=1000)])
    assert convert(30, "大亩", "亩", units=own) == 45
    assert convert(600, "元/大亩", "元/公顷", units=own) == 6000
    with pytest.raises(ValueError, match="大亩"):
        convert(30, "大亩", "亩")


MEASURED = [unit for unit in default_units().units if unit.factor is not None]
PAIRS = st.sampled_from([(one, two) for one in MEASURED for two in MEASURED if one.dimension == two.dimension])
VALUES = st.one_of(st.decimals(allow_nan=False, allow_infinity=False, places=6), st.fractions(), st.integers())


@settings(deadline=None)  # a busy machine is no failure
@given(VALUES, PAIRS)
def test_there_and_back_is_the_same_value(value: Decimal | Fraction | int, pair: tuple[Unit, Unit]) -> None:
    one, two = pair
    there = convert(value, one.symbol, two.symbol)
    assert Fraction(convert(there, two.symbol, one.symbol)) == Fraction(value)
