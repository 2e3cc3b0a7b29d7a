"""A server always has a whole generation: the newest that is sound; requests keep the one that they began with."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from search import indexer
from search.errors import IndexDamaged, IndexMissing
from search.live import Live
from search.model import Query
from search.opened import Opened, open_current


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def live(index: Path) -> Iterator[Live]:
    made = Live(index, interval=0.05)
    yield made
    made.stop()


def publish(papers: Path, index: Path, passages: int) -> str:
    """A generation of so many passages; its name."""
    lines = "\n\n".join(f"Statement {n} of {passages} is short." for n in range(passages))
    (papers / "paper.txt").write_text(f"A title\n\n{lines}\n")
    published = indexer.index(papers, index, engine="memory", workers=0).generation
    assert published is not None
    return published


def total(opened: Opened) -> int:
    return opened.engine.search(Query()).total


def test_without_an_index_there_is_a_reason_and_then_an_index(papers: Path, index: Path, live: Live) -> None:
    live.refresh()
    with pytest.raises(IndexMissing, match="whosaid index"):
        live.current()
    publish(papers, index, 2)
    live.refresh()
    assert 2 == total(live.current())


def test_a_request_keeps_the_generation_that_it_began_with(papers: Path, index: Path, live: Live) -> None:
    publish(papers, index, 2)
    live.refresh()
    begun = live.current()
    for count in (3, 4, 5):  # the folder of the first generation is gone by now
        publish(papers, index, count)
        live.refresh()
    assert (2, 5) == (total(begun), total(live.current()))
    first = next(iter(begun.catalogue.summaries))
    assert 2 == len(begun.catalogue.passages_of(first))


@pytest.mark.damaging
@pytest.mark.parametrize("damage", ["catalogue.sqlite", "manifest.json"])
def test_a_damaged_new_generation_leaves_the_old_one_in_use(papers: Path, index: Path, live: Live, damage: str) -> None:
    publish(papers, index, 2)
    live.refresh()
    name = publish(papers, index, 3)
    path = index / name / damage
    good = path.read_bytes()
    path.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
    live.refresh()
    assert 2 == total(live.current())
    with pytest.raises(IndexDamaged, match=damage):
        open_current(index)


def test_a_deleted_index_leaves_the_one_in_use(papers: Path, index: Path, live: Live) -> None:
    publish(papers, index, 2)
    live.refresh()
    (index / "CURRENT").unlink()
    live.refresh()
    assert 2 == total(live.current())


def test_files_that_were_changed_under_the_server_are_noticed(papers: Path, index: Path, live: Live) -> None:
    name = publish(papers, index, 2)
    live.refresh()
    path = index / name / "catalogue.sqlite"
    good = path.read_bytes()
    path.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
    live.refresh()
    with pytest.raises(IndexDamaged, match=r"catalogue\.sqlite"):
        live.current()
    publish(papers, index, 3)
    live.refresh()
    assert 3 == total(live.current())


def test_files_that_were_only_touched_change_nothing(papers: Path, index: Path, live: Live) -> None:
    name = publish(papers, index, 2)
    live.refresh()
    opened = live.current()
    (index / name / "catalogue.sqlite").touch()
    live.refresh()
    assert opened is live.current()


def test_readers_never_see_a_half_state_while_generations_are_published(papers: Path, index: Path, live: Live) -> None:
    sizes = {publish(papers, index, 1): 1}
    live.start()
    wrong: list[object] = []
    seen: set[str] = set()
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                opened = live.current()
                found = opened.engine.search(Query(limit=100))
                passages = opened.catalogue.get([passage for passage, _ in found.hits])
                seen.add(opened.generation.name)
                if not found.total == len(passages) == opened.generation.manifest.about.counts["passages"]:
                    wrong.append((opened.generation.name, found.total, len(passages)))
            except Exception as error:  # noqa: BLE001 (whatever a reader meets is what the test is about)
                wrong.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for count in range(2, 10):
        sizes[publish(papers, index, count)] = count
    last = max(sizes)
    waited = time.monotonic() + 30
    while last not in seen and time.monotonic() < waited:
        time.sleep(0.02)
    done.set()
    for reader in readers:
        reader.join()
    assert [] == wrong
    assert last in seen
    assert 9 == total(live.current())
