"""In which form Whoosh writes our postings: whole blocks of numbers, words that were analysed already, our own pool.

Its classes are named in the files of an index: one that moves or changes needs another `version` of the engine.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np
from whoosh import fields, formats
from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher, W3PostingsWriter

from search.engines.base import TEXT_FIELDS
from search.engines.columnar import Postings, Reading, Rows

BLOCK: Final = 1024
"""Postings to a block: a list is read whole, so that large blocks are read with less work (128 took 1.6 times as
long) and compress better."""
PLACE_BYTES: Final = 4
GAP: Final = 1_000
"""Positions that an empty token stands for, so that neither a phrase nor words near each other cross it."""


class _Writer(W3PostingsWriter):  # type: ignore[misc]  # whoosh has no types
    """Writes a block as three runs of bytes, where Whoosh pickles a tuple of objects for each posting."""

    def _mini_ids(self) -> bytes:
        return np.diff(np.frombuffer(self._ids, dtype=np.uint32), prepend=np.uint32(0)).tobytes()

    def _mini_weights(self) -> bytes:
        packed: bytes = self._weights.tobytes()
        return packed

    def _mini_values(self) -> bytes:
        return b"".join(self._values)


class Matcher(W3LeafMatcher):  # type: ignore[misc]  # whoosh has no types
    """Reads what _Writer wrote, a block at a time besides a posting at a time."""

    def blocks(self, wanted: Rows | None = None) -> Iterator[Postings]:
        """The whole list, or its postings in the ascending documents `wanted`, unread blocks between them skipped."""
        self.reset()
        at = 0
        while self.is_active() and (wanted is None or at < len(wanted)):
            if wanted is None:
                yield self._block()
            elif self.block_max_id() >= wanted[at]:
                until = int(np.searchsorted(wanted, self.block_max_id(), side="right"))
                block = self._block()
                yield block.only(np.isin(block.rows, wanted[at:until], assume_unique=True))
                at = until
            self._next_block()

    def _block(self) -> Postings:
        self._read_data()
        deltas, times, places = self._data
        return Postings(
            np.cumsum(np.frombuffer(deltas, dtype=np.uint32), dtype=np.int32),
            np.frombuffer(times, dtype=np.float32),
            np.frombuffer(places, dtype=np.uint32),
        )

    def _read_ids(self) -> None:
        self._ids = self._block().rows.tolist()

    def _read_weights(self) -> None:
        self._weights = self._block().times.tolist()

    def _read_values(self) -> None:
        block = self._block()
        ends = (block.times.cumsum(dtype=np.int64) * PLACE_BYTES).tolist() if self._data[2] else [0] * len(block.rows)
        self._values = [self._data[2][start:end] for start, end in pairwise([0, *ends])]


class Codec(W3Codec):  # type: ignore[misc]  # whoosh has no types
    """Whoosh's own but for the form of a block, and without field lengths: the table keeps those exactly."""

    length_stats = False

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> _Writer:
        """Whoosh's, in large blocks."""
        return _Writer(dbfile, blocklimit=BLOCK, byteids=byteids)

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: formats.Format, term: Any = None, scorer: Any = None
    ) -> Matcher:
        """Every list that is written by this codec stands in blocks."""
        return Matcher(dbfile, *terminfo.extent(), format_, term=term, scorer=scorer)


class _Packed(formats.Format):  # type: ignore[misc]  # whoosh has no types
    """A posting's value is its positions, four bytes each: an array reads them at once."""

    def decode_positions(self, value: bytes) -> list[int]:
        positions: list[int] = np.frombuffer(value, dtype=np.uint32).tolist()
        return positions

    def decode_frequency(self, value: bytes) -> int:
        return len(value) // PLACE_BYTES


class _Counted(formats.Format):  # type: ignore[misc]  # whoosh has no types
    """No value: a posting's weight is how often the word stands there."""

    posting_size = 0


class _Words(fields.FieldType):  # type: ignore[misc]  # whoosh has no types
    """Words that were analysed already, with positions or only counted."""

    def __init__(self, *, positions: bool) -> None:
        super().__init__(_Packed() if positions else _Counted(), None)
        self.positions = positions

    def index(self, value: Sequence[str], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Term, frequency, weight, value per different word; `value` is the words in order, "" a gap."""
        places: dict[str, array[int]] = {}
        at = 0
        for word in value:
            if not word:
                at += GAP
                continue
            if word in places:
                places[word].append(at)
            else:
                places[word] = array("I", (at,))
            at += 1
        for word, positions in places.items():
            times = len(positions)
            packed = positions.tobytes() if self.positions else b""
            yield word.encode("utf-8", "surrogatepass"), times, float(times), packed

    def to_bytes(self, value: str) -> bytes:
        return value.encode("utf-8", "surrogatepass")


def field_name(field: str, reading: Reading) -> str:
    """What Whoosh calls one reading of a text field."""
    return f"{field}_{reading}"


def schema() -> fields.Schema:
    """Every text field in both readings; stems have positions only where pairs of them are looked at."""
    exact = {field_name(field, "exact"): _Words(positions=True) for field in TEXT_FIELDS}
    stems = {field_name(field, "stems"): _Words(positions=field == "text") for field in TEXT_FIELDS}
    return fields.Schema(**exact, **stems)


class Gathered:
    """Postings of the segment being written, by field and term, in Whoosh's place for sorting them.

    Whoosh's own pool pickles, sorts and merges a tuple per posting, which takes more time than all the rest.
    """

    def __init__(self) -> None:
        self.fieldnames: set[str] = set()
        self.held = 0
        self._fields: dict[str, dict[bytes, tuple[array[int], array[int], bytearray]]] = {}

    def add(self, posting: tuple[str, bytes, int, float, bytes]) -> None:
        """Rows come ascending, so that each term's list is in order as it grows."""
        field, term, row, weight, value = posting
        terms = self._fields.get(field)
        if terms is None:
            self.fieldnames.add(field)
            terms = self._fields[field] = {}
        lists = terms.get(term)
        if lists is None:
            lists = terms[term] = (array("I"), array("I"), bytearray())
            self.held += 300
        rows, times, values = lists
        rows.append(row)
        times.append(int(weight))
        values += value
        self.held += 8 + len(value)

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, float, bytes]]:
        """Every posting by field, term, row; each list is given up as it is read."""
        for field in sorted(self._fields):
            terms = self._fields.pop(field)
            for term in sorted(terms):
                rows, times, values = terms.pop(term)
                whole, start = bytes(values), 0
                for row, often in zip(rows, times, strict=True):
                    end = start + often * PLACE_BYTES if whole else start
                    yield field, term, row, float(often), whole[start:end]
                    start = end

    def cleanup(self) -> None:
        """Nothing lies on the disk."""
