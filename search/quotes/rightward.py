"""Noun phrases that can speak, read rightwards from their first word. Resolves nothing."""

from __future__ import annotations

from search.quotes import cues
from search.quotes.offices import office
from search.quotes.phrases import (
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
from search.quotes.words import QUOTE, Stream, initial_stop

_GOES_ON = PARTICLES | {"of", "for", "from", "at", "and", "&", "close", "to", "in"}
_PARTICIPLES = cues.words("given seen shown written sent drawn made put read leaked sent found held kept")
_FIRMS = cues.words("owner parent contractor provider firm company union charity agency regulator watchdog ministry")
_ORDINALS = cues.words("next other first second third fourth fifth last new old previous latest")
_SMALL_WORDS = 4
_BEFORE_NOUN = cues.DETERMINERS | PARTICLES


def right(stream: Stream, at: int, hi: int) -> Mention | None:
    """The noun phrase that begins at `at`, before `hi`, with its apposition as context; None when there is none."""
    if at >= hi or not stream.word(at):
        return None
    low = stream.low[at]
    if low in cues.PRONOUNS:
        return Mention(at, at + 1, "pronoun", (at, at + 1))
    if low in ("one", "another", "others", "some", "many") and (at + 1 == hi or not stream.word(at + 1)):
        return Mention(at, at + 1, "group", (at, at + 1))  # "“…,” said one."
    if low in cues.DETERMINERS and at + 2 < hi and stream.low[at + 1] == "of":  # "one of your officers"
        if stream.low[at + 2] in cues.OBJECTS:
            return Mention(at, at + 3, "group", (at, at + 3))
        inner = (
            right(stream, at + 2, hi) if stream.low[at + 2] in cues.DETERMINERS and stream.low[at + 2] != low else None
        )
        return Mention(at, inner.last, "group", (at, inner.context[1])) if inner is not None else None
    before_noun = low in cues.DETERMINERS and low != "that" and at + 1 < hi and plain(stream, at + 1)
    if low in cues.NOBODY and not before_noun:
        return None
    last = at
    if low in cues.DETERMINERS:
        last = at + 1
        if last >= hi or not (plain(stream, last) or stream.cap(last)):
            return None
    if not (name_word(stream, last, at) or plain(stream, last)):
        return None
    last = _right_end(stream, last, hi)
    return _right_mention(stream, at, last, hi)


def _right_end(stream: Stream, last: int, hi: int) -> int:
    begin = last
    while last + 1 < hi and last - begin < LONGEST:
        nxt = last + 1
        low = stream.low[nxt]
        if low in PARTICLES and stream.cap(last) and _particles_end(stream, nxt, hi) is not None:
            last = _particles_end(stream, nxt, hi) or nxt
        elif _led_on(stream, last, nxt, hi):
            break  # "a note appended to the report"
        elif name_word(stream, nxt, begin) or (plain(stream, nxt) and not cues.adverb(low)):
            owner = stream.low[last].endswith(("'s", "s'"))  # "the Minister’s office"
            if stream.cap(last) and not stream.cap(nxt) and low not in SPEAKING and not owner:
                if (noun := _office_after(stream, nxt, hi)) < 0:
                    break
                nxt = noun
            last = nxt
        elif initial_stop(stream, nxt) and nxt + 1 < hi and stream.cap(nxt + 1):
            last = nxt
        elif low == "one" and last == begin and (stream.low[last] in _ORDINALS):
            return nxt  # "the next one"
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


def _led_on(stream: Stream, last: int, at: int, hi: int) -> bool:
    """Whether a participle after a document's noun begins a clause on it ("a letter sent to", "letters seen by")."""
    noun = stream.low[last].removesuffix("s")
    if noun not in cues.DOCUMENTS or stream.cap(at):
        return False
    low = stream.low[at]
    after = stream.low[at + 1] if at + 1 < hi else ""
    return (low.endswith("ed") or low in _PARTICIPLES) and (after in cues.PREPOSITIONS or after in cues.TIME_WORDS)


def _office_after(stream: Stream, at: int, hi: int) -> int:
    """Of "Amble branch chair" the last of the small words from `at`, an office; -1 when they end in none."""
    end = at
    while end < hi and end - at < _SMALL_WORDS and plain(stream, end) and not stream.cap(end):
        end += 1
    return end - 1 if end - at > 1 and office(stream.low[end - 1]) else -1


def _particles_end(stream: Stream, at: int, hi: int) -> int | None:
    """The capitalised word after one or more particles ("van der Holt"), None when there is none."""
    while at < hi and stream.low[at] in PARTICLES:
        at += 1
    return at if at < hi and stream.cap(at) else None


def _takes(stream: Stream, last: int, joint: int, step: int) -> bool:
    """Whether the phrase that ends at `last` goes on over the joining word to `step`."""
    low = stream.low[joint]
    if not (stream.cap(step) or plain(stream, step)) or stream.low[step] in cues.TIME_WORDS:
        return False
    if low in PARTICLES:
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
    while name > at and (stream.cap(name - 1) or stream.low[name - 1] in PARTICLES or initial_stop(stream, name - 1)):
        name -= 1
    while name < last and not name_word(stream, name, at):
        name += 1
    joined = next((i for i in range(at + 1, last) if stream.low[i] in ("of", "for", "in")), 0)
    if joined and name_word(stream, at, hi) and (end := before_of(stream, at, last)) < last:
        name, last = at, end
    if name_word(stream, last, at) and (name > at or name_word(stream, at, hi)):
        kind = name_kind(stream, name, last)
        before = stream.low[name - 1] if name > at else ""
        titled = before in ("the", "a") and last > name and stream.low[name] in cues.TITLES  # "the Revd Ada Marsh"
        if kind == "person" and (name == at or plain(stream, name - 1) or titled) and (name == at or last > name):
            return Mention(trim_office(stream, name, last), last + 1, "person", context)
        if name == at or (name == at + 1 and before in cues.DETERMINERS):
            return Mention(at, last + 1, "body" if kind == "person" else kind, context)
    after = last + 2
    if last + 1 < hi and stream.low[last + 1] == "," and after < hi and name_word(stream, after, at):
        end = _right_end(stream, after, hi)
        closes = end + 1 >= hi or not stream.word(end + 1)
        kin = stream.low[at] in ("his", "her", "their", "my")
        if end == after and stream.low[last] in _FIRMS and end + 1 < hi and stream.low[end + 1] == ",":
            return Mention(after, end + 1, "body", context)  # "the firm’s owner, Lampwatch, …"
        if (end > after or kin) and closes and name_kind(stream, after, end) == "person":
            return Mention(trim_office(stream, after, end), end + 1, "person", context)
    return Mention(at, last + 1, common_kind(stream, at, last), context)


def _apposition_end(stream: Stream, at: int, hi: int) -> int:
    """Where the apposition after a name ends: at the stop, a quotation or a second clause."""
    end = min(hi, at + 25)
    for i in range(at, end):
        if stream.low[i] == QUOTE or stream.low[i] in (":", ";", "?", "!"):
            return i
    return end
