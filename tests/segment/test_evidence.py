"""What speaks for and against a link, on pages as small as they can be."""

from __future__ import annotations

from policytext.segmentation import STAGES
from policytext.segmentation.links import Links
from policytext.segmentation.state import read_lines

OPENING = "暴雨过后，修水县的茶农杨桂生踩着泥水走进茶园，查看被冲垮的护坡和排水沟，脸上写满了心疼。"
TEA = [
    "修水县的茶园多在坡上，一场暴雨就能冲走一年的肥。县农业局组织技术员上山，教茶农开沟、种草、修枝，雨水顺着沟走，坡上的土就留住了。",
    "茶农杨桂生种了十二亩宁红茶，过去茶叶卖给贩子，一斤鲜叶只值八元。如今合作社统一采摘、统一加工，鲜叶涨到十四元，红茶还卖到了省城。",
    "合作社的茶厂添了两条揉捻线，制茶师傅徐国平带着八个徒弟，谷雨前后每天要炒三千斤鲜叶，茶香飘满整条山沟，外地客商守在厂门口等货。",
    "茶园里还套种了桂花和紫云英，花开时引来城里的游客，农家乐的灶台从早烧到晚，茶农的媳妇们学会了泡茶表演，一壶春茶能卖三十元。",
]
BUS = [
    "景德镇市公交公司新购的五十辆电动公交车昨日上线，车身比老车矮了两级台阶，老人上下车更稳当，司机的座位旁还装了求助按钮和监控屏。",
    "公交公司经理洪卫东算过一笔账，电动车每百公里耗电九十度，比烧柴油省一半的钱，充电站设在终点站，夜里充满，第二天跑足两百公里。",
    "乘客谌小妹每天坐二路车去瓷厂上班，她说新车不颠簸，也没有油烟味，就是早高峰的班次还嫌少，公司答应下个月把间隔缩短到六分钟。",
    "电动车的电池由厂家负责更换，跑满八年或六十万公里就拆下来送去储能站，司机培训了半个月，考试合格才能上岗，工资跟节电挂钩。",
]
UNLIKE = "both are long and have nothing in common"


def links(*lines: str) -> Links:
    state = read_lines("\n\n".join(lines))
    for stage in STAGES[:3]:
        state = stage(state)
    return Links.of(state)


def why(found: Links, line: str, other: str) -> str:
    """What speaks for and against a link of the chunks that two lines end and begin."""
    ends = {found.printed.last(chunk).words: chunk for chunk in found.printed.numbers}
    starts = {found.printed.first(chunk).words: chunk for chunk in found.printed.numbers}
    return found.why((ends[line],), (starts[other],))


def test_two_long_stretches_that_have_nothing_in_common() -> None:
    broken = OPENING[:-8]  # the page is out of order
    page = links("茶山新事", *TEA, "公交上新", *BUS, "护坡", broken)
    assert UNLIKE in why(page, TEA[-1], BUS[0])
    assert UNLIKE not in why(page, BUS[-1], broken)  # too short to tell


def test_the_sections_of_a_feature_may_be_as_unlike() -> None:
    page = links("茶山新事", "本报记者 徐国平", *TEA, "公交上新", *BUS, "护坡", OPENING[:-8])
    assert UNLIKE not in why(page, TEA[-1], BUS[0])


def test_an_author_line_and_a_credit_are_two_articles() -> None:
    signed = BUS[-1] + "（洪卫东）"
    page = links("茶山新事", "本报记者 徐国平", *TEA, "公交上新", *BUS[:-1], signed, "护坡", OPENING[:-8])
    assert "one has an author line, the other a credit" in why(page, TEA[-1], BUS[0])
    page = links("茶山新事", *TEA, "公交上新", *BUS[:-1], signed, "护坡", OPENING[:-8])
    assert "one has an author line, the other a credit" not in why(page, TEA[-1], BUS[0])


def test_how_news_and_letters_begin() -> None:
    news, letter = "日前，修水县举办采茶节，两百名茶农同台比手艺。", "编辑同志：我家门前的护坡垮了，盼着早日修好。"
    printed = links("茶山新事", *TEA, "采茶节", news, "来信", letter, "护坡", OPENING[:-8]).printed
    begins = {printed.first(chunk).words: {found.reason for found in printed.begin(chunk)} for chunk in printed.numbers}
    assert "starts as news do" in begins[news]
    assert "opens like a letter to the paper" in begins[letter]
    assert not {"starts as news do", "opens like a letter to the paper"} & begins[TEA[0]]


def test_points_with_a_bullet_are_not_far_from_their_kind() -> None:
    listed = "修水县：茶园面积二十三万亩，前三季度产茶一万一千吨，比上年同期增长六个百分点，茶农户均增收三千元。"
    page = links("茶山新事", *TEA, "公交上新", *BUS, "茶乡账本", f"●{listed}", "护坡", OPENING[:-8])
    assert "one has a bullet" in why(page, TEA[-1], listed)
    assert "one has a bullet" not in why(page, BUS[-1], listed)  # it may announce a list that follows
    assert "one has a bullet" not in why(page, TEA[-1], OPENING[:-8])


def test_news_says_on_what_day() -> None:
    page = links("茶山新事", *TEA, "景德镇电动公交昨日上线", *BUS, "护坡", OPENING[:-8])
    assert "it says on what day, as news does" in why(page, TEA[-1], BUS[0])


def test_a_headline_below_its_news() -> None:
    page = links(f"本报讯（记者 徐国平）{BUS[0]}", *BUS[1:], "电动公交车跑赢柴油账", *TEA, OPENING[:-8])
    assert "it speaks of what is above, which has no headline" in why(page, BUS[-1], TEA[0])
    page = links("公交上新", f"本报讯（记者 徐国平）{BUS[0]}", *BUS[1:], "电动公交车跑赢柴油账", *TEA, OPENING[:-8])
    assert "it speaks of what is above, which has no headline" not in why(page, BUS[-1], TEA[0])


def test_an_answer_follows_a_letter_and_no_piece_of_it() -> None:
    answered = "a letter, and what it is answered"
    begins, ends = "编辑同志：我家门前的护坡垮了，镇里说该村里管，", "村里说该镇里管，只盼有人来看看。（读者 杨桂生）"
    reply = "回音：修水县水利局答复，护坡已列入整修，下月开工。"
    page = links("护坡谁来修", ends, "茶山新事", *TEA, "公交上新", reply)
    assert answered in why(page, ends, reply)
    page = links("护坡谁来修", begins, "茶山新事", *TEA, "公交上新", reply)
    assert answered not in why(page, begins, reply)
