"""Letters that comments give whole, from "Dear all" to the office that signs: whose words stand between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from search.model import UNKNOWN, Block, Passage, Span, Speaker
from search.voices.signing import is_saluted, signed_by
from search.voices.voice import Voice
from search.voices.who import Who

_TO_ALL = re.compile(
    r"(?:Hi|Hello|Dear|Good (?:morning|afternoon)|Morning|Afternoon)?\s?(?:to\s)?"
    r"(?:all|everyone|everybody|colleagues?|teams?|staff)\b",
    re.IGNORECASE,
)
"""How management greets those who work for it."""


def enclosed(blocks: Sequence[Block], passages: Sequence[Passage], who: Who) -> dict[str, Voice]:
    """The voices of the passages of such letters, by passage id; empty where nobody known signs."""
    starts = [passage.span.start for passage in passages]
    voices: dict[str, Voice] = {}
    opened: Block | None = None
    signed: list[Block] = []
    for block in [*(block for block in blocks if block.comment is not None), None]:
        signs = block is not None and block.kind == "context" and block.role == "signature"
        if opened is not None and block is not None and signs and opened.comment == block.comment:
            signed.append(block)
            continue
        if opened is not None and signed:
            speaker = signed_by([line.text for line in signed], who)
            speaker = _to_all(speaker, opened, who) if speaker is not None else None
            after = opened.span.start if opened.kind == "comment" else opened.span.end
            first, last = bisect_left(starts, after), bisect_left(starts, signed[0].span.start)
            if speaker is not None and (speaker.author_type != UNKNOWN or is_saluted(opened.text)):
                cue = Span(signed[0].span.start, signed[-1].span.end)
                for passage in passages[first:last]:
                    voices[passage.id] = Voice(speaker, "frame and signature", cue, "stated")
            opened, signed = None, []
        if block is not None and block.role in ("salutation", "letter"):
            opened = block
    return voices


def _to_all(speaker: Speaker, opened: Block, who: Who) -> Speaker:
    """Whoever writes to all staff and gives no office manages them, where a company is what the page is on."""
    if speaker.author_type != UNKNOWN or not _TO_ALL.match(opened.text) or not who.manages("head of staff"):
        return speaker
    return replace(speaker, author_type="provider")
