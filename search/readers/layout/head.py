"""The top of a page: which line is the title, which are menus and captions above it, date and byline below."""

from __future__ import annotations

import re
from itertools import pairwise

from search import papers
from search.readers.layout import bylines, dates, furniture, wording
from search.readers.layout.lines import Piece

_HEAD_LINES = 120
_TOP = 3
_BODY = 90
_STANDFIRST = 90
"""Characters from which a line under the title tells the story in short, where a second headline is less."""
_NAME_WORDS, _BYLINE_WORDS = 4, 8
_TURNS = 8
"""Lines below one in which whoever it names may speak again."""
_CHROME = frozenset(
    {"menu", "share", "cookie_notice", "language_menu", "mailing_list", "pager", "related", "comment_count", "site_box"}
)
_ANCHORS = frozenset({"share", "share_count", "comment_count"})
_RELEASE = re.compile(
    r"(?:for )?(?:immediate )?(?:press|news|media)?\s?(?:release|statement|notice|notification|bulletin)"
    r"(?: no\.? ?\d+)?"
    r"|news (?:story|item|article)|blog post|guidance|speech|written statement to parliament|authored article"
    r"|(?:[\w&'’.-]{1,20} ){1,5}(?:press|news|media) (?:release|statement|notice)"
    r"|for immediate (?:release|use|publication)|(?:strictly )?embargo(?:ed)?\b.{0,80}|not for publication.{0,60}"
    r"|(?:press|news|media) (?:release|statement|notice)\b\s?[:–-].{0,60}",
    re.IGNORECASE,
)

_PRESS_RELEASE = re.compile(
    r"(?:press|news|media) (?:release|statement|notice)(?:\s?[:–—-]\s[^.!?]{1,100})?|for immediate (?:release|use)"
    r"|(?:strictly )?(?:embargo|not for publication (?:before|until))(?:ed)?\b[^!?]{0,60}\d[^!?]{0,30}(?<![.!?])",
    re.IGNORECASE,
)
"""What labels a release that is given further down, within somebody else's text."""


def read_head(pieces: list[Piece], *, over_thread: bool = False) -> None:
    """Marks title, date, byline and release label, and turns what stands above the title of a web page to furniture."""
    text_seen = False
    for piece in pieces[:_HEAD_LINES]:
        text_seen = text_seen or bylines.is_text(piece)
        if piece.kind == "paragraph" and (
            bylines.is_byline(piece.text) or (not text_seen and bylines.names_reporter(piece.text))
        ):
            piece.kind, piece.role = "context", "byline"
        elif piece.kind == "paragraph" and len(piece.text) <= 120:
            label = _PRESS_RELEASE if text_seen else _RELEASE
            if label.fullmatch(piece.text.strip(" :*")):
                piece.kind, piece.role = "context", "release_label"
    for above, piece in pairwise(pieces[:_HEAD_LINES]):
        named = piece.line.gap == 0 and wording.is_person(piece.text) and _is_one_name(piece.text)
        if above.role == "date" and piece.kind == "paragraph" and named:
            piece.kind, piece.role = "context", "byline"
    _mark_source(pieces)
    bylines.mark_speakers(pieces)
    bylines.mark_issuer(pieces)
    bylines.join_bylines(pieces)
    bylines.drop_far_bylines(pieces)
    said = next((at for at, piece in enumerate(pieces[:_HEAD_LINES]) if piece.role == "title"), None)
    _mark_tagline(pieces[:_HEAD_LINES])
    title = _title(pieces) if said is None else said
    if title is None and over_thread:
        title = _lone_title(pieces)
    if title is None:
        return
    pieces[title].kind, pieces[title].role, pieces[title].level = "context", "title", 1
    _below_title(pieces, title)
    chrome = any(piece.role in _CHROME for piece in pieces[:title])
    for piece in pieces[:title]:
        if piece.kind == "furniture" or piece.role in ("date", "byline", "release_label", "sender"):
            continue
        if chrome:
            piece.kind, piece.role, piece.mark = "furniture", "site_box", None
        else:
            piece.kind, piece.role, piece.mark = "context", "site_name", None


def _is_one_name(text: str) -> bool:
    """Whether what stands behind a comma in a name is short, as a title is, and not half of a headline."""
    return "," not in text or len(text.rpartition(",")[2].split()) == 1


def _mark_source(pieces: list[Piece]) -> None:
    """The newspaper and the day on the topmost line, over the headline of what it published, are no title."""
    top = next((at for at, piece in enumerate(pieces[:_TOP]) if piece.kind != "furniture"), None)
    if top is None or pieces[top].kind != "paragraph" or pieces[top].role is not None:
        return
    source = dates.source_of(pieces[top].text)
    named = source is not None and source.split()[-1].lower() in papers.AT_THE_TOP and wording.is_title_case(source)
    if named and top + 1 < len(pieces) and _may_be_title(pieces, top + 1):
        pieces[top].kind, pieces[top].role = "context", "date"


