"""The one place where the nouns become plain dicts: for the API, `export` and `search --json`. Pure.

Text and offsets in characters, never HTML. A key that is there once is always there; what is not known is null.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, Protocol

from search.model import (
    BodyLabel,
    Comment,
    Correction,
    Document,
    DocumentSummary,
    Evidence,
    Facet,
    Hit,
    Passage,
    Query,
    Quote,
    ResultPage,
    Source,
    Suggestion,
)

Shape = dict[str, Any]

CSV_COLUMNS = [
    *("id", "document", "file", "ordinal", "start", "end", "text", "kind", "section", "source", "published"),
    *("author_type", "speaker", "crcs", "comment", "quotes", "evidence", "bodies", "corrections", "quoted"),
]
"""What a row of `export --format csv` holds, in this order; the JSON lines hold a few keys more.

`quoted` is there for people who read a table: the names of those quoted, each once, with "; " between them.
"""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the beginning of a formula, in full width too (OWASP, "CSV Injection")."""


class Addresses(Protocol):
    """Where things are to be found; the pages know."""

    def passage(self, passage_id: str) -> str: ...

    def document(self, document_id: str) -> str: ...

    def toggled(self, query: Query, field: str, value: str, *, selected: bool) -> str:
        """The search with this facet value asked for, or no longer so."""

    def pages(self, query: Query, total: int) -> Mapping[str, str]:
        """Links of a page of results by their relation: self, first, prev, next, last."""

    def reworded(self, query: Query, text: str) -> str:
        """The same search for other words."""


# ── Passages and documents ──────────────────────────────────────────────────


def passage(value: Passage, file: str) -> Shape:
    """A passage as a row of `export`: labels, evidence, quotations; `file` is its document's."""
    return {
        "id": value.id,
        "document": value.document_id,
        "file": file,
        "ordinal": value.ordinal,
        "start": value.span.start,
        "end": value.span.end,
        "page": value.page,
        "text": value.text,
        "kind": value.kind,
        "section": list(value.section),
        "source": value.source_id,
        "published": value.published.isoformat() if value.published else None,
        "author_type": value.author_type,
        "speaker": value.speaker.name,
        "mention": value.speaker.mention,
        "organisation": value.speaker.organisation,
        "container_author_type": value.container_author_type,
        "crcs": list(value.crcs),
        "bodies": [body(each) for each in value.bodies],
        "comment": comment(value.comment) if value.comment else None,
        "quotes": [quote(each) for each in value.quotes],
        "evidence": evidence(value.evidence),
        "corrections": [correction(each) for each in value.corrections],
    }


def quote(value: Quote) -> Shape:
    """A quotation; `inside` is the place, from 0, of the outer quotation in the same list."""
    return {
        "start": value.span.start,
        "end": value.span.end,
        "text": value.text,
        "author_type": value.speaker.author_type,
        "speaker": value.speaker.name,
        "mention": value.speaker.mention,
        "organisation": value.speaker.organisation,
        "inside": value.inside,
        "continues": value.continues,
        "opens_on": value.opens_on,
        "evidence": evidence(value.evidence),
    }


def evidence(value: Evidence) -> Shape:
    """Why a label was given; `cue` is where the words stand that gave it away, `words` the beginning of them.

    `conflict` only where the text contradicts itself.
    """
    cue = {"start": value.cue.start, "end": value.cue.end} if value.cue is not None else None
    shape = {"rule": value.rule, "cue": cue, "words": value.words, "confidence": value.confidence}
    return {**shape, "conflict": True} if value.conflict else shape


def correction(value: Correction) -> Shape:
    """What a person decided over the rules; null where nothing was, `speaker` "" and `crcs` [] for none."""
    return {
        "passage": value.passage,
        "quotation": value.quotation,
        "author_type": value.author_type,
        "speaker": value.speaker,
        "crcs": None if value.crcs is None else list(value.crcs),
        "by": value.by,
        "on": value.on.isoformat(),
        "why": value.why,
    }


def body(value: BodyLabel) -> Shape:
    """A company that a passage is about, and why."""
    return {"crc": value.slug, "evidence": evidence(value.evidence)}


def comment(value: Comment) -> Shape:
    """A reader's comment: its number, the number of the one it answers, who posted it and when."""
    posted = value.posted.isoformat() if value.posted else None
    return {"number": value.number, "parent": value.parent, "poster": value.poster, "posted": posted}


def source(value: Source) -> Shape:
    """Who publishes."""
    return {"id": value.id, "name": value.name, "author_type": value.author_type, "url": value.url}


