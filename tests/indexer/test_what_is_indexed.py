"""Any folder becomes an index; every entry of it is indexed or named with the reason."""

from __future__ import annotations

import os
import socket
from datetime import date
from pathlib import Path

import pytest

from search import readers, voices
from search.errors import ConfigError
from search.indexer.preview import preview
from search.model import Query
from search.opened import open_current
from search.query import parse
from search.searcher import Searcher
from tests.indexer.made import reasons, run


def test_a_bare_folder_is_a_collection(papers: Path, index: Path) -> None:
    summary = run(papers, index)
    assert (2, 2, 2, 0) == (summary.documents, summary.passages, summary.read, summary.exit_code)
    assert 1 == summary.quotes
    with open_current(index) as opened:
        assert "papers" == opened.catalogue.collection.title
        assert ["one.txt", "two.txt"] == [document.file for document in opened.catalogue.documents()]


def test_what_belongs_to_the_collection_itself_is_left_out_in_silence(papers: Path, index: Path) -> None:
    (papers / "collection.toml").write_text('title = "Papers"\n')
    (papers / "corrections.toml").write_text("")
    (papers / "README.md").write_text("About these papers.")
    (papers / ".hidden").write_text("Nothing to see.")
    (papers / ".git").mkdir()
    (papers / ".git" / "config").write_text("Nothing to see.")
    (papers / "vocabulary").mkdir()
    (papers / "vocabulary" / "notes.txt").write_text("Nothing to see.")
    summary = run(papers, index)
    assert (2, ()) == (summary.documents, summary.skipped)


def test_a_folder_below_is_indexed_whatever_it_is_called(papers: Path, index: Path) -> None:
    for name in ("deep/vocabulary", "READMEs"):
        (papers / name).mkdir(parents=True)
        (papers / name / "three.txt").write_text("A third report says so too.\n")
    assert 4 == run(papers, index).documents


def test_an_index_inside_the_collection_is_not_read_as_documents(papers: Path) -> None:
    inside = papers / "index"
    run(papers, inside)
    assert (2, ()) == ((again := run(papers, inside)).documents, again.skipped)


def test_other_indexes_inside_the_collection_are_named_once_and_not_read(papers: Path) -> None:
    run(papers, papers / "first")
    summary = run(papers, papers / "below" / "second")
    assert (2, (), 0) == (summary.documents, summary.skipped, summary.exit_code)
    assert ("first is an index, so that nothing in it is read as a document.",) == summary.notes
    assert () == preview(papers, papers / "below" / "second")


