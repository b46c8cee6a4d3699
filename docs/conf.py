"""Sphinx configuration."""

import subprocess
import sys
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any

project = "policytext"
author = "The policytext authors"
release = version = version_of("policytext")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.intersphinx"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_typehints = "description"
autodoc_member_order = "bysource"
intersphinx_mapping: dict[str, tuple[str, None]] = {}
nitpicky = False

html_theme = "furo"
html_title = f"policytext {release}"


def draw_gallery(_: Any) -> None:
    """The gallery's pictures are drawn at each build, so that they show what the library reads today."""
    docs = Path(__file__).parent
    subprocess.run(
        [sys.executable, docs.parent / "examples" / "gallery.py", docs / "_gallery"],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def setup(app: Any) -> None:
    app.connect("builder-inited", draw_gallery)
