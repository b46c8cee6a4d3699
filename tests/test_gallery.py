"""The gallery of examples/ draws every figure once, and draws hostile text as text."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
SVG = "{http://www.w3.org/2000/svg}"
LEGEND = 3  # circles of the legend above the articles


@pytest.fixture(scope="module")
def gallery():
    spec = importlib.util.spec_from_file_location("gallery", EXAMPLES / "gallery.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def records(gallery):
    return list(gallery.read_records())


@pytest.fixture(scope="module")
def drawn(gallery, tmp_path_factory):
    folder = tmp_path_factory.mktemp("gallery") / "new"
    gallery.main(folder)
    return {path.stem: ElementTree.fromstring(path.read_text("utf-8")) for path in folder.glob("*.svg")}


def circles(svg):
    return svg.findall(f".//{SVG}circle")


def labels(svg):
    return [text.text for text in svg.iter(f"{SVG}text")]


def test_three_pictures_are_drawn(drawn):
    assert drawn.keys() == {"units", "articles", "money"}


def test_a_bar_for_each_of_the_units_that_occur_most(drawn, records):
    for unit, count in Counter(record["unit"] for record in records if record["unit"]).most_common(5):
        said = labels(drawn["units"])
        assert said[said.index(unit) + 1] == str(count)


def test_the_circles_of_the_articles_hold_every_figure(drawn, records):
    counts = [int(circle.find(f"{SVG}title").text.split(":")[0]) for circle in circles(drawn["articles"])[LEGEND:]]
    assert sum(counts) == sum(1 for record in records if record["article"])


def test_a_dot_for_each_sum_of_money(drawn, records):
    sums = [record for record in records if record["unit"] == "元" and record["value"]]
    assert len(circles(drawn["money"])) == len(sums)


def test_nothing_is_drawn_outside_the_picture(drawn):
    for svg in drawn.values():
        width, height = float(svg.get("width")), float(svg.get("height"))
        for circle in circles(svg):
            assert 0 < float(circle.get("cx")) < width
            assert 0 < float(circle.get("cy")) < height


def test_powers_of_ten_are_named_as_they_are_said(gallery):
    assert [gallery.name_of(power) for power in (0, 3, 5, 8, 11, 12)] == [
        "1",
        "1000",
        "10万",
        "1亿",
        "1000亿",
        "1万亿",
    ]


def test_hostile_text_stays_text(gallery):
    hostile = "<script>alert('&')</script>"
    record = {
        "page": "1",
        "article": 1,
        "title": hostile,
        "text": hostile,
        "indicator": hostile,
        "unit": "元",
        "value": Decimal(5),
        "bound": "eq",
    }
    for draw in (gallery.units_chart, gallery.articles_chart, gallery.money_chart):
        svg = ElementTree.fromstring(draw([record]))
        assert not svg.findall(f".//{SVG}script")
        assert not re.search("<script", draw([record]))
