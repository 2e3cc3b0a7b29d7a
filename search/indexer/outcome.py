"""What became of a file, and the hash it is known by. Without the rules, which take half a second to load."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from search import readers
from search.errors import TooLarge
from search.model import Document, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A document with its passages, every label on them."""

    document: Document
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """Why a file became no document; `lasting` when its bytes are the reason, so that trying again is no use.

    `last`: the process that read it reads no other file.
    """

    reason: str
    lasting: bool
    last: bool = False


def fingerprint(path: Path) -> str:
    """SHA-256 of a regular file. Raises TooLarge, and OSError when it cannot be read or is no file any more."""
    # Neither waits on a pipe nor follows a link that was put in the file's place since the folder was listed.
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    with open(handle, "rb") as file:  # noqa: PTH123 (a descriptor, not a path)
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            raise OSError(0, "not a file any more")
        if state.st_size > readers.MAX_BYTES:
            raise TooLarge(f"is too large ({state.st_size:,} bytes; a file may have {readers.MAX_BYTES:,}); split it")
        return hashlib.file_digest(file, "sha256").hexdigest()
