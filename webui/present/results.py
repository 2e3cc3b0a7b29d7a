"""A page of results as the templates show it: heading, filters, hits, pages, the other readings. Pure."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from search.model import AtLeast, Facet, FacetValue, Match, Query, ResultPage, Sort
from search.query import DEFAULT as LIMITS
from search.searcher import FACET_LABELS
from webui import urls
from webui.present.charts import BarChart, by_year
from webui.present.hits import HitGroup, groups, is_grouped
from webui.present.parts import Link, numbered
from webui.present.wording import Names, brief, count, period

SHOWN_VALUES = 6
TITLE_CHARACTERS = 120
SORT_LABELS: dict[Sort, str] = {
    "relevance": "Best match",
    "newest": "Newest first",
    "oldest": "Oldest first",
    "document": "As in the document",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetView:
    field: str
    label: str
    values: tuple[FacetValue, ...]
    more_url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsView:
    """All that the page of results says; `hidden` are the pairs that a form carries on unseen.

    When its address is `long`, buttons of one form take the place of the links that would repeat it.
    """

    query: Query
    heading: str
    title: str
    reading: str
    subjects: tuple[Link, ...]
    notes: tuple[str, ...]
    suggestion: Link | None
    suggestion_applied: bool
    typed: str | None
    active: tuple[Link, ...]
    facets: tuple[FacetView, ...]
    groups: tuple[HitGroup, ...]
    grouping: Link | None
    chart: BarChart | None
    pages: tuple[Link | None, ...]
    previous: Link | None
    next: Link | None
    sorts: tuple[Link, ...]
    readings: tuple[Link, ...]
    search_hidden: tuple[tuple[str, str], ...]
    filter_hidden: tuple[tuple[str, str], ...]
    pick_hidden: tuple[tuple[str, str], ...]
    elsewhere: str
    long: bool
    since: str
    until: str
    partial: bool

    @property
    def clear_url(self) -> str:
        """The search without what narrows it."""
        return urls.search_url(urls.cleared(self.query))

    @property
    def picked(self) -> frozenset[str]:
        """The ids of the passages picked so far."""
        return frozenset(urls.picked(self.query))

    @property
    def here(self) -> str:
        """The number of this page."""
        return str(_number(self.query))

    @property
    def canonical(self) -> str:
        """The one address of this page, whatever else was asked for with it."""
        return urls.search_url(urls.plain(self.query))


def results(page: ResultPage, names: Names) -> ResultsView:
    """The view of an answer; every link from it carries the number of words that was required for it.

    When a correction was applied, the links are those of the corrected query.
    """
    query = page.query
    held = pinned(page)
    bounds = dict(urls.to_pairs(query))
    heading = total(page)
    facets = tuple(_facet(facet, held) for facet in page.facets if not names.says_nothing(facet))
    controls = {(facet.field, value.value) for facet in facets for value in facet.values}
    return ResultsView(
        query=query,
        heading=heading,
        title=_title(page, heading),
        reading=page.reading,
        subjects=subjects(query, names),
        notes=page.notes,
        suggestion=_suggestion(page),
        suggestion_applied=bool(page.suggestion and page.suggestion.applied),
        typed=page.suggestion.typed if page.suggestion else None,
        active=active(query, names),
        facets=facets,
        groups=groups(page.hits, held, names),
        grouping=_grouping(page, held),
        chart=next((by_year(facet, held) for facet in page.facets if facet.field == "year"), None),
        pages=_pages(page, held),
        previous=_step(page, held, -1),
        next=_step(page, held, 1),
        sorts=_sorts(held),
        readings=_readings(page),
        search_hidden=_hidden(query, {"q", "match", "page"}),
        filter_hidden=_hidden(held, {"from", "to", "page"}, controls),
        pick_hidden=_hidden(held, {"page", urls.PICKED}),
        elsewhere=_elsewhere(page),
        long=urls.is_long(held),
        since=bounds.get("from", ""),
        until=bounds.get("to", ""),
        partial=page.partial,
    )


def _number(query: Query) -> int:
    """Which page of its results a query asks for, counted from 1."""
    return query.offset // query.limit + 1


def _elsewhere(page: ResultPage) -> str:
    """The ids of the passages picked that are not on this page, as a form carries them on."""
    shown = {hit.passage.id for hit in page.hits}
    return ".".join(name for name in urls.picked(page.query) if name not in shown)


def _title(page: ResultPage, heading: str) -> str:
    """What is asked for and which page of it this is: what tells one tab or bookmark from another."""
    query = page.query
    asked = query.text
    if not asked or urls.is_narrowed(query):
        asked = brief(page.reading[:1].upper() + page.reading[1:], TITLE_CHARACTERS)
    number = _number(query)
    return f"{asked} – {heading}{f', page {number:,}' if number > 1 else ''}"


def total(page: ResultPage) -> str:
    """“41 passages in 9 documents, with 17 different quotations”: the unit of every count is stated."""
    if not page.total:
        return "No passages found"
    quoting = f", with {count(page.quotations, 'different quotation')}" if page.quotations > 1 else ""
    quoting = ", with one quotation" if page.quotations == 1 else quoting
    return f"{count(page.total, 'passage')} in {count(page.documents, 'document')}{quoting}"


def pinned(page: ResultPage) -> Query:
    """The query with the number of words that its answer required, so that links from it count the same passages."""
    if page.level is None or page.query.match != "auto" or page.words < 2:
        return page.query
    return replace(page.query, match="all" if page.level >= page.words else "any" if page.level == 1 else page.level)


def active(query: Query, names: Names) -> tuple[Link, ...]:
    """What narrows the search, each with the address of the search without it; none if that is too much for a page."""
    if not urls.repeatable(query, sum(len(f.values) for f in query.filters), 2 * urls.REPEATED):
        return ()
    links = [
        Link(
            f"{FACET_LABELS[f.field]}: {'not ' if f.excluded else ''}{names.value(f.field, value)}",
            urls.search_url(urls.without(query, f.field, value, excluded=f.excluded)),
        )
        for f in query.filters
        for value in f.values
    ]
    if query.since or query.before:
        links.append(Link(f"Published {period(query)}", urls.search_url(urls.without_dates(query))))
    return tuple(links)


def subjects(query: Query, names: Names) -> tuple[Link, ...]:
    """The pages of the companies and known speakers that a search is narrowed to."""
    return tuple(
        Link(f"More about {names.value(f.field, value)}", urls.subject_url(f.field, value))
        for f in query.filters
        if not f.excluded
        for value in f.values
        if names.has_page(f.field, value)
    )


def askable(facet: Facet) -> tuple[FacetValue, ...]:
    """The values that an address can hold: longer ones are past the limit of a filter."""
    return tuple(value for value in facet.values if len(value.value) <= LIMITS.filter_characters)


def _facet(facet: Facet, query: Query) -> FacetView:
    """The first values of a facet and every chosen one, with the way to the others."""
    values = askable(facet)
    chosen = [value for value in values[SHOWN_VALUES:] if value.selected or value.excluded]
    shown = (*values[:SHOWN_VALUES], *chosen)
    more = facet.truncated or len(shown) < len(values)
    return FacetView(
        field=facet.field,
        label=facet.label,
        values=shown,
        more_url=urls.facet_url(facet.field, query) if more else None,
    )


def _grouping(page: ResultPage, query: Query) -> Link | None:
    """The other way to list the hits, where it makes a difference."""
    if not query.grouped:
        return Link("Group by document", urls.search_url(urls.grouped(query)), sets=("group", "1"))
    several = len({hit.passage.document_id for hit in page.hits}) < len(page.hits)
    if not (several and is_grouped(query)):
        return None
    return Link("Every hit by itself", urls.search_url(urls.ungrouped(query)), sets=("group", "0"))


def _suggestion(page: ResultPage) -> Link | None:
    if page.suggestion is None:
        return None
    return Link(page.suggestion.text, urls.search_url(urls.reworded(page.query, page.suggestion.text)))


def _readings(page: ResultPage) -> tuple[Link, ...]:
    """The other ways of reading the words, with how many passages each has."""
    found = page.readings
    if found is None or (found.all == found.any and found.phrase in {None, found.all}):
        return ()
    query = page.query
    current: Match = pinned(page).match

    def reading(label: str, match: Match, count: int) -> Link:
        address = urls.search_url(urls.matching(query, match))
        return Link(label, address, count, current == match, ("match", str(match)))

    links = [reading("All words", "all", found.all), reading("Any word", "any", found.any)]
    if found.phrase is not None and isinstance(query.clause, AtLeast) and '"' not in query.text:
        words = f'"{query.text}"'
        address = urls.search_url(urls.reworded(query, words))
        links.insert(0, Link("Exact phrase", address, found.phrase, sets=("q", words)))
    if isinstance(current, int):
        links.insert(-1, reading(f"At least {current} words", current, page.total))
    return tuple(links)


def _pages(page: ResultPage, query: Query) -> tuple[Link | None, ...]:
    """Numbered pages: the first, the last and those around; None is a gap. Empty when one page is all."""
    last = last_page(page.total, page.query.limit)
    here = _number(query)
    return numbered(here, last, lambda number: urls.search_url(urls.at_page(query, number)))


def last_page(found: int, per_page: int) -> int:
    """The number of the last page that can be reached; 0 without hits."""
    return -(-min(found, LIMITS.depth // per_page * per_page) // per_page)


def _sorts(query: Query) -> tuple[Link, ...]:
    return tuple(
        Link(label, urls.search_url(urls.sorted_by(query, sort)), None, sort == query.sort, ("sort", sort))
        for sort, label in SORT_LABELS.items()
    )


def _step(page: ResultPage, query: Query, by: int) -> Link | None:
    number = _number(query) + by
    if not 1 <= number <= last_page(page.total, page.query.limit):
        return None
    label = "Next" if by > 0 else "Previous"
    return Link(label, urls.search_url(urls.at_page(query, number)), sets=("page", str(number)))


def _hidden(query: Query, out: set[str], controls: Container[tuple[str, str]] = ()) -> tuple[tuple[str, str], ...]:
    """The pairs of a query that a form has no control for: all but the keys `out` and the values in `controls`."""
    return tuple(
        (key, value)
        for key, value in urls.to_pairs(query)
        if key not in out and (key.removeprefix("-"), value) not in controls
    )
