"""Units and classifiers: what follows a number, and exact conversion between units of one dimension.

The knowledge is in ``data/units.toml`` and ``data/classifiers.toml``, one line and one example per entry.
"""

from policytext.units.conversion import convert
from policytext.units.lexicon import UnitLexicon, currency_sign, default_units
from policytext.units.unit import Unit

__all__ = ["Unit", "UnitLexicon", "convert", "currency_sign", "default_units"]
