"""The lines of an article to pieces: furniture, title, date, headings, lists, labels, signatures, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from search.readers.layout import dates, furniture, leading, wording
from search.readers.layout.boxes import mark_foot, mark_menus, mark_offers, mark_under_title, set_aside
from search.readers.layout.bylines import mark_foot_bylines
from search.readers.layout.head import read_head
from search.readers.layout.headings import is_body, mark_headings
from search.readers.layout.lines import Line, Piece
from search.readers.layout.marks import mark_of
from search.readers.layout.parliament import mark_debate, mark_written_questions
from search.readers.layout.runs import mark_contents, mark_running_heads, mark_tables
from search.readers.layout.signatures import mark_addressees, mark_letter_ends, mark_signatures

_POSTED = re.compile(rf"posted by:? \S.{{0,60}}? (?:at|on|@) (?:{dates.TIME}|{dates.DAY}).{{0,30}}", re.IGNORECASE)
_ADDRESS = re.compile(r"[^.!?:]{2,60}, \d{1,4}[a-z]? [^.!?:]{3,60}\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}")
_CONTENTS = re.compile(r".{1,160}?(?:\.\s?){4,200}\s?\d{1,4}|\d{1,4}")
_LONGEST_ROW = 120
_ROW_SIGNS = (" · ", " • ", " | ", " / ", " – ", " — ", " - ")
_LONGEST_CREDIT = 80
_NUMBERED = 40
"""Characters that a paragraph with a bare number in front has at the least."""


def read_article(
    lines: list[Line], said: Mapping[int, Piece] | None = None, *, over_thread: bool = False
) -> list[Piece]:
    """A piece for each line, in order; `said` has those that markup has decided, by the start of their lines.

    `over_thread`: comments follow, so that a lone line may be their title.
    """
    pieces = [_as_said((said or {}).get(line.start)) or _by_itself(line) for line in lines]
    _check_bare_numbers(pieces)
    _check_angles(pieces)
    mark_running_heads(pieces)
    mark_contents(pieces)
    mark_tables(pieces)
    mark_menus(pieces)
    mark_offers(pieces)
    _mark_mail_heads(pieces)
    _mark_posted(pieces)
    mark_written_questions(pieces)
    mark_debate(pieces)
    read_head(pieces, over_thread=over_thread)
    mark_foot_bylines(pieces)
    mark_under_title(pieces)
    mark_addressees(pieces)
    mark_signatures(pieces)
    mark_letter_ends(pieces)
    _mark_labels(pieces)
    _mark_questions(pieces)
    mark_headings(pieces)
    _mark_quote_blocks(pieces)
    mark_foot(pieces)
    return pieces


def read_foot(lines: list[Line]) -> list[Piece]:
    """The lines after a comment thread: furniture, but for what is long enough to be text."""
    pieces = [_by_itself(line) for line in lines]
    for piece in pieces:
        if piece.kind not in ("furniture", "context") and not is_body(piece):
            set_aside(piece, "site_box")
    return pieces


def _as_said(piece: Piece | None) -> Piece | None:
    """What markup says of a line, unless its words are furniture's in whatever element they stand."""
    if piece is None or (piece.kind in ("heading", "list_item", "quote_block") and furniture.role_of(piece.text)):
        return None
    return piece


def _by_itself(line: Line) -> Piece:
    text = line.text
    if line.role is not None:
        return Piece(line, "furniture", line.role)
    if text[-1].isdigit() and len(text) <= 400 and _CONTENTS.fullmatch(text):
        return Piece(line, "furniture", "page_number" if text.isdigit() else "contents")
    if len(text) <= 120 and _POSTED.fullmatch(text):
        return Piece(line, "context", "byline")
    if dates.is_date_line(text) or _is_dated_row(text):
        return Piece(line, "context", "date")
    if text[0] in "▲▼◀◄📷" and len(text) <= 200 and not wording.ends_as_sentence(text):
        return Piece(line, "furniture", "caption")
    if text[-1].isupper() and len(text) <= _LONGEST_ROW and _ADDRESS.fullmatch(text):
        return Piece(line, "furniture", "address")
    mark = mark_of(line)
    if mark is not None:
        return Piece(line, "quote_block" if mark.style == "quoted" else "list_item", None, mark=mark)
    if text.startswith("#") and text.lstrip("#")[:1] == " " and len(text) <= 200:
        return Piece(line, "heading", None, level=min(6, len(text) - len(text.lstrip("#"))))
    if wording.is_link(text):
        return Piece(line, "paragraph", "link")
    if wording.is_attribution(text):
        return Piece(line, "paragraph", "attribution")
    if wording.is_pull_quote(text) or wording.is_posted_message(text):
        return Piece(line, "quote_block")
    return Piece(line)


