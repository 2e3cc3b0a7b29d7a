"""The whole program against death, a full disk and a read-only one: what was published answers as before."""

from __future__ import annotations

import json
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from search import indexer
from search.inspection import inspect
from search.model import Query, Words
from search.opened import open_current

WORDS = ("lantern", "harbour", "keeper", "office", "strike", "answer", "night", "winter", "oil", "wages", "ship")

RUN = "from search.cli import main; main()"

POINTS = (
    "index.document",
    "index.catalogue",
    "index.engine",
    "publish.built",
    "publish.synced",
    "publish.before_rename",
    "publish.after_rename",
    "publish.before_pointer",
    "publish.in_force",
)

DIE_AT = """
import os, signal, sys
from search import fault
fault.arm(sys.argv.pop(1), lambda: os.kill(os.getpid(), signal.SIGKILL))
from search.cli import main
main()
"""

NO_BIG_FILES = """
import resource, signal, sys
limit = int(sys.argv.pop(1))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
from search.cli import main
main()
"""

READ_ONLY = """
import errno, os, sys
folder, real = sys.argv.pop(1), os.open
def refusing(path, flags, *rest, **named):
    if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) and os.fspath(path).startswith(folder):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), path)
    return real(path, flags, *rest, **named)
os.open = refusing
from search.cli import main
main()
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the first version of the papers and their index, to be copied."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "papers").mkdir()
    write(folder / "papers", 1)
    assert 0 == indexing(folder / "papers", folder / "index").returncode
    return folder


@pytest.fixture
def papers(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built / "papers", tmp_path / "papers"))


@pytest.fixture
def index(built: Path, tmp_path: Path) -> Iterator[Path]:
    """The index of the first version of the papers; whatever a test leaves there must be whole."""
    folder = Path(shutil.copytree(built / "index", tmp_path / "index"))
    yield folder
    with open_current(folder) as opened:
        inspect(opened)


def write(folder: Path, version: int) -> None:
    chosen = random.Random(version)
    for number in range(12):
        lines = [f"Report {number} of version {version}"]
        lines += [f"The {' '.join(chosen.choices(WORDS, k=8))}, said keeper {chosen.randrange(9)}." for _ in range(6)]
        (folder / f"report{number}.txt").write_text("\n\n".join(lines) + "\n")


def command(script: str, *arguments: object) -> list[str]:
    return [sys.executable, "-c", script, *map(str, arguments)]


def indexing(papers: Path, index: Path, script: str = RUN, *before: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(script, *before, "index", papers, "--index", index), capture_output=True, text=True, check=False
    )


def answers(index: Path) -> list[object]:
    """What fifty queries find, with scores and counts."""
    chosen = random.Random(50)
    with open_current(index) as opened:
        found: list[Any] = []
        for _ in range(50):
            word = chosen.choice(WORDS)
            query = Query(clause=Words(word, word), facets=("speaker", "kind"), limit=chosen.randrange(1, 9))
            matches = opened.engine.search(query)
            passages = opened.catalogue.get([passage for passage, _ in matches.hits])
            found.append((matches.total, matches.hits, dict(matches.counts), [passage.text for passage in passages]))
    assert any(total for total, *_ in found)
    return found


def listing(index: Path) -> set[str]:
    return {path.name for path in index.iterdir()}


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_any_step_the_last_index_answers_and_the_next_run_carries_on(
    papers: Path, index: Path, point: str
) -> None:
    before = answers(index)
    write(papers, 2)
    died = indexing(papers, index, DIE_AT, point)
    assert -signal.SIGKILL == died.returncode
    assert (before == answers(index)) is (point != "publish.in_force")
    assert 0 == indexer.index(papers, index, engine="whoosh").exit_code
    assert before != answers(index)
    assert 3 >= len(listing(index))


def test_killed_at_any_moment_the_index_is_whole(papers: Path, index: Path) -> None:
    seed = random.randrange(2**32)
    print("seed", seed)
    chosen = random.Random(seed)
    for version in range(2, 7):
        write(papers, version)
        process = subprocess.Popen(command(RUN, "index", papers, "--index", index), stderr=subprocess.DEVNULL)
        time.sleep(chosen.uniform(0.3, 1.8))
        process.kill()
        process.wait()
        with open_current(index) as opened:
            inspect(opened)
    assert 0 == indexing(papers, index).returncode


def test_told_to_stop_it_leaves_nothing_behind_but_what_it_read(papers: Path, index: Path) -> None:
    before, listed = answers(index), listing(index)
    write(papers, 2)
    script = (
        "import os, signal; from search import fault;"
        "fault.arm('index.engine', lambda: os.kill(os.getpid(), signal.SIGTERM));" + RUN
    )
    stopped = indexing(papers, index, script)
    assert 128 + signal.SIGTERM == stopped.returncode
    assert before == answers(index)
    assert [True] == [name.startswith("unfinished-") for name in listing(index) - listed]
    assert listed <= listing(index)


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (0, "index/LOCK cannot be written (File too large); nothing was published"),
        (4_096, "catalogue.sqlite could not be written (disk I/O error); nothing was published"),
        (60_000, "catalogue.sqlite could not be written (disk I/O error); nothing was published"),
    ],
)
def test_a_disk_that_takes_no_more_publishes_nothing(papers: Path, index: Path, limit: int, said: str) -> None:
    """A limit on the size of a file fails every write past it, as a full disk does."""
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[1] == resource.RLIM_INFINITY
    before, listed = answers(index), listing(index)
    write(papers, 2)
    failed = indexing(papers, index, NO_BIG_FILES, limit)
    assert 4 == failed.returncode, failed.stderr
    assert said in failed.stderr
    assert "Traceback" not in failed.stderr
    assert (before, listed) == (answers(index), listing(index))


def mounts() -> bool:
    """Whether this user may mount a file system in a name space of its own."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    tried = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"],
        capture_output=True,
        check=False,
    )
    return tried.returncode == 0


