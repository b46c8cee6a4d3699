"""What a figure measures: the noun phrase beside it, or the one that it shares with a figure before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import dropwhile, takewhile
from typing import Final

import attrs

from policytext.metrics.beside import Beside, without_unit
from policytext.metrics.clauses import Place
from policytext.metrics.phrases import (
    NOTHING,
    Phrase,
    is_single_verb,
    left_phrase,
    names_measure,
    names_organisation,
    tells_when,
)
from policytext.metrics.role import Role
from policytext.metrics.scene import Scene
from policytext.metrics.words import Word, compounds_in, is_nominal, word_set, words_in
from policytext.text import Glance
from policytext.text.lexicon import alternatives, counterparts
from policytext.text.words import words as dictionary

_PEOPLE: Final = frozenset({"人", "人次", "户", "名", "位"})
_RATIOS: Final = frozenset({"%", "‰"})
_OF_TIME: Final = frozenset({"duration", "age"})
_RANK: Final = r"(?:(?:国家|世界|省部|省|市|县|区|镇|乡|村|州|部|厅|甲|乙|丙|一|二|三|[0-9]A|[AB])(?:级|类))"
_RANKS: Final = Glance(_RANK)  # 省级, 甲类
_RANK_LAST: Final = Glance(  # 新增龙头企业国家级
    rf"(?P<verb>新增|净增|创建|拥有|培育|新培育|认定)?(?P<head>.{{2,}}?)(?P<rank>{_RANK})"
)
_COMPARED: Final = ("同比", "环比")
_LASTING: Final = frozenset("期限间程龄史刑")  # 实验周期, 时限, 缓刑: nouns that a duration measures
_SPENT: Final = ("用时", "耗时")  # 平均办案用时, but no 用时 alone
_LONGEST_PREDICATE: Final = 5  # words
_INSIDE_DEEDS: Final = ("and", "place")
_LONGEST_DEED: Final = 12  # … of what is done so many times: 两次|召开优化营商环境职能部门述职测评会议
_ENDS: Final = frozenset({"from", "to"})
_COMMAS: Final = ("，", ",")
_COMES_TO: Final = "(?:上?涨|下?跌|上?升|下?降|增|减|回落|下调|上调|提高|增长|减少|扩大|缩小)[到至]|突破|超过"
_BARE: Final = Glance(  # 为417.5毫米, 每平方米6.9元, 降到每公斤16.8元; 由上年同期的67.9%
    rf"(?=.)(?:为|达到?|{_COMES_TO})?(?:每\p{{Han}}{{1,4}})?|(?P<moves>[由从](?:(?:\p{{Han}}|[0-9]){{1,8}}的)?)"
)
_REACHES: Final = ("突破", "超过")  # 居民收入稳步增长，|突破3万元
_CHANGES: Final = frozenset({"change_amount", "change_rate"})
_REACH: Final = 40  # characters before a lone verb in which its thing is looked for
_SUMS: Final = ("", "共", "共计", "合计", "总计", "累计")
_PARTS: Final = 120  # characters before a figure in which 其中 is looked for
_OPENS_PART: Final = Glance("(?:仍|还|也|就|已|有|只有|其中|约)*")  # 受访企业中，|还有|六成
_AMONG: Final = ("中", "当中", "之中")
_WITHIN: Final = ("从", "在")  # 在这次抗洪抢险中，六成是志愿者 names no whole
_INSIDE: Final = ("里", "中")  # 超市里的鳟鱼
_EARNED: Final = Glance(r"(?P<deed>[多少](?:赚|挣|花|掏|付|交|缴|还|得|卖|收入))[了出]?$")  # 一年多赚3000元
_BY_PARTS: Final = Glance("分(?:季度?|月份?|旬|时段)看")  # 生产总值增长5.8%。|分季度看，|一季度增长4.1%
_FARTHEST: Final = 12  # figures that are looked through for an indicator to share


@attrs.frozen
class Indicator:
    """The words that say what is measured, and the rule that found them."""

    text: str | None = None
    rule: str | None = None


NONE: Final = Indicator()


def read_indicators(scene: Scene, roles: Sequence[Role], beside: Sequence[Beside]) -> list[Indicator]:
    """The indicator of every figure, in order."""
    found: list[Indicator] = []
    for place, role in zip(scene.places, roles, strict=True):
        own = _own(scene, place, role, beside[place.index])
        if (own.text is None or _RANKS.fullmatch(own.text)) and role.role not in _OF_TIME:
            own = (
                _selected(scene, place, roles, beside)
                or _ahead(scene, place, roles, beside)
                or _topic(scene, place, role)
                or _whole(scene, place, role)
                or _shared(scene, place, roles, beside, found)
            )
        elif whole := _with_counterpart(scene, place, own, found):
            own = whole
        elif own.text in word_set("completing") and (thing := _thing_before(scene, place, found)):
            own = Indicator(f"{own.text}{thing}", f"indicator.of the thing before: {own.text}{thing}")
        found.append(own)
    return found


def _with_counterpart(scene: Scene, place: Place, own: Indicator, found: Sequence[Indicator]) -> Indicator | None:
    """农村低保标准 of 城镇低保标准由210元提高到240元，|农村|由110元提高到130元."""
    group = counterparts().get(own.text or "", ())
    text = found[-1].text if group and found else None
    before = scene.places[place.index - 1]
    if not group or text is None or before.sentence != place.sentence or before.quantity.unit != place.quantity.unit:
        return None
    other = next((word for word in group if word != own.text and text.startswith(word)), text)
    return Indicator(f"{own.text}{text[len(other) :]}", f"indicator.counterpart of {text}") if other != text else None


def _thing_before(scene: Scene, place: Place, found: Sequence[Indicator]) -> str | None:
    """The 社区助餐点 of 计划新建500个社区助餐点，已建成468个: what the sentence counted before in the same unit."""
    before = scene.places[place.index - 1] if place.index else None
    text = found[-1].text if before is not None and before.sentence == place.sentence else None
    if before is None or text is None or before.quantity.unit != place.quantity.unit or scene.is_money(place):
        return None
    thing = _thing_of(text)
    return None if not thing or names_measure(dictionary().cut(text)[-1]) else thing


def _own(scene: Scene, place: Place, role: Role, near: Beside) -> Indicator:
    """The indicator in the figure's own phrases."""
    left = NOTHING if near.left.only(word_set("bare")) or _is_left(scene, place, near) else near.left
    if left.only(word_set("dangling")):
        return NONE
    chosen, rule = _chosen(scene, place, role, left, near)
    if chosen is left and (said := _thing_and_verb(scene, place, left)):
        return Indicator(said, f"indicator.thing: {said}")
    return _said(scene, chosen, rule) if chosen else NONE


