"""Figures, dates and labels in plain words. Pure; the labels come from the collection, never from this file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from search.engines.base import UNDATED, UNSTATED
from search.model import UNKNOWN, Collection, Query
from webui.urls import to_pairs

HUES = 12
"""How many tints the style sheet knows; the tint only repeats what a label says."""

FIELD_LABELS: Mapping[str, str] = {
    "author_type": "Who speaks",
    "source": "Published by",
    "crc": "About the CRC",
    "speaker": "Speaker",
    "year": "Year",
    "kind": "Kind of passage",
    "quotes": "Quotes the words of",
}

_KINDS: Mapping[str, str] = {
    "paragraph": "Paragraph",
    "list_item": "List item",
    "quote_block": "Pull quote",
    "comment": "Reader comment",
    "table_row": "Table row",
}

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def count(number: int, one: str, many: str | None = None) -> str:
    """“1 passage”, “1,200 passages”."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(value: date | None) -> str:
    """“31 August 2017”, in British order whatever the locale; “undated” without a date."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}" if value else UNDATED


class Names:
    """What the collection calls its values: one answer for every page."""

    def __init__(self, collection: Collection) -> None:
        self._types = {kind.value: kind.label for kind in collection.author_types}
        self._hues = {kind.value: index % HUES for index, kind in enumerate(collection.author_types)}
        self._sources = {source.id: source.name for source in collection.sources}
        self._crcs = {crc.slug: crc.name for crc in collection.crcs}
        self._people = {person.name for person in collection.people}
        self.title = collection.title

    def author_type(self, value: str) -> str:
        return self._types.get(value) or ("Unknown speaker" if value == UNKNOWN else _plain(value))

    def hue(self, value: str) -> int | None:
        """Which tint goes with an author type; None for unknown ones."""
        return None if value == UNKNOWN else self._hues.get(value)

    def source(self, value: str) -> str:
        return self._sources.get(value, value)

    def crc(self, slug: str) -> str:
        return self._crcs.get(slug, slug)

    def is_public(self, speaker: str | None) -> bool:
        """Whether the vocabulary knows the name: the others stay out of pages of their own."""
        return speaker in self._people

    def value(self, field: str, value: str) -> str:
        """The label of a facet value; the value itself where there is none."""
        if value in {UNSTATED, UNDATED}:
            return "Undated" if field == "year" else "Not stated"
        match field:
            case "author_type" | "quotes":
                return self.author_type(value)
            case "source":
                return self.source(value)
            case "crc":
                return self.crc(value)
            case "kind":
                return _KINDS.get(value) or _plain(value)
        return value


def _plain(value: str) -> str:
    return value.replace("_", " ").replace("-", " ").capitalize()


def period(query: Query) -> str:
    """The bounds of date of a query in words, empty when it has none."""
    bounds = dict(to_pairs(query))
    first, last = bounds.get("from"), bounds.get("to")
    if first and last:
        return f"from {first} to {last}" if first != last else f"in {first}"
    return f"from {first} on" if first else f"up to {last}" if last else ""
