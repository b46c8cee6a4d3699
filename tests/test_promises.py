"""The promises that hold for every public function: total, true spans, deterministic, cheap to import, no side effects."""

from __future__ import annotations

import datetime
import hashlib
import importlib
import json
import os
import pickle
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import policytext
from policytext.model import exact_string
from policytext.text import TextSpan

PAGES = sorted((Path(__file__).parent.parent / "examples" / "pages").glob("*.txt"))

# Characters that the rules look at, so that arbitrary text meets them often, and any others.
PIECES = st.sampled_from(
    "0 1 23 456 789 ４ １２０ . , ， 、 。 ； ： （ ） ( ) “ ” 《 》 # - — ~ % ％ ￥ + \n \r\t 　 一 二 三 十 百 千 万 亿 两 零 〇 半 几 "
    "数 余 多 来 分之 点 元 人 个 家 年 月 日 时 天 亩 公里 吨 个月 小时 近 约 超过 不足 以上 左右 以下 至 到 从 截至 以来 今年 去年 "
    "11月17日 2022年 记者 通讯员 摄 讯 电 本报 新华社 张三 李 王小明 欧阳 县 市 全县 该县 增长 下降 同比 占 完成 目标 预计 新增 就业 "
    "项目 的 和 与 为 达 共 其中 分别 第 号 a Z km MW 统一 一村一品 \u0301 \u200b \u202e \x00 \ud800 😀 豈".split(" ")
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))
FUNCTIONS = (
    policytext.find_numerals,
    policytext.find_quantities,
    policytext.find_dates,
    policytext.find_bylines,
    policytext.find_metrics,
)


def spans_in(found):
    for span in found:
        yield span
        for name in ("people", "period", "subject"):
            part = getattr(span, name, None)
            if isinstance(part, TextSpan):
                yield part
            elif part:
                yield from part


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
@settings(max_examples=150)
@given(text=TEXTS)
def test_spans_never_lie(function, text):
    for span in spans_in(function(text)):
        assert text[span.start : span.end] == span.text


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
@settings(max_examples=80)
@given(text=TEXTS)
def test_found_in_order_and_apart(function, text):
    found = function(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


@settings(max_examples=150)
@given(text=TEXTS)
def test_a_page_of_anything_loses_no_line(text):
    page = policytext.read_page(text)
    blocks = [block for article in page.articles for block in article.blocks()]
    spans = [span for block in [*blocks, *page.furniture, *page.repeats] for span in block.spans]
    spans += [(byline.start, byline.end) for article in page.articles for byline in article.bylines]
    offset = 0
    for line in text.split("\n"):
        if line.strip():
            assert any(start < offset + len(line) and offset < end for start, end in spans), repr(line)
        offset += len(line) + 1


@settings(max_examples=60)
@given(text=TEXTS)
def test_no_float_anywhere(text):
    def check(value):
        assert not isinstance(value, float)
        if isinstance(value, dict):
            for part in value.values():
                check(part)
        elif isinstance(value, (list, tuple)):
            for part in value:
                check(part)
        elif attrs.has(type(value)):
            check(attrs.asdict(value))

    check(policytext.read_page(text))


@settings(max_examples=40)
@given(text=TEXTS)
def test_normalized_text_maps_back(text):
    done = policytext.normalize_numerals(text)
    for segment in done.offsets.segments:
        if segment.verbatim:
            derived = done.text[segment.derived_start : segment.derived_end]
            assert derived == text[segment.source_start : segment.source_end]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem[:3])
def test_pages_survive_pickling_and_come_out_the_same_again(path):
    text = path.read_text("utf-8")
    page = policytext.read_page(text, reference_date="2022-11")
    assert pickle.loads(pickle.dumps(page)) == page
    assert (
        policytext.read_page(text, reference_date=datetime.date(2022, 11, 30)).articles[0].title
        == page.articles[0].title
    )
    assert policytext.read_page(text, reference_date="2022-11") == page


def test_results_are_frozen():
    quantity = policytext.find_quantities("新增就业5780人")[0]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        quantity.value = Decimal(1)


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_import_is_cheap():
    loaded = run(
        "import sys, policytext; print(*(name for name in ('jieba', 'cn2an', 'pandas') if name in sys.modules))"
    )
    assert loaded.strip() == ""