def _is_dated_row(text: str) -> bool:
    """Whether a line is a day with who wrote and how long it takes to read ("4 May 2019 · Ann Other · 7 min read")."""
    if len(text) > _LONGEST_ROW or not any(sign in text for sign in _ROW_SIGNS):
        return False
    parts = [part.strip() for part in re.split(r"\s[·•|/–—-]\s", text)]
    others = [part for part in parts if not dates.is_date_line(part) and not dates.is_run_together(part)]
    if not others:
        return any(map(dates.is_update_line, parts))  # when it was published and when last changed
    account = text.count(" / ") == 1 and len(others) == 1 and " " not in others[0]
    return len(others) == len(parts) - 1 and (account or all(map(_may_stand_by_day, others)))


def _may_stand_by_day(part: str) -> bool:
    named = wording.is_person(part.removeprefix("by ").removeprefix("By "))
    return named or furniture.role_of(part) == "share_count"


def _mark_posted(pieces: list[Piece]) -> None:
    """ "Posted by" and a name, with "at" and the time each on a line of its own."""
    for at, piece in enumerate(pieces):
        if not (piece.text[:10].lower() == "posted by " and len(piece.text) <= 80):
            continue
        for below in pieces[at + 1 : at + 3]:
            if below.kind != "paragraph" or not (below.text in ("at", "on") or dates.is_time(below.text)):
                break
            piece.kind = below.kind = "context"
            piece.role, below.role = "byline", "date"


def _check_bare_numbers(pieces: list[Piece]) -> None:
    """A number without a stop numbers a paragraph only where the one before or after it stands near."""
    bare = [piece for piece in pieces if piece.mark is not None and piece.mark.style == "bare"]
    values = [piece.mark.value if piece.mark else 0 for piece in bare]
    for at, piece in enumerate(bare):
        near = (values[at - 1] + 1 if at else None, values[at + 1] - 1 if at + 1 < len(bare) else None)
        if values[at] not in near or len(piece.text) < _NUMBERED:
            piece.kind, piece.mark = "paragraph", None


def _check_angles(pieces: list[Piece]) -> None:
    """Lines that an angle stands before are the points of a list where each is short and most end without a stop.

    What is quoted so is a message: its lines break anywhere, and its sentences end.
    """
    run: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and piece.mark is not None and piece.mark.text == ">" and not (run and piece.line.gap):
            run.append(piece)
            continue
        points = [entry for entry in run if entry.text[:1].isupper() or entry.text[:1] in _POINT_OPENS]
        stopped = sum(wording.ends_as_sentence(entry.text) for entry in run)
        if len(run) >= _LEAST_POINTS and len(points) == len(run) and stopped * 2 < len(run):
            for entry in run:
                entry.kind = "list_item"
        run = [piece] if piece is not None and piece.mark is not None and piece.mark.text == ">" else []


_LEAST_POINTS = 3
_POINT_OPENS = "0123456789£‘“\"'"


def _mark_questions(pieces: list[Piece]) -> None:
    """The questions of an interview, each right above an answer by "I": they head nothing, for they are said."""
    asked = [
        (above, leading.says_i(piece.text))
        for above, piece in pairwise(pieces)
        if above.kind == piece.kind == "paragraph"
        and above.line.gap > 0
        and piece.line.gap == 0
        and above.text[-1] == "?"
        and piece.text[-1] != "?"
        and wording.ends_as_sentence(piece.text)
    ]
    if len(asked) >= _LEAST_ASKED and sum(mine for _, mine in asked) > 1:
        for piece, _ in asked:
            piece.role = "question"


_LEAST_ASKED = 3
_MAIL_HEAD = re.compile(r"(?:from|to|subject|sent|date|cc|bcc|re)\s?:\s?\S.{0,200}", re.IGNORECASE)


