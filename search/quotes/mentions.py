"""Noun phrases that can speak, read leftwards or rightwards from a verb. Resolves nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from search.quotes import cues
from search.quotes.words import QUOTE, Stream

Kind = Literal["person", "body", "group", "document", "pronoun"]
_LONGEST = 30
"""Tokens in the longest noun phrase that is read."""
_PARTICLES = cues.words("de van von der den di da del della la le al el bin ibn ten ter du dos das")
_JOINS = frozenset(("of", "for", "and", "&", "the", "on", "in"))
_LINKS = _PARTICLES | _JOINS
_GOES_ON = _PARTICLES | {"of", "for", "from", "at", "and", "&", "close", "to", "in"}
_BEFORE_NOUN = cues.DETERMINERS | _PARTICLES
_SPEAKING = cues.PEOPLE_NOUNS | cues.DOCUMENTS
_NO_ONE = (cues.NOBODY - cues.DETERMINERS) | {"no"}
_NO_PERSON = cues.OFFICES | cues.PEOPLE_NOUNS | cues.BODY_WORDS | _JOINS
_HEAD_PREPOSITIONS = cues.words("of for from at to close representing acting behind in")


@dataclass(frozen=True, slots=True)
class Mention:
    """Half-open token range of a speaker as written, with the wider range that tells the role (apposition, office)."""

    first: int
    last: int
    kind: Kind
    context: tuple[int, int]


def _plain(stream: Stream, at: int) -> bool:
    """A lower-case word that can stand inside a noun phrase."""
    low = stream.low[at]
    if not stream.word(at) or low in cues.AUXILIARIES or low in cues.CONJUNCTIONS or low in cues.SUBORDINATORS:
        return False
    if low in cues.PRONOUNS or low in cues.PREPOSITIONS or low in cues.DETERMINERS or low in cues.TIME_WORDS:
        return False
    if low in cues.ADVERBS or low in cues.OTHER_VERBS:
        return False
    return not (low in cues.FINITE and low not in cues.AMBIGUOUS and not low.endswith("ed"))


def _name_word(stream: Stream, at: int, lo: int) -> bool:
    """A capitalised word that is part of a name, not merely the first of a sentence."""
    if not stream.cap(at) or not stream.word(at):
        return False
    low = stream.low[at]
    function = (
        low in cues.DETERMINERS
        or low in cues.PREPOSITIONS
        or low in cues.CONJUNCTIONS
        or low in cues.SUBORDINATORS
        or low in cues.PRONOUNS
        or low in cues.ADVERBS
        or low in cues.TIME_WORDS
        or low in cues.NOBODY
        or low in cues.AUXILIARIES
    )
    return not function or (function and low == "may" and at > lo and stream.cap(at - 1))


def _initial_stop(stream: Stream, at: int) -> bool:
    """The full stop of an initial or a title inside a name ("J. Marsh", "Dr. Marsh")."""
    if stream.low[at] != "." or at == 0 or stream.end[at - 1] != stream.start[at]:
        return False
    return (len(stream.low[at - 1]) == 1 and stream.cap(at - 1)) or stream.low[at - 1] in cues.ABBREVIATIONS


def _name_left(stream: Stream, at: int, lo: int) -> int:
    """The first token of the capitalised name that ends at `at`."""
    first = at
    while first > lo:
        before = first - 1
        if _name_word(stream, before, lo):
            first = before
        elif before - 1 >= lo and _initial_stop(stream, before) and stream.cap(before - 1):
            first = before - 1
        elif before - 1 >= lo and stream.low[before] in _LINKS and not stream.cap(before):
            step = before - 1
            while step > lo and stream.low[step] in _LINKS and not stream.cap(step):
                step -= 1
            if not _name_word(stream, step, lo) or (before - step > 1 and stream.low[step + 1] == "and"):
                break
            first = step
        else:
            break
    return first


def _names_joined(stream: Stream, first: int, last: int) -> bool:
    return any(stream.low[i] in _JOINS and not stream.cap(i) for i in range(first, last + 1))


def name_kind(stream: Stream, first: int, last: int) -> Kind:
    """Whether a capitalised name in tokens `first`..`last` (inclusive) is a person's, a body's or a group's."""
    lows = [stream.low[i] for i in range(first, last + 1) if stream.word(i)]
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


