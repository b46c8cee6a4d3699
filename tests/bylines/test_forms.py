"""Bylines as papers, agencies, stations and sites print them, and what looks like one and is none.

People are written as ``role[@org] name name; role name``; a column break inside a byline as ``|``.
"""

from __future__ import annotations

import pytest

from policytext.bylines import find_bylines, parse_byline
from policytext.model import Byline

BODY = "今年前三季度，全县城镇新增就业4200人，同比增长6.1%，完成年度目标任务的84%，就业形势总体平稳。"


def people(byline: Byline) -> str:
    """The people of a byline in the notation of the tables."""
    groups: dict[str, list[str]] = {}
    for person in byline.people:
        role = person.role + (f"@{person.org}" if person.org else "")
        groups.setdefault(role, []).append(person.name)
    return "; ".join(f"{role} {' '.join(names)}" for role, names in groups.items())


def shown(byline: Byline) -> tuple[str, str, str | None, str | None, str | None, str]:
    return byline.text, byline.kind, byline.outlet, byline.date, byline.place, people(byline)


# --- datelines: (as printed, outlet, date, place, people) ------------------------------------------------------------

NEWSPAPERS = [
    ("本报讯", "本报", None, None, ""),
    ("本报讯（记者 韩雪梅）", "本报", None, None, "reporter 韩雪梅"),
    ("本报讯（记者韩雪梅 通讯员 马国庆）", "本报", None, None, "reporter 韩雪梅; correspondent 马国庆"),
    ("本报讯 (记者 韩雪梅)", "本报", None, None, "reporter 韩雪梅"),
    ("本报讯　（记者　韩雪梅　实习生　冯一帆）", "本报", None, None, "reporter 韩雪梅; intern 冯一帆"),
    ("本报讯（通讯员 罗永贵 杨昌明）", "本报", None, None, "correspondent 罗永贵 杨昌明"),
    ("本报讯（全媒体记者周蕾 通讯员段文涛）", "本报", None, None, "reporter 周蕾; correspondent 段文涛"),
    ("本报讯（融媒体记者 高子涵）", "本报", None, None, "reporter 高子涵"),
    ("本报讯（首席记者 蒋志勇）", "本报", None, None, "reporter 蒋志勇"),
    ("本报讯（见习记者 曲晓彤）", "本报", None, None, "intern 曲晓彤"),
    ("本报讯（特约记者 沙马拉铁）", "本报", None, None, "reporter 沙马拉铁"),
    ("本报讯（记者 马 骏 通讯员 苏 强）", "本报", None, None, "reporter 马骏; correspondent 苏强"),
    ("本报讯（记者彭晓东报道）", "本报", None, None, "reporter 彭晓东"),
    ("本报讯（记者彭辉、通讯员谭晓燕报道）", "本报", None, None, "reporter 彭辉; correspondent 谭晓燕"),
    ("本报讯(孟凡勇 赵静怡)", "本报", None, None, "author 孟凡勇 赵静怡"),
    ("本报讯 记者何俊、通讯员邱建平报道", "本报", None, None, "reporter 何俊; correspondent 邱建平"),
    ("本报讯（记者 张丽 通讯员 县委宣传部 石磊）", "本报", None, None, "reporter 张丽; correspondent@县委宣传部 石磊"),
    ("本报海口7月22日讯（记者 符文辉）", "本报", "XXXX-07-22", "海口", "reporter 符文辉"),
    ("本报海口7月22日讯", "本报", "XXXX-07-22", "海口", ""),
    ("本报北京3月5日电（记者 丁志军）", "本报", "XXXX-03-05", "北京", "reporter 丁志军"),
    ("本报北京3月5日电  （记者丁志军、沈晓慧）", "本报", "XXXX-03-05", "北京", "reporter 丁志军 沈晓慧"),
    ("本报遵义讯（记者 何开敏）", "本报", None, "遵义", "reporter 何开敏"),
    ("本报专讯（记者 梁怡）", "本报", None, None, "reporter 梁怡"),
    ("本报综合讯", "本报", None, None, ""),
    ("本刊讯（记者 陆远）", "本刊", None, None, "reporter 陆远"),
    ("本台消息（记者 尹航）", "本台", None, None, "reporter 尹航"),
    ("时报讯（记者 钟丽华）", "时报", None, None, "reporter 钟丽华"),
    ("晚报讯（记者 贺小东）", "晚报", None, None, "reporter 贺小东"),
    ("湖北日报讯（记者刘文俊、通讯员陈慧君）", "湖北日报", None, None, "reporter 刘文俊; correspondent 陈慧君"),
    ("湖北日报讯 （全媒记者 曾雅琴）", "湖北日报", None, None, "reporter 曾雅琴"),
    ("四川日报讯（四川日报全媒体记者 程雯）", "四川日报", None, None, "reporter@四川日报 程雯"),
    ("河南日报讯（记者 李若凡 通讯员 吕广才）", "河南日报", None, None, "reporter 李若凡; correspondent 吕广才"),
    ("南方日报讯 （记者/彭琳 通讯员/欧志聪）", "南方日报", None, None, "reporter 彭琳; correspondent 欧志聪"),
    ("辽宁日报讯 记者王坤报道", "辽宁日报", None, None, "reporter 王坤"),
    ("科技日报北京9月2日电 （记者张嘉欣）", "科技日报", "XXXX-09-02", "北京", "reporter 张嘉欣"),
    ("经济日报北京8月3日讯（记者顾建国）", "经济日报", "XXXX-08-03", "北京", "reporter 顾建国"),
    ("农民日报讯（记者 祖丽娜）", "农民日报", None, None, "reporter 祖丽娜"),
    ("北京青年报讯（记者 董鑫磊）", "北京青年报", None, None, "reporter 董鑫磊"),
    ("新京报讯（记者 吴思远）", "新京报", None, None, "reporter 吴思远"),
    ("楚天都市报10月8日讯（记者 潘锡明）", "楚天都市报", "XXXX-10-08", None, "reporter 潘锡明"),
    ("兵团日报石河子1月6日讯（全媒体记者 王建江）", "兵团日报", "XXXX-01-06", "石河子", "reporter 王建江"),
    ("西藏日报拉萨10月9日讯（记者 次仁平措）", "西藏日报", "XXXX-10-09", "拉萨", "reporter 次仁平措"),
    (
        "新疆日报讯（记者 古丽·买买提 通讯员 艾力・吐尔逊）",
        "新疆日报",
        None,
        None,
        "reporter 古丽·买买提; correspondent 艾力・吐尔逊",
    ),
    ("湖南日报·新湖南客户端2月14日讯（记者 邓晶晶）", "湖南日报·新湖南客户端", "XXXX-02-14", None, "reporter 邓晶晶"),
    ("每日商报讯（记者 屠晨曦）", "每日商报", None, None, "reporter 屠晨曦"),
    (
        "台州晚报5月9日讯（潮新闻记者 林森 通讯员 应小丽）",
        "台州晚报",
        "XXXX-05-09",
        None,
        "reporter@潮新闻 林森; correspondent 应小丽",
    ),
    ("本报讯（记者王立军李娜）", "本报", None, None, "reporter 王立军 李娜"),
    ("本报讯（记者欧阳静通讯员司马文彬）", "本报", None, None, "reporter 欧阳静; correspondent 司马文彬"),
    ("衢州日报讯 （报道组 周建红 记者 方俊）", "衢州日报", None, None, "correspondent 周建红; reporter 方俊"),
]

