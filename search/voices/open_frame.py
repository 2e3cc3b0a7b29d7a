"""A frame that is open: whose words it gives, the blocks that it owns, and what shows that it is over.

Knows how a host and a report speak; nobody's name.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field

from search.model import Block
from search.voices.going_on import REMARK
from search.voices.ground import ECHOED, OWN_VOICE, Ground, echoes
from search.voices.spoken_of import DASHED
from search.voices.voice import Voice

_ABOUT_REPORT = re.compile(
    r"\b[Tt]he inspectors\b|\b[Tt]he report (?:itself|says|goes on|makes|also|then|concludes|continues|is|was)\b"
    r"|\AIt (?:also|then|further|goes on to|went on to)"
    r" (?:says?|finds?|found|notes?|warns?|recommends?|praises?|said)\b"
)
_READ_ON = re.compile(
    r"(?:You can (?:read|find|download|see)|(?:Read|Download) the full"
    r"|The full (?:report|story|article|text) (?:is|can))\b"
)
"""Where a host sends the reader on to what was given in part."""
_TALKS = re.compile(r"\b(?:[Mm]e|[Yy]ou|[Yy]our)\b|[?!](?:\s|\Z)")
"""How a host talks below the end mark of what was given, and notes to editors do not."""
_SIGH = re.compile(r"[^.!?:;]{1,60}!(?:\s|\Z)")
"""A cry at the beginning of a paragraph, which no report utters in its own words."""


@dataclass(slots=True)
class Frame:
    """`lists`: whether all that it owns so far are points of a list; `ended`: the end mark of its text has come."""

    voice: Voice
    personal: bool
    owned: list[int] = field(default_factory=list)
    texts: deque[str] = field(default_factory=lambda: deque(maxlen=ECHOED))
    ended: bool = False
    lists: bool = True

    def ends_before(self, ground: Ground, at: int) -> bool:
        """Whether the block at `at` is none of the frame's: the host is back, or hands over to somebody else."""
        return self._host_is_back(ground, ground.blocks[at]) or self._hands_over(ground, at)

    def _host_is_back(self, ground: Ground, block: Block) -> bool:
        if self.owned and ground.retold and _READ_ON.match(block.text):
            return True
        own = ground.unquoted(block)
        if self.ended and ground.retold and _TALKS.search(own):
            return True
        if self.personal or block.kind == "list_item" or not self.owned:
            return False
        if OWN_VOICE.search(own) or (self.lists and not ground.retold):
            return True
        if ground.retold and (REMARK.match(block.text) or echoes(block.text, self.texts)):
            return True
        return self.voice.speaker.author_type == "inspector" and bool(
            _ABOUT_REPORT.search(own) or (ground.retold and _SIGH.match(own))
        )

    def _hands_over(self, ground: Ground, at: int) -> bool:
        """Whether a paragraph below what a blogger gave leads in to the next that he gives, a list of its own aside."""
        if self.personal or not self.owned or not ground.retold:
            return False
        block, below = ground.blocks[at], ground.following(at)
        given = below is not None and (below.kind != "list_item" or self.voice.speaker.author_type == "inspector")
        return block.kind == "paragraph" and given and DASHED.search(block.text[-8:]) is not None
