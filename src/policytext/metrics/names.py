"""What a clause begins with: a name, a person, a source (据…统计), or a word that takes a name up (该县, 全市)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from typing import Any, Final

import attrs

from policytext.metrics.gazetteer import DICTIONARY_ERRORS, entry_set, known_end, known_place, name_at, place_class
from policytext.metrics.heads import Head
from policytext.metrics.persons import Persons
from policytext.metrics.words import kind_of
from policytext.text import Glance, load_lexicon
from policytext.text.lexicon import alternatives
from policytext.text.words import words

_SOURCE: Final = Glance(r"(?:据|根据|来自|(?:(?=.{0,4}记者)\p{Han}{0,4}记者)?(?:日前|近日|今天|昨日)?从)")
_SOURCE_AFTER: Final = Glance(
    r"[^,，。；;\n]{0,8}?(?:获悉|了解到|了解|介绍|统计|消息|透露|数据|显示|披露|发布|初步|预计|预测)"
)
_TELLING: Final = Glance(r"[^,，。；;\n]{0,16}?(?:发布|公布|披露|通报|数据|统计|消息|显示)")
_PAPER: Final = Glance(
    r"\p{Han}{0,3}报(?:讯|电|记者)|文汇报|大公报|日报|晚报|晨报|都市报|新闻网|电视台|卫视|早报|时报"
)  # 湖南日报9月11日讯
_DATELINE: Final = Glance(
    r"本[报网台刊](?!北京|记者|通讯员)(?P<place>\p{Han}{2,6}?)(?=[讯电]|[0-9]{1,2}月)"
)  # papers of the whole country sit in 北京
_TOLD: Final = Glance(r"(?:[0-9]{1,2}月[0-9]{1,2}日)?[讯电][ \u3000]+")
_REPORT: Final = r"(?:本[报网台刊]|[日晚晨早]报)讯(?:[ \u3000]+|[（(][^（）()\n]{2,40}[）)])"  # 本报讯（刘志强）|武陟县
_SIGNING: Final = frozenset({"讯(", "讯（", "电(", "电（"})  # 本报讯（|刘志强）: who wrote it
_CAUSED: Final = Glance("造成|导致|致使")  # 洪水造成|旬阳市9个镇受灾: whom it befell
# What _CAUSED, 以…为例, _SOURCE, _DATELINE and _scope can be found by: most clauses begin with none of them.
_MARKED: Final = Glance(
    ".{0,6}(?:造成|导致|致使)|[以拿据根来日近今昨从本全该我这那他她公合集医学中口酒基村食馆店校院厂社农林牧地]|[0-9]{1,3}岁的|.里|.{0,4}记者"
)
_FOR_EXAMPLE: Final = ("为例", "来说", "来讲", "来看")
_LONGEST_TOLD: Final = 10  # characters before an organisation that say something of it
_CAUSE: Final = 6  # characters before that, which may say what caused it
_HAN: Final = Glance(r"\p{Han}*")
_MEETING: Final = Glance(r"(?:\p{Han}|[0-9]){0,6}?(?:会议|全会|大会|党代会)")  # 县十八届人大|二次会议以来
_LIES: Final = Glance(
    "(?:腹地|深处|脚下|境内|岸边|[东南西北][岸麓部]|[上中下]游|边上)(?=的)"
)  # 三江平原|腹地的|青龙河农场
_ORIGIN: Final = Glance("来的")
_LEVELS: Final = frozenset("省市县区州镇乡村")  # 市商务局: an office of the article's own place
_OF_WATER: Final = Glance("干流|支流|流域|水系|上游|中游|下游|洪峰|洪水|水位|水质")
_LISTED: Final = Glance(r"、|等(?!地的)")  # 武汉、襄阳、宜昌; 潜江、松滋等
_FIRST_OF_ALL: Final = Glance(
    "(?:规模)?(?:首[家个条座批支所例]|唯一|最[大早高]的|第一[家个条座批支所例])"
)  # 湘西州|首家服务中心
_ROUTE: Final = Glance("到|至|往返|—|-")  # 昆明|到|丽江的车程
_BESIDES: Final = frozenset("、与和跟同赴往从对")  # 与海南签订协议: a place beside the sentence's own
_JOINING: Final = frozenset("、到至")  # 河南、山东; 成都到雅安
_FULL: Final = Glance(r"[县市区镇乡村](?<=\p{Han}{2}.)(?![场域民政级块间位委支干里村镇])")  # 泸溪县, 小松坪村
_LOCAL: Final = Glance(r"(?:[省市州县区镇乡村][里上]?|当地|本地|附近|[这那]里)的")  # 镇上的|绿源合作社
_FIRM_ENDS: Final = frozenset("司社厂店院校队团")  # of 公司, 合作社, 加工厂
_FIRM_ENDING: Final = "公司"
_LEGAL_FORM: Final = ("有限责任", "股份有限", "有限")
_LONGEST_FIRM: Final = 22  # characters before that
# 国家统计局|广西调查总队: whose figures an office surveys
_SURVEYED: Final = Glance(r"\p{Han}{2,8}调查总?队")
# 乐清市|恒跃|弹簧: the brand stands behind a place, or first
_FIRM: Final = Glance(
    r"(?:[省市县区州旗](?!场|政)|[^\u4e00-\u9fff]|^)(?P<brand>\p{Han}{2})"
    r"(?:(?![省市县区州旗与和跟及向从把被由在的了])\p{Han}){1,12}$"  # no 肖某与公司
)
_AS_SOON_AS: Final = Glance(r"一\p{Han}{1,3}")  # 拉林铁路|一开通，游客涌进来
_INSIDE: Final = 120  # characters in which a name inside a clause is looked for
_BRAND: Final = 2  # characters
_ROUND_TIME: Final = ("前", "后")  # 年底|前所有县都要建成
_ENTRY: Final = Glance(r"[(（]?[0-9０-９]{1,2}[.．、)）](?![0-9])|[①-⑳]")  # 1．慈溪市, （2）绍兴县
_SPACES: Final = ' \u3000”’"）)#●■◆'


@cache
def _scope() -> Glance:
    """What takes a name up: 全县, 该公司, 我们社区, 这个村, 村里, 他; 公司 and 医院 by themselves."""
    words, ours, these = (alternatives(entry_set("taken_up", key)) for key in ("words", "ours", "these"))
    farm = r"团(?=[今去上下前总共已新]|\p{Han}{2})"  # 全团今年种棉
    unless = alternatives(entry_set("taken_up", "unless"))
    rows = load_lexicon("metrics_names")["taken_up"]["alone"]
    alone = "|".join(f"(?:{alternatives(row['words'].split())})(?!{alternatives(row['not'].split())})" for row in rows)
    inside = "[省州市县区旗镇乡村厂馆店]里(?!面|程|的|外)"  # 村里, but no 厂里面
    party = "[馆校院厂店社]方(?![面法案向便])"  # 校方, but no 院方案
    return Glance(
        rf"[全该我本](?:{words}|{farm})(?!{unless})|(?:[0-9]{{1,3}}岁的)?[他她](?!们)|我们{ours}"
        rf"|[这那][家个所座](?:[^,，。；;\n]{{1,12}}?的)?{these}(?![里内外])|{alone}|{inside}|{party}"
    )


@cache
def _lead() -> Any:
    """What may stand before whose figures they are: 建于1989年的|金星二村, 此次拆除的是|冀兴钢铁公司的高炉.

    Who writes a letter says where they live: 我是|环县曲子镇文家塬村村民.
    """
    setting = rf"{alternatives(entry_set('settings'))}[^,，。；;的\n]{{1,16}}的"
    new = rf"(?:刚刚?|新近?)?{alternatives(entry_set('settings', 'new'))}的"
    whole = rf"(?:放到|放眼)?全(?={alternatives(entry_set('provinces', 'short'))})"  # 放到全|上海看
    there = r"记者(?:\p{Han}{2})?(?:在|来到|走进)"  # 记者昨天在|金盘批发市场看到
    homes = alternatives(entry_set("writers", "homes"))
    writer = rf"我们?(?:是|住在|家住|家在)(?=\p{{Han}}{{2,18}}{homes}(?:的\p{{Han}}{{0,6}})?$)"
    return Glance(
        rf"{_REPORT}|{writer}|{there}|{setting}|{new}|{whole}|\p{{Han}}{{2,8}}的是|{alternatives(entry_set('leads'))}"
    )


@cache
def _helped() -> Any:
    """经|劳动监察大队协调"""
    return Glance(rf"\p{{Han}}{{2,14}}?{alternatives(entry_set('helped'))}")


@cache
def _founding() -> Any:
    """村民合伙|成立|云岭农产品专业合作社"""
    return Glance(alternatives(entry_set("founded")))


@cache
def _speaks() -> Any:
    """县果业局|局长段永强说, 县教育局|统计"""
    tells = alternatives((*entry_set("tells"), *entry_set("tells", "reports"), "计划"))
    return Glance(rf"\p{{Han}}{{0,16}}{tells}")


@cache
def _autonomous() -> Any:
    return Glance(rf"(?<=\p{{Han}}{{2}})(?:{alternatives(entry_set('peoples'))}族)+自治[县旗]")


def is_office(name: str) -> bool:
    """Whether a name is that of an office of the text's own place: 市商务局, 县人民医院; not 州市镇.

    >>> is_office("县果业局"), is_office("泸溪县财政局")
    (True, False)
    """
    return name[0] in _LEVELS and not place_class(name)


def is_told_by_nation(head: Head) -> bool:
    """Whether an office of the whole country tells something: 国家统计局|发布的数据显示."""
    return head.kind == "source" and head.text in entry_set("organs", "national")


def is_water(text: str, head: Head) -> bool:
    """Whether a name is that of a river or a lake, whose banks belong to others: 北江|洪峰, 鄱阳湖."""
    return place_class(head.text) == "water" or _OF_WATER.match(text, head.end) is not None


class Names:
    """The heads of a text's clauses, each read when it is first asked for."""

    def __init__(self, text: str, times: Sequence[tuple[int, int]] = ()) -> None:
        self.text = text
        self._times = dict(times)
        self._heads: dict[int, Head | None] = {}
        self._persons = Persons(text)

    @cached_property
    def _full(self) -> Mapping[str, tuple[int, int]]:
        """Where what may be a full name first stands, by what may be the short one: 泸溪县 by 泸溪."""
        found: dict[str, tuple[int, int]] = {}
        autonomous = _autonomous().finditer(self.text) if "自治" in self.text else ()
        for match in (*_FULL.finditer(self.text), *autonomous):
            for start in (max(0, match.start() - 3), max(0, match.start() - 2)):
                found.setdefault(self.text[start : match.start()], (start, match.end()))
        return found

    @cached_property
    def _gazetted(self) -> Sequence[tuple[int, int]]:
        """Where the short names of the gazetteer's provinces and cities stand."""
        return [match.span() for match in known_place().finditer(self.text)]

    @cached_property
    def _known(self) -> Sequence[tuple[int, int]]:
        """Where the text names a place of the first or second level by itself: not the two ends of 成都到雅安."""
        found, last = [], -1
        for start, end in self._gazetted:
            joined = start == last + 1 and self.text[last] in _JOINING
            last = end
            if (
                not joined
                and self.text[max(0, start - 1) : start] not in _BESIDES
                and self.text[end : end + 1] not in _JOINING
            ):
                found.append((start, end))
        return found

    @cached_property
    def _cities(self) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """Where cities stand that the gazetteer knows, told as such (天津市); and those that need no 市: 上海."""
        named = [(start, end + 1) for start, end in self._gazetted if self.text.startswith("市", end)]
        whole = entry_set("provinces", "cities")
        return named, [span for span in self._gazetted if self.text[slice(*span)] in whole]

    @cached_property
    def _firms(self) -> Mapping[str, tuple[int, int]]:
        """Where a firm's full name first stands, by its brand: 恒跃弹簧有限公司 by 恒跃."""
        found: dict[str, tuple[int, int]] = {}
        end = self.text.find(_FIRM_ENDING)
        while end >= 0:
            form = next((form for form in _LEGAL_FORM if self.text.endswith(form, 0, end)), "")
            firm = _FIRM.search(self.text, max(0, end - _LONGEST_FIRM), end - len(form))
            for at in (0, _BRAND) if firm else ():  # 海南|天衡|卫星科技有限公司
                brand = self.text[firm.start("brand") + at : firm.end("brand") + at]
                if words().tag(brand) in ("", "nr", "nz"):
                    found.setdefault(brand, (firm.start("brand"), end + len(_FIRM_ENDING)))
                if words().tag(brand) != "ns":
                    break
            end = self.text.find(_FIRM_ENDING, end + 1)
        return found

    def in_full(self, short: str) -> tuple[int, int] | None:
        """Where the text gives the full name of a short one: 泸溪县 for 泸溪, 恒跃弹簧有限公司 for 恒跃."""
        if short in self._firms:
            return self._firms[short]
        span = self._full.get(short)
        return span if span is not None and self._is_full(*span) else None

    def called_before(self, nick: Head) -> Head | None:
        """刘占山 for 老刘, where the text says so before."""
        return self._persons.called_before(nick)

    def mentioned(self, start: int, end: int) -> Head | None:
        """The first name of ``start:end`` that begins with a known place, wherever it stands: 惠及了南通市老人."""
        for index in range(bisect_left(self._known, (start, start)), len(self._known)):
            if self._known[index][1] > end:
                break
            name = name_at(self.text, self._known[index][0], end)
            if name and not _ORIGIN.match(self.text, name[1]):
                return Head(*name, self.text[slice(*name)], "name")
        return None

    def city_before(self, end: int) -> Head | None:
        """The last city before an offset that the gazetteer knows: 天津市 for 全市, wherever it stands; else 上海."""
        for cities in self._cities:
            index = bisect_left(cities, (end,)) - 1
            if index >= 0:
                start, stop = cities[index]
                return Head(start, stop, self.text[start:stop], "name")
        return None

    def inside_before(self, end: int, ending: str) -> Head | None:
        """The nearest name with an ending before an offset, wherever it stands: 平和县 of 果农在平和县霞寨镇分拣."""
        at, low = end, max(0, end - _INSIDE)
        while (at := self.text.rfind(ending, low, at)) >= 0:
            for size in (4, 3, 2):
                start = at - size
                if start >= low and self.text[start : at + 1] in words() and self._is_full(start, at + 1):
                    return Head(start, at + 1, self.text[start : at + 1], "name")
        return None

    def _is_full(self, start: int, end: int) -> bool:
        """Whether a stretch that ends in 县, 市 or 区 is a name."""
        tag = words().tag(self.text[start : end - 1])
        if self.text[start] in DICTIONARY_ERRORS:
            return False
        if tag == "ns" or words().tag(self.text[start:end]) == "ns":
            return True
        return tag in ("nr", "") and name_at(self.text, start, end) == (start, end)

    def head(self, start: int, end: int) -> Head | None:
        """What the clause ``start:end`` begins with, after words of time and joints."""
        if start not in self._heads:
            at = self._skip(start, end)
            helped = self.text[at - 1 : at] == "经" and _helped().match(self.text, at, end)
            self._heads[start] = None if helped else self._read(at, end)
        return self._heads[start]

    def _read(self, at: int, end: int) -> Head | None:
        told = None
        if _MARKED.match(self.text, at, end):
            at = self._after_cause(at, end)
            told = self._example(at, end) or self._source(at, end) or self._dateline(at, end) or self._scope(at, end)
        told = told or self._persons.at_end(at, end) or self._name(at, end) or self._persons.at(at, end)
        if told and told.kind == "person" and self.text[max(0, at - 2) : at] in _SIGNING:
            return None
        by_people = told is None or told.kind == "person"  # what a county founds, the county still speaks of
        return (self._founded(at, end, told) if by_people else None) or told

    def _founded(self, at: int, end: int, by: Head | None) -> Head | None:
        """村民合伙成立|云岭农产品专业合作社，吸纳农户86户: what a clause ends with that it says to have come about."""
        verb = _founding().search(self.text, at, end) if self.text[end - 1 : end] in _FIRM_ENDS else None
        name = name_at(self.text, verb.end(), end) if verb else None
        return Head(*name, self.text[slice(*name)], "name", by) if name and name[1] == end else None

    def _example(self, at: int, end: int) -> Head | None:
        """以镇安县为例，138所学校…: of what is an example the next figures are, too."""
        name = name_at(self.text, at + 1, end) if self.text[at : at + 1] in ("以", "拿") else None
        if name is None or not self.text.startswith(_FOR_EXAMPLE, name[1]):
            return None
        return Head(*name, self.text[slice(*name)], "name")

    def _after_cause(self, at: int, end: int) -> int:
        caused = _CAUSED.search(self.text, at, min(end, at + _CAUSE + 2))
        return caused.end() if caused and _HAN.fullmatch(self.text, at, caused.start()) else at

    def _source(self, at: int, end: int) -> Head | None:
        source = _SOURCE.match(self.text, at, end)
        if source and self.text.startswith("该", source.end()):  # 据|该院|统计: the figures are its own
            taken = _scope().match(self.text, source.end(), end)
            return Head(taken.start(), taken.end(), taken[0], "scope") if taken else None
        name = name_at(self.text, source.end(), end) if source else None
        if name is not None and _SOURCE_AFTER.match(self.text, name[1], end + 1):
            return Head(*name, self.text[slice(*name)], "source")
        return None

    def _dateline(self, at: int, end: int) -> Head | None:
        """本报张掖9月18日电 tells where the article was written, not whose its figures are."""
        paper = _DATELINE.match(self.text, at, end)
        if paper is None:
            return None
        told = _TOLD.match(self.text, paper.end(), end)  # 本报张掖讯　临泽县今年…: whose they are stands after it
        name = self._after_dateline(told.end(), end) if told else None
        start, stop = paper.span("place")
        return name or Head(start, stop, paper["place"], "source")

    def _after_dateline(self, start: int, end: int) -> Head | None:
        at = self._skip(start, end)
        return self._scope(at, end) or self._name(at, end)

    def _scope(self, at: int, end: int) -> Head | None:
        match = _scope().match(self.text, at, end)
        if match is None:
            return None
        if match[0][0] == "该":  # 该县青林乡
            inner = name_at(self.text, match.end(), end)
            if inner is not None and place_class(self.text[slice(*inner)]):
                return Head(*inner, self.text[slice(*inner)], "name")
        start = match.end() - 1 if match[0][-1] in "他她" else match.start()  # 52岁的|他
        return Head(start, match.end(), self.text[start : match.end()], "scope")

    def _name(self, at: int, end: int) -> Head | None:
        """The place or organisation that a clause begins with, or the person that stands behind one."""
        here = self._here(at, end)
        if here and (person := self._persons.at(here, end, introduced=True)):
            return person
        name = name_at(self.text, at, end) or self._short(at)
        if name is None and here:
            name = self._named_after(here - 1, end)
        unnamed = here is not None and self._named_after(here - 1, end) is None
        if here and unnamed and (person := self._persons.behind(here, end)):
            return person
        name = name or self._told_of(at, end)
        if name and _SURVEYED.match(self.text, name[1], end):
            name = name_at(self.text, name[1], end) or name
        after = self._named_after(name[1], end) if name else None
        if name and after is None and (person := self._behind(name, end)):
            return person
        name = after or name
        if name is None or self._owns_nothing(name[1], end):
            return None
        person = self._persons.at(name[1], end, introduced=True)
        if person is not None and not self._begins_with_verb(name[1], person.start):
            whole = not place_class(self.text[slice(*name)])  # 学校 takes up the 固玛镇中心小学 of |学生麦迪娜
            return self._of(person, name) if whole else person
        return self._named(name, end)

    def _owns_nothing(self, at: int, end: int) -> bool:
        """What follows a name that is no owner: 湖南日报|记者, 全国|会议, 河南|来的老主顾, 拉林铁路|一开通."""
        others = any(other.match(self.text, at, end) for other in (_PAPER, _MEETING, _ORIGIN))
        return others or _AS_SOON_AS.fullmatch(self.text, at, end) is not None

    def _named(self, name: tuple[int, int], end: int) -> Head:
        """What a name is here: one whose figures follow, one of a list, or an office that speaks for its place."""
        if is_office(self.text[slice(*name)]) and _speaks().fullmatch(self.text, name[1], end):
            return Head(*name, self.text[slice(*name)], "source")  # 县果业局局长段永强说
        if self.text[slice(*name)] in entry_set("organs", "national") and _TELLING.match(self.text, name[1], end + 1):
            return Head(*name, self.text[slice(*name)], "source")  # 国家统计局8月14日发布的数据显示
        places = place_class(self.text[slice(*name)]) or name[1] - name[0] < 4  # of 省财政厅、水利厅 the first leads
        if places and _FIRST_OF_ALL.match(self.text, name[1], end):
            return Head(*name, self.text[slice(*name)], "list")
        listed = places and (_LISTED.match(self.text, name[1], end) or self._is_route(name[1], end))
        return Head(*name, self.text[slice(*name)], "list" if listed else "name")

    def _begins_with_verb(self, at: int, end: int) -> bool:
        """公安局|接到市民黎某报警: what stands between a name and a person may say what the one does to the other."""
        return at < end and kind_of(words().cut(self.text[at:end])[0]) in ("verb", "light", "stop")

    def _named_after(self, at: int, end: int) -> tuple[int, int] | None:
        """北滘镇的|凌美压缩机有限公司: where a name only says where the organisation after 的 is."""
        lies = _LIES.match(self.text, at, end)
        at = lies.end() if lies else at
        name = name_at(self.text, at + 1, end) if self.text[at : at + 1] == "的" else None
        return name if name and not place_class(self.text[slice(*name)]) else None

    def _told_of(self, at: int, end: int) -> tuple[int, int] | None:
        """入园的|云腾数据服务有限公司: an organisation of which something short is told first.

        But 最近的|县医院 is any, and 最好的|房子是学校 is no name.
        """
        of = self.text.find("的", at + 1, min(end, at + _LONGEST_TOLD))
        name = self._named_after(of, end) if of > 0 else None
        if name is None or self.text.startswith(tuple(entry_set("told_of", "any")), at):
            return None
        if self.text.startswith(tuple(entry_set("told_of", "theirs")), name[1]):
            return None
        return None if self.text[name[0]] in _LEVELS or "是" in self.text[slice(*name)] else name

    def _here(self, at: int, end: int) -> int | None:
        """Where a clause goes on that first says where: 村里的|郑大娘, 在深圳打拼多年的|返乡创业者韦昌荣."""
        if self.text[at - 1 : at] == "在":
            return self.text.rfind("的", at, end) + 1 or None
        local = _LOCAL.match(self.text, at, end) if self.text.find("的", at, at + 4) > at else None
        return local.end() if local else None

    def _behind(self, place: tuple[int, int], end: int) -> Head | None:
        """马迹塘镇龙潭村的|詹桂珍: a person of a place."""
        person = self._persons.of_place(place[1] + 1, end) if self.text[place[1] : place[1] + 1] == "的" else None
        return self._of(person, place) if person else None

    def _of(self, person: Head, home: tuple[int, int]) -> Head:
        return attrs.evolve(person, home=Head(*home, self.text[slice(*home)], "name"))

    def _is_route(self, at: int, end: int) -> bool:
        """昆明|到丽江的车程 is of neither place."""
        joint = _ROUTE.match(self.text, at, end)
        return joint is not None and name_at(self.text, joint.end(), end) is not None

    def is_time(self, start: int, end: int) -> bool:
        """Whether a clause holds nothing but a word of time: 1月14日|，前郭县…."""
        return start < end and self._skip(start, end) >= end

    def _short(self, at: int) -> tuple[int, int] | None:
        """泸溪|今年…, 恒跃|每年…: a name whose full form the text has."""
        if self.text[at : at + 2] in self._firms and self.text[at + 1 : at + 3] not in words():
            return at, at + 2
        for size in (3, 2):
            if self.text[at : at + size] in self._full and self.in_full(self.text[at : at + size]):
                return at, at + size
        return None

    def _begins_word(self, at: int, lead: int, end: int) -> bool:
        """Whether a leading word is but the first syllable of another or of a place: 经|营户, 如|皋市, 从|江县."""
        if lead != at + 1:
            return False
        return self.text[at : at + 2] in words() or (known_end(self.text, at, end) or 0) > lead

    def _skip(self, start: int, end: int) -> int:
        """Where the clause begins after spaces, dates and leading words."""
        at = start
        if not self.text[at : at + 1].isalpha() and (entry := _ENTRY.match(self.text, at, end)):
            at = entry.end()
        for _ in range(6):
            before = at
            while at < end and self.text[at] in _SPACES:
                at += 1
            if at in self._times:
                at = self._times[at]
                at += self.text[at : at + 1] in _ROUND_TIME
            if (match := _lead().match(self.text, at, end)) and not self._begins_word(at, match.end(), end):
                at = match.end()
            if at == before:
                break
        return at