AGENCIES = [
    ("新华社北京9月1日电（记者申文杰、王雨涵）", "新华社", "XXXX-09-01", "北京", "reporter 申文杰 王雨涵"),
    ("新华社石家庄11月30日电（记者 高博）", "新华社", "XXXX-11-30", "石家庄", "reporter 高博"),
    ("新华社华盛顿/北京2月3日电（记者孙丁）", "新华社", "XXXX-02-03", "华盛顿/北京", "reporter 孙丁"),
    ("新华社瓦加杜古5月6日电", "新华社", "XXXX-05-06", "瓦加杜古", ""),
    ("新华社长沙2021年6月18日电（记者周晓楠）", "新华社", "2021-06-18", "长沙", "reporter 周晓楠"),
    ("新华社北京五月十七日电", "新华社", "XXXX-05-17", "北京", ""),
    ("新华社联合国１月９日电（记者尚文）", "新华社", "XXXX-01-09", "联合国", "reporter 尚文"),
    ("新华社快讯", "新华社", None, None, ""),
    ("新华财经北京6月1日电（记者刘玉洁）", "新华财经", "XXXX-06-01", "北京", "reporter 刘玉洁"),
    ("中新社北京10月12日电 (记者 王思博)", "中新社", "XXXX-10-12", "北京", "reporter 王思博"),
    ("中新社兰州十一月三日电(南卓玛)", "中新社", "XXXX-11-03", "兰州", "author 南卓玛"),
    ("中新网7月2日电", "中新网", "XXXX-07-02", None, ""),
    ("中新网呼和浩特4月11日电 (张玮)", "中新网", "XXXX-04-11", "呼和浩特", "author 张玮"),
    ("中新网南宁5月20日电(黄艳梅 钟建珊)", "中新网", "XXXX-05-20", "南宁", "author 黄艳梅 钟建珊"),
    ("中国新闻网西宁8月9日电(记者 李隽)", "中国新闻网", "XXXX-08-09", "西宁", "reporter 李隽"),
    ("财联社4月18日电", "财联社", "XXXX-04-18", None, ""),
    ("法新社巴黎7月14日电", "法新社", "XXXX-07-14", "巴黎", ""),
    ("据新华社北京7月14日电", "新华社", "XXXX-07-14", "北京", ""),
]

SITES_AND_STATIONS = [
    ("人民网北京12月1日电 （记者杜燕）", "人民网", "XXXX-12-01", "北京", "reporter 杜燕"),
    ("人民网贵阳5月26日电（顾兰云）", "人民网", "XXXX-05-26", "贵阳", "author 顾兰云"),
    ("光明网讯（记者 宋雅婷）", "光明网", None, None, "reporter 宋雅婷"),
    ("中国经济网北京3月9日讯（记者 马常青）", "中国经济网", "XXXX-03-09", "北京", "reporter 马常青"),
    ("央广网北京7月22日消息（记者 冯硕）", "央广网", "XXXX-07-22", "北京", "reporter 冯硕"),
    ("国际在线报道（记者 阮佳文）", "国际在线", None, None, "reporter 阮佳文"),
    ("华声在线消息（记者 袁志刚）", "华声在线", None, None, "reporter 袁志刚"),
    (
        "红网时刻新闻8月15日讯（记者 汪衡 通讯员 肖拥军）",
        "红网时刻新闻",
        "XXXX-08-15",
        None,
        "reporter 汪衡; correspondent 肖拥军",
    ),
    ("红网时刻怀化8月15日讯（通讯员 粟海）", "红网时刻", "XXXX-08-15", "怀化", "correspondent 粟海"),
    ("大众网济南6月6日讯（记者 沈童）", "大众网", "XXXX-06-06", "济南", "reporter 沈童"),
    ("华龙网讯（首席记者 佘振芳）", "华龙网", None, None, "reporter 佘振芳"),
    ("多彩贵州网讯（本网记者 张仪红）", "多彩贵州网", None, None, "reporter 张仪红"),
    ("天山网讯（石榴云/新疆日报记者 姚刚报道）", "天山网", None, None, "reporter@石榴云/新疆日报 姚刚"),
    ("中国台湾网10月17日成都消息", "中国台湾网", "XXXX-10-17", "成都", ""),
    ("参考消息网7月22日报道", "参考消息网", "XXXX-07-22", None, ""),
    ("封面新闻讯（记者 车佳竹）", "封面新闻", None, None, "reporter 车佳竹"),
    ("极目新闻讯（记者 刘迅 通讯员 谢姣）", "极目新闻", None, None, "reporter 刘迅; correspondent 谢姣"),
    ("安岳县融媒体中心讯（记者 唐朝彬）", "安岳县融媒体中心", None, None, "reporter 唐朝彬"),
    ("9月11日电", None, "XXXX-09-11", None, ""),
]


@pytest.mark.parametrize(("printed", "outlet", "date", "place", "who"), NEWSPAPERS + AGENCIES + SITES_AND_STATIONS)
def test_dateline_at_the_head_of_a_paragraph(printed, outlet, date, place, who):
    cited = printed.startswith("据")
    text = printed + (BODY if printed.endswith(("）", ")")) else "　" + BODY)
    assert [shown(byline) for byline in find_bylines(text)] == [
        (printed.removeprefix("据"), "dateline", outlet, date, place, who)
    ], cited


