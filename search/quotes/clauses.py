"""Who speaks in one sentence: each verb of speech with its subject. Links no quotation and resolves no name."""

from __future__ import annotations

from dataclasses import replace

from search.quotes import cues, mentions, verbs
from search.quotes.agents import REPORTED, Agents
from search.quotes.cue import Cue
from search.quotes.phrases import Mention, head, plain
from search.quotes.words import QUOTE, Stream

_NO_INVERSION = frozenset(("told", "tells", "asked", "accused", "accuses", "described", "describes", "called", "calls"))
_AFTER_INVERTED = frozenset((",", ".", QUOTE, ":", ";", "?", "!", "–", "—", "-", "(", ")", "…")) | cues.words(
    """
    in on at who after during before when while as to about last this yesterday today earlier from following
    because and but of with outside through via monday tuesday wednesday thursday friday saturday sunday by
    whose which later speaking called named
    """
)
_WITH_NEXT = {
    **dict.fromkeys((("put", "it"), ("puts", "it"), ("went", "on"), ("goes", "on")), "speech"),
    **dict.fromkeys((("runs", ":"), ("runs", QUOTE), ("ran", ":"), ("ran", QUOTE)), "speech"),
    **dict.fromkeys((("points", "out"), ("pointed", "out"), ("chimed", "in"), ("chimes", "in")), "speech"),
    **dict.fromkeys((("used", "the"), ("uses", "the"), ("coined", "the")), "judgement"),  # "used the phrase “…”"
    **dict.fromkeys((("points", "to"), ("pointed", "to"), ("put", "at"), ("puts", "at")), "judgement"),
}
"""Verbs that give words to somebody with the word after them."""
_WITH_SUBJECT = frozenset(("verb before", "verb after", "participle", "infinitive"))
_OBJECT, _JOINED = 5, 12
_BODIES = cues.words("management company firm union team council government ministry board committee inspectorate")
_FOND = cues.words("fond tired tires habit way weary")
_WRITES = cues.words("reading saying stating warning telling reminding informing asking announcing explaining")
"""What a document does in a participle ("an email telling us that")."""
_HEARD = cues.words("heard said known quoted reported understood overheard thought believed rumoured alleged")
_BEFORE_TO = cues.words("used liked likes loved loves continued continues began tends tended")
_QUOTING = cues.words("quoted quotes quoting cited cites citing")
_PERCEIVING = cues.words(
    """
    heard records record recorded shows showed reports found saw quotes quoted describes remember remembers remembered
    recall recalls recalled overheard
    """
)
_PUT_FORWARD = cues.words(
    "recommendations findings demands proposals conclusions concerns points complaints criticisms allegations claims "
    "suggestions changes warnings commitments promises pledges undertakings"
)
_MAKING = _PERCEIVING | cues.words(
    "have has had having make makes made making let lets letting hear hearing watch watched"
)
"""Verbs with somebody and a bare infinitive after them ("have a company tell you")."""


