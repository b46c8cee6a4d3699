"""Names of columns above headlines, and boxes beside articles; and the headlines and paragraphs that look like them."""

from __future__ import annotations

import pytest

from policytext.model import Page
from policytext.segmentation import segment
from policytext.segmentation.shapes import is_box, is_name_of_column, opens_box
from policytext.text import fold

DRONE = [
    "近日，浏阳市官渡镇的油茶林里机声隆隆，农技员正在示范无人机授粉，二十多名茶农围在地头看得仔细，都说这个法子省工。",
    "官渡镇今年改造低产油茶林三千亩，引进榨油企业两家，茶籽收购价每公斤比去年高两元，茶农户均增收一千六百元。",
]
WHAT = "油茶，又称茶子树，种子可榨油，是我国特有的木本油料树种，与油棕、油橄榄、椰子并称世界四大木本油料植物。"
TITLE = "油茶林里飞来授粉机"


def read(*lines: str) -> Page:
    return segment("\n\n".join(lines))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("湘江纵横", True),
        ("代表心声", True),
        ("民生调查", True),
        ("八桂大地", True),
        ("短波", True),
        ("县域经济看亮点", True),
        ("医改惠民看江西", True),
        ("草原补奖看落实", True),
        ("精准扶贫在辽宁", True),
        ("战“疫”日志", True),
        ("风筝节在潍坊开幕", False),
        ("从一粒米看变化的十年", False),
        ("一碗面的故事", False),
        ("讲好黄河故事", False),
        ("小镇走上振兴路", False),
        ("三年三次调查", True),
        ("浏阳河畔的油茶故事", False),
    ],
)
def test_form(words: str, name: bool) -> None:
    assert is_name_of_column(words) is name


@pytest.mark.parametrize(
    "label",
    [
        "湘江纵横",
        "代表连线",
        "乡村新事",
        "两会短波",
        "今日要闻",
        "记者调查",
        "民生视点",
        "警方通报",
        "消费提示",
        "浏水夜话",
        "百姓信箱",
    ],
)
def test_a_column_above_a_headline(label: str) -> None:
    (article,) = read(label, TITLE, *DRONE).articles
    assert article.title is not None
    assert article.kicker is not None
    assert (article.kicker.text, article.title.text) == (label, TITLE)


def test_a_short_line_not_set_large_above_one_that_is() -> None:
    (article,) = read("走进工厂", f"# {TITLE}", *DRONE).articles
    assert article.kicker is not None
    assert article.title is not None
    assert (article.kicker.text, article.title.text) == ("走进工厂", TITLE)


def test_a_line_not_set_large_below_one_that_is() -> None:
    (article,) = read(f"# {TITLE}", "浏阳推广无人机授粉", *DRONE).articles
    assert article.title is not None
    assert article.subtitle is not None
    assert (article.title.text, article.subtitle.text) == (TITLE, "浏阳推广无人机授粉")


def test_of_three_sizes_the_smallest_is_for_sections() -> None:
    page = read(
        f"# {TITLE}",
        DRONE[0],
        "### 省工又增产",
        DRONE[1],
        "## 水库里放流鱼苗十万尾",
        "9月8日，株树桥水库放流鱼苗十万尾，渔政人员和志愿者把一筐筐鱼苗抬到岸边，不少居民带着孩子前来观看。",
    )
    titles = [article.title and article.title.text for article in page.articles]
    assert titles == [TITLE, "水库里放流鱼苗十万尾"]


@pytest.mark.parametrize(
    "lines",
    [
        ("油茶林里新事多",),  # 新事 is not its end
        ("油茶飘香十里", "官渡故事"),  # the shorter line below is no column's
        ("小镇故事",),  # nothing else could be the headline
        ("官渡油茶", "撑起致富大产业"),  # a headline of two lines
    ],
)
def test_a_headline_that_looks_like_a_column(lines: tuple[str, ...]) -> None:
    (article,) = read(*lines, *DRONE).articles
    assert article.title is not None
    assert article.title.text == " ".join(lines)
    assert article.kicker is None


@pytest.mark.parametrize(
    ("line", "box"),
    [
        ("·名词解释·　低改：指对低产油茶林垦复、补植、换冠", True),
        ("小贴士：油茶授粉前七天不要打药", True),
        ("【相关链接】油茶是我国特有的木本油料树种。", True),
        ("链接两岸的是一座新修的铁索桥。", False),
        ("他看了看小贴士：授粉前不要打药。", False),
        ("编者按：本报今日起推出油茶产业系列报道。", False),
    ],
)
def test_a_box_in_one_line(line: str, box: bool) -> None:
    assert is_box(fold(line)) is box


