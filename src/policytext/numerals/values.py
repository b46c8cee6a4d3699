"""The exact value of a numeral's spelling."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from policytext.model import Exact
from policytext.numerals.grammar import (
    ARABIC,
    CHINESE,
    CHINESE_DECIMAL,
    CONTRACTIONS,
    DIGITS,
    FIGURES,
    FRACTION,
    SCALE,
    SCALES,
    WORDS,
)
from policytext.text import Glance

_PLAIN: Final = "零一二三四五六七八九"
_TO_PLAIN: Final = str.maketrans(
    {char: _PLAIN[value] for char, value in DIGITS.items()}
    | {char: {10: "十", 100: "百", 1000: "千", 10**4: "万", 10**8: "亿"}[value] for char, value in SCALES.items()}
    | CONTRACTIONS
)
# 一百五 (150), 一万二 (12,000): the last digit counts tenths of the scale before it.
_TAIL: Final = Glance(r"(?P<head>.*(?P<scale>[百千万亿]))(?P<digit>[一二三四五六七八九])")
_SPOKEN: Final = "".join(char for char in DIGITS if char not in "两兩")  # 三三两两 spells no number
_DIGIT_BY_DIGIT: Final = Glance(rf"[{_SPOKEN}]{{3,}}|[{_SPOKEN}][零〇○]|[零〇○][{_SPOKEN}]")  # 二〇二二, 九〇
_TENTH: Final = Glance(r"[0-9]+[百千万亿][1-9]")  # 1万2
_SCALED: Final = Glance(rf"[0-9]+(?:\.[0-9]+)?{SCALE}?")  # 50.6亿
_ARABIC_PART: Final = Glance(rf"(?P<number>{ARABIC}) ?(?P<scale>{SCALE})?零?")
_SCALE_CHARACTERS: Final = "".join(SCALES)
_EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)  # nothing is ever rounded
_LONGEST_SPELLING: Final = 40  # 10^16 in full is under 40 characters; anything longer is no number a text means


def value_of(folded: str) -> Exact | None:
    """The value of a whole numeral in width-folded text, or null where the spelling makes none.

    >>> value_of("3.5亿"), value_of("百分之三十五点五"), value_of("三分之一"), value_of("十一一")
    (Decimal('350000000'), Decimal('0.355'), Fraction(1, 3), None)
    """
    if folded.isascii() and folded.isdigit():  # by far the most numerals, and no pattern is needed for them
        return Decimal(folded)
    for pattern, read in _READERS if folded[0] not in "0123456789" else _ARABIC_READERS:
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
    if factor == 1:
        return value
    if isinstance(value, Decimal) and isinstance(factor, Decimal):
        return _without_zeros(_EXACT.multiply(value, factor))
    return tidy(Fraction(value) * Fraction(factor))


def add(value: Exact, other: Exact) -> Exact:
    """The exact sum, in the manner of ``multiply``.

    >>> add(Decimal("0.7"), Decimal("0.3")), add(Fraction(1, 3), Decimal(1))
    (Decimal('1'), Fraction(4, 3))
    """
    if other == 0:
        return value
    if isinstance(value, Decimal) and isinstance(other, Decimal):
        return _without_zeros(_EXACT.add(value, other))
    return tidy(Fraction(value) + Fraction(other))


def _without_zeros(value: Decimal) -> Decimal:
    """35000.0 is 35000, and stays so: no exponent is written."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize(_EXACT)


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


def _scaled(folded: str) -> Exact:
    number = folded.rstrip(_SCALE_CHARACTERS)
    return multiply(Decimal(number), scale_of(folded[len(number) :]))


def _arabic(folded: str) -> Exact:
    parts = [(Decimal(number.replace(",", "")), scale) for number, scale in _ARABIC_PART.findall(folded)]
    total: Exact = multiply(parts[0][0], scale_of(parts[0][1]))
    for number, scale in parts[1:]:
        total = add(total, multiply(number, scale_of(scale)))
    return total


def _tenth(folded: str) -> Exact:
    head, scale, digit = folded[:-1], folded[-2], folded[-1]
    return add(_arabic(head), int(digit) * scale_of(scale) / 10)


def _word(folded: str) -> Decimal:
    return Decimal(WORDS[folded])


def _decimal_in_words(folded: str) -> Exact | None:
    head, tail = re.split("[点點]", folded)
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


_Readers = tuple[tuple[Glance, Callable[[str], Exact | None]], ...]
_ARABIC_READERS: Final[_Readers] = (
    (_SCALED, _scaled),
    (_TENTH, _tenth),
    (Glance(FIGURES), _arabic),
    (Glance(FRACTION), _fraction),
)
_READERS: Final[_Readers] = (
    (Glance(CHINESE), _integer),
    (Glance(CHINESE_DECIMAL), _decimal_in_words),
    (Glance(FRACTION), _fraction),
    (Glance("|".join(WORDS)), _word),
)
