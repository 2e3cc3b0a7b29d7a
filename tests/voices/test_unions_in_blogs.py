"""Bulletins and releases that a blogger hands over without a verb of speech, more extracts, and where each ends."""

from __future__ import annotations

import pytest

from tests.voices.made import BLOG, read, said

TOP = "Monday, 3 July 2017\n\nLamps Again\n\nRegular readers will know what I think of the lamps, and here we go.\n\n"
HEADLINE = "Oil report: we told you so"
TALE = "Members will have seen the news on the oil. We want to set out what we know and what is being done about it."
MORE = "There will be a call for all reps at noon on Monday, and branches should send their questions before that."
BACK = "I have nothing to add to that, except that my own lamp went out on Tuesday and nobody came."
REPORT = "The LTC is led by a settled team. We found, though, that its vision had not got far beyond the head office."
PAGE = "Of the seven lamps that we visited only two had wicks, and nobody could tell us why that was so."
UNION = ("union", "Lampworkers United")


def given(*blocks: str) -> list[tuple[str, str | None]]:
    return said(TOP + "\n\n".join(blocks), BLOG)


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Credit to Lampworkers United, who must keep somebody up all night. This landed at seven:-", HEADLINE),
        ("Lampworkers United's northern branch was quick off the mark, and sent me this at dinner time:-", HEADLINE),
        ("Lampworkers United were first out of bed. It was in my inbox by six:-", HEADLINE),
        ("No surprise that Lampworkers United have noticed. Fresh off the press this morning:-", HEADLINE),
        ("As ever it is left to Lampworkers United to do the sums:-", HEADLINE),
        ("Hats off to LU. Short and to the point:-", HEADLINE),
        ("This landed at seven, when decent folk are in bed:-", "Lampworkers United Bulletin 11/19 - to all members"),
        ("In my pigeon hole, still warm:-", "Press release from Lampworkers United"),
        ("First, from the Lampworkers United website:-", HEADLINE),
        ("Next up, from the Lampworkers United website:-", HEADLINE),
        ("Finally, this from Lampworkers United:-", HEADLINE),
    ],
)
@pytest.mark.parametrize("end", ["ooOoo", "oOo", "--oo00oo--", "*****"])
def test_a_union_that_the_line_or_the_headline_names_has_the_text_below_it(line: str, headline: str, end: str) -> None:
    assert [UNION, UNION, ("blogger", None)] == given(line, headline, TALE, MORE, end, BACK)[-3:]


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Lampworkers United have noticed, and so has the Wick Trust. Here goes:-", HEADLINE),
        ("This is my own view of the matter:-", HEADLINE),
        ("This is my own view of the matter:-", "Why I left Lampworkers United"),
        ("Lampworkers United were first. They were right. They always are. Now for my own story:-", HEADLINE),
    ],
)
def test_a_line_that_names_two_or_nobody_hands_over_nobodys_text(line: str, headline: str) -> None:
    assert ("blogger", None) == given(line, headline, TALE, MORE, "ooOoo", BACK)[-3]


@pytest.mark.parametrize("words", ["oo", "Oxo", "ooh", "ooo", "xoxo", "No"])
def test_other_words_of_the_same_letters_part_nothing(words: str) -> None:
    blocks = read(TOP + "\n\n".join((BACK, words, BACK)), BLOG).blocks
    assert not [block for block in blocks if block.role == "separator"]


@pytest.mark.parametrize(
    "label",
    [
        "And from further in, on the LTC's premises:-",
        "From further down:-",
        "And later on:-",
        "And a bit further on:-",
        "Then from elsewhere:-",
    ],
)
def test_a_label_that_goes_further_into_a_report_has_no_other_speaker(label: str) -> None:
    texts = (
        "From the LAMPI report:-",
        REPORT,
        "--oo00oo--",
        "Dreadful, I know.",
        label,
        PAGE,
        PAGE,
        "--oo00oo--",
        BACK,
    )
    assert [("inspector", "the report")] * 2 == given(*texts)[-3:-1]
