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
    _told(
        "quoted_this_week_as_saying",
        "Awaiting them is Saskia Tranter. Tranter was quoted this week as saying the side was “good, but slow”.",
        "Saskia Tranter",
    ),
    _told(
        "despite_somebody_branding_him",
        "A shop owner was spared jail – despite a judge branding him “a thoroughly unpleasant man”.",
        "a judge",
    ),
    _told(
        "compared_and_expected",
        "In an editorial, two physicians compared it to “the early days of tar”. Ada Potts expects it to be “louder”.",
        "two physicians",
        "Ada Potts",
    ),
    _told(
        "she_is_the_one_known_to_be_a_woman",
        "Perrin Wexcombe has brought the post for years. One day a letter came.\n\nWexcombe asked there, "
        "and stood on the step of Marjorie Dunnage.\n\n“I knew it,” said Mrs Dunnage.\n\nThe hand was small. The "
        "ink was blue. The stamp was old. The date was gone. The post was slow. The roads were wet. The van was "
        "red. The gate was shut.\n\n“It came,” she recalled.",
        "Marjorie Dunnage",
        "Marjorie Dunnage",
    ),
)
