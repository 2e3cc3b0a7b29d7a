"""Words of a text in two readings, exact (folded) and stemmed, with or without their places.

A word is met many times, so what becomes of it is kept; the stemmer itself is asked under a lock.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate
from threading import Lock
from typing import NamedTuple

import Stemmer

from search.analysis.characters import FOLDING, beginning_pattern, is_plain, readable
from search.model import Span, Tokens

ANALYZER_VERSION = f"1+snowball{Stemmer.version()}"
"""Changes whenever the same text may give other words: an index made by another version is not comparable."""

LONGEST_WORD = 100
"""Characters. A longer run (encoded data, words run together) is taken in pieces of so many, so no term is huge."""

_KEPT = 200_000
"""Words remembered: the vocabulary of a few million passages; about 40 MB when full."""

_RUNS = re.compile(r"[⁰¹²³⁴-⁹]+|_+")
"""Footnote marks stand apart from the word they are set on; underscores stand between words."""

_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.[\d.]*\d)?[^\W\d_]*")


class TokenSpan(NamedTuple):
    """One word: its exact and stemmed readings, and the characters of the original that it stands for."""

    exact: str
    stem: str
    span: Span


def tokens(text: str) -> Tokens:
    """Both readings of every word of `text`, in order."""
    raws = raw_words(text)
    exact = tuple(map(_EXACT.__getitem__, raws))
    if "" not in exact:
        return Tokens(exact, tuple(map(_STEMS.__getitem__, raws)))
    words = [part for raw, word in zip(raws, exact, strict=True) for part in ((word,) if word else _words(raw))]
    return Tokens(tuple(words), tuple(map(_STEMS.__getitem__, words)))


def spans(text: str) -> tuple[TokenSpan, ...]:
    """The same words as `tokens(text)`, each with its place in `text`.

    Places rise; two words may share one (½ is read as 1 and 2). A possessive ’s belongs to the place of its word.
    """
    laid = layout(text)
    return tuple(map(TokenSpan, laid.exact, laid.stems, map(Span, laid.starts, laid.ends)))


class Layout(NamedTuple):
    """The words of a text as columns of one length: both readings, and where each begins and ends."""

    exact: Sequence[str]
    stems: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


def layout(text: str, *, stemmed: bool = True) -> Layout:
    """`spans(text)` without an object per word, for whoever needs the places of a few among many.

    Without `stemmed` the exact readings stand for the stems, which spares the stemmer where only phrases are sought.
    """
    text, pattern = readable(text)
    pieces = pattern.split(text)  # between, word, between, …, between
    raws = pieces[1::2]
    exact = list(map(_EXACT.__getitem__, raws))
    bounds = list(accumulate(map(len, pieces)))
    if "" not in exact:
        stems = list(map(_STEMS.__getitem__, raws)) if stemmed else exact
        return Layout(exact, stems, bounds[:-1:2], bounds[1::2])
    found: list[tuple[str, int, int]] = []
    for raw, word, start in zip(raws, exact, bounds[::2], strict=False):
        parts = [(word, 0, len(raw))] if word else _parts(raw)
        found += [(part, start + low, start + high) for part, low, high in parts]
    return _columns(found)


def beginning(text: str, beginnings: frozenset[str]) -> Layout:
    """The words of `layout(text)` that begin with one of `beginnings` (lower-case ASCII letters), and perhaps others.

    In English print it reads no more than those, several times faster. A run of over LONGEST_WORD characters is then
    looked at by its own beginning only.
    """
    readable_text, pattern = readable(text)
    if not is_plain(pattern):
        return layout(text)
    found: list[tuple[str, int, int]] = []
    for match in beginning_pattern(beginnings).finditer(readable_text):
        raw, start = match.group(), match.start()
        word = _EXACT[raw]
        parts = [(word, 0, len(raw))] if word else _parts(raw)
        found += [(part, start + low, start + high) for part, low, high in parts]
    return _columns(found)


def _columns(found: Sequence[tuple[str, int, int]]) -> Layout:
    exact = [word for word, _, _ in found]
    stems = list(map(_STEMS.__getitem__, exact))
    return Layout(exact, stems, [start for _, start, _ in found], [end for _, _, end in found])


def raw_words(text: str) -> list[str]:
    """The stretches of `text` that hold words, nearly as written; `tokens` reads each, mostly as one word."""
    text, pattern = readable(text)
    return pattern.findall(text)


def stem(word: str) -> str:
    """The stem of an exact reading (English Snowball), never empty for a word that is not. Safe in threads."""
    return _STEMS[word]


class _Exact(dict[str, str]):
    """A stretch as written to its word, or to "" when it is not exactly one word over its whole length."""

    def __missing__(self, raw: str) -> str:
        if len(raw) > LONGEST_WORD:
            return ""
        parts = _parts(raw)
        whole = len(parts) == 1 and parts[0][1:] == (0, len(raw))
        return _keep(self, raw, parts[0][0] if whole else "")


class _Stems(dict[str, str]):
    """A stretch as written, or an exact reading, to its stem."""

    def __init__(self) -> None:
        super().__init__()
        # PyStemmer: "a stemmer object is not thread safe"; its own cache is off as this one is kept instead.
        self._stemmer = Stemmer.Stemmer("english", 0)
        self._lock = Lock()

    def __missing__(self, raw: str) -> str:
        word = _EXACT[raw] or raw
        with self._lock:
            stemmed: str = self._stemmer.stemWord(word)
        return _keep(self, raw, stemmed or word)


def _keep(memory: dict[str, str], raw: str, value: str) -> str:
    if len(raw) <= LONGEST_WORD:
        if len(memory) >= _KEPT:
            memory.clear()
        memory[raw] = value
    return value


_EXACT = _Exact()
_STEMS = _Stems()


def _words(raw: str) -> list[str]:
    return [word for word, _, _ in _parts(raw)]


def _parts(raw: str) -> list[tuple[str, int, int]]:
    """Words inside one stretch with their places in it."""
    parts = []
    for low, high in _runs(raw):
        folded, origins = _fold_with_origins(raw, low, high)
        for word, start, end in _split(folded):
            parts.append((word, origins[start], _with_trailing_marks(raw, origins[end - 1] + 1, high)))
    return parts


def _runs(raw: str) -> Iterator[tuple[int, int]]:
    """Ranges of a stretch that are folded together."""
    done = 0
    for match in _RUNS.finditer(raw):
        yield done, match.start()
        if match.group()[0] != "_":
            yield match.span()
        done = match.end()
    yield done, len(raw)


def _fold_with_origins(raw: str, low: int, high: int) -> tuple[str, Sequence[int]]:
    """The folded range, and for each folded character the place of the one it came from."""
    part = raw[low:high]
    if part.isascii():
        return part.lower().replace("`", "'"), range(low, high)
    pieces = [FOLDING[ord(char)] for char in part]
    folded = "".join(pieces)
    if len(folded) == len(pieces) and "" not in pieces:
        return folded, range(low, high)
    return folded, [place for place, piece in enumerate(pieces, low) for _ in piece]


def _with_trailing_marks(raw: str, end: int, high: int) -> int:
    while end < high and not FOLDING[ord(raw[end])]:
        end += 1
    return end


def _split(folded: str) -> Iterator[tuple[str, int, int]]:
    """Words of a folded stretch with their places in it."""
    folded, pattern = readable(folded)
    for match in pattern.finditer(folded):
        start = match.start()
        word = match.group()
        pieces = [word] if "," not in word or _THOUSANDS.fullmatch(word) else word.split(",")
        for piece in pieces:
            yield from _pieces(piece, start)
            start += len(piece) + 1


def _pieces(piece: str, start: int) -> Iterator[tuple[str, int, int]]:
    """One word, or a run too long for one in pieces; only the first piece of a stretch may begin with an apostrophe."""
    bare = piece.strip("'")
    start += len(piece) - len(piece.lstrip("'"))
    for low in range(0, len(bare), LONGEST_WORD):
        part = bare[low : low + LONGEST_WORD]
        word = part.removesuffix("'s").replace(",", "").strip("'") or part
        if not word.isascii():
            word = unicodedata.normalize("NFC", word)
        yield word, start + low, start + low + len(part)
