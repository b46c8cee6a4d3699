"""分别 hands each value to its own antecedent, in order: 龙口、牟平的采购规模分别为3.26亿元和2.63亿元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from policytext.metrics.beside import without_each
from policytext.metrics.clauses import Place
from policytext.metrics.gazetteer import entry_set, name_at
from policytext.metrics.heads import Head
from policytext.metrics.indicator import Indicator
from policytext.metrics.phrases import Phrase, left_phrase
from policytext.metrics.role import Role
from policytext.metrics.scene import Scene
from policytext.metrics.words import Word, word_set

_EACH: Final = "分别"
_LONGEST: Final = 60  # characters that are looked through for a list


@attrs.frozen
class Share:
    """What 分别 gives a figure: an indicator, a subject, both or neither."""

    indicator: Indicator | None = None
    subject: Head | None = None


def distribute(scene: Scene, roles: Sequence[Role], indicators: Sequence[Indicator]) -> dict[int, Share]:
    """What 分别 gives to which figure, by the figure's index."""
    found: dict[int, Share] = {}
    for members in _runs(scene):
        first = members[0]
        shares = _from_list(scene, first, roles[first.index], len(members))
        shares = shares or _from_figures(scene, members, roles[first.index], indicators)
        found.update({place.index: share for place, share in zip(members, shares or (), strict=False)})
    return found


def _runs(scene: Scene) -> Iterator[Sequence[Place]]:
    """The figures that one 分别 governs: the one after it and those joined to it."""
    for place in scene.places:
        if _EACH in scene.text[place.left[0] : place.left[1]]:
            end = place.index + 1
            while end < len(scene.places) and scene.is_joined(scene.places[end]):
                end += 1
            if end - place.index > 1:
                yield scene.places[place.index : end]


def _each_at(scene: Scene, place: Place) -> int:
    return scene.text.rfind(_EACH, place.left[0], place.left[1])


def _has_own(scene: Scene, place: Place, role: Role) -> bool:
    """Whether a phrase stands between 分别 and the figure: 分别新建高标准农田0.8万亩."""
    start = _each_at(scene, place) + len(_EACH)
    return bool(left_phrase(scene.words(start, max(start, place.quantity.start - role.cue))))


def _says_what(scene: Scene, place: Place) -> bool:
    """Whether a measure stands right before 分别: 实际补偿比分别为78%、65%; in 增速分别为 it needs another."""
    phrase = left_phrase(without_each(scene.words(place.left[0], _each_at(scene, place))))
    return phrase.measures() and not phrase.only(word_set("dangling"))


def _from_figures(
    scene: Scene, members: Sequence[Place], role: Role, indicators: Sequence[Indicator]
) -> list[Share] | None:
    """分别完成全年目标任务的105%、90%、74.5%: each figure before in the sentence, where there are as many."""
    first = members[0]
    before = scene.places[max(0, first.index - len(members)) : first.index]
    before = tuple(place for place in before if place.sentence == first.sentence)
    if len(before) < len(members) or _has_own(scene, first, role) or _says_what(scene, first):
        return None
    return [
        Share(Indicator(text, f"indicator.each: {place.quantity.text}"))
        if (text := indicators[place.index].text)
        else Share()
        for place in before
    ]


def _from_list(scene: Scene, place: Place, role: Role, count: int) -> list[Share] | None:
    """A list of as many items as there are figures, before 分别 in the clause or at the end of the clause before."""
    end = min(_each_at(scene, place), place.quantity.start - role.cue)
    items = _items(scene.words(max(place.left[0], end - _LONGEST), end))
    if len(items) == count:
        return _named(scene, items) or _shared_tail(scene, items, own=_has_own(scene, place, role))
    high = max(0, place.clause[0] - 1)
    low = max(0, high - _LONGEST)
    start = max(scene.text.rfind(mark, low, high) for mark in ",，。；;\n") + 1
    before = _items(scene.words(max(start, low), high))
    return _named(scene, before, alone=True) if len(before) == count else None


def _items(words: Sequence[Word]) -> list[list[Word]]:
    """The items of a list: the words between its joints."""
    items: list[list[Word]] = [[]]
    for word in words:
        if word.kind == "and":
            items.append([])
        elif word.kind != "time":
            items[-1].append(word)
    return items if all(items) else []


def _named(scene: Scene, items: list[list[Word]], *, alone: bool = False) -> list[Share] | None:
    """A list of places: each is a subject, and what follows the last is measured (平凉、庆阳的苹果出口额)."""
    known = [_place_in(scene, item, first=at == 0, last=item is items[-1]) for at, item in enumerate(items)]
    heads = [head or _short_word(item, first=at == 0) for at, (head, item) in enumerate(zip(known, items, strict=True))]
    if not any(known) or not all(heads):
        return None
    last = heads[-1].end if heads[-1] else 0
    rest = [word for word in items[-1] if word.start >= last]
    if alone and rest:
        return None
    phrase = left_phrase(rest)
    text = scene.text[phrase.start : phrase.end] if phrase else None
    indicator = Indicator(text, f"indicator.each: {text}") if text else None
    return [Share(indicator, head) for head in heads]


def _place_in(scene: Scene, item: Sequence[Word], *, first: bool, last: bool) -> Head | None:
    """The place that an item is; the first may end with it (县市区有莱阳), the last begin with it (定西的出口额)."""
    end = item[-1].end
    for word in item if first else item[:1]:
        span = name_at(scene.text, word.start, end)
        if span is None and scene.text[word.start : end] in entry_set("zones"):
            span = word.start, end
        if span is not None and (span[1] == end or last):
            return Head(*span, scene.text[slice(*span)], "name")
    return None


def _short_word(item: Sequence[Word], *, first: bool) -> Head | None:
    """A word of a list of places that we don't know as one: 牟平 beside 莱阳."""
    word = item[-1] if first else item[0]
    if not 2 <= len(word.text) <= 3 or word.kind not in ("noun", "place"):
        return None
    return Head(word.start, word.end, word.text, "name")


def _own_words(before: Phrase, last: Phrase) -> int:
    """How many words of the last item are its own: as many as the one before has, or one for one.

    关区进口、出口|通关时间 has one word beside one.
    """
    coordinate = before.words[-1].text
    repeated = any(word.text == coordinate for word in last.words)  # 城镇居民、农村居民|人均收入
    return 1 if len(coordinate) == len(last.words[0].text) and not repeated else len(before.words)


def _shared_tail(scene: Scene, items: list[list[Word]], *, own: bool) -> list[Share] | None:
    """原煤、焦炭、氧化铝产量: what the last item has more than the one before belongs to all of them."""
    phrases = [left_phrase(item) for item in items]
    if own or not all(phrases):
        return None
    last = phrases[-1]
    shared = () if phrases[0].measures() else last.words[_own_words(phrases[-2], last) :]
    tail = scene.text[shared[0].start : shared[-1].end] if shared else ""
    texts = [scene.text[phrase.start : phrase.end] + (tail if phrase is not last else "") for phrase in phrases]
    return [Share(Indicator(text, f"indicator.each: {text}")) for text in texts]
