"""Whose figure it is: the name at the head of its clause, the one that 该县 or 全市 takes up, or the article's own."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

import attrs

from policytext.metrics.clauses import Place
from policytext.metrics.gazetteer import class_of_ending, entry_set, place_class, segments
from policytext.metrics.heads import Head
from policytext.metrics.names import is_office, is_told_by_nation, is_water
from policytext.metrics.persons import says
from policytext.metrics.role import is_ratio
from policytext.metrics.scene import Scene
from policytext.model import Subject
from policytext.text import Glance
from policytext.text.words import words

_ADMINISTRATIVE: Final = frozenset({"province", "prefecture", "city", "county", "district"})
_KNOWN_SHORT: Final = ("province", "city")  # places that we know without their endings, too: 攀枝花
_COUNTY: Final = frozenset("县市区旗州盟")
_SMALL: Final = ("town", "village")
_PRONOUNS: Final = ("他", "她")
_NATION: Final = ("全国", "我国")
_WHOLES: Final = frozenset("院校厂社局")
_BRANCHES: Final = ("局", "庭", "科", "室", "队", "部", "处", "所", "中心", "系", "车间")
_SHORTEST_PLACE: Final = 3  # characters of a name with its class: 东乡 is no 乡
_AS_LARGE: Final = {"city": "prefecture", "district": "county"}  # … as far as 全市 and 全区 go
_SCHOOLS: Final = ("校", "学校", "小学", "中学", "大学", "学院", "高中")  # 全校 of 温宿县第三小学
_FIRMS: Final = ("企业", "厂", "公司", "集团")
# of 占全县的三成, 占绵阳全市的三成 and 居全市第一 the county is but what is compared with
_ALL_OF: Final = Glance(
    r"(?<![占居列在是比为达对于接出过及近领献耗到自各向为])(?<!占\p{Han}{2})(?<!占\p{Han}{3})全[省市州盟县区旗镇乡村]"
    "(?!的?[总第前首唯最]|平均|水平|排|领|[人民委会])"
)
_WHOLE_NEAR: Final = 32  # characters before a figure in which the whole stands
_NEAR: Final = 30  # … and for the person that 他 does
_FARTHEST: Final = 80  # clauses that are searched for the name that 该公司 takes up
_IN_SENTENCE: Final = 16  # clauses of a sentence
_IN_PARAGRAPH: Final = 30  # sentences of a paragraph
_SURVEYED: Final = 60  # clauses from the beginning that are looked through for the article's own name
_TITLE_LINES: Final = 4
_LONGEST_TITLE: Final = 40
_LEAD_LINES: Final = 6
_LONGEST_QUOTE: Final = 160
_LONGEST_SENTENCE: Final = 200
_LEAST: Final = 1600  # one mention in the body alone does not make a name the article's own
# How much a mention says about the article's own name.
_HEADLINE, _LEAD_TOPIC, _LEAD, _CLAUSE, _TAKEN_UP = 7, 3, 2, 1, 2


@attrs.frozen
class Owner:
    """A subject and the rule that gave it."""

    subject: Subject | None = None
    rule: str | None = None


NOBODY: Final = Owner()


@attrs.frozen
class Owners:
    """Whose the figures of a text are.  ``main`` is the article's own place or organisation."""

    scene: Scene
    main: Head | None = None
    _taken: dict[int, Owner | None] = attrs.field(factory=dict, repr=False, eq=False)
    _topics: dict[int, Owner | None] = attrs.field(factory=dict, repr=False, eq=False)

    @classmethod
    def of(cls, scene: Scene) -> Owners:
        """The owners of a text's figures."""
        return cls(scene, main_name(scene))

    def read(self, place: Place, given: Head | None = None) -> Owner:
        """The subject of a figure: the ``given`` one of a list; or the nearest at the head of a clause in its sentence,
        the speaker of a quotation, the topic of a sentence before in the paragraph, the article's own name.
        """
        if given is not None:
            return self._owner(given, "subject.each")
        return (
            self._in_sentence(place)
            or self._of_whole(place)
            or self._speaker(place)
            or self._in_paragraph(place)
            or (self._owner(self.main, "subject.article") if self.main else self._mentioned(place))
            or NOBODY
        )

    def _in_sentence(self, place: Place) -> Owner | None:
        clauses = clauses_before(self.scene, place.quantity.start, place.sentence[0])
        for clause in islice(clauses, _IN_SENTENCE):
            head = self.scene.names.head(*clause)
            if head is not None and head.kind == "name" and head.start >= place.quantity.end:
                head = head.home  # 集资320万元成立|云岭合作社: what is founded comes after
            if head is not None and head.kind == "list" and self.main is not None:
                return self._owner(self.main, "subject.article")  # 武汉…，襄阳、宜昌…，新增3个: none of them
            if owner := self._resolved(head, "subject.sentence"):
                return owner
        return None

    def _of_whole(self, place: Place) -> Owner | None:
        """整个暑期|全县|接待游客260万人次: the whole that stands before a figure in its clause, wherever it does.

        Of 全省60%的市场 it is but what is divided.
        """
        start = place.quantity.start
        found = list(_ALL_OF.finditer(self.scene.text, max(place.clause[0], start - _WHOLE_NEAR), start))
        if not found:
            return None
        last = found[-1]
        if is_ratio(place.quantity) or _is_dealt_with(self.scene.text, last.start()):
            return None
        return self._resolved(Head(last.start(), last.end(), last[0], "scope"), "subject.sentence")

    def _in_paragraph(self, place: Place) -> Owner | None:
        """What a sentence begins with is its topic, for the sentences after it, too."""
        for start, end in islice(sentences_before(self.scene, place), _IN_PARAGRAPH):
            if start not in self._topics:
                self._topics[start] = self._topic(start, end)
            if owner := self._topics[start]:
                return owner
        return None

    def _topic(self, start: int, end: int) -> Owner | None:
        """Whom a sentence begins with, after a time or a source: 1月14日，前郭县….

        其中仅高新区… is a part, and not what the next sentence speaks of.
        """
        clauses = list(islice(clauses_from(self.scene, start, end), 2))
        if len(clauses) > 1 and not (self.scene.names.is_time(*clauses[0]) or self._is_source(*clauses[0])):
            del clauses[1]
        for clause in reversed(clauses):
            head = None if self.scene.text.startswith("其中", clause[0]) else self.scene.names.head(*clause)
            if head is not None and self.main is not None and not _can_be_main(self.scene, head):
                continue
            if owner := self._resolved(head, "subject.paragraph"):
                return owner
        return None

    def _is_source(self, start: int, end: int) -> bool:
        """记者从省农业厅获悉|，今年我省…."""
        head = self.scene.names.head(start, end)
        return head is not None and head.kind == "source"

    def _speaker(self, place: Place) -> Owner | None:
        """Who says the quotation that a figure stands in, where the words right after it name a person."""
        text, breaks = self.scene.text, self.scene.layout.breaks
        start, end = place.quantity.start, place.quantity.end
        close = text.find("”", end, min(place.line[1], end + _LONGEST_QUOTE))
        low = max(place.line[0], start - _LONGEST_QUOTE)
        if close < 0 or text.rfind("“", low, start) <= text.rfind("”", low, start):
            return None
        at = bisect_left(breaks, close + 1)
        said = close + 1, breaks[at] if at < len(breaks) else len(text)
        if self.scene.names.is_time(*said):  # “…”12月9日，胡广兰说
            said = said[1] + 1, breaks[at + 1] if at + 1 < len(breaks) else len(text)
        head = self.scene.names.head(*said)
        if head is None or not says(text, head.end):  # “一台顶700个人。”艾尼瓦尔|承包了1360亩
            return None
        if head.text in _PRONOUNS:
            return self._taken_up(head)
        return self._owner(head, "subject.speaker") if head.kind == "person" else None

    def _mentioned(self, place: Place) -> Owner | None:
        """The place that the sentence names, wherever it stands in it: 惠及了南通市失能老人1.2万人."""
        low = max(place.sentence[0], place.quantity.start - _LONGEST_SENTENCE)
        high = min(place.sentence[1], place.quantity.end + _LONGEST_SENTENCE)
        head = self.scene.names.mentioned(low, high)
        return self._owner(head, "subject.mentioned") if head else None

    def _resolved(self, head: Head | None, rule: str) -> Owner | None:
        if head is None or head.kind in ("source", "list"):
            return None
        if head.kind != "scope":
            return self._owner(head, rule)
        if head.start not in self._taken:
            self._taken[head.start] = self._taken_up(head)
        return self._taken[head.start]

    def _taken_up(self, head: Head) -> Owner | None:
        """The name that 该县, 全市, 我省, 该公司 or 他 stands for.

        全 and 我 take up the article's own place where it is of that class; 该 takes up the nearest before it.
        """
        rule = f"subject.taken up by {head.text}"
        if head.text in _PRONOUNS:
            before = (self.scene.names.head(*clause) for clause in islice(self._nearest(head.start), _NEAR))
            person = next((other for other in before if other is not None and other.kind == "person"), None)
            return self._owner(person, rule) if person else None
        which, what = _scope_of(head.text)
        if what == "国":
            return self._owner(head, "subject.scope")
        own = self.main and (self._part(self.main, what) or self._short(self.main, what))
        named = None if own and which != "该" else self._named_before(head.start, what)
        chosen = named or own
        if named is None and which == "该" and what in _COUNTY:
            chosen = self.scene.names.inside_before(head.start, what) or own
        if chosen is None and what == "市":
            chosen = self.scene.names.city_before(head.start)
        province = class_of_ending(what) == "province" and not head.text.endswith("里")
        if chosen is None and province:  # of 全省 no smaller place is the owner
            return self._owner(head, "subject.scope")
        if chosen is None and which == "全" and self.main and _is_smaller(self.main.text, what):
            return NOBODY  # of 全市 no firm is the owner, nor is 魏县
        return self._owner(chosen, rule) if chosen else None

    def _named_before(self, end: int, what: str) -> Head | None:
        marks = next((group for group in (_FIRMS, _SCHOOLS) if what in group), what[-1])
        anywhere = class_of_ending(what) in _KNOWN_SHORT
        for clause in self._nearest(end):
            told = anywhere or any(self.scene.text.find(mark, *clause) >= 0 for mark in marks)
            if not told and not self.scene.names.in_full(self.scene.text[clause[0] : clause[0] + 2]):
                continue  # most clauses plainly name nothing of the kind: their heads need not be read
            head = _named(self.scene.names.head(*clause))
            if head is None or head.kind not in ("name", "source"):
                continue
            if part := self._part(head, what) or self._in_class(head, what):
                return part
        return None

    def _nearest(self, end: int) -> Iterator[tuple[int, int]]:
        return islice(clauses_before(self.scene, end - 1, 0), _FARTHEST)

    def _part(self, head: Head, what: str) -> Head | None:
        """The part of a name that is of the class asked for: 抚顺市 of 抚顺市劳动保障局."""
        wanted = class_of_ending(what)
        if wanted is None:
            fits = any(head.text.endswith(group if what in group else what) for group in (_FIRMS, _SCHOOLS))
            return head if fits else _above(head, what)
        if what == "区" and (region := next(filter(head.text.startswith, entry_set("regions", "autonomous")), "")):
            return head.part(len(region))  # 全区 of 广西
        parts = list(segments(head.text))
        for _, size in parts:
            if head.text[:size].endswith(what):  # 雪松村 of 森布日安置点雪松村
                return head.part(size)
        for kind, size in parts:
            if kind == wanted or (kind in _ADMINISTRATIVE and head.text[size - 1] == what):
                return head.part(size)
        return None

    def _in_class(self, head: Head, what: str) -> Head | None:
        """克东 for 全县, where the text says 克东县 elsewhere."""
        full = in_full(self.scene, head)
        return full if full is not head and place_class(full.text) == class_of_ending(what) else None

    def _short(self, head: Head, what: str) -> Head | None:
        """攀枝花 for 全市: a headline's name without its ending."""
        wanted = class_of_ending(what)
        if wanted not in _ADMINISTRATIVE or head.kind == "scope" or len(head.text) > 4 or place_class(head.text):
            return None
        full = in_full(self.scene, head)
        if full is head:  # 瀛海公司 is no city
            return None if head.text.endswith(_FIRMS) else head
        return head if place_class(full.text) == wanted else None

    def _owner(self, head: Head, rule: str) -> Owner:
        full = in_full(self.scene, head)
        return Owner(Subject(start=full.start, end=full.end, text=full.text), f"{rule}: {full.text}")


