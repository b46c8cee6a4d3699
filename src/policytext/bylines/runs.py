"""The best split of a run of characters into names, by dynamic programming over their log-probabilities.

The whole run is split at once: 李杰 is in 李杰王军 because 王军 is left, not because two characters make a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from typing import Final

import attrs

from policytext.bylines.likelihood import IMPOSSIBLE, NameModel, name_model, openers
from policytext.text import Pattern

LONGEST: Final = 6  # Han characters of a name without a dot: 上官明慧, 乌云其木格
LONGEST_DOTTED: Final = 20
_PADDED: Final = -0.5  # 张 三: both characters stand alone
_BROKEN: Final = -12.0  # 李秉 钧: a blank in the name, left by a line break or a scanner
_GLUED: Final = -4.0  # 李杰王军 beside 徐蓉: nothing between two names, where blanks part others
_PER_DOT_CHARACTER: Final = -5.5  # 艾力·吐尔逊: some 250 characters write foreign sounds
_LOST: Final = 4  # characters of a name that lost one, mostly its blank or its surname: 吴秀鱼青
_UNREADABLE: Final = log(3e-13)  # and how probable such a name is
_DOTTED: Final = Pattern(r"\p{Han}{1,9}(?:·\p{Han}{1,9}){1,3}")  # 古丽·买买提


@attrs.frozen
class Run:
    """Han characters without the blanks between them: what they are, where they stood, and which had a blank before."""

    characters: str
    offsets: tuple[int, ...]
    after_blank: tuple[bool, ...]
    parted: bool  # whether anything, a blank or a dot, stands between or inside names

    @classmethod
    def of(cls, piece: str, start: int) -> Run:
        """The run of a piece of text that begins at offset ``start``."""
        kept = [at for at, character in enumerate(piece) if not character.isspace()]
        blanks = tuple(at > 0 and piece[at - 1].isspace() for at in kept)
        characters = "".join(piece[at] for at in kept)
        return cls(characters, tuple(start + at for at in kept), blanks, "·" in characters or any(blanks))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the text of ``start:end`` of the run."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def opens(self, start: int) -> bool:
        """Whether nothing but a blank stands before."""
        return start == 0 or self.after_blank[start]

    def stands_alone(self, start: int, end: int) -> bool:
        """Whether blanks, or nothing, stand on both sides, and none inside."""
        closed = end == len(self.characters) or self.after_blank[end]
        return closed and self.opens(start) and not any(self.after_blank[start + 1 : end])

    def stretches(self) -> Iterator[str]:
        """What stands between blanks."""
        spaced = "".join(f" {c}" if blank else c for c, blank in zip(self.characters, self.after_blank, strict=True))
        yield from spaced.split()

    def starts(self, end: int) -> Iterator[int]:
        """Where a name that ends at ``end`` may begin: at a surname, or anywhere if blanks set the name off."""
        reach = LONGEST_DOTTED if "·" in self.characters else LONGEST
        first = openers()
        for start in range(max(0, end - reach), end - 1):
            if self.characters[start] in first or self.stands_alone(start, end):
                yield start

    def spacing(self, start: int, end: int) -> float:
        """What the blanks inside a name, and a missing blank before it, cost."""
        cost = _GLUED if self.parted and not self.opens(start) else 0.0
        inner = self.after_blank[start + 1 : end]
        if not any(inner):
            return cost
        closed = end == len(self.characters) or self.after_blank[end]
        return cost + (_PADDED if all(inner) and closed else _BROKEN)


@attrs.frozen
class Split:
    """A split of the first characters of a run: the last name, and the split of what stands before it."""

    score: float
    start: int
    end: int
    before: Split | None = None

    def cuts(self) -> list[tuple[int, int]]:
        """The names from first to last, as offsets into the run's characters."""
        found: list[tuple[int, int]] = []
        split = self
        while split.before is not None:
            found.append((split.start, split.end))
            split = split.before
        return found[::-1]


def best_splits(run: Run) -> list[Split]:
    """The two most probable splits of a run, the best one first; none where no split covers it."""
    model = name_model()
    best: list[list[Split]] = [[Split(0.0, 0, 0)]]
    for end in range(1, len(run.characters) + 1):
        if not any(best[-LONGEST_DOTTED:]):
            return []
        splits = []
        for start in run.starts(end):
            if best[start] and (cost := _cost(run, start, end, model)) > IMPOSSIBLE:
                splits += [Split(before.score + cost, start, end, before) for before in best[start]]
        best.append(sorted(splits, key=lambda split: -split.score)[:2])
    return best[-1]


def _cost(run: Run, start: int, end: int, model: NameModel) -> float:
    """Log-probability of the name ``start:end`` of a run, as it stands between its blanks."""
    name = run.characters[start:end]
    cost = _likelihood(name, model)
    if cost <= IMPOSSIBLE and len(name) == _LOST and run.stands_alone(start, end):
        cost = _UNREADABLE
    return cost + run.spacing(start, end) if cost > IMPOSSIBLE else IMPOSSIBLE


def name_odds(name: str) -> float:
    """Natural logarithm of the odds of a name against ordinary words."""
    return _readable(name) - name_model().words(name)


def odds_of(run: Run, names: list[str]) -> tuple[tuple[float, ...], float]:
    """The odds of each name of a run, and how much better words explain the run as a whole than name by name.

    车水马龙 is one word, not 车水 and 马龙.
    """
    words = name_model().words
    as_words = list(map(words, names))
    odds = tuple(_readable(name) - other for name, other in zip(names, as_words, strict=True))
    stretches = list(run.stretches())
    if stretches == names:  # each name stands alone
        return odds, 0.0
    return odds, max(0.0, sum(map(words, stretches)) - sum(as_words))


def _readable(name: str) -> float:
    likelihood = _likelihood(name, name_model())
    return likelihood if likelihood > IMPOSSIBLE else _UNREADABLE


def _likelihood(name: str, model: NameModel) -> float:
    if "·" in name:
        return len(name) * _PER_DOT_CHARACTER if _DOTTED.fullmatch(name) else IMPOSSIBLE
    return model.name(name)
