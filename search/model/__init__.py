"""Every noun that more than one room uses, frozen. No behaviour beyond what follows from the fields.

Offsets are half-open and count Unicode characters of the document's text, never bytes.
"""

from search.model.collection import UNKNOWN, AuthorType, Collection, Crc, DocumentEntry, Owner, Person, Source
from search.model.document import Block, BlockKind, Comment, Document, DocumentSummary
from search.model.passage import BodyLabel, Confidence, Evidence, Passage, PassageKind, Quote, Speaker
from search.model.query import (
    And,
    AtLeast,
    Clause,
    Everything,
    Filter,
    Fuzzy,
    InField,
    Match,
    Not,
    Or,
    Phrase,
    Prefix,
    Published,
    Query,
    Sort,
    Tokens,
    Words,
)
from search.model.result import Contribution, Facet, FacetValue, Hit, Matches, Readings, ResultPage, Snippet, Suggestion
from search.model.span import Span

__all__ = [
    "UNKNOWN",
    "And",
    "AtLeast",
    "AuthorType",
    "Block",
    "BlockKind",
    "BodyLabel",
    "Clause",
    "Collection",
    "Comment",
    "Confidence",
    "Contribution",
    "Crc",
    "Document",
    "DocumentEntry",
    "DocumentSummary",
    "Everything",
    "Evidence",
    "Facet",
    "FacetValue",
    "Filter",
    "Fuzzy",
    "Hit",
    "InField",
    "Match",
    "Matches",
    "Not",
    "Or",
    "Owner",
    "Passage",
    "PassageKind",
    "Person",
    "Phrase",
    "Prefix",
    "Published",
    "Query",
    "Quote",
    "Readings",
    "ResultPage",
    "Snippet",
    "Sort",
    "Source",
    "Span",
    "Speaker",
    "Suggestion",
    "Tokens",
    "Words",
]
