"""Bylines of papers of other regions and kinds, and what only looks like one.

A row is the text, ``|`` for a line break and ``BODY`` for a paragraph, and its bylines as ``kind, outlet, date, place,
people``, also parted by ``|``; ``-`` is null.  People are written as ``role[@org] name name; role name``.  The names are
invented: given names were dealt anew among the surnames.
"""

from __future__ import annotations

import pytest

from policytext.bylines import find_bylines
from policytext.model import Byline

BODY = "今年前三季度，全县城镇新增就业4200人，同比增长6.1%，完成年度目标任务的84%，就业形势总体平稳。"

# central papers and their local pages
CENTRAL = [
    (
        "本报成都5月17日电（记者周明华 李豪花 通讯员杨敢）BODY",
        "dateline, 本报, XXXX-05-17, 成都, reporter 周明华 李豪花; correspondent 杨敢",
    ),
    ("本报乌鲁木齐5月17日电（记者王磊、赵永成）BODY", "dateline, 本报, XXXX-05-17, 乌鲁木齐, reporter 王磊 赵永成"),
    (
        "光明日报记者 尚靖权 光明日报通讯员 谢春波",
        "role_line, 光明日报, -, -, reporter@光明日报 尚靖权; correspondent@光明日报 谢春波",
    ),
    ("（本报记者\u3000李忧\u3000本报通讯员\u3000刘祖银）", "credit, -, -, -, reporter 李忧; correspondent 刘祖银"),
    ("（本报记者刘腾采访整理）", "credit, -, -, -, reporter 刘腾"),
    ("（作者：王思蔓，系本报记者）", "credit, -, -, -, author 王思蔓"),
    ("（作者系南京大学马克思主义学院教授）", "credit, -, -, -, -"),
    ("本报记者 王红青 宋文双 王亮斌", "role_line, -, -, -, reporter 王红青 宋文双 王亮斌"),
    ("人民日报记者 沈代峰 韩立煜", "role_line, 人民日报, -, -, reporter@人民日报 沈代峰 韩立煜"),
    (
        "人民网成都5月17日电 （赵眉伟、实习生王登树）BODY",
        "dateline, 人民网, XXXX-05-17, 成都, author 赵眉伟; intern 王登树",
    ),
    ("人民网记者 王楠 通讯员 罗冬", "role_line, 人民网, -, -, reporter@人民网 王楠; correspondent 罗冬"),
    ("（责编：罗玲、高湘文）", "credit, -, -, -, editor 罗玲 高湘文"),
    ("（人民日报记者鲜宇、张陈斌报道）", "credit, 人民日报, -, -, reporter@人民日报 鲜宇 张陈斌"),
    ("■本报记者 朱铭林\u3000杨杨", "role_line, -, -, -, reporter 朱铭林 杨杨"),
]

# Sichuan: Tibetan and Yi names, county media centres
SICHUAN = [
    ("四川日报全媒体记者 王晶志 吴枭", "role_line, 四川日报, -, -, reporter@四川日报 王晶志 吴枭"),
    ("川观新闻记者 张晶婷 王树男", "role_line, 川观新闻, -, -, reporter@川观新闻 张晶婷 王树男"),
    ("四川新闻网记者 龙娜 报道", "role_line, 四川新闻网, -, -, reporter@四川新闻网 龙娜"),
    ("四川在线记者 兰鹏 甘孜报道", "role_line, 四川在线, -, 甘孜, reporter@四川在线 兰鹏"),
    ("本报讯（尼玛央宗 记者 徐宗美）BODY", "dateline, 本报, -, -, author 尼玛央宗; reporter 徐宗美"),
    ("甘孜日报记者 泽仁志光 文/图", "role_line, 甘孜日报, -, -, reporter@甘孜日报 泽仁志光"),
    ("甘孜融媒记者 丁真群培", "role_line, 甘孜融媒, -, -, reporter@甘孜融媒 丁真群培"),
    ("凉山日报全媒体记者 阿苦尔布 什伍", "role_line, 凉山日报, -, -, reporter@凉山日报 阿苦尔布 什伍"),
    ("阿坝日报记者 罗尔日 任昊", "role_line, 阿坝日报, -, -, reporter@阿坝日报 罗尔日 任昊"),
    ("（甘孜县融媒体中心 四郎片多）", "credit, 甘孜县融媒体中心, -, -, author@甘孜县融媒体中心 四郎片多"),
    ("供稿：盐源县融媒体中心 沙马木呷", "role_line, 盐源县融媒体中心, -, -, other@盐源县融媒体中心 沙马木呷"),
    ("封面新闻记者 徐紫男 摄影 刘建怡", "role_line, 封面新闻, -, -, reporter@封面新闻 徐紫男; photographer 刘建怡"),
    ("红星新闻记者 章柳 编辑 郭佳", "role_line, 红星新闻, -, -, reporter@红星新闻 章柳; editor 郭佳"),
    ("每日经济新闻记者 可蕾 编辑 梁嘉", "role_line, 每日经济新闻, -, -, reporter@每日经济新闻 可蕾; editor 梁嘉"),
]

