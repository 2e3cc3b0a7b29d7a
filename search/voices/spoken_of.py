"""Of whom a line that ends in a colon speaks where no verb of speech tells: its subject, the only one it names.

Judges one sentence with the one before it; whether words of theirs follow, others decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from search.model import UNKNOWN, Span, Speaker
from search.voices.naming import NAME, TITLE
from search.voices.who import Who

SPEAKING = (
    r"reports?|inspectors?|inspectorates?|review|unions?|judge|ministry|company|provider|commissioner|committee|minister|"
    r"government|charity|spokes\w+|magistrates?|auditors|watchdog|article|newspaper|"
    r"(?:local|evening|weekly|daily|regional) papers?|authors?"
)
"""Those who speak by what they are, and works that speak."""
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|us)\b")
_SUBJECT = re.compile(
    r"(?:(?:And|But|Yet|Here|Then|Next|First up|Next up|Last up|Finally|Meanwhile|Today|In full),?\s)?"
    rf"(?P<who>(?:[Tt]he|[Tt]his|[Tt]heir)\s(?:\w+\s){{0,2}}?(?:reports?|inspectors|inspectorates?|review|judge|committee"
    rf"|auditors|commissioner|union)\b|(?:[A-Z][a-z]+\s){{1,3}}?(?:{TITLE}\s)?{NAME})(?![’'])"
)
_PRONOUN = re.compile(
    r"(?P<who>They|She|He|It(?!\s(?:seems|appears|turns|happens|so\shappens|would\s(?:seem|appear))\b)"
    r"|(?:Its|Their|Her|His)\s(?:\w+\s)?(?:conclusions?|findings|recommendations|verdicts?|views?"
    r"|words|reasons|answers?))\b|(?:[^,]{3,60},\si|I)n\s(?P<whose>(?:their|her|his|its)(?: own)? words)"
)
_NOUN = re.compile(rf"\b(?:(?:[Tt]he|[Tt]his|[Tt]heir)\s(?:\w+\s){{0,2}}?)?(?:{SPEAKING})\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:[Tt]he|[Tt]hese|[Ii]ts|[Ww]hole)\s(?:\w+\s){0,2}?(?:pages|chapters?|paragraphs|summary|conclusions?|introduction)\b"
)
"""The parts of a report, which say what it says."""
_NAME_BEHIND = re.compile(r"(?:\s[A-Z][\w’'-]+){1,3}")
DASHED = re.compile(r":[-–—]\s*\Z")
SENTENCE = re.compile(r"[.!?][”’\"')]*\s+(?=[A-Z“‘\"'])")
_REPORT = re.compile(r"\b(?:reports?|inspection|[Ii]nspectors|foreword|findings)\b")
_BIT = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Oo]ne|[Aa]nother)\s(?:\w+\s){0,2}(?:bits?|parts?|sections?|passages?|chapters?|paragraphs?|extracts?)\s"
    r"(?:on|about|that|which|where|dealing|headed|I)\b"
)
"""What points to a part of the work that the paragraph is on."""
_PAGE = re.compile(r"\b(?:pages?|paragraphs?|paras?|p)\.?\s?\d{1,4}\b|\bfootnotes?\b")
_OWN_PAGE = re.compile(
    r"(?:,|\sof|\sin)\s(?:this|our|the)\s(?:issue|newsletter|magazine|bulletin|paper|blog|leaflet)\b"
)
"""Whose page it is behind its number, where it is none of a report's."""
_OWN_WORDS = re.compile(r"\bin (?:their|its|her|his)(?: own| very)? words\W*\Z", re.IGNORECASE)
LONGEST = 600
"""Characters of a paragraph that are read for whose words come."""
_HEADS = frozenset({"inspector", "politician", "judge", "court", "commissioner", "union", "charity"})
"""Kinds of whom the one paragraph below a line that speaks of them is; others are more often only told of."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who is spoken of, where the sentence says so, and whether only a pronoun does."""

    speaker: Speaker
    span: Span
    pronoun: bool = False
    words: bool = False
    """Whether a noun says that words of theirs come ("their conclusions")."""


