"""Signatures below or after a quotation ("“…” Ada Marsh, director"). Looks at no verb of speech."""

from __future__ import annotations

from search.quotes import cues, mentions, verbs
from search.quotes.found import Found, Paragraph
from search.quotes.phrases import Mention
from search.quotes.words import Stream

_BULLETS = cues.DASHES | {"(", "~", "*"}
_SIGNATURE_JOINTS = cues.DASHES | {",", "("}
_NO_SIGNATURE = cues.PREPOSITIONS | cues.CONJUNCTIONS | cues.SUBORDINATORS | cues.ADVERBS
_NO_NAME = cues.AUXILIARIES | verbs.FINITE.keys() | cues.PRONOUNS
_SIGNATURE = 24
"""Tokens in the longest signature after a pull quote."""


def signature(paragraph: Paragraph) -> Found | None:
    """ "“…” Ada Marsh, director": what stands after the last quotation, with no verb and no stop at its end."""
    s = paragraph.stream
    last = max(paragraph.found, default=-1)
    tail = list(range(last + 1, len(s)))
    while tail and s.low[tail[0]] in _BULLETS:
        tail.pop(0)
    while tail and s.low[tail[-1]] in (")", "*"):
        tail.pop()
    if last < 0 or not tail or len(tail) > _SIGNATURE or s.low[tail[-1]] in (".", ":", "?", "!", ","):
        return None
    where = next((n for n, t in enumerate(tail) if n and s.low[t] == "quoted" and s.low[tail[n - 1]] == ","), len(tail))
    words = [t for t in tail[:where] if s.word(t)]
    if not words or any(s.low[t] in _NO_NAME for t in words):
        return None
    return sign(s, tail[0], tail[-1], dashed=tail[0] > last + 1)


def sign(s: Stream, first: int, last: int, *, dashed: bool = False) -> Found | None:
    """A signature in tokens `first` to `last` (inclusive), which begins with a name or an article."""
    if not (s.cap(first) or (dashed and s.low[first] in ("a", "an", "one", "the"))) or s.low[first] in _NO_SIGNATURE:
        return None
    comma = next((t for t in range(first, last + 1) if s.low[t] in _SIGNATURE_JOINTS), last + 1)
    end = comma - 1
    while end > first and s.low[end] in ("*", "†"):
        end -= 1  # "Ada*, 34"
    lettered = first < end and s.cap(end - 1) and (s.raw[end] == "A" or s.raw[end].isdigit())
    named = (
        Mention(first, end + 1, "group", (first, last + 1))  # "Witness A, of Amble Prison"
        if lettered and s.low[end - 1] not in cues.TIME_WORDS
        else mentions.left(s, end, first)
    )
    if named is None:
        return None
    kind = named.kind if named.first <= first + 1 or named.kind == "person" else "group"
    mention = Mention(first, last + 1, kind, (first, last + 1))
    return Found("signature", mention, s, (s.start[first], s.end[last]), "speech", adjacent=True)
