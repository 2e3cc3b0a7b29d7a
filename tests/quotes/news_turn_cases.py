"""Whose turn it is in news and features: reports on somebody, hearers, those whom a possessive means. All made up."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


_DOCUMENTS = (
    _told(
        "a_report_published_on_a_firm_with_an_aside_on_the_firm",
        "A report published today on Amble Vale, which is run by Lampwatch, says its staff were “sinking fast”.",
        "A report",
    ),
    _told(
        "a_review_released_about_a_firm",
        "A review released in May into the Amble office, where 40 people work, found that they had “lost heart”.",
        "A review",
    ),
    _told(
        "no_document_before_the_boss",
        "The boss of Lampwatch, which runs the hostels, said the rooms were “not so bad”.",
        "The boss of Lampwatch",
    ),
    _told(
        "another_member_keeps_the_turn_over_an_aside",
        "Another member, a night porter, wrote: “They ask me what I get paid.”",
        "Another member",
    ),
    _told(
        "one_of_them_is_who_is_told_behind_it",
        "One of them, a night porter of ten years, said: “They ask me what I get paid.”",
        "a night porter of ten years",
    ),
    _told(
        "said_without_that_and_then_and_that",
        "Det Insp Tom Holt said officers had been called nine times and that it was all filed, “there for the asking”.",
        "Tom Holt",
    ),
    _told(
        "a_witness_with_a_letter",
        "“A lady came with a form and asked me and I said no.” (Witness A, HMP Amble)",
        "Witness A",
    ),
    _told(
        "a_witness_with_a_number",
        "“A tent and a list of places that were shut.” (Participant 4, Leck)",
        "Participant 4",
    ),
)
_TURNS = (
    _told(
        "his_officer_rang_and_he_speaks",
        "Among the bakers is Kelvin, 22. His officer rang every morning until he came. “I was afraid of her,” he says.",
        "Kelvin",
    ),
    _told(
        "his_boss_says_and_goes_on",
        "Tom Holt came in May. His barrister told the court that he was sorry. “She was kind to me,” she said.",
        "His barrister",
    ),
    _told(
        "who_is_told_something_does_not_answer_himself",
        "Aaron Tasker, 33, came before the court.\n\nThe recorder told Tasker that he had come “within a whisker” of "
        "prison.\n\n“You are a grown man,” he said.",
        "The recorder",
        "The recorder",
    ),
    _told(
        "who_is_warned_replies",
        "The coroner warned Tom Holt that he need not answer.\n\n“I want to answer,” he replied.",
        "Tom Holt",
    ),
    _told(
        "somebody_takes_no_turn",
        "Darren Holt keeps his letters in a tin.\n\n“That one I never met,” he says.\n\nHe was seen for ten minutes a "
        "month. After that somebody phoned.\n\n“They'd ask for the address and I'd say yes and no.”",
        "Darren Holt",
        "Darren Holt",
    ),
    _told(
        "a_council_takes_the_turn",
        "Kelly Holt runs the café.\n\n“I never close,” she says.\n\nShe wrote to the council in May. The council "
        "disagrees.\n\n“There is no drawer in this building.”",
        "Kelly Holt",
        "The council",
    ),
)
_LEADS = (
    _told(
        "a_mother_who_is_named_with_her_loss",
        "A MOTHER has said the inquiry “came too late”.\n\nJulie Holt, 51, lost her son in 2014.",
        "Julie Holt",
    ),
    _told(
        "a_coroner_described_again",
        "A coroner has warned the firm to stop “passing the parcel”.\n\nAnn Holt, the coroner for Amble, was speaking "
        "in May.",
        "Ann Holt",
    ),
    _told(
        "a_teacher_is_not_the_head_of_the_council",
        "A teacher has said that her school was “a zoo”.\n\nAnn Holt, the head of the council, would not comment.",
        "A teacher",
    ),
    _told(
        "a_committee_is_nobody_named_later",
        "A committee of MPs says the sale was pushed through “at speed”.\n\nPhilippa Holt, who chairs it, was there.",
        "A committee of MPs",
    ),
)
NEWS_TURNS = _DOCUMENTS + _TURNS + _LEADS
