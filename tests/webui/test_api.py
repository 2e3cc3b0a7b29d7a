"""The JSON API."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from search.config import Settings
from tests.webui import made
from tests.webui.reading import Client, answer
from webui import create_app


def test_a_search_answers_what_a_page_shows(client: FlaskClient):
    found = answer(client, "/api/v1/search?q=%22immutable+lines%22").get_json()

    assert set(found) >= {"query", "reading", "total", "documents", "page", "items", "facets", "notes", "links"}
    assert (found["total"], found["documents"], found["page"]) == (1, 1, 1)
    item = found["items"][0]
    start, end = item["snippet"]["marks"][0]
    assert item["snippet"]["text"][start:end] == "immutable lines"
    passage = item["passage"]
    assert (passage["id"], passage["author_type"], passage["speaker"]) == (
        "report0002",
        "inspector",
        "Dame Ada Example",
    )
    assert passage["crcs"] == ["north", "south"]
    assert passage["quotes"][0]["text"].startswith("The immutable")
    assert passage["url"] == "/p/report0002"


def test_the_address_of_a_facet_value_gives_its_count(client: FlaskClient):
    found = answer(client, "/api/v1/search?q=caseloads+staff+lines").get_json()

    for facet in found["facets"]:
        for value in facet["values"]:
            assert value["count"] == answer(client, value["url"]).get_json()["total"], value["url"]


def test_pages_are_linked_in_the_answer_and_its_headers(client: FlaskClient):
    response = answer(client, "/api/v1/search?per_page=100&page=2")

    assert response.get_json()["links"] == {
        "self": "/api/v1/search?page=2&per_page=100",
        "first": "/api/v1/search?per_page=100",
        "prev": "/api/v1/search?per_page=100",
        "next": "/api/v1/search?page=3&per_page=100",
        "last": "/api/v1/search?page=4&per_page=100",
    }
    assert '</api/v1/search?page=3&per_page=100>; rel="next"' in response.headers["Link"]


def test_a_passage_knows_its_neighbours(client: FlaskClient):
    found = answer(client, "/api/v1/passages/report0002").get_json()

    assert (found["previous"], found["next"]) == ("report0001", "report0003")
    assert found["text"].startswith("Dame Ada said")
    assert found["document_url"] == "/d/report"


def test_a_document_has_its_passages_a_page_at_a_time(client: FlaskClient):
    first = answer(client, "/api/v1/documents/transcript").get_json()
    last = answer(client, "/api/v1/documents/transcript?page=4").get_json()

    assert (first["passages"], len(first["items"]), len(last["items"])) == (320, 100, 20)
    assert last["items"][-1]["text"].startswith("Line 320")
    assert first["title"] == "A long transcript"


def test_the_pages_of_a_document_lead_to_each_other(client: FlaskClient):
    address, shown = "/api/v1/documents/transcript", 0
    while address:
        response = answer(client, address)
        told = response.get_json()
        assert told["links"] == {
            relation: url for url, relation in re.findall(r'<(.*?)>; rel="(.*?)"', response.headers["Link"])
        }
        assert ("/api/v1/documents/transcript", address) == (told["links"]["first"], told["links"]["self"])
        shown += len(told["items"])
        address = told["links"].get("next")
    assert 320 == shown


def test_a_hit_of_a_huge_passage_tells_its_beginning_and_says_so(tmp_path: Path):
    huge = made.Maker("huge", "A long line")
    text = "“Lanterns” and “" + "so many lanterns " * 20_000 + "” and “never again”."
    huge.passage(text, quotes=[(words, made.LEADER) for words in ("Lanterns", text[16:-20], "never again")])
    huge.passage("A lantern.")
    client = Client(create_app(Settings(), made.Standing(made.opened(tmp_path, [huge]))))

    for address in ("/api/v1/search?q=lanterns", "/search.json?q=lanterns"):
        response = answer(client, address)
        assert len(response.data) < 40_000
        hits = {hit["passage"]["id"]: hit["passage"] for hit in response.get_json()["items"]}
        assert text[:10_000] == hits["huge0001"]["text"]
        assert hits["huge0001"]["truncated"]
        assert ["Lanterns", text[16:10_000]] == [quote["text"] for quote in hits["huge0001"]["quotes"]]
        assert "truncated" not in hits["huge0002"]
    assert text == answer(client, "/api/v1/passages/huge0001").get_json()["text"]


def test_a_facet_alone(client: FlaskClient):
    found = answer(client, "/api/v1/facets/author_type?q=staff").get_json()

    assert {value["value"]: value["count"] for value in found["values"]} == {"inspector": 2, "union": 1, "unknown": 1}


def test_every_value_of_a_facet_can_be_paged_through(tmp_path: Path):
    many = made.Maker("many", "Many speakers")
    for number in range(230):
        many.passage(f"Statement {number} on lanterns.", made.Speaker(name=f"Speaker {number:03}"))
    client = Client(create_app(Settings(), made.Standing(made.opened(tmp_path, [many]))))

    address, found = "/api/v1/facets/speaker?q=lanterns&order=name", []
    while address:
        response = answer(client, address)
        told = response.get_json()
        found.append([value["label"] for value in told["values"]])
        address = told["links"].get("next")
        assert bool(address) == told["truncated"] == ('rel="next"' in response.headers["Link"])

    assert [100, 100, 30] == [len(part) for part in found]
    assert [f"Speaker {number:03}" for number in range(230)] == list(chain(*found))
    assert 230 == told["of"]
    one = answer(client, "/api/v1/facets/speaker?find=229").get_json()
    assert ["Speaker 229"] == [value["label"] for value in one["values"]]


def test_errors_are_problems_that_name_what_is_at_fault(client: FlaskClient):
    for address, status, parameter in (
        ("/api/v1/search?sort=best", 400, "sort"),
        ("/api/v1/search?q=" + "a" * 300, 400, "q"),
        ("/api/v1/documents/transcript?page=x", 400, "page"),
        ("/api/v1/passages/ffff", 404, None),
        ("/api/v1/documents/nothing", 404, None),
        ("/api/v1/facets/nonsense", 404, None),
        ("/api/v1/nothing", 404, None),
        ("/api/nothing", 404, None),
    ):
        response = answer(client, address, status)
        assert response.mimetype == "application/problem+json"
        problem = response.get_json()
        assert (problem["status"], problem.get("parameter")) == (status, parameter)
        assert problem["title"]
        assert problem["detail"]


def test_writing_is_a_problem_too(client: FlaskClient):
    response = client.post("/api/v1/search", data=b"x")

    assert (response.status_code, response.mimetype) == (405, "application/problem+json")


@pytest.mark.parametrize(
    ("address", "status", "parameter"),
    [
        ("/search.json?page=0", 400, "page"),
        ("/search.csv?sort=x", 400, "sort"),
        ("/search.atom?page=0", 400, "page"),
        ("/p/x.json", 404, None),
        ("/p/x.annotation.json", 404, None),
        ("/p/x.ris", 404, None),
        ("/pack.csv?p=x", 404, None),
        ("/oembed", 404, None),
        ("/oembed?url=http://localhost/p/report0001&format=xml", 501, None),
    ],
)
def test_errors_of_forms_for_programs_are_problems_too(client: FlaskClient, address, status, parameter):
    response = answer(client, address, status)

    assert "application/problem+json" == response.mimetype
    assert (status, parameter) == (response.get_json()["status"], response.get_json().get("parameter"))
    assert "*" == response.headers["Access-Control-Allow-Origin"]


def test_a_form_that_is_written_to_answers_in_its_own_kind(client: FlaskClient):
    refused = client.post("/search.json")

    assert (405, "application/problem+json") == (refused.status_code, refused.mimetype)
    assert "GET, HEAD" == refused.headers["Allow"]
    assert "text/html" == client.post("/search").mimetype
    assert "text/html" == answer(client, "/p/x", 404).mimetype
