"""Posting lists of a Whoosh index as arrays; what columnar/ reads from it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from whoosh import index
from whoosh.matching import FilterMatcher
from whoosh.reading import SegmentReader, TermNotFound

from search.engines.columnar import Postings, Reading, Rows, joined
from search.engines.whoosh.codec import Matcher, field_name


class WhooshPostings:
    """Whole posting lists as arrays; a row is Whoosh's document number. Reads one list at a time (a lock)."""

    def __init__(self, folder: Path) -> None:
        opened = index.open_dir(str(folder), readonly=True)
        self._reader = opened.reader()
        self._lock = threading.Lock()
        self._leaves = self._reader.leaf_readers()
        self.rows: int = self._reader.doc_count_all()
        self._dead = _deleted(self._leaves, self.rows)

    def read(self, field: str, reading: Reading, term: str) -> Postings:
        """All live postings of a term, empty for a term that the index does not hold."""
        return self._read(field_name(field, reading), term)

    def read_at(self, field: str, reading: Reading, term: str, wanted: Rows) -> Postings:
        """Postings with positions of a term in the ascending rows `wanted` only, skipping the blocks between."""
        return self._read(field_name(field, reading), term, wanted)

    def _read(self, field: str, term: str, wanted: Rows | None = None) -> Postings:
        parts: list[Postings] = []
        with self._lock:
            for leaf, base in self._leaves:
                matcher = _postings(leaf, field, term)
                if matcher is not None:
                    here = None if wanted is None else wanted[np.searchsorted(wanted, base) :] - np.int32(base)
                    parts += [Postings(p.rows + np.int32(base), p.times, p.places) for p in matcher.blocks(here)]
        whole = joined(parts)
        return whole if self._dead is None else whole.only(~self._dead[whole.rows])

    def close(self) -> None:
        with self._lock:
            self._reader.close()


def _postings(leaf: SegmentReader, field: str, term: str) -> Matcher | None:
    """A term's list in one segment, deleted documents still in it."""
    try:
        matcher = leaf.postings(field, term)
    except TermNotFound:
        return None
    blocks: Matcher = matcher.child if isinstance(matcher, FilterMatcher) else matcher
    return blocks


def _deleted(leaves: Sequence[tuple[SegmentReader, int]], rows: int) -> NDArray[np.bool_] | None:
    if not any(leaf.has_deletions() for leaf, _ in leaves):
        return None
    dead = np.zeros(rows, dtype=np.bool_)
    for leaf, base in leaves:
        dead[[base + document for document in leaf.deleted_docs_set]] = True
    return dead
