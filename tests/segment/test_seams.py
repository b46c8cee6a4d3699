"""Whether one line goes on in another."""

from __future__ import annotations

import pytest

from policytext.segmentation.classify import classify
from policytext.segmentation.repeats import find_repeats
from policytext.segmentation.seams import (
    Seams,
    across,
    closes,
    dangles,
    is_open,
    is_rest,
    is_signed,
    leans,
    points,
    starts_oddly,
    unclosed,
    word_across,
)
from policytext.segmentation.state import Row, read_lines
from policytext.text import fold


def rows(*lines: str) -> tuple[Row, ...]:
    return read_lines("\n".join(lines)).rows


def seam(left: str, right: str, *elsewhere: str) -> float:
    one, other, *_ = found = rows(left, right, *elsewhere)
    return points(across(one, other, Seams.of(found)))


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("粮食喜获丰收。", True),
        ("“粮食丰收了！”", True),
        ("有稻谷、小麦……", True),
        ("（见第二版。）", True),
        ("这怎么办？", True),
        ("走得更远。”马东升说。③6", True),
        ("全部喝上安全水。④11", True),
        ("日子越过越好。■", True),
        ("够吃半年口粮了。（卫合办供稿）", True),
        ("该有人认真听一回了。（椰下客）", True),
        ("统一回收（试行）", False),
        ("主要有三项：①6家企业", False),
        ("推广了“稻渔综合种养”", False),
        ("推广稻渔综合种", False),
        ("其中，", False),
    ],
)
def test_closes(text: str, closed: bool) -> None:
    assert closes(fold(text)) is closed


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("一是种得好：", False),
        ("种得好，", True),
        ("种得好。", False),
        ("大家都说种得", True),
        ("3．建昌县　6015元", False),
        ("（2）城镇登记失业率3.1%", False),
        ("3.5公里长的堤坝旁种着4万棵", True),
        ("2、全县粮食总产达到", True),
    ],
)
def test_open(text: str, open_: bool) -> None:
    assert is_open(rows(text)[0]) is open_


@pytest.mark.parametrize(
    "line",
    [
        "全县粮食喜获丰收。（段丽萍 李光华）",
        "粮农在田间搭设支架，忙着管护。 本报记者 段丽萍 摄",
        "全县粮食喜获丰收。③6",
        "全县粮食喜获丰收。（椰下客）",
        "施工期间绕行不便，敬请谅解。松滋市公交公司",
    ],
)
def test_a_credit_or_an_editors_mark_closes_a_line(line: str) -> None:
    (row,) = rows(line)
    assert not is_open(row)
    assert is_signed(row)


@pytest.mark.parametrize(
    "line",
    [
        "新就业大学生也可申请。（详见《办法》第三条）",
        "补贴不超过12万元。（大型机械除外）",
        "睡的是水泥地。（文中人物为化名）",
        "乡亲们的日子越过越好。（热烈鼓掌）",
        "这项活动得到社会各界的大力支持。县教育局",
    ],
)
def test_an_aside_or_a_cut_name_ends_no_article(line: str) -> None:
    assert not is_signed(rows(line)[0])


def test_a_figure_in_a_circle_closes_none() -> None:
    (row,) = rows("全县抓三件事：①6家企业开工②")
    assert is_open(row)
    assert not is_signed(row)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("的工作格局。", True),
        ("，成效明显。", True),
        ("”阅读之城。", True),
        ("下，合作社越办越大。", True),
        ("村的观景台上挤满游客。", True),
        ("全球。客商纷纷前来。", True),
        ("和谐社区建设稳步推进。", False),
        ("与麦收同步，夏播进展顺利。", False),
        ("与会代表畅所欲言。", False),
        ("着力打造特色产业。", False),
        ("党的二十大报告指出。", False),
        ("但，问题依然存在。", False),
        ("我的家乡在黑龙江。", False),
        ("地治好了，稻子种下了。", False),
        ("有的小区还没有装。", False),
        ("别的小区怎么办？", False),
        ("一、12路空调车票价下调。", False),
        ("三、末班车延至九点半。", False),
    ],
)
def test_leans(text: str, found: bool) -> None:
    assert leans(fold(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("理园区企业高频事项。", True),
        ("级巡视员说。", True),
        ("在园区企业里。", False),
        ("这是一个缩影。", False),
        ("园区企业有三百家。", False),
        ("三百家企业入驻。", False),
        ("受连日降雨影响，河水上涨。", False),
    ],
)
def test_starts_oddly(text: str, found: bool) -> None:
    assert starts_oddly(fold(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("工作中存在的", True),
        ("为了", True),
        ("水质让人担心得更", True),
        ("人在堤在", False),
        ("“", True),
        ("群众可感可及", False),
        ("建设美好家园", False),
    ],
)
def test_dangles(text: str, found: bool) -> None:
    assert dangles(fold(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("打造“书香", ("“", "")),
        ("榆林”品牌。", ("", "”")),
        ("“打造（书香”品牌", ("", "")),
        ("推进《条例》“落地（见效）”", ("", "")),
        ("（（（", ("(((", "")),
    ],
)
def test_unclosed(text: str, found: tuple[str, str]) -> None:
    assert unclosed(rows(text)[0].folded) == found


