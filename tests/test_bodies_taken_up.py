"""What a comment takes up that it does not name: its writer's place, the company of the post, that of an article."""

from __future__ import annotations

import pytest

from search.model import Comment, Evidence, Passage
from tests.test_bodies import about, blank, comment
from tests.test_bodies_narration import NORTH, TITLE


@pytest.mark.parametrize(
    "text",
    [
        "I work in Northshire and nobody asked me.",
        "Different view. I worked for years in Northshire.",
        "I trained in Northshire and loved it. Left in 2016.",
        "I was on licence to Northshire for a year.",
        "Sad. We were supervised by somebody in Northshire.",
        "I was on one of those Northshire gangs till May.",
        "I'm still working in Northshire, for my sins.",
    ],
)
def test_a_comment_is_about_where_its_writer_works_or_was_supervised(text: str) -> None:
    assert [NORTH] == about(comment(text))


@pytest.mark.parametrize(
    "text",
    [
        "I live in Northshire and nobody asked me.",
        "I walked, and work is hard to find in Northshire.",
        "The work in Northshire is a joy to look at.",
        "My sister, who works in a shop, is in Northshire.",
    ],
)
def test_where_a_writer_lives_or_others_work_is_no_company(text: str) -> None:
    assert [()] == about(comment(text))


def posted(text: str, poster: str) -> Passage:
    return blank(text, comment=Comment(number="1", poster=poster), author_type="commenter")


@pytest.mark.parametrize(
    ("text", "poster", "expected"),
    [
        ("This came round at three.", "Case Manager, Northshire", NORTH),
        ("The lift is broken again.", "PSO in Northtown", NORTH),
        ("I'm admin and have been for years.", "Jan from Northtown", NORTH),
        ("I am a tired PO. That is all.", "Ann of Northshire", NORTH),
        ("Same here.", "Ex-staff, Northshire", NORTH),
        ("My son had six of them.", "Gwen in Northtown", ()),
        ("The hatch sticks.", "Northshire lad", ()),
        ("I'm not an admin.", "Jan", ()),
    ],
)
def test_the_name_of_a_poster_who_works_there_gives_the_place(
    text: str, poster: str, expected: tuple[str, ...]
) -> None:
    assert [expected] == about(posted(text, poster))


POST = blank("Northshire CRC has been inspected.", container_author_type="blogger", author_type="blogger")
LETTER = Evidence(rule="frame and signature")


@pytest.mark.parametrize(
    "text",
    [
        "Just out of the briefing on this report. Our manager read it out.",
        "Our ACO has seen the report. She went white.",
        "Nobody in our office has read the inspection.",
        "So today's report is a surprise to our bosses.",
        "That report says nothing of our building.",
    ],
)
def test_a_commenter_of_ours_who_has_read_the_report_takes_up_the_post(text: str) -> None:
    assert [NORTH, NORTH] == about(POST, comment(text, author_type="commenter"), title=TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "Has anybody read this report?",
        "Our manager is lovely.",
        "Reports say that our team won.",
    ],
)
def test_a_commenter_who_says_less_takes_up_nothing(text: str) -> None:
    assert [NORTH, ()] == about(POST, comment(text, author_type="commenter"), title=TITLE)


def test_a_letter_of_the_company_in_a_comment_is_about_the_company_of_the_post() -> None:
    letter = comment("I know how hard you work.", author_type="provider", evidence=LETTER)
    assert [NORTH, NORTH] == about(POST, letter, title=TITLE)
    assert [()] == about(letter, title="A word on pay")


def test_an_article_in_a_comment_is_about_the_one_company_that_it_names_where_it_says_the_company() -> None:
    def pasted(text: str, author_type: str = "press") -> Passage:
        return comment(text, author_type=author_type, evidence=Evidence(rule="pasted article"))

    article = (
        pasted("A man under a private probation company had a knife."),
        pasted("He was jailed in May."),
        pasted("The company should be ashamed, the judge said.", "judge"),
        pasted("I asked for somebody from the CRC.", "politician"),
        pasted("A Lone Valley CRC spokesman was sorry."),
        pasted("The companies are all alike."),
    )
    lone = ("lone",)
    assert [lone, (), (), lone, lone, ()] == about(*article, title="A word on pay")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dale has the same owner as Southshire and better coffee.", ("lone", "south")),
        ("It can't be the same model, or Southshire would be as bad as Dale.", ("lone", "south")),
        ("Dale and then Southshire were privatised, and look.", ("lone", "south")),
        ("Dale, Southshire: the same bosses, and both are skint.", ("lone", "south")),
        ("A different company, but the weather in Southshire is that of Dale.", ("lone", "south")),
        ("I drove from Dale to Southshire. Same roads, other weather.", ()),
        ("My aunt likes Dale. The pub there has the same owner as hers.", ()),
    ],
)
def test_places_whose_companies_are_compared_are_companies(text: str, expected: tuple[str, ...]) -> None:
    assert [expected] == about(comment(text))


@pytest.mark.parametrize(
    "text",
    [
        "I've been doing enforcement for Alpha Works since day one.",
        "I work for Alpha Works, for my sins.",
        "We have worked a good while with Alpha Works and had no training.",
    ],
)
def test_the_owner_for_whom_a_commenter_works_is_the_company_of_the_post(text: str) -> None:
    assert [NORTH, NORTH] == about(POST, comment(text, author_type="commenter"), title=TITLE)


def test_an_owner_is_that_of_the_post_to_its_writer_and_all_its_companies_to_others() -> None:
    owner = "Alpha Works have sent me an e-mail."
    mine = comment(owner, author_type="blogger", evidence=Evidence(rule="owner answering"))
    both = ("east-west", "north")
    assert [NORTH, NORTH, both] == about(POST, mine, comment(owner, number="2"), title=TITLE)
    assert [both] == about(mine, title="A word on pay")


def test_what_others_say_on_the_pages_of_a_company_is_of_it() -> None:
    def page(text: str) -> Passage:
        return blank(text, kind="quote_block", author_type="charity", container_author_type="provider")

    texts = ("“They pick up the phone.” – Ann Other", "“Ministers should pay for it.” – Ben Other")
    assert [NORTH, ()] == about(*map(page, texts), title=TITLE)
