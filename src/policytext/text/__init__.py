"""Ground floor: spans, lines, character widths, offset maps, words and lexicons.

Nothing here knows about numbers, dates or newspapers; every other layer stands on it.
"""

from policytext.text.arguments import require_text
from policytext.text.lexicon import load_lexicon
from policytext.text.lines import Line, bare_lines, lines_of
from policytext.text.mask import Mask
from policytext.text.offsets import OffsetMap, Segment
from policytext.text.pairs import Pairs
from policytext.text.patterns import Glance, Pattern, is_han
from policytext.text.spans import Block, TextSpan
from policytext.text.width import WIDTHS, Swap, fold

__all__ = [
    "WIDTHS",
    "Block",
    "Glance",
    "Line",
    "Mask",
    "OffsetMap",
    "Pairs",
    "Pattern",
    "Segment",
    "Swap",
    "TextSpan",
    "bare_lines",
    "fold",
    "is_han",
    "lines_of",
    "load_lexicon",
    "require_text",
]
