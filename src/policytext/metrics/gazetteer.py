"""Names of places and organisations, by a short gazetteer and by their shape: 来凤县, 武陵区人社局."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import Any, Final, Literal

from policytext.metrics.words import Kind, is_place, kind_of, listed_kind
from policytext.text import Glance, Pattern, load_lexicon
from policytext.text.lexicon import alternatives
from policytext.text.words import words

_LONGEST_SUFFIX: Final = 24  # characters up to where an organisation's name ends
_LONGEST: Final = 36  # characters of a name
_LONGEST_BODY: Final = 6  # characters before a place's ending: 鄂温克族 … 自治旗
_RARE: Final = 50  # occurrences under which a noun of the dictionary is mostly a name
_CHAIN: Final = 4  # 湖南省湘西州泸溪县浦市镇: more places in a row are a list
_ADMINISTRATIVE: Final = frozenset({"prefecture", "city", "county", "district"})
_NO_NAME: Final = frozenset({"verb", "light", "being", "stop", "of", "and", "such", "action"})
_COMMON: Final = frozenset({"n", "a", "v", "vn", "b", "ad", "s", "f", "l"})
_FUNCTION_TAGS: Final = frozenset({"p", "c", "d", "u", "uj", "ul", "uz", "r", "y"})
_NAMED: Final = frozenset({"", "ns", "nr", "nz", "nt"})
_MAY_OPEN: Final = frozenset(
    "来将和永长安共平新"
)  # 来凤县, 和平县: syllables of names, though function words elsewhere
_JOINTS: Final = frozenset("与和同跟及、由在将把被从以对")  # 绿源合作社|与省农科院; but 武汉市|同济医院
_PARTICLES: Final = frozenset("了着过的还已被")  # 椒乡|还成了景|区
DICTIONARY_ERRORS: Final = frozenset("各在对为")  # 各县市 and 在县 stand in the dictionary as places


@cache
def entry_set(section: str, key: str = "words") -> frozenset[str]:
    """The words of an entry of the lexicon of names."""
    return frozenset(load_lexicon("metrics_names")[section][key].split())


@cache
def _classes() -> Mapping[str, str]:
    table = load_lexicon("metrics_names")["places"]
    return {ending: name for name, row in table.items() for ending in row.split()}


def class_of_ending(ending: str) -> str | None:
    """The class of the ending of a place's name, or of the word that takes a name up (全**县**).

    >>> class_of_ending("自治县"), class_of_ending("街道"), class_of_ending("省"), class_of_ending("公司")
    ('county', 'town', 'province', None)
    """
    if ending == "团":  # 全团: a farm; no ending of other places (代表团)
        return "town"
    return "province" if ending in ("省", "自治区") else _classes().get(ending)


@lru_cache(maxsize=8192)
def place_class(name: str) -> str:
    """The class of a place by the end of its name; ``""`` for a name without one (泸溪).

    >>> place_class("泸溪县"), place_class("恩施土家族苗族自治州"), place_class("湖南"), place_class("泸溪")
    ('county', 'prefecture', 'province', '')
    """
    if _province().fullmatch(name):
        return "province"
    if _FARM.fullmatch(name):
        return "town"
    for size in range(min(8, len(name) - 1), 0, -1):
        if name[-size:] in _classes():
            return _classes()[name[-size:]]
    return "city" if name in entry_set("prefectures", "short") else ""


@cache
def _province() -> Any:
    return Glance(_short_with_ending("provinces"))


@cache
def _prefecture() -> Any:
    return Glance(rf"{alternatives(entry_set('prefectures', 'short'))}(?P<ending>{_endings('prefectures')})?")


def _short_with_ending(section: str) -> str:
    return rf"{alternatives(entry_set(section, 'short'))}(?:{_endings(section)})?"


def _endings(section: str) -> str:
    return alternatives(entry_set(section, "endings"))


@cache
def _known_first() -> Any:
    """What a name begins with that needs no other proof: 湖南, 泸州, 一四三团, 五常市."""
    prefectures = alternatives(entry_set("prefectures", "short"))
    return Glance(rf"{_short_with_ending('provinces')}|{prefectures}|{_county()}|{_FARM_NAME}")


def _county() -> str:
    more = r"\p{Han}?场|(?<=区)[域间划别块段位]"  # no 三河市场, 金水区间
    return rf"{alternatives(entry_set('counties', 'short'))}(?:{_endings('counties')})(?!{more})"


@cache
def known_place() -> Any:
    """A place of the first or second level by name, wherever it stands."""
    return Pattern(r"\L<names>", names=entry_set("provinces", "short") | entry_set("prefectures", "short"))


# --- places -----------------------------------------------------------------------------------------------------
def place_ends(text: str, start: int, limit: int) -> Iterator[int]:
    """Where each place of a chain ends that begins at ``start``: 湖南省|湘西州|泸溪县."""
    at = start
    for _ in range(_CHAIN):
        end = _place_end(text, at, limit, first=at == start)
        if end is None:
            return
        yield end
        at = end


# 第一师一团, 一四三团: the farms of the Xinjiang corps go by numbers; 一团乱麻 and 三团游客 are none
_FARM_NAME: Final = (
    r"(?:(?:第[一二三四五六七八九十]{1,3}师(?:\p{Han}{2,4}市)?(?:[一二三四五六七八九十〇零]{1,4}|[0-9]{1,3})"
    r"|(?:\p{Han}{2,4}市)?(?:[一二三四五六七八九十〇零]{2,4}|[0-9]{2,3}))"
    r"团(?![长员圆结购伙体队组支]))"
)
_FARM: Final = Glance(_FARM_NAME)


def _place_end(text: str, start: int, limit: int, *, first: bool) -> int | None:
    if not first and (text[start : start + 1] in _JOINTS and text[start : start + 2] not in words()):
        return None
    if match := _by_name().match(text, start, limit):
        if _is_street(text, match.end()):
            return _street_town(text, match.end())
        return _with_harbour(text, match.end())
    shaped = _shaped_end(text, start, limit, first=first)
    match = _prefecture().match(text, start, limit)
    if match and not match["ending"] and _is_street(text, match.end()):
        return _street_town(text, match.end())
    if match and (match["ending"] or _is_word(text, start, match.end())):
        return shaped if shaped is not None and not match["ending"] else _with_harbour(text, match.end())
    known = known_end(text, start, limit)
    if known is None:
        return shaped
    if text[known - 1] in "省市县区州盟旗镇乡村" and known - start > 2:
        return known
    if shaped is not None:
        return shaped
    return known if first and _is_word(text, start, known) and not _is_street(text, known) else None


@cache
def _street() -> Glance:
    side, street, quarter = (alternatives(entry_set("streets", key)) for key in ("sides", "words", "quarters"))
    return Glance(rf"(?P<quarter>{side}{quarter})|(?:{side})?{street}")


def _is_street(text: str, end: int) -> bool:
    """Whether a place gives its name to a street or a quarter: 中山|北里, 南京|路; but 湖南|路桥集团."""
    street = _street().match(text, end)
    if street is None or street["quarter"]:
        return street is not None
    return all(len(word) == 1 for word in words().beginning(text, end, end + 3))


def _street_town(text: str, end: int) -> int | None:
    """嘉兴路街道 is a place again."""
    street = _street().match(text, end)
    return street.end() + 2 if street is not None and text.startswith("街道", street.end()) else None


def _with_harbour(text: str, end: int) -> int:
    """天津|港 is no part of the city's own name, and 天津|港口 is."""
    return end + 1 if text[end : end + 1] == "港" and text[end : end + 2] not in words() else end


