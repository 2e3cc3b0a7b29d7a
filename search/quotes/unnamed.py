"""Quotations that name no speaker, by the passage they stand in and by what was said above. Works after voices.

Changes no speaker that has a name, and no place of a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from search.model import UNKNOWN, Evidence, Passage, Quote, Speaker
from search.quotes.above import Above, plain

_WORDS, _LOOK_UPS = 3, 300
"""Words from which a repetition is no chance; look-ups in one document, so that long threads stay linear."""
_SELF = frozenset({"i", "me", "we"})
_BESIDE = frozenset({"verb before", "verb after", "participle", "infinitive", "name and colon"})
"""Rules by which the speaker is told in the quotation's own sentence."""
_INSIDERS = frozenset({"commenter", "staff", "union", "blogger"})
"""Those who, where they tell what "we" or "staff" were told, tell what management said."""
_HEARERS = re.compile(
    r"\b(?:we|staff|members|colleagues|officers|practitioners|everyone|everybody|teams?|managers|workers)\b"
    r"[^.!?;:\n“”\"]{0,120}$",
    re.IGNORECASE,
)
_HEARING = frozenset({"told", "informed", "advised", "instructed", "reminded", "warned", "assured", "promised"})
_BEFORE_VERB = re.compile(r"\b(?:am|are|were|was|been|get|got|being)(?:\s\w+)?\s$|[’'](?:re|m)\s$", re.IGNORECASE)
_RETELLING = frozenset({"inspector", "press", "blogger", "commissioner", "provider", "union", "charity"})
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s|I|[Mm]y)\b")
_OF_ANOTHER = re.compile(
    r"\b(?:bid|contract|promis\w+|undert\w+|polic(?:y|ies)|standards?|guidance|model|strategy|so-called|known as)\b"
)
"""Words that make what is quoted another document's than the report."""
_JUDGED = frozenset({"described", "called", "judged", "praised", "criticised", "commended", "condemned", "labelled"})
_BY = re.compile(r"[^.;]{0,40}\bby\b")
_COMPANY = re.compile(r"\b(?:company|companies|firm|provider|CRC|CRCs|contractor)\b[^.!?;:\n“”\"]{0,120}$")
_SENT = re.compile(
    r"(?:an?|the|this|that|our|my|another|one|its|their|today['’]s|all.staff)\s(?:[\w\-]+\s){0,3}"
    r"(?:e-?mail|letter|slide|poster|notice|memo|update|newsletter|bulletin|intranet|briefing|template|guidance|bid)",
    re.IGNORECASE,
)
"""A document of the organisation that its people work for, told of without its sender."""
_IN_OUR_OFFICE = re.compile(
    r"(?:somebody|someone|one)\s(?:in|at|from|on)\s(?:our|my)\s(?:\w+\s)?(?:office|team|unit|building|patch)",
    re.IGNORECASE,
)
_OWN = re.compile(r"(?:an?|the|this|our)\s(?:[\w\-]+\s){0,3}(?:motion|resolution|petition)\b", re.IGNORECASE)
"""What those who tell of it have put forward themselves."""


def given(passages: Sequence[Passage], *, reporter: str | None = None) -> tuple[Passage, ...]:
    """`passages` with the speakers of such quotations as far as the document tells them, in the same order.

    `reporter` is whose report the document is about, None when it is about none.
    """
    above = _Document(reporter)
    return tuple(above.taken(_settled(passage, above)) for passage in passages)


def _settled(passage: Passage, above: _Document) -> Passage:
    if not passage.quotes:
        return passage
    quotes = tuple(_given(quote, passage, above) for quote in passage.quotes)
    return passage if quotes == passage.quotes else replace(passage, quotes=quotes)