def _is_left(scene: Scene, place: Place, near: Beside) -> bool:
    """剩下的19户, 如今只剩9个: they are of what was counted before; 账上只剩612元 need not be."""
    return near.left.only(word_set("bare", "left")) or (scene.is_counted(place) and _remains(near.left))


def _remains(left: Phrase) -> bool:
    return left.only(word_set("bare", "left")) or left.only(word_set("bare", "remaining"))


def _thing_of(text: str) -> str:
    """企业 of 关停企业: what was counted, without what was done with it."""
    words = words_in(text, 0, len(text), compounds_in(text))
    return text[next((word.start for word in words if word.kind in ("noun", "quality")), len(text)) :]


def _thing_and_verb(scene: Scene, place: Place, left: Phrase) -> str | None:
    """老腊肉卖 of 老腊肉|每斤|卖45元, 母猪可贷: a lone syllable that is a verb, with what it is said of."""
    if len(left.words) != 1 or not is_single_verb(left.words[0].text):
        return None
    head = scene.names.head(*place.clause)
    begin = head.end if head and head.end <= left.start else place.clause[0]
    words = _words_around(scene, place, max(begin, left.start - _REACH), left.start)
    whole = True
    while words and (size := _says_how(scene, place, words)):
        whole = whole and words[-1].text in word_set("aside", "modal")
        words = words[:-size]
    thing = _thing(scene, place, words)
    if not thing:
        return None
    return scene.text[thing.start : left.end] if whole else scene.text[thing.start : thing.end] + left.words[0].text


