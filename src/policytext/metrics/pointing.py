"""What words point back to: 前者 and 后者, and the thing of 像宝音这样的养牛户，全旗有6.4万户."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from policytext.metrics.clauses import Place
from policytext.metrics.indicator import NONE, Indicator
from policytext.metrics.scene import Scene
from policytext.text import Glance

_TWO: Final = ("前者", "后者")
_REACH: Final = 60  # characters before in which a list may name the two
# 水产品、罐头|两大传统商品走势各异; but 市长王强与|两大企业
_PAIR: Final = Glance(
    r"(?<=[,，。；;：:\n])(?P<one>(?![从在对由据])\p{Han}{2,8})[、和与及](?P<other>\p{Han}{2,8}?)(?<![与和同及])(?=[两二][大类种项者])"
)
# 像|宝音|这样的|养牛户, 像他一样“冬天教滑雪、夏天忙农活”的|村民
_ALIKE: Final = Glance(
    r"像[^,，。;；!?]{1,16}?(?:这样|那样|一样)(?:[“\"][^”\"]{1,20}[”\"]|\p{Han}{0,8}?)的(?P<thing>\p{Han}{2,8})[,，]"
)
_HAVING: Final = ("有", "达", "达到")
_PEOPLE: Final = frozenset({"人", "户", "名", "位"})
_RATIOS: Final = frozenset({"%", "‰", ""})


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
    """第一产业用电量 of 第一产业、第三产业用电量分别为8.9亿和19.4亿千瓦时，|前者|下降2.6%; else what it did is."""
    which, rest = _TWO.index(text[:2]), text[2:]
    start = max(place.sentence[0], place.quantity.start - _REACH)
    listed = [*_PAIR.finditer(scene.text, start, place.quantity.start)]
    told = [at for at in range(place.index) if scene.places[at].quantity.end > start and _is_of_two(found[at])]
    each = min(told, default=place.index) - 2  # the two figures right before the first of them
    if each >= 0 and all(map(_is_one_of_each, found[each : each + 2])):
        thing = found[each + which].text
    else:
        thing = listed[-1][which + 1] if listed else None
    if thing is None:
        return Indicator(rest, f"indicator.left: {rest}") if rest else NONE
    return Indicator(f"{thing}{rest}", f"indicator.of two: {text[:2]}")


def _is_of_two(indicator: Indicator) -> bool:
    return indicator.rule is not None and indicator.rule.startswith("indicator.of two")


def _is_one_of_each(indicator: Indicator) -> bool:
    return indicator.rule is not None and indicator.rule.startswith("indicator.each")


def _alike(scene: Scene, place: Place, found: Sequence[Indicator]) -> Indicator:
    """养牛户 of 像宝音这样的养牛户，全旗有6.4万户，占农牧户的七成."""
    before = scene.places[place.index - 1] if place.index else None
    if before is not None and before.sentence == place.sentence:
        of_them = (found[-1].rule or "").startswith("indicator.alike") and place.quantity.unit in _RATIOS
        return found[-1] if of_them else NONE
    counted = place.quantity.unit in _PEOPLE or scene.is_counted(place)
    if not counted or not scene.before(place).endswith(_HAVING):
        return NONE
    match = _ALIKE.match(scene.text, place.sentence[0], place.quantity.start)
    return Indicator(match["thing"], f"indicator.alike: {match['thing']}") if match else NONE
