"""Quotations on the passages of a document, speakers known by the collection. Gives no label to a passage itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from search.model import UNKNOWN, Collection, Document, Passage, Quote, Span, Speaker
from search.quotes.authors import Authors, authors_of
from search.quotes.finding import SPOKESMAN, Attributed, attributed
from search.quotes.managers import gives_orders
from search.quotes.members import MEMBER, RESPONDENT, kind_before, of_surveyed
from search.quotes.offices import office
from search.quotes.pieces import Piece, pieces
from search.quotes.roles import Typist

_SAME = re.compile(r"(?:the|this|that) (?:same|very) (?:\w+ )?(?P<noun>\w+)\Z", re.IGNORECASE)
"""Somebody told of before ("from the same manager")."""
_ON = re.compile(r"\s(?:on|about|into|to)\s")
_BESIDE = re.compile(r",\s(?P<what>(?:an?|one|the)\s[^,.;:“”\"\n]{3,80})")
"""What else is told of somebody ("another member, a driver at the depot, wrote")."""
_ANOTHER = re.compile(r"(?:one|another|others|an?|some|many|several|most|two|three)\b", re.IGNORECASE)
"""What is not the same speaker each time."""


def _areas(document: Document, passages: Sequence[Passage]) -> Iterator[tuple[Span, str]]:
    """What is read, in order: all blocks but furniture, each with its group; without blocks, the passages."""
    if document.blocks:
        for block in document.blocks:
            if block.kind != "furniture":
                yield block.span, "" if block.comment is None else f"{block.comment.parent}/{block.comment.number}"
    else:
        for passage in passages:
            yield passage.span, "" if passage.comment is None else f"{passage.comment.parent}/{passage.comment.number}"


def _speaker(typist: Typist, authors: Authors, found: Attributed) -> Speaker:
    """The speaker with an author type: role words beside the name, then people, then the mention's noun."""
    speaker = found.quote.speaker
    if found.mention is None or found.context is None or speaker.name is None:
        return speaker
    person = typist.people.called(speaker.name, speaker.mention)
    told = _told(typist, found, speaker.name)
    kind = told or (person.author_type if person else UNKNOWN)
    if kind == UNKNOWN and found.kind != "person" and _is_document(found):
        kind = _of_document(authors, speaker.name, found.mention) or UNKNOWN
    if person is None:
        return speaker if kind == speaker.author_type else replace(speaker, author_type=kind)
    return replace(speaker, name=person.name, author_type=kind, organisation=person.organisation)


def _of_document(authors: Authors, name: str, place: Span) -> str | None:
    """Whose a document is: by the words at its place, by what the text says of it elsewhere, by where it hangs."""
    typist = authors.typist
    itself = _ON.split(name, maxsplit=1)[0]  # "the last report on Amble" is not Amble's
    told = authors.at(name, place) or authors.of(name) or typist.body(itself) or typist.of_phrase(itself)
    return told or authors.of_premises(name, place.start)


def _is_document(found: Attributed) -> bool:
    return found.kind == "document" or found.quote.evidence.rule == "introduced"