def _trim_office(stream: Stream, first: int, last: int) -> int:
    """Skip a capitalised office before a person's name, so that the name alone is the mention."""
    at = first
    for i in range(first, last):
        if stream.low[i] in cues.OFFICES or stream.low[i].endswith("'s"):
            at = i + 1
    while at < last and stream.low[at] in ("and", "of", "for", "the", "&"):
        at += 1
    if (
        at > first
        and stream.low[at - 1] in cues.TITLES
        and stream.low[at - 1] not in ("general", "officer", "president")
    ):
        at -= 1
    if last - at < 1 and at > first and stream.low[at - 1] in cues.TITLES:
        at -= 1
    return at


def _person(stream: Stream, first: int, last: int, lo: int) -> Mention:
    names = range(first, last + 1)
    at = _trim_office(stream, first, last)
    if "and" in stream.low[at : last + 1]:
        at = first
    else:
        of = [i for i in names if stream.low[i] in ("of", "for")]
        if of and stream.low[first] not in cues.TITLES:
            at = at if at > of[-1] else first
    role = first
    while role > lo and first - role < 8:
        low = stream.low[role - 1]
        if not (_plain(stream, role - 1) or low in cues.DETERMINERS or low in ("of", "for", "and")):
            break
        role -= 1
    return Mention(at, last + 1, "person", (role, last + 1))


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


def _extend(stream: Stream, first: int, lo: int) -> int:
    """Take in "a spokesman for" before "the company" when a noun stands before the preposition."""
    while first - 2 >= lo:
        low = stream.low[first - 1]
        if (
            low in cues.NP_PREPOSITIONS
            or low.endswith("ing")
            or low == "to"
            or (low == "by" and stream.low[first - 2] in cues.DOCUMENTS)
        ):
            noun = first - 2
        elif low == "by" and stream.low[first - 2].endswith("ed"):
            noun = first - 3
        else:
            break
        if noun < lo or not stream.word(noun) or not (_plain(stream, noun) or stream.cap(noun)):
            break
        if low == "to" and stream.low[noun] not in ("close", "adviser", "aide", "secretary", "assistant", "ambassador"):
            break
        if cues.adverb(stream.low[noun]) or stream.low[noun] in cues.TIME_WORDS:
            break
        first = _common_start(stream, noun, lo)
    return first


def _common_start(stream: Stream, at: int, lo: int) -> int:
    """The first token of the noun phrase whose last word is `at`, without what stands before a preposition."""
    first = at
    while first > lo and at - first < _LONGEST:
        before = first - 1
        if stream.low[before] in cues.DETERMINERS:
            first = before
            if not (before > lo and stream.low[before - 1] in ("all", "the", "these", "those")):
                break
        elif stream.low[before] == ",":
            if not _listed(stream, before, lo):
                break
            first = before
        elif stream.low[before] in ("and", "&") and before > lo and stream.cap(first) and stream.cap(before - 1):
            first = before
        elif stream.word(before) and (_plain(stream, before) or _name_word(stream, before, lo)):
            first = before
            if stream.low[before].endswith("'s") and before > lo and not stream.cap(before - 1):
                continue
        else:
            break
    while stream.low[first] == "," and first < at:
        first += 1
    return first


def _listed(stream: Stream, comma: int, lo: int) -> bool:
    """Whether a comma stands in a list of capitalised words that an article begins ("A Leeds, York and Hull …")."""
    for i in range(comma, max(lo - 1, comma - 12), -1):
        low = stream.low[i]
        if low in ("a", "an", "the"):
            return "and" in stream.low[comma : comma + 12]
        if low != "," and low not in ("and", "of") and not stream.cap(i):
            return False
    return False


