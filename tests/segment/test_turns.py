"""Two articles whose paragraphs take turns below the headlines of both, and one article that only looks so."""

from __future__ import annotations

from policytext.model import Page
from policytext.segmentation import segment

SALT = [
    "走进运城盐湖的七彩盐田，卤水在阳光下泛着红光。盐湖区生态保护局的护湖员卫国强每天绕着湖岸巡查，记录盐田水位。",
    "运城盐湖有四千多年产盐史，过去芒硝加工厂挨着湖岸排放卤渣，盐田被挤占，湖里的卤虫一度绝迹，火烈鸟再也不来。",
    "2020年起，盐湖区关停芒硝加工厂三十七家，清运卤渣六十万吨，退出盐田八千亩，湖岸种上耐盐碱的柽柳和碱蓬。",
    "“卤虫多了，火烈鸟就回来了。”卫国强说，去年冬天盐湖来了一百多只火烈鸟，湖岸的观鸟栈道天天挤满了人。",
]
CLINIC = [
    "“孩子发烧，出门十分钟就能看上医生。”家住长治市潞州区的乔秀英抱着孙子，在社区卫生服务站排队等着输液。",
    "潞州区过去看病难，儿科医生全挤在市医院，社区卫生服务站连雾化机都没有，家长抱着孩子排队挂号一等半天。",
    "区里从市医院选派儿科医生四十六名，每周到社区卫生服务站坐诊三天，配齐雾化机和血常规仪，药品种类增加一倍。",
    "潞州区卫生健康局局长秦晓东介绍，今年社区儿科门诊接诊九万人次，市医院的儿科门诊排队时间缩短了一半。",
]
HEADS = ("护好盐湖等鸟归", "——运城盐湖生态修复见闻", "儿科医生住进社区", "本报记者　卫小芳　乔建军")
MIXED = [line for pair in zip(SALT, CLINIC, strict=True) for line in pair]


def read(*lines: str) -> Page:
    return segment("\n\n".join(lines))


def shown(page: Page) -> list[tuple[str | None, list[str]]]:
    return [(art.title and art.title.text, [block.text for block in art.paragraphs]) for art in page.articles]


def test_two_articles_in_turns() -> None:
    assert shown(read(*HEADS, *MIXED)) == [(HEADS[0], SALT), (HEADS[2], CLINIC)]


def test_their_cut_paragraphs_are_put_together_again() -> None:
    halves = [SALT[1][:40], CLINIC[1][:38], SALT[1][40:], CLINIC[1][38:]]
    page = read(*HEADS, *MIXED[:2], *halves, *MIXED[4:])
    assert shown(page) == [(HEADS[0], SALT), (HEADS[2], CLINIC)]


def test_a_section_heading_stays_with_its_own() -> None:
    page = read(*HEADS, *MIXED[:4], "火烈鸟回家", *MIXED[4:])
    assert [[block.text for block in article.headings] for article in page.articles] == [["火烈鸟回家"], []]


def test_one_article_takes_no_turns() -> None:
    page = read(*HEADS[:2], HEADS[3], *SALT)
    assert shown(page) == [(HEADS[0], SALT)]


def test_two_articles_one_after_the_other() -> None:
    page = read(*HEADS[:2], *SALT, "（卫小芳）", HEADS[2], HEADS[3], *CLINIC)
    assert shown(page) == [(HEADS[0], SALT), (HEADS[2], CLINIC)]
