"""The tables in colour, by ``rich`` (extra ``[cli]``), which keeps to NO_COLOR and to what the terminal can."""

from __future__ import annotations

from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from policytext.model import Page
from policytext.tables import HEADS, Section, page_heading, sections

_COLUMN_STYLES: Final = {"figure": "bold", "value": "cyan", "unit": "cyan", "indicator": "bold green"}
# What is out of the ordinary stands out; the ordinary case of each column is dim.
_WORD_STYLES: Final = {
    "bound": {"eq": "dim"},
    "role": {"level": "dim"},
    "status": {"actual": "dim", "target": "magenta", "forecast": "magenta"},
}
_OTHER_STYLES: Final = {"bound": "yellow", "role": "yellow"}


def coloured_table(page: Page, name: str) -> str:
    """As ``tables.page_table``, as wide as the terminal of standard output, with its colours."""
    console = Console(highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        console.print(Text(page_heading(page, name), style="bold"))
        for section in sections(page):
            console.print()
            console.print(Text(section.title, style="bold blue"))
            for byline in section.bylines:
                console.print(Padding(Text(byline, style="italic"), (0, 0, 0, 4)))
            if section.rows:
                console.print(Padding(_table(section), (0, 0, 0, 2)))
    return str(capture.get())


def _table(section: Section) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
    for head in HEADS:
        table.add_column(head, overflow="fold", justify="right" if head == "value" else "left")
    for row in section.rows:
        table.add_row(*(Text(cell, style=_style(head, cell)) for head, cell in zip(HEADS, row, strict=True)))
    return table


def _style(head: str, cell: str) -> str:
    if head in _COLUMN_STYLES:
        return _COLUMN_STYLES[head]
    return _WORD_STYLES.get(head, {}).get(cell, _OTHER_STYLES.get(head, ""))
