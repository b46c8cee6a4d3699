"""Datelines: 湖南日报9月11日讯, 新华社北京7月22日电（记者戴晓航）, with or without people, at the head or in a bracket.

Source, date and mark (讯, 电) stand in this order in any of them; the date's value is the dates layer's affair.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

import attrs
import regex

from policytext.bylines.names import NameSplit, read_names
from policytext.bylines.outlets import Source, is_outlet, is_own, is_place, read_source
from policytext.bylines.passage import Passage
from policytext.bylines.people import Signature, read_people
from policytext.model import Byline, Person
from policytext.text import Pattern, load_lexicon

_REMEMBERED: Final = 256  # days: most datelines of a paper have the same one
_REACH: Final = 48  # characters from the head of a line to 讯 or 电
_MARK: Final = Pattern(r"讯|电|(?<!发布|公布|传来|提供)(?:消息|信息)|报道")  # not 市物价局昨日发布信息:
_STOP: Final = Pattern(r"[,。:;!?()]")  # what no dateline has before its mark
_SOURCE: Final = r"(?P<source>[\p{Han}A-Za-z0-9·+“”\"《》/—、-]*?)"
_DATE: Final = (  # 9月11日, 2022年7月22日, 十二月四日, 7月22日至23日, 22日晚
    r"(?:(?:\d{4}|[〇零一二三四五六七八九]{4})年)?"
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
    r"(?:[至-]\d{1,2}日)?(?:凌晨|早|上午|中午|下午|晚|夜)?"
)
_BRACKET: Final = Pattern(r"[:\s]*\((?P<people>[^()]{2,200})(?:\)|$)")  # 讯(全媒体记者 曹娟)
_REPORTED: Final = Pattern(r"[:,\s]*(?P<people>[^,.。:;!?()]{4,60}?报道)(?=[:,\s]|$)")  # 讯 记者张三报道：
_LED: Final = Pattern(
    r"\s+(?P<people>[\p{Han}·]*(?:记者|通讯员|实习生)[\p{Han}·、,:\s]{2,40})"
)  # 讯 记者 王芳 今年以来
_BOX: Final = Pattern(r"【(?P<inside>[^【】]{2,40})】")
_SIGNED: Final = Pattern(
    rf"(?P<outlet>\p{{Han}}{{2,12}}?)(?:特派|特约|驻\p{{Han}}{{2,4}})?记者\s?(?P<who>[\p{{Han}}、]{{2,16}}?)"
    rf"(?P<date>{_DATE})(?P<where>\p{{Han}}{{2,4}}?)?\s?(?:专?电|讯|报[道导])"
)
_WORD: Final = Pattern(r"[^\s]+(?=\s|$)")
_BREAK: Final = Pattern(r"[。!?”】)\s]\s*")
_NO_WORD: Final = {  # what follows must not make another word of the mark: 讯息, 电力, 消息面
    "讯": Pattern(r"(?![息号问飞员])"),
    "电": Pattern(r"(?![力视话网影子动站台器池缆价费商量能源厂讯机])"),
    "消息": Pattern(r"(?=[:\s(]|$)"),
    "信息": Pattern(r"(?=[:\s(]|$)"),
    "报道": Pattern(r"(?=[:\s(]|$)"),
}


@cache
def _head() -> regex.Pattern[str]:
    genres = "|".join(load_lexicon("outlets")["genres"]["words"])
    dated = rf"(?P<date>{_DATE})\s?(?P<where>\p{{Han}}{{2,6}}?)??"  # 中国台湾网10月17日成都消息
    return Pattern(rf"(?P<cited>据)?{_SOURCE}\s?(?:{dated})?\s?(?:{genres}){{0,2}}")


@attrs.frozen
class Head:
    """A dateline up to its mark, without the people: ``start:end`` into the passage."""

    start: int
    end: int
    source: Source
    date: str | None


def read_head(passage: Passage, start: int, end: int, *, whole: bool = False) -> Head | None:
    """The dateline's head at ``start``, the mark included; null where the words there are none.

    ``whole`` says that nothing but the dateline stands there, so that 据新华社电 is one.
    """
    folded = passage.folded
    stop = _STOP.search(folded, start, min(end, start + _REACH))
    for mark in _MARK.finditer(folded, start, stop.start() if stop else min(end, start + _REACH)):
        match = _head().fullmatch(folded, start, mark.start())
        source = match and _source(match)
        if not match or not source:
            continue
        if (whole and source.outlet) or _is_head(match, source, mark, folded[mark.end() : end]):
            return Head(match.start("source"), mark.end(), source, _edtf(match["date"]))
    return None


def _source(match: regex.Match[str]) -> Source | None:
    source = read_source(match["source"], dated=match["date"] is not None)
    if source is None or match["where"] is None:
        return source
    return attrs.evolve(source, place=match["where"]) if is_place(match["where"]) else None


def _is_head(match: regex.Match[str], source: Source, mark: regex.Match[str], rest: str) -> bool:
    if not _NO_WORD[mark[0]].match(rest):
        return False
    if source.outlet is None:  # 7月17日电
        return mark[0] in "讯电" and "月" in match["date"] and not rest[:1].isalnum()
    dated, signed = match["date"] is not None, _BRACKET.match(rest) is not None
    if mark[0] == "报道":  # 参考消息网7月22日报道; but 据法新社7月22日报道 cites
        return signed or (dated and not match["cited"])
    if mark[0] == "电":
        return signed or dated or (not match["cited"] and not rest[:1].isalnum())
    return signed or dated or not match["cited"]


@lru_cache(maxsize=_REMEMBERED)
def _edtf(date: str | None) -> str | None:
    if date is None:
        return None
    from policytext.dates import find_dates  # loaded for a dateline with a date, which most bylines have not

    return next((each.edtf for each in find_dates(date) if each.edtf), None)


def read_dateline(passage: Passage) -> Byline | None:
    """The dateline that a paragraph begins with, and the people of its bracket, of its 记者…报道 or after its blank."""
    start, end = passage.content()
    if signed := read_signed(passage, start, end):
        return signed
    head = _read_boxed(passage, start, end) or read_head(passage, start, end)
    if head is None:
        return None
    for people, stop in _people_spans(passage.folded, head.end, end):
        signature = read_people(passage, *people)
        if signature and (signature.explicit or passage.folded[people[0] - 1] == "("):
            return dateline(passage, head, (head.start, stop), signature)
    return dateline(passage, head, (head.start, head.end), None)


def _read_boxed(passage: Passage, start: int, end: int) -> Head | None:
    """【本报讯】, its box included."""
    box = _BOX.match(passage.folded, start, end)
    head = read_head(passage, *box.span("inside"), whole=True) if box else None
    if box is None or head is None or head.end != box.end("inside"):
        return None
    return attrs.evolve(head, start=box.start(), end=box.end())


def read_signed(passage: Passage, start: int, end: int) -> Byline | None:
    """A dateline that names its reporter before the day: 中央社记者王承中台北17日电, 侨报记者陈琳5月17日纽约报道."""
    match = _SIGNED.match(passage.folded, start, end)
    if match is None or not is_outlet(match["outlet"]):
        return None
    split, place = _people_and_place(match["who"], match["where"])
    if split is None:
        return None
    org = None if is_own(match["outlet"]) else match["outlet"]
    people = tuple(
        Person(start=n.start, end=n.end, text=n.text, name=n.name, role="reporter", org=org, title="记者").shifted(
            match.start("who")
        )
        for n in split.names
    )
    head = Head(start, match.end(), Source(match["outlet"], place), _edtf(match["date"]))
    byline = dateline(passage, head, (start, match.end()), None)
    return attrs.evolve(byline, people=people, uncertain=split.uncertain)


def _people_and_place(who: str, where: str | None) -> tuple[NameSplit | None, str | None]:
    """王承中台北 as a name and a place; the place may also stand after the day."""
    if where is not None:
        return (read_names(who, due=True) if is_place(where) else None), where
    places = (who[-length:] for length in (2, 3, 4) if len(who) - length > 1)
    place = next((place for place in places if is_place(place)), None)
    return read_names(who.removesuffix(place) if place else who, due=True), place


def _people_spans(folded: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], int]]:
    """Where the people may stand after the mark, and where the dateline then ends; the longest stretch first."""
    for form in (_BRACKET, _REPORTED):
        if match := form.match(folded, start, end):
            yield match.span("people"), match.end()
    if match := _LED.match(folded, start, end):
        words_ = [word.end() for word in _WORD.finditer(folded, *match.span("people"))]
        yield from (((match.start("people"), stop), stop) for stop in reversed(words_))


def read_inner_dateline(passage: Passage, start: int, end: int) -> Byline | None:
    """The dateline inside a line that the bracket at ``start:end`` closes: …促就业 本报讯（记者 曹娟）近日，…"""
    window = max(0, start - _REACH)
    stops = [match.end() for match in _BREAK.finditer(passage.folded, window, start)]
    for begin in stops[-3:]:
        head = read_head(passage, begin, end)
        if head is not None and not passage.folded[head.end : start].strip(" :"):
            signature = read_people(passage, start + 1, end - 1)
            return dateline(passage, head, (head.start, end), signature) if signature is not None else None
    return None


def fill_dateline(passage: Passage, start: int, end: int) -> tuple[Head, Signature | None] | None:
    """A dateline that fills ``start:end``, as in a bracket at the end: 新华社北京7月22日电 记者张思洁 王聿明."""
    head = read_head(passage, start, end, whole=True)
    if head is None:
        return None
    if not passage.folded[head.end : end].strip():
        return head, None
    signature = read_people(passage, head.end, end)
    return (head, signature) if signature is not None else None


def dateline(passage: Passage, head: Head, span: tuple[int, int], signature: Signature | None) -> Byline:
    """The dateline at ``span`` with what its head and its people say."""
    return Byline(
        start=span[0],
        end=span[1],
        text=passage.text[slice(*span)],
        kind="dateline",
        outlet=head.source.outlet,
        date=head.date,
        place=head.source.place or (signature.place if signature else None),
        people=signature.people if signature else (),
        uncertain=signature.uncertain if signature else None,
    )
