"""Words given to somebody without a verb of speech: a name and a colon, a document, the subject. Resolves no name."""

from __future__ import annotations

import re
from dataclasses import replace

from search.quotes import cues, mentions
from search.quotes.clauses import Clauses
from search.quotes.found import Found
from search.quotes.phrases import Mention
from search.quotes.words import QUOTE

_FIRST_WORD = re.compile(r"\W{1,3}(\w+)")
_VERBS = cues.AUXILIARIES - {"being", "been", "be", "having", "doing"}
_SEEMS = cues.AUXILIARIES | cues.words(
    "felt feels seemed seems meant means looked looks sounds sounded remains remained"
)
_ASKED = 4
"""Tokens at the head of a question in which its verb stands."""
_OF_BEING, _POINTING = 8, 6
"""Tokens before the quotation with a verb of being, and before "page 31" with what a reader is told to do."""
_PLACES = cues.words("page paragraph para section p pp chapter")
_SENDING = cues.words("sent emailed e-mailed issued offered supplied provided gave came")
_WORDS_SENT = cues.words(
    "line lines statement sentence sentences words paragraph paragraphs reply response comment answer this"
)
_READ = cues.words("turn try see read look go take on at from find open under in")
_LAST_WORD = re.compile(r"([A-Za-z]+)[,.]?[\"'”’»]*\Z")
_FEELS = cues.words("is are was were feels felt remains remain")
_FEELINGS = cues.words(
    """
    concerned appalled shocked saddened disappointed delighted disgusted horrified pleased satisfied reassured dismayed
    outraged heartbroken frustrated worried alarmed proud sorry confident glad happy furious committed determined
    sceptical unimpressed unconvinced angry devastated grateful ashamed encouraged
    """
)
"""What somebody is by his own account."""
_SHOWING = cues.words(
    "shows showed reads opens opened finds found quotes quoted receives received holds held pulls produced"
)
_COMES = cues.words("it's there's came comes arrives arrived")
"""What leads to a document whose words follow ("Then one day it’s a text: “…”")."""
_PLACES_FROM = cues.words("quote away far back home taken quotation lines extract page")
_LEFT = cues.words("left made posted written submitted sent")
_HOLDS_OUT = cues.words("shows showed hands handed holds held pulls pulled unfolds unfolded produces produced")
_GETS = cues.words("got get received had have remember remembers sent saw found")
_SHOWN_TO_READ = _HOLDS_OUT | _GETS
"""What is done to a document whose words come next; what is got is quoted only where "we" or anybody got it."""
_BETWEEN = cues.words("me us you him her up out off")
_SENT_OFF = cues.words("from off by")
_FEW = 3
"""Tokens before a name and a colon."""
_LONG = 8
"""Words from which a quotation in a sentence about a document is that document's."""


def named_before(clauses: Clauses, k: int) -> Found | None:
    """ "Ada Marsh: “…”", "A statement from the company – “…”": no verb at all."""
    s, at = clauses.s, k - 1
    while at >= clauses.lo and s.low[at] in cues.DASHES:
        at -= 1
    if at <= clauses.lo or s.low[at] not in (":", ":-"):
        dashed = at < k - 1 and at >= clauses.lo and s.word(at)
        if not dashed:
            return None
        at += 1
    mention = _holder(clauses, at) or _head_of_apposition(clauses, at) or mentions.left(s, at - 1, clauses.lo)
    nobody = mention is None or _far(clauses, mention) or mention.kind == "pronoun"
    if mention is None or nobody or (mention.kind == "group" and not clauses.surely_speaks(mention)):
        found = None
        if at < k and s.low[at] == ":":
            if mention is not None and _shown(clauses, mention):
                return Found("document", mention, s, (s.start[mention.first], s.end[at]), "speech", adjacent=True)
            found = _given_the_word(clauses, mention) or _opening(clauses, at) or person_of(clauses, anybody=True)
        listed = clauses.low(k + 1) == "," and clauses.low(k + 2) == QUOTE  # "a scale: ‘good’, ‘fair’ and ‘poor’"
        return replace(found, adjacent=not listed) if found is not None else None
    if mention.kind == "person" and s.low[at] == ":":
        mention = replace(mention, context=(mention.context[0], at + 1))  # with the brackets before the colon
    return Found("name and colon", mention, s, (s.start[mention.first], s.end[at - 1]), "speech", adjacent=True)


def _far(clauses: Clauses, mention: Mention) -> bool:
    """Whether other words than those that tell of the mention open the sentence."""
    return min(mention.first, mention.context[0]) - clauses.lo > _FEW


