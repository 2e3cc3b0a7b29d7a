"""Reading in processes of their own: in order, within limits; what dies or hangs costs one document."""

from __future__ import annotations

import os
import signal
import sys
import textwrap
from pathlib import Path

import pytest

from search.indexer import workers
from search.indexer.reading import Failed
from search.indexer.walk import Found
from search.indexer.workers import Outcome, Workers
from search.model import Collection

KNOWN = Collection(title="Made-up papers")


@pytest.fixture
def papers(tmp_path: Path) -> list[Found]:
    """Nine small papers."""
    found = []
    for number in range(9):
        path = tmp_path / f"paper{number}.txt"
        path.write_text(f"Paper {number}\n\nThe clerk said that this was paper number {number} of the nine papers.\n")
        found.append(Found(file=path.name, path=path))
    return found


@pytest.fixture
def stumbling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Readers that do in a child what the words of a paper tell them to."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(
        textwrap.dedent(
            """
            import os, signal, sys, time
            import search.readers
            real = search.readers.read_all

            def read_all(path, *, file):
                words = path.read_text()
                if "die" in words:
                    os.kill(os.getpid(), signal.SIGSEGV)
                if "spin" in words:
                    while True:
                        pass
                if "sleep" in words:
                    time.sleep(60)
                if "grow" in words:
                    grown = [bytearray(64 << 20) for _ in range(64)]
                if "print" in words:
                    print("no answer of mine")
                return real(path, file=file)

            search.readers.read_all = read_all
            """
        )
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder), *sys.path[:1]]))


def read(papers: list[Found], count: int = 2) -> list[Outcome]:
    with Workers(KNOWN, count) as reading:
        return list(reading.read(papers))


def files(outcomes: list[Outcome]) -> list[str]:
    return ["" if isinstance(each, Failed) else each[0].document.file for each in outcomes]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_files_come_back_in_order(papers: list[Found], count: int) -> None:
    assert [found.file for found in papers] == files(read(papers, count))


def test_what_is_read_apart_equals_what_is_read_here(papers: list[Found]) -> None:
    assert read(papers, 0) == read(papers, 2)


def test_no_process_is_begun_for_nothing() -> None:
    with Workers(KNOWN, 2) as reading:
        assert [] == list(reading.read([]))
        assert [] == reading._workers


@pytest.mark.usefixtures("stumbling")
@pytest.mark.parametrize(
    ("word", "reason"),
    [("die", f"signal {signal.SIGSEGV}"), ("grow", "512 MB"), ("sleep", "within"), ("spin", "processor time")],
)
def test_a_reader_that_fails_costs_one_document(
    papers: list[Found], word: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if word == "spin":
        monkeypatch.setattr(workers, "CPU_SECONDS", 1)
    if word == "sleep":
        monkeypatch.setattr(workers, "WALL_SECONDS", 8.0)
    papers[1].path.write_text(f"This paper makes its reader {word}, as it says in these very words.\n")
    outcomes = read(papers[:4])
    failed = outcomes[1]
    assert isinstance(failed, Failed)
    assert reason in failed.reason
    assert ["paper0.txt", "", "paper2.txt", "paper3.txt"] == files(outcomes)


@pytest.mark.usefixtures("stumbling")
def test_what_a_reader_prints_is_no_answer(papers: list[Found]) -> None:
    papers[0].path.write_text("This paper makes its reader print something, as it says in these words.\n")
    assert ["paper0.txt", "paper1.txt"] == files(read(papers[:2], 1))


def test_a_run_that_is_broken_off_leaves_no_process(papers: list[Found]) -> None:
    with Workers(KNOWN, 2) as reading:
        next(reading.read(papers))
        processes = [worker._process for worker in reading._workers]
    assert processes
    assert all(process.poll() is not None for process in processes)
