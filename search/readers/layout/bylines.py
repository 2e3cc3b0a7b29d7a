"""Lines that say who wrote a text: "By" and a name, a reporter with office and address, the writer of a section.

Names nobody; whose words the text is, others decide.
"""

from __future__ import annotations

import re
from itertools import pairwise

from search.readers.layout import dates, wording
from search.readers.layout.lines import Piece

_HEAD_LINES = 120
_BODY, _NAME_BLANKS = 90, 4
_LONGEST_BYLINE, _LONGEST_REPORTER = 80, 120
_BYLINE = re.compile(
    r"(?:by|written by|posted by|author:|report by|words by|interview(?:ed)? by|as told to)\s{1,3}\S.{1,80}",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"(?:words|text|story|photos?|photographs?|pictures?|images?|illustrations?|video)(?: by)?\s?:\s?\S.{1,60}",
    re.IGNORECASE,
)
_REPORTER = re.compile(
    r"(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}?),? (?:[A-Z][a-z]+ |[a-z]+ ){0,3}"
    r"(?i:reporter|correspondent|editor|writer|columnist)(?: \S+@\S+)?(?: @\w{1,30})?"
)
_HANDLE = re.compile(r"@\w{2,30}")
_FOOT = frozenset({"share", "share_count", "comment_count", "comment_link", "tags", "menu"})
_FOOT_BYLINE = re.compile(r"[A-Z][\w’'.-]{0,30}(?: [\w’'.-]{1,30}){0,3} (?:at|on) (?P<when>[A-Z\d][^.!?]{5,40})")
"""A poster's name with the day, as blog programs set it under a post."""
_POSTS = frozenset({"reporter", "correspondent", "writer", "editor", "columnist"})


def is_byline(text: str) -> bool:
    """Whether a line gives the author and nothing else."""
    return (
        len(text) <= 100
        and bool(_BYLINE.fullmatch(text) or _MADE.fullmatch(text))
        and not wording.ends_as_sentence(text)
        and any(word[:1].isupper() for word in text.split()[1:3])
    )


def mark_foot_bylines(pieces: list[Piece]) -> None:
    """The poster's name and the day right under a post and over its share links or comments ("Ann at May 3, 2018")."""
    for piece, below in pairwise(pieces):
        found = _FOOT_BYLINE.fullmatch(piece.text) if piece.kind == "paragraph" and below.role in _FOOT else None
        if found is not None and dates.is_date_line(found["when"]):
            piece.kind, piece.role = "context", "byline"


def names_author(text: str) -> bool:
    """Whether a line is a name, alone or with what the person does for the paper, or several names."""
    return wording.is_person(text) or names_reporter(text) or names_several(text)


def names_several(text: str) -> bool:
    """Whether a line is the names of two or three persons, as of those who wrote a text together."""
    names = re.split(r",\s(?:and\s)?|\s(?:and|&)\s", text) if len(text) <= _LONGEST_BYLINE else []
    return 1 < len(names) <= _NAME_BLANKS and all(map(wording.is_person, names))


def names_reporter(text: str) -> bool:
    """Whether a line is a name with what the person does for the paper ("Ann Other, crime correspondent")."""
    return len(text) <= _LONGEST_REPORTER and _REPORTER.fullmatch(text) is not None


def mark_speakers(pieces: list[Piece]) -> None:
    """A titled name in a block with party or office in short lines, over that person's words."""
    for at, piece in enumerate(pieces[:-2]):
        if piece.kind != "paragraph" or piece.line.gap == 0 or len(piece.text) > 60 or pieces[at + 1].line.gap:
            continue
        if not (wording.is_titled(piece.text) and wording.is_person(piece.text)):
            continue
        block = [piece]
        for below in pieces[at + 1 : at + 5]:
            if below.line.gap:
                break
            block.append(below)
        if dates.is_month_or_day(block[-1].text) and not dates.day_of(block[-1].text):
            continue  # a month alone dates a signature, not a speech
        if all(line.kind == "context" or (line.text.count(" ") < 5 and line.text[0].isupper()) for line in block[1:]):
            for line in block:
                if line.kind == "paragraph":
                    line.kind, line.role = "context", "speaker"


