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
from pathlib import Path
from typing import BinaryIO, Self, cast

from search.indexer.limits import LIMITS, MB, Limits, size_of
from search.indexer.outcome import Failed, Labelled
from search.indexer.walk import Found
from search.indexer.wire import Answers, send
from search.model import Collection

Outcome = tuple[Labelled, ...] | Failed

# -P: the folder that this is run in may hold the collection, and whatever stands there is no part of the program.
_COMMAND = (sys.executable, "-P", "-c", "from search.indexer.worker import main; main()")

AHEAD = 4
"""Documents read ahead of the one that is asked for, for each process: enough to keep all busy, few enough to hold."""


class Workers:
    """Processes that read for one collection, begun when the first file is asked for: `count` of them, one for each
    processor when it is None. With 0 there are none, and files are read in this very process, without limits.
    """

    def __init__(self, known: Collection, count: int | None = None, limits: Limits = LIMITS) -> None:
        self._known = known
        self._count = _processors() if count is None else count
        self._limits = limits
        self._workers: list[_Worker] = []
        self._selector = selectors.DefaultSelector()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.end()
        self._workers.clear()
        self._selector.close()

    def begin(self) -> None:
        """Begin one process before it is asked for anything, as it takes a second to be ready."""
        if self._count and not self._workers:
            self._begin()

    def read(self, files: Iterable[Found]) -> Iterator[Outcome]:
        """What became of each of `files`, in their order; at most a few more are read than were asked for."""
        if not self._count:
            from search.indexer.reading import read  # noqa: PLC0415 (takes half a second)

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
        for worker in [worker for worker in self._workers if worker.number is None]:
            if worker.alive():
                return worker
            self._drop(worker)  # it died with nothing to do, which is no file's fault
        if len(self._workers) < self._count:
            return self._begin()
        return None

    def _begin(self) -> _Worker:
        worker = _Worker(self._known, self._limits)
        self._workers.append(worker)
        self._selector.register(worker.answers, selectors.EVENT_READ, worker)
        return worker

    def _await(self, done: dict[int, Outcome]) -> None:
        """Wait until some process has answered, died or run out of time."""
        busy = [worker for worker in self._workers if worker.number is not None]
        rest = min(worker.deadline for worker in busy) - time.monotonic()
        for key, _ in self._selector.select(max(0.0, rest)):
            self._hear(cast(_Worker, key.data), done)
        for worker in busy:
            if worker.number is not None and worker in self._workers and time.monotonic() >= worker.deadline:
                worker.kill()
                seconds = self._limits.clock(worker.size)
                reason = f"was not read within {seconds:.0f} seconds; {_LATER}"
                done[worker.number] = Failed(reason=reason, lasting=False)
                self._drop(worker)

    def _hear(self, worker: _Worker, done: dict[int, Outcome]) -> None:
        """Take what has come of an answer. A process that has died, or whose memory is worn, is done with."""
        try:
            answer = worker.take()
        except EOFError:
            answer = worker.reason_of_death()
        if answer is None:
            return
        if worker.number is not None:
            done[worker.number], worker.number = answer, None
        if isinstance(answer, Failed) and answer.last:
            self._drop(worker)

    def _drop(self, worker: _Worker) -> None:
        self._selector.unregister(worker.answers)
        self._workers.remove(worker)
        worker.end()


MEMORY_IS_LIMITED = Path("/proc/self/statm").exists()
"""Whether the limit on memory is kept: only where a process can be asked what it has taken (see `worker`)."""

_LATER = "index again when the machine is less busy, or split it into smaller files"


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(slots=True, eq=False, init=False)
class _Worker:
    """One process; `number` is that of the file it is reading, None when it has nothing to do; `size` its bytes."""

    number: int | None
    size: int
    deadline: float
    answers: BinaryIO
    _limits: Limits
    _process: subprocess.Popen[bytes]
    _asked: BinaryIO
    _come: Answers

    def __init__(self, known: Collection, limits: Limits) -> None:
        self.number, self.size, self.deadline = None, 0, 0.0
        self._limits, self._come = limits, Answers()
        # Without a buffer: whether something has come is asked of the pipe itself.
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(_COMMAND, stdin=pipe, stdout=pipe, bufsize=0)  # noqa: S603
        self._asked, self.answers = cast(BinaryIO, self._process.stdin), cast(BinaryIO, self._process.stdout)
        self._send((known, limits))

    def ask(self, number: int, found: Found) -> None:
        """Have it read a file; the answer is awaited from now on."""
        self.number, self.size = number, size_of(found.path)
        self.deadline = time.monotonic() + self._limits.clock(self.size)
        self._send(found)

    def _send(self, value: object) -> None:
        try:
            send(self._asked, value)
        except BrokenPipeError:
            return  # it has died; its closed answer says so

    def alive(self) -> bool:
        return self._process.poll() is None

    def take(self) -> Outcome | None:
        """What became of the file, None while its answer is not all there. Raises EOFError when the process died.

        Never waits: a process that stops in the middle of an answer is ended by its deadline as any other.
        """
        answer: Outcome | None = self._come.taken(self.answers)
        return answer

    def reason_of_death(self) -> Failed:
        """Why it ended without an answer; lasting only when the document made it crash."""
        code = self._process.wait()
        if code == -signal.SIGXCPU:
            seconds = self._limits.cpu(self.size)
            return Failed(
                reason=f"took more than {seconds} seconds of processor time to read; {_LATER}", lasting=False, last=True
            )
        if code == -signal.SIGKILL:
            reason = "the system ended the process that read it, perhaps for want of memory; index again"
            return Failed(reason=reason, lasting=False, last=True)
        if code == -signal.SIGABRT and MEMORY_IS_LIMITED:
            # What a library in C does that is refused memory, where Python would have said so.
            most = self._limits.memory(self.size) // MB
            reason = f"unpacks to more than {most} MB, or is damaged so that it seems to; split it up or save it again"
            return Failed(reason=reason, lasting=True, last=True)
        if code < 0:
            reason = f"the program that reads it crashed ({signal.strsignal(-code) or -code}); please report this file"
            return Failed(reason=reason, lasting=code in _CRASHES, last=True)
        reason = f"the program that reads it ended ({code}) before it was read; if others are named so too, install "
        return Failed(reason=f"{reason}whosaid again, else index again", lasting=False, last=True)

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


_CRASHES = frozenset({-signal.SIGSEGV, -signal.SIGBUS, -signal.SIGABRT, -signal.SIGFPE, -signal.SIGILL})
"""Ends that only what was being read can have caused; SIGTERM and the like come from a person or the system."""
