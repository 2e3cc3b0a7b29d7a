"""What a folder says of its documents: collection.toml, erased.toml and vocabulary/, all of it optional.

Reads those files only; never a document, and never guesses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from search.collection.erasures import erasures
from search.collection.quoting import quoted
from search.collection.tables import Table, read
from search.collection.vocabulary import author_types, crcs, known_type, people
from search.collection.writing import alone, append
from search.errors import ConfigError
from search.kept import Kept
from search.model import AuthorType, Collection, Document, DocumentEntry, Source

__all__ = ["alone", "append", "describe", "load", "quoted"]

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
"""What stands in an address as it is (RFC 3986, unreserved without the tilde)."""


def load(folder: Path) -> Collection:
    """What is known of `folder`; with nothing there, its name as the title and the shipped author types.

    Raises ConfigError, naming file, key and what to do, when the folder is missing or something there cannot be used.
    A key that is not known is such an error: a misspelt one would be lost in silence otherwise.
    """
    if not folder.is_dir():
        raise ConfigError(f"{folder}: there is no such folder; name the folder that holds the documents")
    types = author_types(folder)
    table = read(folder, "collection.toml")
    title = table.text("title") or folder.resolve().name or "Documents"
    sources = _sources(table, types)
    documents = tuple(_entry(row, sources) for row in table.tables("document"))
    table.done("title, [[source]] and [[document]]")
    _refuse_twins(table, documents)
    companies, not_areas = crcs(folder)
    return Collection(
        title=title,
        sources=tuple(sources.values()),
        documents=documents,
        author_types=types,
        people=people(folder, types),
        crcs=companies,
        not_areas=not_areas,
        erasures=erasures(folder),
    )


def describe(document: Document, collection: Collection) -> Document:
    """`document` with what collection.toml says of its file put over what the text itself says."""
    entries, sources = _looked_up(collection)
    entry = entries.get(document.file)
    if entry is None:
        return document
    source = sources.get(entry.source or "")
    return replace(
        document,
        id=entry.id or document.id,
        title=entry.title or document.title,
        source=source or document.source,
        kind=entry.kind or document.kind,
        published=entry.published or document.published,
        url=entry.url or document.url,
    )


def _by_name(collection: Collection) -> tuple[Mapping[str, DocumentEntry], Mapping[str, Source]]:
    """Entries by file and sources by id: searching the thousands of a collection takes as long as reading a text."""
    entries = {entry.file: entry for entry in collection.documents}
    return entries, {source.id: source for source in collection.sources}


_looked_up = Kept(_by_name)


def _sources(table: Table, types: tuple[AuthorType, ...]) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for row in table.tables("source"):
        source = Source(
            id=_identifier(row, row.required("id")),
            name=row.required("name"),
            author_type=known_type(row, "author_type", types) or "unknown",
            url=_address(row),
        )
        row.done("id, name, author_type, address")
        if source.id in found:
            raise row.fault("id", f"{source.id!r} stands twice; every source needs an id of its own")
        found[source.id] = source
    return found


def _entry(row: Table, sources: dict[str, Source]) -> DocumentEntry:
    file, name, source = row.required("file"), row.text("id"), row.text("source")
    path = PurePosixPath(file)
    if path.is_absolute() or ".." in path.parts:
        raise row.fault("file", f"is {file!r}; give it relative to the collection, inside it")
    if source is not None and source not in sources:
        ids = ", ".join(sources) or "none yet"
        raise row.fault("source", f"is {source!r}, which is no source here; add a [[source]] or use one of: {ids}")
    entry = DocumentEntry(
        file=path.as_posix(),
        id=_identifier(row, name) if name else None,
        title=row.text("title"),
        source=source,
        kind=row.text("kind"),
        published=row.day("published"),
        url=_address(row),
    )
    row.done("file, id, title, source, kind, published, address")
    return entry


def _identifier(row: Table, value: str) -> str:
    if not _ID.fullmatch(value):
        raise row.fault("id", f"is {value!r}; use up to 100 of the letters a-z, digits, '-', '_' and '.'")
    return value


def _address(row: Table) -> str | None:
    value = row.text("address")
    if value is not None and not value.startswith(("https://", "http://")):
        raise row.fault("address", f"is {value!r}; give a whole address that begins with https:// or http://")
    return value


def _refuse_twins(table: Table, documents: tuple[DocumentEntry, ...]) -> None:
    for key, values in (("file", [entry.file for entry in documents]), ("id", [entry.id for entry in documents])):
        counted = Counter(value for value in values if value is not None)
        twice = next((value for value, times in counted.items() if times > 1), None)
        if twice is not None:
            raise ConfigError(f"{table.file}: two documents have the {key} {twice!r}; every document needs its own")
