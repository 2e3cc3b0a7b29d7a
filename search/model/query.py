"""What is asked: the clause tree, filters, the whole request. An engine is given these, never what a user typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from search.model.span import Span

FACET_FIELDS: Final = ("author_type", "source", "crc", "speaker", "year", "kind", "quotes", "evidence")
"""What passages are narrowed by; the values of each are counted."""

QUOTATION: Final = "quotation"
"""What is counted beside them and never narrowed by: the different quotations, by a digest of their words."""

COUNTED_FIELDS: Final = (*FACET_FIELDS, QUOTATION)

UNSTATED: Final = "unstated"
"""The facet value of a passage that has none; for `year` it is UNDATED."""

UNDATED: Final = "undated"


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
    """One word in any form. `stop` words are never required and not ranked, unless there is nothing else.

    `span` is its place in the typed query, `known` says that it belongs to a known name, or to what
    looks like a field, so that it is no misspelling; words do not differ by them.
    """

    stem: str
    typed: str
    stop: bool = False
    span: Span | None = field(default=None, compare=False, repr=False)
    known: bool = field(default=False, compare=False, repr=False)


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
    """A whole request. `since` and `before` bound the date of publication (half-open).

    `grouped` is for whoever shows the hits: those of one document together. No answer depends on it.
    """

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
    grouped: bool = True
