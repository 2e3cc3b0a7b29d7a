"""Labelled passages in the form of the gold standards, for a person to correct and for the scorecard. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from search import shapes
from search.model import Block, Document, Passage, Quote

Row = dict[str, Any]


def rows(document: Document, passages: Sequence[Passage]) -> Iterator[Row]:
    """A row for each passage with what is to be looked at; offsets in characters of the document's text.

    `block` counts the blocks between blank lines. `alt`, `note` and `reproduced_from` are for the person who corrects:
    other labels that a careful reader could give, a remark, and the work that the words are copied from.
    """
    at, block = 0, 1
    for number, passage in enumerate(passages, start=1):
        block += document.text.count("\n\n", at, passage.span.start)
        at = passage.span.start
        yield {
            "n": number,
            "start": passage.span.start,
            "end": passage.span.end,
            "kind": passage.kind,
            "section": passage.section[-1] if passage.section else None,
            "section_path": list(passage.section),
            "author_type": passage.author_type,
            "speaker": passage.speaker.name,
            "container_author_type": passage.container_author_type,
            "comment": shapes.comment(passage.comment) if passage.comment else None,
            "crc": list(passage.crcs),
            "quotes": [_quote(quote) for quote in passage.quotes],
            "note": None,
            "reproduced_from": None,
            "block": block,
            "alt": None,
            "text": passage.text,
        }


def aside(document: Document) -> dict[str, list[Row]]:
    """What is no passage: `furniture` that is dropped, `context` that shapes labels, `marks` of lists and comments."""
    return {
        "furniture": [_piece(block) for block in document.blocks if block.kind == "furniture"],
        "context": [_piece(block) for block in document.blocks if block.kind in ("context", "heading")],
        "marks": [
            {"start": block.mark_span.start, "end": block.mark_span.end, "text": block.mark, "type": "list mark"}
            for block in document.blocks
            if block.mark_span is not None
        ],
    }


def _quote(quote: Quote) -> Row:
    row: Row = {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.text,
        "author_type": quote.speaker.author_type,
        "speaker": quote.speaker.name,
        "inside": quote.inside,
    }
    # As in the standards, these two stand only where they are true.
    return row | ({"open": True} if quote.opens_on else {}) | ({"continues": True} if quote.continues else {})


def _piece(block: Block) -> Row:
    return {"start": block.span.start, "end": block.span.end, "text": block.text, "type": block.role or block.kind}
