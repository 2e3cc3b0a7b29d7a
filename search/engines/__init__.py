"""The engines by name: make an index, open an index. Who asks here knows no engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final, cast

from search.engines import speakers
from search.engines.base import (
    EXPANSIONS,
    TEXT_FIELDS,
    Counts,
    Engine,
    EngineModule,
    Entry,
)
from search.engines.entries import entry
from search.errors import ConfigError
from search.model import COUNTED_FIELDS

__all__ = [
    "DEFAULT",
    "EXPANSIONS",
    "NAMES",
    "TEXT_FIELDS",
    "Counts",
    "Engine",
    "Entry",
    "build_engine",
    "engine_version",
    "entry",
    "open_engine",
    "update_engine",
]

NAMES: Final = ("whoosh", "memory")
DEFAULT: Final = "whoosh"


def build_engine(
    name: str, folder: Path, entries: Iterable[Entry], progress: Callable[[int], None] = lambda _: None
) -> None:
    """Write an index of `entries` into the empty `folder`; `progress` is told how many are done."""
    _module(name).build(folder, entries, progress)


def update_engine(name: str, base: Path, folder: Path, *, removed: Sequence[Entry], added: Sequence[Entry]) -> bool:
    """Write into the empty `folder` what the index in `base` holds, without `removed` and with `added`.

    It answers as one that was built of those entries; what did not change is taken over. `removed` must be equal to
    what `base` was made of. False, with nothing written, when the engine would rather have all of it built.
    """
    return _module(name).update(base, folder, removed=removed, added=added)


def open_engine(name: str, folder: Path) -> Engine:
    """Open what `build_engine` wrote. Raises IndexDamaged when it cannot be read."""
    return _module(name).open(folder)


def engine_version(name: str) -> str:
    """The engine's version and that of its files, and what its facets hold; another index is made again."""
    return f"{_module(name).version} facets {len(COUNTED_FIELDS)} speakers {speakers.VERSION}"


def _module(name: str) -> EngineModule:
    if name not in NAMES:
        raise ConfigError(f"There is no engine {name!r}. Choose one of: {', '.join(NAMES)}.")
    return cast("EngineModule", import_module(f"search.engines.{name}"))