@pytest.mark.parametrize("package", ["policytext.model", "policytext.numerals", "policytext.dates"])
def test_every_name_of_a_package_is_imported_when_asked_for(package):
    module = importlib.import_module(package)
    assert all(getattr(module, name) is not None for name in module.__all__)
    with pytest.raises(AttributeError, match=f"module '{package}' has no attribute 'nothing'"):
        _ = module.nothing


@pytest.mark.parametrize(
    ("call", "not_needed"),
    [
        ("find_numerals('5780人')", "policytext.dates"),
        ("find_dates('2022年11月17日')", "policytext.units"),
        ("find_bylines('本报讯（记者 王芳）今年以来')", "policytext.dates"),
        ("read_pages([], workers=2)", "policytext.metrics"),
        ("find_quantities('统一新建三所学校')", "jieba"),
    ],
)
def test_a_call_loads_what_it_needs(call, not_needed):
    assert run(f"import sys, policytext; policytext.{call}; print({not_needed!r} in sys.modules)").strip() == "False"


def test_the_shared_tokenizer_of_jieba_is_left_alone():
    code = (
        "import policytext; policytext.find_quantities('统一新建三所学校'); import jieba; print(jieba.dt.initialized)"
    )
    assert run(code).strip() == "False"


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_the_hash_seed_changes_nothing(seed, tmp_path):
    code = (
        "import hashlib, json, pathlib, sys, policytext\n"
        f"text = pathlib.Path({str(PAGES[1])!r}).read_text('utf-8')\n"
        "page = json.dumps(policytext.read_page(text, reference_date='2023').to_dict())\n"
        "print(hashlib.sha256(page.encode()).hexdigest())"
    )
    environment = os.environ | {"PYTHONHASHSEED": seed}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    page = policytext.read_page(PAGES[1].read_text("utf-8"), reference_date="2023")
    assert done.stdout.strip() == hashlib.sha256(json.dumps(page.to_dict()).encode()).hexdigest()


@pytest.mark.parametrize("wrong", [None, b"bytes", 3, ["text"]])
@pytest.mark.parametrize("function", [*FUNCTIONS, policytext.read_page, policytext.segment], ids=lambda f: f.__name__)
def test_a_wrong_argument_is_named(function, wrong):
    with pytest.raises(TypeError, match=r"text is a str"):
        function(wrong)


@pytest.mark.parametrize("date", ["2022-13", "22-11", "2022-02-30", "November", ""])
def test_a_wrong_reference_date_is_named(date):
    with pytest.raises(ValueError, match=r"reference.date"):
        policytext.read_page("新增就业5780人", reference_date=date)


@pytest.mark.parametrize("date", [2022, 2022.5, ["2022"]])
def test_a_reference_date_of_another_type_is_named(date):
    with pytest.raises(TypeError, match=r"reference.date"):
        policytext.read_page("新增就业5780人", reference_date=date)


def test_fractions_stay_exact():
    assert policytext.find_quantities("三分之一的时间")[0].value == Fraction(1, 3)


@pytest.mark.parametrize(
    "text",
    ["三分之" + "9" * 5000, "9" * 5000 + "分之一", "9" * 5000 + "人", "9" * 5000 + "/7"],
    ids=lambda text: text[-4:],
)
def test_a_number_of_more_digits_than_python_prints_is_shown_all_the_same(text):
    page = policytext.read_page(text)
    assert json.dumps(page.to_dict())
    assert repr(page)
    assert repr(policytext.find_numerals(text))
    assert policytext.normalize_numerals(text).text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(10**5000, 3), "1" + "0" * 5000 + "/3"),
        (Fraction(-1, 10**5000), "-1/1" + "0" * 5000),
        (Decimal("1E+5000"), "1" + "0" * 5000),
    ],
    ids=["large", "small", "decimal"],
)
def test_every_digit_of_a_number_is_in_the_json(value, shown):
    assert exact_string(value) == shown


def test_a_fraction_in_a_repr_is_python_s_own():
    assert "value=Fraction(1, 3)" in repr(policytext.parse_numeral("三分之一"))


def test_every_public_name_is_there():
    for name in policytext.__all__:
        assert getattr(policytext, name).__name__ == name
    assert set(policytext.__all__) <= set(dir(policytext))
    with pytest.raises(AttributeError, match="no attribute 'absent'"):
        _ = policytext.absent
