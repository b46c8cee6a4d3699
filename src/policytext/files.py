"""Page files: bytes to text, in the encodings that this field's archives use."""

from __future__ import annotations

import codecs
from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class PageError(ValueError):
    """A page that cannot be read; the message names the file and says what to do."""


def read_text(path: str | Path, encoding: str | None = None) -> str:
    """The text of a page file, its line ends kept.

    Without ``encoding``: UTF-8, with or without a byte-order mark, UTF-16 and UTF-32 with one, else GB18030 (and so
    GBK and GB2312) where the result reads like Chinese.  Raises ``PageError``, naming the file.
    """
    path = Path(path)
    if path.is_dir():
        raise PageError(f"{path} is a folder: name the page files in it, for example {path}/*.txt")
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise PageError(f"{path}: there is no such file") from None
    except OSError as error:
        raise PageError(f"{path}: {error.strerror or error}") from None
    return decode(raw, str(path), encoding)


def decode(raw: bytes, name: str, encoding: str | None = None) -> str:
    """The text of a page's bytes; see ``read_text``.

    >>> decode("泸溪县引资50.6亿元".encode("gbk"), "page.txt")
    '泸溪县引资50.6亿元'
    >>> decode("臺北市政府今年新增就業".encode("big5"), "page.txt")
    Traceback (most recent call last):
    ...
    policytext.files.PageError: page.txt is neither UTF-8 nor GB18030: name its encoding, for example --encoding big5
    """
    if encoding is not None:
        return _decode_as(raw, name, encoding)
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    if marked is not None:
        return _decode_as(raw, name, marked)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if not _reads_like_chinese(text):
        raise PageError(f"{name} is neither UTF-8 nor GB18030: name its encoding, for example --encoding big5")
    return text


def _decode_as(raw: bytes, name: str, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except LookupError:
        raise PageError(f"{encoding!r} is no encoding known here: try utf-8, gb18030 or big5") from None
    except UnicodeDecodeError as error:
        raise PageError(f"{name} is not {encoding}: {error.reason} at byte {error.start}") from None


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
