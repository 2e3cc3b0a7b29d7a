"""The API is as its description says, for whatever is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from jsonschema_rs import validator_for
from schemathesis.checks import CHECKS, load_all_checks

from search.model import FACET_FIELDS, Query
from tests.webui.reading import answer
from webui.urls import to_pairs

PATHS = ("/search", "/passages/{id}", "/documents/{id}", "/facets/{field}")
LENIENT = ("negative_data_rejection", "positive_data_acceptance")
"""Not asked of it: empty values mean nothing and unknown keys are dropped; and a schema cannot tell every limit."""


@pytest.fixture(scope="module")
def described(app: Flask) -> schemathesis.BaseSchema:
    load_all_checks()
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app)


@pytest.mark.parametrize("path", PATHS)
def test_whatever_is_asked_the_answer_is_as_described(described: schemathesis.BaseSchema, path: str):
    operation = described[path]["GET"]
    left_out = [CHECKS.get_one(name) for name in LENIENT]

    @settings(max_examples=50, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def ask(case: schemathesis.Case) -> None:
        case.call_and_validate(excluded_checks=left_out, headers={"Accept-Encoding": "identity"})

    ask()


@pytest.mark.parametrize(
    ("address", "schema"),
    [
        ("/search?" + urlencode({"q": "caseloads staff", "explain": "1"}), "Results"),
        ("/search?" + urlencode({"q": "caselaods"}), "Results"),
        ("/search?-author_type=unknown", "Results"),
        ("/passages/report0002", "PassageAlone"),
        ("/passages/post0003", "PassageAlone"),
        ("/documents/report", "Document"),
        ("/documents/note", "Document"),
        ("/facets/crc", "FacetAlone"),
    ],
)
def test_real_answers_fit_their_schema(client: FlaskClient, address: str, schema: str):
    told = answer(client, "/api/v1/openapi.json").get_json()
    check = validator_for({"$ref": f"#/components/schemas/{schema}", "components": told["components"]})

    assert [error.message for error in check.iter_errors(answer(client, f"/api/v1{address}").get_json())] == []


def test_the_description_names_every_address_and_every_facet(client: FlaskClient):
    told = answer(client, "/api/v1/openapi.json").get_json()

    assert told["openapi"] == "3.1.0"
    assert set(told["paths"]) == set(PATHS)
    names = {each["name"] for each in told["components"]["parameters"].values()}
    assert names >= {"q", "page", "per_page", "sort", "from", "to", "match", *FACET_FIELDS}
    assert {f"-{field}" for field in FACET_FIELDS} <= names


def test_every_key_of_an_address_is_described_with_all_that_it_may_be(client: FlaskClient):
    described = answer(client, "/api/v1/openapi.json").get_json()["components"]["parameters"]
    names = {each["name"]: validator_for(each["schema"]) for each in described.values()}

    asked = Query(text="a", since=date(2017, 1, 1), before=date(2018, 1, 1), sort="newest", match=32)
    asked = replace(asked, limit=5, offset=5, explain=True, grouped=False)
    assert {key for key, _ in to_pairs(asked)} <= set(names)
    assert [True, True, False, False] == [names["match"].is_valid(value) for value in (1, 32, 0, 33)]
    assert [200, 400] == [client.get(f"/api/v1/search?match={value}").status_code for value in (32, 33)]


@pytest.mark.parametrize("path", ["/passages/report0002", "/passages/post0003", "/documents/report", "/facets/crc"])
def test_every_key_of_an_answer_is_described(client: FlaskClient, path: str):
    told = answer(client, "/api/v1/openapi.json").get_json()["components"]["schemas"]

    def undescribed(value: object, schema: dict) -> set[str]:
        schema = next((each for each in schema.get("anyOf", ()) if each.get("type") != "null"), schema)
        schema = told[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
        if isinstance(value, list):
            return set().union(*(undescribed(each, schema["items"]) for each in value))
        if not isinstance(value, dict) or "properties" not in schema:
            return set()
        own = schema["properties"]
        below = (undescribed(each, own[key]) for key, each in value.items() if key in own)
        return (set(value) - set(own)).union(*below)

    kinds = {"passages": "PassageAlone", "documents": "Document", "facets": "FacetAlone"}
    schema = told[kinds[path.split("/")[1]]]
    assert set() == undescribed(answer(client, f"/api/v1{path}").get_json(), schema)