@cache
def _by_name() -> Any:
    """A farm, a province, an autonomous place, a county by name: 一四三团, 湖南省, 江华瑶族自治县, 五常市."""
    autonomous = rf"\p{{Han}}{{2,4}}?(?:{alternatives(entry_set('peoples'))}族)+自治[州县旗]"
    return Glance(rf"{_FARM_NAME}|{_short_with_ending('provinces')}|{autonomous}|{_county()}")


def known_end(text: str, start: int, limit: int) -> int | None:
    """Where the longest place of the dictionary ends: 来凤县, 龙口."""
    if text[start : start + 1] in DICTIONARY_ERRORS:
        return None
    dictionary = words()
    for word in reversed(dictionary.beginning(text, start, min(start + 8, limit))):
        if len(word) > 1 and dictionary.tag(word) == "ns" and _is_known_place(word):
            return start + len(word)
    return None


def _is_known_place(word: str) -> bool:
    """Whether a place of the dictionary is one that a name can begin with: 来凤县, 龙口; not 全县."""
    if any(word in entry_set(*entry) for entry in (("kinds",), ("never", "parts"), ("never", "continents"))):
        return False
    return kind_of(word) == "place" and is_place(word)


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether a short name is a word of its own: 滨州 in 滨州公路建设, but no 新安 in 新安装的路灯; nor 杭州籍."""
    ends = accumulate(map(len, words().cut(text[start : start + 8])), initial=start)
    return end in ends and text[end : end + 1] != "籍"


@cache
def _ending() -> Any:
    return Glance(alternatives(_classes(), search=True))


def _shaped_end(text: str, start: int, limit: int, *, first: bool) -> int | None:
    """Where a name ends that only its shape tells: 柞水县, 洞口老园区."""
    last = min(limit, start + _LONGEST_BODY + 8)
    match = _ending().search(text, start + 1, last)
    if match is None or (first and text[start] in _never_first()):
        return None
    while match is not None and match.start() <= start + _LONGEST_BODY:
        if not _HAN.fullmatch(text, start, match.start()):
            return None
        longer = text[match.end() : match.end() + 1] in ("市", "县", "区")  # 宁乡|市
        village = ("村",) if first else ("村", "镇")  # 岳家寨|村, 北川县|罗村|镇
        longer = longer or (_classes()[match[0]] == "village" and text.startswith(village, match.end()))
        longer = longer or (_classes()[match[0]] == "water" and _ending().match(text, match.end()))  # 查干湖|渔场
        if not longer and _is_place_name(text, start, match.start() - start, match[0], first=first):
            return int(match.end())
        match = _ending().search(text, match.start() + 1, last)
    return None


_HAN: Final = Glance(r"(?:(?!的)\p{Han})+")  # a name has no 的: 盐城经开区|的江苏…


def _is_place_name(text: str, start: int, size: int, ending: str, *, first: bool) -> bool:
    """Whether what stands before the ending can be a name: not 示范村, 开展社区, 境外经贸合作区."""
    body, whole = text[start : start + size], text[start : start + size + len(ending)]
    if whole in entry_set("zones"):
        return True
    sort = whole[-2:] in entry_set("never", "tails") and (first or not _is_market_town(text, start, whole))
    if sort or body in entry_set("kinds") or _runs_on(text, start + size, ending):
        return False
    if len(body) > 2 and whole[-2:] in entry_set("never", "regions") and words().tag(body) not in ("ns", "nr"):
        return False  # 大姚县|高寒山区
    if len(body) == 1 and len(ending) > 1:
        return False  # 问|街道
    if len(ending) == 1 and not _short_ending_fits(body, ending, first=first):
        return False
    named = words().tag(whole)[:2] in _NAMED or not words().tag(body)  # 结古镇 is a noun of the dictionary, 结古 none
    if first and _classes()[ending] != "county" and not named:
        return False
    return _body_fits(body, ending, first=first)


# 新洲区|汪集镇, 永城市|龙城镇; but 郧西县|内城镇居民, 县|小城镇
_MARKET_TOWN: Final = Glance(
    r"(?![小新老大古旧各中内外非促建兴强])\p{Han}[城集村]镇(?![化居新常登职低人就供燃土建污生户老基最])"
)


def _is_market_town(text: str, start: int, whole: str) -> bool:
    """Whether a town behind its county has a name that ends like a kind of place: 汪|集镇, 龙|城镇."""
    named = _MARKET_TOWN.match(text, start)
    return named is not None and named[0] == whole and words().tag(whole[:2])[:2] in ("", "nr", "ns")


def _short_ending_fits(body: str, ending: str, *, first: bool) -> bool:
    """Whether a body goes with an ending of one character: 新县, 来凤县; not 群众送来锦旗, 日上市, 老城区."""
    if len(body) == 1:
        return body not in _JOINTS and ending in "县州村镇江河" and not (first and ending in "州江河")
    apart = words().tag(body[-1] + ending) in ("", "ns") or body[-1] == "州"  # not 元|山镇; but 盘州市
    apart = apart or any(words().tag(body + other) == "ns" for other in "县市区")  # 监利县 is now 监利市
    apart = apart or words().tag(body)[:2] in ("nr", "ns")  # 昌平|乡
    return not first or (len(body) <= 4 and apart)


def _body_fits(body: str, ending: str, *, first: bool) -> bool:
    """Whether the words before the ending can be a name; the longer the ending, the more they can."""
    kind, cut = _classes()[ending], words().cut(body)
    if (not first and ending in body) or (kind == "site" and not _JOINTS.isdisjoint(cut[1:])):
        return False  # 产业园区|调区扩区, 镇干部|和渔港
    if listed_kind(cut[0]) in ("light", "being") or cut[0] in entry_set("never", "times"):  # 英山县|有茶园, 明年|州里
        return False
    if len(cut) > 1 and all(len(word) > 1 and words().tag(word) in _COMMON for word in cut):  # 优质均衡县
        return False
    if not first and (len(ending) > 2 or kind in _ADMINISTRATIVE):  # 山西|转型综改示范区, 四川省|若尔盖县
        plain = (word in _PARTICLES if len(word) == 1 else _is_plain(word, listed=True) for word in cut)
        return len(ending) > 2 or not any(plain)
    if kind == "water":  # 江西|鄱阳湖
        return not first
    if kind == "site" and first and len(ending) < 3 and all(_is_common(word, ending) for word in cut):
        return False  # 旅游景区; but 平陆运河
    listed = kind in _ADMINISTRATIVE or len(ending) > 2
    return not any(_is_plain(word, listed=listed) for word in cut)


def _is_common(word: str, ending: str) -> bool:
    """Whether a word before the ending says of what kind a place is: 旅游|景区, 低产|茶园.

    Before what is built once, the dictionary's rare nouns are names: 平陆|运河.
    """
    common = words().frequency(word) >= _RARE or ending not in entry_set("works")
    return words().tag(word) in _COMMON and common and known_place().fullmatch(word) is None


def _runs_on(text: str, at: int, ending: str) -> bool:
    """Whether the ending goes on into another word: 绥宁市|场监管局, 采菱村|民, 绥宁市|民."""
    last = at + len(ending)
    if text.startswith(_OF_THE_PEOPLE, last):  # 绥宁市|民政局, 青岚乡|村民
        return False
    return text[last - 1 : last + 1] in entry_set("never", "endings")


_OF_THE_PEOPLE: Final = ("村民", "民政", "民族", "民宗", "民生", "民营", "民办", "民主")


def _is_plain(word: str, *, listed: bool) -> bool:
    """Whether a word has no place in a name: 开展, 重点.  ``listed`` trusts our lists alone: 乐业 is a verb, too."""
    if len(word) == 1:
        joins = word not in _MAY_OPEN and words().tag(word) in _FUNCTION_TAGS
        return joins or word in entry_set("never", "verbs")  # 桑植|是|茶乡
    if known_place().fullmatch(word):  # 营口|港: the dictionary has it as a verb
        return False
    kind = listed_kind(word) if listed else kind_of(word)
    return word in entry_set("kinds") or kind in _NO_NAME


# --- organisations ----------------------------------------------------------------------------------------------
@cache
def _suffix() -> Any:
    """What an organisation's name ends in, strong or weak; but not in 局长, 公司职员, 人大代表."""
    strong = alternatives(entry_set("organisations", "strong"), search=True)
    weak = alternatives(entry_set("organisations", "weak") | entry_set("organisations", "coined"), search=True)
    central = alternatives(entry_set("organisations", "central"))
    goes_on = rf"\p{{Han}}?(?:长|员|领导)|代表(?!团)|(?<=部)门|(?<=中心){central}|(?<=[学中校专])毕业(?!典礼|生)"
    return Glance(rf"(?:(?P<strong>{strong})|(?P<weak>{weak}))(?!{goes_on})(?<!干部)")  # 村镇干|部 is none


