"""What a text goes on about, and when it turns to something else: small made-up texts over the field of test_bodies."""

from __future__ import annotations

import pytest

from search.model import Evidence, Passage, Speaker
from tests.test_bodies import about, blank

NORTH = ("north",)
TITLE = "Northshire CRC inspected"


def told(text: str, **fields: object) -> Passage:
    """A paragraph of a newspaper."""
    return blank(text, **{"author_type": "press", "container_author_type": "press", **fields})


@pytest.mark.parametrize(
    "text",
    [
        "Doors were found locked on a Monday morning.",
        "Her neighbour tells the same story of four officers in a year.",
        "The member for the town called it a disgrace, and promised to take that to ministers.",
        "Asked for proof, she offered eleven letters and a photograph to anyone from the Ministry.",
        "‘He rang and rang,’ she said. ‘Nobody came to the door.’",
    ],
)
def test_a_newspaper_goes_on_about_the_one_company_of_its_story(text: str) -> None:
    assert [NORTH] == about(told(text), title=TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "Ministers are said to be thinking again about the whole system of payment.",
        "The companies were set up on a guess about how much work there would be.",
        "Where providers miss their targets, money is taken back.",
        "It goes back to a secretary of state who would not listen.",
        "All CRC contracts are to end two years early.",
        "Some names have been changed.",
        "Ratings range from ‘Excellent’ to ‘Poor’.",
        "The Second Door was founded in 1974 by three magistrates.",
        "Lost Sheep was set up by two vicars.",
        "Ring Ann Other on 01632 960 123.",
        "Write to press@door.example with any questions.",
        "Offences of that kind fall under the Lost Property Act 1961.",
        "‘You can’t run anything on good will,’ he said.",
        "The woman was killed by a lorry driver who had been drinking.",
    ],
)
def test_a_newspaper_turns_to_something_else(text: str) -> None:
    assert [()] == about(told(text), title=TITLE)


def test_what_has_turned_away_stays_away_until_the_company_is_taken_up_again() -> None:
    texts = (
        "Ministers have looked at the payments twice.",
        "‘We shall look at them a third time,’ one of them said.",
        "It rained all the way home.",
        "The company is not waiting for that.",
        "It rained there too.",
    )
    assert [(), (), (), NORTH, NORTH] == about(*map(told, texts), title=TITLE)
    below = told("It rained.", section=("At the hub",))
    assert [(), NORTH] == about(told(texts[0]), below, title=TITLE)
    back = told("Charities in the area tell of empty rooms.")
    assert [(), NORTH, NORTH] == about(told(texts[0]), back, told("The kettle was cold."), title=TITLE)


def test_a_union_comes_back_to_its_employer_of_itself() -> None:
    union = {"author_type": "union", "container_author_type": "union"}
    turned = told("Ministers have looked at the payments twice.", **union)
    assert [(), NORTH] == about(turned, told("The doors were locked.", **union), title=TITLE)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("We are calling on the Government to:", ()),
        ("For every town in the country we want to see:", ()),
        ("In the first week visitors noted that:", NORTH),
    ],
)
def test_the_points_of_a_list_follow_the_line_that_leads_in_to_them(line: str, expected: tuple[str, ...]) -> None:
    house = {"author_type": "charity", "container_author_type": "charity"}
    point = told("a door that shuts", kind="list_item", **house)
    assert [expected] * 2 == about(told(line, **house), point, point, title=TITLE)[1:]


def test_the_charity_quoted_by_another_house_speaks_of_its_own_matter() -> None:
    said = told("“They want a call back.”", author_type="charity", container_author_type="commissioner")
    assert [()] == about(said, title=TITLE)


