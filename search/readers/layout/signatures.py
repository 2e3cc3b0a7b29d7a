"""Who signed a text: names with office or month under it, the close of a letter, rows of signatories. Knows no name."""

from __future__ import annotations

import re
from itertools import pairwise

from search.readers.layout import dates, wording
from search.readers.layout.headings import is_body
from search.readers.layout.lines import Piece

_CALLED = r"(?: [^\W\d_][\w’'.-]{0,30})"
_SALUTATION = re.compile(
    rf"Dear(?! (?:oh|me|god|lord|diary)\b)(?:{_CALLED}{{1,3}}|{_CALLED}{{1,8}}\s?[,:–—-])"
    r"|(?:Sirs?|Madam|Sir or Madam|Sir/Madam|Editor|To whom it may concern)\s?[,:–—-]",
    re.IGNORECASE,
)
_MOVED = re.compile(r"(?:proposed|seconded|moved|proposer|seconder)(?: by)?\s?:\s\S.{1,100}", re.IGNORECASE)
"""Who puts a motion to a meeting, as good as its signature."""
_WITHHELD = re.compile(
    r"(?:[^.!?()]{2,60}?,?\s)?[(\[]?(?:full\s)?names?(?:(?:,|\sand|\s&)\s(?:full\s)?(?:address|number|e-?mail|branch|office|details))*"
    r"\s(?:and\s)?(?:was\s|were\s|are\s)?(?:supplied|withheld|provided|known)(?:\s[a-z]+){0,4}[)\]]?\.?",
    re.IGNORECASE,
)
"""Who signs a letter printed without the name ("A tired lighter (name supplied)", "Name and address withheld")."""
_LONGEST_SALUTATION = 120
_ADDRESS_LINES = 8
_SALUTED = re.compile(r"(?:SIR|Sir|MADAM|Dear (?:Sir|Editor))\s?[,:–—-]\s+\S")
_PLACE_WORDS = 4
_LETTER, _LONGEST_NAMED = 40, 60
"""Paragraphs of a letter; characters of the line that names who wrote it."""
_SIGNATURE_LINES = 5
_LEAST_SIGNATORIES, _MOST_SIGNATORIES = 3, 80


def mark_signatures(pieces: list[Piece]) -> None:
    """Signatures, and the lines below a motion that say who moves it, to context."""
    for at, piece in enumerate(pieces):
        if (
            at
            and piece.kind == "paragraph"
            and len(piece.text) <= _LONGEST_NAMED + 40
            and _WITHHELD.fullmatch(piece.text)
        ):
            piece.kind, piece.role = "context", "signature"
            continue
        moved = at and piece.kind == "paragraph" and len(piece.text) <= 120 and ":" in piece.text
        if moved and _MOVED.fullmatch(piece.text):
            piece.kind, piece.role = "context", "mover"
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        may_be = at and piece.kind == "paragraph" and len(piece.text) <= 60
        length = _signature(pieces, at) if may_be else 0
        for piece in pieces[at : at + length]:
            piece.kind, piece.role = "context", "signature"
        at += max(1, length)


def is_saluted(text: str) -> bool:
    """Whether a paragraph opens as a letter to an editor does, in one line with its first words."""
    return _SALUTED.match(text) is not None


def is_salutation(text: str) -> bool:
    """Whether a line addresses the reader of a letter and says nothing else."""
    return len(text) <= _LONGEST_SALUTATION and text[0] in "DSMETdsmet" and bool(_SALUTATION.fullmatch(text))


def mark_addressees(pieces: list[Piece]) -> None:
    """ "Dear …" alone on its line, and the lines over it that say to whom and where a letter goes."""
    for at, piece in enumerate(pieces):
        if piece.kind != "paragraph" or not is_salutation(piece.text):
            continue
        piece.kind, piece.role = "context", "salutation"
        top = at
        while top and at - top < _ADDRESS_LINES and _addresses(pieces[top - 1], pieces[top], first=top == at):
            top -= 1
        lines = [line for line in pieces[top:at] if line.kind == "paragraph"]
        if len(lines) > 1 or (lines and wording.is_titled(lines[0].text)):
            for line in lines:
                line.kind, line.role = "context", "addressee"


def mark_letter_ends(pieces: list[Piece]) -> None:
    """The short line that ends a printed letter, close under its last words, when no name and office show it to.

    On a page of letters, too, the line with the writer's name and the one with the place.
    """
    if any(_SALUTED.match(piece.text) for piece in pieces):
        _mark_writers(pieces)
    for at, piece in enumerate(pieces):
        if piece.role != "salutation":
            continue
        for place in range(at + 2, min(at + _LETTER, len(pieces))):
            line, above = pieces[place], pieces[place - 1]
            if line.kind not in ("paragraph", "list_item"):
                break
            ends = place + 1 == len(pieces) or pieces[place + 1].line.gap > 0
            short = (
                len(line.text) <= _LONGEST_NAMED
                and not wording.ends_as_sentence(line.text)
                and line.text[-1] not in ":;,"
            )
            if (
                ends
                and short
                and line.line.gap == 0
                and wording.ends_as_sentence(above.text)
                and above.kind == "paragraph"
            ):
                line.kind, line.role = "context", "signature"
                break


