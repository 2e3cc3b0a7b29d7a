"""Dates as typed, a year, month, day or a range of such, as half-open ranges of days. Knows no clock and no locale."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date, timedelta

from search.model import Published

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
EXCHANGED = "The dates were the wrong way round and have been exchanged."


def in_words(day: date) -> str:
    """“31 August 2017”, in British order whatever the locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_range(typed: str) -> tuple[date, date | None] | None:
    """First day and day after the last of a year, month or day (`2017`, `2017-03`, `2017-03-05`).

    None when there is no such date; the end is None past the last year that there is.
    """
    found = _POINT.fullmatch(typed)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if first.year == MAXYEAR:
        return first, None
    if day:
        return first, first + timedelta(days=1)
    if month:
        return first, date(first.year + month // 12, month % 12 + 1, 1)
    return first, date(first.year + 1, 1, 1)


def published(typed: str) -> tuple[Published, bool] | None:
    """The range of `2017`, `2016-12..2018`, `..2018` or `2016..`, both ends included; None when it is not one.

    The second value says that the ends were the wrong way round and have been exchanged.
    """
    first, dots, last = typed.partition("..")
    if not dots:
        whole = day_range(typed)
        return whole and (Published(*whole), False)
    since, until = day_range(first), day_range(last)
    if (first and since is None) or (last and until is None) or not (since or until):
        return None
    if since and until and until[0] < since[0]:
        return Published(until[0], since[1]), True
    return Published(since and since[0], until and until[1]), False
