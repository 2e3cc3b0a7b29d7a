"""The lines of a page in reading order: down one column, then down the next; what crosses them parts the page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from search.readers.pdf.lines import Line, Page

_FEWEST = 4
"""A column has at least so many lines; less is a table or a signature."""

_MARGIN = 0.2
"""Gutters are looked for between these parts of the width from either side."""


def in_order(page: Page) -> list[list[Line]]:
    """The lines of a page, column by column."""
    return _parted(_rows(page.lines), 0)


def _parted(lines: list[Line], depth: int) -> list[list[Line]]:
    gutter = _gutter(lines) if depth < 2 else None
    if gutter is None:
        return [lines] if lines else []
    columns: list[list[Line]] = []
    for crossing, run in groupby(lines, key=lambda line: line.left < gutter < line.right):
        band = list(run)
        if crossing:
            columns.append(band)
        else:
            for side in (False, True):
                columns.extend(_parted([line for line in band if (line.left >= gutter) is side], depth + 1))
    return columns


def _rows(lines: Sequence[Line]) -> list[Line]:
    """From the top down, and from left to right within a row."""
    ordered = sorted(lines, key=lambda line: -(line.top + line.bottom) / 2)
    rows: list[list[Line]] = []
    for line in ordered:
        if rows and rows[-1][0].bottom < (line.top + line.bottom) / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.left)]


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where a gap runs down between two columns, None when there is one column only.

    Between the columns most lines stay on their side, and a whole column of lines begins right of it.
    """
    if len(lines) < 2 * _FEWEST:
        return None
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    low, high = start + _MARGIN * (end - start), end - _MARGIN * (end - start)
    best: tuple[int, float] | None = None
    for place in sorted({round(line.left, 0) - 1.5 for line in lines if low <= line.left <= high})[:200]:
        crossing = sum(line.left < place < line.right for line in lines)
        left = sum(line.right <= place for line in lines)
        right = sum(line.left >= place for line in lines)
        if left >= _FEWEST and right >= _FEWEST and crossing <= 0.4 * (left + right) and _side_by_side(lines, place):
            best = min(best or (crossing, place), (crossing, place))
    return best[1] if best else None


def _side_by_side(lines: Sequence[Line], place: float) -> bool:
    """Whether both sides are full of running text at the same heights, so that it is no table and no indented list."""
    left = [line for line in lines if line.right <= place]
    right = [line for line in lines if line.left >= place]
    low = max(min(line.bottom for line in left), min(line.bottom for line in right))
    high = min(max(line.top for line in left), max(line.top for line in right))
    within = [[line for line in side if line.bottom < high and line.top > low] for side in (left, right)]
    return all(len(side) >= _FEWEST and sum(len(line.text) for line in side) >= 18 * len(side) for side in within)
