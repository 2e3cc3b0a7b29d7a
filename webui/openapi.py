"""The description of the API in OpenAPI 3.1, made from the same names and limits that the code checks. Pure."""

from __future__ import annotations

from typing import Any, get_args

from search.model import FACET_FIELDS, Confidence, PassageKind
from search.query import DEFAULT as LIMITS
from webui import urls
from webui.present.facet import MOST_PAGES, ORDERS, PER_PAGE

Schema = dict[str, Any]

PAGING = ("page", "per_page", "sort", "explain", "group")
"""Keys of a search that say nothing of which values a facet has."""

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer", "minimum": 0}
TRUTH: Schema = {"type": "boolean"}
ADDRESS: Schema = {"type": "string", "format": "uri-reference"}
DAY: Schema = {"type": ["string", "null"], "format": "date"}


def maybe(schema: Schema) -> Schema:
    """`schema`, or null for what is not known."""
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    return {**schema, "type": [schema["type"], "null"]}


def several(of: Schema) -> Schema:
    """A list of any length, each of whose items is `of`."""
    return {"type": "array", "items": of}


def thing(optional: tuple[str, ...] = (), /, **properties: Schema) -> Schema:
    """An object of which every key is always there, but for those that are `optional`."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required}


def ref(name: str) -> Schema:
    """The schema of that name among the components."""
    return {"$ref": f"#/components/schemas/{name}"}


COUNTED: Schema = {"type": "integer", "minimum": 1}
TEXTS = several(TEXT)
SPEAKER = {"author_type": TEXT, "speaker": maybe(TEXT), "mention": maybe(TEXT), "organisation": maybe(TEXT)}
PLACE = {"start": NUMBER, "end": NUMBER}
PASSAGE = {
    "id": TEXT,
    "document": TEXT,
    "file": TEXT,
    "ordinal": COUNTED,
    **PLACE,
    "page": maybe(COUNTED),
    "text": TEXT,
    "kind": {"enum": list(get_args(PassageKind))},
    "section": TEXTS,
    "source": maybe(TEXT),
    "published": DAY,
    **SPEAKER,
    "container_author_type": TEXT,
    "crcs": TEXTS,
    "bodies": several(ref("Body")),
    "comment": maybe(ref("Comment")),
    "quotes": several(ref("Quotation")),
    "evidence": ref("Evidence"),
    "corrections": several(ref("Correction")),
}
DOCUMENT = {
    "id": TEXT,
    "file": TEXT,
    "title": maybe(TEXT),
    "source": maybe(ref("Source")),
    "kind": maybe(TEXT),
    "published": DAY,
    "original": maybe(TEXT),
    "media_type": TEXT,
}
FACET = {
    "field": {"enum": list(FACET_FIELDS)},
    "label": TEXT,
    "values": several(ref("Value")),
    "truncated": TRUTH,
}
LINKS: Schema = {"type": "object", "additionalProperties": ADDRESS}


def _label_schemas() -> dict[str, Schema]:
    """Who says what of whom, and why we think so."""
    return {
        "Evidence": thing(
            ("conflict",),
            rule=TEXT,
            cue=maybe(thing(**PLACE)),
            words=maybe(TEXT),
            confidence={"enum": list(get_args(Confidence))},
            conflict=TRUTH,
        ),
        "Body": thing(crc=TEXT, evidence=ref("Evidence")),
        "Comment": thing(number=TEXT, parent=maybe(TEXT), poster=maybe(TEXT), posted=DAY),
        "Quotation": thing(
            **PLACE,
            text=TEXT,
            **SPEAKER,
            inside=maybe(NUMBER),
            continues=TRUTH,
            opens_on=TRUTH,
            evidence=ref("Evidence"),
        ),
        "Correction": thing(
            passage=TEXT,
            quotation=maybe(TEXT),
            author_type=maybe(TEXT),
            speaker=maybe(TEXT),
            crcs=maybe(TEXTS),
            by=TEXT,
            on={"type": "string", "format": "date"},
            why=TEXT,
        ),
    }


def _document_schemas() -> dict[str, Schema]:
    """Documents and their passages."""
    return {
        "Source": thing(id=TEXT, name=TEXT, author_type=TEXT, url=maybe(TEXT)),
        "Passage": thing(("truncated",), **PASSAGE, url=ADDRESS, truncated=TRUTH),
        "PassageAlone": thing(**PASSAGE, url=ADDRESS, document_url=ADDRESS, previous=maybe(TEXT), next=maybe(TEXT)),
        "Document": thing(
            **DOCUMENT, url=ADDRESS, passages=NUMBER, page=NUMBER, items=several(ref("Passage")), links=LINKS
        ),
    }


def _facet_schemas() -> dict[str, Schema]:
    """Values to narrow a search by; `of` is how many there are on all pages."""
    return {
        "Value": thing(value=TEXT, label=TEXT, count=NUMBER, selected=TRUTH, excluded=TRUTH, url=ADDRESS),
        "Facet": thing(**FACET),
        "FacetAlone": thing(**FACET, page=COUNTED, of=NUMBER, total=NUMBER, documents=NUMBER, links=LINKS),
    }


def _result_schemas() -> dict[str, Schema]:
    """The answer to a search."""
    mark = {"type": "array", "items": NUMBER, "minItems": 2, "maxItems": 2}
    score = {"type": "number"}
    factors = ("score", "times", "weight", "idf", "saturation", "boost")
    return {
        "Contribution": thing(field=TEXT, term=TEXT, **dict.fromkeys(factors, score)),
        "Hit": thing(
            ("explanation",),
            rank=COUNTED,
            score=score,
            snippet=thing(text=TEXT, marks=several(mark), cut_before=TRUTH, cut_after=TRUTH),
            passage=ref("Passage"),
            named={"type": "object", "additionalProperties": several(mark)},
            document_title=TEXT,
            document_passages=NUMBER,
            explanation=several(ref("Contribution")),
        ),
        "Results": thing(
            query={"type": "object"},
            reading=TEXT,
            total=NUMBER,
            documents=NUMBER,
            quotations=NUMBER,
            page=COUNTED,
            items=several(ref("Hit")),
            facets=several(ref("Facet")),
            notes=TEXTS,
            suggestion={"type": ["object", "null"]},
            level=maybe(NUMBER),
            readings={"type": ["object", "null"]},
            partial=TRUTH,
            generation=TEXT,
            links=LINKS,
        ),
        "Problem": thing(
            ("parameter",), type=TEXT, title=TEXT, status={"type": "integer"}, detail=TEXT, parameter=TEXT
        ),
    }


def _schemas() -> dict[str, Schema]:
    return {**_label_schemas(), **_document_schemas(), **_facet_schemas(), **_result_schemas()}


def _parameters() -> list[Schema]:
    value = {"type": "string", "maxLength": LIMITS.filter_characters}
    day = {"type": "string", "examples": ["2017", "2017-08-31", "31 August 2017", "31/08/2017"]}
    found = [
        _parameter("q", {"type": "string", "maxLength": LIMITS.characters}, "What is searched for; see /help."),
        _parameter("page", _count(LIMITS.depth), "Counted from 1."),
        _parameter(
            "per_page",
            {**_count(LIMITS.hits), "default": urls.DEFAULT_PER_PAGE},
            f"Hits of an answer; the pages show at most {LIMITS.page_hits}.",
        ),
        _parameter("sort", {"enum": list(urls.SORTS), "default": urls.SORTS[0]}, "The order of the hits."),
        _parameter("from", day, "Published then or later: a year, a month or a day."),
        _parameter("to", day, "Published then or earlier."),
        _parameter("match", {"anyOf": [{"enum": ["auto", "all", "any"]}, _count(LIMITS.words)]}, "Words required."),
        _parameter("explain", {"enum": ["0", "1"]}, "Whether each hit says why it is there."),
        _parameter("group", {"enum": ["0", "1"]}, "Whether pages show the hits of a document together."),
    ]
    for field in FACET_FIELDS:
        for sign, meaning in (("", "Any of these values."), ("-", "None of these values.")):
            schema = {"type": "array", "items": value, "maxItems": LIMITS.filter_values}
            found.append({**_parameter(sign + field, schema, meaning), "style": "form", "explode": True})
    return found


def _count(most: int) -> Schema:
    return {"type": "integer", "minimum": 1, "maximum": most}


def _parameter(name: str, schema: Schema, meaning: str) -> Schema:
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": meaning}


def _answers(schema: str, *statuses: int) -> dict[str, Schema]:
    said = {400: "A limit was passed or a value cannot be meant.", 404: "There is no such thing.", 503: "No index yet."}
    said[410] = "It was erased on somebody's wish."
    problem = {"application/problem+json": {"schema": ref("Problem")}}
    found: dict[str, Schema] = {
        "200": {"description": "The answer.", "content": {"application/json": {"schema": ref(schema)}}},
        "304": {"description": "Nothing has changed since the answer with this tag."},
    }
    found.update({str(status): {"description": said[status], "content": problem} for status in (*statuses, 503)})
    return found


def _path(name: str) -> Schema:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}


def description(base: str, title: str, version: str) -> Schema:
    """The whole description; `base` is the address of the site."""
    query = [{"$ref": f"#/components/parameters/{_key(each['name'])}"} for each in _parameters()]
    field = {**_path("field"), "schema": {"enum": list(FACET_FIELDS)}}
    page = _parameter("page", _count(LIMITS.depth), "Counted from 1, 100 passages each.")
    listing = [
        _parameter("page", _count(MOST_PAGES), f"Counted from 1, {PER_PAGE} values each."),
        _parameter("find", {"type": "string"}, "What the label of a value holds."),
        _parameter("order", {"enum": list(ORDERS)}, "The order of the values."),
    ]
    of_facet = [field, *(each for each in query if each["$ref"].rpartition("/")[2] not in PAGING), *listing]
    operations = {
        "/search": ("search", "Search passages", query, _answers("Results", 400)),
        "/passages/{id}": ("passage", "A passage", [_path("id")], _answers("PassageAlone", 404, 410)),
        "/documents/{id}": ("document", "A document", [_path("id"), page], _answers("Document", 400, 404, 410)),
        "/facets/{field}": (
            "facet",
            "The values of a facet",
            of_facet,
            _answers("FacetAlone", 400, 404),
        ),
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"whosaid: {title}",
            "version": version,
            "description": "Who said what about whom. Text and offsets in characters, never HTML.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": f"{base}/api/v1"}],
        "paths": {
            path: {"get": {"operationId": name, "summary": summary, "parameters": parameters, "responses": answers}}
            for path, (name, summary, parameters, answers) in operations.items()
        },
        "components": {
            "schemas": _schemas(),
            "parameters": {_key(each["name"]): each for each in _parameters()},
        },
    }


def _key(name: str) -> str:
    return name.replace("-", "not_")
