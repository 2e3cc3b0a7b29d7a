"""Letters to an editor with the writer's name and place below them, statements printed in full, and union officers."""

from __future__ import annotations

import pytest

from tests.voices.made import BLOG, ECHO, said
from tests.voices.test_letters import TRUST
from tests.voices.test_threads import voices_of

LETTER = "I was sorry to read of the lamps but I hope that it will not put people off asking the lads to clean theirs."
MORE = "Last winter they cleaned all of ours, which the council had not done since the spring of 2012."
TOP = "Northshire lamps go out again\n\nBy Lucy Bramble, reporter\n\nFriday, July 22, 2016\n\n"
TOLD = "The lamps went out in seven streets on Monday and nobody has come to light them since, readers say."
SORRY = "We are very sorry for the dark in which our neighbours have been left since Monday evening."
DONE = "The oil was ordered in good time. We have changed the way in which we order it."
HOST = ("press", "Anytown Echo")


@pytest.mark.parametrize("opens", ["SIR – ", "Sir, ", "SIR: ", "Dear Editor, ", "Dear Sir, ", "MADAM – "])
@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("A. J. Wickett (Mrs)\nLangley Green, Otherton", "A. J. Wickett (Mrs)"),
        ("Oda Flint\nOtherton", "Oda Flint"),
        ("Dr Otto O’Snuff\nUpper Wick", "Otto O’Snuff"),
        ("Gwen ap Lamp\nWick Road, Otherton", "Gwen ap Lamp"),
    ],
)
def test_a_letter_in_a_newspaper_is_by_whoever_stands_below_it(opens: str, lines: str, name: str) -> None:
    text = (
        f"{TOP}{TOLD}\n\nThey did us proud\n\n{opens}{LETTER}\n\n{MORE}\n\n{lines}\nWrite to us: Letters, Anytown Echo."
    )
    voices = said(text, ECHO)
    assert [("unknown", name)] * 2 == [voice for voice in voices if voice[0] == "unknown"]


def test_a_letter_that_a_comment_gives_is_by_whoever_stands_below_it() -> None:
    comment = (
        f"Letter in the Otherton Bugle this week:-\n\n    SIR - {LETTER}\n\n    {MORE}\n\n    A. J. Wickett (Mrs)\n"
        "    Burnside"
    )
    assert [("unknown", "A. J. Wickett (Mrs)")] * 2 == voices_of(comment)[-2:]


@pytest.mark.parametrize("opens", ["Sir Otto Snuff was there. ", "I say, sir, ", "Madam Snuff came. ", "Sirens went. "])
def test_other_words_open_no_letter(opens: str) -> None:
    text = f"{TOP}{TOLD}\n\nThey did us proud\n\n{opens}{LETTER}\n\n{MORE}\n\nOda Flint\nOtherton\n\n{TOLD}"
    assert ("unknown", "Oda Flint") not in said(text, ECHO)


@pytest.mark.parametrize(
    "line",
    [
        "The statement by Northshire CRC in full:",
        "The full statement issued by Northshire CRC reads:",
        "Apology from Northshire CRC in full:",
        "Statement from Northshire CRC in full:",
        "Read the full apology from Northshire CRC, word for word:",
        "The letter sent by Northshire CRC is given here in full:",
    ],
)
def test_a_statement_printed_in_full_in_a_newspaper_is_the_bodys(line: str) -> None:
    text = f"{TOP}{TOLD}\n\nNorthshire CRC has said sorry.\n\n{line}\n\n{SORRY}\n\n{DONE}\n\nThe lamps are still out."
    assert [("provider", "Northshire CRC")] * 2 == said(text, ECHO)[-3:-1]
    assert HOST == said(text, ECHO)[-1]


@pytest.mark.parametrize(
    "line",
    [
        "I had a letter from Northshire CRC, and this is what I make of it:",
        "After the statement by Northshire CRC there were three questions:",
        "Readers of the letter from Northshire CRC may ask:",
    ],
)
def test_a_letter_that_is_only_told_of_gives_no_words(line: str) -> None:
    assert ("provider", "Northshire CRC") not in said(f"{TOP}{TOLD}\n\n{line}\n\n{MORE}\n\n{TOLD}", BLOG)


PAGE = "Our work with lamps\n\nThe Wick Trust has helped people to light their lamps in Otherton since 2016.\n\n"
MINE = "I was sceptical. I will be honest about that, for we had never taken money for oil before."


@pytest.mark.parametrize(
    "heading",
    [
        "From our Chief Executive",
        "A word from our Chair",
        "A message from the director",
        "A few words from our president",
        "An update from our CEO",
        "Thoughts from the founder",
    ],
)
@pytest.mark.parametrize("below", ["", "\n\nWhat our partners say\n\nThe lamps are the best in the town, they say."])
def test_what_stands_under_an_office_is_of_the_name_below_it(heading: str, below: str) -> None:
    text = f"{PAGE}{heading}\n\n{MINE}\n\n{DONE}\n\nDr Mair Lampley-Wick{below}"
    assert [("charity", "Mair Lampley-Wick")] * 2 == said(text, TRUST)[1:3]


@pytest.mark.parametrize("heading", ["What we do", "From our archive", "From the streets of Otherton"])
def test_a_name_under_another_heading_signs_nothing_of_the_page(heading: str) -> None:
    text = f"{PAGE}{heading}\n\n{TOLD}\n\n{TOLD}\n\nDr Mair Lampley-Wick\n\nWhat our partners say\n\n{TOLD}"
    assert ("charity", "Mair Lampley-Wick") not in said(text, TRUST)
