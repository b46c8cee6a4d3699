"""One self-contained file: the style and the script are in it, and its policy forbids it any request."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from policytext.html.elements import Html, element, fragment


def document(title: str, *body: str) -> Html:
    """A whole HTML document around a body."""
    style, script = _asset("style.css"), _asset("view.js")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content="policytext"),
        element("title", title),
        element("style", style),
    )
    page = element("html", head, element("body", *body, element("script", script)), lang="zh-CN")
    return fragment(Html("<!doctype html>\n"), page, "\n")


def framed(document: Html, title: str) -> Html:
    """A document inside another page, a notebook's, which neither sees the other's style nor is seen by its script."""
    size = "width: 100%; height: 40rem; border: 1px solid #8884; border-radius: 6px"
    return element("iframe", srcdoc=document, title=title, sandbox="allow-scripts", style=size)


def _asset(name: str) -> Html:
    """A file of the package, ours, and so written as it is."""
    return Html(files("policytext.html").joinpath(name).read_text("utf-8"))


def _policy(style: str, script: str) -> str:
    """Content Security Policy (W3C CSP 3): our style and our script by their digests, nothing else from anywhere."""
    rules = ("default-src 'none'", f"style-src {_digest(style)}", f"script-src {_digest(script)}")
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
