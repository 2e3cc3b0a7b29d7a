"""One row per passage in columns: who it is, when, where, how long, which facet values. Made with the index, kept
as .npy files beside the postings.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from search.engines.base import TEXT_FIELDS, Entry
from search.engines.columnar import lexicon
from search.model import COUNTED_FIELDS

UNDATED_DAY: Final = 0
"""Day of a passage without a date; dates count from 1 January of year 1 as day 1."""
VALUES: Final = "values.json"
ENCODING: Final = ("utf-8", "surrogatepass")
"""Of the ids as they are kept."""


class Table:
    """Grows by rows; `save` writes columns, orders and lexicons."""

    def __init__(self) -> None:
        self.ids: list[bytes] = []
        self.names: dict[str, int] = {}
        self.documents, self.ordinals, self.days = array("i"), array("i"), array("i")
        self.live = bytearray()
        self.lengths = {field: array("i") for field in TEXT_FIELDS}
        self.codes = {field: array("i") for field in COUNTED_FIELDS}
        self.values: dict[str, dict[str, int]] = {field: {} for field in COUNTED_FIELDS}
        self.sets: dict[str, dict[tuple[int, ...], int]] = {field: {} for field in COUNTED_FIELDS}
        self.words: dict[str, Counter[str]] = {field: Counter() for field in TEXT_FIELDS}

    def add(self, entry: Entry) -> None:
        """One more row. A facet's values become one number: that of their set, so that every facet counts alike."""
        self.ids.append(entry.id.encode(*ENCODING))
        self.documents.append(self.names.setdefault(entry.document, len(self.names)))
        self.ordinals.append(entry.ordinal)
        self.days.append(entry.published.toordinal() if entry.published else UNDATED_DAY)
        self.live.append(True)
        for field in TEXT_FIELDS:
            tokens = entry.texts.get(field)
            exact = tokens.exact if tokens else ()
            self.words[field].update(word for word in set(exact) if word)
            self.lengths[field].append(len(exact) - exact.count(""))
        for field in COUNTED_FIELDS:
            numbers, sets = self.values[field], self.sets[field]
            values = tuple(sorted({numbers.setdefault(value, len(numbers)) for value in entry.facets.get(field, ())}))
            self.codes[field].append(sets.setdefault(values, len(sets)))

    def remove(self, entries: Iterable[Entry]) -> list[int]:
        """Their rows, which live no longer. The entries are those that were added: their words are counted off."""
        gone = {entry.id.encode(*ENCODING): entry for entry in entries}
        rows = {id_: row for row, id_ in enumerate(self.ids) if id_ in gone and self.live[row]}
        removed = []
        for id_, entry in gone.items():
            row = rows[id_]
            self.live[row] = False
            for field, tokens in entry.texts.items():
                self.words[field].subtract(word for word in set(tokens.exact) if word)
            removed.append(row)
        return removed

    def save(self, folder: Path) -> None:
        """Write every file that Columns and Lexicon open."""
        ids = np.array(self.ids, dtype=np.bytes_)
        np.save(folder / "ids.npy", ids)
        for name in ("documents", "ordinals", "days"):
            np.save(folder / f"{name}.npy", np.array(getattr(self, name), dtype=np.int32))
        np.save(folder / "live.npy", np.frombuffer(bytes(self.live), dtype=np.bool_))
        np.save(folder / "lengths.npy", np.array([self.lengths[field] for field in TEXT_FIELDS], dtype=np.int32))
        np.save(folder / "facets.npy", np.array([self.codes[field] for field in COUNTED_FIELDS], dtype=np.int32))
        np.save(folder / "orders.npy", self._orders(ids))
        facets = {field: self._facet(field) for field in COUNTED_FIELDS}
        (folder / VALUES).write_text(json.dumps({"documents": list(self.names), "facets": facets}), encoding="utf-8")
        for field in TEXT_FIELDS:
            lexicon.save(folder, field, self.words[field])

    def _facet(self, field: str) -> tuple[list[str], list[list[int]]]:
        """Values in their order, and the sets of them by number, each set a list of places among the values."""
        values = sorted(self.values[field])
        place_of = {self.values[field][value]: place for place, value in enumerate(values)}
        return values, [sorted(place_of[number] for number in numbers) for numbers in self.sets[field]]

    def _orders(self, ids: NDArray[np.bytes_]) -> NDArray[np.int32]:
        """The place of each row in the order of ties, newest, oldest, document (ORDERS)."""
        names = sorted(self.names)
        place_of = {self.names[name]: place for place, name in enumerate(names)}
        documents = np.array([place_of[code] for code in self.documents], dtype=np.int64)
        ordinals, days = np.array(self.ordinals, dtype=np.int64), np.array(self.days, dtype=np.int64)
        undated = np.where(days == UNDATED_DAY, np.iinfo(np.int32).max, days)
        by_id = np.argsort(np.argsort(ids, kind="stable"), kind="stable")
        keys = ((by_id, -days), (by_id, ordinals, documents, -days), (by_id, ordinals, documents, undated))
        orders = [np.lexsort(key) for key in (*keys, (by_id, ordinals, documents))]
        return np.array([_places(order) for order in orders], dtype=np.int32).reshape(len(orders), len(ids))

    @classmethod
    def load(cls, folder: Path) -> Table:
        """What `save` wrote, to be added to."""
        table = cls()
        table.ids = np.load(folder / "ids.npy").tolist()
        for name in ("documents", "ordinals", "days"):
            setattr(table, name, array("i", np.load(folder / f"{name}.npy").tobytes()))
        table.live = bytearray(np.load(folder / "live.npy").tobytes())
        for field, lengths in zip(TEXT_FIELDS, np.load(folder / "lengths.npy"), strict=True):
            table.lengths[field] = array("i", lengths.tobytes())
        stored = json.loads((folder / VALUES).read_text(encoding="utf-8"))
        table.names = {name: number for number, name in enumerate(stored["documents"])}
        for field, codes in zip(COUNTED_FIELDS, np.load(folder / "facets.npy"), strict=True):
            values, sets = stored["facets"][field]
            table.codes[field] = array("i", codes.tobytes())
            table.values[field] = {value: number for number, value in enumerate(values)}
            table.sets[field] = {tuple(numbers): number for number, numbers in enumerate(sets)}
        for field in TEXT_FIELDS:
            table.words[field] = Counter(dict(lexicon.Lexicon(folder, field).items()))
        return table


ORDERS: Final = ("relevance", "newest", "oldest", "document")
"""Rows of orders.npy; the first is that of ties."""


def _places(order: NDArray[np.int64]) -> NDArray[np.int64]:
    places = np.empty_like(order)
    places[order] = np.arange(len(order))
    return places
