"""`whosaid correct`: a decision is written once, whole, and comes into force with the next index."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Whosaid, run


@pytest.fixture
def desk(papers: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A copy of the made-up papers and its index."""
    folder, index = tmp_path / "papers", tmp_path / "index"
    shutil.copytree(papers, folder)
    assert 0 == run("index", folder, "--index", index).exit_code
    return folder, index


def exported(index: Path) -> dict[str, dict[str, object]]:
    return {row["text"][:12]: row for row in map(json.loads, run("export", "--index", index).stdout.splitlines())}


BY = ("--by", "Ed", "--why", "The line under it says so")


def test_a_correction_is_shown_written_and_in_force_after_indexing(desk: tuple[Path, Path]) -> None:
    folder, index = desk
    before = exported(index)["The office r"]
    options = ("--collection", folder, "--index", index)
    result = run("correct", before["id"], "--author-type", "provider", "--speaker", "Ann Other", *BY, *options)
    assert 0 == result.exit_code, result.stderr
    assert f"{before['author_type']} → Ann Other, provider\n" == result.stdout
    assert f"whosaid index {folder} --index {index}" in result.stderr
    assert before == exported(index)["The office r"]
    assert 0 == run("index", folder, "--index", index).exit_code
    after = exported(index)["The office r"]
    assert ("provider", "Ann Other") == (after["author_type"], after["speaker"])
    assert {"rule": "corrected", "cue": None, "words": None, "confidence": "corrected"} == after["evidence"]
    shown = run("show", before["id"], "--index", index).stdout
    assert "Ann Other, provider; corrected by hand" in shown
    assert "author type, speaker by Ed on 20" in shown
    assert "1 passage in" in run("search", "--index", index, "--evidence", "corrected").stdout


def test_json_has_the_labels_before_and_after(desk: tuple[Path, Path]) -> None:
    folder, index = desk
    quoted = exported(index)["“We will not"]
    options = ("--collection", folder, "--index", index, "--json")
    words = "We will not   shine for nothing,"
    result = run("correct", quoted["id"], "--quotation", words, "--speaker", "", *BY, *options)
    told = json.loads(result.stdout)
    assert ("Zebulon Wick", None) == (told["before"]["speaker"], told["after"]["speaker"])
    assert ("We will not shine for nothing,", "") == (told["correction"]["quotation"], told["correction"]["speaker"])
    assert told["correction"]["on"] in (folder / "corrections.toml").read_text()


def test_what_stands_in_the_file_stays(desk: tuple[Path, Path]) -> None:
    folder, index = desk
    (folder / "corrections.toml").write_text("# ours, do not touch")
    first = exported(index)["The office r"]["id"]
    for _ in range(2):
        run("correct", first, "--author-type", "press", *BY, "--collection", folder, "--index", index)
    text = (folder / "corrections.toml").read_text()
    assert text.startswith("# ours, do not touch\n\n# answer")
    assert 2 == text.count("[[correction]]")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--author-type", "juge"), "--author-type: there is no 'juge'; there are (the nearest first): judge"),
        (("--crc", "nowhere"), "--crc: there is no 'nowhere'"),
        (("--crc", "nowhere", "--no-crc"), "contradict"),
        ((), "Nothing is corrected"),
        (("--quotation", "Never said", "--speaker", "Ann"), "We will not shine"),
        (("--quotation", "We will not shine for nothing,", "--no-crc"), "crcs"),
        (("--author-type", "press", "--by", " "), "`by`"),
    ],
)
def test_what_cannot_be_is_refused_with_two_and_nothing_is_written(
    whosaid: Whosaid, papers: Path, index: Path, options: tuple[str, ...], told: str
) -> None:
    quoted = exported(index)["“We will not"]["id"]
    result = whosaid("correct", quoted, *BY, *options, "--collection", papers)
    assert (2, "") == (result.exit_code, result.stdout)
    assert told in result.stderr
    assert not (papers / "corrections.toml").exists()


def test_a_passage_that_is_not_there_and_another_collection_are_refused(
    whosaid: Whosaid, papers: Path, index: Path, tmp_path: Path
) -> None:
    missing = whosaid("correct", "0" * 16, "--author-type", "press", *BY, "--collection", papers)
    assert (2, True) == (missing.exit_code, "no passage" in missing.stderr)
    first = exported(index)["The office r"]["id"]
    other = whosaid("correct", first, "--author-type", "press", *BY, "--collection", tmp_path)
    assert (2, True) == (other.exit_code, "answer.txt" in other.stderr)


def test_an_entry_that_is_not_in_force_is_told_by_index(desk: tuple[Path, Path]) -> None:
    folder, index = desk
    first = exported(index)["The office r"]["id"]
    run("correct", first, "--author-type", "press", *BY, "--collection", folder, "--index", index)
    (folder / "answer.txt").write_text("Another answer\n\nThere is nothing to say.\n")
    result = run("index", folder, "--index", index, "--json")
    assert 3 == result.exit_code
    assert f"corrections.toml, line 2: there is no passage '{first}' any more" in result.stderr
    (entry,) = json.loads(result.stdout)["corrections_not_in_force"]
    assert (first, "corrections.toml, line 2") == (entry["passage"], entry["place"])
