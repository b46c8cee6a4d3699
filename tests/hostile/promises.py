"""What every public function promises for any text: an answer, true spans, the same again, and one that travels.

The tests ask it of texts that Hypothesis makes, the fuzz targets of texts that coverage leads to.
"""

from __future__ import annotations

import io
import json
import pickle
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

import attrs

import policytext
from policytext.bylines import split_names
from policytext.dates import find_periods, parse_reference_date
from policytext.files import PageError, decode
from policytext.model import RECORD_FIELDS, Page
from policytext.numerals.normalize import NormalizedText
from policytext.records import write_csv
from policytext.tables import page_table
from policytext.text import Block, TextSpan

_ISSUE = "2022-11-17"  # a day to measure 今年 from


def read_and_write(text: str) -> Page:
    """A page on its way through every form of output; JSON is left to ``keep_promises``."""
    page = policytext.read_page(text, reference_date=_ISSUE)
    write_csv(page.to_records(), io.StringIO(), RECORD_FIELDS)
    page_table(page, "page.txt")
    return page


#: Every public function on one text.  Those that read a whole string as one thing raise ``ValueError`` on anything else.
FUNCTIONS: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {
        "find_numerals": policytext.find_numerals,
        "normalize_numerals": policytext.normalize_numerals,
        "normalize_numerals in full": partial(policytext.normalize_numerals, style="full"),
        "parse_numeral": policytext.parse_numeral,
        "find_quantities": policytext.find_quantities,
        "find_dates": policytext.find_dates,
        "find_dates of a day": partial(policytext.find_dates, reference_date=_ISSUE),
        "find_periods": find_periods,
        "parse_reference_date": parse_reference_date,
        "find_bylines": policytext.find_bylines,
        "parse_byline": policytext.parse_byline,
        "split_names": split_names,
        "segment": policytext.segment,
        "find_metrics": policytext.find_metrics,
        "find_metrics of a day": partial(policytext.find_metrics, reference_date=_ISSUE),
        "read_page": policytext.read_page,
        "read and write": read_and_write,
    }
)
_REFUSING = frozenset({"parse_numeral", "parse_reference_date", "parse_byline"})


def keep_promises(name: str, text: str) -> None:
    """Call one of ``FUNCTIONS`` on a text; raises ``AssertionError`` for a broken promise, and lets errors through."""
    found = _answer(name, text)
    assert _answer(name, text) == found, "the same text gives another answer"
    assert pickle.loads(pickle.dumps(found)) == found, "a result does not survive pickling"
    for part in _parts(found):
        _check_place(part, text)
        if hasattr(part, "to_dict"):
            json.dumps(part.to_dict(), allow_nan=False)


def read_bytes(raw: bytes) -> None:
    """The bytes of a page file are decoded, or refused by name."""
    try:
        assert isinstance(decode(raw, "page.txt"), str)
    except PageError as error:
        assert "page.txt" in str(error)  # noqa: PT017  (the message is the promise)


def _answer(name: str, text: str) -> Any:
    try:
        return FUNCTIONS[name](text)
    except ValueError as refusal:
        if name not in _REFUSING:
            raise
        return str(refusal)


def _parts(found: Any) -> Iterator[Any]:
    """A result and every object in it."""
    if attrs.has(type(found)):
        yield found
        for field in attrs.fields(type(found)):
            yield from _parts(getattr(found, field.name))
    elif isinstance(found, tuple):
        for part in found:
            yield from _parts(part)


def _check_place(part: Any, text: str) -> None:
    if isinstance(part, TextSpan):
        assert text[part.start : part.end] == part.text, f"{part!r} is not what stands there"
    elif isinstance(part, Block):
        pieces = [text[start:end] for start, end in part.spans]
        assert "".join("".join(pieces).split()) == "".join(part.text.split()), f"{part!r} is not what stands there"
    elif isinstance(part, Page):
        assert part.text == text
    elif isinstance(part, NormalizedText):
        _check_map(part, text)


def _check_map(done: NormalizedText, text: str) -> None:
    """The map covers both texts from end to end, and what it calls verbatim is."""
    source = derived = 0
    for segment in done.offsets.segments:
        assert (segment.source_start, segment.derived_start) == (source, derived)
        source, derived = segment.source_end, segment.derived_end
        if segment.verbatim:
            assert done.text[segment.derived_start : derived] == text[segment.source_start : source]
    assert (source, derived) == (len(text), len(done.text))
