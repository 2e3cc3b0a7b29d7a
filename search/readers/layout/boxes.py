"""Furniture that shows by where it stands: menus, offers, captions under a headline, what follows an article's end."""

from __future__ import annotations

import re
from itertools import pairwise

from search.readers.layout import furniture, leading, wording
from search.readers.layout.headings import is_body
from search.readers.layout.lines import Piece
from search.readers.layout.signatures import mark_signed_off

_UNDER_TITLE, _LEAST_FURNITURE, _LEAST_TAIL = 24, 2, 3
_SHORT_HEAD, _LONGEST_LINK = 40, 160
_LONG, _TWO_SENTENCES = 140, 60
"""Characters from which a line without a stop says something, and from which one does that says how to reach whom."""
_NAME_WORDS, _MENU_BLANKS = 6, 2
_OF_AUTHOR = frozenset({"is", "was", "has", "joined", "writes", "works", "worked", "tweets", "edits", "runs", "can"})
"""What follows the author's name in the box below an article."""
_DESCRIBES = re.compile(
    r"(?:An?|Two|Three|Several|Some|Rows?|Group)\s(?:[\w’'-]+\s){1,5}?(?:of|with|in|on|at|by|outside|inside|holding|wearing|sitting"
    r"|standing|showing)\s[^.!?:;]{3,80}"
)
"""What a picture is said to show where it is missing ("A row of chairs")."""
_CAPTION = re.compile(r"(?:image|media|picture|photo) (?:caption|source|copyright)\s?[:,]?", re.IGNORECASE)
_SECTION = re.compile(r"In [“\"][^“”\"]{1,60}[”\"]")
_UNDER = frozenset({"date", "byline"})
_NO_CAPTION_END = ",;?!”\"’'"
_PAGE = frozenset(
    {"menu", "share", "share_count", "cookie_notice", "language_menu", "mailing_list", "pager", "related"}
    | {"comment_count", "comment_form", "advertisement", "tags", "legal"}
)


def mark_menus(pieces: list[Piece]) -> None:
    """Words that are a menu when they stand in a row; a path through the site."""
    run: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and _may_be_menu(piece):
            run.append(piece)
            continue
        if piece is not None and _goes_on(run, piece, pieces[0]):
            run.append(piece)
            continue
        topmost = len(run) > 1 and run[0] is pieces[0]
        if piece is not None and _heads_page(run, piece, pieces[0]):
            run.append(piece)
            continue
        if len(run) >= 3 or topmost or (len(run) == 2 and any(entry.kind == "furniture" for entry in run)):
            for entry in run:
                if entry.kind != "furniture":
                    set_aside(entry, "menu")
        run = []
        if piece is not None and piece.kind == "paragraph" and furniture.is_breadcrumb(piece.text):
            set_aside(piece, "menu")


def _goes_on(run: list[Piece], piece: Piece, top: Piece) -> bool:
    """Whether a short line in the same block as three entries of a menu is one more, though no menu word."""
    return (
        sum(entry.role not in ("share", "language_menu") for entry in run) >= (2 if run and run[0] is top else 3)
        and piece.kind == "paragraph"
        and piece.line.gap == 0
        and piece.text.count(" ") < 3
        and not says_something(piece)
    )


def _heads_page(run: list[Piece], piece: Piece, top: Piece) -> bool:
    """Whether "Home" is the page's first line and `piece` one more word or two right below it."""
    home = bool(run) and run[0] is top and top.text.casefold() == "home"
    return home and piece.kind == "paragraph" and piece.line.gap == 0 and piece.text.count(" ") < _MENU_BLANKS


def _may_be_menu(piece: Piece) -> bool:
    if piece.kind in ("paragraph", "list_item"):
        return furniture.is_menu_word(piece.text) or furniture.is_net(piece.text)
    return piece.role in ("menu", "language_menu", "share")


def mark_offers(pieces: list[Piece]) -> None:
    """Headlines right under "Related articles" and the like, offers right under a newsletter's."""
    role: str | None = None
    for piece in pieces:
        if role and piece.role == "date":
            continue
        if piece.kind == "furniture":
            role = piece.role if piece.role in furniture.LIST_HEADS else None
        elif (
            role
            and piece.kind in ("paragraph", "list_item")
            and piece.line.gap == 0
            and not (says_something(piece) and not (role == "related" and _may_be_headline(piece.text)))
        ):
            set_aside(piece, role)
        else:
            role = None


def says_something(piece: Piece) -> bool:
    text = piece.text
    if len(text) > _LONG or wording.ends_as_sentence(text) or text.endswith((":", ":-")):
        return True
    if wording.is_press_contact(text):
        return True
    return len(text) > _TWO_SENTENCES and wording.holds_sentence(text) and wording.gives_contact(text)


def _may_be_headline(text: str) -> bool:
    return len(text) < 100 and text[-1] == "?" and text.count("?") == 1 and wording.is_heading_like(text)


def set_aside(piece: Piece, role: str) -> None:
    piece.kind, piece.role, piece.mark = "furniture", role, None


