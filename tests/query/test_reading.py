"""A query read back in plain words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.model import Filter, Query
from search.query import parse, reading

LABELS = {
    "author_type": {"union": "Union", "inspector": "Inspector", "mp": "MP", "press": "Press", "staff": "Staff"},
    "crc": {"wales": "Wales CRC", "north": "North CRC"},
    "kind": {"list_item": "List item"},
    "evidence": {"corrected": "Corrected by hand", "inferred": "Inferred from the text"},
}


def f(field: str, *values: str, excluded: bool = False) -> Filter:
    return Filter(field=field, values=values, excluded=excluded)


@pytest.mark.parametrize(
    ("said", "typed"),
    [
        ("all passages", ""),
        ("passages with caseload and staff", "caseload the staff"),
        ("passages with to and be", "to be"),
        ("passages with a1, b1 and “c d”", 'a1 b1 "c d"'),
        ("passages with staff and either caseload or workload", "staff caseload OR workload"),
        ("passages with either both x and y or z", "(x y) OR z"),
        ("passages with either all of w, x and y or z", "(w x y) OR z"),
        ("passages either with x or without y", "x OR -y"),
        ("passages neither with x nor without y", "-(x OR -y)"),
        ("passages not both with x and without y", "-(x -y)"),
        ("passages with w, not with both x and y", "w -(x y)"),
        ("passages with x, either published in 2016 or published in 2018", "x date:2016 OR date:2018"),
        ("passages either both with x and by union or with y", "(x author:union) OR y"),
        (
            "passages either at once with x, by union and published in 2016 or by mp",
            "(x author:union date:2016) OR author:mp",
        ),
        ("passages with x, with lines in the title, without y in the title", "title:lines x -title:y"),
        ("passages with x, with risk and harm with at most 1 word between them", "NEAR/1(risk harm) x"),
        ("passages with risk and harm with no other word between them", '"risk harm"~0'),
        ("passages with “risk”", '"risk"~5'),
        ("passages with x, without y or “z z”", 'x -y -"z z"'),
        ("passages without wales", "-wales"),
        ("passages with words that begin with case", "case*"),
        ("passages with words spelt like unsafe", "unsafe~"),
        ("passages with risk and harm with at most 5 words between them", "NEAR/5(risk harm)"),
        ("passages with lines in the title, spoken by “ian lawrence”", 'title:lines speaker:"Ian Lawrence"'),
        ("passages with x, not by union, published in March 2017", "x -author:union date:2017-03"),
        ("passages with “x” inside quotations", 'said:"x"'),
        ("passages published on 5 March 2017", "date:2017-03-05"),
        ("passages published from 2016 on", "date:2016.."),
        ("passages published up to 2016", "date:..2016-12"),
        ("passages published up to March 2016", "date:..2016-03"),
        ("passages published from December 2016 to December 2018", "date:2016-12..2018"),
    ],
)
def test_a_typed_query_is_read_back(said: str, typed: str) -> None:
    assert said == reading(Query(clause=parse(typed).clause), LABELS)


def test_filters_and_dates_are_read_with_the_labels_given() -> None:
    query = Query(
        clause=parse("caseload staff").clause,
        filters=(f("author_type", "union"), f("crc", "wales", excluded=True)),
        since=date(2016, 1, 1),
        before=date(2019, 1, 1),
    )
    assert "passages with caseload and staff, by a union, not about Wales CRC, published from 2016 to 2018" == reading(
        query, LABELS
    )


@pytest.mark.parametrize(
    ("said", "filter_"),
    [
        ("by a union or an inspector", f("author_type", "union", "inspector")),
        ("by an unknown speaker", f("author_type", "unknown")),
        ("by “unions” or a union", f("author_type", "unions", "union")),
        ("about “walse”", f("crc", "walse")),
        ("not by the press", f("author_type", "press", excluded=True)),
        ("quoting staff", f("quotes", "staff")),
        ("quoting nobody", f("quotes", "unstated")),
        ("about Wales CRC or North CRC or about no CRC", f("crc", "wales", "north", "unstated")),
        ("not about Wales CRC and about a CRC", f("crc", "wales", "unstated", excluded=True)),
        ("with a date", f("year", "undated", excluded=True)),
        ("of 2017 or without a date", f("year", "2017", "undated")),
        ("that are a list item", f("kind", "list_item")),
        ("spoken by Ann Other", f("speaker", "Ann Other")),
        ("from somewhere", f("source", "somewhere")),
        ("with labels corrected by hand or inferred from the text", f("evidence", "corrected", "inferred")),
    ],
)
def test_each_filter_has_its_own_words(said: str, filter_: Filter) -> None:
    assert f"passages {said}" == reading(Query(filters=(filter_,)), LABELS)


def test_how_many_of_the_loose_words_are_asked_for_is_said() -> None:
    query = Query(clause=parse("caseload staff morale the").clause)
    assert "passages with at least 2 of caseload, staff and morale" == reading(query, LABELS, level=2)
    assert "passages with any of caseload, staff and morale" == reading(query, LABELS, level=1)
    assert "passages with caseload, staff and morale" == reading(query, LABELS, level=3)


@given(st.text())
def test_anything_that_parses_can_be_read_back(typed: str) -> None:
    said = reading(Query(clause=parse(typed, limits=None).clause), {})
    assert said == "all passages" or said.startswith("passages ")
