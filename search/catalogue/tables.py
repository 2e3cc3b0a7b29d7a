"""The tables, made from the nouns: a column per field, scalars as they are, everything else as JSON.

Builds SQL from field names of this program only; every value is a parameter.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin

from search.catalogue.records import decoder, dump, hints, load, plain
from search.model import Document, Passage

SCHEMA = 1
"""Goes up when a stored field changes its meaning or goes; a field that is added with a default leaves it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRecord:
    """One file of the collection as last seen.

    `rules` is the version of the labelling rules that it was last read with; `document` is the id of what it became,
    `reason` why it became nothing. `gone`: the file is not there any more, or cannot be read any more, and the
    document stands as last read. `more` are the ids of the other documents in it, where it holds several.
    `corrected` is the fingerprint of the corrections that their labels were made with.
    """

    file: str
    sha256: str = ""
    rules: str = ""
    document: str | None = None
    reason: str | None = None
    gone: bool = False
    more: tuple[str, ...] = ()
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """`to` and `back` turn a field's value into the cell and back."""

    name: str
    sql: str
    to: Callable[[Any], Any]
    back: Callable[[Any], Any]


class Table:
    """How one noun is stored. Big columns stand last, so that reading the others does not touch their pages."""

    def __init__(self, name: str, noun: type, *, key: str, last: Sequence[str] = ()) -> None:
        self.name = name
        self.noun = noun
        kinds = hints(noun)
        names = [field for field in kinds if field not in last] + list(last)
        self.columns = tuple(_column(field, kinds[field]) for field in names)
        cells = ", ".join(
            f'"{column.name}" {column.sql}{" PRIMARY KEY" if column.name == key else ""}' for column in self.columns
        )
        self.create = f"CREATE TABLE {name} ({cells})"
        self.insert = f"INSERT INTO {name} VALUES ({', '.join('?' * len(self.columns))})"  # noqa: S608 (own names)

    def row(self, value: object) -> tuple[Any, ...]:
        """The cells of `value`, in the order of the columns."""
        return tuple(column.to(getattr(value, column.name)) for column in self.columns)

    def reader(self, names: Sequence[str]) -> Callable[[Sequence[Any]], Any]:
        """What makes the noun of a row whose cells are called `names`; a field without a cell takes its default."""
        known = {column.name: column for column in self.columns}
        cells = [(place, known[name]) for place, name in enumerate(names) if name in known]
        return lambda row: self.noun(**{column.name: column.back(row[place]) for place, column in cells})


def _column(name: str, kind: Any) -> Column:
    bare = kind
    if get_origin(kind) in (Union, types.UnionType) and len(get_args(kind)) == 2:
        bare = next(arm for arm in get_args(kind) if arm is not type(None))
    if bare is bool:
        return Column(name, "INTEGER", int, bool)
    if bare is int:
        return Column(name, "INTEGER", _same, _same)
    if bare is str or get_origin(bare) is Literal:
        return Column(name, "TEXT", _same, _same)
    if bare is date:
        return Column(name, "TEXT", plain, decoder(kind))
    return Column(name, "TEXT", dump, lambda cell: load(kind, cell))


def _same(value: Any) -> Any:
    return value


DOCUMENTS = Table("documents", Document, key="id", last=("text", "blocks"))
PASSAGES = Table("passages", Passage, key="id")
FILES = Table("files", FileRecord, key="file")

STATEMENTS = (
    "CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT)",
    DOCUMENTS.create,
    PASSAGES.create,
    "CREATE UNIQUE INDEX passages_in_order ON passages (document_id, ordinal)",
    FILES.create,
)
