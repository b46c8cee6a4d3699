"""Numbers: how they are written, what they are worth, and what only looks like one."""

from typing import TYPE_CHECKING

from policytext.lazy import names_from

if TYPE_CHECKING:
    from policytext.numerals.find import Ground, find_numerals, parse_numeral
    from policytext.numerals.normalize import NormalizedText, normalize_numerals

__all__ = ["Ground", "NormalizedText", "find_numerals", "normalize_numerals", "parse_numeral"]

__getattr__ = names_from(
    __name__,
    {"find": ("Ground", "find_numerals", "parse_numeral"), "normalize": ("NormalizedText", "normalize_numerals")},
)
