"""Small documents and passages for tests, made up; every argument has a plain default."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from search.model import Block, Collection, Document, Passage, Span

A_COLLECTION = Collection(title="Made-up papers")


def a_document(text: str = "Ann said no.", *, id: str = "paper", **more: Any) -> Document:  # noqa: A002
    """A document of one paragraph, in the file <id>.txt."""
    facts: dict[str, Any] = {
        "file": f"{id}.txt",
        "title": f"The {id}",
        "blocks": (Block(ordinal=1, kind="paragraph", text=text, span=Span(0, len(text))),),
        "media_type": "text/plain",
        "sha256": "0" * 64,
    }
    return Document(id=id, text=text, **{**facts, **more})


def passages_of(document: Document, texts: Sequence[str] | None = None) -> tuple[Passage, ...]:
    """A passage for each of `texts` (the whole document when left out), found in order in the document's text."""
    made = []
    at = 0
    for ordinal, text in enumerate([document.text] if texts is None else texts, start=1):
        at = document.text.index(text, at)
        span = Span(at, at + len(text))
        name = f"{document.id}-{ordinal}"
        made.append(Passage(id=name, document_id=document.id, ordinal=ordinal, span=span, text=text, kind="paragraph"))
        at = span.end
    return tuple(made)
