"""Any folder becomes an index; every entry of it is indexed or named; only what changed is read again."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

from search import fault, indexer, readers, voices
from search.errors import ConfigError, PublishFailed
from search.indexer import Summary, rules
from search.indexer.preview import preview
from search.indexer.rules import WITHOUT_SAY, Rules
from search.inspection import inspect
from search.model import Collection, DocumentEntry
from search.opened import open_current

ONE = "A first report\n\nThe service is in a poor state, the union said.\n"
TWO = "A second report\n\n“Nothing has changed,” said the inspector.\n"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE)
    (folder / "two.txt").write_text(TWO)
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Path]:
    """Where the index goes; whatever a test leaves there must be whole."""
    folder = tmp_path / "index"
    yield folder
    fault.disarm()
    if (folder / "CURRENT").exists():
        with open_current(folder) as opened:
            inspect(opened)
        assert {"CURRENT"} == {path.name for path in folder.iterdir() if not path.name[0].isdigit()}


def run(papers: Path, index: Path, *, prune: bool = False) -> Summary:
    return indexer.index(papers, index, engine="memory", prune=prune, workers=0)


def reasons(summary: Summary) -> dict[str, str]:
    return {skipped.file: skipped.reason for skipped in summary.skipped}


def texts(index: Path) -> list[str]:
    with open_current(index) as opened:
        return [passage.text for passage in opened.catalogue.passages()]


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file()
    }


# ── What is indexed ─────────────────────────────────────────────────────────


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


# ── The second run ──────────────────────────────────────────────────────────


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


# ── When the last index is damaged, or publishing fails ─────────────────────


def test_a_damaged_index_is_built_again_and_keeps_what_the_one_before_had(papers: Path, index: Path) -> None:
    run(papers, index)
    (papers / "two.txt").unlink()
    run(papers, index)
    damaged = (index / "CURRENT").read_text().split()[0]
    (index / damaged / "catalogue.sqlite").write_bytes(b"")
    summary = run(papers, index)
    assert 2 == summary.documents
    assert any("catalogue.sqlite" in note for note in summary.notes)


@pytest.mark.parametrize("damage", ["gone", "spoilt"])
def test_a_damaged_pointer_is_mended_by_indexing_again(papers: Path, index: Path, damage: str) -> None:
    run(papers, index)
    (index / "CURRENT").unlink() if damage == "gone" else (index / "CURRENT").write_text("?")
    assert run(papers, index).generation is not None
    assert 2 == len(texts(index))


@pytest.mark.parametrize("point", ["index.document", "index.catalogue", "index.engine"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), MemoryError()])
def test_a_full_disk_or_too_little_memory_leaves_the_old_index(
    papers: Path, index: Path, point: str, error: Exception
) -> None:
    run(papers, index)
    before = snapshot(index)
    (papers / "two.txt").write_text("Something else.\n")

    def fail() -> None:
        raise error

    fault.arm(point, fail)
    with pytest.raises(PublishFailed, match="nothing was published"):
        run(papers, index)
    assert before == snapshot(index)


# ── The same for everybody ──────────────────────────────────────────────────

BUILD = """
import random, sys
from pathlib import Path
from search import indexer
real = Path.iterdir
def shuffled(self):
    found = list(real(self)); random.shuffle(found); return iter(found)
Path.iterdir = shuffled
indexer.index(Path(sys.argv[1]), Path(sys.argv[2]), engine="memory")
"""


def test_the_same_folder_gives_the_same_catalogue_whatever_surrounds_it(papers: Path, tmp_path: Path) -> None:
    for number in range(20):
        (papers / f"n{number}.txt").write_text(f"Report {number}\n\n“It is poor,” said inspector {number}.\n")
    surroundings = (
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
    )
    built = []
    for number, surrounding in enumerate(surroundings):
        copy = tmp_path / f"copy{number}" / "papers"
        shutil.copytree(papers, copy)
        index = tmp_path / f"index{number}"
        subprocess.run([sys.executable, "-c", BUILD, copy, index], check=True, env={**os.environ, **surrounding})
        built.append(next(index.glob("0*/catalogue.sqlite")).read_bytes())
    assert built[0] == built[1]


def test_the_rules_version_of_a_file_depends_on_what_is_said_of_it_alone() -> None:
    bare = Collection(title="T")
    described = Collection(title="Other", documents=(DocumentEntry(file="a.txt", title="A"),))
    assert Rules(bare).version("b.txt") == Rules(described).version("b.txt")
    assert Rules(bare).version("a.txt") != Rules(described).version("a.txt")


def test_rooms_without_a_say_in_labels_are_never_imported_by_those_that_have_one() -> None:
    """Whatever a label depends on must count in the version of the rules."""
    script = (
        "import sys, search.collection, search.readers, search.passages, search.quotes, search.voices, search.bodies;"
        "print(*sorted({name.split('.')[1] for name in sys.modules if name.startswith('search.')}))"
    )
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split()
    assert set() == set(loaded) & WITHOUT_SAY


@pytest.mark.parametrize("name", ["indexer/reading.py", "indexer/evidence.py", "indexer/limits.py", "bodies/cues.py"])
def test_what_puts_labels_together_counts_in_the_version_of_the_rules(name: str) -> None:
    assert name in {name for name, _ in rules._parts(resources.files("search"), "")}


def test_what_only_runs_the_reading_does_not_count_in_the_version_of_the_rules() -> None:
    counted = {name for name, _ in rules._parts(resources.files("search"), "") if name.startswith("indexer/")}
    assert {"indexer/evidence.py", "indexer/limits.py", "indexer/reading.py"} == counted
    assert all((resources.files("search") / f"{name}.py").is_file() for name in WITHOUT_SAY if "/" in name)


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
