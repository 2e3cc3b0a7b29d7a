"""Passages and their labels: whose words, about whom, and why we say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from search.model.collection import UNKNOWN
from search.model.document import Comment
from search.model.span import Span

PassageKind = Literal["paragraph", "list_item", "quote_block", "comment", "table_row"]
Confidence = Literal["stated", "inferred", "default", "corrected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """`mention` as the text writes it, `name` as resolved; None when the text does not say."""

    name: str | None = None
    mention: str | None = None
    author_type: str = UNKNOWN
    organisation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Why a label was given: the rule's name, the cue words' place in the document, how sure.

    `words` is the beginning of what stands at `cue`, filled in when a document is indexed; the rules leave it out.
    `conflict`: the text contradicts itself here (a company beside an owner that never held it); the label keeps what is
    written.
    """

    rule: str
    cue: Span | None = None
    confidence: Confidence = "inferred"
    words: str | None = None
    conflict: bool = False


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
class BodyLabel:
    """A CRC that a passage is about, and why (rule: named, abbreviation, area, inherited, owner)."""

    slug: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person decided on labels of the passage with the id `passage`, over what the rules say.

    With `quotation`, its exact words, author type and speaker are those of the quotation. None leaves a label as it is;
    an empty `speaker` is nobody named, an empty `crcs` no company.
    """

    passage: str
    quotation: str | None = None
    author_type: str | None = None
    speaker: str | None = None
    crcs: tuple[str, ...] | None = None
    by: str
    on: date
    why: str


_NOBODY = Speaker()
_NO_EVIDENCE = Evidence(rule="none", confidence="default")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The smallest thing that a reader would quote and link to; `text` is the document's text at `span`.

    `ordinal` counts from 1 within the document, `page` is the number of the page where it begins, if the file has
    pages. `published` is the document's day, of a comment its own where that is written. `evidence` is that of author
    type and speaker; `corrections` are those in force here.
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
    speaker: Speaker = _NOBODY
    container_author_type: str = UNKNOWN
    evidence: Evidence = _NO_EVIDENCE
    bodies: tuple[BodyLabel, ...] = ()
    comment: Comment | None = None
    page: int | None = None
    quotes: tuple[Quote, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def crcs(self) -> tuple[str, ...]:
        """Slugs of the CRCs that the passage is about, in the order of `bodies`."""
        return tuple(body.slug for body in self.bodies)
