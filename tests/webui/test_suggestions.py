"""What is offered while somebody types."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from search.config import Settings
from tests.webui import made
from tests.webui.reading import Client, answer, page, passages, words
from webui import create_app
from webui.suggestions import common_phrases


def offered(client: FlaskClient, typed: str) -> dict[str, str]:
    found = client.get("/suggest", query_string={"q": typed}).get_json()["suggestions"]
    return {offer["text"]: offer["kind"] for offer in found}


def test_names_of_the_vocabulary_are_offered_by_the_beginning_of_any_word(client: FlaskClient):
    assert offered(client, "nor") == {"North CRC": "Company"}
    assert offered(client, "exam") == {"Dame Ada Example": "Speaker"}
    assert offered(client, "INSP") == {"Inspector": "Who speaks", "The Inspectorate": "Publisher"}


def test_people_outside_the_vocabulary_are_never_offered(client: FlaskClient):
    assert offered(client, "passer") == {}
    assert offered(client, "a reader") == {}


def test_common_phrases_are_offered_and_lead_to_their_passages(tmp_path):
    maker = made.Maker("m", "M")
    for number in range(3):
        maker.passage(f"Number {number}: the service provision is poor.")
    client = Client(create_app(Settings(), made.Standing(made.opened(tmp_path, [maker]))))
    (offer,) = answer(client, "/suggest?q=service+prov").get_json()["suggestions"]

    assert (offer["text"], offer["kind"]) == ("service provision", "Phrase")
    assert passages(page(client, offer["url"])) == 3


def test_a_phrase_is_two_plain_words_that_several_passages_have():
    maker = made.Maker("m", "M")
    for _ in range(3):
        maker.passage("Ann Sample knows the service provision in the north. Heavy caseloads, heavy caseloads.")
    maker.passage("This rare phrase stands once.")

    assert common_phrases(maker.passages) == ["heavy caseloads", "service provision"]


def test_too_little_and_too_much_typed_offer_nothing(client: FlaskClient):
    assert offered(client, "n") == {}
    assert offered(client, "") == {}
    assert offered(client, "x" * 5_000) == {}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("nor", {"Company: North CRC": 3}),
        ("insp", {"Who speaks: Inspector": 3, "Publisher: The Inspectorate": 3}),
        ("exam", {"Speaker: Dame Ada Example": 3}),
    ],
)
def test_every_offer_leads_to_the_passages_of_its_value(client: FlaskClient, typed: str, expected: dict[str, int]):
    found = {}
    for offer in answer(client, f"/suggest?q={typed}").get_json()["suggestions"]:
        shown = page(client, offer["url"])
        filters = [words(each) for each in shown.xpath("//*[@class='active']//li/a")]
        assert any(offer["text"] in each for each in filters), filters
        found[f"{offer['kind']}: {offer['text']}"] = passages(shown)
    assert expected == found