_LONGEST_COINED: Final = 3
# 莱克电气（苏州）有限公司, 120急救中心
_BODY: Final = Glance(r"(?:(?![的了着在她他你])\p{Han}|[（(]\p{Han}{2,4}[）)]|[0-9]{3,5}(?!年)){0,14}")


def _organisation_end(text: str, at: int, start: int, limit: int) -> int | None:
    """Where an organisation's name ends that began at ``start`` and goes on at ``at``: the first suffix that fits."""
    if at > start and text[at : at + 1] in _JOINTS and text[at : at + 2] not in words():
        return None
    match = _suffix().search(text, at, min(limit, at + _LONGEST_SUFFIX))
    if match is None or not _BODY.fullmatch(text, at, match.start()):
        return None
    body, whole = text[at : match.start()], text[at : match.end()]
    if (at > start and len(body) > 10) or body[-1:].isdigit() or _built().match(body):
        return None
    weak = match["weak"] is not None and not (match[0] in entry_set("organisations", "coined") and _is_coined(body))
    if at == start and not _opens_organisation(whole, body, weak=weak):
        return None
    if len(match[0]) == 1 and text[match.end() - 1 : match.end() + 1] in words():  # 高等院|校
        return None
    return int(match.end()) if _is_one_name(whole, alone=at == start) else None


