"""Pages of who is spoken of and who speaks: a company, a person or body of the vocabulary; and the charts of all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import Blueprint, render_template

from search.errors import NotFound
from search.model import UNDATED, UNKNOWN, UNSTATED, Crc, Facet, Person, Query
from webui import urls
from webui.desk import Desk, desk
from webui.present import overview
from webui.present.charts import BarChart, HeatMap, by_year, heat_map
from webui.present.hits import HitView, hit_view
from webui.present.parts import Link, value_link
from webui.present.results import total
from webui.present.wording import Names, brief, day

subjects = Blueprint("subjects", __name__)

LATEST = 5
MOST_COLUMNS = 14
MOST_ROWS = 25
MOST_YEARS = 12
NOT_SAID = frozenset({UNSTATED, UNDATED, UNKNOWN})


@dataclass(frozen=True, slots=True)
class Held:
    """Who owned a company, from when until when, in words."""

    name: str
    since: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectView:
    title: str
    facts: tuple[tuple[str, str], ...]
    owners: tuple[Held, ...]
    heading: str
    all_url: str
    feed_url: str
    chart: BarChart | None
    groups: tuple[overview.Group, ...]
    latest: tuple[HitView, ...]


@subjects.get("/crc/<slug>")
def company(slug: str) -> str:
    """A company: its owners over time, who said how much about it and when, what was said last."""
    at = desk()
    found = next((crc for crc in at.catalogue.collection.crcs if crc.slug == slug), None)
    if found is None:
        raise NotFound(f"There is no company {slug[:60]!r} in the vocabulary of this collection.")
    view = _view(at, ("crc", slug), found.name, ("author_type", "speaker", "source"))
    view = replace(view, facts=_company_facts(found), owners=_owners(found))
    return render_template("subject.html", view=view, canonical=urls.subject_url("crc", slug))


@subjects.get("/speaker/<path:name>")
def speaker(name: str) -> str:
    """A person or body of the vocabulary: about whom they spoke, when, and last. Nobody else has such a page."""
    at = desk()
    found = next((person for person in at.catalogue.collection.people if person.name == name), None)
    if found is None:
        raise NotFound(f"There is nobody called {name[:60]!r} in the vocabulary of this collection.")
    view = _view(at, ("speaker", name), found.name, ("crc", "source", "kind"))
    view = replace(view, facts=_person_facts(found, at.names))
    return render_template("subject.html", view=view, canonical=urls.subject_url("speaker", name))


def _view(at: Desk, subject: tuple[str, str], title: str, fields: tuple[str, ...]) -> SubjectView:
    query = urls.including(Query(), *subject)
    page = at.search(at.parsed(replace(query, sort="newest", limit=LATEST, facets=("year", *fields))))
    year, *others = page.facets
    return SubjectView(
        title=brief(title),
        facts=(),
        owners=(),
        heading=total(page),
        all_url=urls.search_url(query),
        feed_url=urls.search_url(query, "/search.atom"),
        chart=by_year(year, query),
        groups=tuple(_group(facet, query, at.names) for facet in others if page.total),
        latest=tuple(hit_view(hit, query, at.names) for hit in page.hits),
    )


def _group(facet: Facet, query: Query, names: Names) -> overview.Group:
    values = [value for value in facet.values if value.count and value.value not in NOT_SAID]
    links = tuple(
        Link(value.label, value_link(query, names, facet.field, value.value).url, value.count) for value in values
    )
    more = urls.facet_url(facet.field, query) if len(links) > overview.HOME_VALUES else None
    return overview.Group(facet.field, facet.label, links[: overview.HOME_VALUES], more)


def _company_facts(crc: Crc) -> tuple[tuple[str, str], ...]:
    facts = (("Code", crc.code), ("Short forms", ", ".join(crc.abbreviations)), ("Areas", ", ".join(crc.areas)))
    return tuple((label, brief(said)) for label, said in facts if said)


def _owners(crc: Crc) -> tuple[Held, ...]:
    return tuple(
        Held(brief(owner.name), day(owner.since) if owner.since else "", day(owner.until) if owner.until else "")
        for owner in crc.owners
    )


def _person_facts(person: Person, names: Names) -> tuple[tuple[str, str], ...]:
    facts = (
        ("Role", person.role[:1].upper() + person.role[1:]),
        ("Organisation", person.organisation or ""),
        ("Speaks as", names.author_type(person.author_type)),
        ("Also written", ", ".join(person.spellings)),
    )
    return tuple((label, brief(said)) for label, said in facts if said)


# ── The charts of the whole collection ──────────────────────────────────────


def heat_maps(at: Desk) -> Mapping[str, HeatMap]:
    """Kinds of speakers against companies and against years; one search per kind of speaker."""
    first = at.search(at.parsed(Query(limit=1, facets=("author_type", "crc", "year")))).facets
    kinds, *others = ([v.value for v in facet.values if v.count and v.value not in NOT_SAID] for facet in first)
    kinds = kinds[:MOST_COLUMNS]
    counts: dict[str, dict[tuple[str, str], int]] = {"crc": {}, "year": {}}
    for kind in kinds:
        query = replace(urls.including(Query(limit=1), "author_type", kind), facets=("crc", "year"))
        for facet in at.search(at.parsed(query)).facets:
            counts[facet.field].update({(kind, value.value): value.count for value in facet.values})
    crcs, years = others
    rows = {"crc": crcs[:MOST_ROWS], "year": sorted(years)[-MOST_YEARS:]}
    return {
        field: heat_map(found, ("author_type", field), (kinds, rows[field]), at.names)
        for field, found in counts.items()
        if kinds and rows[field]
    }
