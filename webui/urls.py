"""Addresses: the whole state of a search as a URL, and back. Pure; never reads a request, a file or the clock.

One canonical form: defaults left out, keys and values sorted, repeated keys for several values, `-field` to exclude.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from html import escape
from typing import get_args
from urllib.parse import quote, quote_plus, urlencode

from search.errors import QueryError
from search.model import FACET_FIELDS, Filter, Match, Query, Sort
from search.query import DEFAULT as LIMITS
from search.query import EXCHANGED, FORMS, day_range

Pairs = Sequence[tuple[str, str]]

SORTS: tuple[Sort, ...] = get_args(Sort)
DEFAULT_PER_PAGE = 20
PASSAGES_PER_PAGE = 150
"""A document with more passages is shown in pages: `at` opens the one that holds a passage."""
SEARCH = "/search"
PICKED = "p"
MOST_PICKED = 100
"""Passages of one evidence pack."""
_ID_CHARACTERS = 64
LONG = 400
"""Characters of an address from which it is not repeated in every link of a page: buttons of one form say it once."""
REPEATED = 8_000
"""Bytes that one kind of link of a page may take when each repeats the address of the search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering(Query):
    """A search during which passages are picked for an evidence pack: its pages hand them on by their ids."""

    picked: tuple[str, ...] = ()


# ── From an address ─────────────────────────────────────────────────────────


def to_query(pairs: Pairs) -> Query:
    """What the pairs of an address ask for; the clause is left for the parser of `text`.

    Unknown keys are dropped and empty values mean nothing. Raises QueryError, naming the key, for a value that
    cannot be meant: an unknown sort, a day that is no day, too many filters.
    """
    single = {key: value.strip() for key, value in reversed(pairs) if value.strip()}
    limit = _number("per_page", single.get("per_page"), DEFAULT_PER_PAGE, LIMITS.hits)
    page = _number("page", single.get("page"), 1, LIMITS.depth)
    since, before, exchanged = _span(single.get("from"), single.get("to"))
    return Query(
        text=single.get("q", ""),
        filters=_filters(pairs),
        since=since,
        before=before,
        sort=_sort(single.get("sort")),
        match=_match(single.get("match")),
        offset=(page - 1) * limit,
        limit=limit,
        notes=(EXCHANGED,) if exchanged else (),
        explain=_switch("explain", single.get("explain")),
        grouped=_switch("group", single.get("group"), default=True),
    )


def _number(key: str, value: str | None, default: int, most: int) -> int:
    if value is None:
        return default
    if not (value.isascii() and value.isdigit() and len(value) <= 6 and 1 <= int(value) <= most):
        raise QueryError(key, f"“{key}” is a whole number from 1 to {most:,}, not “{value[:40]}”.")
    return int(value)


def _sort(value: str | None) -> Sort:
    for sort in SORTS:
        if value == sort:
            return sort
    if value is not None:
        raise QueryError("sort", f"“sort” is one of {', '.join(SORTS)}, not “{value[:40]}”.")
    return "relevance"


def _match(value: str | None) -> Match:
    if value is None or value == "auto":
        return "auto"
    if value == "all":
        return "all"
    if value == "any":
        return "any"
    if value.isascii() and value.isdigit() and len(value) <= 3 and 1 <= int(value) <= LIMITS.words:
        return int(value)
    raise QueryError(
        "match", f"“match” is auto, all, any or a number of words from 1 to {LIMITS.words}, not “{value[:40]}”."
    )


def _switch(key: str, value: str | None, *, default: bool = False) -> bool:
    if value is None:
        return default
    if value in {"0", "1"}:
        return value == "1"
    raise QueryError(key, f"“{key}” is 0 or 1, not “{value[:40]}”.")


def _filters(pairs: Pairs) -> tuple[Filter, ...]:
    found: dict[tuple[str, bool], set[str]] = {}
    for key, value in pairs:
        name, excluded = key.removeprefix("-"), key.startswith("-")
        if name not in FACET_FIELDS or not value.strip():
            continue
        LIMITS.check("filter_characters", len(value), key)
        found.setdefault((name, excluded), set()).add(value)
    LIMITS.check("filter_values", sum(map(len, found.values())), "filters")
    LIMITS.check("filter_address", sum(_written(value) for values in found.values() for value in values), "filters")
    return tuple(
        Filter(field=field, values=tuple(sorted(values)), excluded=excluded)
        for (field, excluded), values in sorted(found.items())
    )