def _is_coined(body: str) -> bool:
    """Whether what stands before an ending is no word, as names are that somebody coined: 锦丰|粮库, 者砂|绣坊."""
    joints = entry_set("organisations", "uncoined")
    return (
        body not in words() and 2 <= len(body) <= _LONGEST_COINED and body[0] not in joints and body[-1] not in joints
    )


def _is_one_name(whole: str, *, alone: bool) -> bool:
    """Whether the words of an organisation's name make one: not 三级医院, 焦煤出厂, 开展…中心, 上市公司."""
    cut = words().cut(whole)
    if not _first_word_fits(cut[0], alone=alone) or kind_of(cut[-1]) in ("verb", "action"):
        return False
    body = cut[2:-1] if _region().match(whole) and len(cut[0]) == 1 else cut[:-1]
    kind = listed_kind if whole.endswith(tuple(entry_set("organisations", "legal"))) else kind_of
    return not any(_ends_name(word, kind(word)) for word in body) and not _is_generic(whole, cut[0], alone=alone)


def _is_generic(whole: str, first: str, *, alone: bool) -> bool:
    """Whether the words mean a kind of organisation: 三家上市公司, 茶叶专业合作社; but 金穗种植专业合作社 is one."""
    if alone and whole in entry_set("generic", "kinds"):
        return True
    unnamed = whole.endswith(tuple(entry_set("generic", "unnamed")))
    return whole.endswith(tuple(entry_set("generic"))) or (unnamed and first in entry_set("generic", "trades"))


