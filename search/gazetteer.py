"""Finds names of a vocabulary in a text: longest match first, linear in the text, true offsets.

Knows nothing of what a name stands for; never changes or folds the text it searches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from search.model import Span

T = TypeVar("T")

_TOKEN = re.compile(r"[^\W_]+|&")
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
    """Names to look for. Of two with the same words the one given first counts."""

    def __init__(self, names: Iterable[Name[T]]) -> None:
        self._root: _Node[T] = _Node()
        for name in names:
            words = tuple(_TOKEN.findall(name.spelling))
            node = self._root
            for word in words:
                node = node.following.setdefault(_key(word), _Node())
            if words:
                node.names.append((words, name))

    def find(self, text: str, *, loose: bool = False) -> Iterator[Found[T]]:
        """Names from left to right, none overlapping, the longest at each place.

        A word that a spelling capitalises must be capitalised in the text too, unless `loose`, which is for texts that
        neglect capitals. "&" and "and", a comma more or less, and either apostrophe count as equal.
        """
        tokens = [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
        at = 0
        while at < len(tokens):
            first = self._root.following.get(_key(tokens[at][0]))
            longest = _longest(first, text, tokens, at, loose) if first is not None else None
            if longest is None:
                at += 1
                continue
            name, after = longest
            yield Found(Span(tokens[at][1], tokens[after - 1][2]), name.value)
            at = after


def _longest(
    node: _Node[T] | None, text: str, tokens: list[tuple[str, int, int]], at: int, loose: bool
) -> tuple[Name[T], int] | None:
    """The longest name that begins at token `at` and the token after it; `node` is where that token leads."""
    best: tuple[Name[T], int] | None = None
    after = at + 1
    while node is not None:
        got = [token for token, _, _ in tokens[at:after]]
        best = next(((name, after) for words, name in node.names if _fits(name, words, got, loose)), best)
        if after == len(tokens) or not _joined(text, tokens[after - 1], tokens[after]):
            break
        node = node.following.get(_key(tokens[after][0]))
        after += 1
    return best


def _joined(text: str, left: tuple[str, int, int], right: tuple[str, int, int]) -> bool:
    between = text[left[2] : right[1]]
    return bool(_GAP.fullmatch(between)) and ("." not in between or len(left[0]) <= 2)


def _key(word: str) -> str:
    word = word.casefold()
    return "&" if word == "and" else word


def _fits(name: Name[T], words: tuple[str, ...], got: list[str], loose: bool) -> bool:
    if name.exact:
        return list(words) == got
    return loose or all(not want[0].isupper() or have[0].isupper() for want, have in zip(words, got, strict=True))