def mark_foot(pieces: list[Piece]) -> None:
    """What stands after the end of the article, among forms and boxes, is furniture unless it is running text."""
    last_body = _last_body(pieces)
    if last_body is not None and _is_of_author(pieces, last_body):
        set_aside(pieces[last_body], "site_box")
        last_body = _last_body(pieces)
    if last_body is None:
        return
    certain = likely = False
    page = _is_web_page(pieces)
    mark_signed_off(pieces, last_body + 1)
    _mark_tail(pieces, last_body + 1)
    for piece in pieces[last_body + 1 :]:
        if piece.kind == "furniture":
            certain = certain or piece.role in furniture.CERTAIN_ENDS
            likely = likely or piece.role in furniture.LIKELY_ENDS
            # "About" and a name heads the box of the author, whose words go on to the end of it.
            certain = certain or (piece.text[:6] == "About " and len(piece.text) < _SHORT_HEAD)
            continue
        box = likely and piece.kind in ("paragraph", "heading") and not says_something(piece)
        link = piece.kind == "list_item" and len(piece.text) <= _LONGEST_LINK and wording.calls_for_a_click(piece.text)
        author = piece.kind != "context" and page and _tells_of(piece.text, pieces)
        if certain or box or link or author or _is_link_title(piece):
            set_aside(piece, "site_box")


def _last_body(pieces: list[Piece]) -> int | None:
    return max((at for at, piece in enumerate(pieces) if is_body(piece)), default=None)


def _is_of_author(pieces: list[Piece], at: int) -> bool:
    """Whether the last paragraph of a web page is the box on its author, whose name stands at the top."""
    if not _is_web_page(pieces) or not _tells_of(pieces[at].text, pieces):
        return False
    return all(piece.kind == "furniture" for piece in pieces[at + 1 :] if is_body(piece) or piece.kind == "list_item")


def _tells_of(text: str, pieces: list[Piece]) -> bool:
    """Whether a line tells who somebody is whose name stands at the top of the page, in a line without a stop."""
    words = text.split(None, _NAME_WORDS + 1)
    cut = next((place for place, word in enumerate(words[:_NAME_WORDS]) if word in _OF_AUTHOR), 0)
    name = " ".join(words[:cut])
    if not wording.is_person(name):
        return False
    tops = ("furniture", "context", "heading")
    top = (piece for piece in pieces[:_UNDER_TITLE] if piece.kind in tops or piece.role == "standfirst")
    return any(name.casefold() in piece.text.casefold() and len(piece.text) <= _LONGEST_LINK for piece in top)


def _is_link_title(piece: Piece) -> bool:
    """Whether a line is the title of another page, with the site's name after a bar."""
    head, bar, site = piece.text.rpartition(" | ")
    short = len(piece.text) <= _LONGEST_LINK and piece.kind in ("paragraph", "heading")
    return bool(bar) and short and "|" not in head and site.count(" ") < _NAME_WORDS and wording.is_title_case(site)


def _is_web_page(pieces: list[Piece]) -> bool:
    """Whether several lines of furniture that only the pages of a site have stand in the text."""
    return sum(piece.role in _PAGE for piece in pieces) >= _LEAST_FURNITURE


def mark_under_title(pieces: list[Piece]) -> None:
    """On a web page, short lines between byline or date and the text are captions and offers, if no sentences."""
    _mark_split_captions(pieces)
    _mark_author(pieces)
    title = next((at for at, piece in enumerate(pieces) if piece.role == "title"), None)
    body = next((at for at, piece in enumerate(pieces) if is_body(piece)), None)
    if title is None or body is None or body - title > _UNDER_TITLE or not _is_web_page(pieces):
        return
    page = _is_web_page(pieces[:body])
    loose = [piece for piece in pieces[title + 1 : body] if piece.kind == "paragraph" and piece.role is None]
    heads = bool(loose) and loose[-1] is pieces[body - 1] and wording.is_heading_like(loose[-1].text)
    if heads and not _DESCRIBES.match(loose[-1].text):
        loose.pop()  # it may head the text
    after = min(
        (piece.line.start for piece in pieces[title:body] if piece.kind == "furniture" or piece.role in _UNDER),
        default=pieces[body].line.start,
    )
    for piece in loose:
        said = says_something(piece) or piece.text[-1] in _NO_CAPTION_END or leading.introduces_words(piece.text)
        if piece.line.start > after and (furniture.is_net(piece.text) or (page and not said)):
            set_aside(piece, "caption")


def _mark_author(pieces: list[Piece]) -> None:
    """The line right below a byline that tells who its writer is."""
    for at, piece in enumerate(pieces[1:_UNDER_TITLE], 1):
        by = next((above for above in reversed(pieces[max(0, at - _LEAST_TAIL) : at]) if above.role == "byline"), None)
        short = piece.kind == "paragraph" and len(piece.text) <= _LONGEST_LINK
        if by is not None and short and _tells_of(piece.text, [by]):
            set_aside(piece, "site_box")


def _mark_split_captions(pieces: list[Piece]) -> None:
    """What a picture shows, below the word that says so; a post offered with its day and "In" its section."""
    for above, piece in pairwise(pieces):
        if (
            above.role == "caption"
            and piece.kind == "paragraph"
            and piece.line.gap == 0
            and _CAPTION.fullmatch(above.text)
        ):
            set_aside(piece, "caption")
    for title, day, section in zip(pieces, pieces[1:], pieces[2:], strict=False):
        if section.text[:3] == "In " and day.role == "date" and _SECTION.fullmatch(section.text):
            for piece in (title, day, section):
                set_aside(piece, "related")


def _mark_tail(pieces: list[Piece], at: int) -> None:
    """On a web page, a run of short lines after the last sentence, to the very end, is furniture."""
    while at < len(pieces) and (pieces[at].kind == "context" or says_something(pieces[at])):
        at += 1
    tail = pieces[at:]
    loose = [piece for piece in tail if piece.kind == "paragraph" and piece.role is None]
    if len(loose) < _LEAST_TAIL or any(says_something(piece) and piece.kind != "furniture" for piece in tail):
        return
    if _is_web_page(pieces):
        for piece in loose:
            set_aside(piece, "site_box")
