"""Personal names: how a run of them is split, what is no name, and where the split is said to be doubtful."""

from __future__ import annotations

import pytest

from policytext.bylines import split_names
from policytext.bylines.names import read_names
from policytext.text import load_lexicon

PARTED = [
    ("李建华", ["李建华"]),
    ("李建华 王敏", ["李建华", "王敏"]),
    ("李建华　王敏", ["李建华", "王敏"]),
    ("李建华、王敏", ["李建华", "王敏"]),
    ("李建华，王敏，赵云飞", ["李建华", "王敏", "赵云飞"]),
    ("李建华/王敏", ["李建华", "王敏"]),
    ("李建华 & 王敏", ["李建华", "王敏"]),
    ("李建华； 王敏", ["李建华", "王敏"]),
    ("欧阳静 司马南 诸葛明月", ["欧阳静", "司马南", "诸葛明月"]),
    ("上官智 令狐小川", ["上官智", "令狐小川"]),
    ("皇甫静、尉迟敬文", ["皇甫静", "尉迟敬文"]),
    ("陈李佳怡 王敏", ["陈李佳怡", "王敏"]),
    ("印国强 邝美珍 盘玉林", ["印国强", "邝美珍", "盘玉林"]),
    ("仝建军 亓丽丽 逯海波", ["仝建军", "亓丽丽", "逯海波"]),
    ("郄婷 晁文静 訾强", ["郄婷", "晁文静", "訾强"]),
    ("于洋 余亮 俞静", ["于洋", "余亮", "俞静"]),
]

PADDED = [
    ("张 三", ["张三"]),
    ("张　伟　王　芳", ["张伟", "王芳"]),
    ("张 伟 王建国 李 娜", ["张伟", "王建国", "李娜"]),
    ("欧阳 静", ["欧阳静"]),
    ("曹传\n民 雷云芳", ["曹传民", "雷云芳"]),
]

RUN_TOGETHER = [
    ("陈建国李秀英", ["陈建国", "李秀英"]),
    ("刘洋王磊", ["刘洋", "王磊"]),
    ("孙丽娜周涛", ["孙丽娜", "周涛"]),
    ("周涛孙丽娜", ["周涛", "孙丽娜"]),
    ("吴晓东郑洁冯志远", ["吴晓东", "郑洁", "冯志远"]),
    ("马骏马晓燕马国庆", ["马骏", "马晓燕", "马国庆"]),
    ("欧阳静司马文彬", ["欧阳静", "司马文彬"]),
    ("黄清河江海涛", ["黄清河", "江海涛"]),
    ("高山峰林海英", ["高山峰", "林海英"]),
    ("任志强丁一凡石磊", ["任志强", "丁一凡", "石磊"]),
    ("董玉梅韩冰", ["董玉梅", "韩冰"]),
    ("许诺言韩冰洁", ["许诺言", "韩冰洁"]),
    ("熊秋菊殷海波", ["熊秋菊", "殷海波"]),
    ("邓丽李红梅", ["邓丽", "李红梅"]),
    ("覃小波韦丽萍农振华", ["覃小波", "韦丽萍", "农振华"]),
    ("田甜龙云飞向琴", ["田甜", "龙云飞", "向琴"]),
    ("方圆于文静", ["方圆", "于文静"]),
    ("何小军沈梦瑶蔡凡", ["何小军", "沈梦瑶", "蔡凡"]),
    ("罗浩宇唐诗雨彭湃", ["罗浩宇", "唐诗雨", "彭湃"]),
    ("姜子豪杜鹃", ["姜子豪", "杜鹃"]),
]

OTHER_PEOPLES = [
    ("艾力・吐尔逊", ["艾力・吐尔逊"]),
    ("古丽·买买提", ["古丽·买买提"]),
    ("阿依古丽•艾合买提 王强", ["阿依古丽•艾合买提", "王强"]),
    ("努尔买买提‧卡德尔、张伟", ["努尔买买提‧卡德尔", "张伟"]),
    ("扎西顿珠", ["扎西顿珠"]),
    ("扎西顿珠 次仁卓玛", ["扎西顿珠", "次仁卓玛"]),
    ("索朗旺堆、李明", ["索朗旺堆", "李明"]),
    ("萨仁其木格", ["萨仁其木格"]),
    ("巴特尔 呼和", ["巴特尔", "呼和"]),
    ("沙马拉毅", ["沙马拉毅"]),
    ("吉克阿木 曲比阿乌", ["吉克阿木", "曲比阿乌"]),
    ("卡洛斯·桑切斯", ["卡洛斯·桑切斯"]),
]


