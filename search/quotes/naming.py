"""What a name is made of: titles, given name, last name, and the gender that these tell. Reads no text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from search.quotes import cues
from search.quotes.given import gender_of_given
from search.quotes.offices import before_name


@dataclass(frozen=True, slots=True)
class FullName:
    """A name of two words or more where it first stands; `words` has titles, `given` and `last` none."""

    start: int
    end: int
    name: str
    given: str
    last: str


@lru_cache(maxsize=4096)
def clean(name: str) -> str:
    """A name without possessive, stop or post-nominal letters at its end."""
    words = name.split()
    if not words:
        return ""
    last = words[-1]
    if last.endswith(("’s", "'s")):
        last = last[:-2]
    elif last.endswith(("’", "'")):
        last = last[:-1]
    words[-1] = last.rstrip(".,")
    while len(words) > 1 and words[-1].isupper() and words[-1].lower() in cues.POSTNOMINALS:
        words.pop()
    return " ".join(words).rstrip(",")


def opens_with_office(words: list[str]) -> bool:
    """Whether the first of these words is an office before a name, not the title of the name itself."""
    first, second = words[0].rstrip(".").lower(), words[1].rstrip(".").lower()
    if "-of-" in first:  # "Mother-of-two Ada Marsh"
        return True
    if len(words) > 2 and before_name(first, second):
        return True
    return first in cues.OFFICES and (first not in cues.TITLES or second in cues.OFFICES)


def after_offices(words: list[str]) -> list[str]:
    """A name's words without those before it of an office or a body ("Amble MP Ada Marsh", "Lampwatch’s Ada Marsh")."""
    ends = [i for i in range(len(words) - 1) if opens_with_office(words[i:]) or words[i].endswith(("’s", "'s"))]
    return words[ends[-1] + 1 :] if ends else words


def split_name(name: str) -> tuple[list[str], list[str]]:
    """Titles and the rest of a name, in words as written."""
    words = name.split()
    titles: list[str] = []
    while len(words) > 1 and words[0].rstrip(".").lower() in cues.TITLES:
        titles.append(words.pop(0).rstrip("."))
    return titles, words


def gender_of(titles: list[str]) -> str:
    """ "m", "f" or nothing, by a title."""
    lows = {title.lower() for title in titles}
    if lows & cues.MALE_TITLES:
        return "m"
    return "f" if lows & cues.FEMALE_TITLES else ""


def gender_of_name(name: str) -> str:
    """ "m", "f" or nothing, by the titles of a name, else by its given name."""
    titles, rest = split_name(name)
    return gender_of(titles) or (gender_of_given(rest[0]) if rest else "")
