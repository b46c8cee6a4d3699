"""The work that a page takes grows with its length: counted, not timed."""

from __future__ import annotations

import random
from typing import Any

import pytest
from tests.work import work_of

from policytext.segmentation import segment

DAMAGED = "# 核桃熟了\n\n近日，宜黄县的核桃熟了，收购\n\n（段丽萍）\n\n农技员走进田间，为农户讲解再生稻"


def work_for(text: str) -> int:
    segment(f"{DAMAGED}\n\n{DAMAGED[::-1]}")  # what is loaded and compiled once is not counted
    return work_of(segment, text)


def other_words(text: str, by: int) -> str:
    """The same page with other characters, so that it is no repeat: a page of its own to count on."""
    return "".join(
        chr(0x4E00 + (ord(c) * 7 + by * 131) % 20000) if "一" <= c <= "龥" and (ord(c) + by) % 5 == 0 else c
        for c in text
    )


def pages(make: Any, *numbers: int) -> str:
    return "\n\n".join(other_words(make("in turns" if at % 2 else "tail above", at % 6).text, at) for at in numbers)


def test_a_page_of_many_articles(scramble: Any) -> None:
    assert work_for(pages(scramble, *range(8, 24))) < 2.6 * work_for(pages(scramble, *range(8)))


@pytest.mark.parametrize(
    "unit",
    [
        "核桃丰收\n\n",
        "近日，村里的核桃熟了，收购\n\n",
        "“（“（“（”）\n",
        "# 标题\n",
        "基层治理一线见闻\n",
        "段丽萍 葛庆华\n",
        "# 标题\n\n近日，村里的核桃熟了。\n\n",
        "（段丽萍）\n\n",
        "要闻\n",
        "——\n",
        "图为丰收。\n",
        "核桃",
    ],
)
def test_hostile_pages(unit: str) -> None:
    small, large = work_for(unit * 150), work_for(unit * 300)
    assert large <= 2.6 * small + 1000


def test_an_ordered_page_takes_less(articles: Any) -> None:
    lines = [line for article in articles[:5] for _, line in article]
    shuffled = random.Random(1).sample(lines, len(lines))
    assert work_for("\n\n".join(lines)) < work_for("\n\n".join(shuffled)) / 2
