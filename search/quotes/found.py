"""What a paragraph tells of each quotation: who is mentioned as its speaker, by which rule and cue. Finds nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from search.quotes.clauses import Clauses
from search.quotes.phrases import Mention
from search.quotes.words import Stream


@dataclass(slots=True)
class Found:
    """Where a quotation's speaker was found: the mention in `stream`, by which rule, at which cue tokens."""

    rule: str
    mention: Mention | None = None
    stream: Stream | None = None
    cue: tuple[int, int] | None = None
    kind: str = ""
    adjacent: bool = False
    inferred: bool = False


@dataclass(slots=True)
class Paragraph:
    """A paragraph read: its sentences with their cues, and the speaker of each quotation token."""

    stream: Stream
    sentences: Sequence[tuple[int, int]]
    clauses: list[Clauses] = field(default_factory=list)
    found: dict[int, Found] = field(default_factory=dict)

    @property
    def all_quotation(self) -> bool:
        return bool(self.found) and not any(self.stream.word(i) for i in range(len(self.stream)))
