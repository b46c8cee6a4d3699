"""The phrases on both sides of every figure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, Protocol

import attrs

from policytext.metrics.clauses import Place
from policytext.metrics.gazetteer import name_at, place_class, segments
from policytext.metrics.phrases import (
    NOTHING,
    Phrase,
    is_handled,
    left_phrase,
    names_measure,
    right_phrase,
    split_off_measure,
    tells_when,
)
from policytext.metrics.scene import Scene
from policytext.metrics.words import Word, endings, is_nominal, word_set
from policytext.model import MetricRole
from policytext.text import Glance
from policytext.units import default_units

_EACH: Final = Glance(r"每[十百千万]{0,2}\p{Han}{1,4}$")  # 每秒4.2万立方米
_EACH_TIME: Final = Glance(r"每(?:小时|分钟|秒|天|日|周|月|年|班|趟|场|次)$")  # 每小时8.2万人
_ADMINISTRATIVE: Final = frozenset({"prefecture", "city", "county", "district"})
_PLACE_ENDS: Final = frozenset("省市州县旗镇乡村同巷街")
_END: Final = attrgetter("end")
_GRADES: Final = frozenset("级线等流些本")  # 一级产品, 一线工人, 一本上线
_BEFORE_THING: Final = ("时间", "期")  # 用3年|时间|培训护理员, 一年|期|贷款利率
_CHANGES: Final = ("change_amount", "change_rate")
_OF_LAND: Final = ("亩", "公顷", "垧")
_LONGEST_NAME: Final = 6  # words of a place's name
_POINTING: Final = frozenset("这那该此")
_CARRIED: Final = 24  # words that are carried over a duration


@attrs.frozen
class Beside:
    """The phrase on the left and on the right of a figure, and the words on its right."""

    left: Phrase
    right: Phrase
    right_words: tuple[Word, ...]


class _Cued(Protocol):
    """What is known of a figure's role here: which one it is, and where its cue begins."""

    @property
    def role(self) -> MetricRole: ...
    @property
    def cue(self) -> int: ...


def read_beside(scene: Scene, roles: Sequence[_Cued]) -> list[Beside]:
    """The phrases beside every figure; a word between two figures belongs to one of them."""
    found: list[Beside] = []
    shared: list[Word] = []
    for place, role in zip(scene.places, roles, strict=True):
        if place.follows:
            shared = _without_person(scene, place, shared)
        else:
            shared = scene.words(_after_head(scene, place), place.left[1])
        cue = _cue(scene, place, role)
        left = _without_costs(without_each(_up_to(scene, shared, cue)))
        left = _without_basis(left) if role.role == "price" else left
        left = _without_reckoning(left) if role.role in _CHANGES else left
        words = _with_land(place, _after_milestone(_before_cue(scene, place, roles)))
        left = _without_counter(left, words)
        term = role.role == "duration" and words[:1] and words[0].text == "期"
        if role.role == "duration" and words and words[0].text in _BEFORE_THING:
            words = words[1:]
        handled = is_handled(left, place.quantity)
        right = NOTHING if term or (role.role == "from" and not handled) else _right(scene, place, role, words)
        phrase = _after_each(shared, place, role) or without_unit(left_phrase(left), left)
        phrase = NOTHING if handled or _is_place(scene, phrase, left) else phrase
        found.append(Beside(phrase, right, tuple(words)))
        shared = [word for word in words if not right or word.start >= right.end]
        if right.of and all(word.kind in ("light", "being") for word in shared):
            shared = words  # 超过500万元的网店|有44家: the noun is what the next figure counts
        lasting = role.role == "duration" and not right.of and not (left and tells_when(left[-1].text))
        if lasting:  # 村集体经济|一年|增收15万元
            shared = [*left[-_CARRIED:], *shared]
    return found


def _up_to(scene: Scene, words: Sequence[Word], end: int) -> list[Word]:
    """The words up to where a cue begins; the dictionary may have one across it: 食品|价格上涨3.3%; not 占比, 环比."""
    count = bisect_right(words, end, key=_END)
    kept, across = list(words[:count]), words[count : count + 1]
    if not across or across[0].start >= end or scene.text[end] == "比":
        return kept
    return [*kept, *scene.words(across[0].start, end)]


