"""What a line is, and what it only looks like."""

from __future__ import annotations

import pytest

from policytext.segmentation import STAGES
from policytext.segmentation.classify import classify
from policytext.segmentation.repeats import find_repeats
from policytext.segmentation.shapes import (
    is_aspect,
    is_column_label,
    is_document_title,
    is_dotted_label,
    is_slogan,
    names_place,
    starts_with_place,
)
from policytext.segmentation.state import read_lines
from policytext.text import fold

PARAGRAPH = "近日，凤庆县小湾镇的核桃陆续成熟，村民们忙着打核桃、剥青皮，山坡上一派丰收景象，收购商也早早等在了村口。"


def role_of(line: str, before: str = PARAGRAPH, after: str = PARAGRAPH) -> str:
    state = classify(find_repeats(read_lines(f"{before}\n\n{line}\n\n{after[:-1]}，价格比去年高。")))
    return state.rows[1].role


@pytest.mark.parametrize(
    "line",
    [
        "凤庆核桃迎来丰收季",
        "# 凤庆核桃迎来丰收季",
        "核桃挂满枝 村民笑开颜",
        "凤庆：小核桃敲开致富门",
        "核桃熟了！",
        "种得好，更要卖得好",
        "一、种植面积稳步扩大",
        "“三变”改革激活沉睡资源",
        "今年前三季度全市粮食总产量增长4.2%",
        "为民办实事 百姓得实惠",
        "走失老人“到家”了",
        "核桃专列通车了",
        "山里的核桃能上网卖了",
        "村口的路灯该修了",
        "核桃树底下，搭起了戏台",
        "雨季来前，渠已修好",
        "种树之后，水也回来",
        "再也不用跑县城！凤庆这样给村卫生室“补血”",
        "好消息！凤庆核桃卖到海外",
        "凤庆核桃怎么卖？清单列出来",
        "住得上，还要住得起",
        "安置点：住得下，也住得安",
        "堤上：人在堤在",
    ],
)
def test_large_line(line: str) -> None:
    assert role_of(line) == "display"


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("核桃价格每公斤十八元。", PARAGRAPH),
        ("“今年核桃好卖吗？”", PARAGRAPH),
        ("……", PARAGRAPH),
        ("各乡镇人民政府：", PARAGRAPH),
        ("问：核桃卖给谁？", PARAGRAPH),
        ("今年以来，凤庆县坚持把核桃产", "业作为富民产业来抓，种植面积达到一百七十万亩。"),
        ("在凤庆县委、县政府的大力推动", "下，核桃加工厂增加到十二家。"),
        ("寒冬时节，凤庆县小湾镇的车间", "里机器轰鸣，一派繁忙的景象。"),
        ("该县出台了核桃产业扶持办法", PARAGRAPH),
        ("县里先后印发了“核桃十条”，兑现了", "奖补资金三百多万元，带动加工厂扩建六家。"),
        ("收购旺季到来之前，乡里又请来了", "农技员，手把手教大家修枝打药。"),
        ("核桃怎么卖？县供销社把各乡镇都设成", "收购点，现款现结。"),
        ("核桃怎么卖？县供销社将", "在各乡镇设点收购，现款现结。"),
        ("种得好才能卖得好！合作社把", "分级标准贴到每家门口，好果好价。"),
        ("会议要求各级各部门把“核桃", "产业”抓在手上，做出成效来。"),
        ("村里修通了产业路，核桃外运的", "成本降低三成，村民十分高兴。"),
    ],
)
def test_piece_of_a_paragraph(line: str, after: str) -> None:
    assert role_of(line, after=after) == "body"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("——凤庆县发展核桃产业纪实", "subtitle"),
        ("——经济实力明显增强。全县生产总值迈上新台阶。", "body"),
        ("（段丽萍 李光华）", "byline"),
        ("李光华 摄", "byline"),
        ("（化名）小雨今年七岁，喜欢画画。", "body"),
        ("图为村民在晾晒核桃。 李光华 摄", "caption"),
        ("图书馆里坐满了看书的孩子。", "body"),
        ("村民在晾晒核桃。李光华 摄", "caption"),
        ("2019年10月12日", "kicker"),
        ("2019-10-12 08:30", "kicker"),
        ("2019年10月12日，核桃节开幕。", "body"),
        ("来源：滇西日报", "kicker"),
        ("时间：2023-05-06", "kicker"),
        ("要闻", "furniture"),
        ("简　讯", "furniture"),
        ("滇西日报　DIANXI DAILY　要闻", "furniture"),
        ("DIANXI核桃走出去", "display"),
        ("采访线索请拨本报热线　印刷：滇西印务　邮编：675900", "furniture"),
        ("凤庆县公共交通有限公司　2019年10月12日", "body"),
        ("凤庆县人民政府　二〇一九年十月十二日", "body"),
        ("经济·综合 2019年10月12日 星期六 第03版", "furniture"),
        ("责任编辑：段丽萍　校对：李光华", "furniture"),
        ("本版责任编辑　段 萍　美术编辑　和志梅", "furniture"),
        ("本报地址：南昌市阳明路　邮编：330006", "furniture"),
        ("公益广告　绿水青山　共同守护", "furniture"),
        ("编辑 阿依努尔　版式 老铁", "furniture"),
        ("编辑 阿依努尔", "byline"),
        ("责任编辑 段绍斌　美编 和志梅　热线 0871-64160447　　2013年4月12日　星期五", "furniture"),
        ("扫码看更多", "furniture"),
        ("扫码点餐不能强制", "display"),
        ("广告", "furniture"),
        ("广告投放助力农产品出山", "display"),
        ("珍惜每一滴水　节约每一度电", "furniture"),
        ("节约用水从娃娃抓起", "display"),
        ("*****", "furniture"),
    ],
)
def test_other_roles(line: str, role: str) -> None:
    assert role_of(line) == role


