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
