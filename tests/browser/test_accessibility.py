"""axe finds nothing on any page, light or dark, on a wide screen or a phone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

PAGES = (
    "/",
    "/search",
    "/search?q=staff&author_type=union&-crc=wales&from=2016&explain=1",
    "/search?q=caseload+staff+morale+report+government",
    "/search?q=caselaods",
    "/search?q=immutable+lines&author_type=union",
    "/search?sort=wrong&q=staff",
    "/search?q=staff&group=0",
    "/facets/crc",
    "/facets/speaker?q=staff&speaker=Napo&find=a&order=name",
    "/facets/speaker?find=zzzz",
    "/documents",
    "/pack",
    "/d/working-links-in-crisis?q=staff",
    "/d/ddc-inspection-release",
    "/about",
    "/crc/dorset-devon-cornwall",
    "/speaker/Ian%20Lawrence",
    "/help",
    "/limits",
    "/nowhere",
    "first passage",
    "first pack",
    "ticked",
    "/search?q=staff&page=2&" + "&".join(f"-speaker={number}{'+goes+on' * 20}" for number in range(20)),
    "/facets/speaker?" + "&".join(f"-source={number}{'+goes+on' * 20}" for number in range(20)),
)


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(browser: Browser, site: str, scheme: str, width: int):
    context = browser.new_context(
        base_url=site, color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    page = context.new_page()
    found = {}
    for address in PAGES:
        if address == "first passage":
            page.goto("/search?q=staff")
            page.get_by_role("link", name="Link to the passage").first.click()
        elif address == "first pack":
            page.goto("/search?q=staff")
            page.get_by_role("checkbox", name="Pick for the evidence pack").first.check()
            page.get_by_role("button", name="Evidence pack").click()
        elif address == "ticked":
            page.goto("/search?q=staff")
            page.get_by_role("checkbox", name="Pick for the evidence pack").nth(3).check()
        else:
            page.goto(address)
        for summary in page.locator("details > summary").all():
            summary.click()
        if address in {"/", "/help"}:
            page.locator("#q").press_sequentially("dor")
            page.get_by_role("option").first.wait_for()
        report = Axe().run(page)
        if report.violations_count:
            found[address] = report.generate_report()
    context.close()

    assert found == {}
