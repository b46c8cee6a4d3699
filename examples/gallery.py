"""Three pictures of what five newspaper pages count, as plain SVG with nothing but the standard library.

python examples/gallery.py [FOLDER]
"""

import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import policytext

PAGES = Path(__file__).parent / "pages"
# When each page was printed: what 今年 and a date without a year are measured from.
PRINTED = {"000": "2022-11", "001": "2023-09-11", "002": "2022-12", "003": "2024-12", "004": "2022-03-31"}

INK, QUIET, LINE, PAPER, BLUE, RED = "#22303a", "#6b7a85", "#dfe4e8", "#ffffff", "#2a6f97", "#c8553d"
FONT = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"
UNITS_SHOWN = 10
SCALES = {0: "", 4: "万", 8: "亿", 12: "万亿"}
Record = dict[str, Any]


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    records = list(read_records())
    for name, draw in (("units", units_chart), ("articles", articles_chart), ("money", money_chart)):
        (folder / f"{name}.svg").write_text(draw(records), "utf-8")
        print(folder / f"{name}.svg")


def read_records() -> Iterator[Record]:
    """Every figure of the five pages, with the page that it stands on."""
    for path in sorted(PAGES.glob("*.txt")):
        name = path.name[:3]
        page = policytext.read_page(path.read_text("utf-8"), reference_date=PRINTED[name])
        yield from ({"page": name} | record for record in page.to_records())


def units_chart(records: list[Record]) -> str:
    """How often each unit was counted with: a bar a unit."""
    counts = Counter(record["unit"] or "no unit" for record in records).most_common(15)
    most, left, row = counts[0][1], 90, 26
    parts = [heading("What the pages count with", f"{len(records)} figures, the {len(counts)} most frequent units")]
    for at, (unit, count) in enumerate(counts):
        y, length = 76 + at * row, 560 * count / most
        parts.append(label(left - 10, y + 13, unit, anchor="end"))
        parts.append(f'<rect x="{left}" y="{y}" width="{length:.1f}" height="18" rx="2" fill="{BLUE}"/>')
        parts.append(label(left + length + 8, y + 13, str(count), fill=QUIET))
    return document(720, 90 + len(counts) * row, parts)


def articles_chart(records: list[Record]) -> str:
    """What was counted by article and unit: a circle's area is the number of figures, its tooltip lists them."""
    units = [unit for unit, _ in Counter(record["unit"] for record in records).most_common(UNITS_SHOWN)]
    cells: dict[tuple[Article, str], list[str]] = {}
    for record in records:
        if record["article"]:
            column = record["unit"] if record["unit"] in units else "other"
            cells.setdefault((article_of(record), column), []).append(record["text"])
    articles, columns = sorted({article for article, _ in cells}), [*units, "other"]
    left, row, column = 330, 30, 52
    parts = [heading("What each article counts", "A row is an article, the area of a circle a number of figures:")]
    for at, number in enumerate((1, 10, 30)):
        parts.append(circle(440 + 60 * at, 49, number, str(number)))
        parts.append(label(440 + 60 * at + radius_of(number) + 5, 54, str(number), fill=QUIET))
    x_of = {unit: left + 30 + column * at for at, unit in enumerate(columns)}
    y_of = {article: 120 + row * at for at, article in enumerate(articles)}
    parts += [label(x, 94, unit, anchor="middle") for unit, x in x_of.items()]
    for article, y in y_of.items():
        first = article == min(other for other in articles if other[0] == article[0])
        parts.append(rule(20, y - row / 2, x_of["other"] + 30, QUIET if first else LINE))
        parts.append(label(20, y + 4, f"{article[0]}", fill=QUIET) if first else "")
        parts.append(label(62, y + 4, shortened(article[2])))
    parts += [circle(x_of[unit], y_of[article], len(texts), listed(texts)) for (article, unit), texts in cells.items()]
    return document(x_of["other"] + 50, y_of[articles[-1]] + 40, parts)


