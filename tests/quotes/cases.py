"""Small made-up texts by the names, paragraphs and marks in them with their quotations, written before any run."""

from __future__ import annotations

from tests.quotes.case import case
from tests.quotes.verb_cases import BY_VERB

_WRAPPED = """We have waited for nine years for this bridge and we shall not wait
for another nine, whatever the ministry may say about it in London,
because the town is cut in two."""
_SAID = (_WRAPPED, "Ada Marsh", "Ada Marsh")

NAMES = (
    case(
        "pronoun_she",
        "Ada Marsh opened the clinic. “It took years,” she said.",
        ("It took years,", "she", "Ada Marsh"),
    ),
    case(
        "pronoun_of_the_subject_not_the_object",
        "Ada Marsh met Ben Holt on Monday. She said: “He was late.”",
        ("He was late.", "She", "Ada Marsh"),
    ),
    case(
        "gender_by_title",
        "Mr Holt sued. Mrs Marsh replied. “I shall win,” he said.",
        ("I shall win,", "he", "Holt"),
    ),
    case(
        "last_name_later",
        "Ada Marsh leads the union.\n\n“We will strike,” Marsh said.",
        ("We will strike,", "Marsh", "Ada Marsh"),
    ),
    case(
        "honorific_last_name",
        "Ada Marsh leads the union.\n\n“We will strike,” Ms Marsh said.",
        ("We will strike,", "Ms Marsh", "Ada Marsh"),
    ),
    case(
        "title_and_given_name",
        "Dame Ada Marsh led the review. Dame Ada said: “It was grim.”",
        ("It was grim.", "Dame Ada", "Dame Ada Marsh"),
    ),
    case(
        "given_name_alone",
        "Ada Marsh runs a shelter. “Dogs come first,” said Ada.",
        ("Dogs come first,", "Ada", "Ada Marsh"),
    ),
    case(
        "spelling_drift",
        "Sara Bellows, prosecuting, opened the case.\n\n“He ran,” said Miss Bellow.",
        ("He ran,", "Miss Bellow", "Sara Bellows"),
    ),
    case(
        "two_with_one_last_name",
        "Ada Marsh and her brother Tom Marsh sued. “We won,” said Tom Marsh.",
        ("We won,", "Tom Marsh", "Tom Marsh"),
    ),
    case(
        "the_judge_after_his_name",
        "Judge Ada Marsh refused bail. The judge said: “You are a danger.”",
        ("You are a danger.", "The judge", "Judge Ada Marsh"),
    ),
    case(
        "pronoun_with_nobody_before",
        "“I told you so,” he said.",
        ("I told you so,", "he", None),
    ),
    case(
        "post_nominal_letters",
        "“That is contempt,” said Ada Marsh QC.",
        ("That is contempt,", "Ada Marsh QC", "Ada Marsh QC"),
    ),
    case(
        "full_name_after_the_last_name",
        "“We will strike,” said Mr Holt.\n\nBen Holt, 50, was elected last year.",
        ("We will strike,", "Mr Holt", "Ben Holt"),
    ),
)

