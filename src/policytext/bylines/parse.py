"""One byline string as a whole."""

from __future__ import annotations

from typing import Final

from policytext.bylines.find import find_bylines, read_line
from policytext.model import Byline
from policytext.text import require_text

_SHOWN: Final = 60  # characters of a text that an error message shows


def parse_byline(text: str) -> Byline:
    """The byline that the whole string is, blanks around it aside; offsets are code points into ``text``.

    A single name is taken as such here: the caller says that it is a byline.

    >>> parse_byline("新华社北京7月22日电（记者戴晓航）").outlet
    '新华社'
    >>> [person.name for person in parse_byline("晏海波吕思敏 摄").people]
    ['晏海波', '吕思敏']

    Raises ``ValueError`` where the string is no byline or more than one, and says what is wrong; ``TypeError`` where it
    is no ``str``.
    """
    require_text(text)
    body = text.strip()
    if not body:
        raise ValueError("an empty string is no byline")
    byline = read_line(body)
    if byline is None or byline.text != body:
        raise ValueError(_reason(body))
    return byline.shifted(text.index(body))


def _reason(body: str) -> str:
    found = find_bylines(body[:_SHOWN])
    if not found:
        missing = "no outlet with 讯 or 电, no role word with names, and is no line of names"
        return f"{_shortened(body)} is no byline: it has {missing}"
    rest = body.replace(found[0].text, "", 1).strip()
    return f"{_shortened(found[0].text)} is a byline, but {_shortened(rest)} is left over"


def _shortened(text: str) -> str:
    """The text as an error message shows it."""
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")
