"""The subject of a verb in one sentence: beside it, over appositions, behind relative clauses. Knows no quotation."""

from __future__ import annotations

from dataclasses import replace

from search.quotes import cues, mentions, verbs
from search.quotes.offices import office
from search.quotes.phrases import Mention, head
from search.quotes.stretches import PARTICIPLES, PARTS, Stretches
from search.quotes.words import QUOTE, Stream

_SOMEBODY = cues.words("one another someone somebody")
_WORDS_OF = cues.words("response reply answer")
"""What somebody says, as the subject of a verb of speech ("Lampwatch’s response, in full, reads")."""
_ORDINALS = cues.words("first second third fourth fifth latter former latest last")
"""One more message or document told of before ("A second, from the same clerk, complained")."""
_REDUCED_LIMIT = 14
"""Tokens between a document's noun and its verb ("a paper given to members in May said")."""
_NO_PARTICIPLES = cues.AUXILIARIES | cues.SUBORDINATORS | cues.PRONOUNS
"""Words that stand nowhere between a document's noun and what was done to it."""
_ARTICLES = cues.words("a an the his her their its our my")
_ABOUT = cues.words("on into about of to")
_OPENING = 6
"""What leads from a document to what it is about, and tokens at the head of a stretch in which it stands."""
_OF_DAYS = cues.words("on in of last this next late early dated")
_DATED = cues.words("from for since until of in on")
_SPANS = cues.words("minute hour day week fortnight month year decade")


