"""A folder of two papers, and a place for its index that must be whole afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from search import fault
from search.inspection import inspect
from search.opened import open_current
from tests.indexer.made import ONE, TWO


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE)
    (folder / "two.txt").write_text(TWO)
    return folder


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Path]:
    """Where the index goes; whatever a test leaves there must be whole."""
    folder = tmp_path / "index"
    yield folder
    fault.disarm()
    if (folder / "CURRENT").exists():
        with open_current(folder) as opened:
            inspect(opened)
        assert {"CURRENT"} == {path.name for path in folder.iterdir() if not path.name[0].isdigit()}
