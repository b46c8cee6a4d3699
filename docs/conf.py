"""Sphinx configuration."""

from importlib.metadata import version as version_of

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
