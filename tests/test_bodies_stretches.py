"""Which company a text tells of as it moves from one to the next, over the field of test_bodies."""

from __future__ import annotations

import pytest

from search.collection.owners import called
from search.model import Evidence, Owner, Passage, Quote, Span, Speaker
from tests.test_bodies import about, blank
from tests.test_bodies_narration import told

NORTH, SOUTH, LONE = ("north",), ("south",), ("lone",)


def test_a_feature_is_about_the_company_that_it_last_came_to() -> None:
    feature = (
        "It was raining.",
        "At Northshire CRC the lift is broken.",
        "The company calls that a matter of weeks.",
        "Upstairs, a man is counting chairs.",
        "Two hours on, Southshire CRC has the top floor of a mill.",
        "Nobody at the company counts chairs.",
        "There is a cat.",
    )
    assert [(), NORTH, NORTH, NORTH, SOUTH, SOUTH, SOUTH] == about(*map(told, feature), title="Two mills")


def test_one_named_once_and_left_again_is_not_dwelt_upon() -> None:
    feature = ("Lone Valley CRC did worst.", "“It is the sort of thing that happens,” said Bo Lund, an analyst.")
    assert [LONE, ()] == about(*map(told, feature), title="Numbers")


def test_a_chapter_goes_on_about_the_company_only_where_it_says_so() -> None:
    before = told("Northshire CRC has lost its lift, and the company its patience.", section=("Up",))
    named = told("Southshire CRC has no lift to lose.", section=("Up",))
    on = [told(text, section=("Down",)) for text in ("Somebody made a promise.", "The company remembers it well.")]
    other = [told(text, section=("Down",)) for text in ("Somebody made a promise.", "It was about lifts.")]
    assert [NORTH, SOUTH, SOUTH, SOUTH] == about(before, named, *on, title="Lifts")
    assert [NORTH, SOUTH, (), ()] == about(before, named, *other, title="Lifts")


def test_people_told_of_at_one_company_bring_the_text_back_to_it() -> None:
    ray = Speaker(name="Ann Ray", mention="Ray", author_type="staff")
    quote = Quote(span=Span(1, 9), text="It helps", speaker=ray, evidence=Evidence(rule="verb after"))
    feature: tuple[Passage | str, ...] = (
        told("Ann Ray walks up and down the corridor."),
        told("“It helps,” Ray says.", quotes=(quote,), speaker=ray, author_type="staff"),
        told("Ray has worked for Northshire CRC since 2014."),
        told("Southshire CRC is two hours away."),
        told("The company has cats that nobody feeds."),
        told("On the last evening Ray’s desk is full of letters."),
        told("One is from her mother."),
    )
    assert [NORTH, NORTH, NORTH, SOUTH, SOUTH, NORTH, NORTH] == about(*feature, title="A corridor")
    of_her = (*feature[:2], told("She has worked for Northshire CRC since 2014."), *feature[3:])
    assert [NORTH, NORTH, NORTH, SOUTH, SOUTH, NORTH, NORTH] == about(*of_her, title="A corridor")


def test_a_chapter_that_opens_with_another_company_is_about_that_one_until_the_first_comes_again() -> None:
    blog = {"author_type": "blogger", "container_author_type": "blogger"}
    texts = [
        told("Northshire CRC did well again.", section=("Here",), **blog),
        told("Southshire CRC was seen in the same week.", section=("There",), **blog),
        told("The company has other worries.", section=("There",), **blog),
        told("Doors were locked.", section=("There",), **blog),
        told("I asked in Northtown about that.", section=("There",), **blog),
        told("Doors were open.", section=("There",), **blog),
    ]
    assert [NORTH, SOUTH, SOUTH, SOUTH, NORTH, NORTH] == about(*texts, title="Northshire CRC inspected")
    passing = [told(text, **blog) for text in ("Northshire CRC did well.", "Lone Valley CRC did not.", "Doors shut.")]
    assert [NORTH, LONE, NORTH] == about(*passing, title="Northshire CRC inspected")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The CRC is owned by Beta, which also runs probation in Dale.", ("lone", "north")),
        ("Probation in Dale is run by the company’s owner.", LONE),
        ("Northtown is not alone: inspectors of probation found the same in Dale.", ("lone", "north")),
    ],
)
def test_the_company_of_the_text_is_meant_beside_another(text: str, expected: tuple[str, ...]) -> None:
    assert [expected] == about(text, title="Northshire CRC inspected")


def test_places_told_of_together_stand_for_their_companies_alike() -> None:
    texts = ("Northshire CRC was inspected.", "Lone Valley CRC was not.", "I was in Northtown and I was in Dale.")
    assert ("lone", "north") == about(*texts, title="Northshire CRC inspected")[-1]
    assert NORTH == about(texts[0], texts[2], title="Northshire CRC inspected")[-1]


def test_areas_listed_as_a_company_has_them_are_its_name() -> None:
    assert [("east-west",)] == about("Eastshire, Westshire and Isle has a queue that nobody can explain.")
    assert [()] == about("Eastshire, Westshire and Isle Police said nothing.")
    assert [()] == about("Westshire has a queue that nobody can explain.")


