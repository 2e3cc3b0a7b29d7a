"""A made-up field of people and a short way from a text to its labelled passages."""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from search import passages, quotes, readers, voices
from search.collection import load
from search.model import Collection, Crc, Document, Passage, Person, Source

BLOG = Source(id="owl", name="The Probation Owl", author_type="blogger")
ECHO = Source(id="echo", name="Anytown Echo", author_type="press")
INSPECTORATE = Source(id="hmi", name="Inspectorate of Lamps", author_type="inspector")


@cache
def field() -> Collection:
    """The shipped author types with people and bodies that nobody is called like."""
    with tempfile.TemporaryDirectory() as folder:
        collection = load(Path(folder))
    return replace(
        collection,
        people=(
            Person(name="Inspectorate of Lamps", author_type="inspector", body=True, spellings=("LAMPI",)),
            Person(name="Dame Ada Quill", author_type="inspector", organisation="Inspectorate of Lamps"),
            Person(name="Lampworkers United", author_type="union", body=True, spellings=("LU",)),
            Person(name="Anytown Echo", author_type="press", body=True),
            Person(name="Wick Trust", author_type="charity", body=True),
        ),
        crcs=(Crc(slug="north", name="Northshire CRC", areas=("Northshire",)),),
    )


def read(text: str, source: Source | None = None) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{hashlib.sha256(text.encode()).hexdigest()[:8]}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        return replace(readers.read(path, file=path.name), source=source)


def label(text: str, source: Source | None = None) -> tuple[Passage, ...]:
    document = read(text, source)
    parts = quotes.label(document, passages.split(document), field())
    return voices.label(document, parts, field())


def said(text: str, source: Source | None = None) -> list[tuple[str, str | None]]:
    """Author type and speaker of each passage."""
    return [(passage.author_type, passage.speaker.name) for passage in label(text, source)]
