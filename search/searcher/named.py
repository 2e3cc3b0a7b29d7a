"""Where the words of a query stand in what names a passage: a hit whose text has none of them explains itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from search import highlight
from search.model import Clause, DocumentSummary, Passage, Span
from search.searcher.labels import Labels

SECTIONS = " › "
"""Between the headings that a passage stands under."""

Named = Mapping[str, tuple[Span, ...]]
_FIELDS = {"title": "title", "section": "title", "speaker": "speaker", "organisation": "speaker", "source": "source"}
"""What is shown, and the field of the index that its words are in."""


class Names:
    """The names of the passages of one page, each looked through once."""

    def __init__(self, clause: Clause, expansions: Mapping[Clause, tuple[str, ...]], labels: Labels) -> None:
        self._asked = clause, expansions
        self._labels = labels
        self._found: dict[tuple[str, str], tuple[Span, ...]] = {}

    def of(self, passages: Sequence[Passage], documents: Mapping[str, DocumentSummary]) -> tuple[Named, ...]:
        """Where the words stand in the names of each passage."""
        texts = [self._texts(passage, documents[passage.document_id]) for passage in passages]
        # Field by field, since the pattern of one is kept while it is asked for.
        for shown, field in _FIELDS.items():
            for text in {each[shown] for each in texts if each[shown]}:
                self._found[shown, text] = highlight.marks(text, *self._asked, field=field)
        return tuple(
            {shown: marks for shown, text in each.items() if (marks := self._found.get((shown, text), ()))}
            for each in texts
        )

    def _texts(self, passage: Passage, document: DocumentSummary) -> dict[str, str]:
        speaker = passage.speaker
        return {
            "title": document.title or document.file,
            "section": SECTIONS.join(passage.section),
            "speaker": speaker.name or speaker.mention or "",
            "organisation": speaker.organisation or "",
            "source": self._labels.of("source", passage.source_id) if passage.source_id else "",
        }
