"""The pages: each asks the desk, presents the answer and renders a template. No ranking, no SQL, no markup here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from flask import Blueprint, Response, current_app, jsonify, redirect, render_template, request
from werkzeug.exceptions import NotFound as NoSuchPage
from werkzeug.wrappers import Response as AnyResponse

from search.errors import SearchError
from search.model import FACET_FIELDS, UNKNOWN, UNSTATED, Facet, Passage, Query
from search.query import DEFAULT as LIMITS
from webui import guide as guides
from webui import urls
from webui.accuracy import STANDARDS, accuracy
from webui.desk import Desk, desk, pairs
from webui.exports import formatted, record
from webui.metrics import CONTENT_TYPE, exposition
from webui.present import cite, overview
from webui.present.document import Sketch, document_view, shown_page, weight_of
from webui.present.facet import SHOWN_VALUES, Listing, facet_view
from webui.present.parts import Link, numbered
from webui.present.passage import single_view
from webui.present.results import results
from webui.present.wording import count, day
from webui.subjects import heat_maps
from webui.ways_out import by_whom, ways_out

pages = Blueprint("pages", __name__)

SAMPLES = 3
DOCUMENTS_PER_PAGE = 100


@pages.get("/")
def home() -> str:
    """What is covered, a search box, ways to browse."""
    at = desk()
    return render_template("home.html", view=at.kept("home", lambda: _home(at)), canonical="/")


def _home(at: Desk) -> overview.HomeView:
    facets = at.search(at.parsed(Query(facets=overview.HOME_FIELDS, limit=1))).facets
    return overview.HomeView(
        lead=overview.lead(at.catalogue.counts(), at.catalogue.documents()),
        samples=(*_typed(at), *_samples(at, facets)),
        groups=overview.groups(facets, at.names, most=overview.HOME_VALUES),
        built=_built(at),
    )


def _typed(at: Desk) -> tuple[Link, ...]:
    """A search for words as one would type it, the first that finds something: quoted words, a phrase, a word."""
    found = at.kept("samples", lambda: _of_collection(at))
    texts = (f'said:"{found.said}"', f'"{found.phrase}"', found.words[0])
    finding = (text for text in texts if at.search(at.parsed(Query(text=text, limit=1))).total)
    return tuple(map(overview.typed, islice(finding, 1)))


def _samples(at: Desk, facets: Sequence[Facet]) -> tuple[Link, ...]:
    """The commonest kinds of speaker, each with the company it speaks of most: searches that surely find something."""
    kinds = next((facet.values for facet in facets if facet.field == "author_type"), ())
    links = []
    for kind in [value for value in kinds if value.value != UNKNOWN and value.count][:SAMPLES]:
        query = replace(urls.including(Query(limit=1), "author_type", kind.value), facets=("crc",))
        crcs = [value for facet in at.search(query).facets for value in facet.values if value.value != UNSTATED]
        if crcs and crcs[0].count:
            links.append(overview.sample(at.names, kind.value, crcs[0].value))
    return tuple(links)


@pages.get("/search")
def search() -> str:
    """A page of results; without words it browses."""
    at = desk()
    query = _fitting(at.visited(pairs()))
    page = at.search(query)
    view = results(page, at.names)
    out = ways_out(at, page) if not page.total else ()
    return render_template(
        "results.html",
        view=view,
        ways_out=out,
        by_whom=by_whom(at, page),
        beyond=bool(page.total and not page.hits),
        first_url=urls.search_url(urls.at_page(query, 1)),
        query_text=query.text,
        search_hidden=view.search_hidden,
        canonical=urls.search_url(urls.plain(query)),
        forms=_alternates(urls.plain(view.query)),
        alternates=() if view.long else _alternates(urls.plain(view.query)),
        picked=_picked(query),
    )


def _picked(query: Query) -> str:
    """How many passages are picked on the way of a search, in words; "" for none."""
    number = len(urls.picked(query))
    return f"{count(number, 'passage')} picked" if number else ""


def _fitting(query: Query) -> Query:
    """`query` with no more hits than a page shows, from the same place on."""
    most = urls.DEFAULT_PER_PAGE if urls.is_long(query) else LIMITS.page_hits
    if query.limit <= most:
        return query
    note = f"A page{' of a long address' if most < LIMITS.page_hits else ''} shows {most} hits at most"
    note = f"{note}; JSON has up to {LIMITS.hits} at once."
    start = query.offset - query.offset % most
    return replace(query, limit=most, offset=start, notes=(*query.notes, note))


def _alternates(query: Query) -> list[tuple[str, str, str]]:
    """The same results in other forms: label, media type, address."""
    forms = (("JSON", "application/json", "json"), ("CSV", "text/csv", "csv"), ("Feed", "application/atom+xml", "atom"))
    return [(label, kind, urls.search_url(query, f"/search.{suffix}")) for label, kind, suffix in forms]


@pages.get("/facets/<field>")
def facet(field: str) -> str:
    """Every value of a facet under the conditions of a search, a page of them at a time."""
    if field not in FACET_FIELDS:
        raise NoSuchPage
    at = desk()
    listing = Listing.of(pairs(), SHOWN_VALUES)
    query = replace(at.visited([pair for pair in pairs() if pair[0] != "page"], (field,)), limit=1)
    page = at.every_value(query)
    view = facet_view(replace(page, query=replace(query, limit=urls.DEFAULT_PER_PAGE)), listing)
    return render_template(
        "facet.html",
        view=view,
        query_text=query.text,
        search_hidden=view.hidden,
        canonical=view.canonical,
        noindex=True,
    )


@pages.get("/documents")
def documents() -> str:
    """Every document, newest first, a page of them at a time."""
    at = desk()
    listed = at.kept("listed", lambda: overview.newest(at.catalogue.documents()))
    number = urls.to_query([("per_page", "1"), *(pair for pair in pairs() if pair[0] == "page")]).offset
    last = max(1, -(-len(listed) // DOCUMENTS_PER_PAGE))
    start = number * DOCUMENTS_PER_PAGE
    address = urls.with_pairs("/documents", [("page", str(number + 1))] if number else [])
    return render_template(
        "documents.html",
        heading=count(len(listed), "document"),
        rows=overview.document_rows(listed[start : start + DOCUMENTS_PER_PAGE]),
        pages=numbered(number + 1, last, lambda page: f"/documents?page={page}" if page > 1 else "/documents"),
        canonical=address,
    )


@pages.get("/d/<document_id>")
def document(document_id: str) -> str:
    """A document, or the page of it that holds the passage of the address."""
    at = desk()
    found = at.catalogue.document(document_id)
    sketches = tuple(
        Sketch(name, span, weight_of(text, quotes)) for name, span, text, quotes in at.catalogue.sketch(document_id)
    )
    wanted, query = request.args.get("at"), at.visited(pairs(), ())
    number, parts = shown_page(sketches, wanted)
    # Only the passages of this page are read whole: of a long document that is little.
    here = at.catalogue.get([sketches[index].id for index in parts[number]])
    view = document_view(found, sketches, here, at.opening(here, wanted, query), names=at.names)
    kept = urls.to_pairs(urls.gathering(Query(), urls.picked(query)))
    return render_template(
        "document.html", view=view, query_text=query.text, search_hidden=kept, canonical=view.canonical
    )


@pages.get("/p/<name>")
def passage(name: str) -> str | Response:
    """One passage with who says it, why we think so, and where it stands; with a suffix, the passage in that form."""
    passage_id, dot, suffix = name.partition(".")
    if dot:
        return formatted(passage_id, suffix)
    at = desk()
    found: Passage = at.catalogue.get((passage_id,))[0]
    document = at.catalogue.document(found.document_id)
    query = at.visited(pairs(), ())
    came_from, marks = at.steps(query, found) if urls.to_pairs(query) else (None, ())
    view = single_view(document, at.neighbours(found), at.names, marks)
    said = record(at, found, document)
    return render_template(
        "passage.html",
        view=view,
        steps=came_from,
        query_text=query.text,
        search_hidden=urls.to_pairs(urls.gathering(Query(), urls.picked(query))),
        pack=urls.with_pairs("/pack", [(urls.PICKED, name) for name in dict.fromkeys((*urls.picked(query), found.id))]),
        picked=_picked(query),
        canonical=urls.passage_url(found.id),
        permalink=said.permalink,
        noindex=view.noindex,
        citations=_citations(said),
        placeless=said.address is None,
        forms=[Link(label, urls.passage_url(found.id, f".{suffix}")) for label, suffix in DOWNLOADS],
        linked_data=None if view.noindex else cite.json_ld(said),
        description=cite.plain(said),
        oembed=urls.with_pairs("/oembed", [("url", said.permalink)]),
    )


DOWNLOADS = (
    ("RIS", "ris"),
    ("BibTeX", "bib"),
    ("CSL-JSON", "csl.json"),
    ("Markdown", "md"),
    ("Text", "txt"),
    ("JSON", "json"),
    ("Web Annotation", "annotation.json"),
)


def _citations(said: cite.Cited) -> tuple[tuple[str, str], ...]:
    return (
        ("Quotation with its place", cite.plain(said)),
        ("Harvard", cite.harvard(said)),
        ("OSCOLA", cite.oscola(said)),
        ("Markdown", cite.markdown(said).strip()),
        ("HTML", cite.hypertext(said)),
    )


@pages.get("/about")
def about() -> str:
    """The coverage, how labels are made, licences and privacy."""
    at = desk()
    view = at.kept("about", lambda: _about(at))
    shown = {"view": view, "heat": at.kept("heat", lambda: heat_maps(at))}
    return render_template("about.html", accuracy=accuracy(), standards=STANDARDS, canonical="/about", **shown)


def _about(at: Desk) -> overview.AboutView:
    facets = at.search(at.parsed(Query(facets=FACET_FIELDS, limit=1))).facets
    shown = [facet for facet in facets if facet.field != "speaker"]
    view = overview.about_view(at.catalogue.counts(), at.catalogue.documents(), shown, at.catalogue.collection)
    return replace(view, built=_built(at))


@pages.get("/help")
def guide() -> str:
    """The query language, each row a search that can be tried."""
    try:
        at = desk()
        found = at.kept("samples", lambda: _of_collection(at))
    except SearchError:
        found = guides.Samples()  # the language can be learnt before there is an index
    rows = [
        {"typed": typed, "meaning": meaning, "url": urls.search_url(Query(text=typed))}
        for typed, meaning in guides.syntax(found)
    ]
    return render_template("help.html", rows=rows, word=found.words[0], canonical="/help")


def _of_collection(at: Desk) -> guides.Samples:
    facets = at.search(at.parsed(Query(facets=("speaker", "source", "year"), limit=1))).facets
    found = guides.samples(tuple(islice(at.catalogue.passages(), guides.LOOKED_AT)), facets)
    one, *others = found.words
    fitting = (word for word in others if at.search(at.parsed(Query(text=f"{one} -{word}", limit=1))).total)
    return replace(found, without=next(fitting, found.without))


@pages.get("/limits")
def limits() -> str:
    """Every limit of a search."""
    return render_template("limits.html", limits=[limit.sentence for limit in LIMITS.table()], canonical="/limits")


@pages.get("/health")
def health() -> Response:
    """200 once a generation is loaded, 503 until then."""
    at = desk()
    response = jsonify({"status": "ok", "generation": at.generation, **at.catalogue.counts()})
    response.headers["Cache-Control"] = "no-store"
    return response


@pages.get("/metrics")
def metrics() -> Response:
    """Counts and times for Prometheus; no query, no address of a reader."""
    try:
        held = {"generation": desk().generation, **desk().catalogue.counts()}
    except SearchError:
        held = {}
    return Response(exposition(held), content_type=CONTENT_TYPE)


@pages.get("/favicon.ico")
def favicon() -> AnyResponse:
    """Browsers ask here whatever a page says."""
    return redirect(current_app.url_for("static", filename="icon.svg"), 301)


def _built(at: Desk) -> str:
    built = datetime.fromisoformat(at.opened.generation.manifest.built)
    return f"The index was built on {day(built.date())} at {built:%H:%M} UTC."
