"""Any integer up to 10^16, in every writing, comes back as itself."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import cn2an
from hypothesis import given
from hypothesis import strategies as st

from policytext import find_numerals, normalize_numerals, parse_numeral

NUMBERS = st.one_of(
    st.integers(0, 10**16 - 1),
    st.integers(0, 2_000),
    st.integers(1, 9_999).map(lambda n: n * 10**4),
    st.integers(1, 9_999).map(lambda n: n * 10**8),
)
TRADITIONAL = str.maketrans("万亿两点", "萬億兩點")
FULL_WIDTH = str.maketrans({str(digit): chr(0xFF10 + digit) for digit in range(10)} | {",": "，", ".": "．"})


def value(spelling):
    return parse_numeral(spelling).value


@given(NUMBERS)
def test_words(number):
    words = cn2an.an2cn(number)
    assert value(words) == number
    assert value(words.translate(TRADITIONAL)) == number
    assert value(words.replace("零", "〇")) == number


@given(NUMBERS)
def test_financial_forms(number):
    assert value(cn2an.an2cn(number, "up")) == number


@given(NUMBERS)
def test_figures(number):
    assert value(str(number)) == value(f"{number:,}") == value(f"{number:,}".translate(FULL_WIDTH)) == number


@given(st.integers(1, 10**8), st.sampled_from(["万", "亿", "万亿", "百", "千万"]))
def test_figures_with_a_scale(number, scale):
    size = {"万": 10**4, "亿": 10**8, "万亿": 10**12, "百": 100, "千万": 10**7}[scale]
    assert value(f"{number}{scale}") == number * size
    assert value(f"{number / 10:.1f}{scale}") == Decimal(number) / 10 * size


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_decimals_are_exact(whole, part):
    assert value(f"{whole}.{part:06d}") == Decimal(f"{whole}.{part:06d}")


@given(st.integers(1, 99), st.integers(1, 9_999))
def test_fractions(below, above):
    spelling = f"{cn2an.an2cn(below)}分之{cn2an.an2cn(above)}"
    assert Fraction(value(spelling)) == Fraction(above, below)


@given(st.integers(1000, 9999))
def test_digit_by_digit(year):
    assert value("".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))) == year


@given(st.integers(10**28, 10**60))
def test_long_numbers_are_not_rounded(number):
    assert value(str(number)) == number
    assert value(f"{number}万") == number * 10**4


@given(NUMBERS, st.sampled_from(["scaled", "full"]))
def test_a_normalized_numeral_reads_the_same(number, style):
    text = f"共计{cn2an.an2cn(number)}元。"
    found = find_numerals(text)
    if found:
        (numeral,) = find_numerals(normalize_numerals(text, style=style).text)
        assert numeral.value == found[0].value
