"""Every rule of evidence says in plain words what it has seen."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from search.model import Evidence
from search.searcher.reasons import PHRASES, reason

SEARCH = Path(__file__).resolve().parents[2] / "search"
PLACE = {"Voice": 1, "Found": 0, "Cue": 3, "_again": 1, "phrase": 2}
"""Which argument of a call is the rule."""


def rules() -> Iterator[str]:
    """The rules that the rooms of labels write down as such."""
    for room in ("quotes", "voices", "bodies"):
        for path in (SEARCH / room).glob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Call):
                    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                    given = [word.value for word in node.keywords if word.arg == "rule"]
                    given += node.args[PLACE[name] : PLACE[name] + 1] if name in PLACE else []
                    yield from (value for each in given for value in constants(each))


def constants(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def test_every_rule_has_a_phrase() -> None:
    found = set(rules())
    assert {"verb before", "frame: introduced", "inherited", "carried over"} <= found
    assert set() == found - set(PHRASES)


def test_every_rule_for_who_publishes_a_page_has_a_phrase() -> None:
    told = (SEARCH / "voices" / "publisher.py").read_text()
    returned = [node.value for node in ast.walk(ast.parse(told)) if isinstance(node, ast.Return)]
    last = [value.elts[-1] for value in returned if isinstance(value, ast.Tuple)]
    found = {rule for each in last for rule in constants(each)}
    assert {"site name", "publisher not stated", "has a comment thread"} <= found
    assert set() == found - set(PHRASES)


@pytest.mark.parametrize(
    ("evidence", "cue", "said"),
    [
        (Evidence(rule="frame"), "", "Inferred from the text around it: a line above it says whose words follow"),
        (
            Evidence(rule="named", confidence="stated", conflict=True),
            "Lamp\n  Co",
            "Stated in the text: the company is named, though the text contradicts itself here (“Lamp Co”)",
        ),
        (Evidence(rule="corrected", confidence="corrected"), "x", "Corrected by hand"),
        (Evidence(rule="new_rule", confidence="default"), "", "Not stated in the text: new rule"),
    ],
)
def test_a_reason_reads_as_a_sentence(evidence: Evidence, cue: str, said: str) -> None:
    assert said == reason(evidence, cue)
