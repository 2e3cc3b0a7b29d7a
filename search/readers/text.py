"""Plain text to a Document: decoded, cut into lines, article and comments read apart. Never guesses who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from search.errors import NoText
from search.model import Block, Document, Span
from search.readers.encodings import BOM, decode
from search.readers.identity import document_id
from search.readers.layout import dates
from search.readers.layout.article import read_article, read_foot
from search.readers.layout.comments import read_comments
from search.readers.layout.lines import Line, Piece, split_lines
from search.readers.layout.threads import find_thread
from search.readers.layout.wrapping import unwrap

_TODAY_WITHIN = 6000


def read_text(data: bytes, *, file: str, sha256: str) -> Document:
    """The document in `data`; raises NoText when it holds no visible character."""
    decoded = decode(data)
    text = decoded.text
    marked = text.startswith(BOM)
    lines = unwrap(split_lines(text, int(marked)), text)
    pieces = pieces_of(lines)
    if all(piece.role == "invisible" for piece in pieces):
        raise NoText("has no text: it is empty or blank; remove it or put text into it")
    return Document(
        id=document_id(file),
        file=file,
        title=next((" ".join(piece.text.split()) for piece in pieces if piece.role == "title"), None),
        text=text,
        blocks=tuple(_blocks(text, pieces, marked)),
        media_type="text/plain",
        sha256=sha256,
        published=day_published(pieces),
        warnings=decoded.warnings,
    )


def pieces_of(lines: list[Line], said: Mapping[int, Piece] | None = None) -> list[Piece]:
    """Article and comments read apart, a piece for each line; `said` has those that markup has decided."""
    thread = find_thread(lines)
    if thread is None:
        return read_article(lines, said)
    comments, end = read_comments(lines, thread)
    return [*read_article(lines[: thread.at], said, over_thread=True), *comments, *read_foot(lines[end:])]


def _blocks(text: str, pieces: Iterable[Piece], marked: bool) -> Iterable[Block]:
    """The blocks in order; a byte order mark is the first, so that no character is unaccounted for."""
    if marked:
        yield Block(ordinal=1, kind="furniture", text=BOM, span=Span(0, 1), role="byte_order_mark")
    for ordinal, piece in enumerate(pieces, 1 + marked):
        start, end = piece.start, piece.line.end
        yield Block(
            ordinal=ordinal,
            kind=piece.kind,
            text=text[start:end],
            span=Span(start, end),
            level=piece.level,
            mark=piece.mark.text if piece.mark else None,
            mark_span=piece.mark.span if piece.mark else None,
            role=piece.role,
            href=piece.text.strip("<>") if piece.role == "link" else None,
            comment=piece.comment,
        )


def day_published(pieces: Sequence[Piece]) -> date | None:
    """The day of the head's date line, else the one that the article calls today."""
    updated: date | None = None
    for piece in pieces[:120]:
        if piece.comment is not None or piece.role == "comment_count":
            break
        if piece.role in ("date", "byline", "release_label"):
            day = dates.day_of(piece.text)
            if day is not None and not dates.is_update_line(piece.text):
                return day
            updated = updated or day
    read = 0
    for piece in pieces:
        if piece.comment is not None or read > _TODAY_WITHIN:
            break
        read += len(piece.text)
        day = dates.published_today(piece.text[:_TODAY_WITHIN]) if piece.kind == "paragraph" else None
        if day is not None:
            return day
    return updated
