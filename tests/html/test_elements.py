"""Elements and marks: what is escaped, what is cut where."""

from __future__ import annotations

from html import unescape
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.html.elements import Html, clipped, element, escaped, fragment
from policytext.html.marks import Mark, cut, marked, pieces_of, runs_of
from policytext.text import Block, TextSpan


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("5 < 6 & 7 > 2", "5 &lt; 6 &amp; 7 &gt; 2"),
        ("<script>", "&lt;script&gt;"),
        ("&lt;", "&amp;lt;"),  # shown as it stands, not as what it would mean
        ("\"'", "&quot;&#x27;"),
        ("\x00\x1f\r", "␀␟␍"),
        ("\x7f\x9f\ud800\udfff", "\ufffd\ufffd\ufffd\ufffd"),
        ("\u202e\u2066", "\ufffd\ufffd"),  # would turn round what comes after
        ("一行\n又一行\t", "一行\n又一行\t"),
        ("😀𠮷", "😀𠮷"),
    ],
)
def test_text_is_escaped(text, shown):
    assert escaped(text) == shown


@given(st.text())
def test_any_text_is_a_character_for_each_and_can_be_written(text):
    shown = escaped(text)
    assert len(unescape(shown.encode("utf-8").decode("utf-8"))) == len(text)
    assert not set("<>\"'") & set(shown)


def test_only_elements_are_not_escaped():
    bold = element("b", "<i>")
    assert bold == "<b>&lt;i&gt;</b>"
    assert element("p", bold, str(bold)) == "<p><b>&lt;i&gt;</b>&lt;b&gt;&amp;lt;i&amp;gt;&lt;/b&gt;</p>"
    assert fragment(bold, "&") == bold + "&amp;"
    assert isinstance(fragment("a"), Html)


@pytest.mark.parametrize(
    ("attributes", "written"),
    [
        ({"class_": "a"}, '<p class="a"></p>'),
        ({"aria_sort": "none"}, '<p aria-sort="none"></p>'),
        ({"hidden": True, "open": False, "title": None}, "<p hidden></p>"),
        ({"tabindex": 0}, '<p tabindex="0"></p>'),
        ({"title": '" onclick="alert(1)'}, '<p title="&quot; onclick=&quot;alert(1)"></p>'),
        ({"name": "viewport"}, '<p name="viewport"></p>'),
    ],
)
def test_attributes(attributes, written):
    assert element("p", **attributes) == written


def test_void_elements_have_no_end():
    assert element("meta", charset="utf-8") == '<meta charset="utf-8">'


@pytest.mark.parametrize(("text", "length", "shown"), [("软环境", 3, "软环境"), ("软环境铸", 3, "软环…"), ("", 3, "")])
def test_clipped(text, length, shown):
    assert clipped(text, length) == shown


MARKS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 12), st.sampled_from("abc")).map(
        lambda drawn: Mark(drawn[0], drawn[0] + drawn[1], drawn[2])
    ),
    max_size=8,
)


@given(MARKS)
def test_runs_are_apart_and_have_the_marks_that_cover_them(marks):
    runs = runs_of(marks)
    assert all(left.end <= right.start for left, right in pairwise(runs))
    for offset in range(60):
        covering = {mark for mark in marks if mark.start <= offset < mark.end}
        found = [run for run in runs if run.start <= offset < run.end]
        assert {mark for run in found for mark in run.marks} == covering


@given(MARKS, st.integers(0, 50), st.integers(0, 20))
def test_cut_gives_all_of_a_stretch(marks, start, length):
    pieces = list(cut(runs_of(marks), start, start + length))
    assert [offset for piece in pieces for offset in range(piece.start, piece.end)] == list(
        range(start, start + length)
    )


def test_overlapping_marks_are_both_shown():
    # 近3天 is a period and 3天 a duration
    runs = runs_of([Mark(11, 13, "figure", None, 7), Mark(10, 13, "date", "vague")])
    assert marked(TextSpan(start=9, end=14, text="，近3天，"), runs) == (
        '，<span class="date" title="vague">近</span>'
        '<a class="date figure" title="vague" id="t7" href="#f7" data-details="d7">3天</a>，'
    )


def test_a_figure_cut_by_a_joint_is_one_place_to_go_to():
    runs = runs_of([Mark(3, 8, "figure", None, 1)])
    assert 'id="t1"' in marked(TextSpan(start=0, end=5, text="引资约50"), runs)
    assert 'id="t1"' not in marked(TextSpan(start=6, end=9, text="亿元。"), runs)


@pytest.mark.parametrize(
    ("block", "pieces", "between"),
    [
        (Block(text="标题", spans=((4, 6),)), ["标题"], ""),
        (Block(text="优化营商环境", spans=((0, 1), (9, 14))), ["优", "化营商环境"], ""),
        (Block(text="用心 用情 用力", spans=((0, 2), (5, 7), (9, 11))), ["用心", "用情", "用力"], " "),
        # Built by hand, and not their pieces joined: shown without marks rather than wrongly marked.
        (Block(text="另写的标题", spans=((4, 6),)), [], ""),
        (Block(text="标", spans=((4, 6),)), [], ""),
        (Block(text="用心 用情用力", spans=((0, 2), (5, 7), (9, 11))), [], ""),
    ],
)
def test_pieces_of_a_block(block, pieces, between):
    found, joint = pieces_of(block)
    assert ([piece.text for piece in found], joint) == (pieces, between)
    assert [(piece.start, piece.end) for piece in found] == (list(block.spans) if pieces else [])
