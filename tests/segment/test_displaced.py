"""Headlines that stand in the middle of another article's sentence."""

from __future__ import annotations

import pytest

from policytext.segmentation import STAGES
from policytext.segmentation.printed import Printed
from policytext.segmentation.state import read_lines

TITLE = "# 漓江支流洪峰平稳过境"
OTHER = "# 浉河夏秋茶变成金叶子"
BANKS = "7月12日清晨，桂林市灵川县潭下镇的堤坝上，民兵正在装填沙袋。受连日强降雨影响，漓江支流甘棠江水位猛涨。"
LEFT, RIGHT = "灵川县启动防汛三级应急响应，组织民兵四百余人上堤巡查，转移低洼地带群", "众1860人，安置在三所小学里。"
AFTER = "县水利局局长蒋维新介绍，甘棠江洪峰已于当日下午平稳过境，堤坝无一处溃口，退水后将抓紧抢修水毁渠道。"
TEA = "本报讯（记者 甘雨）走进信阳市浉河区董家河镇的茶山，采茶工正忙着采摘今年的夏秋茶，过去夏秋茶白白烂在茶树上。"


def displaced(*lines: str) -> list[str]:
    """What stands below each headline that speaks of a text elsewhere."""
    state = read_lines("\n\n".join(lines))
    for stage in STAGES[:3]:
        state = stage(state)
    printed = Printed.of(state)
    return [printed.first(chunk).words for chunk in printed.numbers if printed.displaced[chunk]]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((TITLE, BANKS, LEFT, OTHER, RIGHT, AFTER, TEA), [RIGHT]),
        ((TITLE, BANKS, LEFT, OTHER, TEA, RIGHT, AFTER), []),  # it stands above its text
        ((TITLE, BANKS, LEFT, TITLE, RIGHT, AFTER, TEA), []),  # it speaks of what is around it
        ((TITLE, BANKS, OTHER, AFTER, LEFT, RIGHT, TEA), []),  # no sentence breaks off above it
        ((TITLE, BANKS, LEFT, "### 水退了，人心定了", RIGHT, AFTER, TEA), []),  # a section's
    ],
)
def test_displaced(lines: tuple[str, ...], found: list[str]) -> None:
    assert displaced(*lines) == found
