"""Letters, debates and posters' names: whose words they are by a line of its own."""

from __future__ import annotations

import pytest

from search.model import Source
from tests.voices.made import BLOG, label, said
from tests.voices.test_threads import voices_of

TRUST = Source(id="wick", name="Wick Trust", author_type="charity")
TALE = "The lamps of the northern towns were dim, the oil was late and nobody could say whose fault that was at all."


def test_a_letter_signed_with_a_given_name_is_by_whom_the_text_names_in_full() -> None:
    text = (
        f"Northshire CRC\n\nStatement\n\nOda Flint, Director of Northshire CRC, wrote to all her staff. {TALE}\n\n"
        f"Dear all\n\nI am sorry to write on a Sunday. {TALE}\n\nLook after each other, please.\n\nOda\n\n"
        f"Questions\n\n{TALE}\n"
    )
    assert ["Oda Flint", "Oda Flint"] == [name for _, name in said(text)][1:3]


def test_a_letter_that_a_comment_gives_whole_is_by_the_office_that_signs_it() -> None:
    comment = (
        "This came round at ten to five.\n\n    Dear all,\n\n    You may see some news of Northshire CRC.\n\n"
        "    I know that you will go the extra mile.\n\n    Regional Director\n\n    We can't. They cut the oil."
    )
    assert ["commenter", "provider", "provider", "commenter"] == [kind for kind, _ in voices_of(comment)]


def test_a_debate_is_told_by_names_alone_on_their_lines() -> None:
    text = (
        "Lamps: Northern Towns\n\n2.30 pm\n\nAda Vane (Wick Forge) (Lab)\n\nI beg to speak of lamps. "
        f"{TALE}\n\nThere is more.\n\nOtto Snuff (Upper Wick) (Con)\n\n"
        f"Does she accept that lamps cost money? {TALE}\n\n"
        f"Ada Vane\n\nI do accept it. {TALE}\n\n"
        f"The Minister for Lamps and Oil (Ida Flint)\n\nI am grateful to both. {TALE}\n"
    )
    speeches = [(p.author_type, p.speaker.name) for p in label(text) if len(p.text) > 12 and "(" not in p.text]
    names = ["Ada Vane", "Ada Vane", "Otto Snuff", "Ada Vane", "Ida Flint"]
    assert [("politician", name) for name in names] == speeches


@pytest.mark.parametrize(
    ("comment", "name"),
    [
        ("Old Wick here. I had one of those lamps for months.", "Old Wick"),
        ("ex-Northtown lamplighter - 1988 to 2014. It makes me laugh.", "ex-Northtown lamplighter"),
        ("as a trainee I was told never to look up at them.", "a trainee"),
        ("Northshire here. Two new lamps came on Monday.", None),
        ("As a result I was told never to look up at them.", None),
        ("As a service user I was told never to look up at them.", None),
        ("As a victim I was told never to look up at them.", None),
        ("Former colleagues, take note of all this.", None),
    ],
)
def test_a_nameless_poster_is_called_as_the_comment_says(comment: str, name: str | None) -> None:
    assert [("commenter", name)] == voices_of(comment)


def test_a_charity_that_answers_in_its_own_thread_is_the_charity() -> None:
    text = (
        f"Lamps\n\n{TALE} We would know.\n\n2 responses\n\nDerek W | 18 Oct, 7.12pm\nMine was out all night.\n"
        "Wick Trust | 19 Oct, 9.30am\nDerek, we are sorry to hear this.\n"
    )
    assert [("commenter", "Derek W"), ("charity", "Wick Trust")] == said(text, TRUST)[-2:]


def test_a_reporters_byline_in_a_blog_opens_the_newspapers_article_until_the_blogger_is_back() -> None:
    text = (
        f"Monday, 3 July 2017\n\nLamps\n\n{TALE}\n\nThis was in my local rag, so I typed it out. {TALE}\n\n"
        f"Lamps out again\nby our Night Correspondent\n\n{TALE} It cost a fortune, the Snuffton Mail can reveal.\n\n"
        f"{TALE} No costs were ordered.\n\nI make that one lamp and one newspaper. {TALE}\n"
    )
    blogger, press = ("blogger", None), ("press", "Snuffton Mail")
    assert [blogger, blogger, press, press, blogger] == said(text, BLOG)


