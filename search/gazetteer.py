"""Finds names of a vocabulary in a text: longest match first, linear in the text, true offsets.

What is made ready from a collection is kept here for the next document. Knows nothing of what a name stands for;
never changes or folds the text it searches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, filterfalse
from typing import Generic, TypeVar

from search.model import Collection, Span

T = TypeVar("T")

_TOKEN = re.compile(r"[^\W_]+|&")
_CAPITAL = re.compile(r"[^\W_a-zß-ÿ](?<![^\W_](?s:.))[^\W_]*")
"""A word that opens with a capital, a figure or a letter of another script: by far the fewest words of a text.

Its first letter stands before the look back, for a search runs several times as fast from letter to letter.
"""
_GAP = re.compile(r"(?:['’]?[ \t\xa0]{1,3}|['’]|,[ \xa0]|[-‐‑–/]|\.[ \xa0]?)?(?:\r?\n[ \t]*)?")
"""What may stand between two words of one name; a full stop only after an initial or "St"."""


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
        if first.keys().isdisjoint(_words(text) if loose else map(str.casefold, self._first_words(text))):
            return  # most texts name nobody, and this tells so in a third of the time
        for token in _TOKEN.finditer(text) if loose else self._openings(text):
            word = token.group()
            node = first.get(word if word.islower() else word.casefold())
            if node is None or token.start() < free:
                continue
            longest = _longest(node, text, token, loose)
            if longest is not None:
                name, free = longest
                yield Found(Span(token.start(), free), name.value)

    def _first_words(self, text: str) -> list[str]:
        """The words of a text with which a name may begin."""
        return _CAPITAL.findall(text) + (self._small.findall(text) if self._small else [])

    def _openings(self, text: str) -> Iterable[re.Match[str]]:
        """The places of these words, in order."""
        capitals = _CAPITAL.finditer(text)
        return sorted((*capitals, *self._small.finditer(text)), key=re.Match.start) if self._small else capitals


def _words(text: str) -> Iterator[str]:
    """The words of a text in small letters, in no order: most are whole between blanks, the rest are taken apart."""
    between = text.split()
    apart = _TOKEN.findall(" ".join(filterfalse(str.isalnum, between)))
    return map(str.casefold, chain(filter(str.isalnum, between), apart))


def _longest(start: _Node[T], text: str, token: re.Match[str], loose: bool) -> tuple[Name[T], int] | None:
    """The longest name that begins with `token`, whose node is `start`, and where it ends."""
    best: tuple[Name[T], int] | None = None
    node: _Node[T] | None = start
    got = [token.group()]
    while node is not None:
        end = token.end()
        best = next(((name, end) for words, name in node.names if _fits(name, words, got, loose)), best)
        gap = _GAP.match(text, end)
        following = _TOKEN.match(text, gap.end()) if gap is not None and node.following else None
        if gap is None or following is None or ("." in gap.group() and len(got[-1]) > 2):
            break
        token = following
        got.append(token.group())
        node = node.following.get(_key(token.group()))
    return best


class Kept(Generic[T]):
    """What `make` makes of a collection, made once for each of the last few collections.

    A collection is told by identity: its hash alone would cost as much as many a short document.
    """

    def __init__(self, make: Callable[[Collection], T]) -> None:
        self._make = make
        self._made: tuple[tuple[Collection, T], ...] = ()

    def __call__(self, collection: Collection) -> T:
        for known, value in self._made:
            if known is collection:
                return value
        value = self._make(collection)
        self._made = ((collection, value), *self._made[: _COLLECTIONS - 1])
        return value


_COLLECTIONS = 4


def _key(word: str) -> str:
    word = word.casefold()
    return "&" if word == "and" else word


def _fits(name: Name[T], words: tuple[str, ...], got: list[str], loose: bool) -> bool:
    if name.exact:
        return list(words) == got
    return loose or all(not want[0].isupper() or have[0].isupper() for want, have in zip(words, got, strict=True))
