"""What to do about a search that finds nothing: which of its conditions killed it, and what there is without it."""

from __future__ import annotations

from dataclasses import replace

from search.model import Query, ResultPage
from search.searcher import FACET_LABELS
from webui import urls
from webui.desk import Desk
from webui.present.parts import Link
from webui.present.results import active
from webui.present.wording import brief


def ways_out(at: Desk, page: ResultPage) -> tuple[Link, ...]:
    """What the search would find without one of its conditions, most first: which condition killed it."""
    query = page.query
    links = []
    conditions: list[tuple[str, Query]] = []
    for narrowing in query.filters:
        rest = tuple(other for other in query.filters if other != narrowing)
        values = ", ".join(at.names.value(narrowing.field, value) for value in narrowing.values)
        label = f"{FACET_LABELS[narrowing.field]}: {'not ' if narrowing.excluded else ''}{values}"
        conditions.append((brief(label), replace(query, filters=rest, offset=0)))
    if query.since or query.before:
        conditions.append((active(replace(query, filters=()), at.names)[0].label, urls.without_dates(query)))
    if query.text and (query.filters or query.since or query.before):
        conditions.append((f"the words “{brief(query.text, 80)}”", urls.reworded(query, "")))
    if query.text and len(query.filters) + bool(query.since or query.before) > 1:
        conditions.append(("any filter", urls.cleared(query)))
    linked = urls.repeatable(query, len(conditions))
    for label, wider in conditions:
        found = at.search(replace(at.parsed(wider), facets=(), limit=1)).total
        if found:
            links.append(Link(f"Without {label}", urls.search_url(wider) if linked else "", found))
    return tuple(sorted(links, key=lambda link: -(link.count or 0)))
