"""The excerpt of a passage that shows best why it was found. It never rewrites: a snippet is a slice of its passage."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from search.highlight.matching import NOTHING, Mark, found
from search.highlight.pattern import Expansions, Pattern, pattern
from search.highlight.sentences import boundaries
from search.model import Clause, Snippet, Span

LENGTH = 300
"""Characters that an excerpt may have: about four lines of a page of results."""

_WINDOW = 20_000
"""Characters that are looked through at once; passages are nearly always shorter."""

_OVERLAP = 500
"""Characters that two windows share, so that a phrase on the seam is seen."""

_MOST = 400_000
"""Characters that are looked through at all, so that a file of one line costs milliseconds, not seconds."""

_MOST_MARKS = 5_000
"""Marks after which no better place is looked for, for the same reason."""

_SHORT = 60
"""Characters: rather than to give up more for the sake of a word, a run of letters without an end is cut in it."""

_TEXT = re.compile(r"\S")
_SPACE = re.compile(r"\s")


def snippet(
    text: str,
    clause: Clause,
    expansions: Expansions = NOTHING,
    *,
    quotes: Sequence[Span] = (),
    length: int = LENGTH,
) -> Snippet:
    """One or two whole sentences of `text` around the densest matches, in at most `length` characters.

    A longer sentence is cut between words, never inside a mark unless that is longer than `length`. Without matches
    it is the beginning. Marks are as `matching.marks` says.
    """
    wanted = pattern(clause, expansions, "text")
    low, high, marks = _window(text, wanted, quotes, length)
    start, end = _chosen(text, (low, high), marks, length)
    inside = (
        Span(max(m.start, start) - start, min(m.end, end) - start) for m in marks if m.start < end and m.end > start
    )
    before = _TEXT.search(text, 0, start)
    return Snippet(
        text=text[start:end],
        marks=tuple(inside),
        cut_before=before is not None,
        cut_after=_TEXT.search(text, end) is not None,
    )


def _window(text: str, wanted: Pattern, quotes: Sequence[Span], length: int) -> tuple[int, int, list[Mark]]:
    """The part of a text to choose from, and its marks: the whole, or in huge texts the first with the most to show."""
    if len(text) <= _WINDOW:
        return 0, len(text), found(text, wanted, quotes)
    best: tuple[int, int, list[Mark]] = (0, min(len(text), _WINDOW), [])
    most = seen = 0
    held = [q for q in quotes if q.start < _MOST] if wanted.said else []
    for low, high in _windows(text):
        here = [Span(max(q.start, low) - low, min(q.end, high) - low) for q in held if q.start < high and q.end > low]
        marks = [Mark(m.start + low, m.end + low, m.part) for m in found(text[low:high], wanted, here)]
        parts = _densest(marks, length)[2]
        if parts > most:
            best, most = (low, high, marks), parts
        seen += len(marks)
        if most >= wanted.parts or seen > _MOST_MARKS:
            break
    return best


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Overlapping ranges cut between words where there are any."""
    low = 0
    while low < min(len(text), _MOST):
        high = min(len(text), low + _WINDOW)
        if high < len(text):
            high = _back_to_space(text, high, low + _WINDOW // 2)
        yield low, high
        if high == len(text):
            return
        low = _back_to_space(text, high - _OVERLAP, high - 2 * _OVERLAP)


def _back_to_space(text: str, place: int, floor: int) -> int:
    """The nearest place up to `place` after white space; `place` itself when there is none above `floor`."""
    for at in range(place, floor, -1):
        if text[at - 1].isspace():
            return at
    return place


def _densest(marks: Sequence[Mark], length: int) -> tuple[int, int, int]:
    """First and last mark of the stretch of `length` characters with most parts of the query, then most marks.

    The third value is how many parts; the earliest of equals is taken.
    """
    held: Counter[str] = Counter()
    best = (0, 0)
    chosen = (0, 0)
    first = 0
    for last, mark in enumerate(marks):
        held[mark.part] += 1
        while first < last and mark.end - marks[first].start > length:
            held[marks[first].part] -= 1
            if not held[marks[first].part]:
                del held[marks[first].part]
            first += 1
        score = (len(held), last - first + 1)
        if score > best:
            best, chosen = score, (first, last)
    return *chosen, best[0]


def _chosen(text: str, within: tuple[int, int], marks: Sequence[Mark], length: int) -> tuple[int, int]:
    """Range of the excerpt, without white space at its ends."""
    low, high = _trimmed(text, *within)
    if high - low <= length:
        return low, high
    first, last, _ = _densest(marks, length)
    core = (marks[first].start, marks[last].end) if marks else (low, low)
    sentences, whole = _sentences(text, (low, high), core, (marks, length))
    for sentence in sentences:
        if sentence[1] - sentence[0] > length and sentence[0] < max(core[1], low + 1) and sentence[1] > core[0]:
            return _cut(text, sentence, core, (marks, length))
    return _best(whole, marks, length) or _cut(text, (low, high), core, (marks, length))


def _sentences(
    text: str, within: tuple[int, int], core: tuple[int, int], measure: tuple[Sequence[Mark], int]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The sentences around the core, and those of them that are seen whole; so far that none that fits is missed."""
    marks, length = measure
    low, high = max(within[0], core[0] - 2 * length), min(within[1], core[1] + 2 * length)
    starts = [mark.start for mark in marks]
    places = [place for place in boundaries(text, low, high) if not _in_mark(place, marks, starts)]
    edges = [low, *places, high]
    sentences = [_trimmed(text, a, b) for a, b in pairwise(edges)]
    return sentences, sentences[low > within[0] : len(sentences) - (high < within[1])]


def _in_mark(place: int, marks: Sequence[Mark], starts: Sequence[int]) -> bool:
    before = bisect_right(starts, place) - 1
    return before >= 0 and marks[before].start < place < marks[before].end


def _best(sentences: Sequence[tuple[int, int]], marks: Sequence[Mark], length: int) -> tuple[int, int] | None:
    """The sentence, or two that follow each other, with most to show; None when none that fits shows anything.

    Of equals, one that begins with what is shown, then two rather than one, then the earlier.
    """
    starts = [mark.start for mark in marks]
    shown = [[m.part for m in marks[bisect_left(starts, a) : bisect_left(starts, b)]] for a, b in sentences]
    best: tuple[tuple[int, int, bool, bool, int], tuple[int, int]] | None = None
    for i, (start, _) in enumerate(sentences if marks else sentences[:1]):
        for last in range(i, min(i + 2, len(sentences))):
            end = sentences[last][1]
            parts = shown[i] + shown[last] if last > i else shown[i]
            if end - start > length or (marks and not parts):
                continue
            score = (len(set(parts)), len(parts), bool(shown[i]), last > i, -start)
            if best is None or score > best[0]:
                best = score, (start, end)
    return best and best[1]


def _cut(
    text: str, sentence: tuple[int, int], core: tuple[int, int], measure: tuple[Sequence[Mark], int]
) -> tuple[int, int]:
    """A range of at most `length` characters around the core, cut between words and outside marks."""
    marks, length = measure
    if core[1] - core[0] > length:
        return _trimmed(text, core[0], core[0] + length)
    if core[1] - sentence[0] <= length:
        start, end = sentence[0], min(sentence[0] + length, sentence[1])
    elif sentence[1] - core[0] <= length:
        start, end = sentence[1] - length, sentence[1]
    else:
        start = core[0] - (length - (core[1] - core[0])) // 2
        end = start + length
    for mark in marks:
        start = mark.end if mark.start < start < mark.end else start
    start = start if start == sentence[0] else _after_space(text, start, core[0])
    for mark in marks:
        end = mark.start if mark.start < end < mark.end else end
    end = end if end == sentence[1] else _before_space(text, end, max(core[1], start + 1))
    return _trimmed(text, start, end)


def _after_space(text: str, place: int, most: int) -> int:
    """The first beginning of a word from `place` on, at most `most`; `place` itself where words have no end."""
    if place == 0 or text[place - 1].isspace():
        return place
    space = _SPACE.search(text, place, most)
    return space.end() if space else most if most - place < _SHORT else place


def _before_space(text: str, place: int, least: int) -> int:
    """The last end of a word up to `place`, at least `least`; `place` itself where words have no end."""
    if place == len(text) or text[place].isspace():
        return place
    at = next((at for at in range(place - 1, least - 1, -1) if text[at].isspace()), least)
    return at if at > least or place - least < _SHORT else place


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its ends; nothing but white space ends before it begins."""
    if start < end and not text[start].isspace():
        return start, end if not text[end - 1].isspace() else start + len(text[start:end].rstrip())
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()) if piece.strip() else start
