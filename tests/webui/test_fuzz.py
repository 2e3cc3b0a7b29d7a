"""Whatever stands in an address, the answer is a page or a problem, never a failure of the server."""

from __future__ import annotations

import html
from urllib.parse import quote, urlencode

from hypothesis import example, given, settings
from hypothesis import strategies as st

from search.errors import QueryError
from search.model import FACET_FIELDS
from search.query import parse
from tests.webui.reading import Client

PIECES = st.sampled_from([
    "staff", "caseload*", "*", "~", "unconscionable~", '"', "“", "(", ")", "OR", "AND", "NOT", "-", "said:",
    "crc:north", "speaker:", "date:2017", "date:2017..", "date:..", "NEAR/5(", ":", "::", "12:30", "'", "’",
    "http://x.example/?a=b",
    "\x00", "\u200b", "\u202e", "é", "é", "ß", "İ", "ﬁ", "的", "😀", "\ud7ff", "+", "&", "#", "%", "/", "\\", " ", "\t",
])  # fmt: skip
QUERIES = (
    st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)
)
KEYS = st.sampled_from(
    ["q", "page", "per_page", "sort", "from", "to", "match", "explain", "at", "find", "order", "x", ""]
    + [sign + field for field in FACET_FIELDS for sign in ("", "-")]
)
DIGITS = st.text(st.characters(categories=["Nd", "No", "Nl"]), min_size=1, max_size=20) | st.integers(0).map(str)
VALUES = (
    QUERIES
    | st.sampled_from(["1", "0", "-1", "99999999999", "all", "any", "newest", "2017", "2017-99", "north"])
    | DIGITS
)
PATHS = st.sampled_from([
    "/", "/search", "/facets/crc", "/facets/year", "/d/report", "/d/transcript", "/p/report0001", "/about",
    "/api/v1/search", "/api/v1/facets/speaker", "/api/v1/documents/transcript", "/api/v1/passages/report0001",
])  # fmt: skip


@settings(max_examples=300)
@given(PATHS, st.lists(st.tuples(KEYS, VALUES), max_size=6))
@example("/search", [("q", "(" * 200)])
@example("/search", [("q", '"' * 255)])
@example("/search", [("q", "a" * 10_000)])
@example("/search", [("page", "9" * 5_000)])
@example("/search", [("to", "9999"), ("from", "0001")])
@example("/search", [("year", "²")])
@example("/search", [("year", "9999999999999999999")])
@example("/search", [("year", "٢٠١٧"), ("page", "٣")])
def test_no_parameters_bring_the_server_down(client: Client, path: str, pairs: list[tuple[str, str]]):
    response = client.get(f"{path}?{urlencode(pairs)}")

    assert response.status_code in {200, 400}, response.get_data(as_text=True)[:500]


@settings(max_examples=150)
@given(QUERIES)
def test_every_query_is_answered_but_one_past_a_limit_which_is_named(client: Client, text: str):
    try:
        parse(text.strip())
        expected, why = 200, ""
    except QueryError as error:
        expected, why = 400, error.message

    response = client.get(f"/search?{urlencode({'q': text})}")

    assert expected == response.status_code
    assert why in html.unescape(response.get_data(as_text=True))


@settings(max_examples=150)
@given(st.sampled_from(["/d/", "/p/", "/facets/", "/api/v1/passages/", "/static/", "/"]), st.text(max_size=40))
def test_no_path_brings_the_server_down(client: Client, folder: str, name: str):
    response = client.get(folder + quote(name, safe=""))

    assert response.status_code in {200, 301, 308, 400, 404}


@settings(max_examples=100)
@given(st.binary(max_size=60))
def test_bytes_that_are_no_text_are_read_leniently(client: Client, raw: bytes):
    response = client.get(f"/search?q={quote(raw, safe='')}")

    assert response.status_code in {200, 400}
