"""Messages set into a page with who posted them at their end: "Words. — Ann Other, Wick Trust (@other) May 3, 2018".

Reads one paragraph at a time; knows no name and no site.
"""

from __future__ import annotations

import re

from search.model import Span
from search.voices.ground import Ground
from search.voices.voice import Voice

_POSTED = re.compile(
    r"[—–-]\s(?P<who>[^\W\d_][^()\n,]{1,60})(?:,\s(?P<beside>[^()\n]{2,60}))?\s\(@\w{1,30}\)[^.!?\n]{0,40}\Z"
)
_TAIL = 220
"""Characters at the end of a paragraph that are read for who posted it."""


def messages(ground: Ground) -> dict[int, Voice]:
    """The voices of messages with a poster and an address at their end, by the ordinals of their blocks."""
    voices: dict[int, Voice] = {}
    for block in ground.blocks:
        if "(@" not in block.text[-_TAIL:] or block.kind not in ("paragraph", "quote_block"):
            continue
        offset = max(0, len(block.text) - _TAIL)
        match = _POSTED.search(block.text, offset)
        if match is not None and match.start() > 0:
            start = block.span.start + match.start("who")
            speaker = ground.who.speaker(match.group("who").strip(), match.group("beside") or "")
            voices[block.ordinal] = Voice(speaker, "posted by", Span(start, start + len(match.group("who"))), "stated")
    return voices
