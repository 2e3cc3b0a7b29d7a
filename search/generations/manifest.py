"""What a generation says of itself: manifest.json, and the pointer that names the generation in force.

Turns bytes into values and back; touches no file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from search.errors import IndexDamaged, IndexOutdated

FORMAT = 1
"""The form of a generation's folder. It goes up whenever an older program could not read a newer folder, or the other
way round; the message of IndexOutdated names the command that builds the index again."""

MANIFEST = "manifest.json"
POINTER = "CURRENT"

_NAME = re.compile(r"[0-9]{6,12}-[0-9a-f]{8}", re.ASCII)
_POINTER = re.compile(rb"([0-9]{6,12}-[0-9a-f]{8}) ([0-9a-f]{64})\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFact:
    """Size in bytes and SHA-256 of one file of a generation."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Canary:
    """A query with a known answer: passages with all these stems, the first ids in document order and how many."""

    stems: tuple[str, ...]
    ids: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What whoever built a generation says of it."""

    engine: str
    engine_version: str
    analyzer: str
    counts: Mapping[str, int] = field(default_factory=dict)
    canaries: tuple[Canary, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """`built` is the time of building in UTC, ISO 8601; `files` by their path within the generation, with `/`."""

    about: About
    built: str
    files: Mapping[str, FileFact]
    format: int = FORMAT


def is_name(name: str) -> bool:
    """Whether a folder of this name is, or was, a generation."""
    return _NAME.fullmatch(name) is not None


def write(manifest: Manifest) -> bytes:
    """The bytes of manifest.json."""
    return (json.dumps(asdict(manifest), indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def read(content: bytes, where: str) -> Manifest:
    """What manifest.json says; `where` is its path, for messages. Raises IndexDamaged or IndexOutdated."""
    try:
        said = json.loads(content)
        found = said["format"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise IndexDamaged(f"{where} cannot be read ({error}); build the index again with: whosaid index") from error
    if found != FORMAT:
        age = "an older" if isinstance(found, int) and found < FORMAT else "a newer"
        raise IndexOutdated(
            f"{where}: the index was built by {age} whosaid (format {found!r}, this one reads {FORMAT}); "
            "build it again with: whosaid index"
        )
    try:
        return _manifest(said)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise IndexDamaged(
            f"{where} lacks what it must say ({error}); build the index again with: whosaid index"
        ) from error


def _manifest(said: dict[str, Any]) -> Manifest:
    about = dict(said["about"])
    canaries = tuple(
        Canary(stems=tuple(canary["stems"]), ids=tuple(canary["ids"]), total=canary["total"])
        for canary in about.pop("canaries")
    )
    return Manifest(
        about=About(**about, canaries=canaries),
        built=said["built"],
        files={name: FileFact(**fact) for name, fact in said["files"].items()},
        format=said["format"],
    )


def point_at(name: str, sha256: str) -> bytes:
    """The bytes of CURRENT: the generation's name and the SHA-256 of its manifest."""
    return f"{name} {sha256}\n".encode()


def pointed_at(content: bytes, where: str) -> tuple[str, str]:
    """Name and SHA-256 of the manifest that CURRENT holds. Raises IndexDamaged."""
    match = _POINTER.fullmatch(content)
    if match is None:
        raise IndexDamaged(f"{where} does not name a generation; build the index again with: whosaid index")
    return match[1].decode(), match[2].decode()
