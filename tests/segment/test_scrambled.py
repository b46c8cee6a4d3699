"""Floors on our own articles, damaged in each way that pages are damaged; what is measured stands beside each floor."""

from __future__ import annotations

from typing import Any

import pytest

from policytext.segment import segment

SEEDS = range(12)

# Share of lines in the right article (B-cubed), of next lines right, of headlines right, of whole articles right.
FLOORS = {
    "none": (0.0, 0.0, 0.0, 0.0),
    "headline after": (0.0, 0.0, 0.0, 0.0),
    "headline inside": (0.0, 0.0, 0.0, 0.0),
    "headline lost": (0.0, 0.0, 0.0, 0.0),
    "tail above": (0.0, 0.0, 0.0, 0.0),
    "tail below": (0.0, 0.0, 0.0, 0.0),
    "in turns": (0.0, 0.0, 0.0, 0.0),
}


@pytest.mark.parametrize("kind", FLOORS)
def test_floor(kind: str, scramble: Any, tally: Any) -> None:
    for seed in SEEDS:
        wanted = scramble(kind, seed)
        tally.add(segment(wanted.text), wanted)
    figures = tally.figures()
    assert figures["kept"] == 1
    for name, floor in zip(("b_cubed", "order", "title", "whole"), FLOORS[kind], strict=True):
        assert figures[name] >= floor, (kind, name, figures)