class Clauses(Agents):
    """The cues of the sentence in tokens `lo` to `hi`."""

    def __init__(self, stream: Stream, lo: int, hi: int) -> None:
        super().__init__(stream, lo, hi)
        for i in [i for i, low in enumerate(stream.low[lo:hi], lo) if low in verbs.CUES]:
            if (found := self._cue(i)) is not None:
                self.cues.append(self._inherited(found) if found.inherits else found)

    def _cue(self, i: int) -> Cue | None:
        low = self.s.low[i]
        if low == "according" and self.low(i + 1) == "to":
            return self.phrase(i, i + 2, "according to")
        if low == "heard":
            return self._heard(i)
        if low in ("including", "among"):
            return self._including(i)
        if low == "words" and (whose := self._words_of_whom(i)) is not None:
            return whose
        if (kind := _WITH_NEXT.get((low, self.low(i + 1)))) is not None:
            return self._finite(i, kind) if self._gives(i) else None
        if low in verbs.PERFECT and self._after_have(i):
            return self._finite(i, verbs.PERFECT[low])
        if low in ("quote", "quoting") and self.low(i - 1) in ("i", "i'm", "we"):
            return None  # "the letter says, and I quote, “…”"
        if low in verbs.FINITE and not self._gives_name(i):
            return self._finite(i, verbs.FINITE[low]) or self.noun(i)
        if low in verbs.PARTICIPLE:
            return self._participle(i, verbs.PARTICIPLE[low])
        if low in verbs.BASE:
            return self._base(i, verbs.BASE[low]) or self.noun(i)
        if low in cues.CUE_NOUNS:
            return self.noun(i)
        return None

    def _gives(self, i: int) -> bool:
        """Whether a verb with the word after it gives words: "used the term “…”", "put at “…”", "went on"."""
        if self.low(i + 1) == "the":
            return self.low(i + 2) in cues.MENTIONING and self.low(i + 3) == QUOTE
        return self.low(i + 1) != "at" or QUOTE in (self.low(i + 2), self.low(i + 3))

    def _gives_name(self, i: int) -> bool:
        """Whether a verb names somebody and gives no words ("an officer called Ada")."""
        if self.s.low[i] not in ("called", "dubbed") or i + 1 >= self.hi or not self.s.cap(i + 1):
            return False
        noun = self.before(i - 1) if i > self.lo and self.s.word(i - 1) else None
        led = noun is not None and self.s.low[noun.first] in ("a", "an", "one", "another")
        return led and QUOTE not in self.s.low[i : i + _OBJECT]

    def _after_have(self, i: int) -> bool:
        j = i - 1
        while j >= self.lo and self.s.adverb(j):
            j -= 1
        low = self.low(j)
        return low in ("have", "has", "had") or (low in cues.CONTRACTED and low.endswith(("'s", "'ve", "'d")))

    def aside(self, cue: Cue, k: int) -> bool:
        """Whether a cue's verb is the end of a relative clause, and another verb governs the quotation token `k`.

        "the man who attacked her was “…”": nobody is quoted by attacking.
        """
        if cue.kind != "judgement" or cue.inverted or self.low(cue.at - 1) not in ("who", "that") or cue.last >= k:
            return False
        between = range(cue.at + 1, k)
        verb = self.low(k - 1) in cues.BE or any(self.low(t) in cues.AUXILIARIES for t in between)
        return verb and not any(self.low(t) in (",", "that", "which") for t in between)

    def _heard(self, i: int) -> Cue | None:
        """ "The court heard from Ada Marsh that …", "we heard the phrase “…” from a clerk": whom it was heard from."""
        quoted = next((t for t in range(i + 1, min(i + _OBJECT, self.hi)) if self.low(t) == QUOTE), i)
        if self.low(quoted + 1) != "from":
            return None
        mention = mentions.right(self.s, quoted + 2, self.hi)
        said = quoted > i or "that" in self.s.low[quoted : self.hi]
        return Cue(i, i, mention.last, "heard from", mention=mention) if mention is not None and said else None

    def _words_of_whom(self, i: int) -> Cue | None:
        """ "in the words of Ada Marsh", "in her words"."""
        if self.low(i + 1) == "of":
            return self.phrase(i, i + 2, "in the words of")
        if self.low(i - 2) == "in" and self.low(i - 1) in ("his", "her", "their"):
            whose = Mention(i - 1, i, "pronoun", (i - 1, i))
            return Cue(i, i - 2, i + 1, "in the words of", mention=whose, trails=True)
        return None

    def _including(self, i: int) -> Cue | None:
        """ "Inspectors made six recommendations, including that …": who made them."""
        put = self.s.low[max(self.lo, i - _OBJECT) : i]
        that = i + 2 if self.low(i) == "among" and self.low(i + 1) in ("them", "these") else i + 1
        mention = self.main(i) if self.low(that) == "that" and not _PUT_FORWARD.isdisjoint(put) else None
        said = mention is not None and self.surely_speaks(mention)
        return Cue(i, i, i + 1, "noun of speech", mention=mention) if said else None

    def _finite(self, i: int, kind: str) -> Cue | None:
        if self.passive(i) or (self.s.low[i] == "accused" and self.low(i + 1) == "of"):
            return self.agent(i, kind)
        j = self.skip_back(i)
        before = self.low(j)
        if before == "to" and self.low(i - 1) == "have":
            return self._is_said_to(j, i, kind) or Cue(i, i, i + 1, "verb before", kind, inherits=True)
        reduced = self.s.low[i] in verbs.BE_PARTICIPLE and before not in cues.PRONOUNS  # but "they felt “…” by"
        if reduced and (self.low(i + 1) == "by" or self.by_after_quotation(i)):
            return self.agent(i, kind)
        if j < self.lo or before == QUOTE or (before in cues.PAUSES and self.low(j - 1) == QUOTE):
            return self._inverted(i, kind, after_quotation=before == QUOTE or self.low(j - 1) == QUOTE) or (
                None if j < self.lo else Cue(i, i, i + 1, "verb before", kind, inherits=True)
            )
        if self.s.low[i] in verbs.AMBIGUOUS and (before in ("and", "but", "or") or before.endswith(("'s", "s'"))):
            return None
        if before in ("and", "but", "then", "or"):
            return Cue(i, i, i + 1, "verb before", kind, inherits=True)
        if self.aside_opens(i):
            return None  # "a review by the trust, disclosed to the inquest, found"
        if before == ")" and (mention := self.bracketed(j)) is not None:
            return Cue(i, mention.first, i + 1, "verb before", kind, mention, trails=True)
        if before in cues.PAUSES or before == ")":
            return self._after_comma(i, j, kind)
        mention = self.before(j)
        if mention is None and before == "which" and self.low(j - 1) == "of":
            return Cue(i, i, i + 1, "verb before", kind)  # "three messages, the last of which read"
        if mention is None or (self.s.low[i] in verbs.AMBIGUOUS and not self.surely_speaks(mention)):
            return None
        comma = self.low(mention.first - 1) in cues.PAUSES
        return Cue(
            i, mention.first, i + 1, "verb before", kind, mention, trails=comma or self.low(mention.first - 1) == QUOTE
        )

    def _inverted(self, i: int, kind: str, *, after_quotation: bool = False) -> Cue | None:
        if self.s.low[i] in _NO_INVERSION and not (after_quotation and self.s.low[i] in ("asked", "asks")):
            return None
        at = i + 1
        while at < self.hi and (self.s.adverb(at) or self.low(at) in ("also", "later", "then")):
            at += 1
        mention = mentions.right(self.s, at, self.hi)
        after = self.low(mention.last) if mention is not None else ""
        if mention is None or (after and after not in _AFTER_INVERTED) or (after == QUOTE and not after_quotation):
            return None
        return Cue(i, i, mention.last, "verb after", kind, mention, inverted=True, trails=True)

    def _after_comma(self, i: int, j: int, kind: str) -> Cue | None:
        """A verb after a comma: inverted, or with an apposition between it and its subject, or one more of a row."""
        relative = self.stretches(j)[-1:]
        if relative and self.low(relative[0][0]) in ("who", "whose") and self.low(i + 1) in cues.DETERMINERS:
            mention = self.across(j)  # "Ada Marsh, who …, said the …"
            if mention is not None and mention.kind == "person":
                return Cue(i, mention.first, i + 1, "verb before", kind, mention)
        if self.s.low[i] in verbs.INVERTING and (found := self._inverted(i, kind)) is not None:
            return found
        objects = self.low(i + 1) in cues.DETERMINERS and bool(relative) and self.appositive(relative[0])
        if self.s.low[i] in verbs.AMBIGUOUS and not objects and self.low(i + 1) not in (":", QUOTE, "that", ","):
            return None
        mention = self.across(j)
        if mention is not None:
            return Cue(i, mention.first, i + 1, "verb before", kind, mention, trails=self.low(mention.first - 1) == ",")
        return Cue(i, i, i + 1, "verb before", kind, inherits=True)

    def _participle(self, i: int, kind: str) -> Cue | None:
        j = i - 1
        while j >= self.lo and self.s.adverb(j):
            j -= 1
        before = self.low(j)
        if before in cues.BE or before in ("'m", "'re"):
            return self._finite(i, kind)
        if before == "of" and self.low(j - 1) in _FOND and (fond := self._habit(i, j, kind)) is not None:
            return fond
        if before in cues.DETERMINERS or before == "own" or before.endswith("'s") or self.low(i + 1) == "of":
            return self.noun(i) if self.low(i + 1) == "from" else None
        if j < self.lo:
            return self._opening_participle(i, kind)
        if before == "as" and (passive := self._reported(j)) >= 0:
            return Cue(i, i, i + 1, "participle", kind, self.subject(passive) or self.main(i))
        if before == "as" and any(self.low(t) in _QUOTING for t in range(max(self.lo, j - _OBJECT * 2), j)):
            return Cue(i, i, i + 1, "participle", kind, mentions.left(self.s, j - 1, self.lo))
        if before == "in" and self.s.low[i] == "writing":
            return None
        near = mentions.left(self.s, j, self.lo) if self.s.word(j) else None
        near = self.bracketed(j) if before == ")" else near
        if near is not None and near.kind == "document" and self.s.low[i] in _WRITES:
            near = Mention(near.last - 1, near.last, "document", (near.first, near.last))
            return Cue(i, near.first, i + 1, "participle", kind, near)  # "placards reading “…”"
        despite = near is not None and self.low(near.first - 1) in ("despite", "with", "after", "of", "by")
        if near is not None and despite and kind == "judgement" and self.somebody(near):
            return Cue(i, near.first, i + 1, "participle", kind, near)  # "despite a judge branding him “…”"
        people = near is not None and near.kind == "group" and self.s.low[near.last - 1] in cues.PEOPLE_NOUNS
        if near is not None and people and any(self.low(t) in _PERCEIVING for t in range(near.first - 3, near.first)):
            return Cue(i, near.first, i + 1, "participle", kind, near)
        return Cue(i, i, i + 1, "participle", kind, inherits=True)

    def _habit(self, i: int, j: int, kind: str) -> Cue | None:
        """ "“…,” Ada Marsh is fond of saying": the subject of the verb before."""
        tires = self.low(j - 1).endswith("s")
        verb = j - 1 if tires else next((t for t in range(j - 1, max(self.lo, j - 6), -1) if self.verb(t)), -1)
        mention = self.subject(verb) if verb >= 0 else None
        return Cue(i, mention.first, i + 1, "verb before", kind, mention, trails=True) if mention is not None else None

    def _reported(self, j: int) -> int:
        """Where "was" stands in "was quoted this week" before the "as" at `j`; -1 where it does not."""
        at = next((t for t in range(j - 1, max(self.lo, j - 5), -1) if self.low(t) in REPORTED), -1)
        return at - 1 if at >= 0 and self.low(at - 1) in cues.BE else -1

    def _opening_participle(self, i: int, kind: str) -> Cue | None:
        """ "Describing the plan as “…”, Ada Marsh said": the subject of the clause after the comma."""
        comma = next((t for t in range(i, self.hi) if self.s.low[t] in (",", QUOTE)), self.hi)
        for t in range(comma + 1, min(self.hi, comma + 40)):
            if self.acts(t) and self.s.low[t - 1] != QUOTE:
                mention = self.subject(t)
                return Cue(i, i, i + 1, "participle", kind, mention) if mention is not None else None
        return None

    def _base(self, i: int, kind: str) -> Cue | None:
        j = i - 1
        while j >= self.lo and self.s.adverb(j):
            j -= 1
        before = self.low(j)
        if before == "to" and (said := self._is_said_to(j, i, kind)) is not None:
            return said
        if before == "to" and self.s.low[i] == "quote":
            mention = mentions.right(self.s, i + 1, self.hi)  # "it was, to quote Ada Marsh, “…”"
            return Cue(i, i, mention.last, "in the words of", mention=mention) if mention else None
        if before == "to":
            used = self.subject(j - 1) if self.low(j - 1) in _BEFORE_TO else self.bound(j)  # "as my mother used to say"
            return Cue(i, i, i + 1, "infinitive", kind, used, inherits=used is None)
        if before in cues.MODALS:
            return self._finite(i, kind)
        if before == QUOTE or (before == "," and self.low(j - 1) == QUOTE):
            found = self._inverted(i, kind)
            return found if found is not None and found.mention and self._plural(found.mention) else None
        mention = self.before(j) if j >= self.lo else None
        heard = mention is not None and self.low(mention.first - 1) in _MAKING
        if mention is not None and heard and mention.kind == "group" and self.surely_speaks(mention):
            return Cue(i, mention.first, i + 1, "verb before", kind, mention)  # "heard a clerk ask whether"
        if mention is None or not (self._plural(mention) or self._collective(mention, i)) or self._a_noun(j):
            return None
        if (
            self.s.low[i] in verbs.NOUN_LIKE
            and mention.kind == "group"
            and not self.people(self.s.low[mention.last - 1])
        ):
            return None  # "analysts on a conference call"
        return Cue(i, mention.first, i + 1, "verb before", kind, mention, trails=self.low(mention.first - 1) == ",")

    def _collective(self, mention: Mention, i: int) -> bool:
        """Whether a body takes a plural verb, as British English has it ("management call it", "the union say")."""
        if head(self.s, mention.first, mention.last - 1) not in _BODIES:
            return False
        called = self.s.low[i] == "call" and self.low(i + 1) in ("it", "this", "that", "them", QUOTE)
        return called or self.s.low[i] not in verbs.NOUN_LIKE

    def _a_noun(self, j: int) -> bool:
        """Whether "a" stands before the words that end at `j`: a noun follows ("in a stinging rebuke they added")."""
        while j >= self.lo and plain(self.s, j):
            j -= 1
        return self.low(j) in ("a", "an", "another", "every")

    def _is_said_to(self, j: int, i: int, kind: str) -> Cue | None:
        """ "“…,” the referee, who had left, was heard to say": the subject of the passive speaks."""
        at = j - 1
        if self.low(at) not in _HEARD or self.low(at - 1) not in cues.BE:
            return None
        mention = self.subject(at - 1)
        if mention is None:
            return None
        return Cue(i, mention.first, i + 1, "verb before", kind, mention, trails=True)

    def _plural(self, mention: Mention) -> bool:
        last = self.s.low[mention.last - 1]
        if mention.kind == "pronoun":
            return last in ("they", "we", "i", "you")
        joined = any(self.s.low[t] == "and" for t in range(max(self.lo, mention.first - 1), mention.last))
        noun = head(self.s, mention.first, mention.last - 1)
        documents = noun.endswith("s") and (noun in cues.DOCUMENTS or noun[:-1] in cues.DOCUMENTS)
        return (
            joined
            or documents
            or (self.people(noun) and (noun.endswith(("s", "people")) or noun in ("staff", "police")))
        )

    def _joined(self, i: int) -> Mention | None:
        """Of "my boss turned round and said" the boss: the subject of the verb that "and" joins."""
        joint = self.skip_back(i)
        if self.low(joint) != "and":
            return None
        earliest = max(self.lo, joint - _JOINED, self.cues[-1].at if self.cues else self.lo)
        verb = next(
            (t for t in range(joint - 1, earliest, -1) if self.acts(t) and self.s.low[t] not in cues.MODALS), -1
        )
        mention = self.subject(verb) if verb >= 0 else None
        after = max(self.lo, self.cues[-1].at if self.cues else self.lo)
        return mention if mention is not None and mention.first > after and self._someone(mention) else None

    def _someone(self, mention: Mention) -> bool:
        own = self.s.low[mention.first] in ("my", "our") and self.s.raw[mention.last - 1].isupper()  # "my SPO"
        return own or (mention.kind != "pronoun" and self.somebody(mention))

    def _reported_in(self, said: Cue, cue: Cue) -> bool:
        """Whether a cue stands in what another reports ("said it expected the firm to act, adding")."""
        if said.kind != "speech" or cue.mention is None or cue.mention.kind != "pronoun" or cue.mention.first < said.at:
            return False
        return all(self.s.word(t) and self.s.low[t] not in ("and", "but") for t in range(said.last, cue.mention.first))

    def _inherited(self, cue: Cue) -> Cue:
        if (joined := self._joined(cue.at)) is not None:
            return replace(cue, mention=joined)
        subjects = [c for c in self.cues if c.mention is not None and c.rule in _WITH_SUBJECT]
        while len(subjects) > 1 and cue.rule == "participle" and self._reported_in(subjects[-2], subjects[-1]):
            subjects.pop()
        if subjects:
            return replace(cue, mention=subjects[-1].mention)
        return replace(cue, mention=self.main(cue.at))
