"""Headlines and what stands with them, and the article that each of them is for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

import attrs

from policytext.segmentation.assign import pair_up
from policytext.segmentation.follow import relink
from policytext.segmentation.links import Links, Pair
from policytext.segmentation.printed import Printed
from policytext.segmentation.seams import is_open
from policytext.segmentation.shapes import (
    has_two_parts,
    is_column_label,
    is_credit,
    is_document_title,
    is_numbered,
    is_slogan,
    names_place,
    names_thing,
    words_of,
)
from policytext.segmentation.state import Row, State
from policytext.text import Glance
from policytext.text.words import words as dictionary_words

_AMOUNT: Final = Glance(r"[0-9](?:%|[万亿千百元人个家亩吨户名公件倍])")
_IN_ANY_HEADLINE: Final = frozenset("市县区省年月季人")  # nouns that say nothing of what it tells
_PERIOD: Final = Glance(
    "(?:[今去]年|[0-9]{4}年)?(?:前[0-9一二三四五六七八九十]{1,2}个?(?:月|季度)|[上下]半年|[一二三四首]季)"
)
_CLAUSES: Final = Glance("[,，]")
ROUNDS: Final = 3  # how often homeless headlines may ask for another reading
CHOICES: Final = 6  # articles that a headline is weighed against
REACH: Final = 20  # a headline further from its article than this many chunks has lost it
LOOSENED: Final = 3  # chunks around a cut whose articles are taken apart and linked again
LONGEST_NAME: Final = 5  # characters of a column's name that is told by its length alone
TALLEST: Final = 8  # lines of a head that are looked back on
MOST: Final = 10.0  # points at the most for what a headline says
TWO_PARTS: Final = 2
SHORTEST_NEWS: Final = 9  # characters of a headline that tells news
TWO: Final = 10.0  # what two headlines must be worth more than one of two lines
TOLD_APART: Final = 2.0  # … and more than that where the second line is told for a subtitle
TELLING: Final = 4.0  # points of a headline that surely speaks of a text
ABOVE: Final = 8.0  # points for standing right above an article
OUTSIDE: Final = 14.0  # points for any article, for what stands outside all articles and must head one
INNER: Final = 1.0  # points for the only large line inside an article without a headline
AWAY: Final = -8.0  # points for standing neither above nor below an article


@attrs.frozen(kw_only=True)
class Head:
    """Large lines that stand together: labels, a headline, its subtitle and author lines, as indices of rows.

    ``below`` is the chunk printed after them (the number of chunks at the end of the page); ``direct`` says that
    nothing stands between them and that chunk.
    """

    below: int
    direct: bool
    labels: tuple[int, ...] = ()
    titles: tuple[int, ...] = ()
    subtitles: tuple[int, ...] = ()
    bylines: tuple[int, ...] = ()


def house(state: State) -> State:
    """Find an article for each headline: one that is left over cuts its own out of the chain that swallowed it."""
    for _ in range(ROUNDS):
        page = Headed.of(state)
        owners = page.owners
        homeless = [head for number, head in enumerate(page.heads) if number not in owners]
        homeless += [part for number, chain in owners.items() for part in page.misplaced(page.heads[number], chain)]
        cuts = {cut for head in homeless if (cut := page.cut_for(head))}
        bare = set(range(len(page.chains))) - set(owners.values())
        untitled = frozenset(chunk for chain in bare for chunk in page.chains[chain])
        if not cuts and untitled <= state.untitled:
            break
        changed = {one for one, _ in cuts} | (untitled - state.untitled)
        state = attrs.evolve(state, apart=state.apart | cuts, untitled=state.untitled | untitled)
        state = relink(state, page.loosened(changed), page.chains)
    return state


@attrs.define(eq=False, slots=False)
class Headed:
    """A page's articles, as chains of chunks, and the headlines that they could have."""

    printed: Printed
    chains: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, state: State) -> Headed:
        """The articles as they are linked so far."""
        return cls(Printed.of(state), state.chains)

    def loosened(self, chunks: Iterable[int]) -> tuple[tuple[int, ...], ...]:
        """The articles, those near any of the given chunks taken apart again."""
        reach = range(-LOOSENED, LOOSENED + 1)
        near = {self.chain_of[chunk + step] for chunk in chunks for step in reach if chunk + step in self.chain_of}
        kept = [chain for number, chain in enumerate(self.chains) if number not in near]
        return tuple(sorted([*kept, *((chunk,) for number in near for chunk in self.chains[number])]))

    @cached_property
    def chain_of(self) -> dict[int, int]:
        """The article of each chunk."""
        return {chunk: number for number, chain in enumerate(self.chains) for chunk in chain}

    @cached_property
    def _position(self) -> dict[int, int]:
        """The place of each chunk in its article."""
        return {chunk: at for chain in self.chains for at, chunk in enumerate(chain)}

    @cached_property
    def heads(self) -> list[Head]:
        """Everything that could head an article, in the order of the page."""
        whole = [head for below, gap in enumerate(self.printed.gaps) for head in read_heads(gap, below)]
        found: list[Head] = []
        for at, head in enumerate(whole):
            found += self._one_or_two(head, [*whole[max(0, at - 6) : at], *whole[at + 1 : at + 7]])
        return found

    @cached_property
    def owners(self) -> dict[int, int]:
        """The article of each head, by number; heads that have none are left out."""
        return pair_up(self._gains(self.heads))

    def _one_or_two(self, head: Head, near: list[Head]) -> list[Head]:
        """Two heads where two large lines in a row head two articles: the page as a whole then makes more sense."""
        large = {*head.titles, *head.subtitles}
        if len(large) not in (2, 3) or not head.titles:
            return [head]
        more = TWO + (TOLD_APART if head.subtitles else 0.0)
        best, parts = self._value([head, *near]) + more, [head]
        for at in sorted(large)[1:]:
            split = list(read_heads(self.printed.gaps[head.below], head.below, at))
            split = [part for part in split if large & {*part.titles, *part.subtitles}]
            if len(split) == 2 and (value := self._value([*split, *near])) > best:
                best, parts = value, split
        return parts

    def _value(self, heads: Sequence[Head]) -> float:
        """How much sense headlines and articles make together, paired as well as can be."""
        gains = self._gains(heads)
        return sum(gains[pair] for pair in pair_up(gains).items())

    def _gains(self, heads: Sequence[Head]) -> dict[Pair, float]:
        return {(at, chain): found for at, head in enumerate(heads) for chain, found in self._fits(head)}

    def _fits(self, head: Head) -> list[tuple[int, float]]:
        """The articles near a head that its headline could best be for, with points."""
        if head not in self._known_fits:
            near = self._near(head.below) if self._is_titled(head) else ()
            chains = [chain for chain in near if not self.printed.briefs[self.chains[chain][0]]]
            fits = [(chain, self._content(head, chain) + self._place(head, chain)) for chain in chains]
            self._known_fits[head] = sorted(fits, key=lambda fit: (-fit[1], fit[0]))[:CHOICES]
        return self._known_fits[head]

    def _is_titled(self, head: Head) -> bool:
        """Whether a head has a line that may be a headline; 一、2022年工作回顾 is none, whatever it stands above."""
        rows = [self.printed.rows[index] for index in head.titles]
        return any(not (is_numbered(row.folded) or row.parallel or self.printed.is_small(row)) for row in rows)

    @cached_property
    def _known_fits(self) -> dict[Head, list[tuple[int, float]]]:
        return {}

    def _near(self, below: int) -> dict[int, list[int]]:
        """The articles near a place, each with its chunks there."""
        if below not in self._known_near:
            found = self._known_near[below] = {}
            for chunk in range(max(0, below - REACH), min(len(self.printed.chunks), below + REACH)):
                found.setdefault(self.chain_of[chunk], []).append(chunk)
        return self._known_near[below]

    @cached_property
    def _known_near(self) -> dict[int, dict[int, list[int]]]:
        return {}

    def _content(self, head: Head, chain: int, start: int = 0, end: int | None = None) -> float:
        """How well what a headline says fits an article, or a part of it, as far as it is near."""
        end = len(self.chains[chain]) if end is None else end
        own = self._near(head.below).get(chain, ())
        part = [chunk for chunk in own if start <= self._position[chunk] < end] or [self.chains[chain][start]]
        text = " ".join(self.printed.rows[index].words for index in head.titles)
        return max(-MOST, min(MOST, max(self.printed.topics.gain(text, chunk) for chunk in part)))

    def _place(self, head: Head, chain: int) -> float:
        """Points for where a headline stands to an article."""
        chunks = self.chains[chain]
        if self.is_displaced(head):
            return AWAY / 2
        if self.inside(head) == chain:
            return self._place_inside(head, chain)
        section = self.printed.is_section(self.printed.rows[head.titles[0]])
        outside = 0.0 if section or self.inside(head) is not None else OUTSIDE
        if chunks[0] == head.below:
            return (
                outside
                + (ABOVE if head.direct else 0.0)
                + (4.0 if head.subtitles else 0.0)
                + (2.0 if head.bylines else 0.0)
            )
        return outside + (-1.0 if chunks[-1] == head.below - 1 else AWAY)

    def is_displaced(self, head: Head) -> bool:
        """Whether a headline stands in mid-sentence and speaks of a text elsewhere."""
        return head.direct and head.below < len(self.printed.chunks) and self.printed.displaced[head.below]

    def _place_inside(self, head: Head, chain: int) -> float:
        """A large line inside its article is its headline where nothing shows that it is a section heading."""
        row = self.printed.rows[head.titles[0]]
        if self.printed.is_section(row):
            return -100.0
        if head.subtitles and head.bylines and head.direct:
            return OUTSIDE  # whoever wrote it stands between headline and text, though its end is printed above
        if head.subtitles or head.bylines or has_two_parts(row.folded):
            return 6.0  # as no section heading has
        if is_open(self.printed.last(head.below - 1)):
            return 6.0  # a headline may stand in the middle of a sentence, a section heading does not
        if row.level and row.level in self.printed.headline_levels:
            return 4.0
        return INNER - 5.0 * (self._inner[chain] - 1)

    @cached_property
    def _inner(self) -> Counter[int]:
        """How many gaps with large lines each article has inside."""
        pairs = ((chain, *pair) for chain, chunks in enumerate(self.chains) for pair in pairwise(chunks))
        return Counter(chain for chain, one, other in pairs if other == one + 1 and self.printed.large[other])

    def inside(self, head: Head) -> int | None:
        """The article that goes on both above and below a head."""
        chain = self.chain_of.get(head.below)
        return chain if chain is not None and self.chain_of.get(head.below - 1) == chain else None

    def misplaced(self, head: Head, chain: int) -> list[Head]:
        """The one of two large lines in a row that says nothing of the article that both were given to."""
        if len(head.titles) != 2:
            return []
        parts = list(read_heads(self.printed.gaps[head.below], head.below, head.titles[1]))
        found = [part for part in parts if set(part.titles) < set(head.titles)]
        return [part for part in found if self._content(part, chain) <= 0]

    def cut_for(self, head: Head) -> Pair | None:
        """The link to cut so that a homeless headline gets the part that it speaks of."""
        if not head.titles:
            return None
        if self.inside(head) is not None and not self.printed.is_headline(self.printed.rows[head.titles[0]]):
            return None
        best, cut = 0.0, None
        for chain, at in sorted(self._links_near(head)):
            if (worth := self._worth(head, chain, at)) > best:
                best, cut = worth, (self.chains[chain][at - 1], self.chains[chain][at])
        return cut

    def _links_near(self, head: Head) -> set[tuple[int, int]]:
        """The links that a near chunk is part of: the article, and the place in it that the link leads to."""
        near = self._near(head.below)
        places = [(chain, self._position[chunk]) for chain, chunks in near.items() for chunk in chunks]
        links = {(chain, at + step) for chain, at in places for step in (0, 1)}
        return {(chain, at) for chain, at in links if 0 < at < len(self.chains[chain])}

    def _worth(self, head: Head, chain: int, at: int) -> float:
        """What a headline gains by a cut: the better of the two parts, less what held them together."""
        chunks = self.chains[chain]
        parts = [(start, end) for start, end in ((0, at), (at, len(chunks))) if self._is_free(chunks[start], head)]
        if not parts:
            return 0.0
        content = max(self._content(head, chain, start, end) for start, end in parts)
        place = 6.0 if head.direct and any(chunks[start] == head.below for start, _ in parts) else 0.0
        if not place and content <= TELLING:
            return 0.0
        return content + place - Links(self.printed).gain(chunks[max(0, at - REACH) : at], chunks[at : at + REACH])

    def _is_free(self, first: int, head: Head) -> bool:
        """Whether a part that starts with a chunk could be a headline's: no other stands right above it."""
        return first == head.below or not self.printed.large[first]


