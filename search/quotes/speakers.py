"""Which cue gives a quotation to whom, within a paragraph and from one to the next. Resolves no name."""

from __future__ import annotations

from collections.abc import Sequence

from search.quotes import cues, mentions
from search.quotes.bystanders import asked as asked_in
from search.quotes.clauses import Clauses
from search.quotes.cue import Cue
from search.quotes.found import Found, Paragraph
from search.quotes.phrases import Mention
from search.quotes.signatures import signature
from search.quotes.verbless import (
    broken_off,
    document_quoted,
    feeling,
    named_before,
    person_of,
    pointer,
    questioned,
    sender,
    shown,
    subject_of,
    viewpoint,
)
from search.quotes.words import QUOTE, Stream

_NEXT_TO = cues.words(", : :- that as of me us him her them you it to is was were as a an the his their")
"""Tokens that may stand between a verb of speech and what it gives as somebody's words."""
_AFTER_VERB = cues.words(", . as with in at from on to after before when while")
_WHERE_SAID = cues.words("in on at after following today yesterday this last")
"""What tells, behind "…, MPs say", where or when they do."""
_PARTICLES = cues.words("out back in up on off")
_REPORTS = cues.words("found finds believes thinks")
"""Verbs of judgement that look back over a sentence ("…, a watchdog has found")."""
_ASIDES = cues.words("who whose while though although")
_WITH_OBJECT = cues.words(
    "raise raises raised raising outline outlined outlining identify identified identifying cite cited citing record "
    "recorded recording voice voiced voicing express expressed expressing question questioned questioning propose "
    "proposed proposing challenge challenged challenging"
)
"""Verbs of judgement with an object that holds the words, or no words at all ("raised the alarm")."""
_JOINING = cues.words("as of about over for by with that how to at on because : ,")
_SAYINGS = cues.CUE_NOUNS | cues.words(
    "philosophy motto mantra attitude catchphrase saying line refrain slogan opinion"
)
_AFTER_NAMED = frozenset(("", ",", ".", "!", "–", "-")) | _SAYINGS | cues.words("whole entire only usual favourite")
_JUDGED = cues.words(
    "said found described called judged deemed considered praised criticised condemned labelled branded commended"
)
_JUDGES = cues.words("inspectors auditors reviewers examiners assessors investigators watchdog inspectorate")
"""Those who judge many things in a row, as a report does."""
_UNTIL = cues.words("until before when while because although after since")
"""What opens another clause behind "they were told nothing": its words are not what they were told."""
_OWNERS, _OWN_WORDS = cues.words("his her their"), cues.words("word words phrase term expression description")
_NOT_TOLD = cues.NOBODY | cues.words("it somebody someone nobody everybody everyone")
"""Subjects that take the turn from nobody ("She was seen once. After that somebody phoned.")."""
_REPLIES, _REPLY = cues.words("answer reply response"), 8


def _cue_span(stream: Stream, cue: Cue) -> tuple[int, int]:
    return stream.start[cue.at], stream.end[cue.at]


def _from(stream: Stream, cue: Cue, adjacent: bool) -> Found:
    inferred = cue.inherits or (cue.mention is not None and cue.mention.kind == "pronoun")
    return Found(cue.rule, cue.mention, stream, _cue_span(stream, cue), cue.kind, adjacent, inferred)