def _shown(clauses: Clauses, mention: Mention) -> bool:
    """Whether a document right before the colon is shown or read, not sent by the sentence's subject."""
    before = (clauses.low(mention.first - 1), clauses.low(mention.first - 2))
    return mention.kind == "document" and (before[0] in _COMES or any(low in _SHOWING for low in before))


def _given_the_word(clauses: Clauses, mention: Mention | None) -> Found | None:
    """ "We leave the last word to Ada Marsh: “…”": the name right before the colon, not who gives the word."""
    s = clauses.s
    if mention is None or mention.kind in ("pronoun", "document"):
        return None
    inner = next((t for t in range(mention.last - 2, mention.first, -1) if s.low[t] == "from"), -1)
    mention = (mentions.right(s, inner + 1, mention.last) if inner >= 0 else None) or mention
    before = [clauses.low(mention.first - n) for n in (1, 2, 3)]
    office = mention.kind == "body" or s.low[mention.last - 1] in cues.BODY_WORDS or clauses.somebody(mention)
    if before[0] == "from" and before[1] not in _PLACES_FROM and office:  # "the latest from head office: “…”"
        return Found("introduced", mention, s, (s.start[mention.first - 1], s.end[mention.first - 1]), "speech", True)
    if (
        mention.kind == "group"
        or before[0] not in ("to", "from")
        or not ("word" in before or "words" in before or "over" in before)
    ):
        return None
    return Found(
        "introduced", mention, s, (s.start[mention.first - 1], s.end[mention.first - 1]), "speech", adjacent=True
    )


def viewpoint(clauses: Clauses, k: int) -> Found | None:
    """ "For Ada Marsh, the plan is “…”", "To one nurse it had felt “…”": somebody before a verb of being or feeling."""
    s, lo = clauses.s, clauses.lo
    at = lo + 1 if s.low[lo] in cues.CONJUNCTIONS else lo
    mention = mentions.right(s, at + 1, k) if clauses.low(at) in ("for", "to") else None
    if mention is None or mention.kind not in ("person", "body", "group") or not _people(clauses, mention):
        return None
    comma = next((t for t in range(mention.last, k) if s.low[t] == ","), -1)
    after = clauses.low(mention.last)
    seems = any(s.low[t] in _SEEMS for t in range(max(mention.last, k - _OF_BEING), k))
    if not seems or (after not in (",", "it", "this", "that", "the") and comma < 0):
        return None
    return Found("viewpoint", mention, s, (s.start[at], s.end[at]), "judgement", adjacent=False, inferred=True)


def _people(clauses: Clauses, mention: Mention) -> bool:
    return mention.kind != "group" or clauses.surely_speaks(mention)


def pointer(clauses: Clauses, k: int) -> Found | None:
    """ "Turn to page 31 of the report", "Try paragraph 4.12.": the document in which the words after it stand."""
    s = clauses.s
    if _PLACES.isdisjoint(s.low[clauses.lo : min(k, clauses.hi) - 1]):
        return None  # most sentences, told at once
    for t in range(clauses.lo, min(k, clauses.hi) - 1):
        if s.low[t] in _PLACES and s.low[t + 1][:1].isdigit():
            told = any(clauses.low(n) in _READ for n in range(max(clauses.lo, t - _POINTING), t)) or t <= clauses.lo + 1
            of = mentions.right(s, t + 3, clauses.hi) if clauses.low(t + 2) == "of" else None
            mention = of if of is not None and of.kind == "document" else Mention(t, t + 2, "document", (t, t + 2))
            return Found("document", mention, s, (s.start[t], s.end[t + 1]), "speech", False, True) if told else None
    return None


def sender(clauses: Clauses) -> Found | None:
    """ "The ministry sent me two lines": the body whose words come next."""
    s = clauses.s
    if _SENDING.isdisjoint(s.low[clauses.lo : clauses.hi]):
        return None  # most sentences, told before their subject is looked for
    mention = clauses.main(clauses.hi)
    if mention is None or mention.kind not in ("body", "person") or clauses.low(mention.first) in cues.PRONOUNS:
        return None
    verb = mention.last
    while clauses.low(verb) in cues.AUXILIARIES or clauses.s.adverb(verb) if verb < clauses.hi else False:
        verb += 1
    if clauses.low(verb) not in _SENDING or clauses.low(verb + 1) not in (
        "me",
        "us",
        "the",
        "this",
        "back",
        "a",
        "two",
    ):
        return None
    if not any(s.low[t] in _WORDS_SENT for t in range(verb, min(clauses.hi, verb + _POINTING))):
        return None
    return Found("previous sentence", mention, s, (s.start[verb], s.end[verb]), "speech", False, True)


