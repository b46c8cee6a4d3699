"""What belongs to the page and to no article, and the lines of articles that look like it."""

from __future__ import annotations

import pytest

from policytext.segmentation import segment
from policytext.segmentation.furniture import is_furniture
from policytext.text import fold

LAKE = "4月2日，彭泽县芙蓉墩镇的渔民把最后一批旧渔网交到回收点，全镇六十二条渔船至此全部上岸，拆解工作本月底完成。"


@pytest.mark.parametrize(
    "line",
    [
        "2018年5月4日　星期五　责任编辑　吴晓岚　　鄱湖晚报",
        "沿江新闻　　2018年5月4日　　责编：吴晓岚　美编：欧阳子轩",
        "２０１１年５月４日　星期三　　沿江短讯",
        "聚焦春耕　2018年5月4日",
        "2018年5月4日 星期五",
        "2018-05-04　农业周刊　A6",
        "二〇一八年五月四日　第6版　鄱湖晚报",
        "2018年5月4日 戊戌年三月十九 第8612期 今日8版",
        "第5版　2018年5月4日",
        "鄱湖关注　　A05　　值班主任：吴晓岚",
        "06　沿江　责任编辑　吴晓岚",
        "江西·要闻",
        "民生周刊",
        "A5　农业专刊",
        "市州新闻",
        "县区快递",
        "八桂短波",
        "社会广角",
        "昌都要闻",
        "广告　湖口彩印厂承印画册名片",
        "湖口彩印承印画册名片　地址：石钟山大道　电话：0792-6345678",
        "江西日报客户端　好新闻一手掌握",
        "2012年10月26日　责编：吴晓岚　版式：欧阳子轩　电话：0991-2389417",
        "本版责编 吴晓岚　电话:0311-88602117　印刷质量监督:0311-88602133",
        "石钟山调味品　诚征各县经销商",
        "扶贫产品展销热线：0792-6345678　公益广告",
        "短讯",
        "鄱湖短波",
        "赣讯快递",
        "县区微播",
        "A05　沿江·县域　2018年5月4日　编辑：吴 岚　组版：王 海　热线：0792-6345678",
        "本报法律顾问：江西石钟律师事务所　广告",
        "鄱湖晚报  民生  2018.5.4  热线 6345678",
        "第二版　沿江新貌",
    ],
)
def test_head_of_a_page(line: str) -> None:
    assert is_furniture(fold(line))


@pytest.mark.parametrize(
    "line",
    [
        "2018年5月4日起施行",
        "2018年5月4日，渔船全部上岸",
        "彭泽县人民政府 2018年5月4日",
        "省长江办公室　2018年5月4日",
        "本报记者　吴晓岚　2018年5月4日",
        "网络编辑吴晓岚的一天",
        "6岁男孩当上小编辑 吴晓岚点赞",
        "芙蓉墩镇6名校对 吴晓岚最年轻",
        "来源：鄱湖晚报　2018年5月4日",
        "2018年5月4日　彭泽县六十二条渔船全部上岸",
        "2018年5月4日",
        "5月4日 渔船上岸",
        "2018年渔业工作要点",
        "芙蓉墩镇渔船全部上岸",
        "江西·渔船",
        "编一本渔家孩子的周刊",
        "外贸观察",
        "警方通报",
        "渔民新闻",
        "广告牌砸伤三名路人",
        "户外广告须按期拆除",
        "芙蓉墩镇开通报修客户端",
        "报名地址：石钟山大道　电话：0792-6345678",
        "渔业公司在全国诚招代理商",
        "外贸快讯",
        "渔船拆解快递",
        "渔业公司投放广告",
        "第二版渔业规划出台",
        "第六版　防控方案公布",
        "第二版规划　渔船上岸后的出路在哪里",
    ],
)
def test_no_head_of_a_page(line: str) -> None:
    assert not is_furniture(fold(line))


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("本版投稿邮箱：nongye@pohu.cn　　新闻热线：0792-8123456", True),
        ("读者热线：0792-8123456", True),
        ("广告电话：8123456　订阅：11185", True),
        ("举报电话：0792-8123456", False),
        ("咨询热线：0792-8123456", False),
        ("渔民拨打新闻热线0792-8123456反映拆解款没有到账。", False),
        ("广告投放助力鱼干出山", False),
    ],
)
def test_addresses(line: str, page: bool) -> None:
    assert is_furniture(fold(line)) is page


@pytest.mark.parametrize("at", [0, 2])
def test_a_head_of_the_page_is_no_part_of_the_headline(at: int) -> None:
    lines = ["芙蓉墩镇渔船全部上岸", LAKE]
    lines.insert(at, "鄱湖晚报　2018年5月4日　星期五")
    page = segment("\n\n".join(lines))
    assert [block.text for block in page.furniture] == ["鄱湖晚报　2018年5月4日　星期五"]
    (article,) = page.articles
    assert article.title is not None
    assert article.title.text == "芙蓉墩镇渔船全部上岸"
    assert article.kicker is None


def test_a_column_of_briefs_has_a_name_that_the_paper_coined() -> None:
    dated = f"黔原日报彭泽4月3日讯（记者 吴晓岚）{LAKE}"
    page = segment("\n\n".join(["渔船全部上岸", dated, "黔原短波", "湖口新修水渠", f"{LAKE[:40]}。（王海）"]))
    assert [block.text for block in page.furniture] == ["黔原短波"]
