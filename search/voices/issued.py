"""Who published a text by its dated line ("Published by the Wick Trust, 9 July 2024", "Anytown Echo, 9 July 2024")."""

from __future__ import annotations

import re

from search.model import UNKNOWN, Document
from search.voices.naming import NAME
from search.voices.who import Who

_BY = re.compile(rf"(?:Published|Issued|Released)\s(?:\S+\s){{0,4}}?by\s(?:the\s)?(?P<who>{NAME})")
_SOURCE = re.compile(rf"(?P<who>{NAME})(?:\s?[,|]|\s[–—-])\s(?=.{{0,12}}\d)")
_TOP = 8


def dated_papers(document: Document) -> list[str]:
    """What stands before the day in the dated lines at the top."""
    lines = [block.text for block in document.blocks[:_TOP] if block.role == "date"]
    return [found["who"] for line in lines if (found := _SOURCE.match(line)) is not None]


def published_by(document: Document, who: Who) -> tuple[str, str | None, str] | None:
    """The body that a dated line at the top says to have published the text, of a kind that is known; None without."""
    for block in document.blocks[:_TOP]:
        found = _BY.match(block.text) if block.role == "date" else None
        speaker = who.speaker(found["who"]) if found is not None else None
        if speaker is not None and speaker.author_type != UNKNOWN:
            return speaker.author_type, speaker.name, "published by"
    return None
