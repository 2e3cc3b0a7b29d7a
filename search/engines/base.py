"""What an engine is given and what it must answer.

An engine knows ids, tokens and facet values, never texts or files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from search.model import Matches, Query, Tokens

TEXT_FIELDS = ("text", "title", "speaker", "source", "crc", "author", "said")
"""Fields with words and positions, each in two readings (folded, stemmed)."""

FACET_FIELDS = ("author_type", "source", "crc", "speaker", "year", "kind", "quotes")
"""Fields whose values are counted and filtered by."""

UNSTATED = "unstated"
"""The facet value of a passage that has none; for `year` it is UNDATED."""

UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One passage as an engine sees it.

    `document` and `ordinal` give the sort "as in the document"; every facet field has at least one value.
    """

    id: str
    document: str
    ordinal: int
    published: date | None
    texts: Mapping[str, Tokens]
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Engine(Protocol):
    """An opened, immutable index. Safe to use from several threads."""

    def search(self, query: Query) -> Matches:
        """Ids by rank with scores, exact totals and facet counts.

        Ties break by date of publication (newest first, undated last), then id. The counts of a facet use every
        filter except its own; a value of a filter on that facet is present even at 0.
        """

    def frequencies(self, words: Sequence[str]) -> Mapping[str, int]:
        """In how many passages each stem of the text field stands; 0 for one that the index does not hold."""

    def nearest(self, word: str, distance: int) -> tuple[tuple[str, int], ...]:
        """Folded words of the text within `distance` letters, with frequencies: nearest, then most frequent first."""

    def close(self) -> None:
        """Give back files and memory; the engine is not used afterwards."""


class EngineModule(Protocol):
    """How `engines.open_engine` and `engines.build_engine` reach an implementation."""

    name: str
    version: str

    def build(self, folder: Path, entries: Iterable[Entry], progress: Callable[[int], None]) -> None:
        """Write an index of `entries` into the empty `folder`; `progress` is told how many are done."""

    def open(self, folder: Path) -> Engine:
        """Open what `build` wrote. Raises IndexDamaged when it cannot be read."""