# Heilongjiang
NORTH_EAST = [
    ("黑龙江日报5月17日讯（记者郭俊波）BODY", "dateline, 黑龙江日报, XXXX-05-17, -, reporter 郭俊波"),
    (
        "黑龙江日报5月17日讯 （李明义 记者 米璐）BODY",
        "dateline, 黑龙江日报, XXXX-05-17, -, author 李明义; reporter 米璐",
    ),
    ("黑龙江日报记者 邵春刚 吴瑞涵", "role_line, 黑龙江日报, -, -, reporter@黑龙江日报 邵春刚 吴瑞涵"),
    (
        "黑龙江日报5月17日讯（于耀 黑龙江日报全媒体记者 王军佳）BODY",
        "dateline, 黑龙江日报, XXXX-05-17, -, author 于耀; reporter@黑龙江日报 王军佳",
    ),
    ("龙头新闻 黑龙江日报记者 孙哲", "role_line, 黑龙江日报, -, -, reporter@黑龙江日报 孙哲"),
    ("□本报记者 闫少萱 姚智珍 摄影 郭欣伟", "role_line, -, -, -, reporter 闫少萱 姚智珍; photographer 郭欣伟"),
    (
        "哈尔滨新闻网记者 杨忱 哈尔滨日报 万超",
        "role_line, 哈尔滨新闻网, -, -, reporter@哈尔滨新闻网 杨忱; reporter@哈尔滨日报 万超",
    ),
    (
        "北大荒日报记者 关夏芳 通讯员 刘银锋",
        "role_line, 北大荒日报, -, -, reporter@北大荒日报 关夏芳; correspondent 刘银锋",
    ),
    ("东北网5月17日讯（记者 印涛 刘宇）BODY", "dateline, 东北网, XXXX-05-17, -, reporter 印涛 刘宇"),
]

# Xinjiang, Tibet, Inner Mongolia, Yanbian: long names, with the dot and without
BORDERS = [
    (
        "石榴云/新疆日报记者 阿依努尔 冉元勇",
        "role_line, 石榴云/新疆日报, -, -, reporter@石榴云/新疆日报 阿依努尔 冉元勇",
    ),
    (
        "石榴云/新疆日报讯（记者 阿瓦古丽·吾 通讯员 阿卜杜热合曼·阿西木）BODY",
        "dateline, 石榴云/新疆日报, -, -, reporter 阿瓦古丽·吾; correspondent 阿卜杜热合曼·阿西木",
    ),
    ("新疆日报讯（记者 巴拉提·艾合买提报道）BODY", "dateline, 新疆日报, -, -, reporter 巴拉提·艾合买提"),
    ("天山网-新疆日报记者 叶尔兰 银欣", "role_line, 天山网-新疆日报, -, -, reporter@天山网-新疆日报 叶尔兰 银欣"),
    ("天山网讯（记者 努尔麦麦提·阿不都外力摄影报道）BODY", "dateline, 天山网, -, -, reporter 努尔麦麦提·阿不都外力"),
    (
        "兵团日报全媒体记者 马华碧 通讯员 阿依古丽",
        "role_line, 兵团日报, -, -, reporter@兵团日报 马华碧; correspondent 阿依古丽",
    ),
    (
        "（通讯员 热依汗古丽·艾则孜 穆合塔尔·吐尔洪）",
        "credit, -, -, -, correspondent 热依汗古丽·艾则孜 穆合塔尔·吐尔洪",
    ),
    ("本报记者 古丽努尔·买买提 摄", "photo, -, -, -, photographer 古丽努尔·买买提"),
    (
        "西藏日报记者 格桑嘎瓦 丹增多吉 德吉边觉",
        "role_line, 西藏日报, -, -, reporter@西藏日报 格桑嘎瓦 丹增多吉 德吉边觉",
    ),
    (
        "本报拉萨5月17日讯 （记者 次仁努布 索朗多吉）BODY",
        "dateline, 本报, XXXX-05-17, 拉萨, reporter 次仁努布 索朗多吉",
    ),
    ("中国西藏网记者 赵弢 扎西伦珠", "role_line, 中国西藏网, -, -, reporter@中国西藏网 赵弢 扎西伦珠"),
    ("（记者 旦增嘉措 嘎玛多吉）", "credit, -, -, -, reporter 旦增嘉措 嘎玛多吉"),
    (
        "新华社拉萨5月17日电（记者格桑央吉、旦增扎西、晋美拥忠）BODY",
        "dateline, 新华社, XXXX-05-17, 拉萨, reporter 格桑央吉 旦增扎西 晋美拥忠",
    ),
    ("（记者白潘富、旦增扎西、洛卓曲批）", "credit, -, -, -, reporter 白潘富 旦增扎西 洛卓曲批"),
    (
        "内蒙古日报记者 阿茹罕 通讯员 毕力格图",
        "role_line, 内蒙古日报, -, -, reporter@内蒙古日报 阿茹罕; correspondent 毕力格图",
    ),
    (
        "内蒙古日报社融媒体中心记者 恩和巴图 摄",
        "photo, 内蒙古日报社融媒体中心, -, -, photographer@内蒙古日报社融媒体中心 恩和巴图",
    ),
    ("（记者：乌云罕 通讯员：娜布其 包青格勒）", "credit, -, -, -, reporter 乌云罕; correspondent 娜布其 包青格勒"),
    ("延边日报讯（记者 金志坤 通讯员 南宫畅）BODY", "dateline, 延边日报, -, -, reporter 金志坤; correspondent 南宫畅"),
    ("文/图 新疆日报记者 热娜古丽", "role_line, 新疆日报, -, -, reporter@新疆日报 热娜古丽"),
    ("和田日报讯（记者买买提江·纳斯尔 麦麦提敏）BODY", "dateline, 和田日报, -, -, reporter 买买提江·纳斯尔 麦麦提敏"),
]

