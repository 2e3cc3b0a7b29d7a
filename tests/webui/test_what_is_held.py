"""The pages beside the results: start, facets, documents, about, help, and what is said where there is nothing."""

from __future__ import annotations

import json
from pathlib import Path

from flask.testing import FlaskClient

from tests.webui.reading import answer, link, one, page, passages, words


def test_the_start_page_says_what_is_covered_and_leads_into_it(client: FlaskClient):
    found = page(client, "/")

    assert "328 passages with 3 quotations from 4 documents" in words(found)
    assert "published from 2017 to 2018 by 2 sources" in words(found)
    assert passages(page(client, link(found, "Inspector on North CRC"))) == 2
    assert "built on 2 January 2026" in words(found)


def test_a_facet_page_lists_every_value_and_finds_by_name(client: FlaskClient):
    found = page(client, "/facets/author_type")
    names = [words(row) for row in found.xpath("//tbody/tr/th")]

    assert names == ["Unknown speaker", "Commenter", "Inspector", "Union"]
    by_name = page(client, link(found, "A to Z"))
    assert [words(row) for row in by_name.xpath("//tbody/tr/th")] == sorted(names)
    narrowed = page(client, "/facets/author_type?find=insp")
    assert [words(row) for row in narrowed.xpath("//tbody/tr/th")] == ["Inspector"]
    assert passages(page(client, link(narrowed, "Inspector"))) == 3
    assert passages(page(client, link(narrowed, "exclude Inspector"))) == 325
    assert answer(client, "/facets/nonsense", 404)


def test_about_lists_what_is_held(client: FlaskClient):
    said = words(one(page(client, "/about"), "//main"))

    assert "A damning report The Inspectorate 5 March 2017 3" in said
    assert "A note not stated undated 1" in said
    assert "Words of the union." in said


def test_every_example_of_the_help_page_can_be_run(client: FlaskClient):
    rows = page(client, "/help").xpath("//table//a")

    assert len(rows) >= 9
    assert {client.get(a.get("href")).status_code for a in rows} == {200}


def test_what_is_not_there_is_said_plainly_with_a_search_box(client: FlaskClient):
    for address in ("/p/ffffffffffffffff", "/d/nothing", "/nowhere", "/static/nothing.css"):
        found = page(client, address, 404)
        assert one(found, "//main//input[@name='q']") is not None
        assert "404" not in words(found)


def test_without_an_index_every_page_says_which_command_makes_one(bare: FlaskClient):
    for address in ("/", "/search?q=a", "/d/x", "/p/x", "/about", "/health", "/api/v1/search"):
        response = answer(bare, address, 503)
        assert "whosaid index" in response.get_data(as_text=True)
        assert int(response.headers["Retry-After"]) > 0
    assert answer(bare, "/help").status_code == 200


def test_health_names_the_generation(client: FlaskClient):
    assert answer(client, "/health").get_json() == {
        "status": "ok",
        "generation": "000007-0123abcd",
        "documents": 4,
        "passages": 328,
        "quotes": 3,
    }


def test_the_figures_of_the_heat_maps_are_searches_with_as_many_hits(client: FlaskClient):
    tables = page(client, "/about").xpath("//section[@class='heat']//table")

    assert len(tables) == 2
    for table in tables:
        for anchor in table.iter("a"):
            assert int(words(anchor)) == passages(page(client, anchor.get("href")))


def test_every_document_is_listed(client: FlaskClient):
    found = page(client, "/documents")

    assert words(one(found, "//h1")) == "4 documents"
    assert link(found, "A note") == "/d/note"
    assert answer(client, "/documents?page=x", 400)


def test_about_says_how_right_the_labels_are_at_least(client: FlaskClient):
    floors = json.loads((Path(__file__).parents[2] / "benchmarks" / "floors.json").read_text())
    said = words(one(page(client, "/about"), "//section[@aria-labelledby='labels']"))

    figures = [f"{floors[standard]['author_type_accuracy']:.2f}" for standard in floors]
    assert f"Passages whose kind of speaker is right {' '.join(figures)}" in said
