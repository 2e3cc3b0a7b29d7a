"""What stands in a folder: the files to read, and everything else by name with the reason why it is not read.

Opens no file; follows no link.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

_OWN = frozenset({"collection.toml", "corrections.toml"})
_OWN_FOLDER = "vocabulary"

_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a character device"),
    (stat.S_ISBLK, "a block device"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A regular file. `file` is its name within the collection, printable and with `/`; `path` where it is."""

    file: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Something that is not read, and why; `kept` when its passages as last read stay until they are pruned."""

    file: str
    reason: str
    kept: bool = False


def walk(folder: Path, apart: Path) -> tuple[tuple[Found, ...], tuple[Skipped, ...]]:
    """The files of `folder` and its subfolders, and what else is there, each sorted by name.

    Left out in silence: dot-names, README*, and at the top collection.toml, corrections.toml, vocabulary/ and the
    index folder `apart`.
    """
    found: list[Found] = []
    skipped: list[Skipped] = []
    root = folder.resolve()
    waiting = [root]
    while waiting:
        place = waiting.pop()
        try:
            paths = sorted(place.iterdir())
        except OSError as error:
            skipped.append(Skipped(file=_name(root, place), reason=f"the folder cannot be listed ({error.strerror})"))
            continue
        for path in paths:
            try:
                mode = path.lstat().st_mode
            except OSError as error:
                skipped.append(Skipped(file=_name(root, path), reason=f"cannot be looked at ({error.strerror})"))
                continue
            if _silent(root, path, mode, apart):
                continue
            if stat.S_ISDIR(mode):
                waiting.append(path)
            elif stat.S_ISREG(mode):
                found.append(Found(file=_name(root, path), path=path))
            else:
                skipped.append(Skipped(file=_name(root, path), reason=_reason(root, path, mode)))
    return _without_twins(found, skipped)


def _silent(root: Path, path: Path, mode: int, apart: Path) -> bool:
    name = path.name
    if name.startswith("."):
        return True
    folder = stat.S_ISDIR(mode)
    if path.parent == root and (name == _OWN_FOLDER if folder else name in _OWN):
        return True
    return path == apart.resolve() if folder else fnmatchcase(name, "README*")


def _reason(root: Path, path: Path, mode: int) -> str:
    if stat.S_ISLNK(mode):
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):
            return "a link that leads nowhere"
        if target.is_relative_to(root):
            return f"a link to {_name(root, target)}, which is read under its own name"
        return "a link that leads out of the collection"
    kind = next((words for is_so, words in _KINDS if is_so(mode)), "something that is no file")
    return f"{kind}, not a file"


def _name(root: Path, path: Path) -> str:
    """The path within the collection, printable: bytes that are no UTF-8 as \\xff, and then \\ as \\\\."""
    relative = os.fsencode(path.relative_to(root).as_posix())
    try:
        return relative.decode()
    except UnicodeDecodeError:
        return relative.replace(b"\\", b"\\\\").decode(errors="backslashreplace")


def _without_twins(found: list[Found], skipped: list[Skipped]) -> tuple[tuple[Found, ...], tuple[Skipped, ...]]:
    """Two names can read alike only when one was made to; the second would take the links of the first."""
    known: dict[str, Found] = {}
    for each in sorted(found, key=lambda each: (each.file, os.fsencode(each.path))):
        if each.file in known:
            skipped.append(Skipped(file=each.file, reason="its name reads like that of another file; rename it"))
        else:
            known[each.file] = each
    return tuple(known.values()), tuple(sorted(skipped, key=lambda each: (each.file, each.reason)))
