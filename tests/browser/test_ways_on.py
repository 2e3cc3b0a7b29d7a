"""Ways on from a list of results, with JavaScript on and off: facets, documents, steps, companies, packs, forms."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.test_journeys import apply, tick, total

UNION = "/search?author_type=union&q=staff"


def test_values_of_a_facet_are_sorted_by_name_and_one_is_excluded(page: Page):
    page.goto("/search?q=staff")
    before = total(page)
    page.get_by_role("link", name="Show all values of Speaker").click()
    page.get_by_role("link", name="A to Z").click()
    names = page.locator("tbody th").all_text_contents()
    assert sorted(names, key=str.casefold) == names

    row = page.locator("tbody tr").filter(has_text="No named speaker")
    unnamed = int(row.locator(".number").inner_text())
    row.get_by_role("link", name="exclude").click()
    assert before - unnamed == total(page) > 0
    expect(page.get_by_role("link", name="Remove Speaker: not No named speaker")).to_be_visible()


def test_undated_passages_are_found_from_the_chart(page: Page):
    page.goto("/search?q=staff")
    link = page.get_by_role("link", name=re.compile("undated passages$"))
    count = int(link.inner_text().split()[0])
    link.click()

    assert count == total(page)
    expect(page.locator("article .meta").first).to_contain_text("undated")


def test_hits_of_a_document_are_unfolded_and_then_listed_alone(page: Page):
    page.goto("/search?q=staff")
    shown = page.get_by_role("article").locator("visible=true").count()
    page.locator("summary", has_text="from this document").first.click()
    assert page.get_by_role("article").locator("visible=true").count() > shown

    page.get_by_role("link", name="Every hit by itself").click()
    expect(page.locator("summary", has_text="from this document")).to_have_count(0)
    expect(page.get_by_role("article")).to_have_count(20)
    page.get_by_role("link", name="Group by document").click()
    expect(page).to_have_url(re.compile(r"/search\?q=staff$"))


def test_from_hit_to_hit_and_back_to_the_results(page: Page):
    page.goto(UNION)
    found = total(page)
    page.locator("article .position").first.click()
    for number in range(1, found):
        expect(page.locator(".steps span")).to_have_text(f"Hit {number} of {found}")
        expect(page.locator("figure mark").first).to_have_text(re.compile("^staff$", re.IGNORECASE))
        page.get_by_role("link", name="Next hit").click()
    expect(page.get_by_role("link", name="Next hit")).to_have_count(0)
    page.get_by_role("link", name="Back to the results").click()
    expect(page).to_have_url(re.compile(re.escape(UNION) + "$"))


def test_a_document_opened_from_a_search_leads_back_to_the_whole_of_it(page: Page):
    page.goto(UNION)
    found = total(page)
    page.get_by_role("article").first.get_by_role("link").first.click()
    expect(page.locator(".hits-here")).to_contain_text(f"{found} passages found for “staff” and the filters")
    page.get_by_role("link", name="Back to the results").click()
    expect(page).to_have_url(re.compile(re.escape(UNION) + "$"))


def test_the_outline_leads_to_a_heading_and_answers_stand_below_what_they_answer(page: Page):
    page.goto("/d/how-is-privatised-probation-doing")
    page.get_by_role("navigation", name="Outline").get_by_role("link").first.click()
    expect(page.locator("h2:target, h3:target")).to_be_in_viewport()

    page.goto("/d/working-links-in-crisis")
    expect(page.get_by_text("Union claims Probation services").last).to_be_visible()
    assert page.locator(".thread > .comment").count() > 3


def test_from_the_heat_map_to_its_passages_and_on_to_the_company(page: Page):
    page.goto("/about")
    cell = page.get_by_role("region", name="Who speaks about which company").locator("td a").first
    count = int(cell.inner_text())
    cell.click()
    assert count == total(page)

    page.get_by_role("link", name=re.compile("^More about ")).click()
    expect(page.get_by_role("heading", name="Owners")).to_be_visible()
    expect(page.get_by_role("heading", name="Latest passages")).to_be_visible()
    page.get_by_role("link", name="All passages").click()
    assert total(page) >= count


def test_a_pack_is_changed_and_taken_along(page: Page):
    page.goto("/search?q=staff")
    boxes = page.get_by_role("checkbox", name="Pick for the evidence pack")
    for place in range(3):
        boxes.nth(place).check()
    page.get_by_role("button", name="Evidence pack").click()
    page.get_by_role("link", name="Take it out").first.click()

    expect(page.locator(".entries > li")).to_have_count(2)
    taken = {name: page.get_by_role("link", name=name, exact=True).get_attribute("href") for name in ("CSV", "RIS")}
    rows = page.request.get(str(taken["CSV"])).text().strip().splitlines()
    assert rows[0].startswith("id,")
    assert 2 == page.request.get(str(taken["RIS"])).text().count("ER  -")


def test_what_is_ticked_goes_along_from_page_to_page_and_into_the_next_search(page: Page):
    page.goto("/search?q=staff&group=0")
    page.get_by_role("checkbox", name="Pick for the evidence pack").first.check()
    page.locator(".pages").get_by_role("button", name="Next").click()
    expect(page).to_have_url(re.compile("page=2"))
    expect(page.locator(".picked")).to_contain_text("1 passage picked")
    page.get_by_role("checkbox", name="Pick for the evidence pack").nth(1).check()
    page.get_by_role("button", name="Oldest first").click()
    expect(page.locator(".picked")).to_contain_text("2 passages picked")

    page.locator("#q").fill("caseloads")
    page.locator("#q").press("Enter")
    expect(page).to_have_url(re.compile("q=caseloads"))
    expect(page.locator(".picked")).to_contain_text("2 passages picked")
    page.get_by_role("button", name="Evidence pack").click()
    expect(page.locator(".entries > li")).to_have_count(2)
    page.get_by_role("link", name="Search on and add more").click()
    expect(page.locator(".picked")).to_contain_text("2 passages picked")


def test_with_javascript_filters_and_links_take_along_what_was_just_ticked(scripted: Page):
    scripted.goto("/search?q=staff")
    boxes = scripted.get_by_role("checkbox", name="Pick for the evidence pack")
    boxes.nth(0).check()
    expect(scripted.locator(".picked")).to_contain_text("1 passage picked")
    tick(scripted, "Who speaks", "Inspector")
    apply(scripted)
    expect(scripted.locator(".picked")).to_contain_text("1 passage picked")
    scripted.get_by_role("checkbox", name="Pick for the evidence pack").nth(2).check()
    scripted.locator(".chart svg a").first.click()
    expect(scripted).to_have_url(re.compile("year="))
    expect(scripted.locator(".picked")).to_contain_text("2 passages picked")


def test_results_and_passages_are_there_in_other_forms(page: Page):
    page.goto("/search?q=staff")
    found = total(page)
    forms = page.locator(".takeaway")
    addresses = {
        name: str(forms.get_by_role("link", name=name).get_attribute("href")) for name in ("JSON", "CSV", "Feed")
    }
    assert found == page.request.get(addresses["JSON"]).json()["total"]
    assert "<entry>" in page.request.get(addresses["Feed"]).text()

    page.locator("article .position").first.click()
    links = page.locator(".cite").get_by_role("link").all()
    assert {200} == {page.request.get(str(link.get_attribute("href"))).status for link in links}


def test_what_a_label_rests_on_is_explained(page: Page):
    page.goto('/search?q="immutable+lines"')
    page.locator("article .position").first.click()

    layers = page.locator(".layers")
    expect(layers).to_contain_text("Published by")
    expect(layers).to_contain_text("Said by")
    expect(layers).to_contain_text("most of it is one quotation")
    expect(page.get_by_role("link", name="At the source")).to_have_attribute("href", re.compile(r"#:~:text="))
    expect(page.get_by_role("link", name="Passage before")).to_be_visible()
    expect(page.get_by_role("link", name="Passage after")).to_be_visible()
