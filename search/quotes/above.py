"""The words of the passages so far, to look up who said the same before. Knows no speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from search.model import Passage

_WORD = re.compile(r"[\w']+")


def plain(text: str) -> str:
    """The words alone, in small letters."""
    return " ".join(_WORD.findall(text.lower().replace("’", "'")))


class Above:
    """Passages by their words, which are put together only once some are looked for."""

    def __init__(self) -> None:
        self._passages: list[Passage] = []
        self._starts: list[int] = []
        self._words = ""

    def add(self, passage: Passage) -> None:
        """Remember a passage."""
        self._passages.append(passage)

    def having(self, words: str) -> Iterator[Passage]:
        """The passages with these plain words, in order; one that has them twice comes twice."""
        new = [f" {plain(passage.text)} \n" for passage in self._passages[len(self._starts) :]]
        self._starts += accumulate(map(len, new[:-1]), initial=len(self._words)) if new else ()
        self._words += "".join(new)
        at = self._words.find(words)
        while at >= 0:
            yield self._passages[bisect_right(self._starts, at) - 1]
            at = self._words.find(words, at + 1)
