"""Which company the report, release or post around a passage is about: from headings, title and what is named most.

Reads the mentions of each passage, never a passage's own label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from search.bodies.mentions import Companies, Mention
from search.model import Document, Passage

_SOURCE_LABEL = re.compile(r":[-–—]?\s*\Z")
_NATIONAL_SERVICE = re.compile(r"\bNPS\b|\bNational Probation Service\b")
_COMPANY = re.compile(
    r"\bCRC\b|\bCRCs\b|\bcommunity rehabilitation compan|\b(?:the|this|its|their) (?:company|owners?|provider)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Topic:
    """The company that an unnamed "the CRC" means here, and whether the section is on the public service alone."""

    slug: str | None
    public_service_only: bool


def direct(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Companies named, abbreviated or meant by an area, each once, in the order of the text."""
    return tuple(dict.fromkeys(slug for mention in mentions if mention.kind != "owner" for slug in mention.slugs))


def only_public_service(text: str) -> bool:
    """Whether the text speaks of the National Probation Service and of no company."""
    return bool(_NATIONAL_SERVICE.search(text)) and not _COMPANY.search(text)


class Topics:
    """The topics of one document. Nearest first: headings from the inside, the extract's mentions, title, document."""

    def __init__(
        self, document: Document, passages: Sequence[Passage], mentions: Sequence[Sequence[Mention]], known: Companies
    ) -> None:
        day = document.published
        own = [
            (passage, direct(found)) for passage, found in zip(passages, mentions, strict=True) if not passage.comment
        ]
        extracts: dict[tuple[str, ...], Counter[str]] = {}
        for passage, slugs in own:
            extracts.setdefault(_extract(passage.section), Counter()).update(slugs)
        self._extracts = {label: _dominant(counts) for label, counts in extracts.items() if label}
        title = direct(known.find(document.title, day)) if document.title else ()
        counted = Counter(slug for _, slugs in own for slug in slugs)
        counted.update(title * 2)
        self._title = title[0] if len(title) == 1 else None
        self._document = _dominant(counted)
        self._of_heading = lru_cache(maxsize=None)(lambda heading: direct(known.find(heading, day)))

    def of(self, section: tuple[str, ...]) -> Topic:
        """The topic of a passage under these headings."""
        inner = next((heading for heading in reversed(section) if not _SOURCE_LABEL.search(heading)), "")
        heading = next((found[0] for found in map(self._of_heading, reversed(section)) if len(found) == 1), None)
        slug = heading or self._extracts.get(_extract(section)) or self._title or self._document
        return Topic(slug, only_public_service(inner))


def _extract(section: tuple[str, ...]) -> tuple[str, ...]:
    """The headings down to the last that introduces somebody's text ("From the report:-"); empty when there is none."""
    labels = [depth for depth, heading in enumerate(section, start=1) if _SOURCE_LABEL.search(heading)]
    return section[: labels[-1]] if labels else ()


def _dominant(counts: Counter[str]) -> str | None:
    """The company with half of all mentions or more, alone in that."""
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] * 2 < counts.total():
        return None
    return None if len(ranked) == 2 and ranked[1][1] == ranked[0][1] else ranked[0][0]