# (text, byline, outlet, date, place, people): the dateline stands in a bracket, before 题, after 据 or over a column break
DATELINES_ELSEWHERE = [
    (BODY + "（新华社杭州7月22日电）", "（新华社杭州7月22日电）", "新华社", "XXXX-07-22", "杭州", ""),
    (BODY + "（据新华社北京4月3日电）", "（据新华社北京4月3日电）", "新华社", "XXXX-04-03", "北京", ""),
    (BODY + "（据新华社电）", "（据新华社电）", "新华社", None, None, ""),
    (
        "（新华社合肥2月8日电 记者何曦 吴慧）",
        "（新华社合肥2月8日电 记者何曦 吴慧）",
        "新华社",
        "XXXX-02-08",
        "合肥",
        "reporter 何曦 吴慧",
    ),
    ("新华社太原1月11日电题：一粒杂粮的出海路", "新华社太原1月11日电", "新华社", "XXXX-01-11", "太原", ""),
    (
        "据新华社北京五月十七日电全国总工会今天召开座谈会。",
        "新华社北京五月十七日电",
        "新华社",
        "XXXX-05-17",
        "北京",
        "",
    ),
    (
        "据央视新闻4月9日消息：（记者林慧）" + BODY,
        "央视新闻4月9日消息：（记者林慧）",
        "央视新闻",
        "XXXX-04-09",
        None,
        "reporter 林慧",
    ),
    (
        "京郊日报8月27日信息：(记者赵晓东)" + BODY,
        "京郊日报8月27日信息：(记者赵晓东)",
        "京郊日报",
        "XXXX-08-27",
        None,
        "reporter 赵晓东",
    ),
    ("新华社北京3月1日电 记者1日从财政部获悉，" + BODY, "新华社北京3月1日电", "新华社", "XXXX-03-01", "北京", ""),
    ("本报讯8月9日，省农业农村厅发布通知。", "本报讯", "本报", None, None, ""),
    ("本报讯“收成不错！”老乡说。", "本报讯", "本报", None, None, ""),
    ("■本报讯（记者 何静）" + BODY, "本报讯（记者 何静）", "本报", None, None, "reporter 何静"),
    (
        "湖北日报讯（记者 李涛\n通讯员 王倩）" + BODY,
        "湖北日报讯（记者 李涛\n通讯员 王倩）",
        "湖北日报",
        None,
        None,
        "reporter 李涛; correspondent 王倩",
    ),
    (
        "广西日报南宁8月1日讯（记者 覃\n鹏）" + BODY,
        "广西日报南宁8月1日讯（记者 覃\n鹏）",
        "广西日报",
        "XXXX-08-01",
        "南宁",
        "reporter 覃鹏",
    ),
    (
        "贵州日报讯（记者 吴雨 通讯员 石开云\n" + BODY,
        "贵州日报讯（记者 吴雨 通讯员 石开云",
        "贵州日报",
        None,
        None,
        "reporter 吴雨; correspondent 石开云",
    ),
    ("本报讯（记者 郝静）记者从县水利局获悉，" + BODY, "本报讯（记者 郝静）", "本报", None, None, "reporter 郝静"),
    ("本报讯（见图）" + BODY, "本报讯", "本报", None, None, ""),
    (
        "香港商报讯(记者 古丽敏 深圳报道)" + BODY,
        "香港商报讯(记者 古丽敏 深圳报道)",
        "香港商报",
        None,
        "深圳",
        "reporter 古丽敏",
    ),
    (
        "新华社武汉4月4日电（“新华视点”记者李伟、王莉）" + BODY,
        "新华社武汉4月4日电（“新华视点”记者李伟、王莉）",
        "新华社",
        "XXXX-04-04",
        "武汉",
        "reporter 李伟 王莉",
    ),
]


@pytest.mark.parametrize(("text", "printed", "outlet", "date", "place", "who"), DATELINES_ELSEWHERE)
def test_dateline_elsewhere(text, printed, outlet, date, place, who):
    assert [shown(byline) for byline in find_bylines(text)] == [(printed, "dateline", outlet, date, place, who)]


# --- credits: (as printed, kind, outlet, place, people), at the end of a paragraph and on a line of their own ---------

BRACKETS = [
    ("（曾祥林）", "credit", None, None, "author 曾祥林"),
    ("（龙俊 石远航）", "credit", None, None, "author 龙俊 石远航"),
    ("（龙　俊　石远航）", "credit", None, None, "author 龙俊 石远航"),
    ("(滕建国、田慧)", "credit", None, None, "author 滕建国 田慧"),
    ("（吴 刚 欧阳晓东）", "credit", None, None, "author 吴刚 欧阳晓东"),
    ("（扎西顿珠 边巴次仁）", "credit", None, None, "author 扎西顿珠 边巴次仁"),
    ("（张明华李秀英）", "credit", None, None, "author 张明华 李秀英"),
    ("（记者 舒畅）", "credit", None, None, "reporter 舒畅"),
    ("（本报记者 舒畅 通讯员 米建军）", "credit", None, None, "reporter 舒畅; correspondent 米建军"),
    ("（通讯员：米建军 记者：舒畅）", "credit", None, None, "correspondent 米建军; reporter 舒畅"),
    ("（新华社记者 安宁波 叶浩）", "credit", "新华社", None, "reporter@新华社 安宁波 叶浩"),
    ("（文/张晓兰 图/李大勇）", "credit", None, None, "author 张晓兰; photographer 李大勇"),
    ("（文/图 张晓兰）", "credit", None, None, "author 张晓兰"),
    ("（图文/张晓兰）", "credit", None, None, "author 张晓兰"),
    ("（撰文/张晓兰 王冬）", "credit", None, None, "author 张晓兰 王冬"),
    (
        "（文/见习记者陈瑜 通讯员史雅琴 图/记者胡冬）",
        "credit",
        None,
        None,
        "intern 陈瑜; correspondent 史雅琴; reporter 胡冬",
    ),
    # surnames of one region: Guangxi, Yunnan, Ningxia
    ("（记者 零春梅 通讯员 刀文忠 买玉兰）", "credit", None, None, "reporter 零春梅; correspondent 刀文忠 买玉兰"),
    # Tibetan names of two parts, of which the lexicon may lack the second
    ("（记者 索南江才）", "credit", None, None, "reporter 索南江才"),
    ("（记者 索南俄尼 王刚）", "credit", None, None, "reporter 索南俄尼 王刚"),
    ("（供稿：田建华）", "credit", None, None, "other 田建华"),
    ("（张晓兰 整理）", "credit", None, None, "other 张晓兰"),
    ("（编译/周敏）", "credit", None, None, "other 周敏"),
    ("（辛集市读者 周振国）", "credit", None, None, "other 周振国"),
    ("（读者 江涛）", "credit", None, None, "other 江涛"),
    ("（沈阳市民 江涛）", "credit", None, None, "other 江涛"),
    ("（辛集市 周振国）", "credit", None, "辛集市", "author 周振国"),
    ("（荆州区　江涛）", "credit", None, "荆州区", "author 江涛"),
    ("（记者 舒畅 整理）", "credit", None, None, "reporter 舒畅"),
    ("（责任编辑：周敏）", "credit", None, None, "editor 周敏"),
    ("【编辑：周敏】", "credit", None, None, "editor 周敏"),
    ("（李大勇 摄）", "photo", None, None, "photographer 李大勇"),
    ("（李大勇摄）", "photo", None, None, "photographer 李大勇"),
    ("（李大勇 王冬 摄影报道）", "photo", None, None, "photographer 李大勇 王冬"),
    ("（本报记者 李大勇 摄）", "photo", None, None, "photographer 李大勇"),
    ("（新华社记者 李大勇 摄）", "photo", "新华社", None, "photographer@新华社 李大勇"),
    ("（图/李大勇）", "photo", None, None, "photographer 李大勇"),
    ("（摄影：李大勇）", "photo", None, None, "photographer 李大勇"),
    ("（资料图片）", "photo", None, None, ""),
    ("（受访者供图）", "photo", None, None, ""),
    ("（县委宣传部供图）", "photo", None, None, ""),
    ("（作者系省社科院副研究员）", "credit", None, None, ""),
    ("（作者王静系湖南师范大学教授）", "credit", None, None, "author@湖南师范大学 王静"),
    ("（作者：王静，系湖南师范大学教授）", "credit", None, None, "author@湖南师范大学 王静"),
    ("（王静 作者单位：市委党校）", "credit", None, None, "author@市委党校 王静"),
    ("（作者单位：市委党校）", "credit", None, None, ""),
]


