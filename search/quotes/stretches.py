"""The stretches between the commas of one sentence, and which of them are asides. Finds no subject and no speaker."""

from __future__ import annotations

from search.quotes import cues, verbs
from search.quotes.given import is_given
from search.quotes.leftward import listed
from search.quotes.offices import office
from search.quotes.words import QUOTE, Stream

_REDUCED = cues.words("asked told speaking questioned pressed interviewed contacted challenged reached writing")
"""Participles that open a clause between a subject and its verb ("one nurse, asked whether …, answered")."""
PARTICIPLES = cues.words("given seen shown written sent drawn made put read leaked")
_GO_BY = cues.words("stood came comes went goes ran drove sat got gets swore flew grew")
PARTS = cues.PAUSES | {"(", ")"}
"""What may stand on both sides of an apposition."""
_MOST, _FARTHEST = 7, 70
"""Stretches before a comma that are looked at, and tokens back to the first: longer sentences are lists."""
_LISTED = 16
"""Tokens of a body's name after one of its commas."""
_OF_WHOM = cues.words("of for at to with in from")
"""Prepositions that lead from an office to where it is held."""
_PLAIN_VERBS = cues.AUXILIARIES | cues.OTHER_VERBS
_VERBS = _PLAIN_VERBS | verbs.FINITE.keys()
_NO_SURNAME = cues.OFFICES | cues.PEOPLE_NOUNS | cues.BODY_WORDS | cues.POSTNOMINALS