def _on_the_right(text: str, clauses: Clauses, k: int) -> Cue | None:
    """The attribution that follows the quotation token `k` at once."""
    stream = clauses.s
    at = k + 1
    inside = text[stream.start[k] : stream.end[k]].rstrip("\"'”’»“‘ ")[-1:]
    paused = inside in ",?!…–—-"
    while at < clauses.hi and stream.low[at] in cues.PAUSES:
        paused = True
        at += 1
    whose = at + 1 if clauses.low(at) == "(" else at
    words = whose + 2 if clauses.low(whose + 1) == "own" else whose + 1
    if clauses.low(whose) in _OWNERS and clauses.low(words) in _OWN_WORDS and not stream.word(words + 1):
        own = Mention(whose, whose + 1, "pronoun", (whose, whose + 1))  # "“stable” – his word – means"
        return Cue(words, whose, words + 1, "in the words of", mention=own, trails=True)
    if at + 1 < clauses.hi and stream.low[at] in cues.BE and stream.low[at + 1] in ("how", "what"):
        at, paused = at + 2, True
    if at < clauses.hi and stream.low[at] == "as":
        at += 1
    if clauses.low(k - 2) == "accused":
        return None  # "Accused of “a cover-up”, the firm said nothing"
    if clauses.low(at) == "came" and clauses.low(at + 2) in cues.CUE_NOUNS and clauses.low(at + 3) == "from":
        return clauses.phrase(at + 2, at + 4, "noun of speech")  # "“No,” came the reply from Ada Marsh"
    verb_at = at
    while verb_at < clauses.hi and stream.adverb(verb_at):
        verb_at += 1
    for cue in clauses.cues:
        if cue.first > verb_at:
            break
        fits = cue.first in (at, verb_at) and cue.at >= at and cue.mention is not None and cue.trails
        if fits and (cue.inverted or paused or cue.rule in ("according to", "noun of speech", "in the words of")):
            return cue
    found = _name_then_verb(clauses, at) if paused or inside == "." else None
    return found or (_rare_verb(clauses, at) if inside == "," else None)


def _rare_verb(clauses: Clauses, at: int) -> Cue | None:
    """ "“…,” Quill deadpanned.", "“…,” snorts Quill.": after a comma inside the marks any verb is one of speech."""
    if clauses.low(at).endswith(("s", "ed")) and not clauses.s.cap(at) and clauses.low(at) not in cues.AUXILIARIES:
        named = mentions.right(clauses.s, at + 1, clauses.hi)
        if named is not None and named.kind == "person" and clauses.low(named.last) in ("", ".", *_AFTER_VERB):
            return Cue(at, at, named.last, "verb after", "speech", named, inverted=True, trails=True)
    mention = mentions.right(clauses.s, at, clauses.hi)
    if mention is None or mention.kind not in ("person", "pronoun"):
        return None
    verb, after = clauses.low(mention.last), clauses.low(mention.last + 1)
    if after in _PARTICLES:  # "points out", "shot back"
        after = clauses.low(mention.last + 2)
    if not verb.endswith(("ed", "s")) or verb in cues.AUXILIARIES or after not in _AFTER_VERB:
        return None
    return Cue(mention.last, mention.first, mention.last + 1, "verb after", "speech", mention, trails=True)


def _name_then_verb(clauses: Clauses, at: int) -> Cue | None:
    """ "“…,” Ada Marsh, director of Y, said": the mention begins right after the quotation."""
    if clauses.low(at) in cues.CONJUNCTIONS:
        return None
    for cue in clauses.cues:
        if cue.mention is None or cue.inverted or cue.at < at:
            continue
        start = min(cue.first, cue.mention.context[0], cue.mention.first)
        if cue.mention.last <= cue.at and cue.rule == "verb before":
            return cue if start <= at <= cue.mention.first else None
    return None


def _trailing(clauses: Clauses, k: int) -> Cue | None:
    """A later ", said NAME" or ", the report found" of the sentence that looks back over all of it."""
    for cue in clauses.cues:
        reports = cue.kind == "speech" or clauses.low(cue.at) in _REPORTS
        if (
            cue.at <= k
            or cue.mention is None
            or not reports
            or "can" in (clauses.low(cue.at - 1), clauses.low(cue.at - 2))
        ):
            continue  # "…, the Echo can reveal" gives nobody's words
        if _in_relative(clauses, cue.mention, k):
            return cue
        if not cue.trails:
            continue
        after = clauses.low(cue.last)
        leads = cue.mention.first > k + 1 and clauses.low(cue.mention.first - 1) == "," and after in _WHERE_SAID
        if cue.inverted or cue.rule == "according to" or leads or after in ("", ".", ",", ";", "–"):
            return cue
    return None


