"""What facets and their values are called: by the collection, else by plain words of our own. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from search.analysis import fold
from search.engines.speakers import speaker_value
from search.model import UNDATED, UNKNOWN, UNSTATED, Collection, Facet, Speaker
from search.searcher.reasons import SURE

FACET_LABELS: Final[Mapping[str, str]] = {
    "author_type": "Who speaks",
    "source": "Published by",
    "crc": "About the CRC",
    "speaker": "Speaker",
    "year": "Year",
    "kind": "Kind of passage",
    "quotes": "Quotes the words of",
    "evidence": "Evidence",
}

_KINDS: Final = {
    "paragraph": "Paragraph",
    "list_item": "List item",
    "quote_block": "Pull quote",
    "comment": "Reader comment",
    "table_row": "Table row",
}

_WITHOUT: Final = {
    "source": "No known source",
    "crc": "No CRC",
    "speaker": "No named speaker",
    "quotes": "No quotation",
}


def called(name: str) -> str:
    """A name as it is compared with what somebody types: folded, without the article before it."""
    return fold(name).removeprefix("the ")


class Labels:
    """`known` is field → value → label for every value that has one; `of` has an answer for any value."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        types = {UNKNOWN: "Unknown speaker"} | {kind.value: kind.label for kind in collection.author_types}
        self.known: Mapping[str, Mapping[str, str]] = {
            "author_type": types,
            "source": {source.id: source.name for source in collection.sources},
            "crc": {crc.slug: crc.name for crc in collection.crcs},
            "kind": _KINDS,
            "quotes": types,
            "evidence": SURE,
            "year": {UNDATED: "Undated"},
        }

    def speaker(self, speaker: Speaker) -> str | None:
        """The facet value that a speaker is counted under; None for one without a name."""
        return speaker_value(speaker, self._collection)

    def person(self, typed: str) -> str | None:
        """The known person or body that is called so, by any spelling or, where only one has it, by the last name."""
        wanted = called(typed)
        people = self._collection.people
        named = [p.name for p in people if wanted in map(called, (p.name, *p.spellings))]
        named = named or [p.name for p in people if not p.body and wanted == called(p.name.split()[-1])]
        return named[0] if len(set(named)) == 1 else None

    def values(self, field: str) -> frozenset[str]:
        """The values of a field that need no passage to be known: those with a label, and the one for none."""
        none = {UNSTATED} if field in _WITHOUT else set()
        return frozenset(self.known.get(field, {})) | none

    def says_nothing(self, facet: Facet) -> bool:
        """Whether a facet has no value, or only the one for none of a field that the collection knows no value of."""
        there = (value.value != UNSTATED or value.selected or value.excluded for value in facet.values)
        return not facet.values or (not self.known.get(facet.field) and not any(there))

    def of(self, field: str, value: str) -> str:
        """The label of a value; a value that nobody named is shown as it is."""
        if value == UNSTATED and field in _WITHOUT:
            return _WITHOUT[field]
        return self.known.get(field, {}).get(value) or value
