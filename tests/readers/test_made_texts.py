"""Made-up pages in plain text, each line with the fate that a careful reader gives it.

A line of a file in texts/ is `fate|the line as it stands`. Fates: T title, C any other context, H heading, F furniture,
P paragraph, I list item, Q quote block, R table row, + the same passage as the line before, 2 or 2.1 a comment by its
number, `@2.1 Name` the line that says who posted it. `P/I` where readers could differ; an empty line has no fate.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from search import passages
from search.model import Document, Passage
from search.readers.text import read_text

TEXTS = sorted((Path(__file__).parent / "texts").glob("*.txt"))
_KINDS = {"paragraph": "P", "list_item": "I", "quote_block": "Q", "table_row": "R"}


@dataclass(frozen=True, slots=True)
class Asserted:
    """One line of a page: its place in the text, and what it should be."""

    start: int
    text: str
    fates: tuple[str, ...]


def parse(page: str) -> tuple[str, list[Asserted]]:
    """The text of the page and its lines that are not blank."""
    text, asserted = "", []
    for row in page.splitlines():
        fate, _, line = row.partition("|")
        if line.strip():
            indent = len(line) - len(line.lstrip())
            asserted.append(Asserted(len(text) + indent, line.strip(), tuple(fate.split("/"))))
        text += line + "\n"
    return text, asserted


def fates(read: Document, asserted: list[Asserted]) -> list[str]:
    """The fate that each line has, in the same words."""
    found: list[str] = []
    before: Passage | None = None
    split = passages.split(read)
    for line in asserted:
        last = line.start + len(line.text) - 1
        passage = next((p for p in split if p.span.start <= last < p.span.end), None)
        if passage is None:
            found.append(_set_aside(read, last))
        elif passage is before:
            found.append("+")
        else:
            found.append(_path(passage.comment) if passage.comment else _KINDS[passage.kind])
        before = passage
    return found


def _set_aside(read: Document, place: int) -> str:
    block = next(block for block in read.blocks if block.span.start <= place < block.span.end)
    if block.kind == "furniture":
        return "F"
    if block.role == "poster":
        after = next((b for b in read.blocks if b.ordinal > block.ordinal and b.kind == "comment"), None)
        comment = after.comment if after else None
        return f"@{_path(comment)} {comment.poster}" if comment else "@"
    return "H" if block.kind == "heading" else "T" if block.role == "title" else "C"


def _path(comment: object) -> str:
    number, parent = getattr(comment, "number", ""), getattr(comment, "parent", None)
    return f"{parent}.{number}" if parent else str(number)


def check(page: str) -> list[str]:
    """A sentence for each line that is not what it should be."""
    text, asserted = parse(page)
    read = read_text(text.encode(), file="made-up.txt", sha256="0" * 64)
    assert () == passages.coverage(read, passages.split(read))
    wrong = []
    for line, fate in zip(asserted, fates(read, asserted), strict=True):
        if fate not in line.fates:
            wrong.append(f"{'/'.join(line.fates)} expected, {fate} found: {line.text[:90]}")
    return wrong


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_every_line_of_a_made_up_page_is_what_a_careful_reader_takes_it_for(file: Path) -> None:
    assert [] == check(file.read_text(encoding="utf-8"))
