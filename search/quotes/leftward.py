"""Noun phrases that can speak, read leftwards from their last word. Resolves nothing."""

from __future__ import annotations

from dataclasses import replace

from search.quotes import cues, verbs
from search.quotes.given import is_given
from search.quotes.phrases import (
    JOINS,
    LONGEST,
    PARTICLES,
    SPEAKING,
    Mention,
    before_of,
    common_kind,
    name_kind,
    name_word,
    plain,
    trim_office,
)
from search.quotes.words import Stream, initial_stop

_LINKS = PARTICLES | JOINS
_PARTICLES_OF_VERBS = cues.words("back out up off away down over")
_TAKES_TO = cues.words("close adviser aide secretary assistant ambassador clerk response reply answer")
_SENT_TO = cues.words("letter email e-mail memo note message statement bulletin circular")
_SOME = cues.words("one another some many several most two three each")
_COUNTS = cues.words("one two three four five six seven")
_UNITS = cues.words("night week month year summer winter spring autumn weekend morning evening afternoon term season")
_ORDERS = cues.words("last first next earlier final only later")
_SOMEBODYS = cues.words("my our his her their one another")
_NO_ONE = (cues.NOBODY - cues.DETERMINERS) | {"no"}


def _name_left(stream: Stream, at: int, lo: int) -> int:
    """The first token of the capitalised name that ends at `at`."""
    first = at
    while first > lo:
        before = first - 1
        if name_word(stream, before, lo):
            first = before
        elif before - 1 >= lo and initial_stop(stream, before) and stream.cap(before - 1):
            first = before - 1
        elif before - 1 >= lo and stream.low[before] in _LINKS and not stream.cap(before):
            step = before - 1
            while step > lo and stream.low[step] in _LINKS and not stream.cap(step):
                step -= 1
            if not name_word(stream, step, lo) or (before - step > 1 and stream.low[step + 1] == "and"):
                break
            if before - step == 1 and stream.low[before] == "the":
                break  # "in Westmere the Director said"
            first = step
        else:
            break
    return first


def _person(stream: Stream, first: int, last: int, lo: int) -> Mention:
    names = range(first, last + 1)
    at = trim_office(stream, first, last)
    if "and" in stream.low[at : last + 1]:
        at = first
    else:
        of = [i for i in names if stream.low[i] in ("of", "for")]
        if of and stream.low[first] not in cues.TITLES:
            at = _after_office_of(stream, of[-1], last) or (at if at > of[-1] else first)
    role = first
    while role > lo and first - role < 8:
        low = stream.low[role - 1]
        if not (plain(stream, role - 1) or low in cues.DETERMINERS or low in ("of", "for", "and")):
            break
        role -= 1
    return Mention(at, last + 1, "person", (role, last + 1))


def _after_office_of(stream: Stream, of: int, last: int) -> int | None:
    """Where the person's name begins in "Director of Operations Giles Marsh", told by a title or a given name."""
    begins = (t for t in range(of + 2, last) if is_given(stream.low[t]) or stream.low[t] in cues.TITLES)
    return next(begins, None)


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
        if low == "of" and stream.low[noun] in _SOME:
            return noun  # "one of our caseworkers"
        if stream.low[noun] in _COUNTS and noun - 2 >= lo and stream.low[noun - 1] == "of":
            noun -= 2  # "one mother of two in Amble"
        if noun < lo or not stream.word(noun) or not (plain(stream, noun) or stream.cap(noun)):
            break
        if low == "to" and stream.low[noun] not in _TAKES_TO and stream.low[noun] not in _SENT_TO:
            sender = _common_start(stream, noun, lo)
            if sender - 2 < lo or stream.low[sender - 1] != "from" or stream.low[sender - 2] not in _SENT_TO:
                break
            return _common_start(stream, sender - 2, lo)  # "a letter from the company to staff"
        if stream.adverb(noun) or stream.low[noun] in cues.TIME_WORDS or stream.low[noun] in _PARTICLES_OF_VERBS:
            break
        first = _common_start(stream, noun, lo)
    return _joined_people(stream, first, lo)


def _common_start(stream: Stream, at: int, lo: int) -> int:
    """The first token of the noun phrase whose last word is `at`, without what stands before a preposition."""
    first = at
    while first > lo and at - first < LONGEST:
        before = first - 1
        if stream.low[before] in cues.DETERMINERS:
            many = stream.low[at] in ("people", "staff") or stream.low[at].endswith("s")
            if stream.low[before] == "that" and (many or stream.cap(first)):
                break  # "aware that Northgate managers told …", "found that people felt"
            first = before
            if not (before > lo and stream.low[before - 1] in ("all", "the", "these", "those")):
                break
        elif stream.low[before] in _ORDERS and _ordered(stream, before, lo):
            first = before
        elif stream.low[before] == ",":
            if not listed(stream, before, lo):
                break
            first = before
        elif stream.low[before] in ("and", "&") and before > lo and stream.cap(first) and stream.cap(before - 1):
            first = before
        elif stream.word(before) and (plain(stream, before) or name_word(stream, before, lo)):
            first = before
            if stream.low[before].endswith("'s") and before > lo and not stream.cap(before - 1):
                continue
        else:
            break
    while stream.low[first] == "," and first < at:
        first += 1
    return first


