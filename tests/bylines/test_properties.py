"""What holds for any text: spans are true, nothing overlaps, every text is answered, and work grows with its length."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.bylines import find_bylines, parse_byline, split_names
from policytext.text.spans import check_slice

PIECES = [
    "本报讯", "（记者", " 张伟", "通讯员", "王建国", "李 娜", "）", "(", ")", "新华社", "北京", "7月22日", "电", "讯", "摄", "文/", "图/", "：", "\n", "　",
    "、", "。", "据", "消息", "报道", "□", "编辑", "·", "古丽·买买提", "全媒体", "首席", "湖南日报", "作者系", "供图", "“", "”", "用心 用情", "１", "\r", "张", "来源",
]  # fmt: skip
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))


@given(texts)
@settings(max_examples=400, deadline=None)
def test_spans_are_true_and_apart(text):
    end = 0
    for byline in find_bylines(text):
        check_slice(byline, text)
        assert byline.start >= end
        assert byline.text.strip() == byline.text != ""
        end = byline.end
        for person in byline.people:
            check_slice(person, text)
            assert byline.start <= person.start < person.end <= byline.end
            assert "".join(person.text.split()) == "".join(person.name.split()) != ""


@given(texts)
@settings(max_examples=200, deadline=None)
def test_the_same_text_gives_the_same_bylines(text):
    assert find_bylines(text) == find_bylines(text)


@given(texts)
@settings(max_examples=200, deadline=None)
def test_any_string_is_parsed_or_refused(text):
    with suppress(ValueError):
        byline = parse_byline(text)
        check_slice(byline, text)
        assert byline.text == text.strip()


@given(texts)
@settings(max_examples=200, deadline=None)
def test_names_are_slices_in_order(text):
    split = split_names(text)
    end = 0
    for name in split.names if split else ():
        check_slice(name, text)
        assert name.start >= end
        end = name.end


@given(st.integers(0, 40))
@settings(max_examples=20, deadline=None)
def test_a_text_before_shifts_the_bylines(by):
    text = "本报讯（记者 张伟 通讯员 古丽·买买提）今天下雪。（王建国 摄）"
    moved = find_bylines("\n" * by + text)
    assert moved == tuple(byline.shifted(by) for byline in find_bylines(text))


HOSTILE = {
    "brackets": "（" * 100_000,
    "nested": "（" * 50_000 + "）" * 50_000,
    "one character": "记" * 1_000_000,
    "triggers": "记者" * 100_000,
    "pictures": "摄" * 200_000,
    "marks": "讯" * 200_000,
    "open brackets": "讯（" * 50_000,
    "modifiers": "全媒体" * 50_000 + "记者",
    "names without end": "王李张刘陈" * 40_000,
    "dots": "阿·" * 50_000,
    "blanks": " " * 500_000,
    "breaks": "\n" * 200_000,
    "origins": "来源：" * 30_000,
    "dates": "2021年1月1日" * 20_000,
    "roles": "首席记者 " * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_answered(name):
    find_bylines(HOSTILE[name])
    split_names(HOSTILE[name])
    with pytest.raises(ValueError, match="byline"):
        parse_byline(HOSTILE[name])


@pytest.mark.parametrize(
    "unit", ["（记者 张伟）", "张伟 摄。", "本报讯（记者\n", "张伟 王芳\n", "新华社北京7月1日电\n"]
)
def test_a_long_run_of_one_form_is_read(unit):
    text = unit * 800
    assert all(text[byline.start : byline.end] == byline.text for byline in find_bylines(text))
