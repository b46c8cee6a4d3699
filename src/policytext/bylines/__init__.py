"""Bylines, datelines and credits: who wrote it, for whom, where and when."""

from policytext.bylines.find import find_bylines
from policytext.bylines.names import NameSplit, PrintedName, split_names
from policytext.bylines.parse import parse_byline

__all__ = ["NameSplit", "PrintedName", "find_bylines", "parse_byline", "split_names"]
