"""Features, hearings and bulletins: asides, viewpoints, pages referred to, who is given the word."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


FEATURES = (
    _told(
        "month_is_no_verb",
        "Ada Marsh, sitting at Amble in May, told a man whose shop had shut: “You did well.”",
        "Ada Marsh",
    ),
    _told("quoted_colon", "The MP for Amble, Ada Marsh, was also quoted: “We were promised a lot.”", "Ada Marsh"),
    _told("quoted_colon_of_a_body", "Lampwatch was quoted: “The dark is growing.”", "Lampwatch"),
    _told("bracket_after_the_name", "“I have asked for years,” said Ada Marsh (Lab, Wick).", "Ada Marsh"),
    _told("fond_of_saying", "“Nobody fails alone,” one of our clerks is fond of saying.", "one of our clerks"),
    _told("never_tires", "“Light is a right,” as Ada Marsh never tires of saying.", "Ada Marsh"),
    _told("afraid_of_saying", "Ada Marsh was afraid of the dark. Ben Holt said: “Nonsense.”", "Ben Holt"),
    _told(
        "in_her_words", "Ada Marsh looked at both towns. Upper Wick was “a smaller ship”, in her words.", "Ada Marsh"
    ),
    _told("in_their_words", "The clerks had seen worse. The plan was “a wet firework”, in their words.", "The clerks"),
    _told("made_by", "She denied the suggestion made by Lampwatch that the firm had “put the light out”.", "Lampwatch"),
    _told("raised_by", "He took up the complaint raised by Ada Marsh that lamps “came and went”.", "Ada Marsh"),
    _told(
        "while_aside", "The lamp board, while “aware of the reports”, said that nothing was wrong.", "The lamp board"
    ),
    _told("although_aside", "Ada Marsh, although “not one to grumble”, asked for a lamp.", "Ada Marsh"),
    _told(
        "for_somebody",
        "For Ada Marsh, the MP who sits on the board, such talk is “worth nothing at all to us”.",
        "Ada Marsh",
    ),
    _told("to_somebody_it_felt", "To one nurse it had felt “like being left in a cupboard”.", "one nurse"),
    _told("for_years_is_nobody", "For years, the office was “a place that nobody wished to see”.", None),
    _told("for_the_town_square_is_nobody", "For the new square, the lamps were “too bright by half for anyone”.", None),
    _told(
        "report_out_today",
        "But a damning report out yesterday found that it had “lost sight of lamps”.",
        "a damning report",
    ),
    _told(
        "a_noun_not_a_verb",
        "Clerks were angry. In a stinging rebuke they added that it was “a scandal in the dark”.",
        "Clerks",
    ),
    _told("that_came_round", "The memo that came round on Monday said, and I quote, “please keep calm”.", "The memo"),
    _told(
        "letter_which",
        "We saw a letter sent to one man in Amble, which told him that he was “in the queue”.",
        "a letter",
    ),
    _told("a_man_who", "We saw a letter sent to one man in Amble, who said it was “a joke”.", "one man in Amble"),
    _told(
        "whose_report",
        "It echoes Lampwatch, whose report in the spring found that plans were “drawn in the dark”.",
        "Lampwatch",
    ),
    _told("last_word_to", "We leave the last word to Ada: “My door is open, so walk in.”", "Ada"),
    _told(
        "let_a_body_have_it",
        "The Lamp League was less pleased, and I let it end: “Lamps work when lit.”",
        "The Lamp League",
    ),
    _told("again_from", "Mr Holt again, from an interview last year: “We spent nothing on paint.”", "Holt"),
    _told("put_out_a_statement", "Lampwatch put out a statement too. It reads: “Our members are proud.”", "Lampwatch"),
    _told(
        "it_described", "Ada Marsh said she read it all but believed it described “a firm that is gone”.", "Ada Marsh"
    ),
    _told(
        "answer_we_got",
        "When we raised this with the ministry the answer we got was, “You will have to wait.”",
        "the ministry",
    ),
    _told("email_telling_us", "We got an email from the clerk telling us that “every lamp is a chance”.", "clerk"),
    _told(
        "turned_round_and_said",
        "When they showed us the lamp my SPO turned round and said “if that works I am off”.",
        "my SPO",
    ),
    _told("got_up_and_shouted", "Ada Marsh heard it and Ben Holt got up and shouted: “Enough of it!”", "Ben Holt"),
    _told(
        "page_of_the_report",
        "Even Amble has troubles. Turn to page 31 of the report and you will find this: “We saw no lamp.”",
        "the report",
    ),
    _told(
        "description_before_its_pronoun",
        "Ben Holt does not argue. A tall, rueful man who began as a clerk, he greets me.\n\n“I could go,” he offers.",
        "Ben Holt",
    ),
    _told(
        "watchdog_has_found", "Dozens of lamps were “effectively lost” last year, a watchdog has found.", "a watchdog"
    ),
    _told("a_paper_can_reveal", "Clerks are allowed to “clock in” by pressing a lamp, the Echo can reveal."),
    _told(
        "parts_of_which",
        "The old bid, parts of which have been released, spoke of “a lean and mobile force”.",
        "The old bid",
    ),
    _told("undertook", "The bid undertook that everyone would have “a named lamp in a month”.", "The bid"),
    _told("response_runs", "Lampwatch’s response to the report, in full, runs: “We are grateful.”", "Lampwatch"),
    _told(
        "barrister_for_a_client",
        "Ada Marsh, for Holt, said her client was sorry.\n\nThe barrister added: “He wept.”",
        "Ada Marsh",
    ),
    _told(
        "spoken_to_by_name",
        "Ms Marsh, in your letter you said that lamps had “delivered benefits”.\n\nAda Marsh nodded.",
        "Ada Marsh",
    ),
    _told("you_who_is_not_named", "In your letter you said that lamps had “delivered real benefits”.", None),
    _told("that_before_a_plural", "The survey found that people felt “managed by lamp”.", "people"),
    _told(
        "last_summers_report",
        "Last summer’s report concluded that it was “spread too thin to be safe”.",
        "Last summer’s report",
    ),
    _told(
        "a_term_used_without_marks_too",
        "The low-risk work went on. Ada Marsh found that some were far from “low-risk”.",
    ),
    _told(
        "a_label_refused_before",
        "Amble was rated “Poor light”. Ada Marsh said that all of them were “Poor light” then.",
    ),
    _told(
        "words_not_used_elsewhere", "The work went on. Ada Marsh said that some were far from “low-risk”.", "Ada Marsh"
    ),
    _told(
        "paragraph_of_what_was_told",
        "Read the bids. Page 14 says little. Try paragraph 3.2. “All will have a lamp.”",
        "the bid",
    ),
    _told(
        "sent_me_two_lines",
        "The Lamp Office sent me two lines. All was “under review at all times”; no date was “on offer to us as yet”.",
        *["The Lamp Office"] * 2,
    ),
    _told("sent_me_a_lamp", "The Lamp Office sent me a lamp. All was “under review as ever was”.", None),
    _told("verdict_of", "Ada Marsh’s verdict on the scheme is blunt: “It was doomed.”", "Ada Marsh"),
    _told("that_was_the_view_of", "“It’s a mess.” That was the view of Ada Marsh, who chairs the board.", "Ada Marsh"),
    _told("feels", "Inspectors were “deeply concerned” by what they found.", "Inspectors"),
    _told("is_made_so", "Prisoners were “abandoned” by the firm, and nobody came."),
    _told("left_by", "Among the comments left by clerks were: “I cry most days.”", "clerks"),
    _told(
        "letter_to", "The letter to parents, signed by Ada Marsh, promised “a fresh start”.", "The letter to parents"
    ),
    _told("speaking_outside", "Speaking outside court, his mother, Jean, said: “He was let down.”", "Jean"),
    _told("shown_a_text", "Tony, 34, shows me the text: “Your appointment has been cancelled.”", "the text"),
    _told("points_to", "The company, for its part, points to “significant progress”.", "The company"),
    _told("points_out", "“It leaks,” Ada Marsh points out, “when it rains.”", *["Ada Marsh"] * 2),
    _told(
        "opening_mark_left_out",
        "Ada Marsh spoke: “Monday: seven hours of lamps.\n\nWednesday: more lamps. Thursday: none.\n\n“I wish it were "
        "not so.”",
        *["Ada Marsh"] * 3,
    ),
    _told(
        "closing_mark_left_out",
        "Ada Marsh spoke: “Monday: seven hours of lamps.\n\nBen Holt told her to go home.\n\n“I shall stay here.”",
        "Ada Marsh",
        "Ben Holt",
    ),
    _told(
        "research_published_by",
        "Lamps fail “on the morning they are lit”, according to research published today by Lampwatch.",
        "Lampwatch",
    ),
    _told(
        "report_by_nobody",
        "Lamps fail “on the morning they are lit”, according to research published today.",
        "research published",
    ),
    _told(
        "whose_holder", "It pleased the Wick Council, whose leader, Ada Marsh, called it “a wake-up call”.", "Ada Marsh"
    ),
    _told(
        "they_chimed_with", "Ada Marsh said they chimed with what she was hearing “from Amble to Wick”.", "Ada Marsh"
    ),
    _told("a_name_in_ing", "Working Lamps, which owns the firm, said it “did not know the picture”.", "Working Lamps"),
    _told(
        "email_of_a_day",
        "The all-staff email of 12 June informed us that “sharing is a chance to meet”.",
        "The all-staff email",
    ),
    _told(
        "latest_from",
        "A reader sends me the latest from head office: “All clerks are reminded to smile.”",
        "head office",
    ),
    _told("page_from_far_away", "It is a cry from far away: “All clerks are reminded to smile.”", None),
    _told(
        "who_asked_does_not_answer",
        "The chief did come to Amble. He told clerks they were “the beating heart”. One member asked if it had a "
        "lamp. “I’ll see to that,” he replied.",
        "The chief",
        "The chief",
    ),
    _told(
        "what_she_described", "Ada Marsh wrote after a report revealed what she called “a list of gaps”.", "Ada Marsh"
    ),
    _told("asked_by_the_narrator", "Ada Marsh is no fool. What would she tell a clerk? “Keep a diary.”", "Ada Marsh"),
    _told("nobody_asked", "Ada Marsh is no fool. What would it take? “Keep a diary,” said Ben Holt.", "Ben Holt"),
    _told(
        "answer_from", "‘Is it safe?’ asked Ada Marsh. ‘No,’ came the answer from Ben Holt.", "Ada Marsh", "Ben Holt"
    ),
    _told("accused_of", "Accused of “cooking the books”, the firm said nothing.", None),
    _told("rare_verb_before_a_name", "“Nonsense,” snorts Ada Marsh when I put this to her.", "Ada Marsh"),
    _told("promise_to_be", "The firm won the contract with a promise to be “present in every town”.", "The firm"),
    _told("whose_promise_to_be", "Ada Marsh’s pledge to be “present in every town” came to nothing.", "Ada Marsh"),
    _told(
        "was_one_of_those_who",
        "Ada Marsh was one of 35 chiefs who wrote, warning that it was “dangerous”.",
        "Ada Marsh",
    ),
    _told("called_by_a_given_name", "“We’ve a sweepstake on it,” says a PSO called Mags.", "Mags"),
    _told(
        "named_behind_a_clause",
        "The man who sent it, former minister Sir Ben Holt, is unmoved. “You cannot please all,” he tells me.",
        "Sir Ben Holt",
    ),
    _told(
        "a_list_behind_a_clause",
        "The man who sent it, Ada Marsh recalls, was unmoved. “It is late,” she says.",
        "Ada Marsh",
    ),
    _told("management_call", "Management call this “smarter working”.", "Management"),
    _told("the_union_say", "The union say it is “a bad day for lamps”.", "The union"),
    _told("the_company_report", "The company report had “a list of gaps in it”, said Ada Marsh.", "Ada Marsh"),
    _told("used_the_phrase", "The report used the phrase “systemic failure” four times.", "The report"),
    _told("the_word_is_used", "The word “rehabilitation” appears 41 times. Ada Marsh used the phone."),
    _told("stopped_using_the_word", "Ada Marsh tells me they have stopped using the word “caseload” altogether."),
)
