"""Columns in newsletters and magazines: a heading that says "column" or the like, the writer's name, the words.

Knows no name; a name under any other heading is nobody's column.
"""

from __future__ import annotations

import re
from dataclasses import replace

from search.model import UNKNOWN, Block
from search.voices.ground import Ground
from search.voices.naming import NAME
from search.voices.voice import Voice
from search.voices.who import Who

_COLUMN = re.compile(
    r"\b(?:column|columnist|comment|opinion|view|viewpoint|notebook|diary|editorial|message|thoughts|word|report)\b"
    r"|\Afrom (?:the|our|your)\b",
    re.IGNORECASE,
)
_HEADING, _LINE = 60, 60
"""Characters of the heading of a column, and of the line with the writer's name."""


def columns(ground: Ground) -> dict[int, Voice]:
    """The voices of columns by the ordinals of their blocks: from the writer's name to the next heading."""
    voices: dict[int, Voice] = {}
    current: Voice | None = None
    above: Block | None = None
    for block in ground.blocks:
        if block.kind in ("heading", "context", "furniture") or _is_byline(block, above, ground.who):
            current = _voice(block, above, ground) if _is_byline(block, above, ground.who) else None
        elif current is not None and block.kind in ("paragraph", "list_item"):
            voices[block.ordinal] = current
        above = block
    return voices


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
