"""The work that a page takes grows with its length: counted, not timed."""

from __future__ import annotations

import random
from typing import Any

import pytest

from policytext.segmentation import segment
from policytext.segmentation.seams import Evidence
from policytext.segmentation.topics import Topics


class Counted:
    """What was done since the count was set to nought."""

    work = 0


@pytest.fixture(autouse=True)
def _count(monkeypatch: pytest.MonkeyPatch) -> None:
    """Count each piece of evidence, and each term that is weighed."""
    make, weigh = Evidence.__init__, Topics._gain

    def counted_make(self: Evidence, *args: Any, **kwargs: Any) -> None:
        Counted.work += 1
        make(self, *args, **kwargs)

    def counted_weigh(self: Topics, bag: Any, there: Any) -> float:
        Counted.work += len(bag)
        return weigh(self, bag, there)

    monkeypatch.setattr(Evidence, "__init__", counted_make)
    monkeypatch.setattr(Topics, "_gain", counted_weigh)


def work_for(text: str) -> int:
    Counted.work = 0
    segment(text)
    return Counted.work


def other_words(text: str, by: int) -> str:
    """The same page with other characters, so that it is no repeat: a page of its own to count on."""
    return "".join(
        chr(0x4E00 + (ord(c) * 7 + by * 131) % 20000) if "一" <= c <= "龥" and (ord(c) + by) % 5 == 0 else c
        for c in text
    )


def pages(make: Any, count: int) -> str:
    return "\n\n".join(
        other_words(make("in turns" if at % 2 else "tail above", at % 6).text, at) for at in range(count)
    )


def test_a_page_of_many_articles(scramble: Any) -> None:
    assert work_for(pages(scramble, 16)) < 2.6 * work_for(pages(scramble, 8))


@pytest.mark.parametrize(
    "unit",
    [
        "核桃丰收\n\n",
        "近日，村里的核桃熟了，收购\n\n",
        "“（“（“（”）\n",
        "# 标题\n\n近日，村里的核桃熟了。\n\n",
        "（段丽萍）\n\n",
        "要闻\n",
        "——\n",
        "图为丰收。\n",
        "核桃",
    ],
)
def test_hostile_pages(unit: str) -> None:
    small, large = work_for(unit * 300), work_for(unit * 600)
    assert large <= 2.6 * small + 1000


def test_an_ordered_page_takes_less(articles: Any) -> None:
    lines = [line for article in articles[:5] for _, line in article]
    shuffled = random.Random(1).sample(lines, len(lines))
    assert work_for("\n\n".join(lines)) < work_for("\n\n".join(shuffled)) / 2
