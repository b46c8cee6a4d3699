"""Where in a text bylines are looked for: one cheap look at every line, a reading only where something stirs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

import attrs

from policytext.bylines import credits, datelines
from policytext.bylines import lines as whole_lines
from policytext.bylines.passage import Passage
from policytext.bylines.roles import credit_cue, letter_end, news_cue
from policytext.bylines.writing import as_printed, read_as
from policytext.model import Byline
from policytext.text import Glance, Pattern, bare_lines, require_text

_MARK: Final = Glance(r"[^，,。：:；;！!？?（(]{0,60}?(?:讯|电|消息|信息|报道)")  # of a dateline, before any stop
_WINDOW: Final = 320  # characters that a dateline with its people fills at most
_PROSE: Final = Glance(r"[。！？!?…的了是这说]")  # what no line of credits or names holds
_SHORT: Final = 120  # characters of a line that may be a byline as a whole
_LETTER: Final = r"(?:\p{Han}|[·・•‧])"
_AUTHOR_SHAPE: Final = Glance(rf"[\s□■●◆▲△○◎]*{_LETTER}{{1,12}}(?:\s+{_LETTER}{{1,12}}){{0,12}}")
_OPEN: Final = Pattern(r"(?:[讯电息:：。！？”]|^)\s*[(（][^()（）]{0,100}$")  # 讯(全媒体记者 赵清源 ⏎ 通讯员 …)
_CLOSING: Final = Pattern(r"[^()（）。]{1,100}[)）]")
_BRACKET: Final = Pattern(r"\([^()]{2,200}\)|【[^【】]{2,60}】")
_HEADLINE: Final = 40  # characters of the longest line that still looks like a headline
# Odds that names on a line of their own must have, by where they stand.
_ANYWHERE: Final = 3.5  # 向晓萍 印有华
_IN_PLACE: Final = 2.0  # between a headline and a paragraph, where a single name will do: 石远航
_LETTER_END: Final = 14  # characters at the end of a line in which whoever signs a letter stands
_AFTER_BULLET: Final = -2.0  # □ 高远
_LIST: Final = 3  # so many lines of names in a row are a list


class _Cues(NamedTuple):
    """What a glance at a line shows: which forms it may have."""

    mark: bool
    role: bool
    label: bool
    bracket: bool
    names: bool


class _Row(NamedTuple):
    """A line without the white space around it, and where it starts."""

    start: int
    text: str


@attrs.frozen
class _Found:
    """A byline with the line it was found on; ``bare`` marks names alone, which the lines around must bear out."""

    byline: Byline
    at: int
    bare: bool = False


def find_bylines(text: str) -> tuple[Byline, ...]:
    """Bylines and credits of any form, in the order of the text; no two overlap.

    Spans, the people's too, are half-open and count code points of ``text``.  A date without a printed year stays open,
    as EDTF (ISO 8601-2) writes it: ``XXXX-09-11``.  Raises ``TypeError`` where ``text`` is no ``str``.

    >>> [byline.text for byline in find_bylines("本报讯（记者 张敏）今年前三季度，全县外贸进出口增长8%。")]
    ['本报讯（记者 张敏）']
    """
    require_text(text)
    reading = read_as(text)
    rows = _joined(reading, (_Row(start, line) for _, start, line in bare_lines(reading)))
    found = [each for at, row in enumerate(rows) if (cues := _cues(row.text)) for each in _on_row(rows, at, cues)]
    return tuple(as_printed(each.byline, text, reading) for each in _without_lists(found))


def _joined(text: str, rows: Iterable[_Row]) -> list[_Row]:
    """The rows, one where a line break cut a byline's bracket: 讯(全媒体记者 赵清源 ⏎ 通讯员 宁致远)."""
    joined: list[_Row] = []
    open_ = False
    for row in rows:
        if open_ and _CLOSING.match(row.text) and _OPEN.search(joined[-1].text[-_SHORT:]):
            start = joined[-1].start
            joined[-1] = _Row(start, text[start : row.start + len(row.text)])
        else:
            joined.append(row)
        open_ = _unclosed(joined[-1].text)
    return joined


def _unclosed(line: str) -> bool:
    if "(" not in line and "（" not in line:
        return False
    return max(line.rfind("("), line.rfind("（")) > max(line.rfind(")"), line.rfind("）"))