# Hong Kong, Taiwan and overseas: traditional characters
TRADITIONAL = [
    ("香港文匯報記者 楊哲 北京報導", "role_line, 香港文匯報, -, 北京, reporter@香港文匯報 楊哲"),
    ("（香港文匯報記者 張琳 上海報道）", "credit, 香港文匯報, -, 上海, reporter@香港文匯報 張琳"),
    ("大公報訊（記者 葉華雄）BODY", "dateline, 大公報, -, -, reporter 葉華雄"),
    ("【大公報訊】記者湯光彤報道：BODY", "dateline, 大公報, -, -, reporter 湯光彤"),
    ("【本報訊】BODY", "dateline, 本報, -, -, -"),
    ("中新社香港5月17日電（記者 魏鳳杰）BODY", "dateline, 中新社, XXXX-05-17, 香港, reporter 魏鳳杰"),
    ("中通社香港5月17日電 記者盧濤 BODY", "dateline, 中通社, XXXX-05-17, 香港, reporter 盧濤"),
    ("僑報記者陳聰5月17日紐約報道", "dateline, 僑報, XXXX-05-17, 紐約, reporter@僑報 陳聰"),
    ("圖：特首出席典禮。香港中通社記者 謝偉健 攝", "photo, 香港中通社, -, -, photographer@香港中通社 謝偉健"),
    ("【星島日報報道】BODY", "dateline, 星島日報, -, -, -"),
    ("（本報記者歐陽曉雪、司徒文豪）", "credit, -, -, -, reporter 歐陽曉雪 司徒文豪"),
    ("文：鄭偉邦\u3000圖：蘇詠諺", "role_line, -, -, -, author 鄭偉邦; photographer 蘇詠諺"),
    ("撰文：劉國源\u3000編輯：黃建平", "role_line, -, -, -, author 劉國源; editor 黃建平"),
    ("記者：梁俊都", "role_line, -, -, -, reporter 梁俊都"),
    ("中央社記者劉浩磊台北17日電", "dateline, 中央社, XXXX-XX-17, 台北, reporter@中央社 劉浩磊"),
    ("（中央社記者陳嘉儀台北17日電）BODY", "dateline, 中央社, XXXX-XX-17, 台北, reporter@中央社 陳嘉儀"),
]

