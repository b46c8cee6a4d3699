"""How the forms read a text: half-width and simplified, a character for each, so that offsets stay true."""

from __future__ import annotations

from functools import cache

from policytext.dates.lexicon import LEXICON
from policytext.text import WIDTHS, Swap, load_lexicon


def read_as(text: str) -> str:
    """The text with half-width forms and with the simplified characters of the words that dates are made of.

    >>> read_as("截至本月十五日為止，當晚８時")
    '截至本月十五日为止,当晚8时'
    """
    return _plain().of(text)


@cache
def _plain() -> Swap:
    return Swap([*WIDTHS, *load_lexicon("traditional")["pairs"].split(), *LEXICON["traditional"]["pairs"].split()])