def _in_relative(clauses: Clauses, mention: Mention, k: int) -> bool:
    """Whether quotation token `k` stands in an aside on the subject: "One man, who had been “on and off”, told …".

    "The firm, while “aware of the matter”, said …" likewise.
    """
    return mention.last < k and clauses.low(mention.last) == "," and clauses.low(mention.last + 1) in _ASIDES


def _in_sentence(text: str, clauses: Clauses, k: int) -> Found | None:
    if (cue := _on_the_right(text, clauses, k)) is not None:
        return _from(clauses.s, cue, adjacent=True)
    if (found := _answered(clauses, k)) is not None:
        return found
    before = [cue for cue in clauses.cues if cue.at < k and not clauses.aside(cue, k)]
    before = _that_goes_on(clauses, before, k)
    passive = next((c for c in before if c.rule == "passive" and c.mention is not None and c.last > k), None)
    chosen = passive or _nearest(clauses, before, k)
    subject = clauses.low(chosen.mention.first) if chosen is not None and chosen.mention is not None else ""
    if chosen is None or subject in ("it", "you"):  # "turn to page 31 and you will find"
        seen = pointer(clauses, k) if subject == "you" else viewpoint(clauses, k)
        if seen is not None:
            return seen
    if chosen is not None:
        gap = [clauses.s.low[t] for t in range(chosen.last, k) if chosen.last <= t]
        return _from(clauses.s, chosen, adjacent=all(low in _NEXT_TO for low in gap))
    if (cue := _trailing(clauses, k)) is not None:
        return _from(clauses.s, cue, adjacent=False)
    found = (
        feeling(text, clauses, k)
        or named_before(clauses, k)
        or document_quoted(text, clauses, k)
        or broken_off(clauses, k)
    )
    return found or subject_of(text, clauses, k) or pointer(clauses, k)


def _that_goes_on(clauses: Clauses, before: list[Cue], k: int) -> list[Cue]:
    """Of "He said that staff raised it and that “nobody” came" what gives the second "that" its words: "said"."""
    low = clauses.s.low
    at = next((t for t in range(k - 1, clauses.lo, -1) if low[t] == "that" and low[t - 1] in ("and", "but")), -1)
    if at < 0 or any(cue.at > at for cue in before):
        return before
    said = [cue for cue in before if cue.at < at and cue.mention is not None and "that" in low[cue.last : cue.last + 4]]
    said = said or [cue for cue in before if cue.at < at and cue.mention is not None and cue.kind == "speech"]
    return [cue for cue in before if cue.at <= said[0].at] if said else before


def _over_object(clauses: Clauses, before: Sequence[Cue], k: int) -> Cue | None:
    """Of "She said that members had raised the alarm “in writing”" the verb of speech: the alarm is not the words."""
    last, low = before[-1], clauses.s.low
    if low[last.at] not in _WITH_OBJECT or clauses.low(last.last) not in cues.DETERMINERS:
        return None
    if any(low[t] in _JOINING for t in range(last.last, k)):
        return None
    reported = (cue for cue in reversed(before[:-1]) if cue.kind == "speech" and clauses.low(cue.last) == "that")
    return next((cue for cue in reported if cue.mention is not None), None)


def _nearest(clauses: Clauses, before: Sequence[Cue], k: int) -> Cue | None:
    """The last cue before a quotation; of "She said the price reflected “…”" the first, for no price can speak."""
    if not before:
        return None
    last = before[-1]
    if last.rule == "passive" and last.mention is None:  # "It concluded that they had been warned and were “…”"
        reported = (cue for cue in reversed(before[:-1]) if cue.mention is not None and clauses.low(cue.last) == "that")
        clause = any(clauses.low(t) in _UNTIL for t in range(last.last, k)) or clauses.low(last.last) == "nothing"
        said = (cue for cue in reversed(before[:-1]) if cue.mention is not None and cue.kind == "speech")
        return next(reported, next(said, last) if clause else last)
    if last.kind == "judgement" and (over := _over_object(clauses, before, k)) is not None:
        return over
    if last.rule != "verb before" or last.mention is None:
        return last
    thing = clauses.low(last.mention.first) == "it" and last.kind == "judgement"  # "believed it described “…”"
    if not thing and (last.mention.kind != "group" or clauses.surely_speaks(last.mention)):
        return last
    earlier = (cue for cue in reversed(before[:-1]) if cue.mention is not None and cue.kind == "speech")
    return next((cue for cue in earlier if cue.mention and clauses.surely_speaks(cue.mention)), last)


