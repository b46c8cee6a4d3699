"""The words of the view, in English with the Chinese beside them."""

from __future__ import annotations

from typing import Final

from policytext.html.elements import Html, element, fragment

# The closed vocabularies themselves (gt, change_rate, dateline …) are shown as the data has them.
CHINESE: Final = {
    "Articles": "文章",
    "As scanned": "原版面",
    "Contents": "目录",
    "Figures": "数据",
    "figure": "数据",
    "value": "数值",
    "unit": "单位",
    "bound": "界限",
    "indicator": "指标",
    "role": "作用",
    "direction": "方向",
    "basis": "基准",
    "status": "状态",
    "period": "时期",
    "subject": "主体",
    "explanation": "解释",
    "Dates": "日期",
    "date": "日期",
    "kind": "类别",
    "byline": "署名",
    "name": "人名",
    "Furniture": "版面元素",
    "Repeats": "重复文字",
    "Outside any article": "文章之外",
    "column break": "转栏",
    "Captions": "图片说明",
    "no headline": "无标题",
    "beginning missing": "缺开头",
    "end missing": "缺结尾",
}
SIGNS: Final = {"eq": "=", "about": "≈", "gt": ">", "ge": "≥", "lt": "<", "le": "≤", "range": "–"}
ARROWS: Final = {"up": "↑", "down": "↓"}


def english(text: str, **attributes: str | int | bool | None) -> Html:
    """Words of the view, told from the page's own Chinese for who listens to it."""
    return element("span", text, lang="en", **attributes)


def label(text: str) -> Html:
    """A label in both languages.

    >>> label("value")
    '<span lang="en">value</span> <span class="zh">数值</span>'
    """
    return fragment(english(text), " ", element("span", CHINESE[text], class_="zh"))


def counted(number: int, noun: str) -> Html:
    """A number of things, in English.

    >>> counted(1, "figure"), counted(1200, "line")
    ('<span lang="en">1 figure</span>', '<span lang="en">1,200 lines</span>')
    """
    return english(f"{number:,} {noun}{'' if number == 1 else 's'}")
