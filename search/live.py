"""The generation in force as a server sees it: a new one is verified aside and swapped in; requests keep theirs."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

from search import generations
from search.errors import IndexMissing, SearchError
from search.generations import MANIFEST, POINTER
from search.opened import Opened, open_current

INTERVAL = 1.0
"""Seconds between two looks at the index folder; a new generation is promised to be live within five."""


class Live:
    """Always an opened generation, or the reason why there is none.

    `start` keeps it up to date from a thread of its own; without it, `refresh` does so when called. `cured` puts the
    whole command that builds the index into the reason, for whoever knows the folder of the documents.
    """

    def __init__(
        self,
        index: Path,
        *,
        interval: float = INTERVAL,
        log: Callable[[str], None] | None = None,
        cured: Callable[[str], str] = str,
    ) -> None:
        self._index = index
        self._interval = interval
        self._log = log or (lambda _: None)
        self._cured = cured
        self._state: Opened | SearchError = IndexMissing(
            cured(f"There is no index in {index}; build it with: whosaid index")
        )
        self._seen: object = None
        self._refreshing = threading.Lock()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def current(self) -> Opened:
        """The generation in force; hold it while its parts are in use.

        Raises IndexMissing, IndexDamaged or IndexOutdated when there has been none to open so far, or when the files
        of the one in use were changed on the disk.
        """
        state = self._state
        if isinstance(state, SearchError):
            raise type(state)(*state.args)
        return state

    def refresh(self) -> None:
        """Look whether there is another generation, verify it and swap it in. A damaged one changes nothing."""
        with self._refreshing:
            seen = self._signature()
            if seen == self._seen:
                return
            try:
                found: Opened | SearchError = self._find()
            except SearchError as error:
                found = type(error)(self._cured(str(error)))
            self._swap(found)
            self._seen = seen

    def start(self) -> None:
        """Refresh now, and from here on every `interval` seconds, in a thread that ends with the program."""
        self.refresh()
        self._thread = threading.Thread(target=self._run, name="live-index", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread and drop the generation."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
        self._state = IndexMissing("The server is shutting down.")

    def _run(self) -> None:
        while not self._stop.wait(self._interval):
            try:
                self.refresh()
            except Exception as error:  # noqa: BLE001 (a server outlives whatever the disk does to one look)
                self._log(f"The index could not be looked at: {type(error).__name__}: {error}")

    def _find(self) -> Opened:
        named = generations.current(self._index)
        state = self._state
        if isinstance(state, Opened) and state.generation == named:
            # The same generation with other times or sizes: somebody touched its files.
            generations.verify(named)
            return state
        return open_current(self._index)

    def _swap(self, found: Opened | SearchError) -> None:
        before = self._state
        if isinstance(found, Opened):
            if found is not before:
                self._log(f"Generation {found.generation.name} is live.")
            self._state = found
            return
        self._log(str(found))
        if isinstance(before, SearchError) or not self._intact(before):
            self._state = found

    def _intact(self, opened: Opened) -> bool:
        """Whether the files in use are as published; files that are gone are still held open, as they were."""
        folder = opened.generation.folder
        try:
            if all((folder / name).exists() for name in opened.generation.manifest.files):
                generations.verify(opened.generation)
        except SearchError:
            return False
        return True

    def _signature(self) -> object:
        """What changes when the pointer, or a file of the generation that it names or that is in use, changes."""
        paths = [self._index / POINTER]
        state = self._state
        if isinstance(state, Opened):
            files = state.generation.manifest.files
            paths += [state.generation.folder / name for name in (MANIFEST, *files)]
        return tuple(map(_stamp, paths))


def _stamp(path: Path) -> tuple[int, ...] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 (a stamp a second for every file: no object for each)
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