def _told(typist: Typist, found: Attributed, name: str) -> str | None:
    if found.mention is None or found.context is None:
        return None
    if found.kind == "person":
        return typist.of_person(found.mention, found.context, name)
    if RESPONDENT.fullmatch(name) and (kind := of_surveyed(typist.roles, typist.text, found.mention.start)) is not None:
        return kind
    if MEMBER.fullmatch(name):
        at = typist.text.rfind(name, 0, found.mention.start) if found.kind == "pronoun" else found.mention.start
        place = Span(at, at + len(name)) if at >= 0 else found.mention
        return typist.introduced(place) or kind_before(typist.roles, typist.text, name, found.mention.start)
    if SPOKESMAN.fullmatch(name):
        at = typist.text.rfind(name, 0, found.mention.start + 1) if found.kind == "pronoun" else found.mention.start
        kind = typist.of_phrase(name) or typist.spoken_for(max(0, at))
        told = (typist.body(behind) or typist.of_phrase(behind) for behind in found.behind)
        return kind or next((kind for kind in told if kind is not None), None)
    if found.kind == "pronoun":
        pronoun = found.quote.speaker.mention or ""
        return typist.of_name(name) or (typist.of_phrase(name) if typist.people.may_be(name, pronoun) else None)
    written, cue = found.quote.speaker.mention, found.quote.evidence.cue
    said = cue or Span(found.mention.end, found.mention.end)
    clause = typist.text[min(found.mention.end, said.start) : said.end]
    if gives_orders(name, clause, typist.text[said.end : said.end + 60]):
        return typist.roles.first("management")
    kind = typist.surely(name) if found.kind == "document" else typist.of_phrase(name)
    if kind is None and name.lower().startswith(("its ", "their ")) and office(name.rpartition(" ")[2].lower()):
        return typist.owner(found.mention.start)  # "its chief executive"
    if kind is None and written is not None and written != name:
        kind = typist.of_phrase(written)  # "an officer called Ada"
    if kind is None and (beside := _BESIDE.match(typist.text[found.mention.end : found.context.end])) is not None:
        kind = typist.of_phrase(beside["what"])
    return kind or typist.introduced(found.mention) or typist.short(name, found.mention.start)


def _is_one(name: str, noun: str) -> bool:
    """Whether `name` tells of one such as "the same `noun`" takes up ("a senior manager at the company")."""
    words = name.lower().split()
    return words[0] in ("a", "an", "one") and noun.lower() in words


def _typed(authors: Authors, found: Sequence[Attributed]) -> list[Quote]:
    """The quotations with typed speakers; a type told of a name once holds for all its quotations."""
    speakers = [_speaker(authors.typist, authors, one) for one in found]
    known: dict[str, str] = {}
    for speaker in speakers:
        if speaker.name is not None and speaker.author_type != UNKNOWN and not _ANOTHER.match(speaker.name):
            known.setdefault(speaker.name, speaker.author_type)
    quotes: list[Quote] = []
    for one, speaker in zip(found, speakers, strict=True):
        again = one.kind == "pronoun" or speaker.author_type == UNKNOWN
        kind = known.get(speaker.name or "", speaker.author_type) if again else speaker.author_type
        if speaker.name is not None and (same := _SAME.match(speaker.name)) is not None:
            kind = next((known[name] for name in reversed(known) if _is_one(name, same["noun"])), kind)
        told = speaker if kind == speaker.author_type else replace(speaker, author_type=kind)
        quotes.append(one.quote if told is one.quote.speaker else replace(one.quote, speaker=told))
    return quotes


def label(document: Document, passages: Sequence[Passage], collection: Collection) -> tuple[Passage, ...]:
    """`passages` with their quotations, one record per passage, offsets in characters of the document's text.

    `inside` counts within the passage's own quotations. `speaker.name` is the collection's name where it knows the
    person; the author type is `unknown` unless role words or the collection tell it.
    """
    cut: list[Piece] = [p for area, group in _areas(document, passages) for p in pieces(document.text, area, group)]
    found = attributed(document.text, cut)
    quotes = _typed(authors_of(document.text, collection), found)
    labelled: list[Passage] = []
    at = 0
    for passage in passages:
        while at < len(quotes) and quotes[at].span.start < passage.span.start:
            at += 1
        begin = at
        while at < len(quotes) and quotes[at].span.end <= passage.span.end:
            at += 1
        own = tuple(_within(quote, begin) for quote in quotes[begin:at])
        labelled.append(replace(passage, quotes=own) if own or passage.quotes else passage)
    return tuple(labelled)


def _within(quote: Quote, begin: int) -> Quote:
    """`quote`, the quotation around it counted from `begin`; None where that stands in an earlier passage."""
    if quote.inside is None:
        return quote
    return replace(quote, inside=None if quote.inside < begin else quote.inside - begin)
