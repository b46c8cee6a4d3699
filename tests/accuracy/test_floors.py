"""Accuracy may only rise: pages scored against their gold, with floors that history holds.

``python tests/accuracy/test_floors.py`` raises the floors to what is measured now.
"""

from __future__ import annotations

import importlib.util
import json
import math
import os
import subprocess
from pathlib import Path

import pytest

import policytext

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FLOORS = json.loads((HERE / "floors.json").read_text("utf-8"))
# Further texts with gold that are not ours to publish; whoever has them names their folder.
CORPUS = Path(os.environ.get("POLICYTEXT_CORPUS", ROOT.parent / "shared" / "corpus"))
BLIND = ROOT / "tests" / "blind_pages"  # invented ones, written and marked before the library had read them
LATER = (  # docs/accuracy.md says what each is like
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
)
SETS = {
    "examples": (ROOT / "examples" / "pages", ROOT / "tests" / "gold"),  # five real newspaper pages
    "pages": (
        ROOT / "tests" / "pages",
        ROOT / "tests" / "pages" / "gold",
    ),  # six invented ones, of other kinds and places
    "blind": (BLIND, BLIND / "gold"),
    **{name: (BLIND / name, BLIND / name / "gold") for name in LATER},
    "corpus": (CORPUS, CORPUS / "gold"),
}


def scorer():
    spec = importlib.util.spec_from_file_location("score", HERE / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(pages, gold):
    """F1 of every tally of the scorer over a folder of pages."""
    score = scorer()
    scores = score.Scores()
    for name in sorted({path.name.split(".")[0] for path in gold.glob("*.jsonl")}):
        text = next(pages.glob(f"{name}*.txt")).read_text("utf-8")
        file = gold / f"{name}.articles.json"
        articles = json.loads(file.read_text("utf-8")) if file.exists() else None
        page = policytext.read_page(text, reference_date=articles["reference_date"] if articles else None)
        out, starts = page.to_dict(name), score.line_index(text)
        if articles:
            score.score_articles(scores, name, text, starts, articles, out)
        for kind, run in (("bylines", score.score_bylines), ("mentions", score.score_mentions)):
            rows = gold / f"{name}.{kind}.jsonl"
            if rows.exists():
                arguments = (scores, name, starts) if kind == "bylines" else (scores, name, text, starts)
                run(*arguments, score.rows(rows), out)
    return {key: f1_of(tally) for key, tally in scores.tallies.items()}


def f1_of(tally):
    precision, recall, f1 = tally.figures()
    if hasattr(tally, "b3p"):
        precision, recall = tally.b3p / max(1, tally.predicted), tally.b3r / max(1, tally.wanted)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f1


@pytest.mark.parametrize("name", list(SETS))
def test_no_figure_is_below_its_floor(name):
    pages, gold = SETS[name]
    if not gold.exists():
        pytest.skip("these texts are not part of the project")
    reached = figures(pages, gold)
    assert reached.keys() == FLOORS[name].keys()
    below = {key: (round(reached[key], 4), floor) for key, floor in FLOORS[name].items() if reached[key] < floor}
    assert not below, "measured, floor"


def test_floors_never_fell():
    """Every committed version of the floors is at or below today's."""
    path = (HERE / "floors.json").relative_to(ROOT).as_posix()
    log = subprocess.run(["git", "log", "--format=%H", "--", path], cwd=ROOT, capture_output=True, text=True)
    if log.returncode or not log.stdout.strip():
        pytest.skip("no history here")
    for commit in log.stdout.split():
        shown = subprocess.run(["git", "show", f"{commit}:{path}"], cwd=ROOT, capture_output=True, text=True)
        if shown.returncode:
            continue
        earlier = json.loads(shown.stdout)
        fell = {
            (name, key): (floor, FLOORS[name].get(key))
            for name, floors in earlier.items()
            for key, floor in floors.items()
            if FLOORS[name].get(key, 0) < floor
        }
        assert not fell, f"floors lower than in {commit[:10]}"


def raise_floors():
    """Write what is measured now, rounded down, where it is above the floor."""
    for name, (pages, gold) in SETS.items():
        if gold.exists():
            measured = {key: math.floor(value * 1000) / 1000 for key, value in figures(pages, gold).items()}
            floors = FLOORS.get(name, {})
            FLOORS[name] = {key: max(value, floors.get(key, 0)) for key, value in measured.items()}
    (HERE / "floors.json").write_text(json.dumps(FLOORS, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    raise_floors()
