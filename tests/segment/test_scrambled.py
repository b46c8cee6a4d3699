"""Floors on our own articles, damaged in each way that pages are damaged; each is a little under what is measured."""

from __future__ import annotations

from typing import Any

import pytest

from policytext.segmentation import segment

SEEDS = range(12)

# Share of lines in the right article (B-cubed), of next lines right, of headlines right, of whole articles right.
FLOORS = {
    "none": (0.97, 0.97, 0.97, 0.93),
    "headline after": (0.96, 0.97, 0.87, 0.83),
    "headline inside": (0.97, 0.97, 0.89, 0.86),
    "headline lost": (0.97, 0.98, 0.97, 0.87),
    "tail above": (0.95, 0.97, 0.95, 0.82),
    "tail below": (0.95, 0.96, 0.98, 0.83),
    "in turns": (0.93, 0.95, 0.92, 0.78),
    "several": (0.94, 0.95, 0.90, 0.72),
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
