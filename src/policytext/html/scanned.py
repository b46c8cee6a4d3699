"""The page as it was scanned, line by line, in the colours of the articles that the lines were given to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policytext.html.articles import Card, hue_of
from policytext.html.elements import Html, element
from policytext.html.labels import english
from policytext.html.marks import Mark, Run, cut, runs_of
from policytext.model import Article, Page
from policytext.text import Block, Line


def scanned(page: Page, cards: Sequence[Card], lines: Sequence[Line]) -> Html:
    """Every line with its number and a link to its article."""
    runs = runs_of(_owners(page, cards))
    return element("ol", *(_line(line, runs) for line in lines), class_="lines")


def _owners(page: Page, cards: Sequence[Card]) -> Iterator[Mark]:
    """What each stretch of the page was taken for."""
    for drawn in cards:
        for block, part in _parts(drawn.article):
            yield from (Mark(start, end, hue_of(drawn.number), part, drawn.number) for start, end in block.spans)
        for byline in drawn.article.bylines:
            yield Mark(byline.start, byline.end, hue_of(drawn.number), "byline", drawn.number)
    for part, blocks in (("furniture", page.furniture), ("repeat", page.repeats)):
        yield from (Mark(start, end, "none", part) for block in blocks for start, end in block.spans)


def _parts(article: Article) -> Iterator[tuple[Block, str]]:
    for name in ("kicker", "title", "subtitle"):
        block: Block | None = getattr(article, name)
        if block:
            yield block, name
    yield from ((block, "heading") for block in article.headings)
    yield from ((block, "") for block in article.paragraphs)
    yield from ((block, "caption") for block in article.captions)


def _line(line: Line, runs: Sequence[Run]) -> Html:
    pieces = list(cut(runs, line.start, line.end))
    text = (_piece(run, line.text[run.start - line.start : run.end - line.start]) for run in pieces)
    number = element("span", str(line.number), class_="line")
    tags = element("span", *_tags(run.marks[0] for run in pieces if run.marks), class_="tag")
    return element("li", number, tags, element("span", *text), id=f"L{line.number}")


def _piece(run: Run, text: str) -> Html:
    return element("span", text, class_=run.marks[0].kind if run.marks else "none")


def _tags(owners: Iterable[Mark]) -> Iterator[Html]:
    """One tag for each article that has a part of the line, which is mostly one."""
    parts: dict[int | None, dict[str, None]] = {}
    for owner in owners:
        parts.setdefault(owner.number, {})[owner.title or ""] = None
    return (_tag(number, " ".join(filter(None, names))) for number, names in parts.items())


def _tag(article: int | None, part: str) -> Html:
    name = english(part, class_="part")
    if article is None:
        return name
    number = element("span", str(article), class_="number")
    return element("a", number, " ", name, href=f"#a{article}", class_=hue_of(article), title=f"article {article}")
