"""How the tables of this folder show dates: ``text=edtf`` in text order, ``-`` for no calendar value."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from policytext.dates import find_dates, find_periods


@pytest.fixture(scope="session")
def shown() -> Callable[..., str]:
    """The dates of a text, as ``11月17日=2022-11-17; 近日=-``."""
    return _shower(find_dates)


@pytest.fixture(scope="session")
def shown_periods() -> Callable[..., str]:
    """The same with the periods that are no dates by themselves."""
    return _shower(find_periods)


def _shower(find: Callable[..., list]) -> Callable[..., str]:
    def show(text: str, reference_date: str | None = "2023-05-18") -> str:
        found = find(text, reference_date=reference_date)
        return "; ".join(f"{date.text}={date.edtf or '-'}" for date in found)

    return show
