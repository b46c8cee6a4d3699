"""What hostile texts are made of: the grammar's own tokens, which reach its deeper code, and characters that it fears."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from policytext.text import load_lexicon

#: Tokens by what they are for.  ``|`` parts them, so that a blank can be one.
TOKENS = tuple(
    token
    for line in (
        "0|1|2|9|12|31|99|2022|1998|３|５７８０|1,234|1,23|3.5|.5|5.|-3|1e9|1/3|00|½|②|Ⅳ",
        "一|二|两|三|十|廿|百|千|万|亿|兆|零|〇|半|几|数|壹|拾|萬|億|点|分之|百分之|余|多|来|成|倍|番|折|个百分点",
        "人|人次|户|个|家|亩|元|万元|亿元|美元|吨|公里|平方米|千瓦时|%|％|‰|℃|mg|km²|吨标准煤/万元|元/公斤|岁|名|条|周岁|㎡|m³",
        "约|近|超|超过|逾|突破|不足|不少于|至少|不超过|以上|以下|左右|以内|上下|之间|达|仅|最多",
        "至|到|从|由|-|—|――|~|～|比|和|或|与|及|/|×|+|:|：|=|@",
        "年|月|日|号|时|点|分|秒|今年|去年|明年|同期|上半年|下半年|季度|上旬|月底|年末|截至|以来|以前|至今|近年来|“十四五”|时期|期间|期|周|星期|每|农历|正月|公元前|世纪|年代|国庆",
        "记者|本报记者|通讯员|全媒体|首席|实习|摄|文/|图/|图|讯|电|本报|新华社|北京|湖南日报|作者|作者系|编辑|责编|来源|供图|报道|据|张伟|王建国|李 娜|欧阳|古丽·买买提|□|■|◎|▲|●",
        "增长|下降|减少|提高|同比|环比|比上年|占|其中|分别|平均|每亩|人均|累计|新增|就业|完成|实现|总产值|计划|预计|力争|目标|将|已|完成率|贷款|企业|全县|泸溪县|该公司|长沙市人社局|项目|统一|一村一品|第|的|了|为",
        "，|。|；|：|、|！|？|…|……|“|”|‘|’|\"|'|（|）|(|)|《|》|〈|〉|【|】|[|]|「|」|{|}|<|>|·|#|##|### |* |**|——|——|　| |\t|\r|\n|\n\n|\r\n|\x0b|\x0c|\x1c|\x85|\u2028|\u2029",
        "第一条|第二章|（一）|一、|1.|一是|A4|B版|要闻|第08版|上接第一版|下转2版|（下转第三版）|图为丰收。|问：|答：|本版责编：",
        "\x00|\x1a|\x7f|\ufeff|\u200b|\u200d|\u200f|\u202e|\u2066|\u0301|\u20dd|\ufe0f|\ufffd|\ufffe|\ud800|\udfff|\U0010ffff|😀|👨\u200d👩\u200d👧|🇨🇳|𠮷|𝟝|٣|५|௰|一\u0301|ﬁ|İ|ß|豈|⼀|㊀|㈠|㍻|Ⅷ",
    )
    for token in line.split("|")
)


def lexicon_words() -> tuple[tuple[str, ...], ...]:
    """The words of each of the package's tables: whatever an expert adds is tried, too."""
    tables = (entry for entry in files("policytext.data").iterdir() if entry.name.endswith(".toml"))
    names = sorted(entry.name.removesuffix(".toml") for entry in tables)
    return tuple(tuple(sorted(set(_words(load_lexicon(name))))) for name in names)


def _words(table: Any) -> Iterator[str]:
    if isinstance(table, str):
        yield from table.split()
    elif isinstance(table, list):
        for part in table:
            yield from _words(part)
    elif hasattr(table, "items"):
        for key, part in table.items():
            yield key
            yield from _words(part)
