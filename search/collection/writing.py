"""Tables put at the end of one of a collection's TOML files, what stands there staying as it is."""

from __future__ import annotations

import fcntl
import os
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from search.errors import ConfigError

T = TypeVar("T")


def append(folder: Path, file: str, entries: Sequence[Sequence[str]], *, check: Callable[[str], T]) -> T:
    """Put the lines of `entries` at the end of `folder`/`file`, all of them or nothing, and give what `check` does.

    `check` is given the text as it would stand, and raises for what cannot be read back. Raises ConfigError too when
    the file cannot be written. Who adds at the same time waits, so that nothing is lost.
    """
    path = (folder / file).resolve()
    try:
        with alone(folder):
            before = path.read_bytes() if path.exists() else b""
            after = before
            for lines in entries:
                after += _addition(after, lines)
            checked = check(_text(after, file, entries))
            _replace(path, after)
            return checked
    except OSError as error:
        raise ConfigError(
            f"{folder / file}: cannot be written ({error.strerror}); check the folder's rights"
        ) from error


def _text(after: bytes, file: str, entries: Sequence[Sequence[str]]) -> str:
    text = after.decode("utf-8-sig")
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # The file was valid and the entry is: only a list, `name = […]`, lets no table join it.
        header = next((line for lines in entries for line in lines if line.startswith("[[")), "[[…]]")
        raise ConfigError(f"{file}: write its entries as {header} tables, so that one can be added") from error
    return text


def _addition(before: bytes, lines: Sequence[str]) -> bytes:
    end = b"\r\n" if b"\r\n" in before else b"\n"
    if before:
        lines = ["", *lines] if before.endswith(b"\n") else ["", "", *lines]
    return b"".join(line.encode("utf-8") + end for line in lines)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Two who write into `folder` at once wait for each other, so that no entry is lost; a killed one leaves no lock.

    Raises OSError when the folder cannot be opened.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _replace(path: Path, data: bytes) -> None:
    """The new bytes or the old ones, whatever happens; the file keeps its rights."""
    aside = path.with_name(f".{path.name}.part")
    try:
        with aside.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if path.exists():
            aside.chmod(path.stat().st_mode & 0o777)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
