"""Who in a story on one company speaks of something else, and which words speak of any company at all."""

from __future__ import annotations

import pytest

from search.model import Evidence, Passage
from tests.test_bodies import about, blank
from tests.test_bodies_narration import NORTH, TITLE, told

SAID = Evidence(rule="quotation")


def said(text: str, author_type: str, container: str = "press") -> Passage:
    return blank(text, author_type=author_type, container_author_type=container, evidence=SAID)


@pytest.mark.parametrize(
    "text",
    [
        "Professor Ann Other has written three books on the matter.",
        "‘It pays to look busy,’ says Prof Ann Other down the line.",
        "Dr Ann Other, of the University of Port, has met sixty of them.",
        "Ann Other, a criminologist, is not surprised by any of it.",
        "The numbers were worked out by two academics at Fordham University.",
        "Ann Other is from Open Gate, which helps survivors of abuse. ‘My staff gave up ringing,’ she said.",
        "A lecturer in the town keeps a list of such phrases.",
    ],
)
def test_scholars_and_charities_speak_of_the_trade(text: str) -> None:
    assert [()] == about(told(text), title=TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "Dr Ann Other, of the University of Port, says that the company hid its figures.",
        "Professor Ann Other has never met the firm, and this firm has never met her.",
        "Ann Other, who helps with the forms, says the door is always shut.",
    ],
)
def test_an_outsider_who_speaks_of_the_company_is_about_it(text: str) -> None:
    assert [NORTH] == about(told(text), title=TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "Under the rules a CRC that misses a target is fined.",
        "Nobody who works in a CRC sleeps well.",
        "Each CRC is rated in the spring.",
        "CRC contracts end next year.",
        "She asked for all CRC bids to be published.",
        "Work is judged on a four-point scale, and the four-point scale is a blunt tool.",
        "This article was amended on 2 May to correct a name.",
        "‘Probation is a matter of trust,’ she said.",
    ],
)
def test_any_company_and_the_trade_are_nobody_in_particular(text: str) -> None:
    assert [()] == about(told(text), title=TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "The CRC missed a target again.",
        "This is a CRC that keeps its word.",
        "The CRC contracts out its cleaning.",
        "It was worse than in any other CRC this year, and the neighbours knew.",
        "This article of faith was shared by all who worked there.",
        "‘The probation is over,’ she said, and shut the door.",
    ],
)
def test_the_company_is_not_any_company(text: str) -> None:
    assert [NORTH] == about(told(text), title=TITLE)


@pytest.mark.parametrize(
    ("author_type", "container", "expected"),
    [
        ("politician", "press", ()),
        ("politician", "blogger", ()),
        ("politician", "commissioner", NORTH),
        ("government", "press", ()),
        ("charity", "blogger", ()),
        ("charity", "press", NORTH),
        ("staff", "press", NORTH),
    ],
)
def test_who_speaks_of_the_own_matter_depends_on_the_publisher(
    author_type: str, container: str, expected: tuple[str, ...]
) -> None:
    assert [expected] == about(said("‘I heard of it on a Tuesday,’ she said.", author_type, container), title=TITLE)


def test_a_speaker_in_a_story_who_writes_letters_is_no_narrator() -> None:
    assert [NORTH] == about(said("‘We wrote to them twice,’ he said.", "union"), title=TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "A thug struck after probation chiefs lost track of him.",
        "Probation bosses had no idea where he was.",
        "He missed 11 appointments in a row.",
        "He was meant to be seen every week.",
        "He had to report once a fortnight.",
    ],
)
def test_a_court_report_tells_of_the_company_where_it_tells_of_the_supervision(text: str) -> None:
    court = ("The jury heard it.", "He was jailed at Port Crown Court.", "Judge Ann Other shook her head.")
    company = ("Northshire CRC has begun a review.", "Inspectors had warned the company.", "The company was sorry.")
    assert [NORTH, (), (), (), NORTH, NORTH, NORTH] == about(*map(told, (text, *court, *company)))


def test_an_inquest_is_a_court() -> None:
    texts = (
        "The inquest heard of a fall.",
        "The coroner asked about the stairs.",
        "Northshire CRC was not there.",
        "The inquest goes on.",
    )
    assert [(), (), NORTH, ()] == about(*map(told, texts))
