"""All pages of a folder as one pandas table of indicator, value, unit, period and article.

pip install 'policytext[pandas]'
python examples/indicators_table.py
"""

from pathlib import Path

import pandas as pd

import policytext

PAGES = Path(__file__).parent / "pages"
# When each page was printed: what 今年 and a date without a year are measured from.
PRINTED = {"000": "2022-11", "001": "2023-09-11", "002": "2022-12", "003": "2024-12", "004": "2022-03-31"}


def table() -> pd.DataFrame:
    rows = []
    for path in sorted(PAGES.glob("*.txt")):
        page = policytext.read_page(path.read_text("utf-8"), reference_date=PRINTED[path.name[:3]])
        rows += [{"page": path.name[:3]} | record for record in page.to_records()]
    frame = pd.DataFrame(rows).dropna(subset=["indicator"])
    return frame[["page", "title", "indicator", "value", "unit", "bound", "period", "period_edtf", "subject"]]


def main() -> None:
    frame = table()
    with pd.option_context("display.unicode.east_asian_width", True, "display.width", 200, "display.max_columns", 20):
        print(frame.head(20).to_string(index=False))
        print(f"\n{len(frame)} figures; the units that occur most:")
        print(frame["unit"].value_counts().head(10).to_string())


if __name__ == "__main__":
    main()
