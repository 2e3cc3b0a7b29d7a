"""One query from clause tree to ids, totals and counts: masks, then facets, then scores of what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Final

import numpy as np

from search.engines import levels
from search.engines.base import patient
from search.engines.columnar import top
from search.engines.columnar.clauses import Clauses, scoring
from search.engines.columnar.columns import Columns
from search.engines.columnar.explaining import Addend, Explanations
from search.engines.columnar.leaves import Leaves
from search.engines.columnar.postings import Cache, Found, Mask, OutOfTime, Rows, Source, Weights
from search.engines.ranking import DEFAULT, Ranking
from search.model import AtLeast, Contribution, Filter, Matches, Query, Readings, Words

CACHE_BYTES: Final = 128 * 1024 * 1024
"""Holds the postings of some hundreds of words over a million passages."""


@dataclass(frozen=True, slots=True)
class _Fitting:
    """Rows that fit every clause at the chosen level, the filters not yet applied."""

    mask: Mask
    level: int | None = None
    readings: Readings | None = None


@dataclass(frozen=True, slots=True)
class _Best:
    """The rows of the page in order, the scores of all rows, and what they are the sums of."""

    rows: list[int]
    scores: Weights
    addends: tuple[Addend, ...]


class ColumnarEngine:
    """base.Engine over a table's columns and a source of postings. Safe under threads."""

    def __init__(
        self, folder: Path, source: Source, ranking: Ranking = DEFAULT, *, cache_bytes: int = CACHE_BYTES
    ) -> None:
        self._columns = Columns(folder)
        if self._columns.rows != source.rows:
            raise ValueError(f"columns have {self._columns.rows} rows, postings {source.rows}")
        self._source, self._ranking = source, ranking
        self.cache = Cache(cache_bytes)
        self._leaves = Leaves(folder, self._columns, source, ranking=ranking, cache=self.cache)

    def search(self, query: Query, enough: Callable[[], bool] = patient) -> Matches:
        """See base.Engine.search."""
        clauses = Clauses(self._columns, self._leaves, enough)
        passing = self._filters(query.filters)
        fitting = self._fitting(query, clauses, passing)
        rows = _rows(fitting.mask, passing.values())
        best = self._best(query, clauses, rows)
        return Matches(
            total=len(rows),
            documents=self._columns.distinct_documents(rows),
            hits=tuple((self._columns.id(row), float(best.scores[row])) for row in best.rows),
            counts=self._counts(query, fitting.mask, passing, rows),
            exact=not clauses.partial,
            level=fitting.level,
            readings=fitting.readings,
            expansions=clauses.expansions(query.clause),
            explanations=self._explained(best) if query.explain else (),
        )

    def frequencies(self, words: Sequence[str]) -> Mapping[str, int]:
        """See base.Engine."""
        return {word: len(self._leaves.find(Words(word, word), "").rows) for word in words}

    def nearest(self, word: str, distance: int) -> tuple[tuple[str, int], ...]:
        """See base.Engine."""
        near = self._leaves.lexicon("text").near(word, distance)
        return tuple((other, -minus) for _, minus, other in near)

    def close(self) -> None:
        """See base.Engine."""
        self._source.close()

    # ── Which rows ──────────────────────────────────────────────────────────

    def _filters(self, filters: Sequence[Filter]) -> dict[str, Mask]:
        """One mask per filtered field."""
        masks: dict[str, Mask] = {}
        for filter_ in filters:
            mask = self._columns.facet(filter_.field).mask(filter_.values)
            mask = ~mask if filter_.excluded else mask
            masks[filter_.field] = masks[filter_.field] & mask if filter_.field in masks else mask
        return masks

    def _fitting(self, query: Query, clauses: Clauses, passing: Mapping[str, Mask]) -> _Fitting:
        loose, beside = levels.split(query.clause)
        mask = self._columns.dated(query.since, query.before) & self._columns.live
        mask &= clauses.every(beside)
        if loose is None:
            return _Fitting(mask)
        under = reduce(np.logical_and, passing.values(), mask)
        counts = clauses.standing(loose)
        asked = len(levels.required(loose))
        having = np.bincount(counts[under], minlength=asked + 1)[::-1].cumsum()[::-1].tolist()
        level = levels.choose(query.match, having, self._columns.passages)
        readings = Readings(
            all=having[-1],
            any=having[min(1, asked)],
            phrase=_phrase_count(loose, clauses, np.flatnonzero(under & (counts == asked)).astype(np.int32)),
        )
        return _Fitting(mask & (counts >= level), level, readings)

    # ── How many of each value ──────────────────────────────────────────────

    def _counts(
        self, query: Query, mask: Mask, passing: Mapping[str, Mask], rows: Rows
    ) -> dict[str, Mapping[str, int]]:
        """The counts of a field use every filter but its own; the values of its own are there even at 0."""
        counts: dict[str, Mapping[str, int]] = {}
        for field in query.facets:
            own = [value for filter_ in query.filters if filter_.field == field for value in filter_.values]
            others = [other for name, other in passing.items() if name != field]
            under = rows if len(others) == len(passing) else _rows(mask, others)
            counts[field] = self._columns.facet(field).counts(under, own)
        return counts

    # ── How well ────────────────────────────────────────────────────────────

    def _best(self, query: Query, clauses: Clauses, rows: Rows) -> _Best:
        scores = np.zeros(self._columns.rows, dtype=np.float32)
        addends: list[Addend] = []
        for leaf, field in scoring(query.clause):
            try:
                found = clauses.find(leaf, field)
            except OutOfTime:
                continue
            scores[found.rows] += found.scores
            addends.append(Addend(leaf, field, found))
        ties = self._columns.order("relevance")
        loose, _ = levels.split(query.clause)
        if loose is not None and levels.pairs(loose):
            best = np.sort(np.array(top.best(rows, scores, ties, self._ranking.reranked), dtype=np.int32))
            for pair in _pairs(loose, clauses, best):
                scores[pair.found.rows] += pair.found.scores
                addends.append(pair)
        wanted = query.offset + query.limit
        if query.sort == "relevance":
            first = top.best(rows, scores, ties, wanted)
        else:
            first = top.first(rows, self._columns.order(query.sort), wanted)
        return _Best(first[query.offset :], scores, tuple(addends))

    def _explained(self, best: _Best) -> tuple[tuple[Contribution, ...], ...]:
        explanations = Explanations(self._leaves, self._ranking, best.addends)
        return tuple(map(explanations.of, best.rows))


def _phrase_count(loose: AtLeast, clauses: Clauses, within: Rows) -> int | None:
    """A phrase stands only where all its words do: only there is it looked for."""
    phrase = levels.phrase(loose)
    if phrase is None or not len(within):
        return None if phrase is None else 0
    return clauses.having(phrase, within)


def _pairs(loose: AtLeast, clauses: Clauses, best: Rows) -> Iterator[Addend]:
    """Neighbouring words where they stand together in the best passages, and nowhere else."""
    for pair in levels.pairs(loose):
        try:
            found = clauses.pair(*pair)
        except OutOfTime:
            continue
        among = np.isin(found.rows, best, assume_unique=True)
        yield Addend(pair, "", Found(found.rows[among], found.scores[among], found.idf))


def _rows(mask: Mask, others: Iterable[Mask]) -> Rows:
    return np.flatnonzero(reduce(np.logical_and, others, mask)).astype(np.int32)
