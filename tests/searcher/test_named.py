"""Where the words of a query stand in the names of a hit."""

from __future__ import annotations

from search.model import Collection, DocumentSummary, Passage, Source, Span, Speaker
from search.query import parse
from search.searcher import SECTIONS, Labels
from search.searcher.named import Names

COLLECTION = Collection(title="", sources=(Source(id="s", name="Morning Staff", author_type="press"),))
SPEAKER = Speaker(name="Ann Staffer", mention="she", author_type="union", organisation="Union of Staff")
PASSAGE = Passage(
    id="0" * 16,
    document_id="d",
    ordinal=1,
    span=Span(0, 5),
    text="Words",
    kind="paragraph",
    section=("Part one", "Staff leave"),
    source_id="s",
    speaker=SPEAKER,
)
SUMMARY = DocumentSummary(id="d", file="d.txt", title="No staff left", media_type="text/plain", passages=1)


def found(text: str) -> dict[str, list[str]]:
    names = Names(parse(text).clause, {}, Labels(COLLECTION))
    (marks,) = names.of([PASSAGE], {"d": SUMMARY})
    shown = {
        "title": "No staff left",
        "section": SECTIONS.join(PASSAGE.section),
        "organisation": "Union of Staff",
        "speaker": "Ann Staffer",
        "source": "Morning Staff",
    }
    return {name: [span.of(shown[name]) for span in spans] for name, spans in marks.items()}


def test_words_are_found_in_every_name_of_a_passage() -> None:
    assert {
        "title": ["staff"],
        "section": ["Staff"],
        "organisation": ["Staff"],
        "source": ["Staff"],
    } == found("staff")


def test_a_field_is_looked_for_in_its_own_names_alone() -> None:
    assert {"speaker": ["Ann"]} == found("speaker:ann")
    assert {"title": ["staff left"]} == found('title:"staff left"')


def test_a_name_without_the_words_is_left_out_and_so_is_what_is_excluded() -> None:
    assert {} == found("elsewhere")
    assert {} == found("words -staff")
