"""What a figure means, phenomenon by phenomenon; the tables beside hold whole passages."""

from __future__ import annotations

import pytest

from policytext import find_metrics
from policytext.model import Metric


def only(text: str, **options: str) -> Metric:
    (metric,) = find_metrics(text, **options)
    return metric


def last(text: str, **options: str) -> Metric:
    return find_metrics(text, **options)[-1]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        # the noun before the figure
        ("全州发放种粮补贴3.2亿元。", "发放种粮补贴"),
        ("城乡居民养老保险参保率达97.4%。", "城乡居民养老保险参保率"),
        ("进出口总额完成418亿元。", "进出口总额"),
        # after a classifier
        ("当地新建18座装配式冷库。", "装配式冷库"),
        ("县医院派出6支医疗队。", "医疗队"),
        ("组建了一支9人的防汛突击队。", "防汛突击队"),
        # a verb before, a noun after
        ("合作社申请到80万元贴息贷款。", "贴息贷款"),
        # what people do
        ("事故造成3人受伤。", "受伤"),
        # 的, 等: what modifies is left out, unless the head says nothing by itself
        ("梳理企业反映的用工难题63个。", "用工难题"),
        ("办结噪声扰民等案件41件。", "办结噪声扰民等案件"),
        # how it is counted, where, and how long it takes say nothing of it
        ("地铁换乘客流日均1860人次。", "地铁换乘客流"),
        ("3月末，北京地区普惠小微贷款余额9862亿元。", "普惠小微贷款余额"),
        ("全市用3年时间培训护理员8000名。", "培训护理员"),
        ("市里打算3年内培训护理员8000名。", "培训护理员"),
        # a lone syllable, and what it is said of
        ("老腊肉每斤卖45元，常常断货。", "老腊肉卖"),
        ("没贴标签的瓜只能卖4元。", "没贴标签的瓜卖"),
        ("“鲜山药一斤卖两块钱。”", "鲜山药卖"),
        ("校安工程3年要投1.46亿元。", "校安工程投"),
        ("母猪可贷600元，余额只剩43元。", "余额剩"),
        ("每头母猪可贷600元。", "母猪可贷"),
        ("一个熟练工一天能采三四十斤。", "熟练工采"),
        ("三宁纺织账上一度只剩37万元。", "剩"),
        ("王芳每斤卖8元。", "卖"),
        ("柜子打开一看只剩几十床。", "剩"),
        ("本专科生每年最高可贷6000元。", "贷"),
        ("这家公司今年只卖3000台。", "卖"),
        ("车票从县城到省城只收25元。", "收"),
        ("活计忙的时候一天挣180元。", "挣"),
        # by what it is reckoned, and how it moved, is not what it is
        ("水费按用水量每吨2.8元计收。", "水费"),
        ("粳稻按国家最低收购价每百斤135元收购。", "国家最低收购价"),
        ("仍按使用面积每平方米40.35元收取。", None),
        ("产值达3亿元，小幅增长2.1%。", "产值"),
        ("产值达3亿元，逆势增长2.1%。", "产值"),
        ("出口2.63万亿元，微增0.9%。", "出口"),
        # nothing is measured
        ("工期只用了47天。", None),
        ("她今年73岁。", None),
    ],
)
def test_indicator(text, indicator):
    assert last(text).indicator == indicator


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("建成国家级水产良种场2家、省级7家。", ["建成国家级水产良种场", "建成省级水产良种场"]),
        ("转移群众812户2960人。", ["转移群众", "转移群众"]),
        ("外贸出口87亿元，同比增长12%，占全省的6.1%。", ["外贸出口", "外贸出口", "外贸出口"]),
        ("粮食、油料产量分别为61万吨、4.8万吨。", ["粮食产量", "油料产量"]),
        ("检查商户320家、网吧41家，分别完成计划的80%和95%。", ["检查商户", "网吧", "检查商户", "网吧"]),
        ("15家企业融资3.6亿元。", ["企业", "融资"]),
        ("市里打算3年内培训护理员8000名。", [None, "培训护理员"]),
    ],
)
def test_shared_and_distributed_indicators(text, indicators):
    assert [metric.indicator for metric in find_metrics(text)] == indicators


