"""Which words of a query may be corrected, and the query with a word put in the place of another.

It does not know which words exist: the searcher asks the index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from search.model import And, AtLeast, Clause, InField, Or, Words

_TEXT_FIELDS = frozenset({"title", "said"})
"""Fields of running text; the others hold names, which are never corrected."""


def correctable(clause: Clause) -> tuple[Words, ...]:
    """The words that may have been misspelt, as they were typed from left to right.

    Never those of a phrase, of a known name or of a field of names, excluded ones, stop words or numbers; nor what was
    read as words though it looks like a field.
    """
    return tuple(word for word in _words(clause) if not (word.stop or word.known) and word.typed.isalpha())


def _words(clause: Clause) -> Iterator[Words]:
    match clause:
        case Words():
            yield clause
        case And(clauses) | Or(clauses) | AtLeast(clauses):
            for member in clauses:
                yield from _words(member)
        case InField(field, inner) if field in _TEXT_FIELDS:
            yield from _words(inner)
        case _:
            return


def corrected(text: str, corrections: Iterable[tuple[Words, str]]) -> str:
    """The typed query with each word replaced at its own place; everything else stays as it was typed.

    The words are those that `parse(text)` gave. Order does not matter.
    """
    places = sorted((word.span, better) for word, better in corrections if word.span)
    for span, better in reversed(places):
        text = text[: span.start] + better + text[span.end :]
    return text