def _answered(clauses: Clauses, k: int) -> Found | None:
    """ "When we asked the clerk, the answer was immediate: “…”": the one who was asked."""
    s, at = clauses.s, k - 1
    if s.low[at] == ":" and (sent := clauses.sent_back(at)) is not None:
        return Found("noun of speech", sent, s, (s.start[at - 1], s.end[at - 1]), "speech", True)
    if not (s.low[at] == ":" or (s.low[at] == "," and s.low[at - 1] in cues.BE)) or not any(
        s.low[t] in _REPLIES for t in range(max(clauses.lo, at - _REPLY), at)
    ):
        return None
    asked = asked_in(clauses)[-1:]
    return Found("noun of speech", asked[0], s, (s.start[at - 1], s.end[at - 1]), "speech", True) if asked else None


def _that_was(clauses: Clauses) -> Found | None:
    """Whom a sentence names for the quotation before it: "That was our manager, in an e-mail."."""
    s, lo = clauses.s, clauses.lo
    said = clauses.low(lo) in ("that", "this") and clauses.low(lo + 1) in ("was", "is")
    at = lo + 2 if said else lo + 1
    if clauses.low(at) == "the" and clauses.low(at + 1) in cues.CUE_NOUNS and clauses.low(at + 2) == "of":
        at += 3  # "That was the view of Ada Marsh."
    if not said and clauses.low(lo) not in ("that's", "this's"):
        return None
    mention = _whose_saying(clauses, at) or mentions.right(s, at, clauses.hi)
    if mention is None or mention.kind == "pronoun" or clauses.low(mention.last) not in _AFTER_NAMED:
        return None
    own = s.low[mention.first] in ("my", "our") and s.raw[mention.last - 1].isupper()  # "our ACO"
    own = own or clauses.low(mention.last - 1).endswith("'s")
    if not own and not clauses.somebody(mention):
        return None
    return Found("next sentence", mention, s, (s.start[lo], s.end[at - 1]), "speech", adjacent=True, inferred=True)


def _whose_saying(clauses: Clauses, at: int) -> Mention | None:
    """Of "That’s my manager’s whole philosophy" the manager."""
    end = min(clauses.hi, at + _REPLY)
    whose = next((t for t in range(at, end) if clauses.s.low[t].endswith(("'s", "s'"))), -1)
    if (
        whose < 0
        or not cues.PREPOSITIONS.isdisjoint(clauses.s.low[at:whose])
        or not any(clauses.s.low[t] in _SAYINGS for t in range(whose + 1, min(end, whose + 4)))
    ):
        return None
    return mentions.left(clauses.s, whose, at)


def _told_without_quotation(clauses: Clauses) -> Found | None:
    """Whose words a sentence without a quotation leads to: a document referred to, who sent some, who spoke."""
    if (led := pointer(clauses, clauses.hi) or sender(clauses) or questioned(clauses)) is not None:
        return led
    if clauses.low(clauses.hi - 1) == "?" and (read := shown(clauses)) is not None:
        return read  # "Who remembers the brochure?"
    spoken = [c for c in clauses.cues if c.mention is not None and c.rule != "passive"]
    return _from(clauses.s, spoken[-1], adjacent=False) if spoken else shown(clauses)


def _judged_on(found: Found, last: Found) -> bool:
    """Of "Inspectors found Amble “good”. Leck was said to be “adrift”." whether inspectors say this, too."""
    mention, stream = last.mention, last.stream
    if found.rule != "passive" or found.mention is not None or mention is None or stream is None or not found.cue:
        return False
    at = next((t for t in range(len(found.stream or ())) if found.stream and found.stream.start[t] == found.cue[0]), -1)
    judged = at >= 0 and found.stream is not None and found.stream.low[at] in _JUDGED
    return judged and (mention.kind == "document" or stream.low[mention.last - 1] in _JUDGES)


