"""Guests whom a page announces: "a guest post by Ann Other", "the piece below was written by …"."""

from __future__ import annotations

import re
from dataclasses import replace

from search.model import Block, Span
from search.voices.ground import Ground, moved
from search.voices.naming import NAME
from search.voices.voice import Voice

_GUEST = re.compile(
    rf"\b[Gg]uest (?:[Bb]log(?:ger)?|[Pp]ost|[Pp]iece|[Aa]rticle|[Cc]olumn|[Cc]ontribution"
    rf"|[Ww]riter)\w*\b(?:[^.\n]{{0,60}}?\b(?:by|from)|:)?"
    rf"\s(?P<who>{NAME})|\b(?:post|piece|article|blog|below) (?:\w+ )?(?:was|is"
    rf"|has been) (?:\w+ )?written by\s(?P<writer>{NAME})"
)
"""A page that announces another's text on it."""
_GUESTS = frozenset({"union", "charity", "politician", "inspector", "commissioner", "provider", "judge", "court"})
"""Author types that a guest writer keeps everywhere."""
_ANNOUNCES = 400
"""Characters of a paragraph that only announces a guest."""


def guest(ground: Ground, block: Block) -> Voice | None:
    """The voice of a guest whom a block announces, for all that follows; None when it announces nobody."""
    may_announce = len(block.text) <= _ANNOUNCES and ("uest " in block.text or "written by" in block.text)
    found = _GUEST.search(block.text) if may_announce else None
    if found is None:
        return None
    named = "who" if found.group("who") else "writer"
    beside = re.match(r",\s(?:who\s)?([^.;:]{1,90})", block.text[found.end() :])
    speaker = ground.who.speaker(found.group(named))
    if not ground.who.is_person(speaker.name or ""):
        return None
    role = ground.who.role(beside.group(1)) if beside else None
    kind = role if role in _GUESTS else speaker.author_type
    if kind not in _GUESTS:  # on a blog or in a newspaper one of those who write there, elsewhere an outsider
        writes = ground.retold or ground.host.speaker.author_type == "press"
        kind = ground.host.speaker.author_type if writes else role or kind
    speaker = replace(speaker, author_type=kind)
    return Voice(speaker, "frame: guest", moved(Span(*found.span(named)), block.span.start), "stated")
