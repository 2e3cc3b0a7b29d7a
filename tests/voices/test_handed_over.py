"""What a blogger hands over to without naming a work: articles, introductions, releases, and where it ends."""

from __future__ import annotations

import pytest

from search.voices.who import Who
from tests.voices.made import field
from tests.voices.test_lead_ins import HOST, TALE, below

HEADLINE = "Lamps out in three towns"


@pytest.mark.parametrize(
    "line",
    [
        "It seems that somebody reads the small print, and hats off to the Otherton Bugle:",
        "Half the town will have choked on its toast. The Otherton Bugle had a man there with a torch:",
        "Nobody expected a paper to notice, yet trust the Otherton Bugle:-",
    ],
)
def test_an_article_under_its_headline_is_of_the_one_newspaper_that_the_line_above_names(line: str) -> None:
    article = (
        f"{HEADLINE}\n\nLAMPS have gone out in towns where nobody lit them since spring, a watchdog says.\n\n--oo--"
    )
    assert [("press", "Otherton Bugle"), HOST] == below(line, article, "I have nothing to add.")[-2:]


@pytest.mark.parametrize(
    "line",
    [
        "I prefer the Otherton Bugle to the Anytown Herald, as a wrapper:",
        "The Otherton Bugle was late, so to my own affairs. Three things:",
    ],
)
def test_an_article_is_not_given_to_one_newspaper_of_two_nor_to_one_named_before(line: str) -> None:
    article = (
        f"{HEADLINE}\n\nLamps have gone out in towns where nobody lit them since spring, and so has mine.\n\n--oo--"
    )
    assert HOST == below(line, article, "I have nothing to add.")[-2]


@pytest.mark.parametrize("when", [", May 2017", ", 3 May 2017", " – May 2017", " (2017)", ""])
def test_an_introduction_given_in_full_is_of_whom_name_and_office_sign_it(when: str) -> None:
    given = below(
        "I begin with the Chief Inspector’s own introduction, which is here in full:",
        f"Foreword\n\n{TALE}\n\nI am glad of each lamp that we saw. {TALE}",
        f"Dame Norma Quell\nChief Inspector of Lamps{when}\n\n--oo00oo--",
        "Well, there is a woman who reads by daylight.",
    )
    assert [("inspector", "Dame Norma Quell")] * 2 == given[-3:-1]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("the lamp workers’ union", "union"),
        ("a probation officers' union", "union"),
        ("the prisoners’ charity", "charity"),
        ("one of the staff", "staff"),
    ],
)
def test_what_belongs_to_a_group_is_none_of_it(told: str, kind: str) -> None:
    text = f"Glimmer, {told}, met in Otherton on Monday. {TALE}"
    assert kind == Who(field(), text).introduced("Glimmer", "press")
