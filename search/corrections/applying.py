"""Corrections put over the labels of passages. Pure: no file, no clock."""

from __future__ import annotations

import hashlib
from collections.abc import Collection as Container
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from search.corrections.entries import Entry
from search.model import BodyLabel, Collection, Correction, Evidence, Passage, Quote, Speaker

_BY_HAND = Evidence(rule="corrected", confidence="corrected")


def concerning(entries: Iterable[Entry], ids: Container[str]) -> tuple[Correction, ...]:
    """The corrections of the passages with these ids, in their order."""
    return tuple(entry.correction for entry in entries if entry.correction.passage in ids)


def fingerprint(corrections: Sequence[Correction]) -> str:
    """16 hex digits that change when any of these changes; nothing for none."""
    if not corrections:
        return ""
    return hashlib.sha256(repr(tuple(corrections)).encode(errors="backslashreplace")).hexdigest()[:16]


def apply(
    passages: Sequence[Passage], corrections: Sequence[Correction], collection: Collection
) -> tuple[Passage, ...]:
    """`passages` with what the corrections say of them. Of two that speak of one label the later counts.

    Only the labels named change: a passage does not follow its quotations, nor they it.
    """
    by_passage: dict[str, list[Correction]] = {}
    for correction in corrections:
        by_passage.setdefault(correction.passage, []).append(correction)
    return tuple(
        _corrected(passage, by_passage[passage.id], collection) if passage.id in by_passage else passage
        for passage in passages
    )


def without_place(entries: Iterable[Entry], passages: Mapping[str, Passage]) -> Iterator[tuple[Entry, str]]:
    """The entries whose passage is not among `passages` (by id), or whose quotation is not in it, each with why."""
    for entry in entries:
        correction = entry.correction
        passage = passages.get(correction.passage)
        if passage is None:
            yield entry, f"there is no passage {correction.passage!r} any more"
        elif correction.quotation is not None and not any(_is(quote, correction) for quote in passage.quotes):
            yield entry, f"passage {correction.passage} has no quotation {_brief(correction.quotation)!r} any more"


def _corrected(passage: Passage, corrections: Sequence[Correction], collection: Collection) -> Passage:
    placed = [each for each in corrections if each.quotation is None or any(_is(q, each) for q in passage.quotes)]
    in_force = _in_force(placed)
    for correction in placed:
        if correction.quotation is not None:
            quotes = tuple(
                _quote(quote, correction, collection) if _is(quote, correction) else quote for quote in passage.quotes
            )
            passage = replace(passage, quotes=quotes)
        else:
            passage = _passage(passage, correction, collection)
    return replace(passage, corrections=in_force)


def _in_force(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    last: dict[tuple[str | None, str], int] = {}
    for number, correction in enumerate(corrections):
        quotation = None if correction.quotation is None else _plain(correction.quotation)
        for label in ("author_type", "speaker", "crcs"):
            if getattr(correction, label) is not None:
                last[quotation, label] = number
    return tuple(corrections[number] for number in sorted(set(last.values())))


def _passage(passage: Passage, correction: Correction, collection: Collection) -> Passage:
    speaker = _speaker(passage.speaker, correction, collection)
    if correction.author_type is not None or correction.speaker is not None:
        passage = replace(passage, author_type=speaker.author_type, speaker=speaker, evidence=_BY_HAND)
    if correction.crcs is not None:
        passage = replace(passage, bodies=tuple(BodyLabel(slug=slug, evidence=_BY_HAND) for slug in correction.crcs))
    return passage


def _quote(quote: Quote, correction: Correction, collection: Collection) -> Quote:
    return replace(quote, speaker=_speaker(quote.speaker, correction, collection), evidence=_BY_HAND)


def _speaker(speaker: Speaker, correction: Correction, collection: Collection) -> Speaker:
    """Another name brings its organisation from the vocabulary; what the text was taken to call it goes."""
    if correction.author_type is not None:
        speaker = replace(speaker, author_type=correction.author_type)
    if correction.speaker is None or correction.speaker == (speaker.name or ""):
        return speaker
    name = correction.speaker or None
    person = next((each for each in collection.people if name in (each.name, *each.spellings)), None)
    return replace(speaker, name=name, mention=None, organisation=person.organisation if person else None)


def _is(quote: Quote, correction: Correction) -> bool:
    return correction.quotation is not None and _plain(quote.text) == _plain(correction.quotation)


def _plain(text: str) -> str:
    """However its lines are broken, and with or without the space around it."""
    return " ".join(text.split())


def _brief(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
