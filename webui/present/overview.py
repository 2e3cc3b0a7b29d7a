"""What a collection holds: the start page and the page about it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from search.model import UNDATED, UNKNOWN, UNSTATED, Collection, DocumentSummary, Facet, Query
from webui import urls
from webui.present.parts import Chip, Link, chip, value_link
from webui.present.wording import Names, brief, count, day

LISTED_DOCUMENTS = 60
HOME_FIELDS = ("author_type", "crc", "source", "year")
HOME_VALUES = 8
NOT_SAID = frozenset({UNSTATED, UNDATED, UNKNOWN})
"""Values that say that something is not known: listed last."""


@dataclass(frozen=True, slots=True)
class Group:
    """The values of one facet with their counts, each a search."""

    field: str
    label: str
    links: tuple[Link, ...]
    more_url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    lead: str
    samples: tuple[Link, ...]
    groups: tuple[Group, ...]
    built: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    title: str
    url: str
    source: str
    date: str
    passages: int


@dataclass(frozen=True, slots=True)
class TypeRow:
    chip: Chip
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutView:
    lead: str
    documents: tuple[DocumentRow, ...]
    documents_more: str
    groups: tuple[Group, ...]
    author_types: tuple[TypeRow, ...]
    built: str


def lead(counts: Mapping[str, int], documents: Sequence[DocumentSummary]) -> str:
    """What is covered, in a sentence."""
    years = sorted({document.published.year for document in documents if document.published})
    sources = {document.source.id for document in documents if document.source}
    when = f", published in {years[0]}" if len(years) == 1 else ""
    when = f", published from {years[0]} to {years[-1]}" if len(years) > 1 else when
    by = f" by {count(len(sources), 'source')}" if sources else ""
    quotes = count(counts.get("quotes", 0), "quotation")
    held = f"{count(counts['passages'], 'passage')} with {quotes} from {count(counts['documents'], 'document')}"
    return f"{held}{when}{by}, each labelled with who speaks and whom it is about."


def groups(facets: Sequence[Facet], names: Names, *, most: int) -> tuple[Group, ...]:
    """Facets as lists of searches, those without a value left out; years in their own order."""
    found = []
    for facet in facets:
        values = [value for value in facet.values if value.count]
        if facet.field == "year":
            values.sort(key=lambda value: value.value)
        values.sort(key=lambda value: value.value in NOT_SAID)
        if not values or values[0].value in NOT_SAID:
            continue
        links = tuple(
            Link(value.label, value_link(Query(), names, facet.field, value.value).url, value.count)
            for value in values[:most]
        )
        more = facet.truncated or len(values) > most
        found.append(Group(facet.field, facet.label, links, urls.facet_url(facet.field, Query()) if more else None))
    return tuple(found)


def sample(names: Names, author_type: str, crc: str) -> Link:
    """A search worth trying: one kind of speaker on one company."""
    query = urls.including(urls.including(Query(), "author_type", author_type), "crc", crc)
    return Link(f"{names.author_type(author_type)} on {names.crc(crc)}", urls.search_url(query))


def typed(text: str) -> Link:
    """A search worth trying as one would type it."""
    return Link(text, urls.search_url(Query(text=text)))


def newest(documents: Sequence[DocumentSummary]) -> tuple[DocumentSummary, ...]:
    """Documents by falling date of publication, the undated last, then by title."""
    by_title = sorted(documents, key=lambda document: (document.title or document.file).casefold())
    return tuple(sorted(by_title, key=lambda document: document.published or date.min, reverse=True))


def document_rows(documents: Sequence[DocumentSummary]) -> tuple[DocumentRow, ...]:
    """Documents as rows of a table."""
    return tuple(
        DocumentRow(
            title=brief(document.title or document.file),
            url=urls.document_url(document.id),
            source=brief(document.source.name) if document.source else "not stated",
            date=day(document.published),
            passages=document.passages,
        )
        for document in documents
    )


def about_view(
    counts: Mapping[str, int], documents: Sequence[DocumentSummary], facets: Sequence[Facet], collection: Collection
) -> AboutView:
    """The coverage as tables."""
    names = Names(collection)
    rows = document_rows(newest(documents)[:LISTED_DOCUMENTS])
    more = len(documents) - len(rows)
    return AboutView(
        lead=lead(counts, documents),
        documents=rows,
        documents_more=f"And {count(more, 'more document')}: see all" if more > 0 else "",
        groups=groups(facets, names, most=50),
        author_types=tuple(
            TypeRow(chip(kind.value, Query(), names), brief(kind.meaning)) for kind in collection.author_types
        ),
        built="",
    )