def test_a_dateline_starts_a_paragraph() -> None:
    assert role_of("滇西日报10月12日讯（记者 段丽萍）核桃节今天开幕") == "body"


def test_a_dateline_alone_is_no_author_line() -> None:
    assert role_of("滇西日报10月12日讯（记者 段丽萍）", after="核桃节今天在凤庆开幕，来了三万多人。") == "byline"


def test_many_short_lines_are_a_list() -> None:
    names = [
        "凤庆县农业农村局",
        "凤庆县林业和草原局",
        "小湾镇人民政府",
        "洛党镇人民政府",
        "勐佑镇人民政府",
        "核桃产业协会",
    ]
    state = classify(find_repeats(read_lines("\n\n".join([PARAGRAPH, *names]))))
    assert {row.role for row in state.rows} == {"body"}


@pytest.mark.parametrize(
    ("words", "label", "slogan"),
    [
        ("基层治理一线见闻", True, False),
        ("制造业转型一线探访", True, False),
        ("六稳六保在行动", True, False),
        ("核桃之乡纪行(二)", True, False),
        ("防汛救灾进行时", True, False),
        ("防御强降雨特别报道", True, False),
        ("村里来了新书记", False, False),
        ("打好防汛主动仗", False, True),
        ("推动高质量发展", False, True),
        ("核桃树下话丰收", False, False),
    ],
)
def test_labels_and_slogans(words: str, label: bool, slogan: bool) -> None:
    assert (is_column_label(fold(words)), is_slogan(words)) == (label, slogan)


@pytest.mark.parametrize(
    ("words", "named", "first"),
    [
        ("丽江市推进智慧旅游", True, True),
        ("春茶香飘丽江市", True, False),
        ("一张卡激活一座山村", False, False),
        ("绘就民生新画卷", False, False),
    ],
)
def test_places(words: str, named: bool, first: bool) -> None:
    assert (names_place(words), starts_with_place(words)) == (named, first)


@pytest.mark.parametrize(
    ("words", "official"),
    [
        ("关于做好秋冬森林防火工作的通知", True),
        ("2022年全县经济运行情况通报", True),
        ("停电预告", True),
        ("电影预告片", False),
        ("一份迟到的报告", False),
        ("通知", False),
    ],
)
def test_official_papers(words: str, official: bool) -> None:
    assert is_document_title(words) is official