def mark_issuer(pieces: list[Piece]) -> None:
    """ "From:" alone and the line right below it, as official pages say who publishes them."""
    for above, piece in pairwise(pieces[:_HEAD_LINES]):
        if above.text.casefold() == "from:" and piece.line.gap == 0 and not wording.ends_as_sentence(piece.text):
            above.kind = piece.kind = "context"
            above.role = piece.role = "byline"


def join_bylines(pieces: list[Piece]) -> None:
    """ "By" on a line of its own, the name on the next and the office on one more."""
    for above, piece, below in zip(pieces, pieces[1:_HEAD_LINES], [*pieces[2:], None], strict=False):
        if piece.kind != "paragraph":
            continue
        under = above.role == "byline" and piece.line.gap == 0
        house = under and below is not None and below.line.gap > 0 and has_look_of_name(piece.text)
        if house or (under and _HANDLE.fullmatch(piece.text)) or (above.role == "byline" and _is_post(piece)):
            piece.kind, piece.role = "context", "byline"
    for at, piece in enumerate(pieces[:_HEAD_LINES]):
        if piece.kind != "paragraph" or piece.text.casefold().strip(" :") not in (
            "by",
            "written by",
            "author",
            "words",
        ):
            continue
        for place, other in enumerate(pieces[at + 1 : at + 3]):
            named = wording.is_person(other.text) if place == 0 else is_office(other)
            if other.kind != "paragraph" or not named:
                break
            piece.kind = other.kind = "context"
            piece.role = other.role = "byline"


def is_office(piece: Piece) -> bool:
    """Whether a short line is what somebody does, in office or for a newspaper."""
    return piece.text.count(" ") < 5 and (wording.has_office(piece.text) or _is_post(piece))


def _is_post(piece: Piece) -> bool:
    words = piece.text.lower().split()
    return len(words) <= 5 and words[-1] in _POSTS


def drop_far_bylines(pieces: list[Piece]) -> None:
    """A byline below running text is text again ("By Christmas the caseload had doubled"), if it heads no section."""
    seen = 0
    for at, piece in enumerate(pieces):
        seen += is_text(piece)
        if seen <= 1:
            continue
        if piece.role != "byline" and len(piece.text) > _LONGEST_BYLINE:
            continue
        kept = _is_post(piece) or piece.text.lower().startswith(("posted by", "interview", "as told to"))
        if _heads_section(pieces, at):
            piece.kind, piece.role = "context", "byline"
        elif piece.role == "byline" and not kept:
            piece.kind, piece.role = "paragraph", None


def _heads_section(pieces: list[Piece], at: int) -> bool:
    """Whether "By" and whoever wrote it stand between a short line set apart and the text of a section."""
    text, above, below = pieces[at].text, pieces[at - 1], pieces[at + 1] if at + 1 < len(pieces) else None
    name, comma, _ = text.partition(", ")
    if (
        not (text.startswith("By ") or (comma and wording.is_person(name) and pieces[at].line.gap == 0))
        or len(text) > _LONGEST_BYLINE
        or wording.ends_as_sentence(text)
        or below is None
    ):
        return False
    said = len(below.text) > len(text) and wording.ends_as_sentence(below.text)
    if pieces[at].kind not in ("paragraph", "context") or text[-1] in ":;," or not said:
        return False
    headed = above.kind in ("paragraph", "heading") and above.line.gap > 0 and wording.is_heading_like(above.text)
    return headed and len(above.text) <= _LONGEST_BYLINE


def has_look_of_name(text: str) -> bool:
    """Whether a line may be the name of a site or house: a few words with capitals, no stop."""
    return text.count(" ") <= _NAME_BLANKS and wording.is_title_case(text) and not set("?!.:").intersection(text)


def is_text(piece: Piece) -> bool:
    """Whether a paragraph is running text for certain, as the top of a page shows it."""
    text = piece.text
    return piece.kind == "paragraph" and len(text) >= _BODY and text.rstrip("”\"’')] ")[-1:] in ".!?:…-"
