"""Whether the indexes below a folder are whole: the check of every test that makes one."""

from __future__ import annotations

from pathlib import Path

from search import generations
from search.engines import NAMES
from search.generations import POINTER
from search.inspection import inspect
from search.opened import open_generation


def refuse_damaged(folder: Path) -> None:
    """Raises IndexDamaged or IndexOutdated for the first that `whosaid check --deep` would refuse."""
    for pointer in folder.rglob(POINTER):
        named = generations.current(pointer.parent)
        if named.manifest.about.engine not in NAMES:
            generations.verify(named)  # made of other things than passages, to test publishing alone
            continue
        with open_generation(named) as opened:
            inspect(opened)
