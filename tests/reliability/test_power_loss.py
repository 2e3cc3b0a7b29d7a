"""The power goes at any moment of a publish: the index before or the new one, whole, and the next run carries on."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.errors import SearchError
from search.generations import disk
from tests.reliability.power import Power, laid_out
from tests.test_generations import publish, text_in_force


def test_whatever_a_disk_put_off_the_old_generation_or_the_new_is_found(tmp_path: Path) -> None:
    index = tmp_path / "index"
    publish(index, "one")
    publish(index, "two")
    with Power(index).watching() as power:
        publish(index, "three")
    assert power.moments > 20
    found = set()
    for number, state in enumerate(power.states.values()):
        folder = tmp_path / f"found{number}"
        laid_out(state, folder)
        text = text_in_force(folder)
        found.add(text)
        assert text in ("two", "three")
        if number % 7 == 0:
            publish(folder, "four")
            assert "four" == text_in_force(folder)
    assert {"two", "three"} == found


def test_the_first_index_is_there_or_is_not(tmp_path: Path) -> None:
    index = tmp_path / "index"
    index.mkdir()
    with Power(index).watching() as power:
        publish(index, "one")
    for number, state in enumerate(power.states.values()):
        folder = tmp_path / f"found{number}"
        laid_out(state, folder)
        if "CURRENT" in state:
            assert "one" == text_in_force(folder)
        else:
            publish(folder, "again")
            assert "again" == text_in_force(folder)


@pytest.mark.damaging
@pytest.mark.parametrize("forgotten", ["a file", "a folder", "the index"])
def test_a_sync_that_is_left_out_is_noticed(tmp_path: Path, forgotten: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The watcher is worth something only if it would see a missing sync."""
    index = tmp_path / "index"
    publish(index, "one")
    real = disk.sync

    def sync(path: Path) -> None:
        kind = "the index" if path == index else "a folder" if path.is_dir() else "a file"
        if kind != forgotten:
            real(path)

    monkeypatch.setattr(disk, "sync", sync)
    with Power(index).watching() as power:
        publish(index, "two")
    monkeypatch.undo()
    wrong = 0
    for number, state in enumerate(power.states.values()):
        folder = tmp_path / f"found{number}"
        laid_out(state, folder)
        try:
            text_in_force(folder)
        except SearchError:
            wrong += 1
    assert wrong
