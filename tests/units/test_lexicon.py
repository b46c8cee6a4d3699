"""The lexicon as data: every entry is found in its own example, and no name means two things unnoticed."""

from __future__ import annotations

from fractions import Fraction

import pytest
import regex

from policytext.text import fold, load_lexicon
from policytext.units import Unit, default_units

LEXICON = default_units()
MEASURES, COUNTS = load_lexicon("units"), load_lexicon("classifiers")
ENTRIES = [*MEASURES["unit"], *COUNTS["classifier"], *COUNTS["event"]]
NUMBER_BEFORE = regex.compile(r"[\d.]+[十百千万亿]*|[一二两三四五六七八九十几百千万亿]+")


def label(entry: dict[str, object]) -> str:
    return f"{entry.get('symbol') or entry.get('word')}-{entry.get('dimension', '')}"


def after_numbers(text: str) -> list[int]:
    """Offsets after a number; both, where its last character may begin the unit: 12亿|千|瓦时."""
    ends = [match.end() for match in NUMBER_BEFORE.finditer(text)]
    return [place for end in ends for place in (end, end - 1)[: 1 + (text[end - 1] in "百千")]]


@pytest.mark.parametrize("entry", ENTRIES, ids=label)
def test_every_entry_is_found_after_the_number_of_its_example(entry: dict[str, object]) -> None:
    example = fold(str(entry["example"]))
    found = []
    for position in after_numbers(example):
        hit = LEXICON.at(example, position)
        if hit is not None:
            found += [(unit.symbol, unit.dimension) for unit in LEXICON.readings(example[position : hit[1]])]
    symbol, dimension = str(entry["symbol"]), str(entry.get("dimension", "count"))
    assert (symbol, dimension) in found or any(name.startswith(f"{symbol}/") for name, _ in found)


@pytest.mark.parametrize("entry", ENTRIES, ids=label)
def test_every_name_of_an_entry_is_read_as_that_entry(entry: dict[str, object]) -> None:
    for name in (entry["symbol"], *entry.get("aliases", ())):
        assert entry["symbol"] in [unit.symbol for unit in LEXICON.readings(str(name))]
        hit = LEXICON.at(f"20{fold(str(name))}，", 2)
        assert hit is not None
        assert hit[1] == 2 + len(str(name))


@pytest.mark.parametrize("entry", MEASURES["denominator"], ids=label)
def test_denominators_stand_below_a_slash_only(entry: dict[str, str]) -> None:
    example = fold(entry["example"])
    hits = [hit for position in after_numbers(example) if (hit := LEXICON.at(example, position))]
    assert any(entry["symbol"] in regex.split(r"[/·]", unit.symbol)[1:] for unit, _ in hits)


@pytest.mark.parametrize("entry", COUNTS["word"], ids=label)
def test_nouns_that_begin_like_a_unit(entry: dict[str, str]) -> None:
    example, word = fold(entry["example"]), entry["word"]
    position = next(place for place in after_numbers(example) if example.startswith(word, place))
    hit = LEXICON.at(example, position)
    assert (hit and hit[0]) == (LEXICON.get(entry["unit"]) if entry["unit"] else None)
    assert hit is None or example[position : hit[1]] == entry["unit"]


@pytest.mark.parametrize("entry", MEASURES["sign"], ids=lambda entry: entry["sign"])
def test_currency_signs(entry: dict[str, str]) -> None:
    example, sign = entry["example"], entry["sign"]
    found = LEXICON.currency_sign(example, len(sign) - 1)
    assert found is not None
    assert found.symbol == entry["unit"]


def test_every_entry_has_an_example_and_every_classifier_its_nouns() -> None:
    assert [entry["symbol"] for entry in ENTRIES if not entry.get("example")] == []
    assert [entry["symbol"] for entry in (*COUNTS["classifier"], *COUNTS["event"]) if not entry.get("nouns")] == []


def test_the_lexicon_is_wide() -> None:
    assert len(COUNTS["classifier"]) >= 180
    assert len(COUNTS["event"]) >= 30
    assert len({unit.dimension for unit in LEXICON.units if unit.dimension.startswith("money:")}) >= 25


def test_names_are_written_in_half_width_characters() -> None:
    names = [str(name) for entry in ENTRIES for name in (entry["symbol"], *entry.get("aliases", ()))]
    assert [name for name in names if fold(name) != name] == []


def test_no_name_stands_twice_in_one_entry_or_for_one_dimension() -> None:
    seen: set[tuple[str, str]] = set()
    for unit in LEXICON.units:
        for name in unit.names:
            assert (name, unit.dimension) not in seen, name
            seen.add((name, unit.dimension))


def test_every_name_with_two_meanings_is_declared_with_its_order() -> None:
    readings: dict[str, list[str]] = {}
    for unit in LEXICON.units:
        for name in unit.names:
            readings.setdefault(name, []).append(unit.dimension)
    ambiguous = {name: set(dimensions) for name, dimensions in readings.items() if len(dimensions) > 1}
    assert ambiguous == {entry["name"]: set(entry["dimensions"]) for entry in MEASURES["ambiguous"]}
    for entry in MEASURES["ambiguous"]:
        assert [unit.dimension for unit in LEXICON.readings(entry["name"])] == entry["dimensions"]


def test_factors_are_exact_and_no_classifier_has_one() -> None:
    for unit in LEXICON.units:
        assert unit.factor is None or (isinstance(unit.factor, Fraction) and unit.factor > 0)
        assert unit.kind == "measure" or unit.factor is None


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"symbol": ""}, ValueError, "symbol"),
        ({"symbol": " 亩"}, ValueError, "white space"),
        ({"symbol": "亩", "aliases": ("",)}, ValueError, "aliases"),
        ({"symbol": "亩", "factor": 0.1}, TypeError, "float"),
        ({"symbol": "亩", "factor": "0"}, ValueError, "greater than zero"),
        ({"symbol": "亩", "factor": "x"}, ValueError, "Fraction"),
        ({"symbol": "亩", "kind": "noun"}, ValueError, "kind"),
    ],
)
def test_a_wrong_unit_cannot_be_built(arguments: dict[str, object], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        Unit(**arguments)  # type: ignore[arg-type]
