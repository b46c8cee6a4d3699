"""Wrong arguments, named."""

from __future__ import annotations


def require_text(text: object) -> None:
    """Raise ``TypeError`` unless ``text`` is a ``str``, saying what it was and what is right.

    >>> require_text(b"...")
    Traceback (most recent call last):
    ...
    TypeError: text is a str, not bytes: decode it first
    """
    if not isinstance(text, str):
        hint = ": decode it first" if isinstance(text, bytes | bytearray) else ""
        raise TypeError(f"text is a str, not {type(text).__name__}{hint}")