def _mark_writers(pieces: list[Piece]) -> None:
    for at, (above, piece) in enumerate(pairwise(pieces), 1):
        text = piece.text
        may_name = piece.kind == "paragraph" or piece.role == "byline"
        if not may_name or len(text) > _LONGEST_NAMED or wording.ends_as_sentence(text):
            continue
        named = wording.is_person(text.split(",")[0]) or text.casefold().endswith(" supplied")
        if not named or above.kind != "paragraph" or not wording.ends_as_sentence(above.text):
            continue
        end = at + 1
        while end < len(pieces) and not pieces[end].line.gap and is_place(pieces[end].text):
            end += 1
        set_apart = piece.line.gap > 0 and end > at + 1  # a place below the name, whatever is crowded under both
        if end == len(pieces) or pieces[end].line.gap or set_apart:
            for line in pieces[at:end]:
                line.kind, line.role = "context", "signature"


def is_place(text: str) -> bool:
    """Whether a line may be the place that a letter is from."""
    return text.count(" ") < _PLACE_WORDS and text[0].isupper() and text[-1].isalpha()


def _addresses(line: Piece, below: Piece, *, first: bool) -> bool:
    if below.line.gap and not first:
        return False
    short = len(line.text) <= 60 and not wording.ends_as_sentence(line.text) and line.text[-1] not in ":;"
    return line.role == "date" or (line.kind == "paragraph" and line.role is None and short)


def _signature(pieces: list[Piece], at: int) -> int:
    """How many pieces from `at` on are a signature: a name with an office or a month, after a text; 0 when none is."""
    names = offices = days = closings = length = 0
    for piece in pieces[at : at + _SIGNATURE_LINES]:
        text = piece.text
        if length and piece.line.gap > 1:
            break
        if piece.role == "date" or dates.is_month_or_day(text):
            days += 1
        elif piece.kind != "paragraph" or len(text) > 100 or text[-1:] in ".:;?!":
            break
        elif wording.is_closing(text):
            closings += 1
        elif wording.is_person(text) and not names and not wording.ends_as_work(text):
            names += 1
        elif length and _is_office(text):
            offices += 1
        elif names and offices and not days and piece.line.gap == 0 and wording.is_credit(text):
            pass  # the body that the office is of
        else:
            break
        length += 1
    if closings and length >= 1:
        return length + _signatories(pieces, at + length)
    if not names or not (offices or days):
        return 0
    return length if _follows_text(pieces, at) or (offices and pieces[at].line.gap) else 0


def _is_office(text: str) -> bool:
    """Whether a line names an office, perhaps with the month in which it was signed."""
    plain = dates.without_month(text)
    return wording.has_office(plain) and text[:1].isupper() and not wording.is_headline(plain)


def _signatories(pieces: list[Piece], at: int) -> int:
    """How many more lines after the close of a letter name those who signed it, with office and body."""
    end = at
    while end < len(pieces) and end - at < _MOST_SIGNATORIES:
        piece = pieces[end]
        text = piece.text
        if (
            piece.kind not in ("paragraph", "list_item", "table_row")
            or len(text) > 140
            or wording.ends_as_sentence(text)
        ):
            break
        parted = piece.line.gap > 0 and end > 0 and not pieces[end - 1].line.gap
        lone = parted or piece.line.gap > 1 or text[-1] in ":;?" or not text[0].isupper()
        if lone or not (wording.is_title_case(text) or wording.is_credit(text)):
            break
        end += 1
    body = end < len(pieces) and pieces[end].kind == "paragraph" and is_body(pieces[end])
    while body and end > at and pieces[end].line.gap and pieces[end - 1].line.gap:
        end -= 1  # a heading over text that goes on
        body = False
    return end - at


def _follows_text(pieces: list[Piece], at: int) -> bool:
    above = pieces[at - 1]
    return above.kind in ("paragraph", "list_item", "quote_block") and wording.ends_as_sentence(above.text)


def mark_signed_off(pieces: list[Piece], at: int) -> None:
    """Names in a row under the last words of a letter signed without a close."""
    end = at
    while end < len(pieces) and (end == at or pieces[end].line.gap == 0) and wording.signs(pieces[end].text):
        if pieces[end].kind != "paragraph":
            return
        end += 1
    named = sum(wording.is_titled(piece.text) or wording.is_person(piece.text) for piece in pieces[at:end])
    if end - at >= _LEAST_SIGNATORIES and named * 2 > end - at:
        for piece in pieces[at:end]:
            piece.kind, piece.role = "context", "signature"
