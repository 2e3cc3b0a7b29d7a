"""What the project says that it needs is what its modules import."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).resolve().parent.parent
OURS: Final = {"search", "webui", "tests", "benchmarks"}
SAID: Final[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def imported(folder: str) -> dict[str, str]:
    """The modules of others that a folder's modules import, each with a file that does."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            for name in names(node):
                found.setdefault(name.partition(".")[0], str(path.relative_to(ROOT)))
    return {name: path for name, path in found.items() if name not in sys.stdlib_module_names | OURS}


def names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield node.module


def normal(name: str) -> str:
    """As PyPI compares names of packages."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(requirements: Iterable[str | dict[str, str]]) -> set[str]:
    return {
        normal(found[0]) for each in requirements if isinstance(each, str) and (found := re.match(r"[\w.-]+", each))
    }


RUN: Final = declared(SAID["project"]["dependencies"] + SAID["project"]["optional-dependencies"]["pdf"])
DEVELOPMENT: Final = RUN | declared(SAID["dependency-groups"]["dev"] + SAID["dependency-groups"]["build"])
BENCHES: Final = DEVELOPMENT | declared(SAID["dependency-groups"]["bench"])


@pytest.mark.parametrize(
    ("folder", "said"),
    [("search", RUN), ("webui", RUN), ("tests", DEVELOPMENT), ("benchmarks", BENCHES)],
    ids=["search", "webui", "tests", "benchmarks"],
)
def test_every_package_that_is_imported_is_declared(folder: str, said: set[str]) -> None:
    of_modules = packages_distributions()
    undeclared = {
        path: name
        for name, path in imported(folder).items()
        if said.isdisjoint(normal(each) for each in of_modules.get(name, [name]))  # a peer need not be installed
    }

    assert {} == undeclared
