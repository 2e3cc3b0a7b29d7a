"""The ranges of a text that a clause stands for, from the words of the text and their places."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from search.analysis import Layout, beginning, layout
from search.highlight.pattern import Expansions, Pattern, Targets, pattern
from search.model import Clause, Passage, Phrase, Span

_SHORT = 2_000
"""Characters of a text in which a phrase is looked for at once: it was found for the phrase, most likely."""

NOTHING: Mapping[Clause, tuple[str, ...]] = {}


class Mark(NamedTuple):
    """A range to mark, and the part of the query that stands there."""

    start: int
    end: int
    part: str


def marks(
    text: str,
    clause: Clause,
    expansions: Expansions = NOTHING,
    *,
    quotes: Sequence[Span] = (),
    field: str = "text",
) -> tuple[Span, ...]:
    """The ranges of `text` that matched: rising, apart from each other, each of whole words.

    A phrase is one range, and its words elsewhere are none; nothing is marked for what is excluded. `said:` is marked
    only inside `quotes` (ranges of `text`); `field` says which field of a passage the text is.
    """
    return tuple(Span(mark.start, mark.end) for mark in found(text, pattern(clause, expansions, field), quotes))


def quoted(passage: Passage) -> tuple[Span, ...]:
    """The quotations of a passage as ranges of its own text, for `marks` and `snippet`."""
    first, last = passage.span.start, passage.span.end
    ranges = (Span(max(quote.span.start, first) - first, min(quote.span.end, last) - first) for quote in passage.quotes)
    return tuple(span for span in ranges if span.start < span.end)


def found(text: str, wanted: Pattern, quotes: Sequence[Span]) -> list[Mark]:
    """The marks of `text` with the parts of the query, rising and apart."""
    if not (wanted.anywhere or (wanted.said and quotes)):
        return []
    stemmed = bool(wanted.anywhere.stems or wanted.said.stems)
    # A phrase is seen only with the words between, so that all are wanted where its first word stands.
    sparing = wanted.beginnings and not (wanted.anywhere.phrases and len(text) < _SHORT)
    laid = beginning(text, wanted.beginnings) if sparing else None
    if laid is None or (laid.starts and wanted.anywhere.phrases):
        laid = layout(text, stemmed=stemmed)
    each = list(_in_layout(laid, wanted.anywhere)) if wanted.anywhere else []
    if wanted.said:
        for quote in quotes:
            each += _in_layout(_inside(laid, quote), wanted.said)
    return _apart(each)


def _inside(laid: Layout, span: Span) -> Layout:
    """The words of a range, found by halving: a long passage may hold thousands of quotations."""
    first, last = bisect_left(laid.starts, span.start), bisect_left(laid.starts, span.end)
    while last > first and laid.ends[last - 1] > span.end:
        last -= 1
    part = slice(first, last)
    return Layout(laid.exact[part], laid.stems[part], laid.starts[part], laid.ends[part])


def _in_layout(laid: Layout, wanted: Targets) -> Iterator[Mark]:
    starts, ends = laid.starts, laid.ends
    if wanted.stems:
        parts = wanted.stems
        yield from (Mark(starts[i], ends[i], parts[stem]) for i, stem in enumerate(laid.stems) if stem in parts)
    if wanted.exact:
        parts = wanted.exact
        yield from (Mark(starts[i], ends[i], parts[word]) for i, word in enumerate(laid.exact) if word in parts)
    if wanted.starts:
        beginnings = tuple(wanted.starts)
        for i, word in enumerate(laid.exact):
            if word.startswith(beginnings):
                part = next(wanted.starts[start] for start in beginnings if word.startswith(start))
                yield Mark(starts[i], ends[i], part)
    for phrase in wanted.phrases:
        part = " ".join(phrase.words)
        for first, last in _ranges(phrase, laid.exact):
            yield Mark(starts[first], ends[last], part)


def _ranges(phrase: Phrase, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last word of each mark of a phrase; of words near each other, each word by itself."""
    if phrase.slop is not None:
        yield from ((place, place) for place in _near(phrase.words, phrase.slop, words))
        return
    length = len(phrase.words)
    wanted = list(phrase.words)
    for place in _places(phrase.words[0], words):
        if list(words[place : place + length]) == wanted:
            yield place, place + length - 1


def _places(word: str, words: Sequence[str]) -> Iterator[int]:
    place = -1
    try:
        while True:
            place = words.index(word, place + 1)
            yield place
    except ValueError:
        return


def _near(wanted: Sequence[str], slop: int, words: Sequence[str]) -> Iterable[int]:
    """Places of the wanted words in every stretch that has them all with at most `slop` others between them."""
    needed = Counter(wanted)
    longest = len(wanted) + slop
    places = [place for place, word in enumerate(words) if word in needed]
    held: Counter[str] = Counter()
    lacking = len(needed)
    marked: set[int] = set()
    low = 0
    for high, place in enumerate(places):
        word = words[place]
        held[word] += 1
        lacking -= held[word] == needed[word]
        while place - places[low] >= longest:
            out = words[places[low]]
            lacking += held[out] == needed[out]
            held[out] -= 1
            low += 1
        if not lacking:
            marked.update(places[low : high + 1])
    return marked


def _apart(each: list[Mark]) -> list[Mark]:
    """Rising; marks that overlap become one. A mark inside another is lost in it, with its part of the query."""
    each.sort(key=lambda mark: (mark.start, -mark.end))
    kept: list[Mark] = []
    for mark in each:
        if kept and mark.start < kept[-1].end:
            if mark.end > kept[-1].end:
                kept[-1] = kept[-1]._replace(end=mark.end)
        else:
            kept.append(mark)
    return kept