class Subjects(Stretches):
    """Subjects of verbs in the sentence of tokens `lo` to `hi`."""

    def __init__(self, stream: Stream, lo: int, hi: int) -> None:
        super().__init__(stream, lo, hi)
        self._before: dict[int, Mention | None] = {}

    def skip_back(self, i: int) -> int:
        """The token before the verb, its adverbs and auxiliaries."""
        j = i - 1
        while j >= self.lo:
            low = self.s.low[j]
            if self.s.adverb(j) or (low in cues.AUXILIARIES and not self._surname(j)):
                j -= 1
            elif low == "ago" and self.low(j - 1).rstrip("s") in _SPANS:
                j -= 3  # "a year ago"
            elif low in cues.TIME_WORDS and j > self.lo:
                j -= 2 if self.low(j - 1).isdigit() else 1  # "the email of 12 June said"
                j -= 1 if self.low(j) in _OF_DAYS else 0
            else:
                break
        return j

    def _surname(self, t: int) -> bool:
        """Whether a word is a name by the title before it ("Mrs May", "Mr Long")."""
        return t > self.lo and self.s.cap(t) and self.s.low[t - 1] in cues.TITLES

    def surely_speaks(self, mention: Mention) -> bool:
        if mention.kind in ("person", "body", "document"):
            return True
        if mention.kind == "pronoun":
            return self.s.low[mention.first] in ("he", "she", "it", "they")
        if self.s.low[mention.first] in _SOMEBODY:
            return True
        noun = head(self.s, mention.first, mention.last - 1)
        return self.people(noun) or noun in _WORDS_OF or noun in _ORDINALS

    def people(self, noun: str) -> bool:
        if noun.endswith("s") and noun[:-1] in cues.PEOPLE_NOUNS:
            return True
        return noun in cues.PEOPLE_NOUNS or noun.endswith(("-year-old", *cues.AGENT_PLURALS)) or office(noun)

    def before(self, j: int) -> Mention | None:
        """The noun phrase that ends at `j`; for a relative pronoun what it stands for. Read once for all verbs."""
        if j not in self._before:
            self._before[j] = self._phrase_before(j)
        return self._before[j]

    def _phrase_before(self, j: int) -> Mention | None:
        low = self.low(j)
        relative = low in ("who", "which") or (low == "that" and self._restricts(j))
        if low == "which" and (written := self._written(j)) is not None:
            return written
        if relative:
            j -= 1
            low = self.low(j)
            if low == ",":
                return self._named_by_who(j)
        if low in ("to", "with") and self.low(j - 2) in ("i", "we"):
            j -= 3
        elif low in ("interviewed", "met", "asked", "spoke") and self.low(j - 1) in ("i", "we"):
            j -= 2
        if self.low(j) == "out" and self.low(j - 1) in cues.DOCUMENTS:
            j -= 1  # "a report out yesterday found"
        j = self._document_before(j)
        if j < self.lo:
            return None
        if relative:
            mention = self._who(j)
            return self._predicated(mention) or self._in_apposition(mention)
        if (far := self._antecedent(j)) is not None:
            return far
        mention = self._not_closed(mentions.left(self.s, j, self.lo))
        return (self._whose(mention) or mention) if mention is not None else None

    def _written(self, which: int) -> Mention | None:
        """Of "a letter sent to one man, which told him that …" the letter: no person is a "which"."""
        at = which - 1 if self.low(which - 1) == "," else which
        near = mentions.left(self.s, at - 1, self.lo)
        noun = head(self.s, near.first, near.last - 1) if near is not None else ""
        body = noun in cues.BODY_WORDS or noun in cues.BODY_NOUNS
        if near is None or body or (near.kind != "person" and not (near.kind == "group" and self.people(noun))):
            return None
        for t in range(near.first - 1, max(self.lo, near.first - _REDUCED_LIMIT), -1):
            low = self.s.low[t]
            if low in cues.DOCUMENTS and low not in cues.BODY_WORDS:
                return mentions.left(self.s, t, self.lo)
            if low in PARTS or low == QUOTE or low in cues.AUXILIARIES:
                break
        return None

    def _whose(self, mention: Mention) -> Mention | None:
        """Of "the watchdog, whose report found" the watchdog: its documents and acts speak for it."""
        if mention.first == self.lo or self.s.low[mention.first - 1] != "whose":
            return None
        at = mention.first - 2
        return mentions.left(self.s, at - 1 if self.low(at) == "," else at, self.lo)

    def _not_closed(self, mention: Mention | None) -> Mention | None:
        """Of "Ada Marsh, Wickers General Secretary said" Ada Marsh: an apposition whose second comma was left out."""
        if mention is None or self.s.low[mention.first] in _ARTICLES or not self.is_office(mention.first, mention.last):
            return mention
        comma = min(mention.first, mention.context[0]) - 1
        stretches = self.stretches(comma) if self.low(comma) == "," else []
        if len(stretches) != 1 or not self.person_alone(stretches[0]) or self.low(stretches[0][0]) in cues.PREPOSITIONS:
            return mention
        named = mentions.left(self.s, comma - 1, stretches[0][0])
        return replace(named, context=(named.context[0], mention.last)) if named and named.kind == "person" else mention

    def _document_before(self, j: int) -> int:
        """Of "a report released on Sunday says" the report's token; `j` where no participle follows a document."""
        for t in range(j, max(self.lo, j - _REDUCED_LIMIT), -1):
            low = self.s.low[t]
            if low.endswith("ed") or low in PARTICIPLES:
                return t - 1 if self.low(t - 1) in cues.DOCUMENTS else j
            if low in _NO_PARTICIPLES or not self.s.word(t):
                break
        return j

    def _named_by_who(self, j: int) -> Mention | None:
        """Whom ", who" means: the phrase before the comma `j`, or over "of Second Start" the person before it."""
        near = mentions.left(self.s, j - 1, self.lo)
        if near is not None and (of := self._words_of(near)):
            near = mentions.left(self.s, j - 1, of)  # "the words of Lampwatch, which found"
        if near is not None and near.kind == "document":
            sent = next((t for t in range(near.first, near.last - 1) if self.s.low[t] == "from"), None)
            near = (
                near if sent is None else mentions.left(self.s, j - 1, sent + 1)
            )  # "a letter from a reader, who said"
        stretches = self.stretches(j)
        aside = bool(stretches) and self.s.low[stretches[-1][0]] in cues.PREPOSITIONS and len(stretches) > 1
        if near is not None and not aside and (near.kind == "person" or self.surely_speaks(near)):
            return near
        return self.across(j) or near

    def _words_of(self, mention: Mention) -> int:
        """The token after "the words of" at the head of a mention, 0 without such words."""
        for t in range(mention.first, min(mention.first + 3, mention.last - 1)):
            if self.s.low[t] in cues.CUE_NOUNS and self.s.low[t + 1] == "of":
                return t + 2
        return 0

    def _antecedent(self, j: int) -> Mention | None:
        """Of "inspectors who visited in March warned" the inspectors, though "March" stands next to the verb."""
        for w in range(j - 1, max(self.lo, j - 15), -1):
            low = self.s.low[w]
            if low in (",", ":", ";", QUOTE, "and", "but") or low in cues.DASHES:
                return None
            follows = self.past(w + 1) or self.low(w + 1) in cues.OTHER_VERBS
            relative = low == "who" or (low == "that" and follows and self.s.low[w - 1] not in verbs.FINITE)
            relative = relative or (low == "whose" and any(self.acts(t) for t in range(w + 1, j + 1)))
            if relative and w - 1 >= self.lo:
                mention = self._who(w - 1)
                return self._predicated(mention) or self._in_apposition(mention)
        return None

    def _who(self, j: int) -> Mention | None:
        """The noun phrase before "who" that ends at `j`; of "an officer employed by the firm who asked" the officer."""
        mention = mentions.left(self.s, j, self.lo)
        if mention is None or self.low(j + 1) != "who" or self._speaks_as_person(mention):
            return mention
        for t in range(mention.first - 1, max(self.lo, mention.first - _REDUCED_LIMIT), -1):
            low = self.s.low[t]
            if low in PARTS or low == QUOTE or (self.acts(t) and not self.participial(t)):
                break
            if office(low) and not self.s.cap(t):
                return mentions.left(self.s, t, self.lo)
        return mention

    def _speaks_as_person(self, mention: Mention) -> bool:
        if mention.kind != "group":
            return mention.kind in ("person", "pronoun")
        noun = head(self.s, mention.first, mention.last - 1)
        return self.people(noun) or noun in _SOMEBODY or not (noun in cues.BODY_WORDS or noun in cues.BODY_NOUNS)

    def _predicated(self, mention: Mention | None) -> Mention | None:
        """Of "Ada Marsh was one of 35 chiefs who wrote" Ada Marsh."""
        if mention is None or self.low(mention.first - 1) not in ("is", "was"):
            return None
        subject = self.subject(mention.first - 1)
        somebody = subject is not None and (subject.kind == "person" or self.s.low[subject.first] in ("he", "she"))
        return subject if somebody else None

    def _restricts(self, j: int) -> bool:
        """Whether "that" before a verb goes with the noun before it ("a poster that says")."""
        before = self.low(j - 1)
        return j > self.lo and self.s.word(j - 1) and before not in verbs.FINITE and before not in verbs.BASE

    def _in_apposition(self, mention: Mention | None) -> Mention | None:
        """Of "Cole, a baker from Amble who asked …" Cole."""
        if mention is None or self.low(mention.first) not in ("a", "an", "the") or self.low(mention.first - 1) != ",":
            return mention
        at = mention.first - 2
        if self.low(at).isdigit() and self.low(at - 1) == ",":  # "Ada Marsh, 41, a baker who"
            at -= 2
        named = mentions.left(self.s, at, self.lo)
        led = (
            named is not None
            and self.low(named.context[0] - 1) in cues.PREPOSITIONS
            and self.low(mention.first) == "the"
        )
        if led:  # "Back in north Amble, the officer who refused"
            return mention
        return replace(named, context=(named.context[0], mention.last)) if named and named.kind == "person" else mention

    def across(self, j: int) -> Mention | None:
        """The subject of a verb after the comma `j`, over one or more appositions."""
        stretches = self.stretches(j)
        if (holder := self._holder(stretches)) is not None:
            return replace(holder, context=(stretches[-2][0], j))
        for k, (first, end) in enumerate(stretches[:-1]):
            if not self.appositive(stretches[k + 1]):
                continue
            mention = mentions.left(self.s, self._before_date(end - 1, first), first)
            mention = self._document_on(mention, first) or mention
            adverbial = self.s.low[first] in cues.PREPOSITIONS and mention is not None and mention.kind != "person"
            adverbial = adverbial and mention is not None and mention.first <= first + 1
            who = self.s.low[stretches[k + 1][0]] == "who"
            if mention is not None and (sent := self._sent_by(mention, stretches[k + 1])) is not None:
                return replace(sent, context=(first, j))
            if (told := self._told_of_one(first, stretches[k + 1])) is not None:
                return replace(told, context=(told.context[0], j))
            speaking = first == self.lo and self.s.low[first].endswith("ing") and not self.s.cap(first + 1)
            if mention is None or adverbial or speaking or self._is_time(mention):
                continue
            if who or self.surely_speaks(mention):
                return replace(mention, context=(mention.context[0], j))
        if len(stretches) == 1 and stretches[0][0] == self.lo and not any(self.verb(t) for t in range(*stretches[0])):
            named = mentions.left(self.s, stretches[0][1] - 1, self.lo)  # "Justice Secretary Ada Marsh, said"
            if named is not None and named.kind == "person" and named.context[0] == self.lo:
                return named
        if stretches:
            first, end = stretches[-1]
            mention = mentions.left(self.s, end - 1, first)
            if (
                mention is not None
                and mention.kind == "person"
                and len(stretches) > 1
                and first in (mention.first, mention.context[0])
            ):
                return replace(mention, context=(stretches[-2][0], j))
        return None

    def _document_on(self, mention: Mention | None, first: int) -> Mention | None:
        """Of "A report published today on the firm, which employs 400, says" the report that opens the stretch."""
        if mention is None or mention.first == first or self.s.low[first] not in cues.DETERMINERS:
            return None
        led = mention.first - 2 if self.low(mention.first - 1) in cues.DETERMINERS else mention.first - 1
        noun = next((t for t in range(first + 1, min(first + _OPENING, led)) if self.s.low[t] in cues.DOCUMENTS), -1)
        if noun < 0 or self.low(led) not in _ABOUT or any(self.s.low[t] in PARTS for t in range(first, led)):
            return None
        return mentions.left(self.s, noun, first)

    def _before_date(self, at: int, first: int) -> int:
        """Of "a report from last July" the token before the date; `at` itself where no date stands at the end."""
        end = at
        while end > first and (self.s.low[end] in cues.TIME_WORDS or self.s.low[end].isdigit()):
            end -= 1
        while first < end < at and (self.s.low[end] in _OF_DAYS or self.s.low[end] in _DATED):
            end -= 1
        dated = end < at and self.s.low[end + 1] in _OF_DAYS | _DATED
        return end if dated else at

    def _holder(self, stretches: list[tuple[int, int]]) -> Mention | None:
        """Of "the firm, whose head, Ada Marsh, said" Ada Marsh, as of "in May, when its head, Ada Marsh, said"."""
        if len(stretches) < 2 or not self.person_alone(stretches[-1]):
            return None
        first, end = stretches[-2]
        opens = self.s.low[first] in cues.SUBORDINATORS - cues.RELATIVES and self.low(first + 1) in cues.DETERMINERS
        if self.s.low[first] != "whose" and not (opens and not any(self.verb(t) for t in range(first, end))):
            return None
        return mentions.left(self.s, stretches[-1][1] - 1, stretches[-1][0])

    def _sent_by(self, mention: Mention, stretch: tuple[int, int]) -> Mention | None:
        """Of "A second, from the same clerk, complained" the clerk."""
        if self.s.low[mention.last - 1] not in _ORDINALS | _SOMEBODY or self.s.low[stretch[0]] not in ("from", "by"):
            return None
        sender = mentions.right(self.s, stretch[0] + 1, stretch[1])
        return sender if sender is not None and sender.kind != "document" and self.surely_speaks(sender) else None

    def _told_of_one(self, first: int, stretch: tuple[int, int]) -> Mention | None:
        """Of "One of them, a driver of thirty years’ service, told us" the driver."""
        if self.s.low[first] not in ("one", "another") or self.s.low[stretch[0]] not in ("a", "an", "one"):
            return None
        if self.people(self.low(first + 1)) and self.s.low[stretch[0]] != "one":
            return None  # "Another member, a driver, wrote": the member
        mention = mentions.left(self.s, stretch[1] - 1, stretch[0])
        if mention is None or mention.first != stretch[0]:
            mention = mentions.right(self.s, *stretch)  # "one officer at the firm who would not be named"
        return mention if mention is not None and mention.kind == "group" and self.surely_speaks(mention) else None

    def bracketed(self, j: int) -> Mention | None:
        """The subject before an aside in brackets that ends at `j` ("The deputy (nobody caught his name) said")."""
        for t in range(j - 1, max(self.lo, j - _REDUCED_LIMIT), -1):
            if self.s.low[t] == "(":
                mention = mentions.left(self.s, t - 1, self.lo)
                before = self.low(mention.first - 1) if mention is not None else ""
                led = mention is not None and self.s.low[mention.first] in cues.DETERMINERS
                led = led and before not in cues.PREPOSITIONS and before not in PARTS
                if before not in ("", "and", "but", "then") and not led:
                    return None  # "Ada Marsh, secretary of Lampwatch (a charity), said"
                return replace(mention, context=(mention.context[0], j)) if mention is not None else None
        return None

    def _is_time(self, mention: Mention) -> bool:
        return self.s.low[mention.last - 1] in cues.TIME_WORDS

    def subject(self, t: int) -> Mention | None:
        """The subject of the finite verb `t`, when it stands before it."""
        j = self.skip_back(t)
        if j < self.lo:
            return None
        if self.low(j) in PARTS - {"("}:
            return (self.bracketed(j) if self.low(j) == ")" else None) or self.across(j)
        return self.before(j)