def test_a_report_from_a_court_is_about_the_company_where_it_comes_to_supervision() -> None:
    texts = (
        "A thief was jailed after months in which nobody from Northshire CRC had seen him.",
        "Prosecuting, Bo Lund said he had taken a bicycle and a pie.",
        "“It was a good pie,” she added.",
        "He had been given three case workers in five weeks, the court heard.",
        "“None of them rang,” his barrister said.",
        "Ann Ray, mitigating, said her client was sorry about the pie.",
        "He shouted from the dock.",
        "The company has apologised.",
    )
    assert [NORTH, (), (), NORTH, NORTH, (), (), NORTH] == about(
        *map(told, texts), title="Thief jailed after Northshire CRC lost him"
    )


def test_what_a_court_heard_of_supervision_goes_on_until_it_comes_to_the_defendant() -> None:
    texts = (
        "A thief was jailed after nobody from Northshire CRC had seen him.",
        "In May, the court heard, a clerk closed his file and nobody looked again.",
        "Judge Bo Lund asked how that could be.",
        "The defendant looked at his shoes.",
        "Judge Bo Lund told him to look up.",
        "A statement read to the court told of a sleepless night.",
        "The CRC has opened the file again.",
        "He must pay for the pie.",
    )
    titled = "Thief jailed after Northshire CRC lost him"
    assert [NORTH, NORTH, NORTH, (), (), (), NORTH, ()] == about(*map(told, texts), title=titled)


def test_what_a_body_does_is_no_matter_of_the_company_unless_it_says_so() -> None:
    texts = ("The Guild represents bakers.", "The Guild represents forty bakers at the CRC.")
    assert [(), NORTH] == about(*map(told, texts), title=TITLE)


def test_a_company_named_once_in_passing_is_not_the_story() -> None:
    story = ("A scheme to paint the pier was put off.", "Northshire CRC runs it.", "“We stood there,” said Bo Lund.")
    assert [(), NORTH, ()] == about(*map(told, story), title="Pier unpainted")
    asked = ("The company was asked twice.", "The firm said nothing.", "“We stood there,” said Bo Lund.")
    assert [NORTH, NORTH, NORTH, NORTH] == about(*map(told, (story[1], *asked)), title="Pier unpainted")


def test_a_bloggers_own_list_is_about_no_company() -> None:
    blog = {"author_type": "blogger", "container_author_type": "blogger"}
    points = [told(text, kind="list_item", **blog) for text in ("Sheds are cheap.", "Cases come first.")]
    assert [(), (), ()] == about(told("My own guess, for what it is worth:", **blog), *points, title=TITLE)


def test_a_place_in_the_title_is_the_company_that_the_text_names() -> None:
    texts = ("Northshire CRC was seen in May.", "Lone Valley CRC was not.", "Doors were locked.", "So was a window.")
    blog = {"author_type": "blogger", "container_author_type": "blogger"}
    assert [NORTH, ("lone",), NORTH, NORTH] == about(*(told(t, **blog) for t in texts), title="A cheer for Northtown")
    assert [(), ()] == about(told("It rained."), told("It snowed."), title="A cheer for Northtown")


def test_the_line_under_a_headline_is_on_the_company_of_the_story() -> None:
    story = (
        "Machines let people go unseen",
        "Northshire CRC has bought pods.",
        "The company likes pods.",
        "The CRC rang.",
    )
    assert [NORTH] * 4 == about(*map(told, story), title="Pods")
    late = ("It rained on her.", "She had no coat.", *story[1:])
    assert [(), (), NORTH, NORTH, NORTH] == about(*map(told, late), title="Pods")


def test_a_text_that_names_an_owner_first_and_its_companies_after_is_on_these() -> None:
    opening = "Two years after Alpha Works took over, a visit."
    lone, pair = "Northshire CRC has no lift.", "EWI has two."
    assert ("east-west",) == about(*map(told, (opening, lone, pair, "The company is proud of both.")))[-1]
    owner = about(*map(told, (opening, "Alpha Works is late with its accounts.", "The company is not worried.")))
    assert [("east-west", "north")] * 3 == owner


