"""Which short lines of an article are headings, by their look and what stands around them."""

from __future__ import annotations

from collections import Counter

from search.readers.layout import wording
from search.readers.layout.lines import Piece

_BODY = 90
"""Characters from which a line that ends as a sentence does is body text for certain."""

_SHORT_BODY, _LED_BODY = 50, 70
_RUN = 4
"""So many short lines in a row are a list that lost its marks, not headings; the front of a report has more."""

_FRONT = 12
_DEEPEST = 6
_LONGEST = 130
_LONGEST_GAPLESS = 70
_TEXT = ("paragraph", "list_item", "quote_block")


def is_body(piece: Piece, least: int = _BODY) -> bool:
    """Whether a piece is running text for certain, by its length and its end."""
    text = piece.text
    return piece.kind in ("paragraph", "list_item") and len(text) >= least and wording.ends_as_sentence(text)


def mark_headings(pieces: list[Piece]) -> None:
    """Turns the paragraphs that are headings into such, with their level (2 and up; 1 is the title)."""
    gapless = sum(piece.line.gap > 0 for piece in pieces) * 5 < len(pieces)
    spoken = _labels(pieces)
    looks = [
        _looks_like_heading(pieces, at, gapless) and (wording.label_of(piece.text) or "") not in spoken
        for at, piece in enumerate(pieces)
    ]
    _go_on_numbering(pieces, looks)
    _head_in_two_lines(pieces, looks, spoken)
    first_body = next((at for at, piece in enumerate(pieces) if is_body(piece)), len(pieces))
    at = 0
    while at < len(pieces):
        if not looks[at]:
            at += 1
            continue
        end = at
        while end < len(pieces) and looks[end]:
            end += 1
        front = end == first_body and end - at <= _FRONT
        if end - at < _RUN or front:
            for piece in pieces[at:end]:
                _make_heading(piece)
        at = end
    headings = [piece for piece in pieces if piece.kind == "heading"]
    for piece in headings:
        piece.level = piece.level or 2
    _sink_repeated(headings)


def _sink_repeated(headings: list[Piece]) -> None:
    """A heading that comes again and again ("Ratings") stands below each of the different ones that it comes after."""
    times = Counter(piece.text for piece in headings)
    above: Piece | None = None
    for piece in headings:
        if times[piece.text] == 1:
            above = piece
        elif above is not None and piece.level == above.level:
            piece.level = min(piece.level + 1, _DEEPEST)


def _labels(pieces: list[Piece]) -> frozenset[str]:
    """Names and words before a colon that head several lines: the speakers of an interview, the entries of a list."""
    counts: Counter[str] = Counter()
    labelled: list[str] = []
    near: set[str] = set()
    for piece in pieces:
        label = wording.label_of(piece.text) if piece.kind in ("paragraph", "list_item") else None
        if label is not None:
            counts[label] += 1
            if labelled and labelled[-1] and piece.line.gap == 0:
                near.update((label, labelled[-1]))  # entries on neighbouring lines
        labelled.append(label or "")
    return frozenset({label for label, count in counts.items() if count > 1} | near)


def _go_on_numbering(pieces: list[Piece], looks: list[bool]) -> None:
    """Where half the numbers that count up head sections, the others do so too, be they questions."""
    run: list[int] = []
    for at, piece in enumerate(pieces):
        if piece.mark is None or piece.mark.style != "number" or len(piece.text) > _LONGEST_GAPLESS:
            continue
        last = pieces[run[-1]].mark if run else None
        if last is not None and piece.mark.value != last.value + 1:
            _all_or_none(pieces, run, looks)
            run = []
        run.append(at)
    _all_or_none(pieces, run, looks)


def _all_or_none(pieces: list[Piece], run: list[int], looks: list[bool]) -> None:
    far = [at for at in run if pieces[at].line.gap > 0 and at + 1 < len(pieces) and pieces[at + 1].mark is None]
    if len(far) == len(run) and sum(looks[at] for at in run) * 2 >= len(run) > _RUN // 2:
        for at in run:
            looks[at] = True


def _head_in_two_lines(pieces: list[Piece], looks: list[bool], spoken: frozenset[str]) -> None:
    """Two short lines in a block of their own head the text below them: what it is, and who gave it."""
    for at in range(1, len(pieces) - 2):
        first, second, below = pieces[at : at + 3]
        apart = first.line.gap > 0 and second.line.gap == 0 and below.line.gap > 0
        if not apart or looks[at] or not (_may_head(first, spoken) and _may_head(second, spoken)):
            continue
        if is_body(below) or (
            below.mark is not None and below.mark.value == 1 and wording.ends_as_sentence(below.text)
        ):
            looks[at] = looks[at + 1] = _above_ends(pieces[at - 1])


