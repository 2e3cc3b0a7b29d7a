"""Reading in processes of their own: in order, within limits; what dies or hangs costs one document."""

from __future__ import annotations

import os
import sys
import textwrap
from pathlib import Path

import pytest

from search.indexer.limits import LIMITS, MB, Limits
from search.indexer.outcome import Failed
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
                if "leave" in words:
                    os._exit(3)
                if "stop" in words:
                    os.write(3, b"\\0\\0\\0")
                    time.sleep(60)
                if "print" in words:
                    print("no answer of mine")
                return real(path, file=file)

            search.readers.read_all = read_all
            """
        )
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder), *sys.path[:1]]))


def read(papers: list[Found], count: int = 2, limits: Limits = LIMITS) -> list[Outcome]:
    with Workers(KNOWN, count, limits) as reading:
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
    ("word", "reason", "lasting"),
    [
        ("die", "crashed", True),
        ("grow", "needs more than 512 MB of memory to be read; split it up", True),
        ("leave", "ended (3)", False),
        ("sleep", "was not read within", False),
        ("spin", "seconds of processor time", False),
    ],
)
def test_a_reader_that_fails_costs_one_document(papers: list[Found], word: str, reason: str, lasting: bool) -> None:
    limits = Limits(cpu_seconds=1) if word == "spin" else Limits(clock_seconds=12.0) if word == "sleep" else Limits()
    papers[1].path.write_text(f"This paper makes its reader {word}, as it says in these very words.\n")
    outcomes = read(papers[:4], 1, limits)
    failed = outcomes[1]
    assert isinstance(failed, Failed)
    assert reason in failed.reason
    assert lasting is failed.lasting
    assert ["paper0.txt", "", "paper2.txt", "paper3.txt"] == files(outcomes)


@pytest.mark.usefixtures("stumbling")
def test_a_reader_that_stops_in_the_middle_of_an_answer_is_ended_in_time(papers: list[Found]) -> None:
    papers[1].path.write_text("This paper makes its reader stop, as it says in these very words.\n")
    outcomes = read(papers[:3], 1, Limits(clock_seconds=12.0))
    assert ["paper0.txt", "", "paper2.txt"] == files(outcomes)
    assert isinstance(outcomes[1], Failed)
    assert outcomes[1].reason.startswith("was not read within 12 seconds; index again")


def test_a_process_that_dies_with_nothing_to_do_costs_no_document(papers: list[Found]) -> None:
    with Workers(KNOWN, 1) as reading:
        assert ["paper0.txt"] == files(list(reading.read(papers[:1])))
        reading._workers[0].kill()
        reading._workers[0]._process.wait()
        assert ["paper1.txt"] == files(list(reading.read(papers[1:2])))


def test_nothing_in_the_folder_that_it_is_run_in_is_taken_for_the_program(
    papers: list[Found], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "search").mkdir()
    for name in ("Stemmer.py", "search/__init__.py", "json.py"):
        (tmp_path / name).write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\nraise SystemExit(7)\n")
    monkeypatch.chdir(tmp_path)
    assert ["paper0.txt"] == files(read(papers[:1]))
    assert not (tmp_path / "ran").exists()


def test_a_large_document_may_cost_more_than_a_small_one() -> None:
    limits = Limits()
    assert (10, 512 * MB, 120.0) == (limits.cpu(MB - 1), limits.memory(0), limits.clock(0))
    assert (610, 3712 * MB, 1320.0) == (limits.cpu(20 * MB), limits.memory(20 * MB), limits.clock(20 * MB))


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
