"""One writer at a time: a lock that the system gives back when its holder dies, and that names the holder."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from search.errors import ConfigError, IndexLocked, PublishFailed

try:
    import fcntl
except ImportError:  # Windows has no flock
    fcntl = None  # type: ignore[assignment]

NAME = "LOCK"

_ADVICE = "nothing was published; check the folder's rights and the disk's space, or choose another folder with --index"

_PATIENCE = 20
"""How often the holder's name is looked for, 10 ms apart: it writes it just after taking the lock."""


@contextmanager
def held(index: Path) -> Iterator[None]:
    """Hold the writer's lock of the folder `index` for the length of the block.

    The file goes with the lock; one that a killed writer left is taken over. Raises IndexLocked at once when another
    holds it, and PublishFailed when the folder cannot be written.
    """
    if fcntl is None:
        raise ConfigError("whosaid runs on Linux and macOS; on Windows, use it inside WSL.")
    path = index / NAME
    handle = _take(path)
    try:
        yield
    finally:
        # Removed while still held: whoever waits on this very file sees that its name is gone and starts afresh.
        with suppress(OSError):
            path.unlink()
        os.close(handle)


def _take(path: Path) -> int:
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise PublishFailed(f"{path} cannot be written ({error.strerror}); {_ADVICE}") from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(handle)
            raise IndexLocked(
                f"Another writer is at work on {path.parent}: {_holder(path)}. Try again later."
            ) from error
        except OSError as error:
            os.close(handle)
            raise PublishFailed(f"{path} cannot be locked ({error.strerror}); {_ADVICE}") from error
        if _still_there(path, handle):
            _sign(path, handle)
            return handle
        os.close(handle)


def _still_there(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _sign(path: Path, handle: int) -> None:
    since = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime())
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"process {os.getpid()} on {socket.gethostname()}, since {since}\n".encode(), 0)
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        os.close(handle)
        raise PublishFailed(f"{path} cannot be written ({error.strerror}); {_ADVICE}") from error


def _holder(path: Path) -> str:
    for _ in range(_PATIENCE):
        with suppress(OSError):
            name = path.read_bytes()[:200].decode(errors="replace").strip()
            if name:
                return "".join(letter if letter.isprintable() else "?" for letter in name)
        time.sleep(0.01)
    return "a process that has only just started"