def left(stream: Stream, at: int, lo: int) -> Mention | None:
    """The noun phrase whose last token is `at`, looking no further left than `lo`; None when there is none."""
    if at < lo or not (stream.word(at) or _initial_stop(stream, at)):
        return None
    low = stream.low[at]
    if low in cues.PRONOUNS:
        return Mention(at, at + 1, "pronoun", (at, at + 1))
    if low in cues.NOBODY or stream.quote[at] >= 0:
        return None
    if low in cues.DETERMINERS:
        if low in ("one", "many", "some", "several", "another", "others", "both", "all"):
            return Mention(at, at + 1, "group", (at, at + 1))
        return None
    if _name_word(stream, at, lo) and not (at == lo and low in _SPEAKING):
        return _named_left(stream, at, lo)
    if not _plain(stream, at) or cues.adverb(low) or not low[:1].isalpha():
        return None
    first = _extend(stream, _common_start(stream, at, lo), lo)
    if stream.low[first] in _NO_ONE:
        return None
    while first < at and (cues.adverb(stream.low[first]) or stream.low[first] in cues.ADVERBS):
        first += 1
    return Mention(first, at + 1, common_kind(stream, first, at), (first, at + 1))


def _named_left(stream: Stream, at: int, lo: int) -> Mention | None:
    while at > lo and stream.low[at] in cues.POSTNOMINALS and stream.raw[at].isupper() and stream.cap(at - 1):
        at -= 1
    first = _name_left(stream, at, lo)
    first = _one_of_two(stream, first, at, lo)
    at = _before_of(stream, first, at)
    kind = name_kind(stream, first, at)
    start = _extend(stream, first, lo)
    if start == first and first > lo and stream.low[first - 1] in ("the", "a", "an"):
        start = _extend(stream, first - 1, lo)
        if kind == "person" and at - first < 1:
            kind = "body"
    if start < first and (kind != "person" or start < first - 1):
        shaped = common_kind(stream, start, at) if start < first - 1 else kind
        return Mention(start, at + 1, shaped, (start, at + 1))
    if kind == "person":
        return _person(stream, first, at, lo)
    return Mention(first, at + 1, kind, (first, at + 1))


def _before_of(stream: Stream, first: int, at: int) -> int:
    """Of "Constable Ada Marsh of Westmere Police" the last token of the person's name."""
    joint = next((i for i in range(first, at) if stream.low[i] in ("of", "for", "in") and not stream.cap(i)), at + 1)
    begin = _trim_office(stream, first, joint - 1)
    while begin < joint - 1 and stream.low[begin] in cues.TITLES:
        begin += 1
    words = stream.low[begin:joint]
    named = joint <= at and len(words) > 1 and not any(low in _NO_PERSON for low in words)
    return joint - 1 if named else at


def _one_of_two(stream: Stream, first: int, at: int, lo: int) -> int:
    """Of "… met Ada Marsh and Ben Holt said" only the last name speaks: a clause stands before it."""
    joints = [i for i in range(first, at) if stream.low[i] == "and" and not stream.cap(i)]
    if not joints:
        return first
    clause = any(
        stream.low[i] in cues.FINITE or stream.low[i] in cues.AUXILIARIES or stream.low[i] in cues.OTHER_VERBS
        for i in range(lo, first)
    )
    return joints[-1] + 1 if clause else first


def right(stream: Stream, at: int, hi: int) -> Mention | None:
    """The noun phrase that begins at `at`, before `hi`, with its apposition as context; None when there is none."""
    if at >= hi or not stream.word(at):
        return None
    low = stream.low[at]
    if low in cues.PRONOUNS:
        return Mention(at, at + 1, "pronoun", (at, at + 1))
    before_noun = low in cues.DETERMINERS and low != "that" and at + 1 < hi and _plain(stream, at + 1)
    if low in cues.NOBODY and not before_noun:
        return None
    last = at
    if low in cues.DETERMINERS:
        last = at + 1
        if last >= hi or not (_plain(stream, last) or stream.cap(last)):
            return None
    if not (_name_word(stream, last, at) or _plain(stream, last)):
        return None
    last = _right_end(stream, last, hi)
    return _right_mention(stream, at, last, hi)


