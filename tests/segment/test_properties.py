"""For any text whatever: nothing is lost, nothing is said twice, spans are true, and the same comes out again."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.model import Page
from policytext.segment import segment
from policytext.text import lines_of

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


def check(page: Page) -> None:
    """Every line of the page in one place; a line of names may share a byline's span, but not another article."""
    lines = lines_of(page.text)
    homes: dict[int, set[tuple[int, str]]] = {line.number: set() for line in lines}
    names: dict[int, set[int]] = {line.number: set() for line in lines}

    def put(spans: Any, home: tuple[int, str]) -> None:
        for start, end in spans:
            for line in lines:
                if line.start < end and start < line.end:
                    homes[line.number].add(home)

    for number, article in enumerate(page.articles):
        for name in ("kicker", "title", "subtitle"):
            block = getattr(article, name)
            put(block.spans if block else (), (number, name))
        for name in ("headings", "paragraphs", "captions"):
            for block in getattr(article, name):
                put(block.spans, (number, name))
                assert (
                    "".join(page.text[start:end] for start, end in block.spans) == block.text.replace(" ", "")
                    or len(block.spans) == 1
                    or " " in block.text
                )
        for byline in article.bylines:
            assert page.text[byline.start : byline.end] == byline.text
            for line in lines:
                if line.start < byline.end and byline.start < line.end:
                    names[line.number].add(number)
    for number, block in enumerate((*page.furniture, *page.repeats)):
        put(block.spans, (-1 - number, "apart"))
    for line in lines:
        assert len(homes[line.number]) <= 1, line
        assert homes[line.number] or len(names[line.number]) == 1, line


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
