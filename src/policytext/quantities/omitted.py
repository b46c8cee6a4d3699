"""Units that a figure in 万 or 亿 leaves to the words around it: 发放金额5241.5万, 逾15万留守儿童."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import regex

from policytext.text import Pattern, load_lexicon

_CLAUSE: Final = Pattern(r"[^,。;:!?()\n]*")
_COUNTED: Final = (("people", "人"), ("households", "户"))
_CLAUSE_BEFORE: Final = Pattern(r"[^,。;:!?\n]*$")  # a bracket inside it belongs to the noun: 经理指数(PMI)为50.2
_INDEX_WINDOW: Final = 24
# 容积率不低于1.5, PUE值低至1.2, 收入比由2.50缩小至2.45: nouns whose figures have no unit.
_INDEX: Final = Pattern(
    r"(?P<noun>\L<nouns>)(?!化)[\p{Han}A-Z0-9.()]{0,14}$",
    nouns=load_lexicon("omitted")["index"]["nouns"],
)
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


def index_number(folded: str, start: int, end: int) -> tuple[str, str] | None:
    """The empty unit of a decimal ``start:end`` that an index has, and the rule: 恩格尔系数为0.32; else null.

    >>> index_number("有效利用系数由0.56提高到0.6以上", 13, 16)
    ('', 'unit.index: 系数')
    """
    if "." not in folded[start:end]:
        return None
    found = _INDEX.search(_CLAUSE_BEFORE.search(folded, max(0, start - _INDEX_WINDOW), start)[0])
    return ("", f"unit.index: {found['noun']}") if found else None


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
