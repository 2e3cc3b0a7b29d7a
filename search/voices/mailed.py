"""Messages: the sender has the words of an e-mail, and whoever is named above a quoted message has those in it.

Only where the file is one: it opens with who sent it. What a quoted message does not say stays unknown.
"""

from __future__ import annotations

import re

from search.model import Block, Document, Span, Speaker
from search.voices.ground import Ground
from search.voices.voice import Voice
from search.voices.who import Who

_ADDRESS = re.compile(
    r"\s?[<(\[](?:mailto:)?(?P<address>[^\s<>()\[\]@]{1,80}@[^\s<>()\[\]]{1,100})[>)\]].*\Z", re.IGNORECASE
)
_WROTE = re.compile(r"\s?\b(?:wrote|writes|said)\b(?:\s(?:on|at)\b.*)?\s?:?\Z", re.IGNORECASE)
_FIELD = re.compile(r"\A\*?from\s?:\*?\s?", re.IGNORECASE)
_TIMED = re.compile(
    r".*(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|\b(?:19|20)\d{2}|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
    r"(?:\s?[AaPp]\.?[Mm]\.?(?![a-z]))?(?:\s?\(?(?:GMT|UTC|BST|C?E[SD]?T|[CMP][SD]T|Z\b|[+-]\d{2}:?\d{2})\)?){0,3}[\s,]*"
)
"""The day and time before the name, to their end."""
_ON_DAY = re.compile(
    r"\AOn\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)?\s[a-z]+)\b[\s,]*", re.IGNORECASE
)
_SURNAME_FIRST = re.compile(r"(?P<last>[^\W\d_][\w’'-]+),\s(?P<first>[^\W\d_][\w’'-]+(?:\s[^\W\d_]\.?)?)")
_NO_GIVEN_NAME = frozenset({"ltd", "limited", "inc", "plc", "llp", "llc", "mp", "qc", "kc", "jp", "dr"})
_LONGEST = 80
_TOP = 4


def sent(document: Document, who: Who) -> Voice | None:
    """The voice of whoever sent the message that a document is; None when it is none."""
    block = next((block for block in document.blocks[:_TOP] if block.role == "sender"), None)
    if block is None or not document.author:
        return None
    name, office = _in_order(document.author)
    signed = [line.text.strip() for line in document.blocks if line.role == "signature" and not _digits(line.text)]
    beside = [office, *(line.replace(name, "").strip(" |,–—-") for line in signed)]
    return Voice(_person(name, ", ".join(filter(None, beside)), who), "sent by", block.span, "stated")


def is_sender(speaker: Speaker, host: Voice) -> bool:
    """Whether who signs a message is who sent it, by a part of the name or the whole of it."""
    words = [frozenset((one.name or "").casefold().split()) for one in (speaker, host.speaker)]
    return host.rule == "sent by" and (words[0] <= words[1] or words[1] <= words[0])


def mailed(ground: Ground) -> dict[int, Voice]:
    """The voices of quoted messages, by the ordinals of their blocks."""
    if not any(block.role == "sender" for block in ground.blocks[:_TOP]):
        return {}
    voices: dict[int, Voice] = {}
    leads: dict[int, Voice] = {}
    quoted: Voice | None = None
    for block in ground.blocks:
        if block.role == "message_lead":
            leads = {level: voice for level, voice in leads.items() if level < block.level}
            leads[block.level] = _introduced(block, ground.who)
            quoted = None
        elif block.kind == "quote_block":
            leads = {level: voice for level, voice in leads.items() if level <= block.level}
            quoted = leads.get(block.level) or Voice(Speaker(), "quoted in a message", None, "default")
            voices[block.ordinal] = quoted
        elif block.kind in ("list_item", "table_row") and quoted is not None:
            voices[block.ordinal] = quoted
        elif block.kind == "paragraph":
            leads, quoted = {}, None
    return voices


def _introduced(block: Block, who: Who) -> Voice:
    """Whom the line over a quoted message names ("On 2 February 2018 at 10:15, Ann Other <a@b.example> wrote:")."""
    text = _WROTE.sub("", _FIELD.sub("", block.text))
    address = _ADDRESS.search(text)
    name = text[: address.start()] if address is not None else text
    timed = _TIMED.match(name) if name.startswith("On ") else None
    name = (name[timed.end() :] if timed is not None else _ON_DAY.sub("", name)).strip(" ,\"'")
    if not name and address is not None:
        name = address["address"]
    if not name or len(name) > _LONGEST or name.startswith("On "):
        return Voice(Speaker(), "quoted in a message", block.span, "default")
    place = block.text.rfind(name)
    start = block.span.start + max(place, 0)
    person = _person(*_in_order(name), who)
    return Voice(person, "quoted in a message", Span(start, start + len(name)), "stated")


def _in_order(name: str) -> tuple[str, str]:
    """A name as it is spoken, and what stands in brackets behind it ("Other, Ann (Wick Trust)")."""
    name, _, beside = name.partition(" (")
    turned = _SURNAME_FIRST.fullmatch(name)
    if turned is not None and turned["first"].lower() not in _NO_GIVEN_NAME:
        name = f"{turned['first']} {turned['last']}"
    return name, beside.rstrip(") ")


def _person(name: str, beside: str, who: Who) -> Speaker:
    speaker = who.speaker(name, beside)
    return speaker if speaker.name else Speaker(name=name, mention=name, author_type=speaker.author_type)


def _digits(line: str) -> bool:
    return any(map(str.isdigit, line))