@pytest.mark.parametrize(("text", "names"), PARTED + PADDED + RUN_TOGETHER + OTHER_PEOPLES)
def test_split(text, names):
    split = split_names(text)
    assert split is not None
    assert [name.name for name in split.names] == names


# After a role word stranger names are names too: a surname that no lexicon has, a word, a name in Latin letters.
WHERE_DUE = [
    ("犇文", ["犇文"]),
    ("乌云其木格", ["乌云其木格"]),
    ("高峰 黎明", ["高峰", "黎明"]),
    ("江山 黄河", ["江山", "黄河"]),
    ("武力", ["武力"]),
    ("多杰", ["多杰"]),
    ("John Smith", ["John Smith"]),
    ("David O'Neil、王强", ["David O'Neil", "王强"]),
]


@pytest.mark.parametrize(("text", "names"), WHERE_DUE)
def test_names_where_names_are_due(text, names):
    split = read_names(text, due=True)
    assert split is not None
    assert [name.name for name in split.names] == names


NO_NAMES = [
    "",
    " ",
    "、",
    "用心 用情 用力",
    "高质量",
    "高质量 高标准",
    "王",
    "乡镇",
    "社区",
    "化名",
    "街道",
    "市、区",
    "安全 生产",
    "时代 成就",
    "常态化",
    "万元",
    "周年",
    "林业",
    "高新区",
    "车水马龙",
    "万象更新",
    "安居乐业",
    "刘女士",
    "张先生",
    "李某某",
    "王局长",
    "石家庄",
    "江西 湖南",
    "GDP",
    "7名",
    "张三1",
    "张三。",
    "本报记者",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_no_names(text):
    assert split_names(text) is None


def test_a_place_name_may_outweigh_a_surname():
    assert read_names("石家庄", due=True).score < 0 < read_names("石佳", due=True).score


DOUBTFUL = [
    ("吴秀鱼青", ["吴秀鱼青"], "no known surname"),
    ("犇文", ["犇文"], "no known surname in 犇文"),
    ("张晓东方明", ["张晓东", "方明"], "may as well be 张晓、东方明"),
    ("张晓阳明月", ["张晓", "阳明月"], "may as well be 张晓阳、明月"),
    ("张晓东 方明", ["张晓东", "方明"], None),
    ("陈建国李秀英", ["陈建国", "李秀英"], None),
]


@pytest.mark.parametrize(("text", "names", "doubt"), DOUBTFUL)
def test_doubt_is_said(text, names, doubt):
    split = read_names(text, due=True)
    assert split is not None
    assert [name.name for name in split.names] == names
    assert doubt in split.uncertain if doubt else split.uncertain is None


def test_the_score_tells_names_from_name_like_words():
    names, words = split_names("郭畅 陈子怡"), read_names("文明 平安", due=True)
    assert names is not None
    assert names.score > 5
    assert words is None or words.score < 0


def test_a_lost_blank_is_told_from_run_together_names():
    assert split_names("李秉文 曾敏刘乔松").patchy
    assert not split_names("曾敏刘乔松").patchy
    assert not split_names("曾敏 刘乔松").patchy


def test_every_surname_stands_in_one_band():
    bands = load_lexicon("surnames")["single"]
    listed = [name for band in bands for name in band["surnames"] if not name.isspace()]
    assert len(listed) == len(set(listed)) > 500
    shares = [band["share"] for band in bands]
    assert shares == sorted(shares, reverse=True)
    assert 85 < sum(band["share"] for band in bands for name in band["surnames"] if not name.isspace()) < 105


def test_every_character_of_given_names_stands_in_one_band():
    for position in ("first", "last"):
        bands = load_lexicon("surnames")["given"][position]
        listed = [one for band in bands for one in band["characters"] if not one.isspace()]
        assert len(listed) == len(set(listed))


@pytest.mark.xfail(strict=True, reason="the rarer name loses: 阳 is a surname too, and 周乔 a name")
def test_a_name_that_is_a_word_in_a_run():
    split = read_names("周乔阳文静张春雨", due=True)
    assert [name.name for name in split.names] == ["周乔阳", "文静", "张春雨"]


@pytest.mark.xfail(strict=True, reason="four characters read as two names unless the second surname is rare")
def test_a_married_name_of_four_characters():
    split = split_names("陈方安生")
    assert split is not None
    assert [name.name for name in split.names] == ["陈方安生"]
