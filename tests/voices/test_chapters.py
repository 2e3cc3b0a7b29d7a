"""Chapters of a report, articles and statements that a blog hands over, and where the blogger comes back."""

from __future__ import annotations

import pytest

from tests.voices.made import BLOG, said
from tests.voices.test_threads import voices_of

POST = (
    "Monday, 3 July 2017\n\nLamps Again\n\nRegular readers will know what I think of the lamps. The inspectors have "
    "published a report on Northshire.\n\n"
)
CHAPTER = (
    "Staff told us that the lamps were dim, and we agree. In one street we found no lamp at all.\n\n"
    "Oil stood at 14 gallons a week. Managers described lamps that were filled once a month, sometimes by boys.\n\n"
    "The company’s own audit reached conclusions similar to ours.\n\n"
)
BACK = "It is 41 pages in all, and I suspect that few will read it.\n"
REPORT = ("inspector", "the report")


def given(lead: str, below: str = CHAPTER, heading: str = "Oil and lamps\n\n") -> list[tuple[str, str | None]]:
    return said(f"{POST}{lead}\n\n{heading}{below}{BACK}", BLOG)[2:]


@pytest.mark.parametrize(
    "lead",
    [
        "I've only had time for a quick skim of the report itself but this on oil stood out:-",
        "I have been reading the report over breakfast and this struck me:-",
        "The report is long. This is the bit on oil:-",
        "I had another look at that report last night. It got a good press. Anyway here is the section on lamps:-",
        "Most of the report is dull, I grant you, but look at this part on oil:-",
        "The whole inspection makes grim reading, and I found this particularly bleak:-",
        "I skimmed the report at work. Never again. The passage that kept me awake was this one:-",
    ],
)
def test_a_chapter_handed_over_goes_on_until_the_blogger_is_back(lead: str) -> None:
    assert [REPORT, REPORT, REPORT, ("blogger", None)] == given(lead)


def test_a_chapter_without_a_heading_goes_on_while_it_says_we() -> None:
    below = CHAPTER.replace("Oil stood", "We were told that oil stood")
    assert [REPORT, REPORT] == given("I skimmed the report, but this on oil stood out:-", below, "")[:2]


@pytest.mark.parametrize(
    "below",
    [
        "I say that the lamps are dim, and we all know why.\n\nMy own lamp went out at four.\n\nSo it goes.\n\n",
        "The lamps are dim.\n\nThe oil is late.\n\nNobody minds.\n\n",
    ],
)
def test_what_the_blogger_tells_below_such_a_line_is_no_report(below: str) -> None:
    assert {"blogger"} == {kind for kind, _ in given("I skimmed the report, and on oil it comes to this:-", below)}


@pytest.mark.parametrize(
    "lead", ["and these are the recommendations:-", "What they want done:-", "The recommendations in full:-"]
)
def test_the_list_that_the_blogger_hands_over_next_is_of_the_same_report(lead: str) -> None:
    text = f"{CHAPTER}{lead}\n\n• fill the lamps every week\n• pay for the oil\n\n"
    found = given("I skimmed the report, but this on oil stood out:-", text)
    assert [REPORT, REPORT, ("blogger", None)] == found[-3:]


@pytest.mark.parametrize(
    "remark", ["Discuss.", "Thoughts?", "No comment.", "Says it all.", "Draw your own conclusions."]
)
def test_a_remark_below_a_chapter_is_the_bloggers(remark: str) -> None:
    found = said(f"{POST}From the report:-\n\n{CHAPTER}{remark}\n", BLOG)
    assert ("blogger", None) == found[-1]
    assert ["inspector"] * 3 == [kind for kind, _ in found[1:-1]]


def test_a_remark_below_an_extract_in_a_comment_is_the_posters() -> None:
    comment = (
        "  1. From the report:-\n\n    The lamps were dim, and the oil was late.\n\n    The wicks of Northtown were "
        "excellent.\n\n    Credit where it's due to the wicks, which the old trust set up.\n\n    ReplyDelete\n"
    )
    found = said(f"{POST}1 comment:\n\n{comment}", BLOG)
    assert ["inspector", "inspector", "commenter"] == [kind for kind, _ in found[1:]]


