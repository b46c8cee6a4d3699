"""The work that a text's figures take grows with its length: counted, not timed."""

from __future__ import annotations

import pytest
from tests.work import work_of

from policytext import find_metrics

LINES = 240


def work_for(text: str) -> int:
    find_metrics(text[: len(text) // LINES])  # what is loaded and compiled once is not counted
    return work_of(find_metrics, text)


@pytest.mark.parametrize("end", ["。", "，", ""])
@pytest.mark.parametrize(
    "line",
    [
        "全市新增3个",  # no city is named
        "市里新增3个",
        "全省新增3个",
        "该县新增3个",
        "公司投资3亿元",
        "老刘种地3亩，刘",  # nobody of that surname is named
        "他种地3亩",
        "58岁的王贵种了5亩",
        "这所海拔4600米的学校有3人",
        "其余3项要完成",
        "到记者采访时，上海新增3个",
        "“今年3个”他说",
        "亩均3元，各村均有3人",
        "卖3元",  # a lone verb looks for its thing
        "肉每斤只卖3元",
        "按面积每亩3元",
        "国家统计局发布新增3个",
        "价格每斤3元比去年高4分",
        "去年土地整治后新增3亩",
        "往年收3元，第三年全县收3元",
    ],
)
def test_twice_the_lines_take_twice_the_work(line: str, end: str) -> None:
    assert work_for(f"{line}{end}" * 2 * LINES) < 2.3 * work_for(f"{line}{end}" * LINES)
