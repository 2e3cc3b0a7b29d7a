"""Whether words in marks are given as somebody's, or are a label, a title, an idiom or words merely mentioned."""

from __future__ import annotations

import re
from itertools import islice

from search.quotes import cues, verbs
from search.quotes.clauses import Clauses
from search.quotes.found import Found
from search.quotes.words import QUOTE

_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_ENOUGH = 4
"""Words from which a run counts as somebody's without a verb of speech beside it."""
_NEAR = 30
"""Tokens between a verb of speech and a fragment that it still gives to somebody."""
_GRADE = re.compile(cues.GRADES, re.IGNORECASE)
_LABELS = frozenset(("requires improvement",))
"""Grades that are nothing else, whoever gives them."""
_SMALL = cues.words("a an the of in on for and or to by with at from is as de la")
_NO_NOUN = cues.PREPOSITIONS | cues.CONJUNCTIONS | cues.AUXILIARIES | cues.SUBORDINATORS | verbs.FINITE.keys()
_STOPS = frozenset(".?!…")
_DROPPED = cues.words("stopped stop avoid avoids avoided dropped banned hate hates dislikes struck")
_PHRASES = cues.words("phrase word words term slogan saying adage mantra maxim proverb")
_INHERITED = frozenset(("previous quotation", "previous sentence", "none"))
_EVERYBODYS = cues.words("old ancient common familiar famous popular well-known oft-repeated there")
_TERMS = cues.words(
    "principle idea doctrine policy theory practice term phrase name word scheme system method process concept notion"
)
_COUNTED = 12
"""Words of a run that are looked at; a longer one is never a label or a title."""


def _low(found: Found) -> str:
    """The first word of the mention."""
    return found.stream.low[found.mention.first] if found.stream is not None and found.mention is not None else ""


def _titled(words: list[str], inside: str, found: Found) -> bool:
    """Title Case throughout: a book, a report, a programme."""
    stop = inside[-1:]
    if (stop in ".,!?" and not (stop == "," and found.mention is None)) or len(words) < 2:
        return False
    return words[0][:1].isupper() and all(w[:1].isupper() or w[:1].isdigit() or w.lower() in _SMALL for w in words)


def _by_somebody(clauses: Clauses, found: Found) -> bool:
    """Whether a person calls it so ("Ada Marsh called “…”"), not merely "a scheme called “…”"."""
    mention = found.mention
    if mention is None:
        return False
    if mention.kind in ("group", "person", "pronoun", "body"):
        return mention.kind in ("person", "pronoun", "body") or clauses.surely_speaks(mention)
    return found.rule == "passive"


def _named(clauses: Clauses, k: int, found: Found, *, small: bool) -> bool:
    """A naming word stands before: "entitled", "the book", "known as", "a scheme called".

    `small`: three words or more in small letters, which "has been called" gives as somebody's.
    """
    one, two = clauses.low(k - 1), clauses.low(k - 2)
    if one == "as" and two in ("known", "to"):
        return True
    if one in ("titled", "entitled"):
        return True
    if one in ("called", "dubbed", "named"):
        return not _by_somebody(clauses, found) and not (found.rule == "passive" and small)
    if one == "," and two in ("titled", "entitled", "called"):
        return True
    if one == "line" and two == "subject":
        return True
    if one in cues.WORKS:  # "said the report “came too late”" gives words, "the report “Fear”" a title
        return not (small and found.kind != "" and _by_somebody(clauses, found))
    if one == "known" and clauses.low(k - 2) in cues.AUXILIARIES - cues.BE:
        return False  # "had known “from the second week”"
    return one in cues.NAMING and one not in ("dubbed", "termed")


def _rated(clauses: Clauses, k: int) -> bool:
    """A rating stands before or after: "rated as", "classed … as", "graded", "a … rating"."""
    after = clauses.low(k + 1)
    if after in ("rating", "ratings", "grade", "category", "band", "judgement"):
        return True
    if clauses.low(k - 1) == "as" and clauses.low(k - 2) == "down":  # "I put it down as “contact”"
        return True
    for t in range(k - 1, max(clauses.lo - 1, k - 16), -1):
        low = clauses.s.low[t]
        if low in cues.RATINGS:
            return True
        if low in verbs.FINITE or low in (";", ":"):
            return False
    return False


def _mentioned(words: list[str], clauses: Clauses, k: int, found: Found) -> bool:
    one = clauses.low(k - 1)
    after = clauses.low(k + 1)
    if one in cues.MENTIONING and any(c in _DROPPED for c in _before(clauses, k, 6)):
        return True  # "they stopped using the word “…”"
    if one in ("word", "phrase", "term", "expression") and clauses.low(k - 2) == "the":
        used = any(c in ("used", "uses", "chose", "using", "in") for c in _before(clauses, k, 6))
        return not used and found.rule != "heard from"
    if one == "as" and any(low.isdigit() for low in words):  # "entered it as “priority 1”"
        return True
    if one in cues.MEANING or after in ("means", "meaning", "meant"):
        return True
    if one in cues.MENTIONING:
        return found.mention is None and not any(
            c in ("used", "uses", "chose", "using") for c in _before(clauses, k, 6)
        )
    return False


