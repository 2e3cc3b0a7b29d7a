"""A stretch of a query without spaces, or the inside of quotation marks, as the clauses for its words.

It counts words, phrases and wildcards against the limits, and never decides how clauses belong together.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from search.analysis import STOP_WORDS, TokenSpan, spans, tokens
from search.model import Clause, Fuzzy, Phrase, Prefix, Span, Words
from search.query.limits import Limits

_AFTER = ".,;:!?…'’)]}>"
"""Marks that may follow a `*` or `~` at the end of a sentence."""


def fuzzy_distance(word: str) -> int:
    """How many letters may differ: 1 in words of 4 to 6 letters, 2 from 7, none below 4 (Lucene's AUTO, but for 3)."""
    return 0 if len(word) < 4 else 1 if len(word) < 7 else 2


@dataclass(slots=True)
class Terms:
    """Makes clauses for the pieces of one query; `notes` are what was read leniently so far."""

    limits: Limits | None
    known: frozenset[str]
    notes: list[str] = field(default_factory=list)
    words: int = 0
    phrases: int = 0
    wildcards: int = 0

    def note(self, sentence: str) -> None:
        """Say it once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def chunk(self, typed: str, start: int) -> tuple[Clause, ...]:
        """The words of `typed`, which stands at `start` of the query; the last may be a prefix or fuzzy."""
        body = typed.rstrip(_AFTER)
        if body.endswith("*"):
            return self._wildcard(typed, body.rstrip("*"), start)
        head, tilde, tail = body.rpartition("~")
        if tilde and (not tail or (tail.isdecimal() and len(tail) < 3)):
            return self._fuzzy(head, int(tail) if tail else None, start)
        if "*" in body:
            return self._misplaced(typed, start)
        return self._words(spans(typed), typed, start)

    def phrase(self, typed: str, slop: int | None = None) -> Phrase | None:
        """The words inside quotation marks as they stand; None when there are none."""
        exact = tuple(found.exact for found in spans(typed))
        if not exact:
            return None
        self.phrases += 1
        self.words += len(exact)
        if self.limits:
            self.limits.check("slop", slop or 0)
        return Phrase(exact, slop if len(exact) > 1 else None)

    def word(self, typed: str, start: int) -> tuple[Clause, ...]:
        """`typed` as words and nothing else, whatever marks it has."""
        return self._words(spans(typed), typed, start)

    def _words(self, found: tuple[TokenSpan, ...], typed: str, start: int) -> tuple[Clause, ...]:
        self.words += len(found)
        return tuple(self._one(each, typed, start) for each in found)

    def _one(self, found: TokenSpan, typed: str, start: int) -> Words:
        span = Span(start + found.span.start, start + found.span.end)
        written = found.span.of(typed)
        whole = written.isascii() or tokens(written).exact == (found.exact,)
        return Words(
            found.stem,
            written if whole else found.exact,
            stop=found.exact in STOP_WORDS,
            span=span,
            known=found.exact in self.known,
        )

    def _wildcard(self, typed: str, head: str, start: int) -> tuple[Clause, ...]:
        found = spans(head)
        if not found:
            return ()
        if "*" in head or found[-1].span.end != len(head):
            return self._misplaced(typed, start)
        self._check_wildcard(len(found[-1].exact))
        self.words += 1
        return (*self._words(found[:-1], head, start), Prefix(found[-1].exact))

    def _misplaced(self, typed: str, start: int) -> tuple[Clause, ...]:
        found = spans(typed)
        if found and typed.startswith("*"):
            self._check_wildcard(0)
        if found:
            self.note(f"“{typed}”: a * is read only at the end of a word, so this is read as plain words.")
        return self._words(found, typed, start)

    def _check_wildcard(self, letters: int) -> None:
        self.wildcards += 1
        if self.limits and letters < self.limits.wildcard_letters:
            self.limits.refuse("wildcard_letters", letters)

    def _fuzzy(self, head: str, asked: int | None, start: int) -> tuple[Clause, ...]:
        found = spans(head)
        if not found or found[-1].span.end != len(head):
            return self._words(found, head, start)
        word = found[-1].exact
        allowed = fuzzy_distance(word)
        distance = allowed if asked is None else min(asked, allowed)
        if not allowed:
            self.note(f"“{word}” is too short to be searched for in other spellings, so it is read as a word.")
        elif asked is not None and asked > allowed:
            self.note(
                f"“{word}” is searched for with at most {allowed} {'letter' if allowed == 1 else 'letters'} changed."
            )
        if not distance:
            return self._words(found, head, start)
        self.words += 1
        return (*self._words(found[:-1], head, start), Fuzzy(word, distance))

    def check(self) -> None:
        """Raises QueryError when the whole has too many words, phrases or wildcards."""
        if self.limits:
            self.limits.check("words", self.words)
            self.limits.check("phrases", self.phrases)
            self.limits.check("wildcards", self.wildcards)