def _written(value: str) -> int:
    """How many characters a value takes in an address or in a page, whichever is more."""
    return max(len(quote_plus(value, errors="replace")), len(escape(value)))


def _span(first: str | None, last: str | None) -> tuple[date | None, date | None, bool]:
    """The half-open range of days, and whether its ends were exchanged, for they were the wrong way round."""
    since, after = _days("from", first) if first else (None, None)
    start, before = _days("to", last) if last else (None, None)
    if since and before and before <= since:
        return start, after, True
    return since, before, False


def _days(key: str, value: str) -> tuple[date, date | None]:
    """The half-open range of days that `2016`, `2016-12` or `31 December 2016` stands for."""
    found = day_range(value)
    if found is None:
        raise QueryError(key, f"“{key}” is a year, a month or a day, written as {FORMS}, not “{value[:40]}”.")
    return found


def picks(pairs: Pairs) -> tuple[str, ...]:
    """The ids of passages that the pairs of an address pick, each once: repeated, or several with dots between them."""
    named = (name for key, value in pairs if key == PICKED for name in value.split("."))
    return tuple(dict.fromkeys(name for name in named if name))


def gathering(query: Query, picked: Iterable[str]) -> Query:
    """The same search with these passages picked."""
    own = {each.name: getattr(query, each.name) for each in fields(Query)}
    return Gathering(**own, picked=tuple(name for name in picked if len(name) <= _ID_CHARACTERS)[:MOST_PICKED])


def picked(query: Query) -> tuple[str, ...]:
    """The passages that are picked on the way of a search."""
    return query.picked if isinstance(query, Gathering) else ()


def plain(query: Query) -> Query:
    """The same search without what was picked on its way."""
    return replace(query, picked=()) if isinstance(query, Gathering) else query


# ── To an address ───────────────────────────────────────────────────────────


def to_pairs(query: Query) -> tuple[tuple[str, str], ...]:
    """The canonical pairs of a query: `to_query` of them gives it back."""
    pairs = [
        (f"-{f.field}" if f.excluded else f.field, value) for f in query.filters for value in dict.fromkeys(f.values)
    ]
    page = query.offset // query.limit + 1
    optional = (
        ("q", query.text),
        ("from", _first_day(query.since)),
        ("to", _last_day(query.before)),
        ("sort", "" if query.sort == "relevance" else query.sort),
        ("match", "" if query.match == "auto" else str(query.match)),
        ("page", "" if page == 1 else str(page)),
        ("per_page", "" if query.limit == DEFAULT_PER_PAGE else str(query.limit)),
        ("explain", "1" if query.explain else ""),
        ("group", "" if query.grouped else "0"),
        (PICKED, ".".join(picked(query))),
    )
    pairs.extend((key, value) for key, value in optional if value)
    return tuple(sorted(pairs))


def search_url(query: Query, path: str = SEARCH) -> str:
    """The one address of a query under `path`."""
    return with_pairs(path, to_pairs(query))


def with_pairs(path: str, pairs: Iterable[tuple[str, str]]) -> str:
    """`path` with the pairs as its query string, in the order given."""
    tail = urlencode(tuple(pairs), errors="replace")
    return f"{path}?{tail}" if tail else path


def is_long(query: Query) -> bool:
    """Whether the address of a search is too long to be repeated in every link of a page."""
    return len(search_url(query)) > LONG


def repeatable(query: Query, times: int, most: int = REPEATED) -> bool:
    """Whether a page may repeat the address of a search in so many links of one kind, in `most` bytes."""
    return len(search_url(query)) * times <= most


def _first_day(since: date | None) -> str:
    return _shortest(since, since) if since else ""


def _last_day(before: date | None) -> str:
    return _shortest(before, before - timedelta(days=1)) if before else ""


def _shortest(edge: date, day: date) -> str:
    """`day` as a year or month when `edge`, where the range begins or has just ended, falls on the border of one."""
    if (edge.month, edge.day) == (1, 1):
        return f"{day.year:04}"
    return f"{day.year:04}-{day.month:02}" if edge.day == 1 else day.isoformat()


