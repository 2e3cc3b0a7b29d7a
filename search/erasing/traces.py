"""The trace of a text: how many words it has and a number that they give, by which it is known again. Pure.

The words themselves cannot be read from it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from search.model import Span

LEAST = 8
"""Words that a text must have to be looked for wherever it stands: shorter ones are said by many."""

_WORD = re.compile(r"[^\W_]+")
_PRIME = 2**127 - 1
_BASE = 0x5DEECE66D1234567_89ABCDEF01234567
"""Of the polynomial that is rolled over the words (Karp and Rabin 1987). Neither may change: traces are kept."""

Trace = tuple[int, str]
"""Number of words, and 32 hex digits."""


def trace(text: str) -> Trace | None:
    """The trace of `text`, None when it has fewer than LEAST words."""
    words = _WORD.findall(text)
    if len(words) < LEAST:
        return None
    value = 0
    for word in words:
        value = (value * _BASE + _number(word.casefold())) % _PRIME
    return len(words), f"{value:032x}"


def traces(text: str, wanted: Mapping[int, frozenset[str]]) -> Iterator[Span]:
    """Where texts with one of the `wanted` traces (digits by number of words) stand in `text`, first word to last.

    Linear in the text for each number of words; letter case and whatever stands between the words do not count.
    """
    found = list(_WORD.finditer(text)) if wanted else []
    numbers = [_number(match[0].casefold()) for match in found]
    for count, digits in sorted(wanted.items()):
        values = {int(each, 16) for each in digits}
        top = pow(_BASE, count, _PRIME)
        value = 0
        for place, number in enumerate(numbers):
            value = (value * _BASE + number) % _PRIME
            if place >= count:
                value = (value - numbers[place - count] * top) % _PRIME
            if place >= count - 1 and value in values:
                yield Span(found[place - count + 1].start(), found[place].end())


@lru_cache(maxsize=100_000)
def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=15).digest(), "big") + 1
