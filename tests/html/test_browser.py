"""The HTML in a real browser: Debian's chromium, driven by Playwright, which is asked for no browser of its own."""

from __future__ import annotations

import shutil

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright's Python package is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium: apt-get install chromium")

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Opened:
    """A document in a tab, and what went wrong or out while it was there."""

    def __init__(self, browser, path, html, **context):
        path.write_text(html, "utf-8")
        self.context = browser.new_context(**{"viewport": WIDE} | context)
        self.tab = self.context.new_page()
        self.troubles, self.requests = [], []
        self.tab.on("console", lambda message: self.troubles.append(message.text))
        self.tab.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.tab.on("dialog", lambda dialog: (self.troubles.append(dialog.message), dialog.dismiss()))
        self.tab.on("request", lambda request: self.requests.append(request.url))
        self.address = path.as_uri()
        self.tab.goto(self.address)

    def overflow(self):
        return self.tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.fixture
def open_(browser, tmp_path):
    """Opens documents; in the end none of them may have complained or asked for anything."""
    opened = []

    def open_one(html, **context):
        opened.append(Opened(browser, tmp_path / f"page{len(opened)}.html", html, **context))
        return opened[-1]

    yield open_one
    for one in opened:
        one.context.close()
        assert one.troubles == []
        assert one.requests == [one.address]


@pytest.fixture
def tab(open_, first_page):
    return open_(first_page.to_html("page.txt")).tab


def expect(locator):
    return playwright.expect(locator)


# The page


def test_it_renders_within_the_width(open_, page):
    opened = open_(page.to_html())
    for viewport in (WIDE, PHONE):
        opened.tab.set_viewport_size(viewport)
        for view in ("articles", "scanned"):
            opened.tab.locator(f".views a[href='#{view}']").click()
            assert opened.tab.locator(f"#{view}").is_visible()
            assert opened.overflow() == 0


def test_the_views_change_and_a_line_leads_to_its_article(tab):
    expect(tab.locator(".views a[aria-current]")).to_have_text("Articles 文章")
    tab.get_by_role("link", name="As scanned").click()
    expect(tab.locator("#scanned")).to_be_visible()
    expect(tab.locator("#articles")).to_be_hidden()
    expect(tab.locator(".views a[aria-current]")).to_have_text("As scanned 原版面")
    tab.locator("#scanned a[href='#a3']").first.click()
    expect(tab.locator("#scanned")).to_be_hidden()
    expect(tab.locator("#a3")).to_be_in_viewport()
    tab.go_back()
    expect(tab.locator("#scanned")).to_be_visible()


def test_a_joint_leads_to_the_line_where_the_text_goes_on(tab):
    joint = tab.locator("a.joint").first
    line = joint.get_attribute("href")
    joint.click()
    expect(tab.locator(line)).to_be_in_viewport()


# A figure


def test_a_figure_opens_by_click_and_closes_again(tab):
    figure, panel = tab.locator("#t4"), tab.locator("#d4")
    expect(panel).to_be_hidden()
    figure.click()
    expect(panel).to_be_visible()
    expect(panel).to_contain_text("5,060,000,000")
    assert tab.locator("[popover]:popover-open").count() == 1
    figure.click()
    expect(panel).to_be_hidden()
    figure.click()
    panel.get_by_role("button", name="Close").click()
    expect(panel).to_be_hidden()
    tab.locator("#t3").click()
    tab.locator("#t4").click()
    expect(tab.locator("#d3")).to_be_hidden()
    expect(panel).to_be_visible()
    tab.mouse.click(5, 5)
    expect(panel).to_be_hidden()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_figure_opens_by_key_and_gives_the_focus_back(tab, key):
    figure, panel = tab.locator("#t4"), tab.locator("#d4")
    assert (figure.get_attribute("role"), figure.get_attribute("aria-haspopup")) == ("button", "dialog")
    figure.focus()
    tab.keyboard.press(key)
    expect(panel).to_be_visible()
    expect(panel).to_be_focused()
    tab.keyboard.press("Tab")
    expect(panel.get_by_role("button", name="Close")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(figure).to_be_focused()


def test_a_figure_opens_from_the_table(tab):
    tab.locator("#f4 button").focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("#d4")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.locator("#f4 button")).to_be_focused()


def test_the_panel_leads_to_the_table_and_to_the_page_as_scanned(tab):
    tab.locator("#t4").click()
    tab.locator("#d4").get_by_role("link", name="in the table").click()
    expect(tab.locator("#d4")).to_be_hidden()
    expect(tab.locator("#f4")).to_be_in_viewport()
    tab.locator("#f4 button").click()
    tab.locator("#d4").get_by_role("link", name="on line 11").click()
    expect(tab.locator("#d4")).to_be_hidden()
    expect(tab.locator("#L11")).to_be_in_viewport()


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_panel_is_within_the_window(open_, first_page, viewport):
    tab = open_(first_page.to_html(), viewport=viewport).tab
    for number in (1, 4, 30, 106):
        tab.locator(f"#t{number}").scroll_into_view_if_needed()
        tab.locator(f"#t{number}").click()
        box = tab.locator(f"#d{number}").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= viewport["width"]
        assert box["y"] >= 0 and box["y"] + box["height"] <= viewport["height"]
        tab.keyboard.press("Escape")


# The table


def column(tab, name):
    return tab.locator("#a1 table.figures").locator(f"tbody .c-{name}").all_text_contents()


def numbers(cells):
    return [float(cell.replace(",", "")) for cell in cells]


