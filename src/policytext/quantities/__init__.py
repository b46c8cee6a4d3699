"""Quantities: numeral + unit + bound."""

from policytext.quantities.find import find_quantities, read_quantities

__all__ = ["find_quantities", "read_quantities"]
