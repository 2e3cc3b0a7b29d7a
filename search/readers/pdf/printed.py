"""What a browser prints around a web page: the time and the page's title above, its address and a page number below."""

from __future__ import annotations

import re
from collections.abc import Iterable

from search.readers.pdf.lines import Line

_TIME = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s{1,2}(?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?=\s|$)",
    re.IGNORECASE,
)
"""A day in figures with a time of day, as browsers write it in any of their languages."""

_ADDRESS = re.compile(r"(?:https?|file)://\S{1,2000}(?:\s{1,3}(\d{1,4}/\d{1,4}))?")
_OF = re.compile(r"\d{1,4}/\d{1,4}")


def head(top: Iterable[Line]) -> frozenset[Line]:
    """The lines of the row that begins with a day and a time, of those at the top edge of a page."""
    lines = tuple(top)
    first = next((line for line in lines if _TIME.match(line.text)), None)
    if first is None or any(line.bottom > first.top for line in lines):
        return frozenset()
    return _row(first, lines)


def foot(bottom: Iterable[Line], *, headed: bool) -> frozenset[Line]:
    """The lines of the row that is the page's address, of those at its bottom edge.

    An address alone may be a note; it is such a row with a page number of so many, or under a `headed` page.
    """
    lines = tuple(bottom)
    for line in lines:
        match = _ADDRESS.fullmatch(line.text)
        if match is not None and not any(other.top < line.bottom for other in lines):
            row = _row(line, lines)
            if headed or match[1] or any(_OF.fullmatch(other.text) for other in row):
                return row
    return frozenset()


def _row(line: Line, lines: Iterable[Line]) -> frozenset[Line]:
    return frozenset(other for other in lines if other.bottom < line.top and other.top > line.bottom)
