"""Leaves of a query looked up: in which rows a word, phrase, prefix or fuzzy word stands, and how much it says there.

Everything that costs a read of postings is here and is kept in one cache.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from search.engines.base import TEXT_FIELDS, patient
from search.engines.columnar import places
from search.engines.columnar.columns import Columns
from search.engines.columnar.lexicon import Lexicon
from search.engines.columnar.postings import Cache, Found, Keys, Postings, Reading, Rows, Source, Weights, in_time
from search.engines.ranking import Leaf, Ranking
from search.model import Fuzzy, Phrase, Prefix, Words

FEW: Final = 16
"""A list is read in the wanted rows only when they are fewer than one in so many of its rows."""


class Leaves:
    """Looks leaves up; safe under threads as far as its source is."""

    def __init__(self, folder: Path, columns: Columns, source: Source, *, ranking: Ranking, cache: Cache) -> None:
        self._columns, self._source, self._ranking, self._cache = columns, source, ranking, cache
        self._lexicons = {field: Lexicon(folder, field) for field in TEXT_FIELDS}
        k1, b = ranking.k1, ranking.b
        self._damping: Weights = np.asarray(k1 * (1 - b + b * columns.lengths(ranking)), dtype=np.float32)

    def lexicon(self, field: str) -> Lexicon:
        return self._lexicons[field]

    def find(self, leaf: Leaf, field: str, enough: Callable[[], bool] = patient) -> Found:
        """The rows of a leaf with scores; `field` is "" outside InField. Kept in the cache.

        Raises OutOfTime between the words of a phrase or wildcard; here and below, what was read by then is kept.
        """
        return self._cache.get(_key(leaf, field), lambda: self._find(leaf, field, enough), _found_bytes)

    def known(self, leaf: Leaf, field: str) -> bool:
        """Whether a leaf is in the cache, so that finding it reads nothing."""
        return _key(leaf, field) in self._cache

    def known_pair(self, first: str, second: str) -> bool:
        """The same for a pair of stems."""
        return ("pair", first, second) in self._cache

    def _find(self, leaf: Leaf, field: str, enough: Callable[[], bool]) -> Found:
        words: tuple[str, ...] = ()
        if isinstance(leaf, Prefix | Fuzzy):
            words = self._expand(leaf, field or "text")
        everywhere = self._ranking.places(leaf, field)
        found = self._combined(
            [(self.times(leaf, place, words, enough=enough), weight) for place, weight in everywhere]
        )
        idf = self._phrase_idf(leaf, field or "text") if isinstance(leaf, Phrase) else self._idf(len(found.rows))
        return Found(found.rows, self.scored(found, idf, in_field=bool(field)), idf, words)

    def times(
        self, leaf: Leaf, field: str, words: tuple[str, ...] = (), *, enough: Callable[[], bool] = patient
    ) -> Postings:
        """How often a leaf stands in one field; `words` are what a prefix or fuzzy word stands for."""
        if isinstance(leaf, Words):
            if field == "text":  # its places are wanted for pairs of words: one reading for both
                return places.counted(self._keys(field, "stems", leaf.stem))
            return self._source.read(field, "stems", leaf.stem)
        if isinstance(leaf, Phrase):
            return places.counted(self.phrase(leaf, field, enough=enough))
        parts = []
        for word in words:
            in_time(enough)
            parts.append((self._source.read(field, "exact", word), 1.0))
        return self._combined(parts)

    def _expand(self, leaf: Prefix | Fuzzy, field: str) -> tuple[str, ...]:
        if isinstance(leaf, Prefix):
            return self._lexicons[field].starting(leaf.start)
        return self._lexicons[field].like(leaf.word, leaf.distance)

    def _combined(self, parts: Sequence[tuple[Postings, float]]) -> Postings:
        """Weighted sums over several lists."""
        parts = [(postings, weight) for postings, weight in parts if len(postings.rows)]
        if not parts:
            return Postings()
        if len(parts) == 1:
            only, weight = parts[0]
            return Postings(only.rows, only.times * np.float32(weight))
        sums = np.zeros(self._columns.rows, dtype=np.float32)
        for postings, weight in parts:
            sums[postings.rows] += postings.times * np.float32(weight)
        rows = np.flatnonzero(sums).astype(np.int32)
        return Postings(rows, sums[rows])

    # ── Scores ──────────────────────────────────────────────────────────────

    def scored(self, found: Postings, idf: float, *, in_field: bool = False) -> Weights:
        """BM25F of each row; a field looked for by itself is short, its length says nothing."""
        k1 = np.float32(self._ranking.k1)
        damping = k1 if in_field else self._damping[found.rows]
        return np.asarray(np.float32(idf) * found.times * (k1 + 1) / (found.times + damping), dtype=np.float32)

    def _idf(self, having: int) -> float:
        return self._ranking.idf(self._columns.passages, having)

    def _phrase_idf(self, phrase: Phrase, field: str) -> float:
        lexicon = self._lexicons[field]
        return sum(self._idf(lexicon.frequency(word)) for word in dict.fromkeys(phrase.words))

    # ── Places ──────────────────────────────────────────────────────────────

    def phrase(
        self, phrase: Phrase, field: str, within: Rows | None = None, *, enough: Callable[[], bool] = patient
    ) -> Keys:
        """Where a phrase begins, over all rows or those of `within`; the rarest word first, so that the lists of
        frequent words are read only where it matters."""
        words = tuple(dict.fromkeys(phrase.words))
        lexicon = self._lexicons[field]
        if not words or not all(lexicon.frequency(word) for word in words):
            return np.empty(0, dtype=np.int64)
        found: dict[str, Keys] = {}
        for word in sorted(words, key=lexicon.frequency):
            in_time(enough)
            found[word] = keys = self._keys_in(field, word, within)
            within = places.rows(keys)
        if phrase.slop is None:
            return places.in_order([found[word] for word in phrase.words], enough)
        often = [phrase.words.count(word) for word in words]
        return places.together([found[word] for word in words], often, phrase.slop, enough=enough)

    def pair(self, first: str, second: str, enough: Callable[[], bool] = patient) -> Found:
        """Where two stems stand side by side in the text, scored as a word of its own. Kept in the cache."""

        def make() -> Found:
            found = self.pair_times(first, second, enough)
            idf = self._idf(len(found.rows))
            return Found(found.rows, self.scored(found, self._ranking.pair * idf), idf)

        return self._cache.get(("pair", first, second), make, _found_bytes)

    def pair_times(self, first: str, second: str, enough: Callable[[], bool] = patient) -> Postings:
        """How often two stems stand side by side in the text."""
        found = []
        for stem in (first, second):
            in_time(enough)
            found.append(self._keys("text", "stems", stem))
        return places.counted(places.in_order(found, enough))

    def _keys(self, field: str, reading: Reading, word: str) -> Keys:
        """Every place of a word."""
        key = ("keys", field, reading, word)
        return self._cache.get(key, lambda: self._source.read(field, reading, word).keys(), _keys_bytes)

    def _keys_in(self, field: str, word: str, within: Rows | None) -> Keys:
        """The places of an exact word, in the ascending rows `within` only; no more is read of a long list."""
        if within is None:
            return self._keys(field, "exact", word)
        few = len(within) * FEW < self._lexicons[field].frequency(word)
        if not few or ("keys", field, "exact", word) in self._cache:
            return places.inside(self._keys(field, "exact", word), within)
        key = ("keys", field, "exact", word, within.tobytes())
        return self._cache.get(key, lambda: self._source.read_at(field, "exact", word, within).keys(), _keys_bytes)


def _key(leaf: Leaf, field: str) -> tuple[object, ...]:
    """Under which a leaf is kept: a word by its stem, however it was typed."""
    return ("leaf", leaf.stem if isinstance(leaf, Words) else leaf, field)


def _found_bytes(found: Found) -> int:
    return found.rows.nbytes + found.scores.nbytes + 200


def _keys_bytes(keys: Keys) -> int:
    return keys.nbytes + 200