def shown(clauses: Clauses) -> Found | None:
    """ "Ada shows me a memo", "We got an email off our chief": what is read next, or whose it is."""
    s = clauses.s
    if _SHOWN_TO_READ.isdisjoint(s.low[clauses.lo : clauses.hi]):
        return None  # most sentences
    for t in range(clauses.lo, clauses.hi - 2):
        if not (s.low[t] in _HOLDS_OUT or (s.low[t] in _GETS and _by_us(clauses, t))):
            continue
        at = t + 1
        while at < clauses.hi - 1 and s.low[at] in _BETWEEN:
            at += 1
        mention = mentions.right(s, at, clauses.hi)
        if mention is None or mention.kind != "document":
            continue
        whose = (
            n for n in range(mention.first + 1, min(clauses.hi - 1, mention.last + _LONG)) if s.low[n] in _SENT_OFF
        )
        senders = (mentions.right(s, n + 1, clauses.hi) for n in whose)
        sent = next((m for m in senders if m is not None and m.kind != "document" and _sends(clauses, m)), None)
        return Found("document", sent or mention, s, (s.start[t], s.end[t]), "speech", False, True)
    return None


def _by_us(clauses: Clauses, t: int) -> bool:
    """Whether it is the narrator, or anybody at all, who gets or remembers something."""
    if t == clauses.lo:
        return clauses.s.low[t] == "remember"
    at = t - 1
    while at > clauses.lo and (clauses.s.adverb(at) or clauses.low(at) in cues.AUXILIARIES):
        at -= 1
    return clauses.low(at) in ("i", "we", "who", "you", "anyone", "anybody", "staff")


def _sends(clauses: Clauses, mention: Mention) -> bool:
    own = clauses.s.low[mention.first] in ("my", "our")
    return mention.kind == "body" or own or clauses.somebody(mention)


def questioned(clauses: Clauses) -> Found | None:
    """ "What would she tell them?", "And Ada Marsh?": who is asked by the narrator, and answers next."""
    s, end = clauses.s, clauses.hi - 1
    if s.low[end] != "?":
        return None
    at = next((t for t in range(clauses.lo, min(end, clauses.lo + _ASKED)) if s.low[t] in _VERBS), -1)
    mention = mentions.right(s, at + 1, end) if at >= 0 else None
    if mention is None or not (mention.kind == "person" or s.low[mention.first] in ("he", "she")):
        return None
    return Found("previous sentence", mention, s, (s.start[at], s.end[mention.last - 1]), "speech", False, True)


def _holder(clauses: Clauses, colon: int) -> Mention | None:
    """Of "The Minister for Lamps (Ada Marsh): “…”" Ada Marsh, as of "Ada Marsh (The Minister for Lamps): “…”"."""
    s, lo = clauses.s, clauses.lo
    opened = next((t for t in range(lo, colon) if s.low[t] == "("), lo)
    if opened == lo or s.low[colon - 1] != ")" or any(map(clauses.verb, range(lo, opened))):
        return None
    first, last = (opened + 1, colon - 2) if s.low[lo] == "the" else (lo, opened - 1)
    named = mentions.left(s, last, first)
    holds = named is not None and named.kind == "person" and named.first == first
    return replace(named, context=(lo, colon)) if named is not None and holds else None


def _head_of_apposition(clauses: Clauses, colon: int) -> Mention | None:
    """Of "Ada Marsh, General Secretary, Lampwatch: “…”" Ada Marsh: nothing but a name before the first comma."""
    comma = next((t for t in range(clauses.lo, colon) if clauses.low(t) == ","), colon)
    named = mentions.left(clauses.s, comma - 1, clauses.lo) if comma < colon else None
    if named is None or named.kind != "person" or named.context[0] != clauses.lo:
        return None
    rest = range(comma + 1, colon)
    plain = any(clauses.acts(t) or clauses.low(t) in cues.PRONOUNS for t in rest)
    return None if plain or "and" in clauses.s.low[comma:colon] else named


