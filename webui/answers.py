"""The object that `/api/v1/search` answers and `whosaid search --json` prints, made without a request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import takewhile
from typing import Any

from search import shapes
from search.model import DocumentSummary, ResultPage
from webui.places import Places
from webui.present.results import pinned

HIT_CHARACTERS = 10_000
"""Of a longer passage a hit tells only so many characters."""


def answer(page: ResultPage, documents: Mapping[str, DocumentSummary], base: str) -> dict[str, Any]:
    """The answer for `page`, with addresses under `base`, relative when it is empty; an entry point of the program."""
    # What was asked is told as it was asked; only the links carry a correction and how many words were required.
    asked = page.query
    if page.suggestion and page.suggestion.applied and page.suggestion.typed:
        asked = replace(asked, text=page.suggestion.typed)
    told = shapes.results(replace(page, query=pinned(page)), documents, Places(base))
    for hit in told["items"]:
        _shorten(hit["passage"])
    return {**told, "query": shapes.asked(asked)}


def _shorten(passage: dict[str, Any]) -> None:
    """Leave the beginning of a passage that is too long, and the quotations that begin in it; its `url` has it whole.

    Quotations stand in the order of the text, so that the numbers of those that hold others stay right.
    """
    if len(passage["text"]) <= HIT_CHARACTERS:
        return
    end = passage["start"] + HIT_CHARACTERS
    quotes = takewhile(lambda quote: bool(quote["start"] < end), passage["quotes"])
    passage["text"] = passage["text"][:HIT_CHARACTERS]
    passage["quotes"] = [{**quote, "text": quote["text"][: end - quote["start"]]} for quote in quotes]
    passage["truncated"] = True