def test_a_branch_speaks_by_its_own_name_and_its_officers_sign_all_of_its_chapters() -> None:
    union = Source(id="lampworkers", name="Lampworkers United", author_type="union")
    text = (
        "Lampworkers United North: enough is enough\n\n3 July 2017\n\n"
        "The branch has written to the owner of the lamps, and has had no answer from it in a month.\n\n"
        "WHAT MEMBERS TOLD US\n\nThe oil has been late in every town of the north, and the lamps have been dim.\n\n"
        "WHAT YOU CAN DO\n\nDo not work over your hours. We know that people do it for the lamps.\n\n"
        "Orla Tench, Branch Chair\nBeryl Wick, Vice Chair\n\nLampworkers United North - the union for lampworkers\n"
    )
    assert {("union", "Lampworkers United North")} == set(said(text, union)[:3])
    alone = text.replace("Lampworkers United North -", "Lampworkers -")
    assert ("union", "Lampworkers United") == said(alone, union)[0]


GREETING = "Hi all, a quick note from me on Northshire CRC. I know that you will go the extra mile."
SIGNED = "    Oda Flint\n    Deputy Chief Executive, Northshire CRC"


def test_a_letter_that_greets_in_its_first_sentence_is_by_the_name_and_office_that_sign_it() -> None:
    comment = f"This came round at three.\n\n    {GREETING}\n\n    Bring a lamp!\n\n{SIGNED}"
    assert [("commenter", None), *[("provider", "Oda Flint")] * 2] == voices_of(comment)


@pytest.mark.parametrize(
    "greeting",
    ["Good morning everyone, this is about Northshire CRC.", "Dear colleagues – oil is up.", "Team, the oil is late."],
)
def test_letters_greet_in_many_ways(greeting: str) -> None:
    comment = f"Copied as it came.\n\n    {greeting}\n\n    Bring a lamp to Northshire CRC.\n\n{SIGNED}"
    assert [("commenter", None), *[("provider", "Oda Flint")] * 2] == voices_of(comment)


@pytest.mark.parametrize(
    "comment",
    [
        f"{GREETING}\n\n    Bring a lamp!\n\n{SIGNED}",  # nobody passes it on
        f"This came round at three.\n\n    {GREETING}\n\n    Bring a lamp!\n\n    Oda Flint",  # no office
        f"This came round at three.\n\n    The oil of Northshire CRC is late.\n\n    Bring a lamp!\n\n{SIGNED}",
    ],
)
def test_what_only_looks_like_a_letter_in_a_comment_stays_the_posters(comment: str) -> None:
    assert {"commenter"} == {kind for kind, _ in voices_of(comment)}


NEWS = Source(id="news", name="Lampworkers United", author_type="union")


@pytest.mark.parametrize(
    "signature",
    [
        "A Tired Lamplighter (name and number supplied)",
        "A Tired Lamplighter, name supplied",
        "Tired of Wick (name and branch withheld)",
        "Worn Out, Wick (full name and address supplied)",
        "Snuffed (name withheld by request)",
    ],
)
def test_a_letter_printed_without_the_writers_name_is_by_who_signs_it_so(signature: str) -> None:
    text = (
        f"THE WICK\n\nNEWS\n\n{TALE}\n\nLETTER FROM OTHERTON\n\nDear Ida, I have lit lamps for years. {TALE}\n"
        f"Nobody has oil.\nI just wanted somebody to know.\n{signature}\n\nPAY\n\n{TALE}\n"
    )
    names = [name for _, name in said(text, NEWS)]
    assert ["Lampworkers United", *[signature] * 3, "Lampworkers United"] == names


@pytest.mark.parametrize("text", ["The names and numbers supplied were wrong", "Name and address supplied the clue."])
def test_a_sentence_on_names_is_no_signature(text: str) -> None:
    passages = label(f"THE WICK\n\nNEWS\n\n{TALE}\n\n{TALE} {text}\n\n{TALE}\n", NEWS)
    assert {"Lampworkers United"} == {passage.speaker.name for passage in passages}


@pytest.mark.parametrize(
    "signature",
    [
        'Oluwole "Shay" Flint, Branch Chair',
        "Ida Flint, Branch Secretary",
        "Ida (Addy) Flint, General Secretary",
        "Ida ‘Oil’ Flint – Branch Chair",
    ],
)
def test_a_column_signed_with_name_and_office_over_the_next_heading_is_the_signers(signature: str) -> None:
    text = (
        f"THE WICK\n\nFROM THE CHAIR\n\nI have lit lamps for years. {TALE}\n\nI won’t pretend that my oil is good.\n\n"
        f"{signature}\n\nWHAT HAPPENS NOW?\n\nMembers have been ringing. {TALE}\n"
    )
    name = signature.split(",", maxsplit=1)[0].split(" –", maxsplit=1)[0]
    assert [name, name, "Lampworkers United"] == [each for _, each in said(text, NEWS)]


