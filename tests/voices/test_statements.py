"""Statements without marks in the texts of others, and where the host comes back."""

from __future__ import annotations

import pytest

from search.model import Source
from tests.voices.made import BLOG, ECHO, said


@pytest.mark.parametrize(
    ("says", "before", "speaker"),
    [
        (
            "She said:",
            "Sentencing the man on Monday, Judge Ida Flint read out a statement. ",
            ("judge", "Judge Ida Flint"),
        ),
        ("said in a statement:", "The chief inspector, Otto Wick, ", ("inspector", "Otto Wick")),
    ],
)
def test_a_statement_without_marks_goes_on_as_far_as_its_speaker_says_i(
    says: str, before: str, speaker: tuple[str, str]
) -> None:
    text = (
        "Lamps in court\n\nA lamp was put out in Otherton on Monday and nobody could say by whom it was done.\n\n"
        f"{before}{says}\n\nI have not seen a lamp as dim as this one.\n\nThere was no oil. None.\n\n"
        "I ask for an answer in writing.\n\nThe man, of Wick Lane, was led away.\n"
    )
    assert [speaker] * 3 == said(text, ECHO)[1:4]
    assert [("press", "Anytown Echo")] == said(text, ECHO)[4:]


def test_a_statement_in_a_bodys_own_text_goes_on_while_it_says_i_alone() -> None:
    union = Source(id="lu", name="Lampworkers United", author_type="union")
    text = (
        "Lamps again\n\nWe publish our report on lamps today, and it makes for a long read in all of the towns.\n\n"
        "Our chair, Ida Flint, writes:\n\nI had a lamp and a number. The number was wrong.\n\nWe saw ninety lamps.\n"
    )
    host = ("union", "Lampworkers United")
    assert [host, ("union", "Ida Flint"), host] == said(text, union)


def test_a_host_who_talks_below_an_end_mark_is_back() -> None:
    text = (
        "Monday, 3 July 2017\n\nLamps Again\n\nRegular readers will know what I think of the lamps.\n\n"
        "Lampworkers United have issued the following press release:-\n\nLampworkers United is glad of new oil.\n\n"
        "ENDS\n\nNotes to editors\n\nLampworkers United has 400 members.\n\nGlad? Did they see the same oil as me?\n"
    )
    assert ["blogger", "blogger", "union", "union", "blogger"] == [kind for kind, _ in said(text, BLOG)]


@pytest.mark.parametrize(
    ("credit", "name"),
    [
        (" – A lamp officer in Otherton, quoted in the report", "A lamp officer in Otherton"),
        ("\nOne lamp officer, Otherton", "One lamp officer"),
    ],
)
def test_words_set_off_may_be_of_somebody_who_is_only_described(credit: str, name: str) -> None:
    long = "The lamps of the northern towns were dim, the oil was late and nobody could say whose fault it was."
    words = "“You can put the lamp out and still have one in the morning.”"
    text = f"Lamps again\n\n4 May 2018\n\n{long}\n\n{words}{credit}\n\n{long}\n"
    assert ("staff", name) == said(text, BLOG)[1]


def test_whom_the_text_gives_a_title_and_a_last_name_is_called_by_both() -> None:
    text = (
        "Lamps in court\n\nA lamp was put out in Otherton on Monday and nobody could say by whom it was done.\n\n"
        "“My client says that the lamp went out by itself and that he was in bed,” said Mr Wick, defending.\n\n"
        "“He was seen with the snuffer by two people, one of them a priest,” said Ida Flint, prosecuting.\n\n"
        "“And the snuffer was warm to the touch when they took it from him,” Miss Flint went on.\n"
    )
    assert ["Mr Wick", "Ida Flint", "Ida Flint"] == [name for _, name in said(text, ECHO)[1:]]


TALE = "The lamps of the northern towns were dim, the oil was late and nobody could say whose fault that was at all."


@pytest.mark.parametrize(
    ("line", "voice"),
    [
        ("Published by the Inspectorate of Lamps, 12 April 2024", ("inspector", "Inspectorate of Lamps")),
        ("Issued by the Wick Trust on 12 April 2024", ("charity", "Wick Trust")),
        ("Published by Ann Marsh, 12 April 2024", ("unknown", None)),
    ],
)
def test_whom_a_dated_line_says_to_publish_a_text_has_its_words(line: str, voice: tuple[str, str | None]) -> None:
    assert [voice] == said(f"Lamps go dim on the quay\n\n{line}\n\n{TALE}\n")


def test_a_newspaper_before_the_day_has_the_words_below_its_headline() -> None:
    assert [("press", "Harbour Gazette")] == said(f"Harbour Gazette, 9 July 2024\n\nLamps go dim\n\n{TALE}\n")


def test_two_people_who_take_turns_share_a_short_text() -> None:
    text = "Ann Marsh: What is the plan?\n\nBo Wick: There is none.\n\nAnn Marsh: Then we shall make one.\n"
    assert ["Ann Marsh", "Bo Wick", "Ann Marsh"] == [name for _, name in said(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Opening hours: From nine.\n\nEntry fee: None.\n\nBus stop: At the quay.\n",
        f"Ann Marsh: What is the plan?\n\nBo Wick: There is none.\n\n{TALE}\n\nAnn Marsh: So be it.\n",
    ],
)
def test_lists_and_texts_of_others_are_no_talk_of_two(text: str) -> None:
    assert {None} == {name for _, name in said(text)}