@pytest.mark.parametrize(
    ("heading", "kind", "expected"),
    [
        ("What we want ministers to do:", "list_item", ()),
        ("What the visitors saw:", "list_item", NORTH),
        ("About the Second Door", "paragraph", ()),
        ("About time", "list_item", ()),
        ("What they saw", "paragraph", NORTH),
    ],
)
def test_a_heading_may_turn_to_something_else(heading: str, kind: str, expected: tuple[str, ...]) -> None:
    house = {"author_type": "charity", "container_author_type": "charity"}
    assert [expected] == about(told("a door that shuts", kind=kind, section=(heading,), **house), title=TITLE)


def test_the_one_company_of_a_story_may_be_named_late() -> None:
    story = (
        "A man was lost by the private company in charge of him.",
        "He rang the company twice.",
        "It rained for five days.",
        "A spokesman for the company said sorry.",
        "Northshire CRC lost another last year.",
    )
    assert [NORTH, NORTH, (), NORTH, NORTH] == about(*map(told, story), title="Lost")


def test_a_story_of_a_crime_is_not_on_the_company() -> None:
    assert [(), NORTH] == about(told("He broke into a shop."), told("The CRC lost him."), title=TITLE)


def test_a_question_that_follows_up_an_answer_is_on_the_company_of_the_witness() -> None:
    turn = Evidence(rule="name and colon")
    head = Speaker(name="Ann Ray", mention="Ms Ray", author_type="provider", organisation="Northshire CRC")
    chair = Speaker(name="Chair", mention="Chair", author_type="politician")

    def turned(text: str, speaker: Speaker) -> Passage:
        kinds = {"author_type": speaker.author_type, "container_author_type": "politician"}
        return blank(text, speaker=speaker, evidence=turn, **kinds)

    answer = turned("Ms Ray: About half of them.", head)
    follows = turned("Q2 Chair: And when did you notice?", chair)
    order = turned("Q2 Chair: Order. We are short of time.", chair)
    assert NORTH == about(answer, follows, title="Hearing")[1]
    assert () == about(answer, order, title="Hearing")[1]


def test_areas_in_a_text_on_the_public_service_are_no_companies() -> None:
    texts = ("The NPS is short of officers, inspectors have found.", "In Northtown and Dale caseloads are above 60.")
    assert [(), ()] == about(*map(told, texts), title="The National Probation Service in the north")
    assert ("lone", "north") == about(*map(told, texts), title="Probation in the north")[1]


def test_a_report_that_names_a_company_as_an_example_is_not_on_it() -> None:
    texts = (
        "The reforms have failed, a committee says.",
        "Morale is low everywhere.",
        "Nobody was told.",
        "It saw a room without a door.",
        "One man was seen by Northshire CRC in a cafe.",
        "The visitors were considering the report.",
    )
    assert () == about(*map(told, texts), title="A mess")[-1]


def test_a_place_in_a_report_from_a_court_is_where_somebody_lives() -> None:
    texts = (
        "Northshire CRC lost a thief.",
        "Bo Lund, prosecuting, said he had taken a pie.",
        "He pleaded guilty.",
        "His client, said Ann Ray, mitigating, was sorry.",
        "He went home to Northtown.",
    )
    assert [NORTH, (), (), (), ()] == about(*map(told, texts), title="Thief of Northshire CRC jailed")


def test_a_witness_of_no_named_company_speaks_for_those_that_a_joint_hearing_is_on() -> None:
    turn = Evidence(rule="name and colon")
    house = {"container_author_type": "politician", "evidence": turn}
    witness = Speaker(name="Ann Ray", mention="Ann Ray", author_type="provider")
    answer = blank("Ann Ray: It is so.", speaker=witness, author_type="provider", **house)
    asked = blank("Bo Lund: Ms Ray, I have a bid here. You promised us a lift.", author_type="politician", **house)
    assert ("lone", "north") == about(asked, answer, title="Hearing on Northshire CRC and Lone Valley CRC")[0]
    assert () == about(asked, title="Hearing on Northshire CRC and Lone Valley CRC")[0]