def _ordered(stream: Stream, at: int, lo: int) -> bool:
    """Whether "last" at `at` belongs to the noun phrase: "last summer’s report", "her predecessor’s last report"."""
    if stream.low[at] in ("last", "next") and stream.low[at + 1].endswith("'s"):
        return True
    before = stream.low[at - 1] if at > lo else ""
    return before.endswith(("'s", "s'")) or (before in cues.DETERMINERS and before != "that")


def listed(stream: Stream, comma: int, lo: int) -> bool:
    """Whether a comma stands in a list of capitalised words that an article begins ("An Amble, Holt and Wick …")."""
    for i in range(comma, max(lo - 1, comma - 12), -1):
        low = stream.low[i]
        if low in ("a", "an", "the"):
            return "and" in stream.low[comma : comma + 12]
        if low != "," and low not in ("and", "of") and not stream.cap(i):
            return False
    return False


def left(stream: Stream, at: int, lo: int) -> Mention | None:
    """The noun phrase whose last token is `at`, looking no further left than `lo`; None when there is none."""
    if at < lo or not (stream.word(at) or initial_stop(stream, at)):
        return None
    if initial_stop(stream, at):
        named = left(stream, at - 1, lo)  # "the F.W.A. said"
        return replace(named, last=at + 1) if named is not None else None
    low = stream.low[at].partition("'")[0] if stream.low[at] in cues.CONTRACTED else stream.low[at]
    if low in cues.OBJECTS or low in ("those", "these"):
        return _some_of(stream, at, lo)
    if low == "one" and at > lo and _before_one(stream, at - 1):
        return None  # "that last one was Tom's"
    if low in _UNITS and at > lo and stream.low[at - 1] in ("last", "this", "next", "that"):
        return left(stream, at - 2, lo)  # "my neighbour last week said"
    if low in cues.PRONOUNS:
        return Mention(at, at + 1, "pronoun", (at, at + 1))
    if low.removesuffix("'s") in cues.NOBODY or low == "not" or stream.quote[at] >= 0:
        return None
    if low.isdigit() and at > lo + 1 and stream.cap(at - 1) and stream.low[at - 1] not in cues.TIME_WORDS:
        return _numbered(stream, at, lo)
    if low in cues.DETERMINERS:
        if low in ("one", "many", "some", "several", "another", "others", "both", "all"):
            return Mention(at, at + 1, "group", (at, at + 1))
        return None
    if name_word(stream, at, lo) and not (at == lo and low in SPEAKING):
        return _named_left(stream, at, lo)
    return _common_left(stream, at, lo)


def _before_one(stream: Stream, at: int) -> bool:
    """Whether the word before "one" makes a thing of it ("the last one")."""
    low = stream.low[at]
    if low in cues.DETERMINERS or low in ("last", "first"):
        return True
    return not stream.cap(at) and plain(stream, at)


def _some_of(stream: Stream, at: int, lo: int) -> Mention | None:
    """ "one of them", "some of us": the object pronoun alone never speaks."""
    if at - 2 < lo or stream.low[at - 1] != "of" or stream.low[at - 2] not in cues.DETERMINERS:
        return None
    return Mention(at - 2, at + 1, "group", (at - 2, at + 1))


def _common_left(stream: Stream, at: int, lo: int) -> Mention | None:
    """The common noun phrase that ends at `at` ("a spokesman for the company")."""
    low = stream.low[at]
    if not plain(stream, at) or cues.adverb(low) or not (low[:1].isalpha() or low.endswith("-year-old")):
        return None
    first = _extend(stream, _common_start(stream, at, lo), lo)
    if stream.low[first] in _NO_ONE:
        return None
    while first < at and (stream.adverb(first) or _time_before(stream, first, lo)):
        first += 1
    first = _after_document(stream, first, at, lo)
    return Mention(first, at + 1, common_kind(stream, first, at), (first, at + 1))


def _joined_people(stream: Stream, first: int, lo: int) -> int:
    """Of "Furious mums and dads" at the head of a sentence both."""
    if first - 2 < lo or stream.low[first - 1] != "and":
        return first
    one = stream.low[first - 2]
    if not one.endswith(("s", "men", "women")) or not (one in cues.PEOPLE_NOUNS or one.endswith(cues.AGENT_PLURALS)):
        return first
    start = _common_start(stream, first - 2, lo)
    return start if start == lo or (start == lo + 1 and stream.low[lo] in cues.CONJUNCTIONS) else first


