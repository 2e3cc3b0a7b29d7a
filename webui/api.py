"""The JSON API: the same searches as the pages, text and offsets, never HTML."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version

from flask import Blueprint, Response, jsonify
from werkzeug.exceptions import NotFound as NoSuchAddress

from search import shapes
from search.model import FACET_FIELDS
from search.query import DEFAULT as LIMITS
from webui import urls
from webui.desk import base_address, desk, pairs, stated_address
from webui.openapi import description
from webui.places import Places
from webui.present.results import pinned

api = Blueprint("api", __name__, url_prefix="/api/v1")


@api.get("/search")
def search() -> Response:
    """A page of results with facets."""
    at = desk()
    query = at.asked(pairs())
    page = at.search(query)
    held = replace(page, query=pinned(page))
    answer = shapes.results(held, at.catalogue.summaries, Places(stated_address()))
    # What was asked is told as it was asked; only the links carry the number of words that was required.
    response = jsonify({**answer, "query": shapes.asked(query)})
    response.headers["Link"] = ", ".join(
        f'<{address}>; rel="{relation}"' for relation, address in answer["links"].items()
    )
    return response


@api.get("/passages/<passage_id>")
def passage(passage_id: str) -> Response:
    """A passage with its labels, and the ids of its neighbours."""
    at = desk()
    found = at.catalogue.get((passage_id,))[0]
    before, _, after = at.neighbours(found)
    places = Places(stated_address())
    document = at.catalogue.summaries[found.document_id]
    return jsonify(
        {
            **shapes.passage(found, document.file),
            "url": places.passage(found.id),
            "document_url": places.document(document.id),
            "previous": before.id if before else None,
            "next": after.id if after else None,
        }
    )


@api.get("/documents/<document_id>")
def document(document_id: str) -> Response:
    """A document with its passages, a page of them at a time."""
    at = desk()
    found = at.catalogue.document(document_id)
    query = urls.to_query([("per_page", str(LIMITS.hits)), *pairs_of("page")])
    first = query.offset + 1
    passages = at.catalogue.passages_of(document_id, first, query.offset + query.limit)
    places = Places(stated_address())
    return jsonify(
        {
            **shapes.document(found),
            "url": places.document(found.id),
            "passages": at.catalogue.summaries[document_id].passages,
            "page": query.offset // query.limit + 1,
            "items": [{**shapes.passage(each, found.file), "url": places.passage(each.id)} for each in passages],
        }
    )


@api.get("/facets/<field>")
def facet(field: str) -> Response:
    """Every value of a facet under the conditions of a search."""
    if field not in FACET_FIELDS:
        raise NoSuchAddress(f"There is no facet {field[:40]!r}; there are {', '.join(FACET_FIELDS)}.")
    at = desk()
    page = at.search(replace(at.asked(pairs(), (field,)), offset=0, limit=1))
    query = replace(pinned(page), limit=urls.DEFAULT_PER_PAGE)
    found = next(each for each in page.facets if each.field == field)
    return jsonify(
        {
            **shapes.facet(found, query, Places(stated_address())),
            "total": page.total,
            "documents": page.documents,
        }
    )


@api.get("/openapi.json")
def openapi() -> Response:
    """What stands at these addresses, for programs."""
    return jsonify(description(base_address(), desk().names.title, version("whosaid")))


def pairs_of(key: str) -> list[tuple[str, str]]:
    """The pairs of this request's address with that key."""
    return [pair for pair in pairs() if pair[0] == key]