def _is_dealt_with(text: str, at: int) -> bool:
    """清查|全县娱乐场所120家: what stands before does it to the county."""
    last = words().cut(text[max(0, at - 4) : at])[-1:]
    return bool(last) and words().tag(last[0])[:1] in ("v", "p")


def _is_smaller(name: str, what: str) -> bool:
    """Whether a name is that of a firm, or of a place below what 全市 is of."""
    sizes = ("village", "town", "county", "prefecture", "province")
    small, large = (_AS_LARGE.get(size, size) for size in (place_class(name), class_of_ending(what) or ""))
    whole = len(name) < _SHORTEST_PLACE and small in _SMALL
    if small not in sizes or large not in sizes or whole:
        return name.endswith(_FIRMS)
    return sizes.index(small) < sizes.index(large)


def _named(head: Head | None) -> Head | None:
    """The place that a clause begins with, though it is a person of it that it speaks of: 龙潭村的詹桂珍."""
    return head.home or head if head is not None else None


def _above(head: Head, what: str) -> Head | None:
    """The whole of which an organisation is a branch: 桃城区人民法院 of 桃城区人民法院执行局, for 该院."""
    size = head.text.rfind(what) + len(what)
    return head.part(size) if what in _WHOLES and size > _SHORTEST_PLACE and head.text.endswith(_BRANCHES) else None


