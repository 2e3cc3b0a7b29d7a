"""`whosaid index` says what became of every file, and ends with a code that a script can go by."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from search.generations import writing
from tests.cli.conftest import Whosaid


@pytest.fixture
def copy(papers: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(papers, tmp_path / "papers"))


def test_the_summary_goes_to_stderr_and_nothing_to_stdout(whosaid: Whosaid, copy: Path, tmp_path: Path) -> None:
    result = whosaid("index", copy, "--index", tmp_path / "index")
    assert (0, "") == (result.exit_code, result.stdout)
    assert "2 documents" in result.stderr
    assert "1 quotation" in result.stderr


@pytest.mark.parametrize("arguments", [[""], ["--index", ""]])
def test_an_empty_name_is_not_taken_for_the_working_folder(
    whosaid: Whosaid, copy: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(copy)
    before = sorted(copy.iterdir())
    result = whosaid("index", *arguments)
    assert (2, before) == (result.exit_code, sorted(copy.iterdir()))
    assert "must be a text that is not empty" in result.stderr


def test_a_second_run_says_that_nothing_has_changed(whosaid: Whosaid, papers: Path) -> None:
    result = whosaid("index", papers)
    assert 0 == result.exit_code
    assert "Nothing has changed" in result.stderr


def test_a_skipped_file_is_a_line_with_its_control_characters_escaped(
    whosaid: Whosaid, copy: Path, tmp_path: Path
) -> None:
    (copy / "bad\x1b[2J.txt").write_text("")
    os.mkfifo(copy / "pipe")
    result = whosaid("index", copy, "--index", tmp_path / "index")
    assert 3 == result.exit_code
    assert "\x1b" not in result.stderr
    lines = result.stderr.splitlines()
    assert any(line.startswith("bad\\x1b[2J.txt: ") for line in lines)
    assert any(line.startswith("pipe: ") for line in lines)
    assert "2 inputs skipped" in lines[-1]


def test_json_is_the_summary_and_nothing_else(whosaid: Whosaid, copy: Path, tmp_path: Path) -> None:
    (copy / "empty.txt").write_text("")
    result = whosaid("index", copy, "--index", tmp_path / "index", "--json")
    told = json.loads(result.stdout)
    assert (3, 2, ["empty.txt"]) == (result.exit_code, told["documents"], [each["file"] for each in told["skipped"]])


def test_a_missing_folder_ends_with_two(whosaid: Whosaid, tmp_path: Path) -> None:
    result = whosaid("index", tmp_path / "nowhere", "--index", tmp_path / "index")
    assert 2 == result.exit_code
    assert "nowhere" in result.stderr
    assert 1 == len(result.stderr.splitlines())


def test_a_folder_with_nothing_to_read_ends_with_three(whosaid: Whosaid, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = whosaid("index", tmp_path / "empty", "--index", tmp_path / "index")
    assert 3 == result.exit_code
    assert f"{tmp_path / 'empty'} holds no documents, so nothing was published" in result.stderr
    (tmp_path / "empty" / "blank.txt").write_text(" ")
    result = whosaid("index", tmp_path / "empty", "--index", tmp_path / "index")
    assert (3, True) == (result.exit_code, "could be read; nothing was published" in result.stderr)


def test_a_second_writer_ends_with_five_and_names_the_first(whosaid: Whosaid, copy: Path, tmp_path: Path) -> None:
    with writing(tmp_path / "index"):
        result = whosaid("index", copy, "--index", tmp_path / "index")
    assert 5 == result.exit_code
    assert f"process {os.getpid()}" in result.stderr


def test_an_index_folder_that_cannot_be_written_ends_with_four(whosaid: Whosaid, copy: Path) -> None:
    result = whosaid("index", copy, "--index", copy / "strike.txt" / "index")
    assert 4 == result.exit_code
    assert "--index" in result.stderr


def test_the_collection_can_be_set_in_the_environment(
    whosaid: Whosaid, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHOSAID_COLLECTION", str(copy))
    monkeypatch.setenv("WHOSAID_INDEX", str(tmp_path / "index"))
    assert 0 == whosaid("index").exit_code
    assert (tmp_path / "index" / "CURRENT").exists()


def test_a_file_that_is_gone_is_told_and_pruned_on_demand(whosaid: Whosaid, copy: Path, tmp_path: Path) -> None:
    whosaid("index", copy, "--index", tmp_path / "index")
    (copy / "answer.txt").unlink()
    kept = whosaid("index", copy, "--index", tmp_path / "index")
    command = f"whosaid index {copy} --index {tmp_path / 'index'} --prune"
    assert (0, True) == (kept.exit_code, f"answer.txt: is gone; its passages are kept until: {command}" in kept.stderr)
    assert "2 documents" in kept.stderr
    pruned = whosaid("index", copy, "--index", tmp_path / "index", "--prune")
    assert "1 document," in pruned.stderr


def test_when_everything_is_gone_the_index_is_kept_and_how_to_remove_it_is_said(
    whosaid: Whosaid, copy: Path, tmp_path: Path
) -> None:
    whosaid("index", copy, "--index", tmp_path / "index")
    for name in ("strike.txt", "answer.txt"):
        (copy / name).unlink()
    told = whosaid("index", copy, "--index", tmp_path / "index", "--prune").stderr
    assert "the index keeps its 2 documents" in told
    assert f"To be rid of it: rm -r {tmp_path / 'index'}" in told
