"""Dates as typed, a year, month, day or a range of such, as half-open ranges of days. Knows no clock and no locale."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date, timedelta

from search.model import Published

_POINT = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?)?")
_BRITISH = re.compile(r"(?:(?P<day>[0-9]{1,2})/)?(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})")
_WRITTEN = re.compile(
    r"(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+)?(?P<month>[a-z]{3,9})\.?,?\s+(?P<year>[0-9]{4})", re.IGNORECASE
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_NUMBERS = {form: at for at, name in enumerate(map(str.lower, _MONTHS), 1) for form in (name, name[:3])} | {"sept": 9}

FORMS = "2017, August 2017, 31 August 2017, 31/08/2017 (day first) or 2017-08-31"
"""How a date may be written, for messages."""

EXCHANGED = "The dates were the wrong way round and have been exchanged."


def in_words(day: date) -> str:
    """“31 August 2017”, in British order whatever the locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_range(typed: str) -> tuple[date, date | None] | None:
    """First day and day after the last of a year, month or day, as 2017-03-05, 5 March 2017 or, day first, 05/03/2017.

    None when there is no such date; the end is None past the last year that there is.
    """
    found = next((match for form in (_POINT, _BRITISH, _WRITTEN) if (match := form.fullmatch(typed.strip()))), None)
    if found is None:
        return None
    year, month, day = int(found["year"]), _month(found["month"]), int(found["day"]) if found["day"] else None
    try:
        first = date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    if first.year == MAXYEAR:
        return first, None
    if day:
        return first, first + timedelta(days=1)
    if month:
        return first, date(first.year + month // 12, month % 12 + 1, 1)
    return first, date(first.year + 1, 1, 1)


def _month(typed: str | None) -> int | None:
    """The number of a month, 0 for a word that names none."""
    if typed is None or typed.isdecimal():
        return int(typed) if typed else None
    return _NUMBERS.get(typed.lower(), 0)


def published(typed: str) -> tuple[Published, bool] | None:
    """The range of `2017`, `2016-12..2018`, `..August 2018` or `2016..`, both ends included; None when it is not one.

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
