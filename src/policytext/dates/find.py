"""Dates in running text."""

from __future__ import annotations

import datetime

from policytext.dates.anchor import parse_reference_date
from policytext.dates.expressions import find_expressions
from policytext.dates.publication import first_context
from policytext.dates.resolve import Value, resolve
from policytext.dates.writing import read_as
from policytext.model import Date
from policytext.text import require_text


def find_dates(text: str, *, reference_date: datetime.date | str | None = None) -> tuple[Date, ...]:
    """The calendar dates, periods and clock times of a text, in text order and without overlap.

    ``reference_date`` is what 今年 and a date without a year are measured from: a ``datetime.date``, or ``YYYY``,
    ``YYYY-MM`` or ``YYYY-MM-DD`` as a string.  Without one, the text's own day of publication serves, if it says
    one; a dateline (湖南日报9月11日讯) holds for what follows it.  ``edtf`` is the value in EDTF (ISO 8601-2), as
    precise as the words are.  What cannot be known is left open in it (``XXXX-11-17``); it is null where no calendar
    value is meant.

    >>> for date in find_dates("截至10月底，新增就业5780人；11月17日，招聘会开幕。", reference_date="2022-11"):
    ...     print(date.start, date.end, date.text, date.edtf, date.kind)
    0 6 截至10月底 ../2022-10-31 period
    17 23 11月17日 2022-11-17 date
    >>> [date.edtf for date in find_dates("11月17日，招聘会开幕。")]
    ['XXXX-11-17']

    Raises ``TypeError`` where ``text`` is no ``str``, and ``TypeError`` or ``ValueError`` for a reference date of
    another type or form.
    """
    require_text(text)
    anchor = parse_reference_date(reference_date)
    folded = read_as(text)
    expressions = tuple(find_expressions(folded))
    return tuple(_date(value, text) for value in resolve(expressions, first_context(anchor, expressions, folded)))


def dated_spans(text: str) -> list[tuple[int, int]]:
    """Where the dates of a text stand that say when, in half the time: what they mean is not looked for.

    >>> dated_spans("近日，截至10月底的账本")
    [(3, 9)]
    """
    return [(date.start, date.end) for date in find_expressions(read_as(text)) if date.term.kind != "vague"]


def _date(value: Value, text: str) -> Date:
    start, end = value.expression.start, value.expression.end
    return Date(start=start, end=end, text=text[start:end], edtf=value.edtf, kind=value.kind, rules=value.rules)
