"""Comments that quote without saying whom: words of the post, of another comment, or likely of the report discussed.

Looks words up in what was said above; never guesses at a person.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field

from search.model import UNKNOWN, Passage, Quote, Speaker
from search.quotes.above import Above, plain
from search.voices.ground import moved
from search.voices.leads import looking_back
from search.voices.voice import Voice
from search.voices.who import Who

_SPOKEN = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Yy]ou|[Yy]our|[Ww]e|[Oo]ur|me|us|lol)\b|[!?]")
_LEAD = re.compile(r"\A[\s>–—*-]+")
_BODY = re.compile(
    r"[^.!?]{0,60}?[A-Z][\w-]+(?:['’]s?)?\s(?:[a-z]+\s)?(?:e-?mail|letter|circular|statement|website|newsletter|bulletin)\b"
)
"""A name that nobody knows, of whom a letter or the like is."""
_MARKS = " \t\n\xa0.,;:!?\"”’'"
_WORDS, _REPORT_WORDS = 4, 8
"""Words from which a repetition is no chance; words from which prose may be a report's."""
_LOOK_UPS, _COMMENTS = 300, 200
"""Look-ups in one document; comments above that are looked through. Both keep long threads linear."""


@dataclass(slots=True)
class Said:
    """What was said so far in one document, and by whom."""

    who: Who
    _post: Above = field(default_factory=Above)
    _comments: deque[Passage] = field(default_factory=lambda: deque(maxlen=_COMMENTS))
    _plain: dict[str, str] = field(default_factory=dict)
    _left: int = _LOOK_UPS

    def add(self, passage: Passage) -> None:
        """Remember a labelled passage."""
        if passage.comment is None:
            self._post.add(passage)
        else:
            self._comments.append(passage)

    def voice(self, passage: Passage, *, marked: bool) -> Voice | None:
        """Whose words a comment quotes, None when it quotes none or its own marks and lead-in tell.

        `marked`: the layout shows it as quoted, by ">" before the line.
        """
        outer = [quote for quote in passage.quotes if quote.inside is None]
        dashed = _LEAD.match(passage.text) is not None
        alone = len(outer) == 1 and outer[0].speaker.name is None
        whole = alone and len(outer[0].text) * 3 >= len(passage.text) * 2
        if alone and len(outer[0].text) * 2 > len(passage.text):
            named = _named_after(passage, outer[0], self.who)
            if named is not None:
                return named
        if not (marked or dashed or whole) or self._left <= 0:
            return None
        self._left -= 1
        words = plain(outer[0].text if whole else passage.text)
        if words.count(" ") < _WORDS - 1:
            return None
        found = self._said(words)
        if found is not None:
            return found
        prose = words.count(" ") >= _REPORT_WORDS - 1 and not _SPOKEN.search(passage.text)
        kind = self.who.reporting() if marked or (whole and prose) else None
        if kind is not None:
            return Voice(
                Speaker(name="the report", mention="the report", author_type=kind), "frame: quoted report", None
            )
        return Voice(Speaker(), "quoted", None, "default") if marked else None

    def _said(self, words: str) -> Voice | None:
        if (passage := next(self._post.having(words), None)) is not None:
            return Voice(_speaker(passage, words), "said above", None)
        for passage in reversed(self._comments):
            above = self._plain.get(passage.id)
            if above is None:
                above = self._plain[passage.id] = plain(passage.text)
            if words in above:
                return Voice(_speaker(passage, words), "said above", None)
        return None


def _named_after(passage: Passage, quote: Quote, who: Who) -> Voice | None:
    """Whose a quotation is by the sentence after it ("That is from their letter."); None where it says nobody."""
    at = quote.span.end - passage.span.start
    rest = passage.text[at:].lstrip(_MARKS)
    lead = looking_back(rest, who)
    if lead is None or lead.speaker.name is None or not (lead.speaker.author_type != UNKNOWN or _BODY.match(rest)):
        return None
    start = passage.span.start + len(passage.text) - len(rest)
    return Voice(lead.speaker, "frame: looked back at", moved(lead.cue, start), "stated")


def _speaker(passage: Passage, words: str) -> Speaker:
    """Who said the words in the passage: the person quoted there, else whoever the passage is of."""
    for quote in passage.quotes:
        if words in plain(quote.text) and (quote.speaker.name or quote.speaker.author_type != UNKNOWN):
            return quote.speaker
    return passage.speaker
