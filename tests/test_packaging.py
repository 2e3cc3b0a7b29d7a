"""What the project says that it needs is what its modules import, and the wheel holds all that it runs on."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
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


PAPER: Final = """Rain on the bridge

Ann Example, the chair of the union, said: “The bridge is wet.”
"""
ASK: Final = """
import json, pathlib, sys
import search, webui
from search.config import Settings
from search.live import Live
live = Live(pathlib.Path("index"))
live.refresh()
client = webui.create_app(Settings(index=pathlib.Path("index")), live).test_client()
answers = {address: client.get(address) for address in sys.argv[1:]}
live.stop()
print(json.dumps({
    "from": [search.__file__, webui.__file__],
    "answers": {address: [answer.status_code, answer.text] for address, answer in answers.items()},
}))
"""
"""Prints where the packages came from and what each address answers."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built and unpacked into a folder of its own. It looks nothing up."""
    target = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-index", "--no-deps"]
    ran(target, *pip, "--no-build-isolation", "--no-compile", "--target", str(target), str(ROOT))
    return target


def ran(folder: Path, *line: str, path: Path | None = None) -> str:
    """What a command prints; modules come from `path` first."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("WHOSAID_", "PYTHON", "COV"))}
    env |= {"PYTHONPATH": str(path)} if path else {}
    done = subprocess.run(line, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stderr
    return done.stdout


def test_the_wheel_indexes_and_serves_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "rain.txt").write_text(PAPER, encoding="utf-8")
    ran(tmp_path, str(installed / "bin" / "whosaid"), "index", "papers", "--index", "index", path=installed)
    pages = ["/", "/search?q=bridge", "/documents", "/d/rain", "/about", "/help", "/limits", "/pack", "/nowhere"]
    files = ["/static/style.css", "/static/app.js", "/static/icon.svg", "/api/v1/search?q=bridge"]
    told = json.loads(ran(tmp_path, sys.executable, "-c", ASK, *pages, *files, path=installed))

    assert [str(installed / package / "__init__.py") for package in ("search", "webui")] == told["from"]
    assert {address: 404 if address == "/nowhere" else 200 for address in pages + files} == {
        address: status for address, (status, _) in told["answers"].items()
    }
    assert "Quotations found (F1)" in told["answers"]["/about"][1]  # benchmarks/floors.json came with it
    assert '"Ann Example"' in told["answers"]["/api/v1/search?q=bridge"][1]


def test_the_installed_command_knows_serve(installed: Path, tmp_path: Path) -> None:
    assert "--port" in ran(tmp_path, str(installed / "bin" / "whosaid"), "serve", "--help", path=installed)