def _scope_of(words: str) -> tuple[str, str]:
    """How a name is taken up, and of what class it is: 全|县, 该|公司; 村里 and 公司 are as good as 该村 and 该公司."""
    if words[0] in "这那":
        return "该", words[2:].rpartition("的")[2]  # 这所|海拔4600米的|学校
    if words[0] in "全该我本":
        return words[0], words[1:].removeprefix("们")
    return "该", words.removesuffix("里").removesuffix("方").removesuffix("集体")


def in_full(scene: Scene, head: Head) -> Head:
    """泸溪县 for 泸溪, 刘占山 for 老刘, 买买提·吐尔逊 for 买买提, where the text says so."""
    if head.kind == "person" and "·" not in head.text:
        return scene.names.called_before(head) or head
    if head.kind != "name" or len(head.text) > 4 or place_class(head.text):
        return head
    full = scene.names.in_full(head.text)
    return Head(*full, scene.text[slice(*full)], "name") if full else head


def clauses_before(scene: Scene, end: int, start: int) -> Iterator[tuple[int, int]]:
    """The clauses of ``start:end``, the last one first."""
    breaks = scene.layout.breaks
    at = bisect_left(breaks, end)
    high = breaks[at] if at < len(breaks) else len(scene.text)
    while at > 0 and breaks[at - 1] >= start:
        yield breaks[at - 1] + 1, high
        high = breaks[at - 1]
        at -= 1
    if high > start:
        yield start, high


