"""Makes any sequence of lexemes one that the grammar reads: what has no place becomes words, with a note.

Three passes, each over the whole once: parentheses, then what needs something after it, then what joins two things.
"""

from __future__ import annotations

from collections.abc import Sequence

from search.query.lexer import Lexeme, as_typed
from search.query.terms import Terms

_STARTS = frozenset({"operand", "open", "not", "field"})
"""What may follow an operator."""


def repaired(text: str, cut: Sequence[Lexeme], terms: Terms) -> list[Lexeme]:
    """The lexemes with balanced, filled parentheses and every operator and field between what it needs."""
    return _joined(text, _followed(text, _balanced(text, cut, terms), terms), terms)


def _balanced(text: str, cut: Sequence[Lexeme], terms: Terms) -> list[Lexeme]:
    """Without stray closing parentheses, with the missing ones; a field or date inside a field's group is words."""
    kept: list[Lexeme] = []
    groups: list[bool] = []  # whether each open group belongs to a field
    for lexeme in cut:
        if lexeme.kind == "close":
            if not groups:
                terms.note("A closing parenthesis has no opening one and is left out of account.")
                continue
            groups.pop()
        elif lexeme.kind == "open":
            of_field = bool(kept) and kept[-1].kind == "field" and kept[-1].end == lexeme.start
            groups.append(of_field or (bool(groups) and groups[-1]))
        elif lexeme.name and groups and groups[-1]:
            terms.note(f"“{lexeme.name}:” stands inside another field, so it is read as a word.")
            lexeme = _as_words(text, lexeme, terms)  # noqa: PLW2901 - the repaired one takes its place
        kept.append(lexeme)
    if groups:
        terms.note("A parenthesis is not closed; it is read up to the end.")
    end = len(text)
    return kept + [Lexeme("close", end, end)] * len(groups)


def _followed(text: str, pieces: Sequence[Lexeme], terms: Terms) -> list[Lexeme]:
    """From the end: NOT, - and fields need something after them; parentheses with nothing in them go."""
    kept: list[Lexeme] = []  # backwards
    for lexeme in reversed(pieces):
        after = kept[-1] if kept else None
        if lexeme.kind == "open" and after and after.kind == "close":
            kept.pop()
        elif lexeme.kind == "not" and not (after and after.kind in _STARTS):
            typed = text[lexeme.start : lexeme.end]
            terms.note(
                f"“{typed}” has nothing to exclude there, so it is {'left out' if typed == '-' else 'read as a word'}."
            )
            kept.append(_as_words(text, lexeme, terms))
        elif lexeme.kind == "field" and not _takes(lexeme, after):
            terms.note(f"“{lexeme.name}:” is not followed at once by what to look for, so it is read as a word.")
            kept.append(_as_words(text, lexeme, terms))
        else:
            kept.append(lexeme)
        if kept and kept[-1].kind == "operand" and not kept[-1].clauses:
            kept.pop()
    return kept[::-1]


def _takes(field: Lexeme, after: Lexeme | None) -> bool:
    return after is not None and after.kind in {"operand", "open"} and not after.name and after.start == field.end


def _joined(text: str, pieces: Sequence[Lexeme], terms: Terms) -> list[Lexeme]:
    """OR needs something on both sides."""
    kept: list[Lexeme] = []
    stray = True  # whether the one before is the beginning, or itself a stray operator
    for place, lexeme in enumerate(pieces):
        if lexeme.kind != "or":
            kept.append(lexeme)
            stray = False
            continue
        before = not stray and kept[-1].kind in {"operand", "close"}
        after = place + 1 < len(pieces) and pieces[place + 1].kind in _STARTS
        stray = not (before and after)
        if stray:
            terms.note("“OR” has nothing to join there, so it is read as a word.")
        kept.append(_as_words(text, lexeme, terms) if stray else lexeme)
    return kept


def _as_words(text: str, lexeme: Lexeme, terms: Terms) -> Lexeme:
    clauses = terms.word(text[lexeme.start : lexeme.end], lexeme.start)
    return as_typed(Lexeme("operand", lexeme.start, lexeme.end, clauses=clauses))
