"""Dates and periods, with their calendar value as EDTF (ISO 8601-2).

>>> [(date.text, date.edtf) for date in find_dates("截至10月底，新增就业5780人。", reference_date="2022-11")]
[('截至10月底', '../2022-10-31')]
"""

from typing import TYPE_CHECKING

from policytext.lazy import names_from

if TYPE_CHECKING:
    from policytext.dates.anchor import Anchor, parse_reference_date
    from policytext.dates.find import dated_spans, find_dates
    from policytext.dates.periods import find_periods, with_periods

__all__ = ["Anchor", "dated_spans", "find_dates", "find_periods", "parse_reference_date", "with_periods"]

__getattr__ = names_from(
    __name__,
    {
        "anchor": ("Anchor", "parse_reference_date"),
        "find": ("dated_spans", "find_dates"),
        "periods": ("find_periods", "with_periods"),
    },
)
