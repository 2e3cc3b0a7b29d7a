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


def test_a_passage_of_a_work_is_one_paragraph_though_its_line_names_the_work() -> None:
    for line in (
        "There is more. Here’s what the inspectors write, in a paragraph left out of the press release:",
        "The inspectors say it in a footnote that you will not find in the press release:",
        "And this is the one line by the inspectors that made it into no newspaper:",
    ):
        given = below(line, f"Oil was short. {TALE}", f"Nobody need be a prophet to see where that goes. {TALE}")
        assert ["inspector", "blogger"] == [kind for kind, _ in given[-2:]]


DEBATE = (
    'Barney Wick ({party}): "Will the Minister tell the House how many of the lamps are lit?"\n\n'
    'The Minister for Oil and Lamps (Otto Tallow): "I congratulate the lighters. A lamp is a matter for them."'
)


@pytest.mark.parametrize("party", ["Labour", "Conservative", "Otherton) (Lib Dem", "Green"])
def test_a_turn_in_marks_is_of_who_stands_before_the_colon_and_ends_with_them(party: str) -> None:
    given = below("It came up in the Commons. Hansard:", DEBATE.format(party=party), "So we are none the wiser today.")
    assert ["politician", "government", "blogger"] == [kind for kind, _ in given[-3:]]
    assert ["Barney Wick", "Otto Tallow", None] == [name for _, name in given[-3:]]


def test_a_turn_without_marks_goes_on_until_the_next() -> None:
    debate = DEBATE.format(party="Labour").replace('"', "")
    given = below("It came up in the Commons. Hansard:", debate, "The lighters are free to light what they like.")
    assert ["Barney Wick", "Otto Tallow", "Otto Tallow"] == [name for _, name in given[-3:]]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("What follows is the inspectorate, and I have only chosen.", "the inspectorate"),
        ("The paragraphs below are from Dame Ada Quill’s foreword. I make no excuse for the length.", "Dame Ada Quill"),
        ("The rest of this post is taken from the inspectors’ report.", "the inspectors"),
        ("Everything below is the inspectors’ own.", "the inspectors"),
        ("Extracts from the inspectors’ report follow.", "the inspectors"),
        ("From here on it’s the inspectorate, word for word.", "the inspectorate"),
    ],
)
def test_a_line_without_a_colon_hands_over_until_the_writer_says_i(line: str, speaker: str) -> None:
    given = below(line, TALE, TALE, "Well, I have seen no flame since.")
    assert [("inspector", speaker.removeprefix("the "))] * 2 == [
        (kind, (name or "").removeprefix("the ")) for kind, name in given[-3:-1]
    ]
    assert HOST == given[-1]


@pytest.mark.parametrize(
    "line",
    [
        "What follows is my own view of the inspectorate.",
        "What follows is a summary of the inspectors’ report.",
        "What follows is the inspectors’ report in short.",
        "Below is the inspectorate’s table of lamps.",
        "The rest of the report is better than the inspectorate thinks.",
        "The following week the inspectorate came back.",
    ],
)
def test_a_line_that_only_speaks_of_somebody_hands_over_nothing(line: str) -> None:
    assert [HOST, HOST] == below(line, TALE, TALE)[-2:]