def document(value: Document | DocumentSummary) -> Shape:
    """What is known of a document, without its text and passages."""
    return {
        "id": value.id,
        "file": value.file,
        "title": value.title,
        "source": source(value.source) if value.source else None,
        "kind": value.kind,
        "published": value.published.isoformat() if value.published else None,
        "original": value.url,
        "media_type": value.media_type,
    }


_END = "\r\n"


def csv_line(row: Mapping[str, Any], columns: Sequence[str] = CSV_COLUMNS) -> str:
    """`row` as a line of CSV without its end: lists as JSON, an apostrophe before what would run as a formula."""
    if "quoted" in columns and "quoted" not in row:
        row = {**row, "quoted": _quoted(row["quotes"])}
    out = io.StringIO()
    # The writer quotes a line break in a cell only when it is among those that end its lines.
    csv.writer(out, lineterminator=_END).writerow([_cell(row[column]) for column in columns])
    return out.getvalue().removesuffix(_END)


def _quoted(quotes: Sequence[Shape]) -> str:
    return "; ".join(dict.fromkeys(each["speaker"] for each in quotes if each["speaker"]))


def csv_head(columns: Sequence[str] = CSV_COLUMNS) -> str:
    """The line with the names of the columns."""
    return csv_line(dict(zip(columns, columns, strict=True)), columns)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"'{text}" if text.startswith(FORMULA) else text


# ── Results ─────────────────────────────────────────────────────────────────


def results(page: ResultPage, documents: Mapping[str, DocumentSummary], addresses: Addresses) -> Shape:
    """A page of results, as `/api/v1/search` answers it and `search --json` prints it."""
    query = page.query
    return {
        "query": asked(query),
        "reading": page.reading,
        "total": page.total,
        "documents": page.documents,
        "quotations": page.quotations,
        "page": query.offset // query.limit + 1 if query.limit else 1,
        "items": [hit(each, documents[each.passage.document_id].file, addresses) for each in page.hits],
        "facets": [facet(each, query, addresses) for each in page.facets],
        "notes": list(page.notes),
        "suggestion": suggestion(page.suggestion, query, addresses) if page.suggestion else None,
        "level": page.level,
        "readings": (
            {"all": page.readings.all, "any": page.readings.any, "phrase": page.readings.phrase}
            if page.readings
            else None
        ),
        "partial": page.partial,
        "generation": page.generation,
        "links": dict(addresses.pages(query, page.total)),
    }


def asked(query: Query) -> Shape:
    """A query as it was understood; dates as half-open range."""
    return {
        "q": query.text,
        "filters": [
            {"field": each.field, "values": list(each.values), "excluded": each.excluded} for each in query.filters
        ],
        "since": query.since.isoformat() if query.since else None,
        "before": query.before.isoformat() if query.before else None,
        "sort": query.sort,
        "match": query.match,
        "offset": query.offset,
        "limit": query.limit,
    }


def hit(value: Hit, file: str, addresses: Addresses) -> Shape:
    """One result: rank from 1, score, snippet with marks as offsets in its own text, the passage with its address."""
    shape: Shape = {
        "rank": value.rank,
        "score": value.score,
        "snippet": {
            "text": value.snippet.text,
            "marks": [[mark.start, mark.end] for mark in value.snippet.marks],
            "cut_before": value.snippet.cut_before,
            "cut_after": value.snippet.cut_after,
        },
        "passage": {**passage(value.passage, file), "url": addresses.passage(value.passage.id)},
        "named": {name: [[mark.start, mark.end] for mark in marks] for name, marks in value.named.items()},
        "document_title": value.document_title,
        "document_passages": value.document_passages,
    }
    if value.explanation:
        shape["explanation"] = [asdict(each) for each in value.explanation]
    return shape


def facet(value: Facet, query: Query, addresses: Addresses) -> Shape:
    """A facet; the `url` of a value is the search after a click on it."""
    return {
        "field": value.field,
        "label": value.label,
        "values": [
            {
                "value": each.value,
                "label": each.label,
                "count": each.count,
                "selected": each.selected,
                "excluded": each.excluded,
                "url": addresses.toggled(query, value.field, each.value, selected=each.selected),
            }
            for each in value.values
        ],
        "truncated": value.truncated,
    }


def suggestion(value: Suggestion, query: Query, addresses: Addresses) -> Shape:
    """Other words that may have been meant; `applied` when the results shown are theirs."""
    return {"text": value.text, "applied": value.applied, "url": addresses.reworded(query, value.text)}
