"""A byline as it is printed, and what was read out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policytext.html.elements import Html, element, fragment
from policytext.html.labels import english
from policytext.html.marks import Mark, Run, marked, runs_of
from policytext.model import Byline, Person


def byline_item(byline: Byline, runs: Sequence[Run], in_body: bool) -> Html:
    """A byline as printed and as read; one in the body has its marks there, so that a figure has one place."""
    own = runs_of(people_marks(byline)) if in_body else runs
    facts = [byline.outlet, byline.place, byline.date, *map(_person, byline.people)]
    shown = [element("span", fact, class_="fact") for fact in facts if fact]
    doubt = element("span", byline.uncertain, class_="doubt") if byline.uncertain else fragment()
    return element("li", english(byline.kind, class_="kind"), " ", element("bdi", marked(byline, own)), *shown, doubt)


def people_marks(byline: Byline) -> Iterator[Mark]:
    """The people of a byline as marks."""
    return (Mark(person.start, person.end, "name", person.role) for person in byline.people)


def _person(person: Person) -> Html:
    org = f", {person.org}" if person.org else ""
    return fragment(person.name, " ", english(person.role), org)
