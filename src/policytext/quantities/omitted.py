"""Units that a figure in 万 or 亿 leaves to the words around it: 发放金额5241.5万, 逾15万留守儿童."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import regex

from policytext.text import Pattern, load_lexicon

_CLAUSE: Final = Pattern(r"[^,。;:!?()\n]*")
_COUNTED: Final = (("people", "人"), ("households", "户"))
_TOLD_BEFORE: Final = (("money", "元"), ("visits", "人次"), ("people", "人"))
_HUNDRED_MILLIONS: Final = Pattern("[十百千万]?亿")
_MODIFIER: Final = 6  # 15万留守儿童, 4万多贫困人口: the noun comes after a modifier of a few characters


@cache
def _pattern(kind: str, side: str) -> Any:
    return Pattern(r"\L<nouns>", nouns=set(load_lexicon("omitted")[kind].get(side, ())))


def omitted_unit(folded: str, start: int, end: int) -> tuple[str, str] | None:
    """The unit of a figure ``start:end`` in 万 or 亿 that has none, and the rule that gave it; else null.

    >>> omitted_unit("发放金额5241.5万。", 4, 11)
    ('元', 'unit.omitted: 金额')
    >>> omitted_unit("惠及逾15万留守儿童", 2, 6)
    ('人', 'unit.omitted: 儿童')
    """
    after = _CLAUSE.match(folded, end, end + _MODIFIER + 4)[0]
    nearest = [
        (found.start(), unit, found[0]) for kind, unit in _COUNTED if (found := _pattern(kind, "after").search(after))
    ]
    if nearest:
        _, unit, noun = min(nearest)
        return unit, f"unit.omitted: {noun}"
    before = _last_clause(folded[max(0, start - 16) : start])
    for kind, unit in _TOLD_BEFORE:
        if found := _pattern(kind, "before").search(before):
            return unit, f"unit.omitted: {found[0]}"
    after = after.removeprefix("的")
    found = _pattern("money", "after").match(after) or _pattern("money", "before").search(after)
    if found is None and _HUNDRED_MILLIONS.fullmatch(folded, start, end):
        found = _pattern("hundred_millions", "after").match(after)
    return ("元", f"unit.omitted: {found[0]}") if found else None


def _last_clause(text: str) -> str:
    return str(regex.split(r"[,。;:!?()\n]", text)[-1])


@cache
def _no_price() -> frozenset[str]:
    return frozenset(load_lexicon("omitted")["per"]["not_units"])


def names_a_price(unit: str) -> bool:
    """Whether 每 with this unit makes a unit price (每吨2000元), rather than a rhythm (每年70万元).

    >>> names_a_price("吨"), names_a_price("年")
    (True, False)
    """
    return unit not in _no_price()
