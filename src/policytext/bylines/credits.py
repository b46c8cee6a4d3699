"""Credits: names in a bracket, or after the last sentence, that sign the text or the picture before them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs
import regex

from policytext.bylines.datelines import dateline, fill_dateline, read_inner_dateline, read_signed
from policytext.bylines.likelihood import likely_surnames
from policytext.bylines.lines import without_notes
from policytext.bylines.names import read_names
from policytext.bylines.outlets import is_body, is_outlet, is_place
from policytext.bylines.passage import Passage
from policytext.bylines.people import Signature, byline_of, read_people, unnamed_byline
from policytext.bylines.roles import letter_end
from policytext.model import Byline, Person
from policytext.text import Pattern, load_lexicon

_TAIL: Final = 80  # characters of the longest credit without brackets
_STOPS: Final = '。!?…”"』」】;'
_STOP: Final = Pattern(rf"[{_STOPS}]")
_SAID: Final = Pattern(r"记者|通[讯信]员|摄|实习|见习|[编作文图][辑者图/:]|报道|整理|供图|摄影")
_BLANKS: Final = Pattern(r"\s+")
# ①图为梯田。张三摄 ②图为村寨。李四 摄/视觉江南
_AGENCY: Final = r"视觉\p{Han}{2,4}|\p{Han}{2,6}(?:图片|影像|视觉|社|网|客户端)"
_PICTURED: Final = Pattern(rf"摄(?P<agency>/(?:{_AGENCY}))?(?=[\s。;]|$)")
_ISSUED: Final = Pattern(r"(?<=^|[\s(。;!?…”])(?P<outlet>\p{Han}{2,10})发\s*")  # 新华社发（卢伟民 摄）
_NOTE: Final = Pattern(  # （作者系某大学教授）, （作者：何平，系某大学教授）, （何平 作者单位：市委党校）
    r"(?:(?P<before>.{2,20}?)\s+)?(?:本文)?作者:?(?P<after>[^:,]{2,20}?)??,?(?:分别系|均系|系|为|单位|简介):?(?P<what>.{2,})"
)
_PLACED: Final = Pattern(r"(\p{Han}{2,8})\s+")  # 荆州区 郭德润
_SUPPLIED: Final = Pattern(r"\p{Han}{2,14}供图|图片?均?由?\p{Han}{2,14}提供")  # （县委宣传部供图）
_LINE_END: Final = Pattern(r"[。\s]*+$")
_FIRM: Final = 7.0  # odds of bare names in a bracket that no full stop precedes
_NO_NAME: Final = Pattern(r"区\p{Han}{2}|[糜谷麦]子")  # alone in a bracket: an office of a district, a grain
_LIKELY: Final = -4.0  # odds that a bracket after a full stop may have: （张展望）


def read_bracket(passage: Passage, start: int, end: int) -> Byline | None:
    """The bracket at ``start:end`` as a credit, a photo credit or a dateline.

    Inside a line it must name reporters, correspondents or photographers; bare names need the end of the line.
    """
    inner = passage.trimmed(start + 1, end - 1)
    if (signed := read_signed(passage, *inner)) and signed.end == inner[1]:
        return attrs.evolve(signed, start=start, end=end, text=passage.text[start:end])
    if found := fill_dateline(passage, *inner):
        return dateline(passage, found[0], (start, end), found[1])
    inside = passage.folded[slice(*inner)]
    if inside in load_lexicon("roles")["unsigned"]["words"] or _SUPPLIED.fullmatch(inside):
        return unnamed_byline(passage, start, end, "photo")
    return (
        _read_issued(passage, start, end, inner)
        or read_inner_dateline(passage, start, end)
        or _read_credit(passage, start, end, inner)
    )


def _read_credit(passage: Passage, start: int, end: int, inner: tuple[int, int]) -> Byline | None:
    last = _LINE_END.match(passage.folded, end) is not None
    if passage.folded[slice(*inner)] in load_lexicon("roles")["pointing"]["words"]:
        return None
    signature = (
        read_people(passage, *inner)
        or read_people(passage, *without_notes(passage.folded, *inner))
        or _read_writer(passage, *inner)
    )
    if signature is None:
        return _read_note(passage, start, end, inner) if last else None
    if signature.professional or (
        last and (signature.explicit or _is_credit(signature, passage.folded[max(0, start - 8) : start]))
    ):
        return byline_of(passage, start, end, "credit", signature)
    return None


def _read_writer(passage: Passage, start: int, end: int) -> Signature | None:
    """Whoever writes to a paper, below his letter: （荆州区 郭德润）."""
    place = _PLACED.match(passage.folded, start, end)
    if place is None or not is_place(place[1]):
        return None
    signature = read_people(passage, place.end(), end)
    if signature is None or any(is_place(person.name) for person in signature.people):
        return None  # （长沙 株洲）
    return attrs.evolve(signature, place=place[1])


def _is_credit(signature: Signature, before: str) -> bool:
    """Whether bare names in a bracket sign what stands before: after a full stop nearly always, else seldom."""
    before = before.rstrip()
    if any(map(_is_no_name, signature.people)):
        return False
    if not before or before[-1] in _STOPS:
        return signature.score > _LIKELY
    return len(signature.people) > 1 and signature.score > _FIRM


def _is_no_name(person: Person) -> bool:
    """（区文联） is an office of a district, （糜子） millet."""
    return _NO_NAME.fullmatch(person.name) is not None


def _read_issued(passage: Passage, start: int, end: int, inner: tuple[int, int]) -> Byline | None:
    """A picture that an agency distributes: 新华社发（卢伟民 摄）, （新华社发 卢伟民 摄）."""
    inside = _ISSUED.match(passage.folded, inner[0], inner[1])
    issuer = inside or _issuer_before(passage, start)
    if issuer is None or not is_outlet(issuer["outlet"]):
        return None
    signature = read_people(passage, max(inner[0], issuer.end()), inner[1])
    if signature is None or not signature.pictures:
        return None
    byline = byline_of(passage, min(start, issuer.start("outlet")), end, "photo", signature)
    return attrs.evolve(byline, outlet=issuer["outlet"])


def _read_note(passage: Passage, start: int, end: int, inner: tuple[int, int]) -> Byline | None:
    """Who the author is: （作者系某大学教授）; the name, if it stands there, and the employer."""
    match = _NOTE.fullmatch(passage.folded, *inner)
    if match is None:
        return None
    group = "before" if match["before"] else "after"
    split = read_names(passage.text[slice(*match.span(group))], due=True) if match[group] else None
    if split is None:
        return unnamed_byline(passage, start, end, "credit")
    org = next((match["what"][:cut] for cut in range(len(match["what"]), 2, -1) if is_body(match["what"][:cut])), None)
    people = tuple(
        Person(start=name.start, end=name.end, text=name.text, name=name.name, org=org, title="作者").shifted(
            match.start(group)
        )
        for name in split.names
    )
    return attrs.evolve(unnamed_byline(passage, start, end, "credit"), people=people, uncertain=split.uncertain)


def read_unbracketed(passage: Passage) -> Iterator[Byline]:
    """Credits without brackets, at the end or under each of several pictures: 记者余晓敏 实习生黄琼; 刘作文摄."""
    agencies = {match.start() + 1: match.end() for match in _PICTURED.finditer(passage.folded)}
    ends = list(agencies)
    last = len(passage.folded.rstrip())
    if last and passage.folded[last - 1] not in _STOPS and last not in list(agencies.values())[-1:]:
        ends.append(last)
    after = 0
    for end in ends:
        byline = _read_tail(passage, after, end) or _read_written(passage, after, end)
        if byline is not None:
            yield _up_to(byline, agencies.get(end, byline.end), passage)
            after = byline.end


def _up_to(byline: Byline, end: int, passage: Passage) -> Byline:
    """The credit with the agency after it: 代君君 摄/视觉重庆."""
    return byline if end == byline.end else attrs.evolve(byline, end=end, text=passage.text[byline.start : end])


def _read_written(passage: Passage, after: int, end: int) -> Byline | None:
    """Whoever signs a letter below its last sentence: ……的急。西安市读者 郭小军, 海口读者 郭小军."""
    begin, stopped = _after_stop(passage.folded, max(after, end - _TAIL), end)
    match = letter_end().search(passage.folded, begin, end) if stopped else None
    place = passage.folded[begin : match.start()].strip() if match else ""
    if match is None or (place and not is_place(place, due=True)):
        return None
    signature = read_people(passage, *passage.content(match.start(), end))
    if signature is None or signature.patchy or signature.people[0].name[0] not in likely_surnames():
        return None  # 市民 点赞
    start = passage.content(begin, end)[0]
    return byline_of(passage, start, end, "credit", signature)


def _read_tail(passage: Passage, after: int, end: int) -> Byline | None:
    """The credit that ends at ``end``: the longest stretch that reads as one."""
    begin, stopped = _after_stop(passage.folded, max(after, end - _TAIL), end)
    if not _SAID.search(passage.folded, begin, end):
        return None
    blanks = [match.end() for match in _BLANKS.finditer(passage.folded, begin, end)]
    for start in ([begin] if stopped else []) + blanks[-6:]:
        span = passage.content(start, end)
        signature = read_people(passage, *span)
        if signature is None or signature.patchy:
            continue
        if signature.professional or (stopped and start == begin and signature.explicit):
            return _with_issuer(byline_of(passage, *span, "credit", signature), passage)
    return None


def _with_issuer(byline: Byline, passage: Passage) -> Byline:
    """The photo credit with the agency before it: 新华社发 卢伟民 摄."""
    issuer = _issuer_before(passage, byline.start) if byline.kind == "photo" else None
    if issuer is None:
        return byline
    start = issuer.start("outlet")
    return attrs.evolve(byline, start=start, text=passage.text[start : byline.end], outlet=issuer["outlet"])


def _issuer_before(passage: Passage, start: int) -> regex.Match[str] | None:
    matches = _ISSUED.finditer(passage.folded, max(0, start - 14), start)
    return next((match for match in matches if match.end() == start and is_outlet(match["outlet"])), None)


def _after_stop(folded: str, begin: int, end: int) -> tuple[int, bool]:
    """Where the last sentence of a stretch begins, and whether a full stop stands before."""
    for match in _STOP.finditer(folded, begin, end):
        begin = match.end()
    return begin, begin > 0 and folded[begin - 1] in _STOPS
