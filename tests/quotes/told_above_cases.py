"""Who speaks by what the words or the paragraph above tell: somebody unnamed, a document, whoever was asked."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


_UNNAMED = (
    _told(
        "the_41_year_old_is_the_man_of_the_sentence_before",
        "“I heard it in a car park,” said Peter Frost, the MP.\n\nOne man who reports to the Amble office said he "
        "had not been told. The 41-year-old, who served ten months, lives in a bedsit.\n\n“I get on with Julie,” he "
        "said.",
        "Peter Frost",
        "One man",
    ),
    _told(
        "a_woman_who_came_then_she",
        "Carol Dane, the MP, said it was “a disgrace”.\n\nA woman who was waiting outside had come from Leck by "
        "bus. The 32-year-old has two small children.\n\n“I can’t do that twice,” she said.",
        "Carol Dane",
        "A woman",
    ),
    _told(
        "the_report_cites_a_man_then_he",
        "Marcus Ody, the chief inspector, called it “a start”.\n\nThe report cites the case of a 23-year-old man "
        "who had completed 120 hours. He told inspectors: “I was good at it.”",
        "Marcus Ody",
        "a 23-year-old man",
    ),
    _told(
        "inspectors_met_a_woman_then_she",
        "Marian Ody, the chief inspector, called it “a start”.\n\nInspectors met a woman who had seen five officers "
        "in a year. She said: “I start again each time.”",
        "Marian Ody",
        "a woman",
    ),
    _told(
        "there_was_a_man_then_he",
        "Marcus Ody, the chief inspector, called it “a start”.\n\nThere was one man who had walked from Leck. “I’ve "
        "no bus fare,” he said.",
        "Marcus Ody",
        "one man",
    ),
    _told(
        "who_saw_a_man_goes_on_himself",
        "Sergeant Ray Holt said he had found a man who was bleeding. “He was cold,” he said.",
        "Ray Holt",
    ),
    _told(
        "a_man_who_is_another_for_she",
        "Ada Marsh, a nurse, met a man who had slept in the park. “Nobody had asked him,” she said.",
        "Ada Marsh",
    ),
    _told(
        "the_age_that_is_told_wins",
        "Ben Cole, 41, lives in Amble. One woman opposite has never met him. The 41-year-old keeps bees. “They know "
        "me,” he said.",
        "Ben Cole",
    ),
    _told(
        "another_man_with_his_name",
        "‘Bev’s sound,’ says Craig Low.\n\nAnother man, Dean, is less impressed. He has had five officers. ‘You "
        "start again each time.’",
        "Craig Low",
        "Dean",
    ),
    _told(
        "one_officer_with_her_name",
        "One officer, Roz, has worked in Amble since 2003. ‘I had a lad come in every Thursday,’ she said.",
        "Roz",
    ),
    _told(
        "a_neighbour_with_her_name",
        "A neighbour, Kath, had called twice. ‘Nobody came,’ she said.",
        "Kath",
    ),
    _told(
        "a_firm_with_its_name_is_no_person",
        "A contractor, Lampwatch, has closed the office. ‘We regret it,’ it said.",
        "Lampwatch",
    ),
)
_CONCERNED = (
    _told(
        "for_whom_it_was_no_comfort",
        "The commissioner, Marjorie Kay, said the report made ‘uncomfortable reading’.\n\nFor Kerra Blewett, whose "
        "brother was killed in 2017, the collapse was no comfort. ‘They told us it would change,’ she said.",
        "Marjorie Kay",
        "Kerra Blewett",
    ),
    _told(
        "to_whom_it_came_as_no_surprise",
        "Anna Dove, the mayor, called it “a shock”.\n\nTo Jean Hollis, who left in 2015, it came as no surprise. "
        "“We said so,” she said.",
        "Anna Dove",
        "Jean Hollis",
    ),
    _told(
        "for_a_nurse_it_was_the_end",
        "Anna Dove, the mayor, called it “a shock”.\n\nFor one nurse, it was the end. “I packed my desk,” she said.",
        "Anna Dove",
        "one nurse",
    ),
    _told(
        "for_two_years_is_nobody",
        "Anna Dove, the mayor, had watched.\n\nFor Amble, two years of waiting were over. “At last,” she said.",
        "Anna Dove",
    ),
)
_WRITTEN = (
    _told(
        "the_review_lists_a_message_and_goes_on",
        "The internal review, which firms must carry out, found that nine warnings ‘ought to have prompted a "
        "visit’. It lists two calls from the police and a text message he sent himself.\n\n‘The records are thin,’ "
        "it says.",
        "The internal review",
        "The internal review",
    ),
    _told(
        "the_report_tells_of_an_email_and_goes_on",
        "The report found ‘serious gaps’. It describes an email that nobody opened. ‘This was a missed chance,’ it "
        "says.",
        "The report",
        "The report",
    ),
    _told(
        "a_letter_to_staff_speaks_itself",
        "Lampwatch is to close two offices. Staff were sent a letter on Friday. “We know this is hard,” it said.",
        "a letter",
    ),
    _told(
        "a_memo_shown_above_its_words",
        "Mervyn Pugh, an officer of 28 years’ standing, shows me a memo he has kept in a Bible. It went to managers "
        "in 2017 and bears no signature.\n\n“Colleagues are reminded that the share of Reds should not exceed 8 per "
        "cent.”",
        "a memo",
    ),
    _told(
        "a_letter_held_out_above_its_words",
        "Ada Marsh holds up the letter that came in May.\n\n“Your officer has changed. You do not need to do "
        "anything.”",
        "the letter",
    ),
    _told(
        "who_remembers_the_brochure",
        "Hands up who remembers the brochure? “Welcoming hubs where people will drop in.” I have it in front of me.",
        "the brochure",
    ),
    _told(
        "an_email_off_the_chief_exec",
        "We got an email at 6.04 this morning off our chief exec. “Please be assured that it is business as usual.”",
        "our chief exec",
    ),
    _told(
        "a_text_from_my_manager",
        "I had a text from my manager last night. “Don’t come in tomorrow, the office is shut.”",
        "my manager",
    ),
    _told(
        "who_is_sent_a_letter_answers_herself",
        "Ada Marsh was sent a letter in May and has written back. “I told them I would not go,” she said.",
        "Ada Marsh",
    ),
)
_ASKED = (
    _told(
        "asked_her_whether",
        "‘We have changed,’ said Marion Stubbs.\n\nThe coroner, Dr Crispin Law, asked her whether the firm was "
        "short of staff. She said there had been ‘significant vacancies’.",
        "Marion Stubbs",
        "Marion Stubbs",
    ),
    _told(
        "asked_him_why",
        "‘I was off sick,’ said Tom Reed.\n\nCounsel for the family, Alex Gray, asked him why. He said there was "
        "‘nobody else’.",
        "Tom Reed",
        "Tom Reed",
    ),
    _told(
        "i_told_my_senior",
        "I told my SPO. Her reply, word for word: “Could you not have gone for a walk?”",
        "my SPO",
    ),
    _told(
        "i_rang_the_manager",
        "I rang my manager at nine. She said “watch this space”.",
        "my manager",
    ),
    _told(
        "we_interviewed_a_case_manager",
        "Purple Moon runs it. We interviewed a case manager who was covering for two others and she told us she was "
        "“choosing who to worry about”.",
        "a case manager",
    ),
    _told(
        "put_to_the_firm_and_sent",
        "The unions put these points to Lampwatch and were sent the following: “Our new approach frees up staff.”",
        "Lampwatch",
    ),
    _told(
        "wrote_to_the_firm_and_received",
        "We wrote to Lampwatch in June and received this by way of answer: “Your views have been noted.”",
        "Lampwatch",
    ),
    _told(
        "asked_the_firm_and_got_back",
        "The Echo asked Lampwatch for a comment and got back: “We keep all this under review.”",
        "Lampwatch",
    ),
    _told(
        "his_words_to_me_were",
        "“He walked five miles and nobody’s told him. His words to me were, ‘I wanted to go’,” said Hamza Reed.",
        "Hamza Reed",
        None,
    ),
)
_LONG = (
    _told(
        "still_employed_by_the_firm_who_asked",
        "Another member of staff, one officer still employed by the CRC who asked for her name not to be used, told "
        "the Courier that she “lay awake on a Sunday”.",
        "one officer",
    ),
    _told(
        "a_nurse_trained_by_the_trust_who_left",
        "A nurse trained by the Amble Trust who left in May said it was “a madhouse”.",
        "A nurse trained by the Amble Trust",
    ),
    _told(
        "a_report_on_a_list_of_places",
        "The inspectorate’s report on the Derwent, Leckshire, Nottam and Rutting Company (DLNR), published today, "
        "says that group work was ‘imaginative’.",
        "The inspectorate’s report on the Derwent, Leckshire, Nottam and Rutting Company",
    ),
    _told(
        "member_for",
        "Roger Penn, Cabinet Member for Regeneration at the borough council, added: “We had tried for years.”",
        "Roger Penn",
    ),
    _told(
        "portfolio_holder_for",
        "Ann Coe, Portfolio Holder for Housing at Leck Council, said: “It is a start.”",
        "Ann Coe",
    ),
    _told(
        "an_aside_in_brackets",
        "On my first day my senior (Irish, pipe, cardigan, the full set) sat me down and said “you’ll be no use for "
        "two years”.",
        "my senior",
    ),
    _told(
        "the_minister_in_brackets_telling",
        "I remember the minister (not this one, the one before) telling a roomful of us that the market would “weed "
        "out the weak”.",
        "the minister",
    ),
    _told(
        "adding_goes_with_the_main_clause",
        "A spokesman for the ministry said it expected the firm to act ‘without delay’, adding: ‘We have been clear "
        "about this.’",
        "A spokesman for the ministry",
        "A spokesman for the ministry",
    ),
    _told(
        "felt_is_no_passive",
        "Just two members said they felt “listened to” by senior management.",
        "two members",
    ),
    _told(
        "recommendations_including_that",
        "The inspectorate made six recommendations, including that the firm should make sure staff “have the skills "
        "and the time” to identify risk.",
        "The inspectorate",
    ),
    _told(
        "mps_say_in_a_report",
        "The sale of the lamps is “a mess” that may never work, MPs say in a report which singles out Amble.",
        "MPs",
    ),
    _told(
        "a_charity_called_is_no_speech",
        "I meet Tyrone Beck. He is 41 and was last inside three years ago, something he puts down to an officer "
        "called Sandra.\n\n“She nagged me. About my teeth, my mum, the lot.”",
        "Tyrone Beck",
    ),
    _told(
        "who_chairs_speaks_on",
        "“We had one lad in August with a letter,” said the Revd Philippa Oyelaran, who chairs the charity behind "
        "the shelter.\n\n“He walked to Leck because he thought that must be it.”",
        "Philippa Oyelaran",
        "Philippa Oyelaran",
    ),
)
_MARKED = (
    _told(
        "a_rating_is_no_quotation",
        "The inspectorate said the Amble CRC ‘requires improvement’ after finding that work fell short.",
    ),
    _told(
        "a_verdict_that_is_a_rating",
        "The inspectorate’s verdict, out yesterday, is “requires improvement”.",
    ),
    _told(
        "a_subject_line",
        "We had an email with the subject line ‘A new chapter’. Nobody read it.",
    ),
)
_MORE = (
    _told(
        "one_mother_of_two_in_a_place",
        "One mother of two in Amble has waited since March. The 29-year-old has 100 hours to do.\n\n“I ring and nobody "
        "picks up,” she said.",
        "One mother of two in Amble",
    ),
    _told(
        "a_former_officer_heard",
        "The inquiry heard from a former officer who left in 2016. She said it was “chaos from day one”.",
        "a former officer",
    ),
    _told(
        "my_old_boss_is_one",
        "I rang my old boss in Leck. “You’re well out of it,” she said.",
        "my old boss",
    ),
    _told(
        "the_firm_who_sent_us_this",
        "We put the findings to Lampwatch, who sent us this: “We note the report.”",
        "Lampwatch",
    ),
    _told(
        "demands_among_them_that",
        "The union listed its demands, among them that the firm “open its books”.",
        "The union",
    ),
    _told(
        "remember_the_press_release",
        "Remember the press release? “A bold new future for the lamps of our communities.”",
        "the press release",
    ),
    _told(
        "who_got_an_email_speaks_herself",
        "Kay Low got an email on Friday. “I couldn’t believe it. I read it twice and rang my mum.”",
        "Kay Low",
    ),
    _told(
        "who_met_a_man_speaks_on",
        "Ada Marsh told the hearing she had met a man who had slept in a bin. “I cried,” she said.",
        "Ada Marsh",
    ),
    _told(
        "reader_in",
        "Dr Sam Poole, Reader in Lamps at the University of Amble, said: “It was always a gamble.”",
        "Sam Poole",
    ),
)
TOLD_ABOVE = _UNNAMED + _CONCERNED + _WRITTEN + _ASKED + _LONG + _MARKED + _MORE
