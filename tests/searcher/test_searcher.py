"""From a query to a page of results: labels, notes, corrections, partial answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from search.engines import entry
from search.engines.memory import MemoryEngine
from search.errors import QueryError
from search.model import (
    AuthorType,
    BodyLabel,
    Collection,
    Crc,
    DocumentSummary,
    Evidence,
    FacetValue,
    Filter,
    Passage,
    Person,
    Query,
    Quote,
    ResultPage,
    Sort,
    Source,
    Span,
    Speaker,
)
from search.query import DEFAULT as LIMITS
from search.query import Limits, parse
from search.searcher import Searcher

COLLECTION = Collection(
    title="Made up",
    sources=(Source(id="gazette", name="The Gazette"),),
    author_types=(AuthorType(value="union", label="Trade union"),),
    people=(Person(name="Quenby Marrow"),),
    crcs=(Crc(slug="fenland", name="Fenland CRC"),),
)
TEXTS = (
    "The caseload of staff was unconscionable.",
    "Staff were told that the caseload would fall.",
    "A ferry crossed the river.",
    "The river rose and the ferry stayed.",
    "Nothing was said about staff.",
    "Nothing else was said.",
)


class Held:
    """A catalogue of passages that were made by hand."""

    collection = COLLECTION

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = {passage.id: passage for passage in passages}
        self.summaries: Mapping[str, DocumentSummary] = {
            "one": DocumentSummary(id="one", file="one.txt", media_type="text/plain", passages=len(passages))
        }

    def get(self, ids: Sequence[str]) -> tuple[Passage, ...]:
        return tuple(self._passages[id_] for id_ in ids)


STATED = Evidence(rule="named")


def made(ordinal: int, text: str) -> Passage:
    return Passage(
        id=f"{ordinal:016}",
        document_id="one",
        ordinal=ordinal,
        span=Span(0, len(text)),
        text=text,
        kind="paragraph",
        source_id="gazette",
        published=date(2017, 1, 1) if ordinal % 2 else None,
        author_type="union" if ordinal < 3 else "unknown",
        speaker=Speaker(name="Quenby Marrow") if ordinal == 1 else Speaker(),
        bodies=(BodyLabel(slug="fenland", evidence=Evidence(rule="named")),) if ordinal == 2 else (),
    )


PASSAGES = tuple(made(ordinal, text) for ordinal, text in enumerate(TEXTS, 1))


def searcher(passages: Sequence[Passage] = PASSAGES, limits: Limits | None = LIMITS) -> Searcher:
    engine = MemoryEngine(entry(passage, "A title", COLLECTION) for passage in passages)
    return Searcher(Held(passages), engine, generation="g1", limits=limits)


def asked(text: str, **more: object) -> Query:
    parsed = parse(text)
    return replace(Query(text=text, clause=parsed.clause, notes=parsed.notes), **more)  # type: ignore[arg-type]


def answer(text: str, **more: object) -> ResultPage:
    return searcher().search(asked(text, **more))


def places(page: ResultPage) -> list[int]:
    return [hit.passage.ordinal for hit in page.hits]


def test_a_page_has_ranked_hits_with_marked_snippets_and_what_they_are_from() -> None:
    page = answer("unconscionable caseload")
    hit = page.hits[0]
    assert (1, 1, "one.txt", 6) == (hit.rank, hit.passage.ordinal, hit.document_title, hit.document_passages)
    assert ["caseload", "unconscionable"] == [mark.of(hit.snippet.text) for mark in hit.snippet.marks]
    assert (1, "g1", False) == (page.documents, page.generation, page.partial)


def test_quotations_are_counted_once_however_they_are_punctuated() -> None:
    said = (("a mess", "Staff say ‘a mess’."), ("A mess!", "“A mess!” they say."), ("no way", "Some say “no way”."))
    quoting = [
        replace(made(number, text), quotes=(Quote(span=Span(0, 1), text=words, speaker=Speaker(), evidence=STATED),))
        for number, (words, text) in enumerate(said, 1)
    ]
    page = searcher([*quoting, made(4, "They say nothing.")]).search(asked("say", match="any"))

    assert (4, 2) == (page.total, page.quotations)
    assert 0 == answer("unconscionable").quotations


def test_rank_counts_on_over_pages() -> None:
    assert [2, 3] == [hit.rank for hit in answer("staff", offset=1, limit=2).hits]


def test_facet_values_are_labelled_by_the_collection_and_say_what_is_selected() -> None:
    page = answer(
        "", facets=("author_type", "crc", "year", "source"), filters=(Filter(field="crc", values=("fenland",)),)
    )
    types, crcs, years, sources = page.facets
    assert ("Trade union",) == tuple(value.label for value in types.values)
    assert (
        FacetValue(value="unstated", label="No CRC", count=5),
        FacetValue(value="fenland", label="Fenland CRC", count=1, selected=True),
    ) == crcs.values
    assert ["Undated"] == [value.label for value in years.values]
    assert ["The Gazette"] == [value.label for value in sources.values]


def test_a_long_facet_is_cut_but_keeps_what_is_excluded() -> None:
    page = searcher(limits=Limits(facet_values=1)).search(
        asked("", facets=("year",), filters=(Filter(field="year", values=("1999",), excluded=True),))
    )
    assert [("2017", False), ("1999", True)] == [(value.value, value.excluded) for value in page.facets[0].values]
    assert page.facets[0].truncated


def test_one_passage_with_all_words_is_an_answer_in_a_small_collection() -> None:
    filler = tuple(made(n, "Some other matter.") for n in range(10, 100))
    page = searcher((*PASSAGES, *filler)).search(asked("caseload unconscionable"))
    assert ((), 1) == (page.notes, page.total)


def test_it_is_said_when_too_few_passages_of_a_large_collection_have_all_words() -> None:
    filler = tuple(made(n, "Some other matter.") for n in range(10, 210))
    page = searcher((*PASSAGES, *filler)).search(asked("caseload unconscionable"))
    assert ("Only one passage has both words; these have at least one.",) == page.notes
    assert [1, 2] == places(page)


def test_it_is_said_how_many_words_the_passages_have_when_none_has_all() -> None:
    page = answer("caseload staff ferry")
    assert ("No passage has all 3 words; these have at least 2.",) == page.notes
    assert (2, [1, 2]) == (page.level, sorted(places(page)))


def test_a_word_that_nobody_wrote_is_corrected_when_nothing_would_be_found() -> None:
    page = answer("unconsionable")
    assert page.suggestion is not None
    assert ("unconscionable", True, "unconsionable") == (
        page.suggestion.text,
        page.suggestion.applied,
        page.suggestion.typed,
    )
    assert ("unconscionable", [1]) == (page.query.text, places(page))


def test_a_stated_match_asks_for_the_words_as_they_are() -> None:
    page = answer("unconsionable", match="all")
    assert (None, 0) == (page.suggestion, page.total)


def test_a_misspelt_word_among_others_is_only_a_suggestion() -> None:
    page = answer("unconsionable staff")
    assert page.suggestion is not None
    assert ("unconscionable staff", False) == (page.suggestion.text, page.suggestion.applied)
    assert "unconsionable staff" == page.query.text


@pytest.mark.parametrize("text", ['"unconsionable"', "Marrow", "Fenlend -unconsionable", "xyzzyx", "rivr", "staff"])
def test_neither_phrases_nor_names_nor_what_is_far_from_every_word_are_corrected_to_words(text: str) -> None:
    page = answer(text)
    assert page.suggestion is None or "rivr" == text


def test_a_known_name_is_never_corrected() -> None:
    passages = (made(1, "Harrow is a town."), made(2, "Nothing else."))
    only = searcher(tuple(replace(passage, speaker=Speaker()) for passage in passages))
    assert None is only.search(asked("Marrow")).suggestion
    assert "Harrow" == (only.search(asked("Barrow")).suggestion or pytest.fail("no suggestion")).text


STAFFED = tuple(
    made(n, text)
    for n, text in enumerate(
        ("The staff of Staffline left.", "The staff stayed.", "They stopped the plan.", "Glenys Fenstone wept."), 1
    )
)


@pytest.mark.parametrize(
    ("corrected", "typed"),
    [
        ("staff", "staffing"),
        ("Staff", "Staffers"),
        ("STAFF", "STAFFING"),
        ("plan", "planing"),
        ("stopped", "stopp"),
        ("Glenys", "Glennys"),
    ],
)
def test_a_word_that_nobody_wrote_goes_to_its_relative_before_a_name_that_is_spelt_like_it(
    corrected: str, typed: str
) -> None:
    page = searcher(STAFFED).search(asked(typed))
    assert corrected == page.query.text
    assert page.suggestion is not None
    assert page.suggestion.applied


def test_a_relative_that_is_a_known_name_is_no_relative() -> None:
    passages = (made(1, "Marrow spoke of the harrows."), made(2, "Harrows."))
    page = searcher(passages).search(asked("Marrowing"))
    assert "Marrow" not in page.query.text or not page.suggestion


def test_all_words_are_corrected_at_once_and_a_known_name_is_written_as_it_is_known() -> None:
    passages = (made(1, "Quenby Marrow has the caseload."),)
    page = searcher(passages).search(asked("Qeunby marrow, caselaod LINES"))
    assert page.suggestion is not None
    assert "Quenby Marrow, caseload LINES" == page.suggestion.text


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("Quenby Marrow", "quenby marrow"),
        ("Quenby Marrow", "Marrow"),
        ("The keeper", "keeper"),
        (None, "Quenby"),
        (None, "nobody here"),
    ],
)
def test_whom_somebody_names_is_found_among_the_known_and_the_values_of_the_facet(
    value: str | None, typed: str
) -> None:
    keeper = replace(made(7, "Dark."), speaker=Speaker(name="The keeper"))
    known = searcher((*PASSAGES, keeper)).speaker(typed)
    assert (value or "").lower() == (known or "").lower()


def test_filters_that_leave_nothing_are_no_reason_to_correct_a_word() -> None:
    page = answer("ferry", filters=(Filter(field="author_type", values=("union",)),))
    assert (0, None) == (page.total, page.suggestion)


def test_without_time_a_page_is_marked_partial() -> None:
    assert searcher(limits=Limits(seconds=-1)).search(asked("staff")).partial


def test_a_wildcard_that_was_cut_off_is_said() -> None:
    many = tuple(made(n, f"word{n}") for n in range(1, 260))
    page = searcher(many).search(asked("word*"))
    assert ("“word*” stands for the 256 commonest words that fit.",) == page.notes


def test_the_reading_names_values_by_their_labels() -> None:
    page = answer("staff", filters=(Filter(field="crc", values=("fenland",)),))
    assert "passages with staff, about Fenland CRC" == page.reading


@pytest.mark.parametrize("sort", ["relevance", "newest"])
@pytest.mark.parametrize(
    "text",
    [
        "caseload staff",
        "staff staff caseload",
        '"caseload" staff*',
        "staf~ -river",
        "speaker:keeper OR staff NOT river",
    ],
)
def test_an_explanation_adds_up_to_the_score(text: str, sort: Sort) -> None:
    hits = answer(text, explain=True, sort=sort).hits
    assert hits
    for hit in hits:
        assert hit.explanation
        assert hit.score == pytest.approx(sum(part.score for part in hit.explanation))


@pytest.mark.parametrize(
    ("field", "query"),
    [
        ("facets", Query(facets=("colour",))),
        ("colour", Query(filters=(Filter(field="colour", values=("red",)),))),
        ("sort", Query(sort="loudest")),  # type: ignore[arg-type]
    ],
)
def test_what_nobody_declared_is_a_query_error_that_names_the_parameter(field: str, query: Query) -> None:
    with pytest.raises(QueryError) as raised:
        searcher().search(query)
    assert field == raised.value.field


def numbered(count: int) -> tuple[Passage, ...]:
    return tuple(made(ordinal, "The ferry crossed.") for ordinal in range(1, count + 1))


@pytest.mark.parametrize(
    ("count", "offset", "limit", "first"),
    [(20, 1960, 20, None), (25, 20, 20, 21), (25, 21, 20, 22), (25, 40, 20, None), (40, 20, 20, 21)],
)
def test_a_page_past_the_end_has_no_hits_and_the_true_total(
    count: int, offset: int, limit: int, first: int | None
) -> None:
    page = searcher(numbered(count), replace(LIMITS, depth=40)).search(asked("ferry", offset=offset, limit=limit))
    assert count == page.total
    assert first == (page.hits[0].rank if page.hits else None)


def test_a_page_beyond_the_depth_of_many_results_is_refused_with_their_number() -> None:
    deep = searcher(numbered(61), replace(LIMITS, depth=40))
    assert 40 == deep.search(asked("ferry", offset=20, limit=20)).hits[-1].rank
    with pytest.raises(QueryError, match=r"first 40 of 61 results .* page 3 of 20 results") as caught:
        deep.search(asked("ferry", offset=40, limit=20))
    assert "page" == caught.value.field
    assert () == deep.search(asked("ferry", offset=80, limit=20)).hits


@pytest.mark.parametrize("text", ["", "date:2017", "-river", "-ferry date:2016..", "date:2016.. OR -river"])
def test_without_words_to_rank_the_newest_comes_first_and_then_as_in_the_document(text: str) -> None:
    backwards = tuple(replace(passage, id=f"{99 - passage.ordinal:016}") for passage in PASSAGES)
    found = places(searcher(backwards).search(asked(text)))
    assert len(found) > 1
    assert sorted(found, key=lambda place: (place % 2 == 0, place)) == found


def test_words_are_ranked_and_another_order_stays_as_asked() -> None:
    assert [1, 2] == sorted(places(answer("caseload staff"))[:2])
    assert [1, 2, 3, 4, 5, 6] == places(answer("", sort="document"))
    assert "relevance" == answer("").query.sort
