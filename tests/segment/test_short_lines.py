"""Short lines between paragraphs: headings that tell what came about, names that sign, and what they are not."""

from __future__ import annotations

import pytest

from policytext.model import Page
from policytext.segmentation import segment
from policytext.segmentation.classify import classify
from policytext.segmentation.seams import is_done
from policytext.segmentation.state import read_lines
from policytext.text import fold

TITLE = "青龙山下新修水窖四百口"
TANKS = [
    "入冬以来，会宁县翟家所镇的山梁上，一口口新修的水窖蓄满了秋雨。镇上的老人说，早年吃水要赶着毛驴走五里山路。",
    "全镇今年新修水窖四百二十口，铺设管道六十八公里，十一个村的村民拧开龙头就有水，窖水浇出的蔬菜也卖到了县城。",
    "镇里给每口水窖配了净化箱，请村医按月取样化验，合格率由去年的八成七提高到九成九，化验单就贴在村委会的墙上。",
]

PARAGRAPH = "川区的冬小麦收割过半，八台收割机从邻县开来，昼夜不停，农户在地头等着装袋，收购点的磅秤前排起了长队。"
BUS = "因解放路铺设供热管道，三路公交车从本月二十日起改走民族路，工期一个月，请乘客留意站牌，提前安排好出行时间。"


def read(*lines: str) -> Page:
    return segment("\n\n".join(lines))


def large(page: Page) -> list[str]:
    """The headlines and section headings."""
    titles = [article.title for article in page.articles if article.title]
    return [block.text for block in [*titles, *(block for article in page.articles for block in article.headings)]]


@pytest.mark.parametrize(
    ("words", "done"),
    [
        ("水通了，人也笑了", True),
        ("吃水更方便了", True),
        ("山村活起来了", True),
        ("再也不用赶驴驮水了", True),
        ("菜绿了，钱包鼓了", True),
        ("镇里出台了", False),
        ("全镇今年累计修建了", False),
        ("有力促进了", False),
        ("极大方便了", False),
        ("镇上又新修了", False),
        ("水窖修好之后的第三个年头，全镇的蔬菜种植面积也就变大了", False),  # too long for a heading
        ("水窖里的水", False),
    ],
)
def test_what_came_about(words: str, done: bool) -> None:
    assert is_done(fold(words)) is done


@pytest.mark.parametrize("heading", ["水通了，人也笑了", "吃水更方便了", "山村活起来了", "拧开龙头水就来了"])
def test_a_heading_that_tells_what_came_about(heading: str) -> None:
    page = read(TITLE, TANKS[0], heading, *TANKS[1:])
    assert heading in large(page)
    assert [block.text for article in page.articles for block in article.paragraphs] == TANKS


def test_a_headline_that_tells_what_came_about() -> None:
    first, second = read(TITLE, TANKS[0], "（马世昌）", "小村庄接上自来水：做饭更省心了", *TANKS[1:]).articles
    assert first.title is not None
    assert second.title is not None
    assert second.title.text == "小村庄接上自来水：做饭更省心了"


def test_a_headline_between_the_halves_of_a_paragraph() -> None:
    """It is no middle piece of that paragraph, whatever it opens with."""
    title = "针对水质，村医按月上门取样"
    halves = (TANKS[1][:38], TANKS[1][38:])
    page = read(TITLE, TANKS[0], halves[0], title, "本报记者　马世昌", TANKS[2], halves[1])
    assert title in large(page)
    assert TANKS[1] in [block.text for article in page.articles for block in article.paragraphs]


@pytest.mark.parametrize("half", ["眼下，全镇先后建成了", "去年镇里专门出台了"])
def test_a_line_that_breaks_off_after_le(half: str) -> None:
    (article,) = read(TITLE, TANKS[0], half, "三座集中供水站，" + TANKS[1]).articles
    assert article.headings == ()
    assert len(article.paragraphs) == 2


