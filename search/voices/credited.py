"""Quotations that a page sets off with the name of who said them underneath: words without marks, then the credit.

Reads the line that the layout calls a credit; what stands in marks is the business of quotations.
"""

from __future__ import annotations

import re

from search.model import Block, Span, Speaker
from search.voices.called import may_be_called
from search.voices.ground import Ground
from search.voices.naming import NAME
from search.voices.voice import Voice

CREDIT = "credit"
"""The rule of words whose credit only describes somebody; a quotation's own speaker goes before it."""
_CREDIT = re.compile(rf"[-–—―~\s]*(?P<who>{NAME})(?P<beside>(?:\s?[,(–—-]\s?.{{2,100}})?)\Z")

_DESCRIBED = re.compile(r"[-–—―~\s]*(?P<who>[A-Za-z][\w’'-]*(?:\s[\w’'-]+){0,6}?)(?:,\s.{2,100})?\Z")
_INLINE = re.compile(r"[”\"’]\s*[–—-]\s*(?P<credit>[^”\"“\n]{3,120})\Z")
_TAIL = 140
"""Characters at the end of a block that are read for a credit."""


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
            inline = _INLINE.search(block.text, max(0, len(block.text) - _TAIL))
            voice = _described(inline["credit"], block.span.start + inline.start("credit"), ground) if inline else None
            if voice is not None:
                voices[block.ordinal] = voice
        elif block.kind != "furniture":
            above = []
    return voices


def _voice(credit: Block, ground: Ground) -> Voice | None:
    found = _CREDIT.match(credit.text)
    if found is None:
        return _described(credit.text, credit.span.start, ground)
    name = found["who"]
    if not ground.who.is_person(name) and not ground.who.known(name):
        return _described(credit.text, credit.span.start, ground)
    speaker = ground.who.speaker(name, found["beside"].strip(" ,()–—-"))
    start = credit.span.start + found.start("who")
    return Voice(speaker, "frame: credited", Span(start, start + len(name)), "stated")


def _described(credit: str, start: int, ground: Ground) -> Voice | None:
    """The voice of somebody without a name whom a credit describes by what they do ("A lamp officer in Otherton")."""
    found = _DESCRIBED.match(credit)
    kind = ground.who.role(found["who"]) if found is not None and may_be_called(found["who"]) else None
    if found is None or kind is None:
        return None
    cue = Span(start + found.start("who"), start + found.end("who"))
    return Voice(Speaker(name=found["who"], mention=found["who"], author_type=kind), CREDIT, cue, "stated")
