"""The noun phrases on a figure's left and right, by the behaviour of their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from policytext.metrics.cues import cue_set
from policytext.metrics.words import ASPECTS, Word, endings, is_nominal, opens_phrase, word_set
from policytext.model import Quantity
from policytext.text import Glance
from policytext.text.words import words as dictionary

_LONGEST: Final = 24  # characters; longer is a clause, not a phrase
_DEED: Final = 4  # characters: 坚守岗位
_LONGEST_MODIFIER: Final = 12  # 607户|未消除风险的|监测对象
_NUMBERED: Final = Glance(r"第[一二三四五六七八九十0-9]+[批轮期次届年天月]?")  # 第一批: says which, not what
_INSIDE: Final = frozenset("可应不未在外上下中内")  # 网上可办率, 在校生: no stops before a syllable that they belong to
_AIMS: Final = frozenset("上到向往") | {"起来", "下来", "出来"}  # 坐|上, 搭|起来, but no 村|上
_OF_MEASURES: Final = frozenset("年月日总纯毛净")  # 年收入, 总里程, 纯利润
_WHOLE: Final = frozenset({"总", "平均", "全部", "共", "累计", "其"})  # 平均|率 names no other rate than 率
_AFTER: Final = frozenset({"后", "之后", "以后", "以来", "期间"})
_FAR_SHARE: Final = 8  # words
_HANDLING: Final = ("把", "将", "以", "凭", "靠", "对", "向", "给")
_JUMPS: Final = ("下转", "上接")  # where an article goes on on another page
_REACHING: Final = ("突", "超", "达", "过")
_NOUNS_AT_END: Final = ("比", "地")
_SUMMING: Final = frozenset({"共", "已", "均", "全部", "累计", "共计", "已经", "合计"})  # 扶助资金共发放864万元


@attrs.frozen
class Phrase:
    """A run of words.  ``of`` says that 的 links it to the figure."""

    words: tuple[Word, ...] = ()
    of: bool = False

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.words[-1].end

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def verb(self) -> bool:
        """Whether it ends in a verb, as 发放 of 发放5万元: then a noun after the figure is what is measured."""
        return bool(self.words) and self.words[-1].kind == "verb"

    @property
    def noun(self) -> bool:
        """Whether it ends in a noun."""
        return bool(self.words) and self.words[-1].kind != "verb"

    def measures(self) -> bool:
        """Whether its last word names a measure: 蔬菜种植面积, 满意率."""
        return bool(self.words) and names_measure(self.words[-1].text)

    def only(self, words: frozenset[str]) -> bool:
        """Whether it consists of these words alone."""
        return bool(self.words) and all(word.text in words for word in self.words)


NOTHING: Final = Phrase()


def names_measure(word: str) -> bool:
    """Whether a word names something that is measured rather than counted.

    >>> names_measure("总产量"), names_measure("年收入"), names_measure("企业")
    (True, True, False)
    """
    if word in word_set("measures") or (word[0] in _OF_MEASURES and word[1:] in word_set("measures")):
        return True
    return len(word) > 1 and word[-1] in word_set("measures", "suffixes")


def names_organisation(word: str) -> bool:
    """Whether a word ends as names of organisations do.

    >>> names_organisation("急救中心"), names_organisation("贷款"), names_organisation("社会")
    (True, False, False)
    """
    suffixes = word_set("organisations", "suffixes")
    if word in word_set("nouns") or word in word_set("organisations", "unless"):  # 城镇 is a kind of place
        return False
    return len(word) > 1 and any(word[-size:] in suffixes for size in (1, 2, 3))


def tells_when(word: str) -> bool:
    """Whether a word says when and nothing else: 活计忙的|时候.

    >>> tells_when("时候"), tells_when("时长")
    (True, False)
    """
    return word.endswith(endings("when"))


def is_handled(words: Sequence[Word], figure: Quantity) -> bool:
    """Whether something is done with a figure: 支队|把|七成警力压到路面 says nothing of 支队; but 将|突破45万吨.

    Nor does 团队|以|不到三成的人力办结了六成案件 of 团队, nor 环保部门|对|32家企业 of 环保部门.
    """
    if not words or words[-1].text not in _HANDLING or figure.text.startswith(_REACHING):
        return False
    return words[-1].end == figure.start


def left_phrase(words: Sequence[Word]) -> Phrase:
    """The phrase that ends where a figure begins, without the verbs that only say "is": 满意率 of 满意率达."""
    words = _with_nouns(_before_jump(words))
    end = _without_being(words)
    start = _head_start(words, end)
    start = _with_modifier(words, _with_whole(words, start, end), end)
    start = _with_topic(words, start, end)
    kept = _without_subject(_trimmed(list(words[start:end])))
    when = bool(kept) and kept[-1].text in word_set("when", "suffixes")  # 4月最少的|时候
    return Phrase(tuple(kept)) if _says_something(kept) and not when else NOTHING


def _before_jump(words: Sequence[Word]) -> Sequence[Word]:
    """他为此 of 他为此|（下转A06版）: where an article goes on on another page."""
    return words[:-1] if words and words[-1].text[1:].startswith(_JUMPS) else words


def _with_nouns(words: Sequence[Word]) -> Sequence[Word]:
    """The words with 比 and 地 as nouns where they end a phrase: 居民收入|比|由2.22缩小至2.17, 饲草料|地|不少于5亩."""
    if len(words) < 2 or words[-1].text not in _NOUNS_AT_END or not is_nominal(words[-2].kind):
        return words
    return [*words[:-1], words[-1]._replace(kind="noun")]


def _says_something(words: Sequence[Word]) -> bool:
    """Whether a run is more than a single syllable that is no noun: 多, 翻, 占; but 宽36米."""
    if len(words) == 1 and words[0].text in word_set("measures", "suffixes"):
        return True
    return len(words) != 1 or len(words[0].text) > 1 or dictionary().tag(words[0].text)[:1] in ("n", "v", "")


def _without_being(words: Sequence[Word]) -> int:
    """Where the phrase ends: before 达, 共计, 了; before 完成 too, where a measure does the completing."""
    end = len(words)
    while end:
        word = words[end - 1]
        if word.text in _AFTER and end > 1:  # 剔除退税因素后|增长7.5%: that tells when or how
            return 0
        reaches = end < len(words) and words[end].text in ("达", "达到")
        if reaches and word.text in ("高", "多"):  # 负债却|高|达91亿元
            end -= 1
            continue
        if (word.text in word_set("holding") and _holds(words, end)) or _is_act(words, end - 1):
            end -= 1
            continue
        if word.kind == "light" and word.text not in word_set("being"):
            at = end - 1
            while at and words[at - 1].kind == "stop":
                at -= 1
            done = bool(at) and (words[at - 1].kind == "action" or names_measure(words[at - 1].text))
            if not done and not (at and word.text == "完成" and _is_undertaking(words, at - 1)):
                return 0
        elif is_nominal(word.kind) or word.kind == "verb" or _opens(words, end - 1):
            break
        end -= 1
    return end


def _is_undertaking(words: Sequence[Word], at: int) -> bool:
    """水库除险|加固|完成39座, 住房|重建|完成1126套: a verb behind its thing is what was completed."""
    if words[at].text in word_set("undertakings"):
        return True
    if at < 1 or len(words[at].text) < 2 or not is_nominal(words[at - 1].kind):
        return False
    return dictionary().tag(words[at].text)[:1] == "v" and not names_organisation(words[at - 1].text)


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether a word opens a phrase that is but itself: 新增, 户均; in 客流|日均 it only says how that is counted."""
    averages = words[at].text.endswith("均") and at > 0 and is_nominal(words[at - 1].kind)
    return opens_phrase(words[at].text) and not averages


