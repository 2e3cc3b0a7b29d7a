"""From lexemes to the clause tree: repairs what does not fit, then reads what is left by its grammar.

    sequence     = { alternatives }
    alternatives = negated { OR negated }
    negated      = { NOT | - } ( operand | field: operand | [field:] "(" sequence ")" )

OR holds its two neighbours together, as in web search engines: `a b OR c` is a and (b or c).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from search.analysis import tokens
from search.model import And, AtLeast, Clause, Everything, InField, Not, Or, Words
from search.query.frames import Asked, unframed
from search.query.lexer import Lexeme, lexemes
from search.query.limits import DEFAULT, Limits
from search.query.repair import repaired
from search.query.terms import Terms

DEEPEST = 50
"""Levels of parentheses that are read when no limits are asked for: the tree is walked by recursion everywhere."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The clause tree of a query, a sentence for each thing that was read leniently, and whose words it asks for."""

    clause: Clause
    notes: tuple[str, ...] = ()
    asked: Asked | None = None


def parse(text: str, *, limits: Limits | None = DEFAULT, names: tuple[str, ...] = ()) -> Parsed:
    """Reads what a person typed. `names` are the known names, whose words no correction may touch.

    Raises QueryError for a passed limit and for nothing else; without limits only for over 50 levels of parentheses.
    """
    if limits:
        limits.check("characters", len(text.strip()))
    terms = Terms(limits, _words_of(names))
    cut = list(lexemes(text, terms))
    pieces = repaired(text, cut, terms)
    if text.strip() and not pieces:
        terms.note("What was typed holds no word, so nothing is looked for.")
    terms.check()
    if limits:
        limits.check("operators", sum(piece.kind in {"or", "not"} for piece in cut))
    (limits or _TRUSTING).check("levels", _levels(pieces))
    items, unsought, asked = unframed(text, _Reader(pieces).sequence())
    if unsought:
        said = " ".join(unsought)
        terms.note(f"“{said}” belongs to the question, so it is not looked for.")
    return Parsed(_whole(items), tuple(terms.notes), asked)


_TRUSTING = Limits(levels=DEEPEST)


@lru_cache(maxsize=8)
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in tokens(name).exact)


def _levels(pieces: Sequence[Lexeme]) -> int:
    deepest = level = 0
    for piece in pieces:
        level += (piece.kind == "open") - (piece.kind == "close")
        deepest = max(deepest, level)
    return deepest


class _Reader:
    """Recursive descent over repaired lexemes, one level of calls per level of parentheses."""

    def __init__(self, pieces: Sequence[Lexeme]) -> None:
        self.pieces = pieces
        self.place = 0

    def sequence(self) -> list[Clause]:
        """Everything up to the end or the closing parenthesis. Words stay apart, for whoever asks to join them."""
        items: list[Clause] = []
        while self._kind() not in {"", "close"}:
            items += self._alternatives()
        return items

    def _alternatives(self) -> list[Clause]:
        choices = [self._negated()]
        while self._take("or"):
            choices.append(self._negated())
        if len(choices) == 1:
            return choices[0]
        return [Or(tuple(_joined(choice) for choice in choices))]

    def _negated(self) -> list[Clause]:
        negative = False
        while self._take("not"):
            negative = not negative
        items = self._operand()
        return [Not(_joined(items))] if negative else items

    def _operand(self) -> list[Clause]:
        piece = self.pieces[self.place]
        self.place += 1
        if piece.kind == "field":
            return [InField(piece.name, _joined(self._operand()))]
        if piece.kind == "open":
            items = self.sequence()
            self.place += 1  # its closing parenthesis
            return items
        return list(piece.clauses)

    def _kind(self) -> str:
        return self.pieces[self.place].kind if self.place < len(self.pieces) else ""

    def _take(self, kind: str) -> bool:
        taken = self._kind() == kind
        self.place += taken
        return taken


def _joined(items: Sequence[Clause]) -> Clause:
    """All of `items`, words included, as one clause."""
    words, others = _apart(items)
    clauses = (*words, *others)
    return clauses[0] if len(clauses) == 1 else And(clauses)


def _whole(items: Sequence[Clause]) -> Clause:
    """The clause of a whole query: loose words are gathered, and what is only excluded is taken from everything.

    Beside an OR words are not loose: who writes one says exactly what is asked for.
    """
    loose = not any(isinstance(item, Or) for item in items)
    words, others = _apart(items, keep_stop_words=loose)
    clauses: list[Clause] = [AtLeast(words)] if words and loose else list(words)
    if not words and all(isinstance(other, Not) for other in others):
        clauses.append(Everything())
    clauses += others
    return clauses[0] if len(clauses) == 1 else And(tuple(clauses))


def _apart(items: Sequence[Clause], *, keep_stop_words: bool = False) -> tuple[tuple[Words, ...], tuple[Clause, ...]]:
    """The words that count, and the clauses beside them.

    Stop words count only when there is nothing else, and are then words like others; else they are dropped, or kept
    with their flag among others (`keep_stop_words`), where the nearness of words and whole phrases are looked at.
    """
    words = tuple(item for item in items if isinstance(item, Words))
    others = tuple(item for item in items if not isinstance(item, Words))
    if any(not word.stop for word in words):
        return (words if keep_stop_words else tuple(word for word in words if not word.stop)), others
    if any(not isinstance(other, Not) for other in others):
        return (), others
    return tuple(replace(word, stop=False) for word in words), others
