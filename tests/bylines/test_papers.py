"""Bylines of papers of other regions and kinds, and what only looks like one.

A row is the text, ``|`` for a line break and ``BODY`` for a paragraph, and its bylines as ``kind, outlet, date, place,
people``, also parted by ``|``; ``-`` is null.  People are written as ``role[@org] name name; role name``.
"""

from __future__ import annotations

import pytest

from policytext.bylines import find_bylines
from policytext.model import Byline

BODY = "今年前三季度，全县城镇新增就业4200人，同比增长6.1%，完成年度目标任务的84%，就业形势总体平稳。"

# central papers and their local pages
CENTRAL = [
    (
        "本报成都5月17日电（记者周洪双 李晓东 通讯员杨云）BODY",
        "dateline, 本报, XXXX-05-17, 成都, reporter 周洪双 李晓东; correspondent 杨云",
    ),
    ("本报乌鲁木齐5月17日电（记者王瑟、赵明昊）BODY", "dateline, 本报, XXXX-05-17, 乌鲁木齐, reporter 王瑟 赵明昊"),
    (
        "光明日报记者 尚文超 光明日报通讯员 谢朝宇",
        "role_line, 光明日报, -, -, reporter@光明日报 尚文超; correspondent@光明日报 谢朝宇",
    ),
    ("（本报记者\u3000李翔\u3000本报通讯员\u3000刘博超）", "credit, -, -, -, reporter 李翔; correspondent 刘博超"),
    ("（本报记者刘坤采访整理）", "credit, -, -, -, reporter 刘坤"),
    ("（作者：王斯敏，系本报记者）", "credit, -, -, -, author 王斯敏"),
    ("（作者系南京大学马克思主义学院教授）", "credit, -, -, -, -"),
    ("本报记者 王明峰 宋豪新 王永战", "role_line, -, -, -, reporter 王明峰 宋豪新 王永战"),
    ("人民日报记者 沈靖然 韩春瑶", "role_line, 人民日报, -, -, reporter@人民日报 沈靖然 韩春瑶"),
    (
        "人民网成都5月17日电 （赵祖乐、实习生王思远）BODY",
        "dateline, 人民网, XXXX-05-17, 成都, author 赵祖乐; intern 王思远",
    ),
    ("人民网记者 王军 通讯员 罗晶", "role_line, 人民网, -, -, reporter@人民网 王军; correspondent 罗晶"),
    ("（责编：罗昱、高红霞）", "credit, -, -, -, editor 罗昱 高红霞"),
    ("（人民日报记者鲜敢、张文通报道）", "credit, 人民日报, -, -, reporter@人民日报 鲜敢 张文通"),
    ("■本报记者 朱亮亮\u3000杨磊", "role_line, -, -, -, reporter 朱亮亮 杨磊"),
]

# Sichuan: Tibetan and Yi names, county media centres
SICHUAN = [
    ("四川日报全媒体记者 王代强 吴忧", "role_line, 四川日报, -, -, reporter@四川日报 王代强 吴忧"),
    ("川观新闻记者 张立东 王眉灵", "role_line, 川观新闻, -, -, reporter@川观新闻 张立东 王眉灵"),
    ("四川新闻网记者 龙腾 报道", "role_line, 四川新闻网, -, -, reporter@四川新闻网 龙腾"),
    ("四川在线记者 兰楠 甘孜报道", "role_line, 四川在线, -, 甘孜, reporter@四川在线 兰楠"),
    ("本报讯（尼玛扎西 记者 徐登林）BODY", "dateline, 本报, -, -, author 尼玛扎西; reporter 徐登林"),
    ("甘孜日报记者 泽仁正光 文/图", "role_line, 甘孜日报, -, -, reporter@甘孜日报 泽仁正光"),
    ("甘孜融媒记者 丁真曲批", "role_line, 甘孜融媒, -, -, reporter@甘孜融媒 丁真曲批"),
    ("凉山日报全媒体记者 阿苦木呷 什伍", "role_line, 凉山日报, -, -, reporter@凉山日报 阿苦木呷 什伍"),
    ("阿坝日报记者 罗尔伍 任冬", "role_line, 阿坝日报, -, -, reporter@阿坝日报 罗尔伍 任冬"),
    ("（甘孜县融媒体中心 四郎拥忠）", "credit, 甘孜县融媒体中心, -, -, author@甘孜县融媒体中心 四郎拥忠"),
    ("供稿：盐源县融媒体中心 沙马布尔", "role_line, 盐源县融媒体中心, -, -, other@盐源县融媒体中心 沙马布尔"),
    ("封面新闻记者 徐湘东 摄影 刘陈平", "role_line, 封面新闻, -, -, reporter@封面新闻 徐湘东; photographer 刘陈平"),
    ("红星新闻记者 章玲 编辑 郭宇", "role_line, 红星新闻, -, -, reporter@红星新闻 章玲; editor 郭宇"),
    ("每日经济新闻记者 可杨 编辑 梁枭", "role_line, 每日经济新闻, -, -, reporter@每日经济新闻 可杨; editor 梁枭"),
]