def read_heads(gap: Sequence[Row], below: int, split: int | None = None) -> Iterator[Head]:
    """The heads among the large lines above a chunk; the row ``split`` starts one in any case."""
    groups: list[list[Row]] = []
    parted = {split, *(row.index for credit, row in pairwise(gap) if credit.role == "byline" and is_credit(credit))}
    for row in _with_subtitles([row for row in gap if row.role != "byline" or not is_credit(row)], split):
        if not groups or row.index in parted or _starts_anew(groups[-1], row):
            groups.append([])
        groups[-1].append(row)
    for group in groups:
        yield _head(group, below, direct=group is groups[-1])


def _starts_anew(group: Sequence[Row], row: Row) -> bool:
    """Whether a large line surely starts another head: below an author line, as a label, in another size."""
    if row.role not in ("display", "kicker"):
        return False
    titles = [other for other in group[-TALLEST:] if other.role == "display" and not is_column_label(other.folded)]
    label = row.role == "kicker" or is_column_label(row.folded)
    other_size = any(0 not in (title.level, row.level, title.level - row.level) for title in titles)
    section = is_numbered(row.folded) and not all(is_numbered(title.folded) for title in titles)
    paper = any(map(_is_paper, titles)) or (_is_paper(row) and not (titles and _sends(titles[-1])))
    return group[-1].role in ("subtitle", "byline") or bool(titles and (label or section or paper)) or other_size


