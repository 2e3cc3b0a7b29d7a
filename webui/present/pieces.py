"""A text cut at its marks and quotations into a small tree that a template writes out; never markup itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from search.model import Quote, Span


@dataclass(frozen=True, slots=True)
class Run:
    """Plain characters; `marked` when they matched the query."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """Somebody's quoted words; `number` is the index of the quotation in its passage."""

    number: int
    pieces: tuple[Run | Quoted, ...]


Pieces = tuple[Run | Quoted, ...]

MAX_DEPTH = 8
"""Quotations nested deeper are left unmarked: nobody quotes so, and templates go down by recursion."""


def cut(text: str, marks: Sequence[Span] = (), quotes: Sequence[Quote] = (), start: int = 0) -> Pieces:
    """`text` as runs and quotations; joining every run gives `text` back.

    `marks` count in `text`; the spans of `quotes` count in the document, where `text` begins at `start`. Marks that
    reach over the edge of a quotation are split there; quotations that overlap without nesting lose the later one.
    """
    inside = _nested(quotes, start, len(text))
    return _level(text, Span(0, len(text)), _ordered(marks, len(text)), inside)


def _ordered(marks: Sequence[Span], length: int) -> tuple[Span, ...]:
    """Marks by place, clipped to the text, without overlaps."""
    kept: list[Span] = []
    for mark in sorted(marks):
        begin = max(mark.start, kept[-1].end if kept else 0)
        if begin < min(mark.end, length):
            kept.append(Span(begin, min(mark.end, length)))
    return tuple(kept)


def _nested(quotes: Sequence[Quote], start: int, length: int) -> tuple[tuple[int, Span], ...]:
    """Quotations by place, outer before inner, in the text's own offsets; those that cross an earlier one left out."""
    placed = [
        (number, Span(max(0, quote.span.start - start), min(length, quote.span.end - start)))
        for number, quote in enumerate(quotes)
    ]
    placed.sort(key=lambda item: (item[1].start, -item[1].end))
    kept: list[tuple[int, Span]] = []
    open_ends: list[int] = []
    for number, span in placed:
        while open_ends and open_ends[-1] <= span.start:
            open_ends.pop()
        crosses = bool(open_ends) and span.end > open_ends[-1]
        if span.start >= span.end or crosses or len(open_ends) >= MAX_DEPTH:
            continue
        kept.append((number, span))
        open_ends.append(span.end)
    return tuple(kept)


def _level(text: str, span: Span, marks: tuple[Span, ...], quotes: tuple[tuple[int, Span], ...]) -> Pieces:
    """The pieces of one level: the runs between its outermost quotations, and these with what is in them."""
    pieces: list[Run | Quoted] = []
    at, index = span.start, 0
    while index < len(quotes):
        number, quote = quotes[index]
        last = index + 1
        while last < len(quotes) and quotes[last][1].start < quote.end:
            last += 1
        pieces.extend(_runs(text, Span(at, quote.start), marks))
        pieces.append(Quoted(number, _level(text, quote, marks, quotes[index + 1 : last])))
        at, index = quote.end, last
    pieces.extend(_runs(text, Span(at, span.end), marks))
    return tuple(pieces)


def _runs(text: str, span: Span, marks: tuple[Span, ...]) -> list[Run]:
    runs: list[Run] = []
    at = span.start
    first = bisect_right(marks, span.start, key=lambda mark: mark.end)
    last = bisect_left(marks, span.end, key=lambda mark: mark.start)
    for mark in marks[first:last]:
        begin, end = max(mark.start, at), min(mark.end, span.end)
        runs += [Run(text[at:begin]), Run(text[begin:end], marked=True)]
        at = end
    runs.append(Run(text[at : span.end]))
    return [run for run in runs if run.text]
