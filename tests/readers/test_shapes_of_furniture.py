"""Furniture told by its shape: rows of links, turns of the page, notices; and lines that only look like it."""

from __future__ import annotations

import pytest

from search.readers.layout.furniture import role_of
from tests.voices.made import read


@pytest.mark.parametrize(
    "line",
    [
        "Who we are  •  What we do  •  Working with us  •  Hire a lamp  •  News",
        "About Ida   Services   Clients   Blog   Book a call",
        "← On being inspected by a lamp",
        "A walk round the wick →",
        "Tweet  Share  Pin  Email",
        "Share on: f t in",
        "This entry was posted in Lamps, Oil and tagged wicks, doors. Bookmark the permalink.",
        "Lampworkers, North Branch. Views are those of the branch and not of the union.",
        "Northshire Lamps Ltd. Registered in England.",
        "£12 could buy a lamp for somebody on the day. DONATE NOW",
        "Add your response (please be kind)",
        "You may also like: How bright should a lamp be?",
        "Comments: Our rules. We want our comments to be lively.",
    ],
)
def test_a_line_is_furniture_by_its_shape(line: str) -> None:
    assert role_of(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "Staff   12   14   Good",
        "Oil · wick",
        "The views of the staff are clear.",
        "I should like to know who will pay for all this now.",
        "They share: one lamp, one wick and no oil between the whole of that street, as inspectors found.",
    ],
)
def test_a_line_that_says_something_is_none(line: str) -> None:
    assert role_of(line) is None


def test_a_tab_after_a_bullet_makes_no_table() -> None:
    text = "Since then we have:\n\no\topened a lamp shop\no\tcut the time to light a lamp\no\ttrained six people\n"
    assert ["list_item"] * 3 == [block.kind for block in read(text).blocks][-3:]


def test_the_box_on_the_author_below_an_article_is_furniture() -> None:
    long = "The lamps of the northern towns were dim, the oil was late and nobody could say whose fault it was."
    text = (
        f"Skip to content\nHome  About  Contact  Blog\nIDA FLINT\n\nLamps in the north\n\n"
        f"Ida Flint · 4 May 2018\n\n{long}\n\n"
        f"{long}\n\nIda Flint is a researcher of lamps. She has worked with nine towns, two oil firms and one circus.\n"
        "Tweet  Share  Pin  Email\nLeave a comment\n"
    )
    assert "furniture" == next(block.kind for block in read(text).blocks if block.text.startswith("Ida Flint is"))


def test_a_release_label_and_its_headline_are_no_signature() -> None:
    long = "The lamps of the northern towns were dim, the oil was late and nobody could say whose fault it was."
    text = f"Monday, 3 July 2017\n\nLamps\n\n{long}\n\nPRESS RELEASE\nProbation lamps out, says union\n\n{long}\n"
    assert "signature" not in {block.role for block in read(text).blocks}
