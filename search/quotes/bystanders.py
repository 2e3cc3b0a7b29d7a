"""Whom a sentence brings in besides its speakers, so that "he" or "she" may mean them next. Attributes nothing."""

from __future__ import annotations

from dataclasses import replace

from search.quotes import cues, mentions
from search.quotes.agents import ASKING
from search.quotes.clauses import Clauses
from search.quotes.given import is_given
from search.quotes.phrases import Mention
from search.quotes.words import QUOTE, Stream

_CONCEDING = cues.words("although though whereas")
_PUT = cues.words("put raised raise took")
"""Verbs of asking with an object and a preposition after them ("raised this with the ministry")."""
_OBJECT = 5
"""Tokens between such a verb and its preposition."""
_ASKED_WHAT = cues.words("whether if why how what when where who about to for") | {",", ".", ":"}
"""What follows "asked her" where "her" is who was asked, and not whose something is."""
_WHO = frozenset(("who", "whose"))
_ONE, _ANY = cues.words("one another"), cues.words("a an one another")
_REACHED = cues.words(
    "told asked rang phoned called emailed texted messaged met interviewed saw visited contacted approached spoke "
    "wrote talked turned went"
)
"""What a narrator does to one who then says something ("I rang my manager. She said …")."""
_SENT = cues.words("letter email e-mail message note text statement card postcard")


def brought_in(clauses: Clauses) -> list[Mention]:
    """Those asked, those a letter came from, and the subjects of an opening clause and of the one before "what"."""
    found = [*_before_what(clauses), *_opening(clauses), *_conceded(clauses), *_senders(clauses), *asked(clauses)]
    words = clauses.s.low[clauses.lo : clauses.hi]
    if not _WHO.isdisjoint(words):  # most sentences have neither, told at once
        found += _told_of(clauses)
    if not _REACHED.isdisjoint(words):
        found += _reached(clauses)
    return [*found, *_concerned(clauses)]


def _before_what(clauses: Clauses) -> list[Mention]:
    """Of "when Ada Marsh resigned over what she called “…”" the subject of the clause before "what"."""
    found: list[Mention] = []
    for cue in clauses.cues:
        if cue.mention is not None and cue.mention.kind == "pronoun" and clauses.low(cue.mention.first - 1) == "what":
            places = range(cue.mention.first - 2, max(clauses.lo, cue.mention.first - 20), -1)
            subjects = (clauses.subject(t) for t in places if clauses.acts(t))
            found += [m for m in subjects if m is not None and clauses.somebody(m)][:1]
    return found


def _opening(clauses: Clauses) -> list[Mention]:
    """Of "When Ada Marsh was arrested, she …" the subject of the clause that opens the sentence."""
    if clauses.low(clauses.lo) not in cues.SUBORDINATORS or clauses.low(clauses.lo) in ("that", "what", "who", "which"):
        return []
    for t in range(clauses.lo + 1, min(clauses.hi, clauses.lo + 20)):
        if clauses.s.low[t] == QUOTE or clauses.s.low[t] == ",":
            break
        if not clauses.acts(t):
            continue
        asks = clauses.s.low[t] in ASKING  # "When the clerk pressed the mayor, she replied"
        mention = mentions.right(clauses.s, t + 1, clauses.hi) if asks else clauses.subject(t)
        if mention is not None:
            return [mention] if clauses.somebody(mention) else []
    return []


def _conceded(clauses: Clauses) -> list[Mention]:
    """Of "…, although the clerk came close: she said" the clerk."""
    if ":" not in clauses.s.low[clauses.lo : clauses.hi]:
        return []
    at = (t for t in range(clauses.lo + 1, clauses.hi - 1) if clauses.s.low[t] in _CONCEDING)
    found = (mentions.right(clauses.s, t + 1, clauses.hi) for t in at)
    return [m for m in found if m is not None and clauses.somebody(m)]


def _senders(clauses: Clauses) -> list[Mention]:
    """Of "I have a letter from one of your officers" the officer, who may be "she" in the next sentence."""
    if "from" not in clauses.s.low[clauses.lo : clauses.hi]:
        return []
    at = [t for t in range(clauses.lo, clauses.hi - 2) if clauses.s.low[t] == "from"]
    near = (t for t in at if any(low in _SENT for low in clauses.s.low[max(clauses.lo, t - 3) : t]))
    found = (mentions.right(clauses.s, t + 1, clauses.hi) for t in near)
    return [m for m in found if m is not None and clauses.somebody(m)]


