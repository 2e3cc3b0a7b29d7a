"""The engine for use: the suite, and what is its own: segments, deletions, a small cache, updates, damage."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import fields, index, query, scoring
from whoosh.analysis import SpaceSeparatedTokenizer

from search.engines import Engine, Entry, build_engine, open_engine
from search.engines import whoosh as engine_of_whoosh
from search.engines.columnar import ColumnarEngine
from search.engines.memory import MemoryEngine
from search.engines.ranking import Ranking
from search.errors import IndexDamaged
from search.model import AtLeast, Not, Phrase, Query, Words
from tests.engines import made
from tests.engines.made import entry
from tests.engines.test_conformance import RELAXED, Conformance, same_answer


class TestWhoosh(Conformance):
    name = "whoosh"


class TestWhooshInManySegments(Conformance):
    """Every passage is a segment of its own."""

    name = "whoosh"

    @pytest.fixture(autouse=True)
    def _small_segments(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(engine_of_whoosh, "SEGMENT_BYTES", 1)

    def test_a_wildcard_that_stands_for_too_many_words_takes_the_most_frequent(self) -> None:
        """Three hundred segments tell nothing that five do not."""

    def test_many_threads_get_the_same_answers_as_one(self) -> None:
        """As above."""


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


@settings(max_examples=40, deadline=None, suppress_health_check=RELAXED)
@given(data=st.data(), entries=made.entries(), added=made.entries(), query_=made.queries)
def test_an_updated_index_answers_as_one_that_was_made_anew(
    data: st.DataObject, entries: tuple[Entry, ...], added: tuple[Entry, ...], query_: Query
) -> None:
    gone = tuple(entry_ for entry_ in entries if data.draw(st.booleans(), label=f"remove {entry_.id}"))
    kept = tuple(entry_ for entry_ in entries if entry_ not in gone)
    new = tuple(entry_ for entry_ in added if entry_.id not in {other.id for other in kept})
    with tempfile.TemporaryDirectory() as folder:
        build_engine("whoosh", Path(folder), entries)
        engine_of_whoosh.update(Path(folder), gone, new)
        with closing(open_engine("whoosh", Path(folder))) as engine:
            oracle = MemoryEngine((*kept, *new))
            same_answer(oracle.search(query_), engine.search(query_), query_.sort)
            assert oracle.frequencies(made.VOCABULARY) == engine.frequencies(made.VOCABULARY)
            assert oracle.nearest("rivre", 2) == engine.nearest("rivre", 2)


def test_an_update_leaves_the_files_of_old_segments_alone(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    build_engine("whoosh", old, [entry(1, "bank"), entry(2, "river")])
    shutil.copytree(old, new)
    engine_of_whoosh.update(new, [entry(1, "bank")], [entry(3, "note")])
    segments = {path.name: path.read_bytes() for path in old.glob("*.seg")}
    assert segments
    assert segments.items() <= {path.name: path.read_bytes() for path in new.glob("*.seg")}.items()


def test_scores_with_the_idf_and_lengths_of_whoosh_are_those_of_whoosh(tmp_path: Path) -> None:
    texts = [f"bank {'river ' * (n % 5)}{'note ' * (n % 3)}word{n}" for n in range(40)]
    peer = index.create_in(str(tmp_path), fields.Schema(text=fields.TEXT(analyzer=SpaceSeparatedTokenizer())))
    with peer.writer() as writer:
        for text in texts:
            writer.add_document(text=text.strip())
    with peer.searcher(weighting=scoring.BM25F(B=0.75, K1=1.2)) as searcher:
        asked = query.Or([query.Term("text", word) for word in ("river", "note", "word7")])
        expected = {f"{hit.docnum:04}": hit.score for hit in searcher.search(asked, limit=None)}
        idf = searcher.idf
        ranking = Ranking(fields=(("text", 1.0),), pair=0.0, idf=_whoosh_idf)
        assert idf("text", "river") == pytest.approx(_whoosh_idf(40, 32))
    loose = AtLeast(tuple(Words(word, word) for word in ("river", "note", "word7")))
    with opened(tuple(entry(n, text) for n, text in enumerate(texts)), ranking=ranking) as engine:
        found = dict(engine.search(Query(clause=loose, match="any", limit=100)).hits)
    assert expected == pytest.approx(found, abs=5e-4)


def _whoosh_idf(passages: int, having: int) -> float:
    return scoring.log(passages / (having + 1)) + 1.0  # type: ignore[no-any-return]


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


def counts(engine: Engine, most: int) -> dict[str, int]:
    found = engine.search(Query(facets=("speaker",))).counts["speaker"]
    return dict(found.commonest(most)) if hasattr(found, "commonest") else dict(found)


def test_the_commonest_values_of_a_facet_come_without_the_others() -> None:
    entries = tuple(entry(n, facets={"speaker": (f"s{n % 7}",)}) for n in range(20))
    with opened(entries) as engine:
        assert {"s0": 3, "s1": 3} == counts(engine, 2)
        assert 7 == len(counts(engine, 50))
