"""The words of site furniture, the same on every site: menus, share links, forms, captions. Names no site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from search.readers.layout.site_forms import FORMS
from search.readers.layout.site_lines import LINES
from search.readers.layout.site_words import EXACT, MENU_WORDS

_Pattern = tuple[str, re.Pattern[str]]
_LONGEST = 240

_FIRST_WORD = re.compile(r"[^\W\d_][\w'-]*")
_ANYWHERE = "*"
_FIGURE = "#"


def _by_first_word() -> tuple[dict[str, list[_Pattern]], list[tuple[str, _Pattern]]]:
    """The patterns by the word that such a line begins with, and those with a piece that stands anywhere in it."""
    first: dict[str, list[_Pattern]] = {}
    anywhere: list[tuple[str, _Pattern]] = []
    for role, words, pattern in (*LINES, *FORMS):
        compiled = (role, re.compile(pattern))
        for word in words.split("|"):
            if word.startswith(_ANYWHERE):
                anywhere.append((word[1:], compiled))
            else:
                first.setdefault(word, []).append(compiled)
    return first, anywhere


_BY_FIRST_WORD, _BY_PIECE = _by_first_word()
_SENTENCE_SAFE = frozenset({"related", "caption", "comment_count"})
"""Roles whose patterns are loose; a line that ends as a sentence does is no furniture of theirs."""

CERTAIN_ENDS = frozenset({"comment_form", "site_box", "language_menu"})
"""Roles after which a page has nothing but furniture, once the article is over."""

LIKELY_ENDS = frozenset(
    {"mailing_list", "pager", "legal", "related", "tags", "share", "menu", "comment_link", "cookie_notice"}
)
"""Roles after which a short line that is no sentence is furniture, once the article is over."""

LIST_HEADS = frozenset({"related", "mailing_list"})
"""Roles of lines with a list of headlines or an offer under them."""

_EDGES = " \t\u00a0.:…»«›‹>→←|-–—•*+_[]()!“”\"'‘’®↓↑▼▲✓&#"
_SEPARATOR = frozenset("-–—_=*~#•·.+oO0xX<>|/\\ \t\u00a0…─━◆❖")
_ORNAMENT = re.compile(r"o{1,6}[0O]{1,6}o{1,6}")
"""Letters that part one text from the next ("ooOoo")."""
_OFFER = re.compile(r"you (?:may|might) also (?:like|be interested in)\s?:")
"""What stands before another headline, though that may be a question."""
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\u00a0 \t" + "".join(map(chr, range(1, 32))) + "\x7f"
_CRUMBS = frozenset(">»›|/")
_BETWEEN_LINKS = (" • ", " · ", " ● ")
_BETWEEN_MENU = (" – ", " — ", " - ", " / ", " : ", "  ")
_ROW, _LINK, _LONGEST_TURN = 3, 40, 120
"""Signs between the links of a row at the least; characters of a link, and of one that turns a page."""
_ENDS = frozenset({"end", "ends", "the end", "end of release", "end of press release", "press release ends", "30"})


@lru_cache(maxsize=4096)
def role_of(text: str) -> str | None:
    """The role of a line that is furniture wherever it stands, None for any other line. Bounded by the line's head."""
    if len(text) > _LONGEST:
        return None
    folded = text.casefold().replace("’", "'").strip()
    bare = folded.strip(_EDGES)
    if not bare.strip(_INVISIBLE) or (len(folded) >= 6 and set(text) <= _SEPARATOR) or _ORNAMENT.fullmatch(text):
        return _role_of_signs(text)
    if bare in _ENDS and (bare != "30" or folded != bare):
        return "end_mark"
    if _is_row(text) or text[0] in "←→" or (text[-1] in "←→" and len(text) <= _LONGEST_TURN):
        return "menu" if _is_row(text) else "pager"
    exact = EXACT.get(" ".join(bare.split()) if "  " in bare or "\u00a0" in bare else bare)
    if exact is not None:
        return exact
    for role, pattern in _likely(bare):
        sentence = folded[-1] in ".!?" and " " in bare and not _OFFER.match(bare)
        if pattern.fullmatch(bare) and not (role in _SENTENCE_SAFE and sentence):
            return role
    return None


def _likely(bare: str) -> Iterator[_Pattern]:
    """The few patterns that a line can match at all, so that most lines meet none."""
    found = _FIRST_WORD.match(bare)
    yield from _BY_FIRST_WORD.get(found[0] if found else _FIGURE if bare[0].isdigit() else bare[0], ())
    for piece, pattern in _BY_PIECE:
        if piece in bare:
            yield pattern


def is_menu_word(text: str) -> bool:
    """Whether a line may be an entry of a menu, if its neighbours are too."""
    return len(text) <= 40 and text.casefold().replace("’", "'").strip(_EDGES) in MENU_WORDS


def is_net(text: str) -> bool:
    """Whether a line is a way of passing a page on, if its neighbours are too."""
    return len(text) <= 12 and text.casefold().strip(_EDGES) in ("email", "e-mail", "print", "link", "copy", "x")


def is_breadcrumb(text: str) -> bool:
    """Whether a line is a path through a site: short names parted by an arrow or a bar."""
    if len(text) > 200 or not _CRUMBS.intersection(text):
        return False
    for sign in (" > ", " » ", " › ", " | ", " / "):
        parts = text.split(sign)
        if len(parts) >= 3 and all(0 < len(part) <= 60 for part in parts):
            return True
    for sign in (" > ", " » ", " › "):
        first, _, second = text.casefold().partition(sign)
        if first in MENU_WORDS and 0 < len(second) <= 40 and second[-1] not in ".!?:":
            return True
        if second in MENU_WORDS and 0 < len(first) <= 40 and first.count(" ") < _ROW:
            return True
    return text.lower().startswith("home > ") or text.lower().startswith("home » ")


def _is_row(text: str) -> bool:
    """Whether a line is a row of links: four short names or more between dots, or between dashes if menus have them."""
    for sign in _BETWEEN_LINKS:
        if text.count(sign) >= _ROW:
            parts = [part.strip() for part in text.split(sign)]
            return all(0 < len(part) <= _LINK and part[-1] not in ".,;" for part in parts)
    return any(_is_menu_row(text, sign) for sign in _BETWEEN_MENU)


def _is_menu_row(text: str, sign: str) -> bool:
    """Whether `sign` parts a line into short names, words of menus among them."""
    parts = [part.strip() for part in text.split(sign) if part.strip()] if text.count(sign) >= _ROW else []
    known = sum(is_menu_word(part) or part.casefold() in EXACT for part in parts)
    return len(parts) > _ROW and known > 1 and all(len(part) <= _LINK for part in parts)


def _role_of_signs(text: str) -> str | None:
    if not text.strip(_INVISIBLE):
        return "invisible"
    if any(sign.isalnum() and sign not in "oO0xX" for sign in text):
        return None
    return "separator" if set(text) <= _SEPARATOR and (len(text) > 1 or text in "*#•·") else None
