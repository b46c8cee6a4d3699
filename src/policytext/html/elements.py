"""HTML from function calls: every ``str`` is escaped unless an element made it, so nothing hostile can slip in."""

from __future__ import annotations

import re
from html import escape
from typing import Final

# What a browser drops, what no UTF-8 file can hold (a lone surrogate), and what would turn the order of the line round.
_UNSHOWABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_VOID: Final = frozenset({"meta"})


class Html(str):
    """Markup that is written as it is; whoever builds one vouches for it."""

    __slots__ = ()


def element(name: str, /, *children: str, **attributes: str | int | bool | None) -> Html:
    """One element with its children; an attribute that is None or False is left out, True stands alone.

    ``class_`` writes ``class`` and ``aria_sort`` writes ``aria-sort``.

    >>> element("p", "5 < 6 ", element("b", "“&”"), class_="note", hidden=True, title=None)
    '<p class="note" hidden>5 &lt; 6 <b>“&amp;”</b></p>'
    """
    opening = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Html(f"<{name}{opening}>")
    return Html(f"<{name}{opening}>{fragment(*children)}</{name}>")


def fragment(*children: str) -> Html:
    """Several children without an element around them.

    >>> fragment("<b>", element("b", "粗"))
    '&lt;b&gt;<b>粗</b>'
    """
    return Html("".join(child if isinstance(child, Html) else escaped(child) for child in children))


def escaped(text: str) -> Html:
    r"""Any text as HTML that shows it, a character for each: a control character by its picture.

    >>> escaped("a\x00'\ud800")
    'a␀&#x27;�'
    """
    return Html(escape(_UNSHOWABLE.sub(_picture, text)))


def clipped(text: str, length: int) -> str:
    """A text for where there is no room.

    >>> clipped("软环境铸就硬实力", 4)
    '软环境…'
    """
    return text if len(text) <= length else text[: length - 1] + "…"


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"  # ␀ is U+2400


def _attribute(key: str, value: str | int | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escaped(str(value))}"'
