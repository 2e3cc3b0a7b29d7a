"""Who is a newspaper and who a person whose last name newspapers' names end in."""

from __future__ import annotations

import pytest

from search.voices.who import Who
from tests.voices.made import BLOG, field, label

LINE = "The lamps were dim all week and the oil came late, as the street knows."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It was dark,” said Ben Star, a driver.", "Ben Star"),
        ("“It was dark,” said Zorab Post, a driver from Wick.", "Zorab Post"),
        ("“It was dark,” said Tom Standard, 54.", "Tom Standard"),
        ("“It was dark,” said Quarl Standard, 54, of Wick Lane.", "Quarl Standard"),
        ("“It was dark,” said Mrs Joan Beacon.", "Joan Beacon"),
        ("“It was dark,” said Mr Mirror.", "Mirror"),
        ("“It was dark,” said Dr Orna Mercury.", "Orna Mercury"),
        ("“It was dark,” said Wenda Herald, our steward.", "Wenda Herald"),
        ("Royal Mail said the letters were late.", "Royal Mail"),
    ],
)
def test_people_and_companies_whose_names_end_as_newspapers_do_are_no_press(text: str, name: str) -> None:
    who = Who(field(), text)
    assert not who.is_newspaper(name)
    assert "press" != who.speaker(name).author_type
    quotes = label(f"Lamps\n\n{LINE}\n\n{text}\n", BLOG)[-1].quotes
    assert "press" not in {quote.speaker.author_type for quote in quotes}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Wick Star said that the lamps were dim.", "Wick Star"),
        ("According to Otherton Post, a weekly newspaper, it was dark.", "Otherton Post"),
        ("“It was dark,” the Florence Courier wrote.", "Florence Courier"),
        ("It was in the Hills and Dales Mirror.", "Hills and Dales Mirror"),
        ("WickLive says it was dark, as Wick News does.", "Wick News"),
    ],
)
def test_newspapers_that_nobody_knows_are_press(text: str, name: str) -> None:
    who = Who(field(), text)
    assert who.is_newspaper(name)
    assert "press" == who.speaker(name).author_type