# Heilongjiang
NORTH_EAST = [
    ("黑龙江日报5月17日讯（记者郭铭华）BODY", "dateline, 黑龙江日报, XXXX-05-17, -, reporter 郭铭华"),
    (
        "黑龙江日报5月17日讯 （李晶琳 记者 米娜）BODY",
        "dateline, 黑龙江日报, XXXX-05-17, -, author 李晶琳; reporter 米娜",
    ),
    ("黑龙江日报记者 邵晶岩 吴树江", "role_line, 黑龙江日报, -, -, reporter@黑龙江日报 邵晶岩 吴树江"),
    (
        "黑龙江日报5月17日讯（于鹏 黑龙江日报全媒体记者 王宗华）BODY",
        "dateline, 黑龙江日报, XXXX-05-17, -, author 于鹏; reporter@黑龙江日报 王宗华",
    ),
    ("龙头新闻 黑龙江日报记者 孙昊", "role_line, 黑龙江日报, -, -, reporter@黑龙江日报 孙昊"),
    ("□本报记者 闫紫谦 姚建平 摄影 郭俊峰", "role_line, -, -, -, reporter 闫紫谦 姚建平; photographer 郭俊峰"),
    (
        "哈尔滨新闻网记者 杨柳 哈尔滨日报 万佳",
        "role_line, 哈尔滨新闻网, -, -, reporter@哈尔滨新闻网 杨柳; reporter@哈尔滨日报 万佳",
    ),
    (
        "北大荒日报记者 关明华 通讯员 刘春花",
        "role_line, 北大荒日报, -, -, reporter@北大荒日报 关明华; correspondent 刘春花",
    ),
    ("东北网5月17日讯（记者 印蕾 刘嘉）BODY", "dateline, 东北网, XXXX-05-17, -, reporter 印蕾 刘嘉"),
]

# Xinjiang, Tibet, Inner Mongolia, Yanbian: long names, with the dot and without
BORDERS = [
    (
        "石榴云/新疆日报记者 阿依努尔 冉瑞成",
        "role_line, 石榴云/新疆日报, -, -, reporter@石榴云/新疆日报 阿依努尔 冉瑞成",
    ),
    (
        "石榴云/新疆日报讯（记者 米日古力·吾 通讯员 阿卜杜热合曼·艾合买提）BODY",
        "dateline, 石榴云/新疆日报, -, -, reporter 米日古力·吾; correspondent 阿卜杜热合曼·艾合买提",
    ),
    ("新疆日报讯（记者 巴拉提·纳斯尔报道）BODY", "dateline, 新疆日报, -, -, reporter 巴拉提·纳斯尔"),
    ("天山网-新疆日报记者 阿尔达克 银璐", "role_line, 天山网-新疆日报, -, -, reporter@天山网-新疆日报 阿尔达克 银璐"),
    ("天山网讯（记者 努尔麦麦提·吐尔洪摄影报道）BODY", "dateline, 天山网, -, -, reporter 努尔麦麦提·吐尔洪"),
    (
        "兵团日报全媒体记者 马军权 通讯员 阿依古丽",
        "role_line, 兵团日报, -, -, reporter@兵团日报 马军权; correspondent 阿依古丽",
    ),
    (
        "（通讯员 热依汗古丽·阿不都外力 穆合塔尔·买买提）",
        "credit, -, -, -, correspondent 热依汗古丽·阿不都外力 穆合塔尔·买买提",
    ),
    ("本报记者 古丽努尔·阿西木 摄", "photo, -, -, -, photographer 古丽努尔·阿西木"),
    (
        "西藏日报记者 格桑伦珠 丹增群培 德吉央宗",
        "role_line, 西藏日报, -, -, reporter@西藏日报 格桑伦珠 丹增群培 德吉央宗",
    ),
    (
        "本报拉萨5月17日讯 （记者 次仁片多 索朗群培）BODY",
        "dateline, 本报, XXXX-05-17, 拉萨, reporter 次仁片多 索朗群培",
    ),
    ("中国西藏网记者 赵耀 扎西多吉", "role_line, 中国西藏网, -, -, reporter@中国西藏网 赵耀 扎西多吉"),
    ("（记者 旦增嘎瓦 嘎玛多吉）", "credit, -, -, -, reporter 旦增嘎瓦 嘎玛多吉"),
    (
        "新华社拉萨5月17日电（记者格桑边觉、旦增努布、晋美多吉）BODY",
        "dateline, 新华社, XXXX-05-17, 拉萨, reporter 格桑边觉 旦增努布 晋美多吉",
    ),
    ("（记者白少波、旦增努布、洛卓嘉措）", "credit, -, -, -, reporter 白少波 旦增努布 洛卓嘉措"),
    (
        "内蒙古日报记者 阿妮尔 通讯员 苏日嘎拉图",
        "role_line, 内蒙古日报, -, -, reporter@内蒙古日报 阿妮尔; correspondent 苏日嘎拉图",
    ),
    (
        "内蒙古日报社融媒体中心记者 巴依斯古楞 摄",
        "photo, 内蒙古日报社融媒体中心, -, -, photographer@内蒙古日报社融媒体中心 巴依斯古楞",
    ),
    ("（记者：乌日汗 通讯员：娜日苏 包斯钦）", "credit, -, -, -, reporter 乌日汗; correspondent 娜日苏 包斯钦"),
    ("延边日报讯（记者 金智银 通讯员 南宫哲）BODY", "dateline, 延边日报, -, -, reporter 金智银; correspondent 南宫哲"),
    ("文/图 新疆日报记者 热依达", "role_line, 新疆日报, -, -, reporter@新疆日报 热依达"),
    ("和田日报讯（记者买买提江·艾则孜 麦麦提敏）BODY", "dateline, 和田日报, -, -, reporter 买买提江·艾则孜 麦麦提敏"),
]