def sentences_before(scene: Scene, place: Place) -> Iterator[tuple[int, int]]:
    """The sentences before a figure's own in its paragraph, the nearest first."""
    ends, end = scene.layout.sentences, place.sentence[0] - 1
    at = bisect_left(ends, end)
    while end > place.line[0]:
        at -= 1
        start = ends[at] + 1 if at >= 0 else 0
        yield start, end
        end = start - 1


def main_name(scene: Scene) -> Head | None:
    """The article's own name: one that the headline begins with, or that most of its first clauses begin with.

    全省 and 我省 stand for themselves where no province is named and no name says more, 全国 where an office of the
    whole country tells the figures.
    """
    scopes: list[tuple[Head, int]] = []
    nation: list[Head] = []
    offices: list[tuple[Head, int]] = []
    names: dict[str, Head] = {}
    scores: Counter[str] = Counter()
    for head, points in _opening_heads(scene):
        if head.text in _NATION or is_told_by_nation(head):
            nation.append(head)
        if is_told_by_nation(head):
            continue
        if head.kind == "scope" and head.text != "全国":
            scopes.append((head, points))
            continue
        if is_office(head.text):  # 省人民医院 is more than an office of the province
            offices.append((head, points))
            continue
        for key, part in _candidates(scene, head, headline=points > 1000 * (_HEADLINE - 1)):
            names.setdefault(key, part)
            scores[key] += points
    levels = [head.text[:1] for head, _ in offices if head.text[0] != "省"]
    _take_up(scores, [*(head.text[1:] for head, _ in scopes), *levels])
    best = max(scores, key=lambda key: scores[key], default="")
    province = next((scope for scope in scopes if class_of_ending(scope[0].text[1:]) == "province"), None)
    if province and scores[best] < province[1] + _SURVEYED and all(place_class(key) != "province" for key in scores):
        return province[0]  # where they are mentioned as well as each other, the province
    if scores[best] >= _LEAST:
        return names[best]
    whole = next((head for head in nation if head.kind == "scope"), None)
    if whole and any(map(is_told_by_nation, nation)):
        return whole
    return next((office for office, points in offices if points > 1000 * _LEAD_TOPIC), None)  # 市中心血站“回血”


