"""Blocks set off without marks: whose words they are by the line above, by the one below, or by themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping

from search.model import UNKNOWN, Block, Span, Speaker
from search.voices import leads
from search.voices.ground import CONTENT, OWN_VOICE, WE, Ground, moved, opens_quoted
from search.voices.naming import NAME
from search.voices.spoken_of import head_of_last
from search.voices.voice import Voice

_COUNTS = re.compile(
    r"\b[Ww]e (?:found|saw|judged|were|inspected)\b|\b\d{1,3}(?:%| per ?cent\b)"
    r"|\b(?:of|in) (?:the )?\d{1,3} (?:\w+ ){0,2}cases\b"
)
"""What reports count and find."""
Voices = Mapping[int, Voice]
"""The voices given so far, by the ordinals of their blocks."""


def looked_back_at(ground: Ground, at: int, voices: Voices) -> Voice | None:
    """The voice of the block above, when the block at `at` says whose it was.

    It is set off, opens its section, or ends a list.
    """
    above = ground.above(at)
    if above is None or above.kind not in ("paragraph", "quote_block", "list_item"):
        return None
    known = voices.get(above.ordinal)
    if known is not None and known.speaker.author_type != UNKNOWN:
        return None
    before = ground.blocks[at - 2].kind if at > 1 else "heading"
    if above.kind == "paragraph" and before in CONTENT:
        return None
    lead = leads.looking_back(ground.blocks[at].text, ground.who)
    if lead is None or lead.speaker.author_type == UNKNOWN:
        return None
    return Voice(lead.speaker, "frame: looked back at", moved(lead.cue, ground.blocks[at].span.start), "inferred")


def set_off(ground: Ground, at: int, voices: Voices) -> Voice | None:
    """The voice of a block set off without marks and without a lead-in: whom the line above speaks of, else unknown.

    None for any other block.
    """
    block, above = ground.blocks[at], ground.above(at)
    if block.kind != "quote_block" or opens_quoted(block) or block.ordinal in voices:
        return None
    if above is not None and above.kind == "quote_block" and above.ordinal in voices and above.level <= block.level:
        return voices[above.ordinal]
    lead = leads.introduction(above.text, ground.who) if above is not None and above.kind in CONTENT else None
    own = _names_itself(ground, block)
    if own is not None and (lead is None or lead.speaker.author_type == UNKNOWN):
        return own
    if lead is not None and above is not None:
        return Voice(lead.speaker, "frame: set off", moved(lead.cue, above.span.start), "inferred")
    if above is not None and above.kind in CONTENT and leads.ends_open(above.text) and not OWN_VOICE.search(block.text):
        told = head_of_last(above.text, ground.who)
        if told is None and ground.who.reporting() == "inspector" and _COUNTS.search(block.text):
            told = Speaker(name="the report", mention="the report", author_type="inspector")
        if told is not None:
            return Voice(told, "frame: set off", above.span, "inferred")
    return Voice(Speaker(), "frame: set off", None, "default")


def _names_itself(ground: Ground, block: Block) -> Voice | None:
    """The body that a block set off begins with, when the block speaks of it as "we"."""
    opening = re.match(rf"(?P<at>At |Here at )?(?P<the>The )?(?P<who>{NAME})\b", block.text)
    if opening is None or not WE.search(ground.unquoted(block)):
        return None
    if opening["the"] and not opening["at"] and " " not in opening["who"] and not ground.who.known(opening["who"]):
        return None  # "The LTC is led by … We found": a kind of body, of which others tell
    speaker = ground.who.speaker(opening.group("who"))
    if speaker.author_type == UNKNOWN:
        return None
    cue = moved(Span(*opening.span("who")), block.span.start)
    return Voice(speaker, "frame: speaks of itself", cue, "inferred")
