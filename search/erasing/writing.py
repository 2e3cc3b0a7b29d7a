"""Entries added to erased.toml. Writes that one file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from search.collection import append, quoted
from search.collection.erasures import FILE, erasures, erasures_of
from search.model import Erasure


def add(folder: Path, wanted: Sequence[Erasure], *, why: str, by: str | None = None) -> None:
    """Put entries at the end of `folder`/erased.toml, all of them or none. Raises ConfigError."""
    erasures(folder)  # whatever is wrong with the file is said before anything is written
    append(folder, FILE, [_entry(erasure, why, by) for erasure in wanted], check=erasures_of)


def _entry(erasure: Erasure, why: str, by: str | None) -> list[str]:
    named = (
        f"passage = {quoted(erasure.passage)}" if erasure.passage else f"document = {quoted(erasure.document or '')}"
    )
    lines = ["[[erased]]", named]
    if erasure.also:
        lines.append(f"also = [{', '.join(map(quoted, erasure.also))}]")
    if erasure.words:
        lines.append(f'trace = "{erasure.words}-{erasure.digest}"')
    if by:
        lines.append(f"by = {quoted(by)}")
    return [*lines, f"on = {erasure.on.isoformat()}", f"why = {quoted(why)}"]
