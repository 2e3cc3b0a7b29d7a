"""Texts on an owner of several companies, on its end and on who took over: over the field of test_bodies."""

from __future__ import annotations

from datetime import date

import pytest

from tests.test_bodies import about, blank
from tests.test_bodies_course import says
from tests.test_bodies_narration import told

LATER = date(2019, 3, 1)
NORTH, SOUTH, BOTH, ALL = ("north",), ("south",), ("east-west", "north"), ("east-west", "north", "south")


@pytest.mark.parametrize(
    "second",
    [
        "Alpha Works, which runs probation in Northshire and in Eastshire, has cut the lunch break.",
        "The unions said Alpha Works, which has the contracts for Northshire and Westshire, would be told by letter.",
        "In probation in Northshire and Isle, both run by Alpha Works, nobody was told.",
    ],
)
def test_a_story_on_an_owner_whose_companies_it_lists_is_on_all_of_them(second: str) -> None:
    story = (
        told("Probation staff are to vote on a strike."),
        told(second),
        told("The company has cut posts, the unions say."),
        says("‘We inherited a mess,’ a spokesman said.", "unknown"),
        told("Alpha Works would not say how many."),
        told("In Northshire the staff have no chairs."),
        told("All 21 CRCs have a chair."),
    )
    read = about(*story, title="Probation staff in Northshire to vote")
    assert [BOTH, BOTH, BOTH, BOTH, NORTH, ()] == read[1:]


@pytest.mark.parametrize(
    "second",
    [
        "Alpha Works, which runs probation in Northshire, has cut the lunch break.",
        "Northshire CRC has cut the lunch break, and so has Alpha Works in Eastshire.",
        "‘Alpha Works never told us,’ said a clerk in Northshire.",
    ],
)
def test_a_story_on_one_company_stays_on_it(second: str) -> None:
    story = ("Probation staff are to vote on a strike.", second, "The company has cut posts, the unions say.")
    assert NORTH == about(*map(told, story), title="Probation staff in Northshire to vote")[2]


@pytest.mark.parametrize(
    "end",
    [
        "Alpha Works called in administrators yesterday.",
        "Alpha Works was placed in administration on Friday.",
        "Alpha Works has gone bust.",
        "Alpha Works collapsed at noon.",
    ],
)
def test_who_took_over_is_spoken_of_for_what_was_taken_over(end: str) -> None:
    def read(text: str) -> tuple[str, ...]:
        return about(told(end), told(text), title="Northshire probation firm fails", day=LATER)[1]

    assert BOTH == read("Its contracts went at once to Omega.")
    assert BOTH == read("A spokeswoman for Omega said the phones would be answered.")
    assert ALL == read("Omega, which also runs Southshire CRC, has promised more staff.")
    assert ALL == read("They will be, says Omega, which already runs Southshire CRC.")
    assert BOTH == read("It took an insolvency to end it.")
    assert SOUTH == read("Inspectors rated Omega’s work in Southshire as good.")


def test_without_an_end_an_owner_is_all_that_it_holds() -> None:
    assert [ALL] == about("Omega has promised more staff.", day=LATER)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alpha Works also runs Eastshire, Westshire and Isle CRC, where it was fined.", BOTH),
        ("Alpha Works, which also holds the contract for Eastshire, Westshire and Isle, was fined.", BOTH),
        ("Alpha Works, who already own EWI, was fined.", BOTH),
        ("Alpha Works was fined for what was done at EWI.", ("east-west",)),
        ("Alpha Works’ work in the Eastshire, Westshire and Isle area collapsed.", ("east-west",)),
        ("Alpha Works, which owns EWI and two others, was fined.", ("east-west",)),
    ],
)
def test_an_owner_that_also_runs_another_is_of_both(text: str, expected: tuple[str, ...]) -> None:
    assert expected == about(told("Northshire CRC is slow."), told(text), title="Northshire CRC inspected")[1]


def test_one_company_and_so_many_others_are_all_of_an_owner() -> None:
    text = "Omega, which owns Southshire CRC and two others, said so."
    assert [ALL] == about(told(text), title="Southshire CRC is slow", day=LATER)


@pytest.mark.parametrize(
    "text", ["Probation went to a company based in Southshire.", "A Southshire-based firm has taken on the probation."]
)
def test_where_a_firm_is_based_is_no_company(text: str) -> None:
    assert [()] == about(text)


def test_a_feature_on_an_owner_moves_with_the_places_of_its_companies() -> None:
    feature = (
        "Alpha Works ran probation and has gone bust.",
        "In Eastshire a man has kept a memo.",
        "He shows it to the case managers.",
        "It was no different in Northtown.",
        "Two case managers there have a fish tank.",
    )
    east = ("east-west",)
    assert [BOTH, east, east, NORTH, NORTH] == about(*map(told, feature), title="Sold by the yard", day=LATER)


def test_a_quotation_set_apart_moves_a_text_nowhere() -> None:
    quote = blank("‘I cried.’ – Bo, a clerk, Southshire CRC", kind="quote_block", author_type="staff")
    union = {"author_type": "union", "container_author_type": "union"}
    spoke = [told(text, **union) for text in ("A union spoke.", "It spoke for long.", "It rained.")]
    texts = (*spoke, quote, *[told("The company has no answer.", **union)] * 3)
    assert [(), (), (), SOUTH, (), (), ()] == about(*texts, title="Answers")


def test_who_is_told_of_above_keeps_the_company_of_the_words_above() -> None:
    story = (
        told("Alpha Works was placed in administration on Friday."),
        told("Ann Ray published a report on Alpha Works’ work in Eastshire probation."),
        says("‘Some of the caseloads are indefensible,’ Ann Ray said.", "inspector", "Ann Ray"),
    )
    assert [BOTH, ("east-west",), ("east-west",)] == about(*story, title="Firm fails", day=LATER)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("To all members in the Alpha Works CRCs", BOTH),
        ("Bulletin for Alpha Works companies", BOTH),
        ("Alpha Works", ()),
        ("To all members in CRCs", ()),
    ],
)
def test_a_heading_that_says_so_is_of_all_companies_of_an_owner(heading: str, expected: tuple[str, ...]) -> None:
    text = told("Your contract is with the CRC.", section=(heading,), container_author_type="blogger")
    assert [expected] == about(text, title="Here we go again")


def test_all_areas_of_those_that_a_chapter_is_on_are_its_companies() -> None:
    section = {"section": ("Bulletin for Alpha Works companies",), "container_author_type": "blogger"}
    both = says("‘There will be no change in both areas,’ a spokesman said.", "government")
    read = about(blank(both.text, author_type="government", evidence=both.evidence, **section), title="Again")
    assert [BOTH] == read


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Unions demand that Alpha Works halt cuts at Northshire CRC.", NORTH),
        ("Northshire Community Rehabilitation Company, run by Alpha Works, has cut posts.", NORTH),
        ("Alpha Works is to cut posts.", BOTH),
    ],
)
def test_a_heading_with_an_owner_is_of_the_company_that_the_text_below_opens_with(
    opening: str, expected: tuple[str, ...]
) -> None:
    story = [
        told(text, section=("Unions demand a halt to Alpha Works job cuts",), container_author_type="blogger")
        for text in (
            opening,
            "The report found that the company had no chairs.",
            "Alpha Works runs probation in Northshire and in Eastshire, and it is the same in both.",
        )
    ]
    assert expected == about(*story)[1]
