"""Persons at the head of a clause: 退捕渔民唐长勇, 李女士, 村民古丽·图尔荪, 56岁的药商王进才."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import accumulate
from typing import Any, Final

from policytext.bylines.likelihood import IMPOSSIBLE, name_model
from policytext.metrics.gazetteer import class_of_ending, entry_set
from policytext.metrics.heads import Head
from policytext.metrics.phrases import names_measure, names_organisation
from policytext.metrics.words import ASPECTS, kind_of, listed_kind
from policytext.text import Glance, is_han, load_lexicon
from policytext.text.lexicon import alternatives
from policytext.text.words import words

_AGED: Final = r"[0-9]{1,3}岁的"  # 56岁的|药商王进才
_AGE: Final = Glance(_AGED)
_AGED_AFTER: Final = Glance("[0-9]{1,3}岁$")
_LONGEST_AGE: Final = 4  # characters
# 温石生|给记者算账 may speak of others, and 像唐长勇|这样的渔民 does
_OF_OTHERS: Final = Glance("[给向对跟]记者|告诉|介绍|[这那]样|一样|似的|等人")
_COMMON: Final = 0.05  # of a hundred people that have a surname which is not rare
_SURE: Final = 6.0  # odds from which on characters are a person's name whatever stands beside them: 詹桂珍, not 毛竹林
_LIKELY: Final = 0.0  # … and where an age stands before: 36岁的药商|陆广平
_UNLIKELY: Final = -4.5  # … at which they are words, whatever stands behind: 高峰时
# … where the text has them again and again, and at the head of a clause, where somebody is called by the surname later
_KNOWN: Final = 4.0
_NOT_HIM: Final = frozenset("的村乡镇县区市州旗")
_OPENS_CLAUSE: Final = frozenset(["", *"，,。；;！!？?：:“\n "])
_TOLD: Final = 1.0  # what a word for who it is adds
_BEFORE_NAME: Final = 9  # characters that may say who a person is
_AROUND: Final = 800  # characters on each side in which it is looked for again
_RECURRING: Final = 3
_WHOLE_NAME: Final = 3  # characters
_MENTIONS: Final = 20  # of a surname that are looked at for the full name of who is called by it
_ADVERBS: Final = frozenset("也就都又还没仍便已")  # 路|也|有坎坷的时候: no given name ends in one before a verb
_WHERE: Final = frozenset("上里边旁")  # 田埂|上, 韩家|旁: they end a place
_TO_WHOM: Final = frozenset("对向给跟替把将被在从")
_WHOM: Final = frozenset({"noun", "place", "stop"})
_FOLLOWS_NAME: Final = frozenset({"verb", "light", "stop", "being", "action", "of", "and", "time"})


@cache
def _told_by() -> Any:
    """在卫生院做完手术的|胡广兰[笑着]说, 往上海送菜的|车队老板颜士军说"""
    return Glance(rf"的(?=\p{{Han}}{{2,9}}(?:[笑高激]\p{{Han}}{{1,3}})?{alternatives(entry_set('tells'))}$)")


@cache
def _says() -> Any:
    return Glance(rf"[^,，。；;\n]{{0,12}}?{alternatives(entry_set('tells'))}")


@cache
def _telling() -> frozenset[str]:
    """The characters that it can end with."""
    return frozenset(word[-1] for word in entry_set("tells"))


@cache
def _surnames() -> frozenset[str]:
    """Surnames of one character that are not rare."""
    single = load_lexicon("surnames")["single"]
    return frozenset("".join(band["surnames"] for band in single if band["share"] >= _COMMON))


@cache
def _person() -> Any:
    """A surname and what may be a given name, with who it is: 退捕渔民唐长勇, 李女士, 村民古丽·图尔荪, 牧民扎西顿珠."""
    lexicon = load_lexicon("surnames")
    single = "".join(sorted(_surnames()))
    rare = "".join(band["surnames"] for band in lexicon["single"] if band["share"] < _COMMON).replace("\n", "")
    double = alternatives(name for band in lexicon["compound"] for name in band["surnames"])
    part = _parts().pattern
    dotted = r"\p{Han}{2,6}(?P<dot>·)\p{Han}{2,4}"
    who, called = (alternatives(entry_set("people", key)) for key in ("words", "called"))
    han = rf"(?:(?P<double>{double})|[{single}])(?:(?P<called>{called})|\p{{Han}}{{1,2}})"
    name = rf"{dotted}|(?P<parts>{part}{part})|{han}|(?P<part>{part})|[{rare}]\p{{Han}}{{1,2}}"
    return Glance(rf"(?P<aged>{_AGED})?(?P<who>\p{{Han}}{{0,10}}?{who})?(?P<name>{name})")


def _cuts_word(text: str, at: int, *, told: bool) -> bool:
    """Whether a name that ends here would cut a word in two: 洪水|造成 names no 洪水造, 王贵|扛着 no 王贵扛."""
    pair = text[at - 1 : at + 1]
    goes_on = pair[1:] in ASPECTS and words().tag(pair[:1])[:1] == "v"
    across = words().tag(pair) in ("d", "r", "v")  # 林改|就是, 连|自家, 马俊|脱掉
    across = across or (not told and words().tag(pair) == "vn")  # 单箱|综合费用; but 村民李春|播种小麦
    says_how = pair[:1] in _ADVERBS and kind_of(pair[1:]) in _FOLLOWS_NAME  # 路|也|有坎坷的时候
    return across or goes_on or says_how or listed_kind(pair) == "verb"


@lru_cache(maxsize=4096)
def _odds(characters: str) -> float:
    """How much likelier the characters are a person's name than words, in nats: 詹桂珍, 李刚; not 毛竹林, 高峰."""
    if len(characters) < 2 or not all(map(is_han, characters)):
        return IMPOSSIBLE
    return name_model().name(characters) - name_model().words(characters)


