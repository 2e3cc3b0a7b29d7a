"""Letters that comments give whole, from "Dear all" to the office that signs: whose words stand between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from search.model import UNKNOWN, Block, Passage, Span
from search.voices.refining import OUR_UNION
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
            after = opened.span.start if opened.kind == "comment" else opened.span.end
            first, last = bisect_left(starts, after), bisect_left(starts, signed[0].span.start)
            letter = passages[first:last]
            managing = speaker is not None and speaker.author_type == UNKNOWN and _manages(opened, letter, who)
            if speaker is not None and (managing or speaker.author_type != UNKNOWN or is_saluted(opened.text)):
                told = replace(speaker, author_type="provider") if managing else speaker
                cue = Span(signed[0].span.start, signed[-1].span.end)
                for passage in letter:
                    voices[passage.id] = Voice(told, "frame and signature", cue, "inferred" if managing else "stated")
            opened, signed = None, []
        if block is not None and block.role in ("salutation", "letter"):
            opened = block
    return voices


def _manages(opened: Block, letter: Sequence[Passage], who: Who) -> bool:
    """Whether one who writes to all staff and gives no office manages them: a company is what the page is on.

    Not one who speaks for a union there: its officers write to all as well.
    """
    greets = _TO_ALL.match(opened.text) is not None and who.manages("head of staff")
    return greets and not any(OUR_UNION.search(passage.text) for passage in letter)