def _right_end(stream: Stream, last: int, hi: int) -> int:
    begin = last
    while last + 1 < hi and last - begin < _LONGEST:
        nxt = last + 1
        low = stream.low[nxt]
        if low in _PARTICLES and stream.cap(last) and _particles_end(stream, nxt, hi) is not None:
            last = _particles_end(stream, nxt, hi) or nxt
        elif _name_word(stream, nxt, begin) or (_plain(stream, nxt) and not cues.adverb(low)):
            if stream.cap(last) and not stream.cap(nxt) and low not in _SPEAKING:
                break
            last = nxt
        elif _initial_stop(stream, nxt) and nxt + 1 < hi and stream.cap(nxt + 1):
            last = nxt
        elif low in _GOES_ON and nxt + 1 < hi:
            step = nxt + 1
            while step < hi - 1 and stream.low[step] in _BEFORE_NOUN:
                step += 1
            if not _takes(stream, last, nxt, step):
                break
            last = step
        else:
            break
    return last


def _particles_end(stream: Stream, at: int, hi: int) -> int | None:
    """The capitalised word after one or more particles ("van der Holt"), None when there is none."""
    while at < hi and stream.low[at] in _PARTICLES:
        at += 1
    return at if at < hi and stream.cap(at) else None


def _takes(stream: Stream, last: int, joint: int, step: int) -> bool:
    """Whether the phrase that ends at `last` goes on over the joining word to `step`."""
    low = stream.low[joint]
    if not (stream.cap(step) or _plain(stream, step)) or stream.low[step] in cues.TIME_WORDS:
        return False
    if low in _PARTICLES:
        return stream.cap(step)
    if low in ("and", "&"):
        return stream.cap(last) and stream.cap(step)
    if low in ("at", "in", "from"):
        return not stream.cap(last)
    if low == "to":
        return stream.low[last] in ("close", "adviser", "aide", "secretary", "assistant", "ambassador")
    return True


def _right_mention(stream: Stream, at: int, last: int, hi: int) -> Mention:
    context = (at, _apposition_end(stream, last + 1, hi))
    name = last
    while name > at and (stream.cap(name - 1) or stream.low[name - 1] in _PARTICLES or _initial_stop(stream, name - 1)):
        name -= 1
    while name < last and not _name_word(stream, name, at):
        name += 1
    joined = next((i for i in range(at + 1, last) if stream.low[i] in ("of", "for", "in")), 0)
    if joined and _name_word(stream, at, hi) and (end := _before_of(stream, at, last)) < last:
        name, last = at, end
    if _name_word(stream, last, at) and (name > at or _name_word(stream, at, hi)):
        kind = name_kind(stream, name, last)
        before = stream.low[name - 1] if name > at else ""
        if kind == "person" and (name == at or _plain(stream, name - 1)) and (name == at or last > name):
            return Mention(_trim_office(stream, name, last), last + 1, "person", context)
        if name == at or (name == at + 1 and before in cues.DETERMINERS):
            return Mention(at, last + 1, "body" if kind == "person" else kind, context)
    after = last + 2
    if last + 1 < hi and stream.low[last + 1] == "," and after < hi and _name_word(stream, after, at):
        end = _right_end(stream, after, hi)
        closes = end + 1 >= hi or not stream.word(end + 1)
        kin = stream.low[at] in ("his", "her", "their", "my")
        if (end > after or kin) and closes and name_kind(stream, after, end) == "person":
            return Mention(_trim_office(stream, after, end), end + 1, "person", context)
    return Mention(at, last + 1, common_kind(stream, at, last), context)


def _apposition_end(stream: Stream, at: int, hi: int) -> int:
    """Where the apposition after a name ends: at the stop, a quotation or a second clause."""
    end = min(hi, at + 25)
    for i in range(at, end):
        if stream.low[i] == QUOTE or stream.low[i] in (":", ";", "?", "!"):
            return i
    return end