def money_chart(records: list[Record]) -> str:
    """Every sum in 元 on a scale of powers of ten; hollow where the words only bound it."""
    sums = [record for record in records if record["unit"] == "元" and record["value"] and record["value"] > 0]
    pages = sorted({record["page"] for record in sums})
    powers = range(
        math.floor(min(power(record["value"]) for record in sums)),
        math.ceil(max(power(record["value"]) for record in sums)) + 1,
    )
    left, width, row = 80, 600, 52

    def x_of(value: float) -> float:
        return left + width * (value - powers[0]) / (powers[-1] - powers[0])

    parts = [heading("Sums of money", f"{len(sums)} sums in 元; filled: exact, hollow: 近, 超过, 以上 … (logarithmic)")]
    for mark in powers:
        parts.append(f'<path d="M{x_of(mark):.1f} 80V{80 + row * len(pages)}" stroke="{LINE}"/>')
        parts.append(label(x_of(mark), 98 + row * len(pages), name_of(mark), anchor="middle", fill=QUIET))
    for at, page in enumerate(pages):
        y = 80 + row * at + row / 2
        parts += [label(left - 20, y + 4, page, anchor="end"), rule(left, y, left + width, LINE)]
        for record in (record for record in sums if record["page"] == page):
            exact = record["bound"] == "eq"
            said = f"{record['indicator'] or 'no indicator'}: {record['text']}"
            parts.append(
                f'<circle cx="{x_of(power(record["value"])):.1f}" cy="{y}" r="6" fill="{RED if exact else PAPER}" '
                f'fill-opacity="0.65" stroke="{RED}"><title>{escape(said)}</title></circle>'
            )
    return document(720, 120 + row * len(pages), parts)


Article = tuple[str, int, str]


def article_of(record: Record) -> Article:
    """The page, the article's number on it, and its headline."""
    return record["page"], record["article"], record["title"] or "(no headline)"


def power(value: Decimal) -> float:
    return math.log10(value)


def name_of(exponent: int) -> str:
    """A power of ten as a Chinese reader says it.

    >>> [name_of(exponent) for exponent in (0, 4, 6, 9, 12)]
    ['1', '1万', '100万', '10亿', '1万亿']
    """
    scale = max(known for known in SCALES if known <= max(exponent, 0))
    return f"{Decimal(10) ** (exponent - scale):f}{SCALES[scale]}"


def shortened(title: str, width: int = 18) -> str:
    return title if len(title) <= width else title[: width - 1] + "…"


def listed(texts: list[str]) -> str:
    return f"{len(texts)}: {'、'.join(texts)}"


def radius_of(number: int) -> float:
    """An area of about 30 square pixels for each figure."""
    return 3.1 * math.sqrt(number)


def circle(x: float, y: float, number: int, tooltip: str) -> str:
    shape = f'cx="{x}" cy="{y}" r="{radius_of(number):.1f}"'
    return f'<circle {shape} fill="{BLUE}" fill-opacity="0.8"><title>{escape(tooltip)}</title></circle>'


def heading(title: str, subtitle: str) -> str:
    return label(20, 32, title, size=18, weight=600) + label(20, 54, subtitle, fill=QUIET)


def rule(left: float, y: float, right: float, colour: str) -> str:
    return f'<path d="M{left} {y}H{right}" stroke="{colour}" stroke-width="0.7"/>'


def label(
    x: float, y: float, text: str, *, anchor: str = "start", fill: str = INK, size: int = 13, weight: int = 400
) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} fill="{fill}" font-size="{size}" font-weight="{weight}">{escape(text)}</text>'


def document(width: float, height: float, parts: Iterable[str]) -> str:
    """A whole SVG file.  It has a ground of its own, so that it can be read in dark mode too."""
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    ground = f'<rect width="100%" height="100%" rx="6" fill="{PAPER}"/>'
    body = "\n".join(filter(None, parts))
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{FONT}">\n{ground}\n{body}\n</svg>\n'


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "gallery"))