def _below_title(pieces: list[Piece], title: int) -> None:
    """Between the title and the text: second headlines are headings, single words of a menu furniture."""
    seen = False  # something other than headlines has come
    top = pieces[title + 1 : title + 16]
    for piece, below in pairwise(top):
        if (
            below.role in ("date", "byline", "share", "share_count")
            and piece.kind == "paragraph"
            and bylines.names_author(piece.text)
        ):
            piece.kind, piece.role = "context", "byline"
    for piece, below in pairwise(top):
        if bylines.is_text(piece) or piece.kind in ("list_item", "quote_block") or piece.role == "attribution":
            break
        if piece.kind != "paragraph":
            seen = True
        elif seen and furniture.is_menu_word(piece.text):
            piece.kind, piece.role = "furniture", "menu"
        elif dates.ends_in_month(piece.text) and len(piece.text) <= 120:
            piece.kind, piece.role = "context", "date"
        elif below.role in ("date", "byline") and piece.text.count(" ") < 4 and wording.is_title_case(piece.text):
            piece.kind, piece.role = "context", "site_name"
        elif (
            seen
            or (wording.label_of(piece.text) and wording.label_of(below.text))
            or not any(bylines.is_text(other) for other in pieces[title + 2 : title + 30])
            or not _second(piece)
        ):
            break


def _second(piece: Piece) -> bool:
    """Make a line under the title what it is, a second headline or what tells the story in short; whether it is one."""
    if len(piece.text) >= _STANDFIRST and wording.is_heading_like(piece.text, longest=300):
        piece.role = "standfirst"
    elif wording.is_heading_like(piece.text) and not wording.is_question(piece.text):
        piece.kind, piece.level = "heading", 3
    return piece.role == "standfirst" or piece.kind == "heading"


def _mark_tagline(head: list[Piece]) -> None:
    """What a site says of itself right under its name, at the very top and over a dated headline, is no text."""
    if len(head) < _TOP or head[0].kind != "paragraph" or not bylines.has_look_of_name(head[0].text):
        return
    line, below = head[1], head[2]
    apart = line.line.gap == 0 and below.line.gap > 0 and line.kind == "paragraph" and line.role is None
    if apart and _may_be_title(head, 2) and _is_anchored(head, 2):
        line.kind, line.role = "context", "site_name"


def _is_tied_below(head: list[Piece], at: int) -> bool:
    """Whether the next line is a longer headline in one block with its date, so that this one is of a picture."""
    if at + 2 >= len(head):
        return False
    below, day = head[at + 1], head[at + 2]
    tied = below.line.gap > 0 and day.line.gap == 0 and day.role in ("date", "byline")
    return tied and len(below.text) > len(head[at].text) and _may_be_title(head, at + 1)


def _is_site_name(head: list[Piece], at: int) -> bool:
    """Whether the topmost line is the site's name: a few capitals, a dated headline below, and a sign of a site.

    The sign is a menu right above or below it, something else between it and the headline, or a word of newspapers.
    """
    text = head[at].text
    if not bylines.has_look_of_name(text) or any(piece.kind != "furniture" for piece in head[:at]):
        return False
    title = next((place for place in range(at + 1, min(at + _TOP * 4, len(head))) if _may_be_title(head, place)), None)
    if title is None or not (_is_anchored(head, title) or any(piece.role == "date" for piece in head[at:title])):
        return False
    return at > 0 or title > at + 1 or (head[title].line.gap > 0 and text.split()[-1].lower() in papers.AT_THE_TOP)


def _title(pieces: list[Piece]) -> int | None:
    """The place of the title, None when no line has the look of one."""
    head = pieces[:_HEAD_LINES]
    first_body = next((at for at, piece in enumerate(head) if bylines.is_text(piece)), len(head))
    if any(piece.role in _CHROME for piece in head[: min(first_body, 3)]):
        anchored = _anchored_title(head)
        if anchored is not None:
            return anchored
    candidates = [at for at in range(first_body) if _may_be_title(head, at)]
    if len(candidates) > 1 and _is_site_name(head, candidates[0]):
        candidates = candidates[1:]
    menu = _menu_end(head, first_body)
    candidates = [at for at in candidates if at >= menu] or candidates
    candidates = [at for at in candidates if not furniture.is_menu_word(head[at].text)] or candidates
    if not candidates:
        return None
    first = candidates[0]
    later = [at for at in candidates[1:3] if _is_anchored(head, at)]
    dated = any(head[at].role == "date" and dates.has_weekday(head[at].text) for at in range(first + 1, first_body))
    if len(candidates) > 1 and dated:
        # A weekday above the headline is the manner of blogs: what stands above the day is the blog's own name.
        after = [at for at in candidates if any(piece.role == "date" for piece in head[first:at])]
        posted = any(piece.role == "byline" and piece.text.lower().startswith("posted by") for piece in pieces)
        few = head[first].text.count(" ") < (_NAME_WORDS * 2 if posted else _NAME_WORDS)
        if after and head[after[0] - 1].role == "date" and few:
            return after[0]
    if later and head[first].text.count(" ") < 3 and not _is_anchored(head, first):
        return later[0]
    return first


