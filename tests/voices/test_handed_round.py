"""What a poster passes on of a body in one comment, and what is the poster's own in it."""

from __future__ import annotations

import pytest

from tests.voices.test_threads import voices_of

TEXT = "Lampworkers United is asking for talks with the new owners of Northshire CRC, and for oil that comes on time."
SAID = 'National officer Dilwyn Wick said: "Our members have kept the lamps lit since 2014, and are owed an answer."'
ASK = "Members who are asked to sign for a lamp should talk to their branch before they do it."
UNION = ("union", "Lampworkers United")
INDENT = "\n\n    "


@pytest.mark.parametrize(
    "line",
    [
        "Lampworkers United have got something out as well, with a nicer logo. Pasted below for those at work.",
        "Lampworkers United sent this round to all reps, posting as some of you won't get it.",
        "Lampworkers United has issued a statement on the oil.",
        "Lampworkers United put this out at six. Worth a read.",
        "From Lampworkers United this morning, copied as the site is blocked at work.",
        "Lampworkers United's reply is in full here.",
    ],
)
def test_what_a_poster_passes_on_is_the_bodys_who_opens_it(line: str) -> None:
    voices = voices_of(INDENT.join((line, TEXT, SAID, ASK)))
    assert ("commenter", None) == voices[0]
    assert ["union"] * 3 == [kind for kind, _ in voices[1:]]
    assert [UNION, UNION] == [voices[1], voices[3]]


def test_a_poster_who_goes_on_has_the_own_words_back() -> None:
    line = "Lampworkers United have got something out as well. Pasted below."
    voices = voices_of(INDENT.join((line, TEXT, ASK, "Well, I for one am not holding my breath.")))
    assert [UNION, UNION, ("commenter", None)] == voices[1:]


def test_words_in_marks_over_several_paragraphs_are_the_bodys() -> None:
    line = "Lampworkers United sent this round to the reps."
    voices = voices_of(INDENT.join((line, f'"{ASK}', 'We would remind them of the oil."', "Good luck with that.")))
    assert [UNION, UNION, ("commenter", None)] == voices[1:]


@pytest.mark.parametrize(
    "line",
    [
        "Lampworkers United are no use at all.",
        "I copied this from a friend at Lampworkers United.",
        "Oda Flint sent this round to all.",
        "Lampworkers United is right about the oil.",
    ],
)
def test_a_poster_who_only_tells_of_a_body_keeps_the_comment(line: str) -> None:
    own = "The lamps have been out in our street since Monday and nobody has been to see about it."
    assert ["commenter"] * 2 == [kind for kind, _ in voices_of(INDENT.join((line, own)))]