# Hong Kong, Taiwan and overseas: traditional characters
TRADITIONAL = [
    ("香港文匯報記者 楊濤 北京報導", "role_line, 香港文匯報, -, 北京, reporter@香港文匯報 楊濤"),
    ("（香港文匯報記者 張聰 上海報道）", "credit, 香港文匯報, -, 上海, reporter@香港文匯報 張聰"),
    ("大公報訊（記者 葉浩源）BODY", "dateline, 大公報, -, -, reporter 葉浩源"),
    ("【大公報訊】記者湯嘉平報道：BODY", "dateline, 大公報, -, -, reporter 湯嘉平"),
    ("【本報訊】BODY", "dateline, 本報, -, -, -"),
    ("中新社香港5月17日電（記者 魏華都）BODY", "dateline, 中新社, XXXX-05-17, 香港, reporter 魏華都"),
    ("中通社香港5月17日電 記者盧哲 BODY", "dateline, 中通社, XXXX-05-17, 香港, reporter 盧哲"),
    ("僑報記者陳琳5月17日紐約報道", "dateline, 僑報, XXXX-05-17, 紐約, reporter@僑報 陳琳"),
    ("圖：特首出席典禮。香港中通社記者 謝光磊 攝", "photo, 香港中通社, -, -, photographer@香港中通社 謝光磊"),
    ("【星島日報報道】BODY", "dateline, 星島日報, -, -, -"),
    ("（本報記者歐陽鳳儀、司徒偉雄）", "credit, -, -, -, reporter 歐陽鳳儀 司徒偉雄"),
    ("文：鄭曉彤\u3000圖：蘇文杰", "role_line, -, -, -, author 鄭曉彤; photographer 蘇文杰"),
    ("撰文：劉偉健\u3000編輯：黃詠雪", "role_line, -, -, -, author 劉偉健; editor 黃詠雪"),
    ("記者：梁國豪", "role_line, -, -, -, reporter 梁國豪"),
    ("中央社記者劉建邦台北17日電", "dateline, 中央社, XXXX-XX-17, 台北, reporter@中央社 劉建邦"),
    ("（中央社記者陳俊諺台北17日電）BODY", "dateline, 中央社, XXXX-XX-17, 台北, reporter@中央社 陳俊諺"),
]

# stations
STATIONS = [
    ("央视网消息（记者 沈忱 吴超）：BODY", "dateline, 央视网, -, -, reporter 沈忱 吴超"),
    ("总台央视记者 李欣蔓 王夏青", "role_line, 总台央视, -, -, reporter@总台央视 李欣蔓 王夏青"),
    ("总台记者丨徐涛 编辑丨张宇", "role_line, 总台, -, -, reporter@总台 徐涛; editor 张宇"),
    (
        "央广网北京5月17日消息（总台中国之声记者李欣）BODY",
        "dateline, 央广网, XXXX-05-17, 北京, reporter@总台中国之声 李欣",
    ),
    (
        "湖北广播电视台记者 覃银双 通讯员 谭元斌",
        "role_line, 湖北广播电视台, -, -, reporter@湖北广播电视台 覃银双; correspondent 谭元斌",
    ),
    (
        "（江苏台记者 徐华峰 高潘煜 常州台 徐志伟）",
        "credit, 江苏台, -, -, reporter@江苏台 徐华峰 高潘煜; reporter@常州台 徐志伟",
    ),
    (
        "（总台央视记者 陶嘉树 西藏台 次仁央吉）",
        "credit, 总台央视, -, -, reporter@总台央视 陶嘉树; reporter@西藏台 次仁央吉",
    ),
    (
        "河南广播电视台大象新闻记者 李弢",
        "role_line, 河南广播电视台大象新闻, -, -, reporter@河南广播电视台大象新闻 李弢",
    ),
    ("记者：刘畅 摄像：王强 编辑：赵蕾", "role_line, -, -, -, reporter 刘畅; photographer 王强; editor 赵蕾"),
    ("（本台记者 张琪 实习记者 李博文）", "credit, -, -, -, reporter 张琪; intern 李博文"),
    ("本台消息：BODY", "dateline, 本台, -, -, -"),
]