@pytest.mark.parametrize("before", ["", BODY], ids=["alone", "glued"])
@pytest.mark.parametrize(("printed", "kind", "outlet", "place", "who"), BRACKETS)
def test_bracketed_credit(before, printed, kind, outlet, place, who):
    found = find_bylines(f"上一段。\n{before}{printed}\n下一段。")
    assert [shown(byline) for byline in found] == [(printed, kind, outlet, None, place, who)]


# (text, byline, kind, outlet, people): no bracket around the credit, or text after it
CREDITS_IN_TEXT = [
    (BODY + "记者余敏 实习生黄静", "记者余敏 实习生黄静", "credit", None, "reporter 余敏; intern 黄静"),
    (
        BODY + " 本报记者 秦岭 通讯员 罗超",
        "本报记者 秦岭 通讯员 罗超",
        "credit",
        None,
        "reporter 秦岭; correspondent 罗超",
    ),
    (BODY + "据《经济参考报》记者 秦岭", None, None, None, ""),
    ("图为果农采摘脐橙。 卢伟民 摄", "卢伟民 摄", "photo", None, "photographer 卢伟民"),
    ("图为果农采摘脐橙。卢伟民摄", "卢伟民摄", "photo", None, "photographer 卢伟民"),
    ("果农在采摘脐橙 卢伟民 摄", "卢伟民 摄", "photo", None, "photographer 卢伟民"),
    ("图为果农采摘脐橙。　　　　　卢伟民　摄", "卢伟民　摄", "photo", None, "photographer 卢伟民"),
    ("图为果农采摘脐橙。新华社记者 卢伟民 摄", "新华社记者 卢伟民 摄", "photo", "新华社", "photographer@新华社 卢伟民"),
    ("图为果农采摘脐橙。本报记者 卢伟民摄", "本报记者 卢伟民摄", "photo", None, "photographer 卢伟民"),
    (
        "图为果农采摘脐橙。江西日报全媒体记者卢伟民摄",
        "江西日报全媒体记者卢伟民摄",
        "photo",
        "江西日报",
        "photographer@江西日报 卢伟民",
    ),
    ("图为果农采摘脐橙。卢伟民 曾红 摄影报道", "卢伟民 曾红 摄影报道", "photo", None, "photographer 卢伟民 曾红"),
    ("图为果农采摘脐橙。（卢伟民 摄）", "（卢伟民 摄）", "photo", None, "photographer 卢伟民"),
    ("图为果农采摘脐橙（卢伟民 摄）。", "（卢伟民 摄）", "photo", None, "photographer 卢伟民"),
    ("图为果农采摘脐橙。摄影/卢伟民", "摄影/卢伟民", "photo", None, "photographer 卢伟民"),
    ("图为果农采摘脐橙。卢伟民/摄", "卢伟民/摄", "photo", None, "photographer 卢伟民"),
    ("图为果农采摘脐橙。新华社发（卢伟民 摄）", "新华社发（卢伟民 摄）", "photo", "新华社", "photographer 卢伟民"),
    ("图为果农采摘脐橙。（新华社发 卢伟民 摄）", "（新华社发 卢伟民 摄）", "photo", "新华社", "photographer 卢伟民"),
    ("据人民网记者孙涛报道：贵阳市区有震感。", "人民网记者孙涛报道", "role_line", "人民网", "reporter@人民网 孙涛"),
    ("人民网记者孙涛报道：贵阳市区有震感。", "人民网记者孙涛报道", "role_line", "人民网", "reporter@人民网 孙涛"),
    (
        "记者王波、通讯员李倩报道：贵阳市区有震感。",
        "记者王波、通讯员李倩报道",
        "role_line",
        None,
        "reporter 王波; correspondent 李倩",
    ),
    (
        "大众网·海报新闻记者 沈童 济南报道",
        "大众网·海报新闻记者 沈童 济南报道",
        "role_line",
        "大众网·海报新闻",
        "reporter@大众网·海报新闻 沈童",
    ),
]


@pytest.mark.parametrize(("text", "printed", "kind", "outlet", "who"), CREDITS_IN_TEXT)
def test_credit_in_text(text, printed, kind, outlet, who):
    found = [(each.text, each.kind, each.outlet, people(each)) for each in find_bylines(text)]
    assert found == ([(printed, kind, outlet, who)] if printed else [])


# --- lines: (line, kind, outlet, place, people) -----------------------------------------------------------------------

