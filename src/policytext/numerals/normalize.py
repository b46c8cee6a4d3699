"""Chinese numerals written as Arabic ones, with the way back to the original's offsets."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

import attrs

from policytext.model import Exact, Numeral, exact_string
from policytext.numerals.find import find_numerals
from policytext.numerals.values import multiply
from policytext.text import OffsetMap, Segment

Style = Literal["scaled", "full"]
_Piece = tuple[int, int, str]


@attrs.frozen
class NormalizedText:
    """The rewritten ``text``, and ``offsets``, which map its offsets to the original's and back."""

    text: str
    offsets: OffsetMap


def normalize_numerals(text: str, *, style: Style = "scaled") -> NormalizedText:
    """The text with its Chinese numerals as Arabic ones; words, names and idioms stay (GB/T 15835 asks for no less).

    ``style="scaled"`` keeps 万 and 亿 (五十万元 → 50万元), ``"full"`` writes the number out (500000元).  Raises
    ``ValueError`` for another style.

    >>> done = normalize_numerals("统一零售价五十万元，下降百分之三点五")
    >>> done.text
    '统一零售价50万元，下降3.5%'
    >>> done.offsets.to_source(5, 8)
    (5, 8)
    >>> normalize_numerals("五十万元", style="full").text
    '500000元'
    """
    if style not in ("scaled", "full"):
        raise ValueError(f"style is 'scaled' or 'full', not {style!r}")
    pieces = [piece for numeral in find_numerals(text) if (piece := _piece(numeral, style))]
    parts: list[str] = []
    segments: list[Segment] = []
    at = 0
    for start, end, written in _with_gaps(pieces, len(text)):
        part = text[start:end] if written is None else written
        segments.append(Segment(at, at + len(part), start, end, written is None))
        parts.append(part)
        at += len(part)
    return NormalizedText("".join(parts), OffsetMap(tuple(segments)))


def _piece(numeral: Numeral, style: Style) -> _Piece | None:
    written = _written(numeral, style)
    return None if written is None else (numeral.start, numeral.end, written)


def _with_gaps(pieces: list[_Piece], length: int) -> Iterator[tuple[int, int, str | None]]:
    """The pieces and what stands between them, which is kept as it is."""
    done = 0
    for start, end, written in pieces:
        if done < start:
            yield done, start, None
        yield start, end, written
        done = end
    if done < length:
        yield done, length, None


def _written(numeral: Numeral, style: Style) -> str | None:
    """The numeral in Arabic form; null where it is Arabic already, or a fraction that reads best as it stands."""
    if not any("一" <= char <= "鿿" or char == "〇" for char in numeral.text):
        return None
    if "百分之" in numeral.text:
        return f"{exact_string(numeral.value * 100)}%"
    if isinstance(numeral.value, Fraction) or "分之" in numeral.text:
        return None
    if style == "full":
        return exact_string(numeral.value)
    return None if numeral.text[0] in "0123456789０１２３４５６７８９" else _scaled(numeral.value)


def _scaled(value: Exact) -> str | None:
    for size, scale in ((10**8, "亿"), (10**4, "万")):
        mantissa = multiply(value, Fraction(1, size))
        if mantissa >= 1 and (mantissa * 10) % 1 == 0:
            return f"{exact_string(mantissa)}{scale}"
    return exact_string(value)
