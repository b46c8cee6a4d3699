"""Characters read as others, and pairs of them found: one for one, and each where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.dates.writing import read_as
from policytext.numerals import Ground
from policytext.text import WIDTHS, Pairs, Swap, fold


class TestSwap:
    def test_the_first_pair_of_a_character_holds(self):
        assert Swap([("參", "叁"), ("參", "参")]).of("參佰") == "叁佰"

    def test_signs_with_a_meaning_in_patterns_are_only_signs(self):
        assert Swap([("^", "0"), ("-", "1"), ("]", "2"), ("\\", "3")]).of("a^b-c]d\\") == "a0b1c2d3"

    @pytest.mark.parametrize("read", [fold, read_as, lambda text: Ground.of(text).folded])
    @given(text=st.text("".join(old for old, _ in WIDTHS) + "萬億參幢後當餘8月,。", max_size=12))
    def test_what_is_read_once_is_read(self, read, text):
        once = read(text)
        assert len(once) == len(text)
        assert read(once) == once


class TestPairs:
    @pytest.mark.parametrize(
        ("text", "starts"),
        [
            ("今年去年", [0, 2]),
            ("今去年", [1]),
            ("去今", []),  # a first and a second, but of no pair
            ("二二二", [0, 1]),  # one may begin inside another
            ("年今", []),
            ("", []),
        ],
    )
    def test_where_they_stand(self, text, starts):
        assert list(Pairs(["今年", "去年", "二二", "今天"]).starts(text)) == starts

    @given(text=st.text("今去年天[]^-二", max_size=12))
    def test_nowhere_else(self, text):
        pairs = {"今年", "去年", "二二", "[-", "^]", "-年"}
        assert list(Pairs(pairs).starts(text)) == [at for at in range(len(text)) if text[at : at + 2] in pairs]