# WeChat accounts and county media centres
ACCOUNTS = [
    (
        "来源：巴东融媒体中心|记者：谭琼 焦国斌|通讯员：田晓林|编辑：向婷|校对：宋菊|审核：吴奇志",
        "role_line, -, -, -, reporter 谭琼 焦国斌|role_line, -, -, -, correspondent 田晓林|role_line, -, -, -, editor 向婷|role_line, -, -, -, other 宋菊|role_line, -, -, -, other 吴奇志",
    ),
    (
        "记者丨吴婷婷 通讯员丨徐佳|编辑丨刘欢|责编丨王亚男",
        "role_line, -, -, -, reporter 吴婷婷; correspondent 徐佳|role_line, -, -, -, editor 刘欢|role_line, -, -, -, editor 王亚男",
    ),
    ("▍记者：孙小美", "role_line, -, -, -, reporter 孙小美"),
    ("一审：刘欢 二审：周俊 三审：陈龙", "role_line, -, -, -, other 刘欢 周俊 陈龙"),
    (
        "编辑：李若男\u3000责任编辑：赵欣怡\u3000监制：黄海波\u3000总监制：孙正义",
        "role_line, -, -, -, editor 李若男 赵欣怡; other 黄海波 孙正义",
    ),
    ("图文：县融媒体中心 丁志刚", "role_line, 县融媒体中心, -, -, author@县融媒体中心 丁志刚"),
    ("文丨本刊记者 魏倩 摄影丨黄宇", "role_line, -, -, -, reporter 魏倩; photographer 黄宇"),
    ("来源丨青田发布 记者丨徐子涵", "role_line, -, -, -, reporter 徐子涵"),
    ("采写：南都记者 赵唯佳 实习生 林佩萱", "role_line, -, -, -, reporter 赵唯佳; intern 林佩萱"),
    ("出品：县委宣传部 策划：秦明 文案：周舟 设计：李娜", "role_line, -, -, -, other 秦明 李娜; author 周舟"),
    ("（德江县融媒体中心 张体珍 安永）", "credit, 德江县融媒体中心, -, -, author@德江县融媒体中心 张体珍 安永"),
    ("（平塘县融媒体中心 石庆伟 石立芳）", "credit, 平塘县融媒体中心, -, -, author@平塘县融媒体中心 石庆伟 石立芳"),
    ("（谢芳 县融媒体中心 罗先锋）", "credit, 县融媒体中心, -, -, author 谢芳; author@县融媒体中心 罗先锋"),
    (
        "通讯员 杨再勇 县融媒体中心记者 龙燕",
        "role_line, 县融媒体中心, -, -, correspondent 杨再勇; reporter@县融媒体中心 龙燕",
    ),
    (
        "贵州日报天眼新闻记者 陶涛 通讯员 龙凤碧",
        "role_line, 贵州日报天眼新闻, -, -, reporter@贵州日报天眼新闻 陶涛; correspondent 龙凤碧",
    ),
    (
        "湖南日报·新湖南客户端5月17日讯（通讯员 龙再富 李湘）BODY",
        "dateline, 湖南日报·新湖南客户端, XXXX-05-17, -, correspondent 龙再富 李湘",
    ),
    ("BODY（文/图 李焕 田波）", "credit, -, -, -, author 李焕 田波"),
    ("BODY（何绍坤 文/图）", "credit, -, -, -, author 何绍坤"),
    ("BODY 记者 杨洋 通讯员 罗玉珍 文/图", "credit, -, -, -, reporter 杨洋; correspondent 罗玉珍"),
    ("BODY（新华社记者 张超群 摄）", "photo, 新华社, -, -, photographer@新华社 张超群"),
    ("BODY 新华社发（吴德军摄）", "photo, 新华社, -, -, photographer 吴德军"),
    ("香港文匯報記者 楊濤 北京報導", "role_line, 香港文匯報, -, 北京, reporter@香港文匯報 楊濤"),
]

