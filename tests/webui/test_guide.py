"""The examples of the help page: in words of the collection, and each of them finds something there."""

from __future__ import annotations

from dataclasses import replace

from search.model import Evidence as Why
from search.model import Facet, FacetValue, Passage, Quote, Span, Speaker
from search.query import parse
from webui import guide


def passage(text: str, quoted: str = "") -> Passage:
    at = text.find(quoted)
    quotes = (Quote(span=Span(at, at + len(quoted)), text=quoted, speaker=Speaker(), evidence=Why(rule="r")),)
    return Passage(
        id="0" * 16, document_id="d", ordinal=1, span=Span(0, len(text)), text=text, kind="paragraph",
        quotes=quotes if quoted else (),
    )  # fmt: skip


PASSAGES = (
    passage("The lanterns were dark and the harbour was silent, said Wick: “we have no oil”.", "we have no oil"),
    passage("Nobody lit the lanterns of the harbour; ferries waited before dark lanterns."),
)
FACETS = (
    Facet(
        field="speaker",
        label="Speaker",
        values=(FacetValue(value="unstated", label="-", count=2), FacetValue(value="Wick", label="Wick", count=1)),
    ),
    Facet(field="year", label="Year", values=(FacetValue(value="undated", label="Undated", count=2),)),
)


def test_examples_are_in_the_words_of_the_collection() -> None:
    found = guide.samples(PASSAGES, FACETS)
    assert ("harbour", "lanterns") == found.words[:2]
    assert ("Wick", "have no oil") == (found.speaker, found.said)
    assert found.phrase in PASSAGES[0].text
    typed = [row[0] for row in guide.syntax(found)]
    assert "harbour -lanterns" in typed
    assert 'speaker:"Wick"' in typed
    assert "harbour -oil" in [row[0] for row in guide.syntax(replace(found, without="oil"))]


def test_without_a_collection_examples_are_neutral_and_every_one_is_read_without_a_note() -> None:
    for found in (guide.Samples(), guide.samples((), ()), guide.samples(PASSAGES, FACETS)):
        for typed, _ in guide.syntax(found):
            assert () == parse(typed).notes
