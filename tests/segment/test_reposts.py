"""Pages of sites and applications: frames around the text, origins, who wrote and passed it, headlines of others."""

from __future__ import annotations

import pytest

from policytext.bylines import find_bylines
from policytext.segmentation import segment
from policytext.segmentation.classify import classify
from policytext.segmentation.repeats import find_repeats
from policytext.segmentation.state import read_lines

BRIDGE = (
    "10月8日，历时两年的丰顺县埔寨大桥建成通车，两岸十二个村的群众出行不再绕路。",
    "大桥全长六百四十米，双向四车道，桥头新设公交站两处，每天往返二十四班。",
)
DATES = (
    "连日来，沙坡头区的大枣进入采收期，合作社的分拣线从早转到晚，客商的车排到村口。",
    "今年全区大枣产量预计两千三百吨，电商订单占了近一半，枣农说价格比去年好。",
)


def role_of(line: str, before: str = BRIDGE[0], after: str = DATES[0]) -> str:
    return classify(find_repeats(read_lines(f"{before}\n{line}\n{after}"))).rows[1].role


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 新闻中心 > 县区动态",
        "当前位置：首页 > 政务公开",
        "您当前的位置：首页 >> 政务动态",
        "END",
        "上一篇：埔寨大桥今日合龙　下一篇：没有了",
        "点击上方蓝字　关注我们",
        "长按识别二维码，关注丰顺发布",
        "【打印本页】　【关闭窗口】",
        "点个“在看”，让更多人知道",
        "转载请注明来源",
    ],
)
def test_what_a_site_prints_around_its_texts(line: str) -> None:
    assert role_of(line) == "furniture"


@pytest.mark.parametrize(
    "line", ["首页改版方便群众办事", "点击农业新图景", "上一篇文章火了之后", "长按键背后的适老设计"]
)
def test_headlines_that_begin_alike(line: str) -> None:
    assert role_of(line) == "display"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("发布时间：2021-06-03 10:15　来源：丰顺县人民政府　浏览次数：204", "kicker"),
        ("来源：丰顺发布　发布时间：2021年6月3日", "kicker"),
        ("原创　丰顺发布　2021-06-03　发表于广东", "kicker"),
        ("时间：6月3日上午9时，地点在县文化馆一楼，请提前半小时入场并出示身份证和预约码，逾期不候", "body"),
        ("原创歌曲唱响丰顺", "display"),
    ],
)
def test_where_and_when_a_text_was_posted(line: str, role: str) -> None:
    assert role_of(line) == role


def posted(*credits: str) -> list[tuple[str | None, list[str]]]:
    """Title and bylines of two articles, the first with credits below."""
    lines = ["埔寨大桥通车了", *BRIDGE, *credits, "沙坡头大枣甜又脆", *DATES]
    found = segment("\n".join(lines)).articles
    return [(article.title and article.title.text, [byline.text for byline in article.bylines]) for article in found]


@pytest.mark.parametrize(
    ("credits", "bylines"),
    [
        (("来源：丰顺发布　记者：陈立群",), ["记者：陈立群"]),
        (
            ("来源：丰顺发布　记者：陈立群", "编辑：李晓芸　责编：郑国栋"),
            ["记者：陈立群", "编辑：李晓芸　责编：郑国栋"],
        ),
        (("编辑：李晓芸　审核：郑国栋",), ["编辑：李晓芸　审核：郑国栋"]),
        (("文/陈立群　图/郑国栋", "编辑/李晓芸　校对/王海"), ["文/陈立群　图/郑国栋", "编辑/李晓芸　校对/王海"]),
    ],
)
def test_credits_below_a_text_are_its_own(credits: tuple[str, ...], bylines: list[str]) -> None:
    assert posted(*credits) == [("埔寨大桥通车了", bylines), ("沙坡头大枣甜又脆", [])]


@pytest.mark.parametrize(
    "line",
    ["责任编辑：李晓芸　版式：郑国栋", "责任编辑：李晓芸　校对：王海", "编辑 李晓芸　版式 郑国栋　审核 王海"],
)
def test_the_staff_of_a_printed_page_is_the_pages(line: str) -> None:
    assert [bylines for _, bylines in posted(line)] == [[], []]


def test_what_is_recommended_below() -> None:
    text = ["埔寨大桥通车了", *BRIDGE, "往期推荐", "● 丰顺温泉节下月开幕", "● 降温了！出门多穿点"]
    page = segment("\n".join(text))
    assert [block.text for block in page.furniture] == ["往期推荐", "丰顺温泉节下月开幕", "降温了！出门多穿点"]
    assert [article.title and article.title.text for article in page.articles] == ["埔寨大桥通车了"]


def test_an_article_after_what_is_recommended() -> None:
    page = segment("\n".join(["埔寨大桥通车了", *BRIDGE, "推荐阅读", "● 温泉节下月开幕", "沙坡头大枣甜又脆", *DATES]))
    titles = [article.title and article.title.text for article in page.articles]
    assert titles == ["埔寨大桥通车了", "沙坡头大枣甜又脆"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("记者 陈立群　2021-06-03 10:15", "记者 陈立群"),
        ("（来源：丰顺发布　责任编辑：李晓芸）", "（来源：丰顺发布　责任编辑：李晓芸）"),
        ("（来源：丰顺县农业农村局）", None),
        ("编辑/那日松　校对/王静", "编辑/那日松　校对/王静"),
    ],
)
def test_names_beside_a_day_or_an_origin(line: str, text: str | None) -> None:
    assert [byline.text for byline in find_bylines(line)] == ([text] if text else [])