class TestRepeats:
    """A scanner's loop, and what only looks like one."""

    def test_word_for_word(self) -> None:
        state = find_repeats(read_lines(f"{PARAGRAPH}\n\n{PARAGRAPH}"))
        assert [row.role for row in state.rows] == ["unread", "repeat"]

    def test_nearly(self) -> None:
        again = PARAGRAPH.replace("陆续成熟", "陆续成热")
        assert find_repeats(read_lines(f"{PARAGRAPH}\n{again}")).rows[1].role == "repeat"

    def test_the_same_author_twice(self) -> None:
        rows = find_repeats(read_lines("本报记者 段丽萍\n\n本报记者 段丽萍")).rows
        assert [row.role for row in rows] == ["unread", "unread"]

    @pytest.mark.parametrize(
        ("lines", "roles"),
        [
            # A loop shows the headline and the names again, too, in front of what they stand above and behind it.
            (["茶叶卖得更远", "本报记者 段丽萍", PARAGRAPH] * 2, ["unread"] * 3 + ["repeat"] * 3),
            ([PARAGRAPH, "（段丽萍）", "茶叶卖得更远"] * 2, ["unread"] * 3 + ["repeat"] * 3),
            (["茶叶卖得更远", PARAGRAPH] * 3, ["unread"] * 2 + ["repeat"] * 4),
            # The same words beside something else are said anew.
            ([PARAGRAPH, "本报记者 段丽萍", "另一条消息", "本报记者 段丽萍", PARAGRAPH], ["unread"] * 4 + ["repeat"]),
            (["茶叶卖得更远", PARAGRAPH, "茶叶卖得更贵", PARAGRAPH], ["unread"] * 3 + ["repeat"]),
        ],
    )
    def test_short_lines_of_a_loop(self, lines: list[str], roles: list[str]) -> None:
        assert [row.role for row in find_repeats(read_lines("\n\n".join(lines))).rows] == roles

    def test_one_form_of_words(self) -> None:
        first = "小湾镇种植核桃三万二千亩，产值一亿二千万元，带动一千六百户农户增收致富奔小康。"
        second = "洛党镇种植茶叶五万八千亩，产值两亿六千万元，带动三千九百户农户增收致富奔小康。"
        assert find_repeats(read_lines(f"{first}\n{second}")).rows[1].role == "unread"

    def test_a_loop_inside_a_line(self) -> None:
        looped = f"县里还办起了核桃加工培训班，{PARAGRAPH[3:39]}"
        row = find_repeats(read_lines(f"{PARAGRAPH}\n{looped}")).rows[1]
        assert row.role == "unread"
        assert row.fresh == "县里还办起了核桃加工培训班，"


def test_stages_are_named_for_what_they_do() -> None:
    assert [stage.__name__ for stage in STAGES] == [
        "find_repeats",
        "classify",
        "chunk",
        "follow",
        "recut",
        "house",
        "attach",
    ]


@pytest.mark.parametrize(
    ("words", "aspect"),
    [
        ("资金：一分钱掰成两半花", True),
        ("服务：从等上门到走上门", True),
        ("技术：给核桃“体检”", True),
        ("邻里互助：你家摘完摘我家", True),
        ("第二年：种什么", True),
        ("头一年：找水", True),
        ("第二年种什么", False),
        ("凤庆县委：核桃树下话丰收", False),
        ("凤庆：核桃树下话丰收", False),
        ("县委书记：当好“店小二”", False),
        ("小湾镇：核桃进城", False),
        ("资金：2300万元到位", False),
        ("资金从哪里来", False),
    ],
)
def test_one_side_of_a_matter(words: str, aspect: bool) -> None:
    assert is_aspect(fold(words)) is aspect


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("春耕·一线直播", True),
        ("高考季·志愿填报", True),
        ("纪念改革开放四十年·百姓家史", True),
        ("书香·丰顺：一城人一起读书", False),
        ("春耕·一线直播2023", False),
        ("春耕 一线直播", False),
    ],
)
def test_a_label_of_two_parts(words: str, label: bool) -> None:
    assert is_dotted_label(fold(words)) is label
