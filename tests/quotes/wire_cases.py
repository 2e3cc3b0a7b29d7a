"""Attribution as wire services and broadsheets write it, made up before it was run: each text with its speakers."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


ASIDES = (
    _told(
        "an_aside_in_brackets_before_the_verb",
        "The deputy (nobody caught his name) said that Amble was “a family of a kind”.",
        "The deputy",
    ),
    _told(
        "a_name_in_brackets_after_a_role",
        "A clerk from Amble (Keeley, was it?) asked: “Is that all there is?”",
        "A clerk from Amble",
    ),
    _told(
        "an_exclamation_a_name_and_an_apposition",
        "Ada Marsh kept bees. A keeper had told her to wait.\n\n“And then they all came out at once!” Ms. Marsh, 54, "
        "a retired driver, recalled recently at her table.",
        "Ada Marsh",
    ),
    _told(
        "one_with_a_participle",
        "Most had gone home. One, leaning over the wall, shouted that he was “a disgrace to the shirt”.",
        "One",
    ),
    _told(
        "one_of_them_with_an_apposition",
        "It tired the crews. One of them, a driver of thirty years’ service, told us that it was “like being robbed”.",
        "a driver of thirty years’ service",
    ),
    _told(
        "someone_from_somewhere",
        "Someone from Amble put her hand up and said: “Which class is that?”",
        "Someone from Amble",
    ),
    _told(
        "an_abbreviation_with_stops_as_the_subject",
        "Others were in doubt. In a note this spring, the F.W.A. noted that it was “aware of no such danger”.",
        "the F.W.A.",
    ),
    _told(
        "a_full_stop_in_a_rank",
        "Lt. Col. Ada Marsh said the road was “closed for good.” Lt. Marsh said it twice.",
        "Ada Marsh",
    ),
    _told(
        "wire_style_with_the_day",
        "“We will rebuild every house,” Marsh said Tuesday. Ada Marsh, 61, is mayor of Amble.",
        "Ada Marsh",
    ),
    _told(
        "in_an_interview_after_the_verb",
        "“It leaned,” Holt said in a phone interview Monday. Ben Holt farms at Amble.",
        "Ben Holt",
    ),
    _told(
        "an_opening_clause_with_a_name_between_commas",
        "When her husband, Ray, changed jobs last year, the new insurer refused, calling it “not strictly needed.”",
        "the new insurer",
    ),
    _told(
        "a_relative_clause_between_subject_and_verb",
        "Plains Electric, which owns the line, said the gusts had brought down “equipment in any condition.”",
        "Plains Electric",
    ),
    _told(
        "a_thing_between_the_speaker_and_the_words",
        "A spokeswoman for Corvane, Karen Whitlow, said the price reflected “the value of the work to families.”",
        "Karen Whitlow",
    ),
)
FRAGMENTS = (
    _told(
        "calling_a_report_something",
        "Their lawyer, Monica Teale, called the report “everything we feared and then some.”",
        "Monica Teale",
    ),
    _told(
        "what_somebody_had_called",
        "It was put down to what a surgeon in Amble had called “a busy mind.”",
        "a surgeon in Amble",
    ),
    _told(
        "what_he_called",
        "Ben Holt walked out over what he called “a sham of a vote”.",
        "Ben Holt",
    ),
    _told(
        "who_branded_it",
        "The plan was attacked by Cllr Ada Marsh, who branded it “a tax on the poor”.",
        "Ada Marsh",
    ),
    _told(
        "the_words_of_a_body",
        "This meeting notes the words of Lampwatch, which found that crews were “generous to a fault”.",
        "Lampwatch",
    ),
    _told(
        "a_subject_right_before_words_that_begin_with_a_verb",
        "When I wrote I got two lines. The Minister “has every faith in firms to deal with their crews”.",
        "The Minister",
    ),
    _told(
        "described_by_somebody_as",
        "The scheme, described by Ben Holt as “a lifeline for the town”, will end in May.",
        "Ben Holt",
    ),
    _told(
        "singing",
        "The travelling fans made their feelings plain, singing “You will be gone by Monday” from the first whistle.",
        "The travelling fans",
    ),
    _told(
        "accusing_somebody_of",
        "Ada Marsh accused ministers of “sleeping at the wheel”.",
        "Ada Marsh",
    ),
    _told(
        "told_her_colleagues_that",
        "Ada Marsh told the council that the sum was “nowhere near enough”.",
        "Ada Marsh",
    ),
    _told(
        "was_told_something_by_nobody",
        "Ben Holt asked and was told the delay was “well within bounds for May”.",
        None,
    ),
    _told(
        "others_are_nobody",
        "Some doctors want tests for all, while others warn of “a generation of the worried well.”",
        None,
    ),
    _told(
        "the_paper_speaks_in_a_new_sentence",
        "Mr Holt accused them of a joke. A paper given to members had referred to the block as “an asset of limited "
        "strategic value”.",
        "A paper",
    ),
)
NOT_SAID = (
    _told(
        "you_say_a_word",
        "“If you say ‘damp’ they send a leaflet,” Holt said. “If you say ‘solicitor’ they send a man.”",
        "Holt",
        "Holt",
    ),
    _told(
        "the_phrase_is_mentioned",
        "Some have vanished. The phrase “big claims need big proofs” comes up in every talk.",
    ),
    _told(
        "entered_as_a_label",
        "According to the report, a man marked the pole and entered it in a book as “priority 1.”",
    ),
)
WIRE = ASIDES + FRAGMENTS + NOT_SAID
