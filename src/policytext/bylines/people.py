"""Who did what: a fragment of role words, names, outlets and a place, read as a whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import attrs
import regex

from policytext.bylines.names import NameSplit, read_names, read_strangers
from policytext.bylines.outlets import bare_outlet, is_body, is_employer, is_outlet, is_own, is_place, may_end_as_outlet
from policytext.bylines.passage import Passage
from policytext.bylines.roles import RoleWord, makes_photographers, role_words
from policytext.model import Byline, BylineKind, Person
from policytext.text import Pattern
from policytext.text.words import words

_LONGEST: Final = 240  # characters of the longest list of people worth reading
_LONGEST_BODY: Final = 20  # characters of an outlet or an office: 中央广播电视总台国际在线
_EDGE: Final = " \t\r\n:/|∣、,;。.-—~□■●◆▲△○◎★☆▶►※*"
_SENTENCE: Final = Pattern(r"[。!?…的了是这说吗呢]")  # what no list of people holds
_REMARK: Final = Pattern(  # 通讯员 王强（县纪委）, 李刚 摄/光明图片
    r"\([^()]{1,40}\)|(?<=摄|摄影)\s*/\s*(?:\p{Han}{2,4}图片|视觉中国|影像中国)"
)
_BRACKETS: Final = Pattern(r"[【】〔〕]")  # 【记者】王芳
_STRANGER: Final = Pattern(  # 南都记者, 随行记者: what no lexicon knows; but not 告诉记者
    r"(?!.*(?:据|对|向|给|让|被|告诉|接受|采访|本报|本网))(?:\p{Han}{1,6}|\p{Han}{2,8}·\p{Han}{2,8})"
)
_FROM: Final = Pattern(r"(?P<names>.*?)(?<!\s)\s*+(?:发自|来自)\s*(?P<place>\p{Han}{2,8})")  # 张三 发自北京
_AND_OTHERS: Final = Pattern(r"\s*等$")  # 记者张三等
_QUOTED: Final = Pattern(r"[“\"].*")  # 新华社“新华视点”
_COLUMN: Final = Pattern(r"“[^“”]{2,10}”")  # “新华视点”记者: a column, no outlet
_TOKEN: Final = Pattern(r"[^\s、,;]+")
_PROFESSIONAL: Final = frozenset({"reporter", "correspondent", "intern", "photographer"})


@attrs.frozen
class Signature:
    """What a fragment says: its people, in offsets of the passage, and their place.

    ``score`` is that of their names, ``explicit`` whether a role word announced any of them, ``pictures`` whether all
    made pictures, ``patchy`` whether some names stand apart and others run together.
    """

    people: tuple[Person, ...]
    score: float
    explicit: bool
    pictures: bool
    place: str | None
    uncertain: str | None
    patchy: bool

    @property
    def outlet(self) -> str | None:
        """The outlet that the first person of an outlet works for."""
        return next((person.org for person in self.people if person.org and is_outlet(person.org)), None)

    @property
    def professional(self) -> bool:
        """Whether somebody is said to be one of those who make news, which 作者 and 设计 do not say."""
        return self.explicit and any(person.role in _PROFESSIONAL for person in self.people)


@attrs.frozen
class _Group:
    """Names that share a role, ``at`` their offset in the fragment; ``word`` is null for bare names."""

    split: NameSplit
    at: int
    word: RoleWord | None
    org: str | None
    place: str | None


@attrs.frozen
class _Chunk:
    """What stands between two role words: names, their employer and place, and the outlet of whoever comes next."""

    split: NameSplit | None = None
    at: int = 0
    employer: str | None = None
    place: str | None = None
    next_outlet: str | None = None

    def names_outlet(self) -> bool:
        """Whether what looks like a foreigner's name is an outlet, or begins with one: 大众网·海报新闻, 长城网·冀."""
        return self.split is not None and any("·" in name.name and is_outlet(name.name) for name in self.split.names)

    def odds(self) -> float:
        """How much better the names explain what they stand for than ordinary words do, all of them together."""
        return self.split.score * len(self.split.names) if self.split else 0.0


def read_people(passage: Passage, start: int, end: int) -> Signature | None:
    """The people at ``start:end``, or null where anything there is no role, name, outlet or place."""
    if end - start > _LONGEST:
        return None
    fragment = _BRACKETS.sub(" ", _REMARK.sub(_blanked, passage.folded[start:end]))
    groups = None if _SENTENCE.search(fragment) else _groups(fragment)
    if not groups:
        return None
    return Signature(
        people=tuple(person for group in groups for person in _people(group, passage, start)),
        score=sum(group.split.score for group in groups) / len(groups),
        explicit=any(group.word for group in groups),
        pictures=all(group.word is not None and group.word.role == "photographer" for group in groups),
        place=next((group.place for group in groups if group.place), None),
        uncertain="; ".join(group.split.uncertain for group in groups if group.split.uncertain) or None,
        patchy=any(group.split.patchy for group in groups),
    )


