"""Small made-up texts, each with its quotations as (words, mention, resolved name), written before they were run."""

from __future__ import annotations

from typing import NamedTuple

Expected = tuple[str, str | None, str | None]


class Case(NamedTuple):
    name: str
    text: str
    quotes: tuple[Expected, ...]


def _case(name: str, text: str, *quotes: Expected) -> Case:
    return Case(name, text, quotes)


_WRAPPED = """We have waited for nine years for this bridge and we shall not wait
for another nine, whatever the ministry may say about it in London,
because the town is cut in two."""
_SAID = (_WRAPPED, "Ada Marsh", "Ada Marsh")

VERBS = (
    _case("verb_then_name", "“We need more staff,” said Ada Marsh.", ("We need more staff,", "Ada Marsh", "Ada Marsh")),
    _case("name_then_verb", '"We need more staff," Ada Marsh said.', ("We need more staff,", "Ada Marsh", "Ada Marsh")),
    _case("colon", "Ada Marsh said: “We need staff.”", ("We need staff.", "Ada Marsh", "Ada Marsh")),
    _case(
        "comma_and_straight_marks",
        'Ada Marsh said, "It was never going to work."',
        ("It was never going to work.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "inverted_with_apposition",
        "“The model is broken,” said Ada Marsh, chief executive of Northgate, on Tuesday.",
        ("The model is broken,", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "apposition_before_the_verb",
        "“The model is broken,” Ada Marsh, chief executive of Northgate, said on Tuesday.",
        ("The model is broken,", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "apposition_and_colon",
        "Ada Marsh, who leads the branch in Westmere, said: “Nobody asked us.”",
        ("Nobody asked us.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "age_and_address",
        "Ben Holt, 38, of Mill Lane, Westmere, told the court: “I was wrong.”",
        ("I was wrong.", "Ben Holt", "Ben Holt"),
    ),
    _case(
        "office_before_the_name",
        "“We will act,” said Justice Secretary Ada Marsh.",
        ("We will act,", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "lower_case_role_before_the_name",
        "“We will act,” said union leader Ada Marsh.",
        ("We will act,", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "present_tense",
        "“I never look back,” says Cora Finch, a baker.",
        ("I never look back,", "Cora Finch", "Cora Finch"),
    ),
    _case(
        "question_mark_then_verb",
        "“Who will pay?” asked Ben Holt.",
        ("Who will pay?", "Ben Holt", "Ben Holt"),
    ),
    _case(
        "adverb_between",
        "Ada Marsh later added: “It is over.”",
        ("It is over.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "speech_verb_with_object",
        "Ada Marsh told reporters outside the court: “It is over.”",
        ("It is over.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "said_in_a_statement",
        "A spokesman for the company said in a statement: “We regret this.”",
        ("We regret this.", "A spokesman for the company", "A spokesman for the company"),
    ),
    _case(
        "put_it",
        "“A leap in the dark”, as Ada Marsh put it, is no plan.",
        ("A leap in the dark", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "two_speakers_in_one_paragraph",
        "“It works,” said Ada Marsh. But Ben Holt said: “It does not.”",
        ("It works,", "Ada Marsh", "Ada Marsh"),
        ("It does not.", "Ben Holt", "Ben Holt"),
    ),
    _case(
        "initials_and_titles",
        "“Sign here,” said Dr. J. R. Marsh.",
        ("Sign here,", "Dr. J. R. Marsh", "J. R. Marsh"),
    ),
    _case(
        "name_with_particles",
        "“Sign here,” said Luc van der Holt.",
        ("Sign here,", "Luc van der Holt", "Luc van der Holt"),
    ),
    _case(
        "indirect_then_fragment",
        "Ada Marsh said the plan was “a disaster waiting to happen”.",
        ("a disaster waiting to happen", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "trailing_attribution_over_a_fragment",
        "Despite “heroic efforts” by nurses, the ward failed, said Ada Marsh, the coroner.",
        ("heroic efforts", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "parenthetical_attribution",
        "The service, Ada Marsh said, “is in ruins”.",
        ("is in ruins", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "coordinated_verb",
        "Ada Marsh thanked the volunteers and said: “You saved us.”",
        ("You saved us.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "said_that_with_straight_fragment",
        'Marsh said that the company had "no choice" and would appeal.',
        ("no choice", "Marsh", "Marsh"),
    ),
    _case(
        "capitalised_organisation",
        '"We are reviewing the ruling," the Ministry of Works said.',
        ("We are reviewing the ruling,", "the Ministry of Works", "the Ministry of Works"),
    ),
    _case(
        "spokeswoman_of_a_named_body",
        "“We comply with the law,” a spokeswoman for the Westmere Trust said.",
        ("We comply with the law,", "a spokeswoman for the Westmere Trust", "a spokeswoman for the Westmere Trust"),
    ),
    _case(
        "name_after_the_role_and_comma",
        "“We lost,” said the union’s general secretary, Ada Marsh.",
        ("We lost,", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "role_comma_name_verb",
        "The chief executive of Northgate, Ada Marsh, said: “We lost.”",
        ("We lost.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "participle_clause_before_the_subject",
        "Speaking after the hearing, Ada Marsh said: “Justice was done.”",
        ("Justice was done.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "time_phrase_before_the_subject",
        "In a letter on Monday Ada Marsh wrote: “Resign.”",
        ("Resign.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "american_said_on_weekday",
        '"It was a hard vote," Sen. Ada Marsh said Tuesday.',
        ("It was a hard vote,", "Sen. Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "american_two_sentences_around",
        '"It was a hard vote," said Marsh, a Democrat. "I slept badly."',
        ("It was a hard vote,", "Marsh", "Marsh"),
        ("I slept badly.", "Marsh", "Marsh"),
    ),
)

PARTICIPLES = (
    _case(
        "adding",
        "Ada Marsh said the cuts had gone too far, adding: “Somebody will die.”",
        ("Somebody will die.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "describing",
        "Ada Marsh attacked the plan, describing it as “reckless”.",
        ("reckless", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "opening_participle",
        "Calling the plan “a cruel hoax”, Ada Marsh walked out.",
        ("a cruel hoax", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "verb_without_comma",
        "Ben Holt disagreed saying the idea was “plain daft”.",
        ("plain daft", "Ben Holt", "Ben Holt"),
    ),
    _case(
        "staff_telling_inspectors",
        "The report records staff telling inspectors the rota was “a bad joke”.",
        ("a bad joke", "staff", "staff"),
    ),
    _case(
        "went_on_to_say",
        "Ada Marsh went on to say: “I am not finished.”",
        ("I am not finished.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "quoted_as_saying",
        "Ada Marsh was quoted as saying: “I never met him.”",
        ("I never met him.", "Ada Marsh", "Ada Marsh"),
    ),
)

PASSIVES = (
    _case(
        "described_by_as",
        "The scheme was described by the judge as “an expensive failure”.",
        ("an expensive failure", "the judge", "the judge"),
    ),
    _case(
        "described_as_by",
        "The scheme was described as “an expensive failure” by Ada Marsh.",
        ("an expensive failure", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "agentless_passive_has_no_speaker",
        "The scheme was described as “unacceptable”.",
        ("unacceptable", None, None),
    ),
    _case(
        "told_by",
        "Holt was told by the magistrate: “You are lucky.”",
        ("You are lucky.", "the magistrate", "the magistrate"),
    ),
    _case(
        "the_hearer_does_not_speak",
        "Ben Holt was told: “You are fired.”",
        ("You are fired.", None, None),
    ),
    _case(
        "reduced_passive",
        "The deal, branded “a stitch-up” by Ada Marsh, was signed on Friday.",
        ("a stitch-up", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "according_to_after",
        "The wing was “a powder keg”, according to Ada Marsh.",
        ("a powder keg", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "according_to_before",
        "According to the report, the wing was “a powder keg ready to blow”.",
        ("a powder keg ready to blow", "the report", "the report"),
    ),
    _case(
        "in_the_words_of",
        "It was, in the words of Ada Marsh, “a very bad day”.",
        ("a very bad day", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "noun_of_speech",
        "He noted the auditor’s observation that “the figures do not add up”.",
        ("the figures do not add up", "the auditor", "the auditor"),
    ),
    _case(
        "was_the_verdict_of",
        "“Not good enough” was the verdict of Ada Marsh.",
        ("Not good enough", "Ada Marsh", "Ada Marsh"),
    ),
)

GROUPS = (
    _case(
        "inspectors_concluded", "Staff, inspectors concluded, “are afraid”.", ("are afraid", "inspectors", "inspectors")
    ),
    _case(
        "the_report_noted",
        "The report noted: “Records were missing.”",
        ("Records were missing.", "The report", "The report"),
    ),
    _case(
        "one_manager_told_us",
        "One manager told us: “I cry in the car.”",
        ("I cry in the car.", "One manager", "One manager"),
    ),
    _case(
        "present_plural",
        "Campaigners say the law is “a blunt instrument”.",
        ("a blunt instrument", "Campaigners", "Campaigners"),
    ),
    _case(
        "document_with_participle",
        "The letter accompanying the report stated that the unit was “working well enough”.",
        ("working well enough", "The letter accompanying the report", "The letter accompanying the report"),
    ),
    _case(
        "report_by_a_body",
        "A report by the Westmere Institute found “serious failings in care”.",
        ("serious failings in care", "A report by the Westmere Institute", "A report by the Westmere Institute"),
    ),
    _case(
        "list_in_a_body_name",
        "A Leeds, York and Hull Housing Company spokesman said: “We are sorry.”",
        (
            "We are sorry.",
            "A Leeds, York and Hull Housing Company spokesman",
            "A Leeds, York and Hull Housing Company spokesman",
        ),
    ),
    _case(
        "staff_believed",
        "The inspectors heard staff say they believed the rules were “made to be broken”.",
        ("made to be broken", "they", "staff"),
    ),
    _case(
        "police_say",
        '"There is no danger to the public," police said.',
        ("There is no danger to the public,", "police", "police"),
    ),
    _case(
        "a_source_close_to",
        "“He has gone quiet,” said a source close to the minister.",
        ("He has gone quiet,", "a source close to the minister", "a source close to the minister"),
    ),
    _case(
        "two_people_speak",
        "“We are proud,” said Ada Marsh and Ben Holt.",
        ("We are proud,", "Ada Marsh and Ben Holt", "Ada Marsh and Ben Holt"),
    ),
    _case(
        "judgement_verb",
        "Ada Marsh welcomed the council’s “swift action” over the leak.",
        ("swift action", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "accused_of",
        "Ada Marsh accused ministers of “wilful neglect”.",
        ("wilful neglect", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "sign_reads",
        "A sign on the door read: “Closed until further notice.”",
        ("Closed until further notice.", "A sign on the door", "A sign on the door"),
    ),
)

NAMES = (
    _case(
        "pronoun_she",
        "Ada Marsh opened the clinic. “It took years,” she said.",
        ("It took years,", "she", "Ada Marsh"),
    ),
    _case(
        "pronoun_of_the_subject_not_the_object",
        "Ada Marsh met Ben Holt on Monday. She said: “He was late.”",
        ("He was late.", "She", "Ada Marsh"),
    ),
    _case(
        "gender_by_title",
        "Mr Holt sued. Mrs Marsh replied. “I shall win,” he said.",
        ("I shall win,", "he", "Holt"),
    ),
    _case(
        "last_name_later",
        "Ada Marsh leads the union.\n\n“We will strike,” Marsh said.",
        ("We will strike,", "Marsh", "Ada Marsh"),
    ),
    _case(
        "honorific_last_name",
        "Ada Marsh leads the union.\n\n“We will strike,” Ms Marsh said.",
        ("We will strike,", "Ms Marsh", "Ada Marsh"),
    ),
    _case(
        "title_and_given_name",
        "Dame Ada Marsh led the review. Dame Ada said: “It was grim.”",
        ("It was grim.", "Dame Ada", "Dame Ada Marsh"),
    ),
    _case(
        "given_name_alone",
        "Ada Marsh runs a shelter. “Dogs come first,” said Ada.",
        ("Dogs come first,", "Ada", "Ada Marsh"),
    ),
    _case(
        "spelling_drift",
        "Sara Bellows, prosecuting, opened the case.\n\n“He ran,” said Miss Bellow.",
        ("He ran,", "Miss Bellow", "Sara Bellows"),
    ),
    _case(
        "two_with_one_last_name",
        "Ada Marsh and her brother Tom Marsh sued. “We won,” said Tom Marsh.",
        ("We won,", "Tom Marsh", "Tom Marsh"),
    ),
    _case(
        "the_judge_after_his_name",
        "Judge Ada Marsh refused bail. The judge said: “You are a danger.”",
        ("You are a danger.", "The judge", "Judge Ada Marsh"),
    ),
    _case(
        "pronoun_with_nobody_before",
        "“I told you so,” he said.",
        ("I told you so,", "he", None),
    ),
    _case(
        "post_nominal_letters",
        "“That is contempt,” said Ada Marsh QC.",
        ("That is contempt,", "Ada Marsh QC", "Ada Marsh QC"),
    ),
    _case(
        "full_name_after_the_last_name",
        "“We will strike,” said Mr Holt.\n\nBen Holt, 50, was elected last year.",
        ("We will strike,", "Mr Holt", "Ben Holt"),
    ),
)

PARAGRAPHS = (
    _case(
        "interrupted",
        "“We came,” said Ada Marsh, “and we saw.”",
        ("We came,", "Ada Marsh", "Ada Marsh"),
        ("and we saw.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "second_quotation_of_the_paragraph",
        "“We came,” said Ada Marsh. “Then we left.”",
        ("We came,", "Ada Marsh", "Ada Marsh"),
        ("Then we left.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "speech_reopened_at_each_paragraph",
        "Ada Marsh said: “First, money.\n\n“Second, time.\n\n“Third, people.”",
        ("First, money.", "Ada Marsh", "Ada Marsh"),
        ("Second, time.", "Ada Marsh", "Ada Marsh"),
        ("Third, people.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "speech_carried_over_without_a_mark",
        "Ada Marsh said: “First, money.\n\nSecond, time and people.”",
        ("First, money.", "Ada Marsh", "Ada Marsh"),
        ("Second, time and people.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "straight_marks_reopened",
        'Ada Marsh said: "First, money.\n\n"Second, time and people."',
        ("First, money.", "Ada Marsh", "Ada Marsh"),
        ("Second, time and people.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "introduced_in_the_line_above",
        "Ada Marsh added:\n“The money has run out and nobody will say so.”",
        ("The money has run out and nobody will say so.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "from_the_report",
        "From the report:-\n\n“Records were missing in every case we saw.”",
        ("Records were missing in every case we saw.", "the report", "the report"),
    ),
    _case(
        "all_quotation_after_a_closed_one",
        "“It is a scandal,” said Ada Marsh.\n\n“They knew all along.”",
        ("It is a scandal,", "Ada Marsh", "Ada Marsh"),
        ("They knew all along.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "all_quotation_after_narration",
        "Ada Marsh condemned the ruling.\n\n“It is a scandal and they knew.”",
        ("It is a scandal and they knew.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "pull_quote_signed_on_the_line",
        "“The staff that remain cannot do the job.” Dame Ada Marsh, HMI",
        ("The staff that remain cannot do the job.", "Dame Ada Marsh, HMI", "Dame Ada Marsh"),
    ),
    _case(
        "pull_quote_signed_below",
        "“The staff that remain cannot do the job.”\n– Ada Marsh, union rep",
        ("The staff that remain cannot do the job.", "Ada Marsh, union rep", "Ada Marsh"),
    ),
    _case(
        "name_and_colon",
        "Ada Marsh: “I will not resign.”",
        ("I will not resign.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "previous_sentence_speaks",
        'Marsh said the vote was lost. It would be "a disaster for every single nurse."',
        ("a disaster for every single nurse.", "Marsh", "Marsh"),
    ),
    _case(
        "speaker_change_between_paragraphs",
        "“Yes,” said Ada Marsh.\n\n“No,” said Ben Holt.\n\n“Why not?”",
        ("Yes,", "Ada Marsh", "Ada Marsh"),
        ("No,", "Ben Holt", "Ben Holt"),
        ("Why not?", "Ben Holt", "Ben Holt"),
    ),
    _case(
        "next_speaker_does_not_reach_back",
        "“It is a scandal,” said Ada Marsh.\n\nBen Holt said: “It is not.”",
        ("It is a scandal,", "Ada Marsh", "Ada Marsh"),
        ("It is not.", "Ben Holt", "Ben Holt"),
    ),
)

MARKS = (
    _case(
        "british_single_marks",
        "‘We don’t have the workers’ support,’ said Ada Marsh.",
        ("We don’t have the workers’ support,", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "straight_single_marks",
        "Ada Marsh said: 'It isn't fair and they know it.'",
        ("It isn't fair and they know it.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "single_marks_reopened",
        "Ada Marsh said: ‘First, money.\n\n‘Second, time.’",
        ("First, money.", "Ada Marsh", "Ada Marsh"),
        ("Second, time.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "double_inside_single",
        "‘She told me “never again” and left,’ said Ben Holt.",
        ("She told me “never again” and left,", "Ben Holt", "Ben Holt"),
        ("never again", "She", None),
    ),
    _case(
        "single_inside_double",
        "“My boss said ‘take it or leave it’ to us,” said Ben Holt.",
        ("My boss said ‘take it or leave it’ to us,", "Ben Holt", "Ben Holt"),
        ("take it or leave it", "My boss", "My boss"),
    ),
    _case("possessive_plural", "The workers’ rights and the bosses’ duties were listed."),
    _case("elided_decade", "In the ’90s and the '80s rock 'n' roll was king, said nobody."),
    _case("feet_and_inches", "He is 6'2\" tall and she is 5'4\" tall."),
    _case(
        "missing_closing_mark",
        "Ada Marsh said: “The money has run out.",
        ("The money has run out.", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "missing_opening_mark",
        "The money has run out,” said Ada Marsh.",
        ("The money has run out,", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "nested_with_one_closing_mark",
        "The report noted: “This shows the view that “plans were late and poor.”",
        ("This shows the view that “plans were late and poor.", "The report", "The report"),
        ("plans were late and poor.", None, None),
    ),
    _case(
        "guillemets",
        "«We shall see what happens,» said Ada Marsh.",
        ("We shall see what happens,", "Ada Marsh", "Ada Marsh"),
    ),
    _case(
        "tex_marks",
        "``We shall see what happens,'' Ada Marsh said.",
        ("We shall see what happens,", "Ada Marsh", "Ada Marsh"),
    ),
    _case("hard_wrapped_lines", f"The town met on Monday and Ada Marsh, who had waited, said:\n“{_WRAPPED}”", _SAID),
)

NOT_QUOTATIONS = (
    _case("rating", "The prison was rated ‘Inadequate’ in May, inspectors said."),
    _case("rating_as", "Cases classed as ‘red’ are seen weekly, the report said."),
    _case("idiom", "They ‘box clever’ and carry on."),
    _case("title_of_a_report", "The report, “Lost in the System”, is out today, said Ada Marsh."),
    _case("entitled", "Her book, entitled “no time to lose”, sold well."),
    _case("film", "He starred in the film “Dark Water” in 1990."),
    _case("scare_quotes", "The so-called “experts” were silent."),
    _case("word_mentioned", "The word “probation” means a time of proving."),
    _case("known_as", "The tool is known as “the grid”."),
    _case("label_before_a_noun", "All “amber” cases are reviewed monthly."),
    _case("nickname", "Joe “Tiny” Holt weighed in at 20 stone."),
)
ALL = VERBS + PARTICIPLES + PASSIVES + GROUPS + NAMES + PARAGRAPHS + MARKS + NOT_QUOTATIONS