# names run together, padded, compound and rare surnames
RUNS = [
    (
        "本报讯（记者李建国王晓燕通讯员赵志强刘洋）BODY",
        "dateline, 本报, -, -, reporter 李建国 王晓燕; correspondent 赵志强 刘洋",
    ),
    ("新华社长沙5月17日电（记者苏晓洲周勉）BODY", "dateline, 新华社, XXXX-05-17, 长沙, reporter 苏晓洲 周勉"),
    ("新华社记者刘大江王浩明", "role_line, 新华社, -, -, reporter@新华社 刘大江 王浩明"),
    ("新华社记者王博周颖胡璐", "role_line, 新华社, -, -, reporter@新华社 王博 周颖 胡璐"),
    ("（记者严赋憬陈炜伟潘洁）", "credit, -, -, -, reporter 严赋憬 陈炜伟 潘洁"),
    ("（记者魏玉坤、张晓洁、王雨萧）", "credit, -, -, -, reporter 魏玉坤 张晓洁 王雨萧"),
    ("（记者何欣荣、陈爱平、兰天鸣、杨有宗）", "credit, -, -, -, reporter 何欣荣 陈爱平 兰天鸣 杨有宗"),
    ("（执笔记者：韩洁、侯雪静、高敬；参与记者：姜琳、胡浩）", "credit, -, -, -, reporter 韩洁 侯雪静 高敬 姜琳 胡浩"),
    (
        "新华社北京5月17日电题：稳就业促发展|新华社记者姜琳、黄垚",
        "dateline, 新华社, XXXX-05-17, 北京, -|role_line, 新华社, -, -, reporter@新华社 姜琳 黄垚",
    ),
    ("（新华社记者齐中熙、樊曦，参与采写：丁静）", "credit, 新华社, -, -, reporter@新华社 齐中熙 樊曦; author 丁静"),
    (
        "（人民日报记者邱超奕新华社记者刘夏村）",
        "credit, 人民日报, -, -, reporter@人民日报 邱超奕; reporter@新华社 刘夏村",
    ),
    ("（记者 欧阳红 上官云 诸葛瑞 皇甫思逸 尉迟蓝）", "credit, -, -, -, reporter 欧阳红 上官云 诸葛瑞 皇甫思逸 尉迟蓝"),
    ("记者 东方白 司空曙 令狐宁 慕容雪 呼延强", "role_line, -, -, -, reporter 东方白 司空曙 令狐宁 慕容雪 呼延强"),
    (
        "记者 仝武宁 亓建芳 逄金良 仉泽翔 郗芳 厍东晨",
        "role_line, -, -, -, reporter 仝武宁 亓建芳 逄金良 仉泽翔 郗芳 厍东晨",
    ),
    ("记者 妥玉明 把欣 撒贝 拜晓 者贵 锁进", "role_line, -, -, -, reporter 妥玉明 把欣 撒贝 拜晓 者贵 锁进"),
    ("记者 张 弛 李 想 王小丫 陈  晨", "role_line, -, -, -, reporter 张弛 李想 王小丫 陈晨"),
    ("记者 张 弛李 想", "role_line, -, -, -, reporter 张弛 李想"),
    ("记者李想 张弛 王 盼 盼", "role_line, -, -, -, reporter 李想 张弛 王盼盼"),
    ("作者 梁建刚|编辑 徐佳", "role_line, -, -, -, author 梁建刚|role_line, -, -, -, editor 徐佳"),
    ("作者：□ 刘诗萌 王卓", "role_line, -, -, -, author 刘诗萌 王卓"),
    ("▲ 文/本刊特约撰稿人 林荫", "role_line, -, -, -, reporter 林荫"),
    ("本报评论员 何娟", "role_line, -, -, -, reporter 何娟"),
    ("本报特约评论员", "role_line, -, -, -, -"),
    ("特约撰稿 沈彬", "role_line, -, -, -, author 沈彬"),
    (
        "【记者】黄叙浩|【通讯员】吴小攀 黄慧诗|【摄影】吴伟洪",
        "role_line, -, -, -, reporter 黄叙浩|role_line, -, -, -, correspondent 吴小攀 黄慧诗|photo, -, -, -, photographer 吴伟洪",
    ),
    ("【作者】黄叙浩 【来源】南方农村报", "role_line, -, -, -, author 黄叙浩"),
    ("南方+记者 谢庆裕 通讯员 岳宗", "role_line, 南方+, -, -, reporter@南方+ 谢庆裕; correspondent 岳宗"),
    ("羊城派记者 张璐瑶", "role_line, -, -, -, reporter 张璐瑶"),
    (
        "极目新闻记者 满达 通讯员 柯称 吕程诗月",
        "role_line, 极目新闻, -, -, reporter@极目新闻 满达; correspondent 柯称 吕程诗月",
    ),
    ("扬子晚报/紫牛新闻记者 张可", "role_line, 扬子晚报/紫牛新闻, -, -, reporter@扬子晚报/紫牛新闻 张可"),
    ("现代快报+/现代快报全媒体记者 徐红艳", "role_line, 现代快报+/现代快报, -, -, reporter@现代快报+/现代快报 徐红艳"),
    (
        "潮新闻客户端 记者 盛锐 通讯员 王佳",
        "role_line, 潮新闻客户端, -, -, reporter@潮新闻客户端 盛锐; correspondent 王佳",
    ),
    ("钱江晚报·小时新闻记者 吴朝香", "role_line, 钱江晚报·小时新闻, -, -, reporter@钱江晚报·小时新闻 吴朝香"),
    ("浙江在线5月17日讯（浙江在线记者 肖未）BODY", "dateline, 浙江在线, XXXX-05-17, -, reporter@浙江在线 肖未"),
    ("上观新闻记者 顾杰", "role_line, 上观新闻, -, -, reporter@上观新闻 顾杰"),
    ("文汇报记者 祝越 通讯员 华志", "role_line, 文汇报, -, -, reporter@文汇报 祝越; correspondent 华志"),
    ("解放日报首席记者 徐瑞哲", "role_line, 解放日报, -, -, reporter@解放日报 徐瑞哲"),
    ("（央视记者 高珧 编辑 王琛）", "credit, 央视, -, -, reporter@央视 高珧; editor 王琛"),
    ("（海报新闻记者 沈童 济南报道）", "credit, 海报新闻, -, 济南, reporter@海报新闻 沈童"),
    ("大众报业·齐鲁壹点记者 尹明亮", "role_line, 大众报业·齐鲁壹点, -, -, reporter@大众报业·齐鲁壹点 尹明亮"),
    (
        "齐鲁晚报·齐鲁壹点记者 郭春雨 通讯员 王硕",
        "role_line, 齐鲁晚报·齐鲁壹点, -, -, reporter@齐鲁晚报·齐鲁壹点 郭春雨; correspondent 王硕",
    ),
    ("半岛全媒体首席记者 刘雪莲", "role_line, -, -, -, reporter 刘雪莲"),
    ("河北日报讯（记者苑立立 通讯员马 良）BODY", "dateline, 河北日报, -, -, reporter 苑立立; correspondent 马良"),
    ("长城网·冀云客户端记者 吴新光", "role_line, 长城网·冀云客户端, -, -, reporter@长城网·冀云客户端 吴新光"),
    ("山西晚报·山河+记者 武佳", "role_line, 山西晚报·山河+, -, -, reporter@山西晚报·山河+ 武佳"),
    ("太原日报记者 贺娟芳 摄影报道", "role_line, 太原日报, -, -, reporter@太原日报 贺娟芳"),
    ("内蒙古日报·草原云记者 郝雪莲", "role_line, 内蒙古日报·草原云, -, -, reporter@内蒙古日报·草原云 郝雪莲"),
    ("辽宁日报记者 董翰博 郑有胜 摄", "photo, 辽宁日报, -, -, photographer@辽宁日报 董翰博 郑有胜"),
    ("（辽宁日报 记者 徐铁英）", "credit, 辽宁日报, -, -, reporter@辽宁日报 徐铁英"),
    ("吉网 吉刻APP记者 王小野", "role_line, 吉刻APP, -, -, reporter@吉刻APP 王小野"),
    ("中国吉林网 吉刻新闻记者 张宇", "role_line, 吉刻新闻, -, -, reporter@吉刻新闻 张宇"),
    ("彩练新闻记者 殷维", "role_line, 彩练新闻, -, -, reporter@彩练新闻 殷维"),
    (
        "大江网/大江新闻客户端讯 江西日报全媒体记者 游静报道：BODY",
        "dateline, 大江网/大江新闻客户端, -, -, reporter@江西日报 游静",
    ),
    (
        "福建日报·新福建客户端记者 林剑波 通讯员 吴志",
        "role_line, 福建日报·新福建客户端, -, -, reporter@福建日报·新福建客户端 林剑波; correspondent 吴志",
    ),
    ("东南网5月17日讯（福建日报记者 何祖谋）BODY", "dateline, 东南网, XXXX-05-17, -, reporter@福建日报 何祖谋"),
    (
        "海南日报三亚5月17日电 （海南日报全媒体记者 李艳玫）BODY",
        "dateline, 海南日报, XXXX-05-17, 三亚, reporter@海南日报 李艳玫",
    ),
    (
        "广西日报-广西云客户端记者 罗侠 通讯员 韦善豪",
        "role_line, 广西日报-广西云客户端, -, -, reporter@广西日报-广西云客户端 罗侠; correspondent 韦善豪",
    ),
    ("云南网讯（记者 尹瑞峰 孟祥钧）BODY", "dateline, 云南网, -, -, reporter 尹瑞峰 孟祥钧"),
    ("云报客户端记者 王淑娟", "role_line, 云报客户端, -, -, reporter@云报客户端 王淑娟"),
    ("贵州日报当代融媒体记者 吴蔚", "role_line, 贵州日报当代融媒体, -, -, reporter@贵州日报当代融媒体 吴蔚"),
    ("陕西日报讯 （记者：薛生贵）BODY", "dateline, 陕西日报, -, -, reporter 薛生贵"),
    ("华商报记者 佘欢 编辑 李婧", "role_line, 华商报, -, -, reporter@华商报 佘欢; editor 李婧"),
    ("新甘肃·甘肃日报记者 洪文泉", "role_line, 新甘肃·甘肃日报, -, -, reporter@新甘肃·甘肃日报 洪文泉"),
    (
        "（新甘肃客户端兰州5月17日讯 新甘肃·甘肃日报记者 薛砚）BODY",
        "dateline, 新甘肃客户端, XXXX-05-17, 兰州, reporter@新甘肃·甘肃日报 薛砚",
    ),
    ("青海日报讯（记者 宋明慧）BODY", "dateline, 青海日报, -, -, reporter 宋明慧"),
    ("宁夏日报报业集团全媒体记者 张唯 文/图", "role_line, 宁夏日报报业集团, -, -, reporter@宁夏日报报业集团 张唯"),
    ("（宁夏日报记者 王婧雅 文 党硕 图）", "credit, 宁夏日报, -, -, reporter@宁夏日报 王婧雅; photographer 党硕"),
    ("重庆日报讯 （记者 周松）BODY", "dateline, 重庆日报, -, -, reporter 周松"),
    ("上游新闻-重庆晨报首席记者 徐菊", "role_line, 上游新闻-重庆晨报, -, -, reporter@上游新闻-重庆晨报 徐菊"),
    ("新重庆-重庆日报记者 杨骏", "role_line, 新重庆-重庆日报, -, -, reporter@新重庆-重庆日报 杨骏"),
    ("华龙网-新重庆客户端记者 李袅", "role_line, 华龙网-新重庆客户端, -, -, reporter@华龙网-新重庆客户端 李袅"),
    ("天津日报讯（记者 王音）BODY", "dateline, 天津日报, -, -, reporter 王音"),
    ("津云新闻记者 段玮 摄影报道", "role_line, 津云新闻, -, -, reporter@津云新闻 段玮"),
    ("北京日报客户端 记者：孙宏阳", "role_line, 北京日报客户端, -, -, reporter@北京日报客户端 孙宏阳"),
    ("北京青年报记者 蒋若静 统筹/林艳", "role_line, 北京青年报, -, -, reporter@北京青年报 蒋若静; other 林艳"),
    ("科技日报记者 操秀英 ◎实习记者 都芃", "role_line, 科技日报, -, -, reporter@科技日报 操秀英; intern 都芃"),
    ("◎本报记者 王健高 通讯员 刘晓", "role_line, -, -, -, reporter 王健高; correspondent 刘晓"),
    ("经济日报-中国经济网记者 祝惠春", "role_line, 经济日报-中国经济网, -, -, reporter@经济日报-中国经济网 祝惠春"),
    (
        "中国青年报客户端讯（中青报·中青网记者 先藕洁）BODY",
        "dateline, 中国青年报客户端, -, -, reporter@中青报·中青网 先藕洁",
    ),
    (
        "中青报·中青网见习记者 刘胤衡 记者 王烨捷",
        "role_line, 中青报·中青网, -, -, intern@中青报·中青网 刘胤衡; reporter 王烨捷",
    ),
    ("工人日报-中工网记者 田国垒", "role_line, 工人日报-中工网, -, -, reporter@工人日报-中工网 田国垒"),
    (
        "法治日报全媒体记者 徐伟伦 □ 法治日报全媒体见习记者 薛金丽",
        "role_line, 法治日报, -, -, reporter@法治日报 徐伟伦; intern@法治日报 薛金丽",
    ),
    ("农民日报·中国农网记者 邓卫哲", "role_line, 农民日报·中国农网, -, -, reporter@农民日报·中国农网 邓卫哲"),
    ("（农民日报·中国农网记者 吕珂昕）", "credit, 农民日报·中国农网, -, -, reporter@农民日报·中国农网 吕珂昕"),
    ("中国纪检监察报 记者 侯颗", "role_line, 中国纪检监察报, -, -, reporter@中国纪检监察报 侯颗"),
    ("澎湃新闻首席记者 蒋晨锐 实习生 胡欣悦", "role_line, 澎湃新闻, -, -, reporter@澎湃新闻 蒋晨锐; intern 胡欣悦"),
    ("每经记者：张蕊 每经编辑：陈星", "role_line, 每经, -, -, reporter@每经 张蕊; editor@每经 陈星"),
    ("21世纪经济报道记者王峰 北京报道", "role_line, 21世纪经济报道, -, 北京, reporter@21世纪经济报道 王峰"),
    ("证券时报记者 张一帆", "role_line, 证券时报, -, -, reporter@证券时报 张一帆"),
    ("中国证券报·中证网 记者 欧阳剑环", "role_line, 中国证券报·中证网, -, -, reporter@中国证券报·中证网 欧阳剑环"),
    ("财联社5月17日电，BODY", "dateline, 财联社, XXXX-05-17, -, -"),
    ("财联社5月17日讯（编辑 周子意）BODY", "dateline, 财联社, XXXX-05-17, -, editor 周子意"),
]

