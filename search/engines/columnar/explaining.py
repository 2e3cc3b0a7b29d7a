"""Why a passage stands where it does: the addends of its score, from the very arrays that it was scored with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from search.engines.columnar.leaves import Leaves
from search.engines.columnar.postings import Found, Postings, Rows, Weights
from search.engines.ranking import Leaf, Ranking, shown
from search.model import Contribution, Words


@dataclass(frozen=True, slots=True)
class Addend:
    """A leaf, or two stems side by side, as looked up for one query. `field` is "" outside InField."""

    leaf: Leaf | tuple[str, str]
    field: str
    found: Found

    @property
    def key(self) -> tuple[object, str]:
        """The same for what scores alike: a word counts by its stem, however it was typed."""
        return (self.leaf.stem if isinstance(self.leaf, Words) else self.leaf, self.field)


class Explanations:
    """Explains rows of one answer; what was not looked up for want of time added nothing and is not named."""

    def __init__(self, leaves: Leaves, ranking: Ranking, addends: Sequence[Addend]) -> None:
        self._leaves, self._ranking = leaves, ranking
        self._addends = {addend.key: addend for addend in addends}
        self._often = {key: sum(addend.key == key for addend in addends) for key in self._addends}
        self._places = {key: tuple(self._of(addend)) for key, addend in self._addends.items()}

    def of(self, row: int) -> tuple[Contribution, ...]:
        """What adds up to the row's score, a line for each field that a term stands in."""
        return tuple(part for key, addend in self._addends.items() for part in self._parts(key, addend, row))

    def _of(self, addend: Addend) -> Iterator[tuple[str, float, Postings]]:
        """The fields of an addend: name, weight, how often it stands in each row."""
        if isinstance(addend.leaf, tuple):
            yield "text", 1.0, self._leaves.pair_times(*addend.leaf)
            return
        for place, weight in self._ranking.places(addend.leaf, addend.field):
            yield place, weight, self._leaves.times(addend.leaf, place, addend.found.words)

    def _parts(self, key: tuple[object, str], addend: Addend, row: int) -> Iterator[Contribution]:
        """A term's score, divided among the fields that it stands in as they weigh."""
        found, boost = addend.found, float(self._often[key])
        once = at(found.rows, found.scores, row)
        if not once:
            return
        term = " ".join(addend.leaf) if isinstance(addend.leaf, tuple) else shown(addend.leaf)
        if isinstance(addend.leaf, tuple):
            boost, once = self._ranking.pair, once / self._ranking.pair
        standing = [(place, w, at(p.rows, p.times, row)) for place, w, p in self._places[key]]
        whole = sum(weight * times for _, weight, times in standing)
        for place, weight, times in standing:
            if weight * times:
                saturation = once / found.idf * weight * times / whole
                yield Contribution(
                    field=place,
                    term=term,
                    score=boost * found.idf * saturation,
                    times=times,
                    weight=weight,
                    idf=found.idf,
                    saturation=saturation,
                    boost=boost,
                )


def at(rows: Rows, values: Weights, row: int) -> float:
    """The value of a row, 0 for one that is not among the ascending `rows`."""
    place = int(np.searchsorted(rows, row))
    return float(values[place]) if place < len(rows) and rows[place] == row else 0.0
