"""The first rows of many without sorting them all."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from search.engines.columnar.postings import Rows


def first(rows: Rows, order: NDArray[np.int32], wanted: int) -> list[int]:
    """The rows that come first in `order` (each row's place), ascending by place."""
    places = order[rows]
    if wanted < len(rows):
        chosen = np.argpartition(places, wanted)[:wanted]
        rows, places = rows[chosen], places[chosen]
    chosen_rows: list[int] = rows[np.argsort(places)].tolist()
    return chosen_rows[:wanted]


def best(rows: Rows, scores: NDArray[np.float32], ties: NDArray[np.int32], wanted: int) -> list[int]:
    """The rows of highest score, best first; equal scores by their place in `ties`."""
    values = scores[rows]
    if wanted < len(rows):
        if wanted < 1:
            return []
        least = np.partition(values, len(values) - wanted)[len(values) - wanted]
        above, equal = rows[values > least], rows[values == least]
        rows = np.concatenate((above, np.array(first(equal, ties, wanted - len(above)), dtype=np.int32)))
        values = scores[rows]
    ordered: list[int] = rows[np.lexsort((ties[rows], -values))].tolist()
    return ordered
