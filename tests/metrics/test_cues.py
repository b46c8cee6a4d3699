"""Where a word can begin is known as a set of characters, so that nothing is tried elsewhere; none may be missing."""

from __future__ import annotations

from typing import Any

import pytest
import regex

from policytext.metrics import names, status


def test_every_cue_begins_with_one_of_the_openings():
    cues = regex.compile(status._kinds())
    beginnings = beginnings_of(cues)
    assert beginnings - set(status.openings()) == set()
    assert len(beginnings) > 50


def beginnings_of(pattern: Any) -> set[str]:
    characters = set(regex.findall(r"\p{Han}", pattern.pattern))
    return {character for character in characters if pattern.match(character, partial=True)}


@pytest.mark.parametrize("pattern", [names._scope(), names._DATELINE], ids=["scope", "dateline"])
def test_every_word_that_takes_a_name_up_begins_with_a_mark(pattern: Any):
    beginnings = beginnings_of(regex.compile(pattern.pattern))
    assert beginnings
    # 村里, of which 里 is the mark
    inside = {character for character in beginnings if pattern.match(f"{character}里有")}
    assert all(names._MARKED.match(character) for character in beginnings - inside)
    assert all(names._MARKED.match(f"{character}里有") for character in inside)


@pytest.mark.parametrize(
    "clause",
    [
        "据省统计局介绍",
        "根据省统计局数据",
        "来自省统计局的消息",
        "从省统计局获悉",
        "日前从省统计局获悉",
        "近日从省统计局获悉",
        "今天从省统计局获悉",
        "昨日从省统计局获悉",
        "记者从省统计局获悉",
        "本报记者近日从省统计局获悉",
        "新华社记者从省统计局获悉",
        "洪水造成旬阳市9个镇受灾",
        "连续多日降雨导致旬阳市受灾",
        "致使旬阳市受灾",
        "以镇安县为例",
        "拿镇安县来说",
    ],
)
def test_every_source_cause_and_example_is_marked(clause: str):
    assert names._MARKED.match(clause)


@pytest.mark.parametrize("clause", ["新增就业5780人", "镇安县投入1亿元", "统计局介绍"])
def test_other_clauses_are_not_marked(clause: str):
    assert names._MARKED.match(clause) is None
