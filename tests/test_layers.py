"""Each layer imports only what is below it, and nothing but the four runtime packages from outside."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import policytext

SOURCE = Path(policytext.__file__).parent
# From the ground up; docs/architecture.md tells what each is for.
LAYERS = (
    "lazy",
    "text",
    "units",
    "model",
    "numerals",
    "dates",
    "quantities",
    "bylines",
    "segmentation",
    "metrics",
    "page",
    "files",
    "workers",
    "pages",
    "records",
    "arrow",
    "tables",
    "html",
    "__init__",
    "cli",
    "__main__",
)
# A result shows itself: its method asks the layer above, when it is called and not before.
UPWARD = {("model", "policytext.html")}
PACKAGES = {"attrs", "cn2an", "regex"}  # of jieba the dictionary is read, and nothing imported
# Extras, and the only modules that may ask for them.
EXTRAS = {"arrow.py": {"pyarrow"}, "cli/forms.py": {"pyarrow"}, "cli/colour.py": {"rich"}}


def modules():
    return sorted(SOURCE.rglob("*.py"))


def layer_of(path):
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


def imports_of(path):
    """Every dotted name that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module


def imported_layer(name):
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_go_down(path):
    own = layer_of(path)
    if own == "data":
        return
    for name in imports_of(path):
        if name.split(".")[0] == "policytext" and (own, name) not in UPWARD:
            below = imported_layer(name)
            assert LAYERS.index(below) <= LAYERS.index(own), f"{own} imports {name}, which stands above it"
            assert below != own or "." in name, f"{own} imports the whole package"


def outside(path):
    """The packages that a module imports beyond the standard library and its own extras."""
    named = {name.split(".")[0] for name in imports_of(path)}
    return (
        named - set(sys.stdlib_module_names) - {"policytext"} - EXTRAS.get(path.relative_to(SOURCE).as_posix(), set())
    )


def test_only_the_runtime_packages():
    assert set().union(*map(outside, modules())) == PACKAGES


def test_every_module_has_a_layer():
    assert {layer_of(path) for path in modules()} - {"data"} == set(LAYERS)


@pytest.mark.parametrize(("own", "above"), sorted(UPWARD))
def test_what_looks_up_does_so_only_when_called(own, above):
    loaded = subprocess.run(
        [sys.executable, "-c", f"import sys, policytext.{own}; print({above!r} in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert loaded.stdout.strip() == "False"
