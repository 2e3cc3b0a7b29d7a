"""Judged collections as a folder holds them, read whole or refused with the file and line that is wrong.

A collection is a folder with docs.jsonl {id, title, text}, queries.jsonl {id, text}, qrels.tsv (query, document,
grade) and meta.json; with `drop_self` in it, a query's own document is no answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class Damaged(Exception):
    """A collection that cannot be measured; the message names file, line and what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One collection in memory: documents as id, title, text; queries as id, text; grades by query and document."""

    name: str
    documents: tuple[tuple[str, str, str], ...]
    queries: tuple[tuple[str, str], ...]
    grades: dict[str, dict[str, int]]
    drop_self: bool

    @classmethod
    def read(cls, folder: Path) -> Judged:
        """Raises Damaged."""
        judged = cls(
            name=folder.name,
            documents=tuple(_texts(folder / "docs.jsonl", ("id", "title", "text"))),  # type: ignore[arg-type]
            queries=tuple(_texts(folder / "queries.jsonl", ("id", "text"))),  # type: ignore[arg-type]
            grades=_grades(folder / "qrels.tsv"),
            drop_self=_drops_self(folder / "meta.json"),
        )
        if not judged.grades.keys() & {id_ for id_, _ in judged.queries}:
            raise Damaged(f"{folder / 'qrels.tsv'}: none of the queries is judged")
        return judged


def collections(folder: Path) -> tuple[Path, ...]:
    """The folders of the collections in `folder`, by name. Raises Damaged when there is none."""
    if not folder.is_dir():
        raise Damaged(f"{folder}: no such folder")
    found = tuple(sorted(path.parent for path in folder.glob("*/meta.json")))
    if not found:
        raise Damaged(f"{folder}: no folder in it has a meta.json, so none is a judged collection")
    return found


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """The lines that hold anything, each with how an error names it."""
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield f"{path}, line {number}", line.rstrip("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Damaged(f"{path}: {error}") from error


def _texts(path: Path, keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for place, line in _lines(path):
        try:
            row: Any = json.loads(line)
        except ValueError as error:
            raise Damaged(f"{place}: not JSON ({error})") from error
        values = (
            tuple(row.get(key) or ("" if key == "title" else None) for key in keys) if isinstance(row, dict) else ()
        )
        if not values or not isinstance(values[0], str) or not isinstance(row.get("text"), str):
            raise Damaged(f"{place}: wants texts under {', '.join(keys)}")
        yield tuple(value or "" for value in values)


def _grades(path: Path) -> dict[str, dict[str, int]]:
    """A grade that is no number (a heading's) is passed over in the first line only."""
    grades: dict[str, dict[str, int]] = {}
    for at, (place, line) in enumerate(_lines(path)):
        cells = line.split("\t")
        if len(cells) == 3 and cells[2].strip().lstrip("-").isdigit():
            grades.setdefault(cells[0], {})[cells[1]] = int(cells[2])
        elif at or len(cells) != 3:
            raise Damaged(f"{place}: wants query, document and a whole number, with tabs between them")
    return grades


def _drops_self(path: Path) -> bool:
    try:
        meta: Any = json.loads(path.read_text(encoding="utf-8"))
        return bool(meta.get("drop_self"))
    except (OSError, ValueError, AttributeError) as error:
        raise Damaged(f"{path}: not an object of JSON ({error})") from error