# credits with notes beside them, agencies' pictures, offices of the night
NOTES = [
    ("本版稿件由本报记者 黄小玲 李军 采写", "role_line, -, -, -, reporter 黄小玲 李军"),
    ("BODY（李强 摄/光明图片）", "photo, -, -, -, photographer 李强"),
    ("BODY 新华社发 李强 摄", "photo, 新华社, -, -, photographer 李强"),
    ("编辑/李强 美编/王倩 电话：0731-84326110", "role_line, -, -, -, editor 李强 王倩"),
    ("新闻热线：0731-84326110 责任编辑 李强", "role_line, -, -, -, editor 李强"),
    ("值班编委：李强 责任编辑：王倩 E-mail：news@example.com", "role_line, -, -, -, other 李强; editor 王倩"),
    ("总值班 李强 值班主任 王倩", "role_line, -, -, -, other 李强 王倩"),
    (
        "本报讯（首席记者 王倩 通讯员 县妇联 李洁）BODY",
        "dateline, 本报, -, -, reporter 王倩; correspondent@县妇联 李洁",
    ),
    (
        "（湘西州融媒体中心 李强 通讯员 王倩）",
        "credit, 湘西州融媒体中心, -, -, author@湘西州融媒体中心 李强; correspondent 王倩",
    ),
    ("2023年5月18日 星期四 责任编辑：李强 版式：王倩", "role_line, -, -, -, editor 李强; other 王倩"),
    ("（王丽／文 李强／图）", "credit, -, -, -, author 王丽; photographer 李强"),
    ("策划/李强 撰文/张敏 摄影/刘涛", "role_line, -, -, -, other 李强; author 张敏; photographer 刘涛"),
]

