"""What an indexing run would do, file by file. Reads the last index and the files' hashes; writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from search import collection, corrections, generations
from search.catalogue import Catalogue, FileRecord
from search.corrections import Entry
from search.errors import SearchError
from search.indexer.corrected import Corrected
from search.indexer.plan import Step, missing, plan
from search.indexer.rules import Rules
from search.indexer.walk import walk
from search.model import Collection
from search.opened import CATALOGUE

What = Literal["add", "read again", "skip", "remove", "keep, though it is gone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a run would do with one file; `reason` says why it would skip it."""

    file: str
    what: What
    reason: str | None = None


def preview(folder: Path, index_folder: Path, *, prune: bool = False) -> tuple[Change, ...]:
    """What a run would do with each file that it would not leave as it is, by name. Raises ConfigError."""
    known = collection.load(folder)
    walked = walk(folder, index_folder)
    before, corrected = _before(index_folder, corrections.load(folder, known), known)
    steps = tuple(map(corrected.checked, plan(walked.found, before, Rules(known), prune=prune)))
    skipped = (*walked.skipped, *missing(known, steps, walked.skipped))
    changes = [Change(file=each.file, what="skip", reason=each.reason) for each in skipped]
    changes += (change for step in steps if (change := _change(step)) is not None)
    return tuple(sorted(changes, key=lambda each: each.file))


def _before(
    index_folder: Path, decisions: tuple[Entry, ...], known: Collection
) -> tuple[dict[str, FileRecord], Corrected]:
    """The files as the last index has them, and the corrections beside it; no file without a usable index."""
    try:
        generation = generations.current(index_folder)
        with Catalogue.open(generation.folder / CATALOGUE) as catalogue:
            return {record.file: record for record in catalogue.files()}, Corrected(
                decisions, catalogue, known.erasures
            )
    except SearchError:
        return {}, Corrected(decisions, None, known.erasures)


def _change(step: Step) -> Change | None:
    before, record = step.before, step.record
    if step.action == "read":
        return Change(file=record.file, what="add" if before is None or before.document is None else "read again")
    if step.action in ("skip", "keep") and record.reason:
        return Change(file=record.file, what="skip", reason=record.reason)
    if step.action == "drop":
        return Change(file=record.file, what="remove")
    if record.gone and before is not None and not before.gone:
        return Change(file=record.file, what="keep, though it is gone")
    return None
