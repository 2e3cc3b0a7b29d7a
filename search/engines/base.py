"""What an engine is given and what it must answer.

An engine knows ids, tokens and facet values, never texts or files.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, Protocol

from search.model import Matches, Query, Tokens

TEXT_FIELDS: Final = ("text", "title", "speaker", "source", "crc", "author", "said")
"""Fields with words and positions, each in two readings (folded, stemmed)."""

EXPANSIONS: Final = 256
"""Words that one prefix or fuzzy word may stand for."""


def patient() -> bool:
    """Never enough: what `enough` is for who waits for the whole result."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One passage as an engine sees it.

    `document` and `ordinal` give the sort "as in the document"; every facet field has at least one value, and
    `QUOTATION` as many as there are quotations.
    """

    id: str
    document: str
    ordinal: int
    published: date | None
    texts: Mapping[str, Tokens]
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Counts(Mapping[str, int]):
    """The counts of a facet of very many values, which are not all made into text for the few that are listed."""

    @abstractmethod
    def commonest(self, most: int) -> Mapping[str, int]:
        """The `most` values of highest count, ties by value; values that are there at 0 for a filter's sake too."""


class Engine(Protocol):
    """An opened, immutable index. Safe to use from several threads.

    What a clause means, for every engine (levels.py and ranking.py hold what all compute alike):

    - A plain word stands in a passage when its stem stands in any of the fields of ranking.Ranking.fields; a phrase, a
      prefix or a fuzzy word without a field is looked for in the text alone.
    - A gap (an empty token) is crossed by no phrase and no `slop`.
    - `slop`: all the words, repeated ones as often as written, in one stretch with at most so many other words.
    - A prefix or fuzzy word stands for at most EXPANSIONS words of its field, the most frequent first, then by code
      point. Two swapped neighbours are one letter's difference.
    - The AtLeast at the root, or the first one in a root And, holds the loose words: `Query.match` says how many of
      them must stand. Any other AtLeast without a minimum asks for all of its words. Stop words are not asked for
      unless there is nothing else, and a word typed twice is asked for once.
    - Sorts: newest and oldest by date (undated last), document id, place; document by document id and place.
    """

    def search(self, query: Query, enough: Callable[[], bool] = patient) -> Matches:
        """Ids by rank with scores, exact totals and facet counts.

        Ties break by date of publication (newest first, undated last), then id. The counts of a facet use every
        filter except its own; a value of a filter on that facet is present even at 0. When `enough` turns true, the
        words not yet looked up are left out and the answer is marked inexact.
        """

    def frequencies(self, words: Sequence[str]) -> Mapping[str, int]:
        """In how many passages each stem stands as a plain word does; 0 for one that the index does not hold."""

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

    def update(self, base: Path, folder: Path, *, removed: Sequence[Entry], added: Sequence[Entry]) -> bool:
        """Write into the empty `folder` what is in `base` without `removed` and with `added`; False to have it built.

        `base` stays as it is, but its files may stand in `folder` under a second name.
        """

    def open(self, folder: Path) -> Engine:
        """Open what `build` wrote. Raises IndexDamaged when it cannot be read."""