# role words and brackets that sign nothing
NONE = [
    "BODY（据新华社）",
    "BODY（完）",
    "供图/视觉中国",
    "（原载《人民日报》2023年5月18日第3版）",
    "（转载自新华网）",
    "5月17日，本报记者李强在现场采访。",
    "作者简介：李强，1975年生，湖南人。",
    "（李强系县委书记）",
    "李强说：“BODY”",
    "记者从自治区党委宣传部获悉，BODY",
    "记者在现场看到，BODY",
    "据记者了解，BODY",
    "记者：请问今年的招生政策有哪些变化？",
    "记者问：怎么看？|答：BODY",
    "（记者注：BODY）",
    "（编者按）BODY",
    "（张某，化名）",
    "图为工作人员在检修设备。",
    "图为县委书记李明（左二）在调研。",
    "与会记者 30 余人",
    "出席会议的有：李强 王伟 张敏 刘洋",
    "李强 省委书记|王伟 省长|张敏 省委副书记",
    "优秀记者 王敏 获奖名单",
    "BODY（左一为通讯员）",
    "中国移动通讯设备",
    "电讯盈科 记者会",
    "会议审议通过了《通讯员管理办法》",
    "新华书店电商部 李伟",
    "县融媒体中心 主任",
    "县公安局 交警大队",
    "教育局 卫健局 财政局",
    "编辑部地址：长沙市开福区 电话：0731-84326110",
    "责任编辑热线 0731-84326206",
    "广告 摄影 印刷",
    "印刷：湖南日报印务中心",
    "全国政协委员 张伯礼",
    "BODY（李明 县委书记）",
    "BODY（湖南农业大学）",
    "BODY（岳麓区 天心区）",
    "BODY（完）|相关链接",
]