def _given(quote: Quote, passage: Passage, above: _Document) -> Quote:
    speaker = quote.speaker
    if speaker.author_type != UNKNOWN:
        return quote
    if speaker.name is not None:
        kind = _of_document(speaker.name, quote, passage)
        return replace(quote, speaker=replace(speaker, author_type=kind)) if kind else quote
    if speaker.mention is not None and speaker.mention.lower() in _SELF and quote.evidence.rule in _BESIDE:
        own = replace(passage.speaker, mention=speaker.mention)
        return replace(quote, speaker=own) if own.author_type != UNKNOWN else quote
    if _from_above(quote, passage):
        return replace(quote, speaker=replace(speaker, author_type="provider"))
    if quote.inside is not None or speaker.mention is not None:
        return quote
    if passage.evidence.rule.startswith("frame") and len(quote.text) * 3 >= len(passage.text) * 2:
        return replace(quote, speaker=passage.speaker, evidence=Evidence(rule=passage.evidence.rule))
    if (said := above.speaker(quote.text)) is not None:
        return replace(quote, speaker=said, evidence=Evidence(rule="said above", confidence="inferred"))
    if above.reporter == "inspector" and _of_report(quote, passage):
        report = Speaker(name="the report", author_type=above.reporter)
        return replace(quote, speaker=report, evidence=replace(quote.evidence, rule="report", confidence="inferred"))
    return quote


def _of_report(quote: Quote, passage: Passage) -> bool:
    """Whether words that nobody is named for are a report's that the narrator retells.

    An inspectorate's release quotes its report so; others tell how a company was described, or what it was told.
    """
    if passage.evidence.rule != "publisher" or passage.author_type not in _RETELLING:
        return False
    narration = passage.text.replace(quote.text, " ")
    if _FIRST_PERSON.search(narration):
        return False
    if passage.author_type == "inspector":
        return not _OF_ANOTHER.search(narration) and quote.text.count(" ") >= _WORDS - 1
    cue = quote.evidence.cue
    start = 0 if cue is None else cue.start - passage.span.start
    if cue is None or start <= 0 or quote.evidence.rule != "no speaker named":
        return False
    before = passage.text[max(0, start - 160) : start]
    verb = passage.text[start : cue.end - passage.span.start].lower()
    judged = verb in _JUDGED and not _BY.match(passage.text, cue.end - passage.span.start)
    return _BEFORE_VERB.search(before) is not None and (
        judged or (verb in _HEARING and _COMPANY.search(before) is not None)
    )


def _of_document(name: str, quote: Quote, passage: Passage) -> str | None:
    """Whose "the email" or "a motion" is that somebody tells of at work."""
    cue = quote.evidence.cue
    if passage.author_type in _INSIDERS and _IN_OUR_OFFICE.fullmatch(name):
        return "staff"
    to_us = cue is not None and passage.text.startswith(" us ", cue.end - passage.span.start)
    if passage.author_type not in _INSIDERS or (passage.author_type == "blogger" and not to_us):
        return None
    if passage.author_type == "union" and _OWN.match(name):
        return "union"
    return "provider" if _SENT.fullmatch(name) else None


def _from_above(quote: Quote, passage: Passage) -> bool:
    """Whether it is what "we" or "staff" were told by nobody named."""
    cue = quote.evidence.cue
    if passage.author_type not in _INSIDERS or cue is None or quote.speaker.mention is not None:
        return False
    start, end = cue.start - passage.span.start, cue.end - passage.span.start
    if start < 0 or passage.text[start:end].lower() not in _HEARING:
        return False
    before = passage.text[max(0, start - 160) : start]
    return _BEFORE_VERB.search(before) is not None and _HEARERS.search(before) is not None


class _Document:
    """What the document tells so far, and whose report it is about."""

    def __init__(self, reporter: str | None) -> None:
        self.reporter = reporter
        self._words = Above()
        self._left = _LOOK_UPS

    def taken(self, passage: Passage) -> Passage:
        """Remember a passage, and give it back."""
        self._words.add(passage)
        return passage

    def speaker(self, text: str) -> Speaker | None:
        """Who said these words above, by the first passage that has them as its own or as somebody's."""
        words = f" {plain(text)} " if self._left > 0 else ""
        if words.count(" ") <= _WORDS:
            return None
        self._left -= 1
        told = (_said_in(passage, words) for passage in islice(self._words.having(words), _WORDS))
        return next((speaker for speaker in told if speaker is not None), None)


def _said_in(passage: Passage, words: str) -> Speaker | None:
    """Who says the words in a passage: who is quoted, else whose it is; None where nobody is known."""
    quoted = [quote for quote in passage.quotes if words in f" {plain(quote.text)} "]
    speaker = quoted[-1].speaker if quoted else passage.speaker
    return speaker if speaker.author_type != UNKNOWN else None