@pytest.mark.parametrize("label", ["相关链接", "【名词解释】", "·小贴士·"])
def test_a_box_below_an_article_is_none_of_it(label: str) -> None:
    assert opens_box(fold(label))
    article, box = read(TITLE, *DRONE, label, WHAT).articles
    assert [block.text for block in article.paragraphs] == DRONE
    assert [block.text for block in box.paragraphs] == [WHAT]


def test_a_section_heading_opens_no_box() -> None:
    (article,) = read(TITLE, DRONE[0], "链接产销", DRONE[1]).articles
    assert len(article.paragraphs) == 2


BRIEFS = (
    "▲浏阳市今年新栽油茶1.2万亩，成活率九成六。",
    "▲醴陵市陶瓷出口额前五月达3.1亿元，同比增长两成。",
    "▲桂东县一季度接待游客18万人次，民宿入住率八成。",
)


@pytest.mark.parametrize("at", [0, 1, 3])
def test_each_of_a_column_of_briefs_is_an_article(at: int) -> None:
    lines = list(BRIEFS)
    lines.insert(at, "县区短讯")
    page = read(TITLE, *DRONE, *lines)
    assert [block.text for block in page.furniture] == ["县区短讯"]
    texts = [[paragraph.text for paragraph in article.paragraphs] for article in page.articles]
    assert texts == [DRONE, *([brief.removeprefix("▲")] for brief in BRIEFS)]
    assert [article.title and article.title.text for article in page.articles] == [TITLE, None, None, None]


def test_a_list_with_bullets_stays_in_its_article() -> None:
    (article,) = read(
        TITLE, DRONE[0], "▲油茶林改造三千亩，茶农出工有工钱。", "▲引进榨油企业两家，茶籽不愁卖。", DRONE[1]
    ).articles
    assert len(article.paragraphs) == 4


@pytest.mark.parametrize(
    ("lines", "kicker", "title", "subtitle"),
    [
        (("保税物流园区挂牌五个月", TITLE), "保税物流园区挂牌五个月", TITLE, None),  # on what occasion
        (("市林业局发布三季度油茶生产数据", TITLE), "市林业局发布三季度油茶生产数据", TITLE, None),
        (("官渡镇油茶林开花早", TITLE), None, f"官渡镇油茶林开花早 {TITLE}", None),  # a headline of two lines
        # of two lines above a subtitle the first names a series, if it tells nothing
        (
            ("全市油茶喜获丰收", TITLE, "——浏阳市官渡镇见闻"),
            None,
            f"全市油茶喜获丰收 {TITLE}",
            "——浏阳市官渡镇见闻",
        ),
        (("山里的好产业", TITLE, "——浏阳市官渡镇见闻"), "山里的好产业", TITLE, "——浏阳市官渡镇见闻"),
        (("油茶跑在前头", "奋进2022，我们再出发"), None, "油茶跑在前头 奋进2022，我们再出发", None),  # of no figures
        # two clauses with figures below a shorter line
        (
            ("油茶跑在前头", "前三季度油茶产值3亿元，增幅居前列"),
            None,
            "油茶跑在前头",
            "前三季度油茶产值3亿元，增幅居前列",
        ),
        # two uneven parts go into the news above them; even ones, or below a slogan, are the headline
        (
            ("官渡镇油茶林开花早", "新栽茶苗三十万株 老林全部挂牌"),
            None,
            "官渡镇油茶林开花早",
            "新栽茶苗三十万株 老林全部挂牌",
        ),
        (("官渡镇油茶林开花早", "老林挂牌 新苗上山"), None, "官渡镇油茶林开花早 老林挂牌 新苗上山", None),
        (("聚焦油茶产业新发展", "老林全部挂牌 新苗上山"), "聚焦油茶产业新发展", "老林全部挂牌 新苗上山", None),
        (
            ("官渡镇油茶林开花早", "市法院公开审理 渔民领回渔船"),
            None,
            "官渡镇油茶林开花早 市法院公开审理 渔民领回渔船",
            None,
        ),
        # what a series looks at, and where; a national campaign; but who looks himself is in the headline
        (("百名专家看浏阳", "茶苗上山受好评"), None, "百名专家看浏阳 茶苗上山受好评", None),
        (("乡村振兴看浏阳", "茶苗上山"), "乡村振兴看浏阳", "茶苗上山", None),
        (("我为群众办实事", "茶苗上山"), "我为群众办实事", "茶苗上山", None),
    ],
)
def test_what_stands_above_and_below_a_headline(
    lines: tuple[str, ...], kicker: str | None, title: str, subtitle: str | None
) -> None:
    (article,) = read(*lines, "本报记者 周敏", *DRONE).articles
    blocks = (article.kicker, article.title, article.subtitle)
    assert tuple(block and block.text for block in blocks) == (kicker, title, subtitle)


