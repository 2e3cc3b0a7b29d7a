"""A clause tree over arrays: which rows it holds for (a mask) and which leaves add to their scores."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray

from search.engines import levels
from search.engines.columnar import places
from search.engines.columnar.columns import Columns
from search.engines.columnar.leaves import Leaves
from search.engines.columnar.postings import Found, Mask, OutOfTime, Rows, in_time
from search.engines.ranking import Leaf
from search.model import (
    And,
    AtLeast,
    Clause,
    Everything,
    Fuzzy,
    InField,
    Not,
    Or,
    Phrase,
    Prefix,
    Published,
    Words,
)


class Clauses:
    """Evaluates the clauses of one query; leaves that time did not allow are left out and make it `partial`."""

    def __init__(self, columns: Columns, leaves: Leaves, enough: Callable[[], bool]) -> None:
        self._columns, self._leaves, self._enough = columns, leaves, enough
        self.partial = False
        self._found: dict[tuple[Leaf, str], Found] = {}

    def find(self, leaf: Leaf, field: str) -> Found:
        """A leaf's rows and scores. Raises OutOfTime instead of reading postings when there is no time."""
        if (leaf, field) not in self._found:
            with self._in_time(self._leaves.known(leaf, field)):
                self._found[leaf, field] = self._leaves.find(leaf, field, self._enough)
        return self._found[leaf, field]

    def pair(self, first: str, second: str) -> Found:
        """Where two stems stand side by side. Raises OutOfTime like `find`."""
        with self._in_time(self._leaves.known_pair(first, second)):
            return self._leaves.pair(first, second, self._enough)

    def having(self, phrase: Phrase, within: Rows) -> int | None:
        """How many of the ascending rows `within` have a phrase in their text; None when there is no time to look."""
        try:
            with self._in_time():
                return len(places.rows(self._leaves.phrase(phrase, "text", within, enough=self._enough)))
        except OutOfTime:
            return None

    @contextmanager
    def _in_time(self, known: bool = False) -> Iterator[None]:
        """What is read inside makes the answer partial when time runs out; what is known needs none."""
        try:
            if not known:
                in_time(self._enough)
            yield
        except OutOfTime:
            self.partial = True
            raise

    def expansions(self, clause: Clause) -> dict[Clause, tuple[str, ...]]:
        """The words that each prefix and fuzzy word stood for, where it was looked up."""
        words: dict[Clause, tuple[str, ...]] = {}
        for leaf, field in scoring(clause):
            if isinstance(leaf, Prefix | Fuzzy) and (leaf, field) in self._found:
                words[leaf] = tuple(dict.fromkeys(words.get(leaf, ()) + self._found[leaf, field].words))
        return words

    def every(self, clauses: tuple[Clause, ...], field: str = "") -> Mask:
        """Rows that all the clauses hold for."""
        mask = self._all()
        for clause in clauses:
            try:
                mask &= self.mask(clause, field)
            except OutOfTime:
                continue
        return mask

    def mask(self, clause: Clause, field: str = "") -> Mask:
        """Rows that the clause holds for; a new array."""
        match clause:
            case Everything():
                return self._all()
            case And(clauses):
                return self.every(clauses, field)
            case Or(clauses):
                return self._any(clauses, field)
            case Not(member):
                return np.logical_not(self.mask(member, field))
            case InField(name, member):
                return self.mask(member, name)
            case Published(since, before):
                return self._columns.dated(since, before)
            case AtLeast():
                return np.asarray(self.standing(clause, field) >= levels.minimum(clause))
            case _:
                mask = np.zeros(self._columns.rows, dtype=np.bool_)
                mask[self.find(clause, field).rows] = True
                return mask

    def standing(self, words: AtLeast, field: str = "") -> NDArray[np.uint16]:
        """How many of the required words stand in each row."""
        counts = np.zeros(self._columns.rows, dtype=np.uint16)
        for stem in levels.required(words):
            try:
                counts[self.find(Words(stem, stem), field).rows] += np.uint16(1)
            except OutOfTime:
                continue
        return counts

    def _all(self) -> Mask:
        return np.ones(self._columns.rows, dtype=np.bool_)

    def _any(self, clauses: tuple[Clause, ...], field: str) -> Mask:
        mask = np.zeros(self._columns.rows, dtype=np.bool_)
        for clause in clauses:
            try:
                mask |= self.mask(clause, field)
            except OutOfTime:
                continue
        return mask


def scoring(clause: Clause, field: str = "") -> Iterator[tuple[Leaf, str]]:
    """The leaves that add to a score, a word as often as it was typed; what is excluded adds nothing."""
    match clause:
        case And(clauses) | Or(clauses):
            for member in clauses:
                yield from scoring(member, field)
        case InField(name, member):
            yield from scoring(member, name)
        case AtLeast():
            for word in levels.ranked(clause):
                yield word, field
        case Words() | Phrase() | Prefix() | Fuzzy():
            yield clause, field
        case _:
            return
