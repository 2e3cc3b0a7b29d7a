"""The page that explains the query language says what the code does: every example and every limit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from search.model import Query
from search.query import DEFAULT, FIELDS, parse, reading

PAGE = Path(__file__).parents[2] / "docs" / "query-language.md"
TEXT = PAGE.read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| `([^`]+)` \| (.+) \|$", TEXT, re.MULTILINE)
LENIENT = re.findall(r"^\| `([^`]+)`", TEXT.partition("## What is read leniently")[2], re.MULTILINE)


@pytest.mark.parametrize(("typed", "read"), EXAMPLES)
def test_an_example_is_read_as_the_page_says(typed: str, read: str) -> None:
    assert read == reading(Query(clause=parse(typed).clause), {})


def test_only_what_is_said_to_be_lenient_makes_a_note() -> None:
    assert LENIENT == [typed for typed, _ in EXAMPLES if parse(typed).notes]


def test_the_page_states_every_limit() -> None:
    stated = re.findall(r"^- (.+)$", TEXT.partition("## Limits")[2], re.MULTILINE)
    assert [row.sentence for row in DEFAULT.table()] == stated


def test_every_field_has_an_example() -> None:
    assert all(any(f"{field}:" in typed for typed, _ in EXAMPLES) for field in (*FIELDS, "date"))
