"""Questions and answers set down without a colon: in parliament, under headings, requests for information and replies.

Knows only the forms; a question without a name is of nobody known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from search.model import UNKNOWN, Block, Span, Speaker
from search.voices.ground import CONTENT, OWN_VOICE, Ground, opens_quoted
from search.voices.naming import NAME, TITLE
from search.voices.voice import Voice
from search.voices.who import Who

_TO_ASK = re.compile(r"To ask (?:the|Her Majesty|His Majesty|what|how|if|whether)\b")
_ANSWERED = re.compile(r"Answered (?:on|by)\b")
_REQUEST = re.compile(
    r"(?:(?:your|the|original|full|details of|public|written)\s){0,2}(?:request|question|enquiry|query)"
    r"(?:\s(?:received|asked|text|\d{1,3}|from (?P<who>[A-Z].{2,60})))?\s?[:.]?",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"(?:(?:our|the|full|commissioner['’]s|pcc['’]s)\s){0,2}(?:response|answer|reply|decision)s?(?:\s(?:provided|given|\d{1,3}))?\s?[:.]?",
    re.IGNORECASE,
)
_YOU_ASKED = re.compile(
    r"\b[Yy]ou (?:have )?(?:asked|requested|wanted to know|wrote|also asked)\b[^.!?]{0,120}:[-–—]?\s*\Z"
)
_TAIL = 200
"""Characters at the end of a paragraph that are read for "you asked"."""
_PARTS = re.compile(rf"(?:{NAME})\Z")
_PERSON = re.compile(rf"(?:{TITLE}\s)?[A-Z][\w’'-]+\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?![\w’'])")
_CLOSES = frozenset({"separator", "end_mark", "comment_count", "comment_form", "related"})
_MINE = 2
"""Answers of an interview that say "I" at the least."""
_BESIDE = 80
"""Characters after a name that may tell what the person is."""
_LINE, _ABOVE = 60, 5
"""Characters of a line that only names somebody; lines above a question or an answer that are read for a name."""


def answers(ground: Ground) -> dict[int, Voice]:
    """The voices of questions and answers by the ordinals of their blocks; empty where the text has none."""
    voices = _parliament(ground.blocks, ground.who) or _interview(ground)
    return voices or {**_requests(ground.blocks), **_asked(ground.blocks)}


def _interview(ground: Ground) -> dict[int, Voice]:
    """The answers below questions without a name: of the one person whom title and beginning name with an office."""
    asks = ground.retold or ground.host.speaker.author_type == "press"
    voice = _interviewed(ground) if asks and any(block.role == "question" for block in ground.blocks) else None
    if voice is None:
        return {}
    voices: dict[int, Voice] = {}
    answering, mine = False, 0
    for block in ground.blocks:
        if block.role == "question":
            answering = True
        elif block.kind in ("heading", "furniture"):
            answering = answering and block.kind == "furniture" and block.role not in _CLOSES
        elif answering and block.kind in CONTENT:
            voices[block.ordinal] = voice
            mine += OWN_VOICE.search(block.text) is not None
    return voices if mine >= _MINE else {}  # else the page answers the reader's questions


def _interviewed(ground: Ground) -> Voice | None:
    """Who is interviewed; None where the beginning of the text names no person."""
    for block in ground.blocks[:_ABOVE]:
        if block.role == "byline" or block.role == "question":
            continue
        for found in _PERSON.finditer(block.text):
            if ground.who.is_person(found.group()) and (speaker := ground.who.speaker(found.group())).name:
                kind = speaker.author_type
                if kind == UNKNOWN:
                    beside = block.text[found.end() : found.end() + _BESIDE]
                    kind = (
                        ground.who.introduced(speaker.name or "", UNKNOWN)
                        or ground.who.speaker(found.group(), beside).author_type
                    )
                cue = Span(block.span.start + found.start(), block.span.start + found.end())
                return Voice(replace(speaker, author_type=kind), "interviewed", cue, "inferred")
    return None


def _asked(blocks: Sequence[Block]) -> dict[int, Voice]:
    """What a reply repeats of a request ("You asked:"), set in marks or as a list, is of nobody known."""
    voices: dict[int, Voice] = {}
    asked: Voice | None = None
    first: str | None = None
    for block in blocks:
        tail = block.text[-_TAIL:] if block.kind in CONTENT else ""
        if ":" in tail and (found := _YOU_ASKED.search(tail)) is not None:
            start = block.span.end - len(found.string) + found.start()
            asked, first = Voice(Speaker(), "asked", Span(start, start + len("you"))), None
        elif asked is not None and block.kind in CONTENT and (opens_quoted(block) or block.kind == "list_item"):
            if first not in (None, block.kind):
                asked = None
            else:
                voices[block.ordinal], first = asked, block.kind
        elif block.kind != "furniture":
            asked = None
    return voices


def _parliament(blocks: Sequence[Block], who: Who) -> dict[int, Voice]:
    """Written questions: who asks and who answers stand in short lines above."""
    if not any(_TO_ASK.match(block.text) for block in blocks if block.kind in CONTENT):
        return {}
    voices: dict[int, Voice] = {}
    current: Voice | None = None
    for at, block in enumerate(blocks):
        asks = _TO_ASK.match(block.text) is not None
        if asks or (len(block.text) <= _LINE and _ANSWERED.match(block.text)) or block.role == "speaker":
            named = _name_above(blocks, at + (not asks), who)
            current = (
                _member(named, who)
                if named is not None
                else Voice(Speaker(author_type="politician"), "asked")
                if asks
                else current
            )
        elif block.kind == "heading":
            current = None
        if current is not None and block.kind in CONTENT and len(block.text) > _LINE:
            voices[block.ordinal] = current
    return voices


def _name_above(blocks: Sequence[Block], at: int, who: Who) -> Block | None:
    """The topmost of the short lines right above `at` that is a person's name; party and seat stand below it."""
    top: Block | None = None
    for block in reversed(blocks[max(0, at - _ABOVE) : at]):
        if len(block.text) > _LINE or _REQUEST.fullmatch(block.text) or _REPLY.fullmatch(block.text):
            break
        if _PARTS.fullmatch(block.text) and " " in block.text and who.is_person(block.text):
            top = block
    return top


def _member(line: Block, who: Who) -> Voice:
    speaker = who.speaker(line.text)
    if speaker.author_type == UNKNOWN:
        speaker = replace(speaker, author_type="politician")
    return Voice(speaker, "name above", Span(line.span.start, line.span.end), "stated")


def _requests(blocks: Sequence[Block]) -> dict[int, Voice]:
    """A request under its heading is of nobody known, until the reply's heading, which brings the publisher back."""
    short = {block.ordinal: block.text for block in blocks if len(block.text) <= _LINE and block.kind != "furniture"}
    asked = {ordinal: match for ordinal, text in short.items() if (match := _REQUEST.fullmatch(text)) is not None}
    replied = {ordinal for ordinal, text in short.items() if _REPLY.fullmatch(text)}
    if not asked or not replied:
        return {}
    voices: dict[int, Voice] = {}
    current: Voice | None = None
    for block in blocks:
        if block.ordinal in asked:
            name = asked[block.ordinal].group("who")
            current = Voice(
                Speaker(name=name, mention=name), "asked", Span(block.span.start, block.span.end), "inferred"
            )
        elif block.ordinal in replied or block.kind == "heading":
            current = None
        elif current is not None and block.kind in CONTENT:
            voices[block.ordinal] = current
    return voices
