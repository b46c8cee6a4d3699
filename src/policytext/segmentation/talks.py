"""Who speaks to whom: the turns of an interview, and letters with what they are answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Final

import attrs

from policytext.bylines.roles import writers
from policytext.bylines.runs import name_odds
from policytext.model import Byline
from policytext.segmentation.seams import is_signed
from policytext.segmentation.shapes import is_turn, words_of
from policytext.segmentation.state import Row
from policytext.text import Glance
from policytext.text.lexicon import alternatives

FEWEST: Final = 2  # turns of somebody that make him one who speaks
NAMED: Final = 0.0  # odds of a name before a colon
_LABEL: Final = Glance(r"(\p{Han}{2,4}|\p{Han}{1,6}·\p{Han}{1,6}):")  # 罗长福:有用。


@cache
def _letter() -> Glance:
    """编辑同志：……  网友“山里娃”留言：……"""
    addressed, asking = (alternatives(words_of("letters", key)) for key in ("addressed", "asking"))
    return Glance(rf"{addressed}|{alternatives(writers())}[^。:,]{{0,14}}{asking}[:,]")


@cache
def _reply() -> Glance:
    """答：可以。 市交通运输局回复：您好！ 收到来信后，记者联系了县交通局。 编后：……"""
    asked, comments, replying = (alternatives(words_of("letters", key)) for key in ("asked", "comments", "replying"))
    return Glance(rf"答:|{asked},|{comments}:|\p{{Han}}{{2,24}}{replying}(?:称|说|如下)?:")


@attrs.frozen
class Talks:
    """The names of those who are asked in the page's interviews."""

    names: frozenset[str]

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Talks:
        """Look for names before a colon, on a page where somebody asks: 记者：…… 罗长福：……"""
        rows = list(rows)
        if sum(map(is_turn, rows)) < FEWEST:
            return cls(frozenset())
        labels = Counter(found[1] for row in rows if (found := _LABEL.match(row.folded)) and not is_turn(row))
        return cls(frozenset(name for name, count in labels.items() if count >= FEWEST and name_odds(name) > NAMED))

    def speaker(self, row: Row) -> str | None:
        """Who takes his turn in a row; ``""`` for one who asks, null where nobody speaks."""
        if is_turn(row):
            return ""
        found = _LABEL.match(row.folded) if self.names else None
        return found[1] if found and found[1] in self.names else None

    def named(self, rows: Iterable[Row]) -> frozenset[str]:
        """Which of them some rows name, as speakers or otherwise."""
        text = "\n".join(row.folded for row in rows) if self.names else ""
        return frozenset(name for name in self.names if name in text)


def is_letter(row: Row) -> bool:
    """Whether a paragraph asks for an answer in public: 编辑同志：……  网友“山里娃”留言：……  问：……（读者 李媛）"""
    return _letter().match(row.folded) is not None or (row.folded.startswith("问:") and is_signed(row))


def ends_letter(row: Row) -> bool:
    """Whether a paragraph ends with the name of whoever writes to the paper: ……只盼有人牵头。（读者 丁庆余）"""
    return any(is_by_writer(byline) and byline.end >= row.end - 1 for byline in row.bylines)


def is_by_writer(byline: Byline) -> bool:
    """Whether it names whoever writes to the paper: 读者 丁庆余."""
    return bool(byline.people) and all((person.title or "").endswith(writers()) for person in byline.people)


def is_reply(row: Row) -> bool:
    """Whether a paragraph answers one: 答：可以。 市教育局回复：……"""
    return _reply().match(row.folded) is not None


def answers(asking: Row, reply: Row) -> bool:
    """Whether what asks for an answer may get it in another paragraph: 问 wants 答, 编辑同志 no 答."""
    return asking.folded.startswith("问:") == reply.folded.startswith("答:") and is_reply(reply)