def _words_around(scene: Scene, place: Place, start: int, end: int) -> list[Word]:
    """The words of a stretch; none runs over where the figure before ends: 5头|牛|卖了4头, no 头牛."""
    before = scene.places[place.index - 1].quantity if place.index else None
    if before is None or not start < before.end < end:
        return scene.words(start, end)
    return [*scene.words(start, before.end), *scene.words(before.end, end)]


def _thing(scene: Scene, place: Place, words: Sequence[Word]) -> Phrase:
    """The noun phrase at the end of some words, if it is a thing; no place, time or organisation, and no figure."""
    before = (scene.places[at].quantity.end for at in range(place.index - 1, -1, -1)) if words else iter(())
    figure = next((end for end in before if end <= words[-1].start), 0)  # 一个|熟练工|一天能采三四十斤
    words = [word for word in words if word.start >= figure]
    thing = without_unit(left_phrase(words), words) if words and is_nominal(words[-1].kind) else NOTHING
    last = thing.words[-1] if thing else None
    if last is None or last.kind == "quality" or thing.end - thing.start == 1:
        return NOTHING
    if tells_when(last.text) or names_organisation(last.text):
        return NOTHING
    before_it = next((word.text for word in words if word.end == thing.start), "")
    aside = before_it in word_set("aside", "before")  # 从县城到|省城|收25元
    acts = any(word.kind == "verb" for word in thing.words)  # 打开|一看，只剩几十床
    return NOTHING if aside or acts else thing


def _says_how(scene: Scene, place: Place, words: Sequence[Word]) -> int:
    """How many words at the end only say how or for how much: 1 of 小果|只, 2 of 鲜山药|每|公斤."""
    last = words[-1]
    if last.text in word_set("aside", "places"):  # 账|上|只剩37万元
        return 0
    if last.kind in ("stop", "being", "time") or last.text.startswith("每"):
        return 1
    if len(words) > 1 and words[-2].text == "每":
        return 2
    before = scene.places[place.index - 1].quantity if place.index else None  # 鲜山药|一斤, 校安工程|3年
    if before is not None and before.end == last.end:
        return sum(word.start >= before.start for word in words)
    return 0


def _chosen(scene: Scene, place: Place, role: Role, left: Phrase, near: Beside) -> tuple[Phrase, str]:
    """Which of the two phrases says it."""
    right, unit = near.right, place.quantity.unit
    if role.role in _OF_TIME:
        return _of_time(left, right)
    if unit in _RATIOS:
        part = role.role == "share" and ((right.of and not left.noun) or (right and not left))  # 80%的乡镇, 六成农户
        return (right, "indicator.right") if part else (left, "indicator.left")
    if role.role == "reference" and left.measures() and scene.is_measured(place):  # 采购额超过2亿元的县区
        return left, "indicator.left"
    named = left.noun and not (len(left.words) == 1 and _acts(left.words[0].text))  # but 办了15万元的|无抵押贷款
    passed = _is_task(left, right) or (right.of and named)  # 墓穴1025座的墓地 measures 墓穴
    passed = passed or (left.measures() and bool(right) and _acts(right.words[0].text))  # 月薪4500元|招高级焊工
    if right and not passed:  # 34个行政审批服务部门
        return right, "indicator.right"
    does = unit in _PEOPLE and role.role not in _ENDS and (not left or _leads_to(left))
    if does and (predicate := _predicate(near)):
        return predicate, "indicator.predicate"
    if unit == "次" and not any(_is_done(word) for word in left.words) and (deed := _deed(place, near)):
        return deed, "indicator.deed"
    return left, "indicator.left"


def _acts(word: str) -> bool:
    """Whether a single character is a verb, which a noun phrase may hold but not begin with: 招."""
    return len(word) == 1 and dictionary().tag(word) == "v"


def _is_task(left: Phrase, right: Phrase) -> bool:
    """压减产能861万吨的|任务: what is to be done is named before."""
    return bool(left and right.of and right.words and right.words[0].text in word_set("wanted"))