ROLE_LINES = [
    ("本报记者 汤晓峰", "role_line", None, None, "reporter 汤晓峰"),
    ("□本报记者 汤晓峰", "role_line", None, None, "reporter 汤晓峰"),
    ("■ 本报记者 汤晓峰 通讯员 梅芳", "role_line", None, None, "reporter 汤晓峰; correspondent 梅芳"),
    ("●记者 汤晓峰 实习生 梅芳 文/图", "role_line", None, None, "reporter 汤晓峰; intern 梅芳"),
    ("本报记者 汤 峰 梅 芳", "role_line", None, None, "reporter 汤峰 梅芳"),
    ("本报记者汤晓峰梅芳", "role_line", None, None, "reporter 汤晓峰 梅芳"),
    ("记者　汤晓峰", "role_line", None, None, "reporter 汤晓峰"),
    ("江西日报全媒体记者 汤晓峰", "role_line", "江西日报", None, "reporter@江西日报 汤晓峰"),
    ("山西晚报记者 汤晓峰 梅芳", "role_line", "山西晚报", None, "reporter@山西晚报 汤晓峰 梅芳"),
    ("新华社记者", "role_line", "新华社", None, ""),
    ("本报评论员", "role_line", None, None, ""),
    ("人民日报评论员", "role_line", "人民日报", None, ""),
    ("新华社记者 林晖、吴昊", "role_line", "新华社", None, "reporter@新华社 林晖 吴昊"),
    ("新华社“新华视点”记者 林晖", "role_line", "新华社", None, "reporter@新华社 林晖"),
    ("《瞭望》新闻周刊记者 林晖", "role_line", "瞭望新闻周刊", None, "reporter@瞭望新闻周刊 林晖"),
    ("央视记者 林晖", "role_line", "央视", None, "reporter@央视 林晖"),
    ("总台央视记者 林晖", "role_line", "总台央视", None, "reporter@总台央视 林晖"),
    ("半月谈记者 林晖", "role_line", "半月谈", None, "reporter@半月谈 林晖"),
    ("中青报·中青网记者 宋佳颖", "role_line", "中青报·中青网", None, "reporter@中青报·中青网 宋佳颖"),
    ("21世纪经济报道记者 宋佳颖 北京报道", "role_line", "21世纪经济报道", "北京", "reporter@21世纪经济报道 宋佳颖"),
    ("每经记者 宋佳颖 每经编辑 陈旭", "role_line", "每经", None, "reporter@每经 宋佳颖; editor@每经 陈旭"),
    ("证券时报记者 宋佳颖", "role_line", "证券时报", None, "reporter@证券时报 宋佳颖"),
    (
        "新京报记者 宋佳颖 编辑 陈旭 校对 柳青",
        "role_line",
        "新京报",
        None,
        "reporter@新京报 宋佳颖; editor 陈旭; other 柳青",
    ),
    ("人民日报驻巴西记者 宋佳颖", "role_line", "人民日报", None, "reporter@人民日报 宋佳颖"),
    ("本报特派记者 宋佳颖 发自巴黎", "role_line", None, "巴黎", "reporter 宋佳颖"),
    ("本报记者 宋佳颖 武汉报道", "role_line", None, "武汉", "reporter 宋佳颖"),
    ("本报首席记者 宋佳颖", "role_line", None, None, "reporter 宋佳颖"),
    ("本报见习记者 宋佳颖", "role_line", None, None, "intern 宋佳颖"),
    ("本报通讯员 吴新民", "role_line", None, None, "correspondent 吴新民"),
    ("本报评论员 吴新民", "role_line", None, None, "reporter 吴新民"),
    ("通讯员 市公安局 吴新民", "role_line", None, None, "correspondent@市公安局 吴新民"),
    ("通讯员 吴新民（县医保局） 何丽", "role_line", None, None, "correspondent 吴新民 何丽"),
    ("特约通讯员 吴新民 何丽", "role_line", None, None, "correspondent 吴新民 何丽"),
    ("文/图 本报记者 何丽", "role_line", None, None, "reporter 何丽"),
    ("文/何丽 图/吴新民", "role_line", None, None, "author 何丽; photographer 吴新民"),
    ("文｜何丽 图｜吴新民", "role_line", None, None, "author 何丽; photographer 吴新民"),
    ("文丨何丽", "role_line", None, None, "author 何丽"),
    ("文图/何丽", "role_line", None, None, "author 何丽"),
    ("何丽 文 吴新民 图", "role_line", None, None, "author 何丽; photographer 吴新民"),
    ("何丽/文 吴新民/图", "role_line", None, None, "author 何丽; photographer 吴新民"),
    ("文字：何丽 摄影：吴新民 制图：彭飞", "role_line", None, None, "author 何丽; photographer 吴新民; other 彭飞"),
    ("撰文/何丽 摄影/吴新民", "role_line", None, None, "author 何丽; photographer 吴新民"),
    ("本报记者 何丽 摄影 吴新民", "role_line", None, None, "reporter 何丽; photographer 吴新民"),
    ("作者：何丽", "role_line", None, None, "author 何丽"),
    ("记者：何丽", "role_line", None, None, "reporter 何丽"),
    ("记者：何丽 编辑：彭飞 审核：江涛", "role_line", None, None, "reporter 何丽; editor 彭飞; other 江涛"),
    ("记者 | 何丽 编辑 | 彭飞", "role_line", None, None, "reporter 何丽; editor 彭飞"),
    ("编 辑：彭 飞", "role_line", None, None, "editor 彭飞"),
    ("审　核：江　涛", "role_line", None, None, "other 江涛"),
    ("责编：彭飞  校对：江涛  监制：何丽", "role_line", None, None, "editor 彭飞; other 江涛 何丽"),
    ("一审：彭飞 二审：江涛 三审：何丽", "role_line", None, None, "other 彭飞 江涛 何丽"),
    ("来源：平江县融媒体中心 作者：何丽 编辑：彭飞", "role_line", None, None, "author 何丽; editor 彭飞"),
    ("2023-06-11 10:24 来源：甘肃日报 记者：何丽", "role_line", None, None, "reporter 何丽"),
    ("策划：秦晖、何丽 本篇统筹：彭飞", "role_line", None, None, "other 秦晖 何丽 彭飞"),
    ("李永贵 口述 何丽 整理", "role_line", None, None, "other 李永贵 何丽"),
    ("编译 何丽", "role_line", None, None, "other 何丽"),
    ("何丽 编译", "role_line", None, None, "other 何丽"),
    ("本版责任编辑 彭飞 版式 江涛", "role_line", None, None, "editor 彭飞; other 江涛"),
    ("特约评论员 何丽", "role_line", None, None, "reporter 何丽"),
    ("何丽 彭飞 综合报道", "role_line", None, None, "author 何丽 彭飞"),
    ("吴新民 摄", "photo", None, None, "photographer 吴新民"),
    ("吴新民摄", "photo", None, None, "photographer 吴新民"),
    ("摄影：吴新民", "photo", None, None, "photographer 吴新民"),
    ("摄影 吴新民 何丽", "photo", None, None, "photographer 吴新民 何丽"),
    ("吴新民 何丽 摄影报道", "photo", None, None, "photographer 吴新民 何丽"),
    ("本报记者 吴新民 摄", "photo", None, None, "photographer 吴新民"),
    ("通讯员 吴新民 摄", "photo", None, None, "photographer 吴新民"),
    ("吴新民 供图", "photo", None, None, "photographer 吴新民"),
    ("甘肃省人民政府省长 任建华", "role_line", None, None, "other@甘肃省人民政府 任建华"),
    ("代县长　田维政", "role_line", None, None, "other 田维政"),
    ("县长 田维政", "role_line", None, None, "other 田维政"),
    ("县人民政府县长 田 勇", "role_line", None, None, "other@县人民政府 田勇"),
]


