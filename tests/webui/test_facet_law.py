"""The figure beside a value is what choosing it gives: for every value of the five documents, whatever is asked."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

from search.config import Settings
from search.indexer import index
from search.live import Live
from search.model import FACET_FIELDS, UNDATED, UNSTATED
from tests.webui.reading import Client, answer
from webui import create_app

SEEDS = Path(__file__).parents[2] / "seeds"
Pairs = list[tuple[str, str]]

LOOSE = ("q", "staff caseloads report government")
STARTS: dict[str, Pairs] = {
    "everything": [],
    "any of the words": [LOOSE, ("match", "any")],
    "two of the words": [LOOSE, ("match", "2")],
    "all of the words": [("q", "staff caseloads"), ("match", "all")],
    "other filters and dates": [("author_type", "inspector"), ("-crc", "wales"), ("from", "2016"), ("to", "2018")],
}


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder = tmp_path_factory.mktemp("law") / "index"
    index(SEEDS, folder, engine=Settings().engine)
    live = Live(folder)
    live.refresh()
    return Client(create_app(Settings(index=folder), live))


def total(client: FlaskClient, pairs: Pairs) -> int:
    told = answer(client, f"/api/v1/search?{urlencode([*pairs, ('per_page', '1')])}").get_json()["total"]
    assert isinstance(told, int)
    return told


@pytest.mark.parametrize("start", STARTS)
def test_choosing_or_excluding_any_value_gives_what_its_figure_says(seeds: FlaskClient, start: str):
    asked = STARTS[start]
    counted: set[str] = set()
    for field in FACET_FIELDS:
        others = [pair for pair in asked if pair[0].removeprefix("-") != field]
        whole = total(seeds, others)
        told = answer(seeds, f"/api/v1/facets/{field}?{urlencode(asked)}").get_json()
        assert not told["truncated"]
        for value in told["values"]:
            counted.add(value["value"])
            chosen = total(seeds, [*others, (field, value["value"])])
            left = total(seeds, [*others, (f"-{field}", value["value"])])
            assert (value["count"], whole - value["count"]) == (chosen, left), (field, value["value"])

    assert start != "everything" or {UNDATED, UNSTATED} <= counted


def test_no_speaker_stands_twice_under_another_spelling(seeds: FlaskClient) -> None:
    told = answer(seeds, "/api/v1/facets/speaker").get_json()
    plain = [re.sub(r"^(the|an?) |[^a-z]", "", value["value"].lower()) for value in told["values"]]
    assert not told["truncated"]
    assert {"inspectors", "report"} <= set(plain)
    assert len(plain) == len(set(plain))
