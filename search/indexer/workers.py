"""Reads files in processes of their own, several at a time, and gives what became of each in the order asked.

A process that dies, hangs or passes a limit costs the one document that it was reading; another takes its place.
"""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Self, cast

from search.indexer.reading import Failed, Labelled, read
from search.indexer.walk import Found
from search.indexer.worker import receive, send
from search.model import Collection

Outcome = tuple[Labelled, ...] | Failed

_RUN = "from search.indexer.worker import main; main()"

CPU_SECONDS = 10
"""How much processor time one document may take (reliability rules, P5)."""

WALL_SECONDS = 120.0
"""How long one document may take by the clock: a process that waits for something uses no processor time."""

AHEAD = 4
"""Documents read ahead of the one that is asked for, for each process: enough to keep all busy, few enough to hold."""

COUNT: int | None = None
"""How many processes read when the caller does not say: None for one for each processor."""


class Workers:
    """Processes that read for one collection, begun when the first file is asked for. With `count` 0 there are none,
    and files are read in this very process, without limits.
    """

    def __init__(self, known: Collection, count: int | None = None) -> None:
        self._known = known
        chosen = COUNT if count is None else count
        self._count = len(os.sched_getaffinity(0)) if chosen is None and hasattr(os, "sched_getaffinity") else chosen
        if self._count is None:
            self._count = os.cpu_count() or 1
        self._workers: list[_Worker] = []
        self._selector = selectors.DefaultSelector()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.end()
        self._workers.clear()
        self._selector.close()

    def read(self, files: Iterable[Found]) -> Iterator[Outcome]:
        """What became of each of `files`, in their order; at most a few more are read than were asked for."""
        if not self._count:
            yield from (read(found, self._known) for found in files)
            return
        waiting = enumerate(files)
        done: dict[int, Outcome] = {}
        coming = next(waiting, None)
        asked = given = 0
        while coming is not None or given < asked:
            while coming is not None and asked - given < self._count * AHEAD and (worker := self._idle()) is not None:
                worker.ask(*coming)
                asked += 1
                coming = next(waiting, None)
            while given in done:
                yield done.pop(given)
                given += 1
            if given < asked:
                self._await(done)

    def _idle(self) -> _Worker | None:
        for worker in self._workers:
            if worker.number is None:
                return worker
        if len(self._workers) < (self._count or 1):
            return self._begin()
        return None

    def _begin(self) -> _Worker:
        worker = _Worker(self._known)
        self._workers.append(worker)
        self._selector.register(worker.answers, selectors.EVENT_READ, worker)
        return worker

    def _await(self, done: dict[int, Outcome]) -> None:
        """Wait until some process has answered, died or run out of time."""
        busy = [worker for worker in self._workers if worker.number is not None]
        rest = min(worker.deadline for worker in busy) - time.monotonic()
        for key, _ in self._selector.select(max(0.0, rest)):
            worker = cast(_Worker, key.data)
            try:
                number, answer = worker.take()
                done[number] = answer
            except EOFError:
                self._lose(worker, done, worker.reason_of_death())
        for worker in busy:
            if worker.number is not None and worker in self._workers and time.monotonic() >= worker.deadline:
                worker.kill()
                reason = f"was not read within {WALL_SECONDS:.0f} seconds; try again when the machine is less busy"
                self._lose(worker, done, Failed(reason=reason, lasting=False))

    def _lose(self, worker: _Worker, done: dict[int, Outcome], failed: Failed) -> None:
        if worker.number is not None:
            done[worker.number] = failed
        self._selector.unregister(worker.answers)
        self._workers.remove(worker)
        worker.end()


@dataclass(slots=True, eq=False, init=False)
class _Worker:
    """One process; `number` is that of the file it is reading, None when it has nothing to do."""

    number: int | None
    deadline: float
    answers: BinaryIO
    _process: subprocess.Popen[bytes]
    _asked: BinaryIO

    def __init__(self, known: Collection) -> None:
        self.number = None
        self.deadline = 0.0
        command = [sys.executable, "-c", _RUN]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603
        self._asked, self.answers = cast(BinaryIO, self._process.stdin), cast(BinaryIO, self._process.stdout)
        self._send((known, CPU_SECONDS))

    def ask(self, number: int, found: Found) -> None:
        """Have it read a file; the answer is awaited from now on."""
        self.number, self.deadline = number, time.monotonic() + WALL_SECONDS
        self._send(found)

    def _send(self, value: object) -> None:
        try:
            send(self._asked, value)
        except BrokenPipeError:
            return  # it has died; its closed answer says so

    def take(self) -> tuple[int, Outcome]:
        """The number of the file and what became of it. Raises EOFError when the process died over it."""
        answer = receive(self.answers)
        if self.number is None:
            raise EOFError
        number, self.number = self.number, None
        return number, answer

    def reason_of_death(self) -> Failed:
        """Why it ended without an answer."""
        code = self._process.wait()
        if code == -signal.SIGXCPU:
            return Failed(reason=f"took more than {CPU_SECONDS} seconds of processor time to read", lasting=True)
        if code == -signal.SIGKILL:
            return Failed(reason="the system ended its reader, perhaps for want of memory; try again", lasting=False)
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        return Failed(reason=f"its reader died of it ({how}); please report this", lasting=True)

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        """Close the pipes and wait for its end; one that is still reading is not waited for."""
        if self.number is not None:
            self._process.kill()
        for pipe in (self._asked, self.answers):
            try:
                pipe.close()
            except BrokenPipeError:
                continue
        self._process.wait()
