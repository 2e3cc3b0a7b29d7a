"""Who speaks behind a passive, and who is to say something: "was told by", "rang X and was told", "is due to say"."""

from __future__ import annotations

from search.quotes import cues, mentions, verbs
from search.quotes.cue import Cue
from search.quotes.nouns import Nouns
from search.quotes.phrases import Mention, head
from search.quotes.words import QUOTE

ASKING = cues.words("asked asks pressed presses questioned questions challenged")
_FARTHEST_AGENT, _OBJECT, _SENTENCE, _ASIDE = 14, 5, 40, 12
_BOUND = cues.words(
    """
    due set expected about likely unlikely ready keen quick slow able unable willing unwilling reluctant bound sure
    certain free careful eager happy sorry proud scheduled prepared inclined determined anxious first right wrong
    """
)
"""What somebody is who is to say something ("is due to announce")."""
_REACHED = cues.words("rang phoned telephoned emailed e-mailed contacted approached texted messaged consulted")
_TURNED = cues.words("wrote written turned appealed applied complained went gone spoke spoken talked reported")
_SOUGHT = cues.words("sought requested demanded put")
_ABOUT = cues.words("for about whether if why how what when where")
_GOT_BACK = cues.words("sent given received got told handed had")
"""What is done by an answer ("wrote to the firm and received this")."""
_MEANS = cues.words("email e-mail letter text telephone phone post fax message memo tannoy radio mistake accident")
"""What somebody is told by when nobody is named ("told by letter that")."""
REPORTED = cues.words("quoted reported recorded")


class Agents(Nouns):
    """The speakers of passives and of what somebody is to say, in the sentence of tokens `lo` to `hi`."""

    def somebody(self, mention: Mention) -> bool:
        """Whether a mention is a person, by name or by office."""
        return mention.kind == "person" or (
            mention.kind == "group" and self.people(head(self.s, mention.first, mention.last - 1))
        )

    def passive(self, i: int) -> bool:
        if self.s.low[i] not in verbs.BE_PARTICIPLE:
            return False
        j = i - 1
        while j >= self.lo and self.s.adverb(j):
            j -= 1
        return self.low(j) in cues.BE

    def by_after_quotation(self, i: int) -> bool:
        """ "…, branded “a stitch-up” by Ada Marsh, …"."""
        at = i + 1
        while self.low(at) in ("as", "a", "an", "the"):
            at += 1
        return self.low(at) == QUOTE and self.low(at + 1) == "by" and self.low(at + 2) not in cues.TIME_WORDS

    def agent(self, i: int, kind: str) -> Cue | None:
        """The one after "by" of a passive, or who was asked; a cue without a speaker when the text does not say."""
        if self.s.low[i] in ASKING and (i == self.lo or self.low(i - 1) == ","):
            return None  # "Asked by pollsters, …": they speak no more
        if self.s.low[i] in REPORTED and self.low(i + 1) in (":", QUOTE):
            mention = self.subject(i)  # "Ada Marsh was also quoted: “…”"
            return Cue(i, i, i + 1, "verb before", kind, mention) if mention is not None else None
        for at in range(i + 1, min(i + _FARTHEST_AGENT, self.hi - 1)):
            if self.s.low[at] == "by" and self.low(at + 1) not in _MEANS:
                mention = mentions.right(self.s, at + 1, self.hi)
                if mention is not None and self.low(at + 1) not in cues.TIME_WORDS:
                    return Cue(i, i, mention.last, "passive", kind, mention, trails=True)
            if self.s.low[at] in (";", ":") or (at > i + 1 and self.verb(at)):
                break
        joined = self.s.low[i] == "told" and self.low(self.skip_back(i)) in ("and", "but", "to", "only")
        asked = self._asked_before(i) if joined else None
        return Cue(i, i, i + 1, "passive", kind, asked)

    def _asked_before(self, i: int) -> Mention | None:
        """Of "The coroner asked a nurse and was told “…”" the nurse; of "wrote to her and was told" likewise her."""
        for t in range(i - 1, max(self.lo, i - _SENTENCE), -1):
            low = self.s.low[t]
            to = low in cues.PREPOSITIONS and self._approached(t)
            if low in ASKING or low in _REACHED or to:
                what = next((n for n in range(t + 2, i) if self.s.low[n] in _ABOUT), i)
                mention = mentions.right(self.s, t + 1, what)
                last = self.low(mention.last - 1) if mention is not None else ""
                answers = mention is not None and (
                    mention.kind == "body" or last in cues.BODY_WORDS or self.somebody(mention)
                )
                if answers or not to:
                    return mention if answers and mention is not None and mention.kind != "pronoun" else None
        return None

    def sent_back(self, colon: int) -> Mention | None:
        """Of "The unions put these points to the firm and were sent the following:" the firm, which answers."""
        for t in range(self.lo + 2, colon):
            before = self.low(self.skip_back(t)) if self.s.low[t] in _GOT_BACK else ""
            if before == "who" and self.low(t + 1) in ("us", "me", "back"):
                return self.subject(t)  # "… to the firm, who sent us this:"
            if before == "and":
                return self._asked_before(t)
        return None

    def _approached(self, t: int) -> bool:
        """Whether the preposition `t` leads to who was approached: "wrote to", "asked for a meeting with"."""
        near = self.s.low[max(self.lo, t - _OBJECT) : t]
        if self.s.low[t] in ("to", "with", "from", "of"):
            return self.low(t - 1) in _TURNED or any(low in ASKING or low in _SOUGHT for low in near)
        return False

    def bound(self, to: int) -> Mention | None:
        """Who is to say something: "who is due to announce", "her response was to ask"; None for anything else."""
        at = to - 1
        while at > self.lo and self.s.adverb(at):
            at -= 1
        at -= 1 if self.low(at) in _BOUND else 0
        while at > self.lo and self.s.adverb(at):
            at -= 1
        if self.low(at) not in cues.BE:
            return None
        mention = self.subject(at) or self._over_aside(at - 1)
        speaks = mention is not None and mention.kind != "pronoun" and self.surely_speaks(mention)
        return mention if speaks else None

    def _over_aside(self, comma: int) -> Mention | None:
        """Of "Her response, he told the inquiry, was" her response."""
        opened = next((t for t in range(comma - 1, max(self.lo, comma - _ASIDE), -1) if self.s.low[t] == ","), -1)
        said = opened > self.lo and verbs.FINITE.get(self.low(opened + 2)) == "speech"
        return mentions.left(self.s, opened - 1, self.lo) if said and self.low(comma) == "," else None
