"""A figure on its own: the row of a table, and the panel that opens where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from policytext.html.elements import Html, clipped, element, fragment
from policytext.html.labels import ARROWS, SIGNS, english, label
from policytext.html.pagelines import PageLines
from policytext.model import Exact, Metric, exact_string

_COLUMNS: Final = ("figure", "indicator", "value", "unit", "bound", "role", "status", "period", "subject")
_NARROW: Final = 40  # characters of a cell or a heading; the panel shows the whole

Numbered = tuple[int, Metric]


def table(figures: Sequence[Numbered], caption: str) -> Html:
    """The figures of an article, a row each; the script makes the heads into buttons that sort."""
    ranks = _ranks([metric for _, metric in figures])
    rows = (_row(number, metric, rank) for (number, metric), rank in zip(figures, ranks, strict=True))
    heads = (element("th", label(name), scope="col", class_=f"c-{name}") for name in _COLUMNS)
    inner = element("table", element("thead", element("tr", *heads)), element("tbody", *rows), class_="figures")
    # Wider than a phone: it scrolls by itself, and must take the focus to scroll by keys.
    return element("div", inner, class_="scroll", tabindex=0, role="region", aria_label=caption)


def panels(figures: Iterable[Numbered], lines: PageLines) -> Html:
    """What opens on a figure, one panel each."""
    return fragment(*(panel(number, metric, lines) for number, metric in figures))


def panel(number: int, metric: Metric, lines: PageLines) -> Html:
    """All fields of a figure with the rules that read it, hidden until it is asked for."""
    own = f"d{number}"
    way_out = {"aria_label": "Close 关闭", "popovertarget": own, "popovertargetaction": "hide"}
    close = element("button", "×", type="button", class_="close", **way_out)
    head = element("header", element("strong", clipped(metric.text, _NARROW)), close)
    name = f"Figure {clipped(metric.text, _NARROW)}"
    body = fragment(head, fields(metric), _ways(number, metric, lines))
    return element("div", body, id=own, class_="panel", popover="auto", role="dialog", aria_label=name, tabindex=-1)


def fields(metric: Metric) -> Html:
    """What is known of a figure as a list of names and values; what is not known is left out."""
    told = (fragment(element("dt", label(name)), element("dd", value)) for name, value in _told(metric) if value)
    return element("dl", *told)


def _told(metric: Metric) -> Iterator[tuple[str, str]]:
    period, subject = metric.period, metric.subject
    yield "value", _value(metric)
    yield "unit", metric.unit
    yield "bound", english(_bound(metric))
    yield "indicator", metric.indicator or ""
    yield "role", english(metric.role)
    yield "direction", english(f"{ARROWS[metric.direction]} {metric.direction}") if metric.direction else ""
    yield "basis", metric.basis or ""
    yield "status", english(metric.status)
    yield "period", _words(period.text, period.edtf, "carried on" if period.carried else None) if period else ""
    yield "subject", subject.text if subject else ""
    yield "explanation", element("pre", metric.explain())


def _words(text: str, *notes: str | None) -> Html:
    return fragment(text, *(fragment(" ", element("small", note)) for note in notes if note))


def _ways(number: int, metric: Metric, lines: PageLines) -> Html:
    """From the panel to the figure's place in the article, in the table, and on the page as scanned."""
    ways = [
        element("a", english("in the text"), " 正文", href=f"#t{number}"),
        element("a", english("in the table"), " 表格", href=f"#f{number}"),
    ]
    if line := lines.at(metric.start):
        ways.append(element("a", english(f"on line {line}"), " 原版面", href=f"#L{line}"))
    offsets = english(f"characters {metric.start}–{metric.end}")
    return element("footer", *ways, offsets)


def _row(number: int, metric: Metric, rank: int) -> Html:
    opener = element(
        "button",
        clipped(_on_one_line(metric.text), _NARROW),
        type="button",
        class_="figure",
        popovertarget=f"d{number}",
    )
    role = f"{metric.role} {ARROWS[metric.direction]}" if metric.direction else metric.role
    cells = (
        _cell("indicator", metric.indicator or ""),
        element("td", clipped(_value(metric), _NARROW), class_="c-value", data_rank=rank),
        _cell("unit", metric.unit),
        element("td", english(_bound(metric)), class_="c-bound"),
        element("td", english(role), class_="c-role"),
        element("td", english(metric.status, class_=metric.status), class_="c-status"),
        _cell("period", metric.period.text if metric.period else ""),
        _cell("subject", metric.subject.text if metric.subject else ""),
    )
    return element("tr", element("th", opener, scope="row", class_="c-figure"), *cells, id=f"f{number}")


def _cell(name: str, text: str) -> Html:
    return element("td", clipped(_on_one_line(text), _NARROW), class_=f"c-{name}")


def _on_one_line(text: str) -> str:
    return "".join(text.split("\n")) if "\n" in text else text  # 1200⏎万元 is one figure


def _value(metric: Metric) -> str:
    return "–".join(_grouped(number) for number in (metric.value, metric.low, metric.high) if number is not None)


def _bound(metric: Metric) -> str:
    return f"{SIGNS[metric.bound]} {metric.bound}"


def _grouped(number: Exact) -> str:
    """A number in groups of three: 5,060,000,000."""
    whole, dot, rest = (exact_string(number) or "").partition(".")
    return whole if "/" in whole else f"{Decimal(whole):,f}{dot}{rest}"


def _ranks(metrics: Sequence[Metric]) -> list[int]:
    """Where each figure stands by its exact value (a range by its low end); equal values share a rank."""
    values = [_least(metric) for metric in metrics]
    rank_of = {value: rank for rank, value in enumerate(sorted(set(values)))}
    return [rank_of[value] for value in values]


def _least(metric: Metric) -> Exact:
    least = metric.low if metric.value is None else metric.value
    assert least is not None  # a range has its low end: Quantity sees to it
    return least