def _blanked(remark: regex.Match[str]) -> str:
    return " " * len(remark[0])


def byline_of(passage: Passage, start: int, end: int, kind: BylineKind, signature: Signature) -> Byline:
    """The byline at ``start:end`` that a signature makes; if all its people made pictures, it is a photo credit."""
    return Byline(
        start=start,
        end=end,
        text=passage.text[start:end],
        kind="photo" if signature.pictures else kind,
        outlet=signature.outlet,
        place=signature.place,
        people=signature.people,
        uncertain=signature.uncertain,
    )


def unnamed_byline(passage: Passage, start: int, end: int, kind: BylineKind, outlet: str | None = None) -> Byline:
    """The byline at ``start:end`` that names nobody: 本报评论员, （资料图片）."""
    return Byline(start=start, end=end, text=passage.text[start:end], kind=kind, outlet=outlet)


def _people(group: _Group, passage: Passage, start: int) -> Iterator[Person]:
    for name in group.split.names:
        span = (start + group.at + name.start, start + group.at + name.end)
        text = passage.text[slice(*span)]
        yield Person(
            start=span[0],
            end=span[1],
            text=text,
            name=text if " " in name.name else "".join(text.split()),  # John Smith keeps its blank, 张 三 loses it
            role=group.word.role if group.word else "author",
            org=group.org,
            title=group.word.title if group.word else None,
        )


def _groups(fragment: str) -> list[_Group] | None:
    """The fragment as names with their roles; null where something is left over."""
    marks = list(role_words(fragment))
    groups: list[_Group] = []
    word: RoleWord | None = None  # the role announced, whose names are still to come
    org: str | None = None
    at = closed = 0
    for mark in marks:
        announces = _announces(mark, fragment, marks[-1])
        chunks = _read_chunks(fragment, at, mark.start, word, mark, announces=announces)
        if chunks is None:
            return None
        groups += [group for chunk in chunks for group in _grouped(chunk, word, org)]
        at = mark.end
        if announces or not groups:
            word, org = mark, chunks[-1].next_outlet if chunks else None
        else:
            groups[closed:] = [_turned(group, mark) for group in groups[closed:]]
            word, org, closed = None, None, len(groups)
    chunks = _read_chunks(fragment, at, len(fragment), word, None, announces=False)
    if chunks is None or (word is not None and not chunks):
        return None
    return groups + [group for chunk in chunks for group in _grouped(chunk, word, org)]


def _announces(mark: RoleWord, fragment: str, last: RoleWord) -> bool:
    """Whether a role word announces the names after it (摄影 李刚) or closes those before it (李刚 摄影)."""
    if mark.position != "either":
        return mark.position == "before"
    if fragment[: mark.start].rstrip().endswith("/"):
        return False
    closing_style = not fragment[last.end :].strip(_EDGE)
    return fragment[mark.end :].lstrip()[:1] in set(":/|") or not closing_style


def _grouped(chunk: _Chunk, word: RoleWord | None, org: str | None) -> Iterator[_Group]:
    if chunk.split is not None:
        employer = None if chunk.employer and is_own(chunk.employer) else chunk.employer
        yield _Group(chunk.split, chunk.at, word, employer or org, chunk.place)


def _turned(group: _Group, mark: RoleWord) -> _Group:
    """The group as a closing word has it: bare names take its role, 本报记者 李刚 摄 makes a photographer."""
    return attrs.evolve(group, word=mark) if group.word is None or makes_photographers(mark) else group


def _read_chunks(
    fragment: str, start: int, end: int, word: RoleWord | None, mark: RoleWord | None, *, announces: bool
) -> list[_Chunk] | None:
    """What stands between ``word`` and ``mark``, which announces what follows or closes what stands here."""
    inside = fragment[start:end]
    body = _AND_OTHERS.sub("", inside.strip(_EDGE))
    if not body:
        return []
    if word is not None and is_employer(body) and not any(_professional(each) for each in (word, mark)):
        return [_Chunk()]  # 出品：县委宣传部 stands for people
    at = start + inside.index(body)
    *employers, last = _by_employer(body)
    chunks = [_names_of(body[slice(*span)], at + span[0], org) for org, span in employers]
    org, (low, high) = last
    piece = body[low:high]
    if mark is not None and announces:
        chunks.append(_with_next_outlet(piece, at + low, mark, due=word is not None, glued=not inside[-1].isspace()))
    else:
        chunks.append(_closing(piece, at + low, word, mark, due=org is not None))
    if any(chunk is None for chunk in chunks):
        return None
    *before, closing = (chunk for chunk in chunks if chunk is not None)
    return [*before, attrs.evolve(closing, employer=org) if org and not closing.employer else closing]


