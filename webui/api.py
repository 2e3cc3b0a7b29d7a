"""The JSON API: the same searches as the pages, text and offsets, never HTML."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version
from typing import Any

from flask import Blueprint, Response, jsonify
from werkzeug.exceptions import NotFound as NoSuchAddress

from search import shapes
from search.model import FACET_FIELDS
from search.query import DEFAULT as LIMITS
from webui import urls
from webui.answers import answer
from webui.desk import base_address, desk, pairs, stated_address
from webui.openapi import description
from webui.places import Places
from webui.present.facet import Listing
from webui.present.results import pinned

api = Blueprint("api", __name__, url_prefix="/api/v1")


@api.get("/search")
def search() -> Response:
    """A page of results with facets."""
    at = desk()
    page = at.search(at.asked(pairs()))
    return _linked(answer(page, at.catalogue.summaries, stated_address()))


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
    held, number = at.catalogue.summaries[document_id].passages, query.offset // query.limit + 1
    return _linked(
        {
            **shapes.document(found),
            "url": places.document(found.id),
            "passages": held,
            "page": number,
            "items": [{**shapes.passage(each, found.file), "url": places.passage(each.id)} for each in passages],
            "links": dict(places.parts(document_id, number, -(-held // query.limit))),
        }
    )


@api.get("/facets/<field>")
def facet(field: str) -> Response:
    """Every value of a facet under the conditions of a search, a page of them at a time."""
    if field not in FACET_FIELDS:
        raise NoSuchAddress(f"There is no facet {field[:40]!r}; there are {', '.join(FACET_FIELDS)}.")
    at = desk()
    listing = Listing.of(pairs())
    page = at.every_value(replace(at.asked([pair for pair in pairs() if pair[0] != "page"], (field,)), limit=1))
    query = replace(pinned(page), limit=urls.DEFAULT_PER_PAGE)
    values = listing.values(page.facets[0])
    part = replace(page.facets[0], values=listing.part(values), truncated=len(values) > listing.end)
    places = Places(stated_address())
    return _linked(
        {
            **shapes.facet(part, query, places),
            "page": listing.page,
            "of": len(values),
            "total": page.total,
            "documents": page.documents,
            "links": listing.links(len(values), lambda number: places.facet(field, query, listing.at(number))),
        }
    )


@api.get("/openapi.json")
def openapi() -> Response:
    """What stands at these addresses, for programs."""
    return jsonify(description(base_address(), desk().names.title, version("whosaid")))


def _linked(told: dict[str, Any]) -> Response:
    """An answer whose `links` stand in its header too."""
    response = jsonify(told)
    response.headers["Link"] = ", ".join(
        f'<{address}>; rel="{relation}"' for relation, address in told["links"].items()
    )
    return response


def pairs_of(key: str) -> list[tuple[str, str]]:
    """The pairs of this request's address with that key."""
    return [pair for pair in pairs() if pair[0] == key]
