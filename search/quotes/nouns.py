"""Nouns of speech and whose they are: "the inspector's observation that …", "was the judge's response"."""

from __future__ import annotations

from search.quotes import cues, mentions
from search.quotes.cue import Cue
from search.quotes.phrases import Mention
from search.quotes.sentence import Sentence
from search.quotes.words import QUOTE, Stream

_MADE = cues.words("made advanced raised repeated issued levelled voiced offered")
_PROMISES = cues.words("promise promises pledge vow offer demand plea commitment threat")
_PUBLISHED = cues.words("published released issued conducted commissioned carried")
_OBJECT = 5
"""Tokens between a verb of speech and a noun that is its object."""


class Nouns(Sentence):
    """The nouns of speech of the sentence in tokens `lo` to `hi`; `cues` are those found so far, verbs too."""

    def __init__(self, stream: Stream, lo: int, hi: int) -> None:
        super().__init__(stream, lo, hi)
        self.cues: list[Cue] = []

    def phrase(self, i: int, at: int, rule: str) -> Cue | None:
        mention = self._published_by(mentions.right(self.s, at, self.hi))
        if mention is None:
            return None
        return Cue(i, i, mention.last, rule, mention=mention, trails=True)

    def _published_by(self, mention: Mention | None) -> Mention | None:
        """Of "according to research published today by Lampwatch" Lampwatch."""
        if mention is None or (_PUBLISHED.isdisjoint((self.low(mention.last - 1), self.low(mention.last)))):
            return mention
        by = next((t for t in range(mention.last, mention.last + 3) if self.low(t) == "by"), -1)
        return (mentions.right(self.s, by + 1, self.hi) if by >= 0 else None) or mention

    def noun(self, i: int) -> Cue | None:
        """ "the inspector's observation that …", "was the verdict of the judge"."""
        if self.s.low[i] not in cues.CUE_NOUNS:
            return None
        follows = self.low(i + 1)
        made = follows in _MADE and self.low(i + 2) == "by"
        if follows == "from" or made:  # "a warning from the director that …", "the claim made by …"
            mention = mentions.right(self.s, i + 3 if made else i + 2, self.hi)
            said = mention is not None and self.low(mention.last) in ("that", ":", QUOTE, "of", "about", "was", "is")
            return Cue(i, i, mention.last, "noun of speech", mention=mention) if mention and said else None
        if follows == "of" and self.low(i - 1) == "the" and self.low(i - 2) in cues.BE and self.low(i - 3) == QUOTE:
            mention = mentions.right(self.s, i + 2, self.hi)
            return Cue(i, i - 2, mention.last, "noun of speech", mention=mention, trails=True) if mention else None
        if (given := self._response(i) or self._promised(i)) is not None:
            return given
        follows = self._follows(i)
        if follows not in ("that", ":", QUOTE, "as", ","):
            return None
        if follows == QUOTE and self.cues and i - self.cues[-1].at < _OBJECT:
            return None  # "called her remarks “…”": the verb speaks, the noun is its object
        for j in range(i - 1, max(self.lo - 1, i - 4), -1):
            low = self.s.low[j]
            if low.endswith(("'s", "s'")):
                mention = mentions.left(self.s, j, self.lo)
                return Cue(i, mention.first, i + 1, "noun of speech", mention=mention) if mention else None
            if low in ("his", "her", "their"):
                mention = Mention(j, j + 1, "pronoun", (j, j + 1))
                return Cue(i, j, i + 1, "noun of speech", mention=mention)
            if not self.s.word(j):
                break
        return None

    def _follows(self, i: int) -> str:
        """What stands after a noun of speech, over a dash and over "to me were" ("His words to me were, “…”")."""
        follows = self.low(i + 1)
        if follows in cues.DASHES:
            return self.low(i + 2)
        if follows not in ("to", "was", "were"):
            return follows
        verb = next((t for t in range(i + 1, i + _OBJECT) if self.low(t) in ("was", "were")), self.hi)
        after = self.low(verb + 1)
        return after if after in (QUOTE, ":") or self.low(verb + 2) == QUOTE else follows

    def _promised(self, i: int) -> Cue | None:
        """ "The firm won it with a promise to be “…”": the subject of the verb before, or whose promise it is."""
        if self.low(i + 1) != "to" or self.s.low[i] not in _PROMISES:
            return None
        if QUOTE not in self.s.low[i + 2 : min(i + 5, self.hi)]:
            return None
        owner = self.low(i - 1)
        if owner.endswith(("'s", "s'")):
            mention = mentions.left(self.s, i - 1, self.lo)
        else:
            verb = next((t for t in range(i - 1, self.lo, -1) if self.acts(t)), -1)
            mention = self.subject(verb) if verb >= 0 else None
        return Cue(i, i, i + 1, "noun of speech", mention=mention) if mention is not None else None

    def _response(self, i: int) -> Cue | None:
        """ "“Odd,” was Ada Marsh’s response", "Ada Marsh’s verdict? “Odd.”"."""
        if not self.low(i - 1).endswith(("'s", "s'")):
            return None
        mention = mentions.left(self.s, i - 1, self.lo)
        if mention is None or mention.kind == "document":
            return None
        quoted = self.low(mention.first - 1) in cues.BE and QUOTE in (
            self.low(mention.first - 2),
            self.low(mention.first - 3),
        )
        if not quoted and self.low(i + 1) not in ("?", ":"):
            return None
        first = mention.first - 1 if quoted else mention.first
        return Cue(i, first, i + 1, "noun of speech", mention=mention, trails=quoted)
