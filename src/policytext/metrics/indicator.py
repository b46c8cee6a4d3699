"""What a figure measures: the noun phrase beside it, or the one that it shares with a figure before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import attrs
import regex

from policytext.metrics.clauses import Layout, Place
from policytext.metrics.gazetteer import segments
from policytext.metrics.names import Names
from policytext.metrics.phrases import NOTHING, Phrase, left_phrase, right_phrase, split_off_measure
from policytext.metrics.role import Role
from policytext.metrics.words import Kind, Word, word_set, words_in
from policytext.units import Unit

_PEOPLE: Final = frozenset({"人", "人次", "户", "名", "位"})
_TIME_UNITS: Final = frozenset({"duration", "duration:calendar"})
_JOINTS: Final = frozenset({"", "、", "和", "及", "与", "以及", "，", ","})
_RANK: Final = r"(?:(?:国家|世界|省部|省|市|县|区|镇|乡|村|州|部|厅|甲|乙|丙|一|二|三|[0-9]A|[AB])(?:级|类))"
_RANKS: Final[Any] = regex.compile(_RANK)  # 省级, 甲类
_RANK_LAST: Final[Any] = regex.compile(rf"(?P<verb>新增|净增|创建|拥有|培育|新培育|认定)?(?P<head>.{{2,}}?)(?P<rank>{_RANK})")
_EACH: Final[Any] = regex.compile(r"每[十百千万]{0,2}\p{Han}{1,4}$")  # 每秒4.2万立方米
_CAUSES: Final = frozenset({"造成", "导致", "致使", "致", "引发"})
_BARE: Final = frozenset({"人均", "户均", "亩均", "平均", "年均", "日均", "月均", "总", "另", "每"})
# Names of a change or a share that say nothing without the thing: 贷款余额486亿元，增速22.7%.
_DANGLING: Final = frozenset(
    {"增速", "增幅", "涨幅", "升幅", "降幅", "跌幅", "占比", "比重", "净增", "同比", "环比", "增长率", "份额", "总量", "总数"}
)
_LASTING: Final = frozenset("期限间程龄史")


@attrs.frozen
class Indicator:
    """The words that say what is measured, and the rule that found them.  ``head`` is what a later figure can share."""

    text: str | None = None
    rule: str | None = None


@attrs.frozen
class Surroundings:
    """The words on both sides of a figure."""

    left: Phrase
    right: Phrase
    left_words: tuple[Word, ...]
    right_words: tuple[Word, ...]


def is_joined(text: str, place: Place) -> bool:
    """Whether nothing but a joint stands between a figure and the one before: 206户451人, 270多支、38000余人."""
    return place.follows and text[place.left[0] : place.left[1]].strip() in _JOINTS


def surroundings_of(
    layout: Layout,
    places: Sequence[Place],
    units: Sequence[Unit | None],
    roles: Sequence[Role],
    times: Sequence[tuple[int, int]],
    names: Names,
) -> list[Surroundings]:
    """The words and phrases beside every figure; a word between two figures belongs to one of them."""
    found: list[Surroundings] = []
    shared: list[Word] = []
    for place, unit, role in zip(places, units, roles, strict=True):
        if not place.follows:
            shared = words_in(layout, _after_head(place, names, times), place.left[1], times)
        cue = place.quantity.start - role.cue
        if unit is not None and unit.kind == "measure" and (each := _EACH.search(layout.text, place.left[0], cue)):
            cue = each.start()
        left_words = [word for word in shared if word.end <= cue]
        right_words = words_in(layout, *place.right, times)
        right = NOTHING if role.role == "from" else right_phrase(right_words, counts=_counts(unit))
        leads = place.index + 1 < len(places) and places[place.index + 1].follows
        if leads and right and right_words and right.end == right_words[-1].end:
            right = _leave_measure(right, units[place.index + 1])
        found.append(Surroundings(left_phrase(left_words), right, tuple(left_words), tuple(right_words)))
        shared = [word for word in right_words if not right or word.start >= right.end]
        if _is_adverbial(place, unit, role, right):  # 村集体经济|一年|增收15万元
            shared = [*left_words, *shared]
    return found


def _after_head(place: Place, names: Names, times: Sequence[tuple[int, int]]) -> int:
    """Where the words begin that can say what is measured: after the place or the person at the head of the clause."""
    head = names.head(*place.clause, times)
    if head is None or head.end > place.quantity.start or head.kind == "list":
        return place.left[0]
    end = head.end
    if head.kind == "name":  # an organisation may be a part of what is measured: 日照市|三级医院达到9家
        end = max((end for _, _, end in segments(head.start, head.text)), default=head.start)
    return max(place.left[0], end)


def _is_adverbial(place: Place, unit: Unit | None, role: Role, right: Phrase) -> bool:
    return role.role == "duration" and not right.of


def _counts(unit: Unit | None) -> bool:
    return unit is None or unit.kind != "measure"


def _leave_measure(right: Phrase, following: Unit | None) -> Phrase:
    if following is None or following.kind != "measure":
        return right
    return attrs.evolve(right, words=right.words[: split_off_measure(right.words)])


def read_indicators(
    layout: Layout,
    places: Sequence[Place],
    units: Sequence[Unit | None],
    roles: Sequence[Role],
    around: Sequence[Surroundings],
) -> list[Indicator]:
    """The indicator of every figure, in order."""
    found: list[Indicator] = []
    for place, unit, role in zip(places, units, roles, strict=True):
        own = _own(layout, place, unit, role, around[place.index])
        if own.text is None or _RANKS.fullmatch(own.text):
            own = _shared(layout, places, place, role, around, found, units, roles)
        found.append(own)
    return found


def _own(layout: Layout, place: Place, unit: Unit | None, role: Role, beside: Surroundings) -> Indicator:
    left, right = beside.left, beside.right
    if left.only(_BARE):
        left = NOTHING
    if left.only(_DANGLING):
        return Indicator()
    if role.role in ("duration", "age"):
        if right and not (right.of and right.words[-1].text.startswith("时")):
            return _said(layout, right, "indicator.right")
        lasts = left.measures() or (left.noun and left.words[-1].text[-1] in _LASTING)
        return _said(layout, left, "indicator.left") if lasts else Indicator()
    if place.quantity.unit in ("%", "‰"):
        if right.of and role.role == "share" and not left.noun:
            return _said(layout, right, "indicator.right")
        return _said(layout, left, "indicator.left") if left else Indicator()
    if role.role == "reference" and left.noun and not _counts(unit):
        return _said(layout, left, "indicator.left")
    if right and not (right.of and left.noun):
        return _said(layout, right, "indicator.right")
    if left and not (left.verb and (len(left.words) == 1 or left.words[-1].text in _CAUSES) and _predicate(beside) and place.quantity.unit in _PEOPLE):
        return _said(layout, left, "indicator.left")
    if place.quantity.unit in _PEOPLE and (predicate := _predicate(beside)):
        return _said(layout, predicate, "indicator.predicate")
    return _said(layout, left, "indicator.left") if left else Indicator()


def _predicate(beside: Surroundings) -> Phrase:
    """受伤 of 19人受伤: what people do, or what happens to them, is what is counted."""
    words: list[Word] = []
    for word in beside.right_words:
        if word.kind in (Kind.STOP, Kind.TIME, Kind.OF, Kind.SUCH) and words and word.text != "了":
            break
        if word.kind in (Kind.VERB, Kind.LIGHT, Kind.ACTION) or words:
            words.append(word)
        elif word.text not in ("被",):
            break
    return Phrase(tuple(words[:5])) if words else NOTHING


def _said(layout: Layout, phrase: Phrase, rule: str) -> Indicator:
    text = layout.text[phrase.start : phrase.end].strip()
    if match := _RANK_LAST.fullmatch(text):  # 新增龙头企业国家级1家 counts 国家级龙头企业
        text = (match["verb"] or "") + match["rank"] + match["head"]
    return Indicator(text, f"{rule}: {text}") if text else Indicator()


def _shared(
    layout: Layout,
    places: Sequence[Place],
    place: Place,
    role: Role,
    around: Sequence[Surroundings],
    found: Sequence[Indicator],
    units: Sequence[Unit | None],
    roles: Sequence[Role],
) -> Indicator:
    if role.role in ("duration", "age"):
        return Indicator()
    following = place.index + 1
    if following < len(places) and is_joined(layout.text, places[following]) and role.role == "level":
        ahead = _own(layout, places[following], units[following], roles[following], around[following])
        if ahead.text:
            return Indicator(ahead.text, f"indicator.shared with {places[following].quantity.text}: {ahead.text}")
    left = around[place.index].left
    for index in range(place.index - 1, -1, -1):
        before = places[index]
        if before.sentence != place.sentence:
            break
        text = found[index].text
        if text is not None:
            if left.only(_DANGLING):
                text += layout.text[left.start : left.end]
            elif left and _RANKS.fullmatch(rank := layout.text[left.start : left.end]):
                text = _with_rank(text, rank)  # 省级4家 after 国家级“小巨人”企业1家
            return Indicator(text, f"indicator.shared with {before.quantity.text}: {text}")
    return _said(layout, left, "indicator.left") if left else Indicator()


def _with_rank(text: str, rank: str) -> str:
    """新增省级龙头企业 from 新增国家级龙头企业."""
    return _RANKS.sub(rank, text, count=1) if _RANKS.search(text) else rank + text
