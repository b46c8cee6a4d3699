"""Knowledge that a domain expert can edit: the tables in ``policytext/data``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@cache
def load_lexicon(name: str) -> Mapping[str, Any]:
    """The table ``data/NAME.toml``, read once and never changed.

    >>> load_lexicon("numerals")["digits"]["三"]
    3
    """
    text = files("policytext.data").joinpath(f"{name}.toml").read_text("utf-8")
    return MappingProxyType(tomllib.loads(text))