def test_an_office_alone_issues_nothing_but_a_notice() -> None:
    (article,) = read("以法治护航营商环境", "浏阳市中级人民法院", *DRONE).articles
    assert article.title is not None
    assert article.title.text == "以法治护航营商环境 浏阳市中级人民法院"


@pytest.mark.parametrize("issuer", ["浏阳市供水总公司　10月19日", "浏阳市供水总公司官渡营业管理站", "浏阳供水公司"])
def test_a_short_notice_and_who_issued_it(issuer: str) -> None:
    notice = "因清洗水池，定于10月21日22时起停水八小时，请各户提前储水，恢复供水后先放水片刻再使用。"
    _, second = read(TITLE, "本报记者 周敏", *DRONE, "停水公告", notice, issuer).articles
    assert second.title is not None
    assert second.title.text == "停水公告"
    assert [paragraph.text for paragraph in second.paragraphs] == [notice, issuer]


@pytest.mark.parametrize("below", [("浏阳供水公司",), ("浏阳供水公司", "2020年10月19日")])
def test_who_issued_a_notice_that_ends_with_a_telephone(below: tuple[str, ...]) -> None:
    notice = "尊敬的用户：因清洗水池，定于10月21日22时起停水八小时，请各户提前储水。咨询电话：96331。"
    _, second = read(TITLE, "本报记者 周敏", *DRONE, "停水通知", notice, *below).articles
    assert "".join(paragraph.text for paragraph in second.paragraphs) == "".join([notice, *below])


def test_an_office_below_a_telephone_may_head_what_is_below() -> None:
    told = f"{DRONE[1]}详情请拨打热线0731-12345678。"
    heat = "本报讯（记者 甘雨）浏阳市人民医院新建的门诊大楼昨天投入使用，大楼有十二层，设有三十个诊室。"
    _, second = read(TITLE, "本报记者 周敏", DRONE[0], told, "浏阳市人民医院", "新建门诊大楼投用", heat).articles
    assert second.title is not None
    assert second.title.text == "浏阳市人民医院 新建门诊大楼投用"


@pytest.mark.xfail(
    strict=True, reason="a day without its year below who issued a notice is taken for a line of its own"
)
def test_a_day_without_its_year_dates_a_notice() -> None:
    notice = "因清洗水池，定于10月21日22时起停水八小时，请各户提前储水，恢复供水后先放水片刻再使用。"
    _, second = read(TITLE, "本报记者 周敏", *DRONE, "停水公告", notice, "浏阳供水公司", "10月19日").articles
    assert "".join(paragraph.text for paragraph in second.paragraphs) == f"{notice}浏阳供水公司10月19日"


def test_a_day_alone_below_a_text_is_none_of_it() -> None:
    (article,) = read(TITLE, "本报记者 周敏", *DRONE, "2020年10月19日").articles
    assert [paragraph.text for paragraph in article.paragraphs] == [*DRONE]


def test_the_column_of_letters_is_no_headline() -> None:
    letter = "编辑同志：我家住在学校对面，每天上学放学，校门口的马路上车来车往，孩子过街时让人捏一把汗。"
    page = read(TITLE, "本报记者 周敏", *DRONE, "读者来信", letter, "读者 唐红英", "校门口该设减速带")
    letters = page.articles[1]
    assert letters.kicker is not None
    assert letters.title is not None
    assert (letters.kicker.text, letters.title.text) == ("读者来信", "校门口该设减速带")


@pytest.mark.parametrize("headline", ["别慌！这样领补贴", "来了！公交新线今起开通", "最高37℃！入夏最强高温来了"])
def test_a_headline_that_exclaims(headline: str) -> None:
    heat = "本报讯（记者 甘雨）市气象台昨天发布预报，未来三天全市将出现入夏以来最强高温天气，请减少户外活动。"
    _, second = read(TITLE, "本报记者 周敏", *DRONE, headline, heat).articles
    assert second.title is not None
    assert second.title.text == headline


def test_a_heading_of_time_below_a_headline_is_no_second_line() -> None:
    (article,) = read("官渡：油茶更香", "过去五年", *DRONE).articles
    assert article.title is not None
    assert article.title.text == "官渡：油茶更香"
    assert [heading.text for heading in article.headings] == ["过去五年"]


def test_a_diary_is_dated_below_its_headline() -> None:
    (article,) = read("驻村日记", "给老杨算三笔账", "5月12日 小雨", *DRONE).articles
    assert article.title is not None
    assert article.title.text == "给老杨算三笔账"
    assert article.paragraphs[0].text.startswith("5月12日 小雨")
