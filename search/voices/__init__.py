"""Whose words each passage is: the layers kept apart (published by, posted by, said by) and the reason for each.

A passage belongs to whoever has most of its words; indirect speech belongs to the narrator; `unknown` is an answer.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from search.model import UNKNOWN, Block, Collection, Document, Evidence, Passage, Quote, Speaker
from search.quotes import unnamed
from search.quotes.verbs import SAYS
from search.voices.credited import CREDIT
from search.voices.enclosed import enclosed
from search.voices.ground import RETELLERS, Ground
from search.voices.order import framed
from search.voices.publisher import publisher
from search.voices.refining import refined
from search.voices.repeated import Said
from search.voices.threads import Threads
from search.voices.voice import Voice
from search.voices.who import Who

__all__ = ["label"]

_REPORTING_SENTENCE = re.compile(rf"\b(?:{SAYS})\b")
_DASHES = (" – ", " — ", " - ")
_NEAR_HALF = 0.45
"""Share of words in marks from which a paragraph that otherwise only reports the same person is that person's."""


def label(document: Document, passages: Sequence[Passage], collection: Collection) -> tuple[Passage, ...]:
    """`passages` with author type, speaker, the page's author type and the evidence (cues count in the document).

    Works best after `quotes`, whose speakers decide where more than half of a passage's words stand in marks.
    """
    who = Who(collection, document.text)
    host = publisher(document, passages, who)
    quoted = [quote.span for passage in passages for quote in passage.quotes if quote.inside is None]
    page = document.source.name if document.source else None
    threads = Threads(passages, who, host, _comment_labels(document.blocks, passages), page)
    voices = framed(Ground(document.blocks, who, host, quoted))
    own = _by_start(document.blocks, voices, passages)
    labelled: list[Passage] = []
    said = Said(who)
    marked = {block.span.start for block in document.blocks if block.mark == ">"}
    owners = {p.id: own[p.ordinal] for p in passages if p.comment is None and p.ordinal in own}
    owners.update(threads.voices)
    owners.update(enclosed(document.blocks, passages, who))
    for passage in refined(passages, who, host, owners):
        quoting = passage.comment is not None or (passage.id not in owners and host.speaker.author_type in RETELLERS)
        again = said.voice(passage, marked=passage.span.start in marked) if quoting else None
        spoken = _told(passage, again, host) if again else _spoken(passage, owners.get(passage.id, host), host)
        labelled.append(spoken)
        said.add(spoken)
    return unnamed.given(labelled, reporter=who.reporting())


def _by_start(blocks: Sequence[Block], voices: Mapping[int, Voice], passages: Sequence[Passage]) -> dict[int, Voice]:
    """The voice of each framed passage by its ordinal: that of its last framed block."""
    starts = [passage.span.start for passage in passages]
    found: dict[int, Voice] = {}
    for block in blocks:
        if block.ordinal in voices:
            number = bisect_right(starts, block.span.start) - 1
            if number >= 0 and block.span.end <= passages[number].span.end:
                found[passages[number].ordinal] = voices[block.ordinal]
    return found


def _comment_labels(blocks: Sequence[Block], passages: Sequence[Passage]) -> dict[int, str]:
    """Source labels that stand alone within comments, by the start of the passage that follows each."""
    starts = [passage.span.start for passage in passages]
    labels: dict[int, str] = {}
    for block in blocks:
        if block.comment is not None and block.kind == "context" and block.role == "source_label":
            number = bisect_right(starts, block.span.start)
            if number < len(starts):
                labels[starts[number]] = block.text
    return labels


def _told(passage: Passage, voice: Voice, host: Voice) -> Passage:
    """`passage` in a voice that no quotation in it outweighs."""
    return _labelled(passage, voice.speaker, _evidence(voice), host)


def _evidence(voice: Voice) -> Evidence:
    return Evidence(rule=voice.rule, cue=voice.cue, confidence=voice.confidence)


def _labelled(passage: Passage, speaker: Speaker, evidence: Evidence, host: Voice) -> Passage:
    return replace(
        passage,
        author_type=speaker.author_type,
        speaker=speaker,
        container_author_type=host.speaker.author_type,
        evidence=evidence,
    )


def _spoken(passage: Passage, voice: Voice, host: Voice) -> Passage:
    quote = _majority(passage) if passage.quotes else None
    if quote is None:
        return _told(passage, voice, host)
    speaker = voice.speaker
    unsaid = quote.speaker.author_type == UNKNOWN and quote.speaker.name is None
    framed = (voice.rule.startswith("frame") or (unsaid and voice.rule == CREDIT)) and quote.speaker.author_type in (
        speaker.author_type,
        UNKNOWN,
    )
    same = quote.speaker.author_type == UNKNOWN and quote.speaker.name == speaker.name
    if (quote.speaker.author_type != UNKNOWN or quote.speaker.name or not framed) and not same:
        speaker = quote.speaker
    told = Evidence(rule="quotation", cue=quote.evidence.cue, confidence=quote.evidence.confidence)
    return _labelled(passage, speaker, _evidence(voice) if framed else told, host)


def _majority(passage: Passage) -> Quote | None:
    """The quotation whose speaker has most of the passage's words, None when the narrator has."""
    outer = [quote for quote in passage.quotes if quote.inside is None]
    if not outer:
        return None
    total = _words(passage.text)
    counts: dict[tuple[str | None, str], int] = {}
    for quote in outer:
        key = (quote.speaker.name, quote.speaker.author_type)
        counts[key] = counts.get(key, 0) + _words(quote.text)
    key, words = max(counts.items(), key=lambda item: item[1])
    longest = max((q for q in outer if (q.speaker.name, q.speaker.author_type) == key), key=lambda q: len(q.text))
    if words * 2 > total:
        return longest
    if len(counts) == 1 and words >= _NEAR_HALF * total and all(_reports(part) for part in _narration(passage, outer)):
        return longest
    return longest if sum(counts.values()) * 2 > total and len({kind for _, kind in counts}) == 1 else None


def _words(text: str) -> int:
    """How many words a text has; a dash between blanks is none."""
    return len(text.split()) - sum(map(text.count, _DASHES))


def _narration(passage: Passage, quotes: Sequence[Quote]) -> Iterator[str]:
    """The sentences of a passage with what stands in marks left out."""
    text, at = "", passage.span.start
    for quote in quotes:
        text += passage.text[at - passage.span.start : quote.span.start - passage.span.start]
        at = quote.span.end
    text += passage.text[at - passage.span.start :]
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        if _words(sentence) >= 2:
            yield sentence


def _reports(sentence: str) -> bool:
    """Whether a sentence only reports what somebody said, asked or told."""
    return bool(_REPORTING_SENTENCE.search(sentence))
