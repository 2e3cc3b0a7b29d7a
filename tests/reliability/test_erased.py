"""Erased is erased: no byte of it in any file of the index, its link is gone for good, nothing brings it back."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from search import indexer
from search.cli import main
from search.config import Settings
from search.errors import Withdrawn
from search.inspection import inspect
from search.live import Live
from search.model import Query, Words
from search.opened import open_current
from webui import create_app

CANARY = "quokkabee"
"""A word of the passage that is erased, which stands nowhere else."""

PAPER = f"""A paper on lanterns

The lanterns of the harbour have been dark for nine days.

“We shall not shine until the {CANARY} wages are paid in full,” said the keeper, Zebulon {CANARY.title()}.

The office regrets that, the harbour was told.
"""
WORDS = f"We shall not shine until the {CANARY} wages"

DIE_UNSWEPT = """
import os, signal
from search import fault
fault.arm("publish.in_force", lambda: os.kill(os.getpid(), signal.SIGKILL))
from search.cli import main
main()
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    papers = folder / "papers"
    papers.mkdir()
    (papers / "paper.txt").write_text(PAPER)
    (papers / "other.txt").write_text("Another paper\n\nNothing is said of lanterns or of wages here.\n")
    (papers / "copy.txt").write_text(f"A copy\n\nIt was so.\n\n{PAPER.split(chr(10) * 2)[2]}\n")
    run(papers, folder / "index")
    return folder


@pytest.fixture
def papers(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built / "index", tmp_path / "index")
    return Path(shutil.copytree(built / "papers", tmp_path / "papers"))


@pytest.fixture
def index(papers: Path, tmp_path: Path) -> Path:
    return tmp_path / "index"