@cache
def _region() -> Any:
    """鲁中|钢铁公司"""
    return Glance("[{}][{}]".format(*("".join(entry_set("regions", key)) for key in ("provinces", "sides"))))


@cache
def _built() -> Any:
    """新改扩建|学校"""
    return Glance(alternatives(entry_set("built")))


def _opens_organisation(whole: str, body: str, *, weak: bool) -> bool:
    """Whether an organisation's name can begin so without a place before it: 市住建局, 中核公司; not 党纪政务处."""
    in_place = whole[0] in "省市县区州镇乡" and whole[1:2] != "长" and len(whole) > 2  # but 市长领办
    if whole[0] in _never_first() or (weak and not in_place):
        return False
    if len(body) == 1 and not in_place:  # 找|银行
        return body == "村"
    return bool(body) and (in_place or body not in entry_set("kinds"))


def _first_word_fits(first: str, *, alone: bool) -> bool:
    """Whether an organisation's own name can begin with this word: not 三级医院, 普惠性幼儿园, 境内公司."""
    if len(first) < 2:
        return listed_kind(first) != "being"
    if first[-1] in "级性型" or first in ("境内", "境外"):
        return False
    if alone and words().tag(first) == "b":  # 小规模|学校, but 附属|医院 behind another name
        return False
    return not alone or not (first in entry_set("kinds") or listed_kind(first) == "action")


