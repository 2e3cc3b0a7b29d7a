"""Whoosh keeps the postings: segments on disk, positions, additions and deletions. The only importer of whoosh.

Neither its query parser nor its scoring, grouping or highlighting is used; columnar/ evaluates on what is read here.
Whoosh's files are pickles: only a folder whose hashes were verified may be opened.
"""

from __future__ import annotations

import shutil
import threading
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
import whoosh
from numpy.typing import NDArray
from whoosh import fields, formats, index, writing
from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher, W3PostingsWriter
from whoosh.matching import FilterMatcher
from whoosh.reading import SegmentReader, TermNotFound

from search.engines.base import TEXT_FIELDS, Entry
from search.engines.columnar import ColumnarEngine, Postings, Reading, Rows, Table, joined
from search.errors import IndexDamaged, IndexLocked
from search.model import COUNTED_FIELDS

name: Final = "whoosh"
version: Final = f"{whoosh.versionstring()} columns 3 of {' '.join(COUNTED_FIELDS)}"
"""An index of other columns is made again."""

BLOCK: Final = 1024
"""Postings to a block: a list is read whole, so that large blocks are read with less work (128 took 1.6 times as
long) and compress better."""
SEGMENT_BYTES: Final = 96 * 1024 * 1024
"""Postings gathered in memory before they are written as a segment: about 60,000 passages, 250 MB with all objects."""
SEGMENTS: Final = 32
"""Segments that updates may add before an index is made anew: each costs the first reading of a word 0.1 ms."""
SEGMENT_ROWS: Final = 20_000
"""Passages that a segment of a large index has at least; those segments are no sign of updates."""
DEAD: Final = 5
"""One in so many passages may be removed before an index is made anew."""
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


class _Matcher(W3LeafMatcher):  # type: ignore[misc]  # whoosh has no types
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


class _Codec(W3Codec):  # type: ignore[misc]  # whoosh has no types
    """Whoosh's own but for the form of a block, and without field lengths: the table keeps those exactly."""

    length_stats = False

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> _Writer:
        """Whoosh's, in large blocks."""
        return _Writer(dbfile, blocklimit=BLOCK, byteids=byteids)

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: formats.Format, term: Any = None, scorer: Any = None
    ) -> _Matcher:
        """Every list that is written by this codec stands in blocks."""
        return _Matcher(dbfile, *terminfo.extent(), format_, term=term, scorer=scorer)


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


def _field(field: str, reading: Reading) -> str:
    return f"{field}_{reading}"


def _schema() -> fields.Schema:
    """Every text field in both readings; stems have positions only where pairs of them are looked at."""
    exact = {_field(field, "exact"): _Words(positions=True) for field in TEXT_FIELDS}
    stems = {_field(field, "stems"): _Words(positions=field == "text") for field in TEXT_FIELDS}
    return fields.Schema(**exact, **stems)


class _Gathered:
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


def build(folder: Path, entries: Iterable[Entry], progress: Callable[[int], None]) -> None:
    """Write postings and columns of `entries` into the empty `folder`."""
    table = Table()
    _add(index.create_in(str(folder), _schema()), table, entries, progress=progress)
    _finish(folder, table)


def update(base: Path, folder: Path, removed: Sequence[Entry], added: Iterable[Entry]) -> bool:
    """Write into the empty `folder` what `base` holds without `removed` (given as they were added) and with `added`.

    Segments of `base` are linked, not written again. False, with nothing written, when they have become so many, or
    so full of what was removed, that all should be made anew.
    """
    segments = list(base.glob("*.seg"))
    table = Table.load(base)
    rows = table.remove(removed)
    if len(segments) > SEGMENTS + len(table.ids) // SEGMENT_ROWS or table.live.count(0) * DEAD > len(table.ids):
        return False
    for path in segments:
        _link(path, folder / path.name)
    for path in base.glob("_*.toc"):
        shutil.copyfile(path, folder / path.name)
    _add(index.open_dir(str(folder)), table, added, removed=rows)
    _finish(folder, table)
    return True


def _link(path: Path, name: Path) -> None:
    """Another name for a file that nobody will write to; a copy of it where the disk knows no second names."""
    try:
        name.hardlink_to(path)
    except OSError:
        shutil.copyfile(path, name)


def _finish(folder: Path, table: Table) -> None:
    table.save(folder)
    for lock in folder.glob("*_WRITELOCK"):
        lock.unlink()


def open(folder: Path) -> ColumnarEngine:  # noqa: A001  # the name that base.EngineModule gives it
    """What `build` or `update` wrote. Raises IndexDamaged when it cannot be read."""
    try:
        return ColumnarEngine(folder, WhooshPostings(folder))
    except (OSError, ValueError, LookupError, EOFError, index.IndexError) as error:
        raise IndexDamaged(f"The index in {folder} cannot be read. Make it again: whosaid index") from error


def _writer(opened: index.FileIndex) -> writing.SegmentWriter:
    try:
        writer = opened.writer(codec=_Codec())
    except index.LockError as error:
        raise IndexLocked("Another process writes this index. Wait until it has ended.") from error
    writer.pool = _Gathered()
    return writer


def _add(
    opened: index.FileIndex,
    table: Table,
    entries: Iterable[Entry],
    *,
    removed: Iterable[int] = (),
    progress: Callable[[int], None] = lambda _: None,
) -> None:
    """Rows that live no longer, and a segment after the other, each row the document number that Whoosh gives it."""
    writer = _writer(opened)
    for row in removed:
        writer.delete_document(row)
    for done, entry in enumerate(entries, 1):
        document = {_field(field, "exact"): tokens.exact for field, tokens in entry.texts.items()}
        document |= {_field(field, "stems"): tokens.stems for field, tokens in entry.texts.items()}
        writer.add_document(**document)
        table.add(entry)
        if writer.pool.held > SEGMENT_BYTES:
            writer.commit(merge=False)
            writer = _writer(opened)
        progress(done)
    writer.commit(merge=False)


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
        return self._read(_field(field, reading), term)

    def read_at(self, field: str, reading: Reading, term: str, wanted: Rows) -> Postings:
        """Postings with positions of a term in the ascending rows `wanted` only, skipping the blocks between."""
        return self._read(_field(field, reading), term, wanted)

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


def _postings(leaf: SegmentReader, field: str, term: str) -> _Matcher | None:
    """A term's list in one segment, deleted documents still in it."""
    try:
        matcher = leaf.postings(field, term)
    except TermNotFound:
        return None
    blocks: _Matcher = matcher.child if isinstance(matcher, FilterMatcher) else matcher
    return blocks


def _deleted(leaves: Sequence[tuple[SegmentReader, int]], rows: int) -> NDArray[np.bool_] | None:
    if not any(leaf.has_deletions() for leaf, _ in leaves):
        return None
    dead = np.zeros(rows, dtype=np.bool_)
    for leaf, base in leaves:
        dead[[base + document for document in leaf.deleted_docs_set]] = True
    return dead
