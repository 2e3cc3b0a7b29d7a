"""The oracle itself: the suite, and its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.engines import build_engine, open_engine
from search.engines.memory import difference
from search.errors import ConfigError, IndexDamaged
from tests.engines.made import entry
from tests.engines.test_conformance import Conformance


class TestMemory(Conformance):
    name = "memory"


def test_entries_come_back_as_they_were_written(tmp_path: Path) -> None:
    written = (entry(1, "bank | note", title="über 的"), entry(2))
    build_engine("memory", tmp_path, written)
    assert written == open_engine("memory", tmp_path).entries  # type: ignore[attr-defined]


def test_a_damaged_file_is_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "entries.jsonl").write_text('{"id": 3}\n')
    with pytest.raises(IndexDamaged, match="whosaid index"):
        open_engine("memory", tmp_path)


def test_an_unknown_engine_is_a_matter_of_configuration(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="whoosh, memory"):
        open_engine("lucene", tmp_path)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [(0, "bank", "bank"), (1, "bank", "bnak"), (1, "bank", "ban"), (2, "bank", "bands"), (3, "ca", "abcd")],
)
def test_letters_that_differ_are_counted(expected: int, one: str, other: str) -> None:
    assert expected == difference(one, other, 2)
