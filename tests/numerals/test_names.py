"""The lexicon of names and idioms, and the patterns beside it."""

from __future__ import annotations

import pytest

from policytext import find_numerals
from policytext.numerals.grammar import DIGITS, SCALES
from policytext.text import load_lexicon

NAMES = [name for section in load_lexicon("names").values() for name in section["names"]]


def test_every_name_holds_a_numeral():
    numeric = {*DIGITS, *SCALES, "半"}
    assert [name for name in NAMES if not numeric & set(name)] == []


def test_every_name_is_left_alone():
    assert [name for name in sorted(set(NAMES)) if find_numerals(f"，{name}，")] == []


@pytest.mark.parametrize(
    ("text", "numerals"),
    [
        ("推行“一村一品”，三个村入选", ["三"]),
        ("形成九纵五横四环路网", []),
        ("做到不漏一户、一个不少", []),
        ("围绕六个一开展活动", []),
        ("实现零门槛，气温零下五度", ["五"]),
        ("学习党的二十大报告", []),
        ("十九大精神深入人心", []),
        ("八五普法启动", []),
        ("一处失信，处处受限", []),
        ("推进产学研一体发展", []),
        ("三大工程", ["三"]),
        ("一名五岁儿童", ["一", "五"]),
        ("一天三次", ["一", "三"]),
    ],
)
def test_patterns(text, numerals):
    assert [numeral.text for numeral in find_numerals(text)] == numerals
