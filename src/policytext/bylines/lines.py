"""Bylines that fill a line, or lead a paragraph: role lines, author lines, the holder of an office, 记者…报道."""

from __future__ import annotations

from functools import cache
from typing import Final

from policytext.bylines.names import may_be_names, read_names
from policytext.bylines.outlets import bare_outlet, is_body, is_employer, is_outlet, is_own, is_place
from policytext.bylines.passage import Passage
from policytext.bylines.people import byline_of, read_people, unnamed_byline
from policytext.model import Byline, Person
from policytext.text import Pattern, load_lexicon

_MOST_AUTHORS: Final = 8
_NAME: Final = r"(?:\p{Han}{1,6}|\p{Han}+(?:·\p{Han}+)+)"
_AUTHORS: Final = Pattern(rf"{_NAME}(?:\s+{_NAME}){{0,15}}")  # 向晓萍 印有华 李诗涵
_REPORTED: Final = Pattern(r"[^,。:;!?()]{4,60}?报道(?=[:,\s]|$)")  # 人民网记者孙海峰报道：
_ACTING: Final = ("", "代", "代理")  # 代县长
_OFFICE_LINE: Final = Pattern(r"(?P<office>\p{Han}{2,24})\s+(?P<name>\p{Han}{2,4}|\p{Han} +\p{Han})")
# What stands on a line of credits and credits nobody: 2022-11-22 星期二 来源：宁夏日报, 图/受访者提供
_DAY: Final = r"\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s*星期\p{Han})?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?"
_ORIGIN: Final = r"(?:(?:稿件|信息|文章|本文)?来源|发布时间|时间|日期)\s*[:|]\s*(?:[^\s:|]+(?=\s|$))?|【来源】\s*\S+"
_SUPPLIED: Final = r"(?:图片?|摄影|视频)\s*[:/|]\s*\p{Han}{2,12}(?:提供|供图|中国|网络)"
_CONTACT: Final = (  # 新闻热线：0731-84326110, E-mail：news@example.com
    r"(?:\p{Han}{0,4}(?:电话|热线|邮箱|信箱|传真)|(?i:e-?mail)|QQ)\s*:?\s*[A-Za-z0-9@._()-]{5,40}"
)
_NOTES_BEFORE: Final = Pattern(rf"(?:\s++|{_DAY}|{_ORIGIN}|{_CONTACT})*+")
# Blanks are taken from their first and as a whole, or a long run of them is tried from each.
_NOTES_AFTER: Final = Pattern(rf"(?:(?<!\s)\s++(?:{_DAY}|{_ORIGIN}|{_SUPPLIED}|{_CONTACT}))+\s*$")


def read_role_line(passage: Passage) -> Byline | None:
    """A line that role words and names fill: □本报记者 张三, 记者：… 编辑：…"""
    start, end = passage.content()
    if passage.folded[start : start + 1] == "【" and passage.folded.find("】", start) + 1 == end:
        return None  # 【编辑：周敏】 is a bracket
    signature = read_people(passage, start, end)
    if signature is None and (span := without_notes(passage.folded, start, end)) != (start, end):
        start, end = span
        signature = read_people(passage, start, end)
    if signature is None:
        return _read_unnamed(passage, start, end)
    if not signature.explicit or (signature.pictures and signature.patchy):
        return None
    return byline_of(passage, start, end, "role_line", signature)


def without_notes(folded: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the day, the origin and the addresses around its names."""
    before, after = _NOTES_BEFORE.match(folded, start, end), _NOTES_AFTER.search(folded, start, end)
    return before.end() if before else start, after.start() if after else end


def _read_unnamed(passage: Passage, start: int, end: int) -> Byline | None:
    """本报评论员: an author without a name."""
    line = passage.folded[start:end]
    word = next((word for word in _longest_first("unnamed") if line.endswith(word)), None)
    outlet = bare_outlet(line.removesuffix(word)) if word else ""
    if not is_outlet(outlet):
        return None
    return unnamed_byline(passage, start, end, "role_line", None if is_own(outlet) else outlet)


@cache
def _longest_first(group: str) -> tuple[str, ...]:
    return tuple(sorted(load_lexicon("roles")[group]["words"], key=len, reverse=True))


def read_author_line(passage: Passage) -> tuple[Byline, float] | None:
    """A line of bare names with the odds that it is one: 向晓萍 印有华 李诗涵, but not 用心 用情 用力."""
    start, end = passage.content()
    if not _AUTHORS.fullmatch(passage.folded, start, end):
        return None
    names = [token for token in passage.folded[start:end].split() if not is_employer(token)]
    if not names or not all(map(may_be_names, names)):
        return None
    signature = read_people(passage, start, end)
    if signature is None or signature.explicit or len(signature.people) > _MOST_AUTHORS:
        return None
    if all(is_place(person.name) for person in signature.people):
        return None  # 龙岩 宁德
    return byline_of(passage, start, end, "author_line", signature), signature.score


def read_office_line(passage: Passage) -> Byline | None:
    """The holder of an office above his report: 湖北省人民政府省长 李成勋, or 代县长 田维政 alone."""
    match = _OFFICE_LINE.fullmatch(passage.folded)
    if match is None:
        return None
    office = next((word for word in _longest_first("offices") if match["office"].endswith(word)), "")
    body = match["office"].removesuffix(office)
    known = office and (body in _ACTING or is_body(body))
    split = read_names(passage.text[slice(*match.span("name"))]) if known else None
    if split is None or len(split.names) != 1 or split.score < 0:
        return None
    name = split.names[0].shifted(match.start("name"))
    person = Person(
        start=name.start,
        end=name.end,
        text=name.text,
        name=name.name,
        role="other",
        org=None if body in _ACTING else body,
        title=office,
    )
    return Byline(start=0, end=len(passage), text=passage.text, kind="role_line", people=(person,))


def read_reported(passage: Passage) -> Byline | None:
    """人民网记者孙海峰报道： at the head of a paragraph."""
    start, end = passage.content()
    start += passage.folded.startswith("据", start)
    match = _REPORTED.match(passage.folded, start, end)
    signature = match and read_people(passage, start, match.end())
    if match is None or not signature or not signature.professional:
        return None
    return byline_of(passage, start, match.end(), "role_line", signature)
