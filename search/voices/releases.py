"""Releases that a page gives below their own headline, with no label or colon before them: whose they are.

Knows no body; a headline of the writer's own opens nobody's release.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.model import UNKNOWN, Block, Span, Speaker
from search.voices.ground import CONTENT, OWN_VOICE, Ground
from search.voices.leads import WORK, Lead
from search.voices.naming import NAME

_MARK = re.compile(
    r"(?:notes? (?:to|for) editors?|(?:media|press) (?:contacts?|enquiries|office)|for (?:more|further) information)\b",
    re.IGNORECASE,
)
"""How the foot of a release begins."""
_OPENING = re.compile(rf"(?:(?:Commenting|Responding|Reacting)\b[^.:]{{0,160}}?,\s)?(?:The\s)?(?P<who>{NAME})")
_POINTS = re.compile(r"\b(?:this|following|below|here(?:[’']s)?|sent|inbox|issued|put out)\b", re.IGNORECASE)
"""What a line says that shows what is given below it."""
_ITSELF = re.compile(r"\b[Tt]he (?P<what>union|charity|inspectorate|company|commissioner|commission|ministry)\b")
"""How a release calls its issuer after the name."""
_ENDS = ("separator", "end_mark", "comment_count", "comment_form")
_AHEAD = 60
"""Blocks below a headline in which a release ends."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s")
_LAST = 3
"""Sentences above a headline of which one may hand over; a writer often excuses the length after that."""


def release(ground: Ground, at: int) -> Lead | None:
    """Whose release the headline at `at` heads: that of the body which its text opens with; None for other headings.

    A line above hands it over, or contacts for the press stand below it; it ends before the writer says "I".
    """
    below, parted = _section(ground, at)
    first = next((block for block in below if block.kind in CONTENT), None)
    opening = _OPENING.match(first.text[:300]) if first is not None else None
    if opening is None:
        return None
    name = re.sub(r"[’']s?\Z", "", opening.group("who"))
    marked = any(_MARK.match(block.text) or block.role == "release_label" for block in below)
    if not (marked or (parted and (_is_called(ground.blocks[at], name) or _hands_over(ground.above(at), name)))):
        return None
    if any(OWN_VOICE.search(ground.unquoted(block)) for block in below):
        return None
    speaker = ground.who.speaker(name)
    kind = speaker.author_type if speaker.author_type != UNKNOWN else _kind(ground, name, below)
    if kind is None or not ground.who.full_name(name).startswith(name):
        return None  # nobody's, or a person's by the last name
    return Lead(Speaker(name=speaker.name, mention=name, author_type=kind), Span(0, len(ground.blocks[at].text)), True)


def _section(ground: Ground, at: int) -> tuple[Sequence[Block], bool]:
    """The blocks from a headline to what parts them from the rest, and whether a separator or an end mark does."""
    below: list[Block] = []
    for block in ground.blocks[at + 1 : at + 1 + _AHEAD]:
        if block.role == "source_label" or (block.kind == "furniture" and block.role in _ENDS):
            return below, block.role in ("separator", "end_mark")
        below.append(block)
    return below, False


def _is_called(headline: Block, name: str) -> bool:
    """Whether the headline itself says that it is a statement or release of the body."""
    return name in headline.text and bool(WORK.search(headline.text))


def _hands_over(above: Block | None, name: str) -> bool:
    """Whether one of the last sentences of the paragraph above names the body and says that words of it come."""
    if above is None or above.kind not in CONTENT:
        return False
    last = _SENTENCE_END.split(above.text)[-_LAST:]
    return any(name in each and bool(WORK.search(each) or _POINTS.search(each)) for each in last)


def _kind(ground: Ground, name: str, below: Sequence[Block]) -> str | None:
    """What the text says a body is, or the release calls its issuer."""
    told = ground.who.introduced(name, UNKNOWN)
    if told is not None:
        return told
    itself = next((match for block in below if (match := _ITSELF.search(ground.unquoted(block)))), None)
    return ground.who.role(itself.group("what")) if itself is not None else None
