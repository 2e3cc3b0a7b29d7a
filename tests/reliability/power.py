"""A disk whose power may go at any moment: what would be left of a folder after each, whatever the disk put off.

Only what was synced is sure: a file's bytes once the file was, a name once its folder was. Anything else may be there
or not, each on its own, and the bytes of a file that was not synced may be missing.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

Tree = dict[str, "bytes | Tree"]
"""What a folder holds, by name."""

_WATCHED = ("open", "fsync", "replace", "rename", "mkdir", "unlink", "remove", "rmdir")


class Power:
    """Watches `folder` and gathers every state that it could be found in; `states` are told apart by what they hold."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.states: dict[object, Tree] = {}
        self.moments = 0
        self._bytes: dict[int, bytes] = {}
        self._names: dict[int, dict[str, int]] = {}
        self._opened: dict[int, Path] = {}
        self._settle(folder)

    def _settle(self, folder: Path) -> None:
        """What stands there at the beginning is on the disk."""
        self._names[folder.stat().st_ino] = {path.name: path.stat().st_ino for path in folder.iterdir()}
        for path in folder.iterdir():
            if path.is_dir():
                self._settle(path)
            else:
                self._bytes[path.stat().st_ino] = path.read_bytes()

    @contextmanager
    def watching(self) -> Iterator[Power]:
        """Look before and after every call that changes names or syncs."""
        with mock.patch.multiple(os, **{name: self._watched(name, getattr(os, name)) for name in _WATCHED}):
            yield self
        self._look()

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            if name != "open":
                self._look()
            result = real(*arguments, **named)
            if name == "open":
                self._opened[result] = Path(arguments[0])
            elif name == "fsync":
                self._synced(self._opened[arguments[0]])
            return result

        return call

    def _synced(self, path: Path) -> None:
        number = path.stat().st_ino
        if path.is_dir():
            self._names[number] = {each.name: each.stat().st_ino for each in path.iterdir()}
        else:
            self._bytes[number] = path.read_bytes()

    # ── What could be left ───────────────────────────────────────────────────

    def _look(self) -> None:
        self.moments += 1
        there = _inodes(self.folder)
        for bare, lazy in itertools.product((True, False), repeat=2):
            for tree in self._trees(self.folder.stat().st_ino, there, bare, lazy, every=True):
                self.states[_frozen(tree)] = tree

    def _trees(
        self, number: int, there: dict[int, Path], bare: bool, lazy: bool, *, every: bool = False
    ) -> Iterator[Tree]:
        """The states of a folder. With `every`, any choice of its names that are not sure; else none if `lazy`, or all.

        With `bare`, what was written to a file and not synced is not there.
        """
        sure = self._names.get(number, {})
        now = {path.name: path.stat().st_ino for path in there[number].iterdir()} if number in there else sure
        unsure = [name for name in sorted({*sure, *now}) if sure.get(name) != now.get(name)]
        choices = itertools.product((False, True), repeat=len(unsure)) if every else [(not lazy,) * len(unsure)]
        for choice in choices:
            names = dict(sure)
            for name, done in zip(unsure, choice, strict=True):
                if done:
                    names.update({name: now[name]} if name in now else {})
                    if name not in now:
                        del names[name]
            yield {name: self._held(each, there, bare, lazy) for name, each in sorted(names.items())}

    def _held(self, number: int, there: dict[int, Path], bare: bool, lazy: bool) -> bytes | Tree:
        path = there.get(number)
        if number in self._names or (path is not None and path.is_dir()):
            return next(self._trees(number, there, bare, lazy))
        if path is None or bare:
            return self._bytes.get(number, b"")
        return path.read_bytes()


def _inodes(folder: Path) -> dict[int, Path]:
    return {path.stat().st_ino: path for path in (folder, *folder.rglob("*"))}


def _frozen(tree: Tree) -> object:
    return frozenset((name, held if isinstance(held, bytes) else _frozen(held)) for name, held in tree.items())


def laid_out(tree: Tree, folder: Path) -> None:
    """Write a state into `folder`, which is made."""
    folder.mkdir()
    for name, held in tree.items():
        if isinstance(held, bytes):
            (folder / name).write_bytes(held)
        else:
            laid_out(held, folder / name)
