"""The best pairing of ends and starts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policytext.segmentation.assign import EXACT, chain_up, pair_up

Gains = dict[tuple[int, int], float]

gains_of_a_few = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(-30, 80).map(lambda tenths: tenths / 10), max_size=12
)


def best(gains: Gains, lefts: tuple[int, ...], taken: frozenset[int] = frozenset()) -> float:
    """The greatest total there is, by trying everything."""
    if not lefts:
        return 0.0
    rest = [best(gains, lefts[1:], taken)]
    for (left, right), gain in gains.items():
        if left == lefts[0] and right not in taken:
            rest.append(gain + best(gains, lefts[1:], taken | {right}))
    return max(rest)


@given(gains_of_a_few)
def test_no_pairing_is_better(gains: Gains) -> None:
    paired = pair_up(gains)
    assert len(set(paired.values())) == len(paired)
    total = sum(gains[pair] for pair in paired.items())
    lefts = tuple(sorted({left for left, _ in gains}))
    assert abs(total - best(gains, lefts)) < 1e-6


@given(gains_of_a_few)
def test_nothing_follows_itself(gains: Gains) -> None:
    follows = chain_up({pair: gain for pair, gain in gains.items() if pair[0] != pair[1]})
    for start in follows:
        at, steps = start, 0
        while at in follows:
            at, steps = follows[at], steps + 1
            assert steps <= len(follows)


def test_one_end_gives_way_where_both_win() -> None:
    assert pair_up({(0, 0): 5.0, (0, 1): 4.0, (1, 0): 4.5, (1, 1): 1.0}) == {0: 1, 1: 0}


def test_no_gain_no_pair() -> None:
    assert pair_up({(0, 0): 0.0, (1, 1): -2.0}) == {}


def test_a_ring_is_opened_at_its_weakest_link() -> None:
    assert chain_up({(0, 1): 3.0, (1, 2): 1.0, (2, 0): 2.0}) == {0: 1, 2: 0}


def test_more_than_can_be_solved_exactly() -> None:
    size = EXACT + 20
    gains = {(left, (left + step) % size): 5.0 - step for left in range(size) for step in range(3)}
    paired = pair_up(gains)
    assert sum(gains[pair] for pair in paired.items()) == 5.0 * size