# ── Steps from one search to the next; every one goes back to page 1 ────────


def including(query: Query, field: str, value: str) -> Query:
    """The same search with the value asked for beside the others of its field."""
    return _changed(query, field, add=(value, False))


def excluding(query: Query, field: str, value: str) -> Query:
    """The same search without passages of that value."""
    return _changed(query, field, add=(value, True))


def without(query: Query, field: str, value: str, *, excluded: bool = False) -> Query:
    """The same search with one filter value taken away."""
    return _changed(query, field, drop=(value, excluded))


def _changed(
    query: Query, field: str, *, add: tuple[str, bool] | None = None, drop: tuple[str, bool] | None = None
) -> Query:
    values = {(f.field, f.excluded): set(f.values) for f in query.filters}
    if add:
        values.setdefault((field, not add[1]), set()).discard(add[0])
        values.setdefault((field, add[1]), set()).add(add[0])
    if drop:
        values.get((field, drop[1]), set()).discard(drop[0])
    filters = tuple(
        Filter(field=name, values=tuple(sorted(left)), excluded=out)
        for (name, out), left in sorted(values.items())
        if left
    )
    return replace(query, filters=filters, offset=0)


def is_narrowed(query: Query) -> bool:
    """Whether filters or dates leave some passages out."""
    return bool(query.filters or query.since or query.before)


def cleared(query: Query) -> Query:
    """The same words without any filter or bound of date."""
    return replace(query, filters=(), since=None, before=None, offset=0, match="auto")


def without_dates(query: Query) -> Query:
    """The same search without bounds of date."""
    return replace(query, since=None, before=None, offset=0)


def sorted_by(query: Query, sort: Sort) -> Query:
    """The same search in another order."""
    return replace(query, sort=sort, offset=0)


def matching(query: Query, match: Match) -> Query:
    """The same search with another number of words required."""
    return replace(query, match=match, offset=0)


def reworded(query: Query, text: str) -> Query:
    """The same filters for other words."""
    return replace(query, text=text, match="auto", offset=0)


def ungrouped(query: Query) -> Query:
    """The same search with every hit by itself."""
    return replace(query, grouped=False, offset=0)


def grouped(query: Query) -> Query:
    """The same search with the hits of one document together."""
    return replace(query, grouped=True, offset=0)


def at_page(query: Query, page: int) -> Query:
    """The same search on another page, counted from 1."""
    return replace(query, offset=(page - 1) * query.limit)


# ── Single things ───────────────────────────────────────────────────────────


def passage_url(passage: str, suffix: str = "") -> str:
    """The permalink of a passage; `suffix` with its dot is a format of the same thing."""
    return f"/p/{quote(passage, safe='')}{suffix}"


def passage_in(passage: str, query: Query) -> str:
    """A passage as a hit of a search, from which one steps to the next.

    Of a search for everything the order is said, newest first: without it this would be the permalink.
    """
    plain = replace(query, offset=0, limit=DEFAULT_PER_PAGE, explain=False)
    return search_url(plain if to_pairs(plain) else sorted_by(plain, "newest"), passage_url(passage))


def document_url(document: str, *, passage: str | None = None, query: Query | None = None) -> str:
    """A document, open at a passage, with the hits of a search numbered and its words marked.

    The passage stands twice: `at` tells the server which page of a long document, the anchor tells the browser where.
    """
    pairs = [("at", passage)] if passage else []
    pairs += to_pairs(replace(query, offset=0, limit=DEFAULT_PER_PAGE, explain=False)) if query else []
    anchor = f"#{quote(passage, safe='')}" if passage else ""
    return with_pairs(f"/d/{quote(document, safe='')}", pairs) + anchor


def subject_url(kind: str, name: str) -> str:
    """The page of a company (`crc`, by slug) or of a person or body of the vocabulary (`speaker`, by name)."""
    return f"/{kind}/{quote(name, safe='')}"


def facet_url(field: str, query: Query) -> str:
    """The page of all values of a facet under the query's other conditions."""
    return search_url(replace(query, offset=0), f"/facets/{quote(field, safe='')}")
