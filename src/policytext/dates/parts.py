"""The parts that the patterns of dates are composed of, each with an example.  All of them read width-folded text."""

from __future__ import annotations

from typing import Final

from policytext.dates.lexicon import LEXICON, any_of

# --- joints ---------------------------------------------------------------------------------------------------------
S: Final = " ?"  # 2022 年 11 月
TO: Final = r"(?:至|到|[-–—~]{1,2})"  # 1至8月, 22-24日
AND: Final = "[、和及与或]"  # 一、二季度
JOIN: Final = f"{S}(?:{TO}|{AND}){S}"

# --- numbers --------------------------------------------------------------------------------------------------------
ONE: Final = "[一二三四五六七八九]"
ZERO: Final = "〇零○OoΟ"  # scanners read 〇 as any of these
NUMERAL: Final = f"{ZERO}一二三四五六七八九十廿"
ANY_DIGIT: Final = f"0123456789{NUMERAL}"
# Not the 5月 of 1.5月, 15月, Q5月 or 第5月, nor the 四月 of 闰四月.
NOT_INSIDE: Final = r"(?<![0-9A-Za-z]|[0-9][.]|[一二三四五六七八九十百千万亿两几〇零第每闰])"
YEAR: Final = (  # 2022, 二〇二六
    f"(?:(?<![0-9])(?:1[0-9]{{3}}|2[01][0-9]{{2}})(?![0-9])|[一二][{ZERO}一二三四五六七八九]{{3}})"
)
MONTH: Final = f"(?:1[0-2]|0?[1-9](?![0-9])|十[一二]?|{ONE}{ONE}?|元)"  # 11, 08, 十二, 七八
DAY: Final = f"(?:[0-3]?[0-9](?![0-9])|三十一?|[二廿]?十{ONE}?|廿{ONE}?|{ONE})"  # 17, 二十七
QUARTER: Final = "[1-4一二三四]"

# --- in a year ------------------------------------------------------------------------------------------------------
NO_WORD: Final = (  # 3月龄, 5月饼, 3月期存款, 今年五月初三
    "(?![饼球亮租薪嫂息供龄光色牙票刊卡季瓜炸]|期(?![间末中初])|初[一二三四五六七八九十](?![个批次轮家项场]))"
)
NOT_EARLY: Final = "(?![一二三四五六七八九十级中步期始次衷心见夏春秋冬审赛稿])"  # 2020年初步, 三月初一
NOT_END: Final = "(?![部线数座色层薪蕴价册气牌端位梢班]|盘(?!点|存))"  # 2020年底薪
NO_LINE: Final = "(?![线楼院文令台井机门馆厅桥店矿库车码召角坑炉泊])"  # 3号线
MONTHS: Final = f"(?P<months>{MONTH}(?:{JOIN}{MONTH}){{0,11}}){S}两?月(?:份(?!额)|间)?{NO_WORD}"  # 1至8月, 7、8两月
DAYS: Final = f"(?P<days>{DAY}(?:{JOIN}{DAY}){{0,6}}){S}(?:日|号{NO_LINE})"  # 17日, 22-24日
MONTH_PART: Final = f"(?P<month_part>初{NOT_EARLY}|[底末]{NOT_END}|[上中下][、和至到]?[中下]?旬)"  # 11月底, 7月中下旬
MONTH_AND_DAY: Final = f"{MONTHS}(?:{S}{DAYS}|{MONTH_PART})?"  # 11月17日
LAST: Final = f"(?P<last>[末底]{NOT_END})?"  # 二季度末
QUARTERS: Final = (  # 一、二季度, 三四季度, 首季度, 首季
    f"(?:第?(?P<quarters>{QUARTER}(?:(?:{JOIN})?第?{QUARTER}){{0,3}}){S}季度|(?P<quarters>首)季(?:度(?!假)|(?![度冠档播军稻早]|收视))){LAST}"
)
SEASON_OF_YEAR: Final = f"第?(?P<quarters>{QUARTER}){S}季(?![度节花风《])"  # 2024年第四季
HALF: Final = f"(?P<half>[上下])半年度?{LAST}"  # 上半年
FIRST_UNIT: Final = f"(?P<first_unit>个?月份?{NO_WORD}|个?季度|(?<=三)季)"  # 前三季
FIRST: Final = f"[前头首]{S}(?P<first>{MONTH}|两){S}{FIRST_UNIT}"  # 前10个月, 前3月, 前三季度
NO_LEAVE: Final = "(?!期间|假|长假|黄金|档|劳动奖|[、和]|春节|中秋)"  # 五一假期 is more than its day
HOLIDAY: Final = f"(?P<holiday>{any_of(LEXICON['holidays'])})节?(?P<eve>前)?{NO_LEAVE}"  # 元旦前
YEAR_PART: Final = (  # 2023年底, 2020年年初, 2022年度, 2022年全年
    f"(?P<year_part>年?(?:初{NOT_EARLY}|[底末]{NOT_END})|年中(?=[,、。]|前后)|度(?!假)|全年(?!龄))"
)
OF: Final = f"(?:的(?={MONTH}{S}月))?"  # 2022年的5月
IN_YEAR: Final = f"(?:{S}{OF}(?:{QUARTERS}|{SEASON_OF_YEAR}|{HALF}|{FIRST}|{MONTH_AND_DAY}|{HOLIDAY}|{YEAR_PART}))?"

