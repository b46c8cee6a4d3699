"""For any text whatever: nothing is lost, nothing is said twice, spans are true, and the same comes out again."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.model import Page
from policytext.segmentation import segment
from policytext.text import Block, lines_of

ODD = [
    "# ",
    "——",
    "（李光华）",
    "李光华 摄",
    "。",
    "“",
    "”",
    "……",
    "### 标题",
    "图为丰收。",
    "要闻",
    "一、",
    "\x0b",
    "**",
    "责编：李光华",
    "问：好吗？",
]
WORDS = st.sampled_from([*ODD, *"核桃茶叶防汛，。“”（）#—一二三 \n\n", "近日，", "县里", "的", "记者 段丽萍"])


def blocks_of(page: Page) -> Iterator[tuple[tuple[int, str, int], Block]]:
    """Every block of a page, and its place: which article, which part, which of that part."""
    for number, article in enumerate(page.articles):
        parts = {name: getattr(article, name) for name in ("kicker", "title", "subtitle")}
        for name, block in parts.items():
            yield from [((number, name, 0), block)] if block else []
        for name in ("headings", "paragraphs", "captions"):
            yield from (((number, name, at), block) for at, block in enumerate(getattr(article, name)))
    yield from (((-1, "apart", at), block) for at, block in enumerate((*page.furniture, *page.repeats)))


def lines_in(page: Page, start: int, end: int) -> list[int]:
    return [line.number for line in lines_of(page.text) if line.start < end and start < line.end]


def check(page: Page) -> None:
    """Every line in one place of the page: a block's, or, for a line of names, a byline's."""
    homes: dict[int, set[tuple[int, str, int]]] = {line.number: set() for line in lines_of(page.text)}
    for place, block in blocks_of(page):
        pieces = [page.text[start:end] for start, end in block.spans]
        assert "".join(pieces).replace(" ", "") == block.text.replace(" ", "")
        for start, end in block.spans:
            for number in lines_in(page, start, end):
                homes[number].add(place)
    assert all(len(places) <= 1 for places in homes.values())
    signed: dict[int, set[int]] = {number: set() for number in homes}
    for number, article in enumerate(page.articles):
        for byline in article.bylines:
            assert page.text[byline.start : byline.end] == byline.text
            for line in lines_in(page, byline.start, byline.end):
                signed[line].add(number)
    assert all(places or len(signed[number]) == 1 for number, places in homes.items())


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(segment(text))


@given(st.lists(WORDS, max_size=60).map("".join))
@settings(max_examples=200)
def test_odd_lines(text: str) -> None:
    page = segment(text)
    check(page)
    assert segment(text) == page


@given(st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_shuffled_lines(articles: Any, rng: random.Random) -> None:
    lines = [line for article in rng.sample(articles, 3) for _, line in article] + rng.sample(ODD, 3)
    rng.shuffle(lines)
    check(segment("\n".join(lines)))
