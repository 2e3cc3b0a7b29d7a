"""An indexing run that is stopped: nothing published is lost, and what was read need not be read again."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from search import fault, indexer
from search.indexer.summary import Summary
from search.indexer.unfinished import files_kept, standing
from search.inspection import inspect
from search.opened import open_current

FILES = 12

STOPPED_AT = """
import os, sys
from search import fault
point, count, number = sys.argv.pop(1), int(sys.argv.pop(1)), int(sys.argv.pop(1))
passed = 0
def pass_by():
    global passed
    passed += 1
    if passed == count:
        os.kill(os.getpid(), number)
fault.arm(point, pass_by)
from search.cli import main
main()
"""


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(FILES):
        words = [f"Paper {number}"] + [
            f"“The lantern number {line} of {number} is lit,” said Ann Keeper." for line in "abc"
        ]
        (folder / f"paper{number:02}.txt").write_text("\n\n".join(words) + "\n")
    (folder / "empty.txt").write_bytes(b"")
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Path]:
    """Where an index is made; what stands there in the end must be whole."""
    folder = tmp_path / "index"
    yield folder
    with open_current(folder) as opened:
        inspect(opened)


@pytest.fixture
def armed() -> Iterator[Callable[[str, int], None]]:
    """Have this very process be interrupted as by Ctrl-C when a point is passed for the nth time."""

    def arm(point: str, count: int) -> None:
        passed = iter(range(1, 10_000))

        def pass_by() -> None:
            if next(passed) == count:
                raise KeyboardInterrupt

        fault.arm(point, pass_by)

    yield arm
    fault.disarm()


def stopped(papers: Path, index: Path, point: str, count: int, number: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", STOPPED_AT, point, str(count), str(int(number)), "index", str(papers)]
    return subprocess.run([*command, "--index", str(index)], capture_output=True, text=True, check=False)


def run(papers: Path, index: Path) -> Summary:
    return indexer.index(papers, index, engine="memory", workers=0)


def labels(index: Path) -> list[object]:
    with open_current(index) as opened:
        return list(opened.catalogue.passages())


def read_before(summary: Summary) -> int:
    notes = [note for note in summary.notes if "were read by the last run" in note]
    return int(notes[0].split(" ", 1)[0].replace(",", "")) if notes else 0


@pytest.mark.parametrize(
    ("point", "count", "number", "code", "kept"),
    [
        ("index.document", 6, signal.SIGINT, 130, 6),
        ("index.document", 6, signal.SIGTERM, 143, 6),
        ("index.document", 6, signal.SIGHUP, 129, 6),
        ("index.engine", 1, signal.SIGINT, 130, FILES + 1),
        ("publish.synced", 1, signal.SIGTERM, 143, 0),
    ],
)
def test_what_was_read_when_it_is_stopped_is_not_read_again(
    papers: Path, index: Path, tmp_path: Path, point: str, count: int, number: int, code: int, kept: int
) -> None:
    ended = stopped(papers, index, point, count, number)
    assert code == ended.returncode, ended.stderr
    assert "Stopped." in ended.stderr
    assert (f"What was read of {kept} file" in ended.stderr) is bool(kept)
    assert "Traceback" not in ended.stderr
    assert kept == files_kept(index)
    summary = indexer.index(papers, index, engine="memory", workers=1)
    assert kept == read_before(summary)
    assert (FILES, ["empty.txt"]) == (summary.documents, [each.file for each in summary.skipped])
    assert [] == standing(index)
    run(papers, tmp_path / "anew")
    assert labels(tmp_path / "anew") == labels(index)


def test_what_changed_since_is_read_anew(papers: Path, index: Path, armed: Callable[[str, int], None]) -> None:
    armed("index.document", 8)
    with pytest.raises(KeyboardInterrupt):
        run(papers, index)
    fault.disarm()
    kept = files_kept(index)
    (papers / "paper00.txt").write_text("Paper 0\n\nThe lantern went out.\n")
    assert kept - 1 == read_before(run(papers, index))
    assert any(passage.text == "The lantern went out." for passage in labels(index))  # type: ignore[attr-defined]


@pytest.mark.parametrize("file", ["collection.toml", "corrections.toml"])
def test_with_another_collection_all_is_read_anew(
    papers: Path, index: Path, armed: Callable[[str, int], None], file: str
) -> None:
    first = run(papers, index)
    shutil.copytree(index, papers.parent / "before")
    with open_current(index) as opened:
        passage = next(iter(opened.catalogue.passages())).id
    shutil.rmtree(index)
    armed("index.engine", 1)
    with pytest.raises(KeyboardInterrupt):
        run(papers, index)
    fault.disarm()
    texts = {
        "collection.toml": 'title = "Lanterns"\n',
        "corrections.toml": f'[[correction]]\npassage = "{passage}"\nspeaker = "Ben Oiler"\n'
        'by = "A reader"\non = 2024-01-02\nwhy = "It says so."\n',
    }
    (papers / file).write_text(texts[file])
    assert FILES + 1 == files_kept(index)
    summary = run(papers, index)
    assert (0, first.passages) == (read_before(summary), summary.passages)
    assert [] == standing(index)


def test_what_is_kept_and_then_damaged_is_read_anew(
    papers: Path, index: Path, armed: Callable[[str, int], None]
) -> None:
    armed("index.document", 8)
    with pytest.raises(KeyboardInterrupt):
        run(papers, index)
    fault.disarm()
    path = standing(index)[0]
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert 0 == read_before(run(papers, index))


def test_stopped_twice_it_keeps_the_greater_part(papers: Path, index: Path, armed: Callable[[str, int], None]) -> None:
    kept = []
    for count in (9, 2, 11):
        armed("index.document", count)
        with pytest.raises(KeyboardInterrupt):
            run(papers, index)
        kept.append(files_kept(index))
    fault.disarm()
    assert kept[0] == kept[1] < kept[2]
    assert kept[2] == read_before(run(papers, index))


def test_stopped_under_load_it_ends_at_once(papers: Path, index: Path) -> None:
    """While its processes are in the middle of long documents, which are not waited for."""
    run(papers, index)
    line = "“The lantern is out again, and nobody came to see to it,” said Ann Keeper of the harbour office.\n\n"
    for number in range(4):
        (papers / f"long{number}.txt").write_text(f"Long {number}\n\n" + line * 60_000)
    process = subprocess.Popen(
        [sys.executable, "-c", "from search.cli import main; main()", "index", papers, "--index", index, "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not children(process.pid) and process.poll() is None:
        time.sleep(0.05)
    time.sleep(1.0)
    begun = children(process.pid)
    process.terminate()
    out, said = process.communicate(timeout=60)
    assert (143, "") == (process.returncode, out), said
    assert "Stopped." in said
    assert begun
    assert [] == [child for child in begun if Path(f"/proc/{child}").exists()]


def children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children")
    return [int(number) for number in listed.read_text().split()] if listed.exists() else []


def test_json_stays_json_when_it_is_not_stopped(papers: Path, index: Path) -> None:
    """The words on stopping go to stderr only; a run to its end gives the sums."""
    command = [sys.executable, "-c", "from search.cli import main; main()", "index", papers, "--index", index, "--json"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert FILES == json.loads(ended.stdout)["documents"]
