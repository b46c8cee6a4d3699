"""Articles of our own, a scrambler that does to them what scanners do to pages, and measures of what comes back."""

from __future__ import annotations

import random
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import attrs
import pytest

from policytext.model import Page
from policytext.text import lines_of

Piece = tuple[str, str, int]  # role, text, number of the article


@attrs.frozen
class Wanted:
    """A page and what its lines are: for each article its headline and its lines of body, in reading order."""

    text: str
    titles: tuple[str | None, ...]
    bodies: tuple[tuple[int, ...], ...]
    article_of: dict[int, int]
    role_of: dict[int, str]


@pytest.fixture(scope="session")
def articles() -> list[list[tuple[str, str]]]:
    """Each article as a list of (role, text), in the order in which it is read."""
    return read_articles()


def read_articles() -> list[list[tuple[str, str]]]:
    """The articles of both files, in the order in which they stand there."""
    rows: list[dict[str, object]] = []
    for name in ("articles.toml", "more_articles.toml"):
        with Path(__file__).with_name(name).open("rb") as file:
            rows += tomllib.load(file)["article"]
    return [_lines(row) for row in rows]


def _lines(row: dict[str, object]) -> list[tuple[str, str]]:
    heads = [(role, str(row[role])) for role in ("kicker", "title", "subtitle", "byline") if role in row]
    text = [(str(role), str(line)) for role, line in row["text"]]  # type: ignore[attr-defined]
    return [*heads, *text, *([("byline", str(row["credit"]))] if "credit" in row else [])]


def printed(pieces: Sequence[Piece], orders: dict[int, list[str]], lost: frozenset[int] = frozenset()) -> Wanted:
    """The page that the pieces make, a blank line between any two."""
    text = "\n\n".join(line for _, line, _ in pieces)
    numbers = [line.number for line in lines_of(text)]
    bodies: dict[int, dict[str, int]] = {}
    for number, (role, line, article) in zip(numbers, pieces, strict=True):
        if role == "body":
            bodies.setdefault(article, {})[line] = number
    shown = sorted(orders)
    titles = {article: line for role, line, article in pieces if role == "title"}
    return Wanted(
        text,
        tuple(None if article in lost else titles[article] for article in shown),
        tuple(tuple(bodies[article][line] for line in orders[article]) for article in shown),
        {number: shown.index(article) for number, (_, _, article) in zip(numbers, pieces, strict=True)},
        {number: role for number, (role, _, _) in zip(numbers, pieces, strict=True)},
    )


@pytest.fixture(scope="session")
def scramble(articles: list[list[tuple[str, str]]]) -> Callable[[str, int], Wanted]:
    """A page of five articles with one kind of damage; paragraphs are cut as at column breaks in any case."""

    return lambda kind, seed: scrambled(articles, kind, seed)


def scrambled(articles: Sequence[list[tuple[str, str]]], kind: str, seed: int) -> Wanted:
    """Five of the articles with that damage; the same seed makes the same page."""
    rng = random.Random(f"{kind}{seed}")
    chosen = rng.sample(range(len(articles)), 5)
    streams = {number: _cut_up(articles[number], number, rng) for number in chosen}
    orders = {number: [line for role, line, _ in streams[number] if role == "body"] for number in chosen}
    victims = [number for number in chosen if len(orders[number]) > 2][:2]
    return printed(*DAMAGE[kind](streams, victims, rng, orders))


def _cut_up(article: list[tuple[str, str]], number: int, rng: random.Random) -> list[Piece]:
    pieces: list[Piece] = []
    for role, line in article:
        at = rng.randrange(20, len(line) - 12) if role == "body" and len(line) > 60 and rng.random() < 0.25 else 0
        clean = (
            at and line[at - 1] not in "。！？”" and line[at] not in "，。、；：！？”）" and not line[at - 1].isdigit()
        )
        pieces += [(role, part, number) for part in ((line[:at], line[at:]) if clean else (line,))]
    return pieces


Streams = dict[int, list[Piece]]
Made = tuple[list[Piece], dict[int, list[str]], frozenset[int]]
HEAD = ("kicker", "title", "subtitle")


def _joined(streams: Streams) -> list[Piece]:
    return [piece for stream in streams.values() for piece in stream]


def _none(streams: Streams, victims: list[int], rng: random.Random, orders: dict[int, list[str]]) -> Made:
    return _joined(streams), orders, frozenset()


def _after(streams: Streams, victims: list[int], rng: random.Random, orders: dict[int, list[str]]) -> Made:
    for number in victims[:1]:
        stream = streams[number]
        streams[number] = [piece for piece in stream if piece[0] not in HEAD] + [p for p in stream if p[0] in HEAD]
    return _joined(streams), orders, frozenset()


def _inside(streams: Streams, victims: list[int], rng: random.Random, orders: dict[int, list[str]]) -> Made:
    for number in victims[:1]:
        head = [piece for piece in streams[number] if piece[0] in HEAD]
        rest = [piece for piece in streams[number] if piece[0] not in HEAD]
        at = rng.randrange(1, len(rest) - 1)
        streams[number] = rest[:at] + head + rest[at:]
    return _joined(streams), orders, frozenset()


def _lost(streams: Streams, victims: list[int], rng: random.Random, orders: dict[int, list[str]]) -> Made:
    for number in victims[:1]:
        streams[number] = [piece for piece in streams[number] if piece[0] not in HEAD]
    return _joined(streams), orders, frozenset(victims[:1])


