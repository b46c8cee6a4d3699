"""Page files: bytes to text, in the encodings that this field's archives use."""

from __future__ import annotations

import codecs
from contextlib import suppress
from pathlib import Path
from typing import Final

# A newspaper page has some 10,000 characters, a volume of a yearbook a million: what is longer is no page.
MAX_CHARS: Final = 2_000_000
_BYTES_A_CHAR: Final = 4  # the most in any encoding of Unicode and of Chinese

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class PageError(ValueError):
    """A page that cannot be read; the message names the file and says what to do."""


def read_text(path: str | Path, encoding: str | None = None, max_chars: int | None = None) -> str:
    """The text of a page file, its line ends kept.

    Without ``encoding``: UTF-8, with or without a byte-order mark, UTF-16 and UTF-32 with one, else GB18030 (and so
    GBK and GB2312) where the result reads like Chinese.  Of a file that must have more than ``max_chars`` characters
    no more is read than shows it.  Raises ``PageError``, naming the file.
    """
    path = Path(path)
    if path.is_dir():
        raise PageError(f"{path} is a folder: name the page files in it, for example {path}/*.txt")
    try:
        with path.open("rb") as stream:
            raw = stream.read() if max_chars is None else stream.read(enough_bytes(max_chars))
    except FileNotFoundError:
        raise PageError(f"{path}: there is no such file") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise PageError(f"{path}: {getattr(error, 'strerror', None) or error}") from None
    return decode(raw, str(path), encoding, max_chars)


def enough_bytes(max_chars: int) -> int:
    """How many bytes of a file are enough to know that it has more than ``max_chars`` characters."""
    return _BYTES_A_CHAR * (max_chars + 1) + _BYTES_A_CHAR  # a byte-order mark comes on top


def decode(raw: bytes, name: str, encoding: str | None = None, max_chars: int | None = None) -> str:
    """The text of a page's bytes; see ``read_text``.

    >>> decode("泸溪县引资50.6亿元".encode("gbk"), "page.txt")
    '泸溪县引资50.6亿元'
    >>> decode("臺北市政府今年新增就業".encode("big5"), "page.txt")
    Traceback (most recent call last):
    ...
    policytext.files.PageError: page.txt is neither UTF-8 nor GB18030: name its encoding, for example --encoding big5
    """
    if max_chars is not None and len(raw) >= enough_bytes(max_chars):
        raise _too_long(name, max_chars)
    text = _decoded(raw, name, encoding)
    check_length(text, name, max_chars)
    return text


def check_length(text: str, name: str, max_chars: int | None) -> None:
    """Raise ``PageError`` where a text has more than ``max_chars`` characters.

    >>> check_length("新增就业5780人", "page.txt", 5)
    Traceback (most recent call last):
    ...
    policytext.files.PageError: page.txt has more than 5 characters: split it, or raise the limit (--max-chars)
    """
    if max_chars is not None and len(text) > max_chars:
        raise _too_long(name, max_chars)


def check_encoding(encoding: str | None) -> None:
    """Raise ``ValueError`` where ``encoding`` is neither null nor the name of an encoding of text."""
    try:
        if encoding is not None:
            bytes(_BYTES_A_CHAR).decode(encoding)  # not of b"", which Python decodes without a look at the name
    except UnicodeError:
        return  # an encoding, in which this is no text
    except (LookupError, TypeError, ValueError):
        raise ValueError(f"{encoding!r} is no encoding known here: try utf-8, gb18030 or big5") from None


def _too_long(name: str, max_chars: int) -> PageError:
    return PageError(f"{name} has more than {max_chars:,} characters: split it, or raise the limit (--max-chars)")


def _decoded(raw: bytes, name: str, encoding: str | None) -> str:
    if encoding is not None:
        return _decode_as(raw, name, encoding)
    marked = next((codec for mark, codec in _MARKS if raw.startswith(mark)), None)
    if marked is not None:
        return _decode_as(raw, name, marked)
    with suppress(UnicodeDecodeError):
        return raw.decode("utf-8")
    with suppress(UnicodeDecodeError):
        text = raw.decode("gb18030")
        if _reads_like_chinese(text):
            return text
    raise PageError(f"{name} is neither UTF-8 nor GB18030: name its encoding, for example --encoding big5")


def _decode_as(raw: bytes, name: str, encoding: str) -> str:
    check_encoding(encoding)
    try:
        return raw.decode(encoding)
    except UnicodeError as error:
        raise PageError(f"{name} is not {encoding}: {_where(error)}") from None


def _where(error: UnicodeError) -> str:
    return f"{error.reason} at byte {error.start}" if isinstance(error, UnicodeDecodeError) else str(error)


def _reads_like_chinese(text: str) -> bool:
    """Whether most characters beyond ASCII are in GB2312: other encodings read as GB18030 give mostly rare ones."""
    beyond = [char for char in text[:20_000] if char > "\x7f"]
    common = sum(1 for char in beyond if _in_gb2312(char))
    return common >= 0.7 * len(beyond)


def _in_gb2312(char: str) -> bool:
    """Level-1 characters (the 3,755 most used, in rows 16 to 55) and signs (rows 1 to 9)."""
    try:
        row = char.encode("gb2312")[0] - 0xA0
    except UnicodeEncodeError:
        return False
    return row <= 55