def whosaid(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


def run(papers: Path, index: Path, *, prune: bool = False) -> indexer.Summary:
    return indexer.index(papers, index, engine="whoosh", prune=prune, workers=0)


def erase(name: str, papers: Path, index: Path, *more: str) -> Result:
    """What the command tells that erases `name`; indexed in this process, which is faster."""
    told = whosaid("erase", name, "--why", "She asked", "--collection", papers, "--index", index, "--no-index", *more)
    if told.exit_code == 0:
        run(papers, index)
    return told


def passage_of(document: str, index: Path, words: str = "") -> str:
    with open_current(index) as opened:
        return next(each.id for each in opened.catalogue.passages_of(document) if words in each.text)


def without_a_trace(index: Path) -> bool:
    """Whether no file below the index folder holds the canary, and no question finds it."""
    told = [path for path in index.rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes().lower()]
    with open_current(index) as opened:
        inspect(opened)
        found = opened.engine.search(Query(clause=Words(CANARY, CANARY))).total
        near = opened.engine.nearest(CANARY, 2)
    return [] == told and 0 == found and [] == [word for word, _ in near if CANARY in word]


def test_a_passage_leaves_no_byte_in_the_index_and_is_not_brought_back(papers: Path, index: Path) -> None:
    assert not without_a_trace(index)
    name, copy = passage_of("paper", index, WORDS), passage_of("copy", index, WORDS)
    told = erase(name, papers, index)
    assert 0 == told.exit_code, told.output
    assert f"{papers / 'paper.txt'} still holds the words" in told.stderr
    assert CANARY not in told.output
    assert CANARY not in (papers / "erased.toml").read_text()
    assert CANARY in (papers / "paper.txt").read_text()
    assert without_a_trace(index)
    assert None is run(papers, index).generation
    (papers / "paper.txt").write_text((papers / "paper.txt").read_text() + "\n\nA line more.\n")
    assert 1 == run(papers, index).read
    (papers / "paper.txt").rename(papers / "renamed.txt")
    run(papers, index)
    assert without_a_trace(index)
    with open_current(index) as opened:
        for gone in (name, copy):
            with pytest.raises(Withdrawn, match="erased on"):
                opened.catalogue.get([gone])


def test_the_rest_of_its_document_stands_where_it_stood_under_the_same_ids(papers: Path, index: Path) -> None:
    with open_current(index) as opened:
        before = opened.catalogue.passages_of("paper")
        text = opened.catalogue.document("paper").text
    erase(before[1].id, papers, index)
    with open_current(index) as opened:
        after = opened.catalogue.passages_of("paper")
        assert [(each.id, each.span) for each in after] == [(before[n].id, before[n].span) for n in (0, 2)]
        assert len(text) == len(opened.catalogue.document("paper").text)


def test_a_document_is_erased_whole_with_the_links_of_its_passages(papers: Path, index: Path) -> None:
    (papers / "copy.txt").unlink()
    run(papers, index, prune=True)
    name = passage_of("paper", index, WORDS)
    assert 0 == erase("paper.txt", papers, index).exit_code
    assert without_a_trace(index)
    for _ in range(2):
        assert (None, 0) == ((told := run(papers, index)).generation, told.exit_code)
    with open_current(index) as opened:
        assert ["other"] == list(opened.catalogue.summaries)
        for ask in (lambda: opened.catalogue.get([name]), lambda: opened.catalogue.document("paper")):
            with pytest.raises(Withdrawn):
                ask()


def test_a_document_whose_file_is_gone_is_erased_in_the_index_too(papers: Path, index: Path) -> None:
    name = passage_of("paper", index, WORDS)
    (papers / "paper.txt").unlink()
    (papers / "copy.txt").unlink()
    run(papers, index)
    assert 0 == erase(name, papers, index).exit_code
    assert without_a_trace(index)
    with open_current(index) as opened:
        assert ["copy", "other", "paper"] == sorted(opened.catalogue.summaries)
        assert 2 == len(opened.catalogue.passages_of("paper"))


def test_everything_can_be_erased(papers: Path, index: Path) -> None:
    for file in ("other.txt", "copy.txt"):
        (papers / file).unlink()
    run(papers, index, prune=True)
    told = erase("paper", papers, index)
    assert 0 == told.exit_code, told.output
    with open_current(index) as opened:
        assert {"documents": 0, "passages": 0, "quotes": 0} == opened.catalogue.counts()
    assert without_a_trace(index)


def test_what_a_killed_run_left_standing_goes_with_the_next(papers: Path, index: Path) -> None:
    name = passage_of("paper", index, WORDS)
    told = whosaid("erase", name, "--why", "x", "--collection", papers, "--index", index, "--no-index")
    assert f"takes effect with: whosaid index {papers}" in told.stderr
    command = [sys.executable, "-c", DIE_UNSWEPT, "index", str(papers), "--index", str(index)]
    assert -signal.SIGKILL == subprocess.run(command, capture_output=True, check=False).returncode
    assert not without_a_trace(index)  # the generation before, which the killed run did not get to remove
    assert None is run(papers, index).generation
    assert without_a_trace(index)


def test_its_entry_taken_away_the_words_come_back(papers: Path, index: Path) -> None:
    name = passage_of("paper", index, WORDS)
    erase(name, papers, index)
    (papers / "erased.toml").unlink()
    run(papers, index)
    assert name == passage_of("paper", index, WORDS)


def test_its_link_says_gone_and_a_running_server_forgets_it(papers: Path, index: Path) -> None:
    name = passage_of("paper", index, WORDS)
    settings = Settings(index=index)
    live = Live(index)
    live.refresh()
    client = create_app(settings, live).test_client()
    addresses = (f"/p/{name}", f"/api/v1/passages/{name}", f"/p/{name}.ris", f"/d/paper?at={name}")
    assert [200] * 4 == [client.get(address).status_code for address in addresses]
    erase(name, papers, index)
    live.refresh()
    answers = [client.get(address) for address in addresses]
    assert [410, 410, 410, 200] == [answer.status_code for answer in answers]
    pages = ("/", "/about", "/documents", "/search?q=wages", "/search.csv?q=", "/d/copy")
    answers.extend(client.get(address) for address in pages)
    assert [] == [answer.request.path for answer in answers if CANARY in answer.text.lower()]
    assert "erased on" in answers[0].text
    assert 410 == answers[1].get_json()["status"]
    live.stop()


def test_what_was_erased_already_is_said(papers: Path, index: Path) -> None:
    name = passage_of("paper", index, WORDS)
    first = whosaid("erase", name, "--why", "x", "--by", "Ed", "--collection", papers, "--index", index, "--json")
    assert 0 == first.exit_code
    assert without_a_trace(index)
    told = json.loads(first.stdout)
    assert ([name], 3) == ([each["passage"] for each in told["erased"]], told["index"]["documents"])
    entries = (papers / "erased.toml").read_text()
    again = erase(name, papers, index)
    assert 2 == again.exit_code
    assert "was erased on" in again.stderr
    assert entries == (papers / "erased.toml").read_text()
    assert 2 == erase("nowhere", papers, index).exit_code
    assert 2 == erase(passage_of("copy", index), papers, index, "--why", " ").exit_code


def test_a_correction_that_may_hold_its_words_is_named(papers: Path, index: Path) -> None:
    name = passage_of("paper", index, WORDS)
    (papers / "corrections.toml").write_text(
        f'[[correction]]\npassage = "{name}"\nspeaker = ""\nby = "Ed"\non = 2026-01-02\nwhy = "x"\n'
    )
    assert "corrections.toml, line 1 corrects an erased passage" in erase(name, papers, index).stderr
