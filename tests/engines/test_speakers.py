"""One facet value for one speaker, however the text writes a description; names stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.engines.speakers import speaker_value
from search.model import AuthorType, Speaker

TYPES = (
    AuthorType(
        value="inspector",
        label="Inspector",
        role_words=("inspectors", "report", "hmi", "director", "anonymous", "kite service"),
    ),
)


def value(name: str | None, organisation: str | None = None) -> str | None:
    return speaker_value(Speaker(name=name, organisation=organisation), TYPES)


@pytest.mark.parametrize(
    ("expected", "written"),
    [
        ("The report", ("the report", "The report", "The Report")),
        ("Inspectors", ("inspectors", "Inspectors", "the inspectors", "The inspectors")),
        ("The inspection report", ("the inspection report", "The inspection report")),
        ("A pso in Ormsea", ("a pso in Ormsea", "A pso in Ormsea")),
        ("A Ministry of Kites spokesman", ("a Ministry of Kites spokesman", "A Ministry of Kites spokesman")),
        ("Inspectors of kites", ("the inspectors of kites", "The inspectors of kites")),
        ("The Sentinel", ("the Sentinel", "The Sentinel")),
        ("The HMI", ("the HMI", "The HMI")),
        ("Anonymous", ("anonymous", "Anonymous")),
        ("Inspectors", ("Inspectors",)),
    ],
)
def test_a_description_has_one_value_however_it_is_written(expected: str, written: tuple[str, ...]) -> None:
    assert [expected] * len(written) == [value(each) for each in written]


@pytest.mark.parametrize(
    "name",
    ["Ann Example", "kestrel71", "Sentinel", "Anders", "Theo Wick", "de Witt", "Report Ltd", "HMI", "Kite Service"],
)
def test_a_name_stays_as_it_is(name: str) -> None:
    assert name == value(name)
    assert name == value(name, "The Sentinel")


def test_a_description_is_counted_under_its_body_where_that_is_known() -> None:
    assert "Kite Watch" == value("a spokesman", "Kite Watch")
    assert "Kite Watch" == value("The inspectors", "Kite Watch")


def test_nobody_named_has_no_value() -> None:
    assert None is value(None)
    assert None is value("")


@given(st.text(min_size=1))
def test_any_name_has_a_value_that_is_its_own(name: str) -> None:
    once = value(name)
    assert once
    assert once == value(once)