def _lone_title(pieces: list[Piece]) -> int | None:
    """The place of the headline that is all there is over a comment thread; None where more is said."""
    said = [at for at, piece in enumerate(pieces) if piece.kind not in ("context", "furniture")]
    alone = len(said) == 1 and pieces[said[0]].kind == "paragraph" and pieces[said[0]].role is None
    return said[0] if alone and wording.is_heading_like(pieces[said[0]].text) else None


def _menu_end(head: list[Piece], first_body: int) -> int:
    """The place after the last menu, or notice on cookies, above the text: no title stands over those."""
    end = 0
    for at in range(min(first_body, len(head))):
        if head[at].role == "cookie_notice" or (at and head[at].role == head[at - 1].role == "menu"):
            end = at + 1
        elif 0 < at <= 2 and head[at].line.gap == 0 and furniture.is_menu_word(head[at].text) and end == 0:
            end = at + 1  # the page's name over its section
    under = end
    while 0 < under < first_body and head[under].line.gap == 0 and head[under].text.count(" ") < _NAME_WORDS:
        under += 1  # entries of the menu that no list of words has
    return under if any(_may_be_title(head, at) for at in range(under, first_body)) else end


def _anchored_title(head: list[Piece]) -> int | None:
    """On a web page the title is the headline next above share links, date or byline, or else above the text."""
    bodies = 0
    start = _menu_end(head, next((at for at, piece in enumerate(head) if bylines.is_text(piece)), 0))
    for at, piece in enumerate(head):
        bodies += bylines.is_text(piece)
        if bodies > 2:
            break
        labelled = at and head[at - 1].role == "release_label" and piece.line.gap < _TOP
        if labelled and not bodies and _may_be_title(head, at):
            return at
        if at < start:
            continue
        if not _may_be_title(head, at) or not _is_anchored(head, at):
            continue
        told = at + 1 < len(head) and len(head[at + 1].text) >= _STANDFIRST and not piece.text.isupper()
        if piece.text.count(" ") < 2 - told:
            continue
        if not _is_site_name(head, at) and not _is_tied_below(head, at):
            return at
    return None


def _is_anchored(head: list[Piece], at: int) -> bool:
    """Whether date, byline or share links follow, with at most a second headline between."""
    below = [piece for piece in head[at + 1 : at + 8] if piece.role != "site_box"][:5]
    for piece in below[:2]:
        if piece.role in _ANCHORS or piece.role in ("date", "byline") or bylines.names_reporter(piece.text):
            return True
        if piece.kind != "paragraph" or not wording.is_heading_like(piece.text):
            return False
    dated = next((number for number, piece in enumerate(below) if piece.role == "date"), 0)
    return dated > 1 and bylines.names_author(below[1].text) and all(map(_is_of_author, below[2:dated]))


def _is_of_author(piece: Piece) -> bool:
    """Whether a line tells of the author named above it: what the person does for the paper, or an account's name."""
    return piece.text.startswith("@") or bylines.is_office(piece)


def _may_be_title(head: list[Piece], at: int) -> bool:
    piece = head[at]
    if piece.kind != "paragraph" or piece.role is not None or not _has_look_of_title(head, at):
        return False
    text = piece.text
    if wording.is_source_label(text) or at + 1 >= len(head) or _is_name_with_office(text):
        return False
    if (label := wording.label_of(text)) and any(
        wording.label_of(below.text) == label for below in head[at + 1 : at + _TURNS]
    ):
        return False  # "Ann Other: What now?", who speaks again below
    return not any(other.text == text and other is not piece for other in head[:20])


def _is_name_with_office(text: str) -> bool:
    name, comma, beside = text.partition(", ")
    return bool(comma) and text.count(" ") < _BYLINE_WORDS and wording.is_person(name) and wording.has_office(beside)


def _has_look_of_title(head: list[Piece], at: int) -> bool:
    """Whether a line looks like a headline; the very first, over a date or byline, may hold a stop or a quotation."""
    text = head[at].text
    if wording.is_heading_like(text, longest=200):
        return True
    topmost = all(piece.kind != "paragraph" for piece in head[:at])
    passed_on = at + 1 < len(head) and head[at + 1].role in _ANCHORS
    if not (topmost or passed_on) or len(text) > _BODY + 40 or not text.lstrip("“\"‘'")[:1].isupper():
        return False
    dated = at + 1 < len(head) and head[at + 1].role in ("date", "byline") and head[at + 1].line.gap > 0
    halves = text.replace("? ", ": ").replace("! ", ": ")
    return (dated and text[-1] not in ".:;,") or wording.is_heading_like(halves, longest=160)