def _mark_mail_heads(pieces: list[Piece]) -> None:
    """From, To and Subject over a letter pasted in: where it is from, so they label what follows."""
    run: list[Piece] = []
    for piece in [*pieces, None]:
        text = piece.text if piece is not None and piece.kind == "paragraph" else ""
        if piece is not None and text[:1] in _MAIL_LETTERS and len(text) <= 220 and _MAIL_HEAD.fullmatch(text):
            run.append(piece)
            continue
        sent = any(entry.text[:5].casefold() == "from:" for entry in run)
        if len(run) >= 2 or (run and piece is not None and piece.role == "date" and piece.line.gap == 0):
            for entry in run:
                entry.kind, entry.role = "context", "source_label" if sent else "addressee"
        run = []


_MAIL_LETTERS = frozenset("fFtTsSdDcCbBrR")


def _mark_labels(pieces: list[Piece]) -> None:
    for at, piece in enumerate(pieces[:-1]):
        if piece.kind != "paragraph" or not wording.is_source_label(piece.text):
            continue
        below = pieces[at + 1]
        if below.kind == "furniture":
            continue
        after = pieces[at + 2] if at + 2 < len(pieces) else None
        alone = below.kind == "paragraph" and wording.is_wholly_quoted(below.text)
        cited = below.kind == "paragraph" and not alone and wording.cites_a_place(piece.text)
        cited = cited and ("page" not in piece.text or not _goes_on_after(after))
        if cited or (alone and (after is None or not wording.opens_with_quote(after.text))):
            piece.role = "source_label"
            below.kind = "quote_block" if cited else below.kind
        elif piece.role != "attribution":
            piece.kind, piece.role = "context", "source_label"


def _goes_on_after(piece: Piece | None) -> bool:
    """Whether a paragraph may be one more of what stands above it."""
    return piece is not None and piece.kind == "paragraph" and wording.ends_as_sentence(piece.text)


def _mark_quote_blocks(pieces: list[Piece]) -> None:
    """A paragraph set off without marks, when a neighbour says whose words it is; a name under a quotation.

    In the text of one who says "I" it goes on where "we were", "we found" and the like say who speaks.
    """
    mine: bool | None = None
    for at in range(1, len(pieces)):
        piece, above = pieces[at], pieces[at - 1]
        if _is_credit(piece, above) or _credits_alone(pieces, at):
            piece.kind, piece.role, piece.mark, above.kind = "paragraph", "credit", None, "quote_block"
        if piece.kind != "paragraph" or piece.role is not None:
            continue
        if wording.opens_with_quote(piece.text) or not wording.ends_as_sentence(piece.text):
            continue
        led_in = above.kind == "paragraph" and above.role is None and leading.introduces_words(above.text)
        led_in = led_in and not leading.names_a_work(above.text)
        below = pieces[at + 1] if at + 1 < len(pieces) else None
        looked_at = below is not None and below.kind == "paragraph" and leading.looks_back_at_words(below.text)
        goes_on = above.kind == "quote_block" and above.mark is None and leading.says_we(piece.text)
        if goes_on and mine is None:
            mine = _says_i(pieces)
        goes_on = goes_on and bool(mine)
        if led_in or goes_on or (looked_at and above.kind == "heading"):
            piece.kind = "quote_block"


def _says_i(pieces: list[Piece]) -> bool:
    return sum(piece.kind == "paragraph" and leading.says_i(piece.text) for piece in pieces) > 1


def _credits_alone(pieces: list[Piece], at: int) -> bool:
    """Whether a short line right below a paragraph all in marks, the two in a block of their own, says whose it is."""
    piece, above = pieces[at], pieces[at - 1]
    ends = at + 1 == len(pieces) or pieces[at + 1].line.gap > 0
    block = ends and piece.line.gap == 0 and above.line.gap > 0 and len(piece.text) <= _LONGEST_CREDIT
    quoted = above.kind in ("paragraph", "quote_block") and above.role is None and wording.is_wholly_quoted(above.text)
    return block and piece.kind == "paragraph" and piece.role is None and quoted and wording.is_credit(piece.text)


def _is_credit(piece: Piece, above: Piece) -> bool:
    """Whether a line is a dash and the name of who said the quotation above it; the dash is no list mark then."""
    text = piece.line.text
    said = above.kind in ("paragraph", "quote_block") and piece.kind in ("paragraph", "list_item", "quote_block")
    if text[0] in "-–—" and "(@" in text and said:
        return len(text) <= 160  # who posted the message above
    return (
        piece.kind in ("paragraph", "list_item")
        and above.kind in ("paragraph", "quote_block")
        and above.mark is None
        and wording.opens_with_quote(above.text)
        and wording.is_dashed_credit(piece.line.text)
    )
