"""Query → ResultPage: asks the engine it is given, fetches the page's passages, marks, labels and explains.

It knows no concrete engine, parses nothing but a corrected query, and enforces no limit but that of time.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from search import highlight
from search import query as language
from search.engines import Counts, Engine, levels
from search.errors import QueryError
from search.model import (
    FACET_FIELDS,
    QUOTATION,
    And,
    Clause,
    Collection,
    Contribution,
    DocumentSummary,
    Everything,
    Facet,
    FacetValue,
    Hit,
    Matches,
    Not,
    Or,
    Passage,
    Published,
    Query,
    ResultPage,
    Suggestion,
)
from search.query import Limits
from search.searcher import notes
from search.searcher.corrections import Corrector
from search.searcher.labels import FACET_LABELS, Labels, called
from search.searcher.named import SECTIONS, Names

__all__ = ["FACET_LABELS", "SECTIONS", "Labels", "Searcher"]

SORTS = ("relevance", "newest", "oldest", "document")


class Passages(Protocol):
    """What is asked of a catalogue."""

    @property
    def collection(self) -> Collection: ...

    @property
    def summaries(self) -> Mapping[str, DocumentSummary]: ...

    def get(self, ids: Sequence[str]) -> tuple[Passage, ...]: ...


class Searcher:
    """Answers queries on one generation. `limits` None is for benchmarks: no limit of time or of values listed."""

    def __init__(
        self, catalogue: Passages, engine: Engine, *, generation: str = "", limits: Limits | None = language.DEFAULT
    ) -> None:
        self._catalogue, self._engine = catalogue, engine
        self._generation, self._limits = generation, limits
        self._labels = Labels(catalogue.collection)
        self._corrector = Corrector(engine, catalogue.collection)

    def search(self, query: Query) -> ResultPage:
        """One page of results. Raises QueryError for a field, sort or facet that there is not."""
        _check(query)
        ends = self._ends()
        matches = self._matches(query, ends)
        suggestion: Suggestion | None = None
        if better := self._corrector.suggestion(query, matches.total):
            suggestion = Suggestion(text=better.text)
            if not matches.total:
                found = self._matches(better, ends)
                if found.total:
                    suggestion = Suggestion(text=better.text, applied=True, typed=query.text)
                    query, matches = better, found
        return self._page(query, matches, suggestion)

    def matches(self, query: Query) -> Matches:
        """The ids of the hits and the words that were looked up, without passages or facets, within the same time.

        Nothing is corrected; the order is that of `search`. Raises QueryError as it does.
        """
        _check(query)
        return self._matches(replace(query, facets=()), self._ends())

    def speaker(self, typed: str) -> str | None:
        """The value of the facet of speakers for whom somebody names so; None for nobody, or for several."""
        if person := self._labels.person(typed):
            return person
        values = self._engine.search(Query(limit=1, facets=("speaker",))).counts["speaker"]
        found = [value for value in values if called(value) == called(typed)]
        return found[0] if len(found) == 1 else None

    def _ends(self) -> float | None:
        return time.monotonic() + self._limits.seconds if self._limits else None

    def _matches(self, query: Query, ends: float | None) -> Matches:
        """What the engine answers; a page past the end has no hits. Raises QueryError for one that is too deep."""
        if self._limits is None or query.offset + query.limit <= self._limits.depth:
            return self._ask(query, ends)
        found = self._ask(replace(query, offset=0, limit=1), ends)
        if found.total <= query.offset:
            return replace(found, hits=(), explanations=())
        if found.total <= self._limits.depth:
            return self._ask(query, ends)
        raise QueryError(
            "page",
            f"Only the first {self._limits.depth:,} of {found.total:,} results can be paged through; page "
            f"{query.offset // query.limit + 1:,} of {query.limit} results each goes beyond. "
            "Narrow the search with a filter or another word.",
        )

    def _ask(self, query: Query, ends: float | None) -> Matches:
        query = _in_order(replace(query, facets=(*query.facets, QUOTATION)))
        if ends is None:
            return self._engine.search(query)
        return self._engine.search(query, lambda: time.monotonic() > ends)

    def _page(self, query: Query, matches: Matches, suggestion: Suggestion | None) -> ResultPage:
        return ResultPage(
            query=query,
            reading=language.reading(query, self._labels.known, matches.level),
            total=matches.total,
            documents=matches.documents,
            quotations=len(matches.counts[QUOTATION]),
            hits=self._hits(query, matches),
            facets=tuple(self._facet(field, matches.counts[field], query) for field in query.facets),
            notes=(*query.notes, *notes.on(query, matches)),
            suggestion=suggestion,
            words=_counting(query.clause),
            level=matches.level,
            readings=matches.readings,
            partial=not matches.exact,
            generation=self._generation,
        )

    def _hits(self, query: Query, matches: Matches) -> tuple[Hit, ...]:
        passages = self._catalogue.get([id_ for id_, _ in matches.hits])
        explained: Sequence[tuple[Contribution, ...]] = matches.explanations or [()] * len(passages)
        documents = self._catalogue.summaries
        named = Names(query.clause, matches.expansions, self._labels).of(passages, documents)
        hits = []
        for place, passage in enumerate(passages):
            document = documents[passage.document_id]
            hits.append(
                Hit(
                    rank=query.offset + place + 1,
                    score=matches.hits[place][1],
                    passage=passage,
                    document_title=document.title or document.file,
                    document_passages=document.passages,
                    snippet=highlight.snippet(
                        passage.text, query.clause, matches.expansions, quotes=highlight.quoted(passage)
                    ),
                    named=named[place],
                    explanation=explained[place],
                )
            )
        return tuple(hits)

    def _facet(self, field: str, counts: Mapping[str, int], query: Query) -> Facet:
        """Values by falling count, then label; those that are asked for or excluded are always listed."""
        selected = {v for f in query.filters if f.field == field and not f.excluded for v in f.values}
        excluded = {v for f in query.filters if f.field == field and f.excluded for v in f.values}
        most = self._limits.facet_values if self._limits else len(counts)
        listed = counts.commonest(most) if isinstance(counts, Counts) else counts
        values = sorted(
            (
                FacetValue(
                    value=value,
                    label=self._labels.of(field, value),
                    count=count,
                    selected=value in selected,
                    excluded=value in excluded,
                )
                for value, count in listed.items()
            ),
            key=lambda v: (-v.count, v.label, v.value),
        )
        shown = [v for place, v in enumerate(values) if place < most or v.selected or v.excluded]
        return Facet(field=field, label=FACET_LABELS[field], values=tuple(shown), truncated=len(shown) < len(counts))


def _counting(clause: Clause) -> int:
    """How many different words of the loose ones count."""
    loose, _ = levels.split(clause)
    return len(levels.required(loose)) if loose else 0


def _in_order(query: Query) -> Query:
    """`query` as an engine is to sort it: where no word is ranked, the best is the newest, and then as in the document.

    So that who browses reads in order, and not by the ids with which engines break ties.
    """
    return replace(query, sort="newest") if query.sort == "relevance" and not _ranked(query.clause) else query


def _ranked(clause: Clause) -> bool:
    match clause:
        case And(clauses) | Or(clauses):
            return any(map(_ranked, clauses))
        case Everything() | Not() | Published():
            return False
        case _:
            return True


def _check(query: Query) -> None:
    """Names that nobody declared are errors; the parameter at fault is said."""
    for field in query.facets:
        if field not in FACET_FIELDS:
            raise QueryError("facets", f"There is no facet {field!r}; there are {', '.join(FACET_FIELDS)}.")
    for filter_ in query.filters:
        if filter_.field not in FACET_FIELDS:
            raise QueryError(filter_.field, f"There is no filter {filter_.field!r}.")
    if query.sort not in SORTS:
        raise QueryError("sort", f"There is no order {query.sort!r}; there are {', '.join(SORTS)}.")
