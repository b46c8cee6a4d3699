"""What words point back to: 前者 and 后者, and the thing of 像宝音这样的养牛户，全旗有6.4万户."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from policytext.metrics.clauses import Place
from policytext.metrics.indicator import NONE, Indicator
from policytext.metrics.scene import Scene
from policytext.text import Glance

_TWO: Final = ("前者", "后者")
_FARTHEST: Final = 8  # figures before that may name the two
_REACH: Final = 60  # characters before in which a list may
# 水产品、罐头|两大传统商品走势各异
_PAIR: Final = Glance(
    r"(?P<one>(?!分)\p{Han}{2,8})[、和与及](?P<other>\p{Han}{2,8}?)(?=[两二][大类种项个家者]|均|都|走势|表现)"
)
# 像|宝音|这样的|养牛户, 像他一样“冬天教滑雪、夏天忙农活”的|村民
_ALIKE: Final = Glance(
    r"像[^,，。;；!?]{1,16}?(?:这样|那样|一样)(?:[“\"][^”\"]{1,20}[”\"]|\p{Han}{0,8}?)的(?P<thing>\p{Han}{2,8})[,，]"
)


def point_back(scene: Scene, said: Sequence[Indicator]) -> list[Indicator]:
    """The indicators, where they point back to something as what that is."""
    found: list[Indicator] = []
    for place, own in zip(scene.places, said, strict=True):
        if own.text and own.text.startswith(_TWO):
            own = _of_two(scene, place, own.text, found)
        elif own.text is None:
            own = _alike(scene, place, found)
        found.append(own)
    return found


def _of_two(scene: Scene, place: Place, text: str, found: Sequence[Indicator]) -> Indicator:
    """第一产业用电量 of 第一产业、第三产业用电量分别为8.9亿和19.4亿千瓦时，|前者|下降2.6%; else nothing is said."""
    which, rest = _TWO.index(text[:2]), text[2:]
    each = [at for at in range(max(0, len(found) - _FARTHEST), len(found)) if _is_one_of_each(found[at])]
    pairs = [pair for pair in pairwise(each) if pair[1] == pair[0] + 1]
    start = max(scene.places[place.index].sentence[0], place.quantity.start - _REACH)
    listed = [*_PAIR.finditer(scene.text, start, place.quantity.start)]
    things = [found[at].text for at in pairs[-1]] if pairs else [*listed[-1].groups()] if listed else []
    return Indicator(f"{things[which]}{rest}", f"indicator.of two: {text[:2]}") if things else NONE


def _is_one_of_each(indicator: Indicator) -> bool:
    return indicator.rule is not None and indicator.rule.startswith("indicator.each")


def _alike(scene: Scene, place: Place, found: Sequence[Indicator]) -> Indicator:
    """养牛户 of 像宝音这样的养牛户，全旗有6.4万户，占农牧户的七成."""
    before = found[-1] if place.index and scene.places[place.index - 1].sentence == place.sentence else NONE
    if before.rule is not None and before.rule.startswith("indicator.alike"):
        return before
    first = not place.index or scene.places[place.index - 1].sentence != place.sentence
    match = _ALIKE.match(scene.text, place.sentence[0], place.quantity.start) if first else None
    return Indicator(match["thing"], f"indicator.alike: {match['thing']}") if match else NONE
