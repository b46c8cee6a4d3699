"""An amount that is read in one step has the value that the whole grammar of numerals gives it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext import parse_numeral
from policytext.quantities.amounts import AMOUNT, amount_of


def form_of(text):
    return AMOUNT.match(text).lastgroup


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("5780人", "plain"),
        ("50.6%", "plain"),
        ("5.", "plain"),
        ("三个", "digit"),
        ("两", "digit"),
        ("1,234人", "number"),
        ("3.5万元", "number"),
        ("3 亿", "number"),
        ("20余人", "number"),
        ("5分之一", "fraction"),
        ("三分之一", "fraction"),
        ("三点五", "number"),
        ("三十", "number"),
        ("三五个", "pair"),
        ("三千", "number"),
        ("三多", "number"),
    ],
)
def test_what_goes_on_is_no_short_form(text, form):
    assert form_of(text) == form


@given(st.from_regex(r"[0-9]{1,6}(\.[0-9]{1,3})?|[一二两三四五六七八九零〇]", fullmatch=True))
def test_the_value_is_the_same(written):
    amount = amount_of(AMOUNT.match(written))
    assert form_of(written) in ("plain", "digit")
    assert (amount.value, amount.end, amount.scale) == (parse_numeral(written).value, len(written), "")
    assert amount.words != written.isascii()
