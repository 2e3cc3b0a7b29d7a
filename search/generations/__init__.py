"""A published index is an immutable folder with a manifest; here it is published, verified and found again.

Knows files and bytes only: never what a catalogue or an engine holds.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from search import fault
from search.errors import IndexDamaged, IndexMissing, PublishFailed, SearchError
from search.generations import disk, lock, manifest
from search.generations.manifest import MANIFEST, POINTER, About, Canary, FileFact, Manifest

__all__ = [
    "KEPT",
    "MANIFEST",
    "POINTER",
    "About",
    "Canary",
    "FileFact",
    "Generation",
    "Manifest",
    "Writer",
    "current",
    "is_index",
    "standing",
    "verify",
    "writing",
]

KEPT = 2
"""Generations left standing: the one in force and the one before, for readers that still hold it."""

_ASIDE = "tmp-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """A published index: its name, its folder, what it says of itself."""

    name: str
    folder: Path
    manifest: Manifest


# ── Finding and verifying ───────────────────────────────────────────────────


def current(index: Path) -> Generation:
    """The generation in force, its manifest checked but not yet its other files.

    Raises IndexMissing, IndexDamaged (naming the file) or IndexOutdated.
    """
    pointer = index / POINTER
    try:
        content = pointer.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        if any(manifest.is_name(name) for name in _names(index)):
            raise IndexDamaged(f"{pointer} is gone; build the index again with: whosaid index") from error
        raise IndexMissing(f"There is no index in {index}; build it with: whosaid index") from error
    except OSError as error:
        _unreadable(pointer, error)
    name, sha256 = manifest.pointed_at(content, str(pointer))
    found, told = _described(index / name)
    if sha256 != told:
        raise IndexDamaged(f"{found.folder / MANIFEST} is not what {pointer} expects; build again with: whosaid index")
    return found


def is_index(folder: Path) -> bool:
    """Whether `folder` is that of an index: its pointer names a generation, or generations stand in it."""
    if _pointed(folder) is not None:
        return True
    return any(manifest.is_name(name) and (folder / name / MANIFEST).is_file() for name in _names(folder))


def verify(generation: Generation, only: Collection[str] | None = None) -> None:
    """Compare every file of a generation, or those in `only`, with its manifest.

    Raises IndexDamaged, naming the first that differs.
    """
    for name, fact in generation.manifest.files.items():
        if only is not None and name not in only:
            continue
        path = generation.folder / name
        try:
            size, sha256 = disk.digest(path)
        except FileNotFoundError as error:
            raise IndexDamaged(f"{path} is missing; build the index again with: whosaid index") from error
        except OSError as error:
            _unreadable(path, error)
        if (size, sha256) != (fact.size, fact.sha256):
            raise IndexDamaged(f"{path} is damaged; build the index again with: whosaid index")


def standing(index: Path) -> Iterator[Generation]:
    """The generations whose manifests can be read, newest first, whatever the pointer says."""
    for name in sorted(filter(manifest.is_name, _names(index)), reverse=True):
        with suppress(SearchError):
            yield _described(index / name)[0]


def _described(folder: Path) -> tuple[Generation, str]:
    path = folder / MANIFEST
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise IndexDamaged(f"{path} is missing; build the index again with: whosaid index") from error
    except OSError as error:
        _unreadable(path, error)
    said = manifest.read(content, str(path))
    return Generation(name=folder.name, folder=folder, manifest=said), hashlib.sha256(content).hexdigest()


def _names(index: Path) -> list[str]:
    try:
        return [path.name for path in index.iterdir()]
    except OSError:
        return []


def _unreadable(path: Path, error: OSError) -> NoReturn:
    raise IndexDamaged(
        f"{path} cannot be read ({error.strerror}); build the index again with: whosaid index"
    ) from error


# ── Publishing ──────────────────────────────────────────────────────────────


class Writer:
    """The one writer of an index folder; made by `writing`."""

    def __init__(self, index: Path) -> None:
        self._index = index

    def publish(self, write: Callable[[Path], About | None], base: Generation | None = None) -> Generation | None:
        """Have `write` fill an empty folder and put that folder in force; None when it returns None.

        Files of `base`, a verified generation, may stand in it under a second name; their hashes are taken over.

        Nothing of it is left when anything fails; the generation in force stays so until the last step is done.
        Raises PublishFailed when disk or memory do not suffice; other errors of `write` pass through.
        """
        aside = self._index / f"{_ASIDE}{os.getpid()}"
        try:
            aside.mkdir()
            about = write(aside)
            if about is None:
                return None
            published = self._put_in_force(aside, about, base)
        except OSError as error:
            what = error.filename or self._index
            raise PublishFailed(
                f"{what} could not be written ({error.strerror or error}); nothing was published. "
                "Free some space, or choose another folder with --index."
            ) from error
        except MemoryError as error:
            raise PublishFailed("There is not enough memory to build the index; nothing was published.") from error
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        self.sweep(keep=published.name)
        return published

    def sweep(self, keep: str | None = None, kept: int = KEPT) -> None:
        """Remove what dead writers left, and all but the last `kept` generations; never one in force, or `keep`."""
        in_force = keep or _pointed(self._index)
        generations = sorted(filter(manifest.is_name, _names(self._index)))
        stay = {in_force, *[name for name in generations if in_force is None or name <= in_force][-kept:]}
        for name in _names(self._index):
            # A generation newer than the one in force: its writer died before it could point at it.
            surplus = manifest.is_name(name) and in_force is not None and name not in stay
            if surplus or name.startswith(_ASIDE):
                _remove(self._index / name)

    def _put_in_force(self, aside: Path, about: About, base: Generation | None) -> Generation:
        fault.point("publish.built")
        files = _settle(aside, base)
        said = Manifest(about=about, built=datetime.now(UTC).isoformat(timespec="seconds"), files=files)
        fault.point("publish.synced")
        content = manifest.write(said)
        sha256 = hashlib.sha256(content).hexdigest()
        disk.write(aside / MANIFEST, content)
        disk.sync(aside)
        fault.point("publish.before_rename")
        name = f"{self._number():06d}-{sha256[:8]}"
        folder = self._index / name
        pointer = self._index / f"{_ASIDE}{POINTER}"
        try:
            disk.rename(aside, folder)
            fault.point("publish.after_rename")
            disk.write(pointer, manifest.point_at(name, sha256))
            fault.point("publish.before_pointer")
            disk.rename(pointer, self._index / POINTER)
        except BaseException as error:
            if _pointed(self._index) == name:
                raise PublishFailed(f"{name} is in force, but {self._index} could not be synced ({error})") from error
            _remove(pointer)
            _remove(folder)
            raise
        fault.point("publish.in_force")
        return Generation(name=name, folder=folder, manifest=said)

    def _number(self) -> int:
        return 1 + max((int(name.split("-")[0]) for name in _names(self._index) if manifest.is_name(name)), default=0)


@contextmanager
def writing(index: Path) -> Iterator[Writer]:
    """The right to publish into the folder `index`, which is made when missing, for the length of the block.

    Raises IndexLocked, naming the other writer, and PublishFailed when the folder cannot be written.
    """
    try:
        index.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PublishFailed(f"{index} cannot be made ({error.strerror}); choose another folder with --index") from error
    with lock.held(index):
        writer = Writer(index)
        writer.sweep()
        yield writer


def _settle(folder: Path, base: Generation | None) -> dict[str, FileFact]:
    """Sync every file and folder below `folder`; sizes and hashes of the files, by path."""
    known = base.manifest.files if base else {}
    facts = {}
    for place, _, names in os.walk(folder, topdown=False):
        for name in names:
            path = Path(place, name)
            relative = path.relative_to(folder).as_posix()
            disk.sync(path)
            if base and relative in known and path.samefile(base.folder / relative):
                facts[relative] = known[relative]
                continue
            size, sha256 = disk.digest(path)
            facts[relative] = FileFact(size=size, sha256=sha256)
        disk.sync(Path(place))
    return dict(sorted(facts.items()))


def _pointed(index: Path) -> str | None:
    with suppress(OSError, SearchError):
        return manifest.pointed_at((index / POINTER).read_bytes(), POINTER)[0]
    return None


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()
