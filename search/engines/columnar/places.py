"""Places of words as one ascending array each: phrases and nearness are searches of one array in another.

A key is row << PLACE_BITS | position, so that "the next place in the same passage" is the next number.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from search.engines.base import patient
from search.engines.columnar.postings import PLACE_BITS, Keys, Mask, Postings, Rows, in_time


def rows(keys: Keys) -> Rows:
    """The different rows, ascending."""
    return counted(keys).rows


def counted(keys: Keys) -> Postings:
    """How many keys each row has."""
    every = keys >> PLACE_BITS
    starts = np.flatnonzero(np.concatenate(([True], every[1:] != every[:-1]))) if len(every) else every
    times = np.diff(np.append(starts, len(every)))
    return Postings(every[starts].astype(np.int32), times.astype(np.float32))


def inside(keys: Keys, within: Rows) -> Keys:
    """The keys whose row is among the ascending rows `within`."""
    if len(within) * 8 < len(keys):  # few rows: cut their stretches out of the array
        edges = within.astype(np.int64) << PLACE_BITS
        starts, ends = np.searchsorted(keys, edges), np.searchsorted(keys, edges + (1 << PLACE_BITS))
        lengths = ends - starts
        offsets = np.repeat(starts - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths)
        return keys[offsets + np.arange(len(offsets))] if len(offsets) else keys[:0]
    return keys[_among((keys >> PLACE_BITS).astype(np.int32), within)]


def in_order(words: Sequence[Keys], enough: Callable[[], bool] = patient) -> Keys:
    """Where all the words follow one another, by the key of the first. Raises OutOfTime between words."""
    shifted = [keys - place for place, keys in enumerate(words)]
    shifted.sort(key=len)
    starts = shifted[0]
    for keys in shifted[1:]:
        in_time(enough)
        starts = starts[_among(starts, keys)]
    return starts


def together(words: Sequence[Keys], times: Sequence[int], slop: int, *, enough: Callable[[], bool] = patient) -> Keys:
    """Where a stretch begins that has each word so many times and at most `slop` other words. Raises OutOfTime."""
    longest = sum(times) + slop
    in_time(enough)
    begins = _merged(words)
    ends = begins
    for keys, often in zip(words, times, strict=True):
        in_time(enough)
        if len(keys) < often:
            return begins[:0]
        at = np.searchsorted(keys, begins) + often - 1
        reach = keys[np.minimum(at, len(keys) - 1)]
        ends = np.where(at < len(keys), np.maximum(ends, reach), np.iinfo(np.int64).max)
    fits: Mask = (ends >> PLACE_BITS == begins >> PLACE_BITS) & (ends - begins < longest)
    stretches: Keys = begins[fits]
    return stretches


def _merged(words: Sequence[Keys]) -> Keys:
    """All the keys in one ascending array; different words share no place. A stable sort only merges what is in order,
    where np.unique takes seconds for a million keys."""
    merged = np.concatenate(words)
    if len(words) > 1:
        merged.sort(kind="stable")
    return merged


def _among(values: np.ndarray, sorted_: np.ndarray) -> Mask:
    if not len(sorted_):
        return np.zeros(len(values), dtype=np.bool_)
    at = np.searchsorted(sorted_, values)
    return np.asarray(sorted_[np.minimum(at, len(sorted_) - 1)] == values)
