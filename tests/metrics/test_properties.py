"""What holds of any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext import find_metrics, find_quantities

PIECES = [
    *"，。；：、（）“”《》\n的和由从到至为占将要已每各共",
    *"5人 12.6亿元 48% 3家 三成 两年 2022年 今年以来 同比 增长 下降 分别 其中 全县 该公司 泸溪县 长沙市人社局 李明秀".split(),
    *"新增 完成 发放 企业 贷款 就业岗位 满意率 达 以上 左右 不足 计划 预计 确保 目标 每亩 的企业 讯 他".split(),
]
texts = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_spans_are_true_and_every_quantity_comes_out(text):
    found = find_metrics(text, reference_date="2022-11")
    for metric in found:
        for span in (metric, metric.period, metric.subject):
            assert span is None or text[span.start : span.end] == span.text
        assert metric.indicator is None or metric.indicator.strip()
        assert (metric.direction is not None) <= (metric.role in ("change_amount", "change_rate", "multiple"))
        assert (metric.basis is not None) <= (metric.role in ("change_amount", "change_rate", "multiple"))
        assert metric.explain()
    assert [metric.start for metric in found] == sorted(metric.start for metric in found)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text):
    for metric in find_metrics(text):
        assert text[metric.start : metric.end] == metric.text


@given(texts)
@settings(max_examples=60, deadline=None)
def test_the_same_text_is_read_the_same(text):
    assert find_metrics(text) == find_metrics(text)


def test_every_quantity_comes_out_in_order():
    text = "全县有企业320家、员工1.2万人，产值46亿元，同比增长5.5%。"
    assert [metric.text for metric in find_metrics(text)] == [found.text for found in find_quantities(text)]


@pytest.mark.parametrize(
    "piece",
    [
        "5人",
        "5人，",
        "达达达5人",
        "“5家",
        "5家”",
        "分别5、",
        "每年5元，",
        "由5家到",
        "其中5人。",
        "该公司5人，",
        "全县5人\n",
        "和5家和",
        "5年",
    ],
)
def test_a_long_run_of_one_piece_is_read(piece):
    text = (piece * 4_000)[:4_000]
    assert all(text[metric.start : metric.end] == metric.text for metric in find_metrics(text))
