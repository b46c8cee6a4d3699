"""A page as tables that a person reads in a terminal, where a Chinese character is two columns wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, zip_longest
from typing import Final
from unicodedata import category, east_asian_width

import attrs

from policytext.model import Article, Byline, Metric, Page, exact_string

HEADS: Final = ("figure", "value", "unit", "bound", "indicator", "role", "status", "period", "subject")
_WIDEST: Final = 30
_NARROWEST: Final = 4  # two Chinese characters
_INDENT: Final = "    "
_GAP: Final = "  "


@attrs.frozen
class Section:
    """An article as it is shown, or what stands outside any: a title, its bylines, and a row of cells a figure."""

    title: str
    bylines: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def page_heading(page: Page, name: str) -> str:
    """The line above a page's articles.

    >>> page_heading(Page(text=""), "page.txt")
    'page.txt: 0 articles'
    """
    count = len(page.articles)
    return f"{shown(name)}: {count} article{'' if count == 1 else 's'}"


def sections(page: Page) -> Iterator[Section]:
    """What is shown of a page, part by part."""
    for number, article in enumerate(page.articles, 1):
        bylines = tuple(_byline(byline) for byline in article.bylines)
        yield Section(f"[{number}] {_title(article)}", bylines, _rows(article.metrics))
    if page.metrics:
        yield Section("outside any article", (), _rows(page.metrics))


def page_table(page: Page, name: str, width: int | None = None) -> str:
    """The page's articles as plain text, each with its bylines and a table of its figures.

    Within ``width`` columns a long cell goes on in the next line; without, it is cut after 30 columns.
    """
    lines = [page_heading(page, name)]
    for section in sections(page):
        lines += ["", section.title, *(f"{_INDENT}{byline}" for byline in section.bylines)]
        lines += _table(section.rows, width)
    return "\n".join(lines) + "\n"


def shown(text: str) -> str:
    r"""A text on one line, without characters that steer a terminal or turn its direction.

    >>> shown("新增\n就业\x1b[2J")
    '新增 就业�[2J'
    """
    return " ".join("".join(char if _visible(char) else "�" for char in text).split())


def columns(text: str) -> int:
    """How many columns of a terminal a text takes.

    >>> columns("新增5780人")
    10
    """
    return sum(map(_columns, text))


def _visible(char: str) -> bool:
    return char.isspace() or category(char) not in ("Cc", "Cf", "Cs")


def _columns(char: str) -> int:
    if category(char) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def _title(article: Article) -> str:
    title = shown(article.title.text) if article.title else "(no headline)"
    missing = [part for part, gone in (("head", article.head_missing), ("tail", article.tail_missing)) if gone]
    return title + (f"  ({' and '.join(missing)} missing)" if missing else "")


def _byline(byline: Byline) -> str:
    people = ", ".join(f"{person.name} ({person.role})" for person in byline.people)
    where = " ".join(part for part in (byline.outlet, byline.place, byline.date) if part)
    return shown(" · ".join(part for part in (byline.kind, where, people) if part))


def _rows(metrics: Sequence[Metric]) -> tuple[tuple[str, ...], ...]:
    return tuple(_cells(metric) for metric in metrics)


def _cells(metric: Metric) -> tuple[str, ...]:
    value = exact_string(metric.value) or f"{exact_string(metric.low)}–{exact_string(metric.high)}"
    role = f"{metric.role} {metric.direction}" if metric.direction else metric.role
    period = metric.period.text if metric.period else ""
    subject = metric.subject.text if metric.subject else ""
    told = (metric.text, value, metric.unit, metric.bound, metric.indicator or "", role, metric.status, period, subject)
    return tuple(map(shown, told))


def _table(rows: Sequence[tuple[str, ...]], width: int | None) -> Iterator[str]:
    if not rows:
        return
    table = (HEADS, *rows)
    widths = [max(columns(row[index]) for row in table) for index in range(len(HEADS))]
    if width is None:
        widths = [min(_WIDEST, wide) for wide in widths]
        table = tuple(tuple(map(_cut, row, widths)) for row in table)
    else:
        widths = _fitted(widths, width)
    for row in table:
        for line in zip_longest(*map(_wrapped, row, widths), fillvalue=""):
            yield _INDENT + _GAP.join(map(_padded, line, widths)).rstrip()


def _fitted(widths: Sequence[int], width: int) -> list[int]:
    """Column widths that fit into a line, taken from the widest columns first."""
    fitted = [min(wide, width) for wide in widths]
    room = width - len(_INDENT) - len(_GAP) * (len(widths) - 1)
    while sum(fitted) > room and max(fitted) > _NARROWEST:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _fitting(text: str, width: int) -> int:
    """How many characters of a text fit into so many columns."""
    ends = accumulate(map(_columns, text))
    return next((at for at, end in enumerate(ends) if end > width), len(text))


def _cut(text: str, width: int) -> str:
    return text if columns(text) <= width else text[: _fitting(text, width - 1)] + "…"


def _wrapped(text: str, width: int) -> list[str]:
    lines = []
    while text:
        at = max(1, _fitting(text, width))
        lines.append(text[:at])
        text = text[at:]
    return lines


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns(text))