def _of_time(left: Phrase, right: Phrase) -> tuple[Phrase, str]:
    """A duration measures what follows (5个小时的扑救) or a noun of lasting before it (实验周期为2年)."""
    if left.noun and left.words[-1].text[-1] in _LASTING:  # 教龄31年的校长
        return left, "indicator.left"
    itself = right.of and right and right.words[-1].text.startswith("时")  # 两个月的时间
    itself = itself or (bool(right) and right.words[0].text in _COMPARED)  # 连续三个月|环比下降
    if right and right.words[0].kind != "verb" and not itself:
        return right, "indicator.right"
    spent = len(left.words) > 1 and left.words[-1].text.endswith(_SPENT)
    spent = spent or (bool(left) and left.words[-1].text in word_set("lasting"))
    lasts = left.measures() or spent or (left.noun and left.words[-1].text[-1] in _LASTING)
    return (left if lasts else NOTHING), "indicator.left"


def _leads_to(left: Phrase) -> bool:
    """Whether the phrase on the left is but a verb that leads to what follows: 带动200多人就业, 造成19人受伤."""
    return left.verb and (len(left.words) == 1 or left.words[-1].text in word_set("causing"))


def _predicate(near: Beside) -> Phrase:
    """受伤 of 19人受伤: what people do, or what happens to them, is what is counted."""
    if near.right_words and near.right_words[0].text == "在":  # 五万多人在新房里过冬
        told = len(near.right_words) <= _LONGEST_PREDICATE and near.right_words[-1].kind in ("verb", "action", "light")
        return Phrase(near.right_words) if told else NOTHING
    said = list(dropwhile(lambda word: word.text in word_set("before_deeds"), near.right_words))
    used = len(said) > 1 and said[0].text == "用" and said[1].text[0] in "上着"  # 5.4万户|用|上|了新仓
    words = said[: 1 + used]
    if not words or not (used or words[0].kind in ("verb", "light", "action")):
        return NOTHING
    for word in said[len(words) : _LONGEST_PREDICATE]:
        if word.kind in ("stop", "time", "of", "such") and word.text != "了":
            break
        words.append(word)
    while words[-1].kind == "and":  # 46人遇难|、50多人受伤
        words.pop()
    return Phrase(tuple(words))


def _is_done(word: Word) -> bool:
    return word.kind in ("verb", "light", "action")


def _deed(place: Place, near: Beside) -> Phrase:
    """接到预警电话 of 三次|接到预警电话: what is done so many times; but 一次|选举成功的|村 counts no elections."""
    words = near.right_words[:_LONGEST_DEED]
    deed = tuple(takewhile(lambda word: _is_done(word) or is_nominal(word.kind) or word.kind in _INSIDE_DEEDS, words))
    bare = len(deed) == 1 and place.right[1] < place.clause[1]  # 一次|签下12台农机
    modifies = any(word.kind == "of" for word in words[len(deed) :])
    return Phrase(deed) if deed and _is_done(deed[0]) and not (bare or modifies) else NOTHING


def _said(scene: Scene, phrase: Phrase, rule: str) -> Indicator:
    text = scene.text[phrase.start : phrase.end].strip()
    if match := _RANK_LAST.fullmatch(text):  # 新增龙头企业国家级1家 counts 国家级龙头企业
        text = (match["verb"] or "") + match["rank"] + match["head"]
    return Indicator(text, f"{rule}: {text}") if text else NONE


def _selected(scene: Scene, place: Place, roles: Sequence[Role], beside: Sequence[Beside]) -> Indicator | None:
    """What a limit selects, all the way from it: 投资1000万元以上|项目|20个."""
    if not place.index or not place.follows or roles[place.index - 1].role != "reference":
        return None
    selected = beside[place.index - 1].right
    fills = bool(selected) and selected.end == place.quantity.start and scene.is_counted(place)
    return _said(scene, selected, "indicator.selected") if fills else None


def _ahead(scene: Scene, place: Place, roles: Sequence[Role], beside: Sequence[Beside]) -> Indicator | None:
    """What the next figure has, where only a joint stands between: 206户|451人稳定增收."""
    following = scene.following(place)
    if following is None or roles[place.index].role != "level" or not scene.is_joined(following):
        return None
    if place.quantity.unit in _PEOPLE and following.quantity.unit not in _PEOPLE:  # 918人|和22台发电车
        return None
    ahead = _own(scene, following, roles[following.index], beside[following.index])
    if ahead.text is None:
        return None
    return Indicator(ahead.text, f"indicator.shared with {following.quantity.text}: {ahead.text}")