def test_an_index_that_a_link_in_the_collection_leads_to_is_not_named(papers: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (papers / "index").symlink_to(elsewhere)
    run(papers, papers / "index")
    summary = run(papers, papers / "index")
    assert (2, (), ()) == (summary.documents, summary.skipped, summary.notes)


def test_a_link_to_what_is_not_read_does_not_say_that_it_is(papers: Path, index: Path) -> None:
    (papers / ".hidden.txt").write_text("The clerk said that this was hidden.\n")
    (papers / "hidden.txt").symlink_to(papers / ".hidden.txt")
    (papers / "again.txt").symlink_to(papers / "one.txt")
    said = reasons(run(papers, index))
    assert "a link to one.txt, which is read under its own name" == said["again.txt"]
    assert "a link to .hidden.txt, which is no document of the collection; put a copy of it here" == said["hidden.txt"]


def test_the_collection_cannot_be_its_own_index(papers: Path) -> None:
    with pytest.raises(ConfigError, match="--index"):
        run(papers, papers)


def test_a_missing_folder_is_a_matter_of_configuration_and_makes_no_index(tmp_path: Path, index: Path) -> None:
    with pytest.raises(ConfigError, match="nowhere"):
        run(tmp_path / "nowhere", index)
    assert not index.exists()


@pytest.mark.parametrize("content", ["", " \n\n"])
def test_a_folder_with_nothing_to_read_publishes_nothing(papers: Path, index: Path, content: str) -> None:
    for name in ("one.txt", "two.txt"):
        (papers / name).write_text(content)
    summary = run(papers, index)
    assert (3, None, 0) == (summary.exit_code, summary.generation, summary.documents)
    assert {"one.txt", "two.txt"} == set(reasons(summary))
    assert not (index / "CURRENT").exists()


# ── What is named instead ───────────────────────────────────────────────────


def test_what_is_no_file_of_the_collection_is_named_and_never_opened(papers: Path, index: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("This is not for everybody.")
    (papers / "out.txt").symlink_to(outside)
    (papers / "outdir").symlink_to(tmp_path)
    (papers / "again.txt").symlink_to("one.txt")
    (papers / "loop").symlink_to("loop")
    (papers / "dangling").symlink_to("nowhere")
    os.mkfifo(papers / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        before = Path.cwd()
        os.chdir(papers)  # the path of a socket may have some hundred bytes only
        listening.bind("socket")
        os.chdir(before)
        summary = run(papers, index)
    named = reasons(summary)
    assert {"out.txt", "outdir", "again.txt", "loop", "dangling", "pipe.txt", "socket"} == set(named)
    assert "leads out" in named["out.txt"]
    assert "leads out" in named["outdir"]
    assert "one.txt" in named["again.txt"]
    assert "pipe" in named["pipe.txt"]
    assert "socket" in named["socket"]
    assert (2, 3) == (summary.documents, summary.exit_code)


def test_a_file_over_the_limit_is_named(papers: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "MAX_BYTES", 100)
    (papers / "big.txt").write_text("word " * 21)
    summary = run(papers, index)
    assert ["big.txt"] == list(reasons(summary))
    assert "100" in reasons(summary)["big.txt"]


def test_one_bad_file_among_many_skips_just_that_one(papers: Path, index: Path) -> None:
    for number in range(997):
        (papers / f"n{number}.txt").write_text(f"Report {number}\n\nThe service number {number} is in a poor state.\n")
    (papers / "bad.txt").write_bytes(b"\x7fELF\x00\x01\x02\x00" * 100)
    summary = run(papers, index)
    assert (999, 3, ["bad.txt"]) == (summary.documents, summary.exit_code, list(reasons(summary)))


def test_a_rule_that_fails_on_one_document_stops_no_other(
    papers: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = voices.label

    def stumble(document, passages, known):  # type: ignore[no-untyped-def]
        if document.file == "one.txt":
            raise RecursionError("too deep\x1b[31m")
        return real(document, passages, known)

    monkeypatch.setattr(voices, "label", stumble)
    summary = run(papers, index)
    assert 1 == summary.documents
    assert "RecursionError" in reasons(summary)["one.txt"]


def test_names_of_any_bytes_are_indexed_and_printable(papers: Path, index: Path) -> None:
    names = [b"caf\xc3\xa9.txt", b"latin\xe9.txt", b"line\nbreak.txt", b"<script>.txt", b"back\\xe9.txt"]
    made = [name for name in names if _make(papers, name)]
    summary = run(papers, index)
    assert len(made) + 2 == summary.documents + len(summary.skipped)
    with open_current(index) as opened:
        files = [document.file for document in opened.catalogue.documents()]
    assert all(file.encode() for file in files)
    assert len(files) == len(set(files))


def _make(folder: Path, name: bytes) -> bool:
    try:
        with open(os.path.join(os.fsencode(folder), name), "w") as file:  # noqa: PTH118, PTH123 (a name in bytes)
            file.write("A report on its own name, said the inspector.\n")
    except OSError:  # some file systems take UTF-8 only
        return False
    return True


def test_two_names_that_read_alike_are_told_apart_by_naming_one(papers: Path, index: Path) -> None:
    if not _make(papers, b"x\xff.txt"):
        pytest.fail("this file system takes UTF-8 names only; run the tests on another")
    _make(papers, b"x\\xff.txt")
    summary = run(papers, index)
    assert ["x\\xff.txt"] == list(reasons(summary))
    assert 3 == summary.documents


def test_two_documents_cannot_have_one_id(papers: Path, index: Path) -> None:
    (papers / "collection.toml").write_text('[[document]]\nfile = "two.txt"\nid = "one"\n')
    summary = run(papers, index)
    assert 1 == summary.documents
    assert "its id 'one' is that of one.txt already; give one of them another id" in reasons(summary)["two.txt"]


def test_a_document_that_the_collection_names_and_nobody_has_is_named(papers: Path, index: Path) -> None:
    (papers / "collection.toml").write_text('[[document]]\nfile = "lost.txt"\n')
    summary = run(papers, index)
    assert 3 == summary.exit_code
    assert "collection.toml" in reasons(summary)["lost.txt"]


def test_comments_are_found_and_counted_by_their_own_days(papers: Path, index: Path) -> None:
    said = '<li class="comment"><cite class="fn">Ann</cite> <time datetime="{}">then</time><p>{}</p></li>'
    thread = said.format("2018-12-30", "The lamps are out.") + said.format("2019-01-02", "The lamps are lit.")
    post = "<p>The lamps of the harbour went out on Monday, and nobody came to see to them in the night.</p>" * 3
    head = '<meta property="article:published_time" content="2018-12-29T09:00:00Z"><title>The lamps</title>'
    (papers / "post.html").write_text(
        f"<html><head>{head}</head><body><article><h1>The lamps</h1>{post}</article>"
        f'<ol class="comment-list">{thread}</ol></body></html>'
    )
    run(papers, index)
    with open_current(index) as opened:
        searcher = Searcher(opened.catalogue, opened.engine)
        found = searcher.search(Query(text="date:2019", clause=parse("date:2019").clause))
        counted = searcher.search(Query(facets=("year",), sort="newest"))
    assert ["The lamps are lit."] == [hit.passage.text for hit in found.hits]
    assert [("2018", 4), ("2019", 1), ("undated", 2)] == sorted(
        (each.value, each.count) for each in counted.facets[0].values
    )
    assert date(2019, 1, 2) == counted.hits[0].passage.published
