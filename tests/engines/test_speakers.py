"""One facet value for one speaker, however the text writes a description; names stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.engines.speakers import speaker_value
from search.model import AuthorType, Collection, Crc, Speaker

KNOWN = Collection(
    title="Kites",
    author_types=(
        AuthorType(
            value="inspector",
            label="Inspector",
            role_words=("inspectors", "report", "hmi", "director", "anonymous", "kite service"),
        ),
    ),
    crcs=(
        Crc(slug="a", name="Ormsea, Wick and Dale CRC", abbreviations=("OWD", "Ormsea CRC", "Ormsea & Dale", "Coast")),
        Crc(slug="b", name="Northern Isles CRC", abbreviations=("NICE", "Coast")),
    ),
)


def value(name: str | None, organisation: str | None = None) -> str | None:
    return speaker_value(Speaker(name=name, organisation=organisation), KNOWN)


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


@pytest.mark.parametrize(
    ("expected", "written"),
    [
        (
            "An Ormsea, Wick and Dale CRC spokesman",
            (
                "An OWD spokesman",
                "an OWD CRC spokesman",
                "An Ormsea CRC spokesman",
                "An Ormsea & Dale Community Rehabilitation Company spokesman",
                "An Ormsea, Wick  and Dale Community Rehabilitation Company spokesman",
            ),
        ),
        ("The Ormsea, Wick and Dale CRC", ("The OWD", "the OWD CRC", "The Ormsea CRC")),
        ("Northern Isles CRC", ("NICE", "Northern Isles Community Rehabilitation Company", "Northern Isles CRC")),
        ("A pso in Ormsea", ("A pso in Ormsea",)),
        ("Ormsea & Dale", ("Ormsea & Dale",)),
        ("A Coast CRC spokesman", ("A Coast CRC spokesman",)),
        ("OWDs", ("OWDs",)),
        ("Nicest", ("Nicest",)),
    ],
)
def test_a_company_goes_by_its_one_name(expected: str, written: tuple[str, ...]) -> None:
    assert [expected] * len(written) == [value(each) for each in written]


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
