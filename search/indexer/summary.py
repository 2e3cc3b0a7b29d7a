"""What an indexing run did, as told to a person. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from search.indexer.walk import Skipped
from search.model import Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """An entry of corrections.toml that is not in force, and why; `place` is the file and its line."""

    place: str
    correction: Correction
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts of what is now in the index, and what this run did.

    `readable`: at least one file could be read. `read` and `kept` count documents read anew and taken over; `gone`
    names files that are no longer there but keep their passages, `pruned` those that lost them; `warnings` are
    (file, what was odd in it), `unplaced` the corrections that are not in force. `generation` is what was published,
    None when nothing was.
    """

    documents: int
    passages: int
    quotes: int
    readable: bool = True
    read: int = 0
    kept: int = 0
    skipped: tuple[Skipped, ...] = ()
    gone: tuple[str, ...] = ()
    pruned: tuple[str, ...] = ()
    warnings: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    generation: str | None = None

    @property
    def exit_code(self) -> int:
        """0, or 3 when at least one input was skipped, a correction among them, or there was nothing to read."""
        return 3 if self.skipped or self.unplaced or not self.readable else 0