@pytest.mark.parametrize(
    ("text", "role", "direction", "basis"),
    [
        ("机场旅客吞吐量610万人次。", "level", None, None),
        ("新增停车位2100个。", "level", None, None),
        ("到记者采访时，纠纷已经调成39起。", "level", None, None),
        ("新能源车占比升至38%。", "to", None, None),
        ("失业率同比下降0.3个百分点。", "change_amount", "down", "同比"),
        ("为群众减少垫付资金63.4亿元。", "change_amount", "down", None),
        ("累计为企业减少用工成本3200万元。", "change_amount", "down", None),
        ("低保家庭热费减免五成。", "change_rate", "down", None),
        ("每户减免电费120元。", "price", None, None),
        ("地方税收较上年增长7.7%。", "change_rate", "up", "较上年"),
        ("库存环比减少2万吨。", "change_amount", "down", "环比"),
        ("办理环节比去年少6个。", "change_amount", "down", "较上年"),
        ("快递业务量翻了两番。", "multiple", "up", None),
        ("亩产值是玉米的4倍。", "multiple", None, None),
        ("外来务工者占常住人口的三成。", "share", None, None),
        ("完成全年任务的64%。", "share", None, None),
        ("六成的农户参加了合作社。", "share", None, None),
        ("病床使用率低于85%的标准。", "reference", None, None),
        ("年销售额超过500万元的网店，可申请补助。", "reference", None, None),
        ("居民用气价格每立方米2.4元。", "price", None, None),
        ("隧道施工历时26个月。", "duration", None, None),
        ("受助学生多在15岁以下。", "age", None, None),
    ],
)
def test_role(text, role, direction, basis):
    metric = last(text)
    assert (metric.role, metric.direction, metric.basis) == (role, direction, basis)


@pytest.mark.parametrize("text", ["托位由300个增加到520个。", "等候时间从40分钟缩短至9分钟。", "门票由60元降至30元。"])
def test_from_and_to(text):
    assert [metric.role for metric in find_metrics(text)] == ["from", "to"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("今年新建口袋公园16个。", "actual"),
        ("今年计划新建口袋公园16个。", "target"),
        ("全区要完成造林3万亩。", "target"),
        ("港口将新增泊位4个。", "target"),
        ("确保粮食播种面积稳定在210万亩。", "target"),
        ("预计全年接待游客900万人次。", "forecast"),
        ("达产后年销售额有望突破20亿元。", "forecast"),
        # words of planning that plan nothing
        ("按计划完成河道清淤58公里。", "actual"),
        ("超额完成年度目标，植树70万株。", "actual"),
        ("将28个小区纳入网格。", "actual"),
        ("主要污染物排放量为12吨。", "actual"),
        ("供热期为10月20日至明年4月20日。全市供热面积2.1亿平方米。", "actual"),
        ("明年，全市供热面积2.1亿平方米。", "target"),
        ("已安装充电桩350个，计划再装200个。", "target"),
    ],
)
def test_status(text, status):
    assert last(text).status == status


def test_what_came_about_is_done_whatever_was_promised_before():
    text = "我们承诺半小时以内回话；要转诊的，平均等候时间从7.5天缩到了2天。"
    assert [metric.status for metric in find_metrics(text)] == ["target", "actual", "actual"]
    assert last("全市确保每户缴费，为了200户困难群众。").status == "target"


def test_a_plan_of_years_ago_plans_no_more():
    text = "2019年12月，按照生态搬迁规划，搬迁群众1687人。"
    assert last(text, reference_date="2021-08").status == "actual"
    assert last(text, reference_date="2019-08").status == "target"


def test_a_year_to_come_is_a_plan_and_one_that_is_past_is_not():
    text = "到2025年，公路里程为9000公里。"
    assert only(text, reference_date="2021-03").status == "target"
    assert only(text, reference_date="2026-03").status == "actual"


def test_a_heading_plans_for_what_stands_under_it():
    text = "2025年工作回顾\n建成学校3所。\n2026年主要工作安排\n建成学校5所。\n"
    assert [metric.status for metric in find_metrics(text)] == ["actual", "target"]


