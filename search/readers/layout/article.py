"""The lines of an article to pieces: furniture, title, date, headings, lists, labels, signatures, paragraphs."""

from __future__ import annotations

import re

from search.readers.layout import dates, furniture, wording
from search.readers.layout.head import read_head
from search.readers.layout.lines import Line, Piece
from search.readers.layout.marks import mark_of

_CONTENTS = re.compile(r".{1,160}?(?:\.\s?){4,200}\s?\d{1,4}|\d{1,4}")
_BODY = 90
"""Characters from which a line that ends as a sentence does is body text for certain."""

_RUN = 4
"""So many short lines in a row are a list that lost its marks, not headings."""

_LONGEST_HEADING = 130
_SIGNATURE_LINES = 5


def read_article(lines: list[Line]) -> list[Piece]:
    """A piece for each line, in order."""
    pieces = [_by_itself(line) for line in lines]
    _mark_menus(pieces)
    read_head(pieces)
    _mark_signatures(pieces)
    _mark_labels(pieces)
    _mark_headings(pieces)
    _mark_quote_blocks(pieces)
    _mark_foot(pieces)
    return pieces


def read_foot(lines: list[Line]) -> list[Piece]:
    """The lines after a comment thread: furniture, but for what is long enough to be text."""
    pieces = [_by_itself(line) for line in lines]
    for piece in pieces:
        if piece.kind == "paragraph" and not is_body(piece):
            piece.kind, piece.role = "furniture", "site_box"
    return pieces


def is_body(piece: Piece) -> bool:
    """Whether a piece is running text for certain, by its length and its end."""
    text = piece.text
    return piece.kind in ("paragraph", "list_item") and len(text) >= _BODY and wording.ends_as_sentence(text)


def _by_itself(line: Line) -> Piece:
    text = line.text
    role = furniture.role_of(text)
    if role is not None:
        return Piece(line, "furniture", role)
    if _CONTENTS.fullmatch(text[:400]) and len(text) <= 400:
        return Piece(line, "furniture", "page_number" if text.isdigit() else "contents")
    if dates.is_date_line(text):
        return Piece(line, "context", "date")
    mark = mark_of(line)
    if mark is not None:
        return Piece(line, "quote_block" if mark.style == "quoted" else "list_item", None, mark=mark)
    if text.startswith("#") and text.lstrip("#")[:1] == " " and len(text) <= 200:
        return Piece(line, "heading", None, level=min(6, len(text) - len(text.lstrip("#"))))
    if wording.is_link(text):
        return Piece(line, "paragraph", "link")
    if wording.is_attribution(text):
        return Piece(line, "paragraph", "attribution")
    if wording.is_pull_quote(text):
        return Piece(line, "quote_block")
    return Piece(line)


def _mark_menus(pieces: list[Piece]) -> None:
    """Words that are a menu when they stand in a row; a path through the site."""
    run: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and (
            (piece.kind in ("paragraph", "list_item") and furniture.is_menu_word(piece.text))
            or piece.role in ("menu", "language_menu", "share")
        ):
            run.append(piece)
            continue
        if len(run) >= 3 or (len(run) == 2 and any(entry.kind == "furniture" for entry in run)):
            for entry in run:
                if entry.kind != "furniture":
                    entry.kind, entry.role, entry.mark = "furniture", "menu", None
        run = []
        if piece is not None and piece.kind == "paragraph" and furniture.is_breadcrumb(piece.text):
            piece.kind, piece.role = "furniture", "menu"


def _mark_signatures(pieces: list[Piece]) -> None:
    at = 0
    while at < len(pieces):
        length = _signature(pieces, at) if at and pieces[at].kind == "paragraph" else 0
        for piece in pieces[at : at + length]:
            piece.kind, piece.role = "context", "signature"
        at += max(1, length)


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
        elif wording.is_person(text) and not names:
            names += 1
        elif length and wording.has_office(text) and text[:1].isupper():
            offices += 1
        else:
            break
        length += 1
    if closings and length >= 1:
        return length
    return length if names and (offices or days) and _follows_text(pieces, at) else 0


def _follows_text(pieces: list[Piece], at: int) -> bool:
    above = pieces[at - 1]
    return above.kind in ("paragraph", "list_item", "quote_block") and wording.ends_as_sentence(above.text)


def _mark_headings(pieces: list[Piece]) -> None:
    gapless = sum(piece.line.gap > 0 for piece in pieces) * 5 < len(pieces)
    looks = [_looks_like_heading(pieces, at, gapless) for at in range(len(pieces))]
    at = 0
    while at < len(pieces):
        if not looks[at]:
            at += 1
            continue
        end = at
        while end < len(pieces) and looks[end]:
            end += 1
        if end - at < _RUN:
            for piece in pieces[at:end]:
                _make_heading(piece)
        at = end
    for piece in pieces:
        if piece.kind == "heading" and piece.level == 0:
            piece.level = 2


def _make_heading(piece: Piece) -> None:
    words = piece.line.text
    if piece.mark is not None and piece.mark.style == "path":
        piece.level = 2 + piece.mark.text.count(".")
    else:
        piece.level = 2 if words.isupper() or (piece.mark and piece.mark.style == "number") else 3
    piece.kind, piece.role, piece.mark = "heading", None, None


