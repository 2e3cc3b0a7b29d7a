"""Whom pronouns and distant verbs mean in news, made up before it was run: each text with its speakers in order."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


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
        "a_surname_that_ends_like_an_adverb",
        "Keith Tully lives at Amble. Mr Tully said: “He is not funny.” “Nor is it new,” Tully added. Rosa Kelly said "
        "it was “all a game”.",
        "Keith Tully",
        "Keith Tully",
        "Rosa Kelly",
    ),
    _told("a_surname_that_is_an_adverb", "Mr Long said the road was “a trap for the old”.", "Long"),
    _told("said_one", "Campaigners vowed to fight. “This is not the end,” said one.", "one"),
    _told(
        "a_party_and_a_state",
        "Sen. Roy Pickett, R-Kan., told reporters that it had become “a monster with my name on it.”",
        "Roy Pickett",
    ),
    _told(
        "a_body_has_called_it",
        "The bill, which the Farm Council has called “a lifeline,” faces a vote.",
        "the Farm Council",
    ),
    _told("used_to_say", "As my late husband used to say, “it is the best seat in the house”.", "my late husband"),
    _told(
        "his_own_tells_a_man",
        "Crane sent his former partner letters. The woman, who cannot be named, said she had “stopped going out”.\n\n"
        "Crane denies it. “I changed my number twice,” she said.",
        "The woman",
        "The woman",
    ),
    _told(
        "a_bishop_and_a_name",
        "The Bishop of Westmere, the Rt Rev Clare Standish, said she would be “having a word”.",
        "Clare Standish",
    ),
    _told(
        "a_report_into_something",
        "A report into the fall of the pier found “a catalogue of missed chances”.",
        "A report into the fall of the pier",
    ),
    _told(
        "they_had_been_warned",
        "The inquiry sat in May. It concluded that the council had been warned and that each note was “filed "
        "and lost”.",
        "The inquiry",
    ),
    _told(
        "engineers_who_raised_it",
        "Dame Ruth Callow said the engineers who raised the alarm had been treated as “a nuisance to all”.",
        "Dame Ruth Callow",
    ),
    _told("a_question_of_two_words", "Ada Marsh shrugged. “Who to?” she asked.", "Ada Marsh"),
    _told(
        "the_son_has_his_mothers_name",
        "Clare Standish came. Doreen Tully stayed. Mrs Tully’s son, Keith, said the vicar had “form and more”. Mr "
        "Tully said: “He is not funny.”",
        "Keith Tully",
        "Keith Tully",
    ),
    _told(
        "a_bracket_in_an_apposition",
        "Ian Lorne, secretary of Lampwatch (the watch for lamps) said: “They were all out again.”",
        "Ian Lorne",
    ),
)
DISTANT = PRONOUNS + SUBJECTS
