"""Turns of newspaper prose: birth names, kin in full, offices written out, answers to a second question."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


PAPER = (
    _told(
        "the_birth_name_of_the_dead",
        "Buddy Wexcombe, 88, Whose Fiddle Wept, Dies\n\nBuddy Wexcombe, a fiddler, died on Sunday.\n\nOrrin Lamb "
        "Wexcombe was born on Jan. 9, 1937, one of seven. Hunger, he said, was “the only teacher we had.”\n\n“I never "
        "did mind,” Mr. Wexcombe said.",
        "Buddy Wexcombe",
        "Buddy Wexcombe",
    ),
    _told(
        "kin_named_in_full_once",
        "He died on Sunday, his daughter, Tabby Wexcombe-Ives, said.\n\nHis daughter said that she had asked him. “He "
        "just smiled,” she recalled.",
        "Tabby Wexcombe-Ives",
    ),
    _told(
        "the_judge_of_a_district",
        "U.S. District Judge Elna Marchbank ordered him held.\n\n“I am sorry for him,” the judge said.",
        "Judge Elna Marchbank",
    ),
    _told(
        "an_office_before_a_last_name",
        "His pastor, Ike Dunnage, knew him well.\n\n“I could hear him at the back,” Pastor Dunnage said.",
        "Ike Dunnage",
    ),
    _told("a_name_like_an_adverb", "Kelly Amber has one left. “He’s called Dryer,” says Kelly.", "Kelly Amber"),
    _told(
        "the_one_who_is_asked_again",
        "A council spokesman denied it. “The rules are clear,” he said.\n\nPressed on whether the leader had met Mr "
        "Tranter, he replied: “I shall not say.”",
        "A council spokesman",
        "A council spokesman",
    ),
    _told("one_of_a_party", "“They have picked a fight,” said one Labour backbencher.", "one Labour backbencher"),
)
