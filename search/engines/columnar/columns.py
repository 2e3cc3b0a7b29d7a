"""The columns that Table wrote, mapped into memory: filters and facet counts by array operations over them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.engines.base import TEXT_FIELDS, Counts
from search.engines.columnar.postings import Mask, Rows, Weights
from search.engines.columnar.table import ORDERS, UNDATED_DAY, VALUES
from search.engines.ranking import Ranking
from search.model import COUNTED_FIELDS


class Columns:
    """Opened and unchanging."""

    def __init__(self, folder: Path) -> None:
        self._ids: NDArray[np.bytes_] = _load(folder, "ids")
        self.documents: NDArray[np.int32] = _load(folder, "documents")
        self._days: NDArray[np.int32] = _load(folder, "days")
        self.live: Mask = _load(folder, "live")
        self._lengths: NDArray[np.int32] = _load(folder, "lengths")
        self._orders: NDArray[np.int32] = _load(folder, "orders")
        codes: NDArray[np.int32] = _load(folder, "facets")
        stored = json.loads((folder / VALUES).read_text(encoding="utf-8"))
        self._facets = {field: Facet(codes[at], *stored["facets"][field]) for at, field in enumerate(COUNTED_FIELDS)}
        self._document_count = len(stored["documents"])
        self.rows = len(self._ids)
        self.passages = int(np.count_nonzero(self.live))

    def id(self, row: int) -> str:
        """The passage of a row."""
        return bytes(self._ids[row]).decode("utf-8", "surrogatepass")

    def order(self, sort: str) -> NDArray[np.int32]:
        """The place of each row when nothing but the sort decides; "relevance" is the order of ties."""
        order: NDArray[np.int32] = self._orders[ORDERS.index(sort)]
        return order

    def dated(self, since: date | None, before: date | None) -> Mask:
        """Rows published in the half-open range; undated ones only when it is open at both ends."""
        if since is None and before is None:
            return np.ones(self.rows, dtype=np.bool_)
        mask: Mask = self._days != UNDATED_DAY
        if since is not None:
            mask &= self._days >= since.toordinal()
        if before is not None:
            mask &= self._days < before.toordinal()
        return mask

    def distinct_documents(self, rows: Rows) -> int:
        """How many documents the rows are from."""
        seen = np.zeros(self._document_count, dtype=np.bool_)
        seen[self.documents[rows]] = True
        return int(np.count_nonzero(seen))

    def facet(self, field: str) -> Facet:
        return self._facets[field]

    def lengths(self, ranking: Ranking) -> Weights:
        """Each row's length in words, a word at the weight of its place, over the mean of the live rows."""
        length = np.zeros(self.rows, dtype=np.float32)
        for field, weight in ranking.fields:
            length += weight * self._lengths[TEXT_FIELDS.index(field)]
        mean = float(length[self.live].mean(dtype=np.float64)) if self.passages else 0.0
        return length / np.float32(mean) if mean else np.ones(self.rows, dtype=np.float32)


class Facet:
    """One field: `codes` is each row's set of values by number, so that a passage of several values counts once."""

    def __init__(self, codes: NDArray[np.int32], values: list[str], sets: list[list[int]]) -> None:
        self._codes = codes
        self._values = values
        self._numbers = {value: number for number, value in enumerate(values)}
        self._sets = len(sets)
        sizes = np.fromiter(map(len, sets), dtype=np.int64, count=len(sets))
        self._set_of = np.repeat(np.arange(len(sets)), sizes)
        self._value_of = np.fromiter((v for s in sets for v in s), dtype=np.int64, count=int(sizes.sum()))

    def counts(self, rows: Rows, always: Iterable[str] = ()) -> Counts:
        """How many of the rows have each value; of values that none has only those of `always`."""
        sets = np.bincount(self._codes[rows], minlength=self._sets)
        per_value = np.bincount(self._value_of, weights=sets[self._set_of], minlength=len(self._values))
        return ValueCounts(self._values, per_value.astype(np.int64), tuple(always))

    def mask(self, values: Iterable[str]) -> Mask:
        """Rows that have any of the values."""
        numbers = [self._numbers[value] for value in values if value in self._numbers]
        chosen = np.zeros(int(self._set_of.max(initial=-1)) + 1, dtype=np.bool_)
        chosen[self._set_of[np.isin(self._value_of, numbers)]] = True
        return chosen[self._codes]


class ValueCounts(Counts):
    """Counts by number of the value; values are numbered in their order."""

    def __init__(self, values: Sequence[str], counts: NDArray[np.int64], always: tuple[str, ...]) -> None:
        self._values, self._counts = values, counts
        self._numbers: NDArray[np.int64] = np.flatnonzero(counts)
        self._always = always

    @cached_property
    def _all(self) -> dict[str, int]:
        return self._made(self._numbers)

    def _made(self, numbers: NDArray[np.int64]) -> dict[str, int]:
        found = zip(numbers.tolist(), self._counts[numbers].tolist(), strict=True)
        return dict.fromkeys(self._always, 0) | {self._values[number]: count for number, count in found}

    def commonest(self, most: int) -> dict[str, int]:
        """See base.Counts."""
        if most >= len(self._numbers):
            return self._all
        order = np.lexsort((self._numbers, -self._counts[self._numbers]))[:most]
        own = {value: self._all[value] for value in self._always}
        return self._made(self._numbers[order]) | own

    def __getitem__(self, value: str) -> int:
        return self._all[value]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all) if self._always else len(self._numbers)


def _load(folder: Path, name: str) -> NDArray[Any]:
    column: NDArray[Any] = np.load(folder / f"{name}.npy", mmap_mode="r").view(np.ndarray)
    return column
