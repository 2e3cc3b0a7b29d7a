"""The bytes of one regular file, within a limit. Never opens what could block or never end."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from search.errors import ReadError, TooLarge, UnsupportedFormat

MAX_BYTES = 20 * 1024 * 1024
"""20 MB a document, the limit of the reliability rules."""

_HOW = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

_KINDS = (
    (stat.S_ISLNK, "a link"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def load(path: Path, *, follow: bool = False) -> bytes:
    """All bytes of the file; a file over MAX_BYTES is refused by its size, before it is read.

    A link is followed only where `follow` says so.
    Raises UnsupportedFormat for anything but a regular file, TooLarge, and ReadError for what the system refuses.
    """
    try:
        _check(path.stat(follow_symlinks=follow))
        # Without waiting, and checked again once open: between the two looks a pipe or a link may have taken its place.
        descriptor = os.open(path, _HOW if follow else _HOW | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(descriptor, "rb") as stream:
            status = os.fstat(stream.fileno())
            _check(status)
            # Room for what there is, not for the most there may be; what was added since is read as well.
            data = stream.read(status.st_size + 1)
            data += stream.read(MAX_BYTES + 1 - len(data)) if len(data) > status.st_size else b""
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror or error}; check that it exists and may be read") from error
    if len(data) > MAX_BYTES:
        raise TooLarge(_too_large(len(data)))
    return data


def _check(status: os.stat_result) -> None:
    for is_kind, name in _KINDS:
        if is_kind(status.st_mode):
            raise UnsupportedFormat(f"is {name}, not a file; only files are read")
    if status.st_size > MAX_BYTES:
        raise TooLarge(_too_large(status.st_size))


def _too_large(size: int) -> str:
    return f"is too large: over {MAX_BYTES // 1024**2} MB ({size:,} bytes); split it into smaller files"
