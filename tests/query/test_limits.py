"""Every limit at the limit, and one past it."""

from __future__ import annotations

import pytest

from search.errors import QueryError
from search.query import DEFAULT, Limits, parse


def nested(levels: int) -> str:
    return "(a OR " * levels + "b" + ")" * levels


LIMITED = [
    ("characters", "x" * 256, "x" * 257, 257),
    ("words", "a b " * 16, "a b " * 16 + "c", 33),
    ("words", '"' + "a " * 32 + '"', '"' + "a " * 33 + '"', 33),
    ("levels", nested(10), nested(11), 11),
    ("operators", "-a " * 16, "-a " * 17, 17),
    ("operators", " OR ".join("a" * 17), " OR ".join("a" * 18), 17),
    ("phrases", '"a" ' * 8, '"a" ' * 9, 9),
    ("slop", '"a b"~10', '"a b"~11', 11),
    ("slop", "NEAR/10(a b)", "NEAR/11(a b)", 11),
    ("wildcards", "abc* abd*", "abc* abd* abe*", 3),
    ("wildcard_letters", "abc*", "ab*", 2),
    ("wildcard_letters", "abc*", "*abc", 0),
]


@pytest.mark.parametrize(("name", "within", "past", "given"), LIMITED)
def test_a_query_may_go_up_to_a_limit_and_no_further(name: str, within: str, past: str, given: int) -> None:
    assert () == parse(within).notes
    with pytest.raises(QueryError) as raised:
        parse(past)
    limit = next(row for row in DEFAULT.table() if row.name == name)
    assert raised.value.field == "q"
    assert raised.value.message.startswith(limit.sentence)
    assert str(given) in raised.value.message.removeprefix(limit.sentence)


@pytest.mark.parametrize("past", [past for _, _, past, _ in LIMITED])
def test_a_caller_may_do_without_limits(past: str) -> None:
    assert parse(past, limits=None).clause


@pytest.mark.parametrize("levels", [51, 5_000])
def test_parentheses_have_a_floor_under_the_limits(levels: int) -> None:
    with pytest.raises(QueryError, match="at most 50 levels"):
        parse(nested(levels), limits=None)


def test_the_table_has_a_row_for_each_limit_with_its_value_in_a_sentence() -> None:
    rows = {row.name: row for row in DEFAULT.table()}
    assert set(rows) == set(Limits.__dataclass_fields__)
    for row in rows.values():
        assert f"{row.value:,g}" in row.sentence
        assert row.sentence.endswith(".")


def test_other_parameters_are_checked_by_the_same_table() -> None:
    DEFAULT.check("hits", 100, "limit")
    with pytest.raises(QueryError, match=r"at most 100 hits\. This one asks for 101\.") as raised:
        DEFAULT.check("hits", 101, "limit")
    assert raised.value.field == "limit"


@pytest.mark.parametrize("name", ["filter_values", "filter_characters", "filter_address", "hits", "depth"])
def test_every_limit_of_a_request_can_be_refused_by_name(name: str) -> None:
    value = int(getattr(DEFAULT, name))
    DEFAULT.check(name, value)
    with pytest.raises(QueryError, match=str(value + 1)):
        DEFAULT.check(name, value + 1)