class TestNames:
    def test_a_name_at_the_foot_of_the_page(self) -> None:
        (article,) = read(TITLE, *TANKS, "马世昌").articles
        (byline,) = article.bylines
        assert byline.text == "马世昌"
        assert article.kicker is None

    def test_a_name_below_an_article_signs_it(self) -> None:
        first, second = read(TITLE, TANKS[0], "马世昌", "化验单贴上村委会的墙", TANKS[2]).articles
        assert [byline.text for byline in first.bylines] == ["马世昌"]
        assert second.bylines == ()

    @pytest.mark.parametrize("heading", ["秋雨", "喝好水", "新生活", "金秋"])
    def test_a_short_heading_is_no_name(self, heading: str) -> None:
        page = read(TITLE, TANKS[0], heading, *TANKS[1:])
        assert heading in large(page)
        assert not any(article.bylines for article in page.articles)

    def test_a_name_in_mid_sentence_signs_nothing(self) -> None:
        (article,) = read(TITLE, TANKS[0], TANKS[1][:-12], "马世昌", TANKS[2]).articles
        assert not any(byline.text == "马世昌" for byline in article.bylines)


@pytest.mark.parametrize(
    ("words", "heading"),
    [("过去五年", True), ("今后五年", True), ("今年重点", True), ("2023年工作打算", True), ("今年山货卖得俏", False)],
)
def test_a_time_heads_a_section(words: str, heading: bool) -> None:
    page = read(f"# {TITLE}", TANKS[0], words, *TANKS[1:])
    assert ([block.text for block in page.articles[0].headings] == [words]) is heading


BRIEFS = {
    "### 通渭洋芋装上火车": "日前，满载通渭县三百二十吨洋芋的专列发往广东，洋芋外销量比去年同期增长一成。（段丽萍）",
    "### 成县核桃卖到海外": "近日，成县十二万斤核桃仁装箱出口，核农户均增收一千二百元，加工厂又添了新设备。（李光华）",
}


def test_single_signed_paragraphs_have_headlines_of_any_size() -> None:
    lines = [
        f"# {TITLE}",
        TANKS[0],
        "### 水往高处走",
        *TANKS[1:],
        "（王海）",
        *(s for item in BRIEFS.items() for s in item),
    ]
    titles = [article.title.text for article in read(*lines).articles if article.title]
    assert titles == [TITLE, "通渭洋芋装上火车", "成县核桃卖到海外"]


def test_signed_paragraphs_in_mid_sentence_have_headlines_of_their_own() -> None:
    briefs = [line for item in BRIEFS.items() for line in item]
    left, right = TANKS[1][:24], TANKS[1][24:]
    page = read(f"# {TITLE}", "本报记者 王海", TANKS[0], left, *briefs, right, "### 水往高处走", TANKS[2])
    titles = [article.title and article.title.text for article in page.articles]
    assert titles == [TITLE, "通渭洋芋装上火车", "成县核桃卖到海外"]
    assert [each.text for each in page.articles[0].paragraphs] == TANKS


def test_the_last_section_of_a_signed_article_has_no_headline() -> None:
    sections = [line for pair in zip(["水往高处走", "窖里有数", "水清人和"], TANKS, strict=True) for line in pair]
    page = read(
        f"# {TITLE}", *(f"### {line}" if len(line) < 9 else line for line in sections[:-1]), f"{TANKS[2]}（王海）"
    )
    assert [article.title and article.title.text for article in page.articles] == [TITLE]


def test_a_slogan_above_a_headline_is_its_series() -> None:
    (article,) = read("治旱情 看实招", TITLE, *TANKS).articles
    assert article.kicker is not None
    assert (article.kicker.text, article.title and article.title.text) == ("治旱情 看实招", TITLE)


def test_entries_of_a_ranking_are_paragraphs_of_their_own() -> None:
    entries = ["1．会宁县　6237元", "2．通渭县　6180元", "3．成县　6015元"]
    (article,) = read(f"# {TITLE}", TANKS[0], *entries).articles
    assert [paragraph.text for paragraph in article.paragraphs[1:]] == entries


