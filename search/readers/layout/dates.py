"""Dates as English texts write them: a line that is a date line, and the day a text says it was published."""

from __future__ import annotations

import re
from datetime import date


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})"
DAY = (
    rf"{_WEEKDAY}?(?:"
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s{{1,2}}of)?[\s-]{{1,2}}{_MONTH.format('m1')}\.?,?[\s-]{{1,2}}(?P<y1>\d{{4}})"
    rf"|{_MONTH.format('m2')}\.?\s{{1,2}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})"
    r"|(?P<d4>\d{1,2})[/.](?P<m4>\d{1,2})[/.](?P<y4>\d{4})"
    r")(?!\d)"
)
"""A full day, the British order for figures; bounded, so that no text can make it slow."""

TIME = r"(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?:\s?(?:gmt|bst|utc|hrs|hours))?"

_DAY = re.compile(r"(?<![\d/])" + DAY, re.IGNORECASE)
_SOURCED = re.compile(r"(?P<source>[A-Z][^\d,:;.?!]{2,50}?)(?:\s?[,|]|\s[–—-])\s" + DAY, re.IGNORECASE)
_SHORT = re.compile(r"(?P<d4>\d{1,2})/(?P<m4>\d{1,2})/(?P<y4>\d{2})")
"""A day in figures with a year of two, which is one only where nothing stands beside it."""
_YEAR = re.compile(r"\d{4}")
_TIME = re.compile(TIME, re.IGNORECASE)
_PAPER = re.compile(r"(?<=[\dm]),\s(?:[A-Z][\w’'&-]{1,20}\s?){1,5}\Z")
"""The newspaper behind the time of day ("3 May 2019, 12.01am, The Lantern")."""
_WORD = re.compile(r"[^\W\d_]+")
_LINE_LIMIT = 140
_CENTURY = 2000
_AROUND = _words(
    "published publication posted post date dated on at in last updated update first modified edited created issued"
    " released release time press news media statement blog embargo embargoed until from not for before strictly"
    " answered tabled asked corrected sent"
    " immediate min mins minute minutes read hrs hours gmt bst utc am pm the of created reviewed page day"
)
"""Words that may stand beside the day in a date line."""

_LATER = re.compile(r"\b(?:updated?|modified|edited|reviewed)\b", re.IGNORECASE)
_WEEKDAY_FIRST = re.compile(_WEEKDAY, re.IGNORECASE)
_TODAY = re.compile(r"\btoday\s{0,2},?\s{0,2}\(?\s{0,2}(?:on\s{1,2})?" + DAY.replace("(?P<", "(?P<t"), re.IGNORECASE)
_MONTH_YEAR = re.compile(
    r"(?:" + _MONTH.format("m") + r")\.?,?\s{1,3}(?:19|20)\d{2}|" + DAY.replace("(?P<", "(?P<s"), re.IGNORECASE
)
_CLOSING_MONTH = re.compile(
    r"(?:^|[\s,])(?:spring|summer|autumn|winter|" + _MONTH.format("m") + r")\.?,?\s{1,3}(?:19|20)\d{2}$", re.IGNORECASE
)


def day_of(text: str, *, month_first: bool = False) -> date | None:
    """The first full day written in `text`, None without one or for a day that the calendar lacks.

    `month_first`: figures with strokes are read in the American order.
    """
    found = _DAY.search(text) or _SHORT.fullmatch(text.strip())
    return _date(found, month_first=month_first) if found else None


def is_month_first(text: str) -> bool:
    """Whether a day in figures can only be meant in the American order ("3/14/2018")."""
    found = _DAY.search(text) if "/" in text else None
    return found is not None and found["y4"] is not None and int(found["d4"]) <= 12 < int(found["m4"])


def is_date_line(text: str) -> bool:
    """Whether a line says nothing but a day: with a weekday, a time, "Published", "Last updated", "by" and a name."""
    if _SHORT.fullmatch(text):
        return day_of(text) is not None
    if len(text) > _LINE_LIMIT or not _YEAR.search(text):
        return False
    found = _DAY.search(text)
    if found is None or _date(found) is None:
        return False
    before, after = text[: found.start()], _PAPER.sub("", text[found.end() :])
    head, by, name = after.partition(" by ")
    rest = _TIME.sub(" ", f"{before} {head}").lower()
    if by and len(name.split()) > 5:
        return False
    return all(word in _AROUND for word in _WORD.findall(rest)) and not re.search(r"\d{3}", rest)


def source_of(text: str) -> str | None:
    """The words before the day that a line ends with ("Anytown Gazette, 9 July 2024"); None for any other line."""
    found = _SOURCED.fullmatch(text) if len(text) <= _LINE_LIMIT and _YEAR.search(text) else None
    return found["source"] if found is not None and day_of(text) is not None else None


def is_run_together(text: str) -> bool:
    """Whether a line is the day of publication and that of a change without a blank ("May 4, 2019June 9, 2019")."""
    found = _DAY.match(text) if len(text) <= _LINE_LIMIT else None
    return found is not None and _DAY.fullmatch(text[found.end() :]) is not None


def is_update_line(text: str) -> bool:
    """Whether a date line gives the day of a change, not of publication."""
    return bool(_LATER.search(text))


def is_time(text: str) -> bool:
    """Whether a line is a time of day and nothing else."""
    return len(text) <= 12 and bool(_TIME.fullmatch(text))


def has_weekday(text: str) -> bool:
    """Whether a date line names the day of the week, as the head of a blog post does."""
    return bool(_WEEKDAY_FIRST.match(text))


def is_month_or_day(text: str) -> bool:
    """Whether a line is a month and a year, or a day: the last line of a signature."""
    return len(text) < 40 and bool(_MONTH_YEAR.fullmatch(text.rstrip(".")))


def ends_in_month(text: str) -> bool:
    """Whether a line closes with a month and a year, as the number of a series does ("Briefing no. 3, May 2019")."""
    return bool(_CLOSING_MONTH.search(text[-40:]))


def without_month(text: str) -> str:
    """A short line without the month and year that close it ("Chief Inspector of Lamps, May 2019")."""
    return _CLOSING_MONTH.sub("", text)


def published_today(text: str) -> date | None:
    """The day that `text` itself calls today ("published today (14 December 2016)"), None when it names none."""
    found = _TODAY.search(text) if "today" in text.lower() else None
    return _date(found, "t") if found else None


def _date(found: re.Match[str], prefix: str = "", *, month_first: bool = False) -> date | None:
    groups = found.groupdict()
    for form in "1234":
        year = groups.get(f"{prefix}y{form}")
        if year is None:
            continue
        month = groups[f"{prefix}m{form}"]
        number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
        day = int(groups[f"{prefix}d{form}"])
        if month_first and form == "4":
            number, day = day, number
        try:
            return date(int(year) + (_CENTURY if len(year) == 2 else 0), number, day)
        except ValueError:
            return None
    return None
