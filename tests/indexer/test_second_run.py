"""Only what changed is read again, and what is gone stays until it is pruned."""

from __future__ import annotations

from pathlib import Path

import pytest

from search import indexer, readers
from search.model import Document
from search.opened import open_current
from tests.indexer.made import ONE, TWO, reasons, run, snapshot, texts


def test_a_second_run_writes_nothing(papers: Path, index: Path) -> None:
    run(papers, index)
    before = snapshot(index)
    summary = run(papers, index)
    assert before == snapshot(index)
    assert (None, 2, 0, 0) == (summary.generation, summary.kept, summary.read, summary.exit_code)


def test_a_skipped_file_is_named_again_by_a_second_run_that_writes_nothing(papers: Path, index: Path) -> None:
    (papers / "empty.txt").write_text("")
    first = run(papers, index)
    before = snapshot(index)
    second = run(papers, index)
    assert before == snapshot(index)
    assert first.skipped == second.skipped
    assert 3 == second.exit_code


def test_only_what_changed_is_read_again(papers: Path, index: Path) -> None:
    run(papers, index)
    (papers / "two.txt").write_text(TWO.replace("Nothing", "Everything"))
    (papers / "three.txt").write_text("A third report says so too.\n")
    summary = run(papers, index)
    assert (2, 1) == (summary.read, summary.kept)
    assert any("Everything" in text for text in texts(index))
    assert not any("Nothing" in text for text in texts(index))


def test_what_the_collection_says_of_one_file_reads_that_file_again(papers: Path, index: Path) -> None:
    run(papers, index)
    (papers / "collection.toml").write_text('title = "papers"\n[[document]]\nfile = "one.txt"\ntitle = "Better"\n')
    summary = run(papers, index)
    assert (1, 1) == (summary.read, summary.kept)
    with open_current(index) as opened:
        assert "Better" == opened.catalogue.summaries["one"].title


def test_the_title_of_the_collection_reads_nothing_again_but_is_published(papers: Path, index: Path) -> None:
    run(papers, index)
    (papers / "collection.toml").write_text('title = "Better"\n')
    summary = run(papers, index)
    assert (0, 2) == (summary.read, summary.kept)
    assert summary.generation is not None


def test_other_rules_read_everything_again(papers: Path, index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(papers, index)
    monkeypatch.setattr("search.indexer.rules.code", lambda: "changed")
    assert 2 == run(papers, index).read


def test_another_engine_is_built_from_the_catalogue_alone(papers: Path, index: Path) -> None:
    run(papers, index)
    summary = indexer.index(papers, index, engine="whoosh", workers=0)
    assert (0, 2) == (summary.read, summary.kept)
    assert summary.generation is not None


def test_a_file_that_is_gone_keeps_its_passages_until_pruned(papers: Path, index: Path) -> None:
    run(papers, index)
    (papers / "two.txt").unlink()
    summary = run(papers, index)
    assert (("two.txt",), 2, 0) == (summary.gone, summary.documents, summary.exit_code)
    before = snapshot(index)
    assert ("two.txt",) == run(papers, index).gone
    assert before == snapshot(index)
    pruned = run(papers, index, prune=True)
    assert (("two.txt",), (), 1) == (pruned.pruned, pruned.gone, pruned.documents)


def test_a_file_that_comes_back_is_not_read_again(papers: Path, index: Path) -> None:
    run(papers, index)
    (papers / "two.txt").unlink()
    run(papers, index)
    (papers / "two.txt").write_text(TWO)
    summary = run(papers, index)
    assert (0, (), 2) == (summary.read, summary.gone, summary.documents)


def test_a_file_that_cannot_be_read_any_more_keeps_its_passages_until_pruned(papers: Path, index: Path) -> None:
    run(papers, index)
    (papers / "two.txt").write_bytes(b"\x00\x01\x02\xff" * 1000)
    for _ in range(2):
        summary = run(papers, index)
        assert (2, 3, ()) == (summary.documents, summary.exit_code, summary.gone)
        assert [True] == [each.kept for each in summary.skipped]
    pruned = run(papers, index, prune=True)
    assert (1, 3, ["two.txt"]) == (pruned.documents, pruned.exit_code, list(reasons(pruned)))


def test_an_id_keeps_its_links_when_the_file_gets_another_name(papers: Path, index: Path) -> None:
    entry = '[[document]]\nfile = "{}"\nid = "kept"\n'
    (papers / "collection.toml").write_text(entry.format("two.txt"))
    run(papers, index)
    with open_current(index) as opened:
        before = opened.catalogue.passages_of("kept")
    (papers / "two.txt").rename(papers / "renamed.txt")
    (papers / "collection.toml").write_text(entry.format("renamed.txt"))
    summary = run(papers, index)
    assert (2, 0, ()) == (summary.documents, summary.exit_code, summary.gone)
    with open_current(index) as opened:
        assert before == opened.catalogue.passages_of("kept")
        assert "renamed.txt" == opened.catalogue.summaries["kept"].file


def test_pruning_everything_is_refused(papers: Path, index: Path) -> None:
    run(papers, index)
    for path in papers.iterdir():
        path.unlink()
    summary = run(papers, index, prune=True)
    assert (None, 3, 2) == (summary.generation, summary.exit_code, summary.documents)
    assert 2 == len(texts(index))


FEED = "<rss><channel>{}</channel></rss>"
ITEM = (
    "<item><title>Entry {0}</title><guid>{0}</guid><description>These are the words of entry {0}.</description></item>"
)


def test_each_entry_of_a_feed_is_a_document_and_all_are_taken_over_and_dropped_together(
    papers: Path, index: Path
) -> None:
    feed = papers / "feed.xml"
    feed.write_text(FEED.format("".join(ITEM.format(number) for number in range(3))))
    assert 5 == run(papers, index).documents
    (papers / "one.txt").write_text(ONE + "\nOne line more was added to it.\n")
    summary = run(papers, index)
    assert (5, 1, 2) == (summary.documents, summary.read, summary.kept)
    feed.unlink()
    assert ("feed.xml",) == run(papers, index).gone
    assert "These are the words of entry 2." in texts(index)
    assert 2 == run(papers, index, prune=True).documents
    assert not [text for text in texts(index) if "entry" in text]


def test_a_file_that_changed_while_it_was_indexed_is_known_by_the_bytes_that_were_read(
    papers: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = min(papers.glob("*.txt"))
    first = paper.read_bytes()
    real = readers.read_all

    def changing(path: Path, *, file: str) -> tuple[Document, ...]:
        if path == paper:
            path.write_text("The clerk said that these words came late.\n")
        return real(path, file=file)

    with monkeypatch.context() as patched:
        patched.setattr(readers, "read_all", changing)
        indexer.index(papers, index, engine="memory", workers=0)
    assert 0 == indexer.index(papers, index, engine="memory", workers=0).read
    paper.write_bytes(first)
    assert 1 == indexer.index(papers, index, engine="memory", workers=0).read
