"""Figures, dates and labels in plain words. Pure; the labels come from the collection, never from this file."""

from __future__ import annotations

from datetime import date

from search.model import UNDATED, UNKNOWN, Collection, Facet, Query, Speaker
from search.query import in_words
from search.searcher import Labels
from webui.urls import to_pairs

HUES = 12
"""How many tints the style sheet knows; the tint only repeats what a label says."""


def count(number: int, one: str, many: str | None = None) -> str:
    """“1 passage”, “1,200 passages”."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(value: date | None) -> str:
    """“31 August 2017”, in British order whatever the locale; “undated” without a date."""
    return in_words(value) if value else UNDATED


def brief(text: str, most: int = 200) -> str:
    """`text` in one line of at most so many characters: names and titles of any length fit a page."""
    line = " ".join(text[: most * 2].split())
    return line if len(line) <= most and len(text) <= most * 2 else f"{line[: most - 1]}…"


class Names:
    """What the collection calls its values: one answer for every page."""

    def __init__(self, collection: Collection) -> None:
        self._labels = Labels(collection)
        self._hues = {kind.value: index % HUES for index, kind in enumerate(collection.author_types)}
        self._people = {person.name for person in collection.people}
        self._crcs = {crc.slug for crc in collection.crcs}
        self.title = brief(collection.title)

    def value(self, field: str, value: str) -> str:
        """The label of a facet value; the value itself where there is none."""
        return brief(self._labels.of(field, value))

    def speaker(self, speaker: Speaker) -> str | None:
        """The facet value that a speaker is counted under; None for one without a name."""
        return self._labels.speaker(speaker)

    def says_nothing(self, facet: Facet) -> bool:
        """Whether a facet has nothing to narrow by, nor ever will in this collection."""
        return self._labels.says_nothing(facet)

    def author_type(self, value: str) -> str:
        """The label of a kind of speaker."""
        return self.value("author_type", value)

    def source(self, value: str) -> str:
        """The label of a publisher."""
        return self.value("source", value)

    def crc(self, slug: str) -> str:
        """The label of a company."""
        return self.value("crc", slug)

    def hue(self, value: str) -> int | None:
        """Which tint goes with an author type; None for unknown ones."""
        return None if value == UNKNOWN else self._hues.get(value)

    def has_page(self, field: str, value: str) -> bool:
        """Whether there is a page about this company or speaker."""
        return value in {"crc": self._crcs, "speaker": self._people}.get(field, set())

    def is_public(self, speaker: str | None) -> bool:
        """Whether the vocabulary knows the name: the others stay out of pages of their own."""
        return speaker in self._people


def period(query: Query) -> str:
    """The bounds of date of a query in words, empty when it has none."""
    bounds = dict(to_pairs(query))
    first, last = bounds.get("from"), bounds.get("to")
    if first and last:
        return f"from {first} to {last}" if first != last else f"in {first}"
    return f"from {first} on" if first else f"up to {last}" if last else ""