PARAGRAPHS = (
    case(
        "interrupted",
        "“We came,” said Ada Marsh, “and we saw.”",
        ("We came,", "Ada Marsh", "Ada Marsh"),
        ("and we saw.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "second_quotation_of_the_paragraph",
        "“We came,” said Ada Marsh. “Then we left.”",
        ("We came,", "Ada Marsh", "Ada Marsh"),
        ("Then we left.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "speech_reopened_at_each_paragraph",
        "Ada Marsh said: “First, money.\n\n“Second, time.\n\n“Third, people.”",
        ("First, money.", "Ada Marsh", "Ada Marsh"),
        ("Second, time.", "Ada Marsh", "Ada Marsh"),
        ("Third, people.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "speech_carried_over_without_a_mark",
        "Ada Marsh said: “First, money.\n\nSecond, time and people.”",
        ("First, money.", "Ada Marsh", "Ada Marsh"),
        ("Second, time and people.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "straight_marks_reopened",
        'Ada Marsh said: "First, money.\n\n"Second, time and people."',
        ("First, money.", "Ada Marsh", "Ada Marsh"),
        ("Second, time and people.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "introduced_in_the_line_above",
        "Ada Marsh added:\n“The money has run out and nobody will say so.”",
        ("The money has run out and nobody will say so.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "from_the_report",
        "From the report:-\n\n“Records were missing in every case we saw.”",
        ("Records were missing in every case we saw.", "the report", "the report"),
    ),
    case(
        "all_quotation_after_a_closed_one",
        "“It is a scandal,” said Ada Marsh.\n\n“They knew all along.”",
        ("It is a scandal,", "Ada Marsh", "Ada Marsh"),
        ("They knew all along.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "all_quotation_after_narration",
        "Ada Marsh condemned the ruling.\n\n“It is a scandal and they knew.”",
        ("It is a scandal and they knew.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "pull_quote_signed_on_the_line",
        "“The staff that remain cannot do the job.” Dame Ada Marsh, HMI",
        ("The staff that remain cannot do the job.", "Dame Ada Marsh, HMI", "Dame Ada Marsh"),
    ),
    case(
        "pull_quote_signed_below",
        "“The staff that remain cannot do the job.”\n– Ada Marsh, union rep",
        ("The staff that remain cannot do the job.", "Ada Marsh, union rep", "Ada Marsh"),
    ),
    case(
        "name_and_colon",
        "Ada Marsh: “I will not resign.”",
        ("I will not resign.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "previous_sentence_speaks",
        'Marsh said the vote was lost. It would be "a disaster for every single nurse."',
        ("a disaster for every single nurse.", "Marsh", "Marsh"),
    ),
    case(
        "speaker_change_between_paragraphs",
        "“Yes,” said Ada Marsh.\n\n“No,” said Ben Holt.\n\n“Why not?”",
        ("Yes,", "Ada Marsh", "Ada Marsh"),
        ("No,", "Ben Holt", "Ben Holt"),
        ("Why not?", "Ben Holt", "Ben Holt"),
    ),
    case(
        "next_speaker_does_not_reach_back",
        "“It is a scandal,” said Ada Marsh.\n\nBen Holt said: “It is not.”",
        ("It is a scandal,", "Ada Marsh", "Ada Marsh"),
        ("It is not.", "Ben Holt", "Ben Holt"),
    ),
)

MARKS = (
    case(
        "british_single_marks",
        "‘We don’t have the workers’ support,’ said Ada Marsh.",
        ("We don’t have the workers’ support,", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "straight_single_marks",
        "Ada Marsh said: 'It isn't fair and they know it.'",
        ("It isn't fair and they know it.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "single_marks_reopened",
        "Ada Marsh said: ‘First, money.\n\n‘Second, time.’",
        ("First, money.", "Ada Marsh", "Ada Marsh"),
        ("Second, time.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "double_inside_single",
        "‘She told me “never again” and left,’ said Ben Holt.",
        ("She told me “never again” and left,", "Ben Holt", "Ben Holt"),
        ("never again", "She", None),
    ),
    case(
        "single_inside_double",
        "“My boss said ‘take it or leave it’ to us,” said Ben Holt.",
        ("My boss said ‘take it or leave it’ to us,", "Ben Holt", "Ben Holt"),
        ("take it or leave it", "My boss", "My boss"),
    ),
    case("possessive_plural", "The workers’ rights and the bosses’ duties were listed."),
    case("elided_decade", "In the ’90s and the '80s rock 'n' roll was king, said nobody."),
    case("feet_and_inches", "He is 6'2\" tall and she is 5'4\" tall."),
    case(
        "missing_closing_mark",
        "Ada Marsh said: “The money has run out.",
        ("The money has run out.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "missing_opening_mark",
        "The money has run out,” said Ada Marsh.",
        ("The money has run out,", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "nested_with_one_closing_mark",
        "The report noted: “This shows the view that “plans were late and poor.”",
        ("This shows the view that “plans were late and poor.", "The report", "The report"),
        ("plans were late and poor.", None, None),
    ),
    case(
        "guillemets",
        "«We shall see what happens,» said Ada Marsh.",
        ("We shall see what happens,", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "tex_marks",
        "``We shall see what happens,'' Ada Marsh said.",
        ("We shall see what happens,", "Ada Marsh", "Ada Marsh"),
    ),
    case("hard_wrapped_lines", f"The town met on Monday and Ada Marsh, who had waited, said:\n“{_WRAPPED}”", _SAID),
)

NOT_QUOTATIONS = (
    case("rating", "The prison was rated ‘Inadequate’ in May, inspectors said."),
    case("rating_as", "Cases classed as ‘red’ are seen weekly, the report said."),
    case("idiom", "They ‘box clever’ and carry on."),
    case("title_of_a_report", "The report, “Lost in the System”, is out today, said Ada Marsh."),
    case("entitled", "Her book, entitled “no time to lose”, sold well."),
    case("film", "He starred in the film “Dark Water” in 1990."),
    case("scare_quotes", "The so-called “experts” were silent."),
    case("word_mentioned", "The word “probation” means a time of proving."),
    case("known_as", "The tool is known as “the grid”."),
    case("label_before_a_noun", "All “amber” cases are reviewed monthly."),
    case("nickname", "Joe “Tiny” Holt weighed in at 20 stone."),
)

ALL = BY_VERB + NAMES + PARAGRAPHS + MARKS + NOT_QUOTATIONS
