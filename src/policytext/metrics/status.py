"""Whether a figure happened, is planned, or is expected."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, Final

import attrs
import regex

from policytext.metrics.clauses import Place
from policytext.model import Period, Status

_FORECAST: Final = (
    r"预计|有望|将(?:缩|降至|升至|增至|提高到|提升到|可)|据\p{Han}{0,6}估算|有望|可望|预测|预期(?!目标|性)|估计|估算|料将|将达|将超|将突破|可达|可能|或将|"
    r"(?:项目|工程|基地|产业园|生产线|期)[^,，。；;\n]{0,10}(?:建成|投产|达产|完工|竣工|投用|投运|投入使用|投入运营|运营|达效)后|投产后|"
    r"年可(?=\p{Han})|可(?:达到|实现|节省|节约|减少|降低|增加|增收|新增|带动|提供|形成|吸纳|年产|提高|提升|缩短|缩小|满足|惠及|覆盖|产|创造)"
)
_TARGET: Final = (
    r"确保|力争|争取(?=在|到|[0-9]|今|明|全|年|实现|完成|达|突破|早|用)|计划(?!的|生育|单列|经济|外|书|内|任务|指标|目标|完成[^,，。]{0,3}(?:率|比例))|"
    r"规划(?=建|新|投|到|打|完|发|改|开|布|总|[0-9])|拟(?!定|订|人)|谋划|打算|"
    r"(?:预期|主要|奋斗|总体|发展|工作)?目标(?:任务)?(?:是|为|[:：]|(?=[0-9]))|预期目标|"
    r"(?<![主重需只必还就若不概简扼紧首撮摘纪提])要(?=[再新达完实建力努确突保有在超年全基把将整改培引发办做降提增投强打抓动开推落])|(?:报告|方案|意见|通知|会议|纲要|行动|措施|部署|议案)[^,，。；;\n]{0,6}(?:提出|要求|明确)|(?:按照|根据|依据)[^,，。；;\n]{0,10}(?:方案|规划|计划|安排|部署)|努力实现|承诺(?!书|制|件)|责令(?!整改|改正|书)|要求(?=\p{Han}{2,8}[0-9一二两三])|未来(?!网|科技|城|乡村|社区)|下一步|接下来|今后|"
    r"将(?=[再新于在达完实建力突培引发办做提增投打动开推落会继陆逐全进改更扩启修种组安举设拿分加每选从通采以对按依派拨招免为到]|有[0-9])"
)
_UNTIL: Final = r"(?<![高加展升长降少扩大])到(?P<year>20[0-9]{2})年"
# 将53栋房屋划为一个屋场: 将 for 把 before a noun; 按计划完成, 已: it has happened.
_NOT_PLAN: Final = r"按(?:照)?(?:年度|原|既定)?计划|计划生育|(?:超额|提前|全面|圆满|如期)?(?:完成|实现|超过|达到)[^,，。；;]{0,8}(?:目标|任务|计划)"
_DONE: Final = r"已(?!经?将)|目前|截至|现有|(?<![比较])(?:去年|上年)(?!同)|今年以来|实际|均已|业已|连续[0-9一二三四五六七八九十]+年"
_CUES: Final[Any] = regex.compile(
    rf"(?P<never>{_NOT_PLAN})|(?P<forecast>{_FORECAST})|(?P<until>{_UNTIL})|(?P<target>{_TARGET})|(?P<done>{_DONE})"
)
_GOAL_AFTER: Final[Any] = regex.compile(r"的?[^,，。；;\n]{0,8}(?:目标|红线)")  # 低于4.5%的全省控制目标
# Headings of the part of a report that plans, and of the part that looks back.
_PLAN_HEAD: Final[Any] = regex.compile(
    r"(?:工作|总体|发展|预期|主要|今后|未来|下一步|明年|新的一年)[^\n。]{0,14}(?:目标|安排|打算|思路|要求|部署|举措)|目标任务|重点工作任务|下一步(?:工作|打算)|总体(?:要求|目标)|主要目标|预期目标"
)
_REVIEW_HEAD: Final[Any] = regex.compile(r"回顾|总结|成就|成效|过去|完成情况|执行情况|工作开展情况|主要做法|进展")
_SPAN: Final[Any] = regex.compile(r"[0-9]{4}/([0-9]{4})")  # “十二五”期间 is 2011/2015
_LONGEST_HEAD: Final = 36


@attrs.frozen
class Standing:
    """A status and the rule that gave it."""

    status: Status = "actual"
    rule: str | None = None


@attrs.frozen
class Outlook:
    """The words of a text that say whether things happened, in order, and the parts of it that plan as a whole."""

    text: str
    starts: tuple[int, ...]
    cues: tuple[tuple[str, str], ...]
    plans: tuple[tuple[int, int], ...]
    year: int | None

    @classmethod
    def of(cls, text: str, year: int | None) -> Outlook:
        """The outlook of a text; ``year`` is the year of its reference date."""
        found = [(match.start(), match.lastgroup or "", match) for match in _CUES.finditer(text)]
        cues = []
        for start, kind, match in found:
            kind = "until" if match["until"] else kind
            if kind == "until":
                kind = "target" if year is None or int(match["year"]) > year else "done"
            cues.append((start, kind, match[0]))
        return cls(text, tuple(cue[0] for cue in cues), tuple(cue[1:] for cue in cues), tuple(_plans(text)), year)


def _plans(text: str) -> list[tuple[int, int]]:
    """The stretches under a heading that plans, up to the next heading that does not."""
    found: list[tuple[int, int]] = []
    start = None
    at = 0
    for line in text.split("\n"):
        body = line.strip()
        if body and len(body) <= _LONGEST_HEAD and not body.endswith(("。", "；", ";")):
            if _REVIEW_HEAD.search(body):
                if start is not None:
                    found.append((start, at))
                start = None
            elif _PLAN_HEAD.search(body) and start is None:
                start = at + len(line)
        at += len(line) + 1
    if start is not None:
        found.append((start, len(text)))
    return found


def read_status(outlook: Outlook, place: Place, period: Period | None = None) -> Standing:
    """The status of a figure: the last word before it in its sentence decides.

    Else a sentence that begins with 其中 goes on with the one before, and a part of a report that plans, plans.
    """
    quantity = place.quantity
    if match := _GOAL_AFTER.match(outlook.text, quantity.end, place.clause[1]):
        if not regex.search(r"完成|实现|超过|突破", outlook.text[max(place.clause[0], quantity.start - 8) : quantity.start]):
            return Standing("target", f"status.target: {match[0]}")
    start = place.sentence[0]
    standing = _last_cue(outlook, start, quantity.start)
    if standing is not None:
        return standing
    if outlook.text.startswith(("其中", "包括"), start) or outlook.text.startswith(("其中", "包括"), start + 1):
        end = start
        while end and outlook.text[end - 1] in "。！？\n \u3000":
            end -= 1
        before = max(outlook.text.rfind(mark, 0, end) for mark in "。！？\n") + 1
        standing = _last_cue(outlook, before, end)
        if standing is not None:
            return standing
    if period is not None and outlook.year is not None and (match := _SPAN.fullmatch(period.edtf or "")):
        if int(match[1]) > outlook.year:
            return Standing("target", f"status.target: {period.text} is not over")
    if any(low <= quantity.start < high for low, high in outlook.plans):
        return Standing("target", "status.target: under a heading that plans")
    return Standing()


def _last_cue(outlook: Outlook, start: int, end: int) -> Standing | None:
    """The last word of ``start:end`` that decides; 可 holds up to a semicolon only."""
    at = bisect_left(outlook.starts, end) - 1
    while at >= 0 and outlook.starts[at] >= start:
        kind, word = outlook.cues[at]
        part = max(outlook.text.rfind(mark, outlook.starts[at], end) for mark in "；;") if kind == "forecast" and "可" in word[:2] else -1
        if kind == "never" or part >= 0:
            at -= 1
            continue
        if kind == "done":
            return Standing("actual", f"status.actual: {word}")
        return Standing("forecast" if kind == "forecast" else "target", f"status.{kind}: {word}")
    return None
