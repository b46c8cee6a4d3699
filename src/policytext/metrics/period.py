"""When a figure holds: the words that say it, nearest in its sentence or carried from before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Final

import attrs
import regex

from policytext.metrics.clauses import Place
from policytext.model import Date, Period

_BASE: Final = ("比", "较", "与", "同")  # 比2016年扩大: what is compared with is not the time of the figure
_PUBLISHED: Final[Any] = regex.compile(r"讯|电(?=[\s（(])")  # 湖南日报9月11日讯
# A clause that tells an event to say when: 入汛以来, 项目全部投产后, “百日攻坚”期间.
_EVENT: Final[Any] = regex.compile(
    r"(?<=^|[，,。；;：:！？\n“])[^，,。；;：:！!？?\n]{2,22}?(?:以来|之后|过后|以后|期间|假期|时期|小长假|首[日周月]|期内|[春夏秋冬暖寒]季|[夕年]夜|(?<![前先随今此然之最落背幕])后)(?=[，,]|将|可|预计|公司|企业|年(?!度))"
)
_FIGURE_AFTER: Final[Any] = regex.compile(r"[^,，；;。\n]*[0-9]")  # …31个，去年卖出5.4亿元: the time of another figure
_A_DAY: Final[Any] = regex.compile(r"-[0-9X]{2}-[0-9]{2}$")
_YARDSTICK: Final[Any] = regex.compile(r"的?(?:目标|任务|计划|预算|同期|水平)")  # 全年目标的92.6%
_LONGEST_HEAD: Final = 40  # characters of a line that is a headline or a heading


@attrs.frozen
class Found:
    """A period and the rule that gave it."""

    period: Period | None = None
    rule: str | None = None


@attrs.frozen
class Calendar:
    """The words of a text that can say when a figure holds, in order."""

    text: str
    dates: tuple[Date, ...]
    starts: tuple[int, ...]
    frames: tuple[int, ...]
    framing: tuple[int, ...]

    @classmethod
    def of(cls, text: str, dates: Sequence[Date]) -> Calendar:
        """The calendar of a text, without clock times, bases of comparison and dates of publication."""
        kept = sorted((*(date for date in dates if _says_when(text, date)), *_events(text, dates)), key=lambda date: date.start)
        framing = tuple(index for index, date in enumerate(kept) if _frames(text, date))
        frames = tuple(kept[index].start for index in framing)
        return cls(text, tuple(kept), tuple(date.start for date in kept), frames, framing)

    def last_between(self, start: int, end: int) -> Date | None:
        """The last one that lies in ``start:end``, 每年 left out."""
        at = bisect_left(self.starts, end) - 1
        while at >= 0 and self.starts[at] >= start:
            if self.dates[at].kind != "recurring":
                return self.dates[at]
            at -= 1
        return None

    def recurring_between(self, start: int, end: int) -> Date | None:
        """The last 每年 or 每天 that lies in ``start:end``; it holds for its own clause only."""
        at = bisect_left(self.starts, end) - 1
        while at >= 0 and self.starts[at] >= start:
            if self.dates[at].kind == "recurring":
                return self.dates[at]
            at -= 1
        return None

    def frame_before(self, end: int) -> Date | None:
        """The last period that a paragraph before ``end`` began with: “十四五”时期 holds for what follows."""
        at = bisect_left(self.frames, end) - 1
        return self.dates[self.framing[at]] if at >= 0 else None

    def first_between(self, start: int, end: int) -> Date | None:
        """The first one that lies in ``start:end``, 每年 left out."""
        at = bisect_right(self.starts, start - 1)
        while at < len(self.dates) and self.starts[at] < end:
            if self.dates[at].kind != "recurring":
                return self.dates[at]
            at += 1
        return None


def _says_when(text: str, date: Date) -> bool:
    if date.kind == "time" and not date.text.startswith("截"):
        return False
    if text[max(0, date.start - 1) : date.start] in _BASE:
        return False
    if date.kind == "recurring" and (text[max(0, date.start - 2) : date.start - 1] == "每" or text.startswith("每", date.end)):
        return False  # 每人每月200元, 每月每平方米0.6元: a rhythm of the unit
    if _YARDSTICK.match(text, date.end, date.end + 4):
        return False
    return _PUBLISHED.match(text, date.end, date.end + 8) is None


def _frames(text: str, date: Date) -> bool:
    """Whether a date opens a sentence and is a span of months or years: it holds until another is said."""
    if date.kind not in ("period", "date") or date.edtf is None or _A_DAY.search(date.edtf):
        return False
    return text[max(0, date.start - 1) : date.start] in ("", "\n", "。", "；", " ", "\u3000")


def _events(text: str, dates: Sequence[Date]) -> Iterator[Date]:
    starts = [date.start for date in dates]
    for match in _EVENT.finditer(text):
        start, end = match.span()
        at = bisect_left(starts, end) - 1
        if at < 0 or dates[at].end <= start:
            yield Date(start=start, end=end, text=match[0], kind="vague", rules=("period.event",))


def read_period(calendar: Calendar, place: Place, cue: int = 0) -> Found:
    """The period of a figure.

    In its sentence, the last one before its cue (``cue`` characters before it: 是去年的1.7倍), else the first one after it in its clause; else the last one of the
    paragraph before the sentence; else the one of the nearest heading or headline above.
    """
    here = calendar.recurring_between(place.clause[0], place.quantity.start)
    here = here or calendar.last_between(place.sentence[0], place.quantity.start - cue)
    if here is not None:
        return _found(here, "period.sentence", carried=False)
    here = calendar.first_between(place.quantity.end, place.clause[1])
    if here is not None:
        return _found(here, "period.clause", carried=False)
    before = calendar.last_between(place.line[0], place.sentence[0])
    if before is not None:
        return _found(before, "period.paragraph", carried=True)
    here = calendar.first_between(place.quantity.end, place.sentence[1])
    if here is not None and not _FIGURE_AFTER.match(calendar.text, here.end, place.sentence[1]):
        return _found(here, "period.sentence", carried=False)
    return _from_heading(calendar, place)


def _from_heading(calendar: Calendar, place: Place) -> Found:
    """The period that a headline or the heading above says: 2022年工作总结."""
    end = place.line[0] - 1
    for _ in range(3):
        if end <= 0:
            break
        start = calendar.text.rfind("\n", 0, end) + 1
        if end - start <= _LONGEST_HEAD:
            date = calendar.last_between(start, end)
            if date is not None:
                return _found(date, "period.heading", carried=True)
        end = start - 1
    frame = calendar.frame_before(place.line[0])
    return Found() if frame is None else _found(frame, "period.paragraphs before", carried=True)


def _found(date: Date, rule: str, *, carried: bool) -> Found:
    period = Period(start=date.start, end=date.end, text=date.text, edtf=date.edtf, carried=carried)
    return Found(period, f"{rule}: {date.text}")