# stations
STATIONS = [
    ("央视网消息（记者 沈强 吴蕾）：BODY", "dateline, 央视网, -, -, reporter 沈强 吴蕾"),
    ("总台央视记者 李嘉珍 王博群", "role_line, 总台央视, -, -, reporter@总台央视 李嘉珍 王博群"),
    ("总台记者丨徐琪 编辑丨张琼", "role_line, 总台, -, -, reporter@总台 徐琪; editor 张琼"),
    (
        "央广网北京5月17日消息（总台中国之声记者李婷）BODY",
        "dateline, 央广网, XXXX-05-17, 北京, reporter@总台中国之声 李婷",
    ),
    (
        "湖北广播电视台记者 覃国军 通讯员 谭晓洲",
        "role_line, 湖北广播电视台, -, -, reporter@湖北广播电视台 覃国军; correspondent 谭晓洲",
    ),
    (
        "（江苏台记者 徐奇江 高婷明 常州台 徐亚憬）",
        "credit, 江苏台, -, -, reporter@江苏台 徐奇江 高婷明; reporter@常州台 徐亚憬",
    ),
    (
        "（总台央视记者 陶小伟 西藏台 次仁群培）",
        "credit, 总台央视, -, -, reporter@总台央视 陶小伟; reporter@西藏台 次仁群培",
    ),
    (
        "河南广播电视台大象新闻记者 李菊",
        "role_line, 河南广播电视台大象新闻, -, -, reporter@河南广播电视台大象新闻 李菊",
    ),
    ("记者：刘佳 摄像：王欢 编辑：赵俊", "role_line, -, -, -, reporter 刘佳; photographer 王欢; editor 赵俊"),
    ("（本台记者 张龙 实习记者 李若坤）", "credit, -, -, -, reporter 张龙; intern 李若坤"),
    ("本台消息：BODY", "dateline, 本台, -, -, -"),
]

# WeChat accounts and county media centres
ACCOUNTS = [
    (
        "来源：巴东融媒体中心|记者：谭倩 焦欣洁|通讯员：田海萧|编辑：向宇|校对：宋明|审核：吴正荣",
        "role_line, -, -, -, reporter 谭倩 焦欣洁|role_line, -, -, -, correspondent 田海萧|role_line, -, -, -, editor 向宇|role_line, -, -, -, other 宋明|role_line, -, -, -, other 吴正荣",
    ),
    (
        "记者丨吴志平 通讯员丨徐娜|编辑丨刘舟|责编丨王子鸣",
        "role_line, -, -, -, reporter 吴志平; correspondent 徐娜|role_line, -, -, -, editor 刘舟|role_line, -, -, -, editor 王子鸣",
    ),
    ("▍记者：孙唯宗", "role_line, -, -, -, reporter 孙唯宗"),
    ("一审：刘舟 二审：周永 三审：陈芳", "role_line, -, -, -, other 刘舟 周永 陈芳"),
    (
        "编辑：李佩静\u3000责任编辑：赵体熙\u3000监制：黄庆奕\u3000总监制：孙立村",
        "role_line, -, -, -, editor 李佩静 赵体熙; other 黄庆奕 孙立村",
    ),
    ("图文：县融媒体中心 丁先刚", "role_line, 县融媒体中心, -, -, author@县融媒体中心 丁先刚"),
    ("文丨本刊记者 魏燕 摄影丨黄涛", "role_line, -, -, -, reporter 魏燕; photographer 黄涛"),
    ("来源丨青田发布 记者丨徐再萌", "role_line, -, -, -, reporter 徐再萌"),
    ("采写：南都记者 赵凤浩 实习生 林再攀", "role_line, -, -, -, reporter 赵凤浩; intern 林再攀"),
    ("出品：县委宣传部 策划：秦湘 文案：周波 设计：李焕", "role_line, -, -, -, other 秦湘 李焕; author 周波"),
    ("（德江县融媒体中心 张绍诗 安洋）", "credit, 德江县融媒体中心, -, -, author@德江县融媒体中心 张绍诗 安洋"),
    ("（平塘县融媒体中心 石玉洪 石超裕）", "credit, 平塘县融媒体中心, -, -, author@平塘县融媒体中心 石玉洪 石超裕"),
    ("（谢勉 县融媒体中心 罗德瑶）", "credit, 县融媒体中心, -, -, author 谢勉; author@县融媒体中心 罗德瑶"),
    (
        "通讯员 杨晓月 县融媒体中心记者 龙博",
        "role_line, 县融媒体中心, -, -, correspondent 杨晓月; reporter@县融媒体中心 龙博",
    ),
    (
        "贵州日报天眼新闻记者 陶颖 通讯员 龙大艳",
        "role_line, 贵州日报天眼新闻, -, -, reporter@贵州日报天眼新闻 陶颖; correspondent 龙大艳",
    ),
    (
        "湖南日报·新湖南客户端5月17日讯（通讯员 龙浩香 李璐）BODY",
        "dateline, 湖南日报·新湖南客户端, XXXX-05-17, -, correspondent 龙浩香 李璐",
    ),
    ("BODY（文/图 李洁 田洁）", "credit, -, -, -, author 李洁 田洁"),
    ("BODY（何赋哲 文/图）", "credit, -, -, -, author 何赋哲"),
    ("BODY 记者 杨敬 通讯员 罗炜亮 文/图", "credit, -, -, -, reporter 杨敬; correspondent 罗炜亮"),
    ("BODY（新华社记者 张玉雨 摄）", "photo, 新华社, -, -, photographer@新华社 张玉雨"),
    ("BODY 新华社发（吴晓莲摄）", "photo, 新华社, -, -, photographer 吴晓莲"),
    ("香港文匯報記者 楊哲 北京報導", "role_line, 香港文匯報, -, 北京, reporter@香港文匯報 楊哲"),
]