def _time_before(stream: Stream, at: int, lo: int) -> bool:
    """Whether a word tells a time before the subject ("yesterday morning somebody said")."""
    return stream.low[at] in _UNITS and at > lo and stream.low[at - 1] in cues.TIME_WORDS


def _after_document(stream: Stream, first: int, at: int, lo: int) -> int:
    """Of "In their September report inspectors praised" the inspectors: a document stands between "in" and them."""
    if "in" not in stream.low[max(lo, first - 4) : first]:
        return first
    joints = (
        t
        for t in range(first + 1, at + 1)
        if stream.low[t - 1] in cues.DOCUMENTS and stream.low[t] in cues.PEOPLE_NOUNS
    )
    return next((t for t in joints if stream.low[t].endswith("s")), first)


def _numbered(stream: Stream, at: int, lo: int) -> Mention | None:
    """ "Hauliers Local 77": a body with a number."""
    named = left(stream, at - 1, lo)
    if named is None or named.kind not in ("person", "body"):
        return None
    return Mention(named.first, at + 1, "body", (named.context[0], at + 1))


def _named_left(stream: Stream, at: int, lo: int) -> Mention | None:
    begin = at
    while begin > lo and stream.cap(begin - 1) and stream.word(begin - 1):
        begin -= 1
    described = stream.low[begin] in ("the", "a", "an") or stream.low[max(begin - 1, lo)] in ("the", "a", "an")
    while at > lo and stream.low[at] in cues.POSTNOMINALS and stream.raw[at].isupper() and stream.cap(at - 1):
        if described:
            break
        at -= 1
    first = _name_left(stream, at, lo)
    first = _one_of_two(stream, first, at, lo)
    if (article := _office_of_several(stream, first, at, lo)) is not None:
        return Mention(article, at + 1, "group", (article, at + 1))
    if stream.low[at] in cues.BODY_WORDS and (article := _list_begins(stream, first, lo)) is not None:
        start = _extend(stream, article, lo)  # "the report on the Amble, Leck and Westmere Trust"
        return Mention(start, at + 1, common_kind(stream, start, at) if start < article else "body", (start, at + 1))
    at = before_of(stream, first, at)
    of = next((t for t in range(at, first, -1) if stream.low[t] in ("of", "for")), first)
    held = any(stream.low[t] in cues.OFFICES for t in range(first, of))
    kind = "person" if held and _after_office_of(stream, of, at) is not None else name_kind(stream, first, at)
    start = _extend(stream, first, lo)
    if start == first and first > lo and stream.low[first - 1] in ("the", "a", "an"):
        start = _extend(stream, first - 1, lo)
        if kind == "person" and at - first < 1:
            kind = "body"
    if kind == "body" and first > lo and stream.raw[at].isupper() and stream.low[first - 1] in _SOMEBODYS:
        return Mention(first - 1, at + 1, "group", (first - 1, at + 1))  # "my ACO", "one PSO"
    if start < first and (kind != "person" or start < first - 1):
        shaped = common_kind(stream, start, at) if start < first - 1 else kind
        return Mention(start, at + 1, shaped, (start, at + 1))
    by_somebody = first - 3 >= lo and stream.low[first - 2] == "by" and plain(stream, first - 1)
    if by_somebody and stream.low[first - 3] in cues.DOCUMENTS:  # "a report by surveyors Hollow and Sons"
        start = _common_start(stream, first - 3, lo)
        return Mention(start, at + 1, "document", (start, at + 1))
    if kind == "person":
        return _person(stream, first, at, lo)
    return Mention(first, at + 1, kind, (first, at + 1))


def _office_of_several(stream: Stream, first: int, at: int, lo: int) -> int | None:
    """The article of "the Police, Fire and Crime Commissioner for Amble"."""
    if not any(stream.low[t] in cues.OFFICES for t in range(first, at + 1)):
        return None
    return _list_begins(stream, first, lo)


def _list_begins(stream: Stream, first: int, lo: int) -> int | None:
    """The article of "the Amble, Leck and Westmere Trust", whose last names begin at `first`; None without a list."""
    if first == lo or stream.low[first - 1] != "," or not listed(stream, first - 1, lo):
        return None
    return next((t for t in range(first - 1, max(lo - 1, first - 12), -1) if stream.low[t] in ("a", "an", "the")), None)


def _one_of_two(stream: Stream, first: int, at: int, lo: int) -> int:
    """Of "… met Ada Marsh and Ben Holt said" only the last name speaks: a clause stands before it."""
    joints = [i for i in range(first, at) if stream.low[i] == "and" and not stream.cap(i)]
    if not joints or (stream.low[at] in cues.BODY_WORDS and joints[0] == first + 1):
        return first  # "staff at Amble and Greater Westmere CRC"
    clause = any(
        stream.low[i] in verbs.FINITE or stream.low[i] in cues.AUXILIARIES or stream.low[i] in cues.OTHER_VERBS
        for i in range(lo, first)
    )
    return joints[-1] + 1 if clause else first
