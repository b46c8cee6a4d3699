"""Where the dates of a text stand: terms, the ranges that two of them make, and the words that bound them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, Literal, TypeAlias

import attrs

from policytext.dates import grammar
from policytext.dates.forms import openings, read_term
from policytext.dates.plausible import is_date, without_event
from policytext.dates.terms import Part, Ref, Term
from policytext.text import Glance

Outlook: TypeAlias = Literal["back", "ahead", "either", "deadline"]
_CUE_WINDOW: Final = 14  # characters before a date in which 预计 and the like speak of it
_LAST_CLAUSE_END: Final = Glance(r"(?s:.*)[,。;:!?、\n]")


@attrs.frozen(slots=False)
class Expression:
    """One date of the text, not yet measured from anything.

    ``second`` ends a range.  ``joined``: only 、 or 和 stands between it and the date before, which ends at
    ``last_end``.  What the words around it say is looked for when it is asked for: where dates stand needs none of it.
    """

    folded: str = attrs.field(repr=False)
    start: int
    end: int
    term: Term
    second: Term | None
    since: bool
    until: bool
    joined: bool
    same_time: bool  # a year's part that the date before names: 2019年同期
    last_end: int
    _term_start: int  # behind the words that bound it

    @property
    def after_sentence(self) -> bool:
        """Whether a sentence ended since the date before."""
        return grammar.SENTENCE_END.search(self.folded, self.last_end, self._term_start) is not None

    @property
    def after_paragraph(self) -> bool:
        """Whether a paragraph ended since the date before."""
        return self.folded.find("\n", self.last_end, self._term_start) >= 0

    @cached_property
    def dateline(self) -> bool:
        """Whether it is the day of a dateline: 本报9月11日讯."""
        return grammar.DATELINE.match(self.folded, self.end) is not None

    @property
    def sets_year(self) -> bool:
        """Whether its year holds for the rest of the sentence."""
        return not self.since and _sets_year(self.folded, self.term, self.end)

    @cached_property
    def outlook(self) -> Outlook:
        """Whether the words around it speak of a plan."""
        if not self.term.parts:
            return "back"
        before = self.start if self.until else self._term_start
        return _outlook(self.folded, before, self.end)


def find_expressions(folded: str) -> Iterator[Expression]:
    """The dates of a width-folded text, in order and without overlap."""
    position, last_end = 0, 0
    for start in openings(folded):
        read = read_term(folded, start) if start >= position else None
        if read is None:
            continue
        term, end = read
        joined = bool(last_end) and grammar.JOINT.fullmatch(folded, last_end, start) is not None
        position = end
        if is_date(folded, start, end, term, joined):
            term = without_event(folded, start, term, last_end)
            found = _expression(folded, start, end, term, joined, last_end)
            yield found
            position = last_end = found.end


def _expression(folded: str, start: int, end: int, term: Term, joined: bool, last_end: int) -> Expression:
    same_time = _is_year(term) and folded.startswith("同期", end)
    if same_time:
        end += len("同期")
    end, second, since, opened = _range_end(folded, term, end)
    until = _prefix(folded, start, last_end, grammar.UNTIL)
    after = grammar.AFTER.match(folded, end)
    if after is not None and (after["since"] or until or second):
        end, since, opened = after.end(), after["since"] is not None, True
    bound = until or (_prefix(folded, start, last_end, grammar.FROM) if opened else 0)
    return Expression(
        folded, start - bound, end, term, second, since, bool(until), joined, same_time, last_end, term_start=start
    )


def _is_year(term: Term) -> bool:
    """Whether a term is a year alone: 2019年, 去年."""
    return len(term.parts) == 1 and term.parts[0] == Part(year=term.parts[0].year) and not term.eve


def _range_end(folded: str, term: Term, end: int) -> tuple[int, Term | None, bool, bool]:
    """Where a range ends, its second term, whether it runs on until now (2018年至今), and whether 起 opened it."""
    joint = grammar.RANGE.match(folded, end) if term.parts or term.kind == "time" else None
    if joint is None:
        return end, None, False, False
    if joint["now"]:
        return joint.end(), None, True, True
    read = read_term(folded, joint.end())
    if read is None or not _may_end(term, read[0]):
        return end, None, False, False
    return read[1], read[0], False, joint["from"] is not None


def _may_end(first: Term, second: Term) -> bool:
    """Whether a range may run from the one to the other: from day to day or hour, from hour to hour."""
    if second.parts:
        return bool(first.parts)
    return second.kind == "time" and (first.clock or first.kind == "time")


def _sets_year(folded: str, term: Term, end: int) -> bool:
    """Whether a later month of the sentence is of this year: 2018年5月立项，9月动工, but not 与2018年5月相比，9月….

    A year alone does so where the sentence pauses after it: 2018年，公司成立，9月投产; its beginning always does.
    """
    if not term.parts or not isinstance(term.parts[0].year, int | Ref) or grammar.COMPARED.match(folded, end):
        return False
    begins = term.rule == "date.year_part"  # 2020年初停产，3月复工
    return term.parts[0].month is not None or begins or folded.startswith(",", end)


def _prefix(folded: str, start: int, floor: int, words: tuple[str, ...]) -> int:
    """The length of the word that stands directly before an offset, 0 for none."""
    if not folded.endswith(words, floor, start):
        return 0
    return next(len(word) for word in words if folded.endswith(word, floor, start))


def _outlook(folded: str, start: int, end: int) -> Outlook:
    before = folded[max(0, start - _CUE_WINDOW) : start]
    cut = _LAST_CLAUSE_END.match(before)
    if grammar.AHEAD.search(before, cut.end() if cut else 0):
        return "ahead"
    open_end = folded.endswith(("到", "至"), 0, start) or folded.endswith("起", start, end)
    if grammar.DEADLINE.match(folded, end):
        return "deadline"
    return "either" if open_end else "back"
