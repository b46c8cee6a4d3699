"""A page's HTML as a tree, read by the standard library's parser, which mends nothing."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest

import policytext

ROOT = Path(__file__).parent.parent.parent
PATHS = [*sorted((ROOT / "examples" / "pages").glob("*.txt")), *sorted((ROOT / "tests" / "pages").glob("*.txt"))]
VOID = {"meta"}


@attrs.define
class Node:
    name: str
    attributes: dict[str, str | None]
    children: list[Node | str] = attrs.Factory(list)

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, name=None, **wanted) -> list[Node]:
        """The elements of a name with these attributes; ``class_`` is one class of the element's."""
        one = wanted.pop("class_", None)
        return [
            node
            for node in self.walk()
            if name in (None, node.name)
            and (one is None or one in (node.attributes.get("class") or "").split())
            and all(node.attributes.get(key.replace("_", "-")) == value for key, value in wanted.items())
        ]

    def text(self, without: str = "-") -> str:
        """The text in it, but for what stands in elements of a class."""
        if without in (self.attributes.get("class") or "").split():
            return ""
        return "".join(child if isinstance(child, str) else child.text(without) for child in self.children)


class TreeBuilder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = [Node("", {})]

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        assert len(names) == len(set(names)), f"an attribute stands twice in <{tag} {names}>"
        node = Node(tag, dict(attributes))
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag):
        assert self.open.pop().name == tag, f"</{tag}> closes another element"

    def handle_data(self, data):
        self.open[-1].children.append(data)


def tree_of(html: str) -> Node:
    builder = TreeBuilder()
    builder.feed(html)
    builder.close()
    (root,) = builder.open  # every element is closed
    return root


@pytest.fixture(scope="session")
def parse():
    return tree_of


@pytest.fixture(scope="session", params=PATHS, ids=lambda path: path.stem[:3])
def page(request):
    return policytext.read_page(request.param.read_text("utf-8"), reference_date="2022-11")


@pytest.fixture(scope="session")
def first_page():
    return policytext.read_page(PATHS[0].read_text("utf-8"), reference_date="2022-11")


HOSTILE = (
    "\"'><script>alert(1)</script> 新增就业5780人<img src=x onerror=alert(2)>&amp;\n\n"
    "</script></style><!-- ]]> 引资50.6亿元，\x00\x1b\x7f\ud800\u202e反向。\n\n"
    + "长" * 100_000
    + "投资3亿元，"
    + "1" * 5_000
    + "人。\n\n（记者 <b>张三</b> \"李四'）\n"
)


@pytest.fixture(scope="session")
def hostile():
    return policytext.read_page(HOSTILE)