@pytest.mark.parametrize(
    ("left", "right", "runs"),
    [
        ("全面优", "化营商环境", True),
        ("参加应急救", "援的队员", True),
        ("全面优化", "营商环境", False),
        ("共有3", "个乡镇", False),
        ("", "个乡镇", False),
    ],
)
def test_word_across(left: str, right: str, runs: bool) -> None:
    assert (word_across(left, right) > 2) is runs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("110元，分给了贫困户。", True),
        ("19.7%。支出也在长。", True),
        ("六十元。茶商的车早早停在村口。", True),
        ("1.8%转为增长4.7%。", True),
        ("110元的补贴到账了。", False),
        ("85%的村通了班车。", False),
        ("四十年，弹指一挥间。", False),
        ("2022年，粮食丰收。", False),
    ],
)
def test_an_amount_alone_begins_no_paragraph(text: str, found: bool) -> None:
    assert is_rest(fold(text)) is found


def test_from_what_to_what() -> None:
    left = "前三季度累计发电1620亿千瓦时，同比增速由上半年的下降"
    moved, other = "1.8%转为增长4.7%。风电并网装机突破400万千瓦。", "41%、33%和一成半，买电脑的年轻人也多了。"
    assert seam(left, moved) > seam(left, other) > seam(left, "秋收时节，装卸工人都在地里。")


def test_a_figure_that_is_wanted() -> None:
    wanting, other = "前8个月，全市贸易顺差收窄", "秋收时节，装卸工人都在地里"
    figure, sentence = "20.7%，进口增速快于出口。", "新学期开始了，食堂换了新灶。"
    assert seam(wanting, figure) > seam(other, figure) > seam(other, sentence)


BROKEN = (
    "县里组织专家进村入户，连着三个月挨家挨户地讲，推广水稻机械化育秧技术，今年早稻播种，",
    "今年以来，各镇卫生院添了彩超和胃镜，乡亲们看小病不用再往城里跑，省了车费也省了工夫。",
)
WHOLE = (
    "县里组织专家进村入户，连着三个月挨家挨户地讲，推广水稻机械化育插秧的好处，全面改革创新优",
    "化营商环境的办法也搬到了田头，农户要贷款、要保险、要农机，一个电话就有人上门来办好。",
)


@pytest.mark.parametrize(
    ("lines", "torn"),
    [
        ((), False),
        (BROKEN, True),
        ((BROKEN[0], "# 山里通了班车", WHOLE[1]), True),
        (BROKEN * 2, True),
        (WHOLE, False),
        (WHOLE * 2 + BROKEN, False),
    ],
)
def test_how_torn_a_page_is(lines: tuple[str, ...], torn: bool) -> None:
    state = classify(find_repeats(read_lines("\n".join(lines))))
    assert (Seams.of(state.rows).torn > 0) is torn


def test_on_a_torn_page_a_short_line_is_a_rest() -> None:
    left, short = "他说，娃娃们的眼睛望着你，", "狠心一走，心里过不去。"
    one, other = rows(left, short)
    whole, torn = (points(across(one, other, Seams(frozenset(), found))) for found in (0.0, 1.0))
    assert torn > whole
    turn = rows(left, "问：装表谁掏钱？")[1]
    assert points(across(one, turn, Seams(frozenset(), 1.0))) == points(across(one, turn, Seams(frozenset())))


def test_halves_of_a_paragraph_beat_strangers() -> None:
    left = "县里组织专家进村入户，全面推广水稻机械化育插"
    right = "秧技术，每亩节省成本八十元。"
    assert (
        seam(left, right)
        > seam(left, "“今年的收成真不错。”种粮大户老李说。")
        > seam(left, "滇西日报9月2日讯（记者 段丽萍）秋收开始了。")
    )


def test_a_complete_line_has_no_rest() -> None:
    assert seam("全县粮食喜获丰收。", "的良好局面。") < -2
    assert seam("全县粮食喜获丰收。", "眼下，农户忙着秋种。") == 0


def test_a_quote_opened_here_and_closed_there() -> None:
    with_quote = seam("王主任说：“今年要把服务窗口", "搬到村口去。”大家都点头。")
    without = seam("王主任说，今年要把服务窗口", "搬到村口去。”大家都点头。")
    assert with_quote > without


def test_what_the_page_says_elsewhere() -> None:
    elsewhere = "云岭区纪委监委开展专项监督。"
    assert seam("不久前，云岭区纪", "委监委督促整改。", elsewhere) > seam("不久前，云岭区纪", "委监委督促整改。")