def _clause_before(scene: Scene, place: Place) -> list[Word]:
    """The words of the clause before a comma, where it has no figure and the figure is the first of its own."""
    start = place.clause[0]
    if place.follows or scene.text[start - 1 : start] not in _COMMAS:
        return []
    breaks = scene.layout.breaks
    at = bisect_left(breaks, start - 1)
    begin = breaks[at - 1] + 1 if at else 0
    counted = place.index > 0 and scene.places[place.index - 1].quantity.end > begin  # 出口额12亿元，同比增长5%
    return [] if counted else scene.words(begin, start - 1)


def _topic(scene: Scene, place: Place, role: Role) -> Indicator | None:
    """What the clause before speaks of, where a clause begins with its figure: 基本热费按面积收，每平方米6.9元.

    So does one that begins with a change: PM10浓度不降反升，同比上升4.1%.  Before a move it may name that and nothing
    else: 五口之家的年收入，由2.2万元涨到6.5万元.
    """
    bare = _BARE.fullmatch(scene.text, *place.left)
    reaches = bare is not None or place.quantity.text.startswith(_REACHES)
    changes = role.role in _CHANGES and place.quantity.start - role.cue <= place.clause[0]
    before = _clause_before(scene, place) if reaches or changes else []
    if not before:
        return None
    words = list(dropwhile(lambda word: word.kind in ("place", "time"), before))
    if bare and bare["moves"]:
        phrase = left_phrase(words)
        return _said(scene, phrase, "indicator.topic") if phrase.measures() else None
    topic = list(takewhile(lambda word: is_nominal(word.kind), words))
    phrase = Phrase(tuple(topic))
    if not topic or len(topic) == len(words) or not names_measure(scene.text[phrase.start : phrase.end]):
        phrase = _moving(scene, before) if reaches else NOTHING
    return _said(scene, phrase, "indicator.topic") if phrase else None


def _moving(scene: Scene, words: Sequence[Word]) -> Phrase:
    """住院次均费用 of 住院次均费用|不降反升，涨到8925元: what moves, by a clause that tells so without figures."""
    match = _movement().search(scene.text, words[0].start, words[-1].end)
    phrase = left_phrase(scene.words(words[0].start, match.start())) if match else NOTHING
    return phrase if phrase.noun else NOTHING


@cache
def _movement() -> Glance:
    """不降反升, 一路走低, 稳步增长, at the end of a clause"""
    how, verbs, idioms = (alternatives(word_set("moving", key)) for key in ("how", "verbs", "idioms"))
    return Glance(rf"(?:{how}{verbs}|{idioms})$")


def _whole(scene: Scene, place: Place, role: Role) -> Indicator | None:
    """What the clause before names, of which this is a part: 受访企业中，|六成表示…; 国产鲑鳟鱼，|三成来自这里."""
    opens = role.role == "share" and _OPENS_PART.fullmatch(scene.text, *place.left)
    words = _clause_before(scene, place) if opens else []
    if not words:
        return None
    among = words[-1].text in _AMONG and words[0].text not in _WITHIN
    words = words[:-1] if among else words
    parts = (is_nominal(word.kind) or word.kind in ("of", "place") or word.text in _INSIDE for word in words)
    named = bool(words) and words[-1].text not in _INSIDE and all(parts)
    if not among and not named:
        return None
    phrase = left_phrase(words)
    return _said(scene, phrase, "indicator.whole") if phrase.noun else None


def _shared(
    scene: Scene, place: Place, roles: Sequence[Role], beside: Sequence[Beside], found: Sequence[Indicator]
) -> Indicator:
    """What the nearest figure before has in the sentence: 采购额7.84亿元，占比34%; 国家级龙头企业1家、省级4家."""
    left = beside[place.index].left
    whole = _whole_before(scene, place, left)
    by_parts = _BY_PARTS.match(scene.text, *place.sentence) and roles[place.index].role == "change_rate"
    for index in range(place.index - 1, max(-1, place.index - 1 - _FARTHEST), -1):
        text = found[index].text if scene.places[index].quantity.end <= whole else None
        if scene.places[index].sentence != place.sentence and not by_parts:
            break
        if roles[index].role == "reference" and _only_selects(place, scene.places[index], found[index]):
            continue
        if text is not None:
            aged = roles[index].role == "age" and scene.places[index].quantity.bound == "eq"
            if aged and scene.places[index].quantity.unit != place.quantity.unit:  # 58岁的王贵种了5亩地
                break
            if _counts_others(scene, place, scene.places[index]):
                if scene.places[index].quantity.unit in _RATIOS:
                    continue
                break
            if _is_other_sum(scene, place, roles[place.index], scene.places[index], text):
                continue
            if _remains(left) and scene.places[index].quantity.unit != place.quantity.unit:
                continue
            return _as_before(scene, place, left, scene.places[index], text)
    says_nothing = not left or left.only(word_set("adverbs") | word_set("bare", "left"))
    return NONE if says_nothing else _said(scene, left, "indicator.left")


