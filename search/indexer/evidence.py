"""The words behind each label: what stands in the document where the evidence points. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from search.model import BodyLabel, Evidence, Passage

LONGEST = 120
"""Characters of a cue that are kept; a longer one is shown by its beginning."""


def worded(passages: Sequence[Passage], text: str) -> tuple[Passage, ...]:
    """`passages` of the document with this `text`, the words of every cue filled in."""
    return tuple(_with_words(passage, text) if _has_cue(passage) else passage for passage in passages)


def _has_cue(passage: Passage) -> bool:
    if passage.evidence.cue is not None:
        return True
    return any(quote.evidence.cue is not None for quote in passage.quotes) or any(
        body.evidence.cue is not None for body in passage.bodies
    )


def _with_words(passage: Passage, text: str) -> Passage:
    return replace(
        passage,
        evidence=_worded(passage.evidence, text),
        bodies=tuple(BodyLabel(slug=body.slug, evidence=_worded(body.evidence, text)) for body in passage.bodies),
        quotes=tuple(
            replace(quote, evidence=_worded(quote.evidence, text)) if quote.evidence.cue else quote
            for quote in passage.quotes
        ),
    )


def _worded(evidence: Evidence, text: str) -> Evidence:
    if evidence.cue is None:
        return evidence
    cue = evidence.cue
    return Evidence(
        rule=evidence.rule,
        cue=cue,
        confidence=evidence.confidence,
        words=text[cue.start : min(cue.end, cue.start + LONGEST)],
        conflict=evidence.conflict,
    )
