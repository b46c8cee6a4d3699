"""Whether a figure happened, is planned, or is expected."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final, Literal, get_args

import attrs

from policytext.metrics.clauses import Place
from policytext.metrics.cues import any_of, chars, cue_set
from policytext.model import Period, Status
from policytext.text import Glance

CueKind = Literal["forecast", "target", "done", "met"]

_HERE: Final = r"[^,，。；;\n]"  # inside a clause


@attrs.frozen
class Standing:
    """A status and the rule that gave it."""

    status: Status = "actual"
    rule: str | None = None


BEGUN: Final = Standing(rule="status.actual: where a move begins")  # 将限额由6万元提高到8万元: 6万元 is so already


@attrs.frozen
class Cue:
    """A word that decides.  ``near`` says that it holds up to a semicolon only."""

    kind: CueKind
    word: str
    near: bool = False


# --- the words ----------------------------------------------------------------------------------------------------
def _forecast() -> str:
    works, finished = any_of("forecast", "works"), any_of("forecast", "finished")
    built = rf"{works}{_HERE}{{0,10}}{finished}后"  # 项目建成达产后
    past = r"测算(?![,，](?:今年)?(?:前|上|去年|截至|[0-9]+月))"  # 据测算，今年前7个月 is done
    can = rf"年可(?=\p{{Han}})|可{any_of('forecast', 'can')}"  # 年可生产8万吨, 可节省水费31万元
    hoped = _not_after(cue_set("forecast", "not_expected"), [len("预期")]) + "(?!目标|性)"  # 比预期少了800元
    return rf"(?P<near>{can})|预期{hoped}|据\p{{Han}}{{0,6}}估算|{past}|{built}|{any_of('forecast')}"


def _target() -> str:
    # 列入整村推进计划，先后投入180万元
    named = _not_after(cue_set("target", "named_plans"), [len("计划")])
    # 比原计划多360个, 占州下达计划10.5万担的53.5%: what a plan is but compared with; no 产销比, 占地, 占有率
    named += "".join(rf"(?<!(?<![占销对价配差])比\p{{Han}}{{{size}}}计划)" for size in range(2))
    named += "".join(rf"(?<!占(?![比有用地])\p{{Han}}{{{size}}}计划)" for size in range(1, 6))
    nouns = rf"的|生育|单列|经济|外|书|内|任务|指标|目标|完成{_HERE}{{0,3}}(?:率|比例)"
    plan = rf"计划{named}(?:(?=[,，]到)|(?!{nouns}))"
    layout = r"规划(?=[建新投到打完发改开布总重造扩修植安装0-9])"  # 规划建设旅游公路210公里, but no 园区规划
    strive = r"争取(?=在|到|[0-9]|今|明|全|年|实现|完成|达|突破|早|用)"  # but 争取补助资金28.5亿元 is done
    kinds = "(?:预期|主要|奋斗|总体|发展|工作)?"
    passed = _not_after(("高出", "高于", "超", "超过", "超出", "优于"), range(5))  # 高出省定目标8.7个百分点
    table = "(?:时间表|路线图|任务书|军令状)是?[:：]"
    task = "(?:年度|全年|建设|改造|生产|工作|减排|硬)任务(?:是|为|[:：])"  # 今年的建设任务为2160户
    hoped = "(?<!的)预期目标"  # but 高于12%的预期目标 plans nothing of what follows
    soon = "前(?<=[底日初旬]前)(?:再|先)(?!后)"  # 8月底前先开通线路11条
    goal = rf"{kinds}{passed}目标(?:任务)?(?:是|为|[:：]|(?=[0-9]))|{task}|{table}"
    must = rf"要(?<!{chars('target', 'not_must_after')}要)(?<!(?<!首)先要)(?={chars('target', 'must')})"  # 先要放够两天
    fixed = r"(?<![制签确规判认商])定于"  # 定于明日停水8小时
    more = r"要(?=比\p{Han}{2,6}?(?:增|多|提|扩|压|减|降|少|再|翻))"  # 到6月底，贷款余额要比年初增加600亿元
    will = rf"将(?={chars('target', 'will')}|有[0-9]|用[0-9一二两三四五六七八九十]+[年个])"  # 将用三年时间
    said = rf"{any_of('target', 'sources')}{_HERE}{{0,6}}{any_of('target', 'saying')}"  # 政府工作报告提出
    by = rf"(?:按照?|根据|依据){_HERE}{{0,10}}{any_of('target', 'basis')}"
    ordered = r"责令(?=\p{Han}{0,6}(?:限期|[于在]\p{Han}{0,2}[0-9]))"  # but 责令补签合同4300份 is done
    order = rf"承诺(?!书|制|件|的)|{ordered}|要求(?=\p{{Han}}{{2,8}}[0-9一二两三])|拟(?!定|订|人)"
    within = "提出(?=用[0-9一二两三四五六七八九十]+[年个])"  # 提出用三年时间把21家企业整合为5家
    future = r"未来(?!网|科技|城|乡村|社区)"
    noun = _not_after(cue_set("target", "no_wish_before"), [len("建议")])  # 意见建议
    wish = rf"{any_of('target', 'wishes')}{noun}(?=[,，：:]|{any_of('target', 'wished')})"
    due = r"(?:须|必须|应当?)[于在]"  # 须于11月1日前完成
    return "|".join(
        (
            any_of("target"),
            hoped,
            soon,
            strive,
            plan,
            layout,
            order,
            goal,
            must,
            fixed,
            more,
            said,
            within,
            by,
            future,
            will,
            wish,
            due,
        )
    )


def _not_after(words: Iterable[str], sizes: Iterable[int]) -> str:
    """That none of the words stands so many characters before; ``re`` wants each length by itself."""
    return "".join(rf"(?<!{word}\p{{Han}}{{{size}}})" for size in sizes for word in sorted(words))


def _met() -> str:
    goals = any_of("met", "goals")
    verbs = any_of("met", "verbs")
    return rf"按(?:照)?(?:年度|原|既定)?计划|计划生育|{verbs}{_HERE}{{0,8}}{goals}|{verbs}(?:预计|预期|预定)"


def _done() -> str:
    last_year = "(?:去年|上年)(?<![比较由从自]..)(?!同)"
    counted = r"据\p{Han}{0,14}统计(?=[,，])"  # 据泉州海关统计，前三季度……
    return rf"已(?!经?将)|{last_year}|{counted}|连续[0-9一二三四五六七八九十]+年|(?<![由从自]){any_of('done')}"


_UNTIL: Final = (  # 到2025年, but no 提高到2025年的, no 2019年到2023年
    r"到(?<![高加展升长降少扩大]到)(?<!预[计测期]到)(?<![0-9]年到)(?P<year>20[0-9]{2})年"
)


def _kinds() -> str:
    kinds = {"met": _met(), "forecast": _forecast(), "until": _UNTIL, "target": _target(), "done": _done()}
    return "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items())


# Where the patterns above begin with a list, and the first characters of all else that they begin with.
_BEGIN_WITH: Final = (
    ("met", "verbs"),
    ("forecast", "words"),
    ("forecast", "works"),
    ("target", "words"),
    ("target", "sources"),
    ("target", "wishes"),
    ("done", "words"),
)
_BEGIN: Final = "全改按计预据测年可到规争主奋总发工目时路任军要将根依承责拟未须必应已去上连减硬前定"


def openings() -> str:
    """The characters that a cue can begin with: nothing is tried elsewhere, which takes a third of the time."""
    return "".join(sorted({word[0] for entry in _BEGIN_WITH for word in cue_set(*entry)} | set(_BEGIN)))


@cache
def _cues() -> Any:
    return Glance(f"(?=[{openings()}])(?:{_kinds()})")


@cache
def _plan_head() -> Any:
    topics, kinds = any_of("headings", "plan_topics"), any_of("headings", "plan_kinds")
    return Glance(rf"{topics}[^\n。]{{0,14}}{kinds}|{any_of('headings', 'plan')}")


@cache
def _year_head() -> Any:
    """A heading that begins with a year and ends in what is to be done in it: 三、2027年工作建议."""
    number = r"(?:[（(]?[一二三四五六七八九十0-9]{1,3}[)）、.．])?\s*"
    return Glance(
        rf"{number}(?:(?P<year>20[0-9]{{2}})年|今年|明年)(?!以来)\p{{Han}}{{0,14}}?{any_of('headings', 'plan_of_year')}"
    )


@cache
def _review_head() -> Any:
    return Glance(any_of("headings", "review"))


_GOAL_AFTER: Final = Glance(r"的?[^,，。；;\n]{0,8}(?:目标|红线)")  # 低于4.5%的全省控制目标
# 3亿元不成问题, 有把握; 120万千瓦有望年底并网; 40座锅炉须于年底前改造
_SURE_AFTER: Final = Glance(r"[^,，。；;\n]{0,4}(?:不成问题|没有?问题|不在话下)|[^,，。；;\n的]{0,6}(?:有望|可望)")
# … 12个镇都要开工建设
_DUE_AFTER: Final = Glance(
    r"[^,，。；;\n]{0,14}(?:须|必须|应当?)[于在][^,，。；;\n]{1,14}前|\p{Han}{0,8}[都均]要(?=[新再完实建开改办全])"
)
# 余下的|17处要赶在春节前交钥匙, 剩下的|219座，2012年底前要全部治完
_REST: Final = ("其余", "余下", "剩下", "剩余")
_NOT_DONE: Final = frozenset("为除")  # 为了, 除了
_REST_DUE: Final = Glance(r"[^。；;\n的]{0,16}?(?:力争|计划|争取|[要将](?!求))")
_REACHED: Final = Glance(r"完成|实现|超过|突破")
_STOPS: Final = Glance("[;；]")
_EXPECTING: Final = ("预计", "预测", "估计")
_LAST_YEAR: Final = Glance(r"([0-9]{4})(?:-[0-9-]+)?$")  # of 2019-12, of 2016/2018
_SPAN: Final = Glance(r"([0-9]{4})/[0-9]{4}")  # “十二五”期间 is 2011/2015
_RANGE_END: Final = Glance(r"(?<=[年月日号季度])(?:至|到|[-—~]+)(?=明|来|次|下).*")
_PLANS: Final = ("计划", "任务", "指标")
_OF_FIGURE: Final = Glance("的[0-9一二三四五六七八九十]")
_BY: Final = ("按", "根据", "依据")
_GOES_ON: Final = ("其中", "包括")
_LONGEST_HEAD: Final = 36
_LONGEST_SENTENCE: Final = 400  # characters that are looked through for a cue
_MOST_CUES: Final = 16


# --- reading them -------------------------------------------------------------------------------------------------
@attrs.frozen
class Outlook:
    """The words of a text that say whether things happened, and the parts of it that plan as a whole.

    ``year`` is the year of the reference date: what is said of a later one has not happened.
    """

    text: str
    plans: tuple[tuple[int, int], ...]
    year: int | None
    _cues: dict[int, list[tuple[int, Cue]]] = attrs.field(factory=dict, repr=False, eq=False)

    @classmethod
    def of(cls, text: str, year: int | None) -> Outlook:
        """The outlook of a text."""
        return cls(text, tuple(_plans(text, year)), year)

    def cues(self, start: int, end: int) -> list[tuple[int, Cue]]:
        """The words of the sentence ``start:end`` that decide, with where they begin."""
        if start not in self._cues:
            matches = _cues().finditer(self.text, start, end)
            self._cues[start] = [(match.start(), _read_cue(match, self.year)) for match in matches]
        return self._cues[start]


def _read_cue(match: Any, year: int | None) -> Cue:
    if match["until"]:
        later = year is None or int(match["year"]) > year
        return Cue("target" if later else "done", match[0])
    kind = next(kind for kind in get_args(CueKind) if match[kind])
    return Cue(kind, match[0], near=match["near"] is not None)


def _plans(text: str, year: int | None) -> Iterator[tuple[int, int]]:
    """The stretches under a heading that plans, up to the next heading that looks back."""
    start, at = None, 0
    for line in text.split("\n"):
        body = line.strip()
        if body and len(body) <= _LONGEST_HEAD and not body.endswith(("。", "；", ";")):
            if _review_head().search(body):
                if start is not None:
                    yield start, at
                start = None
            elif start is None and (_plan_head().search(body) or _plans_year(body, year)):
                start = at + len(line)
        at += len(line) + 1
    if start is not None:
        yield start, len(text)


def _plans_year(heading: str, year: int | None) -> bool:
    """Whether a heading says what is to be done in a year that is not over: 2027年重点任务."""
    match = _year_head().fullmatch(heading)
    return match is not None and (match["year"] is None or year is None or int(match["year"]) >= year)


def read_standing(outlook: Outlook, place: Place, period: Period | None = None) -> Standing:
    """The status of a figure: the last word before it in its sentence decides.

    Else a sentence that begins with 其中 goes on with the one before; a period of years that has but begun is a plan,
    and so is what stands under a heading that plans.
    """
    quantity, start = place.quantity, place.sentence[0]
    after = _said_after(outlook, place) if quantity.end < place.clause[1] else None
    if after or (after := _said_of_rest(outlook, place)):
        return after
    if outlook.text.endswith("了", start, quantity.start) and outlook.text[quantity.start - 2] not in _NOT_DONE:
        return Standing("actual", "status.done: …了")  # 缩到了|2天
    standing = _last_cue(outlook, place.sentence, quantity.start, past=_is_past(outlook, period))
    if standing is None and outlook.text.startswith(_GOES_ON, start):
        standing = _of_sentence_before(outlook, start)
    return standing or _by_period(outlook, period) or _by_heading(outlook, quantity.start) or Standing()


def _said_after(outlook: Outlook, place: Place) -> Standing | None:
    """What the words after the figure say in its clause."""
    span = place.quantity.end, place.clause[1]
    before = outlook.text[max(place.clause[0], place.quantity.start - 8) : place.quantity.start]
    if (goal := _GOAL_AFTER.match(outlook.text, *span)) and not _REACHED.search(before):
        return Standing("target", f"status.target: {goal[0]}")
    if before.endswith(_PLANS) and _OF_FIGURE.match(outlook.text, *span):  # 占全年计划|10.5万担|的53.5%
        return Standing("target", "status.target: a plan by its figure")
    if match := _SURE_AFTER.match(outlook.text, *span):
        return Standing("forecast", f"status.forecast: {match[0]}")
    match = _DUE_AFTER.match(outlook.text, *span)
    return Standing("target", f"status.target: {match[0]}") if match else None


def _said_of_rest(outlook: Outlook, place: Place) -> Standing | None:
    """余下的17处要赶在春节前交钥匙: what is left to do."""
    text, start = outlook.text, place.quantity.start
    if not text.endswith(_REST, 0, start - text.endswith("的", 0, start)):
        return None
    match = _REST_DUE.match(text, place.quantity.end, place.sentence[1])
    return Standing("target", f"status.target: {match[0]}") if match else None


def _last_cue(outlook: Outlook, sentence: tuple[int, int], end: int, *, past: bool = False) -> Standing | None:
    """What the last word of a sentence before ``end`` says; by what plan (按照规划) nothing of what is ``past``."""
    cues = outlook.cues(*sentence)
    last = bisect_left(cues, (end,)) - 1
    for index in range(last, max(-1, last - _MOST_CUES), -1):
        at, cue = cues[index]
        if at < end - _LONGEST_SENTENCE:
            break
        passed = cue.near and any(mark in outlook.text[at:end] for mark in "；;")
        if cue.kind == "met" or passed or (past and cue.word.startswith(_BY)):
            continue
        if cue.kind == "forecast" and cue.word.startswith("将") and (plan := _planned(cues[:index])):
            return Standing("target", f"status.target: {plan.word} … {cue.word}")
        if cue.word == "将" and (told := _expected(outlook.text, cues[:index], end)):
            return Standing("forecast", f"status.forecast: {told.word} … {cue.word}")
        return Standing("actual" if cue.kind == "done" else cue.kind, f"status.{cue.kind}: {cue.word}")
    return None


def _planned(cues: Sequence[tuple[int, Cue]]) -> Cue | None:
    """By what plan it will be: 按照规划，到2020年主营业务收入将突破1000亿元; 到2020年…将突破 alone is expected."""
    return next((cue for _, cue in cues if cue.kind == "target" and cue.word.startswith(_BY)), None)


def _expected(text: str, cues: Sequence[tuple[int, Cue]], end: int) -> Cue | None:
    """By whose word it will be: 总经理预计，产糖量将增长6%; a semicolon ends it."""
    expected = (cue for at, cue in cues if cue.word in _EXPECTING and not _STOPS.search(text, at, end))
    return next(expected, None)


def _of_sentence_before(outlook: Outlook, start: int) -> Standing | None:
    end = start
    while end and start - end < 4 and outlook.text[end - 1] in "。！？\n \u3000":
        end -= 1
    low = max(0, end - _LONGEST_SENTENCE)
    sentence = max(outlook.text.rfind(mark, low, end) for mark in "。！？\n") + 1 or low
    return _last_cue(outlook, (sentence, end), end)


def _is_past(outlook: Outlook, period: Period | None) -> bool:
    """Whether a period ends before the year of the reference date."""
    year = _LAST_YEAR.search(period.edtf or "") if period is not None and outlook.year is not None else None
    return year is not None and int(year[1]) < (outlook.year or 0)


def _by_period(outlook: Outlook, period: Period | None) -> Standing | None:
    """What is said of a time to come (明年) is planned, and so is what is of a span of years that has but begun."""
    if period is None:
        return None
    began = _RANGE_END.sub("", period.text)  # 供热期为10月20日至明年4月20日 began this year
    if any(word in began for word in cue_set("to_come")):
        return Standing("target", f"status.target: {period.text} is to come")
    span = _SPAN.fullmatch(period.edtf or "") if outlook.year is not None else None
    if span and int(span[1]) >= (outlook.year or 0):
        return Standing("target", f"status.target: {period.text} has but begun")
    return None


def _by_heading(outlook: Outlook, at: int) -> Standing | None:
    index = bisect_left(outlook.plans, (at, -1)) - 1
    if index < 0 or outlook.plans[index][1] <= at:
        return None
    return Standing("target", "status.target: under a heading that plans")
