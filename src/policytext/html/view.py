"""The views of a page, of an article and of a figure, put together."""

from __future__ import annotations

from itertools import count
from typing import Final

from policytext.html.articles import (
    Card,
    card,
    contents,
    date_marks,
    figure_marks,
    figures_and_dates,
)
from policytext.html.blocks import block_html
from policytext.html.document import document, framed
from policytext.html.elements import Html, clipped, element, fragment
from policytext.html.figures import Numbered, fields, panels
from policytext.html.labels import CHINESE, counted, english, label
from policytext.html.marks import runs_of
from policytext.html.pagelines import PageLines
from policytext.html.scanned import scanned
from policytext.model import Article, Metric, Page

_LEGEND: Final = ("figure", "date", "byline", "name")
_VIEWS: Final = {"articles": "Articles", "scanned": "As scanned"}


def page_document(page: Page, source: str | None = None) -> Html:
    """A page as a document with its articles in one view and its lines in the other."""
    lines = PageLines.of(page.text)
    cards, outside = _numbered(page)
    articles = (card(drawn, lines) for drawn in cards)
    views = element(
        "main",
        element("section", contents(cards), element("div", *articles, _rest(page, outside, lines)), id="articles"),
        element("section", scanned(page, cards, lines.lines), id="scanned"),
    )
    name = source or "policytext"
    return document(name, _header(page, name, len(lines.lines)), views)


def article_document(article: Article) -> Html:
    """An article as a document of its own; the lines of its page are not known to it."""
    drawn = Card(1, article, tuple(enumerate(article.metrics, 1)))
    return document(drawn.name, element("main", card(drawn, PageLines()), class_="alone"))


def metric_document(metric: Metric) -> Html:
    """A figure as a document of its own."""
    return document(clipped(metric.text, 40), element("main", _alone(metric), class_="alone"))


def page_frame(page: Page) -> Html:
    """A page for a notebook."""
    return framed(page_document(page), "policytext page")


def article_frame(article: Article) -> Html:
    """An article for a notebook."""
    return framed(article_document(article), "policytext article")


def metric_fragment(metric: Metric) -> Html:
    """A figure for a notebook, which has its own style for a list."""
    return element("div", element("strong", metric.text), fields(metric))


def _alone(metric: Metric) -> Html:
    return element("article", element("h2", metric.text), fields(metric), class_="card")


def _numbered(page: Page) -> tuple[tuple[Card, ...], tuple[Numbered, ...]]:
    """The articles with the figures numbered through the page, and the figures outside any article."""
    numbers = count(1)
    cards = tuple(
        Card(place, article, tuple((next(numbers), metric) for metric in article.metrics))
        for place, article in enumerate(page.articles, 1)
    )
    return cards, tuple((next(numbers), metric) for metric in page.metrics)


def _header(page: Page, name: str, lines: int) -> Html:
    """The name of the page, what there is on it, what the marks mean, and the way to each view."""
    figures = len(page.metrics) + sum(len(article.metrics) for article in page.articles)
    facts = [counted(len(page.articles), "article"), counted(figures, "figure"), counted(lines, "line")]
    if page.reference_date:
        facts.append(english(f"read as of {page.reference_date}"))
    legend = (element("li", element("span", label(kind), class_=kind)) for kind in _LEGEND)
    views = (element("a", label(name), href=f"#{place}") for place, name in _VIEWS.items())
    return fragment(
        element(
            "header",
            element("h1", name),
            element("p", Html(" · ".join(facts)), class_="facts"),
            element("ul", *legend, class_="legend"),
            class_="top",
        ),
        element("nav", *views, class_="views", aria_label="Views"),
    )


def _rest(page: Page, figures: tuple[Numbered, ...], lines: PageLines) -> Html:
    """What belongs to no article: furniture, text that stands on the page twice, and what is counted in them."""
    if not (page.furniture or page.repeats or figures or page.dates):
        return fragment()
    runs = runs_of([*figure_marks(figures), *date_marks(page.dates)])
    return element(
        "article",
        element("header", element("h2", label("Outside any article"))),
        _listed("Furniture", [block_html(block, runs, lines) for block in page.furniture]),
        _listed("Repeats", [block_html(block, runs, lines) for block in page.repeats]),
        figures_and_dates(figures, page.dates, f"Figures outside any article {CHINESE['Outside any article']}"),
        panels(figures, lines),
        id="rest",
        class_="card none",
    )


def _listed(name: str, blocks: list[Html]) -> Html:
    if not blocks:
        return fragment()
    return fragment(element("h3", label(name)), element("ul", *(element("li", block) for block in blocks)))
