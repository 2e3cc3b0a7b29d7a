"""The engine for use: the suite, and what is its own: segments, deletions, a small cache, updates, damage."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import fields, query, scoring
from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.filedb.filestore import RamStorage
from whoosh.util.numeric import byte_to_length, length_to_byte

from search.analysis import stem
from search.engines import Counts, Engine, Entry, build_engine, open_engine, update_engine
from search.engines import whoosh as engine_of_whoosh
from search.engines.columnar import ColumnarEngine
from search.engines.memory import MemoryEngine
from search.engines.ranking import Ranking
from search.errors import IndexDamaged
from search.model import And, AtLeast, Clause, Filter, Not, Or, Phrase, Prefix, Query, Words
from tests.engines import made
from tests.engines.made import entry
from tests.engines.test_conformance import RELAXED, Conformance, OnFewPassages, loose, same_answer, word


@pytest.fixture(autouse=True)
def _always_updated(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """However much is removed, so that small indexes show what an update does."""
    if "to_be_made_anew" not in request.node.name:
        monkeypatch.setattr(engine_of_whoosh, "DEAD", 0)


class TestWhoosh(Conformance):
    name = "whoosh"


class TestWhooshInManySegments(OnFewPassages):
    """Every passage is a segment of its own."""

    name = "whoosh"

    @pytest.fixture(autouse=True)
    def _small_segments(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(engine_of_whoosh, "SEGMENT_BYTES", 1)


@contextmanager
def opened(entries: tuple[Entry, ...], **options: object) -> Iterator[ColumnarEngine]:
    with tempfile.TemporaryDirectory() as folder:
        build_engine("whoosh", Path(folder), entries)
        source = engine_of_whoosh.WhooshPostings(Path(folder))
        with closing(ColumnarEngine(Path(folder), source, **options)) as engine:  # type: ignore[arg-type]
            yield engine


@settings(max_examples=30, deadline=None, suppress_health_check=RELAXED)
@given(entries=made.entries(), queries=st.lists(made.queries, min_size=4, max_size=8))
def test_a_cache_that_holds_next_to_nothing_changes_no_answer(entries: tuple[Entry, ...], queries: list[Query]) -> None:
    oracle = MemoryEngine(entries)
    with opened(entries, cache_bytes=600) as engine:
        for query_ in queries:
            same_answer(oracle.search(query_), engine.search(query_), query_.sort)
            assert engine.cache.held <= 600


def test_an_update_gives_the_segments_that_are_there_a_second_name(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    build_engine("whoosh", old, [entry(n, "bank") for n in range(10)])
    before = {path.name: path.read_bytes() for path in old.iterdir()}
    assert update_engine("whoosh", old, new, removed=[entry(1, "bank")], added=[entry(30, "note")])
    assert before == {path.name: path.read_bytes() for path in old.iterdir()}
    segments = list(old.glob("*.seg"))
    assert segments
    assert all(path.samefile(new / path.name) for path in segments)
    assert 1 == len(list(new.glob("*.toc")))


def test_an_index_of_much_that_was_removed_is_to_be_made_anew(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    entries = [entry(n, "bank") for n in range(10)]
    build_engine("whoosh", old, entries)
    assert not update_engine("whoosh", old, new, removed=entries[:3], added=[])
    assert [] == list(new.iterdir())


def test_an_index_of_very_many_segments_is_to_be_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_of_whoosh, "SEGMENTS", 2)
    folders = [tmp_path / str(n) for n in range(4)]
    for folder in folders:
        folder.mkdir()
    build_engine("whoosh", folders[0], [entry(0, "bank")])
    made = [
        update_engine("whoosh", a, b, removed=[], added=[entry(n, "bank")])
        for n, (a, b) in enumerate(pairwise(folders), 1)
    ]
    assert [True, True, False] == made


@settings(max_examples=25, deadline=None, suppress_health_check=RELAXED)
@given(
    texts=st.lists(st.lists(made.words, min_size=1, max_size=60), min_size=2, max_size=20),
    asked=st.lists(made.words, min_size=1, max_size=4, unique_by=stem),
    saturation=st.sampled_from(((1.2, 0.75), (0.4, 0.2), (2.0, 1.0))),
)
def test_with_the_idf_and_parameters_of_whoosh_scores_are_those_of_its_bm25f(
    texts: list[list[str]], asked: list[str], saturation: tuple[float, float]
) -> None:
    k1, b = saturation
    entries = tuple(entry(number, " ".join(_of_exact_length(text))) for number, text in enumerate(texts))
    terms = [query.Term("text", stem(word)) for word in asked]
    weighting = scoring.BM25F(B=b, K1=k1)
    peer = RamStorage().create_index(fields.Schema(text=fields.TEXT(analyzer=SpaceSeparatedTokenizer())))
    with peer.writer() as writer:
        for entry_ in entries:
            writer.add_document(text=" ".join(entry_.texts["text"].stems))
    with peer.searcher(weighting=weighting) as searcher:
        expected = {f"{hit.docnum:04}": hit.score for hit in searcher.search(query.Or(terms), limit=None)}
        idfs = {searcher.doc_frequency("text", term.text): searcher.idf("text", term.text) for term in terms}
    ranking = Ranking(k1=k1, b=b, fields=(("text", 1.0),), pair=0.0, idf=lambda _, having: idfs.get(having, 1.0))
    loose = AtLeast(tuple(Words(stem(word), word) for word in asked))
    with opened(entries, ranking=ranking) as engine:
        found = dict(engine.search(Query(clause=loose, match="any", limit=100)).hits)
    assert expected == pytest.approx(found, abs=5e-4)


def _of_exact_length(text: list[str]) -> list[str]:
    """Whoosh keeps a length in one byte: the text with as many words more as make one that it keeps exactly."""
    longer = next(n for n in range(len(text), len(text) + 9) if byte_to_length(length_to_byte(n)) == n)
    return text + ["word"] * (longer - len(text))


def test_what_there_was_no_time_for_is_in_no_explanation() -> None:
    with opened((entry(1, "bank river"), entry(2, "note"))) as engine:
        engine.search(Query(clause=word("bank")))  # from now on known without reading
        found = engine.search(Query(clause=Or((word("bank"), word("river"))), explain=True), lambda: True)
    assert not found.exact
    assert ["bank"] == [part.term for part in found.explanations[0]]
    assert found.hits[0][1] == pytest.approx(sum(part.score for part in found.explanations[0]))


@pytest.mark.parametrize(
    ("clause", "steps"),
    [
        (Phrase(("bank", "of", "note")), 6),
        (Phrase(("note", "bank", "of"), 10), 8),
        (Prefix("no"), 3),
        (loose("bank", "of", "note"), 14),
        (And((loose("bank", "note"), Not(Phrase(("of", "river"), 2)))), 8),
    ],
    ids=["phrase", "near", "prefix", "loose words", "excluded"],
)
def test_time_may_run_out_between_any_two_words_and_leaves_nothing_half_read(clause: Clause, steps: int) -> None:
    """However long the lists are that a phrase compares: in a text of megabytes each takes a while."""
    entries = (entry(1, "bank of note " * 30), entry(2, "bank of notes"), entry(3, "river of bank | note"))
    query = Query(clause=clause, limit=3)
    with opened(entries) as engine:
        whole = engine.search(query)
    for asked in range(steps):
        with opened(entries) as engine:
            times = itertools.count()
            assert not engine.search(query, lambda: next(times) >= asked).exact  # noqa: B023 - asked at once
            assert whole == engine.search(query)


def test_a_phrase_of_frequent_words_is_read_only_where_the_rare_word_stands() -> None:
    entries = tuple(entry(n, f"bank of note{n}" if n % 50 == 0 else "of bank of") for n in range(1, 200))
    with opened(entries) as engine:
        found = engine.search(Query(clause=Phrase(("bank", "of", "note150"))))
        assert ["0150"] == [id_ for id_, _ in found.hits]
        assert 199 - found.total == engine.search(Query(clause=Not(Phrase(("of", "note150"))))).total


@pytest.mark.parametrize("damage", ["live.npy", "values.json", "_MAIN_1.toc"])
def test_an_index_that_lacks_a_file_is_called_damaged(tmp_path: Path, damage: str) -> None:
    build_engine("whoosh", tmp_path, [entry(1, "bank")])
    (tmp_path / damage).unlink()
    with pytest.raises(IndexDamaged, match="whosaid index"):
        open_engine("whoosh", tmp_path)


def test_nothing_but_the_index_is_left_in_the_folder(tmp_path: Path) -> None:
    build_engine("whoosh", tmp_path, [entry(1, "bank")])
    assert not [path for path in tmp_path.iterdir() if path.suffix not in {".npy", ".json", ".seg", ".toc"}]


def counts(engine: Engine, most: int, *chosen: str) -> dict[str, int]:
    filters = (Filter(field="speaker", values=chosen),) if chosen else ()
    found = engine.search(Query(facets=("speaker",), filters=filters)).counts["speaker"]
    assert isinstance(found, Counts)
    return dict(found.commonest(most))


def test_threads_that_throw_out_each_others_postings_get_the_same_answers() -> None:
    entries = tuple(entry(n, f"bank note{n % 7} river{n % 5}") for n in range(120))
    asked = [
        Query(clause=clause, facets=("kind",), explain=True)
        for n in range(20)
        for clause in (
            AtLeast((Words("bank", "bank"), Words(made.stem(f"note{n % 7}"), f"note{n % 7}"))),
            Phrase((f"note{n % 7}", f"river{n % 5}")),
            Phrase((f"river{n % 5}", "bank"), slop=2),
        )
    ]
    with opened(entries, cache_bytes=4096) as engine, ThreadPoolExecutor(8) as threads:
        expected = [MemoryEngine(entries).search(query_) for query_ in asked]
        for got in threads.map(lambda _: [engine.search(query_) for query_ in asked], range(8)):
            for query_, one, other in zip(asked, expected, got, strict=True):
                same_answer(one, other, query_.sort)
        assert engine.cache.held <= 4096


def test_the_commonest_values_of_a_facet_come_without_the_others() -> None:
    entries = tuple(entry(n, facets={"speaker": (f"s{n % 7}",)}) for n in range(20))
    with opened(entries) as engine:
        assert {"s0": 3, "s1": 3} == counts(engine, 2)
        assert 7 == len(counts(engine, 50))


def test_a_value_that_is_filtered_by_keeps_its_count_though_others_are_commoner() -> None:
    entries = tuple(entry(n, facets={"speaker": (f"s{n % 7}",)}) for n in range(20))
    with opened(entries) as engine:
        assert {"s0": 3, "s1": 3, "s6": 2, "nobody": 0} == counts(engine, 2, "s6", "nobody")
