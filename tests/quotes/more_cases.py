"""A second set of small made-up texts, written before they were run: newspapers, court reports, blogs, inspections."""

from __future__ import annotations

from tests.quotes.case import case

NEWSPAPERS = (
    case(
        "called_by_a_named_person",
        'It is a decision that Mayor Dan Quill called "painful but unavoidable."',
        ("painful but unavoidable.", "Mayor Dan Quill", "Dan Quill"),
    ),
    case(
        "a_day_between_subject_and_verb",
        'Ada Marsh on Thursday accused the firm of "playing games" with pensions.',
        ("playing games", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "plural_with_a_place",
        'Economists at Amble University say the region is "nowhere close" to recovery.',
        ("nowhere close", "Economists at Amble University", "Economists at Amble University"),
    ),
    case(
        "headline_accused_of",
        "Council leader accused of ‘bullying and lying’ over library",
        ("bullying and lying", None, None),
    ),
    case(
        "relative_clause_before_the_verb",
        "Inspectors who visited in March warned of “a real risk to the public”.",
        ("a real risk to the public", "Inspectors", "Inspectors"),
    ),
    case(
        "contact_clause",
        "One officer I spoke to said: “It is chaos in there.”",
        ("It is chaos in there.", "One officer", "One officer"),
    ),
    case(
        "single_marks_with_possessives",
        "Last night Mr Holt said: 'I'm sorry for the workers' families. They're in our thoughts.'",
        ("I'm sorry for the workers' families. They're in our thoughts.", "Mr Holt", "Holt"),
    ),
    case(
        "single_marks_continued",
        "‘I was shaking,’ she told the court. ‘He laughed.’",
        ("I was shaking,", "she", None),
        ("He laughed.", "she", None),
    ),
    case(
        "comma_after_british_mark",
        "‘Enough is enough’, said Cora Finch, leader of the council.",
        ("Enough is enough", "Cora Finch", "Cora Finch"),
    ),
    case(
        "told_with_double_object",
        "Dan Quill told the BBC’s breakfast programme that the deal was “as dead as a dodo”.",
        ("as dead as a dodo", "Dan Quill", "Dan Quill"),
    ),
    case(
        "asked_whether",
        "Asked whether he would resign, Dan Quill replied: “Never.”",
        ("Never.", "Dan Quill", "Dan Quill"),
    ),
    case(
        "statement_on_behalf",
        "In a statement, the firm said it was “aware of the allegations”.",
        ("aware of the allegations", "the firm", "the firm"),
    ),
    case(
        "has_said",
        "The minister has repeatedly said there is “no magic money tree”.",
        ("no magic money tree", "The minister", "The minister"),
    ),
    case(
        "would_not_say",
        "Police would only say that a man was “helping with inquiries”.",
        ("helping with inquiries", "Police", "Police"),
    ),
    case(
        "former_office",
        "Former Home Secretary Cora Finch warned: “We have been here before.”",
        ("We have been here before.", "Cora Finch", "Cora Finch"),
    ),
    case(
        "possessive_before_the_name",
        "Labour’s Cora Finch called the answer “pitiful”.",
        ("pitiful", "Cora Finch", "Cora Finch"),
    ),
    case(
        "two_fragments_one_speaker",
        "Cora Finch said the nurses “were lovely” but that “nobody listened”.",
        ("were lovely", "Cora Finch", "Cora Finch"),
        ("nobody listened", "Cora Finch", "Cora Finch"),
    ),
    case(
        "two_fragments_two_speakers",
        "Holt called it “a triumph”, while Finch dismissed it as “a farce”.",
        ("a triumph", "Holt", "Holt"),
        ("a farce", "Finch", "Finch"),
    ),
    case(
        "laughs",
        '"I hate those," Cora Finch laughs.',
        ("I hate those,", "Cora Finch", "Cora Finch"),
    ),
    case(
        "said_in_an_interview",
        '"It cost us everything," Finch said in an interview with the Gazette on Friday.',
        ("It cost us everything,", "Finch", "Finch"),
    ),
    case(
        "wrote_on_social_media",
        "“Told you so,” the senator tweeted.",
        ("Told you so,", "the senator", "the senator"),
    ),
    case(
        "spokesman_again",
        "A spokesman for Northgate denied it. “We did nothing wrong,” the spokesman said.",
        ("We did nothing wrong,", "the spokesman", "A spokesman for Northgate"),
    ),
    case(
        "his_sister",
        "Kate Holt saw it. Her brother Tom Holt ran. “I panicked,” said Tom.",
        ("I panicked,", "Tom", "Tom Holt"),
    ),
    case(
        "she_after_a_mention_of_a_man",
        "Ms Finch, whose husband Ben Holt died there, wept. “I miss him,” she said.",
        ("I miss him,", "she", "Finch"),
    ),
)

_MEMBERS = "Members of the Amble Workers’ Union (AWU) at Hollow Road"
TURNS = (
    case(
        "the_union_is_not_its_leader",
        "Ben Holt, leader of the union, resigned. “We thank him,” the union said.",
        ("We thank him,", "the union", "the union"),
    ),
    case(
        "a_rare_verb_of_speech",
        '"He is quite fine," Dan Quill deadpanned.',
        ("He is quite fine,", "Dan Quill", "Dan Quill"),
    ),
    case(
        "a_colon_after_any_verb",
        "Ada Marsh was more generous: “That young man is special.”",
        ("That young man is special.", "Ada Marsh", "Ada Marsh"),
    ),
    case(
        "a_noun_that_looks_like_a_verb",
        "Ruth Amble told analysts on a conference call that demand was “soft across the board”.",
        ("soft across the board", "Ruth Amble", "Ruth Amble"),
    ),
    case(
        "mr_justice",
        "Mr Justice Pym rose. Holt must serve 18 years, the judge said, adding that he showed “no remorse at all”.",
        ("no remorse at all", "the judge", "Justice Pym"),
    ),
    case(
        "what_she_called",
        "Tom Arkle waited. Nobody spoke when Ruth Amble resigned over what she called “a point of honour”.",
        ("a point of honour", "she", "Ruth Amble"),
    ),
    case(
        "an_abbreviation_in_brackets",
        "Members of the Amble Workers’ Union (AWU) at Hollow Road say they were “kept in the dark”.",
        ("kept in the dark", _MEMBERS, _MEMBERS),
    ),
    case(
        "went_on",
        "Dan Quill apologised. He went on: “We shall do better.”",
        ("We shall do better.", "He", "Dan Quill"),
    ),
    case(
        "mother_of_three",
        "“I would rather they were safe,” said mother-of-three Edna Holt.",
        ("I would rather they were safe,", "Edna Holt", "Edna Holt"),
    ),
    case(
        "the_inspector_is_not_the_chief_inspector",
        "Chief Inspector Ruth Amble was shocked. The inspector wrote: “Nobody came.”",
        ("Nobody came.", "The inspector", "The inspector"),
    ),
    case(
        "the_chief_executive",
        "Ruth Amble, chief executive of Northgate, resigned. “It is time,” the chief executive said.",
        ("It is time,", "the chief executive", "Ruth Amble"),
    ),
    case(
        "an_office_stands_for_its_holder",
        "Amble Police Chief Cora Finch spoke. “I understand the anger,” the chief said.",
        ("I understand the anger,", "the chief", "Cora Finch"),
    ),
    case(
        "indirect_object_before_the_fragment",
        "Edna Holt, a baker, said her son “would never hurt anybody”.",
        ("would never hurt anybody", "Edna Holt", "Edna Holt"),
    ),
    case(
        "a_relation_in_a_relative_clause_tells_no_gender",
        "Edna Pym, whose son was hurt, said nothing. “I am tired,” she added.",
        ("I am tired,", "she", "Edna Pym"),
    ),
    case(
        "who_after_a_group",
        "One in five is locked up all day, according to inspectors, who called it “a scandal”.",
        ("a scandal", "inspectors", "inspectors"),
    ),
    case(
        "who_after_a_place",
        "It was agreed by Edna Pym, of the charity Second Start, who said it was “time to act”.",
        ("time to act", "Edna Pym", "Edna Pym"),
    ),
    case("one_ally", "One ally said: “He was told to go.”", ("He was told to go.", "One ally", "One ally")),
    case(
        "a_report_released",
        "A police report released on Sunday describes Holt as “agitated”.",
        ("agitated", "A police report", "A police report"),
    ),
    case(
        "response_between_dashes",
        "The minister’s response – “we are investing more” – fell flat.",
        ("we are investing more", "The minister", "The minister"),
    ),
    case(
        "kin_named_after_a_comma",
        "“I’m staying,” added her brother, Tom.",
        ("I’m staying,", "Tom", "Tom"),
    ),
    case(
        "object_noun_of_a_verb_of_calling",
        "Ben Holt, a spokesman for the agency, called Finch’s remarks “political theatre”.",
        ("political theatre", "Ben Holt", "Ben Holt"),
    ),
)

COURTS = (
    case(
        "prosecuting",
        "Cora Finch, prosecuting, said Holt was “drunk and abusive” on the train.",
        ("drunk and abusive", "Cora Finch", "Cora Finch"),
    ),
    case(
        "jailing_him",
        "Jailing Holt for a year, Judge Ruth Amble told him: “You are a menace.”",
        ("You are a menace.", "Judge Ruth Amble", "Judge Ruth Amble"),
    ),
    case(
        "the_court_heard",
        "The court heard Holt shouted: “I will burn it down.”",
        ("I will burn it down.", "Holt", "Holt"),
    ),
    case(
        "judge_then_last_name",
        "Judge Ruth Amble sat alone. “Stand up,” said Judge Amble.",
        ("Stand up,", "Judge Amble", "Judge Ruth Amble"),
    ),
    case(
        "detective_of_a_force",
        "Detective Constable Ada Marsh of Westmere Police said: “Justice has been done.”",
        ("Justice has been done.", "Detective Constable Ada Marsh", "Ada Marsh"),
    ),
    case(
        "king_s_counsel_between_commas",
        "Dan Quill, KC, for the defence, said: “There is no evidence.”",
        ("There is no evidence.", "Dan Quill", "Dan Quill, KC"),
    ),
)

REPORTS = (
    case(
        "report_seen_by",
        "An internal report, seen by the Gazette, found that managers “routinely” ignored complaints.",
        ("routinely", "An internal report", "An internal report"),
    ),
    case(
        "in_the_report_the_office",
        "In his report, the chief inspector, Sir Tom Arkle, described cells as “squalid”.",
        ("squalid", "Sir Tom Arkle", "Sir Tom Arkle"),
    ),
    case(
        "author_named_after_the_role",
        "“What we found was shocking,” the review’s author, Professor Dan Quill, writes.",
        ("What we found was shocking,", "Professor Dan Quill", "Dan Quill"),
    ),
    case(
        "staff_described",
        "Staff described the office as ‘a war zone’ and morale as ‘rock bottom’.",
        ("a war zone", "Staff", "Staff"),
        ("rock bottom", "Staff", "Staff"),
    ),
    case(
        "as_one_officer_put_it",
        "As one officer put it: “We are firefighting.”",
        ("We are firefighting.", "one officer", "one officer"),
    ),
    case(
        "rated_requires_improvement",
        "We have rated this service as ‘Requires improvement’ overall, the inspectorate said.",
    ),
    case("judged_to_be", "Leadership was judged to be ‘outstanding’."),
    case(
        "long_words_of_a_document",
        "The contract was based on “a single manager who would see each person through from the day of sentence”.",
        (
            "a single manager who would see each person through from the day of sentence",
            "The contract",
            "The contract",
        ),
    ),
)

BLOGS = (
    case(
        "here_is_what_they_said",
        "Here is what the minister told the House:\n\n“The providers are performing well.”",
        ("The providers are performing well.", "the minister", "the minister"),
    ),
    case(
        "this_from_a_site",
        "This from the Westmere Gazette website:-\n\n“Staff at three offices were sent home on Monday.”",
        (
            "Staff at three offices were sent home on Monday.",
            "the Westmere Gazette website",
            "the Westmere Gazette website",
        ),
    ),
    case(
        "two_pull_quotes_signed",
        "“It is a shambles that endangers the public.” Cora Finch, Amble League\n"
        "“Overall, we are performing well against targets.” A Northgate spokesman",
        ("It is a shambles that endangers the public.", "Cora Finch, Amble League", "Cora Finch"),
        ("Overall, we are performing well against targets.", "A Northgate spokesman", "A Northgate spokesman"),
    ),
    case(
        "the_writer_speaks",
        "I told them: “Nobody will listen to you.”",
        ("Nobody will listen to you.", "I", None),
    ),
    case("best_practice", "The “best practice” guide is full of so-called “quick wins”."),
    case("song", "She sang “Happy Birthday” to him."),
)
MORE = NEWSPAPERS + TURNS + COURTS + REPORTS + BLOGS
