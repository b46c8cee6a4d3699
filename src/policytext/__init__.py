"""Articles, bylines, dates and figures out of the text of Chinese policy reporting.

>>> import policytext
>>> [str(quantity.value) for quantity in policytext.find_quantities("发放贷款1427余万元，开发145个公益性岗位。")]
['14270000', '145']
"""

from typing import TYPE_CHECKING

from policytext.lazy import names_from
from policytext.model import Article, Byline, Date, Metric, Numeral, Page, Period, Person, Quantity, Subject
from policytext.text import Block, OffsetMap, TextSpan

if TYPE_CHECKING:
    from policytext.bylines import find_bylines, parse_byline
    from policytext.dates import find_dates
    from policytext.metrics import find_metrics
    from policytext.numerals import find_numerals, normalize_numerals, parse_numeral
    from policytext.page import read_page
    from policytext.pages import read_pages
    from policytext.quantities import find_quantities
    from policytext.segmentation import segment

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

__getattr__ = names_from(
    __name__,
    {
        "bylines": ("find_bylines", "parse_byline"),
        "dates": ("find_dates",),
        "metrics": ("find_metrics",),
        "numerals": ("find_numerals", "normalize_numerals", "parse_numeral"),
        "page": ("read_page",),
        "pages": ("read_pages",),
        "quantities": ("find_quantities",),
        "segmentation": ("segment",),
    },
)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
