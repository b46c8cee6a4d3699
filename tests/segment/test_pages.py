"""Whole pages: those that are in order come out as printed, those that are not are put right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from policytext.model import Page
from policytext.segmentation import explain, segment

FLOOD = [
    "7月12日清晨，桂林市灵川县潭下镇的堤坝上，民兵正在装填沙袋。受连日强降雨影响，漓江支流甘棠江水位猛涨，超过警戒水位1.2米。",
    "灵川县启动防汛三级应急响应，组织民兵、消防员、志愿者四百余人上堤巡查，转移低洼地带群众1860人，安置在三所小学里。",
    "县水利局局长蒋维新介绍，甘棠江洪峰已于当日下午平稳过境，堤坝无一处溃口，群众无一人伤亡，退水后将抓紧抢修水毁渠道。",
]
TEA = [
    "走进信阳市浉河区董家河镇的茶山，采茶工正忙着采摘今年的夏秋茶。茶农杨启富说，过去夏秋茶没人要，白白烂在茶树上。",
    "浉河区引进茶饮料企业三家，把夏秋茶做成抹茶粉和速溶茶，每亩茶园增收八百多元，茶叶综合利用率由四成提高到九成。",
    "“一片叶子，三季生金。”董家河镇党委书记甘世平说，明年全镇将新建茶叶初制厂五座，让夏秋茶不再是没人要的老叶子。",
]
CHESS = [
    "9月3日，首届运河杯青少年围棋赛在济宁市任城区开枰，来自鲁苏豫皖四省的三百二十名小棋手参加角逐，年龄最小的只有五岁。",
    "任城区把围棋引进四十六所小学的课后服务，聘请职业棋手担任教练，区里每年举办升段赛两次，学棋的孩子超过一万人。",
]


def joined(*lines: str) -> Page:
    return segment("\n\n".join(lines))


def shown(page: Page) -> list[tuple[str | None, list[str]]]:
    """The headline and the paragraphs of each article."""
    return [(art.title and art.title.text, [block.text for block in art.paragraphs]) for art in page.articles]


class TestOrdered:
    """Nothing to do: the order printed is the order read."""

    def test_one_article(self) -> None:
        page = joined("漓江支流洪峰平稳过境", *FLOOD)
        assert shown(page) == [("漓江支流洪峰平稳过境", FLOOD)]
        assert not page.articles[0].head_missing
        assert not page.articles[0].tail_missing

    def test_one_article_with_everything(self) -> None:
        page = joined(
            "防汛救灾进行时",
            "漓江支流洪峰平稳过境",
            "——灵川县防汛抢险侧记",
            "本报记者 蒋桂荣",
            *FLOOD[:2],
            "一、退水之后",
            FLOOD[2],
            "图为民兵在装填沙袋。",
        )
        (article,) = page.articles
        assert (article.kicker and article.kicker.text) == "防汛救灾进行时"
        assert (article.title and article.title.text) == "漓江支流洪峰平稳过境"
        assert (article.subtitle and article.subtitle.text) == "——灵川县防汛抢险侧记"
        assert [byline.text for byline in article.bylines] == ["本报记者 蒋桂荣"]
        assert [block.text for block in article.headings] == ["一、退水之后"]
        assert [block.text for block in article.paragraphs] == FLOOD
        assert [block.text for block in article.captions] == ["图为民兵在装填沙袋。"]

    def test_three_articles(self) -> None:
        page = joined("洪峰平稳过境", *FLOOD, "夏秋茶变成金叶子", *TEA, "小棋手运河边过招", *CHESS)
        assert shown(page) == [("洪峰平稳过境", FLOOD), ("夏秋茶变成金叶子", TEA), ("小棋手运河边过招", CHESS)]

    def test_without_a_headline(self) -> None:
        assert shown(joined(*TEA)) == [(None, TEA)]

    def test_our_articles_alone(self, articles: Any) -> None:
        for article in articles:
            page = segment("\n".join(line for _, line in article))
            body = [line for role, line in article if role == "body"]
            title = next(line for role, line in article if role == "title")
            assert shown(page) == [(title, body)], title

    def test_our_articles_in_a_row(self, articles: Any, tally: Any, scramble: Any) -> None:
        page = segment("\n\n".join(line for article in articles for _, line in article))
        bodies = [[line for role, line in article if role == "body"] for article in articles]
        titles = [next(line for role, line in article if role == "title") for article in articles]
        assert shown(page) == list(zip(titles, bodies, strict=True))

    def test_a_long_report(self) -> None:
        figures = "一二三四五六七八九"
        lines = ["2024年县政府工作报告", "各位代表："]
        for section in figures:
            lines += [
                f"{section}、第{section}项工作",
                *(f"第{section}项工作的第{at}段，任务完成得很好，成绩来之不易。" for at in figures),
            ]
        page = joined(*lines)
        (article,) = page.articles
        assert (article.title and article.title.text) == lines[0]
        assert len(article.headings) == 9
        assert [block.text for block in article.paragraphs] == [
            line for line in lines[1:] if line.endswith(("。", "："))
        ]


class TestCutParagraphs:
    """One paragraph of two pieces."""

    def test_across_a_column(self) -> None:
        left, right = FLOOD[1][:33], FLOOD[1][33:]
        page = joined("洪峰平稳过境", FLOOD[0], left, right, FLOOD[2])
        block = page.articles[0].paragraphs[1]
        assert block.text == FLOOD[1]
        assert [page.text[start:end] for start, end in block.spans] == [left, right]

    def test_a_space_between_latin_words(self) -> None:
        page = joined("新系统上线", "近日，灵川县水利局上线了 Smart", "River 水情监测系统，水位每五分钟更新一次。")
        assert (
            page.articles[0].paragraphs[0].text
            == "近日，灵川县水利局上线了 Smart River 水情监测系统，水位每五分钟更新一次。"
        )

    def test_the_headline_stands_in_the_sentence(self) -> None:
        left, right = TEA[1][:33], TEA[1][33:]
        page = joined(*TEA[:1], left, "夏秋茶变成金叶子", right, TEA[2])
        assert shown(page) == [("夏秋茶变成金叶子", TEA)]

    def test_an_end_without_a_partner(self) -> None:
        page = joined("洪峰平稳过境", FLOOD[0], FLOOD[1][:33])
        assert page.articles[0].tail_missing
        assert [block.text for block in page.articles[0].paragraphs] == [FLOOD[0], FLOOD[1][:33]]

    def test_a_start_without_a_partner(self) -> None:
        page = joined("的工作格局，得到群众好评。", *TEA[:1])
        assert page.articles[0].head_missing


class TestDamaged:
    """What stands elsewhere finds home."""

    def test_the_headline_comes_after(self) -> None:
        page = joined(*FLOOD, "漓江支流洪峰平稳过境", "夏秋茶变成金叶子", *TEA)
        assert shown(page) == [("漓江支流洪峰平稳过境", FLOOD), ("夏秋茶变成金叶子", TEA)]

    def test_the_tail_comes_first(self) -> None:
        page = joined(
            FLOOD[1][33:],
            FLOOD[2],
            "（蒋桂荣）",
            "漓江支流洪峰平稳过境",
            FLOOD[0],
            FLOOD[1][:33],
            "夏秋茶变成金叶子",
            *TEA,
        )
        assert ("漓江支流洪峰平稳过境", FLOOD) in shown(page)

    def test_two_articles_in_turns(self) -> None:
        page = joined(
            "漓江支流洪峰平稳过境",
            FLOOD[0],
            FLOOD[1][:33],
            "夏秋茶变成金叶子",
            "本报记者 甘雨",
            *TEA,
            FLOOD[1][33:],
            FLOOD[2],
        )
        assert shown(page) == [("漓江支流洪峰平稳过境", FLOOD), ("夏秋茶变成金叶子", TEA)]

    def test_a_loop(self) -> None:
        page = joined("夏秋茶变成金叶子", *TEA[:2], *TEA[:2], TEA[2])
        assert shown(page) == [("夏秋茶变成金叶子", TEA)]
        assert [block.text for block in page.repeats] == TEA[:2]


class TestHeads:
    """Headlines of two lines, labels, subtitles, and what belongs to no article."""

    def test_two_lines_are_one_headline(self) -> None:
        page = joined("用心用情用力", "灵川县公安民警守护群众平安", *FLOOD)
        title = page.articles[0].title
        assert title is not None
        assert title.text == "用心用情用力 灵川县公安民警守护群众平安"
        assert len(title.spans) == 2

    def test_marks_stay_outside(self) -> None:
        page = joined("## 夏秋茶变成金叶子", *TEA)
        title = page.articles[0].title
        assert title is not None
        assert (title.text, title.spans) == ("夏秋茶变成金叶子", ((3, 11),))

    def test_smaller_lines_are_headings(self) -> None:
        page = joined("# 夏秋茶变成金叶子", "本报记者 甘雨", TEA[0], "### 老叶子有了新出路", *TEA[1:])
        assert [block.text for block in page.articles[0].headings] == ["老叶子有了新出路"]

    def test_a_subtitle_says_where(self) -> None:
        page = joined("凝心聚力 共护安澜", "桂林市全力打好防汛主动仗", "蒋桂荣 秦小毛", *FLOOD)
        article = page.articles[0]
        assert (article.title and article.title.text) == "凝心聚力 共护安澜"
        assert (article.subtitle and article.subtitle.text) == "桂林市全力打好防汛主动仗"

    def test_a_slogan_above_a_headline_is_a_label(self) -> None:
        page = joined("推动高质量发展", "# 夏秋茶变成金叶子", *TEA, "# 小棋手运河边过招", *CHESS)
        assert (page.articles[0].kicker and page.articles[0].kicker.text) == "推动高质量发展"
        assert (page.articles[0].title and page.articles[0].title.text) == "夏秋茶变成金叶子"

    def test_a_picture_story(self) -> None:
        text = "6月8日，任城区运河湿地公园，市民在荷塘边赏荷。近年来，任城区退渔还湿，昔日的臭水塘变成了万亩荷塘。"
        page = joined("荷风送爽", text, "秦小毛 摄", "小棋手运河边过招", *CHESS)
        assert shown(page)[0] == ("荷风送爽", [text])
        assert [byline.text for byline in page.articles[0].bylines] == ["秦小毛 摄"]

    def test_furniture_is_nobodys(self) -> None:
        page = joined("要闻", "夏秋茶变成金叶子", *TEA, "扫码看更多", "小棋手运河边过招", *CHESS)
        assert [block.text for block in page.furniture] == ["要闻", "扫码看更多"]
        assert [title for title, _ in shown(page)] == ["夏秋茶变成金叶子", "小棋手运河边过招"]

    @pytest.mark.parametrize("text", ["", "\n\n", " \t\u3000\r\n"])
    def test_nothing(self, text: str) -> None:
        page = segment(text)
        assert (page.text, page.articles, page.furniture, page.repeats) == (text, (), (), ())

    def test_large_lines_alone(self) -> None:
        page = joined("夏秋茶变成金叶子")
        assert shown(page) == [("夏秋茶变成金叶子", [])]


class TestCredits:
    """Who wrote it."""

    def test_a_credit_belongs_above(self) -> None:
        page = joined("洪峰平稳过境", *FLOOD, "（蒋桂荣）", "夏秋茶变成金叶子", *TEA, "（甘雨）")
        assert [[byline.text for byline in article.bylines] for article in page.articles] == [
            ["（蒋桂荣）"],
            ["（甘雨）"],
        ]

    def test_an_author_line_belongs_below(self) -> None:
        page = joined("洪峰平稳过境", *FLOOD, "夏秋茶变成金叶子", "本报记者 甘雨", *TEA)
        assert [[byline.text for byline in article.bylines] for article in page.articles] == [[], ["本报记者 甘雨"]]

    def test_names_in_brackets_below_a_headline(self) -> None:
        page = joined("洪峰平稳过境", *FLOOD, "夏秋茶变成金叶子", "（记者 甘雨）", *TEA)
        assert [[byline.text for byline in article.bylines] for article in page.articles] == [[], ["（记者 甘雨）"]]

    def test_a_credit_in_the_last_line(self) -> None:
        page = joined("洪峰平稳过境", *FLOOD[:2], f"{FLOOD[2]}（蒋桂荣）", "夏秋茶变成金叶子", *TEA)
        article = page.articles[0]
        assert [byline.text for byline in article.bylines] == ["（蒋桂荣）"]
        assert article.paragraphs[-1].text == f"{FLOOD[2]}（蒋桂荣）"


def test_explain_says_why() -> None:
    said = explain("\n\n".join([*FLOOD, "漓江支流洪峰平稳过境", "夏秋茶变成金叶子", *TEA]))
    assert "The page is not in reading order as printed." in said
    assert "line 7: title, article 1: 漓江支流洪峰平稳过境" in said
    assert said.count("\n  line ") >= 8


def test_a_tail_that_talks_of_something_else() -> None:
    tail = "今后，还将把这个做法推广开来。"
    page = joined(tail, "小棋手运河边过招", *CHESS, "夏秋茶变成金叶子", *TEA)
    assert ("小棋手运河边过招", [*CHESS, tail]) in shown(page)


@pytest.mark.xfail(strict=True, reason="two articles that change places with every paragraph, none of them cut")
def test_in_turns_by_the_paragraph() -> None:
    page = joined("洪峰平稳过境", "夏秋茶变成金叶子", FLOOD[0], TEA[0], FLOOD[1], TEA[1], FLOOD[2], TEA[2])
    assert shown(page) == [("洪峰平稳过境", FLOOD), ("夏秋茶变成金叶子", TEA)]


@pytest.mark.xfail(strict=True, reason="the first words of a cut paragraph that could as well be a headline")
def test_a_piece_that_reads_like_a_headline() -> None:
    left, right = TEA[1][:17], TEA[1][17:]
    page = joined("夏秋茶变成金叶子", TEA[0], left, "小棋手运河边过招", *CHESS, right, TEA[2])
    assert ("夏秋茶变成金叶子", TEA) in shown(page)


def test_a_column_that_is_called_a_diary() -> None:
    (article,) = joined("战“疫”日志", "社区书记的第62天", *CHESS).articles
    assert article.title is not None
    assert article.title.text == "社区书记的第62天"


@pytest.mark.xfail(
    strict=True, reason="two headlines in a row, the first displaced, are read as one headline of two lines"
)
def test_a_displaced_headline_right_above_another() -> None:
    page = joined("夏秋茶变成金叶子", "小棋手运河边过招", *CHESS, *TEA)
    assert shown(page) == [("夏秋茶变成金叶子", TEA), ("小棋手运河边过招", CHESS)]


def test_the_turns_of_an_interview_are_one_article() -> None:
    talk = [
        "记者：茶农最关心的是什么？",
        "甘世平：过去夏秋茶白白烂在茶树上，大伙儿最关心的是有没有人收购，能不能卖上好价钱。",
        "记者：眼下还有什么难处？",
        "甘世平：缺人手，年轻人都进城了，工钱一年比一年高，请来的师傅干不了几天又走，还得慢慢想办法。",
    ]
    chess = [CHESS[0], f"{CHESS[1]}（何卫东）"]
    page = joined("甘世平谈夏秋茶", *talk[:2], "小棋手运河边过招", *chess, *talk[2:])
    assert shown(page) == [("甘世平谈夏秋茶", talk), ("小棋手运河边过招", chess)]
    said = explain("\n\n".join(["甘世平谈夏秋茶", *talk[:2], "小棋手运河边过招", *chess, *talk[2:]]))
    assert "both are turns of a conversation" in next(line for line in said.splitlines() if "line 5 goes on in" in line)


def test_a_headline_in_mid_sentence_that_speaks_of_another_text() -> None:
    left, right = FLOOD[1][:-16], FLOOD[1][-16:]
    tea = [f"本报讯（记者 甘雨）{TEA[0]}", *TEA[1:]]
    page = joined("# 漓江支流洪峰平稳过境", FLOOD[0], left, "# 泸溪夏秋茶变成金叶子", right, FLOOD[2], *tea)
    assert shown(page) == [("漓江支流洪峰平稳过境", FLOOD), ("泸溪夏秋茶变成金叶子", tea)]


def test_whoever_is_asked_is_named_before() -> None:
    talk = [
        "在泸溪的茶山上，五十八岁的甘世平正领着工人修剪茶树，记者和他坐在田埂上聊了起来。",
        "记者：茶农最关心的是什么？",
        "甘世平：过去夏秋茶白白烂在茶树上，大伙儿最关心的是有没有人收购，能不能卖上好价钱。",
        "记者：眼下还有什么难处？",
        "甘世平：缺人手，年轻人都进城了，工钱一年比一年高，请来的师傅干不了几天又走，还得慢慢想办法。",
    ]
    chess = [CHESS[0], f"{CHESS[1]}（何卫东）"]
    lines = ["甘世平谈夏秋茶", talk[0], "小棋手运河边过招", *chess, *talk[1:]]
    assert shown(joined(*lines)) == [("甘世平谈夏秋茶", talk), ("小棋手运河边过招", chess)]
    assert "both name whoever is asked" in explain("\n\n".join(lines))


@pytest.mark.parametrize(
    ("letter", "reply"),
    [
        (
            "编辑同志：我家住在漓江边，渡口的路灯坏了半个月，老人孩子晚上过河很不方便，能不能修一修？（李媛）",
            "县交通局回复：感谢来信，路灯已经换新。",
        ),
        (
            "问：渡口的路灯坏了半个月，老人孩子晚上过河很不方便，该找谁来修？（读者 李媛）",
            "答：可以找县交通局，电话登在公示牌上。",
        ),
    ],
)
def test_a_letter_and_what_it_is_answered(letter: str, reply: str) -> None:
    chess = ["# 小棋手运河边过招", *CHESS, "（何卫东）"]
    page = joined("# 夏秋茶变成金叶子", *TEA, "（甘雨）", "# 渡口路灯何时亮", letter, *chess, reply)
    assert ("渡口路灯何时亮", [letter, reply]) in shown(page)


def test_a_size_that_two_headlines_in_a_row_have_is_no_section_s() -> None:
    page = joined("# 漓江支流洪峰平稳过境", *FLOOD, "## 泸溪夏秋茶变成金叶子", "## 济宁小棋手运河边过招", *CHESS, *TEA)
    assert {block.text for block in page.articles[0].headings} == set()


def test_a_displaced_headline_right_above_another_below_its_article() -> None:
    page = joined(*TEA, "夏秋茶变成金叶子", "小棋手运河边过招", *CHESS)
    assert shown(page) == [("夏秋茶变成金叶子", TEA), ("小棋手运河边过招", CHESS)]


def test_a_picture_story_of_its_own() -> None:
    story = "1月16日，市民在水上市场选购辣白菜。该市场有固定摊位320多个，凌晨四点开市。韩明哲摄"
    page = joined("小棋手运河边过招", *CHESS, story, "夏秋茶变成金叶子", *TEA)
    assert len(page.articles) == 3


def test_headings_that_name_one_side_each_are_no_headlines() -> None:
    lines = (
        "夏秋茶变成金叶子",
        "眼下，任城区的茶农忙着采摘夏秋茶，过去没人要的夏秋茶今年成了香饽饽，鲜叶收购价每公斤涨了三元。",
        "品种：老园换新苗",
        "任城区三年改造老茶园四千亩，换种耐热的新品种，夏秋茶的苦涩味轻了，做成红茶和茶饮料很受欢迎。",
        "销路：坐上直播车",
        "区里办起茶叶直播基地，二十多名茶农学会了直播，夏秋茶的网上订单占到六成，茶农再也不愁茶叶卖不掉。",
    )
    (article,) = joined(*lines).articles
    assert article.title is not None
    assert article.title.text == "夏秋茶变成金叶子"
    assert [heading.text for heading in article.headings] == ["品种：老园换新苗", "销路：坐上直播车"]


SHOT = "6月8日，诸暨市安华镇的果农在分拣水蜜桃。该镇今年种桃两千亩，产值预计三千万元。本报记者 秦小毛 摄"


@pytest.mark.xfail(strict=True, reason="two pieces of news below their two headlines in a row are taken for one")
def test_a_displaced_headline_right_above_another_and_far_from_its_article() -> None:
    chess, tea = [f"本报讯（记者 秦小毛）{CHESS[0]}", *CHESS[1:]], [f"本报讯（记者 甘雨）{TEA[0]}", *TEA[1:]]
    page = joined("夏秋茶变成金叶子", "小棋手运河边过招", *chess, *tea)
    assert shown(page) == [("夏秋茶变成金叶子", tea), ("小棋手运河边过招", chess)]


@pytest.mark.parametrize(
    "shot",
    [
        SHOT,
        "6月8日，诸暨市安华镇的果农在分拣水蜜桃。本报记者 秦小毛 摄",  # dated as news is, though it tells no more
    ],
)
def test_a_picture_of_elsewhere_is_a_story_of_its_own(shot: str) -> None:
    page = joined("夏秋茶变成金叶子", TEA[0], shot, *TEA[1:], "小棋手运河边过招", *CHESS)
    assert shown(page) == [("夏秋茶变成金叶子", list(TEA)), (None, [shot]), ("小棋手运河边过招", list(CHESS))]


@pytest.mark.parametrize(
    "shot",
    [
        "6月8日，采茶工忙着采摘今年的夏秋茶。本报记者 秦小毛 摄",  # of what the page speaks of
        "图为诸暨市安华镇的果农在分拣水蜜桃。该镇今年种桃两千亩。本报记者 秦小毛 摄",
        "茶农在晾青。今年夏秋茶的价格比去年好。本报记者 秦小毛 摄",  # names no place
    ],
)
def test_other_pictures_stay_captions(shot: str) -> None:
    page = joined("夏秋茶变成金叶子", *TEA, shot, "小棋手运河边过招", *CHESS)
    assert [title for title, _ in shown(page)] == ["夏秋茶变成金叶子", "小棋手运河边过招"]
    assert [caption.text for article in page.articles for caption in article.captions] == [shot]


def test_a_picture_of_a_place_that_the_page_speaks_of_is_a_caption() -> None:
    text = "诸暨市今年的水蜜桃熟得早，果农忙着分拣装箱，冷链车一趟接一趟开往上海，价格比去年高出一截。"
    page = joined("诸暨水蜜桃坐上冷链车", text, SHOT, "小棋手运河边过招", *CHESS)
    assert [title for title, _ in shown(page)] == ["诸暨水蜜桃坐上冷链车", "小棋手运河边过招"]


def test_no_heading_stands_in_mid_sentence() -> None:
    lines = (
        "夏秋茶变成金叶子",
        "本报记者 秦小毛",
        "眼下，任城区的茶农忙着采摘夏秋茶，过去没人要的夏秋茶今年成了香饽饽，鲜叶收购价每公斤涨了三元。",
        "任城区三年改造老茶园四千亩，换种耐热的新品种，夏秋茶的苦涩味轻了，做成红茶和茶饮料很受欢迎，",
        "出行提示",
        "交警部门提醒，端午假期首日城北立交车流量将翻番，自驾出游请避开上午十时前后，绕行北湖路和滨河大道。",
        "小棋手运河边过招",
        *CHESS,
        "今年光订单就签了六百吨，茶农再也不愁夏秋茶卖不掉，加工厂还添了两条生产线。",
    )
    tea = next(article for article in joined(*lines).articles if article.title and "茶" in article.title.text)
    assert not any("交警" in paragraph.text for paragraph in tea.paragraphs)


PRESS = [
    "10月23日上午，吕梁市举行秋冬民生保障新闻发布会，市能源局、住建局、民政局的负责人逐一回答记者提问，会场里座无虚席。",
    "“煤够不够烧？”第一个问题直截了当。市能源局副局长冯启贤说，全市电煤库存可用二十六天，比去年同期多出五天，运煤专线加开了夜班。",
]
SECTIONS = {
    "锅炉房里的新把式": "热源厂的老师傅郝栓柱如今盯着屏幕上岗，炉温、水压、排烟一目了然，哪栋楼冷了热了，手指一点就能调匀，抢修队十五分钟到家。",
    "楼道口的热饭菜": "离石区的社区食堂里，七十岁以上的老人一餐八元，一荤两素一汤。掌勺的薛玉梅说，来吃饭的老邻居从三十人涨到了一百二十人。",
    "院墙外的平坦路": "柳林县把背街小巷的修补列入清单，旧砖换成透水砖，井盖垫了橡胶圈，夜里过车不再咣当响，二十一条巷子已有十七条完工。",
}


def test_short_lines_of_a_feature_are_its_headings() -> None:
    sections = [line for section in SECTIONS.items() for line in section]
    signed = [*CHESS[:1], CHESS[1] + "（秦小毛）"]
    page = joined("入冬前的三张答卷", "本报记者 冯晓燕", *PRESS, *sections, "小棋手运河边过招", *signed)
    assert [article.title and article.title.text for article in page.articles] == [
        "入冬前的三张答卷",
        "小棋手运河边过招",
    ]
    assert [heading.text for heading in page.articles[0].headings] == list(SECTIONS)


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        (list(SECTIONS), True),
        (["锅炉房里的新把式", None, None], False),  # one alone may be a headline
        (["锅炉房里的新把式", "（二）楼道口", "（三）院墙外"], False),  # the others are of another form
    ],
)
def test_several_short_lines_speak_for_each_other(headings: list[str | None], told: bool) -> None:
    sections = [line for pair in zip(headings, SECTIONS.values(), strict=True) for line in pair if line]
    signed = [*CHESS[:1], CHESS[1] + "（秦小毛）"]
    lines = ["入冬前的三张答卷", "本报记者 冯晓燕", *PRESS, *sections, "小棋手运河边过招", *signed]
    assert ("one of several such lines" in explain("\n\n".join(lines))) is told


def test_a_column_and_a_line_below_it_head_an_article() -> None:
    page = joined("夏秋茶变成金叶子", "本报记者 秦小毛", *TEA[:2], "茶乡进行时", "老叶子也能卖钱了", TEA[2])
    assert [article.title and article.title.text for article in page.articles] == [
        "夏秋茶变成金叶子",
        "老叶子也能卖钱了",
    ]
    assert page.articles[1].kicker is not None


def test_the_title_of_an_official_paper_takes_no_second_line() -> None:
    rules = [
        "因运河杯围棋赛需要，9月3日至5日运河路部分路段实行交通管制，现将有关事项公告如下：",
        "一、每日7时至18时，运河路自古槐路至建设路禁止机动车通行，公交车改走洸河路。",
        "二、持比赛证件的车辆凭证停放在体育馆北侧停车场，请听从现场民警指挥。",
    ]
    above = joined("关于围棋赛期间交通管制的通告", "夏秋茶变成金叶子", *TEA, *rules)
    assert "夏秋茶变成金叶子" in [article.title.text for article in above.articles if article.title]
    page = joined("关于围棋赛期间交通管制的通告", *rules, "任城区公安局　2019年8月30日", "夏秋茶变成金叶子", *TEA)
    assert shown(page) == [
        ("关于围棋赛期间交通管制的通告", [*rules, "任城区公安局　2019年8月30日"]),
        ("夏秋茶变成金叶子", TEA),
    ]


def test_the_rest_of_a_word_stands_apart_below_a_complete_line() -> None:
    at = TEA[1].index("高到九成")  # 利用率由四成提|高到九成。 is too short to be told by what it speaks of
    tea = "夏秋茶变成金叶子", TEA[0], TEA[1][:at]
    page = joined(*tea, "小棋手运河边过招", "本报记者 秦小毛", *CHESS, TEA[1][at:])
    assert shown(page) == [("夏秋茶变成金叶子", TEA[:2]), ("小棋手运河边过招", CHESS)]


THIRD = Path(__file__).parent.parent / "blind_pages" / "third"


@pytest.mark.xfail(strict=True, reason="section headings above parts that are printed far from their article head them")
def test_headings_far_from_their_article() -> None:
    page = segment((THIRD / "p23_hainan_typhoon_bulletin_2024.txt").read_text("utf-8"))
    titles = [article.title and article.title.text for article in page.articles]
    assert titles == ["风来之前，人已安全", "博鳌镇：潭门渔排“化险为夷”", None]


@pytest.mark.xfail(strict=True, reason="what begins with its verb may go on a sentence that broke off far above")
def test_a_verb_goes_on_a_sentence_far_above() -> None:
    page = segment((THIRD / "p19_anhui_briefs_police_court_2009.txt").read_text("utf-8"))
    (police,) = [article for article in page.articles if article.title and "变压器" in article.title.text]
    assert any("1400多个小时，辗转1.1万公里" in paragraph.text for paragraph in police.paragraphs)


@pytest.mark.xfail(
    strict=True, reason="a short quotation alone is taken for a paragraph, though an author line follows"
)
def test_a_quoted_question_is_a_headline() -> None:
    page = joined("漓江支流洪峰平稳过境", *FLOOD, "“夏秋茶，就不算你的茶？”", "本报记者 甘雨", *TEA)
    assert shown(page)[1][0] == "“夏秋茶，就不算你的茶？”"


def test_a_subtitle_that_tells_the_figure() -> None:
    page = joined("茶农口袋里的钱多了", "前三季度茶园亩均增收800元", f"本报讯（记者 甘雨）{TEA[0]}", *TEA[1:])
    assert shown(page)[0][0] == "茶农口袋里的钱多了"
