"""Where a story goes on about its company and where it has left it: made-up texts over the field of test_bodies."""

from __future__ import annotations

import pytest

from search.model import Evidence, Passage, Speaker
from tests.test_bodies import about, blank, comment
from tests.test_bodies_narration import NORTH, TITLE, told

AWAY = "Ministers have looked at the payments twice."


def says(text: str, author_type: str, name: str | None = None) -> Passage:
    """A paragraph of a newspaper that is mostly the words of somebody."""
    return blank(
        text,
        author_type=author_type,
        container_author_type="press",
        evidence=Evidence(rule="quotation"),
        speaker=Speaker(name=name, mention=name, author_type=author_type),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("author_type", ["staff", "union", "provider"])
@pytest.mark.parametrize(
    "text",
    [
        "‘It rains in on us,’ she said.",
        "“I have not been told where I shall sit on Monday.”",
        "A clerk wrote: ‘We share one chair between three.’",
        "‘They took the door away and put nothing there,’ he said.",
    ],
)
def test_those_who_work_there_bring_a_story_back_from_politics(text: str, author_type: str) -> None:
    assert [(), NORTH] == about(told(AWAY), says(text, author_type), title=TITLE)


@pytest.mark.parametrize("author_type", ["politician", "government", "charity", "unknown"])
def test_others_do_not(author_type: str) -> None:
    assert [(), ()] == about(told(AWAY), says("‘It cannot go on,’ she said.", author_type), title=TITLE)


def test_politics_in_their_own_words_is_about_no_company() -> None:
    assert [(), ()] == about(told(AWAY), says("‘Ministers should be ashamed,’ she said.", "union"), title=TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "The ballot closes on the last day of July.",
        "Cleaners there are to be balloted in the spring.",
        "The branch secretary, Ann Ray, would not be drawn.",
        "A motion of no confidence was passed by forty to one.",
    ],
)
def test_a_ballot_in_a_newspaper_is_news_of_the_company(text: str) -> None:
    assert [NORTH] == about(told(text), title=TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "The Justice Secretary will make a speech on Monday.",
        "The Lord Chancellor has been asked to look into it.",
        "The Prisons Secretary is away.",
        "The Home Secretary and her dog were seen in the town.",
    ],
)
def test_secretaries_of_state_are_politics(text: str) -> None:
    assert [()] == about(told(text), title=TITLE)


@pytest.mark.parametrize("author_type", ["politician", "judge", "government"])
@pytest.mark.parametrize(
    "above",
    [
        "Cllr Ann Ray has asked for a meeting with the company.",
        "Ann Ray, whose ward it is, was told of it by the company on Monday.",
        "In Northtown Ann Ray found the door of the CRC shut.",
    ],
)
def test_who_is_told_of_above_goes_on_in_the_next_paragraph(above: str, author_type: str) -> None:
    quote = says("‘I heard of it in a car park,’ she said.", author_type, "Ann Ray")
    other = says("‘I heard of it in a car park,’ he said.", author_type, "Bo Lund")
    assert [NORTH, NORTH] == about(told(above), quote, title=TITLE)
    assert [NORTH, ()] == about(told(above), other, title=TITLE)


@pytest.mark.parametrize("text", ["‘Ministers must act,’ she said.", "‘All CRCs are the same,’ she said."])
def test_going_on_about_something_else_is_no_matter_of_the_company(text: str) -> None:
    above = told("Ann Ray has asked for a meeting with the company.")
    assert [NORTH, ()] == about(above, says(text, "politician", "Ann Ray"), title=TITLE)


@pytest.mark.parametrize(
    "lead",
    [
        "The service in Northshire is in a mess, MPs say in a report.",
        "Northshire shows what is wrong with probation, the Public Accounts Committee has found.",
        "A National Audit Office report takes Northshire's probation company as its example.",
        "A thematic inspection saw probation in Northshire and four other places.",
    ],
)
def test_the_report_of_parliament_or_of_auditors_is_on_no_company(lead: str) -> None:
    answer = says("‘We welcome this report and will reply,’ said a spokesman.", "government")
    assert [NORTH, ()] == about(told(lead), answer, title=TITLE)
    inspected = told("Inspectors have found Northshire CRC to be poor.")
    assert [NORTH, NORTH] == about(inspected, answer, title=TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Ray, who chairs the committee, said: ‘It was signed in haste.’",
        "Ann Ray, chair of the Commons justice committee, called it a shame.",
        "Ann Ray, a member of the public accounts committee, wants the money back.",
        "‘It can never work,’ said Ann Ray, who sat on the committee.",
        "Ann Ray is the director of Doors, a charity that houses former prisoners.",
        "Doors, a charity which helps women, has no view.",
    ],
)
def test_committees_and_charities_speak_of_the_trade(text: str) -> None:
    assert [()] == about(told(text), title=TITLE)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Ray, who chairs the committee, said the company had been warned.",
        "A committee of staff meets on Mondays.",
        "Doors, a charity across the road, lends them a kettle.",
    ],
)
def test_committees_that_speak_of_the_company_and_other_charities_are_on_it(text: str) -> None:
    assert [NORTH] == about(told(text), title=TITLE)


def test_a_company_in_a_story_on_the_country_is_an_example() -> None:
    story = (
        "A scheme to house people has failed, inspectors say.",
        "It was meant for everybody in England and Wales.",
        "One man slept in a tent.",
        "His officer had left.",
        "At Northshire CRC they have a board on the wall.",
        "The board is the company’s pride.",
    )
    assert [(), (), (), (), NORTH, NORTH] == about(*map(told, story), title="Nowhere to go")