@pytest.mark.parametrize(
    ("text", "period", "carried"),
    [
        ("上半年，出栏生猪41万头。", "上半年", False),
        ("上半年，畜牧业向好。出栏生猪41万头。", "上半年", True),
        ("2019年财政快报\n民生支出占比82%。", "2019年", True),
        ("入汛以来，转移群众6200人。", "入汛以来", False),
        ("棉花种植面积比2016年扩大2万亩。", None, False),
        ("城区有公园44座。", None, False),
        ("去年出口6亿元，今年出口8亿元。", "今年", False),
    ],
)
def test_period(text, period, carried):
    found = last(text).period
    assert (found and found.text) == period
    assert bool(found and found.carried) == carried


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("截至9月末，甘南州存栏牦牛98万头。", "甘南州"),
        ("山东省沂水县建成果园水肥一体化基地31个。", "山东省沂水县"),
        ("宁波市生态环境局检查企业720家。", "宁波市生态环境局"),
        ("据昭通市统计局发布，全市接待游客310万人次。", "昭通市"),
        ("德清县改厕出实招\n近年来，该县改造户厕8800座。", "德清县"),
        ("村民赵庆丰种了60亩菊花，去年收入9万元。", "赵庆丰"),
        ("惠及老人5100名。", None),
        ("示范村建成冷库12座。", None),
        ("一名老师告诉记者，食堂每餐6元。", None),
        # an office of the whole country that tells a figure does not own it
        ("国家统计局发布的数据显示，7月份，全国工业增长4.8%。\n社会消费品零售总额32203亿元。", "全国"),
        ("据海关总署统计，我国外贸进出口17.16万亿元。其中，出口9.4万亿元。", "我国"),
        ("财政部下达救灾资金3.5亿元。", "财政部"),
        (
            "前三季度我区工业回升\n记者从内蒙古自治区统计局了解到，全区工业增长23.1%。\n9月份，增加值增长25.6%。",
            "内蒙古自治区",
        ),
        ("钱花在哪里？三公经费压减12%。", None),
        ("钱志明家养羊12只。", "钱志明"),
        # what is named by a number, by its short name, or inside a clause
        ("八五二农场有拖拉机96台。", "八五二农场"),
        ("到今年9月底，达茂旗卖出家电6820台。", "达茂旗"),
        ("10月17日，果农在平和县霞寨镇分拣蜜柚。今年该县种蜜柚65万亩。", "平和县"),
        # of the names at hand the one that is meant: the last, the smallest, the county's, the one said by its short name
        ("走进贡嘎县森布日安置点雪松村\n搬迁那年，全村牲畜1.9万头。", "贡嘎县森布日安置点雪松村"),
        (
            "水退了\n——洞口县山门镇抗灾自救见闻\n洞口县山门镇黄桥村的谢满姑一辈子忘不了那个夜里，水从黄泥江漫上来，先是到了脚背，后来齐了腰。\n"
            "救灾先救急。大米调来65吨。",
            "洞口县山门镇",
        ),
        (
            "报得多了\n7月2日，邵东县廉桥镇的药材贩子赵国良在结账的窗口前，把单子看了两遍，又拿给身后的老伴看，说是会计算错了。\n"
            "县合管办的账上记得明白。县卫生局的墙上写得清楚。\n今年，筹资标准提高到150元。",
            "邵东县",
        ),
        (
            "丰垦农机专业合作社的账本\n克东县机手多。望奎县厢白村也来取经。为此，克东把跨区作业当成新路子。今年麦收，全县112台收割机南下。",
            "克东县",
        ),
        ("虹口区嘉兴路街道，志愿者在打饭。食堂每天供餐160份。", "虹口区嘉兴路街道"),
        # what an office does to a person, or a person tells at the end of a clause
        ("农行常熟支行给村民王雪芳授信50万元。", "农行常熟支行"),
        ("往上海送菜的车队老板颜士军说，他手下有冷链车12辆。", "颜士军"),
        # a name ends before the verb
        ("青山县农民韩福拿着单子看了又看，手术费5873元。", "韩福"),
        ("58岁的王贵扛着锄头，种了5亩地。", "王贵"),
        ("王贵扛着锄头，种了5亩地。", "王贵"),
        ("29岁的安徽小伙马俊脱掉工服。他一年换了4次住处。", "马俊"),
        ("他跑运输，连自家的账也记，一共交了1334元。", None),
        # … and is told in full
        ("种粮户刘占山蹲在地头。老刘今年种地3.2垧。", "刘占山"),
        ("老刘今年种地3.2垧。", "老刘"),
        ("87岁的杨阿婆练了一个春天，上下要走108级台阶。", "杨阿婆"),
        ("格桑旺堆的手机响个不停。他家的客房卖到380元。", "格桑旺堆"),
    ],
)
def test_subject(text, subject):
    found = last(text).subject
    assert (found and found.text) == subject


