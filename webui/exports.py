"""The same things in other forms: results as JSON, CSV and a feed, passages for reference managers."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from flask import Blueprint, Response, g, jsonify, request
from werkzeug.exceptions import NotFound as NoSuchPage
from werkzeug.exceptions import NotImplemented as NoSuchForm

from search import shapes
from search.model import Document, Passage
from search.query import DEFAULT as LIMITS
from webui import feeds, urls
from webui.answers import answer
from webui.desk import Desk, base_address, desk, pairs, stated_address
from webui.present import cite, marks
from webui.present.document import title_of
from webui.present.results import results
from webui.present.wording import brief
from webui.suggestions import offers

exports = Blueprint("exports", __name__)

CSV_COLUMNS = ("rank", *shapes.CSV_COLUMNS[:-1], "title", "url", shapes.CSV_COLUMNS[-1])
SITEMAP_MOST = 50_000


def today() -> date:
    """The day on which something is looked up."""
    return datetime.now(UTC).date()


# ── Results ─────────────────────────────────────────────────────────────────


@exports.get("/search.json")
def search_json() -> Response:
    """A page of results, as the API answers it."""
    at = desk()
    return jsonify(answer(at.search(at.asked(pairs())), at.catalogue.summaries, stated_address()))


@exports.get("/search.csv")
def search_csv() -> Response:
    """Every hit that can be paged to, a row each."""
    at = desk()
    query = replace(at.asked(pairs(), ()), offset=0, limit=LIMITS.depth)
    found = at.matches(query)
    passages = at.catalogue.get([hit for hit, _ in found.hits])
    lines = [shapes.csv_head(CSV_COLUMNS)]
    for rank, passage in enumerate(passages, start=1):
        lines.append(shapes.csv_line({"rank": rank, **row(at, passage)}, CSV_COLUMNS))
    return attached("\r\n".join(lines) + "\r\n", "text/csv", "whosaid.csv")


def row(at: Desk, passage: Passage) -> dict[str, Any]:
    """What a row of a table says of a passage, by the names of its columns."""
    document = at.catalogue.summaries[passage.document_id]
    return {
        **shapes.passage(passage, document.file),
        "title": document.title,
        "url": base_address() + urls.passage_url(passage.id),
    }


@exports.get("/search.atom")
def search_atom() -> Response:
    """A page of results as a feed: of the newest, unless another order is asked for."""
    at = desk()
    query = at.asked(pairs(), ())
    if not request.args.get("sort"):
        query = replace(query, sort="newest")
    page = at.search(query)
    feed = feeds.atom(results(page, at.names), page.hits, at.names, base_address())
    return Response(feed, mimetype="application/atom+xml")


@exports.get("/suggest")
def suggest() -> Response:
    """What to offer for the beginning of a query."""
    found = offers(desk().opened).matching(request.args.get("q", "")[: LIMITS.characters])
    return jsonify({"suggestions": [asdict(offer) for offer in found]})


# ── One passage ─────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a passage: its media type and what writes it."""

    media_type: str
    write: Callable[[Desk, Passage, Document], str]


def record(at: Desk, passage: Passage, document: Document) -> cite.Cited:
    """What there is to cite of a passage."""
    permalink = base_address() + urls.passage_url(passage.id)
    return cite.cited(document, passage, at.names, permalink=permalink, accessed=today(), public=bool(stated_address()))


def _json(_: Desk, passage: Passage, document: Document) -> str:
    return _dumped(
        {
            **shapes.passage(passage, document.file),
            "url": base_address() + urls.passage_url(passage.id),
            "title": title_of(document),
            "original": document.url,
        }
    )


def _text(at: Desk, passage: Passage, document: Document) -> str:
    # The whole passage, however long: it is what a page that shows only its beginning leads to.
    return f"{marks.whole(passage.text)}\n\n— {cite.source(record(at, passage, document))}\n"


def _annotation(at: Desk, passage: Passage, document: Document) -> str:
    around = document.text[: passage.span.start], document.text[passage.span.end :]
    return _dumped(cite.annotation(record(at, passage, document), passage.text, around))


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


FORMS: Mapping[str, Form] = {
    "json": Form("application/json", _json),
    "txt": Form("text/plain", _text),
    "md": Form("text/markdown", lambda *of: cite.markdown(record(*of))),
    "ris": Form("application/x-research-info-systems", lambda *of: cite.ris(record(*of))),
    "bib": Form("application/x-bibtex", lambda *of: cite.bibtex(record(*of))),
    "csl.json": Form("application/vnd.citationstyles.csl+json", lambda *of: _dumped([cite.csl(record(*of))])),
    "jsonld": Form("application/ld+json", lambda *of: _dumped(cite.json_ld(record(*of)))),
    "annotation.json": Form('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', _annotation),
}


def formatted(passage_id: str, suffix: str) -> Response:
    """A passage in the form of a suffix. Raises NotFound."""
    if suffix not in FORMS:
        raise NoSuchPage
    g.shared = True
    at = desk()
    passage = at.catalogue.get((passage_id,))[0]
    form = FORMS[suffix]
    text = form.write(at, passage, at.catalogue.document(passage.document_id))
    return Response(text, content_type=form.media_type if "json" in suffix else f"{form.media_type}; charset=utf-8")


@exports.get("/oembed")
def oembed() -> Response:
    """A permalink as a link with a title (oEmbed, type link): nothing of this site stands in a frame elsewhere."""
    address = request.args.get("url", "")
    if request.args.get("format", "json") != "json":
        raise NoSuchForm("“format” is json.")  # so oEmbed wants it: 501 for a form that there is not
    prefix = f"{base_address()}/p/"
    if not address.startswith(prefix):
        raise NoSuchPage
    at = desk()
    passage = at.catalogue.get((address.removeprefix(prefix),))[0]
    said = record(at, passage, at.catalogue.document(passage.document_id))
    return jsonify(
        {
            "version": "1.0",
            "type": "link",
            "title": cite.plain(replace(said, words=brief(said.words))),
            "provider_name": at.names.title,
            "provider_url": f"{base_address()}/",
        }
    )


# ── What programs look for ──────────────────────────────────────────────────


@exports.get("/opensearch.xml")
def opensearch() -> Response:
    """How a browser adds this search."""
    return Response(
        feeds.opensearch(desk().names.title, base_address()), mimetype="application/opensearchdescription+xml"
    )


@exports.get("/sitemap.xml")
def sitemap() -> Response:
    """The pages that every collection has, those of companies and of people of the vocabulary, and of documents."""
    base, catalogue = base_address(), desk().catalogue
    known = catalogue.collection
    subjects = [urls.subject_url("crc", crc.slug) for crc in known.crcs]
    subjects += [urls.subject_url("speaker", person.name) for person in known.people]
    documents = [urls.document_url(document.id) for document in catalogue.documents()]
    addresses = dict.fromkeys(["/", "/about", "/help", "/documents", *subjects, *documents])
    return Response(
        feeds.sitemap([base + address for address in list(addresses)[:SITEMAP_MOST]]), mimetype="application/xml"
    )


@exports.get("/robots.txt")
def robots() -> Response:
    """What crawlers may fetch."""
    return Response(feeds.robots(base_address()), mimetype="text/plain")


def attached(text: str, media_type: str, name: str) -> Response:
    """A text as a file to keep, under its name."""
    response = Response(text, content_type=f"{media_type}; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
