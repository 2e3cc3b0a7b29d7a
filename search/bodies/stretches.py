"""Which company a text is telling of as it moves from one to the next: the last named, until another one is.

In a text on one company a section may be on another that it opens with; in a text on none at large each naming counts,
and so do the people told of as being of a company. Reads mentions and speakers, never a passage's own label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from search.bodies.cues import OF_COMPANY, SPOKEN_OF
from search.bodies.mentions import Mention
from search.bodies.subject import Own
from search.model import Passage

_OF_THE_SAME = re.compile(r"(?:He|She)\b")
_THERE = re.compile(r"(?:[\w’'-]+\s){0,3}there\b|Its\b")
"""How a passage begins that goes on about the company just named."""
_DWELT = 2
"""Passages that speak of a company from which a stretch is on it, and does not only mention it."""
_SURNAME = re.compile(r"\b[A-Z](?:['’][A-Z])?[\w-]+")


def stretches(own: Own, topic: tuple[str, ...], owned: tuple[str, ...] = ()) -> dict[int, tuple[str, bool]]:
    """By ordinal the company that a passage is told of, where that is not `topic`, what the whole text is about.

    In a text on an owner the places of the companies `owned` stand for these.
    With whether it is dwelt upon: two passages of the stretch speak of it, or one of its people whom the text knows.
    """
    found: dict[int, tuple[str, bool]] = {}
    for slug, run in groupby(_told([*_placed(own, owned)], topic), key=lambda told: told[0]):
        stretch = list(run)
        dwelt = sum(speaks for _, _, speaks in stretch) >= _DWELT
        found.update((ordinal, (slug, dwelt)) for _, ordinal, _ in stretch if slug is not None)
    return found


def _placed(own: Own, owned: tuple[str, ...]) -> Iterator[tuple[Passage, Sequence[Mention], tuple[str, ...]]]:
    """The passages with the companies that they name, and those `owned` whose places they name alone.

    A quotation set apart names whose words it is, and the text goes on as it was.
    """
    for passage, mentions, slugs in own:
        there = tuple(dict.fromkeys(s for m in mentions if m.kind == "place" for s in m.slugs if s in owned))
        yield passage, mentions, () if passage.kind == "quote_block" else slugs or there


def _told(own: Own, topic: tuple[str, ...]) -> Iterator[tuple[str | None, int, int]]:
    """Of each passage the company told of, its ordinal, and how much it speaks of that company outright."""
    people = {} if topic else _people(own)
    section: tuple[str, ...] = ()
    now: str | None = None  # what the stretch is on
    last: str | None = None  # what the passage above names or goes on about, though in passing
    for at, (passage, mentions, slugs) in enumerate(own):
        opens = passage.section != section
        section = passage.section
        if opens and now is not None and (topic or not _goes_on(own, at)):
            now = None
        known = _known(passage, people) if not slugs and people else None
        now = known or _moved(now, mentions, slugs, topic, opens=opens)
        there = not slugs and _THERE.match(passage.text) is not None
        goes_on = there and now is None
        told = last if goes_on else now
        last = told if goes_on else slugs[0] if len(slugs) == 1 and slugs[0] not in topic else None
        speaks = len(slugs) == 1 or (told and (there or SPOKEN_OF.search(passage.text)))
        yield told, passage.ordinal, _DWELT if known or goes_on else int(bool(speaks))


def _moved(
    now: str | None, mentions: Sequence[Mention], slugs: tuple[str, ...], topic: tuple[str, ...], *, opens: bool
) -> str | None:
    """The company that a stretch is on after a passage with these mentions, which opens a chapter or does not."""
    named = slugs[0] if len(slugs) == 1 else None
    if not topic:
        return named if slugs else now
    if named in topic or any(set(mention.slugs) & set(topic) for mention in mentions):
        return None
    return named if named is not None and (opens or now is not None) else now


def _goes_on(own: Own, at: int) -> bool:
    """Whether the chapter that opens there speaks of "the company" before it names any."""
    heading = own[at][0].section
    for passage, _, slugs in (own[place] for place in range(at, len(own))):
        if slugs or passage.section != heading:
            return False
        if passage.author_type == passage.container_author_type and OF_COMPANY.search(passage.text):
            return True
    return False


def _people(own: Own) -> dict[str, str]:
    """By last name those who speak in the text and are told of in a passage on one company alone."""
    said = [[quote.speaker.name for quote in passage.quotes] for passage, _, _ in own]
    named = [[name.split()[-1] for name in names if name and name[0].isupper()] for names in said]
    speaking = {name for names in named for name in names}
    people: dict[str, str] = {}
    spoke = ""
    for (passage, _, slugs), names in zip(own, named, strict=True):
        if len(slugs) == 1:
            told = {*_SURNAME.findall(passage.text), *([spoke] if _OF_THE_SAME.match(passage.text) else [])}
            for name in speaking.intersection(told):
                people.setdefault(name, slugs[0])
        spoke = names[-1] if names else spoke
    return people


def _known(passage: Passage, people: dict[str, str]) -> str | None:
    """The company of the people of one that a passage tells of."""
    names = (*_SURNAME.findall(passage.text), *(passage.speaker.name or "").split()[-1:])
    companies = {people[name] for name in people.keys() & set(names)}
    return companies.pop() if len(companies) == 1 else None
