"""What part a figure plays: a plain level, an end of a change, a change, a share, a threshold, a price, a duration, an age."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

import attrs
import regex

from policytext.model import Direction, MetricRole, Quantity
from policytext.units import Unit, default_units

_HEDGE: Final = r"(?:了|约|近|将近|超过|超|逾|不足|至少|达到|达|为|高达|\s){0,2}"
_UP: Final = (
    "同比增|环比增|增长|增加|提高|提升|上升|上涨|上浮|上调|扩大|扩增|攀升|回升|增收|增产|增效|增值|增利|净增|多收|多卖|多挣|"
    "增幅|涨幅|升幅|增速|增长率|增加额|上行|扩张|涨"
)
_DOWN: Final = (
    "缩小|下行|下探|下降|减少|降低|回落|下滑|下跌|下调|下浮|缩减|缩短|压缩|压减|收窄|减轻|减损|减收|减产|削减|萎缩|降幅|跌幅|减幅|缩水|精简|降|减|跌"
)
_MOVED: Final = (
    "增加|增长|增|提高|提升|提|上升|上涨|上调|升|涨|扩大|扩展|扩充|扩|攀升|回升|发展|壮大|延长|拓展|拓宽|"
    "下降|减少|降低|降|减|回落|下滑|下跌|下调|缩减|缩短|压缩|压减|缩|调整|调|精简|变|变更|改|改进|整合|合并|精减|收缩|浓缩|集中|恢复|收窄|跌|放宽|拉长|加密|压|翻"
)
_THEN: Final = r"(?:(?:[0-9]{4}年[^，,。；;\n]{0,4}|去年|今年|目前|现在|如今|本周|上周|零星|最初|原来)的?|每\p{Han}{1,4})?"  # 提高到2022年的95.4%
_BASE: Final = r"(?:(?:同比|环比|(?:较|比|与)[^，,。；;、由从]{1,12}?(?:相比)?),?(?:分别|平均|均|各|大幅|又|再|累计|有所|明显|净)?|年均|分别|平均|均)?"
_TO: Final[Any] = regex.compile(rf"(?:要|将|可|已)?{_BASE}(?P<verb>{_MOVED})(?:到|至|为|成){_THEN}{_HEDGE}$")  # 增至, 提高到了
_CHANGED: Final[Any] = regex.compile(rf"{_BASE}(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_HEDGE}$")  # 同比下降, 增幅达
_COMPARED_BY: Final[Any] = regex.compile(  # 比去年高, 同比少
    rf"(?:同比|环比|(?:较|比)[^，,。；;、]{{1,14}}?)(?:(?P<up>多|高|快|长|增)|(?P<down>少|低|慢|短|减|省))(?:出|了|收|赚|挣)?{_HEDGE}$"
)
_CHANGE_AFTER: Final[Any] = regex.compile(r"的?(?:(?P<up>增长|增幅|增速|涨幅|升幅|增量)|(?P<down>降幅|跌幅|减幅|下降))")  # 10%的增速
_TIMES_OF: Final[Any] = regex.compile(r"(?:是|为|相当于|达到?)[^，,。；;]{1,14}的(?:近|约)?$")  # 是玉米的5倍
_EACH: Final[Any] = regex.compile(r"每[十百千万]{0,2}\p{Han}{1,4}$")  # 每亩500元
_SAVED: Final[Any] = regex.compile(r"(?:节省|节约|省下|缩水)(?:了|近|约)?$")  # 费用节省三成
_NO_CHANGE: Final[Any] = regex.compile(r"(?:新增|劳动增|升降|水涨|高涨)$")
_FROM: Final[Any] = regex.compile(r"(?:由|从|自)[^由从自]{0,14}$")  # 由最初的几十人次
_TO_NEXT: Final[Any] = regex.compile(rf"(?:{_MOVED}|^)[^，,。；;]{{0,1}}(?:到|至|为|成){_THEN}{_HEDGE}$")  # 2个小时|延长至早中晚
_SHARE: Final[Any] = regex.compile(r"占[^，,。；;]{0,18}$|占比[^，,。；;]{0,6}$|比重[^，,。；;]{0,6}$|份额[^，,。；;]{0,4}$")
_PART: Final[Any] = regex.compile(r"的$|(?:承担|出资|自筹|持股|持有|参股|投入|拿出|按|让利|分红|提取|计提)$")  # 财政收入的15%
_TENTHS: Final[Any] = regex.compile(r"成(?!\p{Han}*率)|半")
_RATE: Final[Any] = regex.compile(r"(?:率|比例|比重|度|指数|水平)(?:已|均|也|就|便|要|将|可|须|需)?(?:达到|达|为|是|有|在|约|近|超|超过|仅|高达|保持在|稳定在)*$")
_OF_PLAN: Final[Any] = regex.compile(r"(?:完成|达到|为|是)[^，,。；;]{0,10}(?:目标|任务|计划|预算|序时进度|年初数)[^，,。；;]{0,6}的?(?:约|近|超过|超)?$")
_YARDSTICK: Final[Any] = regex.compile(r"的?\p{Han}{0,6}?(?:目标|标准|水平|平均|红线|警戒线|要求|指标)")
_COMPARED: Final[Any] = regex.compile(r"(?:远|略|稍|均|明显)?(?:低于|高于|超过|超|优于|好于|大于|小于|不足|达到|达|突破|超出)$")
_PRICE: Final[Any] = regex.compile(r"(?:单价|均价|价格|售价|电价|水价|气价|油价|票价|收购价|批发价|零售价|报价|房价|租金|标准)" + _HEDGE + r"(?:每\p{Han}{1,3})?$")
_PER_UNIT: Final[Any] = regex.compile(r"(?:每月|每年)?每(?!人|户|月|年|天|日|生|家|名|位|次|个?月|季|周)\p{Han}{1,3}$")  # 每平方米0.6元
_DAYS: Final[Any] = regex.compile(r"(?:天数|日数|时数|小时)(?:为|达|达到|共|有|超过|不超过)?$")  # 优良天数238天
_SUMMED: Final[Any] = regex.compile(r"(?:共计|合计|总计|累计|共)$")
_EACH_ONE: Final[Any] = regex.compile(r"每\p{Han}{0,3}$")
_CHANGES: Final = frozenset({"change_amount", "change_rate", "multiple"})
_BASIS: Final[Any] = regex.compile(
    r"(?P<同比>同比|(?:较|比|与)(?:上年|去年|上一年)?(?:同期|同月|同季)|(?:较|比)(?:上年|去年)[^,，。；;]{0,4}同期)"
    r"|(?P<环比>环比|(?:较|比)(?:上月|上季|上个月|上季度|上一季度|上周))"
    r"|(?P<较上年>(?:较|比)(?:上年|去年|上一年)(?!同))"
)
_NAMED_CHANGES: Final = ("增收", "增产", "增效", "增值", "增利", "净增", "减收", "减产", "增幅", "涨幅", "升幅", "增速", "增长率", "降幅", "跌幅", "减幅")
_SPANS_OF_TIME: Final = frozenset({"duration", "duration:calendar"})
_RATIOS: Final = frozenset({"%", "‰", "%o", ""})


@attrs.frozen
class Around:
    """The text right before and after a figure, in its clause, and where the next figure begins in it."""

    before: str
    after: str
    gap: str | None  # the text up to the next figure of the clause
    follows: bool = False  # a figure stands before it in the clause


@attrs.frozen
class Role:
    """A role, its direction, and the rule that gave it."""

    role: MetricRole
    direction: Direction | None = None
    rule: str = "role.level: the default"
    basis: str | None = None
    cue: int = 0  # how many characters before the figure its cue begins: 4 for 同比增长49%


def _before(around: Around, match: Any) -> int:
    return len(around.before) - int(match.start())


def unit_of(quantity: Quantity) -> Unit | None:
    """The unit of a figure in the lexicon; null for none and for one that the lexicon lacks."""
    if not quantity.unit:
        return None
    readings = default_units().readings(quantity.unit)
    return readings[0] if readings else None


def read_roles(
    quantities: Sequence[Quantity], units: Sequence[Unit | None], around: Sequence[Around], joints: Sequence[bool]
) -> list[Role]:
    """The role of every figure.  ``joints`` says which figures follow the one before with nothing but 、 or 和 between."""
    found: list[Role] = []
    for index, quantity in enumerate(quantities):
        role = read_role(quantity, units[index], around[index])
        before = found[-1] if found else None
        if before is not None and before.role == "from" and around[index].follows and role.role != "from":
            role = Role("to", rule="role.to: after a figure with 由 or 从", cue=role.cue or len(around[index].before))
        elif before is not None and joints[index] and quantity.unit == quantities[index - 1].unit and role.cue == 0:
            if before.role in ("share", "change_rate", "change_amount", "multiple", "reference", "price", "to"):
                role = attrs.evolve(before, rule=f"{before.rule}, shared by a list", cue=0)
        found.append(role)
    return found


def read_role(quantity: Quantity, unit: Unit | None, around: Around) -> Role:
    """The role that the words around a figure give it."""
    for rule in _RULES:
        found = rule(quantity, unit, around)
        if found is not None:
            return attrs.evolve(found, basis=_basis(around)) if found.role in _CHANGES else found
    return Role("level")


def _basis(around: Around) -> str | None:
    """What a change is measured against: the same time of last year, the month or the year before."""
    match = None
    for match in _BASIS.finditer(around.before):
        pass
    return next((name for name, text in match.groupdict().items() if text), None) if match else None


def refined(role: Role, quantity: Quantity, unit: Unit | None, beside: Beside) -> Role:
    """The role again, once the phrases beside the figure are known: thresholds, and changes told by a verb before."""
    if role.rule != Role("level").rule:
        return role
    measured = unit is not None and (unit.kind == "measure" or quantity.unit == "人")
    if measured and not _is_ratio(quantity) and _selects(quantity, beside):
        return Role("reference", rule="role.reference: it selects")
    if role.role == "level" and beside.verb in _REDUCING:
        kind: MetricRole = "change_rate" if _is_ratio(quantity) else "change_amount"
        return Role(kind, "down", f"role.change: {beside.verb}")
    if role.role == "level" and _is_ratio(quantity) and beside.verb in _RAISING:
        return Role("change_rate", "up", f"role.change: {beside.verb}")
    return role


@attrs.frozen
class Beside:
    """What the phrases beside a figure are: the verb that the left one begins with, whether it names a measure, ...

    ``right`` says that a noun follows, ``of`` that 的 links it, ``counted`` that a counting figure follows in the
    clause and ``counts`` that one stands before; ``before`` and ``after`` are the characters right beside the figure.
    """

    verb: str
    ends_in_verb: bool
    measures: bool
    right: bool
    of: bool
    counted: bool
    counts: bool
    before: str
    after: str


def _selects(quantity: Quantity, beside: Beside) -> bool:
    """Whether a figure is a threshold: 采购额超过2亿元的县区, 亿元以上项目36个, 5个总投资超过10亿元, 超过2万人即限流."""
    bounded = quantity.bound in ("gt", "ge", "lt", "le") and not quantity.text.endswith(_INEXACT)
    bounded = bounded or bool(_LIMIT.search(beside.before))
    if not bounded:
        return False
    if _THEN_ACTS.match(beside.after):
        return True
    if beside.after.startswith("的"):
        return not beside.ends_in_verb
    if beside.right and beside.counted:
        return not beside.measures or quantity.text.startswith(("过", "超")) or quantity.text.endswith(("以上", "以下", "以内"))
    return beside.measures and beside.counts and not beside.right


_REDUCING: Final = frozenset({"压减", "减少", "降低", "削减", "缩减", "压缩", "下调", "调减"})
_RAISING: Final = frozenset({"提高", "增加", "提升", "上调"})
_INEXACT: Final = ("多", "余", "余元", "多元")
_LIMIT: Final[Any] = regex.compile(r"(?:低于|高于|达到|大于|小于|不高于|不低于|满)$")
_THEN_ACTS: Final[Any] = regex.compile(r"即|则|时(?!间|尚|代|任)|的(?:情况|情形|条件|,|，)")


def _age(quantity: Quantity, unit: Unit | None, around: Around) -> Role | None:
    if quantity.unit in {"岁", "周岁", "月龄"}:
        return Role("age", rule="role.age: " + quantity.unit)
    return None


def _from(quantity: Quantity, unit: Unit | None, around: Around) -> Role | None:
    if around.gap and (start := _FROM.search(around.before)) and (match := _TO_NEXT.search(around.gap)):
        return Role("from", rule=f"role.from: 由…{match[0]}", cue=_before(around, start))
    return None


def _to(quantity: Quantity, unit: Unit | None, around: Around) -> Role | None:
    match = _TO.search(around.before)
    return Role("to", rule=f"role.to: {match[0]}", cue=_before(around, match)) if match else None


def _change(quantity: Quantity, unit: Unit | None, around: Around) -> Role | None:
    match = _CHANGED.search(around.before) or _COMPARED_BY.search(around.before)
    cue = _before(around, match) if match else 0
    if match is None and _is_ratio(quantity) and (saved := _SAVED.search(around.before)):
        return Role("change_rate", "down", f"role.change: {saved[0]}", cue=_before(around, saved))
    if match is None:
        match = _CHANGE_AFTER.match(around.after) if _is_ratio(quantity) else None
    elif _NO_CHANGE.search(around.before[: match.end(match.lastgroup)]):
        return None
    if match is None:
        return None
    direction: Direction = "up" if match["up"] else "down"
    rule = f"role.change: {match['up'] or match['down']}"
    if quantity.unit in {"倍", "番"}:
        return Role("multiple", direction, rule, cue=cue)
    if match[0].startswith(_NAMED_CHANGES):  # 增收, 增速 are a part of the name
        cue = 0
    return Role("change_rate" if _is_ratio(quantity) else "change_amount", direction, rule, cue=cue)


def _is_ratio(quantity: Quantity) -> bool:
    return quantity.unit in _RATIOS and (quantity.unit != "" or isinstance(quantity.value, Fraction))


def _multiple(quantity: Quantity, unit: Unit | None, around: Around) -> Role | None:
    if quantity.unit not in {"倍", "番"}:
        return None
    grows = "翻" in quantity.text or around.before.endswith(("翻", "翻了"))
    match = _TIMES_OF.search(around.before)
    cue = _before(around, match) if match else 0
    return Role("multiple", "up" if grows else None, "role.multiple: " + quantity.text, cue=cue)


def _share(quantity: Quantity, unit: Unit | None, around: Around) -> Role | None:
    if not _is_ratio(quantity):
        return None
    match = _SHARE.search(around.before) or _OF_PLAN.search(around.before)
    if match:
        cue = 0 if match[0].startswith(("占比", "比重", "份额")) else _before(around, match)
        return Role("share", rule=f"role.share: {match[0]}", cue=cue)
    if around.after.startswith("的"):
        return Role("share", rule="role.share: …的")
    if match := _PART.search(around.before):
        return Role("share", rule=f"role.share: {match[0]}", cue=1 if match[0] == "的" else 0)
    if quantity.unit == "" or _TENTHS.search(quantity.text):  # 三分之一, 七成: parts, unless a rate is named
        return None if _RATE.search(around.before) else Role("share", rule="role.share: a fraction")
    return None


def _reference(quantity: Quantity, unit: Unit | None, around: Around) -> Role | None:
    if (cue := _COMPARED.search(around.before)) and (match := _YARDSTICK.match(around.after)):
        return Role("reference", rule=f"role.reference: {match[0]}", cue=_before(around, cue))
    if quantity.value == 1 and _EACH_ONE.search(around.before):
        return Role("reference", rule="role.reference: 每…1")
    return None


def _price(quantity: Quantity, unit: Unit | None, around: Around) -> Role | None:
    if unit is None or not unit.dimension.startswith("money"):
        return None
    if "/" in quantity.unit:
        below = quantity.unit.partition("/")[2]
        if below not in {"年", "月", "日", "天", "季", "季度"}:
            match = _EACH.search(around.before)
            return Role("price", rule="role.price: " + quantity.unit, cue=_before(around, match) if match else 0)
    elif _PRICE.search(around.before):
        return Role("price", rule="role.price: named before")
    elif match := _PER_UNIT.search(around.before):
        return Role("price", rule=f"role.price: {match[0]}", cue=_before(around, match))
    return None


def _duration(quantity: Quantity, unit: Unit | None, around: Around) -> Role | None:
    if unit is None or unit.dimension not in _SPANS_OF_TIME or quantity.unit in {"学时", "课时", "工时"}:
        return None
    if _DAYS.search(around.before):
        return Role("level", rule="role.level: a number of days")
    if _SUMMED.search(around.before) and around.after.startswith("的"):
        return Role("level", rule="role.level: time that is counted as output")
    return Role("duration", rule="role.duration: " + quantity.unit)


_RULES: Final = (_from, _to, _age, _reference, _change, _multiple, _share, _price, _duration)
