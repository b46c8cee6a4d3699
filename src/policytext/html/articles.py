"""An article as a card: its head, its body in reading order with the joints marked, and the table of its figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from policytext.html.blocks import block_html
from policytext.html.bylines import byline_item, people_marks
from policytext.html.elements import Html, clipped, element, fragment
from policytext.html.figures import Numbered, panels, table
from policytext.html.labels import CHINESE, counted, label
from policytext.html.marks import Mark, Run, cut, runs_of
from policytext.html.pagelines import PageLines
from policytext.model import Article, Date
from policytext.text import TextSpan

HUES: Final = 12  # articles of one page that are told apart by colour; their numbers tell all
_TITLE: Final = 200  # characters: a page of one endless line has no other headline


@attrs.frozen
class Card:
    """What a card is made from: an article, its number on the page, and its figures with theirs."""

    number: int
    article: Article
    figures: tuple[Numbered, ...]

    @property
    def hue(self) -> str:
        """The CSS class of its colour."""
        return hue_of(self.number)

    @property
    def name(self) -> str:
        """The headline on one line, for lists and labels."""
        title = self.article.title
        return clipped(title.text, _TITLE) if title else f"no headline {CHINESE['no headline']}"


def hue_of(number: int) -> str:
    """The CSS class of the colour of article ``number``."""
    return f"hue{number % HUES}"


def card(drawn: Card, lines: PageLines) -> Html:
    """One article."""
    article = drawn.article
    runs = runs_of(_marks(article, drawn.figures))
    parts = (
        _head(drawn, runs, lines),
        element("div", *_body(article, runs, lines), class_="body"),
        _captions(article, runs, lines),
        figures_and_dates(drawn.figures, article.dates, f"Figures of {drawn.name}"),
        panels(drawn.figures, lines),
    )
    return element("article", *parts, id=f"a{drawn.number}", class_=f"card {drawn.hue}")


def figures_and_dates(figures: Sequence[Numbered], dates: Sequence[Date], caption: str) -> Html:
    """The tables below a text, which can be folded away; the one of the dates is."""
    shown = element("details", _summary("Figures", len(figures)), table(figures, caption), open=True)
    folded = element("details", _summary("Dates", len(dates)), element("ul", *map(_date, dates), class_="dates"))
    return fragment(shown if figures else fragment(), folded if dates else fragment())


def _summary(name: str, number: int) -> Html:
    return element("summary", label(name), " ", element("span", str(number), class_="count"))


def date_marks(dates: Sequence[Date]) -> Iterator[Mark]:
    """Dates as marks."""
    return (Mark(date.start, date.end, "date", f"{date.kind} {date.edtf or ''}".strip()) for date in dates)


def figure_marks(figures: Sequence[Numbered]) -> Iterator[Mark]:
    """Figures as marks."""
    return (Mark(metric.start, metric.end, "figure", None, number) for number, metric in figures)


def _marks(article: Article, figures: Sequence[Numbered]) -> Iterator[Mark]:
    yield from figure_marks(figures)
    yield from date_marks(article.dates)
    for byline in article.bylines:
        yield Mark(byline.start, byline.end, "byline", f"byline: {byline.kind}")
        yield from people_marks(byline)


def _head(drawn: Card, runs: Sequence[Run], lines: PageLines) -> Html:
    article = drawn.article
    parts = [element("p", *_tags(drawn), class_="tags")]
    if article.kicker:
        parts.append(element("p", block_html(article.kicker, runs, lines, joints=False), class_="kicker"))
    title = block_html(article.title, runs, lines, joints=False) if article.title else label("no headline")
    parts.append(element("h2", title, class_=None if article.title else "absent"))
    if article.subtitle:
        parts.append(element("p", block_html(article.subtitle, runs, lines, joints=False), class_="subtitle"))
    if article.bylines:
        covered = runs_of(Mark(start, end, "block") for block in article.blocks() for start, end in block.spans)
        bylines = (byline_item(byline, runs, _overlaps(covered, byline)) for byline in article.bylines)
        parts.append(element("ul", *bylines, class_="bylines"))
    return element("header", *parts)


def _tags(drawn: Card) -> Iterator[Html]:
    yield element("span", str(drawn.number), class_="number")
    if drawn.article.head_missing:
        yield element("span", label("beginning missing"), class_="missing")
    if drawn.article.tail_missing:
        yield element("span", label("end missing"), class_="missing")


def _overlaps(covered: Sequence[Run], span: TextSpan) -> bool:
    return any(run.marks for run in cut(covered, span.start, span.end))


def _body(article: Article, runs: Sequence[Run], lines: PageLines) -> Iterator[Html]:
    headings = set(article.headings)
    for block in article.body():
        yield element("h3" if block in headings else "p", block_html(block, runs, lines))


def _captions(article: Article, runs: Sequence[Run], lines: PageLines) -> Html:
    if not article.captions:
        return fragment()
    shown = (element("p", block_html(block, runs, lines)) for block in article.captions)
    return element("aside", element("h3", label("Captions")), *shown, class_="captions")


def _date(date: Date) -> Html:
    return element("li", date.text, " ", element("small", date.edtf or date.kind))


def contents(cards: Sequence[Card]) -> Html:
    """The articles as a list to go to them."""
    return element("ol", *map(_entry, cards), class_="contents")


def _entry(drawn: Card) -> Html:
    number = element("span", str(drawn.number), class_="number")
    link = element("a", number, " ", drawn.name, href=f"#a{drawn.number}")
    return element("li", link, " ", counted(len(drawn.figures), "figure"), class_=drawn.hue)