# known to be missed or misread
KNOWN = [
    (
        "a place that the dictionary has as a person",
        "红网时刻新闻记者 肖娟 张家界报道",
        "role_line, 红网时刻新闻, -, 张家界, reporter@红网时刻新闻 肖娟",
    ),
    (
        "a name glued to the first sentence",
        "中国环境报讯 通讯员郭皓BODY",
        "dateline, 中国环境报, -, -, correspondent 郭皓",
    ),
    (
        "青衫 is a word, and 衫 in nobody else's name",
        "（记者欧阳雪梅司马青衫）",
        "credit, -, -, -, reporter 欧阳雪梅 司马青衫",
    ),
    (
        "the employer stands after the name",
        "BODY（何丽 县融媒体中心）",
        "credit, 县融媒体中心, -, -, author@县融媒体中心 何丽",
    ),
]


def shown(byline: Byline) -> str:
    groups: dict[str, list[str]] = {}
    for person in byline.people:
        role = person.role + (f"@{person.org}" if person.org else "")
        groups.setdefault(role, []).append(person.name)
    people = "; ".join(f"{role} {' '.join(names)}" for role, names in groups.items())
    fields = (byline.kind, byline.outlet, byline.date, byline.place, people)
    return ", ".join(field or "-" for field in fields)


def found(row: str) -> str:
    return "|".join(map(shown, find_bylines(row.replace("|", "\n").replace("BODY", BODY))))


@pytest.mark.parametrize(
    ("row", "expected"), [*CENTRAL, *SICHUAN, *NORTH_EAST, *BORDERS, *TRADITIONAL, *STATIONS, *ACCOUNTS, *RUNS, *NOTES]
)
def test_bylines_of_other_papers(row: str, expected: str) -> None:
    assert found(row) == expected


@pytest.mark.parametrize("row", NONE)
def test_no_byline(row: str) -> None:
    assert found(row) == ""


@pytest.mark.parametrize(
    ("row", "expected"), [pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why)) for why, *row in KNOWN]
)
def test_known_failures(row: str, expected: str) -> None:
    assert found(row) == expected


def test_offsets_are_those_of_the_traditional_text() -> None:
    text = f"【大公報訊】記者湯嘉平報道：{BODY}（本報記者 歐陽 鳳）"
    bylines = find_bylines(text)
    assert [person.name for byline in bylines for person in byline.people] == ["湯嘉平", "歐陽鳳"]
    for byline in bylines:
        assert text[byline.start : byline.end] == byline.text
        assert all(text[person.start : person.end] == person.text for person in byline.people)
