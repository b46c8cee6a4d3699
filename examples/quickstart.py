"""A page in, articles and figures out.

python examples/quickstart.py
"""

from pathlib import Path

import policytext

PAGE = Path(__file__).parent / "pages" / "000_d905564862df3a99.txt"


def main() -> None:
    page = policytext.read_page(PAGE.read_text("utf-8"), reference_date="2022-11")
    for article in page.articles:
        print(article.title.text if article.title else "(no headline)")
        print(
            "  by", ", ".join(person.name for byline in article.bylines for person in byline.people) or "nobody named"
        )
        for metric in article.metrics:
            if metric.indicator:
                value = metric.value if metric.value is not None else f"{metric.low} to {metric.high}"
                when = metric.period.text if metric.period else "-"
                print(f"  {metric.indicator}: {value} {metric.unit} ({metric.bound}, {metric.status}, {when})")
        print()


if __name__ == "__main__":
    main()