def test_the_police_in_a_story_from_a_court_are_not_the_company() -> None:
    texts = (
        "An inquest heard that nobody from Northshire CRC had seen him.",
        "The coroner asked how that could be.",
        "Police were called to the house twice.",
        "Det Sgt Bo Lund told the inquest that it was a row.",
        "The jury was sent out.",
    )
    read = about(*map(told, texts), title="Man lost by Northshire CRC")
    assert [(), ()] == read[2:4]


@pytest.mark.parametrize(
    "text",
    [
        "‘His appointment was moved four times,’ said Bo Lund, prosecuting.",
        "Bo Lund, prosecuting, said the receptionist had hidden in a cupboard.",
        "The court heard that his file went between five officers in a year.",
        "The coroner asked why his responsible officer had met him once.",
        "The coroner was told that a new officer had never read it.",
        "‘Her officer had left by then,’ said Ann Ray, defending.",
    ],
)
def test_what_a_court_hears_of_officers_and_appointments_is_the_company_s_part(text: str) -> None:
    lead = "A thief was jailed after months in which nobody from Northshire CRC had seen him."
    texts = (lead, "He shouted from the dock.", text, "He must pay for the pie.")
    assert [NORTH, (), NORTH, ()] == about(*map(told, texts), title="Thief jailed after Northshire CRC lost him")


@pytest.mark.parametrize(
    "text",
    [
        "Bo Lund, prosecuting, said a police officer had been bitten.",
        "He shouted at a prison officer in the dock.",
        "Two officers ran after him, the court heard.",
    ],
)
def test_officers_of_others_are_not(text: str) -> None:
    lead = "A thief was jailed after months in which nobody from Northshire CRC had seen him."
    texts = (lead, "He shouted from the dock.", text, "He must pay for the pie.")
    assert () == about(*map(told, texts), title="Thief jailed after Northshire CRC lost him")[2]


@pytest.mark.parametrize(
    ("text", "author_type"),
    [
        ("A PROBATION firm has lost its case.", "press"),
        ("A judge told a probation company to explain itself.", "press"),
        ("‘I am told his officer is on leave,’ said the judge.", "judge"),
        ("‘The evidence was that a caseload of 97 is normal,’ said the judge.", "judge"),
    ],
)
def test_an_article_in_a_comment_comes_to_its_company_in_other_words(text: str, author_type: str) -> None:
    named = comment("Northshire CRC would not comment.", author_type="press")
    assert [NORTH, NORTH] == about(named, comment(text, author_type=author_type))
    assert [NORTH, ()] == about(named, comment("‘You are a thief,’ said the judge.", author_type="judge"))
    assert [NORTH, ()] == about(named, comment("‘He told his officer so,’ she said.", author_type="court"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("We have told the employer about the doors.", NORTH), ("The union has told ministers about the doors.", ())],
)
def test_a_union_s_text_in_a_blog_that_speaks_of_the_employer_is_on_the_post_s_company(
    text: str, expected: tuple[str, ...]
) -> None:
    def framed(text: str) -> Passage:
        frame = Evidence(rule="frame and signature")
        return blank(text, author_type="union", container_author_type="blogger", evidence=frame)

    assert [expected] * 2 == about(framed(text), framed("Members share one chair."), title=TITLE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The office was handed to a private company.", NORTH),
        ("A privately run firm has lost four men.", NORTH),
        ("He was in the care of a private probation provider.", NORTH),
        ("A private detective has been asked to look for them.", ()),
        ("The office was handed to an old friend.", ()),
    ],
)
def test_a_private_company_is_the_one_that_the_story_comes_to(text: str, expected: tuple[str, ...]) -> None:
    story = (text, "It rained.", "Northshire CRC has four rooms.", "The CRC is proud of them.")
    assert expected == about(*map(told, story), title="Room four")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over to you. Be kind.", ()),
        ("Anyway, talk amongst yourselves.", ()),
        ("As ever, the final word goes to the cat:", ()),
        ("As usual, I'll leave the last word to the cat.", ()),
        ("Thanks to all who wrote in.", ()),
        ("That's all for now, the kettle is on.", ()),
        ("As ever, the chairs are the wrong way round and nobody sits on them.", NORTH),
        ("Over the road they have more chairs than they have people to sit on.", NORTH),
    ],
)
def test_a_blogger_who_takes_leave_is_on_no_company(text: str, expected: tuple[str, ...]) -> None:
    blog = {"author_type": "blogger", "container_author_type": "blogger"}
    assert [NORTH, expected] == about(told("Northshire CRC has no chairs.", **blog), told(text, **blog), title=TITLE)


@pytest.mark.parametrize(
    ("line", "container", "expected"),
    [
        ("We can help with:", "charity", ()),
        ("We also offer:", "charity", ()),
        ("If you are on probation you may ask for:", "charity", ()),
        ("We help the CRC with:", "charity", NORTH),
        ("They have been given:", "charity", NORTH),
        ("We can help with:", "provider", NORTH),
    ],
)
def test_what_a_house_does_itself_is_no_matter_of_the_company(
    line: str, container: str, expected: tuple[str, ...]
) -> None:
    house = {"author_type": container, "container_author_type": container}
    item = told("somewhere to live", kind="list_item", **house)
    assert [NORTH, expected, expected] == about(
        told("Northshire CRC has no chairs.", **house), told(line, **house), item, title=TITLE
    )
