"""What a collection declares: sources, documents, people, CRCs. No behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

UNKNOWN = "unknown"
"""The author type of words whose speaker's role is not known: an answer, not a gap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who publishes."""

    id: str
    name: str
    author_type: str = UNKNOWN
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorType:
    """A kind of speaker; `role_words` are lower-case words or phrases that give it away beside a name."""

    value: str
    label: str
    meaning: str = ""
    role_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person or body of the field; `name` is the form shown, `spellings` the others."""

    name: str
    author_type: str = UNKNOWN
    role: str = ""
    organisation: str | None = None
    body: bool = False
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who held a CRC's contract, from and until inclusive; None is open."""

    name: str
    since: date | None = None
    until: date | None = None
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Crc:
    """A Community Rehabilitation Company; abbreviations are case-sensitive, `towns` are those of its areas."""

    slug: str
    name: str
    code: str = ""
    abbreviations: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    owners: tuple[Owner, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEntry:
    """What collection.toml says of one file; None where it says nothing."""

    file: str
    id: str | None = None
    title: str | None = None
    source: str | None = None
    kind: str | None = None
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What a collection is not to hold any more: a passage or a document, by its id; one of the two is None.

    `also` are ids whose links went with it. `words` and `digest` are the trace by which the words of a passage are
    known again wherever they stand (see search.erasing), 0 and "" for those that are too few.
    """

    passage: str | None = None
    document: str | None = None
    also: tuple[str, ...] = ()
    words: int = 0
    digest: str = ""
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """What is known of a folder of documents beside the documents themselves.

    `not_areas` are names that hold the name of an area and mean another place ("England and Wales").
    """

    title: str
    sources: tuple[Source, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    author_types: tuple[AuthorType, ...] = ()
    people: tuple[Person, ...] = ()
    crcs: tuple[Crc, ...] = ()
    not_areas: tuple[str, ...] = ()
    erasures: tuple[Erasure, ...] = ()