def _opening(clauses: Clauses, colon: int) -> Found | None:
    """ "My boss, on being shown it: “…”", "An e-mail from the director today: “…”": no verb before the colon."""
    s = clauses.s
    if colon - 1 == clauses.lo and s.low[clauses.lo] in ("me", "i"):
        own = Mention(clauses.lo, colon, "pronoun", (clauses.lo, colon))
        return Found("name and colon", own, s, (s.start[clauses.lo], s.end[colon]), "speech", adjacent=True)
    first = mentions.right(s, clauses.lo, colon)
    after = first.last if first is not None else colon
    while clauses.s.adverb(after) if after < colon else False:
        after += 1  # "Ada Marsh again, from an old interview: “…”"
    if first is not None and clauses.low(after) == "," and clauses.low(after + 1) in cues.PREPOSITIONS:
        somebody = clauses.somebody(first) or s.low[first.first] in ("my", "our")
        if somebody and cues.PRONOUNS.isdisjoint(s.low[first.last : colon]):
            return Found("name and colon", first, s, (s.start[first.first], s.end[colon]), "speech", adjacent=True)
    answer = any(clauses.low(t) in cues.CUE_NOUNS for t in range(clauses.lo, clauses.lo + 3))
    if any(clauses.verb(t) for t in range(clauses.lo, colon)) and not answer:
        return None  # but "The answer came back from head office: “…”"
    for t in range(clauses.lo + 1, colon):
        left = s.low[t] == "by" and clauses.low(t - 1) in _LEFT  # "Among the comments left by staff were: “…”"
        if (
            (s.low[t] == "from" or left)
            and (sender := mentions.right(s, t + 1, colon)) is not None
            and clauses.somebody(sender)
        ):
            if s.low[sender.last - 1].endswith(("'s", "s'")):
                return None  # "from Barnaby's piece:"
            return Found("introduced", sender, s, (s.start[t], s.end[t]), "speech", adjacent=True)
    return None


def document_quoted(text: str, clauses: Clauses, k: int) -> Found | None:
    """ "The model was based on “…”": a long quotation in a sentence whose subject is a document."""
    s = clauses.s
    mention = clauses.main(k)
    if mention is None or mention.kind != "document" or text.count(" ", s.start[k], s.end[k]) < _LONG - 1:
        return None
    return Found("document", mention, s, (s.start[mention.last], s.end[k - 1]), "speech", False, True)


def feeling(text: str, clauses: Clauses, k: int) -> Found | None:
    """ "Inspectors were “deeply concerned”": who feels so has said so."""
    s = clauses.s
    last = _LAST_WORD.search(text, s.start[k], s.end[k]) if clauses.low(k - 1) in _FEELS else None
    if last is None or last.group(1).lower() not in _FEELINGS:
        return None
    mention = clauses.subject(k - 1)
    if mention is None or mention.kind == "pronoun" or not clauses.surely_speaks(mention):
        return None
    return Found("subject", mention, s, (s.start[k - 1], s.end[k - 1]), "judgement", True, True)


def broken_off(clauses: Clauses, k: int) -> Found | None:
    """ "“If it rains” — Ada Marsh looked up — “we go.”": who does something between the halves of a sentence."""
    after = clauses.low(k + 1) in cues.DASHES and any(clauses.low(t) == QUOTE for t in range(k + 2, clauses.hi))
    before = clauses.low(k - 1) in cues.DASHES and any(clauses.low(t) == QUOTE for t in range(clauses.lo, k - 1))
    return person_of(clauses) if after or before else None


def subject_of(text: str, clauses: Clauses, k: int) -> Found | None:
    """ "The Minister “has every faith in …”": words that begin with a verb are those of its subject."""
    s = clauses.s
    first = _FIRST_WORD.match(text, s.start[k])
    if first is None or first.group(1).lower() not in _VERBS or not s.word(max(k - 1, clauses.lo)):
        return None
    mention = mentions.left(s, k - 1, clauses.lo)
    if mention is None or mention.kind == "pronoun" or mention.first > clauses.lo + 1:
        return None
    if mention.kind == "document" or not clauses.surely_speaks(mention):
        return None
    return Found("subject", mention, s, (s.start[mention.first], s.end[k - 1]), "speech", False, True)


def _whose_words(clauses: Clauses, mention: Mention) -> Mention | None:
    """Of "Ada Marsh’s verdict on the plan is blunt: “…”" Ada Marsh."""
    for t in range(mention.first, mention.last - 1):
        if clauses.s.low[t].endswith("'s") and clauses.s.low[t + 1] in cues.CUE_NOUNS:
            return mentions.left(clauses.s, t, clauses.lo)
    return None


def person_of(clauses: Clauses, *, anybody: bool = False) -> Found | None:
    """The person that a sentence without any verb of speech is about; `anybody`: also one told by an office alone."""
    mention = clauses.main(clauses.hi)
    if anybody and mention is not None and mention.kind in ("group", "document"):
        mention = _whose_words(clauses, mention) or mention
    somebody = anybody and mention is not None and mention.kind in ("group", "body") and clauses.surely_speaks(mention)
    if mention is None or not (somebody or mention.kind in ("person", "pronoun")):
        return None
    if mention.kind == "pronoun" and clauses.s.low[mention.first] not in ("he", "she"):
        return None
    span = (clauses.s.start[mention.first], clauses.s.end[mention.last - 1])
    return Found("previous sentence", mention, clauses.s, span, "speech", False, True)
