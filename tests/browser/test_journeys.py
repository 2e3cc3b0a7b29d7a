"""What people do on the site, each journey with JavaScript on and off."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect


def search_for(page: Page, words: str) -> None:
    page.goto("/")
    box = page.locator("#q")
    box.fill(words)
    box.press("Enter")
    expect(page).to_have_url(re.compile("/search"))


def total(page: Page) -> int:
    said = page.get_by_role("heading", level=1).inner_text()
    return 0 if said.startswith("No ") else int(said.split()[0].replace(",", ""))


def tick(page: Page, facet: str, value: str) -> int:
    """Tick a value of a facet; its count comes back."""
    label = page.get_by_role("group", name=facet).locator("label.include").filter(has_text=re.compile(f"^ ?{value}"))
    label.locator("input").check()
    return int(re.findall(r"\((\d+)\)", label.inner_text())[-1])


def apply(page: Page) -> None:
    """Press the button and wait for the page: going back from one that is still arriving fails now and then."""
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("button", name="Apply filters").click()


def speakers(page: Page) -> set[str]:
    return set(page.locator("article .who .chip").all_text_contents())


def test_a_phrase_is_followed_to_its_place_in_the_document(page: Page):
    search_for(page, '"immutable lines"')
    assert total(page) == 2

    hit = page.get_by_role("article").first
    expect(hit.locator("mark").first).to_have_text("immutable lines")
    hit.get_by_role("link").first.click()

    expect(page).to_have_url(re.compile(r"/d/[^#]+#[0-9a-f]{16}$"))
    place = page.locator(":target")
    expect(place).to_be_in_viewport()
    expect(place.locator("mark").first).to_have_text("immutable lines")
    expect(place.locator("mark").first).to_be_in_viewport()


def test_a_passage_has_a_page_of_its_own_that_leads_back(page: Page):
    search_for(page, '"immutable lines"')
    page.get_by_role("link", name="Link to the passage").first.click()

    expect(page).to_have_url(re.compile(r"/p/[0-9a-f]{16}$"))
    expect(page.locator("blockquote")).to_contain_text("immutable lines")
    page.get_by_role("link", name="Read in context").click()
    expect(page.locator(":target")).to_be_in_viewport()


def test_narrowing_to_union_then_adding_inspector_then_a_crc(page: Page):
    page.goto("/search?q=staff")
    union = tick(page, "Who speaks", "Union")
    apply(page)
    assert total(page) == union
    assert speakers(page) == {"Union"}

    inspector = tick(page, "Who speaks", "Inspector")
    apply(page)
    assert total(page) == union + inspector
    assert speakers(page) == {"Union", "Inspector"}

    crc = tick(page, "About the CRC", "Dorset, Devon and Cornwall CRC")
    apply(page)
    assert total(page) == crc < union + inspector


def test_excluding_commenters(page: Page):
    page.goto("/search?q=staff")
    before = total(page)
    page.get_by_role("checkbox", name="not Commenter").first.check()
    apply(page)

    assert "-author_type=commenter" in page.url
    assert 0 < total(page) < before
    assert "Commenter" not in speakers(page)


def test_a_filter_is_removed_by_its_link(page: Page):
    page.goto("/search?author_type=union&q=staff")
    few = total(page)
    page.get_by_role("link", name="Remove Who speaks: Union").click()

    assert total(page) > few
    expect(page).to_have_url(re.compile(r"/search\?q=staff$"))


def test_clearing_every_filter(page: Page):
    page.goto("/search?author_type=union&crc=wales&q=staff&from=2016")
    page.get_by_role("link", name="Clear all").click()

    expect(page).to_have_url(re.compile(r"/search\?q=staff$"))


def test_browsing_without_a_query(page: Page):
    page.goto("/")
    page.get_by_role("link", name="Browse").click()
    assert total(page) == 163
    expect(page.get_by_role("article")).to_have_count(20)

    page.get_by_role("link", name="Next").click()
    expect(page.locator("[aria-current=page]")).to_have_text(re.compile("2"))


def test_browsing_from_the_start_page_gives_the_count_beside_the_link(page: Page):
    page.goto("/")
    entry = page.locator(".counted li").filter(has_text="Inspector").first
    count = int(entry.locator(".count").inner_text().split()[0])
    entry.get_by_role("link").click()

    assert total(page) == count


def test_a_misspelt_word_finds_what_was_meant(page: Page):
    search_for(page, "caselaods")

    expect(page.locator(".suggestion")).to_contain_text("caseloads")
    assert total(page) > 0
    expect(page.locator("#q")).to_have_value("caselaods")


def test_nothing_found_says_which_condition_killed_it(page: Page):
    page.goto("/search?q=immutable+lines&author_type=union")
    assert total(page) == 0

    way = page.locator(".ways li").filter(has_text="Without Who speaks: Union").first
    count = int(re.findall(r"\((\d+)", way.inner_text())[0])
    way.get_by_role("link").click()
    assert total(page) == count > 0


def test_all_values_of_a_facet(page: Page):
    page.goto("/search")
    page.get_by_role("link", name="Show all values of About the CRC").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("About the CRC")

    page.get_by_label("Find a value").fill("london")
    page.get_by_role("button", name="Find").click()
    row = page.locator("tbody tr")
    expect(row).to_have_count(1)
    count = int(row.locator(".number").inner_text())
    row.get_by_role("link").first.click()
    assert total(page) == count


def test_a_window_of_a_phone(page: Page):
    page.set_viewport_size({"width": 360, "height": 640})
    for address in ("/", "/search?q=staff", "/about", "/help", "/search?q=zzzz", "/facets/crc", "/limits"):
        page.goto(address)
        wider = page.locator("html").evaluate("html => html.scrollWidth > html.clientWidth")
        assert not wider, address
    page.goto("/search?q=staff")
    page.get_by_role("link", name="Filter these results").click()
    expect(page.get_by_role("heading", name="Narrow it down")).to_be_in_viewport()
    page.get_by_role("checkbox", name="not Commenter").first.check()
    apply(page)
    assert "Commenter" not in speakers(page)


def test_reflow_at_320_pixels(page: Page):
    page.set_viewport_size({"width": 320, "height": 640})
    for name in ("Working Links In Crisis", "Link to the passage"):
        page.goto("/search?q=staff")
        page.get_by_role("link", name=name).first.click()
        assert not page.locator("html").evaluate("html => html.scrollWidth > html.clientWidth"), name


def test_with_the_keyboard_alone(page: Page):
    page.goto("/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("immutable lines")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"q=immutable\+lines"))

    _tab_to(page, "Who speaks")
    page.keyboard.press("Space")
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.locator(":focus").evaluate("e => e.textContent.trim()") == "Apply filters":
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("author_type=inspector"))


def _tab_to(page: Page, legend: str) -> None:
    """Tab to the first checkbox of a facet."""
    inside = "(e, legend) => e.type === 'checkbox' && e.closest('fieldset')?.innerText.startsWith(legend)"
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.locator(":focus").evaluate(inside, legend):
            return
    pytest.fail(f"no Tab leads to {legend}")


def test_going_back_restores_the_search(page: Page):
    page.goto("/search?q=staff")
    tick(page, "Who speaks", "Union")
    apply(page)
    page.go_back()

    expect(page).to_have_url(re.compile(r"/search\?q=staff$"))
    assert len(speakers(page)) > 1


def test_no_page_asks_anything_of_another_host(browser: Browser, site: str):
    context = browser.new_context(base_url=site)
    opened = context.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    for address in ("/", "/search?q=staff", "/about", "/help"):
        opened.goto(address)
    context.close()

    assert asked
    assert [url for url in asked if not url.startswith(site)] == []
