"""What a poster passes on of a body in one comment ("The union has sent this round" and its text): how far it goes.

Reads the passages of one comment; a body that the poster only tells of gives no words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.model import Passage, Span
from search.voices.going_on import MINE
from search.voices.leads import Lead
from search.voices.naming import NAME
from search.voices.who import Who

_PASSES_ON = re.compile(
    r"\b(?:past(?:ed|ing)|cop(?:ied|ying)|post(?:ed|ing)|below|in full|(?:sent|put|got|sending|putting) (?:\w+ ){0,2}?"
    r"(?:round|out|to)|(?:have|has|had) (?:issued|released|published|circulated|emailed)"
    r"|circulat(?:ed|ing) (?:this|the))\b",
    re.IGNORECASE,
)
"""How a poster says that words of somebody stand below."""
_OPENS = re.compile(rf"(?:(?:And|So|Now|This from|From)\s)?(?:[Tt]he\s)?(?P<who>{NAME})\s(?=[a-z])")
_ISSUERS = frozenset({"union", "charity", "commissioner", "provider", "inspector", "government"})
_MARKS = {'"': '"', "“": "”", "‘": "’", "'": "'"}


def handed_round(passages: Sequence[Passage], own: Sequence[str], who: Who) -> tuple[Lead, int] | None:
    """Whose words come below a comment's first passage, and the passage after the last; None for the poster's own.

    `own` are the passages' words outside marks. What comes names the body first, or stands in marks as a whole.
    """
    if len(passages) < 2 or _PASSES_ON.search(passages[0].text) is None:
        return None
    opening = _OPENS.match(passages[0].text)
    if opening is None:
        return None
    name = re.sub(r"[’']s?\Z", "", opening["who"])
    speaker = who.speaker(name)
    if speaker.author_type not in _ISSUERS or who.is_person(name):
        return None
    end = _end_of_marks(passages)
    if end is None and _names(passages[1].text, name):
        end = next((at for at in range(1, len(passages)) if MINE.search(own[at])), len(passages))
    return (Lead(speaker, Span(*opening.span("who")), whole=True), end) if end is not None and end > 1 else None


def _names(text: str, name: str) -> bool:
    opening = text.removeprefix("The ")
    return opening.startswith(name) and not opening[len(name) : len(name) + 1].isalnum()


def _end_of_marks(passages: Sequence[Passage]) -> int | None:
    """The passage after that which closes the mark that the second opens; None where it opens none."""
    close = _MARKS.get(passages[1].text[:1])
    if close is None:
        return None
    ends = (at for at in range(1, len(passages)) if passages[at].text.rstrip().endswith(close))
    last = next(ends, None)
    return None if last is None else last + 1