def without_each(words: list[Word]) -> list[Word]:
    """低保标准 of 低保标准|每人|每月, 助学金 of 助学金|平均|每生."""
    while words:
        if words[-1].text.startswith("每"):
            words = words[:-1]
        elif len(words) > 1 and words[-2].text == "每" and len(words[-1].text) == 1:  # 每|生|每天
            words = words[:-2]
        else:
            break
    return words[:-1] if len(words) > 1 and words[-1].text == "平均" else words


def _without_basis(words: list[Word]) -> list[Word]:
    """水费 of 水费|按|用水量|每吨2.8元: by what a price is reckoned is not what it is the price of."""
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at].text in word_set("reckoned", "by")), None)
    if at is None or at + 1 == len(words) or words[-1].text.endswith(endings("reckoned", "unless")):
        return words  # 按最低收购价|每百斤135元
    reckoned = all(is_nominal(word.kind) or word.kind == "verb" for word in words[at + 1 :])
    return words[:at] if reckoned else words


def _without_reckoning(words: list[Word]) -> list[Word]:
    """生产总值 of 生产总值|按|不变|价格|计算|增长5.8%: how a change is reckoned is not what changed."""
    end = len(words)
    while end and words[end - 1].text in word_set("adverbs"):
        end -= 1
    if not end or words[end - 1].text not in word_set("reckoned", "how"):
        return words
    reckoned = word_set("reckoned", "by") | word_set("deducted", "by")
    at = next((at for at in range(end - 1, -1, -1) if words[at].text in reckoned), None)
    return words if at is None else words[:at]


def _without_counter(left: list[Word], right: Sequence[Word]) -> list[Word]:
    """买 of 买|台|1899元的冰箱, nothing of 那条|不到800米的小街, 一头|400公斤的肥牛: they count what stands behind."""
    if not left or not right or right[0].kind != "of":
        return left
    last = left[-1].text
    if last[0] == "一" and _is_classifier(last[1:]):  # 一头|400公斤的肥牛
        return left[:-1]
    pointed = last[0] in _POINTING and len(last) > 1 and _is_classifier(last[1:])
    counts = len(left) > 1 and left[-2].kind == "verb" and _is_classifier(last)
    if pointed:
        return []
    return left[:-1] if counts else left


def _with_land(place: Place, words: list[Word]) -> list[Word]:
    """The words with 地 as a noun behind a measure of land: 18亩|地; but 一亩|地 is what a price is per."""
    land = bool(words) and words[0].text == "地" and place.quantity.unit in _OF_LAND
    if not land or place.quantity.value == 1:
        return words
    return [words[0]._replace(kind="noun"), *words[1:]]


def _without_costs(words: list[Word]) -> list[Word]:
    """净赚 of 扣除|人工|成本|净赚3万元; but 扣除成本3万元 is what the costs are."""
    by = next((at for at, word in enumerate(words) if word.text in word_set("deducted", "by")), len(words))
    costs = (at for at in range(by, len(words)) if words[at].text.endswith(endings("deducted", "costs")))
    cost = max(costs, default=-1)
    return words[cost + 1 :] or words


def without_unit(phrase: Phrase, words: Sequence[Word]) -> Phrase:
    """年均增收 of 每|村|年均增收, 铁路全长 of 这|条|铁路全长: what 每 and 这 stand before is none of it.

    Nor is one of them: 进账 of 光这|一项|进账.
    """
    first = phrase.words[0].text if len(phrase.words) > 1 else ""
    if first[:1] == "一" and first[1:] not in _GRADES and _is_classifier(first[1:]):
        return attrs.evolve(phrase, words=phrase.words[1:])
    before = next((word.text for word in words if word.end == phrase.start), "") if len(phrase.words) > 1 else ""
    pointed = before in _POINTING and _is_classifier(phrase.words[0].text)
    return attrs.evolve(phrase, words=phrase.words[1:]) if before == "每" or pointed else phrase


def _is_classifier(word: str) -> bool:
    return any(unit.kind == "classifier" for unit in default_units().readings(word))


def _is_one(word: str) -> bool:
    return word[0] == "一" and bool(default_units().readings(word[1:]))