# names run together, padded, compound and rare surnames
RUNS = [
    (
        "本报讯（记者李建国王晓燕通讯员赵志强刘洋）BODY",
        "dateline, 本报, -, -, reporter 李建国 王晓燕; correspondent 赵志强 刘洋",
    ),
    ("新华社长沙5月17日电（记者苏雨立周琳）BODY", "dateline, 新华社, XXXX-05-17, 长沙, reporter 苏雨立 周琳"),
    ("新华社记者刘欣光王爱芳", "role_line, 新华社, -, -, reporter@新华社 刘欣光 王爱芳"),
    ("新华社记者王浩周垚胡曦", "role_line, 新华社, -, -, reporter@新华社 王浩 周垚 胡曦"),
    ("（记者严天莲陈有博潘静）", "credit, -, -, -, reporter 严天莲 陈有博 潘静"),
    ("（记者魏雪胜、张中英、王超野）", "credit, -, -, -, reporter 魏雪胜 张中英 王超野"),
    ("（记者何夏波、陈建谋、兰诗玫、杨叙豪）", "credit, -, -, -, reporter 何夏波 陈建谋 兰诗玫 杨叙豪"),
    ("（执笔记者：韩卓、侯小峰、高荫；参与记者：姜娟、胡彬）", "credit, -, -, -, reporter 韩卓 侯小峰 高荫 姜娟 胡彬"),
    (
        "新华社北京5月17日电题：稳就业促发展|新华社记者姜娟、黄宗",
        "dateline, 新华社, XXXX-05-17, 北京, -|role_line, 新华社, -, -, reporter@新华社 姜娟 黄宗",
    ),
    ("（新华社记者齐慧钧、樊达，参与采写：丁称）", "credit, 新华社, -, -, reporter@新华社 齐慧钧 樊达; author 丁称"),
    (
        "（人民日报记者邱伟娟新华社记者刘庆贵）",
        "credit, 人民日报, -, -, reporter@人民日报 邱伟娟; reporter@新华社 刘庆贵",
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
    ("作者 梁璐泉|编辑 徐娜", "role_line, -, -, -, author 梁璐泉|role_line, -, -, -, editor 徐娜"),
    ("作者：□ 刘诗慧 王可", "role_line, -, -, -, author 刘诗慧 王可"),
    ("▲ 文/本刊特约撰稿人 林锐", "role_line, -, -, -, reporter 林锐"),
    ("本报评论员 何佳", "role_line, -, -, -, reporter 何佳"),
    ("本报特约评论员", "role_line, -, -, -, -"),
    ("特约撰稿 沈未", "role_line, -, -, -, author 沈未"),
    (
        "【记者】黄红雅|【通讯员】吴朝阳 黄瑞静|【摄影】吴明英",
        "role_line, -, -, -, reporter 黄红雅|role_line, -, -, -, correspondent 吴朝阳 黄瑞静|photo, -, -, -, photographer 吴明英",
    ),
    ("【作者】黄红雅 【来源】南方农村报", "role_line, -, -, -, author 黄红雅"),
    ("南方+记者 谢春高 通讯员 岳杰", "role_line, 南方+, -, -, reporter@南方+ 谢春高; correspondent 岳杰"),
    ("羊城派记者 张雪春", "role_line, -, -, -, reporter 张雪春"),
    (
        "极目新闻记者 满越 通讯员 柯志 吕程立洁",
        "role_line, 极目新闻, -, -, reporter@极目新闻 满越; correspondent 柯志 吕程立洁",
    ),
    ("扬子晚报/紫牛新闻记者 张珧", "role_line, 扬子晚报/紫牛新闻, -, -, reporter@扬子晚报/紫牛新闻 张珧"),
    ("现代快报+/现代快报全媒体记者 徐新衡", "role_line, 现代快报+/现代快报, -, -, reporter@现代快报+/现代快报 徐新衡"),
    (
        "潮新闻客户端 记者 盛琛 通讯员 王童",
        "role_line, 潮新闻客户端, -, -, reporter@潮新闻客户端 盛琛; correspondent 王童",
    ),
    ("钱江晚报·小时新闻记者 吴娟捷", "role_line, 钱江晚报·小时新闻, -, -, reporter@钱江晚报·小时新闻 吴娟捷"),
    ("浙江在线5月17日讯（浙江在线记者 肖硕）BODY", "dateline, 浙江在线, XXXX-05-17, -, reporter@浙江在线 肖硕"),
    ("上观新闻记者 顾佳", "role_line, 上观新闻, -, -, reporter@上观新闻 顾佳"),
    ("文汇报记者 祝维 通讯员 华静", "role_line, 文汇报, -, -, reporter@文汇报 祝维; correspondent 华静"),
    ("解放日报首席记者 徐雪垒", "role_line, 解放日报, -, -, reporter@解放日报 徐雪垒"),
    ("（央视记者 高志 编辑 王侠）", "credit, 央视, -, -, reporter@央视 高志; editor 王侠"),
    ("（海报新闻记者 沈蔚 济南报道）", "credit, 海报新闻, -, 济南, reporter@海报新闻 沈蔚"),
    ("大众报业·齐鲁壹点记者 尹翰伦", "role_line, 大众报业·齐鲁壹点, -, -, reporter@大众报业·齐鲁壹点 尹翰伦"),
    (
        "齐鲁晚报·齐鲁壹点记者 郭有丽 通讯员 王欢",
        "role_line, 齐鲁晚报·齐鲁壹点, -, -, reporter@齐鲁晚报·齐鲁壹点 郭有丽; correspondent 王欢",
    ),
    ("半岛全媒体首席记者 刘铁哲", "role_line, -, -, -, reporter 刘铁哲"),
    ("河北日报讯（记者苑小昕 通讯员马 良）BODY", "dateline, 河北日报, -, -, reporter 苑小昕; correspondent 马良"),
    ("长城网·冀云客户端记者 吴剑锐", "role_line, 长城网·冀云客户端, -, -, reporter@长城网·冀云客户端 吴剑锐"),
    ("山西晚报·山河+记者 武婧", "role_line, 山西晚报·山河+, -, -, reporter@山西晚报·山河+ 武婧"),
    ("太原日报记者 贺祖悦 摄影报道", "role_line, 太原日报, -, -, reporter@太原日报 贺祖悦"),
    ("内蒙古日报·草原云记者 郝艳帆", "role_line, 内蒙古日报·草原云, -, -, reporter@内蒙古日报·草原云 郝艳帆"),
    ("辽宁日报记者 董善环 郑瑞意 摄", "photo, 辽宁日报, -, -, photographer@辽宁日报 董善环 郑瑞意"),
    ("（辽宁日报 记者 徐祥双）", "credit, 辽宁日报, -, -, reporter@辽宁日报 徐祥双"),
    ("吉网 吉刻APP记者 王淑东", "role_line, 吉刻APP, -, -, reporter@吉刻APP 王淑东"),
    ("中国吉林网 吉刻新闻记者 张琼", "role_line, 吉刻新闻, -, -, reporter@吉刻新闻 张琼"),
    ("彩练新闻记者 殷砚", "role_line, 彩练新闻, -, -, reporter@彩练新闻 殷砚"),
    (
        "大江网/大江新闻客户端讯 江西日报全媒体记者 游唯报道：BODY",
        "dateline, 大江网/大江新闻客户端, -, -, reporter@江西日报 游唯",
    ),
    (
        "福建日报·新福建客户端记者 林生昊 通讯员 吴硕",
        "role_line, 福建日报·新福建客户端, -, -, reporter@福建日报·新福建客户端 林生昊; correspondent 吴硕",
    ),
    ("东南网5月17日讯（福建日报记者 何文超）BODY", "dateline, 东南网, XXXX-05-17, -, reporter@福建日报 何文超"),
    (
        "海南日报三亚5月17日电 （海南日报全媒体记者 李明宇）BODY",
        "dateline, 海南日报, XXXX-05-17, 三亚, reporter@海南日报 李明宇",
    ),
    (
        "广西日报-广西云客户端记者 罗松 通讯员 韦婧超",
        "role_line, 广西日报-广西云客户端, -, -, reporter@广西日报-广西云客户端 罗松; correspondent 韦婧超",
    ),
    ("云南网讯（记者 尹宏敏 孟若峰）BODY", "dateline, 云南网, -, -, reporter 尹宏敏 孟若峰"),
    ("云报客户端记者 王秀新", "role_line, 云报客户端, -, -, reporter@云报客户端 王秀新"),
    ("贵州日报当代融媒体记者 吴菊", "role_line, 贵州日报当代融媒体, -, -, reporter@贵州日报当代融媒体 吴菊"),
    ("陕西日报讯 （记者：薛健战）BODY", "dateline, 陕西日报, -, -, reporter 薛健战"),
    ("华商报记者 佘骏 编辑 李袅", "role_line, 华商报, -, -, reporter@华商报 佘骏; editor 李袅"),
    ("新甘肃·甘肃日报记者 洪惠然", "role_line, 新甘肃·甘肃日报, -, -, reporter@新甘肃·甘肃日报 洪惠然"),
    (
        "（新甘肃客户端兰州5月17日讯 新甘肃·甘肃日报记者 薛音）BODY",
        "dateline, 新甘肃客户端, XXXX-05-17, 兰州, reporter@新甘肃·甘肃日报 薛音",
    ),
    ("青海日报讯（记者 宋藕瑶）BODY", "dateline, 青海日报, -, -, reporter 宋藕瑶"),
    ("宁夏日报报业集团全媒体记者 张玮 文/图", "role_line, 宁夏日报报业集团, -, -, reporter@宁夏日报报业集团 张玮"),
    ("（宁夏日报记者 王胤乐 文 党艳 图）", "credit, 宁夏日报, -, -, reporter@宁夏日报 王胤乐; photographer 党艳"),
    ("重庆日报讯 （记者 周芃）BODY", "dateline, 重庆日报, -, -, reporter 周芃"),
    ("上游新闻-重庆晨报首席记者 徐晓", "role_line, 上游新闻-重庆晨报, -, -, reporter@上游新闻-重庆晨报 徐晓"),
    ("新重庆-重庆日报记者 杨颗", "role_line, 新重庆-重庆日报, -, -, reporter@新重庆-重庆日报 杨颗"),
    ("华龙网-新重庆客户端记者 李蕊", "role_line, 华龙网-新重庆客户端, -, -, reporter@华龙网-新重庆客户端 李蕊"),
    ("天津日报讯（记者 王星）BODY", "dateline, 天津日报, -, -, reporter 王星"),
    ("津云新闻记者 段峰 摄影报道", "role_line, 津云新闻, -, -, reporter@津云新闻 段峰"),
    ("北京日报客户端 记者：孙烨远", "role_line, 北京日报客户端, -, -, reporter@北京日报客户端 孙烨远"),
    ("北京青年报记者 蒋国霞 统筹/林云", "role_line, 北京青年报, -, -, reporter@北京青年报 蒋国霞; other 林云"),
    ("科技日报记者 操伟通 ◎实习记者 都瑟", "role_line, 科技日报, -, -, reporter@科技日报 操伟通; intern 都瑟"),
    ("◎本报记者 王金亮 通讯员 刘翔", "role_line, -, -, -, reporter 王金亮; correspondent 刘翔"),
    ("经济日报-中国经济网记者 祝卫强", "role_line, 经济日报-中国经济网, -, -, reporter@经济日报-中国经济网 祝卫强"),
    (
        "中国青年报客户端讯（中青报·中青网记者 先珂东）BODY",
        "dateline, 中国青年报客户端, -, -, reporter@中青报·中青网 先珂东",
    ),
    (
        "中青报·中青网见习记者 刘晨灵 记者 王欣林",
        "role_line, 中青报·中青网, -, -, intern@中青报·中青网 刘晨灵; reporter 王欣林",
    ),
    ("工人日报-中工网记者 田一东", "role_line, 工人日报-中工网, -, -, reporter@工人日报-中工网 田一东"),
    (
        "法治日报全媒体记者 徐剑平 □ 法治日报全媒体见习记者 薛子华",
        "role_line, 法治日报, -, -, reporter@法治日报 徐剑平; intern@法治日报 薛子华",
    ),
    ("农民日报·中国农网记者 邓洪琳", "role_line, 农民日报·中国农网, -, -, reporter@农民日报·中国农网 邓洪琳"),
    ("（农民日报·中国农网记者 吕晓岩）", "credit, 农民日报·中国农网, -, -, reporter@农民日报·中国农网 吕晓岩"),
    ("中国纪检监察报 记者 侯坤", "role_line, 中国纪检监察报, -, -, reporter@中国纪检监察报 侯坤"),
    ("澎湃新闻首席记者 蒋明江 实习生 胡文华", "role_line, 澎湃新闻, -, -, reporter@澎湃新闻 蒋明江; intern 胡文华"),
    ("每经记者：张军 每经编辑：陈晶", "role_line, 每经, -, -, reporter@每经 张军; editor@每经 陈晶"),
    ("21世纪经济报道记者王昱 北京报道", "role_line, 21世纪经济报道, -, 北京, reporter@21世纪经济报道 王昱"),
    ("证券时报记者 张朝谦", "role_line, 证券时报, -, -, reporter@证券时报 张朝谦"),
    ("中国证券报·中证网 记者 欧阳博平", "role_line, 中国证券报·中证网, -, -, reporter@中国证券报·中证网 欧阳博平"),
    ("财联社5月17日电，BODY", "dateline, 财联社, XXXX-05-17, -, -"),
    ("财联社5月17日讯（编辑 周斯峰）BODY", "dateline, 财联社, XXXX-05-17, -, editor 周斯峰"),
]

# credits with notes beside them, agencies' pictures, offices of the night
NOTES = [
    ("本版稿件由本报记者 黄小玲 李军 采写", "role_line, -, -, -, reporter 黄小玲 李军"),
    ("BODY（李钢 摄/光明图片）", "photo, -, -, -, photographer 李钢"),
    ("BODY 李钢摄/本报记者王倩 文", "credit, -, -, -, photographer 李钢; reporter 王倩"),
    ("BODY 通讯员 李钢 摄/视觉江南", "photo, -, -, -, photographer 李钢"),
    ("BODY 新华社发 李钢 摄", "photo, 新华社, -, -, photographer 李钢"),
    ("BODY西安市读者 王倩", "credit, -, -, -, other 王倩"),
    ("BODY读者 王倩", "credit, -, -, -, other 王倩"),
    ("BODY海口读者 王倩", "credit, -, -, -, other 王倩"),
    ("BODY文昌市民 王倩", "credit, -, -, -, other 王倩"),
    ("BODY（糜倩）", "credit, -, -, -, author 糜倩"),
    ("本报记者 王芳 实习生 区家欣", "role_line, -, -, -, reporter 王芳; intern 区家欣"),
    ("编辑/李钢 美编/王倩 电话：0731-84326110", "role_line, -, -, -, editor 李钢 王倩"),
    ("新闻热线：0731-84326110 责任编辑 李钢", "role_line, -, -, -, editor 李钢"),
    ("值班编委：李钢 责任编辑：王倩 E-mail：news@example.com", "role_line, -, -, -, other 李钢; editor 王倩"),
    ("总值班 李钢 值班主任 王倩", "role_line, -, -, -, other 李钢 王倩"),
    (
        "本报讯（首席记者 王倩 通讯员 县妇联 李洁）BODY",
        "dateline, 本报, -, -, reporter 王倩; correspondent@县妇联 李洁",
    ),
    (
        "（湘西州融媒体中心 李钢 通讯员 王倩）",
        "credit, 湘西州融媒体中心, -, -, author@湘西州融媒体中心 李钢; correspondent 王倩",
    ),
    ("2023年5月18日 星期四 责任编辑：李钢 版式：王倩", "role_line, -, -, -, editor 李钢; other 王倩"),
    ("（王丽／文 李钢／图）", "credit, -, -, -, author 王丽; photographer 李钢"),
    ("策划/李钢 撰文/张敏 摄影/刘涛", "role_line, -, -, -, other 李钢; author 张敏; photographer 刘涛"),
]

# role words and brackets that sign nothing
NONE = [
    "BODY（据新华社）",
    "BODY（完）",
    "供图/视觉中国",
    "（原载《人民日报》2023年5月18日第3版）",
    "（转载自新华网）",
    "5月17日，本报记者李钢在现场采访。",
    "作者简介：李钢，1975年生，湖南人。",
    "（李钢系县委书记）",
    "李钢说：“BODY”",
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
    "出席会议的有：李钢 王伟 张敏 刘洋",
    "李钢 省委书记|王伟 省长|张敏 省委副书记",
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
    ("a Mongolian name without a listed part in front", "记者 巴雅尔图", "role_line, -, -, -, reporter 巴雅尔图"),
    (
        "two listed parts of which one person is called",
        "记者 阿不都热西提",
        "role_line, -, -, -, reporter 阿不都热西提",
    ),
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
