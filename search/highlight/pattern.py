"""What of a clause tree can be marked in a text: words, expansions, phrases. It has seen no text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from search.model import And, AtLeast, Clause, Fuzzy, InField, Or, Phrase, Prefix, Words

Expansions = Mapping[Clause, tuple[str, ...]]
"""Prefix and Fuzzy clauses to the folded words that they stood for when the query was answered."""


_MANY = 16
"""Beginnings that are told apart; the words of a fuzzy one have as many as they are."""


@dataclass(slots=True)
class Targets:
    """What is marked; the values are the parts of the query, so that an excerpt with more of them can be preferred."""

    stems: dict[str, str] = field(default_factory=dict)
    exact: dict[str, str] = field(default_factory=dict)
    starts: dict[str, str] = field(default_factory=dict)
    phrases: list[Phrase] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.stems or self.exact or self.starts or self.phrases)

    @property
    def parts(self) -> int:
        """How many different parts of the query these are."""
        return len({*self.stems.values(), *self.exact.values(), *self.starts.values()}) + len(self.phrases)

    def beginnings(self) -> frozenset[str]:
        """Letters that every word to be marked begins with one of; empty when there is no telling (figures).

        Of a phrase they are those of its first word, without which it is nowhere. Stemming changes the last two letters
        of what it leaves at most (skies and sky, sensibility and sensibl).
        """
        found = {stem[: max(1, min(3, len(stem) - 2))] for stem in self.stems}
        found |= {word[:3] for word in (*self.exact, *self.starts, *(phrase.words[0] for phrase in self.phrases))}
        if len(found) > _MANY:
            found = {start[0] for start in found}
        return frozenset(found) if all(start.isascii() and start.isalpha() for start in found) else frozenset()

    def add(self, clause: Clause, expansions: Expansions) -> None:
        """Takes in a leaf of the tree."""
        if isinstance(clause, Words):
            self.stems[clause.stem] = clause.stem
        elif isinstance(clause, Phrase):
            self.phrases.append(clause)
        elif isinstance(clause, Prefix | Fuzzy):
            words = expansions.get(clause)
            part = clause.start + "*" if isinstance(clause, Prefix) else clause.word + "~"
            if words is not None:
                self.exact.update(dict.fromkeys(words, part))
            elif isinstance(clause, Prefix):
                self.starts[clause.start] = part
            else:
                self.exact[clause.word] = part


@dataclass(slots=True)
class Pattern:
    """`anywhere` in the text, and `said` only inside its quotations."""

    anywhere: Targets = field(default_factory=Targets)
    said: Targets = field(default_factory=Targets)
    beginnings: frozenset[str] = frozenset()
    """Of what is anywhere, where nothing is asked for in quotations."""

    @property
    def parts(self) -> int:
        """How many different parts of the query marks can stand for."""
        return self.anywhere.parts + self.said.parts


class _Last:
    """The pattern made last, as the snippets of a page are all asked for with one clause and its expansions.

    Replaced as a whole, so that threads may at worst make one twice.
    """

    made: tuple[Clause, Expansions, str, Pattern] | None = None


def pattern(clause: Clause, expansions: Expansions, name: str) -> Pattern:
    """What to mark in a text that is field `name` ("text", "title", …) of a passage."""
    last = _Last.made
    if last is not None and last[0] is clause and last[1] is expansions and last[2] == name:
        return last[3]
    made = Pattern()
    _collect(made, clause, expansions, (name, ""))
    if not made.said:
        made.beginnings = made.anywhere.beginnings()
    _Last.made = clause, expansions, name, made
    return made


def _collect(made: Pattern, clause: Clause, expansions: Expansions, where: tuple[str, str]) -> None:
    """`where` is the field of the text and the field that the clause is looked for in ("" outside InField)."""
    name, within = where
    match clause:
        case And(clauses) | Or(clauses):
            for member in clauses:
                _collect(made, member, expansions, where)
        case AtLeast(words):
            for word in words:
                if not word.stop:
                    _collect(made, word, expansions, where)
        case InField(inner_name, inner):
            _collect(made, inner, expansions, (name, inner_name))
        case Words() | Phrase() | Prefix() | Fuzzy():
            # Engines look for words in other fields too, for the rest in the text alone.
            if within == name or (not within and (name == "text" or isinstance(clause, Words))):
                made.anywhere.add(clause, expansions)
            elif within == "said" and name == "text":
                made.said.add(clause, expansions)
        case _:
            return