class Stretches:
    """What stands between the commas of the sentence of tokens `lo` to `hi`."""

    def __init__(self, stream: Stream, lo: int, hi: int) -> None:
        self.s, self.lo, self.hi = stream, lo, hi

    def low(self, at: int) -> str:
        return self.s.low[at] if self.lo <= at < self.hi else ""

    def comma(self, start: int, reach: int, default: int) -> int:
        """The first comma among the next tokens, `default` without one."""
        found = self.s.low[start : min(self.hi, start + reach)]
        return start + found.index(",") if "," in found else default

    def stretches(self, j: int) -> list[tuple[int, int]]:
        """The stretches between commas that end at the comma `j`, left to right."""
        found: list[tuple[int, int]] = []
        end = j
        at = j - 1
        while at >= self.lo - 1 and len(found) < _MOST and j - at < _FARTHEST:
            stop = at < self.lo or self.s.low[at] in (":", ";")
            stop = stop or (self.s.low[at] == QUOTE and not self._within(at))
            if stop or (self.s.low[at] in PARTS and not self._in_name(at)):
                if end > at + 1:
                    found.append((at + 1, end))
                end = at
            if stop:
                break
            at -= 1
        return found[::-1]

    def _in_name(self, comma: int) -> bool:
        """Whether a comma stands in the name of a body with several places ("the Amble, Leck and Westmere Trust")."""
        s = self.s
        if s.low[comma] != "," or not s.cap(comma - 1) or not s.cap(min(comma + 1, self.hi - 1)):
            return False
        at = comma + 1
        while at < min(self.hi, comma + _LISTED) and (s.cap(at) or s.low[at] in (",", "and", "&")):
            at += 1
        at -= 1 if s.low[at - 1] == "," else 0
        return "and" in s.low[comma:at] and s.low[at - 1] in cues.BODY_WORDS and listed(s, comma, self.lo)

    def _within(self, at: int) -> bool:
        """Whether the quotation token is a fragment inside a clause ("who made “…” — says")."""
        return at - 1 >= self.lo and self.s.word(at - 1) and not self.s.cap(at - 1)

    def appositive(self, stretch: tuple[int, int]) -> bool:
        first = stretch[0]
        low, raw = self.s.low[first], self.s.raw[first]
        if low in cues.CONJUNCTIONS or low in cues.PRONOUNS:
            return False
        if low in cues.RELATIVES or low in ("whose", "whom", "where") or self._of_which(first):
            return True
        if raw[:1].islower() and (low in _REDUCED or self.participial(first)):
            return True
        if any(self.verb(t) for t in range(first, self._relative(stretch))):
            return False
        if low[:2] in ("d-", "r-", "i-") and raw[:1].isupper():  # "Sen. Ada Marsh, R-Kan., said"
            return True
        if self.person_alone(stretch):
            return False
        office = low in cues.OFFICES or low in cues.PEOPLE_NOUNS or low in cues.DETERMINERS or low in cues.POSTNOMINALS
        office = office or self.is_office(*stretch)
        office = office or (low.endswith(("'s", "s'")) and any(self.s.raw[t][:1].islower() for t in range(*stretch)))
        return office or raw[:1].islower() or raw[:1].isdigit()

    def _relative(self, stretch: tuple[int, int]) -> int:
        """Where a clause on a noun begins within an aside ("one officer at the firm who asked …"), else its end."""
        first, end = stretch
        return next((t for t in range(first + 2, end) if self.s.low[t] in ("who", "whose")), end)

    def _of_which(self, first: int) -> bool:
        """Whether an aside begins with "of which" ("parts of which have been released")."""
        return any(self.low(t) == "of" and self.low(t + 1) in ("which", "whom") for t in range(first, first + 4))

    def is_office(self, first: int, end: int) -> bool:
        """Whether a stretch is an office and no name: "Wickers General Secretary", "Chief Inspector of Lamps"."""
        held = [t for t in range(first, end) if self.s.low[t] in cues.OFFICES]
        if any(t == end - 1 or self.s.low[t + 1] in _OF_WHOM for t in held):
            return True
        member = any(office(self.s.low[t]) and self.s.low[t + 1] in _OF_WHOM for t in range(first, end - 1))
        return member and not is_given(self.s.low[first])  # "Cabinet Member for Lamps"

    def participial(self, t: int) -> bool:
        """Whether a participle with a preposition after it opens an aside ("disclosed to the inquest")."""
        low = self.s.low[t]
        return (low.endswith("ed") or low in PARTICIPLES) and self.low(t + 1) in cues.PREPOSITIONS

    def aside_opens(self, t: int) -> bool:
        """Whether a participle right after the sentence's first comma opens an aside that a second comma closes."""
        if self.low(t - 1) != "," or not self.participial(t) or "," in self.s.low[self.lo : t - 1]:
            return False
        after = self.comma(t, 30, self.hi) + 1
        while after < self.hi and self.s.adverb(after):
            after += 1
        return after < self.hi and (self.verb(after) or self.past(after))

    def person_alone(self, stretch: tuple[int, int]) -> bool:
        """Whether a stretch between commas is nothing but a person's name, a title at most before it."""
        first, end = stretch
        if self.low(first) == "the" and self.low(first + 1) in ("rev", "reverend", "rt", "right", "hon", "very"):
            first += 1
        if self.low(first) in ("a", "one") and self.low(first + 1) in cues.PLAIN_TITLES:  # "my senior, a Mr Marsh"
            first += 1
        while end - first > 2 and self.s.low[end - 1] in cues.POSTNOMINALS:
            end -= 1
        if end - first < 2 or not all(self.s.cap(t) and self.s.word(t) for t in range(first, end)):
            return False
        return self.s.low[end - 1] not in _NO_SURNAME

    def verb(self, t: int) -> bool:
        low = self.s.low[t]
        if low in _PLAIN_VERBS:
            if self.low(t + 1) == "by" and low in cues.OTHER_VERBS:
                return low in _GO_BY  # "a partnership led by the firm"
            return not (low in ("may", "will") and t > self.lo and self.s.cap(t))
        return low in verbs.FINITE and low not in verbs.AMBIGUOUS and self.low(t + 1) != "by"

    def acts(self, t: int) -> bool:
        """Whether a token is a verb as `verb` or `past` tell; most words can be neither by their form alone."""
        low = self.s.low[t]
        return (low in _VERBS or low.endswith("ed")) and (self.verb(t) or self.past(t))

    def past(self, t: int) -> bool:
        """A regular past that no article or adverb makes an adjective."""
        low = self.s.low[t]
        if not low.endswith("ed") or len(low) < 4 or self.s.cap(t):
            return False
        before = self.low(t - 1)
        return not (before in cues.DETERMINERS or before in cues.PREPOSITIONS or before.endswith("ly"))