@pytest.mark.parametrize(("line", "kind", "outlet", "place", "who"), ROLE_LINES)
def test_role_line(line, kind, outlet, place, who):
    found = find_bylines(f"稳岗拓岗暖民心\n{line}\n{BODY}")
    assert [(each.kind, each.outlet, each.place, people(each)) for each in found] == [(kind, outlet, place, who)]


MORE_ROLE_LINES = [
    ("本版撰文：湖北日报全媒记者 黄璐瑶", "role_line", "湖北日报", None, "reporter@湖北日报 黄璐瑶"),
    ("郑欣 中青报·中青网记者 宋佳颖", "role_line", "中青报·中青网", None, "author 郑欣; reporter@中青报·中青网 宋佳颖"),
    ("李永贵 口述 四川日报全媒体记者 何丽 整理", "role_line", "四川日报", None, "other 李永贵; reporter@四川日报 何丽"),
    ("记者  何丽  彭飞        来源:人民网", "role_line", None, None, "reporter 何丽 彭飞"),
    ("作者：记者 何丽 实习生 彭飞    来源：西江都市报", "role_line", None, None, "reporter 何丽; intern 彭飞"),
    ("作者：何丽（省作家协会副主席）", "role_line", None, None, "author 何丽"),
    ("2024-03-05 07:57:54 来源:参考消息网 责任编辑:何丽", "role_line", None, None, "editor 何丽"),
    ("2022年11月22日 星期二 责编 何丽 版式 彭飞 校对 江涛", "role_line", None, None, "editor 何丽; other 彭飞 江涛"),
    ("来源｜湖南日报　记者｜何丽　编辑｜彭飞", "role_line", None, None, "reporter 何丽; editor 彭飞"),
    ("编辑丨何丽 来源丨县融媒体中心", "role_line", None, None, "editor 何丽"),
    ("初审：何丽；复审：彭飞；终审：江涛", "role_line", None, None, "other 何丽 彭飞 江涛"),
    ("【记者】何丽", "role_line", None, None, "reporter 何丽"),
    ("【统筹】何丽 【文字】彭飞 【图片】江涛", "role_line", None, None, "other 何丽; author 彭飞; photographer 江涛"),
    (
        "□ 法治日报全媒体记者 何丽  □ 法治日报通讯员 彭飞",
        "role_line",
        "法治日报",
        None,
        "reporter@法治日报 何丽; correspondent@法治日报 彭飞",
    ),
    ("□记 者 何丽 □通讯员 彭飞", "role_line", None, None, "reporter 何丽; correspondent 彭飞"),
    (
        "文/羊城晚报全媒体记者 何丽 通讯员 彭飞 图/受访者提供",
        "role_line",
        "羊城晚报",
        None,
        "reporter@羊城晚报 何丽; correspondent 彭飞",
    ),
    (
        "采写：南方日报记者 何丽 通讯员 彭飞",
        "role_line",
        "南方日报",
        None,
        "reporter@南方日报 何丽; correspondent 彭飞",
    ),
    ("采写/南都记者 何丽", "role_line", None, None, "reporter 何丽"),
    (
        "策划：何丽 统筹：彭飞 文字：江涛 赵军 摄影：孙丽",
        "role_line",
        None,
        None,
        "other 何丽 彭飞; author 江涛 赵军; photographer 孙丽",
    ),
    ("潇湘晨报记者何丽长沙报道", "role_line", "潇湘晨报", "长沙", "reporter@潇湘晨报 何丽"),
    ("人民日报社记者 丁鹏李云飞哈丽娜", "role_line", "人民日报社", None, "reporter@人民日报社 丁鹏 李云飞 哈丽娜"),
    (
        "本报记者 沈文 通讯员 艾力·吐尔逊 古丽·买买提",
        "role_line",
        None,
        None,
        "reporter 沈文; correspondent 艾力·吐尔逊 古丽·买买提",
    ),
    ("执笔：何丽 彭飞 江涛", "role_line", None, None, "author 何丽 彭飞 江涛"),
    ("▲何丽 摄", "photo", None, None, "photographer 何丽"),
    ("本报摄影记者 何丽 摄", "photo", None, None, "photographer 何丽"),
]


@pytest.mark.parametrize(("line", "kind", "outlet", "place", "who"), MORE_ROLE_LINES)
def test_role_line_of_several_parts(line, kind, outlet, place, who):
    found = find_bylines(line)
    assert [(each.kind, each.outlet, each.place, people(each)) for each in found] == [(kind, outlet, place, who)]


AUTHOR_LINES = [
    ("龙俊 石远航", "author 龙俊 石远航"),
    ("龙 俊 石远航", "author 龙俊 石远航"),
    ("龙　俊　　石远航", "author 龙俊 石远航"),
    ("彭勃 麻正规 向民贵 张耀成", "author 彭勃 麻正规 向民贵 张耀成"),
    ("欧阳友忠 司马兰", "author 欧阳友忠 司马兰"),
    ("扎西次仁 罗布顿珠", "author 扎西次仁 罗布顿珠"),
    ("阿依古丽·艾合买提 王强", "author 阿依古丽·艾合买提 王强"),
    ("■张克俭 赵士平 邓江华", "author 张克俭 赵士平 邓江华"),
    ("□ 高远", "author 高远"),
    ("石远航", "author 石远航"),
    ("李 伟", "author 李伟"),
    ("上官婉清", "author 上官婉清"),
]


