"""An entry added to corrections.toml; what stands there stays as it is. Writes that one file."""

from __future__ import annotations

import fcntl
import os
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search.collection import quoted
from search.corrections.entries import FILE, entries, load
from search.errors import ConfigError
from search.model import Collection, Correction


def add(folder: Path, correction: Correction, known: Collection, *, comment: str = "") -> Correction:
    """Put `correction` at the end of `folder`/corrections.toml, under a line of `comment`, all of it or nothing.

    Gives it back as it will be read, without space around its words. Raises ConfigError when the file cannot take it
    (see `load`) or cannot be written.
    """
    path = (folder / FILE).resolve()
    try:
        with _alone(folder):
            # Whatever is wrong is said before anything is written, what was wrong in the file already too.
            load(folder, known)
            before = path.read_bytes() if path.exists() else b""
            after = before + _addition(before, correction, comment)
            added = _read_back(after.decode("utf-8-sig"), known)
            _replace(path, after)
            return added
    except OSError as error:
        raise ConfigError(
            f"{folder / FILE}: cannot be written ({error.strerror}); check the folder's rights"
        ) from error


def _read_back(text: str, known: Collection) -> Correction:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # The file was valid and the entry is: only a list, `correction = […]`, lets no table join it.
        raise ConfigError(f"{FILE}: write its entries as [[correction]] tables, so that one can be added") from error
    return entries(text, known)[-1].correction


def _addition(before: bytes, correction: Correction, comment: str) -> bytes:
    end = b"\r\n" if b"\r\n" in before else b"\n"
    lines = _entry(correction, comment)
    if before:
        lines = ["", *lines] if before.endswith(b"\n") else ["", "", *lines]
    return b"".join(line.encode("utf-8") + end for line in lines)


def _entry(correction: Correction, comment: str) -> list[str]:
    lines = [f"# {' '.join(comment.split())}"] if comment else []
    lines += ["[[correction]]", f"passage = {quoted(correction.passage)}"]
    for key in ("quotation", "author_type", "speaker"):
        value = getattr(correction, key)
        if value is not None:
            lines.append(f"{key} = {quoted(value)}")
    if correction.crcs is not None:
        lines.append(f"crcs = [{', '.join(map(quoted, correction.crcs))}]")
    lines += [f"by = {quoted(correction.by)}", f"on = {correction.on.isoformat()}", f"why = {quoted(correction.why)}"]
    return lines


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Two who correct at once wait for each other, so that neither entry is lost; a killed one leaves no lock."""
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
