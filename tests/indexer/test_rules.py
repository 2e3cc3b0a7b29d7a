"""The same folder gives the same index for everybody, under a version that says what its labels depend on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

from search.indexer import rules
from search.indexer.rules import WITHOUT_SAY, Rules
from search.model import Collection, DocumentEntry

BUILD = """
import random, sys
from pathlib import Path
from search import indexer
real = Path.iterdir
def shuffled(self):
    found = list(real(self)); random.shuffle(found); return iter(found)
Path.iterdir = shuffled
indexer.index(Path(sys.argv[1]), Path(sys.argv[2]), engine="memory")
"""


def test_the_same_folder_gives_the_same_catalogue_whatever_surrounds_it(papers: Path, tmp_path: Path) -> None:
    for number in range(20):
        (papers / f"n{number}.txt").write_text(f"Report {number}\n\n“It is poor,” said inspector {number}.\n")
    surroundings = (
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
    )
    built = []
    for number, surrounding in enumerate(surroundings):
        copy = tmp_path / f"copy{number}" / "papers"
        shutil.copytree(papers, copy)
        index = tmp_path / f"index{number}"
        subprocess.run([sys.executable, "-c", BUILD, copy, index], check=True, env={**os.environ, **surrounding})
        built.append(next(index.glob("0*/catalogue.sqlite")).read_bytes())
    assert built[0] == built[1]


def test_the_rules_version_of_a_file_depends_on_what_is_said_of_it_alone() -> None:
    bare = Collection(title="T")
    described = Collection(title="Other", documents=(DocumentEntry(file="a.txt", title="A"),))
    assert Rules(bare).version("b.txt") == Rules(described).version("b.txt")
    assert Rules(bare).version("a.txt") != Rules(described).version("a.txt")


def test_rooms_without_a_say_in_labels_are_never_imported_by_those_that_have_one() -> None:
    """Whatever a label depends on must count in the version of the rules."""
    script = (
        "import sys, search.collection, search.readers, search.passages, search.quotes, search.voices, search.bodies;"
        "print(*sorted({name.split('.')[1] for name in sys.modules if name.startswith('search.')}))"
    )
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split()
    assert set() == set(loaded) & WITHOUT_SAY


@pytest.mark.parametrize("name", ["indexer/reading.py", "indexer/evidence.py", "indexer/limits.py", "bodies/cues.py"])
def test_what_puts_labels_together_counts_in_the_version_of_the_rules(name: str) -> None:
    assert name in {name for name, _ in rules._parts(resources.files("search"), "")}


def test_what_only_runs_the_reading_does_not_count_in_the_version_of_the_rules() -> None:
    counted = {name for name, _ in rules._parts(resources.files("search"), "") if name.startswith("indexer/")}
    assert {"indexer/evidence.py", "indexer/limits.py", "indexer/reading.py"} == counted
    assert all((resources.files("search") / f"{name}.py").is_file() for name in WITHOUT_SAY if "/" in name)
