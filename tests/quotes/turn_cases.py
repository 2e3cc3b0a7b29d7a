"""More hard kinds of attribution in newspapers, made up before they were run: courts, turns, documents, clauses."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


COURTS = (
    _told(
        "prosecutor_and_defendant",
        "Edward Foyle, prosecuting, said Dean Marlow had lied. “He took the keys,” he told the court. Marlow, 30, of "
        "Leck, denies burglary.",
        "Edward Foyle",
    ),
    _told(
        "barrister_then_the_judge",
        "Nicola Stead, mitigating, said Marlow was “a lonely man”. Judge Alan Thorpe told him: “You chose this.” "
        "He added: “You chose it twice.”",
        "Nicola Stead",
        "Judge Alan Thorpe",
        "Judge Alan Thorpe",
    ),
    _told(
        "words_within_a_witness_s_words",
        "“He looked at me and said, ‘You saw nothing,’” Amy Pound told the jury. Sean Vickers denies the charge.",
        "Amy Pound",
        None,
    ),
    _told(
        "i_within_a_quotation_is_its_speaker",
        "“I thought, ‘This is it,’ and then the roof went,” said Keith Lunn.",
        "Keith Lunn",
        "Keith Lunn",
    ),
    _told(
        "i_told_them",
        "“I said to the boys, ‘Nobody goes home tonight,’” Coach Ray Stanner said.",
        "Ray Stanner",
        "Ray Stanner",
    ),
    _told(
        "my_neighbour_said_within_a_quotation",
        "“My neighbour last week knocked and said, ‘Your roof has gone,’” Kay Linden recalled.",
        "Kay Linden",
        "My neighbour",
    ),
    _told(
        "cross_examined",
        "Under cross-examination, Pauline Stott admitted she had “had a drink”. “Was it one drink?” barrister Philip "
        "Crane asked. “It was one bottle,” she replied.",
        "Pauline Stott",
        "Philip Crane",
        "Pauline Stott",
    ),
    _told(
        "read_to_the_court",
        "In a statement read to the court, Mrs Edith Coombe said: ‘I trusted him.\n\n‘I do not trust now.’",
        "Edith Coombe",
        "Edith Coombe",
    ),
    _told(
        "passing_sentence",
        "Judge Moira Lennox heard the pleas. Passing sentence, she told Dean Marlow: “Prison it is.”",
        "Judge Moira Lennox",
    ),
)
TURNS = (
    _told(
        "a_body_s_tweet_is_whole",
        "The Lamp Agency tweeted: “We know of the lamps.”\n\n“I don’t think anybody believes them any more.”",
        "The Lamp Agency",
        None,
    ),
    _told(
        "one_of_many_who_go_on",
        "Residents said: “The lamps are out.”\n\n“It is like living in a cellar.”",
        "Residents",
        None,
    ),
    _told(
        "a_paper_ends_where_its_words_do",
        "The report said: “The lamps are out.”\n\n“It is like living in a cellar.”",
        "The report",
        None,
    ),
    _told(
        "somebody_posts_one_message",
        "Amy Pound tweeted: “The lamps are out.”\n\n“It is like living in a cellar.”",
        "Amy Pound",
        None,
    ),
    _told(
        "a_person_goes_on_in_the_next_paragraph",
        "Amy Pound said: “The lamps are out.”\n\n“It is like living in a cellar.”",
        "Amy Pound",
        "Amy Pound",
    ),
    _told(
        "a_spokesman_goes_on_in_the_next_paragraph",
        "A spokesman for the council said: “The lamps are out.”\n\n“We are sorry for the dark.”",
        "A spokesman for the council",
        "A spokesman for the council",
    ),
    _told(
        "a_body_goes_on_where_its_words_were_not_closed",
        "The Lamp Agency tweeted: “We know of the lamps.\n\n“They will be lit.”",
        "The Lamp Agency",
        "The Lamp Agency",
    ),
    _told(
        "alternating_speakers",
        "Joan Ferry and Alan Stott share a fence. “He moved it,” said Mrs Ferry. “She dreams,” said Mr Stott. “I have "
        "photographs,” she said. “So have I,” he said.",
        "Joan Ferry",
        "Alan Stott",
        "Joan Ferry",
        "Alan Stott",
    ),
    _told(
        "interrupted_and_going_on",
        "“We waited,” said Ian Penry, who has kept bees for years, “and then we ran.” He smiled. “Bees are quicker.”",
        "Ian Penry",
        "Ian Penry",
        "Ian Penry",
    ),
    _told(
        "a_fragment_and_then_a_full_one",
        "Fiona Mabey called the plan “a nonsense”. “It was drawn on a napkin,” she said.",
        "Fiona Mabey",
        "Fiona Mabey",
    ),
    _told(
        "a_speech_over_paragraphs_with_attribution_in_the_middle",
        "“I came in 1970,” said Vera Lomax. “It was fields.\n\n“Now look at it.”",
        "Vera Lomax",
        "Vera Lomax",
        "Vera Lomax",
    ),
    _told(
        "a_whole_paragraph_after_the_attribution",
        "Ralph Tiler, a fishmonger, is not so sure.\n\n“I have heard it all before and the price never falls.”",
        "Ralph Tiler",
    ),
    _told(
        "shouted_through",
        "Thousands had come by noon, according to organisers. “We will not move!” Councillor Blackmore shouted through "
        "a loudhailer.",
        "Councillor Blackmore",
    ),
    _told(
        "a_local_branch_with_a_number",
        "“Our drivers will not cross it,” Hauliers Local 77 said in a statement.",
        "Hauliers Local 77",
    ),
    _told(
        "the_umpire_who_would_not_be_named",
        "“I never saw the ball,” the referee, who asked not to be named, was heard to say.",
        "the referee",
    ),
    _told(
        "was_how_she_put_it",
        "Sgt Donna Clay urged people to lock their doors. ‘Thieves like an easy life,’ was how she put it.",
        "Donna Clay",
    ),
    _told(
        "the_caller_asks_in_the_present",
        "On the tape a woman says, “He has fallen.” The operator asks, “Is he breathing?”",
        "a woman",
        "The operator",
    ),
    _told(
        "em_dash_attribution",
        "“A slow puncture of a government” — Wendy Straker\n\nThe session ended.",
        "Wendy Straker",
    ),
    _told(
        "only_a_question_and_an_answer",
        "Was he sorry? Bernard Trask thought for a while. “Not very,” he said.",
        "Bernard Trask",
    ),
)
DOCUMENTS = (
    _told(
        "headline_with_single_marks_and_says",
        "‘We were misled’, says council chief\n\nThe council chief, Rita Hallam, apologised on Monday.",
        "Rita Hallam",
    ),
    _told(
        "a_headline_without_a_speaker",
        "Ferry firm ‘knew of fault’ before fire\n\nA ferry firm knew of a fault, a report said.",
        None,
    ),
    _told(
        "a_letter_sent_by_a_person_reads",
        "The last letter was written by Nurse Dora Pinn in June. It read: “Please send help before the winter.”",
        "Dora Pinn",
    ),
    _told(
        "the_report_it_says",
        "The report was published on Monday. It says the wards were “cold and dark”.",
        "The report",
    ),
    _told(
        "tweeted",
        "Author Meg Rowley, who grew up there, tweeted: “I learned to swim in that pool.”",
        "Meg Rowley",
    ),
    _told(
        "a_post_on_social_media",
        "In a post on Sunday, Craig Dillon wrote: “I am done.” The post was deleted. “I was tired,” he said later.",
        "Craig Dillon",
        "Craig Dillon",
    ),
    _told(
        "a_watchdog_and_its_report",
        "Schoolwatch rated the college Good. Its report praised “calm and orderly corridors” but noted that “some "
        "pupils are often late”.",
        "Its report",
        "Its report",
    ),
    _told(
        "a_report_by_surveyors",
        "A report by surveyors Hollow and Sons warned of “an imminent collapse”.",
        "A report by surveyors Hollow and Sons",
    ),
    _told(
        "the_authority_after_the_council",
        "She has written to the county council. The authority said it was “in talks” with the owner.",
        "The authority",
    ),
    _told(
        "a_department",
        "A spokesman for the Department of Works said: ‘Our thoughts are with them.’ A minister was less kind: ‘Pay.’",
        "A spokesman for the Department of Works",
        "A minister",
    ),
)
CLAUSES = (
    _told(
        "a_relative_clause_is_not_the_attribution",
        "Janet Stroud, who said nothing for a week, finally spoke: “Leave us alone.”",
        "Janet Stroud",
    ),
    _told(
        "what_somebody_else_says_within_the_clause",
        "Officials who say the bridge is safe are “dreaming”, Malcolm Byers said.",
        "Malcolm Byers",
    ),
    _told(
        "a_clause_in_the_middle_of_a_quotation",
        "“He likes,” Shona Abbott said of her rival, “to talk.”",
        "Shona Abbott",
        "Shona Abbott",
    ),
    _told(
        "accused_by",
        "Trevor Nash was accused by Louise Petty of “theft by pen”.",
        "Louise Petty",
    ),
    _told(
        "his_own_words_reported",
        "Barry Coyle said his boss had called him “a passenger”.",
        "his boss",
    ),
    _told(
        "asked_if",
        "Asked if he would stand again, Clive Rudd laughed. “Ask my wife,” he said.",
        "Clive Rudd",
    ),
    _told(
        "told_of_that",
        "Told of the offer, Ms Sheila Grout pointed at the door. “There,” she said. “That way.”",
        "Sheila Grout",
        "Sheila Grout",
    ),
    _told(
        "among_them_is",
        "Among the regulars is Poppy, who is five. “It smells nice,” she says.",
        "Poppy",
    ),
)
TURNED = COURTS + TURNS + DOCUMENTS + CLAUSES
