"""Titles before names: one list for all the rooms."""

from __future__ import annotations

import re

import pytest

from search import titles
from search.quotes import cues
from search.readers.layout import wording
from search.voices import naming


@pytest.mark.parametrize("title", titles.PERSONAL)
def test_each_title_is_known_to_names_to_quotations_and_to_pages(title: str) -> None:
    assert re.fullmatch(naming.TITLE, title)
    assert set(title.lower().split()) <= cues.TITLES
    assert wording.is_titled(f"{title} Ada Quill")


@pytest.mark.parametrize("title", titles.ABBREVIATED)
def test_each_abbreviated_title_is_a_title(title: str) -> None:
    assert title.lower() in titles.ALL


@pytest.mark.parametrize("line", ["Captain Ada Quill", "Lamps at Wick", "President Ada Quill"])
def test_ranks_and_other_words_open_no_titled_name(line: str) -> None:
    assert not wording.is_titled(line)
