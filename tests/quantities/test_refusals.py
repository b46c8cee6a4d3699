"""A refusal is asked only where one of its cues stands: none may hold where none does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.numerals import Ground
from policytext.quantities.amounts import AMOUNT, amount_of
from policytext.quantities.refusals import _REFUSALS, _UNITS, is_refused
from policytext.quantities.tails import tail_of
from policytext.text import load_lexicon
from policytext.units import default_units

ROOT = Path(__file__).parents[2]
TEXTS = [*sorted((ROOT / "examples" / "pages").glob("*.txt")), *sorted((ROOT / "tests").glob("*/tables/*.txt"))]
PARTS = "第 前 个 头 - : . + @ A 期 楼 级 届 次 会议 毕业 号 路 国道 年级 分 角 3 17 2024 一 二 十 三百 千 万 每 人 GDP 方 大 世纪 团 里 庄 子 坝".split()


def figures(text):
    """The amounts of a text with what they are asked: amount, unit and the end of it."""
    ground = Ground.of(text)
    for match in AMOUNT.finditer(ground.folded):
        if amount := amount_of(match):
            tail = tail_of(ground.folded, amount, default_units())
            yield ground, amount, tail.unit if tail else None, tail.end if tail else amount.end


def assert_cues_suffice(text):
    for asked in figures(text):
        assert is_refused(*asked) == any(refusal.test(*asked) for refusal in _REFUSALS), asked[1:]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.parent.name}: {path.stem}")
def test_in_real_sentences(path):
    assert_cues_suffice(path.read_text("utf-8"))


@given(parts=st.lists(st.sampled_from(PARTS), min_size=1, max_size=7))
def test_in_what_nobody_writes(parts):
    assert_cues_suffice("".join(parts))


def test_every_unit_that_numbers_is_a_cue():
    numbered = load_lexicon("numbered")
    assert {*numbered["before"], *numbered["unless"]} <= _UNITS.keys()
