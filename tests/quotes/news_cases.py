"""Hard kinds of attribution in newspapers, made up before they were run: each text with its speakers in order."""

from __future__ import annotations

from typing import NamedTuple


class Told(NamedTuple):
    name: str
    text: str
    speakers: tuple[str | None, ...]


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


PRONOUNS = (
    _told(
        "a_pronoun_chain_over_paragraphs",
        "Margaret Dunmore opened the shop in 1981.\n\n“I had forty pounds,” she said.\n\nHer husband, Peter, painted "
        "the sign.\n\n“He spelt it wrong,” she said.\n\n“It is still wrong,” he said.",
        "Margaret Dunmore",
        "Margaret Dunmore",
        "Peter",
    ),
    _told(
        "a_given_name_tells_he_from_she",
        "Susan Hale met David Crewe at the depot on Monday. “The lorries are coming,” he told her. “Then stop them,” "
        "she said.",
        "David Crewe",
        "Susan Hale",
    ),
    _told(
        "two_men_the_last_subject_speaks",
        "Robert Pell has run the harbour since May. He replaced Thomas Gant, who retired. “Boats rust,” he said.",
        "Robert Pell",
    ),
    _told(
        "the_object_of_a_passive_agent_speaks_next",
        "The alarm was raised by a passer-by, Helen Orme, just after six. “I smelt it first,” she said.",
        "Helen Orme",
    ),
    _told(
        "a_pronoun_before_the_name_of_the_same_person",
        "Before she left the stage, Laura Kemp took a bow. “Enough,” she said.",
        "Laura Kemp",
    ),
    _told(
        "he_is_the_man_of_the_last_paragraph_not_the_woman_beside_him",
        "Karen Slade, who chairs the governors, praised James Whitlow, the caretaker, for his courage.\n\n"
        "“Anybody would have done it,” he said.",
        "James Whitlow",
    ),
    _told(
        "it_is_the_company",
        "Brackwater Rail apologised on Tuesday. “We got the timetable wrong,” it said.",
        "Brackwater Rail",
    ),
    _told(
        "a_company_of_one_word_is_it",
        "Vantello denied the claim. “Every customer was told in writing,” it said in a statement.",
        "Vantello",
    ),
    _told(
        "they_are_the_parents",
        "The girl’s parents, John and Alice Frame, waited outside. “We only want the truth,” they said.",
        "John and Alice Frame",
    ),
    _told(
        "they_are_the_group",
        "Residents packed the hall. “Nobody listens to us out here,” they chanted.",
        "Residents",
    ),
    _told(
        "a_pronoun_after_a_verb_of_no_speech",
        "Striker Daniel Ferris, who limped off at half-time, hopes that he will be fit. “It’s only a knock,” he "
        "points out.",
        "Daniel Ferris",
    ),
    _told(
        "a_possessive_introduces_a_person",
        "It was Elizabeth Marr’s third appeal. “I shall be back with a fourth,” she said.",
        "Elizabeth Marr",
    ),
)
KIN = (
    _told(
        "her_brother_named_after_the_comma",
        "Jane Tarrant fell ill in spring. Her brother, Mark, drove her to the ward. “She was grey,” Mark said.",
        "Mark",
    ),
    _told(
        "mr_and_mrs_of_one_family",
        "Colin Baskerby and his wife, Ruth Baskerby, lost the house. “We had an hour,” said Mr Baskerby. “I took the "
        "cat,” Mrs Baskerby said.",
        "Colin Baskerby",
        "Ruth Baskerby",
    ),
    _told(
        "given_names_within_a_family",
        "Neil and Anna Corrie have farmed there for years. “It floods,” Neil said. “Every winter,” said Anna.",
        "Neil Corrie",
        "Anna Corrie",
    ),
    _told(
        "mother_known_by_her_given_name",
        "Toby Lark, 6, was missing for a day. His mother Claire, 31, slept in the car. “I could not go home,” "
        "Mrs Lark said.",
        "Claire Lark",
    ),
    _told(
        "the_elder",
        "Winger Joe Pascoe scored twice. His father, Brian, who once played for the club, watched. “He gets it from "
        "his mother,” the elder Pascoe said.",
        "Brian Pascoe",
    ),
    _told(
        "the_boys_mother",
        "Lee Harmer, 14, was cleared. The boy’s mother, Tina Harmer, wept in court. “He told the truth,” she said.",
        "Tina Harmer",
    ),
    _told(
        "the_widow",
        "Andrew Sparrow died on site. His widow, Joan, wants a hearing. “He went to work and never came back,” she "
        "said.",
        "Joan",
    ),
)
ROLES = (
    _told(
        "a_role_before_the_name_is_told",
        "Buses could stop “for good,” the transport director warned on Friday.\n\nThe transport director, Stella "
        "Quayle, said the money had gone.",
        "Stella Quayle",
    ),
    _told(
        "a_role_alone_after_the_name",
        "Stella Quayle, the transport director, spoke first. “The money has gone,” the director said.",
        "Stella Quayle",
    ),
    _told(
        "governor_after_an_abbreviated_title",
        "Gov. Anita Roake arrived late. Her aide, Paul Stitt, sat down. “I had a flat,” the governor said.",
        "Anita Roake",
    ),
    _told(
        "the_senator",
        "Sen. Hugh Mallow voted no. “I read the bill,” the senator said.",
        "Hugh Mallow",
    ),
    _told(
        "the_coach",
        "Coach Dana Wirth closed the gate. “No visitors,” the coach said.",
        "Dana Wirth",
    ),
    _told(
        "the_age_stands_for_the_person",
        "Gareth Munn, 41, of Quay Street, denies theft. “I was asleep,” the 41-year-old told police.",
        "Gareth Munn",
    ),
    _told(
        "the_former_miner",
        "Wilf Ormond, a former miner, sued in May. “They knew about the dust,” the former miner said.",
        "Wilf Ormond",
    ),
    _told(
        "described_first_and_named_in_the_next_paragraph",
        "A retired postman told a jury on Tuesday that he had seen “a van with no lights.”\n\nErnest Bray, 68, was "
        "the first to give evidence.",
        "Ernest Bray",
    ),
    _told(
        "a_teacher_described_and_then_named",
        "A TEACHER has accused her school of “looking the other way”.\n\nHannah Voss, 34, resigned in June.",
        "Hannah Voss",
    ),
    _told(
        "spokeswoman_of_a_firm_and_the_spokeswoman",
        "A spokeswoman for Hollin Water said: “We are sorry.” The spokeswoman added: “It was rain.”",
        "A spokeswoman for Hollin Water",
        "A spokeswoman for Hollin Water",
    ),
    _told(
        "a_lawyer_of_somebody",
        "Gant’s lawyer, Philippa Reeve, said he would appeal. “This is not over,” she said.",
        "Philippa Reeve",
    ),
    _told(
        "lawyer_for_the_defendant_before_the_name",
        "Defence lawyer Simon Agnew was blunt. “There is no case,” Mr Agnew said.",
        "Simon Agnew",
    ),
    _told(
        "chief_executive_in_the_front",
        "Chief executive Marcus Ball-Hatton apologised ‘without reserve’. ‘It was time,’ he said.",
        "Marcus Ball-Hatton",
        "Marcus Ball-Hatton",
    ),
    _told(
        "the_judge_without_a_name_and_the_witness",
        "Amy Pound told the court: “I ran.” The judge asked: “Where to?” She replied: “Home.”",
        "Amy Pound",
        "The judge",
        "Amy Pound",
    ),
    _told(
        "the_mayor_who_is_named_last",
        "The mayor walked out. “I have a train to catch,” the mayor, Oliver Trench, said.",
        "Oliver Trench",
    ),
)
NEWS = PRONOUNS + KIN + ROLES