def _is_act(words: Sequence[Word], at: int) -> bool:
    """Whether a single syllable is a verb by what follows: 毛收入|奔|着70万, 1683人|坐|上14辆大巴."""
    following = words[at + 1].text if at + 1 < len(words) else ""
    if words[at].kind != "noun" or len(words[at].text) > 1:
        return False
    return following in ASPECTS or (following in _AIMS and is_single_verb(words[at].text))


def is_single_verb(word: str) -> bool:
    """Whether the dictionary has a single syllable as a verb, or has no part of speech for it (zg): 算, 奔."""
    return len(word) == 1 and dictionary().tag(word)[:1] in ("v", "z")


def _holds(words: Sequence[Word], end: int) -> bool:
    """Whether the verb of holding that ends at ``end`` says "is": 稳定在, 优良率保持100%."""
    if end < len(words) and words[end].text == "在":
        return True
    return end == len(words) and end > 1 and names_measure(words[end - 2].text)


def _head_start(words: Sequence[Word], end: int) -> int:
    """Where the run of words begins that ends at ``end``: nouns, and the verb that governs them."""
    at = end
    while at:
        word = words[at - 1]
        if at < end and words[end - 1].end - word.start > _LONGEST:
            break
        if word.kind == "verb":
            at -= 1
            if at < end - 1 and not any(belongs(words, at) for belongs in _INSIDE_VERBS):
                break
        elif opens_phrase(word.text) or is_nominal(word.kind) or (word.kind == "and" and at < end):
            if _NUMBERED.fullmatch(word.text):
                break
            at -= 1
        elif word.kind == "stop" and at < end and _belongs_inside(word, words[at]):
            at -= 1
        else:
            break
    return at


