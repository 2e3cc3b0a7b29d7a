"""Offices that a document gives to a name, with no body beside them."""

from __future__ import annotations

import pytest

from search.model import Source
from search.voices.who import Who
from tests.voices.made import BLOG, ECHO, field, label


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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("When our secretary wrote to the chief executive, Bram Oke, he answered.", "provider"),
        ("The branch met the managing director, Bram Oke, who answered.", "provider"),
        ("The branch secretary, Bram Oke, answered.", "union"),
        ("The branch wrote to Bram Oke, who answered.", None),
    ],
)
def test_the_chief_executive_whom_a_union_writes_to_is_the_company_s(text: str, kind: str | None) -> None:
    assert kind == Who(field(), text).introduced("Bram Oke", "union")


def _kinds(text: str, source: Source | None) -> list[str]:
    return [quote.speaker.author_type for passage in label(text, source) for quote in passage.quotes]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "As usual, the Chief Inspector has the last word:\n\n“The will to improve is there.” Dame Bella Stubbs",
            "inspector",
        ),
        ("As ever, the minister has the last word:\n\n“The will to improve is there.” Bella Stubbs", "government"),
        ("Here is what it all comes to:\n\n“The will to improve is there.” Bella Stubbs", "unknown"),
        ("“Our refuge has been full since May,” said Bella Stubbs.", "charity"),
        ("“Our volunteers meet them at the gate,” said Bella Stubbs.", "charity"),
        ("“Their volunteers meet them at the gate,” said Bella Stubbs.", "unknown"),
    ],
)
def test_a_lead_in_or_the_words_themselves_tell_what_somebody_named_is(text: str, kind: str) -> None:
    assert [kind] == _kinds(f"It rained all day, and nobody came.\n\n{text}\n\nIt went on raining.", BLOG)


def test_a_poster_who_is_quoted_is_a_commenter() -> None:
    thread = (
        "A post about lamps, and nobody came.\n\n2 comments:\n\nGetafix at 27/11/2018 09:14\n\nThe lamps were googled, "
        "I am sure of it.\n\nMags at 27/11/2018 09:50\n\nGetafix: “The lamps were googled, I am sure of it”. If only!"
    )
    assert {"commenter"} == set(_kinds(thread, BLOG))


def test_the_chief_executive_whom_a_newspaper_names_is_nobody_s_that_it_does_not_name() -> None:
    assert ["unknown"] == _kinds("“It rained,” said Bella Stubbs, chief executive. Nobody came.", ECHO)