BANNER = "The inspectors’ report is out. But read page 18 before you put it on a banner:"


@pytest.mark.parametrize(
    ("line", "given", "kind"),
    [
        (BANNER, f"We found that wicks were short. {TALE}", "inspector"),
        (
            "The inspectors’ report is out. See paragraph 4 before you dance:",
            f"We saw lamps go out. {TALE}",
            "inspector",
        ),
        (
            "The inspectors’ report is out. I’d look at page 9, if I were you:",
            f"We were told of no oil. {TALE}",
            "inspector",
        ),
        ("The inspectors’ report is out. We say it on page 3 of this issue:", f"Lamps must be lit. {TALE}", "union"),
        ("The inspectors’ report is out. Our demands are these:", f"We expect oil by May. {TALE}", "union"),
    ],
)
def test_a_page_of_a_report_is_the_reports_in_a_bodys_own_text_too(line: str, given: str, kind: str) -> None:
    text = f"THE WICK\n\nNEWS\n\n{TALE}\n\n{line}\n\n{given}\n\nThat is you, that is. {TALE}\n"
    assert [kind, "union"] == [each for each, _ in said(text, NEWS)][-2:]


@pytest.mark.parametrize(
    "greeting",
    ["Dear all,\n\n    You will have seen", "Dear all, you will have seen", "Hi team, you may have seen"],
)
@pytest.mark.parametrize("subject", ["", "    Subject: Lamps - a message from Melanie\n\n"])
def test_a_letter_to_all_signed_with_a_given_name_is_by_whoever_manages_the_company(
    greeting: str, subject: str
) -> None:
    comment = (
        f"This came round at three.\n\n{subject}    {greeting} the news of Northshire CRC.\n\n"
        "    Please bring a lamp.\n\n    Melanie"
    )
    assert [("commenter", None), *[("provider", "Melanie")] * 2] == voices_of(comment)


@pytest.mark.parametrize(
    "comment",
    [
        "This came round.\n\n    Dear all, oil of Northshire CRC is late.\n\n    Bring a lamp!\n\n    Melanie said so.",
        "This came round.\n\n    Northshire CRC has no oil.\n\n    Bring a lamp!\n\n    Melanie",
        "Dear all, the oil of Northshire CRC is late and I am tired.\n\n    Bring a lamp!\n\n    Melanie",
    ],
)
def test_a_given_name_below_other_words_signs_no_letter(comment: str) -> None:
    assert {"commenter"} == {kind for kind, _ in voices_of(comment)}


def test_a_letter_to_all_that_speaks_for_a_union_is_not_managements() -> None:
    comment = (
        "This came round at three.\n\n    Dear all,\n\n    You will have seen the news of Northshire CRC.\n\n"
        "    Our members have not been asked about lamps.\n\n    Melanie"
    )
    assert "provider" not in {kind for kind, _ in voices_of(comment)}


@pytest.mark.parametrize(
    "lead",
    [
        "I wrote to my member in March and this is the reply I had, so here it is in full.",
        "Her answer, word for word.",
        "Here it is, then, the reply that I got from my member: ",
        "The e-mail I had in return is below.",
    ],
)
@pytest.mark.parametrize("signature", ["Oda Flint-Wick MP", "Oda Flint AM", "Oda Flint MSP"])
def test_a_letter_that_greets_nobody_is_by_the_member_who_signs_it(lead: str, signature: str) -> None:
    comment = (
        f"{lead}\n\n    Thank you for your letter about the lamps.\n\n    I have written to the Minister.\n\n"
        f"    {signature}\n\n    That was all she had to say to me."
    )
    name = signature.rpartition(" ")[0]
    assert [("commenter", None), *[("politician", name)] * 2, ("commenter", None)] == voices_of(comment)


def test_a_name_below_a_posters_own_words_takes_none_of_them() -> None:
    comment = "I wrote to her about lamps.\n\n    She said that she would think of it.\n\n    Oda Flint MP"
    assert "politician" not in {kind for kind, _ in voices_of(comment)[:2]}


def test_a_letter_below_a_label_is_by_the_member_who_signs_it() -> None:
    comment = "This is the letter I got back:\n\n    Thank you for yours.\n\n    I have asked.\n\n    Oda Flint MP"
    assert [("politician", "Oda Flint")] * 2 == voices_of(comment)
