"""Small made-up texts by the words that say who speaks, with their quotations, written before they were run."""

from __future__ import annotations

from tests.quotes.case import case

VERBS = (
    case("verb_then_name", "“We need more staff,” said Ada Marsh.", ("We need more staff,", "Ada Marsh", "Ada Marsh")),
    case("name_then_verb", '"We need more staff," Ada Marsh said.', ("We need more staff,", "Ada Marsh", "Ada Marsh")),
    case("colon", "Ada Marsh said: “We need staff.”", ("We need staff.", "Ada Marsh", "Ada Marsh")),
    case(
        "comma_and_straight_marks",
        'Ada Marsh said, "It was never going to work."',
        ("It was never going to work.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "inverted_with_apposition",
        "“The model is broken,” said Ada Marsh, chief executive of Northgate, on Tuesday.",
        ("The model is broken,", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "apposition_before_the_verb",
        "“The model is broken,” Ada Marsh, chief executive of Northgate, said on Tuesday.",
        ("The model is broken,", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "apposition_and_colon",
        "Ada Marsh, who leads the branch in Westmere, said: “Nobody asked us.”",
        ("Nobody asked us.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "age_and_address",
        "Ben Holt, 38, of Mill Lane, Westmere, told the court: “I was wrong.”",
        ("I was wrong.", "Ben Holt", "Ben Holt"),
    ),
    case(
        "office_before_the_name",
        "“We will act,” said Justice Secretary Ada Marsh.",
        ("We will act,", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "lower_case_role_before_the_name",
        "“We will act,” said union leader Ada Marsh.",
        ("We will act,", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "present_tense",
        "“I never look back,” says Cora Finch, a baker.",
        ("I never look back,", "Cora Finch", "Cora Finch"),
    ),
    case(
        "question_mark_then_verb",
        "“Who will pay?” asked Ben Holt.",
        ("Who will pay?", "Ben Holt", "Ben Holt"),
    ),
    case(
        "adverb_between",
        "Ada Marsh later added: “It is over.”",
        ("It is over.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "speech_verb_with_object",
        "Ada Marsh told reporters outside the court: “It is over.”",
        ("It is over.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "said_in_a_statement",
        "A spokesman for the company said in a statement: “We regret this.”",
        ("We regret this.", "A spokesman for the company", "A spokesman for the company"),
    ),
    case(
        "put_it",
        "“A leap in the dark”, as Ada Marsh put it, is no plan.",
        ("A leap in the dark", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "two_speakers_in_one_paragraph",
        "“It works,” said Ada Marsh. But Ben Holt said: “It does not.”",
        ("It works,", "Ada Marsh", "Ada Marsh"),
        ("It does not.", "Ben Holt", "Ben Holt"),
    ),
    case(
        "initials_and_titles",
        "“Sign here,” said Dr. J. R. Marsh.",
        ("Sign here,", "Dr. J. R. Marsh", "J. R. Marsh"),
    ),
    case(
        "name_with_particles",
        "“Sign here,” said Luc van der Holt.",
        ("Sign here,", "Luc van der Holt", "Luc van der Holt"),
    ),
    case(
        "indirect_then_fragment",
        "Ada Marsh said the plan was “a disaster waiting to happen”.",
        ("a disaster waiting to happen", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "trailing_attribution_over_a_fragment",
        "Despite “heroic efforts” by nurses, the ward failed, said Ada Marsh, the coroner.",
        ("heroic efforts", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "parenthetical_attribution",
        "The service, Ada Marsh said, “is in ruins”.",
        ("is in ruins", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "coordinated_verb",
        "Ada Marsh thanked the volunteers and said: “You saved us.”",
        ("You saved us.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "said_that_with_straight_fragment",
        'Marsh said that the company had "no choice" and would appeal.',
        ("no choice", "Marsh", "Marsh"),
    ),
    case(
        "capitalised_organisation",
        '"We are reviewing the ruling," the Ministry of Works said.',
        ("We are reviewing the ruling,", "the Ministry of Works", "the Ministry of Works"),
    ),
    case(
        "spokeswoman_of_a_named_body",
        "“We comply with the law,” a spokeswoman for the Westmere Trust said.",
        ("We comply with the law,", "a spokeswoman for the Westmere Trust", "a spokeswoman for the Westmere Trust"),
    ),
    case(
        "name_after_the_role_and_comma",
        "“We lost,” said the union’s general secretary, Ada Marsh.",
        ("We lost,", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "role_comma_name_verb",
        "The chief executive of Northgate, Ada Marsh, said: “We lost.”",
        ("We lost.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "participle_clause_before_the_subject",
        "Speaking after the hearing, Ada Marsh said: “Justice was done.”",
        ("Justice was done.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "time_phrase_before_the_subject",
        "In a letter on Monday Ada Marsh wrote: “Resign.”",
        ("Resign.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "american_said_on_weekday",
        '"It was a hard vote," Sen. Ada Marsh said Tuesday.',
        ("It was a hard vote,", "Sen. Ada Marsh", "Ada Marsh"),
    ),
    case(
        "american_two_sentences_around",
        '"It was a hard vote," said Marsh, a Democrat. "I slept badly."',
        ("It was a hard vote,", "Marsh", "Marsh"),
        ("I slept badly.", "Marsh", "Marsh"),
    ),
)

PARTICIPLES = (
    case(
        "adding",
        "Ada Marsh said the cuts had gone too far, adding: “Somebody will die.”",
        ("Somebody will die.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "describing",
        "Ada Marsh attacked the plan, describing it as “reckless”.",
        ("reckless", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "opening_participle",
        "Calling the plan “a cruel hoax”, Ada Marsh walked out.",
        ("a cruel hoax", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "verb_without_comma",
        "Ben Holt disagreed saying the idea was “plain daft”.",
        ("plain daft", "Ben Holt", "Ben Holt"),
    ),
    case(
        "staff_telling_inspectors",
        "The report records staff telling inspectors the rota was “a bad joke”.",
        ("a bad joke", "staff", "staff"),
    ),
    case(
        "went_on_to_say",
        "Ada Marsh went on to say: “I am not finished.”",
        ("I am not finished.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "quoted_as_saying",
        "Ada Marsh was quoted as saying: “I never met him.”",
        ("I never met him.", "Ada Marsh", "Ada Marsh"),
    ),
)

PASSIVES = (
    case(
        "described_by_as",
        "The scheme was described by the judge as “an expensive failure”.",
        ("an expensive failure", "the judge", "the judge"),
    ),
    case(
        "described_as_by",
        "The scheme was described as “an expensive failure” by Ada Marsh.",
        ("an expensive failure", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "agentless_passive_has_no_speaker",
        "The scheme was described as “unacceptable”.",
        ("unacceptable", None, None),
    ),
    case(
        "told_by",
        "Holt was told by the magistrate: “You are lucky.”",
        ("You are lucky.", "the magistrate", "the magistrate"),
    ),
    case(
        "the_hearer_does_not_speak",
        "Ben Holt was told: “You are fired.”",
        ("You are fired.", None, None),
    ),
    case(
        "reduced_passive",
        "The deal, branded “a stitch-up” by Ada Marsh, was signed on Friday.",
        ("a stitch-up", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "according_to_after",
        "The wing was “a powder keg”, according to Ada Marsh.",
        ("a powder keg", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "according_to_before",
        "According to the report, the wing was “a powder keg ready to blow”.",
        ("a powder keg ready to blow", "the report", "the report"),
    ),
    case(
        "in_the_words_of",
        "It was, in the words of Ada Marsh, “a very bad day”.",
        ("a very bad day", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "noun_of_speech",
        "He noted the auditor’s observation that “the figures do not add up”.",
        ("the figures do not add up", "the auditor", "the auditor"),
    ),
    case(
        "was_the_verdict_of",
        "“Not good enough” was the verdict of Ada Marsh.",
        ("Not good enough", "Ada Marsh", "Ada Marsh"),
    ),
)

GROUPS = (
    case(
        "inspectors_concluded", "Staff, inspectors concluded, “are afraid”.", ("are afraid", "inspectors", "inspectors")
    ),
    case(
        "the_report_noted",
        "The report noted: “Records were missing.”",
        ("Records were missing.", "The report", "The report"),
    ),
    case(
        "one_manager_told_us",
        "One manager told us: “I cry in the car.”",
        ("I cry in the car.", "One manager", "One manager"),
    ),
    case(
        "present_plural",
        "Campaigners say the law is “a blunt instrument”.",
        ("a blunt instrument", "Campaigners", "Campaigners"),
    ),
    case(
        "document_with_participle",
        "The letter accompanying the report stated that the unit was “working well enough”.",
        ("working well enough", "The letter accompanying the report", "The letter accompanying the report"),
    ),
    case(
        "report_by_a_body",
        "A report by the Westmere Institute found “serious failings in care”.",
        ("serious failings in care", "A report by the Westmere Institute", "A report by the Westmere Institute"),
    ),
    case(
        "list_in_a_body_name",
        "A Leeds, York and Hull Housing Company spokesman said: “We are sorry.”",
        (
            "We are sorry.",
            "A Leeds, York and Hull Housing Company spokesman",
            "A Leeds, York and Hull Housing Company spokesman",
        ),
    ),
    case(
        "staff_believed",
        "The inspectors heard staff say they believed the rules were “made to be broken”.",
        ("made to be broken", "they", "staff"),
    ),
    case(
        "police_say",
        '"There is no danger to the public," police said.',
        ("There is no danger to the public,", "police", "police"),
    ),
    case(
        "a_source_close_to",
        "“He has gone quiet,” said a source close to the minister.",
        ("He has gone quiet,", "a source close to the minister", "a source close to the minister"),
    ),
    case(
        "two_people_speak",
        "“We are proud,” said Ada Marsh and Ben Holt.",
        ("We are proud,", "Ada Marsh and Ben Holt", "Ada Marsh and Ben Holt"),
    ),
    case(
        "judgement_verb",
        "Ada Marsh welcomed the council’s “swift action” over the leak.",
        ("swift action", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "accused_of",
        "Ada Marsh accused ministers of “wilful neglect”.",
        ("wilful neglect", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "sign_reads",
        "A sign on the door read: “Closed until further notice.”",
        ("Closed until further notice.", "A sign on the door", "A sign on the door"),
    ),
)

BY_VERB = VERBS + PARTICIPLES + PASSIVES + GROUPS
