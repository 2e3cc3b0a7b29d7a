"""The short lines around questions to ministers and speeches in debates: who asks, answers, speaks. Reads no answer."""

from __future__ import annotations

import re

from search import titles
from search.readers.layout import dates, wording
from search.readers.layout.lines import Piece

_TO_ASK = ("To ask the ", "To ask Her ", "To ask His ", "To ask what ", "To ask whether ")
_FOR = re.compile(r"Question (?:for|to) (?:the )?[A-Z].{2,80}")
_REFERENCE = re.compile(r"(?:UIN|Question (?:number|no\.?|ID)|Ref(?:erence)?\.?)\s?:?\s?[A-Z]{0,4}\s?\d{1,9}\b.{0,60}")
_BY = re.compile(r"(?:Asked|Answered|Tabled)\sby:?\s(?P<who>[A-Z].{2,100})")
_LONGEST = 120
_PERSON = r"(?:[A-Z][\w’'-]+\.? ){1,4}[A-Z][\w’'-]+"
_MEMBER = re.compile(rf"(?P<who>{_PERSON})(?: \([^()]{{2,60}}\)){{1,3}}")
_HOLDER = re.compile(rf"The [A-Z][^:()\n]{{4,100}} \((?P<who>{_PERSON})\)")
_CHAIR = re.compile(r"(?:Mr|Madam) (?:Deputy )?Speaker|The (?:Vice-|Deputy )?Chair(?:man|woman|person)?")


def mark_written_questions(pieces: list[Piece]) -> None:
    """In a text with such questions turns the lines that lead to them to context, the line over those to a heading."""
    if not any(piece.text.startswith(_TO_ASK) for piece in pieces):
        return
    for at, piece in enumerate(pieces):
        text = piece.text
        if piece.kind != "paragraph" or len(text) > _LONGEST or wording.ends_as_sentence(text):
            continue
        if _FOR.fullmatch(text):
            piece.kind, piece.role = "context", "reference"
            _head(pieces[at - 1]) if at > 1 else None  # the very first line is the title
        elif _BY.fullmatch(text) or (
            _REFERENCE.fullmatch(text) and (dates.day_of(text) is not None or text.count(" ") < 3)
        ):
            piece.kind, piece.role = "context", "reference"


def mark_debate(pieces: list[Piece]) -> None:
    """Turns the lines that only name who speaks, over the words, to context: two members or more, one with a seat."""
    members: set[str] = set()
    seated = 0
    lines = [piece for piece in pieces if piece.kind in ("paragraph", "heading") and len(piece.text) <= _LONGEST]
    for piece in lines:
        found = _MEMBER.fullmatch(piece.text) or _HOLDER.fullmatch(piece.text)
        if found is not None:
            members.add(found["who"])
            seated += piece.text.count("(") > 1
    if len(members) < 2 or not seated:
        return
    names = members | {f"{title} {name.rsplit(None, 1)[-1]}" for name in members for title in titles.OF_PARLIAMENT}
    for piece in lines:
        named = _MEMBER.fullmatch(piece.text) or _HOLDER.fullmatch(piece.text)
        if named is not None or piece.text in names or _CHAIR.fullmatch(piece.text):
            piece.kind, piece.role = "context", "speaker"


def _head(above: Piece) -> None:
    """What a question is on, right above whom it is for."""
    if above.kind == "paragraph" and wording.is_heading_like(above.text):
        above.kind, above.role, above.level = "heading", None, 2