def _may_head(piece: Piece, spoken: frozenset[str]) -> bool:
    plain = piece.kind == "paragraph" and piece.role is None and piece.mark is None
    told = wording.label_of(piece.text) in spoken or wording.is_question(piece.text) or "," in piece.text
    return plain and not told and wording.is_heading_like(piece.text, longest=_LONGEST_GAPLESS)


def _above_ends(piece: Piece) -> bool:
    return piece.kind in ("heading", "context", "furniture") or wording.ends_as_sentence(piece.text)


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
    if wording.is_rating(text) and above is not None and above.kind in ("heading", "paragraph"):
        return False
    speech = above is not None and wording.opens_with_quote(text) and wording.opens_with_quote(above.text)
    over = above is not None and wording.is_wholly_quoted(text) and wording.is_wholly_quoted(above.text)
    if speech and not (over and is_body(below)):
        return False  # a speech goes on
    if wording.is_colon_heading(text):
        return _stands_apart(piece, above, below, gapless) and below.kind != "furniture"
    if not wording.is_heading_like(text, longest=_LONGEST_GAPLESS if gapless else _LONGEST):
        return False
    if wording.is_press_contact(text):
        return False
    led_in = above is not None and above.kind == "paragraph" and above.text.endswith((":", ":-"))
    text_below = len(below.text) >= _BODY or is_body(below, _LED_BODY) or below.role == "attribution"
    text_below = text_below or wording.is_heading_like(below.text)
    if led_in and not (above and above.role is None and text_below):
        return False
    if wording.is_question(text) and not (
        wording.is_title_case(text)
        or (text.count(" ") < 8 and below.kind == "paragraph" and is_body(below, _SHORT_BODY))
        or (text.count(" ") < 8 and _lists_points(pieces[at + 1 : at + _RUN]))
    ):
        return False
    if below.kind == "furniture" and below.role in ("separator", "end_mark"):
        return False
    return _stands_apart(piece, above, below, gapless) and _heads_something(pieces, at)


def _lists_points(lines: list[Piece]) -> bool:
    """Whether lines stand close under each other, none of them a sentence: a list that lost its marks."""
    close = all(line.kind == "paragraph" and not line.line.gap for line in lines[1:])
    return len(lines) == _RUN - 1 and close and not any(wording.ends_as_sentence(line.text) for line in lines)


def _looks_like_numbered_heading(pieces: list[Piece], at: int) -> bool:
    """ "2. Court work" over a paragraph: a number and a few words, apart from the lines around, no list about it."""
    piece = pieces[at]
    if piece.mark is None or piece.mark.style not in ("number", "path") or at + 1 >= len(pieces):
        return False
    below = pieces[at + 1]
    apart = piece.line.gap > 0 or at == 0
    if apart and below.line.gap == 0 and below.mark is None and is_body(below, _SHORT_BODY):
        return wording.is_heading_like(piece.text, longest=60) and piece.text.count(" ") < _RUN + 1
    if apart and below.line.gap > 0 and piece.text.isupper() and piece.text.count(" ") < 9:
        return below.mark is None or below.mark.style != piece.mark.style
    return (
        apart
        and below.line.gap > 0
        and wording.is_heading_like(piece.text, longest=80)
        and piece.text.count(" ") < 9
        and not wording.is_question(piece.text)
        and (
            below.kind == "paragraph" and (len(below.text) >= _BODY or wording.ends_as_sentence(below.text))
            if below.mark is None
            else below.mark.style in ("path", "letter", "bullet")
        )
    )


def _stands_apart(piece: Piece, above: Piece | None, below: Piece, gapless: bool) -> bool:
    if gapless:
        after_text = above is None or above.kind != "paragraph" or wording.ends_as_sentence(above.text)
        return after_text and (is_body(below) or below.kind != "paragraph")
    before = piece.line.gap > 0 or above is None or above.kind in ("furniture", "context", "heading")
    if before and len(piece.text) > _RUN and piece.text.isupper() and len(below.text) > len(piece.text) + _RUN:
        return True
    return before and (below.line.gap > 0 or below.kind == "list_item" or below.role == "byline" or is_body(below))


def _heads_something(pieces: list[Piece], at: int) -> bool:
    """Whether text follows before the article is over; a short line at the very end heads nothing."""
    return any(piece.kind in _TEXT for piece in pieces[at + 1 : at + 12])
