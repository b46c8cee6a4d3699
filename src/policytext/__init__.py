"""Articles, bylines, dates and figures out of the text of Chinese policy reporting.

>>> import policytext
>>> [str(quantity.value) for quantity in policytext.find_quantities("发放贷款1427余万元，开发145个公益性岗位。")]
['14270000', '145']
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from policytext.bylines import find_bylines, parse_byline
    from policytext.dates import find_dates
    from policytext.metrics import find_metrics
    from policytext.model import Article, Byline, Date, Metric, Numeral, Page, Period, Person, Quantity, Subject
    from policytext.numerals import find_numerals, normalize_numerals, parse_numeral
    from policytext.page import read_page
    from policytext.pages import read_pages
    from policytext.quantities import find_quantities
    from policytext.segmentation import segment
    from policytext.text import Block, OffsetMap, TextSpan

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Block",
    "Byline",
    "Date",
    "Metric",
    "Numeral",
    "OffsetMap",
    "Page",
    "Period",
    "Person",
    "Quantity",
    "Subject",
    "TextSpan",
    "find_bylines",
    "find_dates",
    "find_metrics",
    "find_numerals",
    "find_quantities",
    "normalize_numerals",
    "parse_byline",
    "parse_numeral",
    "read_page",
    "read_pages",
    "segment",
]

# Where each public name lives.  A layer is loaded when a name of it is first used (PEP 562): importing is cheap.
_HOMES = {
    "policytext.bylines": ("find_bylines", "parse_byline"),
    "policytext.dates": ("find_dates",),
    "policytext.metrics": ("find_metrics",),
    "policytext.model": (
        "Article",
        "Byline",
        "Date",
        "Metric",
        "Numeral",
        "Page",
        "Period",
        "Person",
        "Quantity",
        "Subject",
    ),
    "policytext.numerals": ("find_numerals", "normalize_numerals", "parse_numeral"),
    "policytext.page": ("read_page",),
    "policytext.pages": ("read_pages",),
    "policytext.quantities": ("find_quantities",),
    "policytext.segmentation": ("segment",),
    "policytext.text": ("Block", "OffsetMap", "TextSpan"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'policytext' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
