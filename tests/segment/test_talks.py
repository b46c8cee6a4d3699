"""Who speaks to whom: turns of an interview, letters and replies."""

from __future__ import annotations

import pytest

from policytext.segmentation.state import Row, read_lines
from policytext.segmentation.talks import Talks, ends_letter, is_letter, is_reply


def rows(*lines: str) -> tuple[Row, ...]:
    return read_lines("\n".join(lines)).rows


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("记者：水从哪里来？", "马世昌：从窖里来。", "记者：够吃吗？", "马世昌：够吃。"), {"马世昌"}),
        (("问：水从哪里来？", "答：从窖里来。", "问：够吃吗？", "答：够吃。"), set()),
        (("记者：水从哪里来？", "马世昌：从窖里来。"), set()),  # one turn may be anything
        (("会议指出：要修水窖。", "会议指出：要管好水窖。", "记者：何时修？", "记者：谁来管？"), set()),
        (("马世昌：从窖里来。", "马世昌：够吃。"), set()),  # nobody asks
    ],
)
def test_who_is_asked(lines: tuple[str, ...], names: set[str]) -> None:
    assert Talks.of(rows(*lines)).names == names


def test_who_takes_his_turn() -> None:
    lines = rows(
        "记者：水从哪里来？", "马世昌：从窖里来。", "记者：够吃吗？", "马世昌：够吃。", "镇里给水窖配了净化箱。"
    )
    assert [Talks.of(lines).speaker(row) for row in lines] == ["", "马世昌", "", "马世昌", None]


@pytest.mark.parametrize(
    ("line", "letter"),
    [
        ("编辑同志：我们村的水窖漏水。", True),
        ("记者您好！我们村的水窖漏水。", True),
        ("网友“山里娃”留言：水窖漏水找谁修？", True),
        ("问：水窖漏水找谁修？（读者 李媛）", True),
        ("问：水窖漏水找谁修？", False),  # a turn of a conversation
        ("编辑部收到一封来信", False),
        ("读者服务部迁址", False),
        ("读者“山里娃”来信：水窖漏水找谁修？", True),
    ],
)
def test_letters(line: str, letter: bool) -> None:
    assert is_letter(rows(line)[0]) is letter


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("水窖漏了半年，只盼有人来看看。（读者 李媛）", True),
        ("水窖漏了半年，只盼有人来看看。市民 李媛", True),
        ("水窖漏了半年，只盼有人来看看。（本报记者 李媛）", False),
        pytest.param(
            "水窖漏了半年，只盼有人来看看。（村民 李媛）",
            True,
            marks=pytest.mark.xfail(strict=True, reason="a villager signs as an author does"),
        ),
        ("水窖漏了半年，只盼有人来看看。", False),
    ],
)
def test_who_signs_the_last_piece_of_a_letter(line: str, ends: bool) -> None:
    assert ends_letter(rows(line)[0]) is ends


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("镇水管站回复：您好！水窖已经补好。", True),
        ("答：找镇水管站。", True),
        ("县水务局答复如下：水窖已经补好。", True),
        ("收到来信后，记者联系了镇水管站。", True),
        ("编后：来信所说，不是一家的难处。", True),
        ("回音：镇水管站说，水窖已经补好。", True),
        ("收到来信的那天，他哭了。", False),
        ("编后的话", False),
        ("镇里答复说，水窖已经补好。", False),
        ("答应的事一定要办。", False),
    ],
)
def test_replies(line: str, reply: bool) -> None:
    assert is_reply(rows(line)[0]) is reply
