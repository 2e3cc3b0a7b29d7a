"""Towns stand for the company that works in their county: shipped names, made-up texts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from search.collection import load
from search.model import Crc
from tests.test_bodies import FIELD, about, blank, comment

TOWNS = replace(
    FIELD,
    crcs=(
        replace(FIELD.crcs[0], towns=("Portwick", "Marlow Bay")),
        replace(FIELD.crcs[2], towns=("Stanford", "Ashby")),
        *(FIELD.crcs[1], FIELD.crcs[3]),
    ),
)


def test_a_company_has_the_towns_shipped_for_its_areas(tmp_path: Path) -> None:
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "crcs.toml").write_text(
        '[[crc]]\nslug = "x"\nname = "X CRC"\nareas = ["Rutland", "Nowhere"]\n', encoding="utf-8"
    )
    crc: Crc = load(tmp_path).crcs[0]
    assert ("Oakham", "Uppingham") == crc.towns
    assert ("Rutland", "Nowhere") == crc.areas


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors found the caseloads in Portwick too high.",
        "A responsible officer in Marlow Bay held 120 cases.",
        "Most cases in Portwick were allocated late.",
        "The service users of Marlow Bay have to travel.",
        "At Portwick, inspectors sat in on four appointments.",
        "The CRC office in North Portwick has closed.",
    ],
)
def test_a_town_stands_for_its_company_where_probation_is_meant(text: str) -> None:
    assert [("north",)] == about(text, field=TOWNS)


@pytest.mark.parametrize(
    "text",
    [
        "Portwick has a pier.",
        "Inspectors spoke to Kyle Portwick for an hour.",
        "The inspection was a shock, Portwick said.",
        "Inspectors walked past Portwick Rovers and Ashby Road.",
        "Inspectors met the Portwick charity Open Hand.",
        "Probation was the matter before Stanford Crown Court.",
        "Inspectors are as rare as a stanford or a portwick.",
    ],
)
def test_a_town_is_no_company_as_a_name_of_something_else(text: str) -> None:
    assert [()] == about(text, field=TOWNS)


def test_a_story_in_the_towns_of_one_company_is_about_it_where_it_tells_of_them() -> None:
    story = (
        "The waiting room of the office in Portwick is full by nine.",
        "Northshire CRC runs it.",
        "The staff in Portwick are tired.",
    )
    assert [("north",)] * 3 == about(*story, field=TOWNS)


def test_a_comment_is_from_a_town_as_from_an_area() -> None:
    assert [("south",)] == about(comment("Stanford here. She has gone now."), field=TOWNS)
    assert [()] == about(comment("Went to Stanford once. Nice beach."), field=TOWNS)


@pytest.mark.parametrize(
    "text",
    [
        "He took the bus to his mother's in Portwick.",
        "She lives in Portwick with a dog.",
        "They moved to Portwick in May.",
        "The tide was in at her flat in Portwick.",
    ],
)
def test_a_town_where_somebody_lives_is_no_company(text: str) -> None:
    press = replace(blank(text), container_author_type="press")
    assert () == about("A man was lost.", press, "Northshire CRC lost him.", field=TOWNS)[1]
