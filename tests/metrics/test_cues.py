"""Where a word of plan, hope or deed can begin is known as a set of characters; none may be missing from it."""

from __future__ import annotations

import regex

from policytext.metrics import status


def test_every_cue_begins_with_one_of_the_openings():
    cues = regex.compile(status._kinds())
    characters = set(regex.findall(r"\p{Han}", cues.pattern))
    beginnings = {character for character in characters if cues.match(character, partial=True)}
    assert beginnings - set(status.openings()) == set()
    assert len(beginnings) > 50
