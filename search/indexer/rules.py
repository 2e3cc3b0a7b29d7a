"""The version of the labelling rules: what a document's labels depend on beside its bytes, as one hash.

Reads the program's own files; so nobody has to remember to raise a number.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import replace
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable

from search.model import Collection

WITHOUT_SAY = frozenset(
    {"adding", "catalogue", "cli", "config", "engines", "fault", "fetch", "generations", "highlight"}
    | {"inspection", "live", "opened", "query", "searcher", "shapes", "standard"}
    | {f"indexer/{name}" for name in ("__init__", "base", "corrected", "outcome", "plan", "preview", "rules", "run")}
    | {f"indexer/{name}" for name in ("summary", "unfinished", "update", "walk", "wire", "worker", "workers")}
)
"""Rooms and files that no label depends on. Every other one counts, a new one too until it is named here: of the
indexer what composes the rooms, words the evidence and limits what a document may cost."""

_LIBRARIES = ("beautifulsoup4", "charset-normalizer", "lxml", "mammoth", "markdown-it-py", "pypdfium2", "PyStemmer")
"""Libraries that take part in reading and labelling: another version may read differently."""


class Rules:
    """The versions for the files of one collection."""

    def __init__(self, collection: Collection) -> None:
        common = f"{code()} {replace(collection, title='', documents=())!r} "
        self._common = hashlib.sha256(common.encode(errors="backslashreplace"))
        self._entries = {entry.file: repr(entry) for entry in collection.documents}

    def version(self, file: str) -> str:
        """16 hex digits that change when the labels of `file` may change though its bytes do not."""
        state = self._common.copy()
        state.update(self._entries.get(file, "").encode(errors="backslashreplace"))
        return state.hexdigest()[:16]


@cache
def code() -> str:
    """A hash over the code and data that labels are made with."""
    state = hashlib.sha256(unicodedata.unidata_version.encode())
    for library in _LIBRARIES:
        state.update(f"{library} {_version(library)}\n".encode())
    for name, part in _parts(resources.files("search"), ""):
        content = part.read_bytes()
        state.update(f"{name} {len(content)}\n".encode() + content)
    return state.hexdigest()


def _version(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "not installed"  # what could not be read without it is tried again once it is there


def _parts(folder: Traversable, above: str) -> list[tuple[str, Traversable]]:
    parts: list[tuple[str, Traversable]] = []
    for part in sorted(folder.iterdir(), key=lambda part: part.name):
        name = above + part.name
        if name.removesuffix(".py") in WITHOUT_SAY:
            continue
        if part.is_dir():
            parts += _parts(part, f"{name}/")
        elif part.name.endswith((".py", ".toml")):
            parts.append((name, part))
    return parts
