"""The catalogue: documents, passages and every label in one SQLite file, the truth that engines are built from.

Written once, aside, then opened read-only; knows nothing of ranking, engines or the folder it stands in.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import threading
import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from search.catalogue.records import dump, load
from search.catalogue.tables import DOCUMENTS, FILES, PASSAGES, SCHEMA, STATEMENTS, FileRecord, Table
from search.errors import IndexDamaged, IndexOutdated, NotFound, PublishFailed, Withdrawn
from search.model import Collection, Document, DocumentSummary, Passage, Span

__all__ = ["SCHEMA", "Catalogue", "FileRecord"]

_AT_ONCE = 500
"""Ids asked for in one statement; SQLite allows 999 parameters in its oldest builds."""

_MAGIC = 0x77686F73
"""application_id of the file: "whos"."""


class Catalogue:
    """One opened catalogue. Opened for reading it is immutable and safe to use from several threads."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._lock = threading.Lock()
        self._close = weakref.finalize(self, connection.close)
        self._collection: Collection | None = None
        self._summaries: Mapping[str, DocumentSummary] | None = None

    # ── Writing ──────────────────────────────────────────────────────────────

    @classmethod
    def create(cls, path: Path, collection: Collection) -> Self:
        """A new, empty catalogue at `path`, to be filled and then closed. Raises PublishFailed."""
        with _writing(path):
            made, connection = cls._to_write(path)
            connection.execute(f"PRAGMA application_id = {_MAGIC}")
            connection.execute(f"PRAGMA user_version = {SCHEMA}")
            connection.execute("BEGIN")
            for statement in STATEMENTS:
                connection.execute(statement)
            connection.execute("INSERT INTO about VALUES ('collection', ?)", (dump(collection),))
        return made

    @classmethod
    def create_from(cls, base: Path, path: Path) -> Self | None:
        """A copy of the finished catalogue `base` at `path`, to be changed and then closed.

        What is dropped from it leaves no bytes behind. None when its tables are not those of `create`, since an older
        program made them. Raises PublishFailed.
        """
        with _writing(path):
            shutil.copyfile(base, path)
            made, connection = cls._to_write(path)
            tables = {row[0] for row in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}
            if tables != set(STATEMENTS):
                made.close()
                path.unlink()
                return None
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("BEGIN")
        return made

    @classmethod
    def _to_write(cls, path: Path) -> tuple[Self, sqlite3.Connection]:
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        # The folder is thrown away if anything fails, and synced as a whole when it is done.
        for pragma in ("page_size = 4096", "synchronous = OFF", "journal_mode = MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        return cls(path, connection), connection

    def drop(self, document_ids: Sequence[str]) -> None:
        """Take documents out with their passages, those that are there. Raises PublishFailed."""
        with _writing(self._path):
            for name in document_ids:
                self._connection.execute("DELETE FROM passages WHERE document_id = ?", (name,))
                self._connection.execute("DELETE FROM documents WHERE id = ?", (name,))

    def add(self, several: Iterable[tuple[Document, Sequence[Passage]]]) -> None:
        """Add the documents of one file with their passages, all or none.

        Raises ValueError when an id is in use, with nothing added, and PublishFailed.
        """
        with _writing(self._path):
            self._connection.execute("SAVEPOINT adding")
            name = ""
            try:
                for document, passages in several:
                    name = document.id
                    self._connection.execute(DOCUMENTS.insert, DOCUMENTS.row(document))
                    self._connection.executemany(PASSAGES.insert, map(PASSAGES.row, passages))
            except sqlite3.IntegrityError as error:
                self._connection.execute("ROLLBACK TO adding")
                raise ValueError(self._clash(name)) from error
            except BaseException:
                self._connection.execute("ROLLBACK TO adding")
                raise
            finally:
                self._connection.execute("RELEASE adding")

    def _clash(self, name: str) -> str:
        """Why a document of the id `name` could not be added, and what to do about it."""
        found = self._connection.execute("SELECT file FROM documents WHERE id = ?", (name,)).fetchone()
        advice = "give one of them another id, or another name, in collection.toml"
        if found is None:
            return f"its id {name!r}, or that of one of its passages, stands twice; {advice}"
        return f"its id {name!r} is that of {found[0]} already; {advice}"

    def record(self, records: Iterable[FileRecord]) -> None:
        """Note the files of the collection, in place of all noted before. Raises PublishFailed."""
        with _writing(self._path):
            self._connection.execute("DELETE FROM files")
            self._connection.executemany(FILES.insert, map(FILES.row, records))

    def commit(self) -> None:
        """Put everything on the disk's way and end writing; what was added can be read. Raises PublishFailed."""
        with _writing(self._path):
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")

    # ── Reading ──────────────────────────────────────────────────────────────

    @classmethod
    def open(cls, path: Path) -> Self:
        """The finished catalogue at `path`, read-only. Raises IndexDamaged or IndexOutdated."""
        with _reading(path):
            # Immutable: no lock, no journal, no look at the folder, which may be read-only or deleted meanwhile.
            connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro&immutable=1",
                uri=True,
                isolation_level=None,
                check_same_thread=False,
            )
            opened = cls(path, connection)
            magic, schema = (
                connection.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in ("application_id", "user_version")
            )
        if magic != _MAGIC:
            raise IndexDamaged(f"{path} is not a catalogue; build the index again with: whosaid index")
        if schema != SCHEMA:
            raise IndexOutdated(
                f"{path} is in form {schema} of the catalogue, this program reads form {SCHEMA}; run: whosaid index"
            )
        return opened

    @property
    def collection(self) -> Collection:
        """What was known of the folder when it was indexed."""
        if self._collection is None:
            row = self._rows("SELECT value FROM about WHERE key = 'collection'")[0]
            with _reading(self._path):
                self._collection = load(Collection, row[0])
        return self._collection

    @property
    def summaries(self) -> Mapping[str, DocumentSummary]:
        """Every document by its id, in the order of `documents()`; made once."""
        if self._summaries is None:
            names = [field.name for field in fields(DocumentSummary) if field.name not in ("passages", "gone")]
            cells = ", ".join(f"documents.{name}" for name in names)
            rows = self._rows(
                f"SELECT {cells}, (SELECT count(*) FROM passages WHERE document_id = documents.id), "  # noqa: S608
                "coalesce(files.gone, 0) FROM documents LEFT JOIN files ON files.file = documents.file "
                "ORDER BY documents.file, documents.rowid"
            )
            with _reading(self._path):
                summaries = [_summary(names, row) for row in rows]
            self._summaries = MappingProxyType({summary.id: summary for summary in summaries})
        return self._summaries

    def documents(self) -> tuple[DocumentSummary, ...]:
        """Every document without its text, by file name."""
        return tuple(self.summaries.values())

    def document(self, document_id: str) -> Document:
        """The document whole. Raises NotFound, or Withdrawn when it was erased."""
        found = self._nouns(DOCUMENTS, "WHERE id = ?", (document_id,))
        if not found:
            raise self._without("document", document_id)
        return found[0]  # type: ignore[no-any-return]

    def get(self, ids: Sequence[str]) -> tuple[Passage, ...]:
        """The passages with these ids, in this order. Raises NotFound for an id that is not there, Withdrawn for one
        that was erased."""
        found: dict[str, Passage] = {}
        for some, holes in _batches(ids):
            found.update((passage.id, passage) for passage in self._nouns(PASSAGES, f"WHERE id IN ({holes})", some))
        for wanted in ids:
            if wanted not in found:
                raise self._without("passage", wanted)
        return tuple(found[wanted] for wanted in ids)

    def _without(self, kind: str, name: str) -> NotFound:
        for each in self.collection.erasures:
            if name in (each.passage, each.document, *each.also):
                return Withdrawn(f"This {kind} was erased on {each.on.isoformat()}, since somebody asked for that.")
        return NotFound(f"There is no {kind} {name!r} in this index.")

    def texts(self) -> Iterator[tuple[str, str, str]]:
        """Id, document and text of every passage, as light as can be, in no order."""
        yield from self._rows("SELECT id, document_id, text FROM passages")

    def places(self, ids: Sequence[str]) -> dict[str, str]:
        """The id of the document of each of these passages; without those that are not there."""
        found: dict[str, str] = {}
        for some, holes in _batches(ids):
            found.update(self._rows(f"SELECT id, document_id FROM passages WHERE id IN ({holes})", some))  # noqa: S608
        return found

    def passages_of(self, document_id: str, first: int = 1, last: int | None = None) -> tuple[Passage, ...]:
        """The passages of a document in order, those from the ordinal `first` to `last` when given; none if unknown."""
        condition = "WHERE document_id = ? AND ordinal >= ? AND ordinal <= ? ORDER BY ordinal"
        return self._nouns(PASSAGES, condition, (document_id, first, 2**62 if last is None else last))

    def sketch(self, document_id: str) -> Iterator[tuple[str, Span, str, int]]:
        """Id, span, text and number of quotations of every passage of a document in order, as light as can be."""
        statement = (
            "SELECT id, span, text, coalesce(json_array_length(quotes), 0) FROM passages "
            "WHERE document_id = ? ORDER BY ordinal"
        )
        rows = self._rows(statement, (document_id,))
        with _reading(self._path):
            yield from ((name, Span(*json.loads(span)), text, quotes) for name, span, text, quotes in rows)

    def passages(self) -> Iterator[Passage]:
        """Every passage, by file name and as in the document."""
        for document_id in self.summaries:
            yield from self.passages_of(document_id)

    def files(self) -> tuple[FileRecord, ...]:
        """Every file of the collection as last seen, by name."""
        return self._nouns(FILES, "ORDER BY file")

    def counts(self) -> dict[str, int]:
        """How many documents, passages and quotes there are."""
        row = self._rows(
            "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM passages), "
            "(SELECT coalesce(sum(json_array_length(quotes)), 0) FROM passages)"
        )[0]
        return dict(zip(("documents", "passages", "quotes"), row, strict=True))

    def check(self) -> None:
        """Look at every page of the file. Raises IndexDamaged."""
        for (line,) in self._rows("PRAGMA integrity_check"):
            if line != "ok":
                raise IndexDamaged(f"{self._path} is damaged ({line}); build the index again with: whosaid index")

    def close(self) -> None:
        """Give the file back; the catalogue is not used afterwards."""
        self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _nouns(self, table: Table, condition: str, values: Sequence[Any] = ()) -> tuple[Any, ...]:
        with _reading(self._path):
            with self._lock:
                cursor = self._connection.execute(f"SELECT * FROM {table.name} {condition}", values)  # noqa: S608
                names = [column[0] for column in cursor.description]
                rows = cursor.fetchall()
            return tuple(map(table.reader(names), rows))

    def _rows(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        with _reading(self._path), self._lock:
            return self._connection.execute(statement, values).fetchall()


def _batches(ids: Sequence[str]) -> Iterator[tuple[Sequence[str], str]]:
    """As many of `ids` at a time as one statement takes, with the marks that stand for them."""
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        yield some, ", ".join("?" * len(some))


def _summary(names: Sequence[str], row: Sequence[Any]) -> DocumentSummary:
    backs = {column.name: column.back for column in DOCUMENTS.columns}
    cells = {name: backs[name](cell) for name, cell in zip(names, row[:-2], strict=True)}
    return DocumentSummary(**cells, passages=row[-2], gone=bool(row[-1]))


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.DatabaseError, OSError) as error:
        raise PublishFailed(
            f"{path} could not be written ({getattr(error, 'strerror', error)}); nothing was published. "
            "Free some space, or choose another folder with --index."
        ) from error


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, ValueError, TypeError, KeyError, IndexError) as error:
        raise IndexDamaged(f"{path} cannot be read ({error}); build the index again with: whosaid index") from error
