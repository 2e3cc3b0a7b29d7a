"""Letters that comments give whole, from "Dear all" to the office that signs: whose words stand between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from search.model import UNKNOWN, Block, Passage
from search.voices.signing import signed_by
from search.voices.voice import Voice
from search.voices.who import Who


def enclosed(blocks: Sequence[Block], passages: Sequence[Passage], who: Who) -> dict[str, Voice]:
    """The voices of the passages of such letters, by passage id; empty where nobody known signs."""
    starts = [passage.span.start for passage in passages]
    voices: dict[str, Voice] = {}
    opened: Block | None = None
    for block in blocks:
        if block.comment is None or block.kind != "context":
            continue
        if block.role == "salutation":
            opened = block
        elif block.role == "signature" and opened is not None and opened.comment == block.comment:
            speaker = signed_by([block.text], who)
            first, last = bisect_left(starts, opened.span.end), bisect_left(starts, block.span.start)
            if speaker is not None and speaker.author_type != UNKNOWN:
                for passage in passages[first:last]:
                    voices[passage.id] = Voice(speaker, "frame and signature", block.span, "stated")
            opened = None
    return voices
