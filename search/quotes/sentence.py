"""Whom a sentence is about: the subject of its main clause. Knows no verb of speech and no quotation's speaker."""

from __future__ import annotations

from search.quotes import cues, mentions
from search.quotes.phrases import Mention
from search.quotes.subjects import Subjects
from search.quotes.words import QUOTE, Stream

_BODIES = cues.BODY_WORDS | cues.BODY_NOUNS
_VERBLESS = cues.PEOPLE_NOUNS | cues.DOCUMENTS | cues.words("services accounts powers members was is has does staffs")
_CLAUSE = 40
"""Tokens of a clause that are searched for its verb."""
_RELATIVES = frozenset(("who", "which", "whose", "where"))
_OBJECTS = cues.DETERMINERS | cues.PREPOSITIONS | {".", ",", "him", "her", "me", "us", "them", "back"}
"""What may stand after a verb: tells "shakes her head" from a noun in the plural."""


class Sentence(Subjects):
    """The sentence in tokens `lo` to `hi` with its main clause."""

    def __init__(self, stream: Stream, lo: int, hi: int) -> None:
        super().__init__(stream, lo, hi)
        self._main: tuple[int, Mention | None] | None = None
        self.fronted = lo
        """Where a description ends that stands before its pronoun ("A tall man who began as a clerk, he …")."""

    def main(self, until: int) -> Mention | None:
        """The subject of the sentence's main clause, as far as token `until`; found once."""
        if self._main is None:
            self._main = self._find_main()
        at, mention = self._main
        return mention if at <= until else None

    def _find_main(self) -> tuple[int, Mention | None]:
        start = self.lo
        while start < self.hi and (self.s.low[start] in cues.CONJUNCTIONS or not self.s.word(start)):
            start += 1
        if self.low(start) in cues.SUBORDINATORS and self.low(start) != "that":
            start = self._after_clause(start) + 1
        if (led := self._fronted(start) or self._heads(start) or self._after_adverbial(start)) is not None:
            return led
        if (person := self._person_acting(start) or self._body_acting(start)) is not None:
            return start, person
        if self.low(start) in ("he", "she", "it"):  # whatever the verb is
            return start, Mention(start, start + 1, "pronoun", (start, start + 1))
        low, resume = self.s.low, start + 1
        for t in range(start + 1, min(self.hi, start + 80)):
            if low[t - 1] == "," and (low[t] in _RELATIVES or self.aside_opens(t)):
                resume = self.comma(t, 40, t)
            if t >= resume and self.acts(t) and (mention := self.subject(t)) is not None:
                if low[mention.first - 1] == "that" and mention.first - 1 > start:
                    return self.hi, None  # "…, complained that targets were": the subject of a clause inside
                return t, mention
        return self.hi, None

    def _person_acting(self, start: int) -> Mention | None:
        """ "Ada Marsh shakes her head": a full name at the head of a sentence, and what may be a verb after it."""
        at = start
        while at < self.hi and self.s.cap(at) and self.s.word(at):
            at += 1
        low, after = self.low(at), self.low(at + 1)
        acts = low.endswith("s") and low.isalpha() and low not in cues.PEOPLE_NOUNS and not cues.adverb(low)
        if at - start < 2 or not acts or not (after in _OBJECTS or cues.adverb(after)):
            return None
        mention = mentions.left(self.s, at - 1, start)
        return mention if mention is not None and mention.kind == "person" else None

    def _body_acting(self, start: int) -> Mention | None:
        """ "The inspectorate returns to Amble": a body, and what may be its verb, where no other word is one."""
        at = start + 2
        body = self.low(start) == "the" and self.low(at - 1) in _BODIES
        if (
            not body
            or not self.low(at).endswith("s")
            or self.low(at + 1) not in _OBJECTS
            or not self.s.raw[at].isalpha()
        ):
            return None
        end = self.comma(at, _CLAUSE, min(self.hi, at + _CLAUSE))
        if self.low(at) in _VERBLESS or any(self.acts(t) for t in range(at, end)):
            return None
        return Mention(start, at, "group", (start, at))

    def _fronted(self, start: int) -> tuple[int, Mention] | None:
        """ "A tall man who began as a clerk, he greets me": the pronoun after a description."""
        if self.low(start) not in ("a", "an"):
            return None
        for t in range(start + 2, min(self.hi, start + 40)):
            if self.s.low[t] in ("he", "she") and self.s.low[t - 1] == ",":
                self.fronted = t
                return t, Mention(t, t + 1, "pronoun", (t, t + 1))
            if self.s.low[t] == QUOTE:
                break
        return None

    def _after_clause(self, start: int) -> int:
        """The comma that ends an opening clause: the first after its verb ("When Ray, 9, left, …")."""
        end = min(self.hi, start + 60)
        verb = next((t for t in range(start + 1, end) if self.acts(t)), start)
        commas = [t for t in range(start, end) if self.s.low[t] == ","]
        return next((t for t in commas if t > verb), commas[0] if commas else start)

    def _heads(self, start: int) -> tuple[int, Mention] | None:
        """The noun phrase that opens a sentence and has ", who …" after it: its subject, whatever the verb is."""
        comma = self.comma(start, 16, self.hi)
        if self.low(comma + 1) not in ("who", "whose"):
            return None
        mention = mentions.left(self.s, comma - 1, start)
        return (start, mention) if mention is not None and mention.first == start else None

    def _after_adverbial(self, start: int) -> tuple[int, Mention] | None:
        """ "On the morning that he came home, Ada Marsh had a plan": the subject right after the comma."""
        if self.low(start) not in cues.PREPOSITIONS:
            return None
        comma = next((t for t in range(start, min(self.hi, start + 30)) if self.s.low[t] in (",", QUOTE)), self.hi)
        for t in range(comma + 2, min(self.hi, comma + 12)):
            if self.acts(t):
                mention = self.subject(t) if self.s.low[comma] == "," else None
                return (t, mention) if mention is not None and mention.first == comma + 1 else None
        return None