def spoken_of(before: str, last: str, who: Who, above: str = "") -> Spoken | None:
    """Of whom the sentence `last` speaks; None for the writer's own affairs, and where it cannot be said.

    `above` is the paragraph before that of `before` and `last`.
    """
    if _FIRST_PERSON.search(last):
        return None
    pronoun = _PRONOUN.match(last)
    if pronoun is not None:
        named = "who" if pronoun.group("who") else "whose"
        speaker = _antecedent(before, who) if before.strip() else _of_paragraph(above, who)
        if speaker is None:
            return None
        return Spoken(speaker, Span(*pronoun.span(named)), pronoun=True, words=" " in pronoun.group(named))
    subject = _SUBJECT.match(last)
    speaker = who.speaker(subject.group("who")) if subject is not None else None
    if subject is not None and speaker is not None and speaker.author_type in _HEADS:
        return Spoken(speaker, Span(*subject.span("who")))
    return _only_one_named(last, who) if DASHED.search(last) else None


def _only_one_named(last: str, who: Who) -> Spoken | None:
    """The one body or person of the vocabulary that a line before a whole text names."""
    found = [hit for hit in who.known(last) if hit.value.author_type != UNKNOWN]
    if len({hit.value.name for hit in found}) != 1:
        return None
    return Spoken(who.speaker(found[0].span.of(last)), found[0].span)


def _antecedent(before: str, who: Who) -> Speaker | None:
    """Whom "they" or "it" takes up: who speaks by what they are, or is known, first in the sentence before."""
    starts = [match.end() for match in SENTENCE.finditer(before.rstrip())]
    return _first_head(before[starts[-1] if starts else 0 :], who)


def _of_paragraph(above: str, who: Who) -> Speaker | None:
    """Whom a paragraph is on by its last sentence, else by the first; None when both name nobody who speaks."""
    first = SENTENCE.search(above)
    return _antecedent(above, who) or (_first_head(above[: first.start()], who) if first is not None else None)


def _first_head(sentence: str, who: Who) -> Speaker | None:
    nouns = [(match.start(), match.group() + _called(sentence, match)) for match in _NOUN.finditer(sentence)]
    names = [(hit.span.start, hit.span.of(sentence)) for hit in who.known(sentence)]
    parts = [(match.start(), "the report") for match in _PART.finditer(sentence)]
    for _, mention in sorted([*nouns, *names, *parts]):
        speaker = who.speaker(mention)
        if speaker.author_type in _HEADS:
            return speaker
    return None


def head_of_last(text: str, who: Who) -> Speaker | None:
    """Who speaks by what they are, or is known, first in the last sentence of a paragraph, though it says "us"."""
    return _first_head(last_sentence(text)[1], who)


def _called(sentence: str, noun: re.Match[str]) -> str:
    """The name right behind a title that is a noun, too ("Judge Ann Other")."""
    found = _NAME_BEHIND.match(sentence, noun.end()) if noun.group()[:1].isupper() else None
    return found.group() if found is not None else ""


def last_sentence(text: str) -> tuple[str, str, int]:
    """What comes before the last sentence of a paragraph, that sentence, and where it begins."""
    offset = max(0, len(text) - LONGEST)
    starts = [match.end() for match in SENTENCE.finditer(text, offset)]
    start = starts[-1] if starts else offset
    return text[max(0, start - LONGEST) : start], text[start:], start


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line speaks of a report (offsets in the line), and whether it says at which page."""

    span: Span
    exact: bool


def report_place(text: str) -> Place | None:
    """Where the last two sentences of a line speak of a report, or of a page of one; None when they do not."""
    before, last, start = last_sentence(text)
    exact = _PAGE.search(last)
    if exact is not None and not _OWN_PAGE.match(last, exact.end()):
        return Place(Span(start + exact.start(), start + exact.end()), exact=True)
    starts = [match.end() for match in SENTENCE.finditer(before.rstrip())]
    begin = start - len(before) + (starts[-1] if starts else 0)
    if _BIT.search(last):
        begin = min(begin, max(0, len(text) - LONGEST))
    named = _REPORT.search(text, begin)
    return Place(Span(*named.span()), exact=False) if named is not None else None


def in_own_words(text: str) -> bool:
    """Whether a line promises words as they were written or spoken ("in their words:")."""
    return bool(_OWN_WORDS.search(text[-60:]))
