"""What a call of the command line may say."""

from __future__ import annotations

import argparse

from policytext.dates import parse_reference_date


class UsageError(ValueError):
    """A wrong call; the message says what is right."""


def whole_number(text: str) -> int:
    """The value of an option that counts something.

    >>> whole_number("4")
    4
    """
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"a whole number from 1 up, not {text!r}")
    return int(text)


def reference_date_or_error(text: str) -> str:
    """A reference date as it was given; anything else is a message."""
    try:
        parse_reference_date(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return text
