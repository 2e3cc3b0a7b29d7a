"""The process that reads documents: one after the other, each within limits, answers on its stdout. It never writes.

Run by search.indexer.workers; whatever a document does to it costs that document.
"""

from __future__ import annotations

import gc
import os
import resource
import signal
import sys
from pathlib import Path
from typing import BinaryIO

from search.indexer.limits import MB, size_of
from search.indexer.outcome import Failed, Labelled
from search.indexer.reading import read
from search.indexer.walk import Found
from search.indexer.wire import receive, send
from search.model import Collection

_GARBAGE = 50_000


def main() -> None:
    """Read files as they are named until there are no more."""
    # An interrupt from the keyboard reaches the whole group; the parent decides then, and closes the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asked, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    try:
        known, limits = receive(asked)
        settle()
        program = _addresses()
        while True:
            found = receive(asked)
            size = size_of(found.path)
            _allow_memory(program, limits.memory(size))
            _allow_cpu(limits.cpu(size))
            answer = _answered(found, known, limits.memory(size) // MB, answers)
            if isinstance(answer, Failed) and answer.last:
                return  # what is left of the memory is in pieces: a new process is better off
    except (EOFError, BrokenPipeError):
        return


def settle() -> None:
    """Look for garbage less often: a page makes a great many small objects and drops them together."""
    gc.freeze()
    gc.set_threshold(_GARBAGE)


def _answered(found: Found, known: Collection, most: int, answers: BinaryIO) -> tuple[Labelled, ...] | Failed:
    """Read the file and send what became of it; within `most` MB, too little memory is the document's own fault."""
    try:
        answer = read(found, known)
        if not isinstance(answer, Failed) or not answer.last:
            send(answers, answer)
            return answer
    except MemoryError:
        answer = ()  # in making the answer ready, before any of it was sent
    del answer
    failed = Failed(reason=f"needs more than {most} MB of memory to be read; split it up", lasting=True, last=True)
    send(answers, failed)
    return failed


def _addresses() -> int | None:
    """Bytes of addresses that the program has taken, None where a limit on them is not kept or does not mean memory."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[0]) * resource.getpagesize() if statm.exists() else None


def _allow_memory(program: int | None, more: int) -> None:
    """Move the limit to what the program took before it read anything and so much more, as far as the system allows."""
    if program is None:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    soft = program + more
    resource.setrlimit(resource.RLIMIT_AS, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _allow_cpu(seconds: int) -> None:
    """Move the limit on to so many seconds from now; the system ends the process that passes it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    # The system counts whole seconds, and one more makes the limit never come early.
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))
