"""What a reader yields: a document and its blocks, read but not yet split or labelled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from search.model.collection import Source
from search.model.span import Span

BlockKind = Literal["paragraph", "list_item", "quote_block", "comment", "table_row", "heading", "context", "furniture"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """Number as written, or counted where the markup counts; `parent` is the number of the comment that this answers.

    `posted` is the day that markup or the line over its words gives.
    """

    number: str
    parent: str | None = None
    poster: str | None = None
    posted: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link in running text: its words at `span` in the document's text, and the address that it leads to."""

    span: Span
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a document as its layout gives it.

    `level` is the depth of a heading (1 is the title), list item, quote block or comment (0 is outermost), or of what
    a line introduces; `mark` the list mark or
    comment number as written ("•", "3."), which lies outside `span`; `role` what a context or furniture block is
    ("title", "date", "separator", "menu", …), or what a paragraph's manner shows: "attribution" (a bare "She said:"),
    "link" (a bare address), "source_label" (a label over one paragraph), "credit" (the name under a pull quote).
    `href` is where a block leads that is one link, `links` are those in its text; `page` is the number of the page
    that it stands on, counted from 1, where the file has pages. `text` is the document's text at `span`, `mark` at
    `mark_span`.
    """

    ordinal: int
    kind: BlockKind
    text: str
    span: Span
    level: int = 0
    mark: str | None = None
    mark_span: Span | None = None
    role: str | None = None
    href: str | None = None
    comment: Comment | None = None
    links: tuple[Link, ...] = ()
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document as read. `text` is what every offset counts in; `file` is relative to the collection, with `/`.

    `text` is the decoded file for plain text, and for every other kind the words that the reader took out of it.
    `author` is who wrote it by the file's own metadata or byline, as written there.
    """

    id: str
    file: str
    title: str | None
    text: str
    blocks: tuple[Block, ...]
    media_type: str
    sha256: str
    source: Source | None = None
    kind: str | None = None
    published: date | None = None
    url: str | None = None
    author: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSummary:
    """A document without its text: what lists and headings need. `gone`: its file is no longer in the collection."""

    id: str
    file: str
    title: str | None = None
    source: Source | None = None
    kind: str | None = None
    published: date | None = None
    url: str | None = None
    media_type: str
    passages: int = 0
    gone: bool = False
