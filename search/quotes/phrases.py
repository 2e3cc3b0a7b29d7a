"""Words of a noun phrase that can speak: which may stand in it, what its head is, whom it names. Reads no clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from search.quotes import cues, verbs
from search.quotes.given import is_given
from search.quotes.offices import before_name
from search.quotes.words import Stream

Kind = Literal["person", "body", "group", "document", "pronoun"]
JOINS = frozenset(("of", "for", "and", "&", "the", "on", "in"))
"""Small words inside the name of a body."""
PARTICLES = cues.words("de van von der den di da del della la le al el bin ibn ten ter du dos das")
"""Small words inside the name of a person."""
SPEAKING = cues.PEOPLE_NOUNS | cues.DOCUMENTS
LONGEST = 30
"""Tokens in the longest noun phrase that is read."""
_NO_PERSON = cues.OFFICES | cues.PEOPLE_NOUNS | cues.BODY_WORDS | JOINS
_TITLES = cues.TITLES - {"general", "officer", "president"}
_NO_NOUNS = cues.words(
    """
    describe tell insist explain warn argue suggest admit accuse concede maintain agree believe consider denounce
    criticise condemn conclude complain
    """
)
"""Verbs of speech that are no noun in any form but those of a verb."""
_NOT_PLAIN = (
    cues.AUXILIARIES
    | cues.CONJUNCTIONS
    | cues.SUBORDINATORS
    | cues.PRONOUNS
    | cues.PREPOSITIONS
    | cues.DETERMINERS
    | cues.TIME_WORDS
    | cues.ADVERBS
    | cues.OTHER_VERBS
    | _NO_NOUNS
    | {low for low in verbs.FINITE if low not in verbs.AMBIGUOUS and not low.endswith("ed")}
)
"""Words of grammar and verbs, which stand inside no noun phrase."""
_FUNCTION = (
    cues.DETERMINERS
    | cues.PREPOSITIONS
    | cues.CONJUNCTIONS
    | cues.SUBORDINATORS
    | cues.PRONOUNS
    | cues.ADVERBS
    | cues.TIME_WORDS
    | cues.NOBODY
    | cues.AUXILIARIES
)
"""Words that with a capital are no name, as at the head of a sentence."""
_HEAD_PREPOSITIONS = cues.words("of for from at to on by about with into close representing acting behind in")


@dataclass(frozen=True, slots=True)
class Mention:
    """Half-open token range of a speaker as written, with the wider range that tells the role (apposition, office)."""

    first: int
    last: int
    kind: Kind
    context: tuple[int, int]


def plain(stream: Stream, at: int) -> bool:
    """A lower-case word that can stand inside a noun phrase."""
    return stream.low[at] not in _NOT_PLAIN and stream.word(at)


def name_word(stream: Stream, at: int, lo: int) -> bool:
    """A capitalised word that is part of a name, not merely the first of a sentence."""
    if not stream.cap(at) or not stream.word(at):
        return False
    low = stream.low[at]
    function = low in _FUNCTION
    if not function or at == lo or not stream.cap(at - 1):
        return not function
    return low == "may" or stream.low[at - 1] in cues.PLAIN_TITLES  # "Theresa May", "Mr Long"


def _names_joined(stream: Stream, first: int, last: int) -> bool:
    return any(stream.low[i] in JOINS and not stream.cap(i) for i in range(first, last + 1))


def name_kind(stream: Stream, first: int, last: int) -> Kind:
    """Whether a capitalised name in tokens `first`..`last` (inclusive) is a person's, a body's or a group's."""
    lows = [stream.low[i] for i in range(first, last + 1) if stream.word(i)]
    if lows[0] in cues.TITLES and len(lows) > 1 and lows[1] == "of":
        return "group"  # "the Bishop of Westmere"
    if lows[0] in cues.PLAIN_TITLES and len(lows) == 2:  # "Mrs Board"
        return "person"
    if lows[0] in cues.TITLES and len(lows) > 1 and not any(low in cues.BODY_WORDS for low in lows):
        return "person"
    if lows[-1] in cues.DOCUMENTS and (len(lows) == 1 or first == last):
        return "document"
    if len(lows) == 1 and lows[-1] in cues.PEOPLE_NOUNS:
        return "group"
    if any(low in cues.BODY_WORDS for low in lows[-1:]) or lows[0] in ("ministry", "department", "office", "bank"):
        return "body"
    if _names_joined(stream, first, last) and not any(stream.low[i] == "and" for i in range(first, last + 1)):
        return "body"
    if len(lows) == 1 and stream.raw[last].isupper() and len(lows[0]) > 1:
        return "body"
    if lows[-1] in cues.PEOPLE_NOUNS and len(lows) > 1:
        return "group"
    return "person"


def trim_office(stream: Stream, first: int, last: int) -> int:
    """Skip a capitalised office before a person's name, so that the name alone is the mention."""
    at = first
    if last - first > 1 and before_name(stream.low[first], stream.low[first + 1]):
        at = first + 1
    for i in range(first, last):
        if stream.low[i] in cues.OFFICES or stream.low[i].endswith("'s") or "-of-" in stream.low[i]:
            at = i + 1
    while at < last and stream.low[at] in ("and", "of", "for", "the", "&"):
        at += 1
    while at > first and stream.low[at - 1] in _TITLES:
        at -= 1
    if last - at < 1 and at > first and stream.low[at - 1] in cues.TITLES:
        at -= 1
    return at


def head(stream: Stream, first: int, last: int) -> str:
    """The head noun of a common noun phrase: the word before its first preposition."""
    for i in range(first, last):
        low = stream.low[i]
        joined = stream.low[i + 1] in _HEAD_PREPOSITIONS or stream.low[i + 1].endswith("ing")
        if joined and stream.word(i) and low not in cues.DETERMINERS and low not in cues.PREPOSITIONS:
            return low
        if stream.low[i + 1] in (",", "published", "by", "released"):
            return stream.low[i]
    return stream.low[last]


def common_kind(stream: Stream, first: int, last: int) -> Kind:
    """Whether a common noun phrase (tokens inclusive) is a document or somebody."""
    noun = head(stream, first, last)
    if noun in cues.DOCUMENTS or (noun.endswith("s") and noun[:-1] in cues.DOCUMENTS and noun not in cues.PEOPLE_NOUNS):
        return "document"
    return "group"


def before_of(stream: Stream, first: int, at: int) -> int:
    """Of "Constable Ada Marsh of Westmere Police" the last token of the person's name."""
    joint = next((i for i in range(first, at) if stream.low[i] in ("of", "for", "in") and not stream.cap(i)), at + 1)
    begin = trim_office(stream, first, joint - 1)
    while begin < joint - 1 and stream.low[begin] in cues.TITLES:
        begin += 1
    words = stream.low[begin:joint]
    alone = len(words) == 1 and joint <= at and stream.low[joint] == "in" and is_given(words[0])  # "Kay in Amble"
    named = joint <= at and (len(words) > 1 or alone) and not any(low in _NO_PERSON for low in words)
    return joint - 1 if named else at
