"""Speeches set down as "Name: words": evidence to a committee, an interview, minutes. Reads whole documents only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from search.model import UNKNOWN, Block, Span
from search.voices.voice import Voice
from search.voices.who import TITLE, Who

_TURN = re.compile(
    rf"(?:Q\d{{1,4}}\.?\s+)?(?P<who>(?:The )?Chair(?:man|woman|person)?|(?:{TITLE}\s)?[A-Z][\w’'-]{{1,30}}"
    r"(?:\s[A-Z][\w’'.-]{0,30}){0,4})(?:\s\([^()]{1,60}\))?:\s+(?=\S)"
)
_TURNS = 4
"""Turns from which a text is a transcript; fewer may be notes ("Update: …")."""


def transcript(blocks: Sequence[Block], who: Who, host: Voice) -> dict[int, Voice]:
    """The voices of a transcript's blocks by ordinal; empty when the text is none.

    A speech goes on until the next name. Whoever the text does not introduce speaks for the body that publishes it.
    """
    turns = {block.ordinal: match for block in blocks if (match := _TURN.match(block.text)) is not None}
    times = Counter(match.group("who") for match in turns.values())
    known = {name for name, count in times.items() if count > 1 or re.match(rf"{TITLE}\s", name)}
    if sum(times[name] for name in known) < _TURNS or len(known) < 2:
        return {}
    voices: dict[int, Voice] = {}
    current: Voice | None = None
    for block in blocks:
        match = turns.get(block.ordinal)
        if match is not None and match.group("who") in known:
            start = block.span.start
            current = _voice(match.group("who"), Span(start, start + match.end("who")), who, host)
        elif block.kind in ("heading", "context"):
            current = None
        if current is not None and block.kind in ("paragraph", "list_item", "quote_block"):
            voices[block.ordinal] = current
    return voices


def _voice(name: str, cue: Span, who: Who, host: Voice) -> Voice:
    speaker = who.speaker(name)
    if speaker.author_type == UNKNOWN:
        speaker = replace(speaker, author_type=host.speaker.author_type)
    return Voice(speaker, "name and colon", cue, "stated")
