"""How a speaker is written: one of several, offices, asides, letters; each text with its speakers in order."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


WRITTEN = (
    _told(
        "as_one_abbreviation_put_it",
        "Hull has them too, “and you can hear the fella next door crying”, as one PSO put it.",
        "one PSO",
    ),
    _told(
        "one_of_them_at_the_head",
        "There are fewer lamplighters. As one of them put it to us, ‘we were bid candy’.",
        "one of them",
    ),
    _told(
        "what_one_of_them_told",
        "We were concerned by what one of them told us: ‘If there is shouting I say I’ll call back’.",
        "one of them",
    ),
    _told(
        "in_the_words_of_one_of_them",
        "Staff thought them dear, in the words of one of them, “nobody has ever shown me the menu”.",
        "one of them",
    ),
    _told(
        "a_whose_clause_is_not_the_subject",
        "A manager whose team had been halved told inspectors she had “a seat at every table and a body for none”.",
        "A manager",
    ),
    _told(
        "who_is_told_does_not_speak",
        "So there we have it. I'm told that the executive held a call at which everyone was thanked for "
        '"leaning into the challenge".',
        None,
    ),
    _told(
        "a_document_beside_its_authors",
        "In their September report inspectors praised the leadership as “thoughtful”, and singled out its work.",
        "inspectors",
    ),
    _told(
        "an_office_with_a_comma_in_it",
        "The Police, Fire and Crime Commissioner for Amble has called for ‘a frank conversation and a "
        "short one’ with the company.\n\nDominic Marsh, who was elected in May, said: ‘I want it soon.’",
        "The Police, Fire and Crime Commissioner for Amble",
        "Dominic Marsh",
    ),
    _told(
        "a_time_before_the_subject",
        'At 9.15 yesterday morning somebody in our office looked at her phone and said, "Shares are suspended".',
        "somebody in our office",
    ),
    _told(
        "an_apposition_without_its_second_comma",
        "Ian Marsh, Wickers General Secretary said: “When we told the minister this would happen he laughed.”",
        "Ian Marsh",
    ),
    _told(
        "a_given_name_and_a_place",
        "Wendy in Amble wrote to me last night and said, “Do we still have to do the fire drill on Monday?”",
        "Wendy",
    ),
    _told(
        "a_perfect_of_write",
        "Checks were missing and in one the officer had written “no concerns, he seems nice”.",
        "the officer",
    ),
    _told(
        "documents_in_the_plural",
        'Tallow\'s own accounts say that the contracts were "performing in line with expectations". Whose?',
        "Tallow's own accounts",
    ),
    _told(
        "a_noun_like_a_verb",
        "Tallow’s own guidance describes an effective call as one in which ‘the lamp user is enabled to "
        "reflect on their journey’.",
        "Tallow’s own guidance",
    ),
    _told(
        "a_letter_from_somebody_who_says",
        "I had a similar letter from a constituent, who described her firm as “a call centre with a grudge”.",
        "a constituent",
    ),
    _told(
        "and_i_quote_after_a_sender",
        "All staff email this afternoon from the Head of Operations, and I quote: 'Today is a difficult "
        "day but a springboard.'",
        "the Head of Operations",
    ),
    _told(
        "and_i_quote_after_a_verb",
        "the administrators' letter says, and I quote, ‘claims in respect of expenses incurred before 15 "
        "February should be submitted on Form R’.",
        "the administrators' letter",
    ),
    _told(
        "a_sender_in_the_line_above",
        "And in tonight's all-staff update (the fourth, since you ask) from our Chief Executive, and I "
        'am not making this up:\n\n"Please be assured that the new owners have deep pockets."',
        "our Chief Executive",
    ),
    _told(
        "words_in_an_aside_on_the_speaker",
        "One man, who had been on probation “on and off since I was a bairn”, told an inspector that his "
        "officer was kind.",
        "One man",
    ),
    _told(
        "staff_at_a_body_of_two_places",
        "Ben Holt, 58, of Amble, was invited to help by staff at Amble and Greater Westmere CRC, who had "
        "found him ‘articulate and very good with spreadsheets’.",
        "staff at Amble and Greater Westmere CRC",
    ),
    _told(
        "a_time_ago_before_the_verb",
        'Inspectors who came to Northgate a year ago raised the matter of "cases in limbo", and union '
        'Wickers warned MPs of "an accident looking for somewhere to happen".',
        "Inspectors",
        "Wickers",
    ),
    _told(
        "an_aside_before_the_colon",
        "My SPO, on being shown the survey: \"Who are the 17% that haven't done unpaid hours and can I "
        'have their job?"',
        "My SPO",
    ),
    _told(
        "somebody_and_me_before_colons",
        'Overheard today:\nSomebody from Tallow in a fleece: "And what do you do here?"\nMe: "I\'ve been '
        'wondering that since 2014."',
        "Somebody from Tallow in a fleece",
        None,
    ),
    _told(
        "a_motion_is_a_document",
        "An emergency motion will be debated at the AGM in Amble this week. It calls on the minister to "
        'use his powers and "to remind Tallow that a lamp is a place as well as a price".',
        "An emergency motion",
    ),
    _told(
        "nobody_is_not_she",
        "Nobody knows. I rang Wickers, whose chair, Non Pritchard-Holt, has been on the telephone. “They’re ashamed,” "
        "she told me.",
        "Non Pritchard-Holt",
    ),
    _told(
        "a_given_name_known_since",
        "By noon I had Lee in. I have known Lee since he was ten. He’d seen the news.\n\n“Are you lot shutting?” he "
        "said.",
        "Lee",
    ),
    _told(
        "no_day_speaks",
        "From Tuesday:\n\n“The lamps are out of order again, and we regret it.”",
        None,
    ),
    _told(
        "whose_it_was_in_the_next_sentence",
        "We get told at Amble that parking is “a lifestyle choice”. That was our ACO, in an e-mail, with a smiley.",
        "our ACO",
    ),
    _told(
        "what_it_was_in_the_next_sentence",
        "We get told at Amble that parking is “a lifestyle choice”. That was the end of it for us.",
        None,
    ),
    _told(
        "who_came_close",
        "I could not put it better, although the clerk came close: she has spoken of “a lamp that has forgotten its "
        "oil”.",
        "the clerk",
    ),
    _told(
        "a_piece_of_somebodys",
        "It is all there. * From Barnaby’s piece: “The company which is not owned by anybody has lit no lamps at all.”",
        None,
    ),
    _told(
        "a_last_name_that_is_a_common_word",
        "Ada Links, 54, keeps the oil. “It was dark,” said Links. Bram Yesterday agreed: “It was,” Yesterday said.",
        "Ada Links",
        "Bram Yesterday",
    ),
)
