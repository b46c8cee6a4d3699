"""Links between the project's own pages lead somewhere, headings too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DRAWN = "_gallery/"  # drawn when the docs are built


def without_code(page):
    return re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.S)


def anchor(heading):
    """A heading's name in a link, as GitHub and MyST write it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def anchors(page):
    return {anchor(heading) for heading in re.findall(r"^#+ (.*)$", without_code(page), re.M)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)\s]+)\)", without_code(page)):
        if target.startswith(("https://", DRAWN)):
            continue
        path, _, name = target.partition("#")
        other = (page.parent / path).resolve() if path else page
        assert other.is_file(), target
        assert not name or name in anchors(other), target


def test_every_page_of_the_docs_is_in_a_table_of_contents():
    index = (ROOT / "docs" / "index.md").read_text("utf-8").splitlines()
    names = [page.relative_to(ROOT / "docs").with_suffix("").as_posix() for page in (ROOT / "docs").rglob("*.md")]
    assert [name for name in names if name not in {"index", *index}] == []
