"""One small made-up text for each rule that was mended for whole documents: each with its speakers in order."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


RULES = (
    _told("a_sign_that_says", "There is a sign that says “Mind the step” by the gate.", "a sign"),
    _told(
        "attacking_is_not_saying",
        "She was told by a clerk that the man who attacked her sister was “getting on well”.",
        "a clerk",
    ),
    _told(
        "the_sender_of_a_letter",
        "I have a letter from one of your own drivers. She says: “The brakes are gone.”",
        "one of your own drivers",
    ),
    _told(
        "a_subject_after_an_adverbial_clause",
        "On the day that he came home, Merrow had a fever. “It was the ship,” he said.",
        "Merrow",
    ),
    _told("the_word_is_mentioned", "The word ‘late’, he remarked, was everywhere."),
    _told("has_been_called", "It has been called “a lesson to others”.", None),
    _told(
        "in_the_words_of_her_letter",
        "Ines Calder left. It was, in the words of her letter, “a wasted year”.",
        "Ines Calder",
    ),
    _told(
        "described_with_a_possessive_and_an_and",
        "Ada Marsh, Northgate’s head cook and a baker in Amble for years, said: “Eat.”",
        "Ada Marsh",
    ),
    _told(
        "asked_between_the_commas",
        "One deputy manager, asked by a visitor whether it would rain, answered: “Always.”",
        "One deputy manager",
    ),
    _told(
        "is_said_to_have_replied",
        "A judge in Amble, asked why, is said to have replied: “Why not?”",
        "A judge in Amble",
    ),
    _told(
        "asked_by_the_judge",
        "Jo Reed took the stand. Asked by the judge how many, she replied: “One.”",
        "Jo Reed",
    ),
    _told("a_source_in_brackets", "“We listened to calls that lasted a minute.” (OFWATCH, page 22)", "OFWATCH"),
    _told(
        "a_small_letter_after_a_dash",
        "“I have seen more of the photocopier than of her.” – a clerk in Amble",
        "a clerk in Amble",
    ),
    _told(
        "the_place_before_an_office",
        "In Amble the Director of Works opened by saying: “Relax.”",
        "the Director of Works",
    ),
    _told(
        "a_named_person_with_a_description_and_who",
        "Cole, a baker from Amble who asked to be let in, has stopped saying anything. “Fine. That is all I say.”",
        "Cole",
    ),
)
