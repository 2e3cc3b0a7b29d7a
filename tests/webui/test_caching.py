"""Validators, compression, sharing, figures for monitoring."""

from __future__ import annotations

import gzip
import json
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from search.config import Settings
from search.engines import Engine
from search.engines.base import patient
from search.model import Matches, Query
from tests.webui import made
from tests.webui.reading import Client, answer
from webui import create_app

SAME = ("/", "/search?q=staff", "/d/report", "/p/report0001", "/api/v1/search?q=staff", "/search.atom", "/about")


@pytest.mark.parametrize("address", SAME)
def test_what_has_not_changed_is_not_sent_again(client: FlaskClient, address: str):
    tag = answer(client, address).headers["ETag"]
    again = client.get(address, headers={"If-None-Match": tag})

    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == tag
    assert again.headers["Content-Security-Policy"]
    assert answer(client, address).headers["Vary"] == again.headers["Vary"]
    assert client.get(address, headers={"If-None-Match": 'W/"other"'}).status_code == 200


@pytest.mark.parametrize("address", SAME)
def test_any_tag_at_all_is_the_one_of_what_is_there(client: FlaskClient, address: str):
    held = client.get(address, headers={"If-None-Match": "*"})

    assert (304, b"") == (held.status_code, held.data)
    assert answer(client, address).headers["ETag"] == held.headers["ETag"]


@pytest.mark.parametrize(
    ("address", "status"),
    [("/p/nonexistent", 404), ("/d/zzz", 404), ("/search?sort=bogus", 400), ("/p/x.json", 404), ("/pack?p=no", 404)],
)
def test_what_is_not_there_is_never_unchanged(client: FlaskClient, address: str, status: int):
    assert status == client.get(address, headers={"If-None-Match": "*"}).status_code


def test_another_generation_or_address_has_another_tag(client: FlaskClient, tmp_path):
    opened = made.opened(tmp_path, made.documents())
    standing = made.Standing(opened)
    other = Client(create_app(Settings(), standing))
    tag = answer(other, "/search?q=staff").headers["ETag"]
    assert tag == answer(client, "/search?q=staff").headers["ETag"]
    assert tag != answer(client, "/search?q=caseload").headers["ETag"]

    held = opened.generation
    opened.generation = type(held)(name="000008-0123abcd", folder=held.folder, manifest=held.manifest)
    assert other.get("/search?q=staff", headers={"If-None-Match": tag}).status_code == 200


class Hurried:
    """An engine that is out of time from the start, for those who give it a limit."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def search(self, query: Query, enough: Callable[[], bool] = patient) -> Matches:
        found = self._engine.search(query)
        return found if enough is patient else replace(found, exact=False)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)


@pytest.mark.parametrize(
    "address", ["/search?q=staff", "/search.csv?q=staff", "/d/report?q=staff", "/p/post0001?q=staff"]
)
def test_every_search_has_a_limit_of_time_and_what_it_left_unfinished_is_not_kept(tmp_path: Path, address: str):
    held = made.opened(tmp_path, made.documents())
    held.engine = Hurried(held.engine)
    client = Client(create_app(Settings(), made.Standing(held)))

    assert "ETag" not in answer(client, address).headers
    assert "ETag" in answer(client, "/d/report").headers


def test_errors_and_how_things_are_now_are_never_kept(client: FlaskClient, bare: FlaskClient):
    for response in (
        answer(client, "/search?sort=x", 400),
        answer(client, "/p/nothing", 404),
        answer(client, "/health"),
        answer(bare, "/", 503),
    ):
        assert "ETag" not in response.headers
        assert response.headers["Cache-Control"] == "no-store"


def test_head_has_the_headers_of_get_and_no_body(client: FlaskClient):
    got, head = client.get("/search?q=staff"), client.head("/search?q=staff")

    assert head.data == b""
    assert {**got.headers} == {**head.headers}


def test_long_answers_are_compressed_for_those_who_can_read_them(client: FlaskClient):
    plain = answer(client, "/search?q=staff")
    packed = client.get("/search?q=staff", headers={"Accept-Encoding": "gzip, br"})

    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert int(packed.headers["Content-Length"]) == len(packed.data) < len(plain.data) / 2
    assert gzip.decompress(packed.data) == plain.data
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert "Accept-Encoding" in plain.headers["Vary"]


def test_pages_of_other_origins_may_read_data_but_not_pages(client: FlaskClient):
    for address in ("/api/v1/search", "/search.json", "/search.atom", "/p/report0001.json"):
        response = client.get(address)
        shared = response.headers.get("Access-Control-Allow-Origin")
        assert shared == "*", address
    assert "Access-Control-Allow-Origin" not in client.get("/search").headers


def test_metrics_count_requests_and_never_tell_what_was_searched_for(client: FlaskClient):
    client.get("/search?q=verysecretword")
    said = answer(client, "/metrics").get_data(as_text=True)

    assert 'whosaid_requests_total{route="pages.search",status="200"}' in said
    assert 'whosaid_request_seconds_bucket{route="pages.search",le="+Inf"}' in said
    assert "whosaid_passages 328\n" in said
    assert "verysecretword" not in said


def test_the_log_has_a_line_for_each_request_without_its_words(client: FlaskClient, caplog):
    with caplog.at_level(logging.INFO, logger="webui.access"):
        client.get("/search?q=verysecretword")

    line = json.loads(caplog.records[-1].message)
    assert (line["route"], line["method"], line["status"]) == ("pages.search", "GET", 200)
    assert "verysecretword" not in caplog.text


def test_metrics_are_there_without_an_index(bare: FlaskClient):
    assert answer(bare, "/metrics").status_code == 200