def test_a_time_heads_a_section_that_begins_with_a_time() -> None:
    plan = "到2026年，全镇再修水窖八百口，铺设管道一百公里，山上山下的村民拧开龙头都有水，水费每吨不超过三元。"
    page = read(f"# {TITLE}", *TANKS, "今后五年", plan)
    assert [block.text for block in page.articles[0].headings] == ["今后五年"]


def test_a_headline_between_the_halves_of_a_sentence() -> None:
    """What the next line leans on is the line before."""
    title = "一口水窖的“身价”"
    halves = ("山坡上的老人说：“早年一担水一分也不能多", "收。”如今全镇新修水窖四百二十口，拧开龙头就有水。")
    assert title in large(read("本报记者　马世昌", halves[0], title, halves[1], *TANKS[1:]))


@pytest.mark.parametrize(
    "half",
    [
        "——水窖越修越多。今年，全镇新修水窖四百二十",
        "水窖虽好，水质却是村民们一直以来担心得更",
    ],
)
def test_half_a_paragraph(half: str) -> None:
    """It has a full stop inside, or ends with a word that wants another."""
    assert half not in large(read(TITLE, TANKS[0], half, *TANKS[1:]))


@pytest.mark.parametrize(
    ("line", "signs"),
    [("马世昌", True), ("白杨林", False), ("水窖赞", False), ("金秋", False)],
)
def test_a_name_between_two_paragraphs(line: str, signs: bool) -> None:
    page = read(TITLE, TANKS[0], line, *TANKS[1:])
    assert (line in {byline.text for article in page.articles for byline in article.bylines}) is signs
    assert (line in large(page)) is not signs


def test_who_signs_a_letter() -> None:
    letter = "编辑同志：我们村的水窖漏水，跑了几趟镇里都没有结果，眼看着天就要冷了，请你们帮忙问问。"
    first, second = read("水窖漏水找谁修", letter, "读者　马世昌", TITLE, *TANKS).articles
    assert [byline.text for byline in first.bylines] == ["读者　马世昌"]
    assert second.title is not None
    assert second.title.text == TITLE


def test_a_small_headline_above_a_short_text() -> None:
    marked = ("# 水窖满了", "本报记者 马世昌", *TANKS, "# 麦子熟了", PARAGRAPH + "（胡冬）", "### 三路公交改线", BUS)
    titles = [article.title and article.title.text for article in read(*marked).articles]
    assert titles == ["水窖满了", "麦子熟了", "三路公交改线"]


def test_a_picture_story_in_mid_sentence() -> None:
    story = "11月14日，会宁县翟家所镇的菜农把白菜拉进县城，一斤只卖一角三分。　马世昌 摄"
    halves = (TANKS[1][:38], TANKS[1][38:])
    page = read(TITLE, TANKS[0], halves[0], "白菜进城", story, halves[1], TANKS[2])
    assert [block.text for article in page.articles for block in article.captions] == []
    assert {article.title and article.title.text for article in page.articles} == {TITLE, "白菜进城"}


@pytest.mark.parametrize("heading", ["走的，图个近便", "一张图纸,摊给全镇看", "离的，留下水桶"])
def test_a_line_between_a_finished_one_and_a_paragraph(heading: str) -> None:
    page = read(TITLE, TANKS[0], heading, *TANKS[1:])
    assert heading in large(page)


def test_the_first_words_of_a_paragraph_that_breaks_off_are_no_heading() -> None:
    page = read(TITLE, TANKS[0], TANKS[1][:8], TANKS[1][8:], TANKS[2])
    assert large(page) == [TITLE]


@pytest.mark.parametrize("author", [" 本报记者 段丽萍", "（记者 段丽萍）"])
def test_a_headline_with_its_author_is_no_sentence(author: str) -> None:
    state = classify(read_lines(f"茶山飞出金凤凰{author}\n\n{PARAGRAPH}\n\n路通了心就定了{author}\n\n{PARAGRAPH[5:]}"))
    assert [row.role for row in state.rows] == ["display", "body"] * 2


def test_a_sentence_with_a_credit_is_no_headline() -> None:
    (_, row) = classify(read_lines(f"{PARAGRAPH}\n合格证上的字，到底算不算数？（读者 段丽萍）")).rows
    assert row.role == "body"
