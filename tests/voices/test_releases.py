"""Releases under their own headline, which no label and no colon hands over."""

from __future__ import annotations

import pytest

from tests.voices.made import BLOG, said

OPENING = (
    "Monday, 3 July 2017\n\nLamps Again\n\nRegular readers will know what I think of the lamps by now. Here we are."
)
HEADLINE = "OIL SHORTAGE SHOWS THAT SELLING THE LAMPS HAS FAILED"
FIRST = "Wickfolk has called on ministers to take the lamps back after a damning week in the north."
REST = (
    "The union says that oil has doubled in price and that nobody in Otherton has seen a flame.\n\n"
    "Wickfolk represents more than 8,000 lighters."
)
AFTER = "--oo00oo--\n\nI shall say more about this when I have read all of it.\n"
BLOGGER = ("blogger", None)
UNION = ("union", "Wickfolk")


@pytest.mark.parametrize(
    "above",
    [
        "Wickfolk were quick to respond with a press release this morning.",
        "I’ve just been sent Wickfolk’s statement.",
        "This landed in my inbox from Wickfolk HQ.",
        "And so to Wickfolk, who have issued the following.",
        "Here’s what Wickfolk had to say.",
        "Below is what Wickfolk put out on Thursday. The report comes after it. I make no excuse for the length.",
    ],
)
def test_a_headline_below_a_line_that_hands_over_heads_the_release_of_the_body_named(above: str) -> None:
    text = f"{OPENING}\n\n{above}\n\n{HEADLINE}\n\n{FIRST}\n\n{REST}\n\n{AFTER}"
    assert [BLOGGER, BLOGGER, UNION, UNION, UNION, BLOGGER] == said(text, BLOG)


def test_a_headline_that_calls_itself_a_statement_needs_no_line_above() -> None:
    text = f"{OPENING}\n\nWickfolk statement on the price of oil\n\n{FIRST}\n\n{REST}\n\n{AFTER}"
    assert [BLOGGER, UNION, UNION, UNION, BLOGGER] == said(text, BLOG)


@pytest.mark.parametrize("foot", ["Media contact: Ivy Oil 01632 960000", "Notes to editors\n\nWickfolk is a union."])
def test_contacts_for_the_press_show_a_release_with_no_line_above(foot: str) -> None:
    first = f"Responding to the report on oil published today, {FIRST}"
    given = said(f"{OPENING}\n\n{HEADLINE}\n\n{first}\n\n{REST}\n\n{foot}\n\n{AFTER}", BLOG)
    assert [BLOGGER, *[UNION] * 4, BLOGGER] == given


@pytest.mark.parametrize(
    ("above", "rest", "end"),
    [
        ("Wickfolk have been in touch with me all week.", REST, "\n"),
        ("The lamps are out, and nobody minds but me.", REST, AFTER),
        ("I’ve just been sent Wickfolk’s statement.", f"{REST}\n\nI’d say that they are right, for once.", AFTER),
        ("I’ve just been sent Wickfolk’s statement.", REST.replace("The union", "It"), AFTER),
    ],
)
def test_a_headline_of_the_writers_own_opens_no_release(above: str, rest: str, end: str) -> None:
    text = f"{OPENING}\n\n{above}\n\nWhere this leaves the lamps\n\n{FIRST}\n\n{rest}\n\n{end}"
    assert {BLOGGER} == set(said(text, BLOG))


@pytest.mark.parametrize("end", ["–ends–", "ENDS", "- Ends -"])
def test_a_release_that_a_line_hands_over_goes_on_to_its_end_mark(end: str) -> None:
    above = "Wickfolk got their statement out before my toast. I give it in full."
    after = "So much for Wickfolk. I have been a member since I was ten."
    text = f"{OPENING}\n\n{above}\n\n{HEADLINE}\n\n{FIRST}\n\n{REST}\n\n{end}\n\n{after}\n"
    assert [BLOGGER, BLOGGER, UNION, UNION, UNION, BLOGGER] == said(text, BLOG)
