"""Phrasings that newspapers use every day, made up before they were run: each text with its speakers in order."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


PRESS = (
    _told("party_in_brackets", "Rep. Ada Marsh (D-Amble) said the bill was “dead on arrival.”", "Ada Marsh"),
    _told(
        "statement_from",
        "“We regret the delay,” according to a statement from Northgate Rail.",
        "a statement from Northgate Rail",
    ),
    _told("wrote_on_a_site", "Ben Holt wrote on Chirper: “It is over, folks.”", "Ben Holt"),
    _told(
        "through_an_interpreter",
        "Ines Calder, speaking through an interpreter, said she had “lost everything at sea.”",
        "Ines Calder",
    ),
    _told("as_somebody_put_it", "It was, as Ben Holt put it, “a long way to fall.”", "Ben Holt"),
    _told("quoted_as_saying", "Ben Holt was quoted as saying: “Nobody will go hungry.”", "Ben Holt"),
    _told(
        "in_a_telephone_interview",
        "Ms. Marsh, in a telephone interview, said: “I would do it again.” Ada Marsh lives at Amble.",
        "Ada Marsh",
    ),
    _told("for_his_part", "Ben Holt, for his part, called it “a shabby little deal.”", "Ben Holt"),
    _told(
        "a_senior_official",
        "“This is no drill,” said a senior official, who spoke on condition that he not be named.",
        "a senior official",
    ),
    _told(
        "somebodys_lawyer_after_the_verb",
        "“He is innocent,” said Holt’s lawyer, Philippa Reeve.",
        "Philippa Reeve",
    ),
    _told(
        "a_joint_statement",
        "Ada Marsh and Ben Holt said in a joint statement: “We have agreed to part.”",
        "Ada Marsh and Ben Holt",
    ),
    _told("one_sign_read", "Hundreds marched. “Hands off our library,” one sign read.", "one sign"),
    _told("the_lawsuit_says", "The lawsuit says the firm “put sales above safety.”", "The lawsuit"),
    _told(
        "adding_that",
        "“It is early,” says Cora Finch of the Amble Institute, adding that the data are “far from clear.”",
        "Cora Finch",
        "Cora Finch",
    ),
    _told(
        "told_reporters_on_a_day",
        "“We are ready,” Mayor Stella Quayle told reporters Tuesday.",
        "Stella Quayle",
    ),
    _told(
        "asked_whether",
        "Asked whether she would stand again, Stella Quayle said: “Ask me in May.”",
        "Stella Quayle",
    ),
    _told(
        "his_spokesman",
        "Ben Holt did not reply. His spokesman, Paul Stitt, said he was “considering his position”.",
        "Paul Stitt",
    ),
    _told(
        "spokesman_told_the_paper",
        "A spokesman for Holt told the Amble Gazette: “This is not true.”",
        "A spokesman for Holt",
    ),
    _told(
        "the_spokesperson_added",
        "A Northgate Rail spokesperson said: “We are sorry.” They added: “It will not happen again.”",
        "A Northgate Rail spokesperson",
        "A Northgate Rail spokesperson",
    ),
    _told(
        "two_men_and_names",
        "Ben Holt and Colin Reed met on Monday. “It went well,” said Holt. “It did not,” said Reed. “He shouted.”",
        "Ben Holt",
        "Colin Reed",
        "Colin Reed",
    ),
    _told(
        "a_question_and_an_answer",
        "Was he sorry? “Not a bit,” said Holt. Would he do it again? “Every day.”",
        "Holt",
        "Holt",
    ),
    _told(
        "headline_with_a_name_and_a_colon",
        "Ada Marsh: ‘I never wanted the job’",
        "Ada Marsh",
    ),
    _told(
        "headline_says_minister",
        "Floods ‘the worst for a century’, says minister",
        "minister",
    ),
    _told(
        "amid_claims",
        "The vote came amid claims from Ada Marsh that members had been “bullied into line”.",
        "Ada Marsh",
    ),
    _told(
        "in_a_letter_to",
        "In a letter to the editor, Ben Holt wrote that the road was “a death trap in wet weather”.",
        "Ben Holt",
    ),
    _told(
        "condemned_as",
        "The plan was condemned as “an act of vandalism” by the Amble Society.",
        "the Amble Society",
    ),
    _told(
        "what_the_union_called",
        "Drivers will strike over what their union calls “an insult of an offer”.",
        "their union",
    ),
    _told(
        "the_judge_told_him",
        "Jailing Ben Holt for a year, Judge Erskine Vole told him: “You were greedy.”",
        "Judge Erskine Vole",
    ),
    _told(
        "sentencing_she_said",
        "Judge Ada Marsh heard the case. Sentencing Holt, she said: “You were greedy.”",
        "Judge Ada Marsh",
    ),
    _told(
        "prosecutor_opening",
        "Samina Chow, prosecuting, said the men had “acted as a pack”. She added: “It was planned.”",
        "Samina Chow",
        "Samina Chow",
    ),
    _told(
        "a_witness_told_the_court",
        "“I saw a flash,” Mr Holt told the court. Asked by Ms Chow if he was sure, he said: “As sure as I can be.”",
        "Holt",
        "Holt",
    ),
    _told(
        "a_man_named_in_the_object",
        "Police have praised Ben Holt, 41, who pulled two boys from the river. “Anyone would have done it,” he said.",
        "Ben Holt",
    ),
    _told(
        "who_said",
        "The show went on, thanks to Ada Marsh, who said: “We had no choice.”",
        "Ada Marsh",
    ),
    _told(
        "sentence_after_a_possessive",
        "Holt’s sister was at the gate. “He will be missed,” she said.",
        "Holt’s sister",
    ),
    _told(
        "fell_to",
        "It fell to Cora Finch to break the news. “There is no money left,” she said.",
        "Cora Finch",
    ),
    _told(
        "present_with_a_gesture",
        "Cora Finch shakes her head. “No. Not in my kitchen.”",
        "Cora Finch",
    ),
    _told(
        "gesture_between",
        "“No.” Cora Finch shakes her head. “Not in my kitchen.”",
        "Cora Finch",
        "Cora Finch",
    ),
    _told(
        "a_spokeswoman_said_that_the_company",
        "A spokeswoman said that Northgate was “always listening” and that it “takes complaints to heart”.",
        "A spokeswoman",
        "A spokeswoman",
    ),
    _told(
        "the_company_in_a_statement",
        "In a statement, Northgate Rail said it was “deeply sorry” and would “put things right”.",
        "Northgate Rail",
        "Northgate Rail",
    ),
    _told(
        "thing_with_a_verb_of_speech",
        "The weather is set to be “changeable at best”, according to forecasters.",
        "forecasters",
    ),
    _told(
        "quoting_an_unnamed_source",
        "The Courier quoted a source close to the family as saying: “They are in pieces.”",
        "a source close to the family",
    ),
    _told(
        "who_wished",
        "One neighbour, who did not wish to be named, said: “We heard nothing.”",
        "One neighbour",
    ),
    _told(
        "another_said",
        "“It was loud,” said one woman. Another said: “We ran.”",
        "one woman",
        "Another",
    ),
    _told(
        "role_comma_name_verb",
        "The club’s captain, Dana Wirth, said: “We are better than this.”",
        "Dana Wirth",
    ),
    _told(
        "a_place_before_the_speaker",
        "In Amble, Mayor Stella Quayle said: “Stay indoors.”",
        "Stella Quayle",
    ),
    _told(
        "while_clause",
        "While Ben Holt said nothing, Ada Marsh called it “a farce from start to end”.",
        "Ada Marsh",
    ),
    _told(
        "despite",
        "Despite this, Ben Holt insisted the club was “heading in the right direction”.",
        "Ben Holt",
    ),
    _told(
        "a_dash_aside",
        "Ben Holt – no friend of the mayor – said the plan was “dead in the water”.",
        "Ben Holt",
    ),
    _told(
        "the_pair_then_one",
        "Ada Marsh and her son, Tom, run the stall. “He does the lifting,” she said. “She does the talking,” he said.",
        "Ada Marsh",
        "Tom",
    ),
    _told(
        "object_told_by_subject",
        "Ada Marsh told Ben Holt to go. “I will see you in court,” she said. He replied: “So be it.”",
        "Ada Marsh",
        "Ben Holt",
    ),
    _told(
        "asked_and_was_told",
        "The coroner asked a nurse, Jo Reed, what it meant and was told that the drug was “not in the cupboard”.",
        "Jo Reed",
    ),
    _told(
        "told_by_head_office_in_writing",
        "We were told by head office, in writing, to “keep off the grass at all times”.",
        "head office",
    ),
    _told(
        "the_advice_from_somebody_was",
        "When I started, the advice from my predecessor was “three letters and then a visit”.",
        "my predecessor",
    ),
    _told(
        "a_year_ago",
        "Inspectors who came to Amble a year ago raised the matter of “cases lost in limbo”.",
        "Inspectors",
    ),
    _told(
        "an_acronym_of_ones_own",
        "My ACO wrote, and I’m quoting, “Read the report in the round”.",
        "My ACO",
    ),
    _told(
        "asked_and_the_answer_was",
        "When we asked a deputy why people turned up, the answer was immediate: “Because we ring them.”",
        "a deputy",
    ),
    _told(
        "tweeted_and_then_a_later_tweet",
        "Ben Holt tweeted: “I resign.” In a later tweet he wrote: “Thank you all.”",
        "Ben Holt",
        "Ben Holt",
    ),
    _told(
        "a_captioned_notice",
        "A notice in the window said “Back in five minutes”.",
        "A notice in the window",
    ),
    _told(
        "verbless_dash_attribution_below",
        "“The best pies in the county.”\n— Ada Marsh, Amble Gazette",
        "Ada Marsh",
    ),
    _told(
        "surname_first_with_initial",
        "J. R. Holt said the vote was “a fix from the first”. Mr Holt left.",
        "J. R. Holt",
    ),
    _told(
        "according_to_her",
        "The deal was, according to her lawyer, Simon Agnew, “as good as it gets”.",
        "Simon Agnew",
    ),
    _told(
        "said_with_a_smile",
        "“I may be back,” said Holt with a smile.",
        "Holt",
    ),
    _told(
        "said_the_former",
        "“I may be back,” said the former minister, Cora Finch.",
        "Cora Finch",
    ),
    _told(
        "person_said_of",
        "“He was a giant,” said Cora Finch of the late Ben Holt.",
        "Cora Finch",
    ),
    _told(
        "first_person_narrator",
        "“Are you cold?” I asked. “Always,” said Cora Finch.",
        None,
        "Cora Finch",
    ),
    _told(
        "plural_they_after_two",
        "Jim and Edna Orme have left. “We had no choice,” they said.",
        "Jim and Edna Orme",
    ),
    _told(
        "the_film_is_not_a_speaker",
        "Her last film, “The Long Road Home,” came out in May.",
    ),
    _told(
        "so_called",
        "He sells so-called “smart” kettles and a “hybrid” mop.",
    ),
    _told(
        "known_as",
        "The disease, known as “the shakes”, is rare.",
    ),
)
