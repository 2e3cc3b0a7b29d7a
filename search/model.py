"""Every noun that more than one room uses, frozen. No behaviour beyond what follows from the fields.

Offsets are half-open and count Unicode characters of the document's text, never bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

UNKNOWN = "unknown"
"""The author type of words whose speaker's role is not known: an answer, not a gap."""

BlockKind = Literal["paragraph", "list_item", "quote_block", "comment", "table_row", "heading", "context", "furniture"]
PassageKind = Literal["paragraph", "list_item", "quote_block", "comment", "table_row"]
Confidence = Literal["stated", "inferred", "default", "corrected"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` in this range."""
        return text[self.start : self.end]


# ── What a collection declares ──────────────────────────────────────────────


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
    """A Community Rehabilitation Company; abbreviations are case-sensitive."""

    slug: str
    name: str
    code: str = ""
    abbreviations: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
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
class Collection:
    """What is known of a folder of documents beside the documents themselves."""

    title: str
    sources: tuple[Source, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    author_types: tuple[AuthorType, ...] = ()
    people: tuple[Person, ...] = ()
    crcs: tuple[Crc, ...] = ()


# ── What a reader yields ────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a document as its layout gives it.

    `level` is the depth of a heading (1 is the title), list item or comment (0 is outermost); `mark` the list mark or
    comment number as written ("•", "3."), which lies outside `span`; `role` what a context or furniture block is
    ("title", "date", "separator", "menu", …). `text` is the document's text at `span`.
    """

    ordinal: int
    kind: BlockKind
    text: str
    span: Span
    level: int = 0
    mark: str | None = None
    role: str | None = None
    href: str | None = None
    comment: Comment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document as read. `text` is what every offset counts in; `file` is relative to the collection, with `/`."""

    id: str
    file: str
    title: str | None
    text: str
    blocks: tuple[Block, ...]
    media_type: str
    sha256: str
    source: Source | None = None
    kind: str | None = None
    published: date | None = None
    url: str | None = None
    warnings: tuple[str, ...] = ()


# ── Whose words ─────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """`mention` as the text writes it, `name` as resolved; None when the text does not say."""

    name: str | None = None
    mention: str | None = None
    author_type: str = UNKNOWN
    organisation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Why a label was given: the rule's name, the cue words' place in the document, how sure."""

    rule: str
    cue: Span | None = None
    confidence: Confidence = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quotation without its marks. `inside` is the index of the outer quotation in the same tuple.

    `opens_on`: no closing mark stands here and the next passage goes on; `continues`: it began in an earlier one.
    """

    span: Span
    text: str
    speaker: Speaker
    evidence: Evidence
    inside: int | None = None
    opens_on: bool = False
    continues: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """Number as written; `parent` is the number of the comment that this one answers."""

    number: str
    parent: str | None = None
    poster: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyLabel:
    """A CRC that a passage is about, and why (rule: named, abbreviation, area, inherited, owner)."""

    slug: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The smallest thing that a reader would quote and link to; `text` is the document's text at `span`.

    `ordinal` counts from 1 within the document. `evidence` is that of author type and speaker.
    """

    id: str
    document_id: str
    ordinal: int
    span: Span
    text: str
    kind: PassageKind
    section: tuple[str, ...] = ()
    source_id: str | None = None
    published: date | None = None
    author_type: str = UNKNOWN
    speaker: Speaker = field(default_factory=Speaker)
    container_author_type: str = UNKNOWN
    evidence: Evidence = field(default_factory=lambda: Evidence(rule="none", confidence="default"))
    bodies: tuple[BodyLabel, ...] = ()
    comment: Comment | None = None
    quotes: tuple[Quote, ...] = ()

    @property
    def crcs(self) -> tuple[str, ...]:
        """Slugs of the CRCs that the passage is about, in the order of `bodies`."""
        return tuple(body.slug for body in self.bodies)


# ── What is asked ───────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel readings of a text: `exact` folded, `stems` folded and stemmed; the index is the position.

    An empty string is a gap that no phrase crosses.
    """

    exact: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Everything:
    """Every passage."""


@dataclass(frozen=True, slots=True)
class Words:
    """One word in any form. `stop` words are never required and not ranked, unless there is nothing else."""

    stem: str
    typed: str
    stop: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Exactly these words (folded, unstemmed); with `slop`, within so many words of each other in any order."""

    words: tuple[str, ...]
    slop: int | None = None


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin with `start` (folded)."""

    start: str


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words within `distance` letters of `word` (folded), the first letter the same."""

    word: str
    distance: int


@dataclass(frozen=True, slots=True)
class And:
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Or:
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Not:
    clause: Clause


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The loose words of a query; how many of them must match is `minimum`, or chosen when it is None."""

    clauses: tuple[Words, ...]
    minimum: int | None = None


@dataclass(frozen=True, slots=True)
class InField:
    """`clause` looked for in one field: title, speaker, source, crc, author, said."""

    field: str
    clause: Clause


@dataclass(frozen=True, slots=True)
class Published:
    """Published in the half-open range of days; None is open."""

    since: date | None
    before: date | None


Clause = Everything | Words | Phrase | Prefix | Fuzzy | And | Or | Not | AtLeast | InField | Published


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Any of `values` in the facet field; with `excluded`, none of them."""

    field: str
    values: tuple[str, ...]
    excluded: bool = False


Sort = Literal["relevance", "newest", "oldest", "document"]
Match = Literal["auto", "all", "any"] | int
"""How many of the loose words must match: chosen, all, one, or so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A whole request. `since` and `before` bound the date of publication (half-open)."""

    text: str = ""
    clause: Clause = Everything()
    filters: tuple[Filter, ...] = ()
    since: date | None = None
    before: date | None = None
    sort: Sort = "relevance"
    match: Match = "auto"
    offset: int = 0
    limit: int = 20
    facets: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    explain: bool = False


# ── What is answered ────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """How many passages each reading of the loose words has under the filters; `phrase` is None for under two words."""

    all: int
    any: int
    phrase: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One addend of a score: the field, the term as indexed, what it adds."""

    field: str
    term: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """What an engine answers: passage ids with scores, exact total, facet counts.

    `level` is how many of the loose words were required (None without loose words); `expansions` the words that a
    Prefix or Fuzzy clause stood for, for the highlighter; `explanations` per hit when asked.
    """

    total: int
    documents: int
    hits: tuple[tuple[str, float], ...]
    counts: Mapping[str, Mapping[str, int]]
    exact: bool = True
    level: int | None = None
    readings: Readings | None = None
    expansions: Mapping[Clause, tuple[str, ...]] = field(default_factory=dict)
    explanations: tuple[tuple[Contribution, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    value: str
    label: str
    count: int
    selected: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """Values by falling count, then label; `truncated` when there are more than are listed."""

    field: str
    label: str
    values: tuple[FacetValue, ...]
    truncated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """`marks` count in `text`; cut_before and cut_after say whether words of the passage were left out."""

    text: str
    marks: tuple[Span, ...] = ()
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One result; rank counts from 1 over the whole answer, not the page."""

    rank: int
    score: float
    passage: Passage
    document_title: str
    document_passages: int
    snippet: Snippet
    explanation: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Another query that may have been meant. `applied` when its results are the ones shown."""

    text: str
    applied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPage:
    """A page of results. `reading` is the query read back in plain words, `notes` what was read leniently."""

    query: Query
    reading: str
    total: int
    documents: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    notes: tuple[str, ...] = ()
    suggestion: Suggestion | None = None
    level: int | None = None
    readings: Readings | None = None
    partial: bool = False
    generation: str = ""
