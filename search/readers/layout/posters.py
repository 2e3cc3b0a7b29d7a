"""Lines of a comment thread that say who posted an item and when, in the manners of the common blog programs."""

from __future__ import annotations

import re
from functools import lru_cache

from search.readers.layout import dates, wording

_AGO = (
    r"(?:about )?(?:\d{1,3}|an?|one) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago|just now|yesterday"
)
_WHEN = rf"(?:{dates.DAY}(?:,? ?(?:at|@|[-–|•·])? ?{dates.TIME})?|{dates.TIME},? (?:on )?" + dates.DAY.replace(
    "(?P<", "(?P<z"
)
_MONTHS = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_YEARLESS = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTHS}|{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?)"
_WHEN = (
    _WHEN + rf"|{dates.TIME},? (?:[a-z]{{3,9}},? )?\d{{1,2}} {_MONTHS} ['’]?\d\d(?!\d)"
    rf"|{_YEARLESS}(?:,| at| @| [-–|•·])? ?{dates.TIME}|{dates.TIME},? on {_YEARLESS}|{_AGO})"
)
_STAMPED = re.compile(
    rf"(?P<who>\S.{{0,70}}?)\s{{0,3}}(?:[-–—|•·,:]\s?)?"
    rf"(?:\b(?:posted|commented|replied|responded|writes|writing|wrote|sa(?:ys?|id)):? )?(?:\bon |\bat |@ ?)?"
    rf"(?<!\d)(?P<when>{_WHEN})"
    r"(?:\s?(?:says?|said|wrote|#|permalink|edited|\(edited\))?[:.…]{0,3})?",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?P<who>\S.{0,70}?)\s{1,3}(?:says?|said|wrote|writes|commented|replied|responded|replies)\s?(?::|…|\.{3})",
    re.IGNORECASE,
)
_STAMP = re.compile(
    rf"(?:#\d{{1,6}}\s{{1,8}})?(?:posted |commented )?(?:on |at )?{_WHEN}(?: ?\(edited\)|[ .#]{{0,3}}|\s?permalink)",
    re.IGNORECASE,
)
_POSTED_BY = re.compile(
    rf"(?:posted |comment |written )?by:? (?P<who>\S.{{0,60}}?)(?: (?:on|at|,) ?{_WHEN})", re.IGNORECASE
)
_PROFILE = re.compile(
    r"(?:joined|registered|member since|posts|location|rank|reputation|karma)\s?:|(?:\w+ )?member\Z|moderator\Z",
    re.IGNORECASE,
)
_LONGEST, _SHORT = 130, 60
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\d[:.]\d\d(?!\d|[./])|\d ?[ap]m\b", re.IGNORECASE)
_FIGURES_THEN_MONTH = re.compile(r"(?<!\d)\d{2,12}(?=[ -][A-Za-z]{3,9}[ -]\d{4})")
_LAST_DAY = 31
_ARROWS = "↳↪└→>»⤷ \t\u00a0"
_ANSWERS = re.compile(
    r"(?:replying to|in reply to|in response to|reply to|responding to)\s?:?\s?@?(?P<who>\S.{0,60}?)[:.]?",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def stamped_poster(text: str) -> str | None:
    """The poster in a line that is a name and a day or time ("Anonymous31 August 2017 at 22:15"), else None."""
    if len(text) > _LONGEST or (not text[-1:].isalnum() and text[-1:] not in ":.…)"):
        return None
    if _DIGIT.search(text) is None and "ago" not in text and "now" not in text.lower():
        return None
    if is_stamp(text):
        return None
    text = unarrowed(text)
    found = _POSTED_BY.fullmatch(text) or _STAMPED.fullmatch(text)
    if found is None:
        return next((name for name, _ in run_together(text)), None)
    return _name(found["who"])


def beside(name: str) -> tuple[str, str | None]:
    """A poster's name and whom the item answers, where wide blanks or an arrow part the two ("Jo  Sam", "Jo > Sam")."""
    parts = [part for part in _PARTED.split(name) if part]
    return (parts[0], parts[1]) if len(parts) == _TWO else (name, None)


_PARTED = re.compile(r"\s{2,}|\s*[>›»→▸]\s*")
_TWO = 2


def run_together(text: str) -> tuple[tuple[str, str], ...]:
    """The ways to part a name that ends in figures from the stamp run on to it ("Bill 421 May 2018 at 9:15")."""
    figures = _FIGURES_THEN_MONTH.search(text) if len(text) <= _LONGEST else None
    if figures is None:
        return ()
    found: list[tuple[str, str]] = []
    for digits in (2, 1):
        at = figures.end() - digits
        name = _name(text[:at]) if text[at] != "0" and int(text[at : figures.end()]) <= _LAST_DAY else None
        if name is not None and is_stamp(text[at:]):
            found.append((name, text[at : text.rfind(" at ") if " at " in text else len(text)]))
    return tuple(found)


def answered(text: str) -> str | None:
    """Whom a line says that the item answers ("Replying to Jo", "in reply to Jo"), and nothing else; else None."""
    if len(text) > 90 or text.lstrip(_ARROWS)[:2].lower() not in ("re", "in"):
        return None
    found = _ANSWERS.fullmatch(text.strip(_ARROWS))
    if found is None or wording.ends_as_sentence(found["who"]) or len(found["who"].split()) > 6:
        return None
    who = found["who"]
    stamped = _STAMPED.fullmatch(who)
    return _name(stamped["who"] if stamped else who)


def is_timed(text: str) -> bool:
    """Whether a line gives a time of day, too, as the stamp of a comment does."""
    return " at " in text or bool(_CLOCK.search(text))


def unarrowed(text: str) -> str:
    """The line without the arrow that shows an answer."""
    return text.lstrip(_ARROWS) if text[:1] in _ARROWS else text


def says_poster(text: str) -> str | None:
    """The poster in a line like "Anne says:" or "Anonymous said...", else None."""
    if len(text) > 90 or text[-1:] not in ":….":
        return None
    found = _SAYS.fullmatch(text)
    return _name(found["who"]) if found else None


def is_stamp(text: str) -> bool:
    """Whether a line is a day, with or without a time, and nothing else."""
    return len(text) <= 80 and bool(_STAMP.fullmatch(text))


def is_profile(text: str) -> bool:
    """Whether a line between a poster's name and the day tells of the poster, as on forums."""
    return len(text) <= _SHORT and bool(_PROFILE.match(text))


def may_be_name(text: str) -> bool:
    """Whether a line may be a name standing over a stamp."""
    short = len(text) <= _SHORT and len(text.split()) <= 6 and not wording.ends_as_sentence(text)
    return short and _name(text) is not None and not is_profile(text)


def _name(written: str) -> str | None:
    name = written.strip(" \u00a0,:;-–—|•·")
    if wording.is_closing(name) or (name[:1] == "#" and name[1:].isdigit()):
        return None
    return name if name and any(sign.isalnum() for sign in name) and len(name.split()) <= 9 else None
