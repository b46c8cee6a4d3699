"""Modules and pages that need an extra are collected where it is installed."""

from importlib.util import find_spec

collect_ignore = []
if find_spec("pyarrow") is None:
    collect_ignore += ["src/policytext/arrow.py", "docs/archives.md"]
if find_spec("rich") is None:
    collect_ignore += ["src/policytext/cli/colour.py"]
