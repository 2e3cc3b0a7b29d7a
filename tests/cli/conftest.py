"""A small made-up collection, indexed once, and a way to run the commands on it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from search.cli import main

Whosaid = Callable[..., Result]

PAPERS = {
    "collection.toml": """
title = "Made-up papers"
[[source]]
id = "gazette"
name = "The Gazette of Nowhere"
author_type = "press"
[[document]]
file = "strike.txt"
id = "strike"
title = "Lanterns on strike"
source = "gazette"
published = 2017-08-31
""",
    "strike.txt": """Lanterns on strike

The lanterns of the harbour have been dark for nine days.

“We will not shine for nothing,” said the keeper, Zebulon Wick.

=SUM(A1:A9) is what the harbour office sent as an answer.
""",
    "answer.txt": """An answer from the office

The office regrets that the harbour lanterns are \x1b[31mdark\x07 and \u202edelayed.

The office has nothing else to say on lanterns.
""",
}


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    for name, content in PAPERS.items():
        (folder / name).write_text(content)
    return folder


@pytest.fixture(scope="session")
def index(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "index"
    result = run("index", papers, "--index", folder)
    assert 0 == result.exit_code, result.stderr
    return folder


@pytest.fixture
def whosaid(index: Path, monkeypatch: pytest.MonkeyPatch) -> Whosaid:
    """Run a command on the index that stands ready; another --index comes later and counts."""
    for variable in [name for name in os.environ if name.startswith("WHOSAID_")]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("WHOSAID_INDEX", str(index))
    return run


def run(*arguments: object) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)
    assert not isinstance(result.exception, Exception) or isinstance(result.exception, SystemExit)
    return result
