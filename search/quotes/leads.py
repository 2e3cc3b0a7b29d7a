"""The convention of news: "A teacher has accused …" in the lead, and the teacher's name at the head of what follows."""

from __future__ import annotations

import re

from search.quotes import cues
from search.quotes.descriptions import Descriptions, head_of
from search.quotes.names import Names
from search.quotes.offices import office

_LEAD, _AHEAD = 900, 900
"""Characters in which the lead stands, and after a description in which its name must follow."""
_OPENS_NEWS = re.compile(r"An? [A-Z]{3,}(?:-[A-Z]+)? ")
"""The head of a report in capitals, wherever it is passed on ("A JUDGE said …")."""
_TITLED = re.compile(r"(?:[A-Z][\w.’'\-]* ){0,3}$")
_INTRODUCED = re.compile(
    r", (?:\d|who\b|of\b|from\b)| (?:is|was|has|had|said|says|told|resigned|took|knocked|joined)\b"
)
_DESCRIBED = re.compile(r", (?:the|an?|who) ")
"""What follows the name of one who is then described as in the lead ("Ada Marsh, the coroner for Amble, …")."""


def named_later(text: str, names: Names, words: list[str], at: int) -> str | None:
    """The name of the one whom an article's lead at `at` describes by `words`; None when another may be meant.

    It is the first person named afterwards, who must open a paragraph and must not be described as something else.
    """
    joint = head_of(words)
    if joint >= 0 and words[joint] in cues.BODY_WORDS:
        return None  # "a committee of MPs says"
    if (
        (at > _LEAD and _OPENS_NEWS.match(text, at) is None)
        or joint < 0
        or not office(words[joint])
        or words[joint].endswith(("sman", "swoman", "sperson"))
    ):
        return None
    line_end = text.find("\n", at)
    ahead = [
        (*min(place for place in places if place[0] > line_end), name)
        for name, places in names.places.items()
        if places[-1][0] > line_end > at and not any(at <= start <= line_end for start, _ in places)
    ]  # whoever the lead itself names is another
    if not ahead:
        return None
    start, end, name = min(ahead)
    line = max(text.rfind("\n", 0, start), text.rfind("\u2029", 0, start)) + 1
    opens = line > at and _TITLED.match(text, line, start) is not None
    described = _DESCRIBED.match(text, end) is not None
    if start - at > _AHEAD or not opens or not (described or _INTRODUCED.match(text, end)):
        return None
    only = Names("")
    only.places = {name: [(start, end)]}
    told = Descriptions(text, only)
    if described and words[joint] not in told.heads():
        return None
    if told.heads() - {"defendant", "doctor"} and told.person(words[joint : joint + 1], at) is None:
        return None
    return name if not any(word in cues.RANKS for word in words[:joint]) else None
