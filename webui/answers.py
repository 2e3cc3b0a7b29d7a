"""The object that `/api/v1/search` answers and `whosaid search --json` prints, made without a request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from search import shapes
from search.model import DocumentSummary, ResultPage
from webui.places import Places
from webui.present.results import pinned


def answer(page: ResultPage, documents: Mapping[str, DocumentSummary], base: str) -> dict[str, Any]:
    """The answer for `page`, with addresses under `base`, relative when it is empty; an entry point of the program."""
    # What was asked is told as it was asked; only the links carry a correction and how many words were required.
    asked = page.query
    if page.suggestion and page.suggestion.applied and page.suggestion.typed:
        asked = replace(asked, text=page.suggestion.typed)
    told = shapes.results(replace(page, query=pinned(page)), documents, Places(base))
    return {**told, "query": shapes.asked(asked)}