def _before(clauses: Clauses, k: int, count: int) -> list[str]:
    return clauses.s.low[max(clauses.lo, k - count) : k]


def _attributive(clauses: Clauses, k: int) -> bool:
    """Between an article or adverb and a noun: "the traditionally “…” cases", "so-called “…”"."""
    one, after = clauses.low(k - 1), clauses.low(k + 1)
    left = one in cues.DETERMINERS or cues.adverb(one) or one in ("so-called", "supposed", "alleged")
    noun = after.isalpha() and after not in _NO_NOUN
    return left and noun


def _likened(clauses: Clauses, k: int) -> bool:
    """ "the “could do better” of the trade": a name made of a phrase."""
    return clauses.low(k - 1) in ("the", "a", "an") and clauses.low(k + 1) == "of"


def _one_word(found: Found) -> bool:
    """Whether no name in full is mentioned."""
    mention = found.mention
    return mention is None or mention.kind != "person" or mention.last - mention.first == 1


def _scare(clauses: Clauses, k: int) -> bool:
    return clauses.low(k - 1) in ("so-called", "supposed", "proverbial")


def is_quotation(inside: str, clauses: Clauses, k: int, found: Found, *, nested: bool) -> bool:
    """Whether the run at token `k`, `inside` its marks, is a quotation given the attribution found for it."""
    words = [word.group() for word in islice(_WORD.finditer(inside, 0, 400), _COUNTED + 1)]
    if not words:
        return False
    if len(words) > _COUNTED:
        return True
    if inside.rstrip(".,").lower() in _LABELS:
        return False
    if found.rule == "name and colon" and _GRADE.fullmatch(inside) and clauses.low(k + 1) == "" and _one_word(found):
        return False  # "Leadership: ‘Good’"
    if found.adjacent and found.rule in ("verb after", "signature", "name and colon"):
        return len(words) > 1 or found.kind == "speech"
    if nested and len(words) < 3 and found.mention is not None and _low(found) == "you":
        return False  # "if you say “damp” …"
    opened = found.adjacent and clauses.low(k - 1) in (":", ",", ":-")
    small = len(words) > 2 and words[0].islower()
    if not opened and (_named(clauses, k, found, small=small) or _scare(clauses, k)):
        return False
    if (
        not opened
        and _titled(words, inside, found)
        and not (found.adjacent and found.rule == "verb before" and len(words) > 5)
    ):
        return False
    if len(words) <= 3 and (_rated(clauses, k) or _mentioned(words, clauses, k, found)):
        return False
    if opened or (found.adjacent and found.kind == "speech"):
        return True
    return _fragment(words, clauses, k, found, ends=inside[-1:] in _STOPS, nested=nested)


def _a_saying(clauses: Clauses, k: int) -> bool:
    """ "There is an old saying that you should “…”": everybody's words."""
    near = clauses.s.low[max(clauses.lo, k - _COUNTED) : k]
    return any(low in _PHRASES for low in near) and any(low in _EVERYBODYS for low in near)


def _explained(clauses: Clauses, k: int) -> bool:
    """ "“Payment by results”, the principle that …, is": a term at the head of a clause, and what it is."""
    heads = clauses.low(k - 1) in ("", ",", "and", "but")
    return (
        heads
        and clauses.low(k + 1) == ","
        and clauses.low(k + 2) in ("the", "a", "an")
        and clauses.low(k + 3) in _TERMS
    )


def _judged_here(clauses: Clauses, found: Found) -> bool:
    """Whether the speaker is that of the sentence before, but the verb stands here ("Leck was said to be “adrift”")."""
    if found.rule != "previous sentence" or found.cue is None:
        return False
    return any(clauses.s.start[cue.at] == found.cue[0] for cue in clauses.cues)


def _fragment(words: list[str], clauses: Clauses, k: int, found: Found, *, ends: bool, nested: bool) -> bool:
    """A few words inside a sentence of the narrator's."""
    if nested and len(words) <= 3 and (_attributive(clauses, k) or _likened(clauses, k)):
        return False
    if clauses.low(k - 1) in _PHRASES and found.rule in _INHERITED:  # "The phrase “…” comes up in every talk."
        return False
    if len(words) <= _ENOUGH and found.mention is None and _a_saying(clauses, k):
        return False
    if len(words) < _ENOUGH and not found.adjacent and _explained(clauses, k):
        return False
    cued = found.kind != "" and (found.rule not in _INHERITED or _judged_here(clauses, found))
    if len(words) >= _ENOUGH:
        return cued or not _attributive(clauses, k)
    if cued:
        cue_at = min((abs(c.at - k) for c in clauses.cues), default=_NEAR + 1)
        return cue_at <= _NEAR and not (nested and len(words) <= 2 and not found.adjacent)
    if ends and clauses.low(k - 1) in ("", QUOTE) and clauses.low(k + 1) in ("", QUOTE, ")"):
        return True
    alone = clauses.low(k - 1) in ("", QUOTE) and clauses.low(k + 1) in ("", ".", QUOTE)
    if len(words) == 3:
        return alone or not _attributive(clauses, k)
    return alone and found.mention is not None and found.rule == "previous quotation"
