"""Sections that say whose they are, witnesses' questions with numbers, and what a blogger is called."""

from __future__ import annotations

import pytest

from search.model import Source
from tests.voices.made import BLOG, ECHO, INSPECTORATE, said

LONG = "The lamps of the northern towns were dim, the oil was late and nobody could say whose fault it was."
MORE = "Nobody in Otherton had seen a lamp that burned all night, though each street had been promised two of them."
UNION = Source(id="lu", name="Lampworkers United", author_type="union")


@pytest.mark.parametrize(
    ("source", "line", "given"),
    [
        (ECHO, "By Otto Wick, oil correspondent", ("press", "Otto Wick")),
        (ECHO, "Otto Wick, Radio Otherton", ("press", "Otto Wick")),
        (UNION, "By a lamp officer in the Otherton team", ("union", "a lamp officer in the Otherton team")),
        (UNION, "By Otto Wick", ("union", "Otto Wick")),
    ],
)
def test_a_section_with_a_byline_is_the_writers_until_the_next_heading(
    source: Source, line: str, given: tuple[str, str]
) -> None:
    host = (source.author_type, source.name)
    section = f"Seen from the ladder\n{line}\n\n{MORE}\n\n{LONG}\n\nIn short\n\n{MORE}\n"
    text = f"Lamps in the north\n\n{LONG}\n\n{MORE}\n\n{section}"
    kinds = said(text, source)
    assert [host, host] == kinds[:2]
    assert [given[1]] * 2 == [name for _, name in kinds[2:4]]
    assert kinds[2][0] in (given[0], "staff")
    assert host == kinds[4]


@pytest.mark.parametrize(
    "heading",
    [
        "Written evidence submitted by Lampworkers United",
        "Statement from Lampworkers United (LMP0017)",
        "Memorandum by Lampworkers United",
    ],
)
def test_what_a_body_hands_in_is_its_own_whoever_signs(heading: str) -> None:
    text = f"Lamps: evidence\n\n{LONG}\n\n{MORE}\n\n{heading}\n\n1. {LONG}\n\n2. {MORE}\n\n"
    text += "Otto Wick\nVice-Chair\nMay 2018\n"
    assert [("union", "Lampworkers United")] * 2 == said(text, INSPECTORATE)[-2:]


def test_the_number_of_a_question_is_no_part_of_the_name_behind_it() -> None:
    text = "Oral evidence\n\nTabitha Flint-Moss asked whether the lamps were lit.\n\n" + "".join(
        f"Q{at} Mrs Flint-Moss: Are the lamps of {town} lit at all?\n\nOtto Wick: {LONG}\n\n"
        for at, town in ((8, "Otherton"), (9, "Anytown"))
    )
    assert "Tabitha Flint-Moss" == said(text, INSPECTORATE)[1][1]


@pytest.mark.parametrize(
    "text",
    [
        f"The Probation Owl\nIda Flint is a former lamplighter. She is free.\n\nLamps\n15 June 2018\n\n{LONG}\n",
        f"The Probation Owl\n\nLamps again\n28 March 2019 · Ida Flint · 7 min read\n\n{LONG}\n",
        f"Lamps again\n\n15 June 2018\n\n{LONG}\n\nAbout the author\nIda Flint has worked on lamps for 25 years.\n",
    ],
)
def test_a_blogger_is_called_by_the_name_that_the_page_gives(text: str) -> None:
    assert [("blogger", "Ida Flint")] == said(text, BLOG)


def test_a_blogger_without_a_name_is_not_called_like_the_blog() -> None:
    assert [("blogger", None)] == said(f"The Probation Owl\n\nLamps again\n15 June 2018\n\n{LONG}\n", BLOG)
    person = Source(id="ida", name="Ida Flint", author_type="blogger")
    assert [("blogger", "Ida Flint")] == said(f"Ida Flint\n\nLamps again\n15 June 2018\n\n{LONG}\n", person)


def test_members_named_above_their_words_are_the_speakers_by_last_name_too() -> None:
    text = (
        "Lamps: Otherton\n\nMr Otto Wick (Otherton North) (Lab)\nWhat does she make of the lamps?\n\n"
        "The Under-Secretary of State for Lamps (Ida Flint)\nThe lamps were seen in May, as he knows.\n\n"
        "Mr Wick\nDoes she think that a lamp can smell oil?\n\nMr Speaker\nOrder. Lamps have no noses at all.\n"
    )
    names = [name for _, name in said(text)]
    assert ["Otto Wick", "Ida Flint", "Otto Wick", "Mr Speaker"] == names


def test_the_answers_below_questions_are_of_the_one_who_is_interviewed() -> None:
    asked = "".join(f"What of the {what}?\nI like the {what} well enough.\n\n" for what in ("oil", "wicks", "lamps"))
    given = said(f"Five minutes with… Ida Flint, lamp officer\n\n{asked}", ECHO)
    assert [("press", "Anytown Echo"), ("staff", "Ida Flint")] * 3 == given


def test_the_questions_that_a_body_answers_its_readers_are_no_interview() -> None:
    asked = "".join(f"Where is the {what}?\nThe {what} is in the shop.\n\n" for what in ("oil", "wick", "lamp"))
    for source in (UNION, ECHO):
        given = said(f"Questions for Ida Flint, lamp officer\n\n{asked}", source)
        assert {(source.author_type, source.name)} == set(given)