# --- years ----------------------------------------------------------------------------------------------------------
SEASON: Final = "(?:学年|财年|赛季|榨季|雪季|采暖季|供暖季)"
YEAR_UNIT: Final = f"(?:年(?!级(?!别)|轻|薪)|{SEASON})"  # 2000年轻人
YEARS: Final = (  # 2022年, 2021—2025年; 2020、2021两年
    f"(?P<years>{YEAR}(?:{JOIN}{YEAR}){{0,3}}){S}{YEAR_UNIT}|(?P<years>{YEAR}(?:{JOIN}{YEAR}){{1,4}})(?=[两三四五]年)"
)
OVER_NEW_YEAR: Final = (  # 2021/2022学年, 2022-23赛季
    f"(?P<from>{YEAR})(?:/(?P<to>{YEAR}|[0-9]{{2}}){S}(?:年?{SEASON}|年度)|[–—-](?P<to>[0-9]{{2}}){S}{SEASON})"
)
ERA: Final = (  # 公元前221年, 民国二十六年
    f"公元(?P<era>前)?(?P<era_year>[0-9]{{1,4}})年|民国(?P<republic>[0-9]{{1,3}}|[{NUMERAL}]{{1,3}})年"
)
AGO: Final = "(?P<ago>[0-9]{1,2}|[一二三四五六七八九十两]{1,3})年前的"  # 3年前的5月
TWO_DIGITS: Final = "(?P<short>[0-9]{2})年"
SHORT_YEAR: Final = f"(?:['‘’]{TWO_DIGITS}|(?<![0-9]){TWO_DIGITS}(?={S}{MONTH}{S}月))"  # ’98年, 08年5月
CENTURY: Final = "(?P<century>(?:上个?|本|1[0-9]|2[01]|十[七八九]|二十一?)世纪)"  # 上世纪, 20世纪
TENS: Final = f"(?:[1-9]0|{ONE}{{1,2}}十)"  # 80, 七八十
PART_OF_AGE: Final = "(?:初期?|中叶|中后期|中期|末期?|后期|前期)"  # 80年代末, 21世纪初