def _candidates(scene: Scene, head: Head, *, headline: bool) -> Iterator[tuple[str, Head]]:
    """The names that a clause's head speaks for, each by what it is known as: itself, and the county that it is in.

    Of a headline it is the smallest alone: 洞口县山门镇抗灾自救见闻 is about the town.
    """
    town = headline and place_class(head.text) in _SMALL
    place = None if town else _place_of(scene, head)
    for part in (None if place and head.kind == "source" else head, place):  # 内蒙古自治区统计局 only tells
        if part is not None:
            full = in_full(scene, part)
            small = place_class(full.text) in _SMALL or full.text.endswith(_FIRMS)
            yield part.text if small else full.text, part


def _take_up(scores: Counter[str], scopes: Iterable[str]) -> None:
    """全|市, 该|县 and 县|果业局 speak for the names of their class, and 我|区 for 内蒙古 too."""
    classes = Counter(map(class_of_ending, scopes))
    for key in scores:
        if key.startswith(tuple(entry_set("regions", "autonomous"))):
            scores[key] += 1000 * _TAKEN_UP * classes["district"]
        if place_class(key) in _ADMINISTRATIVE:
            scores[key] += 1000 * _TAKEN_UP * classes[place_class(key)]


def _opening_heads(scene: Scene) -> Iterator[tuple[Head, int]]:
    """What the first clauses of the text begin with, where it can be the article's own, each with its points."""
    for rank, (clause, weight) in enumerate(_opening_clauses(scene)):
        head = _named(scene.names.head(*clause))
        if head is not None and head.kind not in ("person", "list") and not is_water(scene.text, head):
            yield head, 1000 * weight - rank


def _can_be_main(scene: Scene, head: Head) -> bool:
    """An office is one of the article's own place (县经作站), and a river flows through others."""
    return not (is_office(head.text) or is_water(scene.text, head))


def _opening_clauses(scene: Scene) -> Iterator[tuple[tuple[int, int], int]]:
    """The first clauses of the text in order, each with its weight."""
    start = lines = left = 0
    for end in (*scene.layout.lines, len(scene.text)):
        if scene.text[start:end].strip():
            lines += 1
            headline = lines <= _TITLE_LINES and end - start <= _LONGEST_TITLE
            clauses = list(islice(clauses_from(scene, start, end), _SURVEYED - left))
            for clause in clauses if not headline else _spaced(scene.text, clauses):
                leads = lines <= _LEAD_LINES
                topic = _LEAD_TOPIC if clause[0] == start else _LEAD
                yield clause, _HEADLINE if headline else topic if leads else _CLAUSE
            left += len(clauses)
            if left >= _SURVEYED:
                return
        start = end + 1


def _spaced(text: str, clauses: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts of a headline's clauses: a space joins the lines of a headline that was printed on two."""
    for start, end in clauses:
        for size in map(len, text[start:end].split(" ")):
            yield start, start + size
            start += size + 1


def clauses_from(scene: Scene, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of ``start:end``, the first one first."""
    breaks = scene.layout.breaks
    at = bisect_left(breaks, start)
    while at < len(breaks) and breaks[at] < end:
        yield start, breaks[at]
        start = breaks[at] + 1
        at += 1
    if start < end:
        yield start, end


def _place_of(scene: Scene, head: Head) -> Head | None:
    """永兴县 of 永兴县财政局, and of 永兴公安局 where the text names the county in full."""
    found = None
    for kind, size in segments(head.text):
        if kind in _ADMINISTRATIVE and size < len(head.text):
            found = head.part(size)
    if found or len(head.text) <= 4 or place_class(head.text):
        return found
    short = next((head.text[:size] for size in (2, 3) if scene.names.in_full(head.text[:size])), None)
    return head.part(len(short)) if short else None