def test_places_of_a_list_have_each_its_own_figure():
    found = find_metrics("上半年，酒泉市、张掖市的玉米制种面积分别为38万亩、92万亩。")
    assert [(metric.subject.text, metric.indicator) for metric in found] == [
        ("酒泉市", "玉米制种面积"),
        ("张掖市", "玉米制种面积"),
    ]


def test_a_list_is_told_once_however_long_it_is():
    rules = [rule for rule in last("出口额增长5%、6%、7%、8%").rules if rule.startswith("role")]
    assert rules == ["role.change: 增长, shared by a list"]


def test_explain_names_the_rule_of_each_part():
    said = last("截至7月底，靖江市船舶完工量同比增长21%。", reference_date="2023").explain()
    for part in (
        "indicator.left: 船舶完工量",
        "role.change: 增长",
        "period.sentence: 截至7月底",
        "subject.sentence: 靖江市",
    ):
        assert part in said


@pytest.mark.parametrize(("text", "error"), [(None, TypeError), (b"5", TypeError)])
def test_a_wrong_argument_raises(text, error):
    with pytest.raises(error, match="text is a str"):
        find_metrics(text)
    with pytest.raises(ValueError, match="reference date"):
        find_metrics("5人", reference_date="soon")


@pytest.mark.parametrize(
    ("text", "figure", "indicator"),
    [
        # 比例 is no 比: what has a share or a ratio keeps its name
        ("住院报销比例提高5个百分点。", "5个百分点", "住院报销比例"),
        ("信用贷款占比较年初提高8个百分点。", "8个百分点", "信用贷款占比"),
        ("电价比重庆低3分。", "3分", "电价"),
        # who acts is counted, and not what they do
        ("83万名党员交纳特殊党费。", "83万名", "党员"),
        ("3100名村民告别涝坝水。", "3100名", "村民"),
        ("41所农村学校更换环保锅炉。", "41所", "农村学校"),
        ("6家电商平台办起网上专场。", "6家", "电商平台"),
        ("1800亩红橘挂满枝头。", "1800亩", "红橘"),
        ("近百亩桃林铺在山坡上。", "近百亩", "桃林"),
        ("12个农村留守儿童辅导站", "12个", "农村留守儿童辅导站"),
        ("1819个公共卫生体系补短板工程", "1819个", "公共卫生体系补短板工程"),
        ("26个公共卫生应急医疗队", "26个", "公共卫生应急医疗队"),
        # how it is done is none of it
        ("为236名白内障患者免费实施手术。", "236名", "白内障患者"),
        ("1200名教师轮流值守。", "1200名", "教师"),
        ("发出1200份免费午餐。", "1200份", "免费午餐"),
        ("对60岁以上农村老人每人每月发放补贴50元。", "60岁以上", "农村老人"),
        # what is taken off first is not what is left
        ("扣除成本还能净赚3万元。", "3万元", "净赚"),
        ("除去各项费用纯收入8000元。", "8000元", "纯收入"),
        ("扣除成本3万元。", "3万元", "扣除成本"),
        # per how many
        ("每千人口医师数达到3.2人。", "3.2人", "医师数"),
        ("每万人发明专利拥有量8.2件。", "8.2件", "发明专利拥有量"),
        # words that only look like others
        ("从今年起用5年时间投入30亿元。", "30亿元", "投入"),
        ("目前起用新秀12名。", "12名", "起用新秀"),
        ("社会融资规模增量3万亿元。", "3万亿元", "社会融资规模增量"),
        ("用去沙袋1.5万条。", "1.5万条", "用去沙袋"),
        ("月供可少还300多元。", "300多元", "月供"),
        ("20个大棚搭起来了。", "20个", "大棚"),
        ("单程少说也得70分钟。", "70分钟", None),
        ("两亩玉米过去每亩收800斤。", "两亩", "玉米"),
        # a change of a change
        ("人均纯收入7136元，净增912元，增幅比上年高4个百分点。", "4个百分点", "人均纯收入增幅"),
        # what is done with things that were counted before
        ("计划新建的500个社区助餐点已建成468个。", "468个", "建成社区助餐点"),
        ("今年安排修缮院落38处，已完工21处。", "21处", "完工院落"),
        ("今年计划新建村组道路412公里，已完工187公里。", "187公里", "完工村组道路"),
        ("改造工程涉及27个村，已完工21处。", "21处", "完工"),
        # the clause before says what changed, or what moved
        ("PM10浓度不降反升，同比上升4.1%。", "4.1%", "PM10浓度"),
        ("占全市出口总额的比重，由上年同期的67.9%提高到70.2%。", "70.2%", "占全市出口总额的比重"),
        ("出口额12亿元，比重上升，同比增长5%。", "5%", "出口额"),
        ("梭子蟹多了，价格反倒跌去两成。", "两成", "价格"),
        # each of them is not counted
        ("70岁以上老人每餐8元，90岁以上每餐6元。", "90岁以上", None),
        # what the dictionary has as adverbs, and what only is one
        ("秋粮收购进度为35.6%。", "35.6%", "秋粮收购进度"),
        ("扣除价格因素，实际增长6.7%。", "6.7%", None),
        ("实际利用外资12亿元。", "12亿元", "实际利用外资"),
        ("市场占有率达到28.3%。", "28.3%", "市场占有率"),
        ("按照年人均纯收入2300元的标准。", "2300元", "年人均纯收入"),
        ("抓获的3名嫌疑人交代了实情。", "3名", "嫌疑人"),
        ("建成千兆光网用户320万户。", "320万户", "建成千兆光网用户"),
        # in what state they are is said before them, and who does something to them is not what is counted
        ("市环保部门对32家超标排污企业下达了通知书。", "32家", "超标排污企业"),
        ("市环保部门对32家下达了通知书。", "32家", None),
        ("家庭医生要管1.9万名签约居民。", "1.9万名", "签约居民"),
        ("油菜籽托市收购价为每市斤2.2元。", "2.2元", "油菜籽托市收购价"),
        ("平均年龄36岁，比原来下降了6.4岁。", "6.4岁", "平均年龄"),
        # an average is of the whole
        ("共有耕地3600亩，其中水田2100亩，旱地1500亩，人均不足1.2亩。", "不足1.2亩", "耕地"),
        ("加强针接种率完成68.2%。", "68.2%", "加强针接种率"),
        # a limit only selects who is counted
        ("该校一本上线436人，上线率78.6%，其中600分以上的83人。", "83人", "一本上线"),
        ("其中亿元以上项目60个。", "60个", "项目"),
        ("村集体积累从零增加到35万元。", "35万元", "积累"),
        ("粮食单产只有全县平均水平的七成。", "七成", "粮食单产"),
        # people are none of the things that the clause before counts
        ("126座小型水库干涸，8.7万人。", "8.7万人", None),
        ("其中重旱320万亩，有86.4万人因旱饮水困难。", "86.4万人", None),
        ("共约谈企业271家，285人次。", "285人次", "约谈企业"),
        ("去年培训3600人，有九成上了岗；今年超过5000人。", "超过5000人", "培训"),
        ("承保能繁母猪4.87万头。", "4.87万头", "承保能繁母猪"),
        ("手足口病826例，较前一周上升18.5%。", "18.5%", "手足口病"),
        # what may be named by who it is for and what it does
        ("建设5个企业孵化基地。", "5个", "企业孵化基地"),
        ("成立6个产业促进中心。", "6个", "产业促进中心"),
        ("制定15项企业减负措施。", "15项", "企业减负措施"),
        # a measure is no thing, nor is what money is of
        ("公路总里程500公里，打通80公里。", "80公里", "打通"),
        ("国家投资3亿元，改造2亿元。", "2亿元", "改造"),
        # costs in one word, and taken off in one
        ("扣除人工成本净赚3万元。", "3万元", "净赚"),
        ("刨去成本能赚2万元。", "2万元", "赚"),
        # a sum of what was held
        ("举办招聘会20场，共1.2万人。", "1.2万人", "举办招聘会"),
    ],
)
def test_a_figure_measures_what_a_reader_would_say(text, figure, indicator):
    (found,) = [metric for metric in find_metrics(text) if metric.text == figure]
    assert found.indicator == indicator


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("每斤至少卖20元。", "price"),
        ("他家最多卖3000元。", "level"),
        ("起码交300元。", "level"),
        ("他家多卖3000元。", "change_amount"),
        ("每月少还300元。", "change_amount"),
    ],
)
def test_at_least_and_at_most_tell_no_change(text, role):
    assert last(text).role == role


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("我省将用三年时间，新建改建农村公路1.5万公里。", "target"),
        ("该厂将用过的滤芯回收1.5万个。", "actual"),
        ("从2019年到2023年，粮食播种面积稳定在98万亩。", "actual"),
        ("到2033年，粮食播种面积稳定在98万亩。", "target"),
    ],
)
def test_what_will_take_so_many_years_is_planned(text, status):
    assert last(text).status == status


