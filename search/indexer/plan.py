"""What is to be done with each file, from what is there now and what the last index says. Pure but for the hashing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from search.catalogue import FileRecord
from search.errors import TooLarge
from search.indexer.outcome import fingerprint
from search.indexer.rules import Rules
from search.indexer.walk import Found, Skipped
from search.model import Collection

Action = Literal["read", "keep", "skip", "drop"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What becomes of one file: read it, keep the document of `before`, skip it for `record.reason`, or drop it.

    Skipped without a reason is a file of which all was erased.
    """

    action: Action
    record: FileRecord
    found: Found | None = None
    before: FileRecord | None = None


def plan(
    found: Iterable[Found], before: Mapping[str, FileRecord], rules: Rules, *, prune: bool = False
) -> tuple[Step, ...]:
    """A step for every file that is there or was, by name."""
    steps = {each.file: _step(each, before.get(each.file), rules) for each in found}
    for file, old in before.items():
        if file not in steps and old.document is not None:
            steps[file] = Step(action="keep", record=replace(old, gone=True, reason=None), before=old)
    return tuple(_pruned(step) if prune else step for _, step in sorted(steps.items()))


def failed(step: Step, reason: str, *, lasting: bool, prune: bool) -> Step:
    """The step for a file that was to be read and could not be: what it was before stays, unless `prune`."""
    record = replace(step.record, reason=reason, sha256=step.record.sha256 if lasting else "")
    if step.before is not None and step.before.document is not None:
        kept = replace(
            step,
            action="keep",
            record=replace(
                record,
                document=step.before.document,
                more=step.before.more,
                corrected=step.before.corrected,
                gone=True,
            ),
        )
        return _pruned(kept) if prune else kept
    return replace(step, action="skip", record=record)


def missing(known: Collection, steps: Iterable[Step], skipped: Iterable[Skipped]) -> tuple[Skipped, ...]:
    """Files that collection.toml names, but that are not there and never were."""
    there = {step.record.file for step in steps} | {each.file for each in skipped}
    return tuple(
        Skipped(file=entry.file, reason="collection.toml names it, but there is no such file")
        for entry in known.documents
        if entry.file not in there
    )


def _step(found: Found, before: FileRecord | None, rules: Rules) -> Step:
    record = FileRecord(file=found.file, rules=rules.version(found.file))
    reading = Step(action="read", record=record, found=found, before=before)
    try:
        record = replace(record, sha256=fingerprint(found.path))
    except TooLarge as error:
        return failed(reading, str(error), lasting=False, prune=False)
    except OSError as error:
        return failed(reading, f"cannot be read ({error.strerror})", lasting=False, prune=False)
    reading = replace(reading, record=record)
    if before is None or (before.sha256, before.rules) != (record.sha256, record.rules):
        return reading
    if before.document is None and before.reason is None:
        return replace(reading, action="skip")
    if before.document is None or before.reason is not None:
        # Its bytes were tried with these very rules.
        return failed(reading, before.reason or "", lasting=True, prune=False)
    return replace(reading, action="keep", record=replace(before, gone=False))


def _pruned(step: Step) -> Step:
    if step.action == "keep" and step.record.gone:
        record = replace(step.record, document=None, more=(), corrected="", gone=False)
        return replace(step, action="drop" if record.reason is None else "skip", record=record)
    return step
