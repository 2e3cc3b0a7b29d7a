"""What stands in a folder: the files to read, and everything else by name with the reason why it is not read.

Opens no file but the pointer of an index; follows no link.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from search import generations

_OWN = frozenset({"collection.toml", "corrections.toml", "erased.toml"})
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """What `walk` found, each sorted by name; `indexes` are folders of other indexes, which hold no documents."""

    found: tuple[Found, ...]
    skipped: tuple[Skipped, ...]
    indexes: tuple[str, ...] = ()


def walk(folder: Path, apart: Path) -> Walked:
    """The files of `folder` and its subfolders, and what else is there.

    Left out in silence: dot-names, README*, and at the top collection.toml, corrections.toml, erased.toml, vocabulary/
    and, wherever it is, the index folder `apart`.
    """
    found: list[Found] = []
    skipped: list[Skipped] = []
    indexes: list[str] = []
    others: list[tuple[Path, int]] = []
    root, own = folder.resolve(), apart.resolve()
    waiting = [root]
    while waiting:
        place = waiting.pop()
        if place != root and generations.is_index(place):
            indexes.append(_name(root, place))
            continue
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
            if _silent(root, path, mode, own):
                continue
            if stat.S_ISDIR(mode):
                waiting.append(path)
            elif stat.S_ISREG(mode):
                found.append(Found(file=_name(root, path), path=path))
            else:
                others.append((path, mode))
    there = {above for each in found for above in (each.path, *each.path.parents)} if others else set()
    skipped += (Skipped(file=_name(root, path), reason=_reason(root, path, mode, there)) for path, mode in others)
    known, twins = _without_twins(found)
    return Walked(found=known, skipped=_by_name([*skipped, *twins]), indexes=tuple(sorted(indexes)))


def _by_name(skipped: list[Skipped]) -> tuple[Skipped, ...]:
    return tuple(sorted(skipped, key=lambda each: (each.file, each.reason)))


def _silent(root: Path, path: Path, mode: int, own: Path) -> bool:
    name = path.name
    if name.startswith(".") or (stat.S_ISLNK(mode) and _leads_to(path, own)):
        return True
    folder = stat.S_ISDIR(mode)
    if path.parent == root and (name == _OWN_FOLDER if folder else name in _OWN):
        return True
    return path == own if folder else fnmatchcase(name, "README*")


def _leads_to(link: Path, own: Path) -> bool:
    try:
        return link.resolve() == own
    except (OSError, RuntimeError):
        return False


def _reason(root: Path, path: Path, mode: int, there: Collection[Path]) -> str:
    if stat.S_ISLNK(mode):
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):
            return "a link that leads nowhere"
        if not target.is_relative_to(root):
            return "a link that leads out of the collection"
        if target in there:
            return f"a link to {_name(root, target)}, which is read under its own name"
        return f"a link to {_name(root, target)}, which is no document of the collection; put a copy of it here"
    kind = next((words for is_so, words in _KINDS if is_so(mode)), "something that is no file")
    return f"{kind}, not a file"


def _name(root: Path, path: Path) -> str:
    """The path within the collection, printable: bytes that are no UTF-8 as \\xff, and then \\ as \\\\."""
    relative = os.fsencode(path.relative_to(root).as_posix())
    try:
        return relative.decode()
    except UnicodeDecodeError:
        return relative.replace(b"\\", b"\\\\").decode(errors="backslashreplace")


def _without_twins(found: list[Found]) -> tuple[tuple[Found, ...], list[Skipped]]:
    """Two names can read alike only when one was made to; the second would take the links of the first."""
    known: dict[str, Found] = {}
    twins: list[Skipped] = []
    for each in sorted(found, key=lambda each: (each.file, os.fsencode(each.path))):
        if each.file in known:
            twins.append(Skipped(file=each.file, reason="its name reads like that of another file; rename it"))
        else:
            known[each.file] = each
    return tuple(known.values()), twins
