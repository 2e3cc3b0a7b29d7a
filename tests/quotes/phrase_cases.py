"""Turns of phrase that give words to somebody, some of them to nobody: each text with its speakers in order."""

from __future__ import annotations

from tests.quotes.news_cases import Told


def _told(name: str, text: str, *speakers: str | None) -> Told:
    return Told(name, text, speakers)


PHRASES = (
    _told(
        "his_wife_of_the_named_man",
        "Ray Pell lost his job in May. His wife, sitting beside him, put her hand on his arm. “Don’t start, "
        "Ray,” she said.",
        "His wife",
    ),
    _told(
        "striker",
        "Striker Toby Larch came on late. Manager Neil Crewe was not surprised. “He trains well,” Crewe said. “I "
        "just hit it,” the striker said.",
        "Neil Crewe",
        "Toby Larch",
    ),
    _told(
        "manager",
        "Neil Crewe, the Town manager, was cross. “It is not good enough,” the manager said.",
        "Neil Crewe",
    ),
    _told(
        "the_manager_of_the_team",
        "Town manager Neil Crewe was cross. Vance, his opposite number, was not. “It is not good enough,” the "
        "Town manager said.",
        "Neil Crewe",
    ),
    _told(
        "goalkeeper",
        "Goalkeeper Joe Orme called it “my worst night in football” and said he “wanted the ground to open”.",
        "Joe Orme",
        "Joe Orme",
    ),
    _told(
        "at_fault",
        "Orme, at fault for the first, called it “my worst night in football”. Joe Orme is 30.",
        "Joe Orme",
    ),
    _told(
        "and_the_row",
        "“The gaffer’s been on at me to shoot more,” Larch said with a grin. And the row? “What row?”",
        "Larch",
        "Larch",
    ),
    _told("nickname", "Robert “Bob” Carter runs the pier. “It creaks,” he said.", "Robert Carter"),
    _told(
        "born",
        "Born in Amble in 1933, Philippa Stroud drew from the age of four. “I drew on the walls,” she recalled.",
        "Philippa Stroud",
    ),
    _told(
        "his_mother",
        "Tom Hale was six. His mother, Jean, taught him. “He was slow,” she said. “I was not slow,” he said.",
        "Jean",
        "Tom Hale",
    ),
    _told(
        "the_two",
        "Ada Marsh and Ben Holt disagree. “It is cruel,” she says. “It is kind,” says he.",
        "Ada Marsh",
        "Ben Holt",
    ),
    _told(
        "a_colleague",
        "A colleague of Mr Holt’s, who asked for anonymity, said: “He was a bully.”",
        "A colleague of Mr Holt’s",
    ),
    _told("placards", "Protesters carried placards reading “Save our baths”.", "placards"),
    _told("tweet", "“Not today, sir,” the account posted. The tweet was deleted.", "the account"),
    _told("chant", "The crowd chanted “Out, out, out” as the mayor left.", "The crowd"),
    _told(
        "motto",
        "The school’s motto, “Dare to Know”, hangs above the door.",
    ),
    _told("law", "The act defines a hoarder as “a person who keeps goods beyond need”.", "The act"),
    _told("someones_word", "In Holt’s words, it was “a bit of a mess”.", "Holt"),
    _told("his_words", "Holt was late. It was, in his words, “a bit of a mess”.", "Holt"),
    _told("to_quote", "The plan is, to quote Holt, “a bit of a mess”.", "Holt"),
    _told("borrowed", "As the poet Ada Marsh wrote, “all roads are long”.", "Ada Marsh"),
    _told("was_how_somebody_described_it", "“A bit of a mess” was how Holt described it.", "Holt"),
    _told("is_what", "“A bit of a mess” is what Holt called it.", "Holt"),
    _told("verdict", "Holt’s verdict? “A bit of a mess.”", "Holt"),
    _told("says_who", "Says Holt: “It is a mess.”", "Holt"),
    _told(
        "the_leader_of_the_council",
        "“It is a mess,” the leader of the council, Cllr Ada Marsh, told the Gazette.",
        "Ada Marsh",
    ),
    _told("party_in_short", "Council leader Cllr Ada Marsh (Lab) said: “It is a mess.”", "Ada Marsh"),
    _told(
        "the_councils_leader",
        "Ada Marsh, the council’s Labour leader, said they were “between a rock and a hard place”.",
        "Ada Marsh",
    ),
    _told(
        "her_deputy_calling_it",
        "The council’s leader, Ada Marsh, has said that it is “a mess”. But her deputy, Ben Holt, disagreed, "
        "calling it “a triumph”.",
        "Ada Marsh",
        "Ben Holt",
    ),
    _told(
        "referred_to_a_statement",
        "Asked about the cost, a spokesman for the mayor referred reporters to a statement in which she called "
        "it “a bargain for the town”.",
        None,
    ),
    _told(
        "comments_come_after",
        "Marsh’s comments come after Holt said the plan was “a mess”. Ada Marsh is mayor.",
        "Holt",
    ),
    _told("who_had_called_her_plan", "Ada Marsh hit back at Ben Holt, who had called her plan “a mess”.", "Ben Holt"),
    _told("whose_plan_somebody_called", "Ada Marsh, whose plan Ben Holt called “a mess”, hit back.", "Ben Holt"),
    _told(
        "critics_and_supporters",
        "Critics say the plan is “a mess”; supporters call it “a start”.",
        "Critics",
        "supporters",
    ),
    _told("unlike_somebody_who", "Unlike Holt, who thinks it “a mess”, Marsh is pleased.", "Holt"),
    _told(
        "he_told_her",
        "Holt says he told Marsh: “It is a mess.” Marsh says he told her it was “fine by me”.",
        "Holt",
        "Holt",
    ),
    _told(
        "a_pronoun_that_means_nobody_yet",
        "“We’re going to win,” he said, adding: “And they know it.” Ben Holt is 50.",
        None,
        None,
    ),
    _told("a_pause_between", "Ben Holt thinks they will win. He paused. “And they know it.”", "Ben Holt"),
    _told("survived_by", "He is survived by his wife, Joan, who said: “He was never late.”", "Joan"),
    _told("friends_remember", "Friends remember Ben Holt as “a man who was never late”.", "Friends"),
    _told(
        "said_in_the_middle_twice",
        "Ben Holt was, said Ada Marsh, “a man who was never late”. He was also, she said, “a terrible cook”.",
        "Ada Marsh",
        "Ada Marsh",
    ),
    _told(
        "wrote_in_a_paper",
        "“He was,” wrote Ada Marsh in The Courier, “a man who was never late.”",
        "Ada Marsh",
        "Ada Marsh",
    ),
    _told("the_papers_critic", "The Courier’s Ada Marsh thought it “a long evening”.", "Ada Marsh"),
    _told("judges_praise", "The judges praised its “quiet daring”.", "The judges"),
    _told("a_jury_chaired_by", "The jury, chaired by Ada Marsh, called it “a book of quiet daring”.", "The jury"),
    _told("writing_in", "Writing in the Gazette, Ben Holt said it was “a mess”.", "Ben Holt"),
    _told("speaking_after", "Speaking after the vote, the minister, Ada Marsh, said: “It is done.”", "Ada Marsh"),
    _told("an_age_and_a_place", "The woman, 34, from Amble, said: “I ran.”", "The woman"),
    _told("was_her_response", "“Odd,” was Marsh’s response.", "Marsh"),
    _told("responded_with_a_shrug", "Marsh responded with a shrug: “Odd.”", "Marsh"),
    _told("a_daughter_of_twelve", "Ben Holt’s daughter Ada, 12, said: “Dad cried.”", "Ada"),
    _told(
        "given_names_of_a_couple",
        "Tim Orme and Sue Orme bought it in May. “It leaks,” Tim says. “Everywhere,” Sue adds.",
        "Tim Orme",
        "Sue Orme",
    ),
    _told(
        "the_mp_for_somewhere",
        "Ada Marsh MP said: “This is a bad bill.” The Amble MP added: “It will cost lives.”",
        "Ada Marsh",
        "Ada Marsh",
    ),
    _told(
        "the_mp_of_a_party",
        "Cora Finch, MP for Amble East, wrote to the minister. “Please come,” the Labour MP wrote.",
        "Cora Finch",
    ),
    _told("mother_of_two", "Chef Ada Marsh, 31, won. “I cried,” said the mother-of-two.", "Ada Marsh"),
    _told("born_somewhere", "Ada Marsh won. “I cried,” said the Amble-born chef, who trained in Leeds.", "Ada Marsh"),
    _told(
        "old_and_from_somewhere",
        "Ada Marsh won the cup for a third time. “I cried,” said the 31-year-old from Amble.",
        "Ada Marsh",
    ),
    _told(
        "a_pilot_and_a_tower",
        "Pilot Ben Holt saw a light. “It was green,” he said. Air controllers told him: “Nothing there.”",
        "Ben Holt",
        "Air controllers",
    ),
    _told(
        "a_spokesman_for_nobody_named",
        "Police said they were called at 2am. “A man was taken to hospital,” a spokesman said.",
        "a spokesman",
    ),
    _told(
        "the_force",
        "Northumbria Police said: “A man was taken to hospital.” The force added: “Nobody was hurt.”",
        "Northumbria Police",
        "The force",
    ),
    _told("is_blunt", "Holt is blunt: “It’s a mess.”", "Holt"),
    _told("is_not_so_sure", "Holt is not so sure. “It’s a mess.”", "Holt"),
    _told("found_himself_in", "Ben Holt found himself in “a mess of my own making”.", "Ben Holt"),
)