@pytest.mark.parametrize(
    ("owner", "names"),
    [
        ("Gamma Justice Services (with Delta)", ["Gamma Justice Services", "Gamma"]),
        ("Green Futures (led by Delta)", ["Green Futures", "Delta"]),
        ("Epsilon Works (later PlusPeople)", ["Epsilon Works", "PlusPeople"]),
        ("Doing Good in Towns (DGT)", ["Doing Good in Towns", "DGT"]),
        ("Less Harm Partnership (Zeta, St Ann Trust, ABC)", ["Less Harm Partnership", "LHP", "Zeta"]),
        ("Alpha Works", ["Alpha Works"]),
    ],
)
def test_an_owner_goes_by_its_short_name_and_by_whom_it_is_led(owner: str, names: list[str]) -> None:
    assert names == list(called(Owner(name=owner).name))


def test_what_was_named_in_passing_is_gone_on_about_where_a_passage_says_there() -> None:
    texts = (
        "Northshire CRC did well.",
        "The CRC has a new hub.",
        "Along the coast, Lone Valley CRC gave it up.",
        "Staff there spent their days looking for parking.",
        "Doors were open.",
    )
    blog = {"author_type": "blogger", "container_author_type": "blogger"}
    assert [NORTH, NORTH, LONE, LONE, NORTH] == about(*(told(t, **blog) for t in texts), title="Northshire CRC")


def test_another_company_ends_what_the_text_had_turned_to() -> None:
    texts = (
        "Northshire CRC has hubs.",
        "Its staff like the hubs.",
        "Ministers say that anybody may have hubs.",
        "It rained.",
        "Southshire CRC has none.",
        "Nobody there has asked its managers why.",
        "Doors were shut.",
    )
    assert [NORTH, NORTH, (), (), SOUTH, SOUTH, SOUTH] == about(*map(told, texts), title="Hubs")


def item(text: str, heading: str, container: str = "union") -> Passage:
    return blank(text, section=(heading,), author_type=container, container_author_type=container)


@pytest.mark.parametrize(
    "heading", ["LETTER FROM DALE", "Dale reps’ report", "News from Dale", "Round the Dale offices"]
)
def test_an_item_of_a_newsletter_is_about_the_place_in_its_heading(heading: str) -> None:
    own = "Northshire is where most of our members at Northshire CRC work."
    texts = (item(own, "From the chair"), item("The alarms do not work.", heading))
    assert [("north",), ("lone",)] == about(*texts)


@pytest.mark.parametrize("heading", ["The Dale Police", "From Dale to Southshire", "A word on pay", "Dale Road works"])
def test_a_heading_that_names_another_body_or_two_places_moves_nothing(heading: str) -> None:
    own = "Northshire is where most of our members at Northshire CRC work."
    texts = (item(own, "From the chair"), item("Workloads at the CRC are too high.", heading))
    assert [("north",), ("north",)] == about(*texts)


def test_an_item_on_an_owner_is_about_all_that_it_names() -> None:
    texts = (
        item("Northshire CRC is our employer, and Northshire CRC is late again.", "From the chair"),
        item("The company owes the banks a lot.", "Alpha Works: what now?"),
        item("Northshire CRC and EWI would both be hit.", "Alpha Works: what now?"),
        item("The company is silent.", "Alpha Works at our AGM"),
    )
    both = ("east-west", "north")
    assert [("north",), both, both, ("north",)] == about(*texts)


@pytest.mark.parametrize(
    "text",
    [
        "Alpha Works, which has run the work in Northshire for as long as we can think, went into administration.",
        "Alpha Works of Northshire, whose debts had been known to its bankers and to nobody else, has gone bust.",
        "For Northshire CRC it is bad: Alpha Works, the firm behind it and behind much else, collapsed last night.",
        "Alpha Works went to the wall in Northshire at noon.",
        "Alpha Works, with offices all over Northshire and a clock tower besides, has been declared insolvent.",
    ],
)
def test_an_owner_that_falls_takes_all_its_companies_along(text: str) -> None:
    assert [("east-west", "north")] == about(text)


@pytest.mark.parametrize(
    "text",
    [
        "Alpha Works runs Northshire CRC. A builder in the town went bust.",
        "Alpha Works runs Northshire CRC under protest.",
        "Northshire CRC, which Alpha Works runs, is going well.",
    ],
)
def test_an_owner_that_stands_keeps_to_the_company_spoken_of(text: str) -> None:
    assert [("north",)] == about(text)


@pytest.mark.parametrize(
    "text",
    [
        "The joint administrators took calls all day.",
        "A liquidator has been to the office.",
        "The business had never made money, she said.",
        "Creditors will meet in May.",
        "Asked for the wages, the administrator shrugged.",
    ],
)
def test_who_winds_up_an_owner_speaks_of_all_its_companies(text: str) -> None:
    texts = ("Northshire CRC is shut.", "Alpha Works went into administration.", text, "The company is shut.")
    both = ("east-west", "north")
    assert [NORTH, both, both, NORTH] == about(*map(told, texts), title="Northshire CRC shut")
    assert NORTH == about(*map(told, ("Northshire CRC is shut.", text)), title="Northshire CRC shut")[1]


@pytest.mark.parametrize(
    "text",
    [
        "For the staff it was a long day, said a national officer of the union.",
        "A press officer would not be drawn.",
        "Police officers saw it all.",
    ],
)
def test_officers_of_others_do_not_dwell_on_the_company_just_named(text: str) -> None:
    texts = ("It rained.", "Lone Valley CRC said it was sorry.", text, "Doors were open.")
    assert () == about(*map(told, texts), title="A word on pay")[3]