def _ends_name(word: str, kind: Kind | None) -> bool:
    """Whether a word that behaves so has no place in a name; any brand stands before 有限公司: 巧手|服饰有限公司."""
    if len(word) == 1:  # 起付线|按|医院, 具体|由|学校
        return word in "上下中已均共也还又被把对向按由从将经于" or kind in ("of", "such")
    return kind in ("verb", "light", "being", "of", "such", "stop")


def name_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The offsets of the name of a place or an organisation that begins at ``start``.

    >>> text = "湖北省来凤县人社局开展就业服务"
    >>> text[slice(*name_at(text, 0, len(text)))]
    '湖北省来凤县人社局'
    >>> name_at("示范村建设", 0, 5) is None, name_at("在全区", 0, 3) is None
    (True, True)
    """
    limit = min(end, start + _LONGEST)
    if organ := _organ().match(text, start, limit):
        return start, int(organ.end())
    if start >= end or _cannot_open(text, start):
        return None
    at = max(place_ends(text, start, limit), default=start)
    for _ in range(3):  # 温州医科大学|附属眼视光医院
        tail = _organisation_end(text, at, start, limit)
        if tail is None:
            break
        at = tail
    return None if at == start else (start, at)


@cache
def _organ() -> Any:
    branch = rf"{alternatives(entry_set('organs', 'banks'))}(?:(?!的)\p{{Han}}){{2,8}}?[支分]行(?!长)"  # 农行常熟支行
    organs = alternatives(entry_set("organs") | entry_set("organs", "national"))
    figures = "[〇零一二三四五六七八九十]"
    corps = f"农?{figures}{{1,2}}师{figures}{{1,3}}团(?![队体结员伙长])"  # 农一师十六团
    numbered = f"{figures}{{3}}(?:农场|林场|团场)|{corps}"  # 八五二农场
    return Glance(rf"{numbered}|{branch}|{organs}(?!门|\p{{Han}}{{0,8}}(?:分行|支行|支局|中心))")


def _cannot_open(text: str, start: int) -> bool:
    """Whether a clause plainly begins with another word: 新增, 完成, 在; unless the gazetteer knows better: 和田."""
    opening = _opening(text[start : start + 3])
    if opening != "plain":
        return opening == "never"
    return not (_known_first().match(text, start) or _begins_full_name(text, start))


@lru_cache(maxsize=8192)
def _opening(characters: str) -> Literal["never", "plain", "any"]:
    """What the first three characters of a clause tell: no name, a name only where the gazetteer has it, or nothing.

    >>> _opening("新一届"), _opening("完成投"), _opening("泸溪县")
    ('never', 'plain', 'any')
    """
    first = characters[:2]
    if first in entry_set("never", "openers") or _ANOTHER_ONE.match(first):
        return "never"
    another = listed_kind(first) in _NO_NAME and characters not in words()
    return "plain" if another or first[0] in _never_first() else "any"


_COUNTIES: Final = frozenset("市县区旗")
_ANOTHER_ONE: Final = Glance("[新这那每上下同另]一")  # 新一届|村委会


def _begins_full_name(text: str, start: int) -> bool:
    """Whether the dictionary has a place with its ending here: 三门县, 四会市, though a numeral begins no name."""
    if _COUNTIES.isdisjoint(text[start + 2 : start + 8]):
        return False
    end = known_end(text, start, len(text))
    return end is not None and end - start > 2 and text[end - 1] in _COUNTIES


@cache
def _never_first() -> frozenset[str]:
    return frozenset(load_lexicon("metrics_names")["never"]["first"])


@lru_cache(maxsize=8192)
def segments(name: str) -> tuple[tuple[str, int], ...]:
    """The places in a name, each with its class and its end in the name: 湖南省, 湖南省泸溪县.

    >>> segments("湖南省泸溪县人社局")
    (('province', 3), ('county', 6))
    """
    ends = tuple(place_ends(name, 0, len(name)))
    return tuple((place_class(name[at:end]), end) for at, end in pairwise((0, *ends)))