def asked(clauses: Clauses) -> list[Mention]:
    """Who was asked, and so may answer: "Ada Marsh asked the minister whether …"."""
    s = clauses.s
    at = [cue.at for cue in clauses.cues if s.low[cue.at] in ASKING]
    if not _PUT.isdisjoint(s.low[clauses.lo : clauses.hi]):
        put = (t for t in range(clauses.lo + 1, clauses.hi - 2) if s.low[t] in _PUT)
        ends = (range(t + 1, min(t + _OBJECT, clauses.hi - 1)) for t in put)
        at += [n for end in ends for n in end if s.low[n] in ("to", "with")][:1]
    found = (mentions.right(clauses.s, t + 1, clauses.hi) for t in at if clauses.low(t + 1) not in cues.PRONOUNS)
    others = [m for m in found if m is not None and m.kind != "pronoun"]
    return [m for m in others if clauses.somebody(m) or clauses.low(m.last - 1) == "one"]  # "I asked the next one"


def asked_again(clauses: Clauses) -> list[Mention]:
    """The "her" of "The coroner asked her whether": somebody told of before, and not who asks."""
    s = clauses.s
    at = [cue.at + 1 for cue in clauses.cues if s.low[cue.at] in ASKING and cue.at + 2 < clauses.hi]
    return [
        Mention(t, t + 1, "pronoun", (t, t + 1))
        for t in at
        if s.low[t] in ("him", "her") and s.low[t + 1] in _ASKED_WHAT
    ]


def _concerned(clauses: Clauses) -> list[Mention]:
    """Of "For Ada Marsh, whose brother died, it was no comfort" Ada Marsh, of whom the sentence tells."""
    s, lo = clauses.s, clauses.lo
    at = lo + 1 if s.low[lo] in cues.CONJUNCTIONS else lo
    mention = mentions.right(s, at + 1, clauses.hi) if clauses.low(at) in ("for", "to") else None
    if mention is None or clauses.low(mention.last) != "," or mention.kind not in ("person", "group"):
        return []
    after = mention.last + 1
    told = clauses.low(after) in ("who", "whose") or s.low[mention.first] in _ONE or is_given(s.low[mention.first])
    return [mention] if clauses.somebody(mention) and (told or clauses.low(after).isdigit()) else []


def _reached(clauses: Clauses) -> list[Mention]:
    """Of "I rang my manager", "We spoke to a nurse" whom the narrator reached."""
    s = clauses.s
    found: list[Mention] = []
    for t in range(clauses.lo + 1, clauses.hi - 1):
        if s.low[t] in _REACHED and s.low[t - 1] in ("i", "we"):
            at = t + 2 if s.low[t + 1] in ("to", "with") else t + 1
            mention = mentions.right(s, at, clauses.hi)
            if mention is not None and mention.kind != "pronoun":
                far = (n for n in range(mention.first + 1, mention.last) if s.low[n] in cues.PREPOSITIONS)
                mention = replace(mention, last=next(far, mention.last))  # "my manager at nine"
                own = s.low[mention.first] in ("my", "our")  # "my SPO"
                mention = replace(mention, kind="group") if own and mention.kind == "body" else mention
                found.append(mention)
    return [m for m in found if m.kind == "group" and (clauses.somebody(m) or s.raw[m.last - 1].isupper())]


def _told_of(clauses: Clauses) -> list[Mention]:
    """Of "The report cites the case of a man who had left" the man, where the subject is no "he" or "she" itself."""
    s = clauses.s
    who = [t for t in range(clauses.lo + 2, clauses.hi) if s.low[t] in _WHO]
    main = clauses.main(clauses.hi)
    if main is not None and _one_person(clauses, main):
        return []
    near = (mentions.left(s, t - 2 if s.low[t - 1] == "," else t - 1, clauses.lo) for t in who)
    found = [m for m in near if m is not None and m.kind == "group" and m.first > clauses.lo]
    found = [replace(m, first=_article(s, m)) for m in found]
    return [m for m in found if s.low[m.first] in _ANY and clauses.somebody(m) and not _several(s.low[m.last - 1])]


def _article(s: Stream, mention: Mention) -> int:
    """Of "the case of a man" where "a man" begins."""
    return next((t for t in range(mention.last - 1, mention.first, -1) if s.low[t] in _ANY), mention.first)


def _one_person(clauses: Clauses, mention: Mention) -> bool:
    """Whether the pronoun of a later sentence may mean a subject: a person, or one told by an office."""
    if mention.kind in ("person", "pronoun"):
        return clauses.low(mention.first) not in ("it", "they", "we", "i", "you")
    last = clauses.low(mention.last - 1)
    return mention.kind == "group" and clauses.somebody(mention) and not _several(last)


def _several(noun: str) -> bool:
    """Whether a noun for people means more than one ("boss" does not)."""
    return noun.endswith(("s", "people", "men")) and not noun.endswith("ss")
