"""What JavaScript adds, what works beside it, and what is printed."""

from __future__ import annotations

import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from playwright.sync_api import Browser, Page, expect

from webui.present.fragments import text_fragment


def test_a_slash_leads_to_the_search_box(scripted: Page):
    scripted.goto("/about")
    scripted.keyboard.press("/")
    expect(scripted.locator("#q")).to_be_focused()
    scripted.keyboard.type("a/b")
    expect(scripted.locator("#q")).to_have_value("a/b")


def test_suggestions_are_chosen_with_the_arrow_keys(scripted: Page):
    scripted.goto("/")
    box = scripted.get_by_role("combobox")
    box.press_sequentially("dorset")
    option = scripted.get_by_role("option", name=re.compile("^Dorset, Devon and Cornwall CRC"))
    expect(option).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")

    box.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    expect(scripted).to_have_url(re.compile("crc=dorset-devon-cornwall"))


def test_escape_closes_the_suggestions_and_enter_searches_what_was_typed(scripted: Page):
    scripted.goto("/")
    box = scripted.get_by_role("combobox")
    box.press_sequentially("dorset")
    expect(scripted.get_by_role("option").first).to_be_visible()
    box.press("Escape")
    expect(scripted.get_by_role("listbox")).to_be_hidden()
    box.press("Enter")
    expect(scripted).to_have_url(re.compile(r"/search\?q=dorset$"))


def test_a_citation_is_copied_with_one_press(scripted: Page):
    scripted.goto('/search?q="immutable lines"')
    scripted.get_by_role("link", name="Link to the passage").first.click()
    scripted.get_by_role("button", name="Copy Harvard").click()
    expect(scripted.get_by_role("status").filter(has_text="Copied")).to_be_visible()

    assert "Available at:" in scripted.evaluate("navigator.clipboard.readText()")


def test_picked_passages_become_a_pack(page: Page):
    page.goto("/search?q=staff")
    boxes = page.get_by_role("checkbox", name="Pick for the evidence pack")
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.get_by_role("button", name="Evidence pack").click()

    expect(page).to_have_url(re.compile(r"/pack\?p=[0-9a-f]{16}&p=[0-9a-f]{16}$"))
    expect(page.locator(".entries > li")).to_have_count(2)


def test_a_bar_of_the_chart_narrows_to_its_year(page: Page):
    page.goto("/search?q=staff")
    bar = page.locator(".chart svg a").first
    said = bar.get_attribute("aria-label") or ""
    year, count = re.fullmatch(r"(\d{4}): (\d+) passages?", said).groups()
    bar.focus()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(f"year={year}"))
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(f"^{count} "))


def test_hits_of_a_document_lead_to_each_other(page: Page):
    page.goto("/d/working-links-in-crisis?q=staff")
    page.get_by_role("link", name="First hit").click()
    page.locator(":target").get_by_role("link", name="Next hit").click()

    expect(page.locator(":target .hit-steps span")).to_have_text(re.compile("^Hit 2 of "))
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_text_fragment_scrolls_to_the_passage_on_the_page_of_the_source(browser: Browser):
    words = (
        "In the report, Dame Ada said these - and others, too - were “immutable lines” that had, at last, been crossed."
    )
    filler = "<p>Something else entirely, again and again.</p>" * 200
    body = f"<!doctype html><meta charset=utf-8><title>A copy</title>{filler}<p id=it>{words}</p>{filler}".encode()

    class Source(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Source)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        page = browser.new_page()
        page.goto(text_fragment(f"http://127.0.0.1:{server.server_address[1]}/copy", words))
        expect(page.locator("#it")).to_be_in_viewport()
        page.close()
    finally:
        server.shutdown()
        server.server_close()


def test_on_paper_the_words_and_the_address_remain_and_the_controls_go(page: Page):
    page.goto("/search?q=staff")
    page.emulate_media(media="print")

    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator("header search")).to_be_hidden()
    expect(page.locator(".words").first).to_be_visible()
    expect(page.locator(".print-only")).to_contain_text("/search?q=staff")


def test_at_twice_the_size_nothing_is_cut_off(browser: Browser, site: str):
    # A window of 1280 pixels at 200 % has 640 of CSS.
    page = browser.new_page(base_url=site, viewport={"width": 640, "height": 450}, device_scale_factor=2)
    for address in ("/", "/search?q=staff", "/d/working-links-in-crisis", "/about", "/crc/dorset-devon-cornwall"):
        page.goto(address)
        assert not page.locator("html").evaluate("html => html.scrollWidth > html.clientWidth"), address
    page.close()
