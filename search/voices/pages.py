"""What a page shows of its publisher: the marks of newspapers and magazines, site names, offices that open a release.

Counts and finds marks; which of several kinds of publisher it is, others decide.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from search.model import UNKNOWN, Document, Passage
from search.voices.naming import NAME, TITLE, ends_as_newspaper, may_be_person
from search.voices.who import Who

_PRESS_FORMS = (
    (("GMT", "BST"), re.compile(r"\d(?<!\w\d)\d[.:]\d\d (?:GMT|BST)\b")),
    (("More from ",), re.compile(r"More from (?<!\wMore from )[A-Z]")),
    (("ign up to our ",), re.compile(r"[Ss](?<!\w.)ign up to our (?:\w+ )?newsletter\b")),
)
"""Forms of words, each with parts one of which is in it."""
_PAPER = (
    re.compile(rf"\b[Tt]old (?P<who>(?:[Tt]he\s)?{NAME})"),
    re.compile(rf"\bMore from (?P<who>{NAME})"),
    re.compile(rf"\((?:Image|Photo|Picture|Pic): (?P<who>{NAME})\)"),
    re.compile(rf"\b(?:Photograph|Picture|Photo): [^\n/]{{2,40}}/(?P<who>{NAME})"),
    re.compile(rf"\b[Ss]ubscribe to (?P<who>{NAME})"),
    re.compile(rf"\b(?P<who>The {NAME}|{NAME}) is not responsible for\b"),
)
_MAGAZINE = re.compile(
    r"(?P<who>[^|\n–—]{2,40}?)\s?[|–—]\s[^\n]{0,80}\b(?:magazine|newspaper|journal|news|weekly|monthly)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[^.:;“\"]{3,140}?(?=,?\s(?:has|have|is|are|was|today|yesterday|will)\s)")
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{1,2} \w+ \d{4}\Z")
_SHARE = 0.6
"""Share of the words quoted above which a text is of those whom it quotes."""
_NAMED = 3
"""Speakers of different kinds from which a text that speaks for nobody is news."""


@cache
def _press_marks() -> tuple[str, ...]:
    """The marks of newspapers' pages as they are shipped."""
    table = tomllib.loads(files("search").joinpath("vocabulary/press_marks.toml").read_text("utf-8"))
    return tuple(mark for marks in table.values() for mark in marks)


def press_marks(document: Document) -> int:
    """How many of the different marks of a newspaper's page a document bears."""
    text = document.text
    forms = sum(any(part in text for part in parts) and form.search(text) is not None for parts, form in _PRESS_FORMS)
    return sum(mark in text for mark in _press_marks()) + forms


def paper_name(document: Document, who: Who) -> str | None:
    """The newspaper that a page names as its own, by a picture's credit, an offer, or whom somebody "told"."""
    for pattern in _PAPER:
        for match in pattern.finditer(document.text):
            name = match.group("who").removeprefix("the ")
            ends = pattern is not _PAPER[0] or (ends_as_newspaper(name) and not may_be_person(name))
            if ends and name[0].isupper() and not who.role(name) and not who.is_other_body(name):
                return name
    return None


def magazine(document: Document) -> str | None:
    """The magazine whose name and kind stand in the first lines ("X | The magazine for …")."""
    for block in document.blocks[:3]:
        match = _MAGAZINE.match(block.text) if block.role != "menu" else None
        if match is not None:
            written = match.group("who").strip()
            found = re.search(re.escape(written.title()), document.text)
            return found.group() if found and written.isupper() else written
    return None


def spread(passages: Sequence[Passage]) -> tuple[Counter[str], int]:
    """Words quoted by kind of speaker, and how many persons or bodies are quoted."""
    words: Counter[str] = Counter()
    names: set[str] = set()
    for passage in passages:
        for quote in passage.quotes:
            if quote.inside is None and quote.speaker.name and passage.comment is None:
                words[quote.speaker.author_type] += quote.text.count(" ") + 1
                names.add(quote.speaker.name)
    return words, len(names)


def opener(passages: Sequence[Passage], who: Who) -> tuple[str, str | None, str] | None:
    """The kind and name of a definite body or office that a release opens with, and the words for it."""
    first = next((passage for passage in passages if passage.comment is None), None)
    match = _OPENING.match(first.text) if first is not None else None
    if match is None or re.match(r"(?:An?|One|Two|Three|Some|Many)\s", match.group()):
        return None
    words = match.group()
    known = next(iter(who.known(words)), None)
    if known is not None and known.span.start <= len("The ") and known.value.author_type != UNKNOWN:
        name = known.value.name if known.value.body else known.value.organisation
        return known.value.author_type, name, words
    company = who.company_at(words)
    if company is not None and company.start <= len("The "):
        return "provider", who.company(words), words
    kind = who.role(words)
    named = re.search(rf"\b(?:{TITLE}\s)?[A-Z]\w+\s[A-Z]\w+", words)
    return (kind, None, words) if kind is not None and named is not None else None


def starts_as_post(document: Document) -> bool:
    """Whether a day of the week with its date stands above everything, as on many blogs."""
    first = document.blocks[0] if document.blocks else None
    return first is not None and first.role == "date" and bool(_DAY.match(first.text))


def speaks_most(words: Counter[str], kind: str) -> bool:
    """Whether no other kind of speaker is quoted with more words."""
    return bool(words) and words[kind] == max(words.values())


def is_news(passages: Sequence[Passage]) -> bool:
    """Whether several people of different kinds are quoted, none of them for most of the text."""
    words, names = spread(passages)
    return names >= _NAMED and len(words) >= 2 and max(words.values()) < _SHARE * words.total() + 1
