"""Sections that say whose they are: columns and articles with a byline within a text, statements handed in by a body.

Knows no name; a name under any other heading is nobody's column.
"""

from __future__ import annotations

import re
from dataclasses import replace

from search.model import UNKNOWN, Block, Span
from search.voices.ground import CONTENT, Ground, moved
from search.voices.naming import NAME
from search.voices.voice import Voice
from search.voices.who import Who

_COLUMN = re.compile(
    r"\b(?:column|columnist|comment|opinion|view|viewpoint|notebook|diary|editorial|message|thoughts|word|report)\b"
    r"|\Afrom (?:the|our|your)\b",
    re.IGNORECASE,
)
_SUBMITTED = re.compile(
    r"\b(?:[Ee]vidence|[Ss]tatement|[Ss]ubmission|[Mm]emorandum|[Tt]estimony|[Ll]etter|[Mm]essage)\s"
    rf"(?:(?:submitted|given|made|provided|prepared|supplied|sent)\s)?(?:by|from)\s(?:the\s)?(?P<who>{NAME})"
)
_ENDS = frozenset({"separator", "end_mark", "comment_count", "comment_form"})
_HEADING, _LINE = 60, 60
"""Characters of the heading of a column, and of the line with the writer's name."""


def columns(ground: Ground) -> dict[int, Voice]:
    """The voices of such sections by the ordinals of their blocks: from the writer's name to the next heading."""
    voices: dict[int, Voice] = {}
    current: Voice | None = None
    above: Block | None = None
    for block in ground.blocks:
        if block.kind in ("heading", "context", "furniture") or _is_byline(block, above, ground.who):
            if block.kind != "furniture" or block.role in _ENDS:
                current = _opened(block, above, ground)
        elif current is not None and block.kind in CONTENT:
            voices[block.ordinal] = current
        above = block
    return voices


def _opened(block: Block, above: Block | None, ground: Ground) -> Voice | None:
    """The voice of the section that a line opens; None for a line that opens nobody's."""
    if _is_byline(block, above, ground.who):
        return _voice(block, above, ground)
    pasted = ground.retold and ground.who.role(block.text) == "press"  # a newspaper's article, which frames open
    if above is not None and above.kind == "heading" and block.role == "byline" and not pasted:
        return _written(block, ground)
    return _handed_in(block, ground) if block.kind == "heading" else None


def _written(block: Block, ground: Ground) -> Voice | None:
    """The writer whom a byline under a heading names or describes ("By a lamplighter in Otherton")."""
    name, _, office = block.text.removeprefix("By ").partition(", ")
    speaker = ground.who.speaker(name, office)
    kind = speaker.author_type if speaker.author_type != UNKNOWN else ground.host.speaker.author_type
    start = block.span.start + len("By ")
    cue = Span(start, start + len(name))
    return Voice(replace(speaker, name=speaker.name or name, author_type=kind), "frame: byline", cue, "stated")


def _handed_in(block: Block, ground: Ground) -> Voice | None:
    """The body or person whose statement a heading announces ("Written evidence submitted by Lampworkers United")."""
    found = _SUBMITTED.search(block.text)
    if found is None:
        return None
    speaker = ground.who.speaker(found.group("who"))
    if speaker.author_type == UNKNOWN:
        kind = ground.who.introduced(speaker.name or "", UNKNOWN)
        speaker = replace(speaker, author_type=kind or UNKNOWN)
    return Voice(speaker, "frame: handed in", moved(Span(*found.span("who")), block.span.start), "stated")


def _is_byline(block: Block, above: Block | None, who: Who) -> bool:
    """Whether a line is a person's name right under the heading of a column."""
    if above is None or above.kind != "heading" or len(above.text) > _HEADING or not _COLUMN.search(above.text):
        return False
    text = block.text.removeprefix("By ").removeprefix("by ")
    named = block.kind in ("heading", "context", "paragraph") and len(text) <= _LINE and " " in text
    return named and bool(re.fullmatch(NAME, text)) and who.is_person(text)


def _voice(block: Block, above: Block | None, ground: Ground) -> Voice:
    speaker = ground.who.speaker(block.text.removeprefix("By ").removeprefix("by "), above.text if above else "")
    kind = speaker.author_type if speaker.author_type != UNKNOWN else ground.host.speaker.author_type
    return Voice(replace(speaker, author_type=kind), "frame: column", block.span, "stated")
