"""The exact value of a numeral's spelling."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

import regex

from policytext.model import Exact
from policytext.numerals.grammar import (
    ARABIC,
    CHINESE,
    CHINESE_DECIMAL,
    CONTRACTIONS,
    DIGITS,
    FRACTION,
    MIXED,
    SCALE,
    SCALES,
    WORDS,
)
from policytext.text import Pattern

_PLAIN: Final = "零一二三四五六七八九"
_TO_PLAIN: Final = str.maketrans(
    {char: _PLAIN[value] for char, value in DIGITS.items()}
    | {char: {10: "十", 100: "百", 1000: "千", 10**4: "万", 10**8: "亿"}[value] for char, value in SCALES.items()}
    | CONTRACTIONS
)
# 一百五 (150), 一万二 (12,000): the last digit counts tenths of the scale before it.
_TAIL: Final = Pattern(r"(?P<head>.*(?P<scale>[百千万亿]))(?P<digit>[一二三四五六七八九])")
_SPOKEN: Final = "".join(char for char in DIGITS if char not in "两兩")  # 三三两两 spells no number
_DIGIT_BY_DIGIT: Final = Pattern(rf"[{_SPOKEN}]{{3,}}|[{_SPOKEN}][零〇○]|[零〇○][{_SPOKEN}]")  # 二〇二二, 九〇
_TENTH: Final = Pattern(r"(?P<head>[0-9]+(?P<scale>[百千万亿]))(?P<digit>[1-9])")  # 1万2
_ARABIC_PART: Final = Pattern(rf"(?P<number>{ARABIC}) ?(?P<scale>{SCALE})?零?")
_LONGEST_SPELLING: Final = 40  # 10^16 in full is under 40 characters; anything longer is no number a text means


def value_of(folded: str) -> Exact | None:
    """The value of a whole numeral in width-folded text, or null where the spelling makes none.

    >>> value_of("3.5亿"), value_of("百分之三十五点五"), value_of("三分之一"), value_of("十一一")
    (Decimal('350000000'), Decimal('0.355'), Fraction(1, 3), None)
    """
    for pattern, read in _READERS:
        if pattern.fullmatch(folded):
            return read(folded)
    return None


def scale_of(spelling: str) -> Decimal:
    """The value of a scale: ``万亿`` is 10^12, ``百万`` 10^6; 1 for the empty string.

    >>> scale_of("万亿")
    Decimal('1000000000000')
    """
    value = Decimal(1)
    for char in spelling:
        value *= SCALES[char]
    return value


def multiply(value: Exact, factor: Exact) -> Exact:
    """The exact product: no context rounds it, and a ``Fraction`` may meet a ``Decimal``.

    >>> multiply(Fraction(1, 3), Decimal(10)), multiply(Decimal("0.7"), Decimal(10000))
    (Fraction(10, 3), Decimal('7000'))
    """
    return value if factor == 1 else tidy(Fraction(value) * Fraction(factor))


def _fraction(folded: str) -> Exact | None:
    below, above = (value_of(part) for part in folded.split("分之", 1))
    if below is None or above is None or below == 0:
        return None
    ratio = Fraction(above) / Fraction(below)
    return tidy(ratio) if below in (100, 1000) else ratio  # 百分之五 is 0.05, 四分之一 stays 1/4


def tidy(value: Fraction) -> Exact:
    """A ``Decimal`` where the fraction has a finite decimal form, else the ``Fraction`` itself.

    >>> tidy(Fraction(1, 8)), tidy(Fraction(1, 3))
    (Decimal('0.125'), Fraction(1, 3))
    """
    rest, places = value.denominator, 0
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest, count = rest // prime, count + 1
        places = max(places, count)
    if rest > 1:
        return value
    return Decimal(f"{value.numerator * 10**places // value.denominator}E-{places}")  # exact: no context rounds it


def _arabic(folded: str) -> Exact:
    numbers = [(part["number"].replace(",", ""), part["scale"]) for part in _ARABIC_PART.finditer(folded)]
    if len(numbers) == 1 and numbers[0][1] is None:
        return Decimal(numbers[0][0])
    total = sum((Fraction(number) * Fraction(scale_of(scale or "")) for number, scale in numbers), Fraction(0))
    return tidy(total)


def _tenth(folded: str) -> Exact:
    match = _TENTH.fullmatch(folded)
    return tidy(Fraction(_arabic(match["head"])) + int(match["digit"]) * Fraction(scale_of(match["scale"])) / 10)


def _word(folded: str) -> Decimal:
    return Decimal(WORDS[folded])


def _decimal_in_words(folded: str) -> Exact | None:
    head, tail = regex.split("[点點]", folded)
    scale = tail.lstrip("".join(DIGITS))
    whole = _integer(head)
    digits = "".join(str(DIGITS[char]) for char in tail.removesuffix(scale))
    return None if whole is None else multiply(Decimal(f"{whole}.{digits}"), scale_of(scale))


@lru_cache(maxsize=4096)
def _integer(folded: str) -> Decimal | None:
    if len(folded) == 1 and folded in DIGITS:
        return Decimal(DIGITS[folded])
    if _DIGIT_BY_DIGIT.fullmatch(folded):
        return Decimal("".join(str(DIGITS[char]) for char in folded))
    if len(folded) > _LONGEST_SPELLING:
        return None
    plain = folded.translate(_TO_PLAIN)
    if plain[0] in "百千万亿":  # 百万, 千亿: a scale alone is one of it
        return _well_formed("一" + plain)
    if tail := _TAIL.fullmatch(plain):
        head, tenth = _well_formed(tail["head"]), Decimal(SCALES[tail["scale"]]) / 10
        return None if head is None else head + DIGITS[tail["digit"]] * tenth
    return _well_formed(plain)


def _well_formed(plain: str) -> Decimal | None:
    import cn2an  # loaded when the first number in words is read

    try:
        return Decimal(int(cn2an.cn2an(plain, "strict")))
    except ValueError:
        return None


_READERS: Final[tuple[tuple[Any, Callable[[str], Exact | None]], ...]] = (
    (_TENTH, _tenth),
    (Pattern(f"{MIXED}|{ARABIC}"), _arabic),
    (Pattern(CHINESE), _integer),
    (Pattern(CHINESE_DECIMAL), _decimal_in_words),
    (Pattern(FRACTION), _fraction),
    (Pattern("|".join(WORDS)), _word),
)