@pytest.mark.parametrize(("line", "who"), AUTHOR_LINES)
def test_author_line(line, who):
    found = find_bylines(f"# 小山村蹚出致富路\n\n{line}\n\n{BODY}")
    assert [(each.kind, people(each)) for each in found] == [("author_line", who)]


def test_two_outlets_sign_on_two_lines():
    text = f"新华社记者 何丽\n山西日报记者 彭飞\n{BODY}"
    assert [(each.outlet, people(each)) for each in find_bylines(text)] == [
        ("新华社", "reporter@新华社 何丽"),
        ("山西日报", "reporter@山西日报 彭飞"),
    ]


def test_two_outlets_sign_on_one_line():
    byline = parse_byline("新华社记者 何丽 山西日报记者 彭飞")
    assert (byline.outlet, people(byline)) == ("新华社", "reporter@新华社 何丽; reporter@山西日报 彭飞")


def test_each_of_several_pictures_has_its_credit():
    text = "①图为梯田。王文海摄　②图为村寨。本报记者 罗莉摄"
    assert [(each.text, people(each)) for each in find_bylines(text)] == [
        ("王文海摄", "photographer 王文海"),
        ("本报记者 罗莉摄", "photographer 罗莉"),
    ]


def test_pictures_in_one_sentence():
    text = "拼版照片：左图为2009年的小学（新华社记者张爱民摄）；右图为2023年的小学（新华社记者费茂摄）。"
    assert [people(each) for each in find_bylines(text)] == [
        "photographer@新华社 张爱民",
        "photographer@新华社 费茂",
    ]


def test_people_may_follow_the_mark_without_a_bracket():
    text = f"本报讯 记者 何丽 通讯员 彭飞 {BODY}"
    assert [shown(each) for each in find_bylines(text)] == [
        ("本报讯 记者 何丽 通讯员 彭飞", "dateline", "本报", None, None, "reporter 何丽; correspondent 彭飞")
    ]


def test_one_line_may_hold_a_dateline_and_a_photo_credit():
    text = f"本报讯（记者 何丽）{BODY}（吴新民 摄）"
    assert [each.kind for each in find_bylines(text)] == ["dateline", "photo"]


# --- what is no byline ------------------------------------------------------------------------------------------------

NO_BYLINE_IN_TEXT = [
    "白水县的果农喜获丰收。（左图）",
    "白水县的果农喜获丰收。（图左）",
    "项目总投资3亿元。（资金由省财政提供）",
    "中新社记者：请您谈谈这套邮票的设计思路。",
    "记者：李主任",
    "告诉记者 王敏",
    "冯嘉、李伟·龙潭村",
    "课题组成员：王敏 李钢 刘勇",
    "主持人：王敏",
    "嘉宾：王敏 李钢",
    "联系人：王敏 电话：0731-1234567",
    "王敏，女，1975年生，中共党员。",
    "（王敏，女，1975年生）",
    "图为：王敏（左）与李钢在交流。",
    "（来源：人民日报）",
    "（原载《人民日报》）",
    "（综合新华社、人民日报报道）",
    "本报综合报道",
    "智通财经APP获悉，该公司股价上涨。",
    "记者 连线",
    "记者 点评",
    "编辑：你好",
    "摄影 大赛",
    "他的代表作有《春潮》（主编）。",
    "记者从省统计局获悉，上半年全省粮食总产再创新高。",
    "记者了解到，该市已建成充电桩2.3万个。",
    "11日，记者在施工现场看到，工人们正在焊接钢梁。",
    "记者昨日从市教育局了解到，今年新增学位1.2万个。",
    "据本报记者了解，这一政策将持续到年底。",
    "新华社记者采访了多位粮农。",
    "“去年亏了，今年赚了。”老李对记者说。",
    "记者：请您谈谈下一步打算？",
    "记者：高标准农田建设有什么进展？",
    "记者：明年怎么干？",
    "问：今年的重点是什么？",
    "本报记者专访了省发展改革委主任。",
    "通讯员队伍建设座谈会昨天召开。",
    "记者站迁址公告",
    "记者节",
    "记者手记",
    "记者观察",
    "记者调查",
    "编辑部的故事",
    "编者按",
    "编辑出版工作",
    "小雨（化名）今年9岁，患有孤独症。",
    "活动覆盖全县12个乡镇（街道）。",
    "各村（社区）",
    "各县（市、区）",
    "县农业农村局（以下简称“县局”）印发通知。",
    "深圳市某科技有限公司（以下简称公司）公告称，净利润增长。",
    "服务热线：0371-65901234（工作日）。",
    "会议通过了决议（草案）。",
    "他来自贵州（遵义）。",
    "（化名）",
    "（完）",
    "（略）",
    "（上接第一版）",
    "（下转第四版）",
    "（节选）",
    "（摘要）",
    "（试行）",
    "（有删节）",
    "（社区）",
    "（乡镇）",
    "（金额）",
    "全村脱贫。（全文见第二版）",
    "全村脱贫。（完）",
    "全村脱贫。（以上人物均为化名）",
    "图为工人在车间作业。",
    "图片均为资料图",
    "路口新装摄像头120个。",
    "气温降到零下5摄氏度。",
    "全省摄影展昨日开幕。",
    "摄影作品展",
    "不少市民前来拍摄。",
    "国家电网电力调度中心发布预警。",
    "中国电信电话用户达到4亿户。",
    "通讯地址：兰州市城关区。",
    "全市通讯设施全部恢复。",
    "喜讯传来，全村沸腾。",
    "今年防汛讯息发布及时。",
    "腾讯公布三季度财报。",
    "据报道，该国通胀率升至9.1%。",
    "据新华社报道，会谈取得积极成果。",
    "据法新社7月22日报道，法国南部发生山火。",
    "据央视新闻消息，台风将于今夜登陆。",
    "好消息！医保目录又添新药。",
    "新华社消息称，会谈已经结束。",
    "网上信息不可全信。",
    "县长张伟主持会议，副县长李钢、王芳参加。",
    "出席会议的有：张伟、李钢、王芳。",
    "获奖者：张伟 李钢 王芳",
    "主要负责人张伟",
    "村民张伟（左一）在采茶。",
    "他翻译了《资本论》（节译本）。",
    "鲁迅的小说《故乡》（作者 鲁迅）写于1921年。",
    "电影《山乡》（编剧 王伟）获奖，票房超过亿元。",
    "来源：人民日报",
    "来源：湖北日报 2026-02-05",
    "人民日报",
    "新华社",
    "本报地址：长沙市芙蓉中路",
    "责任编辑",
    "校对工作",
    "新线票价下调。市民 点赞",
    "新线票价下调。网友 热议",
    "市物价局监测中心昨日发布信息：4月12日至18日，菜价回落。",
    "省气象台传来消息：今夜有雪。",
    "群众得到了实惠。（区文联）",
    "杂粮有三种。（糜子）",
    "风光真好。（扎西草原）",
    "图为大桥。张建国摄/影报道",
]


