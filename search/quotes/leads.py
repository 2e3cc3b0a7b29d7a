"""The convention of news: "A teacher has accused …" in the lead, and the teacher's name at the head of what follows."""

from __future__ import annotations

import re

from search.quotes import cues
from search.quotes.descriptions import Descriptions, head_of
from search.quotes.names import Names
from search.quotes.offices import office

_LEAD, _AHEAD = 900, 900
"""Characters in which the lead stands, and after a description in which its name must follow."""
_TITLED = re.compile(r"(?:[A-Z][\w.’'\-]* ){0,3}$")
_INTRODUCED = re.compile(
    r", (?:\d|who\b|of\b|from\b)| (?:is|was|has|had|said|says|told|resigned|took|knocked|joined)\b"
)


def named_later(text: str, names: Names, words: list[str], at: int) -> str | None:
    """The name of the one whom an article's lead at `at` describes by `words`; None when another may be meant.

    It is the first person named afterwards, who must open a paragraph and must not be described as something else.
    """
    joint = head_of(words)
    if at > _LEAD or joint < 0 or not office(words[joint]) or words[joint].endswith(("sman", "swoman", "sperson")):
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
    if start - at > _AHEAD or not opens or not _INTRODUCED.match(text, end):
        return None
    only = Names("")
    only.places = {name: [(start, end)]}
    told = Descriptions(text, only)
    if told.heads() - {"defendant", "doctor"} and told.person(words[joint : joint + 1], at) is None:
        return None
    return name if not any(word in cues.RANKS for word in words[:joint]) else None
