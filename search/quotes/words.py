"""The narrator's words around the quotations of one paragraph, as tokens and sentences. Decides nothing about speakers.

A quotation is one opaque token; text far from any quotation is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from search.quotes import cues, verbs

QUOTE = "\0"
"""The `low` of a token that stands for a quotation."""
_TOKEN = re.compile(
    r"[^\W_]++(?:[’'.&/:\-](?:(?<!:)|(?<=\d:)(?=\d))[^\W_]++)*+(?:[’'](?=\s))?|\([A-Z][\w&]{1,9}\)|\.{2,}|:-|[^\w\s]"
)
_BEFORE, _AFTER, _ABOVE = 1500, 800, 700
"""Characters of narration read before and after a quotation, and of a paragraph above it; sentences are shorter."""
_SENTENCE = 400
"""Tokens after which a sentence is cut, so that text without stops is read in linear time."""
_STOPS = frozenset((".", "?", "!", "…", "...", ";"))
_ENDS = frozenset(".?!…")
_MAY_END = _STOPS | {QUOTE}
_SENTENCE_OPENERS = cues.DETERMINERS | cues.PRONOUNS | cues.PREPOSITIONS | cues.SUBORDINATORS | cues.CONJUNCTIONS
_WITH_BASE = frozenset(("i", "we", "you", "they"))
_APPOSITION = 24
"""Tokens in the longest apposition between a name and its verb."""


@dataclass(slots=True)
class Stream:
    """Tokens in order, as parallel lists. `quote` is the number of the run that a token stands for, else -1."""

    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    quote: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.start)

    def add(self, span: tuple[int, int], raw: str, low: str, quote: int = -1) -> None:
        self.start.append(span[0])
        self.end.append(span[1])
        self.raw.append(raw)
        self.low.append(low)
        self.quote.append(quote)

    def cap(self, at: int) -> bool:
        """Whether token `at` is a word with a capital."""
        return self.raw[at][0].isupper()

    def adverb(self, at: int) -> bool:
        """Whether token `at` is an adverb, not a name that ends like one (Kelly)."""
        return not self.cap(at) and (self.low[at] in cues.ADVERBS or cues.adverb(self.low[at]))

    def word(self, at: int) -> bool:
        return self.raw[at][0].isalnum()


@lru_cache(maxsize=1 << 15)
def _low(word: str) -> str:
    """A word as it is compared; the words of a text come again and again."""
    return word.lower().replace("’", "'")


def _gap(stream: Stream, text: str, start: int, end: int) -> None:
    begin, raw, starts, ends = len(stream.start), stream.raw, stream.start, stream.end
    for word in _TOKEN.findall(text, start, end):
        start = text.find(word, start)  # nothing but blanks lies between
        after = start + len(word)
        if word[0] != "(" or after - start < 3:  # an abbreviation in brackets ("the Amble Union (AU) said") is left out
            raw.append(word)
            starts.append(start)
            ends.append(after)
        start = after
    stream.low += map(_low, raw[begin:])
    stream.quote += [-1] * (len(starts) - begin)


def _windows(start: int, end: int, first: bool, last: bool) -> Iterator[tuple[int, int]]:
    """The parts of a gap between quotations that are read."""
    ahead, behind = (0 if first else _AFTER), (0 if last else _BEFORE)
    if end - start <= ahead + behind:
        yield start, end
    else:
        if ahead:
            yield start, start + ahead
        if behind:
            yield end - behind, end


def stream_of(text: str, area: tuple[int, int], quotes: Sequence[tuple[int, int, int]]) -> Stream:
    """The tokens of `area`; `quotes` are (left, right, number) in order, outermost only, marks included."""
    stream = Stream()
    at = area[0]
    if not quotes:
        _gap(stream, text, max(area[0], area[1] - _ABOVE), area[1])
        return stream
    for n, (left, right, number) in enumerate([*quotes, (area[1], area[1], -1)]):
        parts = list(_windows(at, left, n == 0, number < 0))
        for part, (start, end) in enumerate(parts):
            if part or (n == 0 and start > at):
                stream.add((start, start), ".", ".")
            _gap(stream, text, start, end)
        if number >= 0:
            stream.add((left, right), QUOTE, QUOTE, number)
        at = right
    return stream


def _abbreviation(stream: Stream, at: int) -> bool:
    """Whether the full stop `at` belongs to the word before it."""
    if stream.low[at] != "." or at == 0 or stream.end[at - 1] != stream.start[at]:
        return False
    low = stream.low[at - 1]
    if low in cues.ABBREVIATIONS:
        return True
    if initials(low):  # "the F.W.A. Marsh said" goes on, "the F.W.A. The" does not
        return at + 1 < len(stream) and stream.low[at + 1] not in _SENTENCE_OPENERS
    return len(low) == 1 and low.isalpha() and stream.cap(at - 1) and low != "i"


def initials(low: str) -> bool:
    """Whether a word is letters with stops between them ("f.w.a")."""
    return "." in low and all(len(letter) == 1 for letter in low.split("."))


def names_its_speaker(stream: Stream, at: int, *, asked: bool = False) -> bool:
    """Whether "Name said" and then a stop follows from token `at`: part of the sentence of the quotation before it.

    `asked`: the quotation ends in a question or exclamation mark, so that more may follow the verb.
    """
    end = min(at + 7, len(stream))
    for i in range(at, end):
        if i > at and _speech(stream, i):
            after = stream.low[i + 1] if i + 1 < len(stream) else "."
            if stream.low[at] in cues.DETERMINERS and after == "," and stream.low[i + 2 : i + 3] == [QUOTE]:
                return False  # "“… first.” The caller asks, “…”"
            if asked and (after in cues.PREPOSITIONS or cues.adverb(after)) and stream.low[at] not in cues.DETERMINERS:
                return after not in ("that", "than")  # "“… move!” Marsh shouted through a loudhailer."
            return after in (".", ",", QUOTE) and not (after == QUOTE and stream.low[at] in cues.PRONOUNS)
        if asked and i > at and stream.low[i] == "," and stream.cap(at):
            return _verb_after_apposition(stream, i)
        if initial_stop(stream, i):
            continue
        if not stream.word(i) or (i > at and not stream.cap(i)):
            return False
    return False


def _speech(stream: Stream, i: int) -> bool:
    """Whether a token is a finite verb of speech ("says", "I ask")."""
    low = stream.low[i]
    own = stream.low[i - 1] in _WITH_BASE and verbs.BASE.get(low) == "speech"
    return own or verbs.FINITE.get(low) == "speech"


def initial_stop(stream: Stream, at: int) -> bool:
    """The full stop of an initial or a title inside a name ("J. Marsh", "Dr. Marsh", "the F.W.A.")."""
    if stream.low[at] != "." or at == 0 or stream.end[at - 1] != stream.start[at]:
        return False
    low = stream.low[at - 1]
    return (len(low) == 1 and stream.cap(at - 1)) or low in cues.ABBREVIATIONS or initials(low)


def _verb_after_apposition(stream: Stream, comma: int) -> bool:
    """Whether ", 54, a retired driver, recalled" follows from the comma: the verb of the quotation before the name."""
    for i in range(comma + 1, min(comma + _APPOSITION, len(stream) - 1)):
        if stream.low[i] == QUOTE or stream.low[i] in _STOPS:
            return False
        if stream.low[i] == "," and verbs.FINITE.get(stream.low[i + 1]) == "speech":
            return True
    return False


def sentences(text: str, stream: Stream) -> list[tuple[int, int]]:
    """Half-open ranges of tokens. A quotation that ends in a stop ends its sentence when a new one begins after it."""
    found: list[tuple[int, int]] = []
    begin, last = 0, len(stream) - 1
    for i in [i for i, low in enumerate(stream.low) if low in _MAY_END or i == last]:
        while i - begin >= _SENTENCE:
            found.append((begin, begin + _SENTENCE))
            begin += _SENTENCE
        if i == last or i + 1 - begin == _SENTENCE or _ends_sentence(text, stream, i):
            found.append((begin, i + 1))
            begin = i + 1
    return found


def _ends_sentence(text: str, stream: Stream, i: int) -> bool:
    """Whether a sentence ends with token `i`, a stop or a quotation that is not the last of the stream."""
    low, after = stream.low[i], i + 1
    if low == QUOTE:
        inside = text[stream.start[i] : stream.end[i]].rstrip("\"'”’»“‘ ")[-1:]
        return (
            inside in _ENDS
            and (stream.low[after] == QUOTE or stream.cap(after) or stream.raw[after][:1].isdigit())
            and not names_its_speaker(stream, after, asked=inside in "?!")
        )
    if _abbreviation(stream, i) or (low != ";" and stream.word(after) and stream.raw[after][:1].islower()):
        return False
    if low == "." and stream.low[after] in (",", ":", ";"):  # "R-Kan., said"
        return False
    goes_on = stream.low[after] == ")" and after + 1 < len(stream) and stream.word(after + 1)
    return not (goes_on and stream.raw[after + 1][:1].islower())  # "(Keeley, was it?) asked"
