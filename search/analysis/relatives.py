"""Words that are plainly of one family by their spelling, though their stems may differ: staffing and staff. Pure."""

from __future__ import annotations

from collections.abc import Iterator

_ENDINGS = ("s", "es", "ed", "ing", "ings", "er", "ers", "ly")
"""Common suffixes that leave a word what it is about."""

_LEAST = 4
"""Letters of the shorter word: below, a misspelling that ends so is as likely (leters is not let)."""

_DOUBLED = frozenset("bdfgklmnprstvz")


def relatives(word: str) -> tuple[str, ...]:
    """Words that begin `word`, or that it begins, with a common suffix between them; a consonant may be doubled before
    it and a final e be gone.

    `word` is an exact reading. Whether there are such words is for the caller to look up.
    """
    return tuple(dict.fromkeys([*_shorter(word), *_longer(word)]))


def _shorter(word: str) -> Iterator[str]:
    for ending in _ENDINGS:
        start = word.removesuffix(ending)
        if start == word or len(start) < _LEAST:
            continue
        yield start
        if ending[0] in "ei":
            yield start + "e"
            if start[-1] == start[-2] and start[-1] in _DOUBLED and len(start) > _LEAST:
                yield start[:-1]


def _longer(word: str) -> Iterator[str]:
    if len(word) < _LEAST:
        return
    for ending in _ENDINGS:
        yield word + ending
        if ending[0] in "ei":
            if word[-1] == "e":
                yield word[:-1] + ending
            elif word[-1] in _DOUBLED:
                yield word + word[-1] + ending
