"""Posting lists as arrays, where they come from, and a cache of arrays that is bounded in bytes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

Reading = Literal["exact", "stems"]
Rows = NDArray[np.int32]
Mask = NDArray[np.bool_]
Weights = NDArray[np.float32]
Keys = NDArray[np.int64]
"""Places of a word: row << PLACE_BITS | position, ascending."""

PLACE_BITS: Final = 32

NO_ROWS: Final[Rows] = np.empty(0, dtype=np.int32)
NO_WEIGHTS: Final[Weights] = np.empty(0, dtype=np.float32)
NO_PLACES: Final = np.empty(0, dtype=np.uint32)


@dataclass(frozen=True, slots=True)
class Postings:
    """Rows ascending, how often the word stands in each, and its positions one row after the other, if it has any."""

    rows: Rows = field(default_factory=lambda: NO_ROWS)
    times: Weights = field(default_factory=lambda: NO_WEIGHTS)
    places: NDArray[np.uint32] = field(default_factory=lambda: NO_PLACES)

    def only(self, mask: Mask) -> Postings:
        """The postings for which `mask` is true."""
        places = self.places
        if len(places):
            places = places[np.repeat(mask, self.times.astype(np.int64))]
        return Postings(self.rows[mask], self.times[mask], places)

    def keys(self) -> Keys:
        """The places of the word over all rows."""
        rows = np.repeat(self.rows.astype(np.int64) << PLACE_BITS, self.times.astype(np.int64))
        keys: Keys = np.bitwise_or(rows, self.places.astype(np.int64))
        return keys


def joined(parts: Sequence[Postings]) -> Postings:
    """One list of several, each of later rows than the one before."""
    if not parts:
        return Postings()
    return Postings(*(np.concatenate([getattr(part, name) for part in parts]) for name in ("rows", "times", "places")))


class OutOfTime(Exception):
    """There is no time for what was begun; nothing of it is kept."""


def in_time(enough: Callable[[], bool]) -> None:
    """Raises OutOfTime when it is enough; asked before each step that reads or compares long arrays."""
    if enough():
        raise OutOfTime


class Source(Protocol):
    """What keeps the postings. A row is a passage; rows count from 0 and are never given to another passage."""

    rows: int

    def read(self, field: str, reading: Reading, term: str) -> Postings:
        """All live postings of a term, with positions where the field has them."""

    def read_at(self, field: str, reading: Reading, term: str, wanted: Rows) -> Postings:
        """The postings in the ascending rows `wanted`."""

    def close(self) -> None:
        """Give files back."""


@dataclass(frozen=True, slots=True)
class Found:
    """Rows in which a leaf of the query stands, and what each adds to the passage's score."""

    rows: Rows = field(default_factory=lambda: NO_ROWS)
    scores: Weights = field(default_factory=lambda: NO_WEIGHTS)
    idf: float = 0.0
    words: tuple[str, ...] = ()


T = TypeVar("T")


class Cache:
    """The values used last, by the bytes of their arrays. Safe under threads; a value made twice is harmless."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.held = 0
        self._values: OrderedDict[Hashable, tuple[object, int]] = OrderedDict()
        self._lock = threading.Lock()

    def __contains__(self, key: Hashable) -> bool:
        return key in self._values

    def get(self, key: Hashable, make: Callable[[], T], size: Callable[[T], int]) -> T:
        """The value kept under `key`, else a new one, which is kept when it is under half of the limit."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key][0]  # type: ignore[return-value]  # a key is only ever used with one maker
        value = make()
        bytes_ = size(value)
        with self._lock:
            if bytes_ <= self.limit // 2 and key not in self._values:
                self._values[key] = (value, bytes_)
                self.held += bytes_
                while self.held > self.limit:
                    _, (_, freed) = self._values.popitem(last=False)
                    self.held -= freed
        return value
