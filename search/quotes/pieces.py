"""A text cut into the pieces that a quotation does not cross by itself: paragraphs, hard-wrapped lines joined.

Decides nothing about marks or speakers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from search.model import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_WRAP_LEAST, _WRAP_MOST, _WRAP_SPREAD = 45, 100, 25
"""A block is hard-wrapped (e-mail, plain text) when all its lines but the last are of about one length (characters)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph. Quotations run from one piece to the next only within a `group` (one comment, one article)."""

    start: int
    end: int
    group: str = ""


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _wrapped(lines: list[tuple[int, int]]) -> bool:
    if len(lines) < 3:
        return False
    lengths = [end - start for start, end in lines[:-1]]
    longest = max(lengths)
    return (
        min(lengths) >= _WRAP_LEAST
        and longest <= _WRAP_MOST
        and longest - min(lengths) <= _WRAP_SPREAD
        and lines[-1][1] - lines[-1][0] <= longest + _WRAP_SPREAD
    )


def _blocks(text: str, area: Span) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines with no blank line between them."""
    block: list[tuple[int, int]] = []
    before = area.start
    for match in _LINE.finditer(text, area.start, area.end):
        start, end = _stripped(text, *match.span())
        if start == end:
            continue
        if block and text.count("\n", before, start) + text.count("\u2029", before, start) > 1:
            yield block
            block = []
        block.append((start, end))
        before = end
    if block:
        yield block


def pieces(text: str, area: Span | None = None, group: str = "") -> Iterator[Piece]:
    """The paragraphs of `text` (of `area` in it), without the white space around them, in order.

    A line is a paragraph unless its block is hard-wrapped.
    """
    for block in _blocks(text, area or Span(0, len(text))):
        if _wrapped(block):
            yield Piece(block[0][0], block[-1][1], group)
        else:
            yield from (Piece(start, end, group) for start, end in block)