def _professional(word: RoleWord | None) -> bool:
    return word is not None and word.role in _PROFESSIONAL


def _by_employer(body: str) -> Iterator[tuple[str | None, tuple[int, int]]]:
    """The pieces of a list that employers between blanks part, each with its employer: 谢芳 县融媒体中心 罗先锋."""
    org, since = None, 0
    tokens = list(_TOKEN.finditer(body))
    for token, following in pairwise(tokens):
        if is_employer(token[0]) and following[0][0] not in "·“《":
            if body[since : token.start()].strip(_EDGE):
                yield org, (since, token.start())
            org, since = token[0], following.start()
    yield org, (since, len(body))


def _names_of(piece: str, at: int, org: str | None) -> _Chunk | None:
    chunk = _names_only(piece.rstrip(_EDGE), at, due=True)
    return attrs.evolve(chunk, employer=org) if chunk is not None else None


def _closing(body: str, at: int, word: RoleWord | None, mark: RoleWord | None, *, due: bool) -> _Chunk | None:
    """The names that a closing word or the end follows, with their place or their employer."""
    chunk = None
    if (mark is not None and mark.reports) or _FROM.fullmatch(body):
        chunk = _with_place(body, at)
    if chunk is None and word is not None and word.role == "correspondent":
        chunk = _with_employer(body, at)
    return chunk or _names_only(body, at, due=due or word is not None or mark is not None)


def _names_only(body: str, at: int, *, due: bool) -> _Chunk | None:
    split = read_names(body, due=due) or (read_strangers(body) if due else None)
    return _Chunk(split, at) if split is not None else None


def _with_next_outlet(body: str, at: int, mark: RoleWord, *, due: bool, glued: bool) -> _Chunk | None:
    """卿海波贾强四川在线 before 记者: names and the outlet of who comes next, cut where the odds are best.

    ``glued``: nothing parts them from the role word, so that neither a place (甘孜融媒记者) nor a name with a dot
    (大众报业·齐鲁壹点记者) can be a person's.
    """
    found = list(_cut_before_outlet(body, at))
    names = None if glued and not due and (is_place(body) or "·" in body) else _names_only(body, at, due=due)
    if names is not None and not names.names_outlet():
        found.append(names)
    if found:
        return max(found, key=_Chunk.odds)
    if not _STRANGER.fullmatch(body) or (due and not glued):  # 记者 … 编辑: whoever was announced is not dropped
        return None
    outlet = body if "·" in body else body + mark.title.removesuffix(mark.word)  # 贵州日报当代融媒体
    named = (is_outlet(outlet) or "·" in body) and not is_own(outlet[-2:])  # 本版稿件由本报记者
    return _Chunk(next_outlet=outlet if named else None)


def _cut_before_outlet(body: str, at: int) -> Iterator[_Chunk]:
    """The cuts, at the beginning of a word, that leave an outlet: 何丽 and 山西日报, not 何丽山 and 西日报."""
    cut = 0
    for word in words().cut(body) if may_end_as_outlet(body) else ():
        joined = body[:cut].endswith(("/", "·", "“"))  # 石榴云/新疆日报: one outlet
        if not joined and len(body) - cut <= _LONGEST_BODY and word not in _EDGE:
            names = body[:cut].rstrip(_EDGE)
            split = read_names(names) if names else None
            outlet = bare_outlet(_QUOTED.sub("", body[cut:]))
            chunk = _Chunk(split, at, next_outlet=outlet if outlet and not is_own(outlet[-2:]) else None)
            whole = (split is not None or not names) and not chunk.names_outlet()
            if whole and (is_outlet(outlet) or _COLUMN.fullmatch(body[cut:])):
                yield chunk
        cut += len(word)


def _with_place(body: str, at: int) -> _Chunk | None:
    """Names with the place they report from: 古宁 广州, 古宁广州, 张三 发自北京."""
    if match := _FROM.fullmatch(body):
        names, place = match["names"], match["place"]
    else:
        place = words().cut(body)[-1]
        names = body.removesuffix(place)
        if len(place) < 2 or not is_place(place):  # 马晓东 is no 马晓 from 东
            return None
    split = read_names(names, due=True)
    return _Chunk(split, at, place=place) if split is not None else None


def _with_employer(body: str, at: int) -> _Chunk | None:
    """县公安局 王强 after 通讯员: the names, with the body that they work for."""
    for cut in range(min(len(body) - 2, _LONGEST_BODY), 2, -1):
        employer, names = body[:cut].strip(_EDGE), body[cut:].lstrip(_EDGE)
        if is_body(employer) and (split := read_names(names)) is not None:
            return _Chunk(split, at + len(body) - len(names), employer=employer)
    return None