def _sends(row: Row) -> bool:
    """Whether a line says whose the paper below it is: 某县人民政府 / 关于……的通告."""
    return row.folded.endswith((*words_of("document", "issuers"), *words_of("document", "senders")))


def _is_paper(row: Row) -> bool:
    return row.folded.startswith("关于") and is_document_title(row.folded)


def _with_subtitles(rows: list[Row], split: int | None) -> list[Row]:
    """A feature's subtitle, printed between its headline and its author line, says where: 民生答卷 / 张家界市……

    A longer line of two clauses that tells figures, below a short one, is a subtitle, too, or of two uneven parts.
    """
    for at in range(1, len(rows)):
        title, row = rows[at - 1 : at + 1]
        even = title.role == row.role == "display" and row.level == title.level and row.index != split
        whole = even and not _CLAUSES.search(title.folded)
        longer = whole and len(title.words) < len(row.words)
        if (longer and _tells_figures(row)) or (whole and _goes_into_detail(title, row)):
            rows[at] = row.read_as("subtitle", "tells figures below a headline")
    for at in range(1, len(rows) - 1):
        title, row, after = rows[at - 1 : at + 2]
        shape = (title.role, row.role, after.role) == ("display", "display", "byline") and row.level in (
            0,
            title.level + 1,
        )
        above = rows[at - 2] if at > 1 else None
        alone = above is None or above.role != "display" or is_column_label(above.folded)
        if (
            shape
            and alone
            and row.index != split
            and names_place(row.words)
            and not (names_place(title.words) or is_column_label(title.folded))
        ):
            rows[at] = row.read_as("subtitle", "says where, between headline and author line")
    return rows


