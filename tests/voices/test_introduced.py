"""Offices that a document gives to a name, with no body beside them."""

from __future__ import annotations

import pytest

from search.voices.who import Who
from tests.voices.made import field


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("It was late. Chief Executive Bram Oke said so.", True),
        ("our Director of Lamps Bram Oke said so.", True),
        ("Bram Oke, head of quality, said so.", True),
        ("Inspectorate of Lamps Chief Executive Bram Oke said so.", False),
        ("She met Bram Oke at noon.", False),
    ],
)
def test_an_office_stands_before_a_name_or_after_it(text: str, office: bool) -> None:
    assert office == Who(field(), text).has_office("Bram Oke")


@pytest.mark.parametrize(
    ("mention", "name", "kind"),
    [
        ("Mr Echo", "Echo", "unknown"),
        ("Sir Bram Herald", "Sir Bram Herald", "unknown"),
        ("Mrs LU", "LU", "unknown"),
        ("the Anytown Echo", "Anytown Echo", "press"),
        ("Vale Herald", "Vale Herald", "press"),
        ("an LU official", "an LU official", "union"),
    ],
)
def test_a_title_makes_a_name_a_person_s_and_no_paper_s(mention: str, name: str, kind: str) -> None:
    speaker = Who(field(), "Nothing else is told.").speaker(mention)
    assert (name, kind) == (speaker.name, speaker.author_type)