def read(text: str, stream: Stream, sentences: Sequence[tuple[int, int]]) -> Paragraph:
    """A paragraph with the speaker of each quotation as far as the paragraph itself tells."""
    paragraph = Paragraph(stream, sentences)
    last: Found | None = None
    for lo, hi in sentences:
        clauses = Clauses(stream, lo, hi)
        paragraph.clauses.append(clauses)
        if paragraph.found and (named := _that_was(clauses)) is not None:
            before = max(paragraph.found)
            if paragraph.found[before].mention is None:
                paragraph.found[before] = last = named
        quoted = [k for k in range(lo, hi) if stream.quote[k] >= 0]
        for k in quoted:
            found = _in_sentence(text, clauses, k)
            if found is not None and last is not None and _judged_on(found, last):
                found = Found(
                    "previous sentence", last.mention, last.stream, found.cue, found.kind, found.adjacent, True
                )
            if found is None and last is not None and last.mention is not None:
                alone = not any(stream.word(t) for t in range(lo, hi))
                rule = "previous quotation" if alone else "previous sentence"
                found = Found(rule, last.mention, last.stream, last.cue, "speech", False, True)
            paragraph.found[k] = found or Found("none")
            if found is not None and found.mention is not None:
                last = found
        if not quoted:
            last = _told_without_quotation(clauses) or last or person_of(clauses)
    if (signed := signature(paragraph)) is not None:
        for k, found in paragraph.found.items():
            if found.mention is None:
                paragraph.found[k] = signed
    return paragraph


def introduction(paragraph: Paragraph) -> Found | None:
    """Whom a paragraph that ends in a colon introduces: its last cue's subject, the name, or what "from" names."""
    s = paragraph.stream
    if len(s) < 2 or s.low[len(s) - 1] not in (":", ":-", "-"):
        return None
    if s.low[len(s) - 1] == "-" and s.low[len(s) - 2] != ":":
        return None
    clauses = paragraph.clauses[-1]
    spoken = [cue for cue in clauses.cues if cue.mention is not None and s.low[cue.mention.first] not in ("you", "i")]
    if spoken:
        return _from(s, spoken[-1], adjacent=True)
    end = len(s) - 1
    while end > clauses.lo and s.low[end - 1] in (":", "-", ":-"):
        end -= 1
    for t in range(clauses.lo, end):
        if s.low[t] == "from":
            mention = mentions.right(s, t + 1, end)
            if mention is not None and s.low[mention.first].removesuffix("'s") not in cues.TIME_WORDS:
                return Found("introduced", mention, s, (s.start[t], s.end[t]), "speech", True)
    mention = mentions.left(s, end - 1, clauses.lo)
    if mention is None or mention.kind == "pronoun" or mention.first - clauses.lo > 1:
        mention = clauses.main(clauses.hi)
        if mention is None or mention.kind not in ("person", "pronoun"):
            return None
    return Found("introduced", mention, s, (s.start[mention.first], s.end[mention.last - 1]), "speech", True)


def last_said(paragraph: Paragraph) -> Found | None:
    """Whose turn it is after a paragraph: its last cue's subject, else the person its last sentence is about."""
    if not paragraph.clauses:
        return None
    for clauses in reversed(paragraph.clauses):
        spoken = [cue for cue in clauses.cues if cue.mention is not None]
        if spoken:
            return _from(clauses.s, spoken[-1], adjacent=False) if clauses is paragraph.clauses[-1] else None
        if (document := shown(clauses)) is not None:
            return document
        if (person := person_of(clauses)) is not None:
            return person
        main = clauses.main(clauses.hi)
        if clauses.low(main.first if main is not None else clauses.lo) not in _NOT_TOLD:
            break  # "Ada Marsh shows me a memo. It has no date." still leads to its words
    return None


def quoted(stream: Stream) -> bool:
    """Whether the paragraph has a quotation at all."""
    return QUOTE in stream.low
