"""Whoosh keeps the postings: segments on disk, positions, additions and deletions. No other room imports it.

Neither its query parser nor its scoring, grouping or highlighting is used; columnar/ evaluates on what is read here.
Whoosh's files are pickles: only a folder whose hashes were verified may be opened.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

import whoosh
from whoosh import index, writing

from search.engines.base import Entry
from search.engines.columnar import ColumnarEngine, Table
from search.engines.whoosh.codec import Codec, Gathered, field_name, schema
from search.engines.whoosh.postings import WhooshPostings
from search.errors import IndexDamaged, IndexLocked
from search.model import COUNTED_FIELDS

name: Final = "whoosh"
version: Final = f"{whoosh.versionstring()} columns 4 of {' '.join(COUNTED_FIELDS)}"
"""An index of other columns is made again."""

SEGMENT_BYTES: Final = 96 * 1024 * 1024
"""Postings gathered in memory before they are written as a segment: about 60,000 passages, 250 MB with all objects."""
SEGMENTS: Final = 32
"""Segments that updates may add before an index is made anew: each costs the first reading of a word 0.1 ms."""
SEGMENT_ROWS: Final = 20_000
"""Passages that a segment of a large index has at least; those segments are no sign of updates."""
DEAD: Final = 5
"""One in so many passages may be removed before an index is made anew."""


def build(folder: Path, entries: Iterable[Entry], progress: Callable[[int], None]) -> None:
    """Write postings and columns of `entries` into the empty `folder`."""
    table = Table()
    _add(index.create_in(str(folder), schema()), table, entries, progress=progress)
    _finish(folder, table)


def update(base: Path, folder: Path, *, removed: Sequence[Entry], added: Iterable[Entry]) -> bool:
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
        writer = opened.writer(codec=Codec())
    except index.LockError as error:
        raise IndexLocked("Another process writes this index. Wait until it has ended.") from error
    writer.pool = Gathered()
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
        document = {field_name(field, "exact"): tokens.exact for field, tokens in entry.texts.items()}
        document |= {field_name(field, "stems"): tokens.stems for field, tokens in entry.texts.items()}
        writer.add_document(**document)
        table.add(entry)
        if writer.pool.held > SEGMENT_BYTES:
            writer.commit(merge=False)
            writer = _writer(opened)
        progress(done)
    writer.commit(merge=False)
