"""Quotations that a page sets off with the name of who said them underneath: words without marks, then the credit.

Reads the line that the layout calls a credit; what stands in marks is the business of quotations.
"""

from __future__ import annotations

import re

from search.model import Block, Span
from search.voices.ground import Ground
from search.voices.naming import NAME
from search.voices.voice import Voice

_CREDIT = re.compile(rf"[-–—―~\s]*(?P<who>{NAME})(?P<beside>(?:\s?[,(–—-]\s?.{{2,100}})?)\Z")


def credited(ground: Ground) -> dict[int, Voice]:
    """The voices of blocks set off above a credit that names a person or a known body, by their ordinals."""
    voices: dict[int, Voice] = {}
    above: list[Block] = []
    for block in ground.blocks:
        if block.role == "credit":
            voice = _voice(block, ground)
            voices.update({each.ordinal: voice for each in (*above, block)} if above and voice else {})
            above = []
        elif block.kind == "quote_block":
            above.append(block)
        elif block.kind != "furniture":
            above = []
    return voices


def _voice(credit: Block, ground: Ground) -> Voice | None:
    found = _CREDIT.match(credit.text)
    if found is None:
        return None
    name = found["who"]
    if not ground.who.is_person(name) and not ground.who.known(name):
        return None
    speaker = ground.who.speaker(name, found["beside"].strip(" ,()–—-"))
    start = credit.span.start + found.start("who")
    return Voice(speaker, "frame: credited", Span(start, start + len(name)), "stated")
