"""Where pages and API meet the search: the generation in force, and a request turned into an answered query.

One Desk serves one request, so that everything on a page comes from the same generation.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar, cast
from weakref import WeakKeyDictionary

from flask import Flask, current_app, g, request
from werkzeug.exceptions import SecurityError

from search import highlight
from search import query as language
from search.catalogue import Catalogue
from search.live import Live
from search.model import FACET_FIELDS, Everything, Matches, Passage, Query, ResultPage, Span
from search.opened import Opened
from search.query import DEFAULT as LIMITS
from search.searcher import Searcher
from webui import urls
from webui.present.document import Opening
from webui.present.parts import shown_text
from webui.present.passage import Steps, steps
from webui.present.wording import Names

EXTENSION = "whosaid"
SHOWN_MARKS = 1_500
"""Marks on one page of a document; pages stay under 100 KB whatever is searched for."""

FULL = f"A pack holds at most {urls.MOST_PICKED} passages: the others that were picked are left out."

_READY: WeakKeyDictionary[Opened, tuple[Searcher, Names]] = WeakKeyDictionary()

_KEPT: WeakKeyDictionary[Opened, dict[str, object]] = WeakKeyDictionary()
T = TypeVar("T")


class Desk:
    """The opened generation as one request sees it."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened

    @property
    def catalogue(self) -> Catalogue:
        """The documents and passages of the index that is open."""
        return self.opened.catalogue

    @property
    def generation(self) -> str:
        """The name of the generation that the answers are from."""
        return self.opened.generation.name

    @property
    def searcher(self) -> Searcher:
        """What searches the index that is open."""
        return self._ready[0]

    @property
    def names(self) -> Names:
        """What its collection calls its values."""
        return self._ready[1]

    @cached_property
    def _ready(self) -> tuple[Searcher, Names]:
        """Made once for a generation and kept as long as it is open."""
        if self.opened not in _READY:
            searcher = Searcher(self.opened.catalogue, self.opened.engine, generation=self.generation)
            _READY[self.opened] = searcher, Names(self.catalogue.collection)
        return _READY[self.opened]

    def kept(self, name: str, make: Callable[[], T]) -> T:
        """What `make` gives, made once for a generation: the same for every reader until there is another one."""
        held = _KEPT.setdefault(self.opened, {})
        if name not in held:
            made = make()
            if g.get("partial"):
                return made
            held[name] = made
        return cast(T, held[name])

    def every_value(self, query: Query) -> ResultPage:
        """The answer to a query with all values of its facets, however many."""
        limits = replace(LIMITS, facet_values=sys.maxsize)
        return self._whole(Searcher(self.opened.catalogue, self.opened.engine, limits=limits).search(query))

    def search(self, query: Query) -> ResultPage:
        """The answer to a query whose clause was parsed."""
        return self._whole(self.searcher.search(query))

    def matches(self, query: Query) -> Matches:
        """The ids of the hits of a query whose clause was parsed, and the words that were looked up."""
        found = self.searcher.matches(query)
        if not found.exact:
            g.partial = True
        return found

    def _whole(self, page: ResultPage) -> ResultPage:
        if page.partial:
            g.partial = True  # not to be kept: with more time there would be more
        return page

    def asked(self, pairs: urls.Pairs, facets: Sequence[str] = FACET_FIELDS) -> Query:
        """The query that the pairs of an address ask for, parsed. Raises QueryError past a limit."""
        return self.parsed(replace(urls.to_query(pairs), facets=tuple(facets)))

    def visited(self, pairs: urls.Pairs, facets: Sequence[str] = FACET_FIELDS) -> Query:
        """`asked` by a page, with those of the picked passages of the address that there are."""
        query, picked = self.asked(pairs, facets), urls.picks(pairs)
        if not picked:
            return query
        there = self.catalogue.places(picked[: 2 * urls.MOST_PICKED])
        kept = [name for name in picked if name in there]
        if len(kept) > urls.MOST_PICKED:
            query = replace(query, notes=(*query.notes, FULL))
        return urls.gathering(query, kept)

    def parsed(self, query: Query) -> Query:
        """`query` with the clause and the notes of its text."""
        parsed = language.parse(query.text)
        return replace(query, clause=parsed.clause, notes=tuple(dict.fromkeys((*query.notes, *parsed.notes))))

    def neighbours(self, passage: Passage) -> tuple[Passage | None, Passage, Passage | None]:
        """A passage between the one before and the one after it in its document."""
        near = self.catalogue.passages_of(passage.document_id, max(1, passage.ordinal - 1), passage.ordinal + 1)
        by_place = {other.ordinal: other for other in near}
        return by_place.get(passage.ordinal - 1), passage, by_place.get(passage.ordinal + 1)

    def opening(self, passages: Sequence[Passage], at: str | None, query: Query) -> Opening:
        """How to show passages of a document to somebody who came from a search: which are hits, and where.

        A hit is what the search finds; where it finds more than it pages through, what holds a word of the query.
        """
        if isinstance(query.clause, Everything) and not urls.is_narrowed(query):
            return Opening(passage=at)
        found = self.matches(replace(query, sort="document", offset=0, limit=LIMITS.depth))
        known = {hit for hit, _ in found.hits} if found.total <= LIMITS.depth else None
        left = SHOWN_MARKS
        marks: dict[str, Sequence[Span]] = {}
        for passage in passages:
            if known is not None and passage.id not in known:
                continue
            shown = shown_text(passage)  # of a huge passage the beginning: no more can be seen on the page
            here = highlight.marks(shown, query.clause, found.expansions, quotes=highlight.quoted(passage))
            if here or known is not None:
                marks[passage.id] = here[:left]
                left -= len(marks[passage.id])
        return Opening(passage=at, query=query, marks=marks)

    def steps(self, query: Query, passage: Passage) -> tuple[Steps | None, Sequence[Span]]:
        """Where a passage stands among the hits of a search, and the words that matched in it."""
        found = self.matches(replace(query, offset=0, limit=LIMITS.depth))
        there = steps(query, [hit for hit, _ in found.hits], passage.id, found.total)
        if there is None:
            return None, ()
        quotes = highlight.quoted(passage)
        return there, highlight.marks(shown_text(passage), query.clause, found.expansions, quotes=quotes)[:SHOWN_MARKS]


def install(app: Flask, live: Live) -> None:
    """Make `desk()` answer from `live` in every request of `app`."""
    app.extensions[EXTENSION] = live


def desk() -> Desk:
    """The desk of this request. Raises IndexMissing and its kin while there is nothing to answer from."""
    if "desk" not in g:
        g.desk = Desk(cast(Live, current_app.extensions[EXTENSION]).current())
    return cast(Desk, g.desk)


def pairs() -> list[tuple[str, str]]:
    """The pairs of this request's address, in order."""
    return list(request.args.items(multi=True))


def stated_address() -> str:
    """Where this site is reached as it was set; else empty, which makes addresses relative."""
    return str(current_app.config["BASE_ADDRESS"] or "")


def base_address() -> str:
    """Where this site is reached, without a slash at the end: as set, else the host of the request if trusted."""
    try:
        return str(current_app.config["BASE_ADDRESS"] or request.host_url.rstrip("/"))
    except SecurityError:
        return ""
