"""The catalogue gives back what it was given, whole and in order."""

from __future__ import annotations

import sqlite3
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.catalogue import Catalogue, FileRecord
from search.catalogue.records import dump, load
from search.errors import IndexDamaged, IndexOutdated, NotFound, PublishFailed
from search.model import Collection, Document, DocumentEntry, Passage, Source
from tests.made import A_COLLECTION, a_document, passages_of

any_passage = st.builds(Passage, ordinal=st.integers(min_value=1, max_value=2**53))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.sqlite"


def written(
    path: Path, *documents: tuple[Document, tuple[Passage, ...]], known: Collection = A_COLLECTION
) -> Catalogue:
    with Catalogue.create(path, known) as catalogue:
        for document, passages in documents:
            catalogue.add([(document, passages)])
        catalogue.record(
            FileRecord(file=document.file, sha256=document.sha256, rules="1", document=document.id)
            for document, _ in documents
        )
        catalogue.commit()
    return Catalogue.open(path)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(any_passage, st.from_type(Document))
def test_every_field_of_a_passage_and_of_a_document_comes_back(passage: Passage, document: Document) -> None:
    passage = replace(passage, document_id=document.id)
    with (
        tempfile.TemporaryDirectory() as folder,
        written(Path(folder, "c.sqlite"), (document, (passage,))) as catalogue,
    ):
        assert (passage,) == catalogue.get([passage.id])
        assert document == catalogue.document(document.id)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.from_type(Collection))
def test_a_collection_comes_back_from_its_stored_form(known: Collection) -> None:
    assert known == load(Collection, dump(known))


def test_passages_come_in_the_order_asked_for_however_many(path: Path) -> None:
    texts = [f"Sentence {n}." for n in range(1200)]
    document = a_document("\n".join(texts))
    passages = passages_of(document, texts)
    with written(path, (document, passages)) as catalogue:
        backwards = [passage.id for passage in reversed(passages)]
        assert tuple(reversed(passages)) == catalogue.get(backwards)
        assert () == catalogue.get([])


def test_documents_are_listed_by_file_whatever_the_order_they_were_added_in(path: Path) -> None:
    first, second = a_document(id="a", source=Source(id="s", name="The Source")), a_document(id="b")
    with written(path, (second, passages_of(second)), (first, passages_of(first))) as catalogue:
        assert ["a", "b"] == [summary.id for summary in catalogue.documents()]
        assert first.source == catalogue.summaries["a"].source
        assert 1 == catalogue.summaries["a"].passages
        assert ["a-1", "b-1"] == [passage.id for passage in catalogue.passages()]


def test_a_stretch_of_a_document_is_read_by_ordinals(path: Path) -> None:
    document = a_document("One. Two. Three.")
    with written(path, (document, passages_of(document, ["One.", "Two.", "Three."]))) as catalogue:
        assert ["Two.", "Three."] == [passage.text for passage in catalogue.passages_of("paper", 2)]
        assert ["Two."] == [passage.text for passage in catalogue.passages_of("paper", 2, 2)]
        assert () == catalogue.passages_of("another")


def test_a_document_whose_file_is_gone_says_so(path: Path) -> None:
    document = a_document()
    with Catalogue.create(path, A_COLLECTION) as catalogue:
        catalogue.add([(document, passages_of(document))])
        gone = FileRecord(file=document.file, document=document.id, gone=True)
        catalogue.record([gone, FileRecord(file="other.txt", reason="binary")])
        catalogue.commit()
        assert catalogue.summaries["paper"].gone
        assert ["other.txt", "paper.txt"] == [record.file for record in catalogue.files()]


def test_an_id_in_use_is_refused_and_nothing_of_that_document_stays(path: Path) -> None:
    document = a_document("One. Two.")
    one, two = passages_of(document, ["One.", "Two."])
    with Catalogue.create(path, A_COLLECTION) as catalogue:
        catalogue.add([(document, (one,))])
        thief = a_document("One. Two.", id="thief")
        with pytest.raises(ValueError, match="stands twice"):
            catalogue.add([(thief, (replace(two, document_id="thief", ordinal=1), replace(one, document_id="thief")))])
        catalogue.commit()
        assert {"documents": 1, "passages": 1, "quotes": 0} == catalogue.counts()


def test_what_cannot_be_stored_is_refused_and_nothing_of_it_stays(path: Path) -> None:
    with Catalogue.create(path, A_COLLECTION) as catalogue:
        with pytest.raises(ValueError, match="surrogate"):
            catalogue.add([(a_document(), passages_of(a_document("half \ud800")))])
        catalogue.commit()
        assert 0 == catalogue.counts()["documents"]


def test_an_unknown_id_is_named(path: Path) -> None:
    with written(path, (a_document(), ())) as catalogue:
        with pytest.raises(NotFound, match="0badbad0"):
            catalogue.get(["0badbad0"])
        with pytest.raises(NotFound, match="nothere"):
            catalogue.document("nothere")


def test_the_same_documents_give_the_same_bytes(tmp_path: Path) -> None:
    document = a_document("One. Two.")
    for name in ("a", "b"):
        written(tmp_path / name, (document, passages_of(document, ["One.", "Two."]))).close()
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_threads_read_at_the_same_time(path: Path) -> None:
    texts = [f"Sentence {n}." for n in range(50)]
    document = a_document("\n".join(texts))
    passages = passages_of(document, texts)
    wrong: list[object] = []
    with written(path, (document, passages)) as catalogue:

        def read() -> None:
            wrong.extend(passage for passage in passages for _ in range(5) if (passage,) != catalogue.get([passage.id]))

        threads = [threading.Thread(target=read) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert [] == wrong


def test_a_file_deleted_while_open_still_answers(path: Path) -> None:
    document = a_document()
    with written(path, (document, passages_of(document))) as catalogue:
        path.unlink()
        assert passages_of(document) == catalogue.get(["paper-1"])


@pytest.mark.parametrize("content", [b"", b"not a database, but long enough to be looked at " * 40])
def test_a_file_that_is_no_catalogue_is_damaged(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(IndexDamaged, match=r"catalogue\.sqlite"):
        Catalogue.open(path)


def test_a_missing_file_is_damaged(path: Path) -> None:
    with pytest.raises(IndexDamaged, match=r"catalogue\.sqlite"):
        Catalogue.open(path)


def test_another_form_of_the_catalogue_is_outdated(path: Path) -> None:
    written(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(IndexOutdated, match="whosaid index"):
        Catalogue.open(path)


def test_a_catalogue_that_cannot_be_written_is_not_published(tmp_path: Path) -> None:
    with pytest.raises(PublishFailed, match="nowhere"):
        Catalogue.create(tmp_path / "nowhere" / "c.sqlite", A_COLLECTION)


def test_a_full_disk_while_adding_is_said(path: Path) -> None:
    document = a_document("word " * 100_000)
    with Catalogue.create(path, A_COLLECTION) as catalogue:
        catalogue._connection.execute("PRAGMA max_page_count = 20")
        with pytest.raises(PublishFailed, match="full"):
            catalogue.add([(document, passages_of(document))])


def test_the_entries_of_the_collection_are_kept(path: Path) -> None:
    known = Collection(title="T", documents=(DocumentEntry(file="a.txt", id="a"),))
    with written(path, known=known) as catalogue:
        assert known == catalogue.collection
