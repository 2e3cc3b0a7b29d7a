"""Who speaks and why we say so: what every rule of this room gives."""

from __future__ import annotations

from dataclasses import dataclass

from search.model import Confidence, Span, Speaker


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, by which rule and at which words of the document."""

    speaker: Speaker
    rule: str
    cue: Span | None = None
    confidence: Confidence = "inferred"
