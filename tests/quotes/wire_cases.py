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
PRONOUNS = (
    _told(
        "he_is_no_charity",
        "The boy was Tom. Schools, the charity says, are “the last resort”.\n\nTom Orme answers the telephone. He "
        "describes the job as ‘part priest, part nuisance’.",
        "the charity",
        "Tom Orme",
    ),
    _told(
        "he_is_not_one_of_three_firms",
        "Gareth Pym keeps the bakery. Three firms have signed. One of them is Mr Pym’s shop.\n\n‘First I’ve heard of "
        "it,’ he said.",
        "Gareth Pym",
    ),
    _told(
        "he_is_no_people",
        "Cases like these worry Dr. Emeka Nworo, a surgeon in Amble. One fault is carried by 3 percent of Black "
        "Americans.\n\n“A man comes in and we go to lunch,” he said.",
        "Emeka Nworo",
    ),
    _told(
        "it_is_the_letter_just_found",
        "The Department for Lamps said it was “determined to shine” on all.\n\nLast week she found a letter in a "
        "drawer, addressed to her.\n\n‘Thank you for the socks,’ it said.",
        "The Department for Lamps",
        "a letter",
    ),
    _told(
        "she_opens_a_sentence_with_a_rare_verb",
        "Ngozi Orme, who runs Rung, was “bid candy”, she says.\n\nShe exempts both Amble and the coast. “They did "
        "ring.”",
        "Ngozi Orme",
        "Ngozi Orme",
    ),
    _told(
        "a_word_twice_is_no_name",
        "Ben Holt thanked us all. “You are what makes Amble Amble,” he said.",
        "Ben Holt",
    ),
    _told(
        "one_was_called",
        "I saw four men at the door. One of them was called Danny, and I bought him tea.\n\n“I am not ashamed of "
        "going,” he told me.",
        "Danny",
    ),
    _told(
        "the_italian",
        "Marco Belli, the visitors’ coach, left him out after a row.\n\n“He said it in front of the group,” said the "
        "Italian.",
        "Marco Belli",
    ),
    _told(
        "gave_his_name_as",
        "Another, who gave his name only as Amir, said they should charge. “Fifty pence, a quid, I would pay it.”",
        "Amir",
    ),
    _told(
        "she_admitted_in_the_middle",
        "Rosalie Dunn has dug there for years. “They had no column for that,” she said.\n\nHilary Stall, the police "
        "commissioner, has offered money. It was, she admitted, “a sticking plaster”.",
        "Rosalie Dunn",
        "Hilary Stall",
    ),
    _told(
        "the_man_i_rang",
        "My boss wrote, and I’m quoting: “Do not dwell on the pins.”",
        "My boss",
    ),
)
SUBJECTS = (
    _told(
        "a_sentence_ends_before_the_name",
        "Questions were put in the House. Rudge stood by her. “She has done us a service,” he said. Kenneth Rudge "
        "left in May.",
        "Kenneth Rudge",
    ),
    _told(
        "a_document_with_a_participle",
        "A 2019 report, obtained by the Courier under a public records request, rated the cables poor and said "
        "failure was “a matter of when.”",
        "A 2019 report",
    ),
    _told(
        "a_review_disclosed_to_the_inquest",
        "An internal review, disclosed to the inquest, found that the department had been short. It called the form "
        "“a single point of failure”.",
        "An internal review",
    ),
    _told(
        "a_message_with_the_time",
        "Shanice Porter missed her shift. Her final post, sent at 9:51, read simply: “Air, please.”",
        "Shanice Porter",
    ),
    _told(
        "the_last_of_which_read",
        "Miriam Feld, prosecuting, said he had been sent three messages, the last of which read: “You are behind "
        "again.”",
        None,
    ),
    _told(
        "the_subject_of_the_opening_clause",
        "A passer-by, Karl Denny, told the jury about it.\n\nWhen Lee Bates was arrested at home that evening, he told "
        "officers that he thought he had “clipped a bin”.",
        "Lee Bates",
    ),
    _told(
        "pressed_and_replying",
        "When the chairman pressed Lucinda Strand on whether she would go, she replied simply, “Yes.”",
        "Lucinda Strand",
    ),
    _told(
        "his_sister_named_above",
        "There were gasps where Bates’s sister, Lauren, sat.\n\nOutside, his sister said it was too long. “I am sorry "
        "for the girl,” she said.",
        "Lauren",
    ),
    _told(
        "a_plural_noun_at_the_head_is_no_person",
        "At 43, Kit Sallow writes plays. Summers were spent carrying breakfasts, he says.\n\n“There was an old boy "
        "who came every June,” he explains.",
        "Kit Sallow",
    ),
    _told(
        "a_clerk_heard_to_ask",
        "At one point passengers heard a dispatcher ask whether the train was “the one with people on it.”",
        "a dispatcher",
    ),
    _told(
        "a_statement_that_read",
        "In a statement, the chief executive, Bernard Locke, apologised “without reserve”. “We have changed the way "
        "we work,” it read.",
        "Bernard Locke",
        "Bernard Locke",
    ),
    _told(
        "remembered_as",
        "Her mother wished her well. One colleague remembered her as “quite terrifyingly quiet”.",
        "One colleague",
    ),
    _told(
        "from_somewhere_is_no_person",
        "Tomas Lind gave no answer about Brightwater, a New York-based fund.\n\n“I have been here 14 years,” the "
        "58-year-old said.",
        "Tomas Lind",
    ),
    _told(
        "a_holiday_is_no_person",
        "It was the fourth since Labor Day. Ben Holt had been on board.\n\n“He kept us waiting,” he said.",
        "Ben Holt",
    ),
    _told(
        "letters_with_stops_stand_for_the_name",
        "The Food and Water Agency met in May. In a note, the F.W.A. said it was “aware of no such danger”.",
        "Food and Water Agency",
    ),
    _told(
        "a_name_taken_by_marriage",
        "Ada Holt-Marsh, who has died, was a potter. Ada Holt was born in Amble. Her mother, who thought pots “all "
        "very well”, wanted her to type.\n\n“I typed all day,” she recalled.",
        "Her mother",
        "Ada Holt-Marsh",
    ),
    _told(
        "mr_of_a_wife_with_two_names",
        "Ada Holt-Marsh was unwell. Her husband, Ray, rang. “She was grey,” Mr Marsh said.",
        "Ray",
    ),
    _told(
        "someone_within_a_quotation_is_not_he",
        "“My dad called it ‘the drunk’,” said Ben Holt. Neighbours, he said, complained “more times than I can count.”",
        "Ben Holt",
        "My dad",
        "Ben Holt",
    ),
    _told(
        "a_bracket_in_an_apposition",
        "Ian Lorne, secretary of Lampwatch (the watch for lamps) said: “They were all out again.”",
        "Ian Lorne",
    ),
)
WIRE = ASIDES + FRAGMENTS + NOT_SAID + PRONOUNS + SUBJECTS
