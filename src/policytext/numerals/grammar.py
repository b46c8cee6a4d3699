"""How numbers are written: the parts that every pattern is composed of.  All of them read width-folded text."""

from __future__ import annotations

from typing import Final

from policytext.text import Glance, load_lexicon

_TABLES: Final = load_lexicon("numerals")
DIGITS: Final[dict[str, int]] = dict(_TABLES["digits"])
SCALES: Final[dict[str, int]] = {char: int(value) for char, value in _TABLES["scales"].items()}
CONTRACTIONS: Final[dict[str, str]] = dict(_TABLES["contractions"])
WORDS: Final[dict[str, str]] = dict(_TABLES["words"])

ONE_DIGIT: Final = f"[{''.join(DIGITS)}]"  # 三
ONE_SCALE: Final = f"[{''.join(SCALES)}]"  # 万
_ANY: Final = "".join([*DIGITS, *(char for char in SCALES if char not in "百千"), *CONTRACTIONS])
_PREFIX: Final = "百(?!帕)|千(?![克米瓦卡焦帕伏赫])"  # the 千 of 30千瓦 and the 百 of 950百帕 belong to the unit
CHINESE: Final = f"(?:[{_ANY}]|{_PREFIX})+"  # 二十三, 廿五, 二〇二二, 百万
POINT: Final = "[点點]"  # 三点一四
# 三十五点五, 三点五万, but not 三点五十 (a clock time)
CHINESE_DECIMAL: Final = rf"{CHINESE}{POINT}{ONE_DIGIT}+(?![十百千拾佰仟])[万亿萬億]{{0,2}}"
GROUPED: Final = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"  # 1,234,567
ARABIC: Final = rf"(?:{GROUPED}|[0-9]+)(?:\.[0-9]+)?"  # 50.6
SCALE: Final = rf"(?:[十百千]?[万亿萬億]{{1,2}}|{_PREFIX})"  # 3亿, 12.6万亿, 2千万, 5百
_SPOKEN_TAIL: Final = r"(?:[1-9](?=元|块|[,。;、)\s]|$))?"  # the 8 of 6万8
_ONES: Final = r"(?:(?<=万)(?:零[0-9]{1,3}|[0-9]{4})(?![0-9.年]))"  # the 9999 of 99万9999元
FIGURES: Final = rf"{ARABIC}(?: ?{SCALE}(?:零?[0-9]+{SCALE})*(?:{_ONES}|{_SPOKEN_TAIL}))?"
FRACTION: Final = rf"(?:{CHINESE}|{ARABIC})分之(?:{CHINESE_DECIMAL}|{CHINESE}|{ARABIC})"  # 三分之一, 百分之35.5

#: What a number can start with; a pattern that looks ahead for it is tried nowhere else, and is ten times as fast.
NUMERIC: Final = f"0-9{''.join([*DIGITS, *SCALES, *CONTRACTIONS])}"

NUMERAL: Final = Glance(
    rf"(?=[{NUMERIC}])(?:(?P<fraction>{FRACTION})|(?P<figures>{FIGURES})|(?P<chinese>{CHINESE_DECIMAL}|{CHINESE}))"
)
