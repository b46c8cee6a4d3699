"""How much longer every public function takes for hostile texts of twice the length: 2 is linear, 4 quadratic.

    python fuzz/growth.py [--size N] [--only FUNCTION ...] [--families FAMILY ...] [--above RATIO]

Prints a row for each function and family that is above the ratio (2.2) in the best of several rounds, and at the end
the highest ratio of each function.  Time is processor time; what takes no measurable time is doubled until it does.
"""

# ruff: noqa: E501, SIM905 (one string, parted, is easier to add to than 250 quoted ones)
from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.hostile.promises import FUNCTIONS

_SHORTEST = 0.03  # seconds: below them the clock and the garbage collector speak louder than the text
_LONGEST = 60.0  # seconds after which a text is not doubled again
_ROUNDS = 3


def repeated(unit: str) -> Callable[[int], str]:
    return lambda size: unit * (size // len(unit))


def nested(opening: str, inside: str, closing: str) -> Callable[[int], str]:
    return lambda size: opening * (size // 2) + inside + closing * (size // 2)


#: What texts are runs of: each layer's own tokens, parted by ``|``.
_UNITS = (
    "a|A|1|９|一|十|万|亿|零|〇|两|半|几|多|约|的|人|元|年|月|日|号|时|点|第|图|记|讯|电|摄|李|张|县|。|，|、|：|；|·|.|,|-|—|~|%|（|）|(|"
    '“|”|"|《|》|#|*|/|…|！|？| |\n|\t|\u3000|\x00|́|\u202e|\ud800|😀|𠮷|豈|\r\n|\x0b|\u2028|1万|一万|3、|3.|'
    "1,|1,234,|1.1.|一点|分之|百分之|三分之一|一亿|亿亿|万亿|十百千|3-|3至|3到|5人|5人，|5人、|3.5万元|元/|人次|3/|约3|不少于|3多|以上|左右|"
    "三五|几十|个百分点|3%—|两两|统一|3人/|平方|千瓦时|吨标准煤/万元|数十|3+|3×|每|每亩3元|年月日|2022年|1月|1日|1月1日至|2022年1月1日|1、2月|今年|"
    "去年|同期|截至|以来|今年以来|每周一|8时|1:|2022-|2022-11-|世纪|“十四五”|期间|上半年|前三季度|农历|公元前|7、8、|近三年|一季度|1日—|记者|本报记者|"
    "通讯员|全媒体|首席记者 |张伟 摄|摄 |（记者 |（记者 张伟）|本报讯（|讯（|新华社北京7月1日电|来源：|文/|图/文|阿·|古丽·|□ |作者系|王李张|张伟、|张伟 |北京|"
    "湖南日报|编辑：|供图|张 伟 |责编 张伟 |第一条|第一条\n|一、\n|（一）\n|# 标题\n|# |——|——写在春耕之时\n|标题\n正文。\n|记者 张伟\n|"
    "新增就业5780人\n|新增就业5780人。\n|（下转第三版）\n|上接第一版|图为丰收。\n|要闻\n|责编：张伟\n|问：好吗？\n|……\n|“\n|”\n|“”|”“|‘“|（\n|"
    "一\n|a\n|县\n\n|\n |县里修渠，\n|县里修渠\n浇地。\n\n|1\n|。\n|# 标题\n张伟\n正文，\n|甲乙丙丁戊己庚辛壬癸\n|增长|同比|同比增长5%|"
    "同比增长5%，|增长5%、下降3%，|其中|其中5人，|分别|分别5、|分别为5人、3人，|达|该公司5人，|全县5人，|长河县5人|长河县5人。|由5家到3家|预计5人。|目标|企业5家，|"
    "的企业5家|和5家|平均|5人\n|“5家|5家”|《5家|县市区|长沙市人社局|有限公司|新增就业|贷款5元|5年|占5%，|5家；|"
    "全市3个。|卖3元|肉每斤只卖3元|市里3个，|全省3个。|老刘3亩，刘。|他3亩。|这所3米的学校3人。|其余3项要完成。"
).split("|")

#: Texts of a length, by name: runs of what each layer looks for, one endless line of it, and many lines of it.
FAMILIES: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {unit.encode("unicode_escape").decode() if unit.isspace() else unit: repeated(unit) for unit in _UNITS}
    | {
        "digits of one number": lambda size: "9" * min(size, 10_000) + "人",  # kept apart: a number has an end
        "（…）": nested("（", "记者5人", "）"),
        "“…”": nested("“", "5人", "”"),
        "《…》": nested("《", "5人", "》"),
        "(…)": nested("(", "5人", ")"),
        "headings": lambda size: "".join(f"# 第{n}章 修渠{n}公里\n" for n in range(size // 12)),
        "lines of rising numbers": lambda size: "".join(f"{n}人，\n" for n in range(size // 7)),
        "one line of rising numbers": lambda size: "".join(f"新增{n}人，" for n in range(size // 9)),
        "one line of dates": lambda size: "".join(f"{1000 + n % 9000}年{n % 12 + 1}月，" for n in range(size // 9)),
        "many subjects": lambda size: "".join(
            f"{chr(0x4E00 + n % 20000)}{chr(0x4E00 + n * 7 % 20000)}县5人，" for n in range(size // 6)
        ),
        "many names": lambda size: "".join(
            f"张{chr(0x4E00 + n % 20000)}{chr(0x4E00 + n * 7 % 20000)}、" for n in range(size // 4)
        ),
        "every character": lambda size: "".join(chr(n % 0x10FFFF) for n in range(0x20, 0x20 + size)),
        "chinese characters": lambda size: "".join(chr(0x4E00 + n * n % 20900) for n in range(size)),
        "chinese lines": lambda size: "".join(
            chr(0x4E00 + n * n % 20900) + ("\n" if n % 20 == 0 else "") for n in range(size)
        ),
    }
)


def seconds(function: Callable[[str], object], text: str) -> float:
    gc.collect()
    gc.disable()  # its passes come when they like, and each is as long as everything that lives
    began = time.process_time()
    try:
        function(text)
    except ValueError:
        pass  # the refusal of a string that is no one thing
    finally:
        gc.enable()
    return time.process_time() - began


def growth(function: Callable[[str], object], family: Callable[[int], str], size: int) -> tuple[float, int, float]:
    """The ratio, the length at which it was measured, and the seconds that a text of that length took."""
    once = seconds(function, family(size))
    while once < _SHORTEST and len(family(size)) < len(family(2 * size)) and size < 640_000:
        size *= 2
        once = seconds(function, family(size))
    twice = seconds(function, family(2 * size))
    for _ in range(_ROUNDS - 1):
        if twice / max(once, 1e-6) <= 2.1 or twice > _LONGEST:
            break
        once, twice = min(once, seconds(function, family(size))), min(twice, seconds(function, family(2 * size)))
    return twice / max(once, 1e-6), size, once


def main() -> None:
    sys.stdout.reconfigure(errors="backslashreplace")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=20_000, help="characters of the shorter text (20000)")
    parser.add_argument("--above", type=float, default=2.2, help="print the rows above this ratio (2.2)")
    parser.add_argument("--only", nargs="+", choices=FUNCTIONS, default=list(FUNCTIONS), metavar="FUNCTION")
    parser.add_argument("--families", nargs="+", choices=FAMILIES, default=list(FAMILIES), metavar="FAMILY")
    asked = parser.parse_args()
    print(f"{'function':28}{'ratio':>7}{'characters':>12}{'seconds':>9}  text")
    for name in asked.only:
        seconds(FUNCTIONS[name], "全县5人")  # dictionaries are loaded
        rows = []
        for family in asked.families:
            ratio, size, once = growth(FUNCTIONS[name], FAMILIES[family], asked.size)
            rows.append((ratio, size, once, family))
            if ratio > asked.above:
                print(f"{name:28}{ratio:7.2f}{size:12,}{once:9.2f}  {family!r}", flush=True)
        ratio, size, once, family = max(rows)
        print(f"{name:28}{ratio:7.2f}{size:12,}{once:9.2f}  {family!r} (the highest of {len(rows)})", flush=True)


if __name__ == "__main__":
    main()