def _is_place(scene: Scene, phrase: Phrase, words: Sequence[Word]) -> bool:
    """Whether a phrase is the end of a place's name, and says where, not what: 最大为灵寿县南|营乡|214毫米."""
    if not phrase or scene.text[phrase.end - 1] not in _PLACE_ENDS:
        return False
    if any(word.kind == "verb" for word in phrase.words):
        return False
    listed = scene.text[phrase.start : phrase.end].replace("和", "、").split("、")
    if len(listed) > 1 and all(place_class(name) in _ADMINISTRATIVE for name in listed):  # 漳县、岷县|完成计划的48%
        return True
    starts = [word.start for word in words[-_LONGEST_NAME:] if word.start <= phrase.start]
    return any(name_at(scene.text, start, phrase.end) == (start, phrase.end) for start in starts)


def _after_each(words: Sequence[Word], place: Place, role: _Cued) -> Phrase:
    """补贴 of 每亩|补贴|600元: where nothing stands before 每…, what stands after it is measured."""
    if all(word.text[0] != "每" for word in words):
        return NOTHING
    end = place.quantity.start - (0 if role.role == "price" else role.cue)
    near = [word for word in words if word.end <= end]
    at = max((index for index, word in enumerate(near) if word.text[0] == "每"), default=-1)
    at += near[at].text == "每" if at >= 0 else 0  # 每|蒸吨|补贴8万元
    return left_phrase(near[at + 1 :]) if at >= 0 else NOTHING


def _before_cue(scene: Scene, place: Place, roles: Sequence[_Cued]) -> list[Word]:
    """The words on the right, up to what says how the next figure changes: 10年期|国债收益率|下行2.5个基点."""
    words, following = scene.words(*place.right), scene.following(place)
    if following is None or roles[following.index].role == "price":
        return words
    cue = following.quantity.start - roles[following.index].cue
    return words if "的" in scene.text[cue : following.quantity.start] else _up_to(scene, words, cue)


def _after_milestone(words: list[Word]) -> list[Word]:
    """The words after what a sum has but reached: 迈上400亿元|台阶, 突破2000亿元|大关."""
    reached = ""
    for size, word in enumerate(words[:2], 1):  # 台阶, 大|台阶
        reached += word.text
        if reached in word_set("milestones"):
            return words[size:]
    return words


def _cue(scene: Scene, place: Place, role: _Cued) -> int:
    """Where the words end that can say what is measured: before 同比增长, before 每秒."""
    cue = place.quantity.start - role.cue
    each = (_EACH if scene.is_measured(place) else _EACH_TIME).search(scene.text, max(place.left[0], cue - 8), cue)
    return int(each.start()) if each else cue


def _after_head(scene: Scene, place: Place) -> int:
    """Where the words begin that can: after the place or the person at the head of the clause."""
    head = scene.names.head(*place.clause)
    if head is None or head.end > place.quantity.start or head.kind == "list":
        return place.left[0]
    end = head.end
    if head.kind == "name":  # an organisation may be a part of what is measured: 日照市|三级医院达到9家
        end = head.start + max((size for _, size in segments(head.text)), default=0)
    if scene.text.startswith("地区", end):  # 北京地区|贷款余额
        end += len("地区")
    measure = scene.text[head.end : place.quantity.start]
    if end == head.start and len(measure) > 1 and names_measure(measure):  # … but 车陂社区卫生服务中心|门诊量
        end = head.end
    return max(place.left[0], end)


def _without_person(scene: Scene, place: Place, words: list[Word]) -> list[Word]:
    """流转土地 of 38岁的|韦昌荣|流转土地480亩: who it is stands behind the age."""
    head = scene.names.head(*place.clause)
    if head is None or head.kind != "person" or not words or words[0].start > head.start:
        return words
    return [word for word in words if word.start >= head.end]


def _right(scene: Scene, place: Place, role: _Cued, words: Sequence[Word]) -> Phrase:
    """The phrase on the right; of one that fills the stretch to a measured figure, the measure is left to that one."""
    right = right_phrase(words, counts=not scene.is_measured(place))
    if right and not right.of and right.start > words[0].start and scene.is_money(place) and not right.measures():
        return NOTHING  # 拿出20万元|奖励考上大学的学生
    if scene.is_money(place) and len(right.words) == 1 and _is_one(right.words[0].text):
        return NOTHING  # 核桃两角钱|一斤
    following = scene.following(place)
    if following is None or not right or right.end != words[-1].end:
        return right
    if not scene.is_measured(following):  # 3年内|培训护理员|8000名: what is counted is no matter of the years
        lasts = role.role == "duration" and not right.of and following.follows
        return NOTHING if lasts else right
    return attrs.evolve(right, words=right.words[: split_off_measure(right.words)])
