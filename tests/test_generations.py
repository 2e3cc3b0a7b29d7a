"""Publishing is all or nothing, one writer at a time, and a damaged byte is found before it is read."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from search import fault, generations
from search.errors import IndexDamaged, IndexLocked, IndexMissing, IndexOutdated, PublishFailed
from search.generations import About, Generation, disk, manifest, writing

ABOUT = About(engine="made up", engine_version="1", analyzer="1", counts={"passages": 3})

STEPS = (
    "publish.built",
    "publish.synced",
    "publish.before_rename",
    "publish.after_rename",
    "publish.before_pointer",
    "publish.in_force",
)


@pytest.fixture(autouse=True)
def _disarmed() -> Iterator[None]:
    yield
    fault.disarm()


def content(text: str) -> Callable[[Path], About]:
    def write(folder: Path) -> About:
        (folder / "deep").mkdir()
        (folder / "deep" / "postings").write_text(text * 100)
        (folder / "catalogue").write_text(text)
        return ABOUT

    return write


def publish(index: Path, text: str) -> Generation:
    with writing(index) as writer:
        published = writer.publish(content(text))
    assert published is not None
    return published


def text_in_force(index: Path) -> str:
    found = generations.current(index)
    generations.verify(found)
    return (found.folder / "catalogue").read_text()


def names(index: Path) -> set[str]:
    return {path.name for path in index.iterdir()}


# ── What is published ───────────────────────────────────────────────────────


def test_what_was_published_is_in_force_and_says_what_it_holds(tmp_path: Path) -> None:
    published = publish(tmp_path / "index", "one")
    found = generations.current(tmp_path / "index")
    assert published == found
    assert ABOUT == found.manifest.about
    assert {"catalogue", "deep/postings"} == set(found.manifest.files)
    assert {published.name, "CURRENT"} == names(tmp_path / "index")


def test_the_last_two_generations_stay(tmp_path: Path) -> None:
    published = [publish(tmp_path, text).name for text in ("one", "two", "three")]
    assert {*published[1:], "CURRENT"} == names(tmp_path)
    assert sorted(published) == published


def test_a_writer_that_has_nothing_to_say_leaves_no_trace(tmp_path: Path) -> None:
    publish(tmp_path, "one")
    before = names(tmp_path)
    with writing(tmp_path) as writer:
        assert writer.publish(lambda _: None) is None
    assert before == names(tmp_path)


def test_other_files_in_the_index_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    publish(tmp_path, "one")
    publish(tmp_path, "two")
    publish(tmp_path, "three")
    assert "mine" == (tmp_path / "README.md").read_text()


# ── What is wrong ───────────────────────────────────────────────────────────


def test_no_index_names_the_command(tmp_path: Path) -> None:
    for index in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(IndexMissing, match="whosaid index"):
            generations.current(index)


def test_a_flipped_bit_in_any_byte_of_any_file_is_noticed(tmp_path: Path) -> None:
    published = publish(tmp_path, "one")
    files = [path for path in (tmp_path / published.name).rglob("*") if path.is_file()] + [tmp_path / "CURRENT"]
    assert 4 == len(files)
    for path in files:
        good = path.read_bytes()
        for place in range(len(good)):
            path.write_bytes(good[:place] + bytes([good[place] ^ 1 << place % 8]) + good[place + 1 :])
            with pytest.raises((IndexDamaged, IndexOutdated)) as error:
                text_in_force(tmp_path)
            # A pointer that is whole but for a letter of the name leads to a generation that is not there.
            astray = path.name == "CURRENT" and path.read_bytes().partition(b" ")[0].decode("latin-1")
            assert (astray if astray and f"/{astray}/" in str(error.value) else path.name) in str(error.value)
        path.write_bytes(good)
    assert "one" == text_in_force(tmp_path)


@pytest.mark.damaging
@pytest.mark.parametrize("file", ["catalogue", "deep/postings", "manifest.json", "../CURRENT"])
@pytest.mark.parametrize("damage", ["truncated", "deleted", "emptied", "longer", "a folder"])
def test_a_damaged_file_is_named(tmp_path: Path, file: str, damage: str) -> None:
    path = tmp_path / publish(tmp_path, "one").name / file
    good = path.read_bytes()
    path.unlink()
    if damage == "a folder":
        path.mkdir()
    elif damage != "deleted":
        path.write_bytes({"truncated": good[:-1], "emptied": b"", "longer": good + b"x"}[damage])
    with pytest.raises(IndexDamaged, match=path.name):
        text_in_force(tmp_path)


def test_an_older_and_a_newer_format_name_the_command(tmp_path: Path) -> None:
    for number, age in ((0, "older"), (manifest.FORMAT + 1, "newer"), ("x", "newer")):
        with pytest.raises(IndexOutdated, match=f"{age}.*whosaid index"):
            manifest.read(f'{{"format": {number!r}}}'.replace("'", '"').encode(), "manifest.json")


@pytest.mark.parametrize("bad", [b"", b"[]", b"{}", b"null", b"\xff", b'{"format": 1}', b"[" * 100_000])
def test_a_manifest_that_is_none_is_damaged(bad: bytes) -> None:
    with pytest.raises(IndexDamaged, match="whosaid index"):
        manifest.read(bad, "manifest.json")


# ── When publishing fails ───────────────────────────────────────────────────


@pytest.mark.parametrize("step", STEPS[:-1])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), MemoryError()])
def test_a_failure_at_any_step_publishes_nothing_and_leaves_no_litter(
    tmp_path: Path, step: str, error: Exception
) -> None:
    publish(tmp_path, "one")
    before = names(tmp_path)

    def fail() -> None:
        raise error

    fault.arm(step, fail)
    with pytest.raises(PublishFailed, match="nothing was published"):
        publish(tmp_path, "two")
    assert "one" == text_in_force(tmp_path)
    assert before == names(tmp_path)


def test_a_failure_of_any_single_write_sync_or_rename_publishes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, "one")
    before = names(tmp_path)
    real = {name: getattr(disk, name) for name in ("sync", "write", "rename", "digest")}
    calls = 0
    failing = 0

    def counted(name: str) -> Callable[..., object]:
        def call(*arguments: object) -> object:
            nonlocal calls
            calls += 1
            if calls == failing:
                raise OSError(5, "Input/output error", str(arguments[0]))
            return real[name](*arguments)

        return call

    for name in real:
        monkeypatch.setattr(disk, name, counted(name))
    while True:
        failing, calls = failing + 1, 0
        try:
            publish(tmp_path, "two")
        except PublishFailed as error:
            if "is in force" in str(error):  # only the very last sync failed: the new one stands, whole
                assert "two" == text_in_force(tmp_path)
                break
            assert "one" == text_in_force(tmp_path)
            assert before == names(tmp_path)
    assert failing > 10  # files, folders, manifest, folder, rename, pointer, rename, each with its sync
    monkeypatch.undo()
    assert "three" == (publish(tmp_path, "three") and text_in_force(tmp_path))


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for index in (tmp_path / "file", tmp_path / "file" / "index"):
        with pytest.raises(PublishFailed, match="--index"), writing(index):
            pass


# ── When the writer dies ────────────────────────────────────────────────────

DIE = """
import os, signal, sys
from pathlib import Path
from search import fault
from tests.test_generations import publish
fault.arm(sys.argv[1], lambda: os.kill(os.getpid(), signal.SIGKILL))
publish(Path(sys.argv[2]), "two")
"""


@pytest.mark.parametrize("step", STEPS)
def test_a_killed_writer_leaves_a_whole_generation_and_no_lock(tmp_path: Path, step: str) -> None:
    publish(tmp_path, "one")
    died = subprocess.run([sys.executable, "-c", DIE, step, str(tmp_path)], check=False)
    assert -signal.SIGKILL == died.returncode
    assert ("two" if step == "publish.in_force" else "one") == text_in_force(tmp_path)
    published = publish(tmp_path, "three")
    assert "three" == text_in_force(tmp_path)
    assert "CURRENT" in names(tmp_path)
    assert {published.name, "CURRENT"} < names(tmp_path)
    assert 3 == len(names(tmp_path))  # the pointer, this generation and the one before


# ── Two writers ─────────────────────────────────────────────────────────────


def test_the_second_writer_is_told_who_the_first_is(tmp_path: Path) -> None:
    with writing(tmp_path), pytest.raises(IndexLocked, match=f"process {os.getpid()} on"), writing(tmp_path):
        pass
    publish(tmp_path, "one")


def _compete(index: Path, log: Path) -> None:
    try:
        with writing(index) as writer:
            with log.open("a") as file:
                file.write("in\n")
            time.sleep(0.02)
            writer.publish(content("x"))
            with log.open("a") as file:
                file.write("out\n")
    except IndexLocked:
        pass


def test_of_twenty_writers_never_two_are_at_work(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    log = tmp_path / "log"
    starters = [context.Process(target=_compete, args=(tmp_path / "index", log)) for _ in range(20)]
    for starter in starters:
        starter.start()
    for starter in starters:
        starter.join()
    assert [0] * 20 == [starter.exitcode for starter in starters]
    told = log.read_text().split()
    assert ["in", "out"] * (len(told) // 2) == told
    assert "x" == text_in_force(tmp_path / "index")
    assert "LOCK" not in names(tmp_path / "index")