@pytest.mark.parametrize("label", ["From page 27:", "From paragraph 4:", "From p. 12:-"])
def test_a_label_that_names_a_page_gives_the_report_that_the_post_is_on(label: str) -> None:
    found = said(f"{POST}{label}\n\nThe lamps were dim.\n\nWe saw no oil.\n\nMy view\n\n{BACK}", BLOG)
    assert ["inspector", "inspector", "blogger"] == [kind for kind, _ in found[1:]]


ARTICLE = (
    "Graffiti, gulls and a long walk: lamps in crisis\n\nLAMPLIGHTERS are being sent home day after day because there "
    "is no oil, a former lamplighter has claimed.\n\nBertram Snuff, from Wick, spent nine years at it.\n\n"
)


@pytest.mark.parametrize(
    ("lead", "paper"),
    [
        ("Meanwhile it looks like this. From last week's Wick and Anytown Leader:-", "Wick and Anytown Leader"),
        ("And this is what it means. From Friday's Otherton Record:-", "Otherton Record"),
        ("Back to the streets. From today's Northtown Courier:-", "Northtown Courier"),
        ("It gets no better. From Saturday’s Otherton Pioneer:-", "Otherton Pioneer"),
        ("It gets no better. From this morning's Otherton Register:-", "Otherton Register"),
        ("On it goes. And from last month's Otherton Ledger:-", "Otherton Ledger"),
    ],
)
def test_a_last_sentence_that_names_a_paper_of_some_day_hands_its_article_over(lead: str, paper: str) -> None:
    found = said(f"{POST}{lead}\n\n{ARTICLE}--oo00oo--\n\n{BACK}", BLOG)
    assert [("press", paper), ("press", paper), ("blogger", None)] == found[2:]


@pytest.mark.parametrize(
    "lead", ["Here is my plan. From next week's Labour Leader:-", "From last week's Annual Report:-"]
)
def test_what_no_paper_is_called_is_none(lead: str) -> None:
    assert "press" not in {kind for kind, _ in said(f"{POST}{lead}\n\n{ARTICLE}--oo00oo--\n\n{BACK}", BLOG)}


@pytest.mark.parametrize(
    ("label", "paper"),
    [
        ("Interesting one from Wick magistrates yesterday, from the Leader website:", "the Leader"),
        ("This was on the Echo website:", "the Echo"),
        ("Copied from the Record newspaper:", "the Record"),
    ],
)
def test_an_article_in_a_comment_is_of_the_site_that_the_poster_names(label: str, paper: str) -> None:
    comment = (
        f"{label}\n\n    A JUDGE said he would not send a man to prison for breaking lamps.\n\n    Bertram Snuff, 41, "
        "pleaded guilty to criminal damage, Anytown Crown Court heard.\n\n    Della Vane, prosecuting, said that "
        "lamps had been found in the river."
    )
    assert [("press", paper)] * 3 == [voice for voice in voices_of(comment) if voice != ("commenter", None)]


@pytest.mark.parametrize(
    "lead",
    [
        "First, the unions, who for once have put out something together:-",
        "Now the unions, who at last have issued something:-",
        "The unions between them have put out this:-",
    ],
)
@pytest.mark.parametrize("headline", ["JOINT STATEMENT FROM LAMPS AND WICKS", "STATEMENT BY BOTH UNIONS TO MEMBERS"])
def test_what_unions_put_out_together_is_theirs_below_its_headlines(lead: str, headline: str) -> None:
    text = (
        f"{POST}{lead}\n\n{headline}\n\nDim lamps: unions demand a halt to oil cuts\n\nLampworkers and Wickworkers "
        "have demanded a halt to cuts.\n\nBoth have registered a dispute.\n\n--oo00oo--\n\n" + BACK
    )
    assert ["union", "union", "blogger"] == [kind for kind, _ in said(text, BLOG)[2:]]
