"""The different words of a field in code point order with their frequencies, mapped into memory."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from search.engines.base import EXPANSIONS

_ENCODING: Final = ("utf-8", "surrogatepass")


def save(folder: Path, field: str, counts: Mapping[str, int]) -> None:
    """Three arrays: the letters of all words, where each word ends in them, in how many passages it stands."""
    rows = sorted((word.encode(*_ENCODING), count) for word, count in counts.items() if count > 0)
    words = [word for word, _ in rows]
    np.save(folder / f"words_{field}.npy", np.frombuffer(b"".join(words), dtype=np.uint8))
    np.save(folder / f"ends_{field}.npy", np.cumsum([0, *map(len, words)], dtype=np.int64))
    np.save(folder / f"frequencies_{field}.npy", np.array([count for _, count in rows], dtype=np.int32))


class Lexicon:
    """Words by number, 0 the first in code point order (which is that of UTF-8's bytes)."""

    def __init__(self, folder: Path, field: str) -> None:
        self._letters: NDArray[np.uint8] = np.load(folder / f"words_{field}.npy", mmap_mode="r").view(np.ndarray)
        self._ends: NDArray[np.int64] = np.load(folder / f"ends_{field}.npy", mmap_mode="r").view(np.ndarray)
        self._counts: NDArray[np.int32] = np.load(folder / f"frequencies_{field}.npy", mmap_mode="r").view(np.ndarray)

    def __len__(self) -> int:
        return len(self._counts)

    def items(self) -> Iterator[tuple[str, int]]:
        """Every word with its frequency."""
        return zip(self._between(0, len(self)), self._counts.tolist(), strict=True)

    def frequency(self, word: str) -> int:
        """In how many passages a word stands."""
        at = self._place(word.encode(*_ENCODING))
        return int(self._counts[at]) if at < len(self) and self._word(at) == word.encode(*_ENCODING) else 0

    def starting(self, start: str) -> tuple[str, ...]:
        """At most EXPANSIONS words that begin with `start`, the most frequent first."""
        low, high = self._range(start)
        best = np.lexsort((np.arange(low, high), -self._counts[low:high]))[:EXPANSIONS]
        return tuple(self._word(low + int(at)).decode(*_ENCODING) for at in best)

    def like(self, word: str, distance: int) -> tuple[str, ...]:
        """At most EXPANSIONS words with the same first letter within `distance` letters, the most frequent first."""
        near = self.near(word, distance, *self._range(word[:1])) if word else ()
        return tuple(other for _, _, other in sorted(near, key=lambda n: (n[1], n[2])))[:EXPANSIONS]

    def near(self, word: str, distance: int, low: int = 0, high: int | None = None) -> list[tuple[int, int, str]]:
        """(letters' difference, minus the frequency, word) of the words numbered low to high, ascending."""
        high = len(self) if high is None else high
        words = self._between(low, high)
        if not words:
            return []
        far = cdist([word], words, scorer=OSA.distance, score_cutoff=distance, dtype=np.uint8)[0]
        places = np.flatnonzero(far <= distance).tolist()
        return sorted((int(far[at]), -int(self._counts[low + at]), words[at]) for at in places)

    def _range(self, start: str) -> tuple[int, int]:
        first = start.encode(*_ENCODING)
        return self._place(first), self._place(first + b"\xff")

    def _place(self, word: bytes) -> int:
        return bisect_left(range(len(self)), word, key=self._word)

    def _word(self, at: int) -> bytes:
        return self._letters[self._ends[at] : self._ends[at + 1]].tobytes()

    def _between(self, low: int, high: int) -> list[str]:
        ends = self._ends[low : high + 1].tolist()
        letters = self._letters[ends[0] : ends[-1]].tobytes() if ends else b""
        base = ends[0] if ends else 0
        return [letters[a - base : b - base].decode(*_ENCODING) for a, b in pairwise(ends)]
