"""Articles out of a page's lines: a chain of small stages over one state that nothing changes.

A page is what a scanner or a PDF gives: columns cut in mid-sentence, an article's tail far from its head, headlines
after or inside their article, two articles in turns, a loop.  ``STAGES`` says how it is read; ``explain`` says why.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from policytext.model import Page
from policytext.segmentation.attach import attach
from policytext.segmentation.chunks import chunk
from policytext.segmentation.classify import classify
from policytext.segmentation.explain import explained
from policytext.segmentation.follow import follow
from policytext.segmentation.heads import house
from policytext.segmentation.recut import recut
from policytext.segmentation.repeats import find_repeats
from policytext.segmentation.state import State, read_lines
from policytext.segmentation.verify import build

__all__ = ["STAGES", "explain", "segment"]

STAGES: Final[tuple[Callable[[State], State], ...]] = (find_repeats, classify, chunk, follow, recut, house, attach)


def segment(text: str) -> Page:
    r"""The page's articles in the order in which it shows them, its furniture and its repeats.

    Each non-blank line of ``text`` is in exactly one place of the result; spans are code points, half-open, into
    ``text``.  ``metrics`` and ``dates`` stay empty.  Any ``str`` will do; ``TypeError`` for anything else.

    >>> page = segment("稻田里的课堂\n\n近日，宜黄县农技员走进田间，为农户讲解再生稻\n\n管理技术，三百余人到场。\n")
    >>> page.articles[0].title.text
    '稻田里的课堂'
    >>> page.articles[0].paragraphs[0].text
    '近日，宜黄县农技员走进田间，为农户讲解再生稻管理技术，三百余人到场。'
    >>> page.articles[0].paragraphs[0].spans
    ((8, 30), (32, 44))
    """
    return build(_read(text))


def explain(text: str) -> str:
    r"""Why the page is read as it is: what each line is and why, and what links its stretches; for people, not parsers.

    >>> print(explain("稻田里的课堂\n\n近日，宜黄县农技员走进田间。"))
    The page is in reading order as printed.
    Lines:
      line 1: title, article 1: 稻田里的课堂  (short +3; heads its article)
      line 3: body, article 1: 近日，宜黄县农技员走进田间。  (is as long as a paragraph, or has its stops)
    """
    return explained(_read(text))


def _read(text: str) -> State:
    state = read_lines(text)
    for stage in STAGES:
        state = stage(state)
    return state
