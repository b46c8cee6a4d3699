"""分别 hands each value to its own antecedent, in order: 龙口、牟平的采购规模分别为3.26亿元和2.63亿元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from policytext.metrics.clauses import Layout, Place
from policytext.metrics.gazetteer import entry_set, name_at
from policytext.metrics.indicator import Indicator, is_joined
from policytext.metrics.names import Head, Names
from policytext.metrics.phrases import left_phrase
from policytext.metrics.role import Role
from policytext.metrics.words import Kind, Word, words_in

_EACH: Final = "分别"
_LONGEST: Final = 60  # characters that are looked through for a list


@attrs.frozen
class Share:
    """What 分别 gives a figure: an indicator, a subject, or both."""

    indicator: Indicator | None = None
    subject: Head | None = None


def distribute(
    layout: Layout,
    places: Sequence[Place],
    roles: Sequence[Role],
    indicators: Sequence[Indicator],
    names: Names,
    times: Sequence[tuple[int, int]],
) -> dict[int, Share]:
    """What 分别 gives to which figure, by the figure's index."""
    found: dict[int, Share] = {}
    for first, last in _runs(layout, places):
        members = places[first : last + 1]
        shares = _from_list(layout, members[0], roles[first], len(members), names, times)
        shares = shares or _from_figures(layout, places, members, roles[first], indicators, times)
        found.update({place.index: share for place, share in zip(members, shares or (), strict=False)})
    return found


def _runs(layout: Layout, places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """The figures that one 分别 governs: the one after it and those joined to it."""
    for place in places:
        if _EACH in layout.text[place.left[0] : place.left[1]]:
            last = place.index
            while last + 1 < len(places) and is_joined(layout.text, places[last + 1]):
                last += 1
            if last > place.index:
                yield place.index, last


def _from_figures(
    layout: Layout,
    places: Sequence[Place],
    members: Sequence[Place],
    role: Role,
    indicators: Sequence[Indicator],
    times: Sequence[tuple[int, int]],
) -> list[Share] | None:
    """分别完成全年目标任务的105%、90%、74.5%: each figure before in the sentence, where there are as many."""
    first, count = members[0], len(members)
    before = [place for place in places[max(0, first.index - count) : first.index] if place.sentence == first.sentence]
    if len(before) < count or _own(layout, first, role, times):
        return None
    shares = []
    for place in before:
        text = indicators[place.index].text
        shares.append(Share(Indicator(text, f"indicator.each: {place.quantity.text}") if text else None))
    return shares


def _own(layout: Layout, place: Place, role: Role, times: Sequence[tuple[int, int]]) -> bool:
    """Whether a phrase stands between 分别 and the figure: 分别新建高标准农田0.8万亩."""
    start = layout.text.rfind(_EACH, place.left[0], place.left[1]) + len(_EACH)
    end = max(start, place.quantity.start - role.cue)
    return bool(left_phrase(words_in(layout, start, end, times)))


def _from_list(
    layout: Layout, place: Place, role: Role, count: int, names: Names, times: Sequence[tuple[int, int]]
) -> list[Share] | None:
    """A list of as many items as there are figures before 分别, in the clause or at the end of the one before."""
    end = min(layout.text.rfind(_EACH, place.left[0], place.left[1]), place.quantity.start - role.cue)
    start = max(place.left[0], end - _LONGEST)
    items = _items(words_in(layout, start, end, times))
    if len(items) == count:
        return _named(layout, items, names) or _shared_tail(layout, items, own=_own(layout, place, role, times))
    start = max(0, place.clause[0] - 1 - _LONGEST)
    at = max((layout.text.rfind(mark, start, place.clause[0] - 1) for mark in ",，。；;\n"), default=-1) + 1
    before = _items(words_in(layout, max(at, start), max(at, start, place.clause[0] - 1), times))
    return _named(layout, before, names, alone=True) if len(before) == count else None


def _items(words: Sequence[Word]) -> list[list[Word]]:
    """The items of a list: the words between its joints."""
    items: list[list[Word]] = [[]]
    for word in words:
        if word.kind is Kind.AND:
            items.append([])
        elif word.kind is not Kind.TIME:
            items[-1].append(word)
    return items if all(items) else []


def _named(layout: Layout, items: list[list[Word]], names: Names, *, alone: bool = False) -> list[Share] | None:
    """A list of places: each is a subject, and what follows the last is measured (平凉、庆阳的苹果出口额)."""
    heads = [_place_in(layout, item, names, first=at == 0) for at, item in enumerate(items)]
    if any(head is None for head in heads):
        return None
    rest = [word for word in items[-1] if heads[-1] is not None and word.start >= heads[-1].end]
    phrase = left_phrase(rest)
    if alone and rest:
        return None
    text = layout.text[phrase.start : phrase.end] if phrase else None
    indicator = Indicator(text, f"indicator.each: {text}") if text else None
    return [Share(indicator, head) for head in heads]


def _place_in(layout: Layout, item: Sequence[Word], names: Names, *, first: bool) -> Head | None:
    """The place that an item is, or that the first item of a list ends with (县市区有莱阳)."""
    end = item[-1].end
    for word in item if first else item[:1]:
        span = name_at(layout.text, word.start, end)
        if span is None and layout.text[word.start : end] in entry_set("zones"):
            span = word.start, end
        if span is None and word.kind is Kind.PLACE and (word.end == end or not first):
            span = word.start, word.end
        if span is not None and (not first or span[1] == end):
            return Head(*span, layout.text[slice(*span)], "name")
    return None


def _shared_tail(layout: Layout, items: list[list[Word]], *, own: bool) -> list[Share] | None:
    """原煤、焦炭、氧化铝产量: what the last item has more than the first belongs to all of them."""
    if own:
        return None
    first = left_phrase(items[0])
    last = left_phrase(items[-1])
    if not first or not last:
        return None
    size = len(left_phrase(items[-2]).words)
    shared = () if first.measures() or len(last.words) <= size else last.words[size:]
    tail = layout.text[shared[0].start : shared[-1].end] if shared else ""
    shares = []
    for item in items:
        phrase = left_phrase(item)
        if not phrase:
            return None
        text = layout.text[phrase.start : phrase.end]
        text = text if item is items[-1] else text + tail
        shares.append(Share(Indicator(text, f"indicator.each: {text}")))
    return shares
