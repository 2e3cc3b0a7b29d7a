"""An index of another time is told by name, with the command that builds it again; the command then does.

`indexes/` holds a tiny index of each format that there ever was, as its program wrote it. It is never written again.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from search import indexer
from search.cli import main
from search.config import Settings
from search.generations import disk, manifest
from search.live import Live
from search.opened import identity
from webui import create_app

KEPT = Path(__file__).parent / "indexes"

Said = dict[str, Any]


def older_format(_: Path, said: Said) -> None:
    said["format"] = 0
    said["made"] = said.pop("built")
    del said["about"]["canaries"]


def newer_format(_: Path, said: Said) -> None:
    said.update(format=manifest.FORMAT + 1, about="told in another way")


def older_catalogue(folder: Path, said: Said) -> None:
    said["about"]["engine_version"], said["about"]["analyzer"] = identity(said["about"]["engine"])  # nothing else
    connection = sqlite3.connect(folder / "catalogue.sqlite")
    connection.execute("PRAGMA user_version = 0")
    connection.close()


def older_engine(_: Path, said: Said) -> None:
    said["about"]["engine_version"] = "0"


def older_analysis(_: Path, said: Said) -> None:
    said["about"]["engine_version"], _now = identity(said["about"]["engine"])
    said["about"]["analyzer"] = "0"


def engine_no_more(_: Path, said: Said) -> None:
    said["about"]["engine"] = "abacus"


TIMES: dict[Callable[[Path, Said], None], str] = {
    older_format: "built by an older whosaid (format 0",
    newer_format: "built by a newer whosaid",
    older_catalogue: "is in form 0 of the catalogue",
    older_engine: "was built with another version of the engine memory",
    older_analysis: "was built with another version of the analysis of words",
    engine_no_more: "was built by the engine 'abacus', which this program has not",
}


def of_another_time(folder: Path, change: Callable[[Path, Said], None]) -> Path:
    """A copy of the first index as it would be had it been built at another time, its hashes right."""
    index = Path(shutil.copytree(KEPT / "format-1", folder / "index"))
    (generation,) = (path for path in index.iterdir() if path.is_dir())
    said = json.loads((generation / "manifest.json").read_text())
    change(generation, said)
    for name in said["files"]:
        said["files"][name] = dict(zip(("size", "sha256"), disk.digest(generation / name), strict=True))
    content = json.dumps(said).encode()
    (generation / "manifest.json").write_bytes(content)
    sha256 = hashlib.sha256(content).hexdigest()
    named = generation.rename(generation.with_name(f"000001-{sha256[:8]}"))
    (index / "CURRENT").write_bytes(manifest.point_at(named.name, sha256))
    return index


def whosaid(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


@pytest.mark.damaging
@pytest.mark.parametrize("command", [["search", "lanterns"], ["show", "report"], ["export"], ["check", "--deep"]])
@pytest.mark.parametrize("kept", sorted(KEPT.iterdir()), ids=lambda path: path.name)
def test_the_index_of_every_format_is_read_or_named_with_the_command(
    tmp_path: Path, kept: Path, command: list[str]
) -> None:
    index = Path(shutil.copytree(kept, tmp_path / "index"))
    told = whosaid(*command, "--index", index)
    assert told.exit_code == 0 or (told.exit_code == 6 and f"whosaid index FOLDER --index {index}" in told.stderr)
    assert bool(told.stdout) is (told.exit_code == 0)


@pytest.mark.damaging
@pytest.mark.parametrize("change", TIMES, ids=lambda change: change.__name__)
def test_an_index_of_another_time_is_named_with_the_command(
    tmp_path: Path, change: Callable[[Path, Said], None]
) -> None:
    index = of_another_time(tmp_path, change)
    for command in (["search", "lanterns", "--json"], ["show", "report"], ["export"], ["check"]):
        told = whosaid(*command, "--index", index)
        assert (6, "") == (told.exit_code, told.stdout)
        assert TIMES[change] in told.stderr
        assert told.stderr.endswith(f"whosaid index FOLDER --index {index}\n")
        assert 1 == len(told.stderr.splitlines())
    live = Live(index)
    live.refresh()
    answer = create_app(Settings(index=index), live).test_client().get("/health")
    assert 503 == answer.status_code
    assert TIMES[change] in answer.get_data(as_text=True).replace("&#39;", "'")


@pytest.mark.parametrize("change", TIMES, ids=lambda change: change.__name__)
def test_the_command_builds_it_again(tmp_path: Path, change: Callable[[Path, Said], None]) -> None:
    index = of_another_time(tmp_path, change)
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "report.txt").write_text("A report on lanterns\n\n“We will not shine,” said the keeper.\n")
    built = indexer.index(papers, index, engine="memory", workers=0)
    assert (0, 1) == (built.exit_code, built.passages)
    assert 0 == whosaid("check", "--deep", "--index", index).exit_code
