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
        "Share this: Twitter Facebook",
        "© Lampworkers North. Privacy policy.",
        "© Flint Lamps | Terms of use",
        "Additional reporting by the Lantern’s oil desk",
        "This entry was posted in Lamps, Oil and tagged wicks, doors. Bookmark the permalink.",
        "Lampworkers, North Branch. Views are those of the branch and not of the union.",
        "Northshire Lamps Ltd. Registered in England.",
        "£12 could buy a lamp for somebody on the day. DONATE NOW",
        "Add your response (please be kind)",
        "You may also like: How bright should a lamp be?",
        "Comments: Our rules. We want our comments to be lively.",
        "Print this article",
        "Email this story to a friend",
        "Save this page for later",
        "Share (118)",
        "2.4k shares",
        "7:08 AM - 3 Mar 2019 · 24 Retweets 51 Likes",
        "1,204 Retweets",
        "See Ida Flint's other Tweets",
        "Pictured: the oil store in Otherton",
        "Left to right: Ida Flint, Otto Wick and their lamps",
        "Illustration: Ida Flint",
        "Tap to enlarge",
        "Photo 3 of 12",
        "0:12 / 4:35",
        "Gallery: a night among the lamps",
        "Sign up to the Lantern’s weekly newsletter",
        "Get the Lantern round-up every Monday",
        "Get our digest: type your email address",
        "Since you’re here … more of you read the Lantern than ever.",
        "Thank you for reading. Please think of making a gift.",
        "4 Comments   Leave yours",
        "Show 9 more comments",
        "Cookies help us bring light to you",
        "You are here: Home / Lamps / Oil",
        "Log in / Register",
        "Return to the news listing",
        "Report a mistake on this page",
        "The lamp review (PDF, 340 KB)",
        "Promoted by Lampworkers United, 3 Wick Lane, London NW1 2AY",
        "Most read in Lamps",
        "Recommended by Lamplink",
        "Story continues after advertisement",
        "Newer Post Home Older Post",
        "1 2 3 4 Next »",
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
        "Print this article and hang it on the door of your lamp store.",
        "Pictured: nobody, for the office was shut.",
        "Get the digest to your manager before Monday.",
        "I was told to email this page to a manager, and never heard a word again.",
        "Left to themselves, the staff lit no lamps.",
        "Since you’ve been here nothing has gone right.",
        "Report a fault and nobody comes.",
        "More from the same is what we were promised, and more of the same is what we have.",
        "Was this useful? I was there, and it was not.",
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
