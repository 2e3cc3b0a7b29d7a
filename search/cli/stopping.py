"""How a run of the indexer is ended by a person or the system: in order, with a word on what is kept."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from search.cli import BY_KEY
from search.cli.console import counted, tell
from search.config import Settings
from search.errors import indexing
from search.indexer.unfinished import files_kept

_ENDING = (signal.SIGTERM, signal.SIGHUP)


class _Stopped(SystemExit):
    """The end that a signal asks for."""


def stop(number: int, _frame: object = None) -> None:
    """End the program as an error does, so that what was begun is taken away."""
    raise _Stopped(128 + number)


def end_by_signal() -> None:
    """From now on have SIGTERM and the closing of the terminal end the program as an error does."""
    for number in _ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:  # as nohup has it
            signal.signal(number, stop)


@contextmanager
def stoppable(chosen: Settings) -> Iterator[None]:
    """While an index is made: Ctrl-C ends the program with 130, a signal with 128 and its number, both with a word."""
    end_by_signal()
    try:
        yield
    except KeyboardInterrupt:
        _tell(chosen)
        sys.exit(BY_KEY)
    except _Stopped:
        _tell(chosen)
        raise


def _tell(chosen: Settings) -> None:
    kept = files_kept(chosen.index)
    again = indexing(chosen.collection, chosen.index)
    rest = f"What was read of {counted(kept, 'file')} is kept; go on with: {again}" if kept else f"Again with: {again}"
    tell(f"Stopped. {rest}")
