"""Whom a sentence brings in besides its speakers, so that "he" or "she" may mean them next. Attributes nothing."""

from __future__ import annotations

from search.quotes import cues, mentions
from search.quotes.agents import ASKING
from search.quotes.clauses import Clauses
from search.quotes.phrases import Mention
from search.quotes.words import QUOTE

_CONCEDING = cues.words("although though whereas")
_PUT = cues.words("put raised raise took")
"""Verbs of asking with "it" and a preposition after them ("raised this with the ministry")."""
_SENT = cues.words("letter email e-mail message note text statement card postcard")


def brought_in(clauses: Clauses) -> list[Mention]:
    """Those asked, those a letter came from, and the subjects of an opening clause and of the one before "what"."""
    return [*_before_what(clauses), *_opening(clauses), *_conceded(clauses), *_senders(clauses), *asked(clauses)]


def _before_what(clauses: Clauses) -> list[Mention]:
    """Of "when Ada Marsh resigned over what she called “…”" the subject of the clause before "what"."""
    found: list[Mention] = []
    for cue in clauses.cues:
        if cue.mention is not None and cue.mention.kind == "pronoun" and clauses.low(cue.mention.first - 1) == "what":
            places = range(cue.mention.first - 2, max(clauses.lo, cue.mention.first - 20), -1)
            subjects = (clauses.subject(t) for t in places if clauses.acts(t))
            found += [m for m in subjects if m is not None and clauses.somebody(m)][:1]
    return found


def _opening(clauses: Clauses) -> list[Mention]:
    """Of "When Ada Marsh was arrested, she …" the subject of the clause that opens the sentence."""
    if clauses.low(clauses.lo) not in cues.SUBORDINATORS or clauses.low(clauses.lo) in ("that", "what", "who", "which"):
        return []
    for t in range(clauses.lo + 1, min(clauses.hi, clauses.lo + 20)):
        if clauses.s.low[t] == QUOTE or clauses.s.low[t] == ",":
            break
        if not clauses.acts(t):
            continue
        asks = clauses.s.low[t] in ASKING  # "When the clerk pressed the mayor, she replied"
        mention = mentions.right(clauses.s, t + 1, clauses.hi) if asks else clauses.subject(t)
        if mention is not None:
            return [mention] if clauses.somebody(mention) else []
    return []


def _conceded(clauses: Clauses) -> list[Mention]:
    """Of "…, although the clerk came close: she said" the clerk."""
    if ":" not in clauses.s.low[clauses.lo : clauses.hi]:
        return []
    at = (t for t in range(clauses.lo + 1, clauses.hi - 1) if clauses.s.low[t] in _CONCEDING)
    found = (mentions.right(clauses.s, t + 1, clauses.hi) for t in at)
    return [m for m in found if m is not None and clauses.somebody(m)]


def _senders(clauses: Clauses) -> list[Mention]:
    """Of "I have a letter from one of your officers" the officer, who may be "she" in the next sentence."""
    if "from" not in clauses.s.low[clauses.lo : clauses.hi]:
        return []
    at = [t for t in range(clauses.lo, clauses.hi - 2) if clauses.s.low[t] == "from"]
    near = (t for t in at if any(low in _SENT for low in clauses.s.low[max(clauses.lo, t - 3) : t]))
    found = (mentions.right(clauses.s, t + 1, clauses.hi) for t in near)
    return [m for m in found if m is not None and clauses.somebody(m)]


def asked(clauses: Clauses) -> list[Mention]:
    """Who was asked, and so may answer: "Ada Marsh asked the minister whether …"."""
    s = clauses.s
    at = [cue.at for cue in clauses.cues if s.low[cue.at] in ASKING]
    at += [t for t in range(clauses.lo + 2, clauses.hi - 1) if s.low[t] in ("to", "with") and s.low[t - 2] in _PUT]
    found = (mentions.right(clauses.s, t + 1, clauses.hi) for t in at if clauses.low(t + 1) not in cues.PRONOUNS)
    others = [m for m in found if m is not None and m.kind != "pronoun"]
    return [m for m in others if clauses.somebody(m) or clauses.low(m.last - 1) == "one"]  # "I asked the next one"
