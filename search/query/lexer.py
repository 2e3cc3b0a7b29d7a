"""Cuts a query into lexemes: parentheses, operators, fields and operands (clauses for words, phrases, dates).

It goes through the text once, from left to right; what belongs together is the parser's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from search.analysis import raw_words
from search.model import Clause, Words
from search.query import dates
from search.query.terms import Terms

FIELDS = ("title", "speaker", "source", "crc", "author", "said")
"""What may stand before a colon, beside `date`."""

Kind = Literal["open", "close", "or", "not", "field", "operand"]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One piece of the query at `start` to `end`; `name` of a field or date; `clauses` of an operand, never empty."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    clauses: tuple[Clause, ...] = ()


_MARKS = '"“”„‟«»＂'
_SPACE = re.compile(r"\s+")
_CHUNK = re.compile(rf"[^\s(){_MARKS}]+")
_CLOSING = re.compile(rf"[{_MARKS}]")
_SINGLE = re.compile(
    r"'(?!(?:tis|twas|em|cause|til|till|bout|n)\b)(?=[^\W\d_])"
    rf"([^'{_MARKS}]*(?:'(?=\w)[^'{_MARKS}]*)*(?<=\S))'(?!\w)",
    re.IGNORECASE,
)
"""What stands in straight single marks. An apostrophe stands within a word, or for the beginning of those words."""
_SLOP = re.compile(r"~([0-9]{0,4})")
_NEAR = re.compile(r"NEAR(?:/([0-9]{1,4}))?\(")
_FIELD = re.compile(r"([^\W_][\w-]*):")
# AND is a word, and one that is never asked for: all words are asked for without it.
_OPERATORS: dict[str, Kind] = {"OR": "or", "NOT": "not"}

NEAR_DEFAULT = 10
"""Words between those of a NEAR( ) that gives no number, as in SQLite's full-text search."""


def lexemes(text: str, terms: Terms) -> Iterator[Lexeme]:
    """The pieces of `text` in order; what holds no word is left out."""
    place = 0
    while place < len(text):
        space = _SPACE.match(text, place)
        if space:
            place = space.end()
            continue
        lexeme = _next(text, place, terms)
        if lexeme.kind != "operand" or lexeme.clauses:
            yield lexeme
        place = lexeme.end


def _next(text: str, place: int, terms: Terms) -> Lexeme:
    char = text[place]
    if char in "()":
        return Lexeme("open" if char == "(" else "close", place, place + 1)
    if char in _MARKS:
        return _quoted(text, place, terms)
    single = _SINGLE.match(text, place) if _begins_term(text, place) else None
    if single and len(raw_words(single[1])) > 1:
        return _phrase(text, Lexeme("operand", place, single.end()), single[1], terms)
    near = _NEAR.match(text, place)
    if near and _begins_term(text, place):
        return _near(text, near, terms)
    if _begins_term(text, place):
        if char == "-" and text[place + 1 : place + 2].strip().strip("-)"):
            return Lexeme("not", place, place + 1)
        field = _FIELD.match(text, place)
        if field:
            return _field(text, field, terms)
    return _chunk(text, place, terms)


def _begins_term(text: str, place: int) -> bool:
    return place == 0 or text[place - 1].isspace() or text[place - 1] in "(-:"


def _quoted(text: str, place: int, terms: Terms) -> Lexeme:
    closing = _CLOSING.search(text, place + 1)
    if closing is None:
        terms.note("A quotation mark is not closed, so the words after it are read as plain words.")
        return Lexeme("operand", place, place + 1)
    return _phrase(text, Lexeme("operand", place, closing.end()), text[place + 1 : closing.start()], terms)


def _phrase(text: str, marked: Lexeme, inside: str, terms: Terms) -> Lexeme:
    """What stands within marks, and how near its words are to be, where that is said after it."""
    end, slop = marked.end, None
    tilde = _SLOP.match(text, end)
    if tilde:
        end = tilde.end()
        slop = int(tilde[1]) if tilde[1] else None
        if slop is None:
            terms.note("A ~ after a phrase needs a number, as in ~5, so the phrase is read as it stands.")
    phrase = terms.phrase(inside, slop)
    return replace(marked, end=end, clauses=(phrase,) if phrase else ())


def _near(text: str, near: re.Match[str], terms: Terms) -> Lexeme:
    closing = text.find(")", near.end())
    if closing < 0:
        terms.note("The bracket of NEAR is not closed; it is read up to the end.")
        closing = len(text)
    inside, end = text[near.end() : closing], min(closing + 1, len(text))
    if len(raw_words(inside)) < 2:
        terms.note("NEAR needs two words or more, so it is read as words.")
        return Lexeme("operand", near.start(), end, clauses=terms.word(inside, near.end()))
    phrase = terms.phrase(inside, int(near[1]) if near[1] else NEAR_DEFAULT)
    return Lexeme("operand", near.start(), end, clauses=(phrase,) if phrase else ())


def _field(text: str, field: re.Match[str], terms: Terms) -> Lexeme:
    name = field[1].lower()
    follows = text[field.end() : field.end() + 1]
    adjacent = bool(follows.strip()) and follows != ")"
    known = name in FIELDS or name == "date"
    if not adjacent and known:
        terms.note(f"“{field[1]}:” is not followed at once by what to look for, so it is read as a word.")
    elif adjacent and not known:
        terms.note(f"“{field[1]}:” is not a field, so it is read as a word. Fields are {_all_fields()}.")
    if not adjacent and not known:
        return _chunk(text, field.start(), terms)  # a word with a colon after it, as in a sentence
    if not adjacent or not known:
        return as_typed(_chunk(text, field.start(), terms))
    if name == "date":
        return _date(text, field, terms)
    return Lexeme("field", field.start(), field.end(), name=name)


def as_typed(lexeme: Lexeme) -> Lexeme:
    """The same with words that no correction may touch: another field name would change what a note says of it."""
    clauses = tuple(replace(each, known=True) if isinstance(each, Words) else each for each in lexeme.clauses)
    return replace(lexeme, clauses=clauses)


def _all_fields() -> str:
    return f"{', '.join(FIELDS)} and date"


def _date(text: str, field: re.Match[str], terms: Terms) -> Lexeme:
    typed, end = _date_typed(text, field.end())
    range_ = dates.published(typed) or dates.published(typed.removesuffix("."))
    if range_ is None:
        terms.note(
            f"A date is written as {dates.FORMS}, with its spaces in quotation marks, a range as 2016..2018; "
            "this one is read as words."
        )
        return as_typed(_chunk(text, field.start(), terms))
    clause, exchanged = range_
    if exchanged:
        terms.note(dates.EXCHANGED)
    return Lexeme("operand", field.start(), end, name="date", clauses=(clause,))


def _date_typed(text: str, place: int) -> tuple[str, int]:
    """What stands there as a date, without quotation marks around it, and where it ends."""
    closing = _CLOSING.search(text, place + 1) if text[place] in _MARKS else None
    if closing:
        return text[place + 1 : closing.start()], closing.end()
    chunk = _CHUNK.match(text, place)
    end = chunk.end() if chunk else place
    return text[place:end].rstrip(",;:!?"), end


def _chunk(text: str, place: int, terms: Terms) -> Lexeme:
    chunk = _CHUNK.match(text, place)
    end = chunk.end() if chunk else place + 1
    typed = text[place:end]
    if typed in _OPERATORS and _begins_term(text, place):
        return Lexeme(_OPERATORS[typed], place, end)
    return Lexeme("operand", place, end, clauses=terms.chunk(typed, place))
