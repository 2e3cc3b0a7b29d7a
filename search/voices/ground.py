"""What every rule of this room reads: the blocks outside the comments, who is who, whose page it is, what is quoted.

Gives no voice.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from search.model import UNKNOWN, Block, Span
from search.quotes.above import plain
from search.voices.voice import Voice
from search.voices.who import Who

RETELLERS = frozenset({"blogger", "commenter", UNKNOWN})
"""Hosts whose unmarked lists and set-off paragraphs are the words of whom the line above names; others retell."""
CONTENT = frozenset({"paragraph", "list_item", "quote_block", "table_row"})
"""Kinds of blocks that say something."""
OWN_VOICE = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|myself)\b|\b[Rr]egular readers\b|\b[Tt]his blog\b|\b[Rr]eaders of this\b"
)
WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")
ECHOED = 40
"""Blocks above that are looked through for words taken up."""
_OPENING_QUOTE = re.compile(r"[“\"‘'](?P<words>[^”\"’]{8,160}?)[.!?,]?[”\"’'](?=[.!?,]{1,3}\s|\s?\Z)")
_QUOTE_MARKS = "\"“‘'"


class Ground:
    """One document as the rules read it."""

    def __init__(self, blocks: Sequence[Block], who: Who, host: Voice, quoted: Sequence[Span] = ()) -> None:
        """`quoted` are the spans of quotations: words in them are nobody's voice coming back."""
        self.blocks = [block for block in blocks if block.comment is None]
        self.who = who
        self.host = host
        self._quoted = sorted(quoted)

    @property
    def retold(self) -> bool:
        """Whether the page gives the words of others, as a blogger does, rather than telling of them."""
        return self.host.speaker.author_type in RETELLERS

    def unquoted(self, block: Block) -> str:
        """The block's text without its quotations."""
        parts: list[str] = []
        at = block.span.start
        for span in self._quoted[bisect_left(self._quoted, Span(at, at)) :]:
            if span.start >= block.span.end:
                break
            parts.append(block.text[at - block.span.start : span.start - block.span.start])
            at = max(at, span.end)
        parts.append(block.text[at - block.span.start :])
        return " ".join(parts)

    def following(self, at: int) -> Block | None:
        """The content below, over headings and share links, not over a separator or another label."""
        for block in self.blocks[at + 1 : at + 8]:
            if block.kind in CONTENT:
                return block
            if (block.kind == "context" and block.role != "release_label") or block.role == "separator":
                return None
        return None

    def above(self, at: int) -> Block | None:
        """The block right above, None at the top."""
        return self.blocks[at - 1] if at else None


def opens_quoted(block: Block) -> bool:
    """Whether a block begins with a quotation mark."""
    return block.text[:1] in _QUOTE_MARKS


def echoes(text: str, above: Iterable[str]) -> bool:
    """Whether a paragraph takes up words of the texts above in marks, as a host does who comments on what it gave."""
    found = _OPENING_QUOTE.match(text)
    words = plain(found.group("words")) if found is not None else ""
    return " " in words and any(words in plain(one) for one in above)


def moved(span: Span, by: int) -> Span:
    """A place in a block or passage as a place in the document."""
    return Span(span.start + by, span.end + by)
