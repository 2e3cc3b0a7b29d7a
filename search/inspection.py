"""A close look at an opened generation: catalogue, offsets and engine must say the same. Reads; repairs nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from search.catalogue import Catalogue
from search.engines import entry
from search.errors import IndexDamaged
from search.model import FACET_FIELDS, Document, Passage, Query
from search.opened import Opened


def inspect(opened: Opened) -> None:
    """Check the generation in depth. Raises IndexDamaged, saying what does not fit."""
    opened.catalogue.check()
    for fault in _faults(opened):
        raise IndexDamaged(f"{opened.generation.folder}: {fault}; build the index again with: whosaid index")


def _faults(opened: Opened) -> Iterator[str]:
    catalogue = opened.catalogue
    if dict(opened.generation.manifest.about.counts) != catalogue.counts():
        yield "the catalogue does not hold as much as the manifest says"
    for summary in catalogue.documents():
        document = catalogue.document(summary.id)
        for passage in catalogue.passages_of(summary.id):
            yield from _misplaced(document, passage)
    yield from _miscounted(opened)


def _misplaced(document: Document, passage: Passage) -> Iterator[str]:
    if passage.span.of(document.text) != passage.text:
        yield f"the offsets of passage {passage.id} do not lead to its text"
    for quote in passage.quotes:
        if quote.span.of(document.text) != quote.text:
            yield f"the offsets of a quotation in passage {passage.id} do not lead to its text"


def _miscounted(opened: Opened) -> Iterator[str]:
    found = opened.engine.search(Query(limit=1, facets=FACET_FIELDS))
    expected = _tally(opened.catalogue)
    if found.total != opened.catalogue.counts()["passages"]:
        yield "the engine does not hold every passage of the catalogue"
    for field in FACET_FIELDS:
        if dict(found.counts.get(field, {})) != dict(expected[field]):
            yield f"the engine counts {field} otherwise than the catalogue"


def _tally(catalogue: Catalogue) -> dict[str, Counter[str]]:
    tally: dict[str, Counter[str]] = {field: Counter() for field in FACET_FIELDS}
    for passage in catalogue.passages():
        facets = entry(passage, "", catalogue.collection).facets
        for field in FACET_FIELDS:
            tally[field].update(facets.get(field, ()))
    return tally