def _on_row(rows: Sequence[_Row], at: int, cues: _Cues) -> list[_Found]:
    start, text = rows[at]
    passage = Passage.of(text if cues.role or cues.bracket else text[:_WINDOW])
    found = [_Found(byline.shifted(start), at) for byline in _without_overlaps(_candidates(passage, cues))]
    if cues.names and not found and (byline := _author_line(passage, rows, at)):
        return [_Found(byline.shifted(start), at, bare=True)]
    return found


def _cues(line: str) -> _Cues | None:
    mark = _MARK.match(line) is not None
    role = (news_cue().search(line) or letter_end().search(line[-_LETTER_END:])) is not None
    bracket = line[-1] in "）)】"
    if len(line) > _SHORT:
        return _Cues(mark, role, False, bracket, False) if mark or role or bracket else None
    prose = _PROSE.search(line) is not None
    label = not prose and credit_cue().search(line) is not None
    names = not prose and _AUTHOR_SHAPE.fullmatch(line) is not None
    return _Cues(mark, role, label, bracket, names) if mark or role or bracket or label or names else None


def read_line(line: str) -> Byline | None:
    """The first byline of a line that is known to be one, so that a single name will do."""
    reading = read_as(line)
    found = _read_line(Passage.of(reading))
    return as_printed(found, line, reading) if found is not None else None


def _read_line(passage: Passage) -> Byline | None:
    found = next(_candidates(passage, _Cues(*[True] * 5)), None)
    if found is None and (author := whole_lines.read_author_line(passage)) is not None:
        return author[0] if author[1] > 0 else None
    return found


def _without_overlaps(bylines: Iterable[Byline]) -> list[Byline]:
    """The bylines in order of the text; of two that overlap, the one read first."""
    kept: list[Byline] = []
    for byline in bylines:
        at = bisect_left(kept, byline.start, key=lambda other: other.start)
        if not any(byline.overlaps(other) for other in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, byline)
    return kept


def _candidates(passage: Passage, cues: _Cues) -> Iterator[Byline]:
    """What the forms read on a line, the surest first."""
    found: list[Byline] = []
    if cues.label:
        found += _read(whole_lines.read_role_line(passage), whole_lines.read_office_line(passage))
    if cues.mark:
        found += _read(datelines.read_dateline(passage), whole_lines.read_reported(passage))
    yield from found
    if cues.role or cues.bracket:
        yield from _in_brackets(passage, found)
    if cues.role:
        yield from credits.read_unbracketed(passage)


def _in_brackets(passage: Passage, found: Sequence[Byline]) -> Iterator[Byline]:
    """The brackets that are bylines, but for those of a byline that was found."""
    for bracket in _BRACKET.finditer(passage.folded):
        start, end = bracket.span()
        if any(byline.start < end and start < byline.end for byline in found):
            continue
        if end == len(passage) or news_cue().search(bracket[0]):
            yield from _read(credits.read_bracket(passage, start, end))


def _read(*bylines: Byline | None) -> Iterator[Byline]:
    yield from (byline for byline in bylines if byline is not None)


def _author_line(passage: Passage, rows: Sequence[_Row], at: int) -> Byline | None:
    """The author line at ``at``, if its odds are good for where it stands: 用心 用情 用力 is none."""
    found = whole_lines.read_author_line(passage)
    if found is None:
        return None
    byline, odds = found
    if passage.folded[: byline.start].strip():
        return byline if odds > _AFTER_BULLET else None
    in_place = _stands_as_author(rows, at)
    if len(byline.people) == 1 and (not in_place or len(byline.text) == 2):
        return byline if in_place and odds > _ANYWHERE else None
    return byline if odds > (_IN_PLACE if in_place else _ANYWHERE) else None


def _stands_as_author(rows: Sequence[_Row], at: int) -> bool:
    """Whether a line stands between a headline and a paragraph, where a single name is an author's."""
    if at == 0 or at + 1 == len(rows):
        return False
    before, after = rows[at - 1].text, rows[at + 1].text
    return len(before) <= _HEADLINE < len(after) and before[-1] not in "。！!；;，,、：:"


def _without_lists(found: list[_Found]) -> Iterator[_Found]:
    """All but the lines of names that follow each other: a list of persons, of whom none is the author."""
    bare = {each.at for each in found if each.bare}
    for each in found:
        runs = ({each.at + by + shift for shift in range(_LIST)} for by in range(1 - _LIST, 1))
        if not each.bare or not any(run <= bare for run in runs):
            yield each