def test_a_table_sorts_by_click(tab):
    reading = column(tab, "figure")
    head = tab.locator("#a1 th.c-value")
    expect(head).to_have_attribute("aria-sort", "none")
    head.locator("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert numbers(column(tab, "value")) == sorted(numbers(column(tab, "value")))
    head.locator("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert numbers(column(tab, "value"))[0] == 5_060_000_000
    head.locator("button").click()
    expect(head).to_have_attribute("aria-sort", "none")
    assert column(tab, "figure") == reading


def test_a_table_sorts_by_key_with_empty_cells_last(tab):
    head = tab.locator("#a1 th.c-indicator")
    for order in ("ascending", "descending"):
        head.locator("button").focus()
        tab.keyboard.press("Enter")
        expect(head).to_have_attribute("aria-sort", order)
        cells = column(tab, "indicator")
        full = [cell for cell in cells if cell]
        assert cells == full + [""] * (len(cells) - len(full))
    tab.locator("#a1 th.c-unit button").click()
    expect(head).to_have_attribute("aria-sort", "none")


def test_sorting_one_table_leaves_the_others(tab):
    others = tab.locator("#a2 tbody").inner_text()
    tab.locator("#a1 th.c-value button").click()
    assert tab.locator("#a2 tbody").inner_text() == others


# Trust


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_hostile_text_stays_text(open_, hostile, viewport):
    opened = open_(hostile.to_html("</title><script>alert(3)</script>"), viewport=viewport)
    tab = opened.tab
    assert "<script>alert(1)</script>" in tab.locator("main").inner_text()
    assert tab.title() == "</title><script>alert(3)</script>"
    assert tab.locator("script").count() == 1 and tab.locator("img").count() == 0
    assert opened.overflow() == 0
    tab.locator("a[data-details]").last.click()
    assert tab.locator("[popover]:popover-open").is_visible()
    tab.locator("[popover]:popover-open").get_by_role("link", name="on line").click()
    assert opened.overflow() == 0


def test_the_policy_stops_what_would_be_let_in(browser, tmp_path, first_page):
    html = first_page.to_html().replace(
        "</main>", "</main><img src='https://example.org/a.png'><script>bad = 1</script>"
    )
    opened = Opened(browser, tmp_path / "page.html", html)
    assert len(opened.troubles) == 2 and all("Content Security Policy" in trouble for trouble in opened.troubles)
    assert opened.tab.evaluate("typeof bad") == "undefined"
    opened.context.close()


# Without a script, and in a notebook


def test_it_reads_without_the_script(open_, first_page):
    tab = open_(first_page.to_html(), java_script_enabled=False).tab
    tab.locator("#t4").click()
    expect(tab.locator("#f4")).to_be_in_viewport()
    tab.locator("#f4 button").click()
    expect(tab.locator("#d4")).to_be_visible()
    tab.keyboard.press("Escape")
    tab.get_by_role("link", name="As scanned").click()
    expect(tab.locator("#L3")).to_be_visible()
    expect(tab.locator("#a1")).to_be_hidden()


def test_it_works_in_the_frame_of_a_notebook(open_, first_page):
    opened = open_(f"<!doctype html><meta charset=utf-8><style>body {{ color: red }}</style>{first_page._repr_html_()}")
    frame = opened.tab.frame_locator("iframe")
    frame.locator("#t4").click()
    expect(frame.locator("#d4")).to_be_visible()
    opened.tab.keyboard.press("Escape")
    frame.locator("#a1 th.c-value button").click()
    expect(frame.locator("#a1 th.c-value")).to_have_attribute("aria-sort", "ascending")
    frame.get_by_role("link", name="As scanned").click()
    expect(frame.locator("#L3")).to_be_visible()
    frame.locator("#scanned a[href='#a3']").first.click()
    expect(frame.locator("#a3")).to_be_visible()


# Readable

CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const pixel = (...colours) => {  // painted one over the other, as the browser would
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = (data) => {
    const [r, g, b] = [...data].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const grounds = (node) => (node ? [...grounds(node.parentElement), getComputedStyle(node).backgroundColor] : []);
  const low = new Map();
  for (const node of document.querySelectorAll("body *:not(script)")) {
    if (![...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim())) continue;
    const under = grounds(node);
    const [a, b] = [luminance(pixel(...under)), luminance(pixel(...under, getComputedStyle(node).color))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) low.set(`${node.localName}.${node.className} in .${node.parentElement.className}`, ratio.toFixed(2));
  }
  return Object.fromEntries(low);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_the_contrast_of_wcag_aa(open_, first_page, scheme):
    tab = open_(first_page.to_html(), color_scheme=scheme).tab
    assert tab.evaluate(CONTRAST) == {}


def test_the_scheme_of_the_reader_is_followed(open_, first_page):
    grounds = {
        scheme: open_(first_page.to_html(), color_scheme=scheme).tab.evaluate(
            "getComputedStyle(document.body).backgroundColor"
        )
        for scheme in ("light", "dark")
    }
    assert grounds == {"light": "rgb(244, 242, 237)", "dark": "rgb(19, 20, 22)"}


def test_an_article_and_a_figure_are_pages_of_their_own(open_, first_page):
    tab = open_(first_page.articles[0].to_html()).tab
    tab.locator("#t4").click()
    expect(tab.locator("#d4")).to_be_visible()
    alone = open_(first_page.articles[0].metrics[3].to_html()).tab
    expect(alone.locator("dl")).to_contain_text("5,060,000,000")