def _as_before(scene: Scene, place: Place, left: Phrase, before: Place, text: str) -> Indicator:
    """What a figure before measures, with what its own words add: 占比 of it, 省级 ones of it, or what was done."""
    if (earned := _EARNED.search(scene.before(place))) and not _is_of(place, before, text):
        return Indicator(earned["deed"], f"indicator.deed: {earned['deed']}")
    own = scene.text[left.start : left.end] if left else ""
    if _remains(left):
        thing = _thing_of(text)
        return Indicator(thing, f"indicator.left of {before.quantity.text}: {thing}") if thing else NONE
    if left.only(word_set("dangling")):
        text = _without_change(text) + own
    elif _RANKS.fullmatch(own):
        text = _with_rank(text, own)
    return Indicator(text, f"indicator.shared with {before.quantity.text}: {text}")


def _is_other_sum(scene: Scene, place: Place, role: Role, before: Place, text: str) -> bool:
    """Whether a sum more or less is of nothing that was counted before: 空调调到26℃；每千瓦时|便宜0.18元."""
    if role.role != "change_amount" or not scene.is_money(place) or scene.is_money(before):
        return False
    if before.clause == place.clause and scene.is_counted(before):  # 300户|农民增收5000元
        return False
    return not _EARNED.search(scene.before(place)) and not names_measure(dictionary().cut(text)[-1])


def _is_of(place: Place, before: Place, text: str) -> bool:
    """Whether a sum may be of what one before is: 纯收入2.6万元，比去年|多挣4000块; but 卖了3头猪，|多赚3000元."""
    last = dictionary().cut(text)[-1]
    same = place.quantity.unit == before.quantity.unit and not is_single_verb(last)  # 在社区|掏50元，|少花1200元
    return same or names_measure(last)


def _whole_before(scene: Scene, place: Place, left: Phrase) -> int:
    """Where the parts of a whole begin, of which none is averaged: 耕地3600亩，|其中水田2100亩，人均不足1.2亩."""
    start = place.quantity.start
    if not left or not all(word.text.endswith("均") for word in left.words):
        return start
    parts = scene.text.rfind("其中", max(place.sentence[0], start - _PARTS), start)
    return parts if parts >= 0 else start


def _only_selects(place: Place, limit: Place, said: Indicator) -> bool:
    """Whether a limit only selects who is counted: 上线436人，其中|600分以上|的83人; but 亿元以上|项目|60个."""
    own = said.rule is None or not said.rule.startswith("indicator.shared")
    return not own and limit.quantity.unit != place.quantity.unit


def _without_change(text: str) -> str:
    """农村居民人均纯收入 of 农村居民人均纯收入净增: what 增幅 is of, where the figure before has one, too."""
    change = next((word for word in word_set("dangling") if text.endswith(word)), "")
    return text.removesuffix(change) or text


def _counts_others(scene: Scene, place: Place, before: Place) -> bool:
    """126座小型水库干涸，|8.7万人饮水困难: people are none of the things that the clause before counts."""
    people = place.quantity.unit in _PEOPLE and before.quantity.unit not in _PEOPLE
    between = scene.text[before.quantity.end + 1 : place.quantity.start]  # 约谈271家，285人次; 招聘会20场，共1.2万人
    listed = place.sentence == before.sentence and between in _SUMS
    return people and place.clause != before.clause and not listed


def _with_rank(text: str, rank: str) -> str:
    """新增省级龙头企业 from 新增国家级龙头企业."""
    return str(_RANKS.sub(rank, text, count=1)) if _RANKS.search(text) else rank + text
