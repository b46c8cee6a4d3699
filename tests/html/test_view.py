"""The HTML of pages, articles and figures, without a browser."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import policytext
from policytext.html.figures import table
from policytext.model import Article, Byline, Metric, Page, Person
from policytext.text import Block


def figures_of(page):
    return [metric for article in page.articles for metric in article.metrics] + list(page.metrics)


def shown(text):
    """A text as the view shows it, for comparison with what a parser reads back."""
    return "".join(text.translate({ord("\r"): None}).split())


@pytest.fixture(scope="module")
def tree(page, parse):
    return parse(page.to_html("page.txt"))


def test_ids_are_unique_and_every_link_leads_to_one(tree):
    ids = [node.attributes["id"] for node in tree.walk() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    for link in tree.all("a"):
        assert link.attributes["href"][0] == "#" and link.attributes["href"][1:] in ids
        assert link.attributes.get("data-details", ids[0]) in ids
    for button in tree.all("button"):
        assert button.attributes["popovertarget"] in ids


def test_every_figure_is_once_in_the_text_once_in_a_table_and_has_one_panel(tree, page):
    figures = figures_of(page)
    numbers = [str(number) for number in range(1, len(figures) + 1)]
    for letter, name in (("t", "a"), ("f", "tr"), ("d", "div")):
        found = [
            node.attributes["id"] for node in tree.all(name) if re.match(rf"{letter}\d", node.attributes.get("id", ""))
        ]
        assert sorted(found) == sorted(letter + number for number in numbers)


def test_marks_stand_on_the_characters_of_the_figures(tree, page):
    for number, metric in enumerate(figures_of(page), 1):
        pieces = tree.all("a", data_details=f"d{number}")
        assert shown("".join(piece.text() for piece in pieces)) == shown(metric.text)


def test_dates_and_names_are_marked(tree, page):
    cards = tree.all("article", class_="card")
    for article, card in zip(page.articles, cards, strict=False):
        text = "".join(node.text() for node in card.all(class_="date"))
        assert all(shown(date.text) in shown(text) for date in article.dates)
        names = [node.text() for node in card.all(class_="name")]
        assert {person.text for byline in article.bylines for person in byline.people} <= set(names)


def test_an_article_is_shown_in_reading_order(tree, page):
    for number, article in enumerate(page.articles, 1):
        (card,) = tree.all("article", id=f"a{number}")
        (body,) = card.all("div", class_="body")
        assert [node.text(without="joint") for node in body.children] == [block.text for block in article.body()]
        assert [node.name for node in body.children] == [
            "h3" if block in article.headings else "p" for block in article.body()
        ]
        (title,) = card.all("h2")
        assert title.text() == (article.title.text if article.title else "no headline 无标题")


def test_each_joint_is_marked_with_the_line_it_goes_on_at(tree, page):
    blocks = [block for article in page.articles for block in (*article.body(), *article.captions)]
    joints = [start for block in [*blocks, *page.furniture, *page.repeats] for start, _ in block.spans[1:]]
    assert [node.attributes["href"] for node in tree.all("a", class_="joint")] == [
        f"#L{page.text.count(chr(10), 0, start) + 1}" for start in joints
    ]


def test_every_line_is_in_the_view_of_the_page_with_its_article(tree, page):
    (lines,) = tree.all("ol", class_="lines")
    source = {number: line.strip() for number, line in enumerate(page.text.split("\n"), 1) if line.strip()}
    assert {node.attributes["id"]: node.children[2].text() for node in lines.children} == {
        f"L{number}": line for number, line in source.items()
    }
    for number, article in enumerate(page.articles, 1):
        for block in article.blocks():
            for start, _ in block.spans:
                line = page.text.count("\n", 0, start) + 1
                (shown_line,) = lines.all("li", id=f"L{line}")
                assert f"#a{number}" in [link.attributes["href"] for link in shown_line.all("a")]


def test_rows_rank_figures_by_their_exact_value(tree, page):
    for metrics, body in zip(
        filter(None, [*(article.metrics for article in page.articles), page.metrics]), tree.all("tbody"), strict=True
    ):
        ranks = [int(cell.attributes["data-rank"]) for cell in body.all("td", class_="c-value")]
        values = [metric.low if metric.value is None else metric.value for metric in metrics]
        assert [ranks[a] < ranks[b] for a in range(len(ranks)) for b in range(len(ranks))] == [
            values[a] < values[b] for a in range(len(ranks)) for b in range(len(ranks))
        ]


def metric(text="5780人", **fields):
    return Metric(start=0, end=len(text), text=text, **({"value": Decimal(5780), "unit": "人"} | fields))


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({"value": Decimal("5060000000")}, "5,060,000,000"),
        ({"value": Decimal("-1234.50")}, "-1,234.5"),
        ({"value": Decimal("0.0012")}, "0.0012"),
        ({"value": Decimal("5E+3")}, "5,000"),
        ({"value": Fraction(1, 3)}, "1/3"),
        ({"value": None, "low": Decimal(3000), "high": Decimal(5000), "bound": "range"}, "3,000–5,000"),
    ],
)
def test_values(fields, value, parse):
    (cell,) = parse(table([(1, metric(**fields))], "")).all("td", class_="c-value")
    assert cell.text() == value


def test_what_is_said_of_a_figure(parse):
    page = policytext.read_page("今年1至8月，宜黄县新增就业超过5780人，同比增长3.5%。", reference_date="2022-11")
    panel = parse(page.to_html()).all("div", id="d1")[0]
    told = dict(zip((node.text() for node in panel.all("dt")), (node.text() for node in panel.all("dd")), strict=True))
    assert told["value 数值"] == "5,780"
    assert told["bound 界限"] == "> gt"
    assert told["indicator 指标"] == "新增就业"
    assert told["role 作用"] == "level"
    assert told["status 状态"] == "actual"
    assert told["period 时期"].endswith("2022-01/2022-08")
    assert told["subject 主体"] == "宜黄县"
    assert told["explanation 解释"] == page.articles[0].metrics[0].explain()
    assert "basis 基准" not in told  # what is not known is left out
    (rate,) = parse(page.to_html()).all("div", id="d2")
    assert "↑ up" in [node.text() for node in rate.all("dd")]


def test_what_belongs_to_no_article_is_listed(parse):
    text = "农业\n\n第3版 责编300人\n\n重复\n"
    blocks = [Block.of(text, (0, 2)), Block.of(text, (4, 15)), Block.of(text, (17, 19))]
    outside = Metric(start=10, end=14, text="300人", value=Decimal(300), unit="人")
    page = Page(text=text, furniture=tuple(blocks[:2]), repeats=(blocks[2],), metrics=(outside,))
    (rest,) = parse(page.to_html()).all("article", id="rest")
    assert [node.text() for node in rest.all("h3")] == ["Furniture 版面元素", "Repeats 重复文字"]
    assert len(rest.all("li")) == 3 and len(rest.all("tr", id="f1")) == 1


@pytest.mark.parametrize("text", ["", "\n \n", "x", "5人"])
def test_a_page_of_little(text, parse):
    tree = parse(policytext.read_page(text).to_html())
    assert tree.all("main")


def test_doubts_and_damage_are_said(parse):
    text = "欧阳向明"
    person = Person(start=0, end=4, text=text, name=text)
    byline = Byline(start=0, end=4, text=text, kind="author_line", people=(person,), uncertain="欧阳 向明 or 欧 阳向明")
    html = Article(bylines=(byline,), head_missing=True, tail_missing=True).to_html()
    tree = parse(html)
    assert [node.text() for node in tree.all(class_="missing")] == ["beginning missing 缺开头", "end missing 缺结尾"]
    assert tree.all(class_="doubt")[0].text() == byline.uncertain


# Trust


def test_hostile_text_stays_text(hostile, parse):
    tree = parse(hostile.to_html("<b>\"'&\ud800"))
    assert not tree.all("img") and not tree.all("b")
    assert len(tree.all("script")) == 1
    assert all(not name.startswith("on") for node in tree.walk() for name in node.attributes)
    assert tree.all("h1")[0].text() == "<b>\"'&\ufffd"
    (lines,) = tree.all("ol", class_="lines")
    assert "<script>alert(1)</script>" in lines.text()
    assert len(tree.all("title")[0].text()) < 100


def test_hostile_text_can_be_written(hostile, tmp_path):
    for name, part in (("page", hostile), ("article", hostile.articles[0]), ("metric", figures_of(hostile)[0])):
        (tmp_path / name).write_text(part.to_html(), "utf-8")
        (tmp_path / name).write_text(part._repr_html_(), "utf-8")


PIECES = st.sampled_from(
    [
        "<",
        ">",
        "&",
        '"',
        "'",
        "&lt;",
        "</script>",
        "<!--",
        "\n",
        "\r",
        "\x00",
        "\ud800",
        "\u202e",
        "5780人",
        "今年",
        "（记者 张三）",
    ]
)


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_makes_well_formed_html(parse, text):
    page = policytext.read_page(text)
    html = page.to_html(text)
    html.encode("utf-8")
    assert {node.name for node in parse(html).walk()} <= set(
        " html head meta title style body script main section article header footer nav div h1 h2 h3 p ol ul li a span"
        " small strong details summary table thead tbody tr th td button dl dt dd pre bdi aside".split(" ")
    )


def test_the_policy_allows_our_style_and_script_and_nothing_else(first_page, parse):
    tree = parse(first_page.to_html())
    (policy,) = tree.all("meta", http_equiv="Content-Security-Policy")
    rules = dict(rule.split(" ", 1) for rule in policy.attributes["content"].split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for name in ("style", "script"):
        (node,) = tree.all(name)
        digest = base64.b64encode(hashlib.sha256(node.text().encode()).digest()).decode()
        assert rules[f"{name}-src"] == f"'sha256-{digest}'"
        assert "http:" not in node.text() and "https:" not in node.text() and "url(" not in node.text()
    assert not [node for node in tree.walk() if {"src", "srcset", "style", "action"} & set(node.attributes)]


def test_the_same_page_makes_the_same_file(first_page):
    code = (
        "import hashlib, sys, policytext\n"
        "page = policytext.read_page(sys.stdin.buffer.read().decode('utf-8'), reference_date='2022-11')\n"
        "print(hashlib.sha256(page.to_html().encode()).hexdigest())"
    )
    for seed in "01":
        done = subprocess.run(
            [sys.executable, "-c", code],
            input=first_page.text.encode(),
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
        assert done.stdout.decode().strip() == hashlib.sha256(first_page.to_html().encode()).hexdigest()


def test_the_language_is_said(first_page, parse):
    tree = parse(first_page.to_html())
    assert tree.all("html")[0].attributes["lang"] == "zh-CN"
    assert {node.attributes["lang"] for node in tree.all("span") if "lang" in node.attributes} == {"en"}


# Notebooks


def test_a_page_and_an_article_show_themselves_in_a_frame_of_their_own(first_page, parse):
    for part in (first_page, first_page.articles[0]):
        (frame,) = parse(part._repr_html_()).children
        assert (frame.name, frame.attributes["sandbox"]) == ("iframe", "allow-scripts")
        assert frame.attributes["srcdoc"] == part.to_html()


def test_a_figure_shows_itself_without_style(first_page, parse):
    tree = parse(first_page.articles[0].metrics[0]._repr_html_())
    assert {node.name for node in tree.walk()} <= {"", "div", "strong", "dl", "dt", "dd", "span", "pre", "small"}


def test_methods_give_plain_strings(first_page):
    for part in (first_page, first_page.articles[0], first_page.articles[0].metrics[0]):
        assert type(part.to_html()) is str and type(part._repr_html_()) is str


def test_an_article_alone_shows_its_joints_without_lines(parse, page):
    for article in page.articles:
        tree = parse(article.to_html())
        joints = sum(len(block.spans) - 1 for block in (*article.body(), *article.captions))
        assert len(tree.all("span", class_="joint")) == joints
        assert not tree.all("a", class_="joint")


def test_a_block_that_is_not_its_pieces_is_shown_unmarked(parse):
    text = "新增就业5780人"
    found = policytext.find_metrics(text)
    article = Article(paragraphs=(Block(text="改写过的段落", spans=((0, len(text)),)),), metrics=tuple(found))
    (body,) = parse(article.to_html()).all("div", class_="body")
    assert body.text() == "改写过的段落"