@cache
def _parts() -> Glance:
    return Glance(alternatives(part for parts in load_lexicon("surnames")["transliterated"].values() for part in parts))


def _is_of_parts(name: str) -> bool:
    """Whether a name with a dot has a part that is one of names: 买买提·吐尔逊, but not 泸溪·白沙."""
    return _parts().search(name) is not None


def is_nick(head: Head) -> bool:
    """Whether a person is called by the surname alone: 老刘, 小崔."""
    return head.kind == "person" and len(head.text) == 2 and head.text[0] in entry_set("people", "familiar")


def says(text: str, at: int) -> bool:
    """Whether the words from ``at`` on tell that somebody speaks.

    >>> says("桂学文笑着说。", 3), says("艾尼瓦尔承包了1360亩。", 4)
    (True, False)
    """
    return _says().match(text, at) is not None


class Persons:
    """The persons of a text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def at(self, start: int, end: int, *, introduced: bool = False) -> Head | None:
        """A person at the start of a stretch, with who it is before the name or with what persons do after it.

        ``introduced`` asks for the first.
        """
        aged = _AGE.match(self.text, start, end) if self.text[start : start + 1].isdigit() else None
        if aged and (person := self.behind(aged.end(), end, _LIKELY)):
            return person
        if not introduced and (nick := self._nick(start, end)):
            return nick
        match = _person().match(self.text, start, end)
        told = match is not None and bool(match["who"] or match["aged"])
        if match is None or (introduced and not (told or match["called"])):
            return None
        if match["name"][:2] in entry_set("never", "persons"):  # 钱花|在哪里
            return None
        if match["dot"]:
            return self._dotted(match, end) if match["who"] or _is_of_parts(match["name"]) else None
        if match["parts"] or match["part"]:
            return self._of_parts(match, end)
        return self._of_surname(match, end, told=told)

    def _nick(self, start: int, end: int) -> Head | None:
        """老白|家养了羊, 小崔|说, 老刘|的收入: a surname behind 老 or 小, with what its bearer does."""
        name = self.text[start : start + 2]
        called = name[:1] in entry_set("people", "familiar") and name[1:] in _surnames()
        named = called and words().tag(name) in ("", "nr")
        if not named:
            return None
        nick = self._head(start, start + 2)
        if self._owns(start + 2, end) or self._acts(start + 2, end, told=False):
            return nick
        word = self.text[start + 1 : start + 3] in words()  # 老|林子
        follows = self.text[start + 2 : start + 3] != "的" and self._acts(start + 2, end, told=True)
        return nick if follows and not word and self.called_before(nick) else None  # 老魏|前后追施尿素, but no 老白|茶

    def _owns(self, at: int, end: int) -> bool:
        """老白|家养了羊, 老刘|的纯收入; but 老魏|的“搬家” is no more about him."""
        if self.text[at : at + 1] != "的" or self.text[at - 2] != "老":  # 小康|的收入标准
            return self.text[at : at + 1] == "家"
        return any(map(names_measure, words().cut(self.text[at + 1 : min(end, at + 7)])[:3]))

    def called_before(self, nick: Head) -> Head | None:
        """刘占山 for 老刘: the nearest name before with that surname, in a text that has it by itself."""
        if not is_nick(nick):
            return self._dotted_before(nick)
        at = nick.start
        for _ in range(_MENTIONS):
            if (at := self.text.rfind(nick.text[1:], 0, at)) < 0:
                break
            names = [self.text[at : at + size] for size in (3, 2) if self._is_apart(at, at + size, at + size)]
            best = max(names, key=_odds, default="")
            opens = self.text[max(0, at - 1) : at] in _OPENS_CLAUSE  # 魏大壮|承包麦田86亩
            if best and _odds(best) > (_KNOWN if opens and len(best) == _WHOLE_NAME else _SURE):
                return Head(at, at + len(best), best, "person")
        return None

    def _dotted_before(self, short: Head) -> Head | None:
        """买买提·吐尔逊 for 买买提."""
        at = self.text.rfind(f"{short.text}·", max(0, short.start - _AROUND), short.start)
        match = _person().match(self.text, at) if at >= 0 else None
        return self._dotted(match, len(self.text)) if match and match["dot"] else None

    def behind(self, at: int, end: int, odds: float = _SURE) -> Head | None:
        """Who stands behind an age or a place, after a word for who it is: 药商|王进才, 班长|于晓霞."""
        starts = range(at, min(end, at + _BEFORE_NAME))
        known = (start for start in starts if start == at or self.text[start - 1] in entry_set("people", "endings"))
        spans = [
            (start, start + size) for start in known for size in (3, 2) if self._is_apart(start, start + size, end)
        ]
        best = max(spans, key=lambda span: _odds(self.text[slice(*span)]), default=None)
        least = odds - _TOLD if best and best[0] > at else odds  # 保洁员|钱水根: who it is speaks for a name
        return self._head(*best) if best and _odds(self.text[slice(*best)]) > least else None

    def of_place(self, at: int, end: int) -> Head | None:
        """Who stands behind a place and 的: 龙潭村的|詹桂珍, 娄庄镇的|钱某; but 岳家寨村的|毛竹林."""
        if person := self.behind(at, end):
            return person
        person = self.at(at, end)
        if person is None or self.text.startswith("一行", person.end):  # 河口乡的刘阿姨一行4人
            return None
        return person if person.text[1:] in entry_set("people", "called") or _odds(person.text) > _KNOWN else None

    def at_end(self, start: int, end: int) -> Head | None:
        """Who it is or says it, at the end of a clause that first tells of them: 在卫生院做完手术的|胡广兰说."""
        told = _told_by().search(self.text, start, end) if self.text[end - 1 : end] in _telling() else None
        if told:
            return self.at(told.end(), end) or self.behind(told.end(), end)
        aged = _AGED_AFTER.search(self.text, max(start, end - _LONGEST_AGE), end)  # 领头的|李秀兰|48岁
        end = aged.start() if aged else end
        at = end - 3 if self.text[end - 4 : end - 3] == "的" else end - 2
        if start >= at or self.text[at - 1] != "的" or not self._is_apart(at, end, end):
            return None
        return self._head(at, end) if _odds(self.text[at:end]) > _SURE else None  # 在福州打工13年的|包晓燕

    def _is_apart(self, start: int, stop: int, end: int) -> bool:
        """Whether the characters are no part of another word or place: not 马铃|薯, 江安|河."""
        if stop > end or words().tag(self.text[start:stop]) not in ("", "nr"):
            return False
        bounds = accumulate(map(len, words().cut(self.text[start : min(end, stop + 3)])), initial=start)
        whole = stop in bounds or self.text[stop : stop + 1] == "家"  # 黄凤琴|家的炕: no 琴家
        return whole and class_of_ending(self.text[stop : min(end, stop + 1)]) is None

    def _head(self, start: int, end: int) -> Head:
        return Head(start, end, self.text[start:end], "person")

    def _dotted(self, match: Any, end: int) -> Head | None:
        """热孜万古丽·图尔荪|步行去上班: the shortest that what a person does may follow."""
        known = _parts().match(self.text, match.end("dot"), match.end("name"))
        closes = range(known.end() if known else match.end("dot") + 2, match.end("name") + 1)
        ends = (close for close in closes if self._acts(close, end, told=True))
        if not known:  # 叶尔肯·哈布都拉: nobody alone is 都
            ends = (close for close in ends if self.text[close : close + 1] != "都")
        close = next(ends, None)
        if close and names_organisation(words().cut(self.text[close : close + 4] or " ")[0]):
            return None  # 扎西·德勒|酒店
        return self._head(match.start("name"), close) if close else None

    def _of_parts(self, match: Any, end: int) -> Head | None:
        """努尔买买提|掰着指头, 牧民|多吉: a name of two known parts, or of one behind who it is."""
        start, stop = match.span("name")
        sure = bool(match["who"] or match["parts"]) or self._is_short(start, stop)
        named = sure and self._acts(stop, end, told=sure)
        return self._head(start, stop) if named else None

    def _is_short(self, start: int, stop: int) -> bool:
        """Whether the text has a name in full before: 买买提·吐尔逊 … 买买提|种棉花."""
        if self.text[stop : stop + 1] in _NOT_HIM:
            return False  # 多吉|村, 买买提|的儿子
        return self.text.find(f"{self.text[start:stop]}·", max(0, start - _AROUND), start) >= 0

    def _of_surname(self, match: Any, end: int, *, told: bool) -> Head | None:
        """唐长勇, 李女士; ``told`` says that who it is stands before."""
        start, stop = match.span("name")
        fits = told if match["double"] else self._may_begin(start, stop, told=told)
        if self._has_office(start) or not fits:
            return None  # 司长黄某 speaks for others; 项目建成 is no person, and 濮阳 a place
        if match["called"]:
            return self._head(start, stop)
        for close in (stop, stop - 1):
            name = self.text[start:close]
            if self.text[end - 1] in _WHERE and end <= close + 1:
                return None  # 田埂上
            if len(name) < 2 or words().tag(name) not in ("", "nr") or _cuts_word(self.text, close, told=told):
                continue
            if self._governs(start, close):
                continue
            if self._speaks_for_others(name):
                return None
            if self._is_own(start, close, end, told=told):
                return self._head(start, close)
        return None

    def _governs(self, start: int, close: int) -> bool:
        """王强|对|记者说, 李巍|向|本报反映: the last character says to whom; but 李志向|种了3亩地."""
        if close - start < _WHOLE_NAME or self.text[close - 1] not in _TO_WHOM:
            return False
        word = words().cut(self.text[close : close + 4] or " ")[0]
        return kind_of(word) in _WHOM and words().tag(word) != "t"

    def _is_own(self, start: int, close: int, end: int, *, told: bool) -> bool:
        """Whether a name that ends here is all of it, and the clause is about who has it."""
        odds = _odds(self.text[start:close])
        sure = odds > _SURE or (odds > _KNOWN and self._recurs(start, close))
        if sure and told:
            return True
        if odds <= (_LIKELY if close == end and not told else _UNLIKELY):
            return False  # 高峰时|有高炉31座; 钱来了
        return self._acts(close, end, told=told or (sure and not _OF_OTHERS.match(self.text, close, end)))

    def _may_begin(self, start: int, stop: int, *, told: bool) -> bool:
        """Whether a surname and the character after it are no other word, or a likely name recurs: 程志|贵.

        Behind a rare surname it must be a likely name: 朴永哲.
        """
        if self.text[start] not in _surnames() and _odds(self.text[start:stop]) <= _SURE:
            return False
        tag = words().tag(self.text[start : start + 2])
        if tag[:2] in ("", "nr"):
            return True  # not 项目|建成
        odds = _odds(self.text[start:stop])
        if told and tag == "r" and odds > _SURE:
            return True  # 店主|何国|柳
        who = self.text[start + 1] in entry_set("people", "endings")  # 林农|刘桂林
        return not who and odds > _KNOWN and self._recurs(start, stop)

    def _recurs(self, start: int, close: int) -> bool:
        """Whether the text names somebody again and again, as it does whom it tells of."""
        if close - start < _WHOLE_NAME or words().tag(self.text[close - 1])[:1] == "n":
            return False  # 罗文 of 罗文才; 白羽鸡, 金叶榆
        low, name = max(0, start - _AROUND), self.text[start:close]
        return self.text.count(name, low, start + _AROUND) >= _RECURRING

    def _speaks_for_others(self, name: str) -> bool:
        """Whether a person was introduced with an office: 水利厅副厅长谷长海 … 谷长海告诉记者."""
        at = self.text.find(name)
        return at > 0 and self._has_office(at)

    def _has_office(self, at: int) -> bool:
        return self.text[max(0, at - 3) : at].endswith(tuple(entry_set("offices", "endings")))

    def _acts(self, at: int, end: int, *, told: bool) -> bool:
        """Whether what follows is no part of a name: a verb, an adverb, the clause's end."""
        following = self.text[at : min(end, at + 5)]
        if not following:
            return True
        word = words().cut(following)[0]
        if told and words().tag(word)[:1] == "v":  # 孔凡喜|踩着泥
            return True
        return word in entry_set("acts") or (told and (kind_of(word) in _FOLLOWS_NAME or len(word) > 1))
