"""The shapes of names: of people with their titles, and what newspapers and their sites call themselves. Knows none."""

from __future__ import annotations

import re
from collections.abc import Mapping

from search import papers, titles
from search.quotes.given import is_given

TITLE = titles.PATTERN
NAME = (
    r"[A-Z][\w’'.&/-]{0,40}(?:[ \xa0](?:(?:of|for|and|the|de|van|von|di|da|del|la|le|al|&)[ \xa0]){0,2}"
    r"[A-Z][\w’'.&/-]{0,40}){0,7}"
)
"""A run of capitalised words with the small words that names have inside them; bounded."""
WHOSE_DAY = (
    r"(?:today|yesterday|tonight|(?:(?:last|this)\s)?(?:night|week|month|morning|evening|weekend"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))[’']s\s"
)
"""The day of a paper or a bulletin before what it is called ("last week's", "Friday's")."""
_IN_PAPER = re.compile(
    rf"\b(?:[Ii]n|[Ff]rom|[Oo]n|[Bb]y|[Vv]ia|how|as|what)\s(?:(?P<day>{WHOSE_DAY})|(?:the|my|our|your)\s)?"
    rf"(?:local\s(?:(?:paper|newspaper|rag),?\s(?:the\s)?)?)?(?P<who>(?:The\s)?{NAME})"
)
_ON_SITE = re.compile(
    rf"\b(?:[Ii]n|[Ff]rom|[Oo]n|[Vv]ia)\s(?P<who>the\s{NAME})(?:[’']s)?\s(?:web ?site|site|newspaper|paper)\b"
)
"""A newspaper called by one word beside what it is ("from the Echo website")."""
_ITSELF = re.compile(
    rf"\b[Tt]he\s(?P<who>{NAME})\s"
    r"(?:can (?:reveal|exclusively|report)|understands|has (?:learned|learnt|seen|been told))\b"
)
"""A newspaper that speaks of itself in its article."""
_NAMES = re.compile(NAME)
_TITLED = re.compile(rf"{TITLE}\s")
_TWO_WORDS = re.compile(r"(evening|daily|weekly)(?=.)")
_LARGEST_PLACE = 3
"""Words of a place's name at most."""
_LONGEST_WORD = 14
_AND = re.compile(r"(?<=\w{4})and(?=\w{4})")
_LANDS = re.compile(
    r"(?<=\w{3})(?=(?:country|county|city|coast|valley|dales|hills|islands?|borders|midlands|wales|england|london)\Z)"
)
"""Where a place's name that an address writes as one word has its last word, by what kinds of land are called."""
_QUARTER = re.compile(r"(?:north|south|east|west|mid)(?!ern|on|h?am|bourne|bury|end|e|s)\w{4}")
"""A place that may be a quarter of a land, or one word ("northampton", "southwark"): which, nobody can tell."""


def paper_in(text: str) -> str | None:
    """The newspaper that a line says something stood in ("in tonight's Anytown Mail"), None without one."""
    for match in _IN_PAPER.finditer(text):
        name = match.group("who").rstrip(".’'/-")
        ends = ends_as_newspaper(name) or (match.group("day") is not None and papers.may_end_paper(name))
        if " " in name and ends and not may_be_person(name):
            return name
    site = _ON_SITE.search(text)
    return site.group("who") if site is not None and papers.may_end_paper(site.group("who")) else None


def paper_itself(text: str) -> str | None:
    """The newspaper that an article calls itself ("the Anytown Mail can reveal"), None where it does not."""
    found = _ITSELF.search(text)
    return found.group("who") if found is not None else None


def papers_named(text: str) -> dict[str, str]:
    """The newspapers that `text` names, as it spells them, by their names as addresses write them."""
    names = (match.group().rstrip(".’'/-") for match in _NAMES.finditer(text))
    papers = (name for name in names if " " in name and ends_as_newspaper(name) and not may_be_person(name))
    return {_as_address(name): name for name in reversed([*papers])}


def names_spelt(text: str) -> dict[str, str]:
    """The newspapers and places that `text` names, as it spells them, by their names as addresses write them."""
    found: dict[str, str] = {}
    for match in _NAMES.finditer(text):
        words = match.group().split()
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + _LARGEST_PLACE) + 1):
                if words[start][0].isupper() and words[end - 1][0].isupper():
                    place = " ".join(words[start:end]).rstrip(".’'/-")
                    found.setdefault(_as_address(place), place)
    return found | papers_named(text)


def _as_address(name: str) -> str:
    return re.sub(r"[\W_]", "", name.lower().replace("&", "and")).removeprefix("the")


def paper_of_host(host: str, spelt: Mapping[str, str]) -> str | None:
    """The newspaper whose host ("anytownmail.co.uk") it is: as the text spells it or its place, else by its parts.

    None for a host that cannot be read as a place and the last word of a newspaper's name.
    """
    parts = papers.parts_of_host(host)
    if parts is None:
        return None
    place, ending = parts
    known = spelt.get(place + ending)
    if known is not None and " " in known:
        return known
    words = _TWO_WORDS.sub(r"\1 ", ending).title().split()
    if not place:
        return " ".join(words) if len(words) > 1 else None
    land = spelt.get(place) or _land(place)
    return " ".join((land, *words)) if land is not None else None


def _land(place: str) -> str | None:
    """The name of a place that an address writes as one word; None where nobody can tell how many words it has."""
    words = _LANDS.sub(" ", _AND.sub(" and ", place)).split()
    if any(len(word) > _LONGEST_WORD or _QUARTER.match(word) for word in words):
        return None
    return " ".join(word if word == "and" else word.capitalize() for word in words)


def ends_as_newspaper(text: str) -> bool:
    """Whether newspapers' names end as `text` does, and it is not a person's with a title ("Mrs Beacon")."""
    return papers.ends_as_paper(text) and _TITLED.match(text) is None


def may_be_person(text: str) -> bool:
    """Whether a name begins as people's do, with a title or a given name."""
    return _TITLED.match(text) is not None or is_given(text.split(" ", 1)[0])
