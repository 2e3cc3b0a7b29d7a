"""The short lines around written questions to ministers: number, department, who asks, who answers. Reads no answer."""

from __future__ import annotations

import re

from search.readers.layout import dates, wording
from search.readers.layout.lines import Piece

_TO_ASK = ("To ask the ", "To ask Her ", "To ask His ", "To ask what ", "To ask whether ")
_FOR = re.compile(r"Question (?:for|to) (?:the )?[A-Z].{2,80}")
_REFERENCE = re.compile(r"(?:UIN|Question (?:number|no\.?|ID)|Ref(?:erence)?\.?)\s?:?\s?[A-Z]{0,4}\s?\d{1,9}\b.{0,60}")
_BY = re.compile(r"(?:Asked|Answered|Tabled)\sby:?\s(?P<who>[A-Z].{2,100})")
_LONGEST = 120


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


def _head(above: Piece) -> None:
    """What a question is on, right above whom it is for."""
    if above.kind == "paragraph" and wording.is_heading_like(above.text):
        above.kind, above.role, above.level = "heading", None, 2
