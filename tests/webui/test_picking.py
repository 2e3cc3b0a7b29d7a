"""Passages picked on one page of results go on to the next, to other searches and to a pack, by the address alone."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from lxml.html import HtmlElement

from search.catalogue import Catalogue
from search.config import Settings
from search.model import Document
from search.query import DEFAULT as LIMITS
from tests.webui import made
from tests.webui.reading import Client, answer, link, one, page, pairs, passages, submitted, words
from webui import create_app


def pick(found: HtmlElement, *places: int) -> list[str]:
    """Tick these hits of a page; their ids come back."""
    boxes = found.xpath("//input[@type='checkbox' and @form='pack']")
    for place in places:
        boxes[place].set("checked", "checked")
    return [boxes[place].get("value") for place in places]


def pressed(found: HtmlElement, label: str) -> str:
    """Where the button of the picks leads whose text is `label`: what a browser sends, in the order of the page."""
    button = one(found, f"//button[@form='pack' or ancestor::form[@id='pack']][normalize-space(.)='{label}']")
    sent = []
    for control in found.xpath("//*[@form='pack' or ancestor::form[@id='pack']][self::input or self::button]"):
        ticked = control.get("type") != "checkbox" or control.get("checked") is not None
        if (control is button or control.tag == "input") and ticked and control.get("name"):
            sent.append((control.get("name"), control.get("value")))
    action = button.get("formaction") or one(found, "//form[@id='pack']").get("action")
    return f"{action}?{urlencode(sent)}"


def ticked(found: HtmlElement) -> list[str]:
    return list(found.xpath("//input[@type='checkbox' and @form='pack' and @checked]/@value"))


def test_what_is_picked_on_several_pages_comes_into_one_pack(client: FlaskClient):
    first = page(client, "/search?q=transcript&group=0")
    one_, three = pick(first, 0, 2)
    second = page(client, pressed(first, "Page 2"))
    (other,) = pick(second, 1)

    assert "2 passages picked" in words(second)
    assert "2" == one(second, "//nav[@class='pages']//a[@aria-current='page']/text()")
    back = page(client, pressed(second, "Previous"))
    assert [one_, three] == ticked(back)
    assert "3 passages picked" in words(back)
    packed = client.get(pressed(back, "Evidence pack of the picked passages"))
    assert 302 == packed.status_code
    assert [("p", name) for name in (other, one_, three)] == pairs(packed.headers["Location"])


def test_what_is_picked_survives_another_order_filter_or_search(client: FlaskClient):
    start = page(client, "/search?q=staff")
    (name,) = pick(start, 0)
    sorted_ = page(client, pressed(start, "Newest first"))
    assert [name] == ticked(sorted_)
    kept = page(client, pressed(start, "Keep and search on"))
    form = one(kept, "//aside//form")
    assert ("p", name) in submitted(form)
    narrow = page(
        client, link(kept, "Show all") if kept.xpath("//a[starts-with(., 'Show all')]") else "/facets/crc?p=" + name
    )
    assert ("p", name) in pairs(narrow.xpath("//tbody//a/@href")[0])
    elsewhere = page(client, f"/search?{urlencode([*submitted(one(kept, '//header//form')), ('q', 'lines')])}")
    assert "1 passage picked" in words(elsewhere)
    wrong = page(client, f"/search?sort=wrong&p={name}", 400)
    assert ("p", name) in submitted(one(wrong, "//form"))


def test_picks_are_no_part_of_the_search_itself(client: FlaskClient):
    found = page(client, "/search?q=staff&p=report0002.post0001")

    assert passages(page(client, "/search?q=staff")) == passages(found)
    assert one(found, "//link[@rel='canonical']").get("href").endswith("/search?q=staff")
    assert link(found, "CSV") == "/search.csv?q=staff"
    told = answer(client, "/api/v1/search?q=staff&p=report0002").get_json()
    assert "p=" not in told["links"]["self"]


def test_a_passage_on_the_way_is_added_to_what_is_picked(client: FlaskClient):
    hit = page(client, "/search?q=caseloads&p=report0002").xpath("//article//a[@class='position']/@href")[0]
    alone = page(client, hit)

    name = hit.partition("?")[0].removeprefix("/p/")
    added = link(alone, "Add it to the evidence pack (1 passage picked)")
    assert f"/pack?p=report0002&p={name}" == added
    assert "p=report0002" in link(alone, "Back to the results")


def test_what_is_no_passage_is_not_picked_and_a_pack_that_is_full_says_so(client: FlaskClient):
    found = page(client, "/search?q=staff&p=nothing.report0002&p=report0002&p=" + "x" * 300)
    assert "1 passage picked" in words(found)
    full = ".".join(f"transcript{number:04x}" for number in range(1, 111))
    found = page(client, f"/search?q=staff&p={full}")
    assert "100 passages picked" in words(found)
    assert "the others that were picked are left out" in words(found)
    whole = urlencode([("p", name) for name in full.split(".")[:100]])
    assert "100 passages, as they stood" in words(page(client, f"/pack?{whole}"))


def test_where_nothing_is_found_what_was_picked_is_still_at_hand(client: FlaskClient):
    found = page(client, "/search?q=zzzzqq&p=report0002.post0001")

    assert "2 passages picked" in words(found)
    packed = client.get(pressed(found, "Evidence pack of the picked passages"))
    assert "/pack?p=report0002&p=post0001" == packed.headers["Location"]
    assert page(client, "/search?q=zzzzqq").xpath("//form[@id='pack' and @hidden]")


def test_a_pack_leads_on_to_more_and_drops_what_is_unticked(client: FlaskClient):
    names = [f"transcript{number:04x}" for number in range(1, 61)]
    found = page(client, f"/pack?{urlencode([('p', name) for name in names])}")

    assert "60 passages picked" in words(page(client, link(found, "Search on and add more")))
    boxes = found.xpath("//input[@form='keep']")
    assert names[: len(boxes)] == [box.get("value") for box in boxes]
    hidden = submitted(one(found, "//form[@id='keep']"))
    assert [("p", ".".join(names[len(boxes) :]))] == hidden


@pytest.mark.parametrize("more", ["", "&page=2", "&group=0&per_page=40", "&sort=newest&match=any"])
def test_a_page_of_a_long_address_stays_small_and_its_buttons_say_what_links_would(tmp_path, more: str):
    maker = made.Maker("many", "A long list", {"source": made.BLOG})
    for number in range(60):
        name = f"{number:02} a described speaker whose description goes on and on " + "and on " * 10
        maker.passage(f"staff said {number} of it", made.Speaker(name=name.strip(), author_type="union"))
    client = Client(create_app(Settings(), made.Standing(made.opened(tmp_path, [maker], engine="whoosh"))))
    speakers = [passage.speaker.name for passage in maker.passages]
    picked = ".".join(passage.id for passage in maker.passages[:50])
    address = f"/search?q=staff&p={picked}{more}&" + urlencode([("-speaker", name) for name in speakers[:30]])

    assert len(address) > 4_000
    found = page(client, address)
    assert len(answer(client, address).data) < 100_000
    assert 30 == passages(found)
    assert not [a for a in found.xpath("//main//a/@href") if len(a) > 3_000]
    newest = page(client, pressed(found, "Oldest first"))
    assert 30 == passages(newest)
    assert "50 passages picked" in words(newest)
    facet = page(client, f"/facets/speaker?{urlencode(pairs(pressed(found, 'Show all values of Speaker')))}")
    assert len(answer(client, f"/facets/speaker?{urlencode(pairs(address))}").data) < 100_000
    assert facet.xpath("//button[@form='value']")
    for other in ("/d/many?", "/p/many0001?", "/search?q=nothinglikeit&"):
        assert len(answer(client, other + urlencode(pairs(address)[1:])).data) < 100_000


def test_values_that_are_too_long_together_are_refused_with_the_figure(client: FlaskClient):
    values = urlencode([("-speaker", f"{number:02}" + "x" * 190) for number in range(32)])

    assert f"at most {LIMITS.filter_address:,} characters together" in words(page(client, f"/search?{values}", 400))


def test_a_document_is_read_once_however_many_of_its_passages_are_in_a_pack(client: FlaskClient, monkeypatch):
    asked: list[str] = []
    whole = Catalogue.document

    def counted(self: Catalogue, document_id: str) -> Document:
        asked.append(document_id)
        return whole(self, document_id)

    monkeypatch.setattr(Catalogue, "document", counted)
    chosen = urlencode([("p", f"transcript{number:04x}") for number in range(1, 31)] + [("p", "report0001")])
    for address in (f"/pack?{chosen}", f"/pack.md?{chosen}"):
        asked.clear()
        answer(client, address)
        assert ["report", "transcript"] == sorted(asked)