def _tells_figures(row: Row) -> bool:
    """前三季度我市出口56.8亿美元，增幅高于去年同期; but 奋进2022，我们再出发 is of no figures."""
    return _CLAUSES.search(row.folded) is not None and _AMOUNT.search(row.folded) is not None


def _goes_into_detail(title: Row, row: Row) -> bool:
    """我市外贸出口增速回升 / 前三季度出口45.6亿美元 民营企业唱主角: one clause, and two of uneven length about it.

    So does what begins with a period and tells a figure of no other place, where the headline has none:
    农民口袋里的现金多了 / 前三季度人均现金收入3268元.
    """
    parts = row.folded.split()
    uneven = len(parts) == TWO_PARTS and len(parts[0]) != len(parts[1])
    figured = bool(_AMOUNT.search(row.folded)) and not _AMOUNT.search(title.folded)
    dated = _PERIOD.match(row.folded) is not None and figured and not names_place(row.words)
    news = len(title.words) >= SHORTEST_NEWS and not (has_two_parts(title.folded) or is_slogan(title.folded))
    return news and (uneven or dated) and _says_the_same(title.words, row.words)


def _says_the_same(one: str, other: str) -> bool:
    """Whether two lines share a noun of one character, 新房 and 二手房, or two characters in a row, 出口."""
    pairs = {*map("".join, pairwise(one))} & {*map("".join, pairwise(other))}
    shared = ({*one} & {*other}) - _IN_ANY_HEADLINE
    words = any(pair.isalpha() and _IN_ANY_HEADLINE.isdisjoint(pair) for pair in pairs)
    return words or any(dictionary_words().tag(char)[:1] == "n" for char in shared)


def _head(group: Sequence[Row], below: int, *, direct: bool) -> Head:
    large = [row for row in group if row.role == "display"]
    labels = _labels(large)
    if len(large) == 2 and not labels and any(row.role == "subtitle" for row in group):
        labels = {large[0].index} if not large[0].level and names_thing(large[0].folded) else set()
    return Head(
        below=below,
        direct=direct,
        labels=tuple(row.index for row in group if row.role == "kicker" or row.index in labels),
        titles=tuple(row.index for row in large if row.index not in labels),
        subtitles=tuple(row.index for row in group if row.role == "subtitle"),
        bylines=tuple(row.index for row in group if row.role == "byline"),
    )


def _labels(large: Sequence[Row]) -> set[int]:
    """The column labels among large lines, and the slogans above a headline."""
    labels = {row.index for row in large if is_column_label(row.folded)}
    rest = [row for row in large if row.index not in labels]
    marked = any(row.level for row in rest)
    for row in rest[:-1]:
        if not row.level and (marked or is_slogan(row.folded)):
            labels.add(row.index)
    return labels or _short_label(rest)


def _short_label(large: Sequence[Row]) -> set[int]:
    """A column's name, set above one headline and much shorter: 今日谈 / 别让“指尖便利”变成“指尖负担”."""
    if len(large) != 2 or large[0].level or 2 * len(large[0].words) >= len(large[1].words):
        return set()
    return {large[0].index} if len(large[0].words) <= LONGEST_NAME else set()
