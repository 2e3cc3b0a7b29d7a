"""What a reader of markup or of pages found, in order, to the one form of a Document.

Whatever the file was, the words are judged here as those of a plain text are: labels, signatures, date lines, threads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from search.errors import NoText
from search.model import Block, BlockKind, Comment, Document, Link, Span
from search.readers.identity import document_id
from search.readers.layout import furniture, wording
from search.readers.layout.article import read_article
from search.readers.layout.in_comments import label_sources
from search.readers.layout.lines import Line, Mark, Piece
from search.readers.layout.marks import mark_of
from search.readers.text import day_published, pieces_of


@dataclass(slots=True)
class Unit:
    """One line of text with what its markup says. `kind` None leaves it to the words what it is.

    `gap` is the number of blank lines above it, `mark` a list mark that the markup stands for, `links` are (start, end,
    address) in `text`. `comment` stands on everything of a comment, its poster and date too.
    """

    text: str
    gap: int = 1
    kind: BlockKind | None = None
    role: str | None = None
    level: int = 0
    indent: int = 0
    mark: str = ""
    comment: Comment | None = None
    links: tuple[tuple[int, int, str], ...] = ()
    page: int | None = None


@dataclass(slots=True, kw_only=True)
class Facts:
    """What a file says of itself beside its words."""

    file: str
    sha256: str
    media_type: str
    title: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    warnings: list[str] = field(default_factory=list)


def assemble(units: Sequence[Unit], facts: Facts) -> Document:
    """The document of these units, which are in reading order. Raises NoText when there is nothing in them."""
    if not any(unit.text.strip() for unit in units):
        raise NoText("has no text: nothing in it can be read as words")
    text, lines = _typeset(units)
    pieces = _pieces(units, lines)
    title = next((" ".join(piece.text.split()) for piece in pieces if piece.role == "title"), None)
    return Document(
        id=document_id(facts.file),
        file=facts.file,
        title=facts.title or title,
        text=text,
        blocks=tuple(_blocks(text, units, lines, pieces)),
        media_type=facts.media_type,
        sha256=facts.sha256,
        published=facts.published or day_published(pieces),
        url=facts.url,
        author=facts.author,
        warnings=tuple(facts.warnings),
    )


def tidy(text: str) -> tuple[str, ...]:
    """The lines of a piece of text: every sign that ends a line divides, blanks at the edges go."""
    return tuple(kept for line in text.splitlines() if (kept := line.strip()))


def _typeset(units: Iterable[Unit]) -> tuple[str, list[Line]]:
    """The text of the whole document and the line of each unit in it."""
    parts: list[str] = []
    lines: list[Line] = []
    at = 0
    for unit in units:
        if lines:
            parts.append("\n" * (unit.gap + 1))
            at += unit.gap + 1
        mark = f"{unit.mark} " if unit.mark else ""
        parts.append(" " * unit.indent + mark + unit.text)
        start = at + unit.indent
        at = start + len(mark) + len(unit.text)
        lines.append(Line(start, at, mark + unit.text, unit.indent, unit.gap))
    return "".join(parts), lines


def _pieces(units: Sequence[Unit], lines: Sequence[Line]) -> list[Piece]:
    """A piece for each unit: the article's judged together, comments and furniture as the markup says."""
    article = [at for at, unit in enumerate(units) if unit.comment is None and unit.kind != "furniture"]
    said = {lines[at].start: piece for at in article if (piece := _said(units[at], lines[at])) is not None}
    # Where the markup has comments, none are looked for among the words of the article.
    judge = read_article if any(unit.comment is not None for unit in units) else pieces_of
    pieces = dict(zip(article, judge([lines[at] for at in article], said), strict=True))
    comments: list[Piece] = []
    for at, unit in enumerate(units):
        if unit.comment is not None:
            pieces[at] = _comment_piece(unit, lines[at])
            comments.append(pieces[at])
        elif at not in pieces:
            pieces[at] = _set_aside(unit, lines[at])
    label_sources(comments)
    return [pieces[at] for at in range(len(units))]


def _said(unit: Unit, line: Line) -> Piece | None:
    if unit.kind is None:
        return None
    mark = _own_mark(unit, line)
    return Piece(line, unit.kind, unit.role, unit.level, mark)


def _own_mark(unit: Unit, line: Line) -> Mark | None:
    """The mark that the markup stands for; a list item may also have one typed in its text."""
    if unit.mark:
        written = mark_of(line)
        body = line.start + len(unit.mark) + 1
        value = written.value if written is not None else 0
        style = written.style if written is not None else "bullet"
        return Mark(unit.mark, Span(line.start, line.start + len(unit.mark)), body, style, value)
    return mark_of(line) if unit.kind == "list_item" else None


def _comment_piece(unit: Unit, line: Line) -> Piece:
    piece = Piece(line, unit.kind or "comment", unit.role, unit.level)
    if piece.kind != "comment":
        return piece  # poster and day stand outside the words
    role = furniture.role_of(line.text)
    if role in ("invisible", "separator"):
        piece.kind, piece.role = "furniture", role
        return piece
    piece.mark, piece.comment = mark_of(line), unit.comment
    if wording.is_link(piece.text):
        piece.role = "link"
    elif wording.is_attribution(piece.text):
        piece.role = "attribution"
    return piece


def _set_aside(unit: Unit, line: Line) -> Piece:
    return Piece(line, unit.kind or "furniture", unit.role or furniture.role_of(line.text) or "site_box", unit.level)


def _blocks(text: str, units: Sequence[Unit], lines: Sequence[Line], pieces: Sequence[Piece]) -> Iterable[Block]:
    for ordinal, (unit, line, piece) in enumerate(zip(units, lines, pieces, strict=True), 1):
        shift = line.end - len(unit.text)
        links = tuple(Link(span=Span(shift + start, shift + end), href=href) for start, end, href in unit.links)
        yield Block(
            ordinal=ordinal,
            kind=piece.kind,
            text=text[piece.start : line.end],
            span=Span(piece.start, line.end),
            level=piece.level,
            mark=piece.mark.text if piece.mark else None,
            mark_span=piece.mark.span if piece.mark else None,
            role=piece.role,
            href=_whole(links, Span(piece.start, line.end))
            or (piece.text.strip("<>") if piece.role == "link" else None),
            comment=piece.comment,
            links=links,
            page=unit.page,
        )


def _whole(links: tuple[Link, ...], span: Span) -> str | None:
    return links[0].href if len(links) == 1 and links[0].span == span else None
