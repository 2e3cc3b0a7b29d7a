"""The process that reads documents: one after the other, each within limits, answers on its stdout. It never writes.

Run by search.indexer.workers; whatever a document does to it costs that document.
"""

from __future__ import annotations

import gc
import os
import pickle
import resource
import signal
import struct
import sys
from pathlib import Path
from typing import Any, BinaryIO

from search.indexer.reading import MAX_MEMORY, OUT_OF_MEMORY, Failed, read

_GARBAGE = 50_000
LENGTH = struct.Struct(">Q")


def send(stream: BinaryIO, value: object) -> None:
    """Write one value, its length first."""
    content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(content)))
    stream.write(content)
    stream.flush()


def receive(stream: BinaryIO) -> Any:
    """The next value that this program's other process wrote. Raises EOFError when it has ended."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    (size,) = LENGTH.unpack(head)
    content = stream.read(size)
    if len(content) < size:
        raise EOFError
    return pickle.loads(content)  # noqa: S301 (from our own process, over a pipe that nobody else holds)


def main() -> None:
    """Read files as they are named until there are no more."""
    # An interrupt from the keyboard reaches the whole group; the parent decides then, and closes the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asked, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    try:
        known, seconds = receive(asked)
        # A page makes a great many small objects and drops them together: looking for garbage less often saves a tenth.
        gc.freeze()
        gc.set_threshold(_GARBAGE)
        _limit_memory()
        while True:
            found = receive(asked)
            _allow_cpu(seconds)
            answer = read(found, known)
            send(answers, answer)
            if isinstance(answer, Failed) and answer.reason == OUT_OF_MEMORY:
                return  # what is left of the memory is in pieces: a new process is better off
    except (EOFError, BrokenPipeError):
        return


def _limit_memory() -> None:
    statm = Path("/proc/self/statm")
    if statm.exists():  # elsewhere a limit on addresses does not mean memory, or is not kept
        size = int(statm.read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (size + MAX_MEMORY, size + MAX_MEMORY))


def _allow_cpu(seconds: int) -> None:
    """Move the limit on to so many seconds from now; the system ends the process that passes it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    # The system counts whole seconds, and one more makes the limit never come early.
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))