def _tail(streams: Streams, victims: list[int], rng: random.Random, orders: dict[int, list[str]], *, top: bool) -> Made:
    tail: list[Piece] = []
    for number in victims[:1]:
        bodies = [at for at, piece in enumerate(streams[number]) if piece[0] == "body"]
        at = bodies[len(bodies) // 2]
        tail, streams[number] = streams[number][at:], streams[number][:at]
    page = _joined(streams)
    return (tail + page if top else page + tail), orders, frozenset()


def _tail_above(streams: Streams, victims: list[int], rng: random.Random, orders: dict[int, list[str]]) -> Made:
    return _tail(streams, victims, rng, orders, top=True)


def _tail_below(streams: Streams, victims: list[int], rng: random.Random, orders: dict[int, list[str]]) -> Made:
    return _tail(streams, victims, rng, orders, top=False)


def _in_turns(streams: Streams, victims: list[int], rng: random.Random, orders: dict[int, list[str]]) -> Made:
    page: list[Piece] = []
    for number, stream in streams.items():
        if victims and number == victims[0]:
            continue
        page += stream
    bodies = [at for at, piece in enumerate(streams[victims[0]]) if piece[0] == "body"]
    at = bodies[len(bodies) // 2]
    other = next(number for number in streams if number != victims[0])
    end = max(place for place, piece in enumerate(page) if piece[2] == other) + 1
    return streams[victims[0]][:at] + page[:end] + streams[victims[0]][at:] + page[end:], orders, frozenset()


def _several(streams: Streams, victims: list[int], rng: random.Random, orders: dict[int, list[str]]) -> Made:
    """A headline after its article, and another article's tail at the end of the page."""
    _after(streams, victims, rng, orders)
    return _tail_below(streams, victims[1:], rng, orders)


DAMAGE = {
    "none": _none,
    "headline after": _after,
    "headline inside": _inside,
    "headline lost": _lost,
    "tail above": _tail_above,
    "tail below": _tail_below,
    "in turns": _in_turns,
    "several": _several,
}


@attrs.define
class Tally:
    """Lines, pairs of lines, headlines and articles, wanted and right."""

    counts: Counter[str] = attrs.field(factory=Counter)

    def add(self, page: Page, wanted: Wanted) -> None:
        """Compare a page with what it should be."""
        found, bodies = placed(page)
        self.counts["lines"] += len(wanted.article_of)
        self.counts["lines kept"] += sum(number in found for number in wanted.article_of)
        self._add_groups(found, wanted)
        follows = {pair for body in bodies for pair in pairwise(body)}
        for article, body in enumerate(wanted.bodies):
            self.counts["pairs"] += len(body) - 1
            self.counts["pairs right"] += sum(pair in follows for pair in pairwise(body))
            votes = Counter(found[number] for number in wanted.article_of if wanted.article_of[number] == article)
            best = votes.most_common(1)[0][0]
            title = page.articles[best].title
            right = (title and title.text) == wanted.titles[article]
            self.counts["titles"] += wanted.titles[article] is not None
            self.counts["titles right"] += right and wanted.titles[article] is not None
            self.counts["articles"] += 1
            self.counts["articles right"] += right and tuple(bodies[best]) == body

    def _add_groups(self, found: dict[int, int], wanted: Wanted) -> None:
        mine: dict[int, set[int]] = {}
        theirs: dict[int, set[int]] = {}
        for number, article in wanted.article_of.items():
            theirs.setdefault(article, set()).add(number)
            mine.setdefault(found[number], set()).add(number)
        for number, article in wanted.article_of.items():
            both = len(mine[found[number]] & theirs[article])
            self.counts["precision"] += both / len(mine[found[number]])
            self.counts["recall"] += both / len(theirs[article])

    def figures(self) -> dict[str, float]:
        """Shares of what was wanted; B-cubed is the harmonic mean of the two shares for each line."""
        precision, recall = (self.counts[key] / self.counts["lines"] for key in ("precision", "recall"))
        return {
            "kept": self.counts["lines kept"] / self.counts["lines"],
            "b_cubed": 2 * precision * recall / (precision + recall),
            "order": self.counts["pairs right"] / max(1, self.counts["pairs"]),
            "title": self.counts["titles right"] / max(1, self.counts["titles"]),
            "whole": self.counts["articles right"] / self.counts["articles"],
        }


def placed(page: Page) -> tuple[dict[int, int], list[list[int]]]:
    """For each line of a page the number of its article, and for each article its lines of body in order."""
    starts = {line.start: line.number for line in lines_of(page.text)}
    ordered = sorted(starts)

    def number_of(offset: int) -> int:
        return starts[max(start for start in ordered if start <= offset)]

    found: dict[int, int] = {}
    bodies = []
    for article, parts in enumerate(page.articles):
        body = [number_of(start) for block in parts.paragraphs for start, _ in block.spans]
        bodies.append(body)
        rest = [number_of(start) for block in parts.blocks() for start, _ in block.spans]
        rest += [number_of(byline.start) for byline in parts.bylines]
        for number in (*body, *rest):
            found.setdefault(number, article)
    for block in (*page.furniture, *page.repeats):
        found.setdefault(number_of(block.start), -1)
    return found, bodies


@pytest.fixture
def tally() -> Tally:
    """A fresh tally."""
    return Tally()