# --- clock ----------------------------------------------------------------------------------------------------------
DAYPART: Final = f"(?![早晚]一点){any_of(LEXICON['clock']['dayparts'])}"  # 上午; 早一点 is sooner
HOUR: Final = (
    f"(?:2[0-4]|1[0-9]|0?[0-9](?![0-9])|二十[一二三四]?|十{ONE}?|[零两]|{ONE}(?:{ONE}(?=点))?)"  # 8, 20, 十一, 八九
)
MINUTE: Final = f"(?:[0-5]?[0-9](?![0-9])|[二三四五]?十{ONE}?|零?{ONE})"  # 40, 05, 二十五
MINUTES: Final = f"(?:{MINUTE}(?:分(?![之钟])(?:{S}{MINUTE}秒)?|(?=[,。;许至到])))"  # 20分, 20分30秒
NO_TIME_WORD: Final = "(?![间段代速区装效候常期长光差尚评政事节局针机距限不而刻])"  # 8时代
SHARP: Final = "整(?![改治顿体个合])"  # 8点整, but not 3点整改意见
FROM_HOUR: Final = f"(?:{HOUR}{S}{TO}{S})?"  # 0—24时
BY_HOUR: Final = f"{FROM_HOUR}{HOUR}{S}时{NO_TIME_WORD}(?:{S}{MINUTES})?"  # 4时20分
NO_DECIMAL: Final = f"(?!{ONE}(?![十分刻]))"  # 三点四万人次
FULL_MINUTE: Final = f"(?:[0-5][0-9](?![0-9])|[二三四五]?十{ONE}?|零{ONE})"  # 8点40, 八点零五
AFTER_POINT: Final = f"(?:钟|半|{SHARP}|[一三]刻|{S}{MINUTE}分(?!之)|{S}{FULL_MINUTE})"
BY_POINT: Final = f"{FROM_HOUR}{HOUR}{S}点(?![档位]|钟方向){NO_DECIMAL}{AFTER_POINT}?"  # 4点40分, 9点半
BY_COLON: Final = r"(?<![0-9]|[0-9]:)(?:2[0-4]|[01]?[0-9]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:%])"  # 22:12:48
ABOUT: Final = f"(?:许|左右|{SHARP}|[多来]钟?)"  # 5时许
TIME: Final = f"(?:{DAYPART}{S})?(?:{BY_HOUR}|{BY_POINT}|{BY_COLON}){ABOUT}?"  # 上午10时许

# --- weeks and repetition -------------------------------------------------------------------------------------------
WEEK: Final = "(?:星期|礼拜|周)"
WEEKDAY: Final = f"{WEEK}[一二三四五六日天]"  # 星期二
ON: Final = (  # 每周一, 周一至周五 8:00, 周六、周日举行, not 每周一次
    "(?= ?(?:[,。;:)、的为是都起定固开—~0-9-]|上午|中午|下午|晚|早|凌晨|至周|到周|$)"
    "|(?<=周[日天])(?!均|报)|(?<=周六)(?![天次场节个晚小课]))"
)
WEEKDAYS: Final = f"{WEEKDAY}(?:{JOIN}{WEEK}?[一二三四五六日天])*{ON}"  # 周一至周五
NO_NAME: Final = f"(?!{any_of(LEXICON['recurring']['unless_before'])})"  # 每日电讯
EVERY: Final = f"每{any_of(LEXICON['recurring']['units'])}{NO_NAME}"  # 每年

# --- what a date is not ---------------------------------------------------------------------------------------------
DAY_GOES_ON: Final = f"(?![日号至到~—–-]|、?[{NUMERAL}0-9])"  # 三月三日, 三月三十日, 三月三至五日
_SAYINGS: Final = any_of(LEXICON["names"]["sayings"])
_FESTIVALS: Final = any_of(LEXICON["names"]["festivals"])
# 十月革命, 一月一次, 三月三; most dates are in figures, and need no look at thirty words
NOT_A_SAYING: Final = f"(?!(?![0-9])(?:{_SAYINGS}|(?:一月[一两]|{_FESTIVALS}){DAY_GOES_ON}))"
NOT_A_HEADING: Final = (  # 1、4月17日 opens a line; 三、5月底前 is the third point, wherever it stands
    r"(?!(?<![^\n])[0-9一二三四五六七八九十]{1,2}、(?!.{1,2}(?:季|两月))|[一二三四五六七八九十]{1,3}、[0-9])"
)
NOT_COUNTED: Final = "(?<![0-9.一二三四五六七八九十个续])"  # 连续三季度
CLAUSE_START: Final = r"(?<=^|[\n,。;:!?、“”\"(\])])"
