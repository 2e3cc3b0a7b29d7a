"""Addresses and queries, there and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.errors import QueryError
from search.model import FACET_FIELDS, Filter, Query
from webui import urls


def pairs(address: str) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(address).query, keep_blank_values=True)


def query(address: str) -> Query:
    return urls.to_query(pairs(address))


def test_a_plain_search_needs_only_its_words():
    assert urls.search_url(Query(text="immutable lines")) == "/search?q=immutable+lines"


def test_defaults_are_left_out_and_keys_and_values_sorted():
    address = (
        "/search?sort=relevance&q=x&author_type=union&page=1&author_type=inspector&per_page=20&-crc=wales&match=auto"
    )

    assert urls.search_url(query(address)) == "/search?-crc=wales&author_type=inspector&author_type=union&q=x"


def test_unknown_keys_and_empty_values_are_dropped():
    assert query("/search?q=a&crc=&utm_source=x&from=&sort=") == Query(text="a")


@pytest.mark.parametrize(
    ("address", "since", "before"),
    [
        ("?from=2016&to=2016", date(2016, 1, 1), date(2017, 1, 1)),
        ("?from=2016-01&to=2019-12", date(2016, 1, 1), date(2020, 1, 1)),
        ("?from=2016-02-28&to=2016-02-28", date(2016, 2, 28), date(2016, 2, 29)),
        ("?to=2016-02", None, date(2016, 3, 1)),
        ("?from=31+August+2016&to=September+2016", date(2016, 8, 31), date(2016, 10, 1)),
        ("?from=31/08/2016", date(2016, 8, 31), None),
    ],
)
def test_dates_may_be_years_months_or_days_and_the_last_is_included(address, since, before):
    asked = query(address)

    assert (since, before) == (asked.since, asked.before)


@pytest.mark.parametrize(
    ("address", "field", "said"),
    [
        ("?sort=best", "sort", "relevance, newest, oldest, document"),
        ("?match=some", "match", "auto, all, any"),
        ("?match=0", "match", "auto, all, any"),
        ("?page=0", "page", "1,000"),
        ("?page=x", "page", "“x”"),
        ("?page=1001", "page", "1,000"),
        ("?per_page=101", "per_page", "100"),
        ("?per_page=٣", "per_page", "100"),
        ("?from=2016-13", "from", "2016-13"),
        ("?from=2016-02-30", "from", "2016-02-30"),
        ("?from=0000", "from", "0000"),
        ("?to=10000", "to", "10000"),
        ("?crc=" + "a" * 201, "crc", "200"),
        ("?" + "&".join(f"speaker={n}" for n in range(33)), "filters", "32"),
        ("?explain=yes", "explain", "0 or 1"),
    ],
)
def test_a_value_that_cannot_be_meant_is_refused_with_its_key(address, field, said):
    with pytest.raises(QueryError, match=r".") as caught:
        query(address)

    assert field == caught.value.field
    assert said in str(caught.value)


def test_dates_the_wrong_way_round_are_exchanged_with_a_note():
    asked = query("?from=2019&to=2016")

    assert (date(2016, 1, 1), date(2020, 1, 1)) == (asked.since, asked.before)
    assert ("The dates were the wrong way round and have been exchanged.",) == asked.notes
    assert "/search?from=2016&to=2019" == urls.search_url(asked)


def test_a_date_as_people_write_it_stands_in_an_address_as_every_other():
    assert "/search?from=2016-08-31&to=2019-06" == urls.search_url(query("?from=31/08/2016&to=June+2019"))


def test_every_limit_itself_is_still_allowed():
    address = "?per_page=100&page=10&" + "&".join(f"speaker={n}" for n in range(31)) + "&crc=" + "a" * 200

    assert query(address).offset == 900


def test_including_a_value_takes_back_its_exclusion_and_goes_to_page_one():
    asked = query("/search?-crc=wales&q=a&page=3")

    assert urls.search_url(urls.including(asked, "crc", "wales")) == "/search?crc=wales&q=a"
    assert urls.search_url(urls.excluding(asked, "crc", "essex")) == "/search?-crc=essex&-crc=wales&q=a"
    assert urls.search_url(urls.without(asked, "crc", "wales", excluded=True)) == "/search?q=a"


def test_document_addresses_keep_any_id_in_its_place():
    assert (
        urls.document_url("a/b?c#d", passage="0f", query=Query(text="x y", offset=40))
        == "/d/a%2Fb%3Fc%23d?at=0f&q=x+y#0f"
    )


DAYS = st.none() | st.dates(date(1, 1, 1), date(9998, 12, 31))
ENDS = st.none() | st.dates(date(1, 1, 2), date(9998, 12, 31))
TEXT = st.text(max_size=30).map(str.strip)
VALUES = st.sets(st.text(min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=3)
FILTERS = st.dictionaries(st.tuples(st.sampled_from(FACET_FIELDS), st.booleans()), VALUES, max_size=4).map(
    lambda found: tuple(
        Filter(field=key[0], excluded=key[1], values=tuple(sorted(values))) for key, values in sorted(found.items())
    )
)


@st.composite
def queries(draw: st.DrawFn) -> Query:
    since, before = draw(DAYS), draw(ENDS)
    if since and before and before <= since:
        before = since + timedelta(days=draw(st.integers(1, 800)))
        before = before if before.year < 9999 else None
    limit = draw(st.integers(1, 100))
    page = draw(st.integers(1, 1000 // limit))
    return Query(
        text=draw(TEXT),
        filters=draw(FILTERS),
        since=since,
        before=before,
        sort=draw(st.sampled_from(urls.SORTS)),
        match=draw(st.sampled_from(["auto", "all", "any", 1, 7])),
        offset=(page - 1) * limit,
        limit=limit,
        explain=draw(st.booleans()),
        grouped=draw(st.booleans()),
    )


@given(queries())
def test_every_query_survives_its_address(asked: Query):
    assert asked == query(urls.search_url(asked))


@given(
    st.lists(st.tuples(st.sampled_from(["q", "page", "crc", "-crc", "sort", "from", "to", "match", "x"]), st.text()))
)
def test_any_pairs_are_read_or_refused_and_the_canonical_address_is_stable(found: list[tuple[str, str]]):
    try:
        asked = urls.to_query(found)
    except QueryError:
        return
    once = urls.to_pairs(asked)
    assert once == urls.to_pairs(urls.to_query(once))


@given(queries(), st.sampled_from(FACET_FIELDS), st.text(min_size=1, max_size=9).filter(str.strip))
def test_adding_a_value_and_taking_it_away_again_is_where_one_was(asked: Query, field: str, value: str):
    clean = urls.without(urls.without(asked, field, value), field, value, excluded=True)

    assert clean == urls.without(urls.including(clean, field, value), field, value)
    assert replace(clean, offset=0) == clean
