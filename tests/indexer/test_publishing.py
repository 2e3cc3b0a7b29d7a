"""When the last index is damaged, or a new one cannot be published."""

from __future__ import annotations

from pathlib import Path

import pytest

from search import fault
from search.errors import PublishFailed
from tests.indexer.made import run, snapshot, texts


def test_a_damaged_index_is_built_again_and_keeps_what_the_one_before_had(papers: Path, index: Path) -> None:
    run(papers, index)
    (papers / "two.txt").unlink()
    run(papers, index)
    damaged = (index / "CURRENT").read_text().split()[0]
    (index / damaged / "catalogue.sqlite").write_bytes(b"")
    summary = run(papers, index)
    assert 2 == summary.documents
    assert any("catalogue.sqlite" in note for note in summary.notes)
    assert [] == [note for note in summary.notes if "whosaid index" in note]


@pytest.mark.parametrize("damage", ["gone", "spoilt"])
def test_a_damaged_pointer_is_mended_by_indexing_again(papers: Path, index: Path, damage: str) -> None:
    run(papers, index)
    (index / "CURRENT").unlink() if damage == "gone" else (index / "CURRENT").write_text("?")
    summary = run(papers, index)
    assert summary.generation is not None
    assert 2 == len(texts(index))
    assert [True] == [note.endswith("; the index is built anew") for note in summary.notes if "CURRENT" in note]


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
