"""Is it a date at all?  17日, 8时 and 前3个月 also count days, hours and months: the words around them decide."""

from __future__ import annotations

from typing import Final

from policytext.dates import grammar
from policytext.dates import parts as p
from policytext.dates.lexicon import LEXICON, any_of
from policytext.dates.terms import Ref, Term
from policytext.text import Pattern

_WORDS: Final = LEXICON["days_or_date"]

_DAYPART: Final = "(?:上午|中午|下午|凌晨|傍晚|晚上|早上|当天|晚(?![餐饭稻会宴间]))"
# --- days -----------------------------------------------------------------------------------------------------------
_CLAUSE_START: Final = Pattern(p.CLAUSE_START)
_OPENS_CLAUSE: Final = Pattern(f"{p.CLAUSE_START}|(?<=[ 于在从自者电讯])|(?<=当地时间|北京时间)")  # ，17日
_AT: Final = Pattern(f"{p.CLAUSE_START}|(?<=[于在从自至到])")  # 于当日
_NEVER: Final = Pattern(f"{p.ONE}日|{p.DAY}号(?!{_DAYPART})")  # 一日三餐, 3号运动员, but 3号上午
_COUNTS: Final = Pattern(f"{any_of(_WORDS['before_days'])}$")  # 行政拘留10日
_AFTER: Final = Pattern(  # 17日上午, 17日在京举行; 17日再会商, but not 5日内
    f"(?P<firm>{any_of(_WORDS['after_a_day'])})|(?<=日)(?!(?:、{p.DAY}日)*{any_of(_WORDS['after_days'])})(?P<goes_on>\\p{{Han}})?"
)
_LONGEST_WORD: Final = max(map(len, _WORDS["before_days"]))

# --- clock times ----------------------------------------------------------------------------------------------------
_TIME: Final = Pattern(
    f"{p.DAYPART}"  # 凌晨2点
    "|(?<![第每满超近约])[0-9]{1,2} ?时"  # 17时
    "|(?:零|二?十[一二三四]?) ?时"  # 十时
    f"|{p.HOUR} ?[时点] ?(?:{p.MINUTE} ?分|半|{p.SHARP}|钟|[一三]刻|许|左右|[多来]钟)"  # 两点半, 八时许
    f"|{p.HOUR} ?点(?={p.TO}{p.HOUR} ?点)"  # 8点—18点
    f"|[0-9]{{1,2}} ?{p.TO} ?[0-9]{{1,2}} ?时"  # 8—10时
    rf"|(?<=[\n,。;])(?:[6-9]|1[0-9]|2[0-3]):[03]0(?![0-9:]|比|的|稀释)"  # ，9:00开考, but not ，3:1
    rf"|(?:(?<=[\n于在至到从自])|(?={p.BY_COLON}{p.S}{p.TO}{p.S}[0-9]{{1,2}}:)){p.BY_COLON}"  # 于19:30, 9:00-17:00
)

# --- months and years -----------------------------------------------------------------------------------------------
_FIRST: Final = Pattern(  # 前3个月，; 全市前3个月; 集团前8个月; 烟台前3月, but not 目前3月 and 手术前3个月
    f"(?:{p.CLAUSE_START}|(?<=[市县区省国州]|集团|公司|企业|行业|海关|口岸|[铁空]港))前|(?<![目年之日此以婚产])前{p.S}(?:{p.MONTH}|两){p.S}[月季]"
)
_AGE: Final = Pattern(  # 近2000年, 有1300年历史: only of old or round years, as 2023年古镇旅游 is a year
    "(?:1[0-8][0-9]{2}|[12][0-9]00)年(?:(?<=[约近逾超达有今].{5})|(?=的?(?:历史|树龄|文明|古|风雨|光阴|岁月|陈)))"
)


def is_date(folded: str, start: int, end: int, term: Term, joined: bool) -> bool:
    """Whether a term at its place is a date.

    ``joined``: a date stands directly before it, so that a bare clock time is one too (26日4时和5点).
    """
    match term.rule:
        case "date.day":
            return _is_day(folded, start, end, term)
        case "time.clock":
            return joined or _TIME.match(folded, start) is not None
        case "period.first_months":
            return folded[start] != "前" or _FIRST.match(folded, start) is not None
        case "date.year":
            return _AGE.match(folded, start) is None
    return True


def without_event(folded: str, start: int, term: Term, last_end: int) -> Term:
    """进驻当晚 and 发放当月 count from what happened, not from the date named before: they have no value here."""
    part = term.parts[0] if term.parts else None
    near = part is not None and any(isinstance(said, Ref) and said.base == "near" for said in (part.month, part.day))
    if not near or (last_end and start - last_end <= 1) or _AT.match(folded, start):
        return term
    return Term(term.rule, kind="vague")


def _is_day(folded: str, start: int, end: int, term: Term) -> bool:
    """17日 is a date where a clause begins with it, or where it stands between a subject and what was done."""
    if not all(isinstance(part.day, int) and 1 <= part.day <= 31 for part in term.parts):
        return False
    if term.clock or any(folded.endswith(word, 0, start) for word in grammar.UNTIL):
        return True
    after = _AFTER.match(folded, end)
    if after is None or _NEVER.match(folded, start):
        return False
    if after["firm"] or _OPENS_CLAUSE.match(folded, start):
        return True
    return after["goes_on"] is not None and not _COUNTS.search(folded, max(0, start - _LONGEST_WORD), start)
