"""When a figure holds: the words that say it, nearest in its sentence or carried from before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final

import attrs

from policytext.metrics.clauses import Place
from policytext.metrics.cues import any_of, chars, cue_set
from policytext.model import Date, Period
from policytext.text import Glance, Pattern, is_han
from policytext.text.lexicon import alternatives
from policytext.text.words import words

_BASE: Final = ("比", "较", "与", "同")  # 比2016年扩大: what is compared with is not the time of the figure
_MEASURED_BY: Final = (*_BASE, *"于过像超跟和及近创续照按循达如把用对将自")
_PUBLISHED: Final = Glance(r"讯|电(?=[\s（(])")  # 湖南日报9月11日讯
# 全年目标的92.6%, but 今年计划新建…, 今年目标6亿元
_YARDSTICK: Final = Glance(  # 高于去年同期|水平, 年初|确定的11%的目标
    r"的?(?:目标(?![0-9是为:：])|任务|计划(?=的|任务|目标|数|[0-9])|预算|同期|水平|基础上)"
    r"|(?:确定|制定|预定|设定|定下)的(?=[0-9]|目标|计划|任务)"
)
_SAME: Final = "同期"
_SAME_TIME: Final = Glance(r"(?!的|水平)\p{Han}{0,6}[0-9一二三四五六七八九十两]")  # 去年同期|为8亿元, 同期|出口3亿元
_COMPARING: Final = ("于", "过", "出", "到", "至", "是")  # 高于去年同期8个百分点
_FROM: Final = ("由", "从", "自")
_OF_FIGURE: Final = Glance(r"(?:初|末|底)?(?:的|[0-9])")  # 由去年同期的112.4亿美元增至…
_COMPARED: Final = ("是", "相当于", "达到")  # 是去年全年的1.6倍, 相当于去年的四成
_SUMS_UP: Final = Glance(r"[,，—][这此][^,，。；;\n]{0,24}$")  # 新增企业52家，这是郾城区|今年上半年|的成绩
_SUMMED: Final = 30  # characters before a date that this may take up
_RANKING: Final = Glance(r"(?:以?来)?(?:所|的)?(?:最|罕见|少有|未遇|未有)")  # 20年来最大洪水: how great, not when
_WITHIN: Final = frozenset({"年内", "月内", "日内", "近期", "不久"})
_ON_AVERAGE: Final = ("年均", "平均", "月均", "日均")
_A_DAY: Final = Glance(r"-[0-9X]{2}-[0-9]{2}$")
_OPENS: Final = ("", "\n", "。", "；", " ", "\u3000")  # what may stand before the first word of a sentence
_HOW_MANY: Final = "(?:[0-9]{1,2}|[半两几一二三四五六七八九十]{1,3})多?"
_LONGEST_SENTENCE: Final = 200
_SHORT_EVENT: Final = 3  # 改革后, 建成后
_LONGEST_EVENT: Final = 26
_LONGEST_HEAD: Final = 40  # characters of a line that is a headline or a heading
_STOP: Final = Glance(r"[。！？\n]")
_PARAGRAPH: Final = Glance(r"[^\n]{41}")  # a line longer than a headline
_MOST_RECURRING: Final = 8  # 每年 in a row


@attrs.frozen
class Timing:
    """A period and the rule that gave it."""

    period: Period | None = None
    rule: str | None = None


_PEAK: Final = r"最\p{Han}{1,3}(?:的?时候|时(?=[，,])|那会儿)"  # 疫情最吃紧时，; 最多的时候


@cache
def _event() -> Any:
    """The end of a clause that tells an event to say when: 入汛以来, 项目全部投产后, “百日攻坚”期间.

    A clause may go on behind what changes a thing: 改革后门诊费用213元, but no 改革后的费用.
    """
    after = rf"(?<!{chars('event', 'not_after')})后"
    before = rf"(?<!{chars('event', 'not_before')})前(?=[，,])"
    followed = rf"(?=[，,0-9]|{any_of('event', 'following')}(?!度))"
    changed = rf"(?<={any_of('event', 'changes')})后(?=\p{{Han}})(?!{chars('event', 'no_change')})"
    return Pattern(rf"(?:{any_of('event', 'endings')}|{_PEAK}|{after}){followed}|{before}|{changed}")


@cache
def _alone() -> Any:
    """A word that says when by itself, at the head of a clause or after 由: 届时, 由原来的15天."""
    # 头三个月，联络站帮212名民工; 到第三年，盈利5万元
    first = rf"(?:头|到?第)[一二三四五六七八九十两几]{{1,2}}个?[月天年周](?!里?的|{chars('event', 'no_turn')})"
    gone = rf"{_HOW_MANY}(?:年|个月|天|周|星期)过去了?(?=[，,])"  # 半年过去，
    head = r"(?<=[，,。；;：:！？\n“由从]|^)"
    season = rf"{any_of('event', 'seasons')}(?:(?<=天)(?!{chars('event', 'no_season')})|(?=[，,]))"  # but no 冬季取暖费
    word = rf"(?:{any_of('event')}|{season})(?!{any_of('event', 'unless')})"
    begins = "".join(sorted({word[0] for word in cue_set("event") | cue_set("event", "seasons")}))
    look = rf"(?=[{begins}头到第最0-9半两几一二三四五六七八九十])"  # most clauses begin otherwise
    return Pattern(rf"{head}{look}(?:{first}|{gone}|{_PEAK}|{word})")


@cache
def _former() -> Glance:
    """A word for what was, with what somebody did then: 往年|每天发走12吨; but 往年的两倍, 往年同期, 往年欠税."""
    former = alternatives(cue_set("event", "former"), search=True)
    return Glance(rf"{former}(?={any_of('event', 'then')})|从前(?={any_of('event', 'long_ago')})")


_NOW_HAS: Final = Glance("现(?=有[^，,。；;：:、\n]{0,14}?[0-9一二三四五六七八九十百千万近约])")
_NO_OWNER: Final = ("v", "p", "d", "c", "u")
_LONGEST_OWNER: Final = 4
# 十年|前, 三个月|前, and how many before that: few texts have the end, and any numeral could be the beginning
_AGO: Final = Glance("(?:年|个月)前(?!后)")
_HOW_LONG: Final = Glance(
    r"(?:[，,。；;：:！？\n“由从在]|^)(?P<count>(?:[0-9]{1,2}|[两几一二三四五六七八九十]{1,3})多?)$"
)
_LONGEST_COUNT: Final = 6  # characters with the mark before it


@attrs.frozen
class Calendar:
    """The words of a text that can say when a figure holds, in order.

    ``frames`` are the offsets of those that open a sentence and span months or years: each holds until another is
    said; ``framing`` says which of ``dates`` they are.  ``headings`` are the offsets of the dates in headlines and
    headings, and which of ``dates`` they are.  ``origins`` are those of the beginning of a move (由去年的5家), which
    say when of that one figure only; they are not in ``dates``.
    ``body`` is where the first paragraph begins: a heading below it says when for its section, a headline only until a
    sentence begins with another date.
    """

    text: str
    dates: tuple[Date, ...]
    starts: tuple[int, ...]
    frames: tuple[int, ...]
    framing: tuple[int, ...]
    headings: tuple[tuple[int, int], ...]
    origins: tuple[Date, ...]
    body: int

    @classmethod
    def of(cls, text: str, dates: Sequence[Date]) -> Calendar:
        """The calendar of a text, without clock times, bases of comparison and dates of publication."""
        told = sorted((*dates, *_events(text, dates)), key=lambda date: date.start)
        body = _PARAGRAPH.search(text)
        origins = tuple(date for date in told if _is_origin(text, date))
        kept = list(_same_times(date for date in told if _says_when(text, date) and not _is_origin(text, date)))
        framing = tuple(index for index, date in enumerate(kept) if _frames(text, date))
        starts = tuple(date.start for date in kept)
        return cls(
            text=text,
            dates=tuple(kept),
            starts=starts,
            frames=tuple(starts[index] for index in framing),
            framing=framing,
            headings=tuple((starts[index], index) for index in range(len(kept)) if _in_heading(text, kept[index])),
            origins=origins,
            body=body.start() if body else len(text),
        )

    def last_between(self, start: int, end: int, *, recurring: bool = False, lasting: bool = False) -> Date | None:
        """The last one that lies in ``start:end``: 去年, or if asked so 每年; ``lasting`` leaves out 年内."""
        at = bisect_left(self.starts, end) - 1
        for index in range(at, max(-1, at - _MOST_RECURRING), -1):
            if self.starts[index] < start:
                break
            passing = lasting and _passing(self.text, self.dates[index])
            if (self.dates[index].kind == "recurring") == recurring and not passing:
                return self.dates[index]
        return None

    def first_between(self, start: int, end: int) -> Date | None:
        """The first one that lies in ``start:end``, 每年 left out."""
        at = bisect_left(self.starts, start)
        for index in range(at, min(len(self.dates), at + _MOST_RECURRING)):
            if self.starts[index] >= end:
                break
            if self.dates[index].kind != "recurring":
                return self.dates[index]
        return None

    def origin_between(self, start: int, end: int) -> Date | None:
        """The last one of ``start:end`` that a move begins with: 由去年的5家."""
        at = bisect_left(self.origins, end, key=lambda date: date.start) - 1
        return self.origins[at] if at >= 0 and self.origins[at].start >= start else None

    def frame_before(self, end: int) -> Date | None:
        """The last period that a sentence before ``end`` began with: “十四五”时期."""
        at = bisect_left(self.frames, end) - 1
        return self.dates[self.framing[at]] if at >= 0 else None

    def heading_before(self, end: int) -> Date | None:
        """The last period that a headline or a heading before ``end`` says: 2022年工作总结."""
        at = bisect_left(self.headings, (end, -1)) - 1
        return self.dates[self.headings[at][1]] if at >= 0 else None


def _is_origin(text: str, date: Date) -> bool:
    if date.kind == "recurring" or text[max(0, date.start - 1) : date.start] not in _FROM:
        return False
    return _OF_FIGURE.match(text, date.end) is not None


def _says_when(text: str, date: Date) -> bool:
    before = text[max(0, date.start - 2) : date.start]
    if date.kind == "time" and not (date.text.startswith("截") or before.endswith("到")):  # 截至17时; not 8时许
        return False
    if date.kind == "recurring" and (before[:1] == "每" or text.startswith("每", date.end)):
        return False  # 每人每月200元, 每月每平方米0.6元: a rhythm of the unit
    if text[max(0, date.start - 3) : date.start].endswith(_COMPARED) and text.startswith("的", date.end):
        return False
    if date.edtf is None and _RANKING.match(text, date.end):
        return False
    of_year = date.text.endswith(_SAME) and date.text != _SAME  # 去年同期; 同期 alone is the time told before
    if of_year and (before.endswith(_COMPARING) or not _SAME_TIME.match(text, date.end)):
        return False
    if text.endswith(tuple(cue_set("to_come", "booked")), 0, date.start):  # 订单排到了|明年3月 is so today
        return False
    if before.endswith(_BASE) or _YARDSTICK.match(text, date.end, date.end + 5):
        return False
    return _PUBLISHED.match(text, date.end, date.end + 4) is None


def _same_times(dates: Iterable[Date]) -> Iterator[Date]:
    """The dates, 同期 with the value of the one before: 前8个月，收入20亿元。|同期|，支出49亿元."""
    before: Date | None = None
    for date in dates:
        if date.text == _SAME and before is not None:
            yield attrs.evolve(date, edtf=before.edtf, kind=before.kind, rules=(*date.rules, "period.same time"))
        else:
            before = date if date.edtf is not None else before
            yield date


def _passing(text: str, date: Date) -> bool:
    """Whether a time is that of its own sentence alone: 年内建成, 近三年年均增长6.1%."""
    aside = cue_set("event", "former") | cue_set("event", "seasons") | cue_set("event", "aside")
    alone = date.text in aside or date.text.startswith("最")
    return date.text in _WITHIN or alone or text.startswith(_ON_AVERAGE, date.end)


def _frames(text: str, date: Date) -> bool:
    spans = (
        date.kind in ("period", "date")
        and date.edtf is not None
        and date.text != _SAME
        and not _A_DAY.search(date.edtf)
    )
    return spans and text[max(0, date.start - 1) : date.start] in _OPENS


def _in_heading(text: str, date: Date) -> bool:
    """Whether a date stands in a short line of its own that is no date of publication."""
    if date.edtf is None or _A_DAY.search(date.edtf):
        return False
    low, high = max(0, date.start - _LONGEST_HEAD), min(len(text), date.end + _LONGEST_HEAD)
    start, end = text.rfind("\n", low, date.start) + 1 or low, text.find("\n", date.end, high)
    opens, closes = start > low or low == 0, end >= 0 or high == len(text)
    end = end if end >= 0 else high
    return opens and closes and end - start <= _LONGEST_HEAD and "。" not in text[start:end]


def _events(text: str, dates: Sequence[Date]) -> Iterator[Date]:
    starts = [date.start for date in dates]
    words_alone = (match.span() for match in _alone().finditer(text))
    for start, end in sorted((*words_alone, *_formerly(text), *_times_ago(text), *_there_is_now(text))):
        at = bisect_left(starts, end) - 1
        if at < 0 or dates[at].end <= start:  # 过去一年 is a date
            yield Date(start=start, end=end, text=text[start:end], kind="vague", rules=("period.word",))
    manners = tuple(cue_set("event", "manner"))
    for match in _event().finditer(text):
        end = match.end()
        start = _clause_start(text, match.start())
        at = bisect_left(starts, end) - 1
        before = text[max(0, start - 3) : start].rstrip("“")
        if before.endswith(manners) or text.startswith(manners, start) or _is_front(text, start, match):
            continue
        if end - start > _SHORT_EVENT and _goes_on(text, match):
            manner = any(word in text[start:end] for word in manners)  # 全市经整治后达标企业35家
            if manner or (at >= 0 and _is_dated(text, start, dates[at])):  # 2015年，该市土地整治后新增耕地1.2万亩
                continue
        if match.start() - start >= 2 and end - start <= _LONGEST_EVENT and (at < 0 or dates[at].end <= start):
            yield Date(start=start, end=end, text=text[start:end], kind="vague", rules=("period.event",))


def _goes_on(text: str, match: Any) -> bool:
    """Whether a clause goes on behind what changed: 改革后|门诊费用213元."""
    following = tuple(cue_set("event", "following"))  # 投产后|将形成产能
    return (
        match[0] == "后" and is_han(text[match.end() : match.end() + 1]) and not text.startswith(following, match.end())
    )


def _is_dated(text: str, start: int, date: Date) -> bool:
    """Whether a sentence has said when before."""
    near = start - date.end <= _LONGEST_SENTENCE
    return near and _STOP.search(text, date.end, max(start, date.end)) is None


def _is_front(text: str, start: int, match: Any) -> bool:
    """Whether 前 says where and not when: 镜头|前; but 竹林改造|前."""
    return match[0] == "前" and words().tag(words().cut(text[start : match.start()])[-1])[:1] != "v"


def _formerly(text: str) -> Iterator[tuple[int, int]]:
    """老郑|往年|每天发走12吨: words for what was, wherever they stand; but not 比往年多."""
    spans = (match.span() for match in _former().finditer(text))
    return (span for span in spans if text[span[0] - 1 : span[0]] not in _MEASURED_BY)


def _there_is_now(text: str) -> Iterator[tuple[int, int]]:
    """该市|现|有大班额3126个: behind who has so many; but 改造现有厂房3万平方米, 在现有基础上."""
    for match in _NOW_HAS.finditer(text):
        last = words().cut(text[max(0, match.start() - _LONGEST_OWNER) : match.start()])[-1:]
        if last and is_han(last[0][-1]) and not words().tag(last[0]).startswith(_NO_OWNER):
            yield match.span()


def _times_ago(text: str) -> Iterator[tuple[int, int]]:
    """可在|十年前|，…; 由|三年前|的…: how long ago, where a clause or a move begins."""
    for match in _AGO.finditer(text):
        low = max(0, match.start() - _LONGEST_COUNT)
        if count := _HOW_LONG.search(text[low : match.start()]):
            yield low + count.start("count"), match.end()


def _clause_start(text: str, at: int) -> int:
    low = max(0, at - _LONGEST_EVENT - 1)
    return max((text.rfind(mark, low, at) for mark in "，,。；;：:！？\n“"), default=-1) + 1 or low


def read_timing(calendar: Calendar, place: Place, cue: int = 0, *, begins: bool = False) -> Timing:
    """The period of a figure.

    每年 in its clause, or 每月 where its clause says no other time; else the last in its sentence before its cue (which
    begins ``cue`` characters before it: 是去年的1.7倍), else the first after it in its clause, or in what sums its
    sentence up; else carried from the paragraph, from a heading above, or from the last sentence that a span of months
    or years opened.
    """
    start, end = place.quantity.start, place.quantity.end
    if begins and (here := calendar.origin_between(place.clause[0], start)):
        return _timing(here, "period.origin")
    often = calendar.last_between(place.clause[0], start, recurring=True)
    if often and often.text == "每年":  # 每年减少支出30万元
        return _timing(often, "period.clause")
    here = calendar.last_between(place.clause[0], start - cue)  # 那时|工资每月187元
    if often and cue == 0 and here is None:  # but 每月提高45元 is no sum
        return _timing(often, "period.clause")
    if here := here or calendar.last_between(place.sentence[0], start - cue):
        return _timing(here, "period.sentence")
    if not begins and (here := calendar.first_between(end, place.clause[1])):  # 由3家增加到|今天的12家
        return _timing(here, "period.clause")
    here = calendar.first_between(end, place.sentence[1])
    if here and _SUMS_UP.search(calendar.text, max(end, here.start - _SUMMED), here.start):
        return _timing(here, "period.sentence")
    if here := calendar.last_between(place.line[0], place.sentence[0], lasting=True):
        return _timing(here, "period.paragraph", carried=True)
    heading, frame = calendar.heading_before(place.line[0]), calendar.frame_before(place.line[0])
    if heading and (frame is None or heading.start > frame.start or heading.start > calendar.body):
        return _timing(heading, "period.heading", carried=True)
    return _timing(frame, "period.article", carried=True) if frame else Timing()


def _timing(date: Date, rule: str, *, carried: bool = False) -> Timing:
    period = Period(start=date.start, end=date.end, text=date.text, edtf=date.edtf, carried=carried)
    return Timing(period, f"{rule}: {date.text}")
