"""What stands within the items of a comment thread: source labels, and letters given whole. Knows no poster."""

from __future__ import annotations

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
    """ "Dear all" and the office that signs, where a comment gives a letter whole: context, as in any letter."""
    opened: Piece | None = None
    for piece in pieces:
        if piece.kind != "comment" or (opened is not None and piece.comment is not opened.comment):
            opened = None
        if piece.kind != "comment":
            continue
        if signatures.is_salutation(piece.text):
            opened = piece
        elif opened is not None and _signs(piece.text):
            opened.kind, opened.role = "context", "salutation"
            piece.kind, piece.role = "context", "signature"
            opened = None


def _signs(text: str) -> bool:
    short = len(text) <= _LONGEST_SIGNATURE and not wording.ends_as_sentence(text) and text[-1] not in ":;,"
    return short and wording.is_title_case(text) and (wording.has_office(text) or wording.is_person(text))
