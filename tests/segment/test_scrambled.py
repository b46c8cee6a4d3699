"""Floors on our own articles, damaged in each way that pages are damaged; each is a little under what is measured."""

from __future__ import annotations

from typing import Any

import pytest

from policytext.segmentation import segment

SEEDS = range(12)

# Share of lines in the right article (B-cubed), of next lines right, of headlines right, of whole articles right.
FLOORS = {
    "none": (0.98, 0.97, 0.96, 0.93),
    "headline after": (0.95, 0.93, 0.92, 0.85),
    "headline inside": (0.93, 0.90, 0.85, 0.73),
    "headline lost": (0.94, 0.90, 0.95, 0.80),
    "tail above": (0.92, 0.91, 0.94, 0.85),
    "tail below": (0.89, 0.91, 0.95, 0.65),
    "in turns": (0.89, 0.89, 0.94, 0.65),
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
