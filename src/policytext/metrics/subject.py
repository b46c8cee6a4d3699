"""Whose figure it is: the name at the head of its clause, or the one that 该县 and 全市 take up, or the article's own."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from policytext.metrics.clauses import Layout, Place
from policytext.metrics.gazetteer import class_of_ending, known_place, name_at, place_class, segments
from policytext.metrics.names import Head, Names
from policytext.model import Subject

_FARTHEST: Final = 80  # clauses that are searched for the name that 该公司 takes up
_LONGEST_TITLE: Final = 40
_TITLE_LINES: Final = 4
_LONGEST_QUOTE: Final = 160
_LEAD_LINES: Final = 6
_SURVEYED: Final = 160  # clauses from the beginning that are looked through for the article's own name
_ADMINISTRATIVE: Final = frozenset({"province", "prefecture", "city", "county", "district"})
_FIRMS: Final = frozenset({"企业", "厂", "公司", "集团"})


@attrs.frozen
class Found:
    """A subject and the rule that gave it."""

    subject: Subject | None = None
    rule: str | None = None


@attrs.define
class Subjects:
    """The subjects of a text's figures."""

    layout: Layout
    times: Sequence[tuple[int, int]]
    names: Names
    main: Head | None = None

    @classmethod
    def of(cls, layout: Layout, times: Sequence[tuple[int, int]], names: Names) -> Subjects:
        """The subjects of a text: its own place or organisation is the first that its headline or its lead names."""
        found = cls(layout, times, names)
        found.main = found._main()
        return found

    def read(self, place: Place, given: Head | None = None) -> Found:
        """The subject of a figure: the ``given`` one of a list, or one in its sentence, before it in the paragraph, or
        the article's own.
        """
        if given is not None:
            return self._as_found(given, "subject.each")
        for clause in self._clauses_before(place.quantity.start, place.sentence[0]):
            head = self._head(clause)
            if (found := self._resolved(head, "subject.sentence")).subject is not None:
                return found
            if head is not None and head.kind == "list":  # 武汉…，襄阳、宜昌…，新增3个: no one of them
                return self._as_found(self.main, "subject.article")
        if (speaker := self._speaker(place)) is not None:
            return self._as_found(speaker, "subject.speaker")
        for clause in self._openings_before(place):
            if (found := self._resolved(self._head(clause), "subject.paragraph")).subject is not None:
                return found
        if self.main is not None:
            return self._as_found(self.main, "subject.article")
        return self._as_found(self._mentioned(place), "subject.mentioned")

    def _speaker(self, place: Place) -> Head | None:
        """Who says the quotation that a figure stands in, where the words right after it name a person."""
        text = self.layout.text
        close = text.find("”", place.quantity.end, min(place.line[1], place.quantity.end + _LONGEST_QUOTE))
        if close < 0 or text.rfind("“", place.line[0], place.quantity.start) <= text.rfind("”", place.line[0], place.quantity.start):
            return None
        at = bisect_left(self.layout.breaks, close + 1)
        end = self.layout.breaks[at] if at < len(self.layout.breaks) else len(text)
        head = self._head((close + 1, end))
        return head if head is not None and head.kind == "person" else None

    def _mentioned(self, place: Place) -> Head | None:
        """The place that the sentence names, wherever it stands in it: 惠及了南通市失能老人1.2万人."""
        for match in known_place().finditer(self.layout.text, *place.sentence):
            found = name_at(self.layout.text, match.start(), place.sentence[1])
            if found is not None:
                return Head(*found, self.layout.text[slice(*found)], "name")
        return None

    def _head(self, clause: tuple[int, int]) -> Head | None:
        return self.names.head(*clause, self.times)

    def _clauses_before(self, end: int, start: int) -> Iterator[tuple[int, int]]:
        """The clauses of ``start:end``, the last one first."""
        breaks = self.layout.breaks
        at = bisect_left(breaks, end)
        high = breaks[at] if at < len(breaks) else len(self.layout.text)
        while at > 0 and breaks[at - 1] >= start:
            yield breaks[at - 1] + 1, high
            high = breaks[at - 1]
            at -= 1
        if high > start:
            yield start, high

    def _openings_before(self, place: Place) -> Iterator[tuple[int, int]]:
        """The first clauses of the sentences before, in the paragraph: what a sentence begins with is its topic."""
        for start, end in self._clauses_before(place.sentence[0] - 1, place.line[0]):
            if start == place.line[0] or self.layout.text[start - 1] in "。！!？?":
                yield start, end

    def _resolved(self, head: Head | None, rule: str) -> Found:
        if head is None or head.kind in ("source", "list"):
            return Found()
        if head.kind == "scope":
            return self._taken_up(head)
        return self._as_found(head, rule)

    def _taken_up(self, head: Head) -> Found:
        """The name that 该县, 全市, 我省, 该公司 stands for.

        全 and 我 take up the article's own place where it is of that class; 该 takes up the nearest before it.
        """
        if head.text in ("他", "她"):
            return self._as_found(self._person_before(head.start), f"subject.taken up by {head.text}")
        which, what = (head.text[0], head.text[1:]) if head.text[0] in "全该我本" else ("该", head.text)
        rule = f"subject.taken up by {head.text}"
        if what == "国":
            return self._as_found(head, "subject.scope")
        wanted = class_of_ending(what)
        own = self.main and (self._part(self.main, what, wanted) or self._short(self.main, wanted))
        if own is not None and which != "该":
            return self._as_found(own, rule)
        for clause in self._nearest(head.start):
            other = self._head(clause)
            if other is not None and other.kind in ("name", "source") and (part := self._part(other, what, wanted)):
                return self._as_found(part, rule)
        return self._as_found(own, rule) if own is not None else Found()

    def _person_before(self, end: int) -> Head | None:
        heads = (self._head(clause) for clause in self._nearest(end))
        return next((head for head in heads if head is not None and head.kind == "person"), None)

    def _nearest(self, end: int) -> Iterator[tuple[int, int]]:
        for count, clause in enumerate(self._clauses_before(end - 1, 0)):
            if count >= _FARTHEST:
                return
            yield clause

    def _part(self, head: Head, what: str, wanted: str | None) -> Head | None:
        """The part of a name that is of the class asked for: 抚顺市 of 抚顺市劳动保障局."""
        if wanted is None:
            fits = head.text.endswith(what) or (what in _FIRMS and head.text.endswith(tuple(_FIRMS)))
            return head if fits else None
        for kind, start, end in segments(head.start, head.text):
            if kind == wanted or (kind in _ADMINISTRATIVE and self.layout.text[end - 1] == what[-1]):
                return Head(start, end, self.layout.text[start:end], "name")
        return None

    def _short(self, head: Head, wanted: str | None) -> Head | None:
        """攀枝花 for 全市: a headline's name without its ending."""
        if wanted not in _ADMINISTRATIVE:
            return None
        full = self._in_full(head)
        return head if len(head.text) <= 4 and not place_class(head.text) and (full is head or place_class(full.text) == wanted) else None

    def _as_found(self, head: Head | None, rule: str) -> Found:
        if head is None:
            return Found()
        full = self._in_full(head)
        subject = Subject(start=full.start, end=full.end, text=full.text)
        return Found(subject, f"{rule}: {full.text}")

    def _in_full(self, head: Head) -> Head:
        """泸溪县 for 泸溪, where the text says so."""
        if head.kind != "name" or len(head.text) > 4 or place_class(head.text):
            return head
        start, end = self.names.in_full(head.text) or (head.start, head.end)
        return Head(start, end, self.layout.text[start:end], "name")

    def _main(self) -> Head | None:
        """The article's own name: one that the headline begins with, or that most clauses of the article begin with.

        全市 and 该县 count for the names of their class.
        """
        scores: dict[str, float] = {}
        heads: dict[str, Head] = {}
        scopes: Counter[str] = Counter()
        for rank, (clause, bonus) in enumerate(self._opening_clauses()):
            head = self._head(clause)
            if head is None or head.kind in ("person", "list"):
                continue
            if head.kind == "scope":
                scopes[class_of_ending(head.text[1:]) or ""] += 1
                continue
            for part in (head, self._place_of(head)):
                if part is not None:
                    key = self._in_full(part).text
                    heads.setdefault(key, part)
                    scores[key] = scores.get(key, 0) + (1 if head.kind == "source" else bonus + 1) - rank / 1000
        for key in scores:
            scores[key] += 2 * scopes[place_class(key)] if place_class(key) in _ADMINISTRATIVE else 0
        best = max(scores, key=lambda key: scores[key], default=None)
        return None if best is None else heads[best]

    def _opening_clauses(self) -> Iterator[tuple[tuple[int, int], int]]:
        """The first clauses of the text in order, with a bonus for the headline and the lead."""
        start = lines = count = 0
        for end in (*self.layout.lines, len(self.layout.text)):
            if self.layout.text[start:end].strip():
                lines += 1
                headline = lines <= _TITLE_LINES and end - start <= _LONGEST_TITLE
                for clause in reversed(list(self._clauses_before(end, start))):
                    yield clause, (6 if headline else 2 if lines <= _LEAD_LINES and clause[0] == start else 0)
                    count += 1
                    if count > _SURVEYED:
                        return
            start = end + 1

    def _place_of(self, head: Head) -> Head | None:
        """永兴县 of 永兴县财政局."""
        found = None
        for kind, start, end in segments(head.start, head.text):
            if kind in _ADMINISTRATIVE and end < head.end:
                found = Head(start, end, self.layout.text[start:end], "name")
        return found