def _looks_like_heading(pieces: list[Piece], at: int, gapless: bool) -> bool:
    piece = pieces[at]
    text = piece.text
    if piece.mark is not None:
        return _looks_like_numbered_heading(pieces, at)
    if piece.kind != "paragraph" or piece.role is not None or at + 1 >= len(pieces):
        return False
    above, below = (pieces[at - 1] if at else None), pieces[at + 1]
    if wording.is_colon_heading(text):
        return _stands_apart(piece, above, below, gapless) and below.kind != "furniture"
    if not wording.is_heading_like(text, longest=70 if gapless else _LONGEST_HEADING):
        return False
    led_in = above is not None and above.kind == "paragraph" and above.text.endswith((":", ":-"))
    if led_in and not (
        above and above.role is None and (len(below.text) >= _BODY or wording.is_heading_like(below.text))
    ):
        return False
    if wording.is_question(text) and not (wording.is_title_case(text) or (text.count(" ") < 8 and is_body(below))):
        return False
    if below.kind == "furniture" and below.role in ("separator", "end_mark"):
        return False
    return _stands_apart(piece, above, below, gapless) and _heads_something(pieces, at)


def _looks_like_numbered_heading(pieces: list[Piece], at: int) -> bool:
    """ "2. Court work" over a paragraph: a number and a few words, apart from the lines around, no list about it."""
    piece = pieces[at]
    if piece.mark is None or piece.mark.style not in ("number", "path") or at + 1 >= len(pieces):
        return False
    below = pieces[at + 1]
    apart = piece.line.gap > 0 or at == 0
    return (
        apart
        and below.line.gap > 0
        and wording.is_heading_like(piece.text, longest=80)
        and piece.text.count(" ") < 9
        and not wording.is_question(piece.text)
        and (is_body(below) if below.mark is None else below.mark.style in ("path", "letter", "bullet"))
    )


def _stands_apart(piece: Piece, above: Piece | None, below: Piece, gapless: bool) -> bool:
    if gapless:
        return (above is None or is_body(above) or above.kind != "paragraph") and (
            is_body(below) or below.kind != "paragraph"
        )
    before = piece.line.gap > 0 or above is None or above.kind in ("furniture", "context", "heading")
    return before and (below.line.gap > 0 or below.kind == "list_item" or is_body(below))


def _heads_something(pieces: list[Piece], at: int) -> bool:
    """Whether text follows before the article is over; a short line at the very end heads nothing."""
    return any(piece.kind in ("paragraph", "list_item", "quote_block") for piece in pieces[at + 1 : at + 12])


def _mark_labels(pieces: list[Piece]) -> None:
    for at, piece in enumerate(pieces[:-1]):
        if piece.kind != "paragraph" or not wording.is_source_label(piece.text):
            continue
        below = pieces[at + 1]
        if below.kind == "furniture":
            continue
        after = pieces[at + 2] if at + 2 < len(pieces) else None
        alone = below.kind == "paragraph" and wording.is_wholly_quoted(below.text)
        if alone and (after is None or not wording.opens_with_quote(after.text)):
            piece.role = "source_label"
        elif piece.role != "attribution":
            piece.kind, piece.role = "context", "source_label"


def _mark_quote_blocks(pieces: list[Piece]) -> None:
    """A paragraph set off without marks, when a neighbour says whose words it is; a name under a quotation."""
    for at in range(1, len(pieces)):
        piece, above = pieces[at], pieces[at - 1]
        if _is_credit(piece, above):
            piece.kind, piece.role, piece.mark, above.kind = "paragraph", "credit", None, "quote_block"
        if piece.kind != "paragraph" or piece.role is not None:
            continue
        if wording.opens_with_quote(piece.text) or not wording.ends_as_sentence(piece.text):
            continue
        led_in = above.kind == "paragraph" and above.role is None and wording.introduces_words(above.text)
        below = pieces[at + 1] if at + 1 < len(pieces) else None
        looked_at = below is not None and below.kind == "paragraph" and wording.looks_back_at_words(below.text)
        if led_in or (looked_at and above.kind == "heading"):
            piece.kind = "quote_block"


def _is_credit(piece: Piece, above: Piece) -> bool:
    """Whether a line is a dash and the name of who said the quotation above it; the dash is no list mark then."""
    return (
        piece.kind in ("paragraph", "list_item")
        and above.kind in ("paragraph", "quote_block")
        and above.mark is None
        and wording.opens_with_quote(above.text)
        and wording.is_dashed_credit(piece.line.text)
    )


def _mark_foot(pieces: list[Piece]) -> None:
    """What stands after the end of the article, among forms and boxes, is furniture unless it is running text."""
    last_body = max((at for at, piece in enumerate(pieces) if is_body(piece)), default=None)
    if last_body is None:
        return
    start = next(
        (
            at
            for at in range(last_body + 1, len(pieces))
            if pieces[at].kind == "furniture" and pieces[at].role in furniture.STRONG_ENDS
        ),
        len(pieces),
    )
    for piece in pieces[start:]:
        if piece.kind in ("paragraph", "heading", "list_item", "quote_block") or piece.role in ("date", "byline"):
            piece.kind, piece.role, piece.mark = "furniture", "site_box", None
