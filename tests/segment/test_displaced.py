"""Headlines that stand in the middle of another article's sentence."""

from __future__ import annotations

import pytest

from policytext.segmentation import STAGES, segment
from policytext.segmentation.links import Links
from policytext.segmentation.printed import Printed
from policytext.segmentation.state import State, read_lines

TITLE = "# 漓江支流洪峰平稳过境"
OTHER = "# 浉河夏秋茶变成金叶子"
BANKS = "7月12日清晨，桂林市灵川县潭下镇的堤坝上，民兵正在装填沙袋。受连日强降雨影响，漓江支流甘棠江水位猛涨。"
LEFT, RIGHT = "灵川县启动防汛三级应急响应，组织民兵四百余人上堤巡查，转移低洼地带群", "众1860人，安置在三所小学里。"
TAIL = "户，占应转移户数的九成八，堤上的沙袋垒起一米五高，漓江支流的洪峰过后，民兵才撤下大堤回家睡觉。"
AFTER = "县水利局局长蒋维新介绍，甘棠江洪峰已于当日下午平稳过境，堤坝无一处溃口，退水后将抓紧抢修水毁渠道。"
TEA = "本报讯（记者 甘雨）走进信阳市浉河区董家河镇的茶山，采茶工正忙着采摘今年的夏秋茶，过去夏秋茶白白烂在茶树上。"


def in_chunks(*lines: str) -> State:
    """The page before anything is linked."""
    state = read_lines("\n\n".join(lines))
    for stage in STAGES[:3]:
        state = stage(state)
    return state


def displaced(*lines: str) -> list[str]:
    """What stands below each headline that speaks of a text elsewhere."""
    printed = Printed.of(in_chunks(*lines))
    return [printed.first(chunk).words for chunk in printed.numbers if printed.displaced[chunk]]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((TITLE, BANKS, LEFT, OTHER, RIGHT, AFTER, TEA), [RIGHT]),
        ((TITLE, BANKS, LEFT, OTHER, TEA, RIGHT, AFTER), []),  # it stands above its text
        ((TITLE, BANKS, LEFT, TITLE, RIGHT, AFTER, TEA), []),  # it speaks of what is around it
        ((TITLE, BANKS, OTHER, AFTER, LEFT, RIGHT, TEA), []),  # no sentence breaks off above it, or goes on below
        ((TITLE, BANKS, AFTER, OTHER, TAIL, LEFT, RIGHT, TEA), [TAIL]),  # what goes on below breaks off nowhere
        ((TITLE, BANKS, LEFT, "### 水退了，人心定了", RIGHT, AFTER, TEA), []),  # a section's
    ],
)
def test_displaced(lines: tuple[str, ...], found: list[str]) -> None:
    assert displaced(*lines) == found


def test_it_heads_the_other_text() -> None:
    page = segment("\n\n".join([BANKS, LEFT, OTHER, RIGHT, AFTER, TEA]))
    titles = [(article.title and article.title.text, article.paragraphs[0].text) for article in page.articles]
    assert titles == [(None, BANKS), (OTHER.removeprefix("# "), TEA)]


def test_it_parts_what_it_speaks_of() -> None:
    links = Links.of(in_chunks(TITLE, BANKS, LEFT, OTHER, RIGHT, AFTER, TEA))
    said = "a headline printed elsewhere speaks of what is below, and not of what is above"
    last = links.printed.numbers[-1]
    assert said in links.why((last - 1,), (last,))
    assert said not in links.why((0,), (last - 1,))
