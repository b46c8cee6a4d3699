"""Bylines and the people on them."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from policytext.model.exact import one_of
from policytext.text.spans import TextSpan

BylineKind = Literal["author_line", "credit", "dateline", "role_line", "photo"]
PersonRole = Literal["author", "reporter", "correspondent", "photographer", "intern", "editor", "other"]


@attrs.frozen(kw_only=True)
class Person(TextSpan):
    """A person on a byline.  ``text`` is the name as printed (张 三), ``name`` the name itself (张三).

    ``role`` is what the person did, ``title`` the printed words for it (全媒体记者), ``org`` the outlet or organisation
    of this person; both are null where nothing is printed.

    >>> from policytext import parse_byline
    >>> person = parse_byline("湖南日报全媒体记者 张 三").people[0]
    >>> person.text, person.name, person.role, person.title, person.org
    ('张 三', '张三', 'reporter', '全媒体记者', '湖南日报')
    """

    name: str
    role: PersonRole = attrs.field(default="author", validator=one_of(PersonRole))
    org: str | None = None
    title: str | None = None

    def shifted(self, by: int) -> Person:
        """The same person in a text that starts ``by`` characters earlier."""
        return Person(  # attrs.evolve takes four times as long, and every person of a page is shifted
            start=self.start + by,
            end=self.end + by,
            text=self.text,
            name=self.name,
            role=self.role,
            org=self.org,
            title=self.title,
        )

    def to_dict(self) -> dict[str, Any]:
        """The person as the JSON has it."""
        return {"name": self.name, "role": self.role, "org": self.org}


@attrs.frozen(kw_only=True)
class Byline(TextSpan):
    """Who wrote it, for whom, where and when: an author line, a credit, a dateline, a role line or a photo credit.

    ``date`` is an EDTF string; without a printed year it reads ``XXXX-09-11``.  ``uncertain`` says, in words, where a
    name could as well be split in another way.
    """

    kind: BylineKind = attrs.field(validator=one_of(BylineKind))
    outlet: str | None = None
    date: str | None = None
    place: str | None = None
    people: tuple[Person, ...] = ()
    uncertain: str | None = None

    def shifted(self, by: int) -> Byline:
        """The same byline, its people too, in a text that starts ``by`` characters earlier."""
        return Byline(
            start=self.start + by,
            end=self.end + by,
            text=self.text,
            kind=self.kind,
            outlet=self.outlet,
            date=self.date,
            place=self.place,
            people=tuple(person.shifted(by) for person in self.people),
            uncertain=self.uncertain,
        )

    def to_dict(self) -> dict[str, Any]:
        """The byline as the JSON has it."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "kind": self.kind,
            "outlet": self.outlet,
            "date": self.date,
            "place": self.place,
            "people": [person.to_dict() for person in self.people],
        }