def mounted(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "bash", "-c", script],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_full_file_system_publishes_nothing_and_leaves_no_litter(papers: Path, index: Path, tmp_path: Path) -> None:
    run = " ".join(f"'{part}'" for part in command(RUN, "index", papers, "--index", tmp_path / "small"))
    check = " ".join(f"'{part}'" for part in command(RUN, "check", "--index", tmp_path / "small"))
    (tmp_path / "small").mkdir()
    if not mounts():
        # No right to mount here: the limit on file sizes above stands for the full disk.
        assert 4 == indexing(papers, tmp_path / "small", NO_BIG_FILES, 4_096).returncode
        return
    script = f"""
        mount -t tmpfs -o size=16m tmpfs '{tmp_path}/small' || exit 99
        {run} || exit 98
        ls '{tmp_path}/small' > '{tmp_path}/before'
        dd if=/dev/zero of='{tmp_path}/small/spare' bs=4096 count=20 2>/dev/null
        dd if=/dev/zero of='{tmp_path}/small/ballast' bs=4096 2>/dev/null
        rm '{tmp_path}/small/spare'
        sed -i 's/keeper/sailor/' '{papers}'/*.txt
        {run}; echo "code $?"
        rm '{tmp_path}/small/ballast'
        ls '{tmp_path}/small' > '{tmp_path}/after'
        {check}; echo "check $?"
    """
    result = mounted(script)
    assert "code 4" in result.stdout, (result.stdout, result.stderr)
    assert "check 0" in result.stdout
    reason = r"^whosaid: \S+/small/.+ \((database or disk is full|No space left.*)\);"
    assert re.search(reason, result.stderr, re.MULTILINE), result.stderr
    assert (tmp_path / "before").read_text() == (tmp_path / "after").read_text()


def test_a_read_only_disk_publishes_nothing_and_can_be_read(papers: Path, index: Path) -> None:
    if not mounts():
        # No right to mount here: the system's answer is given in its stead, whoever runs this.
        listed = listing(index)
        write(papers, 2)
        failed = indexing(papers, index, READ_ONLY, index)
        assert 4 == failed.returncode, failed.stderr
        assert "Read-only" in failed.stderr
        assert listed == listing(index)
        return
    write(papers, 2)
    run = " ".join(f"'{part}'" for part in command(RUN, "index", papers, "--index", index))
    export = " ".join(f"'{part}'" for part in command(RUN, "search", "lantern", "--json", "--index", index))
    result = mounted(
        f"""
        mount --bind '{index}' '{index}' && mount -o remount,ro,bind '{index}' || exit 99
        {export} || exit 98
        {run}; exit $?
        """
    )
    assert 4 == result.returncode, result.stderr
    assert "Read-only" in result.stderr
    assert json.loads(result.stdout)["total"] > 0
