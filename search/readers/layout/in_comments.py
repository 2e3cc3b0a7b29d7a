"""What stands within the items of a comment thread: source labels, and letters given whole. Knows no poster."""

from __future__ import annotations

import re

from search.readers.layout import signatures, wording
from search.readers.layout.lines import Piece

_LONGEST_SIGNATURE = 60


def label_sources(pieces: list[Piece]) -> None:
    """A source label over one paragraph of a comment belongs to it, over several it is context."""
    for at, piece in enumerate(pieces):
        if piece.kind != "comment" or piece.role is not None or not wording.is_source_label(piece.text):
            continue
        after = 0
        while after < 2 and at + 1 + after < len(pieces) and pieces[at + 1 + after].comment is piece.comment:
            after += 1
        alone = after > 1 and wording.is_wholly_quoted(pieces[at + 1].text)
        if after == 1 or (alone and not wording.opens_with_quote(pieces[at + 2].text)):
            piece.role = "source_label"
        elif after > 1:
            piece.kind, piece.role = "context", "source_label"


def mark_letters(pieces: list[Piece]) -> None:
    """ "Dear all" and whoever signs with an office, where a comment gives a letter whole: context, as in any letter.

    A letter may also greet in its first sentence, below the words of whoever passes it on: that line stays text.
    """
    opened: Piece | None = None
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind != "comment" or (opened is not None and piece.comment is not opened.comment):
            opened = None
        if piece.kind == "comment":
            above = pieces[at - 1] if at else piece
            passed_on = above.comment is piece.comment and (
                above.kind == "comment" or above.role in ("addressee", "source_label")
            )
            saluted = signatures.is_saluted(piece.text)
            given = passed_on and opened is None
            greets = saluted or (given and (_GREETS.match(piece.text) or _HANDS_OVER.search(above.text[-_LAST:])))
            if given and piece.text[:8] == "Subject:" and len(piece.text) <= _LONGEST_SUBJECT:
                piece.kind, piece.role = "context", "addressee"
            elif signatures.is_salutation(piece.text) or greets:
                opened = piece
            elif opened is not None and (length := _signature(pieces, at, greeted=_GREETS.match(opened.text) is None)):
                if signatures.is_salutation(opened.text):
                    opened.kind, opened.role = "context", "salutation"
                else:
                    opened.role = "letter"
                for line in pieces[at : at + length]:
                    line.kind, line.role = "context", "signature"
                opened = None
                at += length - 1
            elif opened is not None and _ends_with_name(pieces, at, opened):
                if signatures.is_salutation(opened.text):
                    opened.kind, opened.role = "context", "salutation"
                else:
                    opened.role = "letter"
                piece.kind, piece.role = "context", "signature"
                opened = None
        at += 1


def _ends_with_name(pieces: list[Piece], at: int, opened: Piece) -> bool:
    """Whether the comment ends at `at` with a given name alone, below a sentence of a letter to its readers."""
    if not (_GREETS.match(opened.text) or signatures.is_salutation(opened.text)):
        return False
    piece, above = pieces[at], pieces[at - 1]
    last = at + 1 == len(pieces) or pieces[at + 1].comment is not piece.comment
    named = _NAME_ALONE.fullmatch(piece.text) is not None and above.comment is piece.comment
    return last and named and wording.ends_as_sentence(above.text)


def _signature(pieces: list[Piece], at: int, *, greeted: bool) -> int:
    """How many lines from `at` on sign a letter, 0 for none; one that greets in running text needs an office, too."""
    comment, lines = pieces[at].comment, 0
    while lines < _MOST_LINES and at + lines < len(pieces):
        line = pieces[at + lines]
        below = lines > 0
        place = below and signatures.is_place(line.text)
        signs = place or _signs(line.text, below=below)
        if line.kind != "comment" or line.comment is not comment or not signs:
            break
        lines += 1
    office = any(wording.has_office(line.text) or _MEMBER.search(line.text) for line in pieces[at : at + lines])
    return lines if greeted or office else 0


_MOST_LINES = 4
_LAST, _LONGEST_SUBJECT = 160, 120
"""Characters at the end of a paragraph that may hand over; those of what an e-mail is about."""
_NAME_ALONE = re.compile(r"[A-Z][a-z’'-]{1,20}(?:-[A-Z][a-z]{1,20})?")
_MEMBER = re.compile(r"\s(?:AM|MP|MSP|MS|AS|MLA|TD)\Z")
"""How a name ends that a member of a parliament signs with."""
_HANDS_OVER = re.compile(
    r"\b(?:repl(?:y|ies)|letters?|e-?mails?|answers?|response|memo|message|note|circular)\b.{0,100}"
    r"(?:\bin full|\bhere it is|\bbelow|\bas follows|\bword for word|\bverbatim|\bunedited"
    r"|\b(?:said|says|reads?))\W{0,3}\Z"
    r"|\b(?:this|here|below)\b.{0,60}\b(?:reply|letter|e-?mail|answer|response|memo|message|circular)\b"
    r"[^.!?]{0,60}:[-–—]?\s*\Z",
    re.IGNORECASE,
)
"""How a poster hands over a letter that opens without greeting anybody."""
_GREETS = re.compile(
    r"(?:(?:Hi|Hello|Hey|Dear|Greetings|Good (?:morning|afternoon|evening)|Morning|Afternoon|Evening)"
    r"(?:\s(?:to\s)?(?:you\s)?(?:all|everyone|everybody|colleagues?|team|teams|folks|both|staff|members|friends|there))?"
    r"|All|Colleagues|Team|Everyone|Folks|Friends)\s?[,!–—-]\s"
)
"""How a letter greets its readers in running text ("Hi all, just a quick note")."""


def _signs(text: str, *, below: bool) -> bool:
    short = len(text) <= _LONGEST_SIGNATURE and not wording.ends_as_sentence(text) and text[-1] not in ":;,"
    named = wording.has_office(text) or wording.is_person(text) or (below and wording.is_credit(text))
    return short and wording.is_title_case(text) and named
