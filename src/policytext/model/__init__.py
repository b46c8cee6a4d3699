"""What the library returns: frozen objects that check their own invariants and point back into the caller's text.

The closed vocabularies (``bound``, ``role``, ``status``, ``kind``) are those of the annotation guidelines in
``tests/gold/GUIDELINES.md``.  Numbers are ``Decimal`` or ``Fraction``, never ``float``.
"""

from policytext.model.bylines import Byline, BylineKind, Person, PersonRole
from policytext.model.dates import Date, DateKind
from policytext.model.exact import Exact, exact_string
from policytext.model.figures import (
    Bound,
    Direction,
    Metric,
    MetricRole,
    Numeral,
    Period,
    Quantity,
    Status,
    Subject,
)
from policytext.model.page import SCHEMA, Article, Page
from policytext.model.records import RECORD_FIELDS

__all__ = [
    "RECORD_FIELDS",
    "SCHEMA",
    "Article",
    "Bound",
    "Byline",
    "BylineKind",
    "Date",
    "DateKind",
    "Direction",
    "Exact",
    "Metric",
    "MetricRole",
    "Numeral",
    "Page",
    "Period",
    "Person",
    "PersonRole",
    "Quantity",
    "Status",
    "Subject",
    "exact_string",
]
