"""Words are jieba's, cut for cut: its own tokenizer is the oracle."""

from __future__ import annotations

import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.text.bundled import read_bundled
from policytext.text.words import Words, words

PAGES = sorted((Path(__file__).parents[2] / "examples" / "pages").glob("*.txt"))


@pytest.fixture(scope="module")
def jieba_cut():
    """jieba's cut without its model for unknown words; its dictionary is read here, and no cache file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return lambda text: list(tokenizer.cut(text, HMM=False))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("", []),
        ("统一零售价", ["统一", "零售价"]),
        ("城镇新增就业5780人", ["城镇", "新增", "就业", "5780", "人"]),
        ("走A4纸", ["走", "A4", "纸"]),  # letters and digits that stand alone make a word
        ("增长4.5%", ["增长", "4", ".", "5", "%"]),
        ("甲\r\n 乙", ["甲", "\r\n", " ", "乙"]),
        ("C++和T恤", ["C++", "和", "T恤"]),  # words of the dictionary with letters and signs
        ("龘龘", ["龘", "龘"]),  # unknown characters
    ],
)
def test_cut(text, cut, jieba_cut):
    assert words().cut(text) == cut == jieba_cut(text)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name[:3])
def test_real_pages_are_cut_as_jieba_cuts_them(path, jieba_cut):
    text = path.read_text("utf-8")
    assert words().cut(text) == jieba_cut(text)


PIECES = [
    *"就业 新增就业 长沙市 中国人民 研究生命 结合成分 的 和 万 A B2 a.b 4.5 % # & _ - + ， 。 龘 한 ١".split(),
    *"\r\n \t　",
]


@given(st.lists(st.sampled_from(PIECES) | st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)).map("".join))
@settings(max_examples=500, deadline=None)
def test_chinese_text_is_cut_as_jieba_cuts_it(jieba_cut, text):
    assert words().cut(text) == jieba_cut(text)


@given(st.text())
@settings(max_examples=500, deadline=None)
def test_any_text_is_cut_as_jieba_cuts_it(jieba_cut, text):
    assert words().cut(text) == jieba_cut(text)


def test_frequencies_and_tags():
    known = words()
    assert (known.frequency("就业") > 0, known.tag("就业"), "就业" in known) == (True, "v", True)
    assert (known.frequency("就业的"), known.tag("就业的"), "就业的" in known) == (0, "", False)


def test_what_only_begins_words_is_none():
    assert words().frequency("一蹴而") == 0
    assert "一蹴而" not in words()


def test_what_is_kept_near_at_hand_is_bounded_and_changes_nothing(monkeypatch):
    page = PAGES[0].read_text("utf-8")
    monkeypatch.setattr("policytext.text.words._LATELY", 50)
    few = attrs.evolve(words())
    assert few.cut(page) == words().cut(page)
    assert [few.tag(word) for word in ("泸溪县", "发放")] == ["ns", "v"]
    assert len(few._scores) <= 50


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("约法三章是什么", ["约", "约法", "约法三章"]),  # 约法三 is no word of it
        ("中华人民共和国成立", ["中", "中华", "中华人民", "中华人民共和国"]),
        ("", []),
    ],
)
def test_the_words_that_begin_a_text(text, beginning):
    assert words().beginning(text, 0, len(text)) == beginning


def test_the_words_that_begin_a_text_end_by_the_limit():
    assert words().beginning("约法三章", 0, 3) == ["约", "约法"]


def test_words_of_a_character_may_stand_apart_in_the_dictionary():
    known = Words.of("甲乙丙 3 n\n丁 5 q\n甲 2 v\n丁丁 7 nr\n")
    assert [known.look_up(word) for word in ("甲乙丙", "甲", "丁", "丁丁")] == [(3, "n"), (2, "v"), (5, "q"), (7, "nr")]
    assert [known.look_up(word) for word in ("甲乙", "乙", "戊", "")] == [(0, "")] * 4
    assert [known.begins(text) for text in ("甲乙", "甲丙", "乙", "")] == [True, False, False, False]
    assert known.cut("甲乙丙丁丁甲乙") == ["甲乙丙", "丁丁", "甲", "乙"]


def test_threads_that_open_the_dictionary_at_once_see_the_same():
    texts = [path.read_text("utf-8") for path in PAGES] * 4
    known = Words.of(read_bundled("jieba", "dict.txt"))
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(known.cut, texts)) == list(map(words().cut, texts))