def _is_rated(words: Sequence[Word], at: int) -> bool:
    """患者|规范|管理|率: what a rate is of is said before it, and how that is done between."""
    rate = any(word.text[-1] == "率" for word in words[at + 1 : at + 3])
    return rate and at > 0 and is_nominal(words[at - 1].kind) and words[at].text not in cue_set("move")


def _modifies(words: Sequence[Word], at: int) -> bool:
    """吸毒 of 查处|吸毒|人员: between a verb that governs the phrase and its noun, a verb but modifies."""
    governs = words[at].text in word_set("predicates") or words[at].text in cue_set("move")  # 决定|下调|准备金率
    return at > 0 and words[at - 1].kind == "verb" and not governs


def _is_attribute(words: Sequence[Word], at: int) -> bool:
    """城镇|新增|就业, 商品房|销售|面积, 网络|诈骗|案件: a verb between two nouns of one measure governs nothing."""
    word, before, after = words[at].text, words[at - 1] if at else None, words[at + 1].text
    if before is None or not is_nominal(before.kind):
        return False
    if word in word_set("attributes"):
        return before.text in word_set("nouns")
    if names_organisation(before.text):
        return False
    if word in word_set("attributes", "offence"):
        return after in word_set("attributes", "offences")
    return word in word_set("attributes", "trade") and names_measure(after)


def _makes_noun(word: Word) -> bool:
    return len(word.text) == 1 and word.text in word_set("makers", "suffixes")


def _is_made_noun(words: Sequence[Word], at: int) -> bool:
    """承包|户: a suffix makes a noun of the verb."""
    return _makes_noun(words[at + 1])


_INSIDE_VERBS: Final = (_is_made_noun, _modifies, _is_attribute, _is_rated)


def _belongs_inside(word: Word, following: Word) -> bool:
    """网上|可|办率, 在|校生, 就近|率: no word is a rate by itself."""
    if following.text == "率":
        return word.text not in _WHOLE
    return word.text in _INSIDE and len(following.text) < 3 and following.text[-1] in "率生"


