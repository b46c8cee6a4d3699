"""Dates and periods."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from policytext.model.exact import one_of
from policytext.text.spans import TextSpan

DateKind = Literal["date", "period", "time", "recurring", "vague"]


@attrs.frozen(kw_only=True)
class Date(TextSpan):
    """A calendar date or period.  ``edtf`` is its value (ISO 8601-2), null where the words name no calendar value.

    ``kind`` is ``date`` (11月17日), ``period`` (1至8月, 今年以来), ``time`` (a clock time alone), ``recurring``
    (每周一) or ``vague`` (近日, 连日来, 目前).  ``rules`` names the rules that read it.
    """

    edtf: str | None = None
    kind: DateKind = attrs.field(default="date", validator=one_of(DateKind))
    rules: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The date as the JSON has it."""
        return {"start": self.start, "end": self.end, "text": self.text, "edtf": self.edtf}
