"""An index of which little has changed is changed, not built: it answers as one built anew and holds no more."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from search import indexer
from search.catalogue import Catalogue
from search.engines import whoosh
from search.indexer import update
from search.inspection import inspect
from search.model import COUNTED_FIELDS, Everything, Matches, Query
from search.opened import CATALOGUE, Opened, open_current
from search.query import parse

WORDS = ("service", "union", "staff", "risk", "office", "report", "caseload", "women", "court", "order")
ASKED = ("service union", '"staff risk"', "off*", "staff -court", "caselode~", "report title:women", "")


def paper(number: int, last: str = "") -> str:
    lines = [
        f"The {WORDS[number % 10]} {WORDS[(number + line) % 10]} was poor, “{WORDS[line]} {WORDS[line % 7]} is late,” "
        f"said the {WORDS[number % 3]} in year {number}.\n"
        for line in range(number % 4 + 1)
    ]
    return "\n".join([f"Paper on {WORDS[number % 10]}\n", *lines, last])


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Twelve of them, which are enough for an index to be changed."""
    monkeypatch.setattr(update, "LEAST", 10)
    monkeypatch.setattr(update, "SHARE", 4)
    monkeypatch.setattr(whoosh, "DEAD", 2)
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(paper(number))
    return folder


@pytest.fixture
def index(tmp_path: Path, papers: Path) -> Iterator[Path]:
    """An index of them; whatever a test makes of it must be whole."""
    folder = tmp_path / "index"
    run(papers, folder)
    yield folder
    with open_current(folder) as opened:
        inspect(opened)


def run(papers: Path, index: Path, *, prune: bool = False) -> indexer.Summary:
    return indexer.index(papers, index, engine="whoosh", prune=prune, workers=0)


def answers(opened: Opened) -> list[tuple[Matches, list[tuple[str, float]]]]:
    found = []
    for text in ASKED:
        clause = parse(text).clause if text else Everything()
        got = opened.engine.search(Query(text=text, clause=clause, facets=COUNTED_FIELDS, limit=100))
        found.append((got, [(id_, round(score, 3)) for id_, score in sorted(got.hits)]))
    return found


def same_as_anew(papers: Path, index: Path, apart: Path) -> None:
    """Documents, passages, files, totals, counts, order and scores."""
    run(papers, apart)
    with open_current(apart) as expected, open_current(index) as got:
        assert expected.catalogue.documents() == got.catalogue.documents()
        assert list(expected.catalogue.passages()) == list(got.catalogue.passages())
        assert expected.catalogue.files() == got.catalogue.files()
        assert expected.catalogue.counts() == got.generation.manifest.about.counts
        for (one, hits), (other, others) in zip(answers(expected), answers(got), strict=True):
            assert (one.total, one.documents, one.level) == (other.total, other.documents, other.level)
            assert {field: dict(one.counts[field]) for field in one.counts} == {
                field: dict(other.counts[field]) for field in other.counts
            }
            assert [id_ for id_, _ in hits] == [id_ for id_, _ in others]
            assert [score for _, score in hits] == pytest.approx([score for _, score in others], abs=2e-3)


def segments(index: Path) -> dict[str, int]:
    with open_current(index) as opened:
        return {path.name: path.stat().st_ino for path in opened.generation.folder.rglob("*.seg")}


def test_files_that_were_changed_added_and_renamed_are_found_as_in_an_index_made_anew(
    papers: Path, index: Path, tmp_path: Path
) -> None:
    before = segments(index)
    (papers / "03.txt").write_text(paper(3, "A kestrel was seen over the office."))
    run(papers, index)
    (papers / "05.txt").write_text(paper(6))
    (papers / "20.txt").write_text(paper(9))
    assert (2, 11) == ((summary := run(papers, index)).read, summary.kept)
    after = segments(index)
    assert before.items() < after.items()
    assert 3 == len(after)
    same_as_anew(papers, index, tmp_path / "anew")


def test_a_segment_that_is_taken_over_keeps_its_hash(papers: Path, index: Path) -> None:
    with open_current(index) as opened:
        before = {name: fact for name, fact in opened.generation.manifest.files.items() if name.endswith(".seg")}
    (papers / "03.txt").write_text(paper(4))
    run(papers, index)
    with open_current(index) as opened:
        assert before
        assert before.items() < opened.generation.manifest.files.items()


def test_a_file_that_is_gone_keeps_its_passages_without_a_new_segment(papers: Path, index: Path) -> None:
    before = segments(index)
    (papers / "03.txt").unlink()
    assert ("03.txt",) == run(papers, index).gone
    assert before == segments(index)


@pytest.mark.parametrize("how", ["pruned", "unreadable"])
def test_nothing_is_left_of_what_goes_for_good(papers: Path, index: Path, how: str) -> None:
    (papers / "03.txt").write_text(paper(3, "A xylofrogger was seen over the office."))
    run(papers, index)
    if how == "pruned":
        (papers / "03.txt").unlink()
    else:
        (papers / "03.txt").write_bytes(b"\x00\x01\x02" * 500)
    run(papers, index, prune=True)
    with open_current(index) as opened:
        for path in opened.generation.folder.rglob("*"):
            assert path.is_dir() or b"xylofrogger" not in path.read_bytes()


def test_a_catalogue_holds_no_byte_of_what_a_file_said_before(papers: Path, index: Path) -> None:
    (papers / "03.txt").write_text(paper(3, "A xylofrogger was seen over the office."))
    run(papers, index)
    (papers / "03.txt").write_text(paper(3))
    run(papers, index)
    with open_current(index) as opened:
        assert 1 < len(segments(index))
        assert b"xylofrogger" not in (opened.generation.folder / CATALOGUE).read_bytes()


def test_a_clash_of_ids_is_settled_as_in_an_index_made_anew(papers: Path, index: Path, tmp_path: Path) -> None:
    (papers / "collection.toml").write_text('[[document]]\nfile = "02a.txt"\nid = "03"\n')
    run(papers, index)
    (papers / "02a.txt").write_text(paper(7))
    summary = run(papers, index)
    assert ["03.txt"] == [each.file for each in summary.skipped]
    same_as_anew(papers, index, tmp_path / "anew")


def test_another_collection_is_built_anew(papers: Path, index: Path, tmp_path: Path) -> None:
    before = segments(index)
    (papers / "collection.toml").write_text('title = "Other papers"\n')
    run(papers, index)
    assert not before.keys() & segments(index).keys()
    same_as_anew(papers, index, tmp_path / "anew")


def test_what_is_gone_outlives_a_segment_that_all_generations_share(papers: Path, index: Path) -> None:
    (papers / "03.txt").unlink()
    (papers / "04.txt").write_text(paper(5))
    run(papers, index)
    for path in index.rglob("*.seg"):
        path.write_bytes(b"damaged" + path.read_bytes()[7:])
    assert ("03.txt",) == run(papers, index).gone
    with open_current(index) as opened:
        assert "03.txt" in [document.file for document in opened.catalogue.documents()]


def test_tables_of_an_older_program_are_not_changed(papers: Path, index: Path, tmp_path: Path) -> None:
    with open_current(index) as opened:
        base = tmp_path / "old.sqlite"
        shutil.copyfile(opened.generation.folder / CATALOGUE, base)
    changed = Catalogue.create_from(base, tmp_path / "same.sqlite")
    assert changed is not None
    changed.close()
    with sqlite3.connect(base) as older:
        older.execute("ALTER TABLE passages DROP COLUMN kind")
    older.close()
    assert Catalogue.create_from(base, tmp_path / "other.sqlite") is None
    assert not (tmp_path / "other.sqlite").exists()
