"""What belongs to the page and to none of its articles: mastheads, imprints, slogans, addresses, boxes."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from policytext.segmentation.seams import closes
from policytext.segmentation.shapes import is_place, words_of
from policytext.segmentation.state import Row
from policytext.text import Pattern
from policytext.text.words import words as dictionary

LONGEST_MASTHEAD: Final = 60  # characters, with the spaces that set its parts apart
LONGEST_PART: Final = 6  # characters of a section's name, a paper's name or an editor's beside the date
LONGEST_IMPRINT: Final = 45
LONGEST_REGION: Final = 2  # characters of a name that a paper coins for its region: 黔原
COMMON: Final = 100  # occurrences from which on a word of the dictionary is no coined name

_LETTER = Pattern(r"[\p{L}\p{N}]")
_CLOCK = r"\d{1,2}[:时]\d{2}(?:[:分]\d{2})?"  # 20:56, 22:12:48
_DAY = r"\d{2,4}\s*[年\-./]\s*\d{1,2}\s*[月\-./]\s*\d{1,2}\s*日?"  # 2008年12月26日, 2014-03-19
_BARE_DATE = Pattern(rf"{_DAY}\s*(?:星期.|周.)?\s*(?:{_CLOCK})?")  # 2022年12月21日 星期三
_FIGURE = "[〇○零一二三四五六七八九十正冬腊]"
_WRITTEN_DATE = rf"{_FIGURE}{{4}}年{_FIGURE}{{1,3}}月{_FIGURE}{{1,3}}日"  # 二〇一八年五月四日
_YEAR_TO_DAY = rf"\d{{4}}(?:年\d{{1,2}}月\d{{1,2}}日|[-./]\d{{1,2}}[-./]\d{{1,2}})|{_WRITTEN_DATE}"
_WEEKDAY = r"\s*[(]?(?:星期|周)[一二三四五六日天][)]?"
# 2019年7月16日 星期二, set free: not 2019年7月16日起施行
_FREE_DATE = Pattern(rf"(?<![^\s版报期|·])(?:{_YEAR_TO_DAY})(?P<weekday>{_WEEKDAY})?(?=[\s|·]|$)")
_SHEET = r"第?\s*[A-D]?\d{1,3}\s*版[^\p{N}。,]{0,8}|第[一二三四五六七八九十]{1,2}版"  # 第03版 要闻, 第二版
_PAGE_NUMBER = Pattern(rf"{_SHEET}|[A-D]\d{{1,2}}(?:[-—]\d+)?|\d{{1,3}}|-\s*\d{{1,3}}\s*-")  # A02, - 3 -
_ISSUE = Pattern(r"总?第\d+期|今日\d+版|(?:农历)?\p{Han}{2}年\p{Han}{1,2}月\p{Han}{2,3}")  # 第8612期 己亥年六月十四
_BETWEEN_NAMES = Pattern(r"[\s·、|/—-]+")
_BETWEEN_PARTS = Pattern(r"[\s·、|/:()—-]+")
_PAPER = Pattern(r"\p{Han}{2,6}(?:[日晚晨早时]报|都市报|商报)|[A-Z]{4,}")  # 山西日报, SHANXI DAILY
_TITLE_OF_PAPER = Pattern(r"\s*(?P<of>\p{Han}{2,4})(?:[日晚晨早]报|都市报|商报)\s*")
_MAIL = Pattern(r"(?i:e-?mail|邮箱|信箱)\s*:\s*[\w.+-]+@[\w.-]+")  # E-mail：a@163.com, 10 characters or 30
_PLAIN = Pattern(r"[\p{Han}\p{L}]+(?<!了)")  # a name or label, not 水退了
_NUMBER = r"\d{3,4}[-—)]?\s*\d{7,8}"  # 0311-88602133
_TELEPHONE = Pattern(
    rf"\p{{Han}}{{2,8}}\s*:?\s*{_NUMBER}|(?:热线|电话)\s*:?\s*\d{{5,8}}(?!\d)"
)  # 印刷质量监督:0311-88602133
_PRINTER = Pattern(r"(?<!\S)(?:印刷|承印|邮发代号|刊号):\S")
_ADDRESS = rf"(?:{_NUMBER}|\d{{5,}}|[A-Za-z0-9_.]+@[A-Za-z0-9_.]+|https?:|www\.)"  # 0931-8151234, a@b.cn


def is_imprint(row: Row) -> bool:
    """Whether a line names those who made the page: 责任编辑：张三 美术编辑：李四 校对：王五."""
    if closes(row.folded) or len(row.folded) > LONGEST_MASTHEAD:
        return False
    short = len(row.folded) <= LONGEST_IMPRINT
    bare = "".join(row.folded.split()).lstrip("【[(")
    openers = (*words_of("furniture", "openers"), *words_of("furniture", "frames"))
    return (short and bare.startswith(openers)) or bool(_staff().match(row.folded))


@cache
def _staff() -> regex.Pattern[str]:
    """编辑 张三  版式 李四: two jobs with the names of who did them."""
    return Pattern(rf"\s*{_job().pattern}[\s/|]+\s*{_job().pattern}")


def is_bare_date(words: str) -> bool:
    """Whether a line is a date, with or without the time of day: 2014-03-19 20:56."""
    return bool(_BARE_DATE.fullmatch(words.strip()))


def is_furniture(words: str) -> bool:
    """Whether a line is the page's own.

    >>> [is_furniture(words) for words in ("2021年3月5日 星期五 责编:王海 湖畔晚报", "2021年3月5日起施行")]
    [True, False]
    """
    bare = "".join(words.split())
    if not _LETTER.search(bare) and "…" not in bare:
        return True
    return is_masthead(words) or _is_public_notice(words) or is_contact(words) or _is_advertisement(words)


def is_masthead(words: str) -> bool:
    """Whether a line holds section names, a date, a page number and those who made the page, and nothing else.

    So does one that is but the paper's name: 海南日报.
    """
    words = _MAIL.sub(" ", words)
    return _is_sheet(words) or _is_dated(words) or _is_staffed(words) or _is_title_of_paper(words)


def _is_title_of_paper(words: str) -> bool:
    """海南日报; but 情况日报 is a scrap of a headline."""
    title = _TITLE_OF_PAPER.fullmatch(words)
    return title is not None and is_place(title["of"])


def _is_sheet(words: str) -> bool:
    """经济·综合 2011年4月19日 第03版, 青海·要闻: nothing but section names, a date and a page number."""
    if len(words) > LONGEST_MASTHEAD:
        return False
    rest, dates = _BARE_DATE.subn(" ", words.strip()) if len(words) <= LONGEST_IMPRINT else (words, 0)
    parts = [part for part in _BETWEEN_NAMES.split(rest) if part]
    if len(parts) > 1 and all(len(part) == 1 for part in parts):  # 简　讯
        parts = ["".join(parts)]
    numbers = [part for part in parts if _PAGE_NUMBER.fullmatch(part)]
    named = [part for part in parts if _is_section(part)]
    if named or numbers:  # 山西日报　SHANXI DAILY　要闻
        named += [part for part in parts if _PAPER.fullmatch(part)]
    named += [part for part in parts if named and "·" in words and is_place(part)]
    if len(parts) - 1 == len(numbers) == 1 and numbers[0].endswith("版"):  # 第二版 农村新貌
        endings = words_of("kicker", "columns")
        named = named or [part for part in parts if _is_part(part) and part[2:].endswith(endings)]
    return len(numbers) + len(named) == len(parts) > 0 or bool(dates and numbers and len(parts) <= 3)


def _is_section(part: str) -> bool:
    """要闻, 民生周刊, 县区快递: a part of the paper by name."""
    sections = words_of("furniture", "lines")
    supplement = len(part) <= LONGEST_PART and part.endswith(words_of("furniture", "supplements"))
    ending = next((ending for ending in words_of("furniture", "columns") if part.endswith(ending)), part)
    region = part.removesuffix(ending)
    local = region in (*words_of("furniture", "regions"), *sections) or is_place(region)
    return part in sections or supplement or local or _is_brief_column(part)


def _is_brief_column(part: str) -> bool:
    """闽讯快递, 县区微播, 短讯: the name of a column of short news, before which the paper coins a name for its region.

    A common word there is a topic: 外贸快讯.
    """
    ending = next((ending for ending in words_of("kicker", "briefs") if part.endswith(ending)), None)
    if ending is None:
        return False
    region = part.removesuffix(ending)
    count, tag = dictionary().look_up(region)
    coined = _PLAIN.fullmatch(region) is not None and (count < COMMON or tag[:2] in ("ns", "nr"))
    return not region or (len(region) == LONGEST_REGION and coined)


def _is_staffed(words: str) -> bool:
    """江畔要闻 A05 值班主任:王海: who made the page, with its number, date or telephone, among short names."""
    rest, jobs = _job().subn(" ", words) if len(words) <= LONGEST_MASTHEAD else (words, 0)
    if not jobs:
        return False
    rest, dates = _FREE_DATE.subn(" ", rest)
    rest, telephones = _TELEPHONE.subn(" ", rest)
    parts = [part for part in _BETWEEN_PARTS.split(rest) if part]
    told = dates or telephones or any(map(_PAGE_NUMBER.fullmatch, parts))
    return bool(told) and all(map(_is_part, parts))


@cache
def _job() -> regex.Pattern[str]:
    """编辑 张三: a job with the name of who did it."""
    name = r"(?:\p{Han}\s\p{Han}(?!\p{Han})|[\p{Han}·]{2,8})"  # 顾 敏: padded to the width of three characters
    return Pattern(rf"(?:{'|'.join(words_of('furniture', 'jobs'))})[\s:/]+{name}")


def _is_dated(words: str) -> bool:
    """江畔要闻 2020年12月3日 责编:王海: a full date set free among short names; no headline prints its year so."""
    date = _FREE_DATE.search(words) if len(words) <= LONGEST_MASTHEAD else None
    if date is None or (is_bare_date(words) and not date["weekday"]):
        return False
    rest = _TELEPHONE.sub(" ", words[: date.start()] + " " + words[date.end() :])
    parts = [part for part in _BETWEEN_PARTS.split(rest) if part]
    return all(map(_is_part, parts))


def _is_part(part: str) -> bool:
    if _PAGE_NUMBER.fullmatch(part) or _ISSUE.fullmatch(part):
        return True
    if part.startswith(words_of("kicker", "openers")) or part.endswith(words_of("furniture", "signatories")):
        return False
    return len(part) <= LONGEST_PART and bool(_PLAIN.fullmatch(part))


def _is_public_notice(words: str) -> bool:
    """Whether a line is a slogan of the kind that fills a page: 珍惜每一滴水 节约每一度电."""
    halves = words.split()
    even = len(halves) == 2 and len(halves[0]) == len(halves[1])
    return even and all(half.startswith(words_of("furniture", "slogans")) for half in halves)


def _is_advertisement(words: str) -> bool:
    """Whether a line advertises: 广告 某某印刷厂承接画册印刷, 某某彩印 地址:… 电话:…, 展销热线:… 公益广告."""
    if len(words) > LONGEST_MASTHEAD or closes(words):
        return False
    return words.split()[-1:] in (["公益广告"], ["广告"]) or bool(_advertisement().match(words))


@cache
def _advertisement() -> regex.Pattern[str]:
    labelled = r"广告[\s:·|]+\S"
    shop = rf"\p{{Han}}{{4,20}}\s+地址:[^,。]{{2,24}}\s电话:\s*{_ADDRESS}"
    outlet = r"\p{Han}{2,8}(?:[日晚晨早时商新]报|都市报|新闻网?|电视台)(?:新闻)?"
    channel = rf"{outlet}(?:{'|'.join(words_of('furniture', 'channels'))})(?:\s|$)"
    offer = rf"[^,。]{{0,20}}(?<![^\s])(?:{'|'.join(words_of('furniture', 'offers'))})"  # 海天调味品 诚征各县经销商
    return Pattern(rf"\s*(?:{labelled}|{shop}|{channel}|{offer})")


@cache
def _contact() -> regex.Pattern[str]:
    """本版投稿邮箱:a@b.cn  新闻热线:0931-8151234."""
    return Pattern(rf"(?:{'|'.join(words_of('furniture', 'contacts'))})\p{{Han}}{{0,4}}\s*[::]?\s*{_ADDRESS}")


def is_contact(words: str) -> bool:
    """Whether a line says where the paper itself is reached; 举报电话 and 咨询电话 are an article's.

    >>> is_contact("读者热线:0771-5690116"), is_contact("举报电话:0771-5690116")
    (True, False)
    >>> is_contact("采访线索请拨本报热线 印刷:崇左新华印务 邮编:532200")
    True
    """
    if len(words) > LONGEST_MASTHEAD or closes(words):
        return False
    return bool(_contact().search(words) or _PRINTER.search(words))