@pytest.mark.parametrize("text", NO_BYLINE_IN_TEXT)
def test_no_byline(text):
    assert find_bylines(f"上文说到这里。\n{text}\n{BODY}") == ()
    assert find_bylines(text) == ()


HEADLINES = [
    "用心 用情 用力",
    "聚焦聚力 回应期盼",
    "民生答卷 绘就幸福画卷",
    "田园如画",
    "搭平台",
    "建机制",
    "高质量发展",
    "高位推动 高效落实",
    "安全生产 警钟长鸣",
    "党建引领 强基固本",
    "向海图强",
    "向阳花开",
    "时代新人",
    "金秋时节",
    "夏粮丰收",
    "方便群众",
    "成效显著",
    "马上就办",
    "万众一心",
    "文明花开",
    "文旅融合",
    "白露时节",
    "常态长效",
    "江河安澜",
    "龙头带动",
    "石榴红了",
    "水清岸绿",
    "黄河安澜",
    "云上茶乡",
    "严管厚爱",
    "应急救援",
    "康养小镇",
    "和美乡村",
    "明厨亮灶",
    "权威发布",
    "时评",
    "言论",
    "焦点",
    "任期目标",
    "单位风采",
    "成长",
    "高原红",
    "金银花",
    "林长制",
    "河长制",
    "毛尖茶",
    "马铃薯",
    "白皮书",
    "金点子",
    "安居梦",
    "安心餐",
    "凉山 甘孜 阿坝",
    "许昌 安阳 商丘",
    "黄金 白银 原油",
    "张家界 怀化 湘西",
    "基层治理一线见闻",
]


@pytest.mark.parametrize("line", HEADLINES)
def test_headline_is_no_author_line(line):
    assert find_bylines(f"全面推进乡村振兴\n\n{line}\n\n{BODY}") == ()


def test_lines_of_names_one_after_the_other_are_a_list():
    roll = "\n".join(["张建国 李秀兰", "王志强 刘海燕", "陈国华 杨晓丽", "赵永刚 周文静"])
    assert find_bylines(f"劳动模范名单\n{roll}\n{BODY}") == ()


def test_a_single_name_needs_a_headline_above_and_a_paragraph_below():
    assert find_bylines("石远航") == ()
    assert find_bylines(f"{BODY}\n石远航\n{BODY}") == ()


# --- one string as a whole --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("石远航", "author 石远航"),
        ("龙俊 石远航", "author 龙俊 石远航"),
        (" （龙俊 石远航） ", "author 龙俊 石远航"),
        ("本报讯（记者 何丽）", "reporter 何丽"),
        ("记者：何丽", "reporter 何丽"),
        ("人民网记者孙涛报道", "reporter@人民网 孙涛"),
    ],
)
def test_parse(text, who):
    byline = parse_byline(text)
    assert people(byline) == who
    assert byline.text == text.strip()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("用心 用情 用力", "no byline"),
        ("本报讯（记者 何丽）昨天下雪了。", "昨天下雪了"),
        ("记者从省统计局获悉", "no byline"),
        ("（化名）", "no byline"),
    ],
)
def test_parse_says_why_not(text, reason):
    with pytest.raises(ValueError, match=reason):
        parse_byline(text)


@pytest.mark.parametrize("value", [None, 7, b"\xe8"])
def test_parse_takes_a_string_only(value):
    with pytest.raises(TypeError, match="str"):
        parse_byline(value)


# --- known failures ---------------------------------------------------------------------------------------------------


def found_people(text: str) -> list[str]:
    return [people(byline) for byline in find_bylines(text)]


@pytest.mark.xfail(strict=True, reason="the given name is a common word, and not one that people are called")
def test_a_credit_that_reads_like_words():
    assert find_bylines(f"{BODY}（文社教）")[0].people[0].name == "文社教"


@pytest.mark.xfail(strict=True, reason="a pen name of two characters set apart begins with no surname")
def test_a_pen_name_of_an_office_set_apart():
    assert found_people(f"{BODY}（开　法）") == ["author 开法"]


@pytest.mark.xfail(strict=True, reason="nothing parts the photographer from the caption")
def test_photographer_glued_to_the_caption():
    assert found_people("图为果农采摘脐橙卢伟民摄") == ["photographer 卢伟民"]


@pytest.mark.xfail(strict=True, reason="a role word alone on its line does not reach the names on the next")
def test_role_word_above_the_names():
    assert found_people(f"本报记者\n龙俊 石远航\n{BODY}") == ["reporter 龙俊 石远航"]


def test_traditional_characters():
    assert found_people("圖為果農採摘臍橙。記者 楊濤 攝") == ["photographer 楊濤"]


def test_pen_name():
    assert found_people("文/小北") == ["author 小北"]
    assert find_bylines("文/小北")[0].uncertain == "no known surname in 小北"


@pytest.mark.xfail(strict=True, reason="words between the names and the role are not read")
def test_words_between_name_and_role():
    assert found_people(BODY + "（记者王敏根据录音整理）") == ["reporter 王敏"]


@pytest.mark.xfail(strict=True, reason="names of two places that are names of persons too")
def test_towns_that_are_called_like_persons():
    assert found_people(f"文旅消费升温\n龙岩 宁德\n{BODY}") == []


@pytest.mark.xfail(strict=True, reason="persons who are the topic stand where an author would stand")
def test_a_headline_of_persons():
    assert found_people(f"英模谱\n张桂梅\n{BODY}") == []


@pytest.mark.xfail(strict=True, reason="a pen name of two characters that are no given name")
def test_a_pen_name_below_a_headline():
    text = f"莫让好政策睡在抽屉里\n柳河声\n{BODY}"
    assert [byline.people[0].name for byline in find_bylines(text)] == ["柳河声"]
