"""Finds names of a vocabulary in a text: longest match first, linear in the text, true offsets.

Knows nothing of what a name stands for; never changes or folds the text it searches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, filterfalse
from typing import Generic, TypeVar

from search.model import Span

T = TypeVar("T")

_TOKEN = re.compile(r"[^\W_]+|&")
_CAPITAL = re.compile(r"[^\W_a-zß-ÿ](?<![^\W_](?s:.))[^\W_]*")
"""A word that opens with a capital, a figure or a letter of another script: by far the fewest words of a text.

Its first letter stands before the look back, for a search runs several times as fast from letter to letter.
"""
_NEXT = re.compile(
    r"(?>(?P<gap>(?:['’]?[ \t\xa0]{1,3}|['’]|,[ \xa0]|[-‐‑–/]|\.[ \xa0]?)?(?:\r?\n[ \t]*)?))(?P<word>[^\W_]+|&)"
)
"""What may stand between two words of one name, and the second; a full stop only after an initial or "St"."""


@dataclass(frozen=True, slots=True)
class Name(Generic[T]):
    """A spelling and what it stands for. `exact`: upper and lower case must be as written (abbreviations)."""

    spelling: str
    value: T
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value where one of its names stands."""

    span: Span
    value: T


@dataclass(slots=True)
class _Node(Generic[T]):
    following: dict[str, _Node[T]] = field(default_factory=dict)
    names: list[tuple[tuple[str, ...], Name[T]]] = field(default_factory=list)


class Gazetteer(Generic[T]):
    """Names to look for. Of two with the same words the one given first counts; an article before a name is no part."""

    def __init__(self, names: Iterable[Name[T]]) -> None:
        self._root: _Node[T] = _Node()
        small: set[str] = set()
        for name in names:
            words = tuple(_TOKEN.findall(name.spelling))
            if len(words) > 1 and words[0].lower() == "the":
                words = words[1:]
            node = self._root
            for word in words:
                node = node.following.setdefault(_key(word), _Node())
            if words:
                node.names.append((words, name))
                if not words[0][0].isupper():
                    letter, rest = re.escape(words[0][0]), re.escape(words[0][1:])
                    small.add(rf"{letter}(?<![^\W_](?s:.))(?i:{rest})(?![^\W_])")
        self._small = re.compile("|".join(sorted(small))) if small else None

    def find(self, text: str, *, loose: bool = False) -> Iterator[Found[T]]:
        """Names from left to right, none overlapping, the longest at each place.

        A word that a spelling capitalises must be capitalised in the text too, unless `loose`, which is for texts that
        neglect capitals. "&" and "and", a comma more or less, and either apostrophe count as equal.
        """
        first, free = self._root.following, 0
        for start, word in self._openings(text, loose=loose):
            if start < free:
                continue
            longest = _longest(first[word.casefold()], text, start, word, loose=loose)
            if longest is not None:
                name, free = longest
                yield Found(Span(start, free), name.value)

    def _openings(self, text: str, *, loose: bool) -> list[tuple[int, str]]:
        """Where the words stand with which a name may begin, in the order of the text."""
        first = self._root.following
        if not loose:
            runs = [_CAPITAL.findall(text), self._small.findall(text) if self._small else []]
        elif first.keys().isdisjoint(map(str.casefold, _words(text))):
            return []  # most texts name nobody, and this tells so in a third of the time
        else:
            runs = [_TOKEN.findall(text)]
        known = [[word for word in run if word.casefold() in first] for run in runs]
        return sorted([place for words in known if words for place in _places(text, words)])


def _words(text: str) -> Iterator[str]:
    """The words of a text in no order: most are whole between blanks, the rest are taken apart."""
    between = text.split()
    apart = _TOKEN.findall(" ".join(filterfalse(str.isalnum, between)))
    return chain(filter(str.isalnum, between), apart)


def _places(text: str, words: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Where these words stand, which are all that the text has of them, in its order."""
    at = 0
    for word in words:
        at = text.find(word, at)
        while word.isalnum() and (text[at - 1 : at].isalnum() or text[at + len(word) : at + len(word) + 1].isalnum()):
            at = text.find(word, at + 1)  # it was but a part of a longer word
        yield at, word
        at += len(word)


def _longest(opening: _Node[T], text: str, start: int, word: str, *, loose: bool) -> tuple[Name[T], int] | None:
    """The longest name that begins with `word` at `start`, whose node is `opening`, and where it ends."""
    best: tuple[Name[T], int] | None = None
    node: _Node[T] | None = opening
    got, end = [word], start + len(word)
    while node is not None:
        if node.names:
            best = next(((name, end) for words, name in node.names if _fits(name, words, got, loose)), best)
        following = _NEXT.match(text, end) if node.following else None
        if following is None:
            break
        gap, after = following.groups()
        if "." in gap and len(word) > 2:
            break
        word, end = after, following.end()
        got.append(word)
        node = node.following.get(_key(word))
    return best


def _key(word: str) -> str:
    word = word.casefold()
    return "&" if word == "and" else word


def _fits(name: Name[T], words: tuple[str, ...], got: list[str], loose: bool) -> bool:
    if name.exact:
        return list(words) == got
    if not loose:
        for want, have in zip(words, got, strict=True):
            if want[0].isupper() and not have[0].isupper():
                return False
    return True