@pytest.mark.parametrize(
    ("text", "figure", "role"),
    [
        ("1至10月，空气质量达标147天。", "147天", "level"),
        ("1至10月，空气质量达标147天，同比增加39天。", "39天", "change_amount"),
        ("抢险队奋战3天。", "3天", "duration"),
        ("普通品种每吨490元，优良品种再加30元。", "30元", "change_amount"),
        ("价格跌去两成。", "两成", "change_rate"),
        ("超限率达35%。", "35%", "level"),
        ("市场占有率达到28.3%。", "28.3%", "level"),
        ("平均身高增加4.6厘米。", "4.6厘米", "change_amount"),
        ("水涨船高涨到3米。", "3米", "to"),
        ("比上年高出全县平均1900元。", "1900元", "change_amount"),
        ("贷款同比多投放4600万元。", "4600万元", "change_amount"),
        ("日处理量从年初的1200台增加到近期的3000台。", "3000台", "to"),
        ("往上是七十多米的爬梯。", "七十多米", "level"),
        ("埋深超过2000米的煤层。", "超过2000米", "reference"),
    ],
)
def test_what_part_a_figure_plays(text, figure, role):
    (found,) = [metric for metric in find_metrics(text) if metric.text == figure]
    assert found.role == role


def test_what_will_be_held_at_a_limit_is_planned():
    assert last("搬过去以后，班额将控制在45人以内。").status == "target"


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        # whoever writes a letter says where they live
        ("编辑同志：我是环县曲子镇文家塬村村民。我们村有113户人家，水管爆了四回。", "四回", "环县曲子镇"),
        ("我们住在什邡市洛水镇板房安置点，路灯坏了5盏。", "5盏", "什邡市洛水镇板房安置点"),
        # an office that counts, expects or lays down tells of its place
        ("泸溪县抓控辍保学。\n县教育局统计，2018年以来，全县劝返学生132名。", "132名", "泸溪县"),
        ("泸溪县抓供暖。\n县住建局明确，室温不低于18℃。", "不低于18℃", "泸溪县"),
        # of 全市 no county is the owner
        ("魏县双井镇的麦田绿得齐整。今秋全市播种冬小麦541万亩。", "541万亩", None),
        ("魏县双井镇的麦田绿得齐整。今秋全县播种冬小麦54万亩。", "54万亩", "魏县"),
        ("东乡山大沟深。全县贫困人口减少到4.12万人。", "4.12万人", "东乡"),
        # what a kind of house is called by
        ("盐湖区安邑食堂位于城西。食堂每天供应3个菜。", "3个", "盐湖区安邑食堂"),
        ("泸溪县文化馆办起夜校。馆里添了22名老师。", "22名", "泸溪县文化馆"),
    ],
)
def test_whose_a_figure_is(text, figure, subject):
    (found,) = [metric for metric in find_metrics(text) if metric.text == figure]
    assert (found.subject and found.subject.text) == subject


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("前4个月实际使用外资4994亿元，去年同期为4785亿元。", "去年同期"),
        ("前4个月出口5亿元，去年同期仅3亿元。", "去年同期"),
        ("前4个月出口高于去年同期水平，达到12亿元。", "前4个月"),
        ("前4个月增速高于去年同期8个百分点。", "前4个月"),
        ("前4个月出口比去年同期增加2亿元。", "前4个月"),
        ("前4个月出口由去年同期的10亿元增至12亿元。", "前4个月"),
    ],
)
def test_the_same_time_of_another_year(text, period):
    assert last(text).period.text == period


def test_a_limit_on_both_sides_selects():
    assert find_metrics("500人以上1000人以下的企业30家。")[0].role == "reference"


def test_takings_of_a_night_are_no_price():
    assert last("每晚营业额达3万元。").role == "level"