def _with_modifier(words: Sequence[Word], start: int, end: int) -> int:
    """A single general noun after 的 or 等 takes what stands before: 拖欠农民工工资等|案件, 违反劳动法的|规章."""
    if not (0 < start < end) or words[start - 1].kind not in ("of", "such"):
        return start
    alone = words[end - 1].text in cue_set("share", "ratios")  # 通硬化路的|比例
    if end - start > 1 or (names_measure(words[end - 1].text) and not alone):
        return start
    at = start - 1
    verbs = 0
    while at:
        word = words[at - 1]
        joins = is_nominal(word.kind) or word.kind in ("and", "verb")
        if not joins or words[end - 1].end - word.start > _LONGEST:
            break
        verbs += word.kind == "verb"
        if verbs > 1:
            break
        at -= 1
    if 0 < at < start - 1 and words[at - 1].text in word_set("negations"):  # 没|贴标签的|瓜
        at -= 1
    return at if at < start - 1 else start


def _with_whole(words: Sequence[Word], start: int, end: int) -> int:
    """研发投入|占|营业收入|的|比重: a share is named by what has it and by what it is of."""
    if end - start != 1 or words[start].text not in cue_set("share", "ratios"):
        return start
    of = next((at for at in range(start - 1, max(-1, start - _FAR_SHARE), -1) if words[at].text == "占"), None)
    return start if of is None else _head_start(words, of)


def _with_topic(words: Sequence[Word], start: int, end: int) -> int:
    """扶助资金|共|发放: a lone verb after 共 or 已 takes the thing before it, though not who does it."""
    if end - start != 1 or words[start].kind != "verb":
        return start
    at = start
    while at and words[at - 1].text in _SUMMING:
        at -= 1
    if at == start > 1 and words[at - 1].text == "就" and names_measure(words[at - 2].text):  # 送检费|就|花掉
        at -= 1
    if at in (0, start) or not is_nominal(words[at - 1].kind) or names_organisation(words[at - 1].text):
        return start
    return _head_start(words, at)


def _trimmed(words: list[Word]) -> list[Word]:
    while words and words[0].kind in ("and", "of", "such"):
        words = words[1:]
    while words and words[-1].kind == "and":
        words = words[:-1]
    return words


def _without_subject(words: list[Word]) -> list[Word]:
    """出车 of 急救中心出车: who does it is the subject."""
    for at in range(len(words) - 1, 0, -1):
        before = words[at - 1]
        if words[at].kind in ("verb", "action") and before.kind == "noun" and names_organisation(before.text):
            return words[at:]
    return words


def right_phrase(words: Sequence[Word], *, counts: bool) -> Phrase:
    """The noun phrase that begins where a figure ends: 行政审批服务部门 of 34个行政审批服务部门均明确….

    ``counts`` says that the figure counts with a classifier: then a verb before a noun is its modifier (17家关停企业).
    """
    if not words:
        return NOTHING
    of = words[0].kind == "of"
    found = _noun_run(words[of:], counts=counts)
    if not found and (counts or of):
        found = _after_modifier(words[of:])
    return Phrase(tuple(found), of=of)


def _noun_run(words: Sequence[Word], *, counts: bool) -> list[Word]:
    if words and words[0].text[0] in "（(":  # 3200万盘（袋）: another unit
        words = words[1:]
    kept: list[Word] = []
    for at, word in enumerate(words):
        if word.kind == "place" and not kept:
            continue
        following = words[at + 1 : at + 3]
        if _is_act(words, at) or _is_deed(word.text, kept) or _says_how_it_is_done(word, kept, following):
            break  # 286个|通|了动力电
        if not _joins_right(word, kept, following):
            if word.kind == "of" and following and _describes(kept, counts=counts):
                kept = []
                continue
            if kept and word.text == "地":  # 4人急匆匆地来到: an adverb; 4.3亩石旮旯地
                kept = [] if following else [*kept, word]
            break
        kept.append(word)
        if word.end - kept[0].start > _LONGEST:
            break
    return _finished(_trimmed(kept), words, counts=counts)


