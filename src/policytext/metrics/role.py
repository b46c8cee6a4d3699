"""What part a figure plays: a level, an end of a change, a change, a share, a threshold, a price, a duration."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import Any, Final

import attrs

from policytext.metrics.beside import Beside
from policytext.metrics.clauses import Place
from policytext.metrics.cues import any_of, cue_set
from policytext.metrics.phrases import Phrase
from policytext.metrics.scene import Scene
from policytext.model import Direction, MetricRole, Quantity
from policytext.text import Glance, is_han


@attrs.frozen
class Role:
    """A role, its direction and basis, and the rule that gave it.

    ``cue`` is how many characters before the figure its cue begins: 4 for 同比增长49%.  What is measured stands before.
    """

    role: MetricRole
    direction: Direction | None = None
    rule: str = "role.level: nothing says otherwise"
    basis: str | None = None
    cue: int = 0


LEVEL: Final = Role("level")

# --- parts of the patterns; each ends at the figure or begins after it ---------------------------------------------
_HEDGE: Final = (  # 增长了近49%, 提高整整20个百分点
    r"(?:幅度|个)?(?:分别|均|了|约|近|将近|超过|超|逾|不足|至少|整整|足足|几乎|可|达到|达|为|高达|控制在|保持在|稳定在|\s){0,3}"
)
_THAN: Final = r"(?:较|(?<!占)比(?![例率值]|重(?!庆|点)))"  # 比上年, no 报销比例提高, no 占比
_BASE: Final = (  # 同比, 较2017年分别
    rf"(?:(?:同比|环比|(?:{_THAN}|与)[^，,。；;、由从]{{1,12}}?(?:相比)?),?(?:分别|平均|均|各|大幅|又|再|累计|有所|明显|净)?|年均|分别|平均|(?<![人户亩年月日])均)?"
)
_YEAR: Final = r"(?:[0-9]{4}年|[去今上前当]年|上?[0-9]{1,2}月份?|本月|上月)"
_LATER: Final = (  # 提高到2022年的95.4%, 降到今年春天的, 降到第三批的2户; 回落至每秒4.2万立方米, 降到了每盒39.8元
    rf"(?:{_YEAR}(?:[^，,。；;\n]{{0,4}}的)?|第[一二三四五六七八九十]{{1,2}}\p{{Han}}的"
    r"|(?:目前|现在|如今|本周|上周|近期|近日|最近|零星|最初|原来)的?|了?每\p{Han}{1,4})?"
)
_TO: Final = r"(?:到|至|为|(?<!调)成)"  # 调成39起 tells of quarrels that were settled
_NO_OTHER_WORD: Final = (  # 自然增长率, 新增, 水涨, 高增长; but 身高增加; 至少卖
    "(?<!自然(?=增长))(?<!新(?=增))(?<!水(?=涨))(?<!(?<![身株])高(?=[增涨]))(?<![至最顶大](?=[多少]))"
)
_NO_RATE_PER: Final = r"(?!人|户|月|年|天|日|生|家|名|位|次|个?月|季|周)"  # 每人200元 is a level


@cache
def _pattern(name: str) -> Any:
    return Glance(_PATTERNS[name]())  # compiled when first asked for: the lexicon is read then


_PATTERNS: Final[Mapping[str, Callable[[], str]]] = {
    # 由最初的几十人次, 把|21家企业整合为5家, and what follows such a figure: 延长至早中晚
    "from": lambda: r"(?:由|从|自)[^由从自]{0,14}$",
    "made_of": lambda: r"[把将]\p{Han}{0,4}$",
    "made": lambda: rf"{any_of('move')}[为成]{_HEDGE}$",
    "to_next": lambda: rf"(?:{any_of('move')}|^)[^，,。；;]{{0,1}}{_TO}{_LATER}{_HEDGE}$",
    # 由开业时的3家|增加到今天的12家, 从更换前的1.2吨|提高到更换后的2.5吨
    "to_named": lambda: rf"{any_of('move')}{_TO}\p{{Han}}{{1,8}}的{_HEDGE}$",
    "by_next": lambda: rf"^{any_of('change', 'up', 'down')}(?:了|近|约)?$",  # 由6.8%下调1.95个百分点
    "to_nothing": lambda: rf"{any_of('move')}{_TO}?零(?!\p{{Han}}部件)|归零|清零",  # 从4.2%降到零
    "ago": lambda: r"年?前的$",  # 由十年|前的2.24%
    "to_any": lambda: r"^(?![里外处中高])\p{Han}{1,3}[到至]$",  # 从每亩110株|间伐到55株
    "to": lambda: rf"(?:[由从]零)?(?:要|将|可|已)?{_BASE}{any_of('move')}{_TO}{_LATER}{_HEDGE}$",  # 增至, 提高到了
    "of_earlier": lambda: r"(?:同期|水平|[节年月]前|正常时?|往年|平时)的$",  # 恢复至2019年同期的112%
    # 同比下降, 增幅达; 比去年高, 同比少; 费用节省三成; 10%的增速
    "changed": lambda: (
        rf"{_BASE}{_NO_OTHER_WORD}(?:(?P<up>{any_of('change', 'up')})|(?P<down>{any_of('change', 'down')})){_HEDGE}$"
    ),
    "compared": lambda: (
        rf"(?:同比|环比|{_THAN}[^，,。；;、]{{1,14}}?)"
        rf"(?:(?P<up>{any_of('change', 'more')})|(?P<down>{any_of('change', 'less')}))"
        rf"(?:出|了|下|收|赚|挣|卖|花|付|交|掏|跑|用|捕|产|种|打|拿|招|接|办|缴|签|(?<=[多少])\p{{Han}}{{1,2}}){{0,2}}{_HEDGE}$"
    ),
    # 高出全县平均水平1900多元, 快于全国1.2个百分点
    "above": lambda: (
        rf"(?:(?P<up>{any_of('yardstick', 'above')})|(?P<down>{any_of('yardstick', 'below')}))"
        r"(?<!超(?=[限标载重员时期额生市龄]))"  # 超限率达35%
        rf"[^，,。；;、0-9]{{1,14}}?{_HEDGE}$"
    ),
    "than": lambda: any_of("yardstick", "measures") + _HEDGE + "$",
    "arrives": lambda: "[、和并]?(?:达到|达|到)",  # 提高30元、达到670元
    "saved": lambda: rf"(?P<word>{any_of('change', 'saved')})(?:了|近|约)?$",
    # 请假的孩子少了|三分之二
    "grown": lambda: r"(?P<up>[多高长])了$|(?P<down>[少低短])了$",
    "change_after": lambda: (
        rf"的?(?:(?P<up>{any_of('change', 'up_after')})|(?P<down>{any_of('change', 'down_after')}))"
    ),
    # 是玉米的5倍, 涨到平时的两三倍
    "times_of": lambda: (
        rf"(?:是|为|只有|仅有|相当于|达到?|(?P<grown>{any_of('change', 'up')}{_TO})|{any_of('move')}{_TO})"
        r"[^，,。；;]{1,14}的(?:近|约)?$"
    ),
    # 在2022年基础上翻一番, 比上年翻一番, 利润同比翻番
    "on_top": lambda: r"(?:在[^，,。；;]{1,14}基础上|[比较][^，,。；;]{1,10}|[同环]比)[再又]?$",
    # 是去年全年的1.6倍, 是改革前的2.7倍
    "earlier": lambda: (
        r"去年|上年|前年|上届|[0-9]{4}年|年前|原来|过去|以前|此前|上月|当[年初]|往年|平[时日常]|前一|天前|\p{Han}(?<![目当眼面])前的"
    ),
    # 占全市采购额的86%, 占比达96%; 完成全年目标任务的105%; 财政收入的15%, 承担40%; 七成, unless a rate is named
    "share": lambda: rf"占(?!有率)[^，,。；;]{{0,18}}$|{any_of('share', 'named')}[^，,。；;]{{0,6}}$",
    "of_plan": lambda: (
        rf"(?:完成|达到|为|是)[^，,。；;]{{0,10}}{any_of('share', 'plans')}[^，,。；;]{{0,6}}的?(?:约|近|超过|超)?$"
    ),
    "part": lambda: rf"的$|{any_of('share', 'verbs')}$",
    # 积水农田已有|85%露出田面, 其中|70%来自农村; but 覆盖率已有85%以上
    "some_of": lambda: r"(?<!率)(?:(?:^|[^没只仅会])有|其中)(?:近|约|超过)?$",
    "tenths": lambda: r"成(?!\p{Han}*率)|半",
    "rate": lambda: (
        rf"{any_of('rate', 'suffixes')}(?:每年|全年|常年)?"
        r"(?:首次|再次|有望|可望|预计|力争|已经|总体|平均|普遍|已|均|也|就|便|要|将|可|须|需)?"
        r"(?:却|达到|达|为|是|有|在|约|近|超|超过|仅|才|只|高达|保持在|稳定在|控制在|只有|仅有|不过)*$"
    ),
    # 低于4.5%的全省控制目标; 家庭年收入低于3万元的学生; 超过2万人即启动限流; 每招用1人
    "comparing": lambda: rf"(?:远|略|稍|均|明显)?{any_of('yardstick', 'comparing')}$",
    "comparing_far": lambda: (  # 高于国家2020年|85%的目标, 低于全县农户贷款|1.3%的平均水平
        rf"{any_of('yardstick', 'comparing')}[^，,。；;、]{{0,12}}$"
    ),
    "yardstick": lambda: rf"的?\p{{Han}}{{0,6}}?{any_of('yardstick')}",
    "for_whom": lambda: r"(?:对|对于|给予?|向|凡|凡是)\p{Han}{0,8}$",  # 对日均客流|不足30人的线路
    "limit": lambda: rf"{any_of('yardstick', 'limits')}$",
    "then_acts": lambda: r"即|则|时(?!间|尚|代|任)|的(?:情况|情形|条件|,|，|不得|不能|一律|须|应当)",
    "each_one": lambda: rf"每{_NO_RATE_PER}\p{{Han}}{{0,3}}$",
    # 均价由42元降至11.8元; 每亩500元; 物业费每月每平方米0.6元
    "price": lambda: any_of("price") + _HEDGE + r"(?:每\p{Han}{1,3})?$",
    "each": lambda: r"每[十百千万]{0,2}\p{Han}{1,4}$",
    "per_unit": lambda: rf"(?:每月|每年)?每{_NO_RATE_PER}\p{{Han}}{{1,3}}$",
    # 优良天数238天, 空气质量达标147天; 共计664个月的免费康复训练
    "days": lambda: rf"{any_of('days')}(?:为|达|达到|共|有|超过|不超过)?$",
    "summed": lambda: r"(?:共计|合计|总计|累计|共)$",
    "basis": lambda: (
        r"(?P<同比>同比|(?:较|比|与)(?:上年|去年|上一年)?(?:同期|同月|同季)|(?:较|比)(?:上年|去年)[^,，。；;]{0,4}同期)"
        r"|(?P<环比>环比|(?:较|比)(?:上月|上季|上个月|上季度|上一季度|上周))"
        r"|(?P<较上年>(?:较|比)(?:上年|去年|上一年)(?!同))"
    ),
}
_CHANGES: Final = frozenset({"change_amount", "change_rate", "multiple"})
_NO_ENDS: Final = frozenset({"from", "change_amount"})  # what follows a from and does not end its move
_WINDOW: Final = 16  # characters before a figure that 由 may stand in
_WHOLE: Final = Glance("占[^,，。；;0-9]{0,12}$")
_LISTED: Final = frozenset({*_CHANGES, "share", "reference", "price", "to"})  # roles that a list of figures shares
_OF_LIST: Final = ", shared by a list"
_SPANS_OF_TIME: Final = frozenset({"duration", "duration:calendar"})
_TEACHING: Final = frozenset({"学时", "课时", "工时"})
_POINTS: Final = frozenset({"个百分点", "个基点"})  # a difference of rates is a change
_LIMITS: Final = frozenset({"lt", "le", "gt", "ge"})
_TIMES: Final = frozenset({"倍", "番"})
_RATIOS: Final = frozenset({"%", "‰"})
_PERIODS: Final = frozenset({"年", "月", "日", "天", "季", "季度"})  # 3000元/年 is a level, and no unit price
_SETTLEMENTS: Final = frozenset("村寨屯组庄镇")
_MORE: Final = Glance(r"[多余来]\p{Han}{0,3}$(?<!以[上下内])")  # 七十多米的爬梯: that is how long it is
_AGES: Final = frozenset({"岁", "周岁", "月龄"})


def read_roles(scene: Scene) -> list[Role]:
    """The role of every figure by the words right beside it."""
    found: list[Role] = []
    for place in scene.places:
        role = _read(scene, place)
        before = found[-1] if found else LEVEL
        if place.follows and before.role == "from" and role.role not in _NO_ENDS:
            role = Role("to", rule="role.to: after a figure with 由 or 从", cue=role.cue or len(scene.before(place)))
        elif before.role == "change_amount" and _arrives(scene, place):
            role = Role("to", rule="role.to: where a change arrives", cue=len(scene.before(place)))
        elif role.cue == 0 and before.role in _LISTED and scene.is_joined(place) and _same_unit(scene, place):
            role = attrs.evolve(before, rule=before.rule.removesuffix(_OF_LIST) + _OF_LIST, cue=0)
        found.append(role)
    return found


def _arrives(scene: Scene, place: Place) -> bool:
    """Whether a figure is where the change before it leads: 提高30元、达到670元."""
    joined = place.follows and _pattern("arrives").fullmatch(scene.text, *place.left)
    return bool(joined) and _same_unit(scene, place)


def _same_unit(scene: Scene, place: Place) -> bool:
    return place.quantity.unit == scene.places[place.index - 1].quantity.unit


def _read(scene: Scene, place: Place) -> Role:
    before, after = scene.before(place), scene.after(place)
    for rule in _RULES:
        found = rule(scene, place, before, after)
        if found is not None:
            return attrs.evolve(found, basis=_basis(before)) if found.role in _CHANGES else found
    return LEVEL


def _basis(before: str) -> str | None:
    """What a change is measured against: the same time of last year, the month or the year before."""
    found: list[str] = [match.lastgroup for match in _pattern("basis").finditer(before)]
    return found[-1] if found else None


def _reach(before: str, match: Any) -> int:
    """How far before the figure a cue begins."""
    return len(before) - int(match.start())


def is_ratio(quantity: Quantity) -> bool:
    """Whether a figure is a part of a whole: 86%, 三分之一."""
    return quantity.unit in _RATIOS or (quantity.unit == "" and isinstance(quantity.value, Fraction))


def _from(scene: Scene, place: Place, before: str, after: str) -> Role | None:
    following = scene.following(place)
    if place.follows and _pattern("ago").fullmatch(before.lstrip()):  # 由十年前的2.24%
        before = scene.text[max(place.clause[0], place.left[0] - _WINDOW) : place.quantity.start]
    start = _pattern("from").search(before)
    if start is None:
        return _made_of(scene, place, following, before)
    if following is None:
        match = _pattern("to_nothing").match(after)
    else:
        told = scene.before(following)
        match = _pattern("to_next").search(told) or _pattern("by_next").search(told)
        if match is None and following.quantity.unit.partition("/")[0] == place.quantity.unit.partition("/")[0]:
            match = _pattern("to_named").search(told) or _pattern("to_any").search(told)
    return Role("from", rule=f"role.from: {start[0][0]}…{match[0]}", cue=_reach(before, start)) if match else None


def _made_of(scene: Scene, place: Place, following: Place | None, before: str) -> Role | None:
    """把21家钢铁企业整合为5家: what is made into fewer or more of its kind."""
    start = _pattern("made_of").search(before)
    if start is None or following is None or following.quantity.unit != place.quantity.unit:
        return None
    made = _pattern("made").search(scene.before(following))
    return Role("from", rule=f"role.from: {start[0][0]}…{made[0]}") if made else None


def _to(scene: Scene, place: Place, before: str, after: str) -> Role | None:
    match = _pattern("to").search(before)
    if match and is_ratio(place.quantity) and _pattern("of_earlier").search(before):
        return Role("share", rule=f"role.share: {match[0]}", cue=_reach(before, match))
    return Role("to", rule=f"role.to: {match[0]}", cue=_reach(before, match)) if match else None


def _age(scene: Scene, place: Place, before: str, after: str) -> Role | None:
    if place.quantity.unit not in _AGES:
        return None
    if place.quantity.bound == "eq" and not after and (change := _change(scene, place, before, after)):
        return change  # 平均年龄比上届下降4.3岁
    return Role("age", rule=f"role.age: {place.quantity.unit}")


def _reference(scene: Scene, place: Place, before: str, after: str) -> Role | None:
    cue = _pattern("comparing_far").search(before)
    if cue and (match := _pattern("yardstick").match(after)):
        return Role("reference", rule=f"role.reference: {match[0]}", cue=_reach(before, cue))
    if place.quantity.value == 1 and _pattern("each_one").search(before):
        return Role("reference", rule="role.reference: 每…1")
    if is_ratio(place.quantity) and after == "的" and place.quantity.bound in _LIMITS:  # 成活率低于85%的，要补植
        return Role("reference", rule="role.reference: it selects")
    return _told_share_of(scene, place, before) or _told_times_of(scene, place) if after == "的" else None


def _told_share_of(scene: Scene, place: Place, before: str) -> Role | None:
    """占全年计划|10.5万担|的53.5%, 占总面积|1200亩|的三成: of how much the share is told."""
    following = scene.following(place)
    whole = _WHOLE.search(before) if following is not None and is_ratio(following.quantity) else None
    return (
        Role("reference", rule="role.reference: the share of it is told", cue=_reach(before, whole)) if whole else None
    )


def _told_times_of(scene: Scene, place: Place) -> Role | None:
    """是日均限值75微克的|4倍, but no 是过去一天的4倍."""
    following, unit = scene.following(place), scene.unit(place)
    lasts = unit is not None and unit.dimension in _SPANS_OF_TIME
    if lasts or following is None or following.quantity.unit not in _TIMES:
        return None
    return Role("reference", rule="role.reference: the times of it are told")


def _change(scene: Scene, place: Place, before: str, after: str) -> Role | None:
    quantity = place.quantity
    match = _pattern("changed").search(before) or _pattern("compared").search(before)
    match = _above(quantity, before, match) or match
    if match is not None:
        cue = 0 if match[match.lastgroup] in cue_set("change", "named") else _reach(before, match)
        return _changed(quantity, match.lastgroup, match[match.lastgroup], cue)
    if not is_ratio(quantity):
        return None
    if match := _pattern("saved").search(before):
        named = match["word"] in cue_set("change", "named")  # 节肥两成
        return _changed(quantity, "down", match[0], 0 if named else _reach(before, match))
    if match := _pattern("grown").search(before):
        return _changed(quantity, match.lastgroup, match[match.lastgroup], _reach(before, match))
    match = _pattern("change_after").match(after)
    return _changed(quantity, match.lastgroup, match[match.lastgroup], 0) if match else None


def _above(quantity: Quantity, before: str, changed: Any) -> Any:
    """高出全县平均水平1900多元: by how much a figure is above or below another; 超过2亿元 bounds.

    A change (高于去年，增长8%) is none, unless it but names what is compared (高于各项贷款平均增速13个百分点).
    """
    if changed and changed[changed.lastgroup] not in cue_set("change", "named"):
        return None
    match = _pattern("above").search(before)
    fits = match and (quantity.unit in _POINTS or _pattern("than").search(before, match.end(match.lastgroup)))
    return match if fits else None


def _changed(quantity: Quantity, direction: Direction, word: str, cue: int) -> Role:
    kind: MetricRole = "change_rate" if is_ratio(quantity) else "change_amount"
    return Role("multiple" if quantity.unit in _TIMES else kind, direction, f"role.change: {word}", cue=cue)


def _multiple(scene: Scene, place: Place, before: str, after: str) -> Role | None:
    quantity = place.quantity
    if quantity.unit not in _TIMES:
        return None
    match = _pattern("times_of").search(before) or _pattern("on_top").search(before)
    more = (quantity.value or quantity.low or 0) > 1
    earlier = match is not None and (match.groupdict().get("grown") or _pattern("earlier").search(match[0]))
    grows = (earlier and more) or "翻" in quantity.text or before.endswith(("翻", "翻了"))
    rule = f"role.multiple: {quantity.text}"
    return Role("multiple", "up" if grows else None, rule, cue=_reach(before, match) if match else 0)


def _share(scene: Scene, place: Place, before: str, after: str) -> Role | None:
    quantity = place.quantity
    if not is_ratio(quantity):
        return None
    if match := _pattern("share").search(before) or _pattern("of_plan").search(before):
        named = any(word in match[0] for word in cue_set("share", "named"))
        return Role("share", rule=f"role.share: {match[0]}", cue=0 if named else _reach(before, match))
    if match := _pattern("times_of").search(before):
        return Role("share", rule=f"role.share: {match[0]}", cue=_reach(before, match))
    if after.startswith("的"):
        return Role("share", rule="role.share: …的")
    if match := _pattern("part").search(before):
        return Role("share", rule=f"role.share: {match[0]}", cue=1 if match[0] == "的" else 0)
    if is_han(after[:1]) and _pattern("some_of").search(before):
        return Role("share", rule="role.share: so many of them do it")
    part = quantity.unit == "" or _pattern("tenths").search(quantity.text)
    return Role("share", rule="role.share: a fraction") if part and not _pattern("rate").search(before) else None


def _price(scene: Scene, place: Place, before: str, after: str) -> Role | None:
    if not scene.is_money(place):
        return None
    _, slash, below = place.quantity.unit.partition("/")
    if slash:
        each = _pattern("each").search(before)
        rule = f"role.price: {place.quantity.unit}"
        return None if below in _PERIODS else Role("price", rule=rule, cue=_reach(before, each) if each else 0)
    if match := _pattern("price").search(before):
        return Role("price", rule=f"role.price: {match[0]}")
    match = _pattern("per_unit").search(before)
    return Role("price", rule=f"role.price: {match[0]}", cue=_reach(before, match)) if match else None


def _duration(scene: Scene, place: Place, before: str, after: str) -> Role | None:
    unit = scene.unit(place)
    if unit is None or unit.dimension not in _SPANS_OF_TIME or place.quantity.unit in _TEACHING:
        return None
    if _pattern("days").search(before):
        return Role("level", rule="role.level: a number of days")
    if _pattern("summed").search(before) and after.startswith("的"):
        return Role("level", rule="role.level: time that is counted as output")
    return Role("duration", rule=f"role.duration: {place.quantity.unit}")


_RULES: Final = (_from, _to, _age, _reference, _change, _multiple, _share, _price, _duration)


# --- the roles again, once the phrases beside the figures are known -----------------------------------------------
def refine_roles(scene: Scene, roles: Sequence[Role], beside: Sequence[Beside]) -> list[Role]:
    """The roles with those that the phrases tell: thresholds, and changes by the verb that a phrase begins with."""
    return [
        _refined(scene, place, near) if role is LEVEL else _unless_earned(role, near)
        for place, role, near in zip(scene.places, roles, beside, strict=True)
    ]


def _unless_earned(role: Role, near: Beside) -> Role:
    """每亩收入6500元 is what a unit brings, and not its price."""
    if role.role != "price" or not near.left or near.left.words[-1].text not in cue_set("price", "earned"):
        return role
    return attrs.evolve(role, role="level", rule="role.level: what a unit brings")


def _refined(scene: Scene, place: Place, near: Beside) -> Role:
    quantity, verb = place.quantity, near.left.words[0].text if near.left else ""
    reducing = _reducing(scene, place, near.left)
    if (
        not is_ratio(quantity)
        and (scene.is_measured(place) or quantity.unit in ("人", "户"))
        and _selects(scene, place, near)
    ):
        return Role("reference", rule="role.reference: it selects")
    if reducing:
        return _changed(quantity, "down", reducing, 0)
    if (is_ratio(quantity) or quantity.unit in _POINTS) and verb in cue_set("change", "raising"):
        return _changed(quantity, "up", verb, 0)
    return LEVEL


def _reducing(scene: Scene, place: Place, left: Phrase) -> str | None:
    """The verb of less at the head of a phrase, of money near it too: 减少|用工, 企业|减少|用工成本, 减少|垫付资金."""
    if not left:
        return None
    told = [left.words[0].text]
    if scene.is_money(place):
        told += [*(word.text for word in left.words[1:2]), scene.text[max(0, left.start - 2) : left.start]]
    return next((word for word in told if word in cue_set("change", "reducing")), None)


def _selects(scene: Scene, place: Place, near: Beside) -> bool:
    """Whether a figure is a threshold: 采购额超过2亿元的县区, 亿元以上项目36个, 5个总投资超10亿元, 超过2万人即限流."""
    text, after = place.quantity.text, scene.after(place)
    limits = place.quantity.bound == "range" and text.endswith("以下")  # 500人以上1000人以下的企业
    bounded = limits or (place.quantity.bound in _LIMITS and not _MORE.search(text))
    if not (bounded or _pattern("limit").search(scene.before(place))):
        return False
    if _pattern("then_acts").match(after) or after == "的":  # 室温低于18℃的，退还热费
        return True
    if after.startswith("的"):
        return (
            not near.left
            or near.left.measures()
            or _pattern("for_whom").search(scene.before(place)) is not None
            or text.endswith(("以上", "以下", "以内"))
        )
    if _sizes_place(place, near):
        return True
    following = scene.following(place)
    if (
        text.endswith(("以上", "以下", "以内"))
        and following is not None
        and following.quantity.start == place.quantity.end
    ):
        return scene.is_counted(following)  # 其中亿元以上46个
    if near.right and following is not None and scene.is_counted(following):
        marked = text.startswith(("过", "超")) or text.endswith(("以上", "以下", "以内"))
        return marked or not near.left.measures()
    counted = place.follows and scene.is_counted(scene.places[place.index - 1])
    return counted and near.left.measures() and not near.right


def _sizes_place(place: Place, near: Beside) -> bool:
    """30户以上自然村寨: a place is not counted in households."""
    sized = place.quantity.text.endswith(("以上", "以下", "以内")) and place.quantity.unit in ("人", "户")
    return sized and bool(near.right) and near.right.words[-1].text[-1] in _SETTLEMENTS