def _finished(kept: list[Word], words: Sequence[Word], *, counts: bool) -> list[Word]:
    """The run without what only seems to end it: 5个窗口、|交|17份材料; nothing of 135元|算."""
    whole = bool(kept) and kept[-1] is words[-1]  # 7人轻伤: an adjective that is all there is
    if whole and len(kept) > 1 and kept[-2].kind == "and" and is_single_verb(kept[-1].text):
        kept = _trimmed(kept[:-1])
    if len(kept) == 1 and whole and not counts and is_single_verb(kept[0].text):
        return []
    return kept if whole or any(word.kind != "quality" for word in kept) else []


def _is_deed(word: str, kept: Sequence[Word]) -> bool:
    """环卫工人|坚守岗位: a verb with what it governs, which the dictionary has as one noun."""
    if len(word) != _DEED or not kept or not kept[-1].text.endswith(endings("actors")):
        return False
    return word[:2] in word_set("predicates") and not word.endswith(endings("actors", "things"))


def _says_how_it_is_done(word: Word, kept: Sequence[Word], following: Sequence[Word]) -> bool:
    """白内障患者|免费|实施手术, 老年人|免费, 农村老人|每人|发放50元, 90岁以上|每餐6元; but 免费午餐."""
    if word.text.startswith("每") or not kept:
        return word.text.startswith("每")
    acts = not following or following[0].kind in ("verb", "action")
    return word.text in word_set("manner") and acts


def _describes(kept: Sequence[Word], *, counts: bool) -> bool:
    """崭新的|健身广场: what 的 follows only describes; in 21所学校的孩子 the schools are counted."""
    return bool(kept) and (not counts or kept[-1].kind in ("quality", "action"))


def _joins_right(word: Word, kept: Sequence[Word], following: Sequence[Word]) -> bool:
    if is_nominal(word.kind):
        return True
    nominal = bool(following) and is_nominal(following[0].kind)
    if word.kind == "and":
        return bool(kept) and nominal
    if word.kind != "verb" or not nominal:
        return False
    if _makes_noun(following[0]) or (not kept and word.text in word_set("modifiers")):  # 32家|超标排污企业
        return True
    if kept and kept[-1].kind == "noun" and _is_done(kept[-1].text, word.text):
        names = following[0].text.endswith(endings("actors", "things"))  # 企业|孵化|基地, 企业|减负|措施
        return names and word.text not in word_set("predicates")
    if word.text not in word_set("predicates"):
        return True
    # 26个涉及单位都已进驻: a verb and a noun before another predicate make a phrase
    return not kept and len(following) > 1 and following[1].kind == "stop"


def _is_done(thing: str, verb: str) -> bool:
    """村民|告别涝坝水, 收割机|驶进地块: who can act does, and no verb with its outcome modifies; 传染病|暴发|疫情."""
    acts = thing.endswith(endings("actors")) and thing not in word_set("actors", "unless")
    outcome = len(verb) > 1 and verb[-1] in word_set("outcomes", "suffixes")
    outcome = outcome and verb not in word_set("outcomes", "unless")
    return acts or outcome or names_organisation(thing)


def _after_modifier(words: Sequence[Word]) -> list[Word]:
    """监测对象 of 607户未消除风险的监测对象: the phrase after the 的 of what modifies it, with it where it is short."""
    for at, word in enumerate(words):
        if word.kind == "of":
            head = _noun_run(words[at + 1 :], counts=False)
            return [*words[: at + 1], *head] if head and head[0] is words[at + 1] else head
        if word.kind in ("and", "time", "light") or word.end - words[0].start > _LONGEST_MODIFIER:
            break
        if word.kind == "verb" and at == 0 and word.text in word_set("predicates"):
            break
    return []


def split_off_measure(words: Sequence[Word]) -> int:
    """Where the measure at the end of a run begins: the 1 of 项目|总投资; its length where there is none."""
    at = len(words)
    if at and names_measure(words[-1].text):
        at -= 1
        while at > 1 and words[at - 1].kind == "action":
            at -= 1
    return at
